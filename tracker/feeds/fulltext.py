"""The pages of items: fetched where a feed wants them, and not believed where they are a wall."""

from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

import structlog

from tracker.domain.addresses import redacted
from tracker.domain.articles import article_id
from tracker.domain.errors import FeedError
from tracker.domain.feeds import Feed, FeedId
from tracker.feeds.addresses import folded, host_of
from tracker.feeds.comparing import Seen
from tracker.feeds.courtesy import Courtesy
from tracker.feeds.deciding import silence_of
from tracker.feeds.entries import Page, Parser
from tracker.feeds.rows import Silence
from tracker.feeds.timing import DAY_S
from tracker.fetch.port import Request
from tracker.fetch.robots import Robots

ACCEPT = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1"
_REMEMBERED = 50  # texts of pages, a feed
_FEEDS = 10_000  # of which texts are remembered

logger = structlog.get_logger()


class Pages:
    """Fetches pages, and remembers their texts: one text for many addresses is a consent wall."""

    def __init__(self, courtesy: Courtesy, parser: Parser, *, clock: Callable[[], datetime]) -> None:
        self._courtesy, self._parser, self._clock = courtesy, parser, clock
        self._robots = Robots(courtesy)
        self._texts: OrderedDict[FeedId, OrderedDict[str, tuple[str, str]]] = OrderedDict()

    async def of(self, feed: Feed, wanted: Iterable[Seen]) -> tuple[dict[bytes, Page | None], tuple[Silence, ...]]:
        """Return the page of each item by its identity, None where it came to nothing, and who asked for silence."""
        found: dict[bytes, Page | None] = {}
        silences: list[Silence] = []
        some = list(wanted)
        for seen in some:
            found[seen.identity] = await self._page(feed, seen.entry.link or "", silences)
        for identity in self._walls(feed, some, found):
            found[identity] = None
        return found, tuple(silences)

    async def _page(self, feed: Feed, url: str, silences: list[Silence]) -> Page | None:
        # A feed on one's own network may lead to pages beside it, not to whatever else is there.
        private = feed.allow_private and host_of(url) == host_of(feed.url)
        if self._courtesy.silent_until_us(url):
            return None
        told = logger.bind(feed=feed.id, url=redacted(url))
        try:
            if not await self._robots.allow(url, now=self._clock(), allow_private=private):
                told.info("no page", reason="its server's robots.txt does not allow it")
                return None
            answer = await self._courtesy(Request(url=url, accept=ACCEPT, allow_private=private))
            if answer.status == 429:
                silences.append(silence_of(answer, DAY_S, now=self._clock()))
                self._courtesy.hush(silences[-1])
            if answer.status != 200 or answer.truncated:
                told.info("no page", status=answer.status, truncated=answer.truncated)
                return None
            return await self._parser.page(answer.url, answer.headers.get("content-type"), answer.body)
        except FeedError as error:
            told.info("no page", reason=str(error))
            return None

    def _walls(self, feed: Feed, wanted: Iterable[Seen], found: Mapping[bytes, Page | None]) -> Iterable[bytes]:
        """Yield the items whose pages have one text, though they stand elsewhere and are headed otherwise."""
        remembered = self._texts.setdefault(feed.id, OrderedDict())
        self._texts.move_to_end(feed.id)
        alike: dict[str, list[tuple[bytes, tuple[str, str]]]] = defaultdict(list)
        for seen in wanted:
            page = found[seen.identity]
            if page is not None:
                where = (folded(seen.entry.link or ""), (seen.entry.title or "").strip())
                alike[article_id(page.text)].append((seen.identity, where))
        for text, items in alike.items():
            places = [where for _, where in items] + ([remembered[text]] if text in remembered else [])
            remembered[text] = places[-1]
            if len({link for link, _ in places}) > 1 and len({title for _, title in places}) > 1:
                logger.warning("one text for many pages", feed=feed.id, url=redacted(feed.url), pages=len(items))
                yield from (identity for identity, _ in items)
        while len(remembered) > _REMEMBERED:
            remembered.popitem(last=False)
        while len(self._texts) > _FEEDS:
            self._texts.popitem(last=False)
