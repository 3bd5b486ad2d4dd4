"""Sentences made rows of items: tokens with the shapes of their words, tags with those of their kinds."""

import re
from collections.abc import Sequence
from itertools import accumulate

from tracker.reader.items import Item
from tracker.reader.shapes import KNOWN
from tracker.reader.tags import Place, Tag

_TOKEN = re.compile(
    r"([^\W_]\w*+(?![-.&/'])"  # most words, at once
    r"|(?:[^\W\d_]\.)+(?:[^\W\d_][\w]*(?:[-'][^\W_]+)*)?"  # U.S., H.E., P.Szijjarto, S.
    r"|(?:[Ee]x|[Tt]hen|[Ff]ormer)-(?=[^\W\d_])"  # ex-President
    r"|[^\W_]\w*(?:(?:[-&/](?=[^\W_])|'(?!s\b))\w*)*"  # words, with inner hyphens and apostrophes but not 's
    r"|'s\b|'(?=\s)|--+|[^\w\s])",
)
_OF_TAG = {"money": "$", "percent": "%", "multiple": "x", "number": "#", "ordinal": "O", "when": "T"}
_JOINED = frozenset({"Al-", "al-", "El-", "el-"})  # "Al-Sabah" is no place


def row(text: str, start: int, end: int, tags: Sequence[Tag]) -> list[Item]:
    """Return the items of `text[start:end]`: its tags, and the words between them."""
    items: list[Item] = []
    position = start
    for tag in tags:
        if tag.start >= position and text[tag.start - 3 : tag.start] not in _JOINED:
            if tag.start > position:
                items += _words(text[position : tag.start], position)
            shown = text[tag.start : tag.end]
            items.append(Item(_tag_shape(tag), tag.kind, tag.start, tag.end, shown.lower(), shown, tag.value))
            position = tag.end
    if position < end:
        items += _words(text[position:end], position)
    return items


def _words(text: str, start: int) -> list[Item]:
    """Return the items of a stretch without tags that begins at `start` of the whole."""
    pieces = _TOKEN.split(text)  # what is between tokens and the tokens, in turns
    bounds = list(accumulate(map(len, pieces), initial=start))
    return [
        Item(shape, "word", first, last, word, shown, None)
        for shown, first, last in zip(pieces[1::2], bounds[1::2], bounds[2::2], strict=False)
        for shape, word, _ in (KNOWN[shown],)
    ]


def _tag_shape(tag: Tag) -> str:
    if tag.kind == "place":
        place = tag.value
        return "A" if isinstance(place, Place) and place.form in {"adjective", "demonym"} else "P"
    return _OF_TAG.get(tag.kind, "k")
