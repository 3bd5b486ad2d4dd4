"""The persons of one article: every spelling of a name leads to the fullest one."""

import unicodedata
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from typing import Any

_SON_OF = frozenset({"bin", "ibn", "bint"})  # after these stands a father's name, by which nobody is called
_ARTICLES = ("al-", "el-")  # "Abdel Fattah al-Sisi" is called Sisi later on
_ARTICLE = 5  # letters with which a name behind an article is one: not "Al-Ae"
_PLAIN = str.maketrans("ıəøłđæßŁØ", "ieoldasLO")


MONARCHS = frozenset({"king", "queen", "sultan", "emir", "emperor", "grand duke", "prince"})


class Person:
    """Somebody the article names: `name` is the fullest form so far, `country` whom he stands for."""

    __slots__ = (
        "country",
        "current",
        "described",
        "held",
        "honorifics",
        "name",
        "of_bodies",
        "offices",
        "region",
        "spouse_of",
        "strange",
        "tokens",
    )

    def __init__(self, name: str) -> None:
        self.name = name
        self.tokens = _tokens_of(name)
        self.country: str | None = None
        self.region: str | None = None
        self.offices: list[str] = []
        self.of_bodies: set[str] = set()  # those that he was told to hold of a body: "Speaker X" is no other one's
        self.described: object = None  # the title that only another sentence, or another part of his, gives
        self.held: tuple[Any, ...] = ()  # the titles that he was last told with
        self.honorifics: set[str] = set()  # by which he was told: "Dr"
        self.current: set[str] = set()  # those of a state that he holds now
        self.spouse_of: Person | None = None  # of which official a first lady is
        self.strange = False  # of a third country by his name: see allegiance.py

    @property
    def party(self) -> str | None:
        """The subdivision that he governs, else his country."""
        return self.region or self.country


@lru_cache(maxsize=4096)
def _tokens_of(name: str) -> tuple[str, ...]:
    """Return the words of a name, accents and case folded; initials stay one letter with a dot."""
    folded = unicodedata.normalize("NFKD", name.replace(".", ". ").replace('"', "")).translate(_PLAIN).casefold()
    words = ("".join(c for c in word if not unicodedata.combining(c)) for word in folded.split())
    return tuple(word[3:] if word.startswith(_ARTICLES) and len(word) > _ARTICLE else word for word in words)


def countries_of(persons: Iterable[Person]) -> set[str]:
    """Return whom they stand for, as far as it is known."""
    return {person.country for person in persons if person.country is not None}


class People:
    """All persons of one article, found by the words of their names."""

    __slots__ = ("by_token", "persons", "spouses")

    def __init__(self) -> None:
        self.persons: list[Person] = []
        self.spouses: dict[tuple[str, ...], Person] = {}
        self.by_token: dict[str, list[Person]] = {}

    def named(self, name: str, *, ruler: bool = False, monarch: bool = False, told: Collection[str] = ()) -> Person:
        """Return the person of this name, who is new where no known name fits.

        A `ruler` who is called by one name is nobody with that first name: "President Sheikh Mohamed". A `monarch` is
        nobody who holds an office and no crown: "King Ibrahim" is not Prime Minister Anwar Ibrahim. For `told` see
        `find`.
        """
        found = self.find(name, told)
        if monarch and found is not None and found.held and MONARCHS.isdisjoint(title.office for title in found.held):
            found = None
        if ruler and found is not None and found.held and _tokens_of(name) == found.tokens[:1] != found.tokens:
            found = None if all(title.scope == "body" for title in found.held) else found
        if found is None:
            found = Person(name)
            self.persons.append(found)
            self._index(found)
        elif found.name.isupper() and _tokens_of(name) == found.tokens:
            found.name = name  # told in capitals before, in a headline
        elif len(_full(_tokens_of(name))) > len(_full(found.tokens)):
            found.name, found.tokens = name, _tokens_of(name)
            self._index(found)
        return found

    def find(self, name: str, told: Collection[str] = ()) -> Person | None:
        """Return the latest person whose name holds these words, or is held by them; initials count.

        Of namesakes it is the one who was `told` before with these offices or honorifics: "Dr Tan", "Minister Kim".
        """
        tokens = _tokens_of(name)
        full = _full(tokens)
        if not full:
            return None
        if tokens in self.spouses:
            return self.spouses[tokens]
        fitting = [
            person
            for person in reversed(self.by_token.get(full[-1], self.by_token.get(full[0], [])))
            if _agree(tokens, person.tokens)
        ]
        if fitting:
            return next((person for person in fitting if _is_known_by(person, told)), fitting[0])
        monsieur = tokens[0] == "m." and len(tokens) > 1  # "M. Soto" may be Juan Soto
        return self.find(name.partition(".")[2]) if monsieur else None

    def spouse(self, name: str) -> Person:
        """Return the person of this name beside an official of the same surname, which alone goes on meaning him."""
        tokens = _tokens_of(name)
        namesakes = self.by_token.get(_full(tokens)[-1], []) if _full(tokens) else []
        official = next((person for person in namesakes if person.held and person.tokens != tokens), None)
        if tokens in self.spouses or official is None:
            return self.named(name)
        found = self.spouses[tokens] = Person(name)
        found.spouse_of = official
        self.persons.append(found)
        return found

    def alias(self, person: Person, word: str) -> None:
        """Let one more word lead to a person: "Jokowi"."""
        for token in _tokens_of(word):
            self.by_token.setdefault(token, []).append(person)

    def _index(self, person: Person) -> None:
        for token in _full(person.tokens):
            holders = self.by_token.setdefault(token, [])
            if person not in holders:
                holders.append(person)


def _is_known_by(person: Person, told: Collection[str]) -> bool:
    """Tell who has been told with an honorific or an office, which may be shorter now: "Minister Kim"."""
    offices = [title.office for title in person.held]
    return any(each in person.honorifics or any(f"{one} ".startswith(f"{each} ") for one in offices) for each in told)


def _full(tokens: Sequence[str]) -> list[str]:
    return [token for token in tokens if not token.endswith(".") and len(token) > 1]


def _agree(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether the words of one name all stand in the other, in order, an initial for a word that it begins."""
    if len(one) > len(other):
        one, other = other, one
    if len(one) == 1:
        return any(token == one[0] and (not at or other[at - 1] not in _SON_OF) for at, token in enumerate(other))
    position = 0
    for at, token in enumerate(one):
        while position < len(other) and not (
            _same_word(token, other[position]) and (at or not position or other[position - 1] not in _SON_OF)
        ):
            position += 1  # "King Abdullah II" is not "Al Hussein bin Abdullah II"
        if position == len(other):
            return False
        position += 1
    return True


def _same_word(one: str, other: str) -> bool:
    if one == other:
        return True
    short, long = (one, other) if len(one) < len(other) else (other, one)
    return (len(short) <= 3 and short[-1] == "." and long.startswith(short[:-1])) or (
        len(short) == 1 and long[0] == short
    )
