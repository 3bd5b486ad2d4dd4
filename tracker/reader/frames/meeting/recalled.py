"""Visits of before, told by who made them: "the last visit was that of X in 2019", "the first since X in 2018"."""

from collections.abc import Iterator

from tracker.reader.cues import items_word
from tracker.reader.frames.meeting.destinations import goals
from tracker.reader.frames.meeting.words import listed
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.tags import Place

_SERIES = frozenset("previous preceding last first latest earlier only since second no".split())
_BASES = frozenset({"visit", "come", "travel", "go", "been", "set", "so", "arrive"})  # "the first to do so since X"
_AUXILIARIES = frozenset({"to", "do", "had", "has"})
_OPENS = frozenset({"was", "been", "since", "being", "is"})
_DATED = regex(r"s?,?[iu]?T")
_OF_NAME = "dPAsRFgWhEN,"  # what stands before a name: titles, "the late"
_PAID = 8  # items from "paid" to its "by"


def predecessors(line: Line) -> Iterator[tuple[int, Person, tuple[Place, ...]]]:
    """Yield where those stand who made the visits of before that a line dates, who they are, and where they went."""
    if "X" not in line.shape or "T" not in line.shape or line.words.isdisjoint(_SERIES):
        return
    nouns = listed("trips")
    words = [item.word for item in line.items]
    trip = next(
        (at for at, word in enumerate(words) if word in nouns or (word in _BASES and words[at - 1] in _AUXILIARIES)),
        None,
    )
    if trip is None:
        return
    for at, item in line.tags("X"):
        if (
            at > trip
            and isinstance(item.value, Mention)
            and _DATED.match(line.shape, _after(line, at))
            and _is_told(line, at)
        ):
            yield at, item.value.person, tuple(goals(line, trip))


def _after(line: Line, at: int) -> int:
    """Return where it goes on after a person: past "himself"."""
    return at + 1 + (items_word(line, at + 1) in {"himself", "herself"})


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
