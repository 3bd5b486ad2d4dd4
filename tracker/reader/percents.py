"""Percentages: "14.4 percent", "30pc", "1.5 percentage points", "113.1 percent to the same period"."""

import re

from tracker.reader.numbers import Quantity, bounded, quantity
from tracker.reader.patterns import regex
from tracker.reader.tags import Percent, Tag

_SIGN = regex(
    r"[ -]?(?:%|per[ -]?cent\b|pct\b\.?|pc\b|percents\b|p\.c\.)(?P<points>[ -]points?\b)?"
    r"|[ -](?P<only>percentage[ -]points?|pp|p\.p\.|points of percentage)(?!\w)",
    re.IGNORECASE,
)
_NEXT = regex(r" (?:and|to|or) (?:(?:about|almost|nearly) )?(?=\d)")
_LEVEL_AFTER = regex(
    r"\)?,? (?:to|against|as against|of|compared (?:to|with)|from|vs\.?) (?:the )?(?:level|figure|same|corresponding|"
    r"similar|analogous|previous|last year|(?:[a-z]+ )?20\d\d|(?:\w+ ){0,3}(?:months|period|quarter|year))",
    re.IGNORECASE,
)
_YEARS = (1900, 2100)
_LEAST_LEVEL = 50  # "growth was 12 percent compared with 2022" is none
_LEVEL_BEFORE = regex(
    r"\b(?:is|was|are|were|or|made|makes|made up|constituted|amounted to|comprised|equaled|equalled|stood at|at) $|\($",
    re.IGNORECASE,
)


def percent_tag(text: str, found: Quantity) -> Tag | None:
    """Return the percentage whose number was found; `level` where it measures a level ("is 113.1 percent to 2020")."""
    sign = _SIGN.match(text, found.end) or _shared(text, found)
    if sign is None or found.scaled:
        return None
    bound, start, end = bounded(text, found.start, sign.end() if sign.start() == found.end else found.end)
    points = sign["points"] is not None or sign["only"] is not None
    level = (
        not points
        and found.value >= _LEAST_LEVEL
        and sign.start() == found.end
        and _LEVEL_AFTER.match(text, sign.end()) is not None
        and _LEVEL_BEFORE.search(text, max(0, start - 16), start) is not None
    )
    return Tag("percent", start, end, Percent(found.value, points, bound, level))


def _shared(text: str, found: Quantity) -> re.Match[str] | None:
    """Return the sign of the next number for "4.1 and 10.9 percent"."""
    if _YEARS[0] <= found.value <= _YEARS[1]:
        return None  # "8 percent in 2022 and 3 percent in 2023"
    gap = _NEXT.match(text, found.end)
    following = quantity(text, gap.end()) if gap is not None else None
    return _SIGN.match(text, following.end) if following is not None else None
