"""A line's figures and times from left to right, gathered into groups of one thing at one time."""

from collections.abc import Callable
from decimal import Decimal

from tracker.reader.frames.trade.clauses import FIGURES, Clause, clauses_of, is_appended
from tracker.reader.frames.trade.figure_changes import change_of, last_direction
from tracker.reader.frames.trade.figure_goods import goods_by
from tracker.reader.frames.trade.figure_group import Base, Group
from tracker.reader.frames.trade.figure_roles import is_of_word, role_of, told_sum
from tracker.reader.frames.trade.figure_shares import settled, share_goods, share_times, shared_changes
from tracker.reader.frames.trade.figure_times import (
    UNKNOWN,
    from_january,
    governed,
    has_own_time,
    in_known_year,
    is_compared,
    is_end_of_unknown,
    is_of_nothing,
    is_of_part,
    is_of_speech,
    is_of_unknown_year,
    is_of_years,
    is_wider,
    meant,
    period_text,
    since_start,
)
from tracker.reader.frames.trade.heads import Head, is_compared_of
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import Money, Multiple, Percent, When
from tracker.reader.years import year_before

_NEAR = 8  # items from a figure to a time that stands by it
_LEVEL = 2  # items of "level of"
_RESUMED = 12  # … from "than in 2022, when" to what it was then
_UP_TO = (["end", "of"], ["as", "of"])  # a month: the year up to it
_LEADING = frozenset("as of the at by in for during over end".split())


class _Walk:
    """The line from left to right; `open` is the group that the next figure or time may belong to."""

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

    def walk(self, skipped: dict[int, Decimal]) -> list[Group]:
        """Return the groups of the line."""
        inserted: tuple[str | None, Group | None] | None = None
        for clause in clauses_of(self.line):
            if inserted is not None and not clause.inserted:
                if not is_appended(self.line, clause):
                    self.said, self.open = inserted
                inserted = None
            if clause.inserted and inserted is None:
                inserted = self.said, self.open
            self.clause = clause
            for at in range(clause.first, clause.last):
                item = self.line.items[at]
                if item.shape == "(":
                    self.outside.append(self.said)
                elif item.shape == ")" and self.outside:
                    outside = self.outside.pop()
                    bare = not any(
                        letter in FIGURES for letter in self.line.shape[self.line.shape.rfind("(", 0, at) : at]
                    )
                    self.said = self.said if outside is None and bare else outside  # "Trade (2021): exports $5 million"
                elif item.shape in FIGURES:
                    if at not in skipped:
                        self._figure(at, item.value)
                elif item.shape == "T" and isinstance(item.value, When):
                    when = in_known_year(item.value, self.said or self.story.flow_when)
                    if period_text(when):
                        self._time(at, when)
                    elif is_of_unknown_year(item) and (self.said or self.story.flow_when):
                        self._time_unknown(at)
            self.sign = last_direction(self.line, clause.first, clause.last) or self.sign
        return settled(self.done, self.span, self.story)

    def _figure(self, at: int, value: object) -> None:
        head = self.owned.get(at)
        if head is None:
            self.open = self.slot = None
            return
        if is_of_word(self.line, at, head.at, self.slot_at):
            named = goods_by(self.line, head.at, at, self.clause)  # "and fishmeal (down 4% to $5 million)"
            if named is None and (self.open is None or self.open.goods is None or self.open.clause != self.clause):
                return
        if isinstance(value, Money):
            if self.line.items[at].start not in self.story.taken:
                self._sum(at, value, head)
        elif isinstance(value, Percent | Multiple):
            change = change_of(self.line, at, value, self.clause, self.sign)
            if change is None or is_of_years(self.line, at, self.clause, self.story):
                return
            if self.compared is not None and at - self.compared_at <= _RESUMED and self._is_when(at):
                self.said, self.open, self.compared = self.compared, None, None
            group = self._group(head, at, lambda group: group.change is None)
            group.change = change
            group.base_when = group.base_when or self.compared

    def _sum(self, at: int, value: Money, head: Head) -> None:
        role = role_of(self.line, at, value)
        if role == "level" and head.at < at - 2 and is_compared_of(self.line, at - 2):
            role = "base"
        if role == "base" and head.at > at and self.open is not None and self.open.head.measure != head.measure:
            role = "level"  # "against $41 million in imported goods"
        if role == "none":
            self.slot = None
            return
        told = self.open if self.open is not None and self.open.head == head else None
        if told is not None and self._is_aside(at, value, told):
            role = "base"
        if self.compared is not None and at - self.compared_at <= _RESUMED and self._resumes(at):
            self._base(at, value, head, told).when = self.compared
        elif role == "base" or (self.line.shape[at - 2 : at] == "Ts" and self.open is not None):
            base = self._base(at, value, head, told)
            own = self.line.items[at - 2].value if self.line.shape[at - 2 : at] == "Ts" else None
            if isinstance(own, When):  # "on the previous year's $72.9 billion"
                base.when = self._meant(at - 2, own)
        else:
            self._group(head, at, lambda group: group.amount is None).amount = told_sum(self.line, at, value)

    def _base(self, at: int, value: Money, head: Head, told: Group | None) -> Base:
        """Open a sum that the group is compared with; one that is full stays as it is."""
        base = Base(at, value)
        if told is None or told.base is not None:
            told = Group(head=head, clause=self.clause, first=at, last=at, when=self.said)
            self.done.append(told)
            self.open = told
        told.base = base
        self.slot, self.slot_at = base, at
        return base

    def _is_aside(self, at: int, value: Money, told: Group) -> bool:
        """Tell the sum of another time in brackets: "$5 million (2022: $4 million)", "… ($4 million in 2022)"."""
        shape = self.line.shape
        beside = told.amount is not None and told.amount.currency == value.currency and told.base is None
        return beside and (self.aside == at or (shape[at - 1] == "(" and shape[at + 1 : at + 4] == "iT)"))

    def _is_when(self, at: int) -> bool:
        """Tell "compared with 2022, when exports were 4 percent higher": the changes of the time just compared with."""
        return "when" in [item.word for item in self.line.items[self.compared_at + 1 : at][:2]]

    def _resumes(self, at: int) -> bool:
        """Tell "than in 2022 ($6.3 billion)", "the same period, when it stood at $3.2 billion"."""
        between = [item.word for item in self.line.items[self.compared_at + 1 : at]]
        if between[-1:] == ["of"] and len(between) <= _LEVEL:
            return True  # "below the 2012 level of $5 million"
        return between[:1] == ["("] or bool({"when", "which"} & set(between[:2]))

    def _group(self, head: Head, at: int, fits: Callable[[Group], bool]) -> Group:
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

    def _meant(self, at: int, value: When) -> str | None:
        told = self.open.when if self.open is not None else None
        compared = isinstance(self.slot, Base) and self.slot.when is None
        return meant(self.line, at, value, self.story, told or self.said or self.story.flow_when, compared=compared)

    def _time(self, at: int, value: When) -> None:
        """Take a time: that of the earlier sum, of the figures just told, or of those to come."""
        line = self.line
        if line.shape[max(0, at - 2) : at] == "To" or line.items[at].word == "year":
            return  # "the first seven months of fiscal 2022-23"; "over the year": since a year ago
        if is_of_speech(line, at) or is_of_nothing(line, at):
            return
        if line.shape[max(0, at - 3) : at] == "T,d":
            return  # "In 2021, the last year of the pandemic, it was"
        if line.shape[at + 1 : at + 3] == "s$":
            return  # "rebounded to $5 million from August's $4 million": of the sum behind it
        if line.shape[at - 1 : at + 3] == "(T:$" and self.open is not None and self.open.amount is not None:
            self.aside, self.open.base_when = at + 2, self._meant(at, value)
            return
        if value.since:
            self._since(at, value)
            return
        period = self._meant(at, value)
        if line.shape[at - 2 : at + 2] == "T(T)" and is_wider(line, at, period or UNKNOWN, self.story):
            return
        if is_of_part(line, at):
            period = self.said or self.story.flow_when or UNKNOWN  # "in the three-month period of this year"
        if period is not None and at == 1 and line.items[0].word in {"until", "till"}:
            period = from_january(period)
        if period is not None and [item.word for item in line.items[max(0, at - 2) : at]] in _UP_TO:
            period = from_january(period)
        if is_end_of_unknown(line, at):
            self.span = self._span(at, period)
            period = UNKNOWN
        if period is None:
            return
        if line.shape[at + 1 : at + 3] == "&T" and "between" in [item.word for item in line.items[max(0, at - 3) : at]]:
            period = UNKNOWN  # "between mid-July and Tuesday"
        if (
            isinstance(self.slot, Base)
            and self.slot.when is None
            and self.slot_at >= max(self.clause.first, at - _NEAR)
        ):
            told = self.said if value.of_antecedent == 0 and period == self.said else None
            self.slot.when = year_before(told) if told else period  # "from the $5 million of the same period"
            return
        if is_compared(line, at, self.clause):
            self._compare(at, period)
            return
        if line.shape[at - 2 : at + 2] == "T(T)":
            self.outside[-1:] = [period]  # "the first two months of the year (March 21-May 21)"
            self.said = period
        elif self._stands_by(at):
            self._date(period)
        elif not governed(line, at, self.clause) and (self._figure_follows(at) or self.open is None):
            self.said, self.open = period, None

    def _time_unknown(self, at: int) -> None:
        """Take a time that nobody can place: the time of other figures is not lent to those that it is of."""
        if self._stands_by(at):
            self._date(UNKNOWN)
        else:
            self.said, self.open = UNKNOWN, None

    def _span(self, at: int, last: str | None) -> tuple[str, str] | None:
        """The two years of "between 2018 and 2023", in which trade went from one sum to the other."""
        value = self.line.items[at - 2].value if self.line.shape[max(0, at - 2) : at] == "T&" else None
        first = self.story.period(value) if isinstance(value, When) else None
        return (first, last) if first is not None and last is not None else None

    def _since(self, at: int, value: When) -> None:
        period = since_start(value, self.story, self.line, at)
        if period is None:
            self._compare(at, self.story.period(value) or UNKNOWN)
        elif self._stands_by(at):
            self._date(period)
        else:
            self.said, self.open = period, None

    def _compare(self, at: int, period: str) -> None:
        """Keep a time that is compared with."""
        self.compared, self.compared_at = period, at
        if self.open is not None and (self.open.base_when is None or self.open.change is None):
            self.open.base_when = period

    def _stands_by(self, at: int) -> bool:
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
        return self.slot.when is None and not self._figure_follows(at)

    def _date(self, period: str) -> None:
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

    def _figure_follows(self, at: int) -> bool:
        return any(letter in FIGURES for letter in self.line.shape[at:])


def groups_of(line: Line, story: Story, owned: dict[int, Head]) -> list[Group]:
    """Group the figures of a line, in the order of the text; `owned` says what each is of."""
    shared = shared_changes(line)
    if "$" not in line.shape and len({owned.get(at) for at in shared}) > 1:
        shared = {}  # "exports and imports grew by 7 and 9 percent, respectively"
    found = _Walk(line, story, owned).walk(shared)
    told = [group for group in found if group.amount is not None and group.change is None][-len(shared) :]
    for group, at in zip(told, sorted(shared), strict=len(told) == len(shared)):
        group.change = shared[at]
    share_times(line, story, found)
    share_goods(line, found)
    return found
