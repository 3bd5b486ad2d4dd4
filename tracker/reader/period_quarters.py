"""Parts of years: "the first quarter of 2024", "Q1", "9M 2023"."""

import re

from tracker.reader import placing
from tracker.reader.dates import month_of
from tracker.reader.period_context import (
    NTHS,
    Context,
    Year,
    in_year,
    number_of,
    stated,
    year_of,
)
from tracker.reader.tags import Parts, When


def read_counted_months(found: re.Match[str], context: Context) -> When | None:
    """Read "9M 2023", "the first three quarters of 2023": months from January."""
    count = int(found["months"]) if found["months"] else number_of(found["quarters"]) * 3
    return in_year(Parts((1, count)), year_of(found, context), context, counted=True) if 1 <= count <= 12 else None


def read_four_quarters(found: re.Match[str], _: Context) -> When | None:
    """Read "the four quarters to the end of Q2 2022": twelve months."""
    last, year = int(found["q"]) * 3, int(found["of"])
    return stated(placing.months(year - (last < 12), last % 12 + 1, year, last))


_QUARTERS, _THIRDS = 4, 3


def read_month_quarter(found: re.Match[str], context: Context) -> When | None:
    """Read "the December quarter", the three months up to it."""
    quarter, rest = divmod(month_of(found["month"]), _THIRDS)
    return in_year(Parts(quarter=quarter), year_of(found, context), context) if not rest else None


def read_quarter(found: re.Match[str], context: Context) -> When | None:
    """Read "first quarter of 2024", "second half of the year"."""
    nth, what = found["nth"].lower(), found["what"].lower()
    most = {"quarter": 4, "trimester": 4, "third": 3}.get(what, 2)
    number = NTHS.get(nth) or (int(nth[0]) if nth[0].isdigit() else 1 if nth == "opening" else most)
    year = year_of(found, context)
    if number > most or (nth in ("last", "final", "closing") and year is None):
        return None
    if most == _THIRDS:
        return in_year(Parts((number * 4 - 3, number * 4)), year, context, counted=True)
    return in_year(Parts(quarter=number) if most == _QUARTERS else Parts(half=number), year, context)


def read_q(found: re.Match[str], context: Context) -> When | None:
    """Read "Q1 2023", "H1", "3Q 2022"."""
    number = int(found["q"])
    parts = Parts(quarter=number) if found["what"].lower() == "q" else Parts(half=number)
    if found["short"]:
        return in_year(parts, Year(2000 + int(found["short"]), relative=False), context)
    return in_year(parts, year_of(found, context), context) if number <= 2 or parts.quarter else None
