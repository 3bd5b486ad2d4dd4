"""A line's figures and times from left to right, gathered into groups of one thing at one time."""

import re
from collections.abc import Callable

from tracker.reader.frames.changes import change_of
from tracker.reader.frames.figure_group import Group
from tracker.reader.frames.figure_sums import is_no_total, is_of_another, is_prior, is_resumed
from tracker.reader.frames.figure_times import has_own_time, is_broken, is_compared, is_end_of_unknown, is_of_part
from tracker.reader.frames.heads import FIGURES, Head
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import Money, Multiple, Percent, When
from tracker.reader.years import year_after, year_before

_MONTH = re.compile(r"\d{4}-\d{2}")  # "from $5 million" may be of the month before
UNKNOWN = "?"  # a stretch of which only the end is told
_STARTS = ("start", "beginning")
_NEAR = 8  # items from the sum of an earlier time to that time


class Walk:
    """The line from left to right: `open` is the group that the next figure or time may belong to."""

    def __init__(self, line: Line, story: Story) -> None:
        self.line, self.story = line, story
        self.said: str | None = None  # the time that stands for what follows
        self.open: Group | None = None
        self.prior: Group | None = None  # a sum of an earlier time that has not been named yet
        self.compared: str | None = None
        self.after: str | None = None  # the year after the time that a change is told against
        self.done: list[Group] = []
        self.priors: list[tuple[Group, Group | None]] = []

    def sum(self, at: int, value: Money, head: Head) -> None:
        """Take a sum: that of the group, of an earlier time, or the first of a new group; a difference is dropped."""
        line = self.line
        if is_no_total(line, at, value):
            return
        own = line.items[at - 2].value if at > 1 and line.shape[at - 2 : at] == "Ts" else None
        if isinstance(own, When) and self.open is not None:  # "a rise on the previous year's $72.9 billion"
            group = Group.at(at, head, self.story.period(own), value)
            self.done.append(group)
            return
        if is_prior(line, at) and is_of_another(line, at):
            return
        if is_prior(line, at) or (self.compared and line.shape[at - 1] == "("):
            group = Group.at(at, head, self.compared if line.shape[at - 1] == "(" else None, value)
            self.priors.append((group, self.open if self.open is not None and self.open.head == head else None))
            self.prior = group if group.when is None else None
            return
        if self.compared and self.open is not None and self.open.amount is not None and is_resumed(line, at):
            group = Group.at(at, head, self.compared, value)
            self.done.append(group)
            return
        group = self._group(
            head, at, fits=lambda group: group.amount is None and not (group.timed and has_own_time(line, at))
        )
        group.amount = value

    def change(self, at: int, value: Percent | Multiple, head: Head) -> None:
        """Take a change, to the sum just told or with a time of its own."""
        change = change_of(self.line, at, value)
        if change is None:
            return
        group = self._group(
            head, at, fits=lambda group: group.change is None and not (group.timed and has_own_time(self.line, at))
        )
        group.change = change

    def _group(self, head: Head, at: int, *, fits: Callable[[Group], bool]) -> Group:
        group = self.open
        if group is None or group.head != head or not fits(group):
            group = Group.at(at, head, self.said)
            self.done.append(group)
        group.last = at
        self.open = group
        return group

    def time(self, at: int, value: When) -> None:
        """Take a time: that of the earlier sum, of the figures just told, or of those to come."""
        line = self.line
        period = self.story.period(value)
        known = self.said or self.story.flow_when
        same = known is not None and ("period" in line.items[at].word or len(known) == len(period or ""))
        same = same and known is not None and known[:4] >= (period or "")[:4]
        if is_of_part(line, at):
            period = known or UNKNOWN  # "in the three-month period of this year"
        elif value.of_antecedent == 0 and same:
            period = known  # not the time that it was compared with
        elif value.of_antecedent == -1 and line.items[at].word.startswith("year") and known not in {None, UNKNOWN}:
            period = year_before(known or "") or period
        if line.shape[max(0, at - 2) : at] == "To":
            return  # "the first seven months of fiscal 2022-23"
        if period is None or line.items[at].word == "year":  # "over the year": since a year ago
            return
        if is_end_of_unknown(line, at):
            period = UNKNOWN
        prior = self.prior
        if prior is not None and at - prior.last <= _NEAR and not is_broken(line, prior.last, at):
            prior.when, self.prior = period, None
            return
        if value.since and line.items[at].word.startswith(_STARTS):
            self.said, self.open = period, None  # "since the start of the year"
            return
        if is_compared(line, at) or value.since:
            self._compare(at, period)
            return
        group = self.open
        if group is not None and group.last < at and self._goes_left(group, at):
            if not group.timed:
                group.when, group.timed = period, True
                self.said = period
                for other in self.done:
                    other.when = other.when or period
            return
        if self._figure_follows(at):
            self.said, self.open = period, None

    def _is_than(self, at: int) -> bool:
        return "than" in {item.word for item in self.line.items[max(0, at - 3) : at]}

    def _compare(self, at: int, period: str) -> None:
        """Keep a time that is compared with; against another than the year before, "twice" is no yearly change."""
        self.compared = period
        self.after = year_after(period) if self._is_than(at) else None
        group = self.open
        if group is None or self.line.shape[group.last] != "x" or group.when is None:
            return
        if group.when == UNKNOWN or int(group.when[:4]) - int(period[:4]) != 1:
            group.change = None

    def _goes_left(self, group: Group, at: int) -> bool:
        if not is_broken(self.line, group.last, at) or self.line.shape[group.last + 1 : at + 2] == "(T)":
            return True
        return group.when is None and not self._figure_follows(at)

    def _figure_follows(self, at: int) -> bool:
        return any(letter in FIGURES for letter in self.line.shape[at:])

    def groups(self) -> list[Group]:
        """Return the groups; a sum of an earlier time without one is of the year before."""
        for group, later in self.priors:
            if group.when is None and self.compared is not None and later is not None:
                group.when = self.compared
            elif group.when is None and later is not None and later.when is not None:
                group.when = year_before(later.when) if _MONTH.fullmatch(later.when) is None else UNKNOWN
            group.earlier = group.when is None and later is not None
            group.prior = True
            if group.when is not None or group.earlier:
                self.done.append(group)
        for group in self.done:
            if group.when is None and not group.prior and self.compared is not None and group.change is not None:
                group.when = self.after  # "19.5 percent more than in January-October last year"
        known = [group for group in self.done if group.when != UNKNOWN]
        return [group for group in known if group.amount is not None or group.change is not None]
