"""The daemon: looks around every few seconds, does what a leader does while it leads, and stops when it is told to."""

import asyncio
import os
import signal
import socket
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from functools import partial
from time import CLOCK_MONOTONIC, clock_gettime_ns, monotonic

import structlog
from sqlalchemy import Engine

from tracker.daemon.leadership import Leadership, named
from tracker.daemon.notify import Notifier
from tracker.daemon.part import Part
from tracker.daemon.reloading import changed, taken_over
from tracker.daemon.tasks import cancelled, first_of
from tracker.daemon.ticking import ticking
from tracker.daemon.waking import Waking
from tracker.daemon.work import Work
from tracker.diagnostics import configure
from tracker.domain.errors import DatabaseError, DatabaseUnreachable, LeaseLost, TrackerError
from tracker.pipeline import Clock
from tracker.reader.reader import reader
from tracker.settings import Settings
from tracker.settings.rules import unset
from tracker.status.overview import overview
from tracker.web.app import application
from tracker.web.metrics import Metrics
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
        load: Reads the configuration again.
    """

    def __init__(
        self,
        engine: Engine,
        settings: Settings,
        *,
        clock: Clock,
        notify: Notifier,
        door: socket.socket | None,
        load: Callable[[], Settings],
    ) -> None:
        self._engine, self._clock, self._notify, self._door, self._load = engine, clock, notify, door, load
        self._tick_s = settings.daemon.tick_s
        self._leadership = Leadership(
            engine,
            clock=clock,
            ttl_s=TICKS_OF_SILENCE * self._tick_s,
            address=address_of(door) if door is not None else None,
        )
        self._pulse = Pulse(self._tick_s)
        self._metrics = Metrics(lambda: overview(engine, self._work.settings, now=clock()))
        self._work = Work(
            engine,
            settings,
            clock=clock,
            guard=self._leadership.guard,
            goes_on=self._goes_on,
            took=self._metrics.reading.observe,
            wait_s=self._tick_s,
        )
        self._parts = self._made_parts(once=False)
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
        loop.add_signal_handler(signal.SIGHUP, self._reload)
        _tell_unset(self._work.settings)
        async with AsyncExitStack() as stack:
            stack.callback(self._beats.shutdown)
            stack.push_async_callback(self._leave)
            if self._door is not None:
                app = application(
                    self._engine,
                    pulse=self._pulse,
                    told=self._metrics,
                    settings=lambda: self._work.settings,
                    clock=self._clock,
                )
                await stack.enter_async_context(serving(app, self._door))
                logger.info("serves", address=address_of(self._door))
            stack.push_async_callback(self._work.polling.close)
            await stack.enter_async_context(ticking(self._tick, self._pulse, self._notify))
            if once:
                await self._one_round()
            else:
                await stack.enter_async_context(self._working())
                await self._stop.wait()
        return self._unreachable is None and not any(part.fault for part in self._parts.values())

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
    async def _working(self) -> AsyncIterator[None]:
        """Run the parts beside each other; on the way out, each finishes what it has in hand."""
        waking = Waking(self._engine, self._log_grew, pause_s=self._tick_s)
        tasks = [asyncio.create_task(part.run()) for part in self._parts.values()]
        tasks += [asyncio.create_task(waking.run()), asyncio.create_task(_warm_up())]
        try:
            yield
        finally:
            waking.end()
            for part in self._parts.values():
                part.end()
            _, pending = await asyncio.wait(tasks, timeout=GRACE_S)
            await cancelled(pending)

    def _log_grew(self) -> None:
        """Read what came, and ask a feed that was added."""
        self._parts["reading"].wake()
        self._parts["polling"].wake()

    async def _tick(self) -> None:
        """Look around: give a sign of life, or look for the leader's; then wake what a leader does."""
        self._work.look_at_disk()
        loop = asyncio.get_running_loop()
        try:
            await loop.run_in_executor(self._beats, self._leadership.step, self._troubles())
        except DatabaseError as error:
            self._database_lost(error)
        except Exception as error:  # noqa: BLE001 - the next tick tries again
            logger.error("failed", part="tick", reason=f"{type(error).__name__}: {error}")  # noqa: TRY400
        else:
            self._database_back()
        if not self._leadership.leads:
            await self._work.polling.close()  # whoever leads now asks anew
        self._pulse.beat()
        self._pulse.leads, self._pulse.says = self._leadership.leads, self._unreachable or self._leadership.says
        self._notify(*([] if self._ready else ["READY=1"]), f"STATUS={self._pulse.says}")
        self._ready = True
        self._ticked.set()
        for part in self._parts.values():
            if part.name != "noticing":  # which follows reading: what is not projected yet cannot be noticed
                part.wake()

    async def _one_round(self) -> None:
        """Do once what a leader does, unless another leads."""
        while not self._leadership.leads:
            if self._leadership.other_lives:
                logger.info("nothing done", because=self._leadership.says)
                return
            self._ticked.clear()
            await first_of(self._ticked.wait(), self._stop.wait())
            if self._stop.is_set() or self._unreachable is not None:
                return
        self._parts = self._made_parts(once=True)
        for part in self._parts.values():
            if self._may():
                await part.once()

    async def _leave(self) -> None:
        if self._unreachable is None:
            with suppress(DatabaseError):
                await asyncio.get_running_loop().run_in_executor(self._beats, self._leadership.leave)
        logger.info("stopped", daemon=named(self._leadership.lease.holder))

    def _made_parts(self, *, once: bool) -> dict[str, Part]:
        """Return the parts by their names, in the order in which one round goes through them."""
        work = self._work
        polled = partial(work.poll, whole=once)
        return {
            part.name: part
            for part in (
                self._part("polling", polled, may=self._may_record, then="reading"),
                self._part("reading", work.read, may=self._may_record, then="noticing"),
                self._part("noticing", work.notice, then="telling"),
                self._part("telling", work.tell),
                self._part("housekeeping", work.keep_house),
            )
        }

    def _part(
        self,
        name: str,
        work: Callable[[], Awaitable[None]],
        *,
        may: Callable[[], bool] | None = None,
        then: str | None = None,
    ) -> Part:
        def next_one() -> None:
            if then is not None:
                self._parts[then].wake()

        return Part(
            name, work, may=may or self._may, then=next_one, absorbs=partial(self._absorbs, name), pause_s=self._tick_s
        )

    def _troubles(self) -> list[str]:
        """Return what people should know of, beside that we lead."""
        found = [f"recording stopped: {self._work.short_of}"] if self._work.short_of else []
        found += [f"{part.name} failed: {part.fault}" for part in self._parts.values() if part.fault]
        return [*found, *self._work.reading.faults.values()]

    def _reload(self) -> None:
        """Read the configuration again; a wrong one changes nothing."""
        self._notify("RELOADING=1", f"MONOTONIC_USEC={clock_gettime_ns(CLOCK_MONOTONIC) // 1000}")
        old = self._work.settings
        try:
            read = self._load()
        except TrackerError as error:
            logger.error("configuration kept", reason=str(error))  # noqa: TRY400 - the line says it all
        else:
            new, later = taken_over(old, read)
            self._work.settings = new
            _tell_unset(new)
            if new.logging != old.logging:
                configure(level=new.logging.level, format_=new.logging.format)
            logger.info("configuration", changed=changed(old, read))
            if later:
                logger.warning("needs a restart", changed=later)
        self._notify("READY=1")
        self._parts["polling"].wake()

    def _may_record(self) -> bool:
        return self._work.short_of is None and self._may()

    def _may(self) -> bool:
        return self._unreachable is None and self._goes_on()

    def _goes_on(self) -> bool:
        return not self._stopping.is_set() and self._leadership.leads

    def _absorbs(self, part: str, error: Exception) -> bool:
        """Deal with errors that concern more than a part; count the others."""
        match error:
            case LeaseLost():
                logger.warning("leads no longer", because=str(error))
            case DatabaseUnreachable():
                self._database_lost(error)
            case _:
                self._metrics.failures.labels(part).inc()
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


def _tell_unset(settings: Settings) -> None:
    """Say which alerts cannot be sent as things are."""
    for reason in unset(settings):
        logger.error("alerts lack", reason=reason)


async def _warm_up() -> None:
    """Load the reader's vocabulary now, not when the first article waits."""
    await asyncio.to_thread(reader)


def _cut_off() -> None:
    """End where what was in hand took too long; what was not committed is done again by the next daemon."""
    logger.warning("cut off", after_s=STOP_S)
    os._exit(0)
