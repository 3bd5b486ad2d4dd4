"""A thousand kills of polls, at random moments and at named points; run by hand: make soak."""

import multiprocessing
import random
import signal
from contextlib import contextmanager
from itertools import count

import pytest

from tests.dying import killed
from tests.feeds.test_poll_killed import POINTS, outcome_of
from tests.feeds.working import poll_rounds

pytestmark = pytest.mark.soak

KILLS = 500  # on each kind of database
A_LOG = 10  # kills before a log must be done


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


def test_a_thousand_kills_lose_and_double_no_item(fresh_database, backend, record_property):
    """However often polls are killed, what the feeds showed is recorded, once, and items are known as they are."""
    processes = multiprocessing.get_context("forkserver")
    chance = random.Random(backend)
    with fresh_database() as url:
        poll_rounds(url)
        undisturbed = outcome_of(url)

    kills = logs = 0
    while kills < KILLS:
        with fresh_database() as url:
            for _ in range(A_LOG):
                if chance.random() < 0.5:
                    kills += killed(poll_rounds, url, chance.choice(POINTS), nth=chance.randrange(1, 9))
                    continue
                process = processes.Process(target=poll_rounds, args=(url,))
                process.start()
                process.join(timeout=chance.expovariate(1 / 0.15))
                process.kill()
                process.join()
                assert process.exitcode in {0, -signal.SIGKILL}
                kills += process.exitcode != 0
            poll_rounds(url)
            logs += 1
            assert outcome_of(url) == undisturbed

    record_property("killed", kills)
    record_property("logs", logs)
