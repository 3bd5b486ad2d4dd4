"""Looks around every few seconds, whatever becomes of the clock on the wall."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from apscheduler.job import Job
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from tracker.daemon.notify import Notifier
from tracker.web.pulse import Pulse


@asynccontextmanager
async def ticking(tick: Callable[[], Awaitable[None]], pulse: Pulse, notify: Notifier) -> AsyncIterator[Job]:
    """Call `tick` now and then every so often while the block runs: none that is late is skipped, no two run at once.

    As the scheduler goes by the clock on the wall, it is wound up anew where that was set back; and the service manager
    hears of the loop for as long as it looks around.
    """
    logging.getLogger("apscheduler").setLevel(logging.ERROR)  # that a tick took longer than a tick is no news to people
    busy = False

    async def one() -> None:
        nonlocal busy
        busy = True
        try:
            await tick()
        finally:
            busy = False

    scheduler = AsyncIOScheduler(timezone=UTC)
    job = scheduler.add_job(
        one,
        "interval",
        seconds=pulse.tick_s,
        next_run_time=datetime.now(UTC),
        misfire_grace_time=None,
        coalesce=True,
        max_instances=1,
    )
    scheduler.start()
    watch = asyncio.create_task(_watch(job, pulse, notify, lambda: busy))
    try:
        yield job
    finally:
        scheduler.shutdown(wait=False)
        watch.cancel()
        await asyncio.gather(watch, return_exceptions=True)


async def _watch(job: Job, pulse: Pulse, notify: Notifier, busy: Callable[[], bool]) -> None:
    every_s = min(pulse.tick_s, (notify.watchdog_s or 60.0) / 2)
    while True:
        await asyncio.sleep(every_s)
        if pulse.healthy:
            notify("WATCHDOG=1")
        if pulse.age_s > 2 * pulse.tick_s and not busy():
            job.modify(next_run_time=datetime.now(UTC))
