"""Where a project is: beside its name or the word of its stage, not where it was spoken of or signed."""

from collections.abc import Iterable

from tracker.reader.cues import is_verb
from tracker.reader.frames.project.stages import Placed
from tracker.reader.frames.project.undertaking import Undertaking
from tracker.reader.frames.slots import written
from tracker.reader.items import Line
from tracker.reader.tags import Place

_IN = frozenset({"in", "at", "near", "outside"})
_BESIDE = 3  # items from a name to its place
_FAR = 7  # items from the word of a stage to the place
_SPOKEN = frozenset({"agreed", "planned"})  # told by verbs before it whose own place is where the two sides met
_NAME = frozenset("NF")  # words with a capital
_BETWEEN = frozenset({"to", "from", "between", "linking", "and"})
_BREAKS = frozenset({"that", "which", "who", "during", "after", "before", "while", "when", "where", "following"})


def place_of_project(line: Line, placed: Placed, one: Undertaking | None) -> str | None:
    """Return the place of a project, of which the line may leave the name out; None where it tells no place."""
    if one is not None and (named := _in_name(line, one)) is not None:
        return named
    if placed.stage in _SPOKEN and (one is None or placed.at < one.last):
        return None
    behind = _in(line, range(placed.at + 1, placed.at + 1 + _FAR))
    return behind or (_fronted(line) if placed.stage not in _SPOKEN else None)


def _in_name(line: Line, one: Undertaking) -> str | None:
    """As in "a plant in Tete", "the shelter in Al-Sadeeq", "the Rosso bridge"; a road from A to B is in neither."""
    told = _in(line, range(one.first, one.last + _BESIDE))
    if told is not None:
        return told
    name = line.items[one.first : one.last]
    towns = [item.value for item in name if isinstance(item.value, Place) and item.value.is_town]
    between = any(item.shape == "-" or item.word in _BETWEEN for item in name)
    return towns[0].called if len(towns) == 1 and not between else None


def _in(line: Line, span: Iterable[int]) -> str | None:
    """The first place in a stretch that "in" or "at" leads to, before another clause begins."""
    for at in span:
        if at >= len(line.items):
            return None
        item = line.items[at]
        if item.word in _BREAKS or item.shape in ";:X" or (item.shape == "k" and is_verb(line, at)):
            return None
        led = at > 0 and line.items[at - 1].word in _IN
        in_the = at > 1 and line.shape[at - 1] == "d" and line.items[at - 2].word in _IN
        if (led or in_the) and isinstance(item.value, Place) and item.shape == "P":
            return item.value.called
        if led and item.shape in _NAME:
            end = next((end for end in range(at, len(line.items)) if line.shape[end] not in _NAME), len(line.items))
            return written(line, at, end)
    return None


def _fronted(line: Line) -> str | None:
    """As in "In Tete, a cement plant was opened", "In Tete work goes on"."""
    value = line.items[1].value if len(line.items) > 2 else None
    fronted = line.items[0].word in _IN and line.shape[1:2] == "P" and line.shape[2:3] in {",", "d", "g", "k"}
    return value.called if fronted and isinstance(value, Place) else None
