"""The publication day of a page that writes it in figures, 07/01/2025, where the dateline tells day from month."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from tracker.reader.dates import MONTH, day_of, month_of

_FIGURES = re.compile(r"(?<![\w/.-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")
_NTH = r"(\d{1,2})(?:st|nd|rd|th)?"
_WRITTEN = re.compile(rf"(?:{_NTH} ({MONTH})|({MONTH}) {_NTH})(?!\w)", re.IGNORECASE)
_NEAR = timedelta(days=2)  # a text is put on a page on the day it was written, or soon after


def agreed(day: date | None, dateline: str, header: Iterable[str]) -> date | None:
    """Return the publication day that a page's figures and the day and month of the dateline agree on.

    Args:
        day: The day found otherwise, kept where they agree on none.
        dateline: As in "PUTRAJAYA, Jan 7 (Bernama)".
        header: The lines above the text.
    """
    found = _WRITTEN.search(dateline)
    if found is None:
        return day
    month, number = month_of(found[2] or found[3]), int(found[1] or found[4])
    readings = [day] if day is not None else []
    for line in header:
        for figures in _FIGURES.finditer(line):
            one, other, year = int(figures[1]), int(figures[3]), int(figures[4])
            readings += [each for each in (day_of(year, other, one), day_of(year, one, other)) if each is not None]
    for reading in readings:
        written = day_of(reading.year, month, number)
        if written is not None and timedelta(0) <= reading - written <= _NEAR:
            return reading
    return day
