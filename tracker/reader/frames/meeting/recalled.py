"""Visits of before, told by who made them: "the last visit was that of X in 2019", "the first since X in 2018"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tracker.reader.frames.meeting.destinations import goals
from tracker.reader.frames.meeting.words import listed
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.people import Person
from tracker.reader.tags import Place

_SERIES = frozenset("previous preceding last first latest earlier only since second no".split())
_BASES = frozenset({"visit", "come", "travel", "go", "been", "set", "so", "arrive"})  # "the first to do so since X"
_OPENS = frozenset({"was", "since", "being", "is"})
_DATED = re.compile(r"s?,?[iu]?T")
_OF_NAME = "dPAsRFgWhEN,"  # what stands before a name: titles, "the late"
_PAID = 8  # items from "paid" to its "by"


class Predecessor(NamedTuple):
    """Who made a visit of before: where he stands, who he is, and where the visit told here goes."""

    at: int
    person: Person
    goals: tuple[Place, ...]


def predecessors(line: Line) -> Iterator[Predecessor]:
    """Yield who made the visits of before that a line dates."""
    if "X" not in line.shape or "T" not in line.shape or line.words.isdisjoint(_SERIES):
        return
    trip = next((at for at in range(len(line.items)) if _is_trip(line, at)), None)
    if trip is None:
        return
    for at, item in line.tags("X"):
        if at > trip and isinstance(item.value, Mention) and _DATED.match(line.shape, at + 1) and _is_told(line, at):
            yield Predecessor(at, item.value.person, tuple(goals(line, trip)))


def _is_trip(line: Line, at: int) -> bool:
    word = line.items[at].word
    led = line.items[at - 1].word if at else ""
    return word in listed("trips") or (word in _BASES and led in {"to", "do", "had", "has"})


def _is_told(line: Line, at: int) -> bool:
    """Tell who made it: "was X, in 2019", "that of Vice President X in 2019", "was paid in 2008 by X"."""
    first = at
    while first and line.shape[first - 1] in _OF_NAME:
        first -= 1
    before = [item.word for item in line.items[max(0, first - _PAID) : first]]
    if before[-2:] == ["that", "of"]:
        return True
    if before[-1:] == ["by"]:
        return not {"paid", "made"}.isdisjoint(before)
    return before[-1:] != [] and before[-1] in _OPENS
