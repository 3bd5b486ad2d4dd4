"""Which offices one person holds at a time, and which no person holds at once with another."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from tracker.domain.facts import FactId, Office, Party
from tracker.domain.places import country_of

# Offices of which a country or body has several at once, by the first or last word of their names.
_SEVERAL = frozenset(
    "adviser advisor aide analyst assistant commissioner deputy envoy expert first journalist member "
    "official representative special spokesman spokesperson spokeswoman vice".split()
)
_SEVERAL_OFFICES = frozenset({"minister", "state minister", "minister of state"})
_HEADS_OF_STATE = frozenset({"president", "king", "queen", "emir", "amir", "sultan", "emperor", "supreme leader"})
_UNDER_A_HEAD = frozenset("minister ambassador governor".split())


class Stated(NamedTuple):
    """An office that a name was stated to hold, from its first to its last statement, days as YYYY-MM-DD."""

    name: str
    office: str
    of: Party  # a country, or a subdivision of one
    country: str
    first: str
    last: str
    fact: FactId  # the last statement

    def __str__(self) -> str:
        days = self.first if self.first == self.last else f"{self.first} to {self.last}"
        return f"{self.name}, {self.office} of {self.of} ({days}, fact {self.fact[:8]})"


def one_at_a_time(office: str, of: str | None) -> bool:
    """Tell whether one person at a time holds an office."""
    words = office.split()
    several = office in _SEVERAL_OFFICES or bool({*words[:1], *words[-1:]} & _SEVERAL)
    return of is not None and not several


def clash(offices: Mapping[str, Iterable[tuple[Office, str]]]) -> tuple[Stated, Stated] | None:
    """Return two offices that one person cannot have held at once though he would have, under two of his names.

    Args:
        offices: By name, what is stated of it, each with the day of the statement.
    """
    stated = [one for name, facts in sorted(offices.items()) for one in _stated(name, facts)]
    for one, other in combinations(stated, 2):
        at_once = one.first <= other.last and other.first <= one.last
        if one.name != other.name and at_once and _exclude(one, other):
            return one, other
    return None


def _stated(name: str, facts: Iterable[tuple[Office, str]]) -> Iterator[Stated]:
    seats: dict[tuple[str, Party, str], list[tuple[str, FactId]]] = {}
    for office, day in facts:
        country = country_of(office.of) if office.of is not None else None
        if office.of is not None and country is not None and not office.former:
            seats.setdefault((office.office, office.of, country), []).append((day, office.id))
    for (title, of, country), days in sorted(seats.items()):
        (first, _), (last, fact) = min(days), max(days)
        yield Stated(name, title, of, country, first, last, fact)


def _exclude(one: Stated, other: Stated) -> bool:
    if one.country != other.country:
        return True
    return _heads_over(one.office, other.office) or _heads_over(other.office, one.office)


def _heads_over(one: str, other: str) -> bool:
    return one in _HEADS_OF_STATE and not _UNDER_A_HEAD.isdisjoint(other.split())
