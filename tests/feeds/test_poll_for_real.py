"""Polls over real connections, with real parsers: what servers really do."""

import asyncio

import pytest

from tests.feeds.given import item, rss
from tests.feeds.polling import World
from tests.serving import Reply, Server
from tracker.feeds.poller import Poller
from tracker.feeds.workers import Workers
from tracker.fetch.fetcher import fetcher
from tracker.log.engine import open_engine
from tracker.settings.shapes import Polling

PATH = "/rss"


@pytest.fixture
def engine(sqlite_template, tmp_path):
    """A database of one kind is enough here: it is the web that matters."""
    path = tmp_path / "tracker.db"
    path.write_bytes(sqlite_template.read_bytes())
    opened = open_engine(f"sqlite:///{path}")
    yield opened
    opened.dispose()


@pytest.fixture
def server():
    """A server with as many names as it likes."""
    with Server() as made:
        yield made


def polled(engine, server, *hosts, polling=None):
    """Follow the feeds of some hosts, poll them once, and return what came of it and the world's records."""
    world = World(engine)
    for host in hosts:
        world.follow(server.url(host, PATH), allow_private=True)

    async def once():
        with Workers(processes=1) as parser:
            async with fetcher(connections=10, resolve=server.resolve) as fetch:
                poller = Poller(engine, fetch, parser, polling=polling or Polling(), clock=world.clock)
                return await poller.poll(None)

    return asyncio.run(once()), world


def test_what_is_wrong_with_some_feeds_costs_the_others_nothing(engine, server):
    """Each of a dozen odd servers in one round: what can be had is had, and each fault is said where it is."""
    whole = rss(*map(item, range(10))).encode()
    server.answers("well.example", PATH, Reply(body=rss(item(100)).encode(), gzipped=True))
    server.answers("stray.example", PATH, Reply(body=rss(item(200), item(201)).replace("Text 200", "a & b").encode()))
    server.answers("cut.example", PATH, Reply(body=whole, cut_after=len(whole) * 2 // 3))
    server.answers("bomb.example", PATH, Reply(body=b"a" * 20_000_000, gzipped=True))
    server.answers("consent.example", PATH, Reply(body=b"<html>Do you consent to our cookies?</html>"))
    server.answers("error.example", PATH, Reply(body=b"<html><h1>Internal Server Error</h1></html>"))
    server.answers("empty.example", PATH, Reply(body=rss().encode()))
    server.answers("dead.example", PATH, Reply(raw=b""))
    server.answers("author.example", PATH, Reply(body=rss(f"<item><author>{'a(' * 32_000}</author></item>").encode()))
    server.answers("sent.example", PATH, Reply(status=301, headers={"Location": server.url("well.example", PATH)}))
    hosts = "well stray cut bomb consent error empty dead author sent missing".split()

    tally, world = polled(engine, server, *(f"{host}.example" for host in hosts))

    rows = {host: world.row(server.url(f"{host}.example", PATH)) for host in hosts}
    failed = {host for host, row in rows.items() if row.failures}
    assert failed - {"author"} == {"bomb", "consent", "error", "dead", "missing"}
    assert tally.polled == len(hosts)
    assert {"Title 100\n\nText 100", "Title 200\n\na & b", "Title 201\n\nText 201"} <= set(world.texts())
    assert "Title 0\n\nText 0" in world.texts()
    assert rows["cut"].error == "the answer ended before it was whole"
    assert rows["cut"].body is None
    assert (rows["empty"].error, rows["well"].error) == (None, None)
    assert rows["stray"].error is not None
    assert rows["sent"].moved_to == server.url("well.example", PATH)


def test_a_feed_of_a_hundred_thousand_items_is_taken_as_far_as_a_day_allows(engine, server):
    """It is neither refused nor taken whole, and nothing falls over."""
    items = "".join(f"<item><guid>{n}</guid><title>T{n}</title></item>" for n in range(100_000))
    server.answers("many.example", PATH, Reply(body=rss(items).encode(), gzipped=True))

    tally, world = polled(engine, server, "many.example", polling=Polling(items_a_day=300))

    (report,) = tally.reports
    assert (report.new, report.failed) == (300, False)
    assert "100,000 items" in report.error
    assert world.row(server.url("many.example", PATH)).paused == "budget"
