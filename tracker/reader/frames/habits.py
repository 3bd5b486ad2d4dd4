"""What is done again and again, and so was done on no day: "meets every year", "often speak", "has met four times"."""

from itertools import pairwise

from tracker.reader.cues import clause_of
from tracker.reader.items import Line


def is_habit(line: Line, verb: int) -> bool:
    """Tell what is done again and again, at no time in particular, in the clause of its verb."""
    first, last = clause_of(line, verb)
    from_, to = max(first, verb - 3), min(last, verb + _NEAR)
    if "t" not in line.shape[from_:to] and any(item.word in _OFTEN for item in line.items[from_:to]):
        return True
    words = [item.word for item in line.items[first:last]]
    for at, word in enumerate(words):
        after = words[at + 1 : at + 3]
        told = word in _EACH or (word in _TIMES and after[:1] != [] and after[0] in _PER)
        if told and not _UNITS.isdisjoint(after) and after[-1:] != ["time"]:
            return True
    return False


def is_summed_up(line: Line, verb: int) -> bool:
    """Tell what was done several times: "has met four times since 2015", but not "twice, most recently in May"."""
    if any(pair in _LATEST for pair in pairwise(item.word for item in line.items[verb:])):
        return False
    words = [item.word for item in line.items[max(0, verb - 3) : verb + 3]]
    following = [item.word for item in line.items[verb + 1 : verb + 3]]
    return (following[1:] == ["times"] or following[:1] == ["twice"]) and not _HAS.isdisjoint(words)


_LATEST = frozenset({("most", "recently"), ("last", "time"), ("latest", "time")})
_NEAR = 5  # items from a verb to how often
_HAS = frozenset({"has", "have", "had"})
_OFTEN = frozenset(
    """
    annually usually alternately regularly biennially normally yearly traditionally often frequently routinely
    customarily
    """.split()
)
_EACH = frozenset({"every", "each"})
_TIMES = frozenset({"once", "twice", "thrice", "times"})
_PER = frozenset({"a", "per", "each", "every"})
_UNITS = frozenset(
    """
    day week fortnight month quarter year days weeks months quarters years few two three four six second monday friday
    summer spring
    """.split()
)
