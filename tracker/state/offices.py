"""Offices in succession, and the co-chairs of a shared body.

A seat is an office of a country or body, for a side. Where one person holds a seat at a time, whoever was stated last
holds it now; deputies and advisers are several, and each stays until somebody calls him former.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from tracker.projections.names import folded
from tracker.projections.offices import OfficeClaim
from tracker.projections.persons import BY_NAME, Persons
from tracker.projections.seats import one_at_a_time
from tracker.settings import Body
from tracker.state.claims import Statement, by, day_of, moment, parsed, statement
from tracker.state.identity import one_each
from tracker.state.keys import conflict_key, office_key
from tracker.state.lines import Between, CoChair, Conflict, ConflictClaim, OfficeLine
from tracker.state.succession import Bounds, Held, Tenure, Told, holders, tenures

CO_CHAIR = "co-chair"


def offices(
    claims: Sequence[OfficeClaim], bodies: Sequence[Body], *, as_of: date, known: Persons = BY_NAME
) -> tuple[tuple[OfficeLine, ...], tuple[CoChair, ...], tuple[Conflict, ...]]:
    """Return who held which office by a day, the co-chairs of that day, and seats that two were stated to hold."""
    names = {folded(name): body.name for body in bodies for name in (body.name, *body.aliases)}
    seats: dict[tuple[str, ...], list[OfficeClaim]] = {}
    for claim in by(claims, date.max):
        of = names.get(folded(claim.of or ""), claim.of)
        seats.setdefault((folded(of or ""), claim.office, claim.side or "", claim.to or ""), []).append(claim)
    lines: list[OfficeLine] = []
    conflicts: list[Conflict] = []
    for _, stated in sorted(seats.items()):
        seat = _Seat(names.get(folded(stated[0].of or ""), stated[0].of), stated, known)
        lines += seat.lines(as_of)
        conflicts += seat.conflicts(as_of)
    chairs = tuple(
        CoChair(
            key=line.key,
            side=line.side,
            person=line.person,
            body=line.of or "",
            first_stated=line.first_stated,
            last_stated=line.last_stated,
            from_=line.from_,
            until=line.until,
            predecessor=line.predecessor,
            successor=line.successor,
            status=line.status,
            facts=line.facts,
            support=line.support,
            echoes=line.echoes,
        )
        for line in lines
        if line.office == CO_CHAIR and line.current and (not bodies or line.of in names.values())
    )
    return tuple(lines), chairs, tuple(conflicts)


class _Person(NamedTuple):
    """What is stated of a person in a seat; `last` is the last day that any of it is about."""

    name: str
    statement: Statement[OfficeClaim]
    told: Told
    last: date


class _Seat:
    """An office with all who are stated in it."""

    def __init__(self, of: str | None, claims: Sequence[OfficeClaim], known: Persons) -> None:
        self._of = of
        self._office, self._side, self._to = claims[0].office, claims[0].side, claims[0].to
        self._key = office_key(self._office, of, self._side, self._to)
        self._persons = sorted(map(_person, _by_person(claims, known)), key=lambda person: (person.name, person.told))
        self._alone = one_at_a_time(self._office, of)
        told = [person.told for person in self._persons]
        if self._alone:
            self._tenures = tenures(told)
        else:
            self._tenures = [tenure._replace(person=nth) for nth, one in enumerate(told) for tenure in tenures([one])]
        self._tenures.sort(key=lambda tenure: tenure.from_.latest or tenure.until.latest or date.max)
        self._of_person: dict[int, list[int]] = {}
        for nth, tenure in enumerate(self._tenures):
            self._of_person.setdefault(tenure.person, []).append(nth)

    def lines(self, as_of: date) -> Iterator[OfficeLine]:
        """Yield who held it, and who may have by a day."""
        now = self._current(as_of)
        for nth, tenure in enumerate(self._tenures):
            status = tenure.status(as_of)
            if status is None:
                continue
            person = self._persons[tenure.person]
            stated = self._stated(nth, as_of)
            yield OfficeLine(
                key=self._key,
                person=person.name,
                office=self._office,
                of=self._of,
                side=self._side,
                to=self._to,
                first_stated=stated.first_stated,
                last_stated=day_of(stated.own[-1]),
                last_printed=stated.last_printed,
                from_=_between(tenure.from_),
                until=_between(tenure.until),
                predecessor=self._name(tenure.before),
                successor=self._name(tenure.after),
                status=status,
                current=nth in now,
                facts=stated.facts,
                support=stated.support,
                echoes=stated.echoes,
            )

    def conflicts(self, as_of: date) -> Iterator[Conflict]:
        """Yield those who are stated to hold it by turns, or on one day, without a word that one had left."""
        if not self._alone:
            return
        blocks: dict[int, list[int]] = {}
        for nth, tenure in enumerate(self._tenures):
            if tenure.from_.latest is not None and tenure.from_.latest <= as_of:
                blocks.setdefault(tenure.block, []).append(nth)
        for several in (nths for nths in blocks.values() if len(nths) > 1):
            yield Conflict(
                key=conflict_key(self._key),
                about=f"{self._office} of {self._of}",
                claims=tuple(self._side_of(nth, as_of) for nth in several),
            )

    def _side_of(self, nth: int, as_of: date) -> ConflictClaim:
        stated = self._stated(nth, as_of)
        person = self._persons[self._tenures[nth].person]
        return ConflictClaim(says=person.name, stated_on=stated.stated_on, facts=stated.facts)

    def _current(self, as_of: date) -> set[int]:
        """Return the tenures of those who hold it by the last that was heard of it until a day."""
        told = [person.told for person in self._persons]
        if self._alone:
            now = set(holders(told, as_of))
        else:
            now = {nth for nth, one in enumerate(told) if holders([one], as_of)}
        begun = (tenure for tenure in enumerate(self._tenures) if _begun(tenure[1], as_of))
        return {place for person, place in {one.person: nth for nth, one in begun}.items() if person in now}

    def _stated(self, nth: int, as_of: date) -> Statement[OfficeClaim]:
        """Return what was stated of a tenure by a day; what is stated of it later where nothing was."""
        person = self._persons[self._tenures[nth].person]
        claims: Sequence[OfficeClaim] = person.statement.claims
        own = self._of_person[self._tenures[nth].person]
        if len(own) > 1:
            claims = [claim for claim in claims if self._belongs(claim, own) == nth]
        if person.last > as_of:
            claims = by(claims, as_of) or claims
        return person.statement if len(claims) == len(person.statement.claims) else _statement(claims)

    def _belongs(self, claim: OfficeClaim, own: Sequence[int]) -> int:
        """Return the tenure that a claim is about: the last that had begun by then, or the first."""
        day = _moment(claim.when, claim.published)
        return next((nth for nth in reversed(own) if _begun(self._tenures[nth], day)), own[0])

    def _name(self, person: int | None) -> str | None:
        return None if person is None else self._persons[person].name


def _begun(tenure: Tenure, day: date) -> bool:
    return tenure.from_.latest is not None and tenure.from_.latest <= day


def _by_person(claims: Sequence[OfficeClaim], known: Persons) -> Iterable[list[OfficeClaim]]:
    """Group the claims of a seat by person; a bare surname is whoever bears it there, if it is one."""
    person = one_each((claim.person for claim in claims), known)
    groups: dict[str, list[OfficeClaim]] = {}
    for claim in claims:
        groups.setdefault(person[claim.person], []).append(claim)
    return groups.values()


def _person(claims: Sequence[OfficeClaim]) -> _Person:
    stated = _statement(claims)
    own = {(claim.when, claim.published, claim.former) for claim in stated.own}  # as texts, which costs a third
    held = sorted({_held(when, published) for when, published, former in own if not former})
    left = sorted({_left(when, published) for when, published, former in own if former})
    last = max(_moment(when, published) for when, published, _ in own)
    if len(stated.own) < len(stated.claims):
        last = max(last, *(_moment(claim.when, claim.published) for claim in stated.claims))
    return _Person(_fullest(stated), stated, Told(tuple(held), tuple(left)), last)


def _statement(claims: Sequence[OfficeClaim]) -> Statement[OfficeClaim]:
    return statement(claims, says=lambda claim: claim.former)


@lru_cache(maxsize=65_536)  # as `moment`
def _held(when: str | None, published: str | None) -> Held:
    last, period = _moment(when, published), parsed(when)
    return Held(last, last if period is None else min(last, period.first))


def _left(when: str | None, published: str | None) -> date:
    """Return a day by which somebody had left: the then minister of some year had when that was written."""
    return _moment(None, published) if published is not None else _moment(when, published)


def _moment(when: str | None, published: str | None) -> date:
    return moment(when, published) or date.max  # claims without a moment are in no seat


def _between(bounds: Bounds) -> Between:
    return Between(earliest=_written(bounds.earliest), latest=_written(bounds.latest))


def _written(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _fullest(person: Statement[OfficeClaim]) -> str:
    """Return the longest form of the name, of several the one that was stated last."""
    names = dict.fromkeys(claim.person for claim in reversed(person.claims))
    return max(names, key=lambda name: len(name.split()))
