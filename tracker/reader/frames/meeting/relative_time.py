"""When an event was by the clause around it: "the talks, which took place in May", "six weeks after X met Y"."""

from tracker.reader.items import Line

EVENTS = frozenset(
    """
    visit trip summit session meeting meetings talks negotiations consultations forum conference
    dialogue congress exhibition fair elections signing
    """.split()
)


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
