"""Who took part, by name: spellings of one person meet, a bare surname is whoever bears it."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from tracker.projections.names import person_key

Words = frozenset[str]

_LETTERS_OF_TWO = frozenset("ch kh sh ts ya ye yu zh".split())  # one letter in Cyrillic: "Sh. Mustafayev"


@lru_cache(maxsize=65_536)
def words_of(name: str) -> Words:
    """Return the words of a person's name, in no order: some peoples write the surname first."""
    return frozenset(person_key(name).split())


def same_person(one: str, other: str) -> bool:
    """Tell whether two names can be one person's: one has all the words of the other, or initials for them."""
    shorter, longer = sorted((words_of(one), words_of(other)), key=lambda words: (len(words), sum(map(len, words))))
    if shorter <= longer:
        return bool(shorter)
    initials = {word for word in shorter if len(word) == 1 or word in _LETTERS_OF_TWO}
    rest = longer - shorter
    spelled = shorter - initials
    return (
        bool(spelled)
        and spelled <= longer
        and all(any(word.startswith(letter) for word in rest) for letter in initials)
    )


def shared(one: Iterable[str], other: Sequence[str]) -> int:
    """Return how many of some persons are among others."""
    return sum(any(same_person(name, known) for known in other) for name in one)


def everyone(lists: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """Return the persons of all lists, sorted, each once and in the fullest spelling that is given.

    A bare name that several persons bear is told by itself.
    """
    names = sorted({name for names in lists for name in names}, key=lambda name: (-_length(name), name))
    persons: list[str] = []
    for name in names:
        if sum(same_person(name, person) for person in persons) != 1:
            persons.append(name)
    return tuple(sorted(persons))


def _length(name: str) -> int:
    """Return how much of a person's name is there: spelled words before initials."""
    return sum(1 if len(word) == 1 or word in _LETTERS_OF_TWO else 2 for word in words_of(name))
