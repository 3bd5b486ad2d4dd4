"""Simulated weeks of many feeds, of which something is always broken; run by hand: make soak.

SOAK_DAYS and SOAK_FEEDS make it shorter, SOAK_SEED makes other faults. The poller runs in a process of its own with a
simulated clock, real HTTP on loopback and a real database; the servers, and what they expect of it, are in this one.
"""

import asyncio
import multiprocessing
import os
import re
import sys
import time
from datetime import timedelta

import pytest
import structlog
from sqlalchemy import select

from benchmarks._orders import memory_of
from tests.serving import ANY, Server
from tests.soak.publishers import DAY, START, WHOLE, Item, World
from tracker.domain.events import ArticleRecorded, ArticleWithdrawn, FeedAdded, FeedGapped, FeedGone, FeedMoved
from tracker.domain.feeds import Feed, feed_id, feed_stream
from tracker.feeds.poller import Poller
from tracker.feeds.workers import Workers
from tracker.fetch.fetcher import fetcher
from tracker.log import store
from tracker.log.chain import verify
from tracker.log.engine import open_engine, reading
from tracker.log.moments import to_us
from tracker.log.operating import polls
from tracker.settings.shapes import Polling

pytestmark = pytest.mark.soak

DAYS = float(os.environ.get("SOAK_DAYS", "30"))
FEEDS = int(os.environ.get("SOAK_FEEDS", "500"))
SEED = os.environ.get("SOAK_SEED", "0")
EVERY_S = 7_200
TICK_S = 300
LONGEST_S = 0.6  # of an answer, in real time: that of some servers never comes
GROWTH_MB = 15  # from the first tenth of the time to the last
_ARTICLE = re.compile(r"Title (\d+)-(\d+)\n\nFeed \1 item \2 version (\d+): ministers met, spoke of trade and parted\.")


class Watched:
    """A fetcher that notes which answers came whole, and which requests came before their time."""

    def __init__(self, fetch, clock, whole) -> None:
        self._fetch, self._clock, self._whole = fetch, clock, whole
        self.due: dict[str, int] = {}
        self.early: list[str] = []
        self.answers = 0

    async def __call__(self, request):
        """Ask, and take notes."""
        if self.due.get(feed_id(request.url), 0) > to_us(self._clock()):
            self.early.append(f"{request.url} was asked before it was due")
        answer = await self._fetch(request)
        self.answers += 1
        if answer.status == 200 and not answer.truncated and WHOLE in answer.headers:
            self._whole.write(answer.headers[WHOLE] + "\n")
        return answer


def poll(url, shared_now, days, whole_path, told):
    """Poll for simulated days; tell what it took in the end."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    engine = open_engine(url)
    memory = []

    def clock():
        return START + timedelta(seconds=shared_now.value)

    async def sleep(seconds):
        shared_now.value += seconds
        await asyncio.sleep(0)

    async def loopback(_host):
        return ["127.0.0.1"]

    def due():
        with reading(engine) as tx:
            return dict(tx.execute(select(polls.c.feed, polls.c.due_us)).tuples().all())

    async def run():
        with Workers() as parser, whole_path.open("w") as whole:
            async with fetcher(resolve=loopback, longest_s=LONGEST_S) as fetch:
                watched = Watched(fetch, clock, whole)
                poller = Poller(engine, watched, parser, polling=Polling(every_s=EVERY_S), clock=clock, sleep=sleep)
                polled = failed = 0
                while shared_now.value < days * DAY:
                    watched.due = due()
                    tally = await poller.poll_due()
                    polled, failed = polled + tally.polled, failed + tally.failed
                    if shared_now.value // DAY >= len(memory):
                        memory.append(memory_of(["self"])["now"])
                    shared_now.value += TICK_S
                return {"polled": polled, "failed": failed, "early": watched.early, "memory": memory}

    told.put(asyncio.run(run()))
    engine.dispose()


@pytest.fixture
def url(sqlite_template, tmp_path):
    """A SQLite database of the test's own."""
    path = tmp_path / "tracker.db"
    path.write_bytes(sqlite_template.read_bytes())
    return f"sqlite:///{path}"


def follow(url, addresses):
    """Follow feeds."""
    engine = open_engine(url)
    feeds = [Feed(id=feed_id(address), url=address, allow_private=True) for address in addresses]
    store.append_alone(
        engine,
        [store.Append(stream=feed_stream(f.id), expected=0, events=(FeedAdded(feed=f, by="soak"),)) for f in feeds],
        now=START,
    )
    engine.dispose()


def soaked(url, folder):
    """Let the time pass; return the world, and what the poller told."""
    processes = multiprocessing.get_context("spawn")
    shared_now, told = processes.Value("d", 0.0), processes.Queue()
    world = World(SEED, FEEDS, days=DAYS, now=lambda: shared_now.value)
    with Server(remember=False) as server:
        server.answers(ANY, ANY, world.answer)
        follow(url, [server.url(publisher.host, publisher.path) for publisher in world.publishers])
        arguments = (url, shared_now, DAYS, folder / "whole", told)
        process = processes.Process(target=poll, args=arguments)
        process.start()
        result = told.get()
        process.join()
    return world, result


def history(url):
    """Return the events of a log, and how its feeds stand; its chain must hold."""
    engine = open_engine(url)
    with reading(engine) as tx:
        verify(tx)
        events, after = [], 0
        while page := store.read(tx, after=after, limit=5000):
            events += [recorded.event for recorded in page]
            after = page[-1].position
        rows = tx.execute(select(polls)).all()
    engine.dispose()
    return events, {row.feed: row for row in rows}


def item_of(text):
    """Return the item that an article is, None where it is none that was ever published."""
    found = _ARTICLE.fullmatch(text)
    return Item(*map(int, found.groups())) if found else None


def test_weeks_of_broken_feeds_lose_and_double_nothing(url, tmp_path, record_property, capsys):
    """Whatever feeds do, each item that came whole is an article once, and no server is asked when it should not be."""
    started = time.monotonic()

    world, result = soaked(url, tmp_path)

    took_s = time.monotonic() - started
    events, rows = history(url)
    recorded = [event.article for event in events if isinstance(event, ArticleRecorded)]
    withdrawn = {event.article for event in events if isinstance(event, ArticleWithdrawn)}
    items = [item_of(article.text) for article in recorded]
    owed, last = set(), {}
    for line in (tmp_path / "whole").read_text().splitlines():
        by, *held = line.split()
        for item in (Item(*map(int, word.split(":"))) for word in held):
            owed.add(item)
            if item.feed == int(by):
                last[item[:2]] = item
    standing = {item for item, article in zip(items, recorded, strict=True) if article.id not in withdrawn}
    figures = {
        "requests": world.asked,
        "polls": result["polled"],
        "failed": result["failed"],
        "whole": world.served["whole"],
        "articles": len(recorded),
        "owed": len(owed),
        "new versions": len(withdrawn),
        "gaps": sum(isinstance(event, FeedGapped) for event in events),
        "moved": sum(isinstance(event, FeedMoved) for event in events),
        "gone": sum(isinstance(event, FeedGone) for event in events),
        "memory, MB": [round(megabytes) for megabytes in result["memory"]],
        "took, s": round(took_s),
        "served": dict(world.served),
    }
    with capsys.disabled():
        sys.stdout.write(f"\n{DAYS:g} days of {FEEDS} feeds: {figures}\n")
    for name, figure in figures.items():
        record_property(name, figure)

    assert [article.text for article, item in zip(recorded, items, strict=True) if item is None] == []  # made up
    assert sorted(owed.difference(items)) == []  # lost
    assert len(items) == len(set(items))  # doubled
    assert sorted(set(last.values()) - standing) == []  # taken back, though it stands

    assert world.rude == []
    assert result["early"] == []
    recent = to_us(START + timedelta(days=DAYS - 1.2))
    silent = {feed for feed, row in rows.items() if row.answered_us is None or row.answered_us < recent}
    gone = {event.feed for event in events if isinstance(event, FeedGone)}
    numbers = {
        event.feed.id: int(event.feed.url.rpartition("/")[2]) for event in events if isinstance(event, FeedAdded)
    }
    assert {numbers[feed] for feed in gone} == world.gone
    assert silent <= gone  # all others recovered
    tenth = max(1, len(result["memory"]) // 10)
    assert max(result["memory"][-tenth:]) - max(result["memory"][1 : 1 + tenth]) <= GROWTH_MB
