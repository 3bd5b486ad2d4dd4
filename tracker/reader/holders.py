"""Titles that a verb gives to the person before it: "X was elected chairman of the board"."""

from collections.abc import Sequence

from tracker.reader.items import Item
from tracker.reader.lexicon import toml

_VERBS: dict[str, list[str]] = toml("titles")["verbs"]
_NOW, _PAST, _LINKS = (frozenset(_VERBS[kind]) for kind in ("now", "past", "links"))
_FARTHEST = 8  # items between a name and the title that a verb gives it


def link(between: Sequence[Item]) -> bool | None:
    """Tell whether the words between a person and a title give it to him: False now, True in the past, else None."""
    words = {item.word for item in between}
    if len(between) > _FARTHEST or not all(_is_link(item) for item in between) or words.isdisjoint(_NOW | _PAST):
        return None
    return words.isdisjoint(_NOW)


def _is_link(item: Item) -> bool:
    return item.word in _NOW or item.word in _PAST or item.word in _LINKS or item.shape == "T"
