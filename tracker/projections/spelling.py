"""When two spellings can be one person's name: the same word in the letters of another hand, by rules kept as data.

A word has readings: one, or several where its letters are read in several ways. Words of two letters and less are
compared as they are written, and so are initials. That two spellings agree is never enough to make them one person:
they share an office, a country or an article too, as whoever compares them sees to.
"""

import re
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice, product
from pathlib import Path
from typing import Any

from tracker.projections.names import folded

Readings = tuple[frozenset[str], ...]  # of each word of a name

_LETTERS_OF_TWO = frozenset("ch kh sh ts ya ye yu zh".split())  # one letter in Cyrillic: "Sh. Mustafayev"
_ARTICLES = frozenset("al el ul".split())
_MOST = 16  # readings a word
_SHORT = 3  # letters; what is no longer is a name of its own, as Chinese and Korean ones are
_BETWEEN_WORDS = re.compile(r"[^\w'’ʼ`]+")
_ALTERNATIVES = re.compile(r"\(([^()|]*)\|([^()|]*)\)")
_SPELLED = str.maketrans({"'": "", "’": "", "ʼ": "", "`": ""})


@lru_cache(maxsize=65_536)
def same_person(one: str, other: str) -> bool:
    """Tell whether two names can be one person's: one has all the words of the other, or initials for them."""
    if one == other:
        return bool(readings(one))
    shorter, longer = sorted((readings(one), readings(other)), key=_extent)
    rest = list(longer)
    spelled = 0
    for word in sorted(shorter, key=_is_initial):
        initial = _is_initial(word)
        found = next((known for known in rest if word & known or (initial and _begins(known, word))), None)
        if found is None:
            return False
        rest.remove(found)
        spelled += not initial
    return spelled > 0


@lru_cache(maxsize=65_536)
def readings(name: str) -> Readings:
    """Return the readings of each word of a name, in its order."""
    words = _words(name)
    bare = [word for nth, word in enumerate(words) if nth == 0 or word not in _ARTICLES]
    return tuple(_readings(word) for word in bare)


@lru_cache(maxsize=65_536)
def marks(name: str) -> frozenset[str]:
    """Return the readings of all words but initials: names of one person share at least one."""
    return frozenset(reading for word in readings(name) if not _is_initial(word) for reading in word)


def spelled_out(name: str) -> int:
    """Return how many words of a name are more than initials."""
    return sum(not _is_initial(word) for word in readings(name))


def extent(name: str) -> tuple[int, int]:
    """Return how much of a person's name is there: words spelled out, then initials."""
    return _extent(readings(name))[:2]


def table() -> dict[str, Any]:
    """Return the letters, rules, names and examples, as the file has them."""
    return tomllib.loads((Path(__file__).with_name("spelling.toml")).read_text(encoding="utf-8"))


def _extent(words: Readings) -> tuple[int, int, int]:
    initials = sum(map(_is_initial, words))
    return len(words) - initials, initials, sum(len(min(word)) for word in words)


def _is_initial(word: frozenset[str]) -> bool:
    return all(len(reading) == 1 or reading in _LETTERS_OF_TWO for reading in word)


def _begins(known: frozenset[str], initial: frozenset[str]) -> bool:
    """Tell whether a word begins with an initial; how that is read decides nothing: "Sh." is for "Shahin"."""
    letters = {_by_rules(letter) for letter in initial} | initial
    return any(reading.startswith(letter) for reading in known for letter in letters)


def _words(name: str) -> list[str]:
    text = name.casefold().translate(_SPELLED)
    return [word for word in _BETWEEN_WORDS.split(text) if word.strip("_")]


@lru_cache(maxsize=65_536)
def _readings(word: str) -> frozenset[str]:
    letters, _, names = _rules()
    plain = folded(word)
    if len(plain) <= _SHORT and word.isascii():
        return frozenset({names.get(plain, plain)}) if plain else frozenset({word})
    spelled = (letters.get(letter, (folded(letter) or letter,)) for letter in word)
    found = {"".join(some) for some in islice(product(*spelled), _MOST)} | ({plain} if plain else set())
    return frozenset(_named(reading) for one in found for reading in _alternatives(_by_rules(one)))


def _named(reading: str) -> str:
    return _rules()[2].get(reading, reading)


def _alternatives(text: str) -> tuple[str, ...]:
    found = _ALTERNATIVES.search(text)
    if found is None:
        return (text,)
    before, after = text[: found.start()], text[found.end() :]
    return tuple(one for each in found.groups() for one in _alternatives(f"{before}{each}{after}"))


def _by_rules(text: str) -> str:
    return _rewritten(text, _rules()[1])


def _rewritten(text: str, rules: Iterable[tuple[re.Pattern[str], str]]) -> str:
    for find, put in rules:
        text = find.sub(put, text)
    return text


@lru_cache(maxsize=1)
def _rules() -> tuple[dict[str, tuple[str, ...]], list[tuple[re.Pattern[str], str]], dict[str, str]]:
    """Return the ways to write each letter, the rules, and the readings of given names."""
    read = table()
    letters = {letter: tuple(ways) for letter, ways in read["letters"].items()}
    rules = [(re.compile(rule["find"]), rule["put"]) for rule in read["rules"]]
    names: dict[str, str] = {}
    for line in read["names"]["lines"]:
        first, *others = line.split()
        for name in (first, *others):
            spelled = {"".join(some) for some in product(*(letters.get(letter, (letter,)) for letter in name))}
            names |= {reading: first for one in spelled for reading in _alternatives(_rewritten(one, rules))}
    return letters, rules, names
