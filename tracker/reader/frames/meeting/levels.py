"""Meetings called by the level of those who come: "the second India-Japan Ministerial Meeting"."""

from tracker.domain.places import country_of
from tracker.reader.frames.slots import codes
from tracker.reader.items import Line
from tracker.reader.patterns import regex


def is_of_level(line: Line, span: tuple[int, int, int], named: int, *, counted: bool) -> bool:
    """Tell "the second India-Japan Ministerial Meeting", "the Norway-Iceland Trade Ministers' Meeting"."""
    first, last, index = span
    if line.items[index].word not in _AT_LEVELS or _OF_SOMEBODY.match(line.shape, index + 1):
        return False
    said = {word for item in line.items[first:last] for word in item.word.split()}
    blocs = any(country_of(code) is None for code in codes(line, first, last))
    others = named == 0 and any(shape in line.shape[first:last] for shape in "KQBNc")  # "meeting of the G77"
    if blocs or others or said.isdisjoint(_LEVELS):
        return False
    return named == _PAIR or (counted and named == 0)


_AT_LEVELS = frozenset({"meeting", "meet", "gathering"})
_LEVELS = frozenset(
    "ministerial inter-ministerial ministers ministers' presidents secretaries heads governors chiefs directors".split()
)
_OF_SOMEBODY = regex(r"[yo]d?[PAsCgFHRhW]{0,4}X")
_PAIR = 2
