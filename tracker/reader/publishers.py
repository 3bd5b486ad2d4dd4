"""Whose an article is, by its dateline, its agency and the lines above its text."""

import re
from functools import cache

from msgspec import Struct

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.layout import Layout
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.tags import Place, Tag

_HEAD = 400  # characters in which an agency signs
_MOST_WORDS = 14  # of a masthead
# Words that a headline has and a masthead has not.
_SMALL = regex(r"\b(?!(?:of|the|to|in|and|for|on|at|de|from)\b)[a-z]{2,}")


class _Known(Struct, frozen=True):
    agencies: dict[str, Party]
    anywhere: re.Pattern[str]  # those whose names mean nothing else
    in_dateline: re.Pattern[str]
    masthead: re.Pattern[str]


class Publisher(Struct, frozen=True):
    """Whose an article is; an embassy's own ambassador needs no country."""

    country: Party
    embassy: bool = False


def publisher(laid: Layout, tags: list[Tag]) -> Publisher | None:
    """Return the agency, ministry or embassy that publishes an article; None where nothing shows it."""
    known = _known()
    if laid.dateline is not None:
        found = known.in_dateline.search(laid.text, *laid.dateline)
        if found is not None:
            return Publisher(known.agencies[found[0]])
    found = known.anywhere.search(laid.text, 0, _HEAD)
    return Publisher(known.agencies[found[0]]) if found is not None else _of_masthead(laid, tags)


def _of_masthead(laid: Layout, tags: list[Tag]) -> Publisher | None:
    for block in laid.blocks:
        line = laid.text[block.start : block.end]
        if block.role not in {"headline", "heading", "furniture", "published", "byline"}:
            return None
        if len(line.split()) > _MOST_WORDS or _known().masthead.search(line) is None or _SMALL.search(line):
            continue
        named = [tag.value for tag in tags if block.start <= tag.start < block.end and isinstance(tag.value, Place)]
        embassy = any(mission in line.lower() for mission in ("embassy", "high commission"))
        codes = (country_of(place.code) for place in named if embassy or place.form != "adjective")
        countries = list(dict.fromkeys(code for code in codes if code is not None))
        if countries and (len(countries) == 1 or embassy):
            return Publisher(countries[0], embassy=embassy)
    return None


@cache
def _known() -> _Known:
    data = toml("publishers")
    agencies = {name: code for code, names in data["agencies"].items() for name in names}
    telling = [name for name in agencies if not name.isupper() and len(name) > 5]
    words = "|".join(data["mastheads"]["words"])
    return _Known(
        agencies,
        re.compile(rf"\b(?:{_any(telling)})\b"),
        re.compile(rf"\b(?:{_any(list(agencies))})\b"),
        re.compile(rf"\b(?:{words})\b", re.IGNORECASE),
    )


def _any(names: list[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
