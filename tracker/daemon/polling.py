"""The part that polls the feeds that are due. A slow server holds up its own feeds, and nothing else."""

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack

from sqlalchemy import Connection, Engine

from tracker.daemon.tasks import cancelled
from tracker.feeds.poller import Poller, Tally
from tracker.feeds.workers import Workers
from tracker.fetch.fetcher import fetcher
from tracker.pipeline import Clock
from tracker.settings.shapes import Polling as Terms


class Polling:
    """Polls, with a fetcher and parsers that live as long as the terms of polling stay the same."""

    def __init__(self, engine: Engine, *, clock: Clock, guard: Callable[[Connection], None], wait_s: float) -> None:
        self._engine, self._clock, self._guard, self._wait_s = engine, clock, guard, wait_s
        self._terms: Terms | None = None
        self._poller: Poller | None = None
        self._resources = AsyncExitStack()
        self._under_way: set[asyncio.Task[Tally]] = set()

    async def round(self, terms: Terms, *, whole: bool = False) -> None:
        """Poll what is due; wait for slow servers for a moment, or where it is wanted until they are done.

        What is then still under way goes on, and the next round finds out what became of it.

        Raises:
            LeaseLost: Another process polls by now.
            DatabaseError: The database cannot be used.
        """
        poller = await self._poller_on(terms)
        self._under_way.add(asyncio.create_task(poller.poll_due()))
        if whole:
            done, self._under_way = await asyncio.wait(self._under_way)
        else:
            done, self._under_way = await asyncio.wait(
                self._under_way, timeout=self._wait_s, return_when=asyncio.FIRST_COMPLETED
            )
        errors = [error for task in done if not task.cancelled() and (error := task.exception()) is not None]
        if errors:
            raise errors[0]

    async def close(self) -> None:
        """Give up what was not answered yet; what was, is written down."""
        under_way, self._under_way, self._poller = self._under_way, set(), None
        await cancelled(under_way)
        await self._resources.aclose()

    async def _poller_on(self, terms: Terms) -> Poller:
        if self._poller is None or terms != self._terms:
            await self.close()
            fetch = await self._resources.enter_async_context(
                fetcher(connections=terms.connections, contact=terms.contact)
            )
            parser = self._resources.enter_context(Workers())
            self._terms = terms
            self._poller = Poller(self._engine, fetch, parser, polling=terms, clock=self._clock, guard=self._guard)
        return self._poller
