"""Years that do not begin in January: fiscal years, and those of the Persian calendar ("in 1400")."""

import re
from datetime import date

from msgspec import Struct

from tracker.domain.period import Period
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.placing import months

_PERSIAN = regex("|".join(toml("calendar")["persian"]), re.IGNORECASE)
_FISCAL = regex(r"\b(?:fiscal|financial|budget|FY)\b", re.IGNORECASE)
_BEFORE = regex(r"(?:\b(?:in|year|i\.e\.|of|for|to|from|against)|[(]) ?$", re.IGNORECASE)
_AGE = 621  # years between the two reckonings in the spring
_SPRING = (3, 21)


class Start(Struct, frozen=True):
    """Where such a year begins; a `late` one begins so late in its month that its months reach into the next of ours.

    The Persian year begins on 20 or 21 March: it is given in months of ours, which do not depend on that.
    """

    year: int
    month: int
    late: bool = False

    def months(self, first: int, last: int) -> Period | None:
        """Return the months `first` to `last` of the year, counted from its own first, as months of ours."""
        begin = self.year * 12 + self.month - 2 + first
        end = self.year * 12 + self.month - 2 + last + self.late
        return months(begin // 12, begin % 12 + 1, end // 12, end % 12 + 1)

    def month_of_ours(self, first: int, last: int) -> Period | None:
        """Return months of our calendar, 1 to 12, as they fall into the year: "July-January of this fiscal year"."""
        year = self.year + (first < self.month)
        return months(year, first, year + (last < first), last)


def is_persian(text: str) -> bool:
    """Tell a year that is called so: "the current Iranian year"."""
    return _PERSIAN.search(text) is not None


def is_fiscal(text: str) -> bool:
    """Tell a year that is called so: "the last fiscal year"."""
    return _FISCAL.search(text) is not None


def persian_start(day: date, step: int = 0) -> Start:
    """Return where the Persian year of a day begins, or that so many years on."""
    return Start(day.year - ((day.month, day.day) < _SPRING) + step, _SPRING[0], late=True)


def fiscal_start(day: date, month: int, step: int = 0) -> Start:
    """Return where the fiscal year of a day begins, or that so many years on; such years begin in `month`."""
    return Start(day.year - (day.month < month) + step, month)


def persian_in(text: str, start: int, number: int) -> Period | None:
    """Return the year that a number such as 1401 names, in a text that speaks of that calendar's country."""
    if not is_persian(text) or _BEFORE.search(text, max(0, start - 8), start) is None:
        return None
    return Start(number + _AGE, _SPRING[0], late=True).months(1, 12)
