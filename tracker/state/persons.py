"""The persons whom the facts of a relation name: all their spellings, their offices, from when to when."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection

from tracker.domain.places import country_of
from tracker.projections.claims import Claim
from tracker.projections.names import folded
from tracker.projections.persons import Persons
from tracker.projections.spelling import spelled_out
from tracker.projections.view import view
from tracker.settings import Relation
from tracker.state.claims import day_of
from tracker.state.identity import one_each
from tracker.state.keys import office_key
from tracker.state.snapshot import SOURCED, Claims, claims_of, known_persons


class PersonOffice(msgspec.Struct, frozen=True, kw_only=True):
    """An office that a person was stated in; `key` is that of its line in the state."""

    key: str
    office: str
    of: str | None
    first_stated: str | None
    last_stated: str | None


class PersonLine(msgspec.Struct, frozen=True, kw_only=True):
    """A person: what he is called, how else articles write him, and whether an analyst said that this is one person."""

    person: str
    spellings: tuple[str, ...]  # all of them, sorted
    country: str | None  # whose offices he holds; None where none is told
    offices: tuple[PersonOffice, ...]
    first_stated: str | None
    last_stated: str | None
    merged: bool
    facts: tuple[str, ...]


def persons(tx: Connection, relation: Relation, *, known_at: int | None) -> list[PersonLine]:
    """Return the persons of a relation, sorted by what they are called.

    Raises:
        ProjectionOutdated: Rows were never built, or by other code.
        ProjectionStopped: An event that counts could not be applied.
    """
    rows = view(tx, SOURCED, known_at=known_at)
    return persons_of(claims_of(rows, relation), known_persons(rows))


def persons_of(claims: Claims, known: Persons) -> list[PersonLine]:
    """Return the persons whom claims name. Pure.

    Names meet in the offices of one country, or where an analyst merged them. Whoever only took part in something is
    the official of that name, if there is only one among those whose countries it was between.
    """
    told = list(_mentions(claims))
    people = {_Key(None, known.name(one.name)): known.name(one.name) for one in told if _merged(one.name, known)}
    countries = sorted({country for one in told if one.office is not None for country in one.countries})
    for country in countries:
        names = {one.name for one in told if one.office is not None and country in one.countries}
        for name, person in one_each((name for name in names if not _merged(name, known)), known).items():
            people[_Key(country, name)] = person
    others = one_each({one.name for one in told}, known)
    found: dict[_Key, list[_Mention]] = {}
    for one in told:
        found.setdefault(_whose(one, people, others, known), []).append(one)
    return sorted((_line(key, some, known) for key, some in found.items()), key=_order)


class _Mention(NamedTuple):
    """A name in a claim; `countries` are those whose office it is, or between which something was."""

    name: str
    countries: tuple[str, ...]
    office: str | None  # its key
    claim: Claim


class _Key(NamedTuple):
    """A person by country, where one is told, and name."""

    country: str | None
    name: str


def _mentions(claims: Claims) -> Iterator[_Mention]:
    for claim in claims.offices:
        key = office_key(claim.office, claim.of, claim.side, claim.to)
        yield _Mention(claim.person, _countries([party for party in (claim.of, claim.side) if party]), key, claim)
    for met in claims.meetings:
        yield from (_Mention(name, _countries(met.parties), None, met) for name in met.participants)
    for signed in (*claims.agreements, *claims.road_maps):
        yield from (_Mention(name, _countries(signed.parties), None, signed) for name in signed.signatories)


def _countries(parties: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({country for party in parties if (country := country_of(party)) is not None}))


def _merged(name: str, known: Persons) -> bool:
    return folded(name) in known.called


def _whose(one: _Mention, people: dict[_Key, str], others: dict[str, str], known: Persons) -> _Key:
    """Return the person whom a mention is of."""
    if _merged(one.name, known):
        return _Key(None, known.name(one.name))
    if one.office is not None and one.countries:
        return _Key(one.countries[0], people[_Key(one.countries[0], one.name)])
    officials = {
        _Key(key.country, person): None
        for key, person in people.items()
        if (key.country is None or key.country in one.countries or not one.countries) and known.same(one.name, person)
    }
    return next(iter(officials)) if len(officials) == 1 else _Key(None, others[one.name])


def _line(key: _Key, mentions: Sequence[_Mention], known: Persons) -> PersonLine:
    seats: dict[str, list[_Mention]] = {}
    for one in mentions:
        if one.office is not None:
            seats.setdefault(one.office, []).append(one)
    first, last = _days(mentions)
    return PersonLine(
        person=known.name(_fullest(mentions)),
        spellings=tuple(sorted({one.name for one in mentions})),
        country=key.country,
        offices=tuple(sorted((_office(seat, some) for seat, some in seats.items()), key=_by_day)),
        first_stated=first,
        last_stated=last,
        merged=_merged(key.name, known),
        facts=tuple(dict.fromkeys(one.claim.fact for one in mentions)),
    )


def _fullest(mentions: Iterable[_Mention]) -> str:
    """Return the fullest of the names, of several the one that was stated last."""
    return max(mentions, key=lambda one: (spelled_out(one.name), day_of(one.claim) or "", one.name)).name


def _office(key: str, mentions: Sequence[_Mention]) -> PersonOffice:
    first, last = _days(mentions)
    claim = mentions[0].claim
    return PersonOffice(
        key=key,
        office=getattr(claim, "office", ""),
        of=getattr(claim, "of", None),
        first_stated=first,
        last_stated=last,
    )


def _days(mentions: Iterable[_Mention]) -> tuple[str | None, str | None]:
    days = [day for one in mentions if (day := day_of(one.claim)) is not None]
    return min(days, default=None), max(days, default=None)


def _by_day(office: PersonOffice) -> tuple[str, str]:
    return office.first_stated or "", office.key


def _order(line: PersonLine) -> tuple[str, str]:
    return folded(line.person), line.country or ""
