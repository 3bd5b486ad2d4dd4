"""Times of trips made before, told by a word that stands for them: "after that of May", "the first being in 2019"."""

from collections.abc import Iterator

from tracker.reader.cues import items_word
from tracker.reader.frames.meeting.words import listed
from tracker.reader.items import Line
from tracker.reader.tags import Ordinal, When

_STAND_FOR = frozenset({"that", "those", "ones", "one"})
_WHICH = frozenset({"last", "previous", "latest", "preceding", "inaugural", "earlier", "recent", "recently", "prior"})
_TELLING = _STAND_FOR | _WHICH
_PASSED = frozenset(
    """
    was were being been having had took taken place came come dating dates dated back occurred made paid one ones visit
    trip visits trips such of in on to as far an a the official state working recently such them these also recently
    """.split()
)
_REACH = 8  # items from "the first" to its time: "the first of them having been an official visit on"


def earlier_times(line: Line) -> tuple[int, ...]:
    """Return where the times stand of trips that are told by a word for them only."""
    found: tuple[int, ...] | None = line.memo.get(("earlier trips", 0))
    if found is None:
        found = line.memo["earlier trips", 0] = tuple(sorted(set(_found(line))))
    return found


def _found(line: Line) -> Iterator[int]:
    told = not line.words.isdisjoint(_TELLING)
    trip = (
        next((at for at in range(len(line.items)) if _is_trip(line, at)), None) if told or "O" in line.shape else None
    )
    if trip is None or not (told or "O" in line.shape[trip:]):
        return
    for at in range(trip + 1, len(line.items)):
        if line.items[at].word in _STAND_FOR and line.shape[at + 1 : at + 2] in {"o", "i", "u"}:
            yield from _times(line, at + 2)
        elif _is_which(line, at):
            yield from _times(line, _past(line, at + 1))


def _is_trip(line: Line, at: int) -> bool:
    """Tell a visit, or "has been to P", "has visited P"."""
    word = line.items[at].word
    been = word == "been" and items_word(line, at + 1) == "to"
    return word in listed("trips") or been or (word == "visited" and items_word(line, at - 1) in {"has", "had"})


def _is_which(line: Line, at: int) -> bool:
    """Tell "the first", "his last", "most recently", after a comma or a word of time, from "the first president"."""
    item, before = line.items[at], line.items[at - 1]
    if item.word == "recently":
        return before.word == "most"
    told = isinstance(item.value, Ordinal) or item.word in _WHICH
    most = before.word == "most" and line.shape[at - 2 : at - 1] == "d"
    return told and (before.shape == "d" or before.word in {"his", "her"} or most) and _opens(line, at - 1 - most)


def _opens(line: Line, at: int) -> bool:
    return line.shape[at - 1] in ",;(-" or line.items[at - 1].word in {"after", "following", "and", "with"}


def _past(line: Line, at: int) -> int:
    """Return where the words end that only say that a trip was made."""
    end = min(at + _REACH, len(line.items))
    while at < end and (line.items[at].word in _PASSED or line.shape[at] in "uid"):
        at += 1
    return at


def _times(line: Line, at: int) -> Iterator[int]:
    """Yield the times listed from an item on: "of July 2020, and of May 2022"."""
    while at < len(line.items):
        if isinstance(line.items[at].value, When):
            yield at
        elif line.shape[at] not in ",&oudi" and line.items[at].word not in {"another", "other", "one"}:
            break
        at += 1
