"""A copy of the log while it is in use."""

import os
import sqlite3
from pathlib import Path

from sqlalchemy import Engine

from tracker.domain.errors import UsageError
from tracker.log.engine import faults, reading
from tracker.log.transfer import export


def backup(engine: Engine, target: Path) -> None:
    """Write a copy of one moment of the database to a new file; writers and readers go on meanwhile.

    SQLite: the database file, projections and all. PostgreSQL: an export of the log, from which everything else is
    rebuilt (`tracker log import` into a new database), as the server's own tools copy the server's files.

    Raises:
        UsageError: The file is there already; a backup overwrites nothing.
        BrokenChain: PostgreSQL's log is not what was written.
    """
    if target.exists():
        raise _there(target)
    unfinished = target.with_name(f"{target.name}.{os.getpid()}.unfinished")
    try:
        copy(engine, unfinished)
        os.link(unfinished, target)  # unlike a rename, it fails where another file was put there meanwhile
    except FileExistsError:
        raise _there(target) from None
    finally:
        unfinished.unlink(missing_ok=True)
    sync(target.parent)


def copy(engine: Engine, target: Path) -> None:
    """Write what `backup` writes to a file that only the caller knows, and wait until the disk holds it."""
    write = _copy_sqlite if engine.dialect.name == "sqlite" else _export
    write(engine, target)
    sync(target)


def _copy_sqlite(engine: Engine, target: Path) -> None:
    with faults(engine):
        source = engine.raw_connection()
        made = sqlite3.connect(target)
        try:
            source.driver_connection.backup(made)  # type: ignore[union-attr]  # one step: one snapshot
        finally:
            made.close()
            source.close()


def _export(engine: Engine, target: Path) -> None:
    with reading(engine) as tx, target.open("xb") as file:
        export(tx, file)


def sync(path: Path) -> None:
    """Wait until the disk holds a file, or a folder's list of files."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _there(target: Path) -> UsageError:
    return UsageError(f"{target} is there already; a backup overwrites nothing, so name a new file")
