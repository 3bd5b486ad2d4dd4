"""What a time does to the figures of its line: it is of those just told, of those to come, or compared with."""

from tracker.reader.frames.trade.figure_group import Base
from tracker.reader.frames.trade.figure_stretches import from_january, since_start
from tracker.reader.frames.trade.figure_times import (
    UNKNOWN,
    governed,
    is_compared,
    is_end_of_unknown,
    is_of_nothing,
    is_of_part,
    is_of_source,
    is_of_speech,
    is_wider,
)
from tracker.reader.frames.trade.figure_walk import Walk
from tracker.reader.tags import When
from tracker.reader.years import year_before

_NEAR = 8  # items from a figure to a time that stands by it
_UP_TO = (["end", "of"], ["as", "of"], ["until"], ["till"], ["up", "to"])  # a month: the year up to it


def take_time(walk: Walk, at: int, value: When) -> None:
    """Take a time: that of the earlier sum, of the figures just told, or of those to come."""
    line = walk.line
    if line.shape[max(0, at - 2) : at] == "To" or line.items[at].word == "year":
        return  # "the first seven months of fiscal 2022-23"; "over the year": since a year ago
    if is_of_speech(line, at) or is_of_nothing(line, at) or is_of_source(line, at) or _is_of_work(walk, at):
        return
    if line.shape[max(0, at - 3) : at] == "T,d":
        return  # "In 2021, the last year of the pandemic, it was"
    if line.shape[at + 1 : at + 3] == "s$":
        return  # "rebounded to $5 million from August's $4 million": of the sum behind it
    if line.shape[at - 1 : at + 3] == "(T:$" and walk.open is not None and walk.open.amount is not None:
        walk.aside, walk.open.base_when = at + 2, walk.time_meant(at, value)
        return
    if value.since:
        _take_since(walk, at, value)
        return
    period = walk.time_meant(at, value)
    if (line.shape[at - 2 : at + 2] == "T(T)" or line.shape[at - 1 : at] == "T") and is_wider(
        line, at, period or UNKNOWN, walk.story
    ):
        return
    if is_of_part(line, at):
        period = walk.said or walk.story.flow_when or UNKNOWN  # "in the three-month period of this year"
    if period is not None and [item.word for item in line.items[max(0, at - 2) : at]] in _UP_TO:
        period = from_january(period)
    if is_end_of_unknown(line, at) or line.items[at - 1].word == "before":
        walk.span = _years_between(walk, at, period)
        period = UNKNOWN
    if period is None:
        return
    if line.shape[at + 1 : at + 3] == "&T" and "between" in [item.word for item in line.items[max(0, at - 3) : at]]:
        period = UNKNOWN  # "between mid-July and Tuesday"
    if isinstance(walk.slot, Base) and walk.slot.when is None and walk.slot_at >= max(walk.clause.first, at - _NEAR):
        told = walk.said if value.of_antecedent == 0 and period == walk.said else None
        walk.slot.when = year_before(told) if told else period  # "from the $5 million of the same period"
        return
    if is_compared(line, at, walk.clause):
        walk.compare_with(at, period)
        return
    if line.shape[at - 2 : at + 2] == "T(T)":
        walk.outside[-1:] = [period]  # "the first two months of the year (March 21-May 21)"
        walk.said = period
    elif walk.stands_by(at):
        walk.date(period)
    elif not governed(line, at, walk.clause) and (walk.figure_follows(at) or walk.open is None):
        walk.said, walk.open = period, None


def _is_of_work(walk: Walk, at: int) -> bool:
    """Tell the year of "called for use of the treaty, signed in 2012", "of the post, opened in 2020"."""
    return walk.line.shape[at - 1] == "i" and walk.line.items[at - 2].word in _DONE


_DONE = frozenset(
    """
    signed inked concluded ratified adopted initialled opened reopened launched inaugurated commissioned built founded
    established created unveiled
    """.split()
)


def take_unknown(walk: Walk, at: int) -> None:
    """Take a time that nobody can place: the time of other figures is not lent to those that it is of."""
    _date_either(walk, at, UNKNOWN)


def _take_since(walk: Walk, at: int, value: When) -> None:
    """Take a time since when something is: the months up to that of the article, else one that is compared with."""
    period = since_start(value, walk.story, walk.line, at)
    if period is None:
        walk.compare_with(at, walk.story.period(value) or UNKNOWN)
    else:
        _date_either(walk, at, period)


def _date_either(walk: Walk, at: int, period: str) -> None:
    """Give a time to the figures just told if it stands by them, else to those to come."""
    if walk.stands_by(at):
        walk.date(period)
    else:
        walk.said, walk.open = period, None


def _years_between(walk: Walk, at: int, last: str | None) -> tuple[str, str] | None:
    """The two years of "between 2018 and 2023", in which trade went from one sum to the other."""
    value = walk.line.items[at - 2].value if walk.line.shape[max(0, at - 2) : at] == "T&" else None
    first = walk.story.period(value) if isinstance(value, When) else None
    return (first, last) if first is not None and last is not None else None
