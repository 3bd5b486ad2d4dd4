"""Holders of a title by a verb: "X was appointed ambassador", "X, who also serves as chairman of the board"."""

from collections.abc import Sequence
from typing import NamedTuple

from tracker.reader.items import Item, Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import Names

_VERBS: dict[str, list[str]] = toml("titles")["verbs"]
_NOW, _PAST, _LINKS = (frozenset(_VERBS[kind]) for kind in ("now", "past", "links"))
_GAVE = frozenset(_VERBS["gave"])
_SWORE = frozenset({"swore", "swears", "swearing", "sworn"})
_AS = frozenset({"as", "the", "a", "an", "its", "new", "to", "be"})
_FARTHEST = 8  # items between a name and the title that a verb gives it


class Holder(NamedTuple):
    """Who holds a title by a verb: where his words begin, his name's span, and whether he holds it no more."""

    first: int
    name: tuple[int, int]
    former: bool


def holder_by_verb(line: Line, index: int, names: Names) -> Holder | None:
    """Return the free name before a title that a verb gives the title to."""
    for at in range(index - 1, max(0, index - _FARTHEST) - 1, -1):
        if line.shape[at] in "NIj":
            found = names.ending_at(at + 1, line.shape)
            former = link(line.items[at + 1 : index])
            if former is None and found is not None and _is_given(line, found[0], at + 1, index):
                former = False
            return Holder(found[0], (found[1], found[2]), former) if found is not None and former is not None else None
        if not _is_link(line.items[at]):
            return None
    return None


def _is_given(line: Line, first: int, last: int, index: int) -> bool:
    """Tell "The president swore in X as ambassador", "parliament named X acting prime minister"."""
    before = [item.word for item in line.items[max(0, first - 2) : first]]
    if not before or before[-1] not in _GAVE or (before[-1] == "in" and before[0] not in _SWORE):
        return False
    return all(item.word in _AS for item in line.items[last:index])


def link(between: Sequence[Item]) -> bool | None:
    """Tell whether the words between a person and a title give it to him: False now, True in the past, else None."""
    words = {item.word for item in between}
    if len(between) > _FARTHEST or not all(_is_link(item) for item in between) or words.isdisjoint(_NOW | _PAST):
        return None
    return words.isdisjoint(_NOW)


def _is_link(item: Item) -> bool:
    return item.word in _NOW or item.word in _PAST or item.word in _LINKS or item.shape == "T"
