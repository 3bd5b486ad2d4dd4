"""A database that cannot be used is left alone, and the message names the way out."""

from tests.sqlite import opened

# The command, in a process that may not make a file larger than 0.6 MB.
LITTLE_SPACE = """
import resource, signal
from tracker.cli.main import main
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
main()
"""


def test_without_a_database_the_message_says_how_to_make_one(tracker, tmp_path):
    """Asking makes nothing."""
    done = tracker("state")

    assert (done.returncode, done.stdout) == (3, "")
    assert "`tracker replay` or `tracker db upgrade` makes one" in done.stderr
    assert not list(tmp_path.iterdir())


def test_somebody_elses_database_is_left_alone(tracker, tmp_path):
    """A file of another program is never written to."""
    with opened(tmp_path / "tracker.db") as other:
        other.execute("CREATE TABLE songs (title TEXT)")
    before = (tmp_path / "tracker.db").read_bytes()

    done = tracker("replay")

    assert done.returncode == 3
    assert "is not a tracker database (it holds songs); point TRACKER_DATABASE_URL elsewhere" in done.stderr
    assert (tmp_path / "tracker.db").read_bytes() == before


def test_a_file_that_is_no_database_is_left_alone(tracker, write):
    """Not even the header is touched."""
    path = write("tracker.db", "These are notes, not a database. " * 100)

    done = tracker("replay")

    assert done.returncode == 3
    assert "is not a tracker database" in done.stderr
    assert path.read_text().startswith("These are notes")


def test_a_newer_schema_is_refused(tracker, tmp_path):
    """An old program never writes into a database that a newer one upgraded."""
    tracker("db", "upgrade")
    with opened(tmp_path / "tracker.db") as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")

    done = tracker("replay")

    assert done.returncode == 3
    assert "has schema 9999, newer than" in done.stderr


def test_a_folder_that_may_not_be_written_is_named(tracker):
    """The message says that it is read-only, not how SQLite failed."""
    tracker("db", "upgrade")
    done = tracker("--database", "sqlite:///tracker.db?mode=ro", "replay")

    assert done.returncode == 3
    assert "is read-only; make the file and its folder writable" in done.stderr


def test_a_full_disk_loses_nothing_that_was_committed(tracker, write):
    """The message says so, what was committed stays whole, and with space again the work is finished."""
    for number in range(300):
        write(f"in/{number:03}.txt", f"Kenya and Uganda signed agreement no. {number}. " * 60)

    full = tracker("replay", "in", program=("-c", LITTLE_SPACE))
    verified = tracker("log", "verify")
    again = tracker("replay", "in")

    assert full.returncode == 3
    assert "is full; what was committed is safe; free some space and run it again" in full.stderr
    assert verified.returncode == 0
    assert again.returncode == 0
    assert tracker("log", "verify").stdout.startswith("verified 600 events")
