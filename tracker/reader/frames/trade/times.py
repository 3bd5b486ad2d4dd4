"""Of which time trade is that has none beside it: that told before, or that which stands over a list."""

from tracker.domain.period import Period
from tracker.reader.cues import items_word
from tracker.reader.frames.trade.clauses import Clause
from tracker.reader.frames.trade.figure_group import Group
from tracker.reader.frames.trade.figure_roles import is_prior
from tracker.reader.frames.trade.figure_times import is_compared, period_text
from tracker.reader.frames.trade.times_behind import time_behind
from tracker.reader.frames.trade.words import words
from tracker.reader.items import Line
from tracker.reader.spoken_of import Flow
from tracker.reader.story import Story
from tracker.reader.tags import When
from tracker.reader.years import year_before

_NEAR = 6  # items from a sum to its time
_VAGUE = frozenset(
    {"now", "currently", "annually", "annual", "average", "today", "present", "years", "decade", "decades", "past"}
)


def is_timed(line: Line, groups: list[Group]) -> bool:
    """Tell a line that says when, if only vaguely: its figures are not of the time told before."""
    if any(group.when is not None and not group.past for group in groups) or not line.words.isdisjoint(_VAGUE):
        return True
    return any(
        isinstance(item.value, When) and item.value.since and not _is_best(line, at) for at, item in line.tags("T")
    )


def _is_best(line: Line, at: int) -> bool:
    """Tell "the highest level since 2014", "its best year since 2014": how a figure ranks, and not when it is of."""
    near = [item.word for item in line.items[max(0, at - _RANKED) : at]]
    return any(word in _RANKING or (word.endswith("est") and len(word) > _SHORTEST) for word in near)


_RANKED = 6  # items from "the highest" to "since 2014"
_SHORTEST = 5  # letters of "rest", "west"
_RANKING = frozenset("most least best worst first record".split())


def time_of(line: Line, story: Story, group: Group, flow: Flow) -> str | None:
    """Return the time of figures: their own, else that told before, which parts of a total share."""
    if group.when is not None or line.role == "headline":
        return group.when
    told = time_behind(line, story) or _time_before(line, story) or story.flow_when or _time_over(line, story)
    if told is None or not (group.head.goes_on or flow.measure != "turnover" or group.undated):
        return None
    if _is_of_whole_year(line):
        return str(Period.parse(told).last.year)
    return year_before(told) if group.earlier else told


def _is_of_whole_year(line: Line) -> bool:
    """Tell "The year's total was": of the year whose first half the text told before."""
    for at, _ in line.tags("s"):
        if line.items[at - 1].word == "year" and items_word(line, at - 2) == "the":
            return items_word(line, at + 1) in words().anaphors | words().whole
    return False


def time_said(line: Line, story: Story) -> str | None:
    """Return the last time that a line without figures tells, if that is not only compared with."""
    times = _times(line)
    said = story.period(times[-1]) if times and not times[-1].since else None
    ahead = said is not None and story.day is not None and Period.parse(said).last > story.day
    return None if ahead and said is not None and not said.startswith(str(story.day)[:4]) else said


def _times(line: Line) -> list[When]:
    """The times of a line that nothing is only compared with."""
    whole = Clause(0, len(line.items), inserted=False)
    return [
        item.value
        for at, item in line.tags("T")
        if isinstance(item.value, When)
        and period_text(item.value)
        and not is_compared(line, at, whole)
        and not _is_of_prior(line, at)
    ]


def _is_of_prior(line: Line, at: int) -> bool:
    """Tell the time of a sum that others are compared with: "from $5 million in 2022", "(2022: $5 million)"."""
    if line.shape[max(0, at - 1) : at + 2] == "(T:":
        return True  # "$16 million (2022: 19)"
    figure = line.shape.rfind("$", max(0, at - _NEAR), at)
    return figure > 0 and "T" not in line.shape[figure:at] and is_prior(line, figure)


def _time_before(line: Line, story: Story) -> str | None:
    """The time of the sentence before, in a paragraph that tells of no trade yet: "The decrease in 2023 is …"."""
    before = story.before(line)
    if before is None or before.paragraph != line.paragraph or line.role not in {"body", "item"}:
        return None
    if story.flow_line is not None and story.flow_line.paragraph == line.paragraph:
        return None
    periods = {period_text(value) for value in _times(before)}
    return time_said(before, story) if len(periods) == 1 else None


def _time_over(line: Line, story: Story) -> str | None:
    """The time in the heading of the list that a line is of."""
    if line.role != "item":
        return None
    at = next((index for index, other in enumerate(story.lines) if other.start == line.start), 0)
    while at > 0 and story.lines[at].role == "item":
        at -= 1
    over = story.lines[at]
    return time_said(over, story) if over.role in {"heading", "headline"} or over.shape.endswith(":") else None
