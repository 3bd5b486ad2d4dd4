"""Days without a year that their sentence gives one: "In 2021, when X visited P from May 4 to 5"."""

from tracker.reader.cues import cues
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.placing import of_parts
from tracker.reader.story import Story
from tracker.reader.tags import When

_YEAR = len("2021")
_OPENING = 4  # items in which a sentence says its year


def in_given_year(line: Line, story: Story, at: int, period: str | None) -> str | None:
    """Return a day, or days, at an item in the year that the sentence says before; as they are where it says none."""
    when = line.items[at].value
    if not isinstance(when, When) or when.parts is None or when.parts.weekday is not None:
        return period
    year = _opening(line, at) or _shared(line, at) or (_told_before(line, at) if story.day is None else None)
    placed = of_parts(when.parts, int(year)) if year is not None else None
    return placed.text if placed is not None else period


def _opening(line: Line, at: int) -> str | None:
    """Return the year that a sentence begins with, unless somebody only speaks of it."""
    for first, item in line.tags("T"):
        when = item.value
        if first < min(at, _OPENING) and isinstance(when, When) and not when.relative and not when.since:
            spoken = any(each.word in cues().speech for each in line.items[first:at])
            return when.period if when.period is not None and len(when.period) == _YEAR and not spoken else None
    return None


def _shared(line: Line, at: int) -> str | None:
    """Return the year that the last of several times has for all: "in March and September last year"."""
    listed = _LIST.match(line.shape, at)
    last = line.items[listed.end() - 1].value if listed is not None else None
    if not isinstance(last, When) or last.parts is not None or last.period is None or last.since:
        return None
    return last.period[:_YEAR] if len(last.period) > _YEAR and "/" not in last.period else None


_LIST = regex(r"T(?:,[iu]?T)*,?&[iu]?T")


def _told_before(line: Line, at: int) -> str | None:
    """Return the year of the day told before, where the article has none: "from May 16 to 18, 2023, and on May 17"."""
    before = [item.value for first, item in line.tags("T") if first < at]
    known = next((when for when in reversed(before) if isinstance(when, When) and when.period is not None), None)
    return known.period[:_YEAR] if known is not None and known.period is not None and not known.relative else None
