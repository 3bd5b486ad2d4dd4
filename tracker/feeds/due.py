"""Which feeds are followed, and which of them are due."""

from collections.abc import Collection, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, Table, and_, bindparam, or_, select

from tracker.domain.feeds import Feed, FeedId
from tracker.feeds.deciding import ASKED
from tracker.feeds.rows import Poll, poll_from
from tracker.feeds.timing import AHEAD_S, LONGEST_S, SECOND_US
from tracker.log.driver import run
from tracker.log.moments import to_us
from tracker.log.operating import polls
from tracker.projections.feeds import FEEDS
from tracker.projections.view import view


class Followed(NamedTuple):
    """A feed as the log has it by now, and how it is polled; None before it ever was."""

    feed: Feed
    by: str
    gone: str | None
    gaps: int
    poll: Poll | None


def followed(tx: Connection, *, only: Collection[FeedId] | None = None) -> list[Followed]:
    """Return the feeds that are followed, in the order of their addresses."""
    now = view(tx, (FEEDS,), known_at=None)
    rows = run(tx, _all(now.tables[FEEDS.name]), {"position": now.position}).fetchall()
    return [_followed(row) for row in rows if only is None or row[0] in only]


def due(tx: Connection, *, now: datetime) -> list[Followed]:
    """Return the feeds that are due, longest overdue first.

    A feed whose last poll lies in the future, or whose next one lies further ahead than any wait may be, was written
    by a clock that ran ahead, and is due. One that nobody knows to have been polled is, too.
    """
    at = view(tx, (FEEDS,), known_at=None)
    now_us = to_us(now)
    given = {
        "position": at.position,
        "now": now_us,
        "ahead": now_us + AHEAD_S * SECOND_US,
        "longest": now_us + LONGEST_S * SECOND_US,
    }
    return [_followed(row) for row in run(tx, _due(at.tables[FEEDS.name]), given).fetchall()]


_TOLD = ("feed", "url", "title", "home", "full_text", "allow_private", "by", "gone", "gaps")


def _followed(row: Sequence[Any]) -> Followed:
    id_, url, title, home, full_text, allow_private, by, gone, gaps = row[: len(_TOLD)]
    feed = Feed(id=id_, url=url, title=title, home=home, full_text=bool(full_text), allow_private=bool(allow_private))
    poll = row[len(_TOLD) :]
    return Followed(feed, by, gone, gaps, None if poll[0] is None else poll_from(poll))


@lru_cache
def _all(table: Table) -> Select[Any]:
    return _joined(table).order_by(table.c.url, table.c.feed)


@lru_cache
def _due(table: Table) -> Select[Any]:
    c = polls.c
    late = or_(c.due_us <= bindparam("now"), c.polled_us > bindparam("ahead"), c.due_us > bindparam("longest"))
    wanted = or_(c.feed.is_(None), and_(late, or_(c.paused.is_(None), c.paused != ASKED)))
    return _joined(table).where(wanted).order_by(c.due_us, table.c.feed)


def _joined(table: Table) -> Select[Any]:
    standing = and_(table.c.from_position <= bindparam("position"), table.c.to_position > bindparam("position"))
    return (
        select(*(table.c[name] for name in _TOLD), *polls.c)
        .join_from(table, polls, polls.c.feed == table.c.feed, isouter=True)
        .where(standing)
    )
