"""A database comes back from a copy whole, or not at all."""

import os
import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.dying import killed
from tests.log.given import everything, tamper
from tests.replaying import replay_seeds
from tests.sqlite import opened
from tests.upkeep import jobs
from tests.upkeep.given import did, fill, settings
from tracker.cli.progress import Progress
from tracker.domain.errors import DatabaseLocked, ImportRefused, SchemaTooNew, UnfitBackup, UsageError
from tracker.log import schema
from tracker.log.engine import open_engine, reading
from tracker.log.transfer import export as write_export
from tracker.projections.catalog import ALL
from tracker.projections.check import differences
from tracker.projections.runner import catch_up
from tracker.upkeep.restore import restore

only_sqlite = pytest.mark.parametrize("backend", ["sqlite"], indirect=True)


@pytest.fixture
def copy(engine, tmp_path):
    """A copy of a log of ten events."""
    fill(engine, 10)
    catch_up(engine)
    return Path(did(engine, "backup", settings=settings(tmp_path / "copies")).file)


def back(url, file, *, patience_s=30):
    """Restore without showing how far it is."""
    engine = open_engine(url, create=True, patience_s=patience_s)
    try:
        with Progress() as steps:
            return restore(engine, file, steps=steps)
    finally:
        engine.dispose()


@pytest.fixture
def look():
    """Open engines that are closed when the test is over."""
    opened_here = []

    def looking(url):
        opened_here.append(open_engine(url))
        return opened_here[-1]

    yield looking
    for each in opened_here:
        each.dispose()


def test_what_comes_back_is_what_was_there(engine, database_url, blank_url, tmp_path, look):
    """Every event, hash and moment, and projections that a rebuild would make just so."""
    replay_seeds(database_url)
    copy = Path(did(engine, "backup", settings=settings(tmp_path / "copies")).file)

    reached = back(blank_url, copy)

    restored = look(blank_url)
    schema.check(restored)
    assert everything(restored) == everything(engine)
    assert reached.position == 10
    assert differences(restored, ALL) == []


def test_an_export_comes_back_into_either_database(engine, blank_url, tmp_path, look):
    """Whoever leaves PostgreSQL or moves to it needs no other command."""
    fill(engine, 3)
    with reading(engine) as tx, (tmp_path / "log.jsonl").open("xb") as file:
        write_export(tx, file)

    for url in (blank_url, f"sqlite:///{tmp_path / 'again.db'}"):
        back(url, tmp_path / "log.jsonl")
        assert everything(look(url)) == everything(engine)


def test_a_database_with_events_is_left_alone(engine, copy):
    """A restore to the wrong place must not cost what lies there."""
    before = everything(engine)

    with pytest.raises(UsageError, match=r"holds 10 events, and a restore overwrites nothing; (move it away|name an)"):
        back(str(engine.url.render_as_string(hide_password=False)), copy)

    assert everything(engine) == before


def test_an_empty_database_is_filled(copy, blank_url, look):
    """Whoever ran `tracker db upgrade` first, as for a new installation, has done nothing wrong."""
    schema.upgrade(first := open_engine(blank_url, create=True))
    first.dispose()

    back(blank_url, copy)

    assert len(everything(look(blank_url))) == 10


@only_sqlite
def test_an_empty_database_that_somebody_has_open_is_left_alone(copy, blank_url):
    """A daemon that waits on the empty file would go on writing to one that nobody finds any more."""
    first = open_engine(blank_url, create=True)
    schema.upgrade(first)
    assert everything(first) == []  # its pool keeps the connection

    with pytest.raises(DatabaseLocked):
        back(blank_url, copy, patience_s=0.1)

    assert everything(first) == []
    first.dispose()


@only_sqlite
def test_a_journal_of_a_lost_database_is_not_taken_for_that_of_the_new_one(copy, blank_url, tmp_path):
    """SQLite would play the old pages into the restored file."""
    (tmp_path / "blank.db-wal").write_bytes(b"old pages")

    with pytest.raises(UsageError, match=r"blank\.db-wal is left of a database that is gone; move it away"):
        back(blank_url, copy)

    assert not (tmp_path / "blank.db").exists()


@pytest.mark.parametrize("harm", ["cut", "flipped", "nothing", "notes"])
def test_a_damaged_copy_makes_nothing(copy, blank_url, tmp_path, harm, look):
    """It is named with what is wrong, and the database is not there, or empty, as before."""
    data = bytearray(copy.read_bytes())
    match harm:
        case "cut":
            data = data[: len(data) * 2 // 3]
        case "flipped":
            data[data.rindex(b"Ministers met, 7")] ^= 1
        case "nothing":
            data.clear()
        case "notes":
            data[:] = b"Dear diary, "
    broken = tmp_path / "broken"
    broken.write_bytes(data)

    with pytest.raises((UnfitBackup, ImportRefused), match="broken"):
        back(blank_url, broken)

    if (tmp_path / "blank.db").exists() or not blank_url.startswith("sqlite"):
        found = look(blank_url)
        assert everything(found) == []
        found.dispose()
    assert [path.name for path in tmp_path.iterdir() if "restoring" in path.name] == []
    back(blank_url, copy)


@only_sqlite
def test_a_tampered_copy_is_not_restored(copy, blank_url, tmp_path):
    """A file that is whole as a file can still tell another story than the one that was written."""
    tampered = open_engine(f"sqlite:///{copy}")
    tamper(tampered, "UPDATE events SET type = 'article-read' WHERE position = 2")
    tampered.dispose()

    with pytest.raises(UnfitBackup, match=r"it cannot be restored .*position \d"):
        back(blank_url, copy)

    assert not (tmp_path / "blank.db").exists()


@only_sqlite
def test_a_copy_of_a_newer_version_is_refused(copy, blank_url):
    """An old program must not serve what it does not understand."""
    with opened(copy) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(UnfitBackup) as refused:
        back(blank_url, copy)

    assert isinstance(refused.value.__cause__, SchemaTooNew)


@only_sqlite
def test_a_copy_is_restored_from_where_nothing_can_be_written(copy, blank_url, look):
    """Copies lie on disks that are mounted for reading alone; nothing is put beside them."""
    before = sorted(path.name for path in copy.parent.iterdir())

    back(blank_url, copy)

    assert sorted(path.name for path in copy.parent.iterdir()) == before
    with reading(look(f"sqlite:///{copy}?mode=ro&immutable=1")) as tx:
        assert tx.execute(text("PRAGMA integrity_check")).scalar_one() == "ok"


@only_sqlite
def test_the_file_of_a_crashed_machine_is_restored_with_its_journal(database_url, blank_url, tmp_path, look):
    """A plain copy of tracker.db with its -wal holds commits that are in the journal alone."""
    engine = look(database_url)
    fill(engine, 3)
    for ending in ("", "-wal"):
        shutil.copyfile(tmp_path / f"tracker.db{ending}", tmp_path / f"found.db{ending}")

    assert back(blank_url, tmp_path / "found.db").position == 3


@only_sqlite
@pytest.mark.parametrize("point", ["copied", "verified", "projected"])
def test_a_killed_restore_is_simply_run_again(copy, blank_url, tmp_path, point, look):
    """Until all is well with it the file is not there."""
    fold_again(copy)
    assert killed(jobs.bring_back, f"{blank_url} {copy}", point, nth=1)
    assert not (tmp_path / "blank.db").exists()

    back(blank_url, copy)

    assert len(everything(look(blank_url))) == 10
    assert [path.name for path in tmp_path.iterdir() if "restoring" in path.name] == []


def fold_again(copy):
    """Make a copy's projections those of other code, so that there is something to fold."""
    with opened(copy) as file:
        (tables,) = zip(*file.execute("SELECT name FROM sqlite_master WHERE name LIKE '%__g1'").fetchall(), strict=True)
        for table in (*tables, "projections"):
            file.execute(f"DROP TABLE {table}")
        file.execute("DELETE FROM checkpoints WHERE subscription LIKE 'projection-%'")


@pytest.mark.parametrize("point", ["imported", "projected"])
def test_a_killed_import_is_whole_or_empty(copy, blank_url, tmp_path, point, look):
    """What came in stays, and the projections go on from there."""
    export = tmp_path / "log.jsonl"
    engine = look(f"sqlite:///{copy}") if copy.suffix == ".db" else None
    if engine is None:
        export = copy
    else:
        with reading(engine) as tx, export.open("xb") as file:
            write_export(tx, file)

    assert killed(jobs.bring_back, f"{blank_url} {export}", point, nth=1)

    if point == "imported":
        back(blank_url, export)
    catch_up(look(blank_url))
    assert len(everything(look(blank_url))) == 10
    assert differences(look(blank_url), ALL) == []


@only_sqlite
@pytest.mark.skipif(os.geteuid() != 0, reason="only root makes files for others")
def test_what_root_makes_belongs_to_the_service(engine, blank_url, tmp_path):
    """A copy or a database that root left in the service's folder would be in its way every night."""
    fill(engine, 1)
    os.chown(tmp_path, 1234, 1234)

    made = Path(did(engine, "backup", settings=settings(tmp_path / "copies")).file)
    back(blank_url, made)

    files = [tmp_path / "blank.db", made, made.parent, *made.parent.iterdir()]
    assert {(path.stat().st_uid, path.stat().st_gid) for path in files} == {(1234, 1234)}
