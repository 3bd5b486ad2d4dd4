"""A dated copy of the database, tried before it bears its name; older ones go only after that."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import structlog
from sqlalchemy import Engine

from tracker.domain.errors import DiskFull, UnfitBackup
from tracker.log.backup import copy, sync
from tracker.log.chain import verify
from tracker.log.engine import reading
from tracker.log.head import Head, commits_after, head
from tracker.settings.shapes import Backups, Disk
from tracker.upkeep.alone import alone
from tracker.upkeep.copies import copies, leftovers, name_of, superfluous, unfinished_name
from tracker.upkeep.drill import restored_head
from tracker.upkeep.owner import give_to_owner
from tracker.upkeep.space import free_at, needed_for_copy, space

logger = structlog.get_logger()

_MB = 1_000_000


class Made(NamedTuple):
    """A copy that was made and tried, and how many older ones went."""

    path: Path
    size: int  # bytes
    head: Head
    removed: int


def back_up(
    engine: Engine,
    backups: Backups,
    disk: Disk,
    *,
    now: datetime,
    step: Callable[[str], None] = lambda _point: None,
) -> Made:
    """Copy the database while it is in use, restore the copy on trial, name it, and remove what it makes superfluous.

    Killed anywhere, it leaves the older copies as they were and a hidden file that the next run removes.

    Args:
        engine: The database.
        backups: The folder, and how many copies stay in it.
        disk: How much must stay free where the database itself lies.
        now: For its name, and to tell days and weeks.
        step: Called between steps with nothing half done but what a crash there would leave; may raise to end it.

    Raises:
        UnfitBackup: There is no room for a copy, the folder cannot be written, another process makes one, or a restore
            from the copy failed. The older ones are as they were.
    """
    folder = Path(backups.folder)
    with reading(engine) as tx:
        before = head(tx)
        first = commits_after(tx, 0, 1)
    log = first[0].hash.hex()[:8] if first else "0" * 8
    try:
        if not folder.exists():
            folder.mkdir()
            give_to_owner(folder, folder.absolute().parent)
        busy = UnfitBackup(str(folder), "another process makes a copy there", way_out="wait for it")
        with alone(folder / f".tracker-{log}.lock", otherwise=busy):
            for path in leftovers(folder, log):
                path.unlink()
            _require_room(engine, folder, disk, backups)
            step("backup: begun")
            return _make(engine, backups, folder, log, before, now=now, step=step)
    except (OSError, DiskFull) as error:
        # A full disk here is that of the copies, whatever database the error names.
        found = error.strerror or str(error) if isinstance(error, OSError) else "its disk is full"
        raise UnfitBackup(str(folder), f"no copy can be made ({found})", way_out="mend that, or move it") from error


def _make(
    engine: Engine,
    backups: Backups,
    folder: Path,
    log: str,
    before: Head,
    *,
    now: datetime,
    step: Callable[[str], None],
) -> Made:
    kind = engine.dialect.name
    path = folder / name_of(log, now, ending="db" if kind == "sqlite" else "jsonl")
    unfinished = folder / unfinished_name(log, now)
    try:
        copy(engine, unfinished)
        step("backup: copied")
        found = restored_head(unfinished, kind, since=before, progress=lambda _position: step("backup: page tried"))
        with reading(engine) as tx:
            verify(tx, since=found)
        step("backup: tried")
        if path.exists():
            raise UnfitBackup(str(path), "it is there already", way_out="wait a second, and see that the clock runs")
        give_to_owner(unfinished, folder)
        unfinished.rename(path)
        sync(folder)
    finally:
        unfinished.unlink(missing_ok=True)
    step("backup: named")
    gone = superfluous(copies(folder, log), newest=path, now=now, daily=backups.daily, weekly=backups.weekly)
    for old in gone:
        old.path.unlink()
        logger.info("backup removed", file=str(old.path))
    step("backup: rotated")
    return Made(path, path.stat().st_size, found, len(gone))


def _require_room(engine: Engine, folder: Path, disk: Disk, backups: Backups) -> None:
    needed, free = needed_for_copy(engine), free_at(folder)
    own = space(engine, disk, backups)
    shared = own.folder.exists() and own.folder.stat().st_dev == folder.stat().st_dev
    least = own.least if shared else 0
    if free - needed < least:
        found = f"{free // _MB} MB are free, a copy takes {-(-needed // _MB)} MB"
        if least:
            found = f"{found} and {least // _MB} MB must stay free"
        raise UnfitBackup(str(folder), found, way_out="free some space, keep fewer copies, or set another folder")
