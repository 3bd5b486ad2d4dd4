"""What is taken of a feed that brought something: items, articles, new versions of them. Pure."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from hashlib import sha256

import msgspec

from tracker.domain.addresses import redacted
from tracker.domain.articles import Article, ArticleId
from tracker.domain.events import FeedGapped
from tracker.domain.feeds import Feed
from tracker.feeds.articles import article_of
from tracker.feeds.comparing import TRIES, Comparison, Seen, digests
from tracker.feeds.deciding import Decision, Replacement, Report, answered, paused_for_today, validators
from tracker.feeds.entries import Page, Parsed
from tracker.feeds.rows import Item, Poll
from tracker.feeds.timing import faster, slower
from tracker.fetch.port import Answer
from tracker.log.moments import from_us, to_us

VERSIONS_A_DAY = 3  # of an item; a later one is taken the next day, if it is still there
PAGES_A_POLL = 50
_BODY_BYTES = 16
_LARGEST_WINDOW = 10_000  # entries, beyond which a feed that never comes whole forgets those that it carried before

Pages = Mapping[bytes, Page | None]  # by the identity of the item; None came to nothing


class Room(msgspec.Struct, frozen=True, kw_only=True):
    """What may be taken now, whose page is asked for, and what waits for another poll."""

    taken: tuple[Seen, ...]
    paged: tuple[Seen, ...]
    waiting: tuple[Seen, ...]
    spent: bool  # the day's budget is


class Brought(msgspec.Struct, frozen=True, kw_only=True):
    """What a poll brought, and what the log knows of it."""

    answer: Answer
    parsed: Parsed
    comparison: Comparison
    room: Room
    pages: Pages
    articles: Mapping[bytes, Article | None]  # by the identity of the item
    logged: frozenset[ArticleId]  # those of `articles` that the log has
    withdrawn: frozenset[ArticleId]  # of these, those that were taken back
    gap: bool


def body_hash(data: bytes) -> bytes:
    """Return what tells one body from another."""
    return sha256(data).digest()[:_BODY_BYTES]


def room_for(comparison: Comparison, poll: Poll, feed: Feed, *, items_a_day: int, now: datetime) -> Room:
    """Choose what is taken now: at most so many items of a feed a day, pages a poll, and versions of an item a day."""
    today = _day(now)
    left = max(0, items_a_day - (poll.taken if poll.day == today else 0))
    taken: list[Seen] = []
    paged: list[Seen] = []
    waiting: list[Seen] = []
    spent = False
    for seen in comparison.seen:
        wants_page = feed.full_text and seen.entry.link is not None
        if len(taken) >= left:
            spent = True
        elif _versions(seen.item, today) < VERSIONS_A_DAY and not (wants_page and len(paged) >= PAGES_A_POLL):
            taken.append(seen)
            if wants_page:
                paged.append(seen)
            continue
        waiting.append(seen)
    return Room(taken=tuple(taken), paged=tuple(paged), waiting=tuple(waiting), spent=spent)


def articles_of(
    room: Room, pages: Pages, *, feed: Feed, poll: Poll, parsed: Parsed, now: datetime
) -> dict[bytes, Article | None]:
    """Return the article of each item that is taken, by its identity; None for one that holds nothing."""
    own_title = parsed.title or poll.title
    return {
        seen.identity: article_of(seen.entry, pages.get(seen.identity), feed=feed, own_title=own_title, now=now)
        for seen in room.taken
    }


def taken(feed: Feed, poll: Poll, brought: Brought, *, every_s: int, now: datetime) -> Decision:
    """Decide upon a feed that may have brought something."""
    today, parsed, answer = _day(now), brought.parsed, brought.answer
    steps = [_step(feed, seen, brought, now=now) for seen in brought.room.taken]
    waiting = [*brought.room.waiting, *(step.seen for step in steps if step.waits)]
    articles = {step.records.id: step.records for step in reversed(steps) if step.records}
    articles = dict(reversed(articles.items()))  # of two items with one text, the first counts
    recovered = sum(step.seen.older for step in steps if step.item is not None)
    fault = "the answer ended before it was whole" if answer.truncated else parsed.malformed
    partial = answer.truncated or not parsed.whole
    after, events = answered(feed, poll, answer, ttl_s=parsed.ttl_s, now=now)
    interval_s = poll.interval_s if partial or 2 * len(steps) > len(parsed.window) else slower(poll.interval_s, every_s)
    if brought.gap:
        interval_s = faster(poll.interval_s)
        since = from_us(poll.answered_us or to_us(now))
        events = (*events, FeedGapped(feed=feed.id, since=since, recovered=recovered))
    whole = not partial and not waiting  # else the server must not say that nothing changed
    spent_today = poll.taken if poll.day == today else 0
    after = msgspec.structs.replace(
        after,
        interval_s=interval_s,
        window=_window(poll, parsed, waiting, whole=not partial),
        changed_us=to_us(now) if articles else poll.changed_us,
        error=fault,
        day=today,
        taken=spent_today + sum(step.counts for step in steps),
        title=parsed.title or poll.title,
        ttl_s=parsed.ttl_s,
        **({**validators(poll, answer), "body": body_hash(answer.body)} if whole else {}),
    )
    if brought.room.spent:
        after = paused_for_today(after, now=now)
    return Decision(
        poll=after,
        items=(*_marks(feed, brought, now), *(step.item for step in steps if step.item is not None)),
        articles=tuple(articles.values()),
        replacements=tuple(step.replaces for step in steps if step.replaces),
        events=events,
        report=Report(
            feed=feed.id,
            url=redacted(feed.url),
            status=answer.status,
            new=len(articles),
            changed=sum(step.replaces is not None for step in steps),
            known=len(parsed.window) + recovered - len(waiting) - sum(step.records is not None for step in steps),
            left=len(waiting),
            gap=brought.gap,
            recovered=recovered,
            error=fault,
        ),
    )


class _Step(msgspec.Struct, frozen=True, kw_only=True):
    """What comes of one entry."""

    seen: Seen
    item: Item | None = None  # its row, where it changes
    records: Article | None = None
    replaces: Replacement | None = None
    waits: bool = False  # it is to be looked at once more
    counts: bool = False  # against the day's budget


def _step(feed: Feed, seen: Seen, brought: Brought, *, now: datetime) -> _Step:
    item, article, today = seen.item, brought.articles[seen.identity], _day(now)
    logged = article is not None and article.id in brought.logged
    in_vain = seen.identity in brought.pages and brought.pages[seen.identity] is None
    tries = (item.tries if item else 0) + 1 if in_vain else 0
    if item is None or item.article is None:
        row = Item(
            feed=feed.id,
            identity=seen.identity,
            article=article.id if article else None,
            digest=seen.entry.digest,
            seen_us=item.seen_us if item else to_us(now),
            tries=tries,
        )
        return _Step(
            seen=seen, item=row, records=None if logged else article, waits=0 < tries < TRIES, counts=item is None
        )
    versions = _versions(item, today) + 1
    if in_vain and not item.tries:  # the page came once, and the feed's own summary is no newer version of it
        return _Step(seen=seen, item=msgspec.structs.replace(item, day=today, versions=versions), waits=True)
    row = msgspec.structs.replace(item, digest=seen.entry.digest, tries=tries)
    waits = 0 < tries < TRIES
    same = article is None or article.id == item.article
    if seen.identity in brought.pages:  # a page was looked at, and that is what is rationed
        row = msgspec.structs.replace(row, day=today, versions=versions)
    if same or article is None or article.id in brought.withdrawn:  # also: it goes back to what it was before
        return _Step(seen=seen, item=row, waits=waits)
    row = msgspec.structs.replace(row, article=article.id, day=today, versions=versions)
    replaces = Replacement(feed=feed.id, identity=seen.identity, old=item.article, new=article.id)
    records = None if logged else msgspec.structs.replace(article, replaces=item.article)
    return _Step(seen=seen, item=row, records=records, replaces=replaces, waits=waits, counts=True)


def _marks(feed: Feed, brought: Brought, now: datetime) -> tuple[Item, ...]:
    """Return rows that say of a name that several items go by it, for the names of which that was not known."""
    return tuple(
        msgspec.structs.replace(item, shared=1)
        if item
        else Item(feed=feed.id, identity=name, article=None, digest=b"", seen_us=to_us(now), shared=1)
        for name, item in sorted(brought.comparison.clashes.items())
    )


def _window(poll: Poll, parsed: Parsed, waiting: Sequence[Seen], *, whole: bool) -> bytes:
    """Return the digests to know next time; what did not come whole leaves those of the last time standing."""
    later = {seen.entry.digest for seen in waiting}
    kept = [digest for digest in parsed.window if digest not in later]
    if not whole:
        known = later | set(kept)
        held = [digest for digest in digests(poll.window) if digest not in known]
        kept += held[: max(0, _LARGEST_WINDOW - len(kept))]
    return b"".join(dict.fromkeys(kept))


def _versions(item: Item | None, today: str) -> int:
    return item.versions if item is not None and item.day == today else 0


def _day(now: datetime) -> str:
    return now.astimezone(UTC).date().isoformat()
