"""Stretches of a year that figures are of: since its start, up to a month, with a time of their own behind them."""

from tracker.domain.period import Grain, Period
from tracker.reader.frames.trade.clauses import FIGURES, Clause
from tracker.reader.frames.trade.figure_times import is_compared, period_text
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import When

_MONTH = len("2021-12")
_NEAR = 8


def since_start(value: When, story: Story, line: Line, at: int) -> str | None:
    """The period of "since January", "since the start of the year": up to the month of publication."""
    period = story.period(value)
    if period is None:
        return None
    if line.items[at].word.startswith(("start", "beginning")):
        return period
    first = Period.parse(period)
    if story.day is None or first.grain is not Grain.MONTH:
        return None
    if first.first > story.day or first.first.year != story.day.year:
        return None
    month = Period.of_month(first.first.year, first.first.month)
    return Period.spanning(month, Period.of_month(story.day.year, story.day.month)).text


def has_own_time(line: Line, at: int, clause: Clause) -> bool:
    """Tell whether a figure has a time of its own after it: "was up 17% in the first half", "up 7% to $5m in May"."""
    for index in range(at + 1, min(at + _NEAR, clause.last)):
        if line.shape[index] == "$" and line.shape[at] in "%x" and line.items[index - 1].word == "to":
            continue
        if line.shape[index] in FIGURES:
            return False
        if line.shape[index] == "T":
            return bool(period_text(line.items[index].value)) and not is_compared(line, index, clause)
    return False


def from_january(period: str) -> str:
    """The months of a year up to that at whose end it is told; other periods stay as they are."""
    if len(period) != _MONTH or "Q" in period or period.endswith("-01"):
        return period
    return f"{period[:4]}-01/{period}"
