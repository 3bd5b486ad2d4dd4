"""The way back: a database from a copy of it."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Protocol
from urllib.parse import quote

from sqlalchemy import Engine, text

from tracker.domain.errors import DatabaseMissing, DiskFull, TrackerError, UnfitBackup, UsageError
from tracker.log import schema
from tracker.log.backup import sync
from tracker.log.chain import verify
from tracker.log.engine import faults, open_engine, reading, shown, sqlite_path
from tracker.log.head import Head, head
from tracker.log.transfer import import_
from tracker.projections.runner import catch_up
from tracker.upkeep.alone import alone
from tracker.upkeep.drill import examine
from tracker.upkeep.owner import give_to_owner
from tracker.upkeep.space import free_at

_SQLITE = b"SQLite format 3\0"
_BESIDE = ("-wal", "-shm", "-journal")  # what SQLite keeps beside a file
_PAGES = 4096  # copied between two looks at the progress
_MB = 1_000_000
_ANOTHER = "try an older copy"

Advance = Callable[[int, int | None], None]


class Steps(Protocol):
    """Shows how far each step is."""

    def step(self, name: str) -> Advance:
        """Begin a step that tells what it did since the last call, and the total."""
        ...

    def reached(self, name: str, total: int | None) -> Callable[[int], None]:
        """Begin a step that tells the place that it reached."""
        ...


def restore(engine: Engine, file: Path, *, steps: Steps) -> Head:
    """Make a database from a copy, verified and with current projections, and return its head.

    A copy of SQLite becomes the engine's file: at once, when all is well with it, or not at all. An export of the log
    is imported into either database, in one transaction.

    Args:
        engine: Of the database to make, opened with `create`; it is not there yet, or holds no events.
        file: What `tracker db backup` or `tracker log export` wrote.
        steps: Told of the progress.

    Raises:
        UsageError: The database holds events, or the copy is none for such a database.
        UnfitBackup: The copy is damaged; nothing was made.
        DatabaseError: The database cannot be written.
        ImportRefused: The export is damaged; nothing was taken.
    """
    try:
        with file.open("rb") as opened:
            of_sqlite = opened.read(len(_SQLITE)) == _SQLITE
        if engine.dialect.name == "sqlite":
            _require_nothing_beside(sqlite_path(engine))
        _require_no_events(engine)
        if not of_sqlite:
            return _take_over(engine, file, steps)
        if engine.dialect.name != "sqlite":
            export = f"`tracker --database sqlite:///{file} log export log.jsonl`, and restore that"
            raise UsageError(f"{file} is a SQLite database, {shown(engine)} is none; {export}")
        return _put_in_place(engine, file, steps)
    except OSError as error:
        raise UsageError(f"{error.filename or file}: {error.strerror}; check its name and permissions") from error
    finally:
        engine.dispose()


def _take_over(engine: Engine, file: Path, steps: Steps) -> Head:
    try:
        schema.check(engine)
    except DatabaseMissing:
        schema.upgrade(engine)
    with file.open("rb") as lines:
        import_(engine, lines, where=str(file), progress=steps.reached("imported", None))
    catch_up(engine, progress=steps.step("projected"))
    with reading(engine) as tx:
        return head(tx)


def _put_in_place(engine: Engine, file: Path, steps: Steps) -> Head:
    target = sqlite_path(engine)
    made = target.with_name(f".{target.name}.restoring")
    busy = UsageError(f"another process restores {target} already; wait for it")
    size, free = file.stat().st_size, free_at(target.absolute().parent)
    if free < size:
        found = f"{free // _MB} MB are free, a restore takes {-(-size // _MB)} MB"
        raise UnfitBackup(str(target.absolute().parent), found, way_out="free some space")
    with alone(made.with_name(f"{made.name}.lock"), otherwise=busy):
        try:
            _remove(made)  # what a killed run left
            _copy(file, made, steps.step("copied"))
            reached = _prepared(made, file, steps)
            give_to_owner(made, target.absolute().parent)
            sync(made)
            _vacate(engine, target)
            try:
                os.link(made, target)
            except FileExistsError:
                raise UsageError(f"{target} was made meanwhile by another process; look at it") from None
            sync(target.absolute().parent)
        finally:
            _remove(made)
            made.with_name(f"{made.name}.lock").unlink()
    return reached


def _copy(file: Path, made: Path, advance: Advance) -> None:
    # A file that nobody has open may lie on a disk that cannot be written; one with a journal needs to be opened fully.
    immutable = "" if file.with_name(f"{file.name}-wal").exists() else "&immutable=1"
    before = 0

    def progress(_status: int, left: int, total: int) -> None:
        nonlocal before
        advance(total - left - before, total)
        before = total - left

    source = sqlite3.connect(f"file:{quote(str(file))}?mode=ro{immutable}", uri=True)
    target = sqlite3.connect(made)
    try:
        source.backup(target, pages=_PAGES, progress=progress)
    except sqlite3.Error as error:
        raise UnfitBackup(str(file), f"it cannot be copied to {made.parent} ({error})", way_out=_ANOTHER) from error
    finally:
        target.close()
        source.close()


def _prepared(made: Path, file: Path, steps: Steps) -> Head:
    """Bring a copy up to this version, and return its head once all of it is verified."""
    engine = open_engine(f"sqlite:///{made}")
    try:
        examine(engine)
        schema.upgrade(engine)
        with reading(engine) as tx:
            found = verify(tx, progress=steps.reached("verified", head(tx).position))
        catch_up(engine, progress=steps.step("projected"))
    except DiskFull:
        raise
    except TrackerError as error:
        raise UnfitBackup(str(file), f"it cannot be restored ({error})", way_out=_ANOTHER) from error
    finally:
        engine.dispose()
    return found


def _require_nothing_beside(target: Path) -> None:
    """Refuse a place where SQLite would take another database's journal for that of the new one."""
    beside = [path for ending in _BESIDE if (path := target.with_name(f"{target.name}{ending}")).exists()]
    if beside and not _holds_something(target):
        raise UsageError(f"{beside[0]} is left of a database that is gone; move it away, as it would spoil the new one")


def _require_no_events(engine: Engine) -> None:
    if engine.dialect.name == "sqlite" and not _holds_something(sqlite_path(engine)):
        return
    try:
        schema.check(engine)
    except DatabaseMissing:
        return
    with reading(engine) as tx:
        found = head(tx).position
    if found:
        way_out = "move it away (its -wal and -shm, too), or name another with --database"
        if engine.dialect.name != "sqlite":
            way_out = "name an empty one with --database"
        raise UsageError(f"{shown(engine)} holds {found} events, and a restore overwrites nothing; {way_out}")


def _vacate(engine: Engine, target: Path) -> None:
    """Make room where an empty database lies that nobody has open."""
    if _holds_something(target):
        with faults(engine), engine.connect() as connection:  # to leave its journal, SQLite must be alone with it
            connection.execute(text("PRAGMA journal_mode = DELETE"))
    engine.dispose()
    target.unlink(missing_ok=True)


def _holds_something(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


def _remove(path: Path) -> None:
    for ending in ("", *_BESIDE):
        path.with_name(f"{path.name}{ending}").unlink(missing_ok=True)
