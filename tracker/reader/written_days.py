"""The publication day that a dateline's day and month, "PUTRAJAYA, Jan 7", tell together with another word for it."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from tracker.reader.dates import MONTH, day_of, month_of
from tracker.reader.patterns import regex

_FIGURES = regex(r"(?<![\w/.-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")
_NTH = r"(\d{1,2})(?:st|nd|rd|th)?"
_WRITTEN = regex(rf"(?:{_NTH} ({MONTH})|({MONTH}) {_NTH})(?!\w)", re.IGNORECASE)
_NEAR = timedelta(days=2)  # a text is put on a page on the day it was written, or soon after
_OF_THE_NEWS = timedelta(days=7)  # what is named for a day tells of it about then


def completed(dateline: str, near: date) -> date | None:
    """Return the day of a dateline that leaves its year out, in the year that puts it near a known day, if one does."""
    found = _WRITTEN.search(dateline)
    if found is None:
        return None
    days = (_day_written(found, near.year + step) for step in (-1, 0, 1))
    return next((day for day in days if day is not None and abs(day - near) <= _OF_THE_NEWS), None)


def written_before(dateline: str, published: date) -> date | None:
    """Return the day of a dateline that the page was published on or soon after, None where it names no such day."""
    found = _WRITTEN.search(dateline)
    days = () if found is None else (_day_written(found, published.year - step) for step in (0, 1))
    return next((day for day in days if day is not None and timedelta(0) <= published - day <= _NEAR), None)


def agreed(day: date | None, dateline: str, header: Iterable[str]) -> date | None:
    """Return the publication day that a page's figures and the day and month of the dateline agree on.

    Args:
        day: The day found otherwise, kept where they agree on none.
        dateline: As in "PUTRAJAYA, Jan 7 (Bernama)".
        header: The lines above the text and those at its foot.
    """
    if _WRITTEN.search(dateline) is None:
        return day
    readings = [day] if day is not None else []
    for line in header:
        for figures in _FIGURES.finditer(line):
            one, other, year = int(figures[1]), int(figures[3]), int(figures[4])
            readings += [each for each in (day_of(year, other, one), day_of(year, one, other)) if each is not None]
    return next((reading for reading in readings if written_before(dateline, reading) is not None), day)


def _day_written(found: re.Match[str], year: int) -> date | None:
    return day_of(year, month_of(found[2] or found[3]), int(found[1] or found[4]))
