"""The forms of an English verb: "shelve", "shelves", "shelved", "shelving"."""

from collections.abc import Iterator
from functools import cache
from typing import Literal

from tracker.reader.lexicon import toml

VerbForm = Literal["base", "third", "past", "gerund"]

_HISSING = ("s", "sh", "ch", "x", "o", "z")
_VOWELS = "aeou"


def forms(base: str) -> Iterator[tuple[VerbForm, str]]:
    """Yield the forms of a verb with their kinds; a past form may be a participle, too."""
    read = toml("irregular")
    to_ies = base.endswith("y") and base[-2:-1] not in _VOWELS
    stem = base[:-1] if base.endswith("e") and not base.endswith("ee") else base
    doubled = base + base[-1] if base in read["doubled"] else stem
    yield "base", base
    yield "third", base[:-1] + "ies" if to_ies else base + ("es" if base.endswith(_HISSING) else "s")
    yield "gerund", doubled + "ing"
    regular = base[:-1] + "ied" if to_ies else base + "d" if base.endswith("e") else doubled + "ed"
    for word in read["past"].get(base, regular).split():
        yield "past", word


@cache
def simple_pasts() -> frozenset[str]:
    """The past forms that are no participles: "became", "went"."""
    pairs = [forms_of.split() for forms_of in toml("irregular")["past"].values()]
    return frozenset(pair[0] for pair in pairs if len(pair) > 1 and not pair[0].endswith("ed"))


@cache
def irregular_participles() -> frozenset[str]:
    """The participles that do not end in "-ed": "built", "hit", "torn"."""
    last = (forms_of.split()[-1] for forms_of in toml("irregular")["past"].values())
    return frozenset(word for word in last if not word.endswith("ed"))
