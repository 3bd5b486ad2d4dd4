"""Periods of the calendar, each with the grain at which it was stated."""

import re
from calendar import monthrange
from datetime import date
from enum import StrEnum
from functools import lru_cache

import msgspec

from tracker.domain.errors import InvalidPeriod

_SINGLE = re.compile(r"(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?", re.ASCII)


class Grain(StrEnum):
    """How precisely a period was stated, finest first."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Period(msgspec.Struct, frozen=True, kw_only=True, order=False):
    """A day, month, quarter or year, or a range of two of the same grain; both ends are inclusive.

    `text` is its one canonical spelling: `2021-12-07`, `2021-12`, `2021-Q1`, `2021`, `2023-01/2023-11`,
    `2019-06-06/2019-06-08`.
    """

    text: str
    grain: Grain
    first: date
    last: date

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read the canonical spelling.

        Raises:
            InvalidPeriod: The text is no period, names a day that does not exist, mixes grains or runs backwards.
        """
        return _parse(text)

    @classmethod
    def of_day(cls, day: date) -> "Period":
        """Return the period of one day."""
        return _parse(day.isoformat())

    @classmethod
    def of_month(cls, year: int, month: int) -> "Period":
        """Return the period of one month, 1 to 12."""
        return _parse(f"{year:04}-{month:02}")

    @classmethod
    def spanning(cls, first: "Period", last: "Period") -> "Period":
        """Return the range from one period to another of the same grain (the period itself where they are equal)."""
        return first if first.text == last.text else _parse(f"{first.text}/{last.text}")

    def contains(self, other: "Period") -> bool:
        """Tell whether every day of `other` lies in this period."""
        return self.first <= other.first and other.last <= self.last


@lru_cache(maxsize=4096)
def _parse(text: str) -> Period:
    first_text, slash, last_text = text.partition("/")
    first_grain, first, last = _single(first_text, text)
    if slash:
        last_grain, _, last = _single(last_text, text)
        start_of_last = _single(last_text, text)[1]
        if last_grain is not first_grain or start_of_last <= first:
            raise InvalidPeriod(text)
    return Period(text=text, grain=first_grain, first=first, last=last)


def _single(text: str, whole: str) -> tuple[Grain, date, date]:
    found = _SINGLE.fullmatch(text)
    if found is None:
        raise InvalidPeriod(whole)
    year, quarter, month, day = (int(group) if group else 0 for group in found.groups())
    try:
        if day:
            return Grain.DAY, date(year, month, day), date(year, month, day)
        if found[3]:
            return Grain.MONTH, date(year, month, 1), date(year, month, monthrange(year, month)[1])
        if quarter:
            last_month = 3 * quarter
            return Grain.QUARTER, date(year, last_month - 2, 1), date(year, last_month, monthrange(year, last_month)[1])
        return Grain.YEAR, date(year, 1, 1), date(year, 12, 31)
    except ValueError:  # month 13, 31 April, year 0
        raise InvalidPeriod(whole) from None
