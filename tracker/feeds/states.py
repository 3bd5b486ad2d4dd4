"""What is known of each feed at a moment, for lists, the status and the metrics."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

import msgspec
from sqlalchemy import Connection, func, select

from tracker.domain.addresses import redacted
from tracker.domain.articles import ArticleId, article_stream
from tracker.domain.events import ArticleRecorded, FeedEvent
from tracker.domain.feeds import FeedId, feed_stream
from tracker.feeds.addresses import host_of
from tracker.feeds.due import Followed, followed
from tracker.feeds.rows import Item, last_items, silences
from tracker.log import store
from tracker.log.moments import from_us, to_us
from tracker.log.operating import items

_LONG = timedelta(days=1)  # a feed may fail without being ill


class FeedState(msgspec.Struct, frozen=True, kw_only=True):
    """A feed, and how it fares; moments are in UTC, None for what never happened."""

    id: FeedId
    url: str  # without a password
    title: str | None  # what people call it, else what it calls itself
    home: str | None
    full_text: bool
    allow_private: bool
    by: str  # who added it, or the file that lists it
    polls: int
    items: int
    gaps: int  # how often items went unseen
    polled: datetime | None
    answered: datetime | None
    changed: datetime | None  # when it last brought something new
    next: datetime | None  # None where it is paused until somebody resumes it
    interval_s: int | None
    failures: int  # in a row, up to now
    failing: datetime | None  # since when
    error: str | None  # of the last poll
    paused: str | None  # asked, gone or budget
    gone: str | None  # why
    moved_to: str | None  # where its server says that it lives, though it did not say so for long enough yet


def states(tx: Connection, *, now: datetime) -> list[FeedState]:
    """Return every feed that is followed, in the order of their addresses."""
    carrying = select(items.c.feed, func.count()).where(items.c.article.is_not(None)).group_by(items.c.feed)
    counted: dict[FeedId, int] = {row[0]: row[1] for row in tx.execute(carrying)}
    silent = silences(tx, now_us=to_us(now))
    return [_state(one, counted, silent) for one in followed(tx)]


def ailing(feed: FeedState, *, now: datetime) -> str | None:
    """Return what is wrong with a feed that somebody should look at, None where nothing is."""
    if feed.gone:
        return "is gone; remove it, or find out where it went"
    if feed.paused == "budget":
        return "brings more than items_a_day allows; raise that, or remove it"
    if feed.failing is not None and now - feed.failing > _LONG:
        return f"has failed since {feed.failing:%Y-%m-%d} ({feed.error})"
    return None


class SeenItem(msgspec.Struct, frozen=True, kw_only=True):
    """An item of a feed, by the article that stands for it."""

    article: ArticleId
    title: str
    published: date | None
    url: str | None
    seen: datetime  # for the first time


class Became(msgspec.Struct, frozen=True, kw_only=True):
    """What the log says that became of a feed, in the words of its events."""

    position: int
    recorded_at: datetime
    event: FeedEvent


class FeedHistory(msgspec.Struct, frozen=True, kw_only=True):
    """A feed, what became of it, and its last items."""

    feed: FeedState
    events: tuple[Became, ...]
    items: tuple[SeenItem, ...]


def history(tx: Connection, feed: FeedId, *, now: datetime, items_shown: int = 10) -> FeedHistory:
    """Return all that is known of a feed that is followed."""
    state = next(one for one in states(tx, now=now) if one.id == feed)
    events = [
        Became(position=recorded.position, recorded_at=recorded.recorded_at, event=recorded.event)
        for recorded in store.read_stream(tx, feed_stream(feed))
        if isinstance(recorded.event, FeedEvent)
    ]
    seen = [_seen(tx, item) for item in last_items(tx, feed, limit=items_shown)]
    return FeedHistory(feed=state, events=tuple(events), items=tuple(seen))


def _seen(tx: Connection, item: Item) -> SeenItem:
    recorded = store.read_stream(tx, article_stream(item.article or ""))[0].event
    if not isinstance(recorded, ArticleRecorded):
        raise TypeError(f"the stream of article {item.article} does not begin with its recording")
    article = recorded.article
    title = article.title or article.text[:100].partition("\n")[0]
    return SeenItem(
        article=article.id, title=title, published=article.published, url=article.url, seen=from_us(item.seen_us)
    )


def _state(one: Followed, counted: Mapping[FeedId, int], silent: Mapping[str, int]) -> FeedState:
    feed, poll = one.feed, one.poll
    next_us = None
    if poll is not None and poll.paused != "asked":
        next_us = max(poll.due_us, silent.get(host_of(feed.url), 0))
    return FeedState(
        id=feed.id,
        url=redacted(feed.url),
        title=feed.title or (poll.title if poll else None),
        home=feed.home,
        full_text=feed.full_text,
        allow_private=feed.allow_private,
        by=one.by,
        polls=poll.version if poll else 0,
        items=counted.get(feed.id, 0),
        gaps=one.gaps,
        polled=_moment(poll.polled_us if poll else None),
        answered=_moment(poll.answered_us if poll else None),
        changed=_moment(poll.changed_us if poll else None),
        next=_moment(next_us),
        interval_s=poll.interval_s if poll else None,
        failures=poll.failures if poll else 0,
        failing=_moment(poll.failing_us if poll else None),
        error=poll.error if poll else None,
        paused=poll.paused if poll else None,
        gone=one.gone,
        moved_to=redacted(poll.moved_to) if poll and poll.moved_to else None,
    )


def _moment(us: int | None) -> datetime | None:
    return None if us is None else from_us(us).astimezone(UTC)
