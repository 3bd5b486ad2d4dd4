"""When an event was by the clause around it: "the talks, which took place in May", "six weeks after X met Y"."""

from tracker.reader.items import Line
from tracker.reader.tags import When

EVENTS = frozenset(
    """
    visit trip summit session meeting meetings talks negotiations consultations forum conference
    dialogue congress exhibition fair elections
    """.split()
)


SHOWS = frozenset({"forum", "conference", "dialogue", "congress", "exhibition", "fair", "summit"})


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


def is_long_before(line: Line, verb: int) -> bool:
    """Tell what was weeks or months before the news, on no day told: "comes six weeks after X met Y"."""
    if line.words.isdisjoint({"weeks", "months", "years"}) or line.words.isdisjoint({"after", "before"}):
        return False
    near = range(max(1, verb - _CLAUSE), verb)
    return any(
        line.items[at].word in {"after", "before"}
        and line.items[at - 1].word in {"weeks", "months", "years"}
        and "," not in line.shape[at:verb]
        and "T" not in line.shape[at:]
        for at in near
    )


_CLAUSE = 14  # items from "after" to the verb of its clause
