"""Figures of a line that share one another's times and changes, and those that only say what was passed."""

from decimal import Decimal
from itertools import pairwise, zip_longest

from tracker.reader.frames.slots import written
from tracker.reader.frames.trade.clauses import Clause
from tracker.reader.frames.trade.figure_changes import change_of
from tracker.reader.frames.trade.figure_group import Group
from tracker.reader.frames.trade.figure_times import UNKNOWN
from tracker.reader.frames.trade.goods import phrase_at
from tracker.reader.frames.trade.words import changes
from tracker.reader.items import Line
from tracker.reader.multiples import MULTIPLE_WORDS
from tracker.reader.patterns import regex
from tracker.reader.story import Story
from tracker.reader.tags import Percent, When
from tracker.reader.years import year_after

_YEAR = len("2021")
_TIMES, _SUMS = regex(r"T(?:,T)*,?&T"), regex(r"\$(?:,\$)*,?&\$")
_PASSED = 2  # times a mark that was passed


def settled(groups: list[Group], span: tuple[str, str] | None, story: Story) -> list[Group]:
    """Return the groups of a line with the times that they take from others, and the sums that they are compared with.

    Args:
        groups: Those of the line, from left to right.
        span: The two years of "between 2018 and 2023", in which trade went from one sum to the other.
        story: What was told so far.
    """
    found: list[Group] = []
    for one, other in pairwise(groups):
        alike = other.head == one.head and one.when is None and other.when is not None
        if alike and one.change is None and other.amount is None:
            one.when, one.change, other.change = other.when, other.change, None  # "At $5 million, trade was 7% up"
    for group in groups:
        if group.when is None and group.base_when not in {None, UNKNOWN} and group.change is not None:
            group.when = year_after(group.base_when or "")  # "19.5 percent more than in January-October last year"
            if group.amount is not None and _is_before(group.when, story.flow_when):
                group.when, group.change = None, None  # "surpassed 2019 by a third", of what was told of 2021
        if span is not None and group.base is not None and group.base.when is None and group.amount:
            (group.base.when, group.when), group.change = span, None
        if _is_over_years(group) or _is_since_long(group, story):
            group.change = None
        found.extend(part for part in group.parts() if part.when != UNKNOWN)
    told = [group for group in found if group.amount is not None or group.change is not None]
    return [one for one, other in zip_longest(told, told[1:]) if not _is_mark(one, other)]


def is_grown_to(line: Line, group: Group) -> bool:
    """Tell the sum of the last year of "rose between 2020 and 2022 to $5 million", "doubled …, reaching $5 million"."""
    at = line.shape.find("$", group.first)
    before = [item.word for item in line.items[max(0, at - _TO) : at]]
    grown = changes() | MULTIPLE_WORDS - {"by", "half", "one", "two", "three"}
    rose = not grown.isdisjoint(item.word for item in line.items[:at])
    return rose and not {"to", "reach", "reaching", "reached"}.isdisjoint(before)


_TO = 3  # items from "to" to a sum: "to about $5 million"


def _is_before(when: str | None, told: str | None) -> bool:
    """Tell a year before that of which the text tells."""
    return when is not None and told is not None and len(when) == len(told) and when < told


def _is_mark(one: Group, other: Group | None) -> bool:
    """Tell the first sum of "exceeded $10 million and amounted to $12 million", which only says what was passed."""
    if other is None or one.amount is None or other.amount is None or one.change is not None:
        return False
    same = (one.head, one.when) == (other.head, other.when) and not other.past
    passed = one.amount.bound == "more_than" and other.amount.bound != "more_than"
    return same and passed and one.amount.amount <= other.amount.amount <= _PASSED * one.amount.amount


def _is_over_years(group: Group) -> bool:
    """Tell a change against another time than the year before, which is no yearly one."""
    when, base = group.when or "", group.base_when or ""
    return len(when) == len(base) == _YEAR and int(when) - int(base) > 1


def _is_since_long(group: Group, story: Story) -> bool:
    """Tell "This is 63 percent more than in 2015", of a sum told of a much later year."""
    base, told = group.base_when or "", story.flow_when or ""
    if group.amount is not None or not group.head.goes_on or not len(base) == len(told) == _YEAR or UNKNOWN in base:
        return False
    return int(told) - int(base) > 1


def share_times(line: Line, story: Story, groups: list[Group]) -> None:
    """As in "In 2017 and 2018 exports were $7 billion and $8 billion, respectively": the first sum is of the first."""
    times, sums = _TIMES.search(line.shape), _SUMS.search(line.shape)
    years = any(pair in _IN_TURN for pair in pairwise(item.word for item in line.items))
    if sums is not None and "T" not in line.shape and (years or "respectively" in line.words):
        _share_told(story, [group for group in groups if group.amount is not None])
    if times is None or sums is None or "respectively" not in line.words:
        return
    dated = [at for at in range(*times.span()) if line.shape[at] == "T"]
    told = [at for at in range(*sums.span()) if line.shape[at] == "$"]
    for group in groups if len(dated) == len(told) else ():
        if group.first in told and isinstance(value := line.items[dated[told.index(group.first)]].value, When):
            group.when = story.period(value)


def _share_told(story: Story, groups: list[Group]) -> None:
    """Give two sums the two times of the line before: "$9 million in 2022 and $8 million in 2023. Imports were …"."""
    times = list(dict.fromkeys(when for _, when in story.dated))
    if len(times) == len(groups) == _TWO and len({group.head for group in groups}) == 1:
        for group, when in zip(groups, times, strict=True):
            group.when = when


_TWO = 2
_IN_TURN = {("those", "years"), ("those", "periods"), ("these", "years"), ("those", "months")}


def share_goods(line: Line, groups: list[Group]) -> None:
    """As in "Rice and tea were bought most: $9 million and $8 million, respectively": the first sum is of the first."""
    sums = _SUMS.search(line.shape)
    first, end = phrase_at(line, 0)
    joined = [at for at in range(first, end) if line.shape[at] in "&,"]
    if sums is None or "respectively" not in line.words or not joined or end > sums.start():
        return
    told = [at for at in range(*sums.span()) if line.shape[at] == "$"]
    bounds = [first - 1, *joined, end]
    named = [written(line, one + 1, other) for one, other in pairwise(bounds) if other > one + 1]
    for group in groups if len(named) == len(told) else ():
        if group.first in told:
            group.goods = named[told.index(group.first)]


def shared_changes(line: Line) -> dict[int, Decimal]:
    """The changes of "down 4.1 and 10.9 percent, respectively", which are of the sums before, in turn."""
    at = line.shape.find("%&%")
    if at < 0 or "respectively" not in line.words:
        return {}
    found = {}
    whole = Clause(0, len(line.items), inserted=False)
    for index in (at, at + 2):
        value = line.items[index].value
        change = change_of(line, at, value, whole, 0) if isinstance(value, Percent) else None
        if change is None or not isinstance(value, Percent):
            return {}
        found[index] = -value.value if change < 0 else value.value
    return found
