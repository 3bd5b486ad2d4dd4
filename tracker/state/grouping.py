"""Which claims tell of one meeting: held ones together, plans as they were moved, plans with what became of them.

It takes time with the number of claims: each is compared with the few meetings that share a person, a name or a lack of
both with it at its time. The order in which the log got the claims does not matter.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from tracker.domain.places import country_of
from tracker.projections.meetings import MeetingClaim
from tracker.projections.names import folded
from tracker.settings import Body
from tracker.state.calendar import Calendar, Span
from tracker.state.claims import telling
from tracker.state.naming import name_of
from tracker.state.occasions import Known, Occasion, alike, asked_of, keys_of, outcomes_of, span_of
from tracker.state.sides import compatible, overlapping

_SOON = timedelta(days=366)  # a plan without a day is not waited for any longer
_ENOUGH = 64  # meetings of one time that share a person or a name with a claim: more make nothing clearer

Done = Callable[[MeetingClaim], bool]


class Meeting(NamedTuple):
    """The claims of one meeting: those that say that it was held, and the plans for it, in the order of telling."""

    held: Known | None
    plans: tuple[Known, ...]


def occasions(claims: Iterable[MeetingClaim], *, parties: Sequence[str], bodies: Sequence[Body]) -> list[Occasion]:
    """Return the claims with what they are compared by; a body's other names are its name."""
    names = {folded(name): body.name for body in bodies for name in (body.name, *body.aliases)}
    countries = tuple(sorted({country for party in parties if (country := country_of(party)) is not None}))

    def occasion(claim: MeetingClaim) -> Occasion:
        text = names.get(folded(claim.name), claim.name) if claim.name else None
        return Occasion(claim=claim, span=span_of(claim), name=name_of(text, countries) if text else None)

    return [occasion(claim) for claim in claims]


def grouped(told: Sequence[Occasion], *, done: Done) -> list[Meeting]:
    """Return the meetings that some claims tell of.

    Args:
        told: The claims.
        done: Tells whether what a claim says was held is past.
    """
    held = _together(sorted((one for one in told if one.claim.status != "planned"), key=_precise), moves=False)
    plans = _together(sorted((one for one in told if one.claim.status == "planned"), key=_telling), moves=True)
    outcomes = _Outcomes(held, done)
    became: dict[int, list[Known]] = {}
    alone: list[Known] = []
    for plan in plans:
        outcome = outcomes.of(plan)
        if outcome is None:
            alone.append(plan)
        else:
            became.setdefault(outcome, []).append(plan)
    return [
        *(Meeting(known, tuple(became.get(place, ()))) for place, known in enumerate(held)),
        *(Meeting(None, (plan,)) for plan in alone),
    ]


def _together(told: Iterable[Occasion], *, moves: bool) -> list[Known]:
    """Group claims, one after the other: each goes to the meeting that it is closest to, or begins one."""
    shelf = _Shelf()
    for one in told:
        place = shelf.meant(one)
        if place is None:
            place = len(shelf.meetings)
            shelf.meetings.append(Known.by(one, moves=moves))
        else:
            shelf.meetings[place].add(one)
        shelf.enter(place, one)
    return shelf.meetings


class _Shelf:
    """Meetings by all that a claim may name them by."""

    def __init__(self) -> None:
        self.meetings: list[Known] = []
        self._calendar: Calendar[int] = Calendar()
        self._labelled: dict[Hashable, list[int]] = {}
        self._entered: set[tuple[int, Hashable, Span | None]] = set()

    def enter(self, place: int, one: Occasion) -> None:
        """Let a meeting be found by what a claim says of it."""
        known = self.meetings[place]
        for key in _labels(one):
            if (place, key, None) not in self._entered:
                self._entered.add((place, key, None))
                self._labelled.setdefault(key, []).append(place)
        span = known.span
        if span is not None:
            new = [key for key in keys_of(one) if (place, key, span) not in self._entered]
            self._entered.update((place, key, span) for key in new)
            self._calendar.put(place, span, new)

    def meant(self, one: Occasion) -> int | None:
        """Return the place of the meeting that a claim tells of, None for one that is not there, or not for sure."""
        for places in self._looked_up(one):
            found: dict[int, list[int]] = {}
            for place in islice(places, _ENOUGH):
                closeness = self.meetings[place].closeness(one)
                if closeness is not None and place not in found.get(closeness, ()):
                    found.setdefault(closeness, []).append(place)
            if found:
                # A day's claim goes where it is closest; one of a month or a year only where it can go nowhere else.
                best = found[max(found)] if one.short else [place for some in found.values() for place in some]
                first, *others = best
                same = all(_alike(self.meetings[first], self.meetings[other]) for other in others)
                return first if same else None
        return None

    def _looked_up(self, one: Occasion) -> Iterator[Iterator[int]]:
        yield from (reversed(self._labelled.get(key, ())) for key in _labels(one))
        if one.span is not None:
            yield from (self._calendar.at(one.span, keys) for keys in asked_of(one))


def _labels(one: Occasion) -> Iterator[Hashable]:
    """Yield by what a claim names its meeting whatever its day: number, name; the sentence where there is no day."""
    claim = one.claim
    if claim.number is not None and one.name is not None:
        yield claim.form, claim.number, one.name.head
    if claim.status == "planned" and one.gathering:
        yield claim.form, one.name
    if one.span is None:
        yield claim.form, claim.family


def _alike(one: Known, other: Known) -> bool:
    """Tell whether nothing but an article told two meetings apart, so that another article's go to them in turn."""
    left, right = one.members[0], other.members[0]
    return (
        left.claim.participants == right.claim.participants
        and left.claim.parties == right.claim.parties
        and left.name == right.name
        and left.span == right.span
        and left.claim.number == right.claim.number
    )


class _Outcomes:
    """Held meetings as plans look for them: claim by claim, so that a plan that came true stays so."""

    def __init__(self, held: Sequence[Known], done: Done) -> None:
        self._done = done
        self._calendar: Calendar[tuple[int, Occasion]] = Calendar()
        self._labelled: dict[Hashable, list[tuple[int, Occasion]]] = {}
        for place, known in enumerate(held):
            for one in known.members:
                if one.span is not None:
                    self._calendar.put((place, one), one.span, keys_of(one))
                for key in _labels(one):
                    self._labelled.setdefault(key, []).append((place, one))

    def of(self, plan: Known) -> int | None:
        """Return the place of what a plan became, of what was done first."""
        later = None
        for planned in plan.members:
            for place, held in self._candidates(planned):
                if came_true(planned, held):
                    if self._done(held.claim):
                        return place
                    later = place if later is None else later
        return later

    def _candidates(self, planned: Occasion) -> Iterator[tuple[int, Occasion]]:
        claim = planned.claim
        for key in _labels(planned):
            yield from self._labelled.get(key, ())
        span = planned.span
        if span is None and claim.published is not None:
            span = Span(date.fromisoformat(claim.published), date.fromisoformat(claim.published) + _SOON)
        if span is not None:
            yield from self._calendar.at(span, outcomes_of(planned))


def came_true(planned: Occasion, held: Occasion) -> bool:
    """Tell whether what was held is what was planned: of its name and number, or of its time, sides and people."""
    plan, claim = planned.claim, held.claim
    if plan.form != claim.form or plan.article == claim.article:  # an article tells the two apart by itself
        return False
    if _before_it_was_planned(planned, held):
        return False
    named = planned.name is not None and held.name is not None
    if planned.name is not None and held.name is not None and not planned.name.agrees(held.name):
        return False
    if plan.number is not None and claim.number is not None:
        if plan.number != claim.number:
            return False
        if named:
            return overlapping(plan.parties, claim.parties)
    people = alike(plan.participants, claim.participants, named=named and planned.gathering)
    if people is None or not compatible(plan.parties, claim.parties):
        return False
    if planned.span is not None:
        return held.span is not None and planned.span.meet(held.span) is not None
    sure = bool(plan.participants and claim.participants) or (named and planned.gathering)
    return sure and held.span is not None and held.span.short


def _before_it_was_planned(planned: Occasion, held: Occasion) -> bool:
    if held.span is None or planned.claim.published is None:
        return False
    stated = date.fromisoformat(planned.claim.published)
    ahead = planned.span is None or planned.span.last >= stated  # else the article tells of a plan that was
    return held.span.last < (stated if ahead or planned.span is None else planned.span.first)


def _precise(told: Occasion) -> tuple[object, ...]:
    """Sort claims that say more before those that say less, which then go where they fit alone."""
    claim = told.claim
    named = told.name is not None and claim.number is not None
    return (not told.short, not named, -len(claim.participants), *telling(claim))


def _telling(told: Occasion) -> tuple[object, ...]:
    return telling(told.claim)
