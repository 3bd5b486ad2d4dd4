"""Shares of undertakings: what is built in part is being built: "60 percent of X", "half of X", "55 km of X"."""

from collections.abc import Iterator

from tracker.reader.frames.acts import Act
from tracker.reader.frames.project.told import Told
from tracker.reader.frames.verb_groups import is_finite
from tracker.reader.items import Line

Said = tuple[Act, Told | None]

LENGTHS = frozenset("km kilometres kilometers miles metres meters".split())
_SHARES = frozenset("half most much part side portion bulk third quarter thirds quarters".split())
_ADVANCES = frozenset({"progress", "rate", "execution", "implementation", "completion", "readiness", "advance"})
_NEAR = 6  # items from "is" to "52 percent"
_SHORTEST = 2  # items of "55 km"


def share_before(line: Line, place: int) -> int:
    """How many items a share of a thing takes before it: "completed 60 percent of X", "paved 55 km of X"."""
    if line.shape[place : place + 1] != "o":
        return 0
    if line.shape[place - 1 : place] == "%":
        return 2
    if line.items[place - 1].word == "half":
        return 2
    if place < _SHORTEST or line.items[place - 1].word not in LENGTHS or line.shape[place - 2] != "#":
        return 0
    at = place - 2
    if line.shape[place - 5 : place - 2] == "#od":  # "85 of the 148 kilometres of"
        at -= 3
    while at > 0 and line.shape[at - 1] in "dO":  # "the first 80 km of"
        at -= 1
    return place + 1 - at


def in_part(said: Iterator[Said]) -> Iterator[Said]:
    """What is said of a share: what is finished or built in part is being built."""
    for act, told in said:
        partly = told is not None and told.kind in {"build", "finish"} and told.aspect in {"done", "ahead"}
        yield act, Told("build", "begun") if partly else told


def is_share(line: Line, noun: int) -> bool:
    """Tell "70% of the work", "most of the construction work"."""
    at = noun - 1
    while at > 0 and line.shape[at] in "dkg":
        at -= 1
    if at < 1 or line.shape[at] != "o":
        return False
    length = line.items[at - 1].word in LENGTHS and line.shape[at - 2 : at - 1] == "#"  # "40 km of X have been laid"
    return length or line.shape[at - 1] == "%" or line.items[at - 1].word in _SHARES


def measured(line: Line, start: int, last: int) -> Iterator[Said]:
    """As in "progress of X is 52 percent", "the completion rate of X stands at 52 percent"."""
    last = line.shape.find(",", last + 1) + 1 if line.shape[last : last + 1] == "," else last
    reached = line.shape.find("%", last, last + _NEAR) if is_finite(line, last) else -1
    if reached > 0 and line.shape[start - 1] in "ou" and line.items[start - 2].word in _ADVANCES:
        yield Act("build", "state", reached, reached + 1, "begun"), Told("build", "begun", passive=True)
