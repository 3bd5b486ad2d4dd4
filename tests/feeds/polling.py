"""A world in which feeds are polled: its own clock, servers that are values, a parser that takes JSON."""

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from hashlib import sha256
from urllib.parse import urlsplit

import msgspec
from sqlalchemy import Engine, select

from tracker.domain.articles import Dating
from tracker.domain.errors import FeedError, NotAFeed
from tracker.domain.events import ArticleRecorded, ArticleWithdrawn, Event, FeedAdded
from tracker.domain.feeds import Feed, feed_id, feed_stream
from tracker.feeds.entries import DIGEST_BYTES, Body, Entry, Page, Parsed
from tracker.feeds.poller import Poller, Tally
from tracker.feeds.rows import Poll, poll_of
from tracker.fetch.port import Answer, Hop, Request
from tracker.log import store
from tracker.log.engine import reading, writing
from tracker.log.operating import items
from tracker.settings.shapes import Polling

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
URL = "https://news.example/rss"


def item(
    guid: str | None = None,
    text: str = "",
    *,
    title: str | None = None,
    link: str | None = None,
    date: str | None = None,
    extra: str = "",
) -> dict[str, str | None]:
    """An item as a feed carries it; `extra` changes it without a change to what is read of it."""
    return {"guid": guid, "text": text, "title": title, "link": link, "date": date, "extra": extra}


def numbered(*numbers: int) -> list[dict[str, str | None]]:
    """Items that differ in everything."""
    return [
        item(f"g{n}", f"Text of number {n}.", title=f"Number {n}", link=f"https://news.example/{n}") for n in numbers
    ]


def body(*entries: Mapping[str, str | None], title: str | None = "News", **more: object) -> bytes:
    """The body of a feed that carries these items."""
    return msgspec.json.encode({"title": title, "items": entries, **more})


class JsonParser:
    """Takes what `body` makes, and pages that are plain text."""

    def __init__(self) -> None:
        self.feeds = self.pages = 0

    async def feed(self, body: Body) -> Parsed:
        """Return what a body holds; anything else is no feed."""
        self.feeds += 1
        await asyncio.sleep(0)
        try:
            found = msgspec.json.decode(body.data)
            entries = [_entry(one) for one in found["items"]]
        except (msgspec.DecodeError, TypeError, KeyError):
            raise NotAFeed(body.url, "a page, and no feed") from None
        return Parsed(
            kind="rss",
            title=found.get("title"),
            link=None,
            ttl_s=found.get("ttl_s"),
            further=found.get("further"),
            window=tuple(entry.digest for entry in entries),
            entries=tuple(entry for entry in entries if entry.digest not in body.known),
            malformed=found.get("malformed"),
            whole=found.get("malformed") is None,
        )

    async def page(self, url: str, content_type: str | None, data: bytes) -> Page:
        """Return a page whose text is all of it."""
        del content_type
        self.pages += 1
        if not data:
            raise NotAFeed(url, "no article")
        return Page(text=data.decode(), title=None, byline=None, dating=None)


def _entry(one: dict[str, str | None]) -> Entry:
    dating = None
    if one["date"]:
        moment = parsedate_to_datetime(one["date"])
        sure = 1995 <= moment.year < 2090
        dating = Dating(
            written=one["date"],
            moment=moment,
            by="item",
            method="rfc822",
            confidence="sure" if sure else "implausible",
        )
    return Entry(
        digest=sha256(msgspec.json.encode(one)).digest()[:DIGEST_BYTES],
        guid=one["guid"],
        link=one["link"],
        title=one["title"],
        text=one["text"] or "",
        byline=None,
        outlet=None,
        dating=dating,
    )


Answering = Callable[[Request], Answer | FeedError]


class Web:
    """Servers that are values: what is put under an address is answered, with validators where it has an etag."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._answers: dict[str, Answering] = {}
        self.asked: list[tuple[datetime, Request]] = []
        self.together: Counter[str] = Counter()
        self.most_together: Counter[str] = Counter()
        self.takes_s = 0.0
        self.sleep: Callable[[float], object] | None = None

    def put(
        self,
        url: str,
        data: bytes = b"",
        *,
        status: int = 200,
        etag: str | None = None,
        headers: Mapping[str, str] | None = None,
        hops: tuple[tuple[str, int], ...] = (),
        to: str | None = None,
        truncated: bool = False,
    ) -> None:
        """Answer so from now on."""
        said = dict(headers or {}) | ({"etag": etag} if etag else {})

        def answer(request: Request) -> Answer:
            same = etag is not None and request.etag == etag
            return Answer(
                url=to or url,
                status=304 if same else status,
                headers=said,
                body=b"" if same else data,
                hops=tuple(Hop(url=hop, status=code) for hop, code in hops),
                truncated=truncated,
            )

        self._answers[url] = answer

    def fail(self, url: str, error: Exception) -> None:
        """Fail so from now on."""

        def answer(_request: Request) -> Answer:
            raise error

        self._answers[url] = answer

    async def __call__(self, request: Request) -> Answer:
        """Answer a request; what was not told answers 404."""
        host = urlsplit(request.url).netloc
        self.asked.append((self._clock(), request))
        self.together[host] += 1
        self.most_together[host] = max(self.most_together[host], self.together[host])
        await asyncio.sleep(0)
        try:
            answering = self._answers.get(request.url)
            found = answering(request) if answering else Answer(url=request.url, status=404, headers={}, body=b"")
            assert isinstance(found, Answer)
            return found
        finally:
            self.together[host] -= 1


class World:
    """A database, a clock, servers and a poller."""

    def __init__(self, engine: Engine, *, polling: Polling | None = None, probe=lambda _point: None) -> None:
        self.engine = engine
        self.now = START
        self.web = Web(self.clock)
        self.parser = JsonParser()
        self.polling = polling or Polling()
        self.probe = probe
        self._poller: Poller | None = None

    def clock(self) -> datetime:
        """Return the moment of this world."""
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Let time pass."""
        await asyncio.sleep(0)
        self.now += timedelta(seconds=seconds)

    def poller(self) -> Poller:
        """Return a poller that has just been started."""
        return Poller(
            self.engine,
            self.web,
            self.parser,
            polling=self.polling,
            clock=self.clock,
            sleep=self.sleep,
            probe=self.probe,
        )

    def follow(self, url: str = URL, **more: object) -> Feed:
        """Follow a feed from now on."""
        feed = Feed(id=feed_id(url), url=url, **more)
        with writing(self.engine) as tx:
            stream = feed_stream(feed.id)
            expected = store.versions(tx, [stream])[stream]
            event = FeedAdded(feed=feed, by="test")
            store.append(tx, [store.Append(stream=stream, expected=expected, events=(event,))], now=self.now)
        return feed

    def poll(self, *, after: timedelta = timedelta(0), fresh: bool = False) -> Tally:
        """Let time pass, then poll what is due; `fresh` as by a process that has just been started."""
        self.now += after

        async def once() -> Tally:
            return await self.poller().poll_due()

        del fresh
        return asyncio.run(once())

    def poll_now(self, *feeds: str) -> Tally:
        """Poll some feeds, or all that are not paused, due or not."""

        async def once() -> Tally:
            return await self.poller().poll(feeds or None)

        return asyncio.run(once())

    def carries(self, *entries: Mapping[str, str | None], url: str = URL, **more) -> None:
        """Let a feed carry these items from now on."""
        self.web.put(url, body(*entries), **more)

    def row(self, url: str = URL) -> Poll:
        """Return how a feed is polled."""
        with reading(self.engine) as tx:
            found = poll_of(tx, feed_id(url))
        assert found is not None
        return found

    def events(self, *kinds: type[Event]) -> list[Event]:
        """Return the events of some kinds, in the order of the log."""
        with reading(self.engine) as tx:
            return [recorded.event for recorded in store.read(tx, types=kinds or None, limit=10**6)]

    def texts(self) -> list[str]:
        """Return the texts of all articles that were ever recorded, in the order of the log."""
        return [event.article.text for event in self.events(ArticleRecorded)]

    def standing(self) -> set[str]:
        """Return the texts of the articles that were not withdrawn."""
        gone = {event.article for event in self.events(ArticleWithdrawn)}
        return {event.article.text for event in self.events(ArticleRecorded) if event.article.id not in gone}

    def items(self) -> int:
        """Return the number of items that are known."""
        with reading(self.engine) as tx:
            return len(tx.execute(select(items)).all())
