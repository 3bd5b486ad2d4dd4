# OWNER from 03:10: the numbers engineer (a new colleague); the grammar engineer leaves this file to him, please.
"""Trade figures, grouped by time: each amount with its change."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from tracker.reader.frames.trade_words import words
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import Money, Multiple, Percent, When
from tracker.reader.years import year_before


class Figures(NamedTuple):
    """Figures of one flow at one time."""

    amount: Money | None = None
    change: Decimal | None = None
    when: str | None = None
    timed: bool = False

    @property
    def said(self) -> bool:
        """Whether there is a figure at all."""
        return self.amount is not None or self.change is not None


_DIRECTION = 25  # items back to the verb that an elliptic clause repeats


def period_text(value: object) -> str:
    """The period of a time that trade may be of; a day is none."""
    if not isinstance(value, When) or value.period is None or len(value.period) == _DAY:
        return ""
    return value.period


_DAY = len("2021-12-07")


def leading_time(line: Line, story: Story, first: int, index: int) -> str | None:
    """The time that stands nearest before a flow: "In 2018, the turnover …"; none past a figure."""
    nearest: str | None = None
    for at in range(first, max(index, 0)):
        value = line.items[at].value
        if line.shape[at] in "$%":
            nearest = None
        elif isinstance(value, When) and period_text(value) and not compared(line, at):
            nearest = story.period(value)
    return nearest


def compared(line: Line, at: int) -> bool:
    """Tell a time that a change is only reckoned from: "than in 2020", "compared with last year"."""
    known = words()
    before = [item.word for item in line.items[max(0, at - 5) : at]]
    if not before:
        return False
    value = line.items[at].value
    if (
        isinstance(value, When)
        and value.of_antecedent is not None
        and any(letter in "%x" for letter in line.shape[max(0, at - 5) : at])
    ):
        return True
    if {"than", "compared", "comparison", "against", "versus", "vis-a-vis"} & set(before):
        return True
    figure = any(letter in "%x" for letter in line.shape[max(0, at - 4) : at])
    return figure and before[-1] in known.comparisons | {"the"} and before[-1] != "in"


def records_of(line: Line, story: Story, first: int, last: int, leading: str | None) -> Iterator[Figures]:
    """Group the figures from `first` to `last` by time: each amount with its change."""
    grouping = _Grouping(line, story, leading)
    for at in range(max(first, 0), last):
        value = line.items[at].value
        if isinstance(value, Money):
            grouping.amount(at, value)
        elif isinstance(value, Percent | Multiple):
            grouping.change(at, value)
        elif isinstance(value, When) and period_text(value):
            grouping.time(at, value)
    yield from grouping.records()


class _Grouping:
    """Figures as they come: `current` gathers those of one time, `prior` waits for the time it is compared from."""

    def __init__(self, line: Line, story: Story, leading: str | None) -> None:
        self.line, self.story, self.leading = line, story, leading
        self.current = Figures(when=leading)
        self.prior: Figures | None = None
        self.done: list[Figures] = []

    def amount(self, at: int, value: Money) -> None:
        """Take a sum: the current one, that of an earlier time, or the first of a new group."""
        line = self.line
        if line.items[at].start in self.story.taken:
            return
        own = line.items[at - 2].value if at > 1 and line.shape[at - 2 : at] == "Ts" else None
        if isinstance(own, When) and self.current.said:
            self.done.append(Figures(amount=value, when=self.story.period(own), timed=True))
        elif _is_prior(line, at):
            self.prior = Figures(amount=value)
        elif self.current.amount is None:
            self.current = self.current._replace(amount=value)
        else:
            self._next(Figures(amount=value, when=self.current.when))

    def change(self, at: int, value: Percent | Multiple) -> None:
        """Take a change, to the current sum or with a time of its own."""
        change = _change(self.line, at, value)
        if change is None:
            return
        timed = self.current.amount is not None and self.current.timed
        if self.current.change is not None or (timed and _own_time(self.line, at)):
            self._next(Figures(change=change, when=self.current.when))
        else:
            self.current = self.current._replace(change=change)

    def time(self, at: int, value: When) -> None:
        """Take a time: that of the prior sum, of the current figures, or of those to come."""
        line, current = self.line, self.current
        period = self.story.period(value)
        if line.items[at - 1].word == "by" and current.said:
            return
        if self.prior is not None:
            self.done.append(self.prior._replace(when=period, timed=True))
            self.prior = None
        elif compared(line, at) or value.since:
            return
        elif current.timed:
            if current.said:
                self._next(Figures(when=period, timed=True))
        elif (
            self.leading is not None
            and current.amount is not None
            and current.when != period
            and _starts_anew(line, at)
        ):
            self._next(Figures(when=period, timed=True))
        else:
            self.current = current._replace(when=period or current.when, timed=True)

    def records(self) -> list[Figures]:
        """Return the groups that hold a figure; a prior sum without a time is of the year before."""
        if self.prior is not None and self.current.when is not None:
            shifted = year_before(self.current.when)
            if shifted is not None:
                self.done.append(self.prior._replace(when=shifted))
        return [record for record in (*self.done, self.current) if record.said]

    def _next(self, figures: Figures) -> None:
        self.done.append(self.current)
        self.current = figures


def _own_time(line: Line, at: int) -> bool:
    """Tell whether a change has a time of its own after it: "$1.9 billion last year, was up 17% in nine months"."""
    for index in range(at + 1, min(at + 6, len(line.items))):
        if line.shape[index] in "$%x":
            return False
        if line.shape[index] == "T":
            return bool(period_text(line.items[index].value)) and not compared(line, index)
    return False


def _starts_anew(line: Line, at: int) -> bool:
    return bool({",", "and", ";"} & {item.word for item in line.items[max(0, at - 3) : at]})


def _is_prior(line: Line, at: int) -> bool:
    before = [item.word for item in line.items[max(0, at - 4) : at] if item.shape != "d"]
    return bool(before) and (
        before[-1] in words().priors - {"having"}
        or {"having", "been"} <= set(before)
        or "against" in before
        or "versus" in before
    )


def _change(line: Line, at: int, value: Percent | Multiple) -> Decimal | None:
    """The signed change; None where the percentage is a share or points."""
    if isinstance(value, Multiple):
        change = value.change_pct
        before = {item.word for item in line.items[max(0, at - 3) : at]}
        return -change if change > 0 and before & words().falls else change
    after = [item.word for item in line.items[at + 1 : at + 5]]
    if value.level:
        return value.value - 100
    if value.points or (after and after[0] == "of"):
        return None
    if (after[:1] in (["to"], ["against"]) and {"same", "period", "level"} & set(after)) or (
        value.value > 90 and {"against", "compared"} & set(after[:2])
    ):
        return value.value - 100
    known = words()
    for distance in range(1, 7):
        for index in (at - distance, at + distance if distance < 4 else -1):
            if 0 <= index < len(line.items):
                word = line.items[index].word
                if word in known.falls:
                    return -value.value
                if word in known.rises:
                    return value.value
    for index in range(at - 7, max(-1, at - _DIRECTION), -1):  # "exports dropped by 30 percent, imports by just 7"
        if line.items[index].word in known.falls:
            return -value.value
        if line.items[index].word in known.rises:
            return value.value
    return None
