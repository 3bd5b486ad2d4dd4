"""Days that stand over what is told of them: the heading "Tuesday, 30 September", "Tuesday in seven points:"."""

from collections.abc import Sequence

from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.tags import When


def headed(lines: Sequence[Line]) -> dict[int, When]:
    """Return the days that stand over lines, as headings or before a list, by where the lines begin."""
    found: dict[int, When] = {}
    day: object = None
    listed: object = None
    for line in lines:
        if line.role == "heading":
            day = line.items[-1].value if line.shape.removeprefix("k,") == "T" else None
        elif line.role != "item":
            listed = _over_list(line)
        over = listed if line.role == "item" and listed is not None else day
        if isinstance(over, When) and line.role != "heading":
            found[line.start] = over
    return found


def _over_list(line: Line) -> object:
    """Return the day of the list that a line leads to: "Tuesday in brief:", "On Tuesday:"; None where it tells none."""
    told = _OVER_LIST.fullmatch(line.shape)
    return line.items[told.start("day")].value if told is not None else None


_OVER_LIST = regex(r"(?:k,|u|d)?(?P<day>T)[^T]{0,6}:")
