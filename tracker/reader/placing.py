"""Where in the calendar a date lies that was written without its year."""

from calendar import monthrange
from datetime import date, timedelta

from msgspec.structs import replace

from tracker.domain.period import Period
from tracker.reader.dates import day_of
from tracker.reader.tags import Parts, When

_FARTHEST_YEAR = 8  # 29 February comes round within it


def resolve(when: When, published: date | None, *, future: bool = False) -> When:
    """Place a date without a year anew: the last such time up to the publication, or the next one from it on."""
    if when.parts is None or published is None:
        return when
    return replace(when, period=placed(when.parts, published, future=future))


def placed(parts: Parts, published: date, *, future: bool) -> str | None:
    """Return the period that parts of a date mean beside a publication date, None where there is no such day."""
    if parts.weekday is not None:
        return _weekday(parts.weekday, parts.days[0], published, future=future).isoformat()
    if parts.months == (0, 0) and parts.days[0]:
        return _of_near_month(parts.days, published, future=future)
    for away in range(_FARTHEST_YEAR):
        year = published.year + (away if future else -away)
        if 1 <= year < 9999:
            period = of_parts(parts, year)
            if period is not None and (period.last >= published if future else _has_come(parts, period, published)):
                return period.text
    return None


def _of_near_month(told: tuple[int, int], published: date, *, future: bool) -> str | None:
    """Return the last days up to the publication, or the next from it on, that "the 14th" means."""
    ours = published.year * 12 + published.month - 1
    for away in range(_FARTHEST_MONTH):
        year, month = divmod(ours + (away if future else -away), 12)
        first, last = (day_of(year, month + 1, day) for day in told)
        period = days(first, last)
        if period is not None and (period.last >= published if future else period.first <= published):
            return period.text
    return None


_FARTHEST_MONTH = 3  # every day of a month comes round within it


def of_parts(parts: Parts, year: int) -> Period | None:
    """Return the period that parts of a date mean in a year; a range may end in the next one."""
    if parts.quarter:
        return Period.parse(f"{year:04}-Q{parts.quarter}")
    if parts.half:
        return months(year, 6 * parts.half - 5, year, 6 * parts.half)
    (first, last), (day, last_day) = parts.months, parts.days
    end_year = year + (last < first)
    if day:
        return days(day_of(year, first, day), day_of(end_year, last, last_day))
    return months(year, first, end_year, last)


def days(first: date | None, last: date | None) -> Period | None:
    """Return the period from a day to a day, None where one does not exist or they run backwards."""
    if first is None or last is None or last < first:
        return None
    return Period.spanning(Period.of_day(first), Period.of_day(last))


def months(year: int, month: int, last_year: int, last_month: int) -> Period | None:
    """Return the period from a month to a month; a whole calendar year is that year."""
    if not 1 <= year <= 9999 or not 1 <= last_year <= 9999 or (last_year, last_month) < (year, month):
        return None
    if (year, month) == (last_year, 1) and last_month == 12:
        return Period.parse(f"{year:04}")
    return Period.spanning(Period.of_month(year, month), Period.of_month(last_year, last_month))


def _has_come(parts: Parts, period: Period, published: date) -> bool:
    """Tell whether a period may be spoken of as past: days that began, ranges of months that are over."""
    if parts.days[0] or parts.quarter or parts.half or parts.months[0] == parts.months[1]:
        return period.first <= published
    return period.last <= published.replace(day=monthrange(published.year, published.month)[1])


def _weekday(weekday: int, day: int, published: date, *, future: bool) -> date:
    if day:  # "this Tuesday (24)"
        near = (published + timedelta(days=shift) for shift in sorted(range(-20, 21), key=abs))
        found = next((other for other in near if other.day == day and other.weekday() == weekday), None)
        if found is not None:
            return found
    ahead = (weekday - published.weekday()) % 7
    return published + timedelta(days=ahead if future or not ahead else ahead - 7)
