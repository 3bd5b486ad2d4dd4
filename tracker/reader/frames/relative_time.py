"""When an event was by the relative clause after its noun: "the talks with X, which took place in New York in May"."""

from tracker.reader.items import Line
from tracker.reader.tags import When

EVENTS = frozenset(
    """
    visit trip summit session meeting meetings talks negotiations consultations forum conference elections
    """.split()
)


def time_in_relative(line: Line, first: int, last: int) -> When | None:
    """Return the time that a relative clause gives to an event's noun at these items."""
    at = line.shape.find(",r", last)
    if at < 0 or line.items[first].word not in EVENTS or line.items[at + 1].word not in {"which", "that"}:
        return None
    between = line.items[last:at]
    if any(item.word in EVENTS or item.shape in ';:"' for item in between) or line.shape.startswith(",", at + 2):
        return None
    words = [item.word for item in line.items[at + 2 : at + 5]]
    if words[:2] != ["took", "place"] and not (words[:1] in (["was"], ["were"]) and _HELD & set(words[1:])):
        return None
    near = line.items[at + 4 : at + 4 + _IN_RELATIVE]
    ends = next((end for end, item in enumerate(near) if item.shape in ",;."), len(near))
    return next((item.value for item in near[:ends] if isinstance(item.value, When)), None)


_HELD = frozenset({"held", "conducted", "hosted", "concluded", "convened"})
_IN_RELATIVE = 8  # items from "took place" to the time
