"""Sentences made rows of items: tokens with the shapes of their words, tags with those of their kinds."""

from bisect import bisect_left
from collections.abc import Sequence

from msgspec.structs import replace

from tracker.reader.items import Item
from tracker.reader.tags import Place, Tag
from tracker.reader.tokens import Tokens, tokens

_OF_TAG = {"money": "$", "percent": "%", "multiple": "x", "number": "#", "ordinal": "O", "when": "T"}
_JOINED = frozenset({"Al-", "al-", "El-", "el-"})  # "Al-Sabah" is no place


def row(told: Tokens, start: int, end: int, tags: Sequence[Tag]) -> list[Item]:
    """Return the items of a stretch of a text: its tags, and the words between them."""
    text = told.text
    items: list[Item] = []
    position = start
    for tag in tags:
        if tag.start >= position and not _is_within_name(text, tag.start):
            if tag.start > position:
                items += _words(told, position, tag.start)
            shown = text[tag.start : tag.end]
            items.append(Item(_tag_shape(tag), tag.kind, tag.start, tag.end, shown.lower(), shown, tag.value))
            position = tag.end
    if position < end:
        items += _words(told, position, end)
    if text.find("/", start, end) >= 0:
        for at in range(1, len(items) - 1):
            if _is_stroke(items, at):  # "the Kenya/Uganda Joint Commission": as with a dash
                items[at] = replace(items[at], shape="-")
            elif _is_and(items, at):
                items[at] = replace(items[at], shape="&", word="and")
    return items


def _is_stroke(items: Sequence[Item], at: int) -> bool:
    """Tell a stroke between two places."""
    before, stroke, after = items[at - 1 : at + 2]
    joined = before.end == stroke.start and stroke.end == after.start
    return stroke.text == "/" and joined and before.kind == after.kind == "place"


def _is_and(items: Sequence[Item], at: int) -> bool:
    """Tell a stroke between two plurals: "eight agreements/memorandums were signed"."""
    before, stroke, after = items[at - 1 : at + 2]
    return stroke.text == "/" and before.kind == after.kind == "word" and before.text[-1] == after.text[-1] == "s"


def _is_within_name(text: str, start: int) -> bool:
    """Tell the place in "al-Beirut", a name, from that in "the Nepal-India border"."""
    return text[start - 3 : start] in _JOINED and not text[max(0, start - 4) : start - 3].isalpha()


def _words(told: Tokens, start: int, end: int) -> list[Item]:
    """Return the items of a stretch without tags: the text's own tokens, or others where a tag cuts one of these."""
    _, shown, starts, ends, items = told
    first = bisect_left(starts, start)
    last = bisect_left(starts, end, first)
    cut = (first and ends[first - 1] > start) or (last and (ends[last - 1] > end or shown[last - 1].endswith("-")))
    return items[first:last] if not cut else tokens(told.text[start:end], start).items


def _tag_shape(tag: Tag) -> str:
    if tag.kind == "place":
        place = tag.value
        return "A" if isinstance(place, Place) and place.form in {"adjective", "demonym"} else "P"
    return _OF_TAG.get(tag.kind, "k")
