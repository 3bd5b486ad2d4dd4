"""Figures of one thing at one time."""

from decimal import Decimal

import msgspec

from tracker.reader.frames.heads import Head
from tracker.reader.tags import Money


class Group(msgspec.Struct):
    """Figures of one head at one time. `last` is the item of the latest, `timed` whether a time follows them."""

    head: Head
    first: int
    last: int
    when: str | None
    amount: Money | None = None
    change: Decimal | None = None
    timed: bool = False
    undated: bool = False  # no figure of its line has a time
    prior: bool = False  # of a time that the others are compared with
    earlier: bool = False  # of the year before that of which the story tells

    @classmethod
    def at(cls, at: int, head: Head, when: str | None, amount: Money | None = None) -> "Group":
        """Return a group that begins with the figure at an item."""
        return cls(head=head, first=at, last=at, when=when, amount=amount)
