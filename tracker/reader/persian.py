"""Years of the Persian calendar, which begin on 20 or 21 March: "in 1400", "the first two months of the Iranian year".

They are given in months of ours: the day on which a year begins moves.
"""

import re
from datetime import date

from tracker.domain.period import Period
from tracker.reader.lexicon import toml
from tracker.reader.placing import months

_NAMED = re.compile("|".join(toml("calendar")["persian"]), re.IGNORECASE)
_BEFORE = re.compile(r"(?:\b(?:in|year|i\.e\.|of|for|to|from|against)|[(]) ?$", re.IGNORECASE)
_AGE = 621  # years between the two reckonings in the spring
_FIRST = 3  # the month of ours in which a year begins


def is_persian(text: str) -> bool:
    """Tell a year that is called so: "the current Iranian year"."""
    return _NAMED.search(text) is not None


def persian_months(year: int, first: int, last: int) -> Period | None:
    """Return the months `first` to `last` of a Persian year in months of ours."""
    start, begins = divmod(_FIRST - 1 + first - 1, 12)
    years, ends = divmod(_FIRST - 1 + last, 12)
    return months(year + _AGE + start, begins + 1, year + _AGE + years, ends + 1)


def persian_year(day: date) -> int:
    """Return the Persian year of a day."""
    return day.year - _AGE - ((day.month, day.day) < (_FIRST, 21))


def persian_in(text: str, start: int, number: int) -> Period | None:
    """Return the year that a number such as 1401 names, in a text that speaks of that calendar's country."""
    if not is_persian(text) or _BEFORE.search(text, max(0, start - 8), start) is None:
        return None
    return persian_months(number, 1, 12)
