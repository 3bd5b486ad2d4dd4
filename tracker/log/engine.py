"""Opens the database, and the two kinds of transaction that everything runs in."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

from sqlalchemy import URL, Connection, Dialect, Engine, PoolProxiedConnection, create_engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from tracker.domain.errors import ConfigurationError, DatabaseMissing
from tracker.log.faults import translated

PATIENCE_S = 30.0  # how long a transaction waits for another's lock

# After the log's lock, each statement of a writer must see what was committed meanwhile.
_WRITING = {"sqlite": "BEGIN IMMEDIATE", "postgresql": "BEGIN ISOLATION LEVEL READ COMMITTED"}
_READING = {"sqlite": "BEGIN", "postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"}


def open_engine(url: str, *, create: bool = False, patience_s: float = PATIENCE_S) -> Engine:
    """Return an engine for a SQLite file or a PostgreSQL database; nothing is read or made yet.

    Args:
        url: `sqlite:///tracker.db` (relative), `sqlite:////var/lib/tracker.db` (absolute), with `?mode=ro` for reading
            alone (and `&immutable=1` for a file that nobody writes, so that nothing is put beside it);
            `postgresql://…` or `postgres://…`, which mean psycopg 3.
        create: Whether a SQLite file that does not exist may be made.
        patience_s: How long a transaction waits for another's lock before DatabaseLocked.

    Raises:
        ConfigurationError: The URL is none, or names another kind of database.
    """
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise _wrong("it is no database URL") from None
    match parsed.get_backend_name():
        case "sqlite":
            return _open_sqlite(parsed, create=create, patience_s=patience_s)
        case "postgresql" | "postgres":
            return _open_postgresql(parsed, patience_s)
        case other:
            raise _wrong(f"{other!r} is no database that the tracker knows")


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Begin a transaction that writes; commit it at the end, roll it back on any error.

    On SQLite it holds the write lock from its first line, so that what it reads stays true until it commits.
    """
    with faults(engine), engine.connect() as tx, tx.begin():
        _begin(tx, _WRITING)
        yield tx


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Begin a transaction that reads one consistent snapshot, and neither waits for writers nor holds them up."""
    with faults(engine), engine.connect() as tx, tx.begin():
        _begin(tx, _READING)
        yield tx


class Alone(NamedTuple):
    """A transaction without SQLAlchemy's objects around it, for tracker.log.driver alone."""

    dialect: Dialect
    connection: PoolProxiedConnection


@contextmanager
def alone(engine: Engine) -> Iterator[Alone]:
    """Begin a transaction for a single small write; commit it at the end, roll it back on any error.

    On PostgreSQL one statement is a transaction, so it takes one only, and saves the trips to begin and to commit.
    """
    with faults(engine):
        tx = Alone(engine.dialect, engine.raw_connection())
        try:
            if engine.dialect.name == "postgresql":
                yield tx
            else:
                driver: Any = tx.connection.dbapi_connection
                driver.execute(_WRITING["sqlite"])
                yield tx
                tx.connection.commit()
        finally:
            tx.connection.close()  # which rolls back what was not committed


@contextmanager
def faults(engine: Engine) -> Iterator[None]:
    """Turn the driver's errors into the tracker's own, wherever SQLAlchemy or the driver raised them."""
    try:
        yield
    except Exception as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        named = translated(cause, shown(engine), patience_s(engine)) if cause is not None else None
        if named is None:
            raise
        raise named from error


def shown(engine: Engine) -> str:
    """Return the engine's URL as messages may show it: without a password, wherever it stood."""
    url = engine.url
    hidden = {name: "***" for name in url.query if "password" in name.lower()}
    return (
        url.update_query_dict(hidden).render_as_string(hide_password=True).replace("postgresql+psycopg", "postgresql")
    )


def patience_s(engine: Engine) -> float:
    """Return how long the engine's transactions wait for a lock."""
    return float(engine.get_execution_options()["patience_s"])


def sqlite_path(engine: Engine) -> Path:
    """Return the file of a SQLite engine."""
    return Path(engine.url.database or "")


def _open_sqlite(url: URL, *, create: bool, patience_s: float) -> Engine:
    if not url.database or url.database == ":memory:":
        raise _wrong("a log in memory would be lost")
    mode = str(url.query.get("mode", "rwc" if create else "rw"))
    path = Path(url.database)
    immutable = "&immutable=1" if url.query.get("immutable") == "1" else ""

    def connect() -> sqlite3.Connection:
        if mode != "rwc" and not path.exists():
            raise DatabaseMissing(shown(engine))
        # BEGIN is ours (isolation_level None): the driver's own would let DDL escape a transaction.
        connection = sqlite3.connect(
            f"file:{quote(str(path))}?mode={mode}{immutable}",
            uri=True,
            timeout=patience_s,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            connection.execute("PRAGMA synchronous = FULL")  # what was committed survives a power cut
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA recursive_triggers = ON")  # else INSERT OR REPLACE would slip past the triggers
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    engine = create_engine(url.set(query={}), creator=connect, execution_options={"patience_s": patience_s})
    return engine


def _begin(tx: Connection, words: Mapping[str, str]) -> None:
    # Said to the driver itself, which begins nothing on its own: SQLAlchemy's way takes as long as a small append.
    driver: Any = tx.connection.dbapi_connection
    driver.execute(words[tx.dialect.name])


def _open_postgresql(url: URL, patience_s: float) -> Engine:
    given = url.query.get("options", f"-c lock_timeout={int(patience_s * 1000)}")
    settings: dict[str, Any] = {
        "application_name": "tracker",
        "autocommit": True,  # BEGIN is ours here, too
        "options": rf"{given} -c default_transaction_isolation=read\ committed",  # of `alone`, which says no BEGIN
    }
    try:
        return create_engine(
            url.set(drivername="postgresql+psycopg"),
            connect_args=settings,
            paramstyle="format",  # positional, as SQLite's is: rows go to the driver as plain tuples
            execution_options={"patience_s": patience_s},
        )
    except (ModuleNotFoundError, NoSuchModuleError):
        raise _wrong("PostgreSQL needs the driver: pip install 'relations-tracker[postgres]'") from None


def _wrong(found: str) -> ConfigurationError:
    return ConfigurationError(
        "database URL", found, way_out="write sqlite:///tracker.db or postgresql://user@host/database"
    )
