"""The tables of changes and deliveries: what is to be told is written here first, then sent from here.

One row a rule and event: whoever notices an event twice finds its row, so nothing is ever told by two of them.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import ColumnElement, Connection, Table, func, select, update

from tracker.alerts.noted import StateChange, decode_change, encode
from tracker.alerts.rules import Message, decode_message
from tracker.alerts.words import subject
from tracker.log.inserts import insert_into
from tracker.log.moments import from_us, to_us
from tracker.log.operating import changes, deliveries

WAITING, DELIVERED, GIVEN_UP = "waiting", "delivered", "given up"


class Waiting(NamedTuple):
    """A message that is to be sent: to whom its rule says, not before `next_us`."""

    rule: str
    position: int
    message: bytes
    attempts: int
    next_us: int


class Delivery(msgspec.Struct, frozen=True, kw_only=True):
    """What became of telling of an event by a rule; `next_at` is None where it is not put off."""

    rule: str
    position: int
    relations: str
    tells: str
    state: str
    attempts: int
    noticed_at: datetime
    next_at: datetime | None
    done_at: datetime | None
    error: str | None


class Tally(NamedTuple):
    """How the deliveries of a rule stand; `error` is that of the last attempt that failed, of what is not delivered."""

    waiting: int
    delivered: int
    given_up: int
    error: str | None


def note(tx: Connection, found: Iterable[StateChange]) -> int:
    """Write down changes, each once, and return how many were not known."""
    return sum(
        _add(
            tx,
            changes,
            relation=change.relation,
            position=change.position,
            recorded_at_us=to_us(change.recorded_at),
            reread=int(change.reread),
            data=encode(change),
        )
        for change in found
    )


def last_changes(tx: Connection, relation: str, *, rereadings: bool, limit: int) -> list[StateChange]:
    """Return the last changes of a relation, newest first."""
    found = select(changes.c.data).where(changes.c.relation == relation)
    if not rereadings:
        found = found.where(changes.c.reread == 0)
    return [
        decode_change(data) for data in tx.execute(found.order_by(changes.c.position.desc()).limit(limit)).scalars()
    ]


def queue(tx: Connection, message: Message, *, now_us: int) -> int:
    """Put a message where it waits to be sent, unless its rule has told of its event before; return 1 or 0."""
    return _add(
        tx,
        deliveries,
        rule=message.data.rule,
        position=message.data.position,
        relations=", ".join(one.relation for one in message.data.relations),
        message=encode(message),
        made_us=now_us,
        state=WAITING,
        attempts=0,
        next_us=0,  # at once, whatever becomes of the clock
    )


def waiting(tx: Connection, rules: Iterable[str], *, limit: int) -> list[Waiting]:
    """Return the messages of some rules that wait, in the order of their events."""
    columns = (deliveries.c[name] for name in Waiting._fields)
    found = select(*columns).where(_waiting(rules)).order_by(deliveries.c.position, deliveries.c.rule).limit(limit)
    return [Waiting(*row) for row in tx.execute(found)]


def delivered(tx: Connection, sent: Waiting, *, now_us: int) -> None:
    """Write down that a message arrived."""
    tx.execute(update(deliveries).where(_is(sent)).values(state=DELIVERED, done_us=now_us, error=None))


def failed(
    tx: Connection, first: Waiting, rules: Sequence[str], *, error: str, next_us: int, now_us: int, give_up: bool
) -> None:
    """Write down that the first message of a line did not arrive: it and those behind it wait, or it is given up."""
    tx.execute(update(deliveries).where(_waiting(rules)).values(attempts=deliveries.c.attempts + 1, next_us=next_us))
    given_up = {"state": GIVEN_UP, "done_us": now_us} if give_up else {}
    tx.execute(update(deliveries).where(_is(first)).values(error=error, **given_up))


def give_up_all(tx: Connection, rules: Sequence[str], *, error: str, now_us: int) -> None:
    """Give up all that waits for a target that is gone for good."""
    gone = {"state": GIVEN_UP, "done_us": now_us, "error": error, "attempts": deliveries.c.attempts + 1}
    tx.execute(update(deliveries).where(_waiting(rules)).values(gone))


def retry(tx: Connection, rule: str) -> int:
    """Let what was given up of a rule, and what waits, be sent at once; return how many messages these are."""
    again = update(deliveries).where(deliveries.c.rule == rule, deliveries.c.state != DELIVERED)
    return tx.execute(again.values(state=WAITING, attempts=0, next_us=0, done_us=None)).rowcount


def tallies(tx: Connection) -> dict[str, Tally]:
    """Return how the deliveries of each rule stand that has any, whether it is configured or was once."""
    counts: dict[str, dict[str, int]] = {}
    grouped = select(deliveries.c.rule, deliveries.c.state, func.count()).group_by(
        deliveries.c.rule, deliveries.c.state
    )
    for rule, state, count in tx.execute(grouped):
        counts.setdefault(rule, {})[state] = count
    last = (
        select(deliveries.c.rule, deliveries.c.error)
        .where(deliveries.c.state != DELIVERED, deliveries.c.error.is_not(None))
        .order_by(deliveries.c.position)
    )
    errors = {row.rule: row.error for row in tx.execute(last)}
    return {
        rule: Tally(own.get(WAITING, 0), own.get(DELIVERED, 0), own.get(GIVEN_UP, 0), errors.get(rule))
        for rule, own in sorted(counts.items())
    }


def listed(tx: Connection, *, rule: str | None, state: str | None, limit: int) -> list[Delivery]:
    """Return deliveries, those of the last events first."""
    wanted = select(deliveries).order_by(deliveries.c.position.desc(), deliveries.c.rule).limit(limit)
    if rule is not None:
        wanted = wanted.where(deliveries.c.rule == rule)
    if state is not None:
        wanted = wanted.where(deliveries.c.state == state)
    return [
        Delivery(
            rule=row.rule,
            position=row.position,
            relations=row.relations,
            tells=subject(decode_message(row.message)),
            state=row.state,
            attempts=row.attempts,
            noticed_at=from_us(row.made_us),
            next_at=from_us(row.next_us) if row.state == WAITING and row.next_us else None,
            done_at=from_us(row.done_us) if row.done_us is not None else None,
            error=row.error,
        )
        for row in tx.execute(wanted)
    ]


def _is(message: Waiting) -> ColumnElement[bool]:
    own = (deliveries.c.rule == message.rule) & (deliveries.c.position == message.position)
    return own & (deliveries.c.state == WAITING)


def _waiting(rules: Iterable[str]) -> ColumnElement[bool]:
    return (deliveries.c.state == WAITING) & deliveries.c.rule.in_(sorted(rules))


def _add(tx: Connection, table: Table, **values: Any) -> int:
    made = insert_into(table, tx.dialect.name)
    adds = made.values(**values).on_conflict_do_nothing().returning(table.c.position)
    return int(tx.execute(adds).first() is not None)
