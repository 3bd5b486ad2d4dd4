"""Trade figures, grouped by what they are of and by time: each amount with its change."""

import re
from collections.abc import Callable
from decimal import Decimal

import msgspec

from tracker.reader.frames.changes import change_of
from tracker.reader.frames.heads import FIGURES, Head
from tracker.reader.frames.trade_words import words
from tracker.reader.items import Line
from tracker.reader.money import carried
from tracker.reader.story import Story
from tracker.reader.tags import Money, Multiple, Number, Percent, When
from tracker.reader.years import year_after, year_before

_DAY = len("2021-12-07")
# Before a sum these say how much, though before a percentage they say by how much.
_REACHING = frozenset("more record over exceeded exceeds exceeding above lower higher down up".split())
_ANOTHER = re.compile(r"[tky]d?P")
_WITH = frozenset({"to", "from", "with"})
_PARTS = frozenset({"period", "part", "parts", "weeks", "days"})
_STARTS = ("start", "beginning")
_BASES = frozenset({"what", "level", "figure", "that"})
_RATES = frozenset({"per", "apiece", "each", "monthly", "daily"})
_UNITS = frozenset({"month", "year", "day", "week", "tonne", "ton", "barrel"})
UNKNOWN = "?"  # a stretch of which only the end is told
_COMPARING = 10
_COMPARING_WORDS = frozenset(
    {
        "exceeded",
        "surpassed",
        "since",
        "exceeds",
        "exceeding",
        "surpassing",
        "surpasses",
        "than",
        "against",
        "versus",
        "vs",
        "above",
        "below",
        "vis-a-vis",
    }
)
_LEAST = 1000  # "US$1 = RM4.07" is a rate
_SCALED = 1000
_NO_NOUN = frozenset(("", *",;.)(&-iyTtf"))
_NEAR = 8  # items from the sum of an earlier time to that time
_CLAUSE = frozenset({"while", "whereas", "but", "against"})


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


def period_text(value: object) -> str:
    """The period of a time that trade may be of; a day is none."""
    if not isinstance(value, When) or value.period is None or len(value.period) == _DAY:
        return ""
    return value.period


def groups_of(line: Line, story: Story, owned: dict[int, Head]) -> list[Group]:
    """Group the figures of a line, in the order of the text; `owned` says what each is of."""
    walk = _Walk(line, story)
    shared = _shared_changes(line)
    for at, item in enumerate(line.items):
        value = item.value
        if at in shared:
            continue
        if at in owned:
            head = owned[at]
            if isinstance(value, Money) and item.start not in story.taken:
                walk.sum(at, value, head)
            elif isinstance(value, Percent | Multiple):
                walk.change(at, value, head)
        elif item.shape in FIGURES:
            walk.open = None
        elif period_text(value) and isinstance(value, When):
            walk.time(at, value)
    found = walk.groups()
    told = [group for group in found if group.amount is not None and group.change is None][-len(shared) :]
    for group, at in zip(told, sorted(shared), strict=len(told) == len(shared)):
        group.change = shared[at]
    _share_times(line, story, found)
    return found


def _share_times(line: Line, story: Story, groups: list[Group]) -> None:
    """As in "In 2017 and 2018 exports were $7 billion and $8 billion, respectively": the first sum is of the first."""
    times, sums = line.shape.find("T&T"), line.shape.find("$&$")
    if times < 0 or sums < 0 or "respectively" not in line.words:
        return
    for group in groups:
        at = times + group.first - sums
        if at in {times, times + 2} and isinstance(value := line.items[at].value, When):
            group.when = story.period(value)


def _shared_changes(line: Line) -> dict[int, Decimal]:
    """The changes of "down 4.1 and 10.9 percent, respectively", which are of the sums before, in turn."""
    at = line.shape.find("%&%")
    if at < 0 or "respectively" not in line.words:
        return {}
    found = {}
    for index in (at, at + 2):
        value = line.items[index].value
        change = change_of(line, at, value) if isinstance(value, Percent) else None
        if change is None or not isinstance(value, Percent):
            return {}
        found[index] = -value.value if change < 0 else value.value
    return found


def with_sums(line: Line) -> Line:
    """Return the line with bare numbers as sums in the currency of another: "exports at 165.2 mln."."""
    if "#" not in line.shape or "$" not in line.shape:
        return line
    currency = next(item.value.currency for _, item in line.tags("$") if isinstance(item.value, Money))
    items = list(line.items)
    for at, item in line.tags("#"):
        number = item.value
        of_trade = at + 1 < len(items) and items[at + 1].word in words().exports | words().imports
        scaled = isinstance(number, Number) and number.rounded_to >= _SCALED and item.text.rstrip(".")[-1:].isalpha()
        if scaled and isinstance(number, Number) and (of_trade or line.shape[at + 1 : at + 2] in _NO_NOUN):
            items[at] = item._replace(shape="$", kind="money", value=carried(number, currency))
    return Line(items, role=line.role, paragraph=line.paragraph, start=line.start, end=line.end)


def is_figure_of_time_before(line: Line, at: int) -> bool:
    """Tell the sum of an earlier time: "to $3.35 billion from $1.03 billion"."""
    return _is_prior(line, at)


class _Walk:
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
        if value.amount < _LEAST or _is_difference(line, at) or _is_rate(line, at):
            return
        own = line.items[at - 2].value if at > 1 and line.shape[at - 2 : at] == "Ts" else None
        if isinstance(own, When) and self.open is not None:  # "a rise on the previous year's $72.9 billion"
            group = Group.at(at, head, self.story.period(own), value)
            self.done.append(group)
            return
        if _is_prior(line, at) and _ANOTHER.match(line.shape, at + 1) and line.items[at + 1].word in _WITH:
            return  # "compared to $759 million to Slovakia"
        if _is_prior(line, at) or (self.compared and line.shape[at - 1] == "("):
            group = Group.at(at, head, self.compared if line.shape[at - 1] == "(" else None, value)
            self.priors.append((group, self.open if self.open is not None and self.open.head == head else None))
            self.prior = group if group.when is None else None
            return
        if self.compared and self.open is not None and self.open.amount is not None and _is_resumed(line, at):
            group = Group.at(at, head, self.compared, value)
            self.done.append(group)
            return
        group = self._group(
            head, at, fits=lambda group: group.amount is None and not (group.timed and _own_time(line, at))
        )
        group.amount = value

    def change(self, at: int, value: Percent | Multiple, head: Head) -> None:
        """Take a change, to the sum just told or with a time of its own."""
        change = change_of(self.line, at, value)
        if change is None:
            return
        group = self._group(
            head, at, fits=lambda group: group.change is None and not (group.timed and _own_time(self.line, at))
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
        if _is_of_part(line, at):
            period = known or UNKNOWN  # "in the three-month period of this year"
        elif value.of_antecedent == 0 and same:
            period = known  # not the time that it was compared with
        elif value.of_antecedent == -1 and line.items[at].word.startswith("year") and known not in {None, UNKNOWN}:
            period = year_before(known or "") or period
        if line.shape[max(0, at - 2) : at] == "To":
            return  # "the first seven months of fiscal 2022-23"
        if period is None or line.items[at].word == "year":  # "over the year": since a year ago
            return
        if _is_end_of_unknown(line, at):
            period = UNKNOWN
        prior = self.prior
        if prior is not None and at - prior.last <= _NEAR and not _is_broken(line, prior.last, at):
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
        if int(group.when[:4]) - int(period[:4]) != 1:
            group.change = None

    def _goes_left(self, group: Group, at: int) -> bool:
        if not _is_broken(self.line, group.last, at):
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
                group.when = year_before(later.when)
            group.earlier = group.when is None and later is not None
            group.prior = True
            if group.when is not None or group.earlier:
                self.done.append(group)
        for group in self.done:
            if group.when is None and not group.prior and self.compared is not None and group.change is not None:
                group.when = self.after  # "19.5 percent more than in January-October last year"
        known = [group for group in self.done if group.when != UNKNOWN]
        return [group for group in known if group.amount is not None or group.change is not None]


def is_compared(line: Line, at: int) -> bool:
    """Tell a time that a change is only reckoned from: "than in 2020", "compared with last year"."""
    known = words()
    first = max(at - _COMPARING, 1 + max(line.shape.rfind(letter, 0, at) for letter in ";,&("))
    before = [item.word for item in line.items[max(first, 0) : at] if item.shape != "d"]
    if not before:
        return False
    shape = line.shape[max(first, 0) : at]
    figure = max(shape.rfind(letter) for letter in FIGURES)
    since = {item.word for item in line.items[max(first, 0) + figure + 1 : at]}
    if not since.isdisjoint(_COMPARING_WORDS | known.compared):
        return True
    if figure >= 0 and shape[figure] == "x" and not since.isdisjoint(_BASES):
        return True  # "more than twice what it was in 2017"
    if before[-1] == "over" or before[-1] in {"in", "for", "during"}:
        return before[-1] == "over" and figure >= 0 and shape[figure] in "%x" and len(shape) - figure <= _NEAR
    value = line.items[at].value
    earlier = isinstance(value, When) and value.of_antecedent is not None and value.of_antecedent < 0
    if earlier and "$" not in line.shape[max(0, at - 5) : at] and any(letter in FIGURES for letter in line.shape[:at]):
        return True
    if before[-1] == "to" and line.shape[at - 2 : at - 1] == "T":
        return False  # "doubled from 2021 to 2022"
    return any(letter in "%x" for letter in shape[-4:]) and before[-1] in known.comparisons


def _is_of_part(line: Line, at: int) -> bool:
    """Tell "the three-month period of this year", "part of 2023": not the whole of it."""
    before = [item.word for item in line.items[max(0, at - 3) : at] if item.shape != "d"]
    return before[-1:] == ["of"] and not _PARTS.isdisjoint(before[-2:-1])


def _is_end_of_unknown(line: Line, at: int) -> bool:
    """Tell "until October 2011", "between the start of the invasion and May 2023": nobody says from when."""
    before = [item.word for item in line.items[max(0, at - 9) : at]]
    if before[-1:] == ["and"]:
        return "between" in before  # "between 2018 and 2023" is no year either
    text = line.items[at].word
    return bool(before) and before[-1] in {"until", "till"} and not text[:1].isdigit()


def _is_broken(line: Line, first: int, at: int) -> bool:
    """Tell whether a comma, bracket or conjunction parts two items."""
    between = line.items[first + 1 : at]
    return any(item.shape in ",;&(-" or item.word in _CLAUSE for item in between)


def _is_prior(line: Line, at: int) -> bool:
    before = [item.word for item in line.items[max(0, at - 5) : at] if item.shape != "d"]
    if not before:
        return False
    known = words()
    if before[-1] in known.priors or {"having", "been"} <= set(before[-3:]):
        return True
    return before[-1] in {"to", "with"} and bool(known.compared & set(before[-3:]))


def _is_difference(line: Line, at: int) -> bool:
    """Tell "by $200 million", "or 115.8 million, more": by how much, not how much."""
    items = line.items
    known = words()
    changes = known.rises | known.falls
    before = [item.word for item in items[max(0, at - 3) : at] if item.shape != "d"]
    after = [item.word for item in items[at + 1 : at + 3] if item.shape != ","]
    if before[-1:] == ["by"] or (before[-1:] == ["of"] and before[-2:-1] and before[-2] in changes - {"record"}):
        return True
    if before[-1:] == ["or"] and any(letter in "%x" for letter in line.shape[max(0, at - 4) : at]):
        return True
    if after[:1] and after[0] in {"more", "less", "higher", "lower", "above", "below", "fewer"}:
        return True
    return bool(before) and before[-1] in changes - _REACHING


def _is_resumed(line: Line, at: int) -> bool:
    """Tell "compared with the same period, which was $3.2 billion", "… when it stood at $3.2 billion"."""
    before = [item.word for item in line.items[max(0, at - 5) : at]]
    return "which" in before or "when" in before


def _is_rate(line: Line, at: int) -> bool:
    """Tell "30 million a month", "$300 per tonne"."""
    after = [item.word for item in line.items[at + 1 : at + 3]]
    return not _RATES.isdisjoint(after[:1]) or (after[:1] == ["a"] and not _UNITS.isdisjoint(after[1:]))


def _own_time(line: Line, at: int) -> bool:
    """Tell whether a change has a time of its own after it: "$1.9 billion last year, was up 17% in nine months"."""
    for index in range(at + 1, min(at + 6, len(line.items))):
        if line.shape[index] in FIGURES or line.shape[index] in ",;&":
            return False
        if line.shape[index] == "T":
            return bool(period_text(line.items[index].value)) and not is_compared(line, index)
    return False
