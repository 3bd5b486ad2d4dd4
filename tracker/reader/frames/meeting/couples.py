"""Two countries that a sentence couples: "Angola and Uganda held a session", "the commission of Angola and Uganda"."""

import re

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.frames.slots import line_before
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import Place

_COUPLE = re.compile(r"d?P&d?P")
_LED = frozenset({"between", "of", "by", "that", "as", "when", "where", "while", "whereas", "but"})
_TWO = frozenset({"two", "both"})
_SIDES = frozenset({"countries", "nations", "states", "sides", "neighbours", "neighbors"})


def sides_told(line: Line, story: Story) -> tuple[Party, ...]:
    """Return whose a gathering is that names nobody: the two that its sentence couples, else the pair.

    "The two countries" are those that the sentence before couples, in the same paragraph.
    """
    told = _couple(line)
    if told is None and not _TWO.isdisjoint(line.words) and not _SIDES.isdisjoint(line.words):
        told = _couple(line_before(line, story))
    return told or story.sides()


def _couple(line: Line | None) -> tuple[Party, ...] | None:
    """The one couple of countries of a line that names no third."""
    if line is None or "P" not in line.shape:
        return None
    couples = [found for found in _COUPLE.finditer(line.shape) if _is_free(line, found.start())]
    if len(couples) != 1:
        return None
    two = _countries(line, couples[0].start(), couples[0].end())
    return tuple(sorted(two)) if len(two) == 2 and _countries(line, 0, len(line.items)) == two else None


def _is_free(line: Line, at: int) -> bool:
    """Tell a couple that acts or owns from one that a preposition only leads to: "travelled to Angola and Uganda"."""
    return not at or line.shape[at - 1] in ",T:;" or line.items[at - 1].word in _LED


def _countries(line: Line, first: int, last: int) -> set[Party]:
    values = (item.value for item in line.items[first:last])
    return {country_of(value.code) or value.code for value in values if isinstance(value, Place)}
