"""The same period so many years before or after: what "a year earlier" and "from $8 billion" mean."""

from tracker.domain.errors import InvalidPeriod
from tracker.domain.period import Period
from tracker.reader.patterns import regex

_YEAR = regex(r"(?<![\d-])\d{4}")


def year_before(period: str) -> str | None:
    """Return the period a year before, None where the calendar lacks it (29 February)."""
    return shifted(period, -1)


def year_after(period: str) -> str | None:
    """Return the period a year after, None where the calendar lacks it."""
    return shifted(period, 1)


def shifted(period: str, years: int) -> str | None:
    """Return the period so many years after, None where the calendar lacks it."""
    moved = _YEAR.sub(lambda found: f"{int(found[0]) + years:04}", period)
    try:
        Period.parse(moved)
    except InvalidPeriod:
        return None
    return moved
