"""Days that stand as headings over what is told of them: "Tuesday, 30 September"."""

from collections.abc import Sequence

from tracker.reader.items import Line
from tracker.reader.tags import When


def headed(lines: Sequence[Line]) -> dict[int, When]:
    """Return the days that stand as headings over lines, by where the lines begin."""
    found: dict[int, When] = {}
    day: object = None
    for line in lines:
        if line.role == "heading":
            day = line.items[-1].value if line.shape.removeprefix("k,") == "T" else None
        elif isinstance(day, When):
            found[line.start] = day
    return found
