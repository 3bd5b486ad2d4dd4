"""The feeds as people want to see them: how each does, and when it is asked next."""

from datetime import datetime

import msgspec
from sqlalchemy import Connection, func, select

from tracker.domain.feeds import FeedId
from tracker.feeds.addresses import shown
from tracker.log.moments import from_us
from tracker.log.operating import items, polls
from tracker.projections.feeds import FEEDS
from tracker.projections.view import view

_ITEMS = select(items.c.feed, func.count()).group_by(items.c.feed)


class FeedLine(msgspec.Struct, frozen=True, kw_only=True):
    """A feed that is followed; what is not known yet is None."""

    feed: FeedId
    name: str  # what people call it, else what it calls itself, else its address
    url: str  # without a password
    polls: int
    polled: datetime | None
    due: datetime | None
    items: int  # that it ever carried
    gaps: int  # how often items went unseen
    failures: int  # since the last answer
    error: str | None
    paused: str | None


def feed_lines(tx: Connection) -> list[FeedLine]:
    """Return the feeds that are followed, by their names.

    Raises:
        ProjectionError: The projection of the feeds cannot tell.
    """
    counted: dict[str, int] = dict(tx.execute(_ITEMS).tuples())
    polled = {row.feed: row for row in tx.execute(select(polls))}
    lines = []
    for row in view(tx, (FEEDS,), known_at=None).rows(FEEDS):
        poll = polled.get(row.feed)
        url = shown(row.url)
        lines.append(
            FeedLine(
                feed=row.feed,
                name=row.title or (poll.title if poll is not None else None) or url,
                url=url,
                polls=poll.version if poll is not None else 0,
                polled=_moment(poll.polled_us if poll is not None else None),
                due=_moment(poll.due_us if poll is not None else None),
                items=counted.get(row.feed, 0),
                gaps=row.gaps,
                failures=poll.failures if poll is not None else 0,
                error=poll.error if poll is not None else None,
                paused=(poll.paused if poll is not None else None) or (f"gone: {row.gone}" if row.gone else None),
            )
        )
    return sorted(lines, key=lambda line: (line.name.casefold(), line.feed))


def _moment(us: int | None) -> datetime | None:
    return None if us is None else from_us(us)
