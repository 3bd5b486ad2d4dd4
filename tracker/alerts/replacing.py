"""When a publisher puts another version in the place of an article, what both events change is one piece of news.

Else a corrected comma would tell people that a minister is gone, and a minute later that there is a new one.
"""

import re
from collections import Counter
from collections.abc import Sequence

from sqlalchemy import Connection

from tracker.domain.articles import ArticleId, article_stream
from tracker.domain.events import ArticleRead, ArticleRecorded, ArticleWithdrawn
from tracker.log import checkpoints
from tracker.log.store import Recorded, read_stream
from tracker.pipeline import READING
from tracker.state.diff import Change, statement
from tracker.state.entry import Entry

_REPLACED = re.compile(r"replaced it by ([0-9a-z]+)$")  # what the event says; the later version must say so, too


def is_told_later(tx: Connection, withdrawal: Recorded, *, reached: int) -> bool | None:
    """Tell whether what a withdrawal takes away is told with the reading of the version that came in its place.

    Args:
        tx: A transaction that reads.
        withdrawal: The event.
        reached: The position up to which the projections have come.

    Returns:
        None where that reading is still to come.
    """
    event = withdrawal.event
    later = _REPLACED.search(event.because) if isinstance(event, ArticleWithdrawn) else None
    if later is None or not isinstance(event, ArticleWithdrawn):
        return False
    stream = read_stream(tx, article_stream(later[1]))
    if not any(
        isinstance(one.event, ArticleRecorded) and one.event.article.replaces == event.article for one in stream
    ):
        return False
    first = next((one.position for one in stream if isinstance(one.event, ArticleRead)), None)
    if first is not None:
        return True if withdrawal.position < first <= reached else None if first > reached else False
    # The reader broke on it where it has passed it by without a reading.
    return False if checkpoints.position(tx, READING) >= stream[0].position else None


def withdrawn_for(tx: Connection, reading: Recorded) -> Recorded | None:
    """Return the withdrawal of the version in whose place an article that is read first stands, None for others."""
    event = reading.event
    if not isinstance(event, ArticleRead) or reading.version == 1:
        return None
    replaces: ArticleId | None = None
    for one in read_stream(tx, reading.stream):
        if isinstance(one.event, ArticleRead) and one.position < reading.position:
            return None
        if isinstance(one.event, ArticleRecorded):
            replaces = one.event.article.replaces
    if replaces is None:
        return None
    for one in read_stream(tx, article_stream(replaces)):
        if isinstance(one.event, ArticleWithdrawn) and one.position < reading.position:
            later = _REPLACED.search(one.event.because)
            if later is not None and later[1] == event.article:
                return one
    return None


def together(first: Sequence[Change], second: Sequence[Change]) -> list[Change]:
    """Return what two changes come to, one after the other; what the second gave back has not changed. Pure."""
    one, other = ({(change.section, change.key): change for change in some} for some in (first, second))
    found = [_together(one.get(line), other.get(line)) for line in dict.fromkeys((*other, *one))]
    return [change for change in found if change is not None]


def _together(first: Change | None, second: Change | None) -> Change | None:
    parts = [change for change in (first, second) if change is not None]
    told = {statement(entry): entry for change in parts for entry in (*change.before, *change.after)}
    balance = Counter(statement(entry) for change in parts for entry in change.after)
    balance.subtract(statement(entry) for change in parts for entry in change.before)
    before, after = (_entries(told, balance, sign) for sign in (-1, 1))
    if not before and not after:
        return None
    was_there, is_there = parts[0].what != "gained", parts[-1].what != "lost"
    return Change(
        what="changed" if was_there and is_there else "gained" if is_there else "lost",
        key=parts[-1].key,
        section=parts[-1].section,
        before=before,
        after=after,
    )


def _entries(
    told: dict[tuple[object, ...], Entry], balance: "Counter[tuple[object, ...]]", sign: int
) -> tuple[Entry, ...]:
    return tuple(entry for key, entry in told.items() if balance[key] * sign > 0)
