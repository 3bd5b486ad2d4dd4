"""The daemon: looks around every few seconds, does what a leader does while it leads, and stops when it is told to."""

import asyncio
import os
import signal
import socket
import threading
from collections.abc import AsyncIterator, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import UTC, datetime
from time import monotonic
from typing import Any

import structlog
from apscheduler.job import Job
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy import Engine

from tracker.daemon.leadership import Leadership, named
from tracker.daemon.notify import Notifier
from tracker.daemon.part import Part
from tracker.daemon.reading import Reading
from tracker.daemon.waking import Waking
from tracker.domain.errors import DatabaseError, DatabaseUnreachable, LeaseLost
from tracker.pipeline import Clock
from tracker.reader.reader import reader
from tracker.settings import Settings
from tracker.web.app import application
from tracker.web.pulse import Pulse
from tracker.web.serving import address_of, serving

STOP_S = 9.0  # what is in hand when we are told to stop gets so long in all
GRACE_S = 4.0  # and what waits for others, as polls do, no longer than that
TICKS_OF_SILENCE = 3  # then another may take over
_THREADS = 10  # fewer than the engine gives connections

logger = structlog.get_logger()


class Daemon:
    """One daemon's life.

    Args:
        engine: The database; its schema is current.
        settings: What configuration says.
        clock: The moment, for what people see; nothing that must happen depends on it.
        notify: Where the service manager hears of us.
        door: Where we serve; None: nowhere.
    """

    def __init__(
        self, engine: Engine, settings: Settings, *, clock: Clock, notify: Notifier, door: socket.socket | None
    ) -> None:
        self._engine, self._settings, self._clock, self._notify, self._door = engine, settings, clock, notify, door
        self._tick_s = settings.daemon.tick_s
        self._leadership = Leadership(
            engine,
            clock=clock,
            ttl_s=TICKS_OF_SILENCE * self._tick_s,
            address=address_of(door) if door is not None else None,
        )
        self._pulse = Pulse(self._tick_s)
        self._reading = Reading(engine, clock=clock, goes_on=self._goes_on, took=lambda _seconds: None)
        self._parts = {part.name: part for part in (self._part("reading", self._read),)}
        self._stopping, self._stop, self._ticked = threading.Event(), asyncio.Event(), asyncio.Event()
        self._beats = ThreadPoolExecutor(1, thread_name_prefix="beats")  # signs of life wait for nobody else's work
        self._unreachable: str | None = None  # why the database cannot be used, while it cannot
        self._unreachable_s = 0.0
        self._ready = False

    async def run(self, *, once: bool = False) -> bool:
        """Live until told to stop, or for one round of the work; tell whether every part's last round went well."""
        loop = asyncio.get_running_loop()
        loop.set_default_executor(ThreadPoolExecutor(_THREADS))
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self._on_signal, number)
        async with AsyncExitStack() as stack:
            stack.callback(self._beats.shutdown)
            stack.push_async_callback(self._leave)
            if self._door is not None:
                app = application(self._engine, pulse=self._pulse, clock=self._clock)
                await stack.enter_async_context(serving(app, self._door))
                logger.info("serves", address=address_of(self._door))
            await stack.enter_async_context(self._ticking())
            if once:
                await self._one_round()
            else:
                await stack.enter_async_context(self._working())
                await self._stop.wait()
        return not any(part.fault for part in self._parts.values())

    def stop(self) -> None:
        """Stop cleanly: what is in hand is finished, the lease given back."""
        self._notify("STOPPING=1", "STATUS=finishes what is in hand")
        self._stopping.set()
        self._stop.set()

    def _on_signal(self, number: signal.Signals) -> None:
        if self._stopping.is_set():
            logger.warning("ends at once", signal=number.name)
            os._exit(128 + number)
        logger.info("stops", signal=number.name)
        last = threading.Timer(STOP_S, _cut_off)
        last.daemon = True
        last.start()
        self.stop()

    @asynccontextmanager
    async def _ticking(self) -> AsyncIterator[None]:
        """Look around every few seconds. The scheduler skips no tick that is late, and never runs two at once."""
        scheduler = AsyncIOScheduler(timezone=UTC)
        job = scheduler.add_job(
            self._tick,
            "interval",
            seconds=self._tick_s,
            next_run_time=datetime.now(UTC),
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
        )
        scheduler.start()
        watch = asyncio.create_task(self._watch(job))
        try:
            yield
        finally:
            scheduler.shutdown(wait=False)
            await _cancelled([watch])

    @asynccontextmanager
    async def _working(self) -> AsyncIterator[None]:
        """Run the parts beside each other; on the way out, each finishes what it has in hand."""
        waking = Waking(self._engine, self._parts["reading"].wake, pause_s=self._tick_s)
        tasks = [asyncio.create_task(part.run()) for part in self._parts.values()]
        tasks += [asyncio.create_task(waking.run()), asyncio.create_task(_warm_up())]
        try:
            yield
        finally:
            waking.end()
            for part in self._parts.values():
                part.end()
            _, pending = await asyncio.wait(tasks, timeout=GRACE_S)
            await _cancelled(pending)

    async def _tick(self) -> None:
        """Look around: give a sign of life, or look for the leader's; then wake what a leader does."""
        troubles = [f"{part.name} failed: {part.fault}" for part in self._parts.values() if part.fault]
        troubles += self._reading.faults.values()
        loop = asyncio.get_running_loop()
        try:
            await loop.run_in_executor(self._beats, self._leadership.step, troubles)
        except DatabaseError as error:
            self._database_lost(error)
        except Exception as error:  # noqa: BLE001 - the next tick tries again
            logger.error("failed", part="tick", reason=f"{type(error).__name__}: {error}")  # noqa: TRY400
        else:
            self._database_back()
        self._pulse.beat()
        self._pulse.leads, self._pulse.says = self._leadership.leads, self._unreachable or self._leadership.says
        self._notify(*([] if self._ready else ["READY=1"]), f"STATUS={self._pulse.says}")
        self._ready = True
        self._ticked.set()
        for part in self._parts.values():
            part.wake()

    async def _watch(self, job: Job) -> None:
        """Show the service manager that the loop lives, and wind the scheduler up where its clock was set back."""
        every_s = min(self._tick_s, (self._notify.watchdog_s or 60.0) / 2)
        while True:
            await asyncio.sleep(every_s)
            if self._pulse.healthy:
                self._notify("WATCHDOG=1")
            if self._pulse.age_s > 2 * self._tick_s:
                job.modify(next_run_time=datetime.now(UTC))

    async def _one_round(self) -> None:
        """Do once what a leader does, unless another leads."""
        while not self._leadership.leads:
            if self._leadership.other_lives:
                logger.info("nothing done", because=self._leadership.says)
                return
            self._ticked.clear()
            await _first_of(self._ticked.wait(), self._stop.wait())
            if self._stop.is_set():
                return
        for part in self._parts.values():
            if self._goes_on():
                await part.once()

    async def _leave(self) -> None:
        if self._unreachable is None:
            with suppress(DatabaseError):
                await asyncio.get_running_loop().run_in_executor(self._beats, self._leadership.leave)
        logger.info("stopped", daemon=named(self._leadership.lease.holder))

    async def _read(self) -> None:
        await asyncio.to_thread(self._reading.round)

    def _part(self, name: str, work: Callable[[], Coroutine[Any, Any, None]]) -> Part:
        return Part(name, work, may=self._may, absorbs=self._absorbs, pause_s=self._tick_s)

    def _may(self) -> bool:
        return self._unreachable is None and self._goes_on()

    def _goes_on(self) -> bool:
        return not self._stopping.is_set() and self._leadership.leads

    def _absorbs(self, error: Exception) -> bool:
        match error:
            case LeaseLost():
                logger.warning("leads no longer", because=str(error))
            case DatabaseUnreachable():
                self._database_lost(error)
            case _:
                return False
        return True

    def _database_lost(self, error: DatabaseError) -> None:
        if self._unreachable is None:
            self._unreachable, self._unreachable_s = str(error), monotonic()
            logger.error("database lost", reason=str(error))
        if isinstance(error, DatabaseUnreachable):
            self._engine.dispose()  # connections of before the fault are of no use

    def _database_back(self) -> None:
        if self._unreachable is not None:
            logger.info("database back", seconds=round(monotonic() - self._unreachable_s, 1))
            self._unreachable = None


async def _warm_up() -> None:
    """Load the reader's vocabulary now, not when the first article waits."""
    await asyncio.to_thread(reader)


async def _cancelled(tasks: Any) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _first_of(*some: Coroutine[Any, Any, Any]) -> None:
    tasks = [asyncio.create_task(one) for one in some]
    await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    await _cancelled(tasks)


def _cut_off() -> None:
    """End where what was in hand took too long; what was not committed is done again by the next daemon."""
    logger.warning("cut off", after_s=STOP_S)
    os._exit(0)
