"""How one time fits into another: days within a week, and the week that a day stands for."""

from datetime import timedelta

from tracker.domain.period import Period
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
