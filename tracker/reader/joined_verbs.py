"""Verbs that share the subject and the auxiliary of the one before, with a time of their own between."""

from tracker.reader.items import Line
from tracker.reader.patterns import regex

_ASIDES = frozenset({"after", "since", "before"})
_JOINED = regex(r"&(?:,?[uid]{0,2}T,?|,?[uid]?d[kR]k,?)?$")
_DAYS = frozenset({"day", "morning", "afternoon", "evening", "week"})
_REACH = 8  # items from "and" to its verb: "and, on the following day, sign"
_BEHIND = 12  # items from "and" to what it leads to: "and went straight into a one-on-one"


def conjunction_before(line: Line, at: int) -> int | None:
    """Return where the "and" stands that joins a verb: "and sign", "and on Wednesday sign", "and the next day sign"."""
    found = _JOINED.search(line.shape, max(0, at - _REACH), at)
    if found is None:
        return None
    between = [item.word for item in line.items[found.start() + 1 : at] if item.shape in "dkR"]
    timely = "T" in found[0] or not between or not _DAYS.isdisjoint(word.rpartition(" ")[2] for word in between)
    return found.start() if timely else None


def aside(line: Line, at: int) -> range:
    """Return the items of what is said by the way before a joined verb, what another did once and when.

    As in "X flew to P, the first such trip since Y came in 2019, and met Z".
    """
    joined = line.shape.rfind(",&", max(0, at - _BEHIND), at)
    if joined < 0 or not {"X", ","}.isdisjoint(line.shape[joined + 2 : at]):
        return range(0)
    opening = line.shape.rfind(",", 0, joined)
    first = next((each for each in range(opening + 1, joined) if line.items[each].word in _ASIDES and each > 1), joined)
    return range(first, joined)
