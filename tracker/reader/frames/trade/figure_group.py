"""Figures of one thing at one time, and those of an earlier time that they are compared with."""

from decimal import Decimal

import msgspec

from tracker.reader.frames.trade.clauses import Clause
from tracker.reader.frames.trade.head import Head
from tracker.reader.tags import Money
from tracker.reader.years import year_before


class Base(msgspec.Struct):
    """The sum of an earlier time: "from $5 million a year earlier"; `first` is its item."""

    first: int
    amount: Money
    when: str | None = None


class Group(msgspec.Struct):
    """Figures of one head at one time. `last` is the item of the latest, `timed` whether a time stands by them."""

    head: Head
    clause: Clause
    first: int
    last: int
    when: str | None
    amount: Money | None = None
    change: Decimal | None = None
    timed: bool = False
    base: Base | None = None
    base_when: str | None = None
    goods: str | None = None  # those that its figures alone are of
    undated: bool = False  # no figure of its line has a time
    past: bool = False  # of a time that the others are compared with
    earlier: bool = False  # of the year before that of which the story tells

    def parts(self) -> "list[Group]":
        """Return the group and, as one of its own, the sum that it is compared with."""
        if self.base is None:
            return [self]
        when, earlier = self.base.when or self.base_when, False
        if when is None and self._is_over_long():
            return [self]
        if when is None:
            when = None if self.when is None else _year_before(self.when)
            earlier = when is None and self.when is None
        past = Group(
            head=self.head, clause=self.clause, first=self.base.first, last=self.base.first, when=when,
            amount=self.base.amount, goods=self.goods, timed=when is not None, past=True, earlier=earlier,
        )  # fmt: skip
        return [self, past] if when is not None or earlier else [self]

    def _is_over_long(self) -> bool:
        """Tell "from $9 million to $50 million in 2023", which is no one year's growth."""
        if self.base is None or self.amount is None or self.base.first > self.first:
            return False
        low, high = sorted((self.base.amount.amount, self.amount.amount))
        return high > _YEARLY * low


_YEARLY = 3  # times by which trade may grow from one year to the next
_MONTH = 7


def _year_before(period: str) -> str | None:
    """The year before; of a single month nobody says whether the month before or the year is meant."""
    return None if len(period) == _MONTH and "Q" not in period else year_before(period)
