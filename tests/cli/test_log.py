"""`tracker log` and `tracker db`: the log as a thing to look at, to check and to carry."""

import json
import os
import signal
import subprocess
import sys

from tests.cli.conftest import CLEAN
from tests.sqlite import opened
from tracker.reader.reader import READER


def test_the_log_is_shown_from_any_position(replayed):
    """Each line has its place, its stream and the event as it is stored."""
    done = replayed("log", "show", "--after", "5", "--limit", "2")

    events = [json.loads(line) for line in done.stdout.splitlines()]
    assert [event["position"] for event in events] == [6, 7]
    assert {event["event"]["type"] for event in events} == {"article-read"}


def test_one_stream_is_shown_alone(replayed):
    """The events of one article, in their order."""
    stream = json.loads(replayed("log", "show", "--limit", "1").stdout)["stream"]

    events = [json.loads(line) for line in replayed("log", "show", "--stream", stream).stdout.splitlines()]

    assert [(event["stream"], event["version"]) for event in events] == [(stream, 1), (stream, 2)]


def test_the_table_fits_the_terminal(replayed):
    """No line is longer than the screen is wide."""
    done = replayed("log", "show", "--format", "table", environ={"COLUMNS": "80"})

    assert max(map(len, done.stdout.splitlines())) <= 80
    assert READER in done.stdout


def test_an_export_imported_elsewhere_is_the_same_log(replayed):
    """Positions, hashes, moments and the state are reproduced; the file goes through a pipe as well."""
    exported = replayed("log", "export", "log.jsonl")
    other = {"TRACKER_DATABASE_URL": "sqlite:///other.db"}

    imported = replayed("log", "import", "log.jsonl", environ=other)

    assert imported.returncode == 0, imported.stderr
    assert exported.stdout.splitlines()[-1] == imported.stdout.splitlines()[-1]
    assert replayed("state", "--format", "json").stdout == replayed("state", "--format", "json", environ=other).stdout
    assert replayed("replay", environ=other).stdout == "recorded 0, skipped 5, failed 0, facts 0\n"
    assert replayed("log", "export", "log.jsonl").returncode == 2


def test_a_changed_export_is_refused_with_its_line(replayed, tmp_path):
    """Nothing of a forged file is taken."""
    replayed("log", "export", "log.jsonl")
    path = tmp_path / "log.jsonl"
    path.write_text(path.read_text().replace("Mustafayev", "Mustafajev", 1))

    done = replayed("log", "import", "log.jsonl", environ={"TRACKER_DATABASE_URL": "sqlite:///other.db"})

    assert done.returncode == 3
    assert done.stderr.startswith("tracker: log.jsonl:")
    assert "does not hold what it says" in done.stderr


def test_a_tampered_log_is_found_at_its_position(replayed, tmp_path):
    """Exit code 1, the position, and the way out."""
    with opened(tmp_path / "tracker.db") as attacker:
        for (name,) in attacker.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            attacker.execute(f"DROP TRIGGER {name}")
        attacker.execute("UPDATE events SET data = replace(data, 'Russia', 'Prussia') WHERE position = 3")

    done = replayed("log", "verify")

    assert done.returncode == 1
    assert done.stderr.startswith("tracker: position ")
    assert "restore the database from a backup" in done.stderr


def test_a_cut_tail_is_found_by_an_earlier_head(replayed, tmp_path):
    """What a chain cannot see by itself, a head that was kept elsewhere shows."""
    head = replayed("log", "verify").stdout.split()[-1]
    with opened(tmp_path / "tracker.db") as attacker:
        for (name,) in attacker.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            attacker.execute(f"DROP TRIGGER {name}")
        attacker.execute("DELETE FROM events WHERE position > 5")
        attacker.execute("DELETE FROM commits WHERE position > 5")

    assert replayed("log", "verify").returncode == 0
    assert replayed("log", "verify", "--since", head).returncode == 1


def test_following_prints_what_is_appended_and_stops_cleanly(replayed, write, tmp_path):
    """A follower sees a later append, and an interrupt ends it with exit code 0."""
    command = [sys.executable, "-m", "tracker", "log", "follow", "--after", "10"]
    write("more.txt", "Kenya and Uganda signed an agreement.")

    with subprocess.Popen(command, cwd=tmp_path, env=CLEAN, stdout=subprocess.PIPE, text=True) as follower:
        replayed("replay", "more.txt")
        lines = [json.loads(follower.stdout.readline()) for _ in range(2)]
        os.kill(follower.pid, signal.SIGTERM)

    assert [line["position"] for line in lines] == [11, 12]
    assert follower.returncode == 0


def test_a_backup_is_a_database_that_works(replayed):
    """The copy answers as the original does, and nothing is overwritten."""
    assert replayed("db", "backup", "copy.db").returncode == 0

    copied = replayed("--database", "sqlite:///copy.db", "state", "--format", "json")

    assert copied.stdout == replayed("state", "--format", "json").stdout
    assert replayed("db", "backup", "copy.db").returncode == 2


def test_altered_rows_are_found_and_a_rebuild_mends_them(replayed, tmp_path):
    """The log decides: --check exits 1 and says what differs, and after a rebuild all is well."""
    assert replayed("rebuild", "--check").returncode == 0
    with opened(tmp_path / "tracker.db") as attacker:
        attacker.execute("UPDATE offices_g1 SET person = 'Somebody Else' WHERE person = 'Alexei Overchuk'")

    found = replayed("rebuild", "--check")
    replayed("rebuild")

    assert found.returncode == 1
    assert "Somebody Else" in found.stdout
    assert replayed("rebuild", "--check").returncode == 0


def test_the_doctor_finds_nothing_and_then_what_was_broken(replayed, tmp_path):
    """All well is exit code 0; a fault is named with the command that mends it."""
    well = replayed("doctor")
    with opened(tmp_path / "tracker.db") as attacker:
        attacker.execute("UPDATE projections SET version = 0 WHERE projection = 'trade'")
    ill = replayed("doctor")

    assert (well.returncode, "FAULT" in well.stdout) == (0, False), well.stdout
    assert ill.returncode == 1
    assert "run `tracker rebuild trade`" in ill.stdout
