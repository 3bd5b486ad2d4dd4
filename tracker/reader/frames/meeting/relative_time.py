"""When an event was by the clause around it: "the talks, which took place in May", "six weeks after X met Y"."""

from tracker.reader.items import Line
from tracker.reader.tags import When

EVENTS = frozenset(
    """
    visit trip summit session meeting meetings talks negotiations consultations forum conference
    dialogue congress exhibition fair elections
    """.split()
)


def time_in_relative(line: Line, first: int, last: int) -> When | None:
    """Return the time that a relative clause gives to an event's noun at these items, or to what it went on at."""
    at = next((at for at in range(last, len(line.items)) if line.items[at].word in {"which", "that"}), -1)
    if at < 0:
        return None
    closed = line.shape[at - 1] == ","
    between = line.items[last : at - closed]
    if any(item.shape in ';:"' for item in between) or line.shape.startswith(",", at + 1):
        return None
    occasion = next((index for index, item in enumerate(between) if item.word in EVENTS), None)
    if occasion is not None:  # "X met Y at the summit which took place in May"
        if line.items[first].word in EVENTS or not _OCCASIONS & {item.word for item in between[:occasion]}:
            return None
    elif not closed or line.items[first].word not in EVENTS:
        return None
    words = [item.word for item in line.items[at + 1 : at + 4]]
    if words[:2] != ["took", "place"] and not (words[:1] in (["was"], ["were"]) and _HELD & set(words[1:])):
        return None
    near = line.items[at + 3 : at + 3 + _IN_RELATIVE]
    ends = next((end for end, item in enumerate(near) if item.shape in ",;."), len(near))
    return next((item.value for item in near[:ends] if isinstance(item.value, When)), None)


_OCCASIONS = frozenset({"at", "during", "sidelines", "margins", "within", "framework"})
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
        and "T" not in line.shape[at : _before_who(line, verb)]
        for at in near
    )


def _before_who(line: Line, verb: int) -> int:
    """Return where it goes on with what else somebody did: "a year after X met Y, who in May"."""
    ends = (at for at in range(verb, len(line.items)) if line.items[at].word == "who")
    return next(ends, len(line.items))


_CLAUSE = 14  # items from "after" to the verb of its clause
