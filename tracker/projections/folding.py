"""Keeps generations at the log's heels: reads a page, folds it, writes rows and checkpoints in one transaction.

Nothing is locked while a page is read and folded. The transaction that writes first moves the checkpoints from where
they stood; if another process was faster, it ends there, and the page counts once.
"""

import sqlite3
from collections.abc import Callable, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, Engine

from tracker.domain.errors import CheckpointMoved, TrackerError, UndecodableEvent
from tracker.domain.events import Event, key_of, type_of
from tracker.log.engine import reading, writing
from tracker.log.store import Recorded, head, read
from tracker.projections.base import Projection
from tracker.projections.fold import Fault, Folded, described, fold_page
from tracker.projections.generations import Generation, advance, registered, stop
from tracker.projections.storage import standing, write

PAGE = 2000  # events; large enough that a commit a page costs nothing, small enough for memory and for others' patience

Advance = Callable[[int, int | None], None]  # positions done since the last call, and the total
Probe = Callable[[str], None]  # called at named points, with nothing half done but what a crash there would leave


class Work(NamedTuple):
    """A generation to bring up to a position, None for the end of the log."""

    projection: Projection
    generation: Generation
    upto: int | None = None


Choose = Callable[[Sequence[Generation]], Sequence[Work]]


class _Page(NamedTuple):
    """Some works that stand at one position, the events that any of them handles, and how far these take them."""

    works: tuple[Work, ...]
    start: int
    events: tuple[Recorded, ...]
    to: int


class _Unreadable(NamedTuple):
    """An event that this code cannot decode, met by some works right where they stand."""

    works: tuple[Work, ...]
    start: int
    fault: Fault


def fold_log(engine: Engine, choose: Choose, *, page: int, progress: Advance, probe: Probe) -> int:
    """Fold until every chosen generation has come as far as it shall, and return the lowest position of them.

    Args:
        engine: The database.
        choose: Says what to work on, given the generations that there are; asked again for each page, as others may
            switch, stop or drop generations meanwhile. One that cannot go on is put on record and left there.
        page: The most events a page.
        progress: Told of the positions done.
        probe: Told of the points "page folded", "checkpoint moved", "rows written" and "page committed".
    """
    reported = None
    while True:
        with reading(engine) as tx:
            end = head(tx).position
            works = [work for work in choose(registered(tx)) if work.generation.stopped is None]
            positions = {work: work.generation.position for work in works}
            lowest = min(positions.values(), default=end)
            found = _next(tx, positions, end, page)
        progress(lowest - reported if reported is not None else lowest, end)
        reported = lowest
        if found is None:
            return lowest
        try:
            if isinstance(found, _Unreadable):
                _stop(engine, found)
            else:
                _apply(engine, found, probe)
        except CheckpointMoved:
            continue  # another process did this page: go on from where it stands now


def _next(tx: Connection, positions: dict[Work, int], end: int, limit: int) -> _Page | _Unreadable | None:
    behind = {work: start for work, start in positions.items() if start < _target(work, end)}
    if not behind:
        return None
    first, start = min(behind.items(), key=lambda item: item[1])
    upto = _target(first, end)
    together = tuple(work for work, position in behind.items() if position == start and _target(work, end) == upto)
    try:
        # One page for all, which is read, committed and made durable once, whatever each of them handles of it.
        return _page(tx, together, start, upto, limit)
    except UndecodableEvent:  # which concerns those alone that handle its type
        alike = tuple(work for work in together if work.projection.handles == first.projection.handles)
        return _page_before(tx, alike, start, upto, limit)


def _page(tx: Connection, works: tuple[Work, ...], start: int, upto: int, limit: int) -> _Page:
    handled = tuple(dict.fromkeys(event for work in works for event in work.projection.handles))
    events = _read(tx, start, upto, handled, limit)
    # A page may be short because its events are heavy: only the log knows whether more follow.
    more = bool(events) and (len(events) >= limit or bool(_types_follow(tx, events[-1].position, upto, handled)))
    return _Page(works, start, events, events[-1].position if more else upto)


def _page_before(tx: Connection, works: tuple[Work, ...], start: int, upto: int, limit: int) -> _Page | _Unreadable:
    """Return a page that ends before the first event that cannot be decoded, that event where none is before it."""
    try:
        return _page(tx, works, start, upto, limit)
    except UndecodableEvent as error:
        events = _read(tx, start, error.position - 1, works[0].projection.handles, limit)
        if not events:
            return _Unreadable(works, start, Fault(error.position, error.type, error.cause))
        return _Page(works, start, events, events[-1].position)


def _target(work: Work, end: int) -> int:
    return end if work.upto is None else min(work.upto, end)


def _read(tx: Connection, after: int, upto: int, handles: tuple[type[Event], ...], limit: int) -> tuple[Recorded, ...]:
    return tuple(read(tx, after=after, upto=upto, types=handles, limit=limit))


def _types_follow(tx: Connection, after: int, upto: int, handles: tuple[type[Event], ...]) -> bool:
    try:
        return bool(_read(tx, after, upto, handles, 1))
    except UndecodableEvent:
        return True


def _apply(engine: Engine, page: _Page, probe: Probe) -> None:
    """Write what a page comes to; where the database refuses a row, find the event that it stems from.

    Raises:
        CheckpointMoved: Another process was faster; nothing was written.
    """
    keys = {key_of(recorded.event) for recorded in page.events}
    folded: dict[Work, Folded] = {}
    with reading(engine) as tx:
        for work in page.works:
            rows = standing(tx, work.projection, work.generation.generation, keys) if keys else []
            folded[work] = fold_page(work.projection, rows, page.events)
    probe("page folded")
    try:
        _write(engine, page, folded, probe)
    except Exception as error:
        if not _blames_the_rows(error):
            raise
        _narrow(engine, page, error, probe)
    probe("page committed")


def _write(engine: Engine, page: _Page, folded: dict[Work, Folded], probe: Probe) -> None:
    with writing(engine) as tx:
        advance(tx, (work.generation for work in folded), expected=page.start, to=page.to)
        for work, result in folded.items():
            if result.fault is not None:
                advance(tx, [work.generation], expected=page.to, to=result.fault.position - 1)
        probe("checkpoint moved")
        for work, result in folded.items():
            write(tx, work.projection, work.generation.generation, closed=result.closed, opened=result.opened)
            if result.fault is not None:
                stop(tx, work.generation, result.fault)
        probe("rows written")


def _narrow(engine: Engine, page: _Page, error: Exception, probe: Probe) -> None:
    if len(page.works) > 1:
        for work in page.works:
            _apply(engine, page._replace(works=(work,)), probe)
    elif len(page.events) > 1:
        start = page.start
        for recorded in page.events:
            _apply(engine, _Page(page.works, start, (recorded,), recorded.position), probe)
            start = recorded.position
        # What lies between the last event and the page's end holds nothing that is handled.
    else:
        culprit = page.events[0]
        fault = Fault(culprit.position, type_of(culprit.event), described(error))
        _stop(engine, _Unreadable(page.works, page.start, fault))


def _stop(engine: Engine, met: _Unreadable) -> None:
    with writing(engine) as tx:
        advance(tx, (work.generation for work in met.works), expected=met.start, to=met.fault.position - 1)
        for work in met.works:
            stop(tx, work.generation, met.fault)


def _blames_the_rows(error: Exception) -> bool:
    """Tell whether the database refused a value, rather than could not work at all."""
    if isinstance(error, TrackerError):
        return False
    of_driver = {kind.__name__ for kind in type(error).__mro__}
    return isinstance(error, ValueError | TypeError | OverflowError | sqlite3.InterfaceError) or bool(
        of_driver & {"DataError", "IntegrityError", "ProgrammingError"}
    )
