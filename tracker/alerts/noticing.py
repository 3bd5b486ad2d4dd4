"""Goes over the events that the projections have folded, and writes down what each changed and who is to be told.

What is written down, the messages that wait to be sent, and how far the log was gone over are one transaction: killed
anywhere, each event is told of once. A rebuild appends nothing, so it tells nothing.
"""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

import structlog
from sqlalchemy import Connection, Engine, select

from tracker.alerts import outbox
from tracker.alerts.concerning import CHANGING, Scopes, concerned, is_reread
from tracker.alerts.noted import Happened, StateChange
from tracker.alerts.rules import message
from tracker.alerts.states import States, in_words
from tracker.domain.errors import CheckpointMoved
from tracker.domain.events import ArticleEvent, PersonEvent, article_of, type_of
from tracker.log import checkpoints
from tracker.log.engine import reading, writing
from tracker.log.moments import to_us
from tracker.log.store import Recorded, head, read
from tracker.log.tables import commits
from tracker.projections.articles import ARTICLES
from tracker.projections.facts import FACTS
from tracker.projections.generations import live
from tracker.projections.view import View, view
from tracker.settings import Settings
from tracker.state.diff import changes
from tracker.state.history import in_words as event_in_words
from tracker.state.snapshot import SOURCED

ALERTS = "alerts"  # the subscription
_ASKED = (*SOURCED, FACTS)
_FIRST = select(commits.c.hash).order_by(commits.c.position).limit(1)
_PAGE = 500  # events
_STATES = 20  # a transaction ends after so many were made, so that whoever asks to stop need not wait for long

logger = structlog.get_logger()

Clock = Callable[[], datetime]
Guard = Callable[[Connection], None]  # raises in the transaction of whoever may not write any more
Probe = Callable[[str], None]  # called at named points with nothing half done but what a crash there would leave


def unguarded(_tx: Connection) -> None:
    """Let every transaction go on: for whoever may do at once what a daemon does."""


class Page(NamedTuple):
    """A stretch of the log, and what its events changed, event by event."""

    start: int
    end: int
    found: list[list[StateChange]]


def notice(
    engine: Engine,
    settings: Settings,
    *,
    clock: Clock,
    guard: Guard = unguarded,
    stop: Callable[[], bool] = lambda: False,
    probe: Probe = lambda _point: None,
) -> int:
    """Go over what is new in the log, and return how many changes of states were written down.

    The first time, it begins at the log's end: what lies before is told on demand alone (`notice_again`).

    Args:
        engine: The database.
        settings: The relations, and the rules of what is told to whom.
        clock: Tells the moment.
        guard: Called in each transaction that writes.
        stop: Asked between two transactions; the next call goes on from there.
        probe: Told of "alerts: page noticed", "alerts: checkpoint moved", "alerts: noted" and "alerts: committed".

    Raises:
        ProjectionOutdated: Rows were never built, or by other code.
    """
    noted = 0
    states, scopes = States(), Scopes(settings.relations.values())
    begin(engine, guard=guard)
    while not stop():
        with reading(engine) as tx:
            start = checkpoints.position(tx, ALERTS)
            page = _page(tx, scopes, states, start, _reached(tx))
        if page is None:
            break
        probe("alerts: page noticed")
        try:
            with writing(engine) as tx:
                guard(tx)
                checkpoints.advance(tx, ALERTS, expected=page.start, to=page.end)
                probe("alerts: checkpoint moved")
                changed, queued = _write(tx, settings, page, now_us=to_us(clock()))
                probe("alerts: noted")
        except CheckpointMoved:
            states = States()  # another process did this page: go on from where it stands now
            continue
        probe("alerts: committed")
        noted += changed
        if changed:
            logger.info("noticed", position=page.end, changes=changed, deliveries=queued)
    return noted


def begin(engine: Engine, *, guard: Guard = unguarded) -> int:
    """Begin at the end of the log where nobody has begun, and return the position that was gone over last."""
    with reading(engine) as tx:
        begun = checkpoints.begun(tx, ALERTS)
    if begun is not None:
        return begun
    with writing(engine) as tx:
        guard(tx)
        begun = checkpoints.begun(tx, ALERTS)  # another process may have been faster
        if begun is None:
            begun = head(tx).position
            checkpoints.advance(tx, ALERTS, expected=0, to=begun)
            logger.info("alerts begin", after=begun, earlier="tracker alerts replay --from 1")
    return begun


def _write(tx: Connection, settings: Settings, page: Page, *, now_us: int) -> tuple[int, int]:
    """Write down changes and messages, and return how many of each were new."""
    log = log_name(tx)
    changed = queued = 0
    for found in page.found:
        changed += outbox.note(tx, found)
        for alert in settings.alerts:
            made = message(alert, found, log=log)
            if made is not None:
                queued += outbox.queue(tx, made, now_us=now_us)
    return changed, queued


def log_name(tx: Connection) -> str:
    """Return what tells this log from every other: the beginning of its first commit's hash."""
    first = tx.execute(_FIRST).scalar()
    return bytes(first).hex()[:12] if first is not None else ""


def _reached(tx: Connection) -> int:
    """Return the position up to which all rows that matter are folded; one that cannot go on holds all back there."""
    names = {projection.name for projection in _ASKED}
    known = [found.position for found in live(tx).values() if found.projection in names]
    return view(tx, _ASKED, known_at=min(known, default=0)).position


def _page(tx: Connection, every: Scopes, states: States, start: int, reached: int) -> Page | None:
    if start >= reached:
        return None
    events = read(tx, after=start, upto=reached, types=CHANGING, limit=_PAGE)
    rows = view(tx, (ARTICLES, FACTS), known_at=reached)
    found: list[list[StateChange]] = []
    made = states.made
    for recorded in events:
        found.append(_changed(rows, every, states, recorded))
        if states.made - made >= _STATES:
            return Page(start, recorded.position, found)
    # A page may be short because its events are heavy: only the next look tells that none follows.
    return Page(start, events[-1].position if events else reached, found)


def _changed(rows: View, every: Scopes, states: States, recorded: Recorded) -> list[StateChange]:
    """Return what an event changed, relation by relation."""
    found = []
    day = recorded.recorded_at.date()
    for relation in concerned(rows, recorded, every):
        before, after = states.around(rows.tx, relation, recorded.position, as_of=day)
        lines = in_words(rows.tx, changes(before, after), position=recorded.position)
        if lines:
            found.append(
                StateChange(
                    relation=relation.name,
                    title=relation.title,
                    position=recorded.position,
                    recorded_at=recorded.recorded_at,
                    reread=is_reread(rows.tx, recorded),
                    event=_happened(rows, recorded),
                    lines=lines,
                )
            )
    return found


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
