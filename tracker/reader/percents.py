"""Percentages: "14.4 percent", "30pc", "1.5 percentage points", "113.1 percent to the same period"."""

import re

from tracker.reader.numbers import Quantity, bounded
from tracker.reader.tags import Percent, Tag

_SIGN = re.compile(
    r"[ -]?(?:%|per[ -]?cent\b|pct\b\.?|pc\b|percents\b|p\.c\.)(?P<points>[ -]points?\b)?"
    r"|[ -](?P<only>percentage[ -]points?|pp|p\.p\.|points of percentage)(?!\w)",
    re.IGNORECASE,
)
_LEVEL_AFTER = re.compile(
    r"\)?,? (?:to|against|as against|of|compared (?:to|with)|from|vs\.?) (?:the )?(?:level|figure|same|corresponding|"
    r"similar|analogous|previous|last year|20\d\d|(?:\w+ ){0,3}(?:months|period|quarter|year))",
    re.IGNORECASE,
)
_LEVEL_BEFORE = re.compile(
    r"\b(?:is|was|are|were|or|made|makes|made up|constituted|amounted to|comprised|equaled|equalled|stood at|at) $",
    re.IGNORECASE,
)


def percent_tag(text: str, found: Quantity) -> Tag | None:
    """Return the percentage whose number was found; `level` where it measures a level ("is 113.1 percent to 2020")."""
    sign = _SIGN.match(text, found.end)
    if sign is None or found.scaled:
        return None
    bound, start, end = bounded(text, found.start, sign.end())
    points = sign["points"] is not None or sign["only"] is not None
    level = (
        not points
        and _LEVEL_AFTER.match(text, sign.end()) is not None
        and _LEVEL_BEFORE.search(text, max(0, start - 16), start) is not None
    )
    return Tag("percent", start, end, Percent(found.value, points, bound, level))
