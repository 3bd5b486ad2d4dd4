"""What the drivers' errors mean. Told by codes where there are codes; no driver is imported that is not in use."""

import sqlite3

from tracker.domain.errors import (
    DatabaseError,
    DatabaseLocked,
    DatabaseReadOnly,
    DatabaseUnreachable,
    DiskFull,
    ForeignDatabase,
)

_SQLITE_PRIMARY = 0xFF  # an extended result code holds the primary one in its low byte

_POSTGRESQL_LOCKED = frozenset({"55P03", "40P01"})  # lock_not_available, deadlock_detected
_POSTGRESQL_FULL = frozenset({"53100"})
_POSTGRESQL_READ_ONLY = frozenset({"25006", "42501"})  # read_only_sql_transaction, insufficient_privilege
_POSTGRESQL_GONE = ("08", "25P03", "28", "3D", "57P")  # connection, idle, authorization, no such database, shut down


def translated(error: BaseException, url: str, waited_s: float) -> DatabaseError | None:
    """Return the tracker's name for a driver's error, None where it is not about the database's condition."""
    if isinstance(error, sqlite3.Error):
        return _sqlite(error, url, waited_s)
    if hasattr(error, "sqlstate"):  # psycopg
        return _postgresql(error, error.sqlstate, url, waited_s)
    return None


def _sqlite(error: sqlite3.Error, url: str, waited_s: float) -> DatabaseError | None:
    code = getattr(error, "sqlite_errorcode", 0)
    match code & _SQLITE_PRIMARY:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return DatabaseLocked(url, waited_s=waited_s)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return DatabaseReadOnly(url)
        case sqlite3.SQLITE_FULL | sqlite3.SQLITE_IOERR:
            return DiskFull(url)
        case sqlite3.SQLITE_CANTOPEN:
            return DatabaseUnreachable(url, str(error))
        case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT:
            return ForeignDatabase(url, str(error))
        case _:
            return None


def _postgresql(error: BaseException, state: str | None, url: str, waited_s: float) -> DatabaseError | None:
    if state is None:
        # psycopg raises OperationalError without a state where the server did not answer, or stopped answering.
        gone = type(error).__name__ == "OperationalError"
        return DatabaseUnreachable(url, _first_line(error)) if gone else None
    if state in _POSTGRESQL_LOCKED:
        return DatabaseLocked(url, waited_s=waited_s)
    if state in _POSTGRESQL_FULL:
        return DiskFull(url)
    if state in _POSTGRESQL_READ_ONLY:
        return DatabaseReadOnly(url)
    if state.startswith(_POSTGRESQL_GONE):
        return DatabaseUnreachable(url, _first_line(error))
    return None


def _first_line(error: BaseException) -> str:
    return next(iter(str(error).splitlines()), type(error).__name__)
