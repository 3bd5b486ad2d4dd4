"""Several meetings of the same persons told by one verb: "have met twice, in Lima on May 3 and in Quito on June 5"."""

from collections.abc import Iterator

import msgspec

from tracker.domain.facts import Meeting
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.story import Story
from tracker.reader.tags import Place, When

# A place and its time, of which several stand in a row.
_ONE = r"id?P,?[iu]?d?T"
_ROW = regex(rf"{_ONE}(?:(?:,&|,|&)(?:k?,)?{_ONE})+")
_EACH = regex(_ONE)


def has_row(line: Line, index: int) -> bool:
    """Tell whether several places, each with its time, follow the verb at an item."""
    return _ROW.search(line.shape, index) is not None


def in_row(line: Line, story: Story, index: int, told: Iterator[Meeting]) -> Iterator[Meeting]:
    """Yield the meetings told by a verb once for each of the places and times that follow it."""
    row = _ROW.search(line.shape, index)
    for meeting in told:
        if row is None or meeting.status != "held":
            yield meeting
            continue
        for each in _EACH.finditer(line.shape, row.start(), row.end()):
            at = each.start() + each.group().index("P")
            place, time = line.items[at].value, line.items[each.end() - 1].value
            if isinstance(place, Place) and isinstance(time, When):
                carried = tuple(name for name in meeting.carried if name not in {"when", "place"})
                yield msgspec.structs.replace(meeting, when=story.period(time), place=place.called, carried=carried)
