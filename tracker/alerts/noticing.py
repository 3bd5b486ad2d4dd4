"""Goes over the events that the projections have folded, and writes down what each changed and who is to be told.

What is written down, the messages that wait to be sent, and how far the log was gone over are one transaction: killed
anywhere, each event is told of once. A rebuild appends nothing, so it tells nothing.
"""

from collections.abc import Callable, Iterable
from datetime import datetime

import structlog
from sqlalchemy import Connection, Engine, select

from tracker.alerts import outbox
from tracker.alerts.concerning import Scopes
from tracker.alerts.happening import Page, page_after, reached
from tracker.alerts.rules import message
from tracker.alerts.states import States
from tracker.domain.errors import CheckpointMoved
from tracker.log import checkpoints
from tracker.log.engine import reading, writing
from tracker.log.moments import to_us
from tracker.log.store import head
from tracker.log.tables import commits
from tracker.settings import Settings
from tracker.settings.shapes import Alert

ALERTS = "alerts"  # the subscription
_FIRST = select(commits.c.hash).order_by(commits.c.position).limit(1)

logger = structlog.get_logger()

Clock = Callable[[], datetime]
Guard = Callable[[Connection], None]  # raises in the transaction of whoever may not write any more
Probe = Callable[[str], None]  # called at named points with nothing half done but what a crash there would leave


def unguarded(_tx: Connection) -> None:
    """Let every transaction go on: for whoever may do at once what a daemon does."""


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
            page = page_after(tx, scopes, states, checkpoints.position(tx, ALERTS), upto=reached(tx))
        if page is None:
            break
        probe("alerts: page noticed")
        try:
            with writing(engine) as tx:
                guard(tx)
                checkpoints.advance(tx, ALERTS, expected=page.start, to=page.end)
                probe("alerts: checkpoint moved")
                changed, queued = _write(tx, page, settings.alerts, now_us=to_us(clock()))
                probe("alerts: noted")
        except CheckpointMoved:
            states.forget()  # another process did this page: go on from where it stands now
            continue
        probe("alerts: committed")
        noted += changed
        if changed:
            logger.info("noticed", position=page.end, changes=changed, deliveries=queued)
    return noted


def notice_again(
    engine: Engine,
    settings: Settings,
    alerts: Iterable[Alert],
    *,
    after: int,
    clock: Clock,
    advance: Callable[[int], None] = lambda _position: None,
) -> tuple[int, int]:
    """Go over events of the past for some rules; what was told of before is not told again.

    Args:
        engine: The database.
        settings: The relations.
        alerts: The rules.
        after: The last position that they shall not hear of.
        clock: Tells the moment.
        advance: Told each position that was reached.

    Returns:
        How many changes and how many messages were not known.
    """
    some, states, scopes = tuple(alerts), States(), Scopes(settings.relations.values())
    upto = begin(engine)
    changed = queued = 0
    while True:
        with reading(engine) as tx:
            page = page_after(tx, scopes, states, after, upto=min(upto, reached(tx)))
        if page is None:
            return changed, queued
        with writing(engine) as tx:
            own_changed, own_queued = _write(tx, page, some, now_us=to_us(clock()))
        changed, queued, after = changed + own_changed, queued + own_queued, page.end
        advance(after)


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


def skip(engine: Engine) -> int:
    """Go on from the end of the log, and return how many events nobody is told of.

    Raises:
        CheckpointMoved: A daemon went over some of them meanwhile.
    """
    start = begin(engine)
    with writing(engine) as tx:
        end = head(tx).position
        checkpoints.advance(tx, ALERTS, expected=start, to=end)
    return end - start


def log_name(tx: Connection) -> str:
    """Return what tells this log from every other: the beginning of its first commit's hash."""
    first = tx.execute(_FIRST).scalar()
    return bytes(first).hex()[:12] if first is not None else "empty"


def _write(tx: Connection, page: Page, alerts: Iterable[Alert], *, now_us: int) -> tuple[int, int]:
    """Write down changes and messages, and return how many of each were new."""
    log, some = log_name(tx), tuple(alerts)
    changed = queued = 0
    for found in page.found:
        changed += outbox.note(tx, found)
        for alert in some:
            made = message(alert, found, log=log)
            if made is not None:
                queued += outbox.queue(tx, made, now_us=now_us)
    return changed, queued
