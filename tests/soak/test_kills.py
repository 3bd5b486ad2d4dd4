"""A thousand kills at random moments; run by hand: make soak."""

import io
import multiprocessing
import random
import signal
from contextlib import contextmanager
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

import pytest

from tracker.log.chain import verify
from tracker.log.engine import open_engine, reading
from tracker.pipeline import Outcome, read_many, read_unread, record
from tracker.projections.catalog import ALL
from tracker.projections.check import differences
from tracker.projections.runner import catch_up
from tracker.sources.files import articles

pytestmark = pytest.mark.soak

ARTICLES = Path(__file__).parent.parent / "corpus" / "articles"
NOW = datetime(2026, 1, 1, tzinfo=UTC)
KILLS = 500  # on each kind of database


def replay(url: str) -> None:
    """Replay the test corpus in small steps."""
    engine = open_engine(url)
    found = articles([str(ARTICLES)], today=date(2026, 1, 1), standard_input=io.BytesIO())
    record(engine, found, outcome=Outcome(), clock=lambda: NOW, batch=3)
    read_unread(engine, read_many, outcome=Outcome(), clock=lambda: NOW, batch=3)
    catch_up(engine, page=5)
    engine.dispose()


def head_of(url: str):
    """Return the verified head; the rows must be what the log says."""
    engine = open_engine(url)
    try:
        assert differences(engine, ALL) == []
        with reading(engine) as tx:
            return verify(tx)
    finally:
        engine.dispose()


@pytest.fixture
def fresh_database(backend, request, sqlite_template, tmp_path):
    """Make a database with the schema and no events, as often as it is called."""
    numbers = count(1)

    @contextmanager
    def made():
        if backend == "sqlite":
            path = tmp_path / f"{next(numbers)}.db"
            path.write_bytes(sqlite_template.read_bytes())
            yield f"sqlite:///{path}"
        else:
            with request.getfixturevalue("postgresql_server").database(upgraded=True) as url:
                yield url

    return made


def test_random_kills_lose_and_double_nothing(fresh_database, backend, record_property):
    """However often it is killed, a log becomes what an undisturbed run makes it, hash for hash."""
    processes = multiprocessing.get_context("forkserver")
    processes.set_forkserver_preload(["tests.soak.test_kills"])
    moments = random.Random(backend)
    with fresh_database() as url:
        replay(url)
        undisturbed = head_of(url)

    killed = logs = 0
    while killed < KILLS:
        with fresh_database() as url:
            exitcode = None
            while exitcode != 0:
                process = processes.Process(target=replay, args=(url,))
                process.start()
                process.join(timeout=moments.expovariate(1 / 0.3))
                process.kill()
                process.join()
                exitcode = process.exitcode
                assert exitcode in {0, -signal.SIGKILL}
                killed += exitcode != 0
            logs += 1
            assert head_of(url) == undisturbed

    record_property("killed", killed)
    record_property("logs", logs)
