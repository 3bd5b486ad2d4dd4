"""Which rules a change matters to, and the message that it makes. Pure."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from hashlib import blake2b
from typing import Literal

import msgspec

from tracker.alerts.noted import Happened, LineChange, Noted, Said, StateChange
from tracker.settings.occasions import Occasion, occasion_named
from tracker.settings.shapes import Alert


class RelationChange(Noted, frozen=True, kw_only=True):
    """What changed in one relation, of what a rule waits for."""

    relation: str
    title: str
    changes: tuple[LineChange, ...]


class Content(Noted, frozen=True, kw_only=True):
    """What a message says. `id` is the same however often it is sent, so that a double can be dropped."""

    id: str
    test: bool
    rule: str
    when: str
    position: int
    reread: bool
    event: Happened
    relations: tuple[RelationChange, ...]


class Message(Noted, frozen=True, kw_only=True):
    """A message as webhooks and commands get it."""

    type: Literal["relation.changed"]
    timestamp: datetime  # when the event was recorded
    data: Content


decode_message = msgspec.json.Decoder(Message).decode


def message(alert: Alert, found: Sequence[StateChange], *, log: str) -> Message | None:
    """Return what a rule tells of the changes that one event made, None where it tells nothing.

    `log` tells this log from every other, so that no two messages of two trackers bear one id.
    """
    told = tuple(_matching(alert, found))
    if not told:
        return None
    first = found[0]
    return Message(
        type="relation.changed",
        timestamp=first.recorded_at,
        data=Content(
            id=message_id(log, alert.name, first.position),
            test=False,
            rule=alert.name,
            when=alert.when,
            position=first.position,
            reread=first.reread,
            event=first.event,
            relations=told,
        ),
    )


def message_id(log: str, rule: str, position: int) -> str:
    """Return the id of what a rule tells of an event."""
    return f"msg_{blake2b(f'{log} {position} {rule}'.encode(), digest_size=16).hexdigest()}"


def _matching(alert: Alert, found: Sequence[StateChange]) -> Iterator[RelationChange]:
    occasion = occasion_named(alert.when, alert.name)
    for change in found:
        meant = alert.relation in ("", change.relation) and (alert.rereadings or not change.reread)
        lines = tuple(line for line in change.lines if meant and _is(occasion, line))
        if lines:
            yield RelationChange(relation=change.relation, title=change.title, changes=lines)


def _is(occasion: Occasion, line: LineChange) -> bool:
    if occasion.sections and line.section not in occasion.sections:
        return False
    match occasion.of:
        case "what is said":
            return {one.says for one in line.before} != {one.says for one in line.after}
        case "signed":
            return any(map(_signed, line.after)) and not any(map(_signed, line.before))
        case "new":
            return bool(line.after)
        case _:
            return True


def _signed(one: Said) -> bool:
    return one.says.split(",", 1)[0] == "signed"
