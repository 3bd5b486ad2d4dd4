"""How far a line's figures have been read: the group that is open, the times that are said and compared with."""

from collections.abc import Callable

from tracker.reader.frames.trade.clauses import FIGURES, Clause
from tracker.reader.frames.trade.figure_goods import goods_by
from tracker.reader.frames.trade.figure_group import Base, Group
from tracker.reader.frames.trade.figure_stretches import has_own_time
from tracker.reader.frames.trade.figure_times import meant, told_ahead
from tracker.reader.frames.trade.head import Head
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import Money, When

_LEADING = frozenset("as of the at by in for during over end".split())


class Walk:
    """A line read from left to right; `open` is the group that the next figure or time may belong to."""

    def __init__(self, line: Line, story: Story, owned: dict[int, Head]) -> None:
        self.line, self.story, self.owned = line, story, owned
        self.said: str | None = None  # the time that stands for what follows
        self.open: Group | None = None
        self.slot: Group | Base | None = None  # what the last figure went into
        self.slot_at = -1
        self.compared: str | None = None
        self.compared_at = -1
        self.span: tuple[str, str] | None = None
        self.sign = 0
        self.outside: list[str | None] = []  # what `said` was outside each open bracket
        self.done: list[Group] = []
        self.aside = -1  # where a sum stands that brackets tell of another time
        self.clause = Clause(0, 0, inserted=False)

    def group_for(self, head: Head, at: int, fits: Callable[[Group], bool]) -> Group:
        """Return the group that a figure goes into: the open one if it is of the same and fits, else a new one."""
        group = self.open
        own = has_own_time(self.line, at, self.clause)
        goods = goods_by(self.line, head.at, at, self.clause)
        other = goods is not None and group is not None and goods != group.goods
        if other or group is None or group.head != head or not fits(group) or (group.timed and own):
            group = Group(head=head, clause=self.clause, first=at, last=at, when=self.said, goods=goods)
            self.done.append(group)
        group.last = at
        self.open = self.slot = group
        self.slot_at = at
        return group

    def open_base(self, at: int, value: Money, head: Head, told: Group | None) -> Base:
        """Open a sum that the group is compared with; one that is full stays as it is."""
        base = Base(at, value)
        if told is None or told.base is not None:
            told = Group(head=head, clause=self.clause, first=at, last=at, when=self.said)
            self.done.append(told)
            self.open = told
        told.base = base
        self.slot, self.slot_at = base, at
        return base

    def time_meant(self, at: int, value: When) -> str | None:
        """Return the period that a time stands for beside those told before it."""
        told = self.open.when if self.open is not None else None
        compared = isinstance(self.slot, Base) and self.slot.when is None
        known = told or self.said or self.story.flow_when or told_ahead(self.line, at, value, self.story)
        return meant(self.line, at, value, self.story, known, compared=compared)

    def compare_with(self, at: int, period: str) -> None:
        """Keep a time that is compared with."""
        ahead = (
            self.open is not None and 0 <= self.compared_at < self.open.first
        )  # "since 2001: $5 million, 7% less than"
        if self.open is not None and (ahead or self.open.base_when is None or self.open.change is None):
            self.open.base_when = period
        self.compared, self.compared_at = period, at

    def date(self, period: str) -> None:
        """Give a time to the group of the last figure, and to those before it that have none and share it."""
        group = self.slot
        if not isinstance(group, Group) or group.timed:
            return
        group.when, group.timed = period, True
        if not self.clause.inserted:
            self.said = period
            rivals = [other for other in self.done if other is not group and other.head == group.head and other.amount]
            shared = not rivals or group.amount is None
            for other in self.done:
                if shared or (other.goods is not None and other.goods != group.goods):
                    other.when = other.when or period

    def stands_by(self, at: int) -> bool:
        """Tell whether the last figure is what a time is of: it stands in its clause, or in brackets behind it."""
        if not isinstance(self.slot, Group):
            return False
        if self.slot_at >= self.clause.first:
            return True
        between = self.line.items[self.slot_at + 1 : at]
        if self.line.shape[self.slot_at + 1 : at + 2] == "(T)" or all(
            item.word in _LEADING or item.shape == ")" for item in between
        ):
            return True  # "$5 million as of the end of May"
        return self.slot.when is None and not self.figure_follows(at)

    def figure_follows(self, at: int) -> bool:
        """Tell whether a figure stands from an item on."""
        return any(letter in FIGURES for letter in self.line.shape[at:])
