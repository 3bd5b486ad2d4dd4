"""How far one time is from another: "a day later", "two weeks before", "six months after".

What is weeks or months away is told by the month, what is years away by the year: nobody counts their days.
"""

from datetime import date, timedelta

from msgspec import Struct

from tracker.domain.period import Period
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.period_context import NUMBER, number_of
from tracker.reader.tags import Number

UNITS = {
    "day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month",
    "fortnight": "fortnight", "year": "year", "years": "year",
}  # fmt: skip
_LONGEST = {"day": 9, "week": 12, "fortnight": 1, "month": 18, "year": 60}
_EARLIER = regex(rf"({NUMBER}) (days?|weeks?|months?|years?) (?:earlier|before|previously)")
_ITEMS = 2  # before "after": "a day", "two days"


class Away(Struct, frozen=True):
    """A time so many days, weeks, months or years away from another; before it where `number` is negative."""

    number: int
    unit: str = "day"


def earlier(word: str) -> Away | None:
    """Return how far away "two weeks earlier" is, which is one item."""
    whole = _EARLIER.fullmatch(word)
    return _within(-number_of(whole[1]), whole[2]) if whole is not None else None


def counted(line: Line, at: int, sign: int) -> Away | None:
    """Return how far away it is that the words before an item count: "a day", "the week", "two months"."""
    if at < _ITEMS or line.items[at - 1].word not in UNITS:
        return None
    number, word = line.items[at - 2].value, line.items[at - 2].word
    if isinstance(number, Number):
        count = number.value if number.bound in {"exact", "about"} else 0
    else:
        count = int(word in {"a", "one", "the"})
    return _within(sign * count, line.items[at - 1].word)


def _within(count: int, word: str) -> Away | None:
    unit = UNITS[word]
    return Away(count, unit) if 0 < abs(count) <= _LONGEST[unit] else None


def shifted(day: str, away: Away) -> str:
    """Return the day, month or year that is so far away from a day."""
    known = date.fromisoformat(day)
    if away.unit == "day":
        return (known + timedelta(days=away.number)).isoformat()
    if away.unit == "year":
        return f"{known.year + away.number:04}"
    if away.unit == "month":
        year, month = divmod(known.year * 12 + known.month - 1 + away.number, 12)
        return Period.of_month(year, month + 1).text
    other = known + timedelta(weeks=away.number * (2 if away.unit == "fortnight" else 1))
    return Period.of_month(other.year, other.month).text
