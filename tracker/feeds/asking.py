"""Asks one feed: fetches it, has it read, looks up what is known, and comes to a decision. Writes nothing."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from http import HTTPStatus

import msgspec
import structlog
from sqlalchemy import Engine

from tracker.domain.addresses import redacted
from tracker.domain.errors import FeedError
from tracker.domain.feeds import Feed
from tracker.feeds.addresses import host_of
from tracker.feeds.articles import article_of
from tracker.feeds.comparing import Comparison, digests
from tracker.feeds.courtesy import ACCEPT, Courtesy
from tracker.feeds.deciding import Decision, failed, unchanged
from tracker.feeds.entries import Body, Entry, Parsed, Parser
from tracker.feeds.fulltext import Pages
from tracker.feeds.looking import carried_texts, logged, look
from tracker.feeds.rows import Poll, Silence
from tracker.feeds.taking import Brought, articles_of, body_hash, room_for, taken
from tracker.fetch.port import Answer, Request

FURTHER = 10  # archives or next pages that are looked through when items went unseen
_WHOLE = frozenset({200, 203})

logger = structlog.get_logger()


class Asker:
    """What asking a feed needs. `courtesy` and `pages` remember whom they asked, so one serves all feeds."""

    def __init__(
        self,
        engine: Engine,
        courtesy: Courtesy,
        parser: Parser,
        *,
        every_s: int,
        items_a_day: int,
        clock: Callable[[], datetime],
        probe: Callable[[str], None],
    ) -> None:
        self._engine, self._courtesy, self._parser = engine, courtesy, parser
        self._every_s, self._items_a_day = every_s, items_a_day
        self._clock, self._probe = clock, probe
        self._pages = Pages(courtesy, parser, clock=clock)

    async def ask(self, feed: Feed, poll: Poll) -> Decision:
        """Return what follows from asking a feed once; its own faults are part of that, others are raised."""
        answer: Answer | None = None
        self._probe("before the fetch")
        try:
            answer = await self._courtesy(
                Request(
                    url=feed.url,
                    accept=ACCEPT,
                    etag=poll.etag,
                    last_modified=poll.last_modified,
                    allow_private=feed.allow_private,
                )
            )
            self._probe("answered")
            return await self._follow(feed, poll, answer)
        except FeedError as error:
            return failed(feed, poll, str(error), answer=answer, now=self._clock())

    async def _follow(self, feed: Feed, poll: Poll, answer: Answer) -> Decision:
        now = self._clock()
        same = answer.status == 304 and bool(poll.etag or poll.last_modified)
        if answer.status in _WHOLE and not answer.truncated:
            same = poll.body is not None and poll.body == body_hash(answer.body)
        if same:
            return unchanged(feed, poll, answer, every_s=self._every_s, now=now)
        if answer.status not in _WHOLE:
            return failed(feed, poll, _told(feed.url, answer), answer=answer, now=now)
        parsed = await self._parse(answer, known=digests(poll.window))
        self._probe("parsed")
        brought, silences = await self._bring(feed, poll, answer, parsed, now)
        decision = taken(feed, poll, brought, every_s=self._every_s, now=now)
        self._probe("decided")
        return msgspec.structs.replace(decision, silences=(*decision.silences, *silences))

    async def _parse(self, answer: Answer, *, known: frozenset[bytes]) -> Parsed:
        content_type = answer.headers.get("content-type")
        return await self._parser.feed(Body(url=answer.url, content_type=content_type, data=answer.body, known=known))

    async def _bring(
        self, feed: Feed, poll: Poll, answer: Answer, parsed: Parsed, now: datetime
    ) -> tuple[Brought, tuple[Silence, ...]]:
        comparison = await self._look(feed, parsed, ())
        whole = parsed.whole and not answer.truncated
        gap = whole and await self._gapped(feed, poll, parsed, comparison)
        if gap:
            comparison = await self._look_back(feed, poll, parsed, answer.url)
        room = room_for(comparison, poll, feed, items_a_day=self._items_a_day, now=now)
        pages, silences = await self._pages.of(feed, room.paged)
        articles = articles_of(room, pages, feed=feed, poll=poll, parsed=parsed, now=now)
        made = [article for article in articles.values() if article is not None]
        changed = {
            article.id
            for seen in room.taken
            if seen.item is not None and (article := articles[seen.identity]) is not None
        }
        known = await asyncio.to_thread(logged, self._engine, made, versions_of=changed)
        brought = Brought(
            answer=answer,
            parsed=parsed,
            comparison=comparison,
            room=room,
            pages=pages,
            articles=articles,
            logged=known.present,
            withdrawn=known.withdrawn,
            gap=gap,
        )
        return brought, silences

    async def _look(self, feed: Feed, parsed: Parsed, older: tuple[Entry, ...]) -> Comparison:
        if not parsed.entries and not older:
            return Comparison((), {}, overlap=True)
        return await asyncio.to_thread(
            look,
            self._engine,
            feed.id,
            parsed.entries,
            older,
            standing=frozenset(parsed.window),
            pages=feed.full_text,
        )

    async def _gapped(self, feed: Feed, poll: Poll, parsed: Parsed, comparison: Comparison) -> bool:
        """Tell whether items came and went unseen: nothing of the last window is left, by digest, name or text."""
        before = digests(poll.window)
        if not before or not comparison.seen or comparison.overlap or not before.isdisjoint(parsed.window):
            return False
        now = self._clock()
        texts = {
            article.id
            for seen in comparison.seen
            if (article := article_of(seen.entry, None, feed=feed, own_title=None, now=now)) is not None
        }
        return not await asyncio.to_thread(carried_texts, self._engine, feed.id, sorted(texts))

    async def _look_back(self, feed: Feed, poll: Poll, parsed: Parsed, url: str) -> Comparison:
        """Look through archives and further pages until something known turns up; what fails ends it."""
        before = digests(poll.window)
        comparison = await self._look(feed, parsed, ())
        visited = {url, feed.url}
        older: tuple[Entry, ...] = ()
        further = parsed.further
        for _ in range(FURTHER):
            if further is None or further in visited:
                break
            visited.add(further)
            page = await self._further(feed, further, before)
            if page is None:
                break
            older = (*older, *page.entries)
            comparison = await self._look(feed, parsed, older)
            if comparison.overlap or not before.isdisjoint(page.window):
                break
            further = page.further
        return comparison

    async def _further(self, feed: Feed, url: str, before: frozenset[bytes]) -> Parsed | None:
        private = feed.allow_private and host_of(url) == host_of(feed.url)
        try:
            answer = await self._courtesy(Request(url=url, accept=ACCEPT, allow_private=private))
            if answer.status in _WHOLE:
                return await self._parse(answer, known=before)
            reason = _told(url, answer)
        except FeedError as error:
            reason = str(error)
        logger.info("no further page", feed=feed.id, url=redacted(url), reason=reason)
        return None


def _told(url: str, answer: Answer) -> str:
    try:
        phrase = f" {HTTPStatus(answer.status).phrase}"
    except ValueError:
        phrase = ""
    if answer.status == 304:
        return f"{redacted(url)}: 304 Not Modified, though nothing was said of what is known; it is asked again later"
    return f"{redacted(url)}: {answer.status}{phrase}; it is asked again later"
