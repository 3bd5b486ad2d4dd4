"""How one time fits into another: days within a week, and the week that a day stands for; days of what was done."""

from datetime import timedelta

from tracker.domain.period import Period
from tracker.reader.frames.meeting.anchor import Anchor
from tracker.reader.inflection import simple_pasts
from tracker.reader.items import Line

_DAY = len("2021-12-07")


def week_of(line: Line, at: int, period: str | None) -> str | None:
    """Return the week that is told by a day: "in the week of 12 June"."""
    words = [item.word for item in line.items[max(0, at - 3) : at]]
    if period is None or len(period) != _DAY or "week" not in words or words[-1] not in {"of", "beginning", "starting"}:
        return period
    day = Period.parse(period).first
    monday = day - timedelta(day.weekday())
    return f"{monday}/{monday + timedelta(6)}"


def is_within(day: str | None, year: str | None) -> bool:
    """Tell a period that lies within a longer one."""
    if day is None or year is None or day == year:
        return False
    return Period.parse(year).contains(Period.parse(day))


def is_done(line: Line, anchor: Anchor) -> bool:
    """Tell a deed by its verb, whose day without a year is one gone by, however long ago: "X met Y on 14 March"."""
    word = line.items[anchor.verb].word
    before = {item.word for item in line.items[max(0, anchor.verb - 2) : anchor.verb]}
    past = word in simple_pasts() or word.endswith("ed")
    if anchor.first == anchor.verb and past and line.shape[anchor.verb] == "k":
        return before.isdisjoint(_NOT_YET)
    return not _DONE.isdisjoint(line.words) and line.words.isdisjoint(_NOT_YET | _PLANS)


_DONE = frozenset("met held took paid made chaired co-chaired hosted received visited convened occurred".split())
_NOT_YET = frozenset({"be", "is", "are", "being", "to", "will", "would", "may", "could", "if"})
_PLANS = frozenset("planned scheduled due set slated next upcoming agreed announced forthcoming expected".split())
