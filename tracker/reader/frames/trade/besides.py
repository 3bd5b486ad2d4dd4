"""Countries that only say which one another is: "Togo's neighbour Benin"."""

from tracker.reader.items import Line
from tracker.reader.patterns import regex

_NEIGHBOURS = frozenset({"neighbour", "neighbor", "ally", "rival", "neighbours", "neighbors"})
_POSSESSED = regex("Psk{1,3}P")  # "Togo's eastern neighbour Benin"


def without_neighbours(line: Line) -> Line:
    """Return the line without the countries of which another is only called the neighbour: with them no trade is."""
    if line.words.isdisjoint(_NEIGHBOURS):
        return line
    items = list(line.items)
    for found in reversed(list(_POSSESSED.finditer(line.shape))):
        if line.items[found.end() - 2].word in _NEIGHBOURS:
            del items[found.start() : found.end() - 1]
    told = Line(items, role=line.role, paragraph=line.paragraph, start=line.start, end=line.end)
    told.misses, told.codes = line.misses, line.codes
    return told
