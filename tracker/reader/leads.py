"""The lead of an article: its first sentences, which give the day of its news."""

from collections.abc import Sequence
from datetime import date

from tracker.domain.period import Period
from tracker.reader.cues import is_inserted
from tracker.reader.items import Line
from tracker.reader.tags import When

_LINES = 3
_DAYS = 4  # a day of the lead that is longer ago is not its news


def news_day(lines: Sequence[Line], published: date) -> str | None:
    """Return the day that the lead gives to its news: "on Monday", "yesterday"; None where it gives none."""
    lead = [line for line in lines if line.role == "body"][:_LINES]
    for line in lead:
        for at, item in line.tags("T"):
            when = item.value
            if is_inserted(line, at):
                continue  # "X, who arrived on Monday, met Y"
            if isinstance(when, When) and when.relative and when.period is not None and not when.since:
                period = Period.parse(when.period)
                if period.first == period.last and 0 <= (published - period.first).days <= _DAYS:
                    return when.period
    return None
