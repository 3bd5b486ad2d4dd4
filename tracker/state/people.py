"""Who took part, by name: spellings of one person meet, a bare surname is whoever bears it."""

from collections.abc import Iterable, Sequence

from tracker.projections.spelling import extent, same_person


def shared(one: Iterable[str], other: Sequence[str]) -> int:
    """Return how many of some persons are among others."""
    return sum(any(same_person(name, known) for known in other) for name in one)


def everyone(lists: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """Return the persons of all lists, sorted, each once and in the fullest spelling that is given.

    A bare name that several persons bear is told by itself.
    """
    names = sorted({name for names in lists for name in names}, key=lambda name: (extent(name), name), reverse=True)
    persons: list[str] = []
    for name in names:
        if sum(same_person(name, person) for person in persons) != 1:
            persons.append(name)
    return tuple(sorted(persons))
