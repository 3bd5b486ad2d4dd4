"""Of which of two countries a person is likelier to be, by the letters of his name: a small model of letters.

Each naming tradition of origins.toml gives a model of how letters follow each other (interpolated, three letters of
memory). A name leans to a country when its letters are likelier there by a clear margin; where two countries share
their names, nothing leans. What is found this way is a guess, and facts carry it as such.
"""

import math
import unicodedata
from collections import Counter
from collections.abc import Collection
from functools import cache, lru_cache
from typing import NamedTuple

from msgspec import Struct

from tracker.domain.facts import Party
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex

# Nats a letter: below the first two names are too alike; from the second on hardly anybody is mistaken.
MARGIN, CLEAR = 0.5, 0.6

_ORDER = 3
_LETTERS = 40  # about as many letters as romanised names use
_PART = regex(r"[^\W\d_]{2,}")
_FOLDED = str.maketrans({"ı": "i", "ə": "e", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "ß": "ss"})


class _Model(NamedTuple):
    """How often each run of letters occurs, and how often each run is followed by anything."""

    runs: Counter[str]
    contexts: Counter[str]


@cache
def _model(tradition: str) -> _Model:
    runs: Counter[str] = Counter()
    contexts: Counter[str] = Counter()
    for name in _parts(toml("origins")[tradition]["names"]):
        text = "^" * _ORDER + name + "$"
        for at in range(_ORDER, len(text)):
            for size in range(_ORDER + 1):
                runs[text[at - size : at + 1]] += 1
                contexts[text[at - size : at]] += 1
    return _Model(runs, contexts)


@cache
def _traditions(country: Party) -> tuple[str, ...]:
    return tuple(name for name, read in toml("origins").items() if country in read["countries"])


def _parts(name: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", name.lower().translate(_FOLDED))
    return _PART.findall("".join(letter for letter in folded if not unicodedata.combining(letter)))


@lru_cache(maxsize=4096)
def _likelihood(part: str, tradition: str) -> float:
    """The mean logarithm of the chance of each letter of a part of a name."""
    runs, contexts = _model(tradition)
    text = "^" * _ORDER + part + "$"
    total = 0.0
    for at in range(_ORDER, len(text)):
        chance = 1 / _LETTERS
        for size in range(_ORDER + 1):
            seen = contexts[text[at - size : at]]
            chance = (runs[text[at - size : at + 1]] + 2 * chance) / (seen + 2)
        total += math.log(chance)
    return total / (len(text) - _ORDER)


class Leaning(Struct, frozen=True):
    """The country that a name leans to, and by how much: nats a letter."""

    country: Party
    margin: float


def leaning(name: str, countries: Collection[Party]) -> Leaning | None:
    """Return which of several countries a name is likeliest to come from, None where its letters do not tell."""
    scores = {country: _score(name, country) for country in countries}
    known = sorted((score, country) for country, score in scores.items() if score is not None)
    if len(known) < len(scores) or len(known) < 2:
        return None
    margin = known[-1][0] - known[-2][0]
    share = not set(_traditions(known[-1][1])).isdisjoint(_traditions(known[-2][1]))  # both have English names, say
    return Leaning(known[-1][1], margin) if margin >= (CLEAR if share else MARGIN) else None


def likelier_order(one: str, other: str, countries: tuple[Party, Party]) -> tuple[tuple[Party, Party], float] | None:
    """Return of which of two countries each of two names is likelier, and by how much, where they are not of one."""
    first, second = countries
    scores = [_score(name, country) for name, country in ((one, first), (other, second), (one, second), (other, first))]
    known = [score for score in scores if score is not None]
    if len(known) < len(scores):
        return None
    margin = known[0] + known[1] - known[2] - known[3]
    return ((first, second) if margin > 0 else (second, first)), abs(margin)


@lru_cache(maxsize=4096)
def _score(name: str, country: Party) -> float | None:
    parts, traditions = _parts(name), _traditions(country)
    if not traditions or not parts:
        return None
    return sum(max(_likelihood(part, each) for each in traditions) for part in parts) / len(parts)
