"""The tested restore: a copy is good once its log was read back from it, whole."""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Engine, text

from tracker.domain.errors import DatabaseError, LogError, UnfitBackup
from tracker.log import schema
from tracker.log.chain import verify
from tracker.log.engine import open_engine, reading
from tracker.log.head import Head
from tracker.log.transfer import import_

_AGAIN = "it was thrown away; look at the disk, then run `tracker db backup`"


def restored_head(copy: Path, kind: str, *, since: Head, progress: Callable[[int], None]) -> Head:
    """Return the head that a restore from a copy would bring back, every hash of it recomputed.

    SQLite's file is read where it lies, and changed in nothing. An export is imported into a database of its own
    beside it, under the copy's name and an ending, which is removed in the end.

    Args:
        copy: A file that `tracker.log.backup.copy` wrote.
        kind: The database that it is a copy of: sqlite or postgresql.
        since: The log's head before the copy was begun, which the copy must hold.
        progress: Told the position reached, now and then; may raise to end it.

    Raises:
        UnfitBackup: It would bring back something else, or nothing.
    """
    try:
        return (_read_back if kind == "sqlite" else _imported)(copy, since, progress)
    except (DatabaseError, LogError) as error:
        raise UnfitBackup(str(copy), f"a restore from it failed ({error})", way_out=_AGAIN) from error


def examine(engine: Engine) -> None:
    """Return when a SQLite file is whole as a file.

    Raises:
        UnfitBackup: SQLite itself finds fault with it.
    """
    with reading(engine) as tx:
        found = str(tx.execute(text("PRAGMA integrity_check(1)")).scalar_one())
    if found != "ok":
        raise UnfitBackup(str(engine.url.database), f"the file is damaged ({found})", way_out="take another copy")


def _read_back(copy: Path, since: Head, progress: Callable[[int], None]) -> Head:
    engine = open_engine(f"sqlite:///{copy}?mode=ro&immutable=1")
    try:
        examine(engine)
        schema.check(engine)
        with reading(engine) as tx:
            verify(tx, since=since)
            return verify(tx, progress=progress)
    finally:
        engine.dispose()


def _imported(copy: Path, since: Head, progress: Callable[[int], None]) -> Head:
    trial = copy.with_name(f"{copy.name}.db")
    trial.unlink(missing_ok=True)
    engine = open_engine(f"sqlite:///{trial}", create=True)
    try:
        schema.upgrade(engine)
        with copy.open("rb") as file:
            head = import_(engine, file, where=str(copy), progress=progress)
        with reading(engine) as tx:
            verify(tx, since=since)
        return head
    finally:
        engine.dispose()
        for ending in ("", "-wal", "-shm"):
            trial.with_name(f"{trial.name}{ending}").unlink(missing_ok=True)
