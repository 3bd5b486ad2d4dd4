"""Years over a chronicle: "2024", then "4 October: X visits P", which was in that year."""

from collections.abc import Sequence

from msgspec.structs import replace

from tracker.reader.items import Item, Line
from tracker.reader.placing import of_parts
from tracker.reader.tags import When

_YEAR = len("2024")
_MONTH = len("2024-05")
_OPENING = 2  # items in which a chronicle's entry says its day


def date_chronicles(lines: Sequence[Line]) -> None:
    """Give the days and months under a heading that is a year that year."""
    year: int | None = None
    before = ""  # the role of the line before: what follows a list is no part of it
    for line in lines:
        ended = line.role == "body" and (before == "item" or "T" not in line.shape[:_OPENING])
        before = line.role
        if line.role in {"heading", "headline"} or line.shape == "T:":
            year = _year_of(line)
        elif ended:
            year = None
        elif year is not None:
            line.items = [_placed(item, year) for item in line.items]
            line.forget()


def _year_of(line: Line) -> int | None:
    """Return the year of a heading that is nothing but "2024", "May 2024", "2024:", "Year 2024"."""
    named = line.items[0].word == "year"
    value = line.items[named].value if line.shape[named:] in {"T", "T:"} else None
    if not isinstance(value, When) or value.relative or value.period is None:
        return None
    return int(value.period[:_YEAR]) if len(value.period) in {_YEAR, _MONTH} else None


def _placed(item: Item, year: int) -> Item:
    when = item.value
    if not isinstance(when, When) or when.parts is None or when.parts.weekday is not None or not any(when.parts.months):
        return item
    period = of_parts(when.parts, year)
    told = replace(when, period=period.text, relative=False, parts=None) if period is not None else when
    return replace(item, value=told)
