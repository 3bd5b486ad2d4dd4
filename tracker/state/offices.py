"""Offices in succession, and the co-chairs of a shared body.

A seat is an office of a country or body, for a side. Where one person holds a seat at a time, whoever was stated last
holds it now; deputies and advisers are several, and each stays until somebody calls him former.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from tracker.projections.names import folded, person_key
from tracker.projections.offices import OfficeClaim
from tracker.settings import Body
from tracker.state.claims import Statement, by, day_of, moment, order, statement
from tracker.state.keys import conflict_key, office_key
from tracker.state.lines import CoChair, Conflict, ConflictClaim, OfficeLine

CO_CHAIR = "co-chair"

# Offices of which a country or body has several at once, by the first or last word of their names.
_SEVERAL = frozenset(
    "adviser advisor aide analyst assistant commissioner deputy envoy expert first journalist member "
    "official representative special spokesman spokesperson spokeswoman vice".split()
)
_SEVERAL_OFFICES = frozenset({"minister", "state minister", "minister of state"})


def offices(
    claims: Sequence[OfficeClaim], bodies: Sequence[Body], *, as_of: date
) -> tuple[tuple[OfficeLine, ...], tuple[CoChair, ...], tuple[Conflict, ...]]:
    """Return who held which office by a day, the co-chairs of that day, and seats that two were stated to hold."""
    names = {folded(name): body.name for body in bodies for name in (body.name, *body.aliases)}
    seats: dict[tuple[str, ...], list[OfficeClaim]] = {}
    for claim in by(claims, as_of):
        of = names.get(folded(claim.of or ""), claim.of)
        seats.setdefault((folded(of or ""), claim.office, claim.side or "", claim.to or ""), []).append(claim)
    lines: list[OfficeLine] = []
    conflicts: list[Conflict] = []
    for _, stated in sorted(seats.items()):
        persons = [statement(group, says=lambda claim: claim.former) for group in _by_person(stated)]
        holders = _holders(persons)
        of = names.get(folded(stated[0].of or ""), stated[0].of)
        succession = sorted(persons, key=lambda person: (person.moment or date.min, order(person.claims[0])))
        lines += (_line(person, of, current=person in holders) for person in succession)
        if len(holders) > 1 and _one_at_a_time(stated[0]):
            conflicts.append(_conflict(holders, of))
    chairs = tuple(
        CoChair(
            key=line.key,
            side=line.side,
            person=line.person,
            body=line.of or "",
            first_stated=line.first_stated,
            last_stated=line.last_stated,
            facts=line.facts,
            support=line.support,
            echoes=line.echoes,
        )
        for line in lines
        if line.office == CO_CHAIR and line.current and (not bodies or line.of in names.values())
    )
    return tuple(lines), chairs, tuple(conflicts)


def _by_person(claims: Iterable[OfficeClaim]) -> Iterator[list[OfficeClaim]]:
    """Group the claims of a seat by person; a bare surname is whoever bears it there, if it is one."""
    groups: dict[str, list[OfficeClaim]] = {}
    for claim in claims:
        groups.setdefault(person_key(claim.person), []).append(claim)
    for key in sorted(groups, key=lambda key: (len(key.split()), key)):
        fuller = [other for other in groups if other != key and set(key.split()) < set(other.split())]
        if len(fuller) == 1:
            groups[fuller[0]] += groups.pop(key)
    yield from groups.values()


def _holders(persons: Sequence[Statement[OfficeClaim]]) -> list[Statement[OfficeClaim]]:
    """Return who holds the seat by the last that was heard of it."""
    heard = [(max(held), person) for person in persons if (held := _moments(person, former=False))]
    if heard and _one_at_a_time(persons[0].last):
        last = max(moment for moment, _ in heard)
        heard = [(moment, person) for moment, person in heard if moment == last]
    return [person for moment, person in heard if all(left < moment for left in _moments(person, former=True))]


def _moments(person: Statement[OfficeClaim], *, former: bool) -> list[date]:
    """Return when a person was stated to hold, or to have left, the seat; printing it again does not count."""
    days = [moment(claim.when, claim.published) for claim in person.own if claim.former == former]
    return [day for day in days if day is not None]


def _one_at_a_time(claim: OfficeClaim) -> bool:
    words = claim.office.split()
    several = claim.office in _SEVERAL_OFFICES or bool({*words[:1], *words[-1:]} & _SEVERAL)
    return claim.of is not None and not several


def _line(person: Statement[OfficeClaim], of: str | None, *, current: bool) -> OfficeLine:
    return OfficeLine(
        key=office_key(person.last.office, of, person.last.side, person.last.to),
        person=_fullest(person),
        office=person.last.office,
        of=of,
        side=person.last.side,
        to=person.last.to,
        first_stated=person.first_stated,
        last_stated=day_of(person.own[-1]),
        last_printed=person.last_printed,
        current=current,
        facts=person.facts,
        support=person.support,
        echoes=person.echoes,
    )


def _fullest(person: Statement[OfficeClaim]) -> str:
    """Return the longest form of the name, of several the one that was stated last."""
    names = dict.fromkeys(claim.person for claim in reversed(person.claims))
    return max(names, key=lambda name: len(name.split()))


def _conflict(holders: Sequence[Statement[OfficeClaim]], of: str | None) -> Conflict:
    seat = holders[0].last
    return Conflict(
        key=conflict_key(office_key(seat.office, of, seat.side, seat.to)),
        about=f"{seat.office} of {of}",
        claims=tuple(
            ConflictClaim(says=_fullest(person), stated_on=person.stated_on, facts=person.facts) for person in holders
        ),
    )
