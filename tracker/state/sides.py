"""Whom a thing is between: parties as different articles name them, a country or a region of it."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from tracker.domain.places import BLOCS, country_of
from tracker.projections.names import folded


@lru_cache(maxsize=16_384)
def countries(parties: tuple[str, ...]) -> frozenset[str]:
    """Return the countries and blocs of some parties."""
    return frozenset(code for party in parties if (code := country_of(party) or (party if party in BLOCS else None)))


@lru_cache(maxsize=16_384)
def regions(parties: tuple[str, ...]) -> frozenset[str]:
    """Return the subdivisions among some parties."""
    return frozenset(party for party in parties if country_of(party) not in (None, party))


@lru_cache(maxsize=16_384)
def bodies(parties: tuple[str, ...]) -> frozenset[str]:
    """Return the names among some parties, folded: of bodies and companies."""
    return frozenset(folded(party) for party in parties if country_of(party) is None and party not in BLOCS)


def compatible(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether both can be the parties to one thing.

    Each may leave out some, or name a country for a region of it. Two regions of one country are two parties, and so
    are two that no country is common to.
    """
    left, right = countries(one), countries(other)
    return (left <= right or right <= left) and _regions_agree(one, other)


def overlapping(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether both can be among the many parties to one thing: two countries are common to them."""
    left, right = countries(one), countries(other)
    return left <= right or right <= left or len(left & right) > 1


def united(lists: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Return the parties of all lists, sorted; a country gives way to its region where none names both."""
    given = [tuple(parties) for parties in lists]
    every = {party for parties in given for party in parties}
    both = {country_of(region) for parties in given for region in regions(parties) if country_of(region) in parties}
    replaced = {country_of(region) for region in regions(tuple(sorted(every)))} - both
    return tuple(sorted(every - {country for country in replaced if country is not None}))


def _regions_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    left, right = regions(one), regions(other)
    for country in {country_of(region) for region in left} & {country_of(region) for region in right}:
        of_left, of_right = ({region for region in some if country_of(region) == country} for some in (left, right))
        if not (of_left <= of_right or of_right <= of_left):
            return False
    return True
