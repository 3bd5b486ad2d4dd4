"""The lead of an article: its first sentences, which give the day of its news."""

from collections.abc import Sequence
from datetime import date, timedelta

from tracker.domain.period import Grain, Period
from tracker.reader.cues import is_inserted
from tracker.reader.items import Line
from tracker.reader.plans import is_planned_for
from tracker.reader.tags import When

_LINES = 3
_DAYS = 4  # a day of the lead that is longer ago is not its news


def news_day(lines: Sequence[Line], published: date) -> str | None:
    """Return the day that the lead gives to its news: "on Monday", "yesterday"; None where it gives none."""
    lead = [line for line in lines if line.role == "body"][:_LINES]
    for number, line in enumerate(lead):
        if number and _is_of_others(line):
            continue
        for at, _ in line.tags("T"):
            if (
                is_inserted(line, at)
                or _is_of_arrival(line, at)
                or _is_of_what_goes_on(line, at)
                or is_planned_for(line, at)
            ):
                continue  # "X, who arrived on Monday, met Y"
            days = _days(line, at)
            if days is not None and days.last - days.first <= _OVERNIGHT and 0 <= (published - days.last).days <= _DAYS:
                return days.last.isoformat()
    return None


def _is_of_arrival(line: Line, at: int) -> bool:
    """Tell when somebody came, in a clause at the end: "was received by X, who had landed last evening"."""
    opening = line.shape.rfind(",r", 0, at)
    return opening > 0 and not _CAME.isdisjoint(item.word for item in line.items[opening:at])


_CAME = frozenset({"arrived", "landed", "came", "flew", "returned"})


def _is_of_others(line: Line) -> bool:
    """Tell a sentence behind the first that names nobody: "The central bank left its rate unchanged on Tuesday"."""
    return "X" not in line.shape and "W" not in line.shape and _EVENTS.isdisjoint(line.words)


_EVENTS = frozenset(
    """
    meeting meetings met talks negotiations consultations discussions call conversation visit visited trip arrived
    session forum summit ceremony signing signed agreement memorandum documents they he she
    """.split()
)


def _days(line: Line, at: int) -> Period | None:
    """Return the day at an item, with the one that it is told with: "on Tuesday and Wednesday"."""
    first = _day(line, at)
    visit = not line.words.isdisjoint(_VISITS)
    if first is None or visit:  # what a guest did, he did on one of his days
        return first if first is not None and first.first == first.last else None
    last = _day(line, at + 2) if line.shape[at : at + 3] == "T&T" else None
    next_day = last is not None and timedelta(0) <= last.first - first.last <= _OVERNIGHT
    return Period.spanning(first, last) if last is not None and next_day else first


def _day(line: Line, at: int) -> Period | None:
    when = line.items[at].value
    if not isinstance(when, When) or when.period is None or when.since:
        return None
    period = Period.parse(when.period)
    return period if period.grain is Grain.DAY else None


def _is_of_what_goes_on(line: Line, at: int) -> bool:
    """Tell the day on which something began that still goes on: "at the fair, which opened on 3 May"."""
    opening = line.shape.rfind("r", 0, at)
    inside = opening > 0 and "," not in line.shape[opening:at]
    return inside and any(item.word in _BEGAN for item in line.items[opening:at])


_VISITS = frozenset({"visit", "visits", "visited", "visiting", "trip", "tour", "toured", "stay"})
_BEGAN = frozenset({"opened", "began", "started", "arrived", "opens", "begins", "starts", "ends", "closes", "runs"})
_OVERNIGHT = timedelta(days=1)
