"""A copy bears its name only once a restore from it was tried; until then the older ones are what there is."""

import shutil
from datetime import timedelta

import pytest

from tests.dying import killed
from tests.log.given import everything, tamper
from tests.upkeep import jobs
from tests.upkeep.given import NOW, did, fill, names, noted, settings
from tracker.domain.errors import UnfitBackup
from tracker.log import backup as log_backup
from tracker.log.engine import open_engine, reading
from tracker.log.head import head
from tracker.settings.shapes import Backups, Disk
from tracker.upkeep.backup import back_up
from tracker.upkeep.chores import chores
from tracker.upkeep.drill import restored_head

DAY = timedelta(days=1)
POINTS = ["backup: begun", "backup: copied", "backup: tried", "backup: named", "backup: rotated", "chore done"]


@pytest.fixture
def folder(tmp_path):
    """Where copies go; it is not there yet."""
    return tmp_path / "copies"


def test_the_copy_of_a_night_holds_what_the_log_held(engine, folder):
    """Its head is on record beside it, and nothing else is left in the folder."""
    fill(engine, 3)

    made = did(engine, "backup", settings=settings(folder))

    with reading(engine) as tx:
        assert made.head == head(tx).text
    assert made.fault is None
    (name,) = names(folder)
    assert made.file == str(folder / name)
    assert made.bytes == (folder / name).stat().st_size
    assert name.endswith("-20260302T040000Z.db" if engine.dialect.name == "sqlite" else "-20260302T040000Z.jsonl")
    assert [path.name for path in folder.iterdir() if "unfinished" in path.name] == []


def test_an_empty_log_can_be_copied(engine, folder):
    """The first night of a fresh installation is no fault."""
    assert did(engine, "backup", settings=settings(folder)).fault is None


def test_older_copies_go_once_a_newer_one_was_tried(engine, folder):
    """Three nights, two days kept; another log's copies in the same folder are not touched."""
    wanted = settings(folder, daily=2, weekly=0)
    folder.mkdir()
    (folder / "tracker-00000000-20250101T033000Z.db").touch()
    fill(engine, 1)

    for night in range(3):
        did(engine, "backup", settings=wanted, now=NOW + night * DAY)

    assert sorted(name.split("-")[2][:8] for name in names(folder)) == ["20250101", "20260303", "20260304"]


def test_writers_go_on_while_it_copies(engine, folder):
    """What is appended between copy and trial is not in the copy, and no fault of it."""
    fill(engine, 2)
    points = []

    def meanwhile(point):
        points.append(point)
        if point == "backup: copied":
            fill(engine, 1, first=2)

    made = did(engine, "backup", settings=settings(folder), probe=meanwhile)

    assert made.fault is None
    assert made.head.startswith("2-2-")
    assert [point for point in points if point in POINTS] == POINTS


def test_a_broken_log_gets_no_new_copy_and_keeps_the_old_ones(engine, folder):
    """A night's copy of what was tampered with must not push out the last good one."""
    wanted = settings(folder, daily=1, weekly=0)
    fill(engine, 3)
    good = did(engine, "backup", settings=wanted)
    tamper(engine, "UPDATE events SET type = 'article-read' WHERE position = 2")

    failed = did(engine, "backup", settings=wanted, now=NOW + DAY)

    assert "position 2" in failed.fault
    assert (failed.file, failed.done, failed.head) == (good.file, good.done, good.head)
    assert names(folder) == [good.file.rpartition("/")[2]]
    assert chores(engine, wanted, NOW + DAY + timedelta(minutes=61)) == ["verify", "backup", "tidy"]


def test_a_folder_that_is_not_there_is_said(engine, tmp_path):
    """An unmounted disk is named, and the daemon goes on."""
    failed = did(engine, "backup", settings=settings(tmp_path / "unmounted" / "copies"))

    assert failed.fault == (
        f"{tmp_path}/unmounted/copies: no copy can be made (No such file or directory); mend that, or move it"
    )


def test_a_disk_too_small_is_said_before_anything_is_copied(engine, folder):
    """A copy that would use up the database's own room would stop the recording."""
    fill(engine, 1)

    with pytest.raises(UnfitBackup, match=r"MB are free, a copy takes \d+ MB and \d+ MB must stay free; free some"):
        back_up(engine, Backups(folder=str(folder)), Disk(least_free_mb=10**9), now=NOW)

    assert names(folder) == []


def test_two_at_once_do_not_meet(engine, folder):
    """A copy by hand at half past three: the second is told, and the first is not disturbed."""
    told = []

    def another(point):
        if point == "backup: copied":
            with pytest.raises(UnfitBackup, match="another process makes a copy there"):
                back_up(engine, Backups(folder=str(folder)), Disk(least_free_mb=0), now=NOW + DAY)
            told.append(point)

    assert did(engine, "backup", settings=settings(folder), probe=another).fault is None
    assert told == ["backup: copied"]
    assert len(names(folder)) == 1


@pytest.mark.parametrize("point", POINTS)
def test_a_killed_backup_costs_nothing(engine, database_url, folder, point):
    """The copy of the night before stays until another was tried, and the next run clears what was left."""
    fill(engine, 3)
    before = did(engine, "backup", settings=settings(folder), now=NOW - DAY)

    assert killed(jobs.back_up, jobs.folder_of(database_url, folder), point, nth=1)

    rotated = point in POINTS[POINTS.index("backup: rotated") :]
    assert (before.file.rpartition("/")[2] in names(folder)) is not rotated
    assert noted(engine, "backup") == before
    again = did(engine, "backup", settings=settings(folder, daily=1, weekly=0), now=NOW + timedelta(seconds=1))
    assert again.fault is None
    assert names(folder) == [again.file.rpartition("/")[2]]
    assert [path.name for path in folder.iterdir() if "unfinished" in path.name] == []
    assert len(everything(engine)) == 3


@pytest.mark.parametrize("point", ["verify: page", "chore done", "chore noted"])
def test_a_killed_verification_is_done_again(engine, database_url, point):
    """It only reads; what it found is noted at once or not at all."""
    fill(engine, 3)

    assert killed(jobs.verify, database_url, point, nth=1)

    assert (noted(engine, "verify") is not None) is (point == "chore noted")
    assert did(engine, "verify").fault is None


@pytest.mark.parametrize("harm", ["cut", "flipped", "empty"])
def test_a_copy_that_would_not_come_back_is_found(engine, tmp_path, harm):
    """The trial is what tells a copy from a file of the same length."""
    fill(engine, 50)
    with reading(engine) as tx:
        since = head(tx)
    path = tmp_path / "copy"
    log_backup.copy(engine, path)
    data = bytearray(path.read_bytes())
    match harm:
        case "cut":
            data = data[: len(data) * 2 // 3]
        case "flipped":
            place = data.rindex(b"Ministers met, 41.")
            data[place] ^= 1
        case "empty":
            data.clear()
    path.write_bytes(data)

    with pytest.raises(UnfitBackup, match="a restore from it failed"):
        restored_head(path, engine.dialect.name, since=since, progress=lambda _position: None)

    assert [each.name for each in tmp_path.iterdir() if each.name.startswith("copy")] == ["copy"]


def test_a_copy_of_another_log_is_found(engine, tmp_path, sqlite_template):
    """A copy that is whole and yet not this log's would be the worst surprise of a restore."""
    fill(engine, 2)
    with reading(engine) as tx:
        since = head(tx)
    path = tmp_path / "copy"
    shutil.copyfile(sqlite_template, tmp_path / "other.db")
    other = open_engine(f"sqlite:///{tmp_path / 'other.db'}")
    fill(other, 2, first=7)
    log_backup.copy(other, path)
    other.dispose()

    with pytest.raises(UnfitBackup, match="does not hold the head"):
        restored_head(path, "sqlite", since=since, progress=lambda _position: None)
