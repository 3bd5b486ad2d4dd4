"""Shares of undertakings: what is built in part is being built: "60 percent of X", "half of X", "55 km of X"."""

from collections.abc import Iterator

from tracker.reader.frames.acts import Act
from tracker.reader.frames.project.told import Told
from tracker.reader.items import Line

Said = tuple[Act, Told | None]

_LENGTHS = frozenset("km kilometres kilometers miles metres meters".split())
_SHARES = frozenset("half most much part side portion bulk third quarter thirds quarters".split())
_SHORTEST = 2  # items of "55 km"


def share_before(line: Line, place: int) -> int:
    """How many items a share of a thing takes before it: "completed 60 percent of X", "paved 55 km of X"."""
    if line.shape[place : place + 1] != "o":
        return 0
    if line.shape[place - 1 : place] == "%":
        return 2
    if line.items[place - 1].word == "half":
        return 2
    if place < _SHORTEST or line.items[place - 1].word not in _LENGTHS or line.shape[place - 2] != "#":
        return 0
    at = place - 2
    while at > 0 and line.shape[at - 1] in "dO":  # "the first 80 km of"
        at -= 1
    return place + 1 - at


def in_part(said: Iterator[Said]) -> Iterator[Said]:
    """What is said of a share: what is finished or built in part is being built."""
    for act, told in said:
        partly = told is not None and told.kind in {"build", "finish"} and told.aspect == "done"
        yield act, Told("build", "begun") if partly else told


def is_share(line: Line, noun: int) -> bool:
    """Tell "70% of the work", "most of the construction work"."""
    at = noun - 1
    while at > 0 and line.shape[at] in "dkg":
        at -= 1
    return at > 0 and line.shape[at] == "o" and (line.shape[at - 1] == "%" or line.items[at - 1].word in _SHARES)
