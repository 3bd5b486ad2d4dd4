"""The anchor around which the time of an event is looked for, and how far off from it a time counts."""

from msgspec import Struct

_BEHIND = 4  # how much farther off a time counts that stands before both verb and noun


class Anchor(Struct, frozen=True):
    """What a time is looked for around: the items of a noun, and the verb that tells of it."""

    first: int
    last: int
    verb: int


def behind(at: int, anchor: Anchor) -> int:
    """Return how far off a time counts: farther before the event than after it."""
    away = min(_away(at, anchor), abs(at - anchor.verb))
    return away + (_BEHIND if at < min(anchor.last, anchor.verb) else 0)


def _away(at: int, anchor: Anchor) -> int:
    return 0 if anchor.first <= at < anchor.last else abs(at - anchor.last)
