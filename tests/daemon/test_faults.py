"""What a daemon survives: its database going away, an event that cannot be applied, a clock that is set."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from tests.daemon.given import published, readings, says
from tests.daemon.running import configured, daemon
from tests.projections import history as h
from tests.waiting import until
from tests.web.asking import ask
from tracker.daemon.notify import Notifier
from tracker.daemon.part import Part
from tracker.daemon.ticking import ticking
from tracker.domain.errors import DiskFull
from tracker.domain.facts import Trade
from tracker.web.pulse import Pulse


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
def test_a_server_that_restarts_is_waited_for(engine, database_url, tmp_path, postgresql_server):
    """It says so once, waits, goes on by itself, and leads on: nobody had to do anything."""
    name = engine.url.database
    with daemon(database_url, configured(tmp_path)) as only:
        address = only.address
        only.heard("leads")
        postgresql_server.execute("ALTER DATABASE {} ALLOW_CONNECTIONS false", name)
        postgresql_server.execute(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
        assert "no answer from postgresql://" in only.heard("database lost")["reason"]
        assert (ask(f"{address}/healthz").status, ask(f"{address}/readyz").status) == (200, 503)

        postgresql_server.execute("ALTER DATABASE {} ALLOW_CONNECTIONS true", name)
        only.heard("database back")
        engine.dispose()
        published(engine, "Kenya and Uganda signed a treaty.")

        until(lambda: len(readings(engine)) == 1)
        assert sum(line["event"] == "database lost" for line in only.lines) == 1
        assert not [line for line in only.lines if "Traceback" in str(line)]


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
def test_an_event_that_a_projection_cannot_apply_is_said_everywhere_and_the_rest_goes_on(
    engine, database_url, tmp_path
):
    """Log, status and readiness name the projection, the position and the way out; other articles are read on."""
    too_much = h.stated(Trade, measure="exports", reporter="AZ", partner="RU", amount=10**30, currency="USD")
    with daemon(database_url, configured(tmp_path)) as only:
        address = only.address
        only.heard("leads")
        until(lambda: ask(f"{address}/readyz").status == 200)
        h.given(engine, h.read("a1", too_much))

        line = only.heard("projection stopped", projection="trade")
        assert "stopped at position 1 (article-read)" in line["reason"]
        assert "run `tracker rebuild trade`" in line["reason"]
        until(lambda: "'trade' stopped at position 1" in says(engine)[0])
        assert b"'trade' stopped at position 1" in ask(f"{address}/readyz").body
        published(engine, "Kenya and Uganda signed a treaty.")
        only.heard("read", articles=1)


def test_a_clock_that_was_set_back_stops_nothing():
    """The scheduler goes by the clock on the wall; an hour back must not be an hour of silence."""

    async def live():
        pulse, ticks = Pulse(0.05), []

        async def tick():
            pulse.beat()
            ticks.append(1)

        async with ticking(tick, pulse, Notifier({})) as job:
            await eventually(lambda: len(ticks) >= 2)
            job.modify(next_run_time=datetime.now(UTC) + timedelta(hours=1))  # as it looks once the clock is set back
            seen = len(ticks)
            await eventually(lambda: len(ticks) >= seen + 2)

    asyncio.run(live())


def test_a_part_that_fails_recovers_by_itself_and_says_so(capsys):
    """One log line each time, and the others never notice."""
    faults = [DiskFull("sqlite:///x.db"), ValueError("no\nsuch thing"), None]
    told, done = [], []

    async def work():
        fault = faults.pop(0)
        if fault is not None:
            raise fault
        told.append(part.fault)
        done.append(1)

    part = a_part(work, pause_s=0.0)

    async def live():
        task = asyncio.create_task(part.run())
        await woken_until(part, lambda: done)
        part.end()
        await task

    asyncio.run(live())
    assert told == ["ValueError: no such thing"]
    assert (part.failures, part.failed, part.fault) == (0, 2, None)
    assert "recovered" in capsys.readouterr().out


def test_a_part_that_failed_rests_however_often_it_is_woken():
    """A full disk must not become a busy loop and a full log."""
    tried = []

    async def work():
        tried.append(1)
        raise DiskFull("sqlite:///x.db")

    part = a_part(work, pause_s=3600.0)

    async def live():
        task = asyncio.create_task(part.run())
        await woken_until(part, lambda: tried)
        for _ in range(50):
            part.wake()
            await asyncio.sleep(0)
        part.end()
        await task

    asyncio.run(live())
    assert (len(tried), part.failures) == (1, 1)
    assert "is full" in part.fault


def a_part(work, *, pause_s):
    """Return a part that may always work."""
    return Part("reading", work, may=lambda: True, then=lambda: None, absorbs=lambda _error: False, pause_s=pause_s)


async def woken_until(part, holds):
    """Wake a part now and then, as the ticks do."""

    def woken():
        part.wake()
        return holds()

    await eventually(woken)


async def eventually(holds):
    """Wait in the loop for what comes in its own time."""
    for _ in range(3000):
        if holds():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it did not come to that")
