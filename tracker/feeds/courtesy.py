"""What servers may expect: one request at a time, a second between two, and silence where they ask for it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

from tracker.feeds.addresses import host_of
from tracker.feeds.rows import Silence
from tracker.feeds.timing import SECOND_US, WEEK_S
from tracker.fetch.port import Answer, Fetch, Request
from tracker.log.moments import to_us

ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1"
)
SPACING_S = 1.0
_MANY = 4096  # hosts to remember before those are forgotten that nobody asks any more

Sleep = Callable[[float], Awaitable[None]]


class Courtesy:
    """A fetcher's manners: satisfies Fetch itself, and holds each request back until its turn."""

    def __init__(self, fetch: Fetch, *, clock: Callable[[], datetime], sleep: Sleep) -> None:
        self._fetch, self._clock, self._sleep = fetch, clock, sleep
        self._locks: dict[str, asyncio.Lock] = {}
        self._last: dict[str, datetime] = {}
        self._silent: dict[str, int] = {}

    async def __call__(self, request: Request) -> Answer:
        """Ask when it is this request's turn; raises as the fetcher does."""
        async with self._turn(host_of(request.url)):
            return await self._fetch(request)

    def silence(self, silences: Mapping[str, int]) -> None:
        """Leave servers alone until then, in microseconds since 1970."""
        self._silent.update(silences)

    def hush(self, silence: Silence) -> None:
        """Leave one server alone."""
        self._silent[silence.host] = silence.until_us

    def silent_until_us(self, url: str) -> int:
        """Return until when the server of an address is left alone; 0 where it can be asked.

        A moment that lies further ahead than any server may ask for was written by a clock that ran ahead.
        """
        until_us, now_us = self._silent.get(host_of(url), 0), to_us(self._clock())
        return until_us if now_us < until_us <= now_us + (WEEK_S + 3600) * SECOND_US else 0

    @asynccontextmanager
    async def _turn(self, host: str) -> AsyncIterator[None]:
        async with self._locks.setdefault(host, asyncio.Lock()):
            await self._space(host)
            try:
                yield
            finally:
                self._last[host] = self._clock()
                self._forget()

    async def _space(self, host: str) -> None:
        last = self._last.get(host)
        if last is not None:
            since_s = (self._clock() - last).total_seconds()
            if since_s < SPACING_S:  # less than nothing where the clock was set back
                await self._sleep(min(SPACING_S, SPACING_S - since_s))

    def _forget(self) -> None:
        if len(self._last) > _MANY:
            now = self._clock()
            for host in [host for host, last in self._last.items() if abs(now - last) > timedelta(minutes=1)]:
                if not self._locks[host].locked():
                    del self._last[host], self._locks[host]
            self._silent = {host: until for host, until in self._silent.items() if until > to_us(now)}
