"""Markup that a converter left in a text, as edits that remove it: tags, comments, scripts, names of characters."""

import html
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tracker.reader.patterns import regex


class Edit(NamedTuple):
    """A piece of a text and what replaces it."""

    start: int
    end: int
    replacement: str


_MARK = regex(
    r"<!--(?:[^-]|-(?!->)){0,300}-->|</?(?P<tag>[a-zA-Z][a-zA-Z0-9-]{0,20})(?:[\s/][^<>]{0,300})?>"
    r"|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});|\*\*+|\[\d{1,3}\]"
)
_HIDDEN = frozenset({"script", "style", "noscript", "template"})  # what stands between their tags is no text
# What a line of the page begins or ends with; other tags stand within a line.
_BLOCKS = frozenset(
    """
    address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol option p pre section select summary table tbody tfoot
    thead title tr ul
    """.split()
)


def markup(text: str) -> Iterator[Edit]:
    """Yield what to remove or replace, in order: a block's tag ends a line, a named character is that character."""
    at = 0
    unclosed: set[str] = set()
    while (found := _MARK.search(text, at)) is not None:
        at = found.end()
        tag = (found["tag"] or "").lower()
        if found[0][0] == "&":
            yield Edit(*found.span(), html.unescape(found[0]))
            continue
        if tag in _HIDDEN - unclosed and found[0][1] != "/":
            closing = _closing(tag).search(text, at)
            if closing is None:
                unclosed.add(tag)
            else:
                at = closing.end()
        yield Edit(found.start(), at, "\n" if tag in _BLOCKS else " " if tag in {"td", "th"} else "")


@cache
def _closing(tag: str) -> re.Pattern[str]:
    return re.compile(rf"</{tag}\s*>", re.IGNORECASE)
