"""Which relations a fact belongs to.

A scope is a code (`AZ`) or a sorted pair of codes (`AZ:RU`). A relation reads the scope of its pair; what belongs to a
country by itself, as its ministers do, stands under the country and so counts for each of its relations.

A party's codes are its country and, for a subdivision, its own: what concerns the Astrakhan region belongs to
Azerbaijan–Russia and to Azerbaijan–Astrakhan alike. Blocs are parties too. Bodies and companies have no code.
"""

from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations

from tracker.domain.events import Told
from tracker.domain.facts import Fact, Investment, Office, Party, Trade, parties_of
from tracker.domain.places import BLOCS, country_of


def scopes(told: Told) -> tuple[str, ...]:
    """Return the scopes of a fact, sorted; none where neither it nor its article names a place."""
    match told.fact:
        case Office() as office:
            return _of_office(told, office)
        case Trade() | Investment() as fact:
            # An open end is the world, or unsaid; the article's other country must not be made a partner by guesswork.
            return _pairs(parties_of(fact)) or _singles(parties_of(fact))
        case fact:
            return _completed(told.parties, tuple(parties_of(fact)))


def sides_of(fact: Fact, beside: Iterable[Fact]) -> tuple[Party, ...]:
    """Return the sides that an article tells of the body that an office belongs to, sorted; none for other facts."""
    if not isinstance(fact, Office) or fact.side is None or (fact.of is not None and _codes(fact.of)):
        return ()
    offices = (other for other in beside if isinstance(other, Office) and other.of == fact.of)
    return tuple(sorted({other.side for other in offices if other.side is not None}))


def pair(parties: Iterable[str]) -> str:
    """Return the scope of two parties."""
    return ":".join(sorted(parties))


def _of_office(told: Told, office: Office) -> tuple[str, ...]:
    if office.to is not None:  # an ambassador concerns the two countries, not all that his own has to do with
        return _completed(told.parties, tuple(parties_of(office)))
    if office.of is not None and _codes(office.of):
        return _codes(office.of)
    # An office of a body: shared by those whose sides the article tells, else by those whom the article is about.
    if office.side is None or len(told.sides) < 2:
        return _completed(told.parties, tuple(parties_of(office)))
    return tuple(scope for scope in _pairs(told.sides) if set(_codes(office.side)) & set(scope.split(":")))


@lru_cache(maxsize=4096)
def _completed(about: tuple[str, ...], parties: tuple[str, ...]) -> tuple[str, ...]:
    own = _pairs(parties)
    if own:
        return own
    named = {country_of(party) or party for party in parties if _codes(party)}
    if not named:
        return _pairs(about) or _singles(about)
    # One country: the article's others are its counterparts, if the article is about that country at all.
    if not named & set(about):
        return _singles(parties)
    others = [party for party in about if party not in named]
    return tuple(sorted({scope for other in others for scope in _pairs((*parties, other))})) or _singles(parties)


def _pairs(parties: Iterable[str]) -> tuple[str, ...]:
    """Return the pairs of codes of different countries or blocs."""
    return _pairs_of(frozenset(parties))


@lru_cache(maxsize=4096)
def _pairs_of(parties: frozenset[str]) -> tuple[str, ...]:
    codes = {code for party in parties for code in _codes(party)}
    return tuple(
        f"{one}:{other}"
        for one, other in combinations(sorted(codes), 2)
        if (country_of(one) or one) != (country_of(other) or other)
    )


def _singles(parties: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({code for party in parties for code in _codes(party)}))


@lru_cache(maxsize=4096)
def _codes(party: str) -> tuple[str, ...]:
    country = country_of(party)
    if country is None:
        return (party,) if party in BLOCS else ()
    return (party,) if country == party else (country, party)
