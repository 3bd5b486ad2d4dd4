"""`tracker db backup`, `tracker db restore` and what the doctor says of copies, disk and verification."""

import shutil

import pytest

from tests.sqlite import opened

CONFIG = """
relation = "az-ru"
[database]
url = "sqlite:///tracker.db"
[logging]
level = "info"
format = "auto"
[backups]
folder = "copies"
[disk]
least_free_mb = {least}
"""
AZ_RU = 'title = "Azerbaijan – Russia"\nparties = ["AZ", "RU"]\n'


@pytest.fixture
def configured(tracker, write):
    """A working folder with a folder for copies and one recorded article."""
    write("config/tracker.toml", CONFIG.format(least=0))
    write("config/relations/az-ru.toml", AZ_RU)
    write("in/one.txt", "Kenya and Uganda signed an agreement on railways.")
    tracker("replay", "in")
    return tracker


def test_the_restore_drill(configured, tmp_path):
    """A copy is made and tried, the database lost, and everything is there again."""
    before = configured("log", "verify").stdout

    copied = configured("db", "backup")
    shutil.move(tmp_path / "tracker.db", tmp_path / "lost.db")
    restored = configured("db", "restore", copied.stdout.split()[3].rstrip(","))

    assert copied.returncode == 0, copied.stderr
    assert restored.stdout.startswith("restored 2 events in 2 commits\nhead 2-2-")
    assert restored.stdout.splitlines()[-1] == copied.stdout.splitlines()[-1]
    assert configured("log", "verify").stdout == before
    assert configured("db", "restore", "lost.db").stderr == (
        "tracker: sqlite:///tracker.db holds 2 events, and a restore overwrites nothing; "
        "move it away (its -wal and -shm, too), or name another with --database\n"
    )


def test_a_copy_has_to_go_somewhere(tracker, tmp_path):
    """Without a file, a folder or a setting there is one line; with both a file and a folder, too."""
    tracker("db", "upgrade")

    assert "give a FILE or a --folder, or set backups.folder" in tracker("db", "backup").stderr
    assert tracker("db", "backup", "one.db", "--folder", "copies").returncode == 2
    assert tracker("db", "backup", "--folder", "copies").returncode == 0
    assert tracker("db", "restore", "nowhere.db").stderr == (
        "tracker: nowhere.db: No such file or directory; check its name and permissions\n"
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copies", "tracker.db"]


def test_the_doctor_looks_at_copies_disk_and_verification(configured, write, tmp_path):
    """Each with the way out; all well once a copy is there."""
    none = configured("doctor")
    configured("db", "backup")
    well = configured("doctor")
    with opened(tmp_path / "tracker.db") as later:
        (data,) = later.execute("SELECT data FROM upkeep WHERE name = 'backup'").fetchone()
        old = data.replace(data[data.index(b'"done":"') + 8 :][:4], b"2020")
        later.execute("UPDATE upkeep SET data = ? WHERE name = 'backup'", [old])
        broken = b'{"tried":"2020-01-01T00:00:00Z","fault":"position 1: it was changed"}'
        later.execute("INSERT INTO upkeep VALUES ('verify', 1, ?)", [broken])
    write("config/tracker.toml", CONFIG.format(least=10**9))
    ill = configured("doctor")

    assert "FAULT backup         none was made yet" in none.stdout
    assert "ok    disk " in none.stdout
    assert "ok    verification   by a daemon never yet" in none.stdout
    assert "ok    backup         last " in well.stdout
    assert well.returncode == 0
    assert "days ago; see that a daemon runs, `tracker db backup` makes one now" in ill.stdout
    assert "FAULT verification   2020-01-01 00:00 found: position 1: it was changed" in ill.stdout
    assert "must stay free: the daemon records nothing; free some space" in ill.stdout
