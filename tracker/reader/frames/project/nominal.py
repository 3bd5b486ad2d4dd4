"""Nouns of acts of several words: "entry into operation", "final investment decision"."""

from tracker.reader.frames.acts import Act, acts_at
from tracker.reader.frames.project.told import Told
from tracker.reader.frames.verb_groups import groups, is_finite
from tracker.reader.items import Line

_LONGEST = 10  # items of a verb group
_LONG_NOUN = 3  # items of "entry into operation"
_TAKEN = frozenset({"taken", "made", "reached"})


def whole(line: Line, act: Act) -> Act:
    """The longer noun that ends with a noun: "entry into operation"."""
    earlier = (one for at in range(max(0, act.at - _LONG_NOUN), act.at) for one in acts_at(line, at))
    return next(
        (one for one in earlier if act.form == one.form == "noun" and one.end == act.end and one.kind != act.kind), act
    )


def resolved(line: Line, last: int) -> Told | None:
    """What is told of an investment decision: "the final investment decision on X will be taken in May"."""
    close = (
        line.shape.find(",", last + 1) if line.shape[last : last + 1] == "," else -1
    )  # "on X, promised for May, will"
    last = close + 1 if close > 0 else last
    after = {item.word for item in line.items[last : last + _LONGEST]}
    if not is_finite(line, last) or after.isdisjoint(_TAKEN):
        return None  # "took the final investment decision on X"
    ahead = not after.isdisjoint(groups().will | groups().due | {"to"})
    return Told("plan", "doing") if ahead else Told("clear", "done")
