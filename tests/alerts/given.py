"""What the tests of alerts share: settings with rules, a clock that they move, and what was written down."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Engine, select

from tests.projections.history import append
from tests.state.seeds import RELATION
from tracker.alerts.delivering import deliver
from tracker.alerts.noted import StateChange, decode_change
from tracker.alerts.noticing import begin, notice
from tracker.domain.events import Event
from tracker.log.engine import reading
from tracker.log.operating import changes, deliveries
from tracker.projections.runner import catch_up
from tracker.settings import Relation, Settings, load
from tracker.settings.shapes import Alert, Mail, Secrets

NOON = datetime(2022, 3, 1, 12, tzinfo=UTC)
SECRET = "whsec_bm90IGEgcmVhbCBzZWNyZXQsIGJ1dCBsb25nIGVub3VnaA=="
OTHER = Relation(name="az-ge", title="Azerbaijan – Georgia", parties=("AZ", "GE"))


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """Tell the time."""
        return self.now

    def forward(self, **by: float) -> None:
        """Move it."""
        self.now += timedelta(**by)


def settings(*alerts: Alert, relations: Sequence[Relation] = (RELATION, OTHER), mail: Mail | None = None) -> Settings:
    """The configuration that comes with the program, with these rules."""
    plain = load({}, working_folder=Path("/"))
    return msgspec.structs.replace(
        plain,
        alerts=alerts,
        relations={relation.name: relation for relation in relations},
        secrets=Secrets(HOOK_SECRET=SECRET, MAIL_PASSWORD="guess"),
        mail=mail or plain.mail,
    )


def rule(name: str = "all", when: str = "anything changes", **more: Any) -> Alert:
    """A rule that nobody ever gets to send, unless it is told where."""
    target = {} if {"webhook", "email", "command"} & set(more) else {"command": ("true",)}
    return Alert(name=name, when=when, **target, **more)


def happened(engine: Engine, configured: Settings, *events: Event, now: datetime = NOON) -> int:
    """Let events happen, a commit each, to a log that alerts already follow; return how many changes were noticed."""
    begin(engine)
    for event in events:
        append(engine, [event], now=now)
    catch_up(engine)
    return notice(engine, configured, clock=lambda: now)


def delivering(engine: Engine, configured: Settings, clock: Clock, **more: Any) -> int:
    """Send what is due."""
    return asyncio.run(deliver(engine, configured, clock=clock, **more))


def noted(engine: Engine) -> list[StateChange]:
    """The changes that were written down, in the order of the log."""
    with reading(engine) as tx:
        rows = tx.execute(select(changes.c.data).order_by(changes.c.position, changes.c.relation))
        return [decode_change(row.data) for row in rows]


def outbox(engine: Engine) -> list[tuple[str, int, str]]:
    """The deliveries: rule, position, state."""
    with reading(engine) as tx:
        order = (deliveries.c.position, deliveries.c.rule)
        rows = tx.execute(select(deliveries.c.rule, deliveries.c.position, deliveries.c.state).order_by(*order))
        return [tuple(row) for row in rows]
