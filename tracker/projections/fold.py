"""Folds a page of events in memory: from the rows that stand to the row versions to write. Pure."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tracker.domain.events import key_of, type_of
from tracker.log.store import Recorded
from tracker.projections.base import Projection, Row
from tracker.projections.storage import OPEN, Closed, Opened, Standing


class Fault(NamedTuple):
    """An event that a projection cannot apply."""

    position: int
    type: str
    cause: str


class Folded(NamedTuple):
    """What a page comes to. With a fault, everything before the event at fault, and nothing of it."""

    closed: list[Closed]
    opened: list[Opened]
    fault: Fault | None


class _Since(NamedTuple):
    """Where a standing row began, and its number in the database, None for one that this page opened."""

    position: int
    number: int | None


def fold_page(projection: Projection, rows: Iterable[Standing], page: Sequence[Recorded]) -> Folded:
    """Fold the events of a page, in their order, over the rows that stand under their articles.

    Every version that an event made is written, those that a later event of the page ended included; so the rows
    come out the same whatever the pages are.
    """
    by_key: dict[str, dict[Row, _Since]] = {}
    for number, from_position, row in rows:
        by_key.setdefault(row[0], {})[row] = _Since(from_position, number)
    closed: list[Closed] = []
    opened: list[Opened] = []
    fault = None
    for recorded in page:
        if not isinstance(recorded.event, projection.handles):
            continue
        key = key_of(recorded.event)
        before = by_key.setdefault(key, {})
        try:
            after = dict.fromkeys(projection.fold(tuple(before), recorded))
        except Exception as error:  # noqa: BLE001 - whatever it is, this projection stops here and the rest go on
            fault = Fault(recorded.position, type_of(recorded.event), described(error))
            break
        begun = _Since(recorded.position, None)
        if not before:  # nearly every article is read once
            by_key[key] = dict.fromkeys(after, begun)
            continue
        for row in before.keys() - after.keys():
            since = before.pop(row)
            if since.number is None:
                opened.append(Opened(row, since.position, recorded.position))
            else:
                closed.append(Closed(recorded.position, since.number))
        for row in after:
            before.setdefault(row, begun)
    for standing in by_key.values():
        for row, since in standing.items():
            if since.number is None:
                opened.append(Opened(row, since.position, OPEN))
    return Folded(closed, opened, fault)


def described(error: Exception) -> str:
    """Return an error in one line."""
    first = next(iter(str(error).splitlines()), "")
    return f"{type(error).__name__}: {first}" if first else type(error).__name__
