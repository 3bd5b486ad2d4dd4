"""Processes that read what strangers sent: each can break or be killed, and costs only the unit that it had."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from types import TracebackType
from typing import Self

from tracker.domain.errors import NotAFeed, ParserKilled
from tracker.feeds.entries import Body, Page, Parsed
from tracker.feeds.process import Died, Process
from tracker.feeds.units import FeedUnit, PageUnit, Told

PROCESSES = 2  # so that one body that takes its time does not hold up all others
WALL_S = 30.0  # a unit, also on a machine that is busy with other things
CPU_S = 10
MEMORY_MB = 500  # of addresses; a worker at rest has a tenth of it


class Workers:
    """A parser: `processes` workers, each started when it is first needed, killed beyond its limits and replaced."""

    def __init__(
        self, *, processes: int = PROCESSES, wall_s: float = WALL_S, cpu_s: int = CPU_S, memory_mb: int = MEMORY_MB
    ) -> None:
        self._wall_s, self._cpu_s, self._memory_mb = wall_s, cpu_s, memory_mb
        self._threads = ThreadPoolExecutor(processes, thread_name_prefix="parsing")
        self._idle: SimpleQueue[Process | None] = SimpleQueue()  # one a thread; None is yet to be started
        self._live: set[Process] = set()
        self._closed = False
        for _ in range(processes):
            self._idle.put(None)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def pids(self) -> frozenset[int]:
        """The numbers of the processes that run."""
        return frozenset(process.pid for process in tuple(self._live))

    def close(self) -> None:
        """End the workers; units in hand are given up."""
        self._closed = True
        self._threads.shutdown(wait=False, cancel_futures=True)
        for process in tuple(self._live):
            process.kill()
        self._threads.shutdown()
        for process in tuple(self._live):
            process.end()
        self._live.clear()

    async def feed(self, body: Body) -> Parsed:
        """Return what a body holds.

        Raises:
            NotAFeed: It is something else.
            ParserKilled: It took too much time or memory, or broke the parser.
        """
        told = await self._told(body.url, FeedUnit(body=body))
        assert told.parsed is not None  # noqa: S101 - the answer to this unit
        return told.parsed

    async def page(self, url: str, content_type: str | None, data: bytes) -> Page:
        """Return the article of a page.

        Raises:
            NotAFeed: There is no article text in it.
            ParserKilled: It took too much time or memory, or broke the extraction.
        """
        told = await self._told(url, PageUnit(url=url, content_type=content_type, data=data))
        assert told.page is not None  # noqa: S101 - the answer to this unit
        return told.page

    async def _told(self, url: str, unit: FeedUnit | PageUnit) -> Told:
        try:
            told = await asyncio.get_running_loop().run_in_executor(self._threads, self._ask_twice, unit)
        except Died as death:
            raise ParserKilled(url, str(death)) from death
        if told.exhausted:
            raise ParserKilled(url, f"{self._memory_mb} MB of memory")
        if told.refused is not None:
            raise NotAFeed(url, told.refused.found, feeds=told.refused.feeds)
        return told

    def _ask_twice(self, unit: FeedUnit | PageUnit) -> Told:
        """Have a unit done; again where a worker was killed from outside, as on a machine that is short of memory."""
        try:
            return self._ask(unit)
        except Died as death:
            if not death.elsewhere or self._closed:
                raise
            return self._ask(unit)

    def _ask(self, unit: FeedUnit | PageUnit) -> Told:
        """Have a unit done, in a thread; who dies of it, or says that it ends, is not used again."""
        process = self._idle.get()
        again = False
        try:
            process = process or self._started()
            told = process.ask(unit, wall_s=self._wall_s)
            again = not told.last
        finally:
            if process is not None and not again:
                self._drop(process)
            self._idle.put(process if again else None)
        return told

    def _started(self) -> Process:
        process = Process(cpu_s=self._cpu_s, memory_mb=self._memory_mb)
        self._live.add(process)
        if self._closed:  # since this unit was taken
            process.kill()
        return process

    def _drop(self, process: Process) -> None:
        self._live.discard(process)
        process.end()
