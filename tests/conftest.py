"""What the tests share: databases, real ones of both kinds."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.postgres import Server, start
from tracker.log import schema
from tracker.log.engine import open_engine

BACKENDS = ("sqlite", "postgresql")

# The commands that tests start find themselves compiled, as they do wherever they are installed, even where whoever
# runs the tests wants no bytecode written: compiling the reader anew takes each of them ten times as long to start.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


@pytest.fixture(scope="session")
def postgresql_server() -> Server:
    """One server for the whole session, started when the first test needs it."""
    return start()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with the tracker's schema and nothing else."""
    path = tmp_path_factory.mktemp("template") / "tracker.db"
    engine = open_engine(f"sqlite:///{path}", create=True)
    schema.upgrade(engine)
    engine.dispose()
    return path


@pytest.fixture(params=BACKENDS)
def backend(request: pytest.FixtureRequest) -> str:
    """Name each database in turn; what asks for it runs on both."""
    return str(request.param)


@pytest.fixture
def database_url(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database of the test's own, with the tracker's schema and no events."""
    if backend == "sqlite":
        path = tmp_path / "tracker.db"
        shutil.copyfile(request.getfixturevalue("sqlite_template"), path)
        yield f"sqlite:///{path}"
    else:
        with request.getfixturevalue("postgresql_server").database(upgraded=True) as url:
            yield url


@pytest.fixture
def blank_url(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database of the test's own in which nothing was ever made; on SQLite there is no file yet."""
    if backend == "sqlite":
        yield f"sqlite:///{tmp_path / 'blank.db'}"
    else:
        with request.getfixturevalue("postgresql_server").database(upgraded=False) as url:
            yield url


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """An engine on a database with the tracker's schema and no events, on SQLite and on PostgreSQL."""
    opened = open_engine(database_url)
    yield opened
    opened.dispose()
