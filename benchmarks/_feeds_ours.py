"""Ours in the feeds' benchmark: the poller as the daemon runs it; and its floors."""

import asyncio
import io
import shutil
from contextlib import AsyncExitStack, closing
from datetime import timedelta
from pathlib import Path
from time import perf_counter

import structlog
from sqlalchemy import Engine, func, select

from benchmarks._orders import forget_peak, memory_of, obey
from benchmarks._sample import NOW
from tracker.domain.events import FeedAdded
from tracker.domain.feeds import Feed, feed_id, feed_stream
from tracker.feeds.poller import Poller
from tracker.feeds.workers import Workers
from tracker.fetch.fetcher import Fetcher, fetcher
from tracker.fetch.port import Answer, Request
from tracker.log import store
from tracker.log.engine import open_engine, reading
from tracker.log.operating import items
from tracker.settings.shapes import Polling

CONNECTIONS = 50


class Contender:
    """A database and its feeds; each method is an order. The clock is an hour further at each update."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._open = AsyncExitStack()
        self._workers = self._open.enter_context(Workers())
        self._now = NOW
        self._engine: Engine | None = None
        self._fetch: Fetcher | None = None
        self._urls: list[str] = []
        self._etags: dict[str, str | None] = {}

    def open(self, *, folder: str, number: int, urls: list[str]) -> None:
        """Begin anew, with these feeds."""
        if self._engine is not None:
            self._engine.dispose()
        database = shutil.copyfile(Path(folder) / "empty.db", Path(folder) / f"ours{number}.db")
        self._engine = open_engine(f"sqlite:///{database}")
        feeds = [Feed(id=feed_id(url), url=url, allow_private=True) for url in urls]
        appends = [
            store.Append(stream=feed_stream(feed.id), expected=0, events=(FeedAdded(feed=feed, by="benchmark"),))
            for feed in feeds
        ]
        store.append_alone(self._engine, appends, now=self._now)
        if self._fetch is None:
            made = fetcher(connections=CONNECTIONS, resolve=_to_loopback)
            self._fetch = self._loop.run_until_complete(self._open.enter_async_context(made))
        self._urls = urls
        self._etags = {}
        polling = Polling(connections=CONNECTIONS, items_a_day=10**9)
        self._poller = Poller(self._engine, self._fetch, self._workers, polling=polling, clock=lambda: self._now)

    def update(self) -> float:
        """Ask all feeds and return the seconds that it took."""
        self._now += timedelta(hours=1)
        started = perf_counter()
        tally = self._loop.run_until_complete(self._poller.poll())
        took = perf_counter() - started
        assert tally.polled == len(self._urls)
        return took

    def fetch(self) -> float:
        """Fetch all feeds and do nothing with them; return the seconds that it took."""
        started = perf_counter()
        for url, answer in zip(self._urls, self._loop.run_until_complete(self._fetched()), strict=True):
            self._etags[url] = answer.headers.get("etag")
        return perf_counter() - started

    def parse(self) -> float:
        """Fetch all feeds and parse what came, in one process, with no limit and no database."""
        import feedparser  # noqa: PLC0415 - the daemon does not load it either

        started = perf_counter()
        self._etags = {}
        for answer in self._loop.run_until_complete(self._fetched()):
            feedparser.parse(io.BytesIO(answer.body))
        return perf_counter() - started

    def count(self, *, url: str) -> int:
        """Return how many items of a feed came to an article."""
        assert self._engine is not None
        with reading(self._engine) as tx:
            of_feed = items.c.feed == feed_id(url)
            query = select(func.count(items.c.article.distinct())).where(of_feed, items.c.article.is_not(None))
            return int(tx.execute(query).scalar_one())

    def total(self) -> int:
        """Return how many items there are."""
        assert self._engine is not None
        with reading(self._engine) as tx:
            return int(tx.execute(select(func.count()).select_from(items)).scalar_one())

    def memory(self) -> dict[str, float]:
        """Return megabytes as they are by now and at their highest, the worker's too."""
        return memory_of(["self"]) | {"worker": memory_of(sorted(self._workers.pids))["peak"]}

    def forget_peak(self) -> None:
        """Let the highest be that of now."""
        forget_peak()

    def close(self) -> None:
        """Close what is open."""
        self._loop.run_until_complete(self._open.aclose())
        self._loop.close()

    async def _fetched(self) -> list[Answer]:
        assert self._fetch is not None
        requests = [Request(url=url, allow_private=True, etag=self._etags.get(url)) for url in self._urls]
        return await asyncio.gather(*map(self._fetch, requests))


async def _to_loopback(_host: str) -> list[str]:
    return ["127.0.0.1"]


def main() -> None:
    """Carry out orders."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    with closing(Contender()) as contender:
        obey(contender)


if __name__ == "__main__":
    main()
