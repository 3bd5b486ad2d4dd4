"""A disk that is really full: a small file system, filled to its last block."""

import contextlib
import os
import tempfile
from pathlib import Path

import psycopg
import pytest

from tests.log.given import everything, record, recorded, to
from tests.upkeep.disks import fill_up, small_disk
from tests.upkeep.given import database_on, did, fill, names, settings
from tracker.domain.errors import DiskFull
from tracker.log.chain import verify
from tracker.log.engine import open_engine, reading
from tracker.settings.shapes import Disk
from tracker.upkeep.space import space


@pytest.fixture
def disk(tmp_path):
    """A file system of three megabytes."""
    with small_disk(tmp_path / "disk", size=3_000_000) as place:
        yield place


@pytest.fixture
def on_disk(disk, sqlite_template):
    """A database on it."""
    with database_on(disk, sqlite_template) as engine:
        yield engine


@pytest.fixture
def server_on_disk(postgresql_server):
    """A database of PostgreSQL that lies on a small file system, and that file system."""
    with tempfile.TemporaryDirectory() as folder, small_disk(Path(folder), size=24_000_000):
        server = postgresql_server
        Path(folder).chmod(0o755)
        place = Path(folder) / "space"
        place.mkdir()
        with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
            (data,) = connection.execute("SHOW data_directory").fetchone()
            os.chown(place, Path(data).stat().st_uid, -1)
            connection.execute(f"CREATE TABLESPACE small_disk LOCATION '{place}'")
            connection.execute("CREATE DATABASE on_small_disk TEMPLATE tracker_template TABLESPACE small_disk")
            engine = open_engine(server.url("on_small_disk"))
            yield engine, Path(folder)
            engine.dispose()
            connection.execute("DROP DATABASE on_small_disk WITH (FORCE)")
            connection.execute("DROP TABLESPACE small_disk")


def test_a_full_disk_loses_nothing_and_is_no_end(on_disk, disk):
    """What was committed stays, what is refused is not half there, and with space again the log goes on."""
    fill(on_disk, 3)
    before = everything(on_disk)
    filler = fill_up(disk)

    for _ in range(3):
        with pytest.raises(DiskFull, match="what was committed is safe; free some space"):
            record(on_disk, to("b", recorded("b", "x" * 200_000)))
    assert everything(on_disk) == before

    filler.unlink()
    record(on_disk, to("b", recorded("b", "x" * 200_000)))
    with reading(on_disk) as tx:
        assert verify(tx).position == 4


def test_a_full_disk_of_the_server_is_named_and_is_no_end(server_on_disk):
    """PostgreSQL's own disk cannot be watched from afar; it says itself when it is full."""
    engine, disk = server_on_disk
    fill(engine, 3)
    filler = fill_up(disk)

    with pytest.raises(DiskFull, match="what was committed is safe; free some space"):
        record(engine, to("b", recorded("b", os.urandom(2_000_000).hex())))
    assert len(everything(engine)) == 3

    filler.unlink()
    record(engine, to("b", recorded("b", os.urandom(2_000_000).hex())))
    with reading(engine) as tx:
        assert verify(tx).position == 4


def test_recording_should_stop_before_it_is_full(on_disk, disk):
    """The space that must stay free is what the database needs to be looked at, cleared up and copied."""
    assert space(on_disk, Disk(least_free_mb=1)).enough

    fill_up(disk, leave=500_000)

    found = space(on_disk, Disk(least_free_mb=1))
    assert not found.enough
    assert str(found) == f"0 MB free at {disk}, 1 MB must stay free"


def test_what_became_of_a_chore_is_noted_on_a_full_disk_or_said(on_disk, disk):
    """A night's verification on a full disk raises what stands in its way, and changes nothing."""
    fill(on_disk, 3)
    fill_up(disk)

    with contextlib.suppress(DiskFull):
        did(on_disk, "verify")

    with reading(on_disk) as tx:
        assert verify(tx).position == 3


def test_a_disk_that_fills_while_it_copies_costs_the_copy_alone(engine, disk):
    """Somebody else took the space: the copy of yesterday stays, today's is gone and said."""
    wanted = settings(disk / "copies", daily=1, weekly=0)
    fill(engine, 3)
    first = did(engine, "backup", settings=wanted)

    def taken(point):
        if point == "backup: begun":
            fill_up(disk)

    failed = did(engine, "backup", settings=wanted, probe=taken)

    assert failed.fault.startswith(f"{disk}/copies: no copy can be made (")
    assert names(disk / "copies") == [Path(first.file).name]
    assert len(everything(engine)) == 3
