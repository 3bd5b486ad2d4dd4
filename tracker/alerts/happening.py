"""A stretch of the log, and what its events changed in the states of relations; nothing is written."""

from time import monotonic
from typing import NamedTuple

from sqlalchemy import Connection

from tracker.alerts.concerning import CHANGING, Scopes, concerned, is_reread
from tracker.alerts.noted import Happened, LineChange, StateChange
from tracker.alerts.replacing import is_told_later, together, withdrawn_for
from tracker.alerts.states import States, in_words
from tracker.domain.events import ArticleEvent, PersonEvent, article_of, type_of
from tracker.log.store import Recorded, read
from tracker.projections.articles import ARTICLES
from tracker.projections.facts import FACTS
from tracker.projections.generations import live
from tracker.projections.view import View, view
from tracker.settings import Relation
from tracker.state.diff import Change, changes
from tracker.state.history import in_words as event_in_words
from tracker.state.snapshot import SOURCED

_ASKED = (*SOURCED, FACTS)
_PAGE = 500  # events
_LONGEST_S = 1.0  # a page ends then, so that whoever asks to stop need not wait for long, nor others for the writer


class Page(NamedTuple):
    """A stretch of the log after `start`, and what its events changed, event by event."""

    start: int
    end: int
    found: list[list[StateChange]]


def reached(tx: Connection) -> int:
    """Return the position up to which all rows that matter are folded; one that cannot go on holds all back there.

    Raises:
        ProjectionOutdated: Rows were never built, or by other code.
    """
    names = {projection.name for projection in _ASKED}
    known = [found.position for found in live(tx).values() if found.projection in names]
    return view(tx, _ASKED, known_at=min(known, default=0)).position


def page_after(tx: Connection, every: Scopes, states: States, start: int, *, upto: int) -> Page | None:
    """Return what the next events changed, None where there is nothing to go over yet.

    Args:
        tx: A transaction that reads.
        every: The relations.
        states: Those made for the events before.
        start: The last position that was gone over.
        upto: The last position to go over, no later than what is `reached`.
    """
    if start >= upto:
        return None
    events = read(tx, after=start, upto=upto, types=CHANGING, limit=_PAGE)
    rows = view(tx, (ARTICLES, FACTS), known_at=None)
    found: list[list[StateChange]] = []
    started_s = monotonic()
    for recorded in events:
        later = is_told_later(tx, recorded, reached=rows.position)
        if later is None:  # in a moment it can be told whether anything changed
            end = recorded.position - 1
            return Page(start, end, found) if end > start else None
        if later:
            states.forget()
            continue
        found.append(_changed(rows, every, states, recorded))
        if monotonic() - started_s > _LONGEST_S:
            return Page(start, recorded.position, found)
    # A page may be short because its events are heavy: only the next look tells that none follows.
    return Page(start, events[-1].position if events else upto, found)


def _changed(rows: View, every: Scopes, states: States, recorded: Recorded) -> list[StateChange]:
    """Return what an event changed, relation by relation."""
    found = []
    before = withdrawn_for(rows.tx, recorded)
    taken = concerned(rows, before, every) if before is not None else []
    for relation in _in_order(every, (*concerned(rows, recorded, every), *taken)):
        differs = _difference(rows.tx, states, relation, recorded, before if relation in taken else None)
        lines = in_words(rows.tx, differs, position=recorded.position)
        if lines:
            found.append(_change(rows, relation, recorded, lines))
    return found


def _in_order(every: Scopes, some: tuple[Relation, ...]) -> list[Relation]:
    names = {relation.name for relation in some}
    return [relation for relation in every.relations if relation.name in names]


def _difference(
    tx: Connection, states: States, relation: Relation, recorded: Recorded, withdrawal: Recorded | None
) -> list[Change]:
    day = recorded.recorded_at.date()
    brought = changes(*states.around(tx, relation, recorded.position, as_of=day))
    if withdrawal is None:
        return brought
    taken = changes(*States().around(tx, relation, withdrawal.position, as_of=day))
    return together(taken, brought)


def _change(rows: View, relation: Relation, recorded: Recorded, lines: tuple[LineChange, ...]) -> StateChange:
    return StateChange(
        relation=relation.name,
        title=relation.title,
        position=recorded.position,
        recorded_at=recorded.recorded_at,
        reread=is_reread(rows.tx, recorded),
        event=_happened(rows, recorded),
        lines=lines,
    )


def _happened(rows: View, recorded: Recorded) -> Happened:
    event = recorded.event
    assert isinstance(event, ArticleEvent | PersonEvent)  # noqa: S101 - for the types alone: no other changes a state
    article = article_of(event) if isinstance(event, ArticleEvent) else None
    told = next(iter(rows.rows(ARTICLES, rows.tables[ARTICLES.name].c.article == article)), None) if article else None
    return Happened(
        type=type_of(event),
        says=event_in_words(event),
        article=article,
        title=told.title if told is not None else None,
        url=told.url if told is not None else None,
    )
