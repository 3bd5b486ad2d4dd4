"""Names of events, documents and projects as different articles write them: one is short for another, or it is not.

A name is what is left of it without the countries it stands between ("Russian-Azerbaijani" and "Azerbaijan-Russia" are
said in the parties), articles and prepositions. Its head is what the thing is: a forum, a plant.
"""

import re
from collections.abc import Callable, Hashable, Iterable
from functools import lru_cache
from typing import NamedTuple, TypeVar

from tracker.domain.places import country_of
from tracker.projections.names import folded
from tracker.reader.lexicon import rows, values

_POSSESSIVE = re.compile(r"['’ʼ]s\b")
_SMALL = frozenset("a an and at between by during for from in into of on the this to under with within".split())
_AFTER_THE_HEAD = _SMALL - {"a", "an", "the", "this"}
_EMPTY = frozenset("annual bilateral joint next regular recent upcoming".split())
_SPELLINGS = {
    "centre": "center", "centres": "center", "centers": "center", "programme": "program", "programmes": "program",
    "programs": "program", "cooperations": "cooperation",
}  # fmt: skip


class Name(NamedTuple):
    """What a name comes down to: its words in no order, and the word that says what it is a name of."""

    words: frozenset[str]
    head: str

    @property
    def text(self) -> str:
        """The name as one string, the same for the same name."""
        return " ".join((self.head, *sorted(self.words)))

    def agrees(self, other: "Name") -> bool:
        """Tell whether one is the other, or short for it."""
        return self.head == other.head and (self.words <= other.words or other.words <= self.words)


@lru_cache(maxsize=65_536)
def name_of(text: str, parties: tuple[str, ...] = ()) -> Name:
    """Return the name that a text gives to what concerns some parties."""
    spelled = [_SPELLINGS.get(word, word) for word in _without(folded(_POSSESSIVE.sub("", text)), parties).split()]
    bare = tuple(word for word in spelled if word not in _EMPTY) or tuple(spelled)
    end = next((place for place, word in enumerate(bare) if place and word in _AFTER_THE_HEAD), len(bare))
    heads = [word for word in bare[:end] if not word.isdigit()] or list(bare)
    return Name(frozenset(word for word in bare if word not in _SMALL), heads[-1] if heads else "")


K = TypeVar("K", bound=Hashable)


def fullest(
    keys: Iterable[K],
    *,
    name: Callable[[K], Name],
    agree: Callable[[K, K], bool],
    order: Callable[[K], tuple[str, ...]],
) -> dict[K, K]:
    """Map each key to the one of the fullest name that its name is short for, itself where there is none or several.

    Keys that come to one must also agree in all else that `agree` compares; `order` tells keys of one name apart.
    The time goes with how many names share a word that is rare among them, not with the square of their number.
    """
    holding: dict[str, list[K]] = {}
    members: dict[K, list[K]] = {}
    result: dict[K, K] = {}
    for key in sorted(set(keys), key=lambda key: (-len(name(key).words), name(key).text, order(key))):
        own = name(key)
        rarest = min((holding.get(word, []) for word in own.words), key=len, default=[])
        over = [top for top in rarest if name(top).agrees(own) and all(agree(key, other) for other in members[top])]
        result[key] = over[0] if len(over) == 1 else key
        members.setdefault(result[key], []).append(key)
        if not over:
            for word in own.words:
                holding.setdefault(word, []).append(key)
    return result


@lru_cache(maxsize=65_536)
def _without(words: str, parties: tuple[str, ...]) -> str:
    """Return folded words without the names of the countries of some parties."""
    text = f" {words} "
    for country in sorted({country for party in parties if (country := country_of(party)) is not None}):
        for phrase in _phrases().get(country, ()):
            text = text.replace(f" {phrase} ", "  ")
    return " ".join(text.split())


@lru_cache(maxsize=1)
def _phrases() -> dict[str, tuple[str, ...]]:
    """Return the names, adjectives and demonyms of each country, folded, the longest first."""
    return {
        code: tuple(
            sorted(
                {folded(name.rstrip("?")) for cell in cells[:3] for name in values(cell)} - {""},
                key=lambda phrase: (-len(phrase), phrase),
            )
        )
        for code, *cells in rows("countries")
    }
