"""How much room is left, so that recording stops before a disk is full and a copy is not begun that cannot end."""

import shutil
from pathlib import Path

import msgspec
from sqlalchemy import Engine, text

from tracker.log.engine import reading, sqlite_path
from tracker.settings.shapes import Backups, Disk

_MB = 1_000_000
_NONE = Backups()


class Space(msgspec.Struct, frozen=True, kw_only=True):
    """The free bytes of the disk that a folder lies on, and how many must stay free."""

    folder: Path
    free: int
    least: int

    @property
    def enough(self) -> bool:
        """Whether there is room to record."""
        return self.free >= self.least

    def __str__(self) -> str:
        return f"{self.free // _MB} MB free at {self.folder}, {self.least // _MB} MB must stay free"


def space(engine: Engine, disk: Disk, backups: Backups = _NONE) -> Space:
    """Return the room for the database: on SQLite, at its file.

    A PostgreSQL server's disk cannot be seen from here. There it is the room in the folder of the backups, or in the
    working folder; the server itself says when its own disk is full (DiskFull).
    """
    if engine.dialect.name == "sqlite":
        folder = sqlite_path(engine).absolute().parent
    else:
        folder = Path(backups.folder).absolute()
    return Space(folder=folder, free=free_at(folder), least=disk.least_free_mb * _MB)


def free_at(folder: Path) -> int:
    """Return the bytes that we may still write at a folder, or where it would be made."""
    while not folder.exists():
        folder = folder.parent
    return shutil.disk_usage(folder).free


def needed_for_copy(engine: Engine) -> int:
    """Return how many bytes a copy of the database takes while it is made and tried."""
    if engine.dialect.name == "sqlite":
        path = sqlite_path(engine)
        files = (path, path.with_name(f"{path.name}-wal"))
        return sum(file.stat().st_size for file in files if file.exists())
    with reading(engine) as tx:
        events, data = tx.execute(text("SELECT count(*), coalesce(sum(octet_length(data)), 0) FROM events")).one()
    # The export, and the database that it is tried in, whose journal grows as large before it is folded in.
    return int(3 * data + 600 * events)
