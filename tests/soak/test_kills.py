"""A thousand kills at random moments; run by hand: make soak."""

import io
import multiprocessing
import random
import signal
from datetime import UTC, date, datetime
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
KILLS = 500  # a database


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


def test_random_kills_lose_and_double_nothing(database_url, sqlite_template, tmp_path, backend, record_property):
    """However often it is killed, the log becomes what an undisturbed run makes it, hash for hash."""
    processes = multiprocessing.get_context("forkserver")
    processes.set_forkserver_preload(["tests.soak.test_kills"])
    moments = random.Random(backend)
    undisturbed = tmp_path / "undisturbed.db"
    undisturbed.write_bytes(sqlite_template.read_bytes())
    replay(f"sqlite:///{undisturbed}")

    killed = 0
    for _ in range(KILLS):
        process = processes.Process(target=replay, args=(database_url,))
        process.start()
        process.join(timeout=moments.expovariate(1 / 0.25))
        process.kill()
        process.join()
        killed += process.exitcode == -signal.SIGKILL
    replay(database_url)

    record_property("killed", killed)
    assert killed > KILLS / 10
    assert head_of(database_url) == head_of(f"sqlite:///{undisturbed}")
