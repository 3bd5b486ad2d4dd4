"""For how long a document is made, where its title or its period tells: "Action Program for 2022", "2021-2025"."""

import re

from tracker.domain.period import Period
from tracker.state.claims import parsed

_MADE_FOR_A_TIME = frozenset({"road map", "program", "plan"})
_YEAR = r"(?:19|20)\d\d"
_YEARS = re.compile(rf"(?<!\d)({_YEAR})\s?(?:[-–—/]|to|and|through|until)\s?({_YEAR}|\d\d)(?![\d%-])")
_FOR_A_YEAR = re.compile(rf"\b(?:for|in|of) (?:the year |the period of )?({_YEAR})\b")
_UNTIL = re.compile(rf"\b(?:until|till|through|up to|running to|by the end of) ({_YEAR})\b")


def valid_for(type_: str, title: str | None, when: str | None) -> Period | None:
    """Return the period that a document is made for, None where nothing tells.

    Years in a row are told by any title, one year only by that of a road map, program or plan; of these, a period of
    several years is no day of signing either. What runs until a year runs from its own.
    """
    made_for_a_time = type_ in _MADE_FOR_A_TIME
    years = _years(title or "", single=made_for_a_time)
    if years is not None:
        return years
    period = parsed(when)
    if made_for_a_time and period is not None and period.last.year > period.first.year:
        return period
    until = _UNTIL.search(title or "") if made_for_a_time else None
    if until is not None and period is not None and period.first.year <= int(until[1]):
        return parsed(f"{period.first.year}/{until[1]}" if period.first.year < int(until[1]) else until[1])
    return None


def _years(title: str, *, single: bool) -> Period | None:
    found = _YEARS.search(title)
    if found is not None:
        first = int(found[1])
        last = int(found[2]) if len(found[2]) == 4 else first // 100 * 100 + int(found[2])
        return parsed(f"{first}/{last}") if last > first else None
    year = _FOR_A_YEAR.search(title) if single else None
    return parsed(year[1]) if year is not None else None
