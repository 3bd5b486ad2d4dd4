"""Bringing together the claims that tell of one thing, meeting or document, in time with their number.

Each claim is compared with the few things that share a person, a name or a lack of both with it at its time. What it is
compared by, and how, is the claims' own affair.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from tracker.state.calendar import Calendar, Span

_SOON = timedelta(days=366)  # a plan without a day is not waited for any longer
_ENOUGH = 64  # things of one time that share a person or a name with a claim: more make nothing clearer


class Item(Protocol):
    """A claim with what it is compared by."""

    @property
    def span(self) -> Span | None:
        """The days that it names."""

    @property
    def short(self) -> bool:
        """Whether it is sure of its day."""

    @property
    def published(self) -> str | None:
        """The day of its article."""

    @property
    def past(self) -> bool:
        """Whether it tells of something done."""

    def labels(self) -> Iterator[Hashable]:
        """Yield by what it names its thing whatever the day."""

    def marks(self) -> Iterator[Hashable]:
        """Yield the keys under which its thing is found by others at its time."""

    def asked(self) -> Iterator[tuple[Hashable, ...]]:
        """Yield the keys under which to look for its thing: those that serve best first, then the others."""

    def outcomes(self) -> tuple[Hashable, ...]:
        """Return the keys under which everything stands that it can have become, if it is a plan."""


One = TypeVar("One", bound=Item)
One_contra = TypeVar("One_contra", bound=Item, contravariant=True)


class Group(Protocol[One_contra]):
    """A thing by some claims."""

    @property
    def span(self) -> Span | None:
        """The days that it can have been on."""

    @property
    def members(self) -> Sequence[Any]:
        """The claims."""

    def closeness(self, told: One_contra, /) -> int | None:
        """Return how much speaks for a claim telling of this thing, None where something speaks against it."""

    def add(self, told: One_contra, /) -> None:
        """Take in a claim that tells of the same."""

    def alike(self, other: Any, /) -> bool:
        """Tell whether nothing but an article told two apart, so that another article's go to them in turn."""


G = TypeVar("G", bound=Group[Any])


def together(told: Iterable[One], *, begin: Callable[[One], G]) -> list[G]:
    """Group claims, one after the other: each goes to the thing that it is closest to, or begins one."""
    shelf: _Shelf[One, G] = _Shelf()
    for one in told:
        place = shelf.meant(one)
        if place is None:
            place = len(shelf.groups)
            shelf.groups.append(begin(one))
        else:
            shelf.groups[place].add(one)
        shelf.enter(place, one)
    return shelf.groups


class _Shelf(Generic[One, G]):
    """Things by all that a claim may name them by."""

    def __init__(self) -> None:
        self.groups: list[G] = []
        self._calendar: Calendar[int] = Calendar()
        self._labelled: dict[Hashable, list[int]] = {}
        self._entered: set[tuple[int, Hashable, Span | None]] = set()

    def enter(self, place: int, one: One) -> None:
        """Let a thing be found by what a claim says of it."""
        for key in one.labels():
            if (place, key, None) not in self._entered:
                self._entered.add((place, key, None))
                self._labelled.setdefault(key, []).append(place)
        span = self.groups[place].span
        if span is not None:
            new = [key for key in one.marks() if (place, key, span) not in self._entered]
            self._entered.update((place, key, span) for key in new)
            self._calendar.put(place, span, new)

    def meant(self, one: One) -> int | None:
        """Return the place of the thing that a claim tells of, None for one that is not there, or not for sure."""
        for places in self._looked_up(one):
            found: dict[int, list[int]] = {}
            for place in islice(places, _ENOUGH):
                closeness = self.groups[place].closeness(one)
                if closeness is not None and place not in found.get(closeness, ()):
                    found.setdefault(closeness, []).append(place)
            if found:
                # A day's claim goes where it is closest; one of a month or a year only where it can go nowhere else.
                best = found[max(found)] if one.short else [place for some in found.values() for place in some]
                first, *others = best
                same = all(self.groups[first].alike(self.groups[other]) for other in others)
                return first if same else None
        return None

    def _looked_up(self, one: One) -> Iterator[Iterator[int]]:
        yield from (reversed(self._labelled.get(key, ())) for key in one.labels())
        if one.span is not None:
            yield from (self._calendar.at(one.span, keys) for keys in one.asked())


class Outcomes(Generic[One]):
    """What was done, as plans look for it: claim by claim, so that a plan that came true stays so as time goes on."""

    def __init__(self, groups: Sequence[Group[One]], *, came_true: Callable[[One, One], bool]) -> None:
        """Enter what was done, and how to tell whether a plan, given first, became it."""
        self._came_true = came_true
        self._calendar: Calendar[tuple[int, One]] = Calendar()
        self._labelled: dict[Hashable, list[tuple[int, One]]] = {}
        for place, group in enumerate(groups):
            for one in group.members:
                if one.span is not None:
                    self._calendar.put((place, one), one.span, one.marks())
                for key in one.labels():
                    self._labelled.setdefault(key, []).append((place, one))

    def of(self, plan: Group[One]) -> int | None:
        """Return the place of what a plan became, rather of what is past than of what is said to be done by then."""
        later = None
        for planned in plan.members:
            for place, one in self._candidates(planned):
                if self._came_true(planned, one):
                    if one.past:
                        return place
                    later = place if later is None else later
        return later

    def _candidates(self, planned: One) -> Iterator[tuple[int, One]]:
        for key in planned.labels():
            yield from self._labelled.get(key, ())
        span = planned.span
        if span is None and planned.published is not None:
            stated = date.fromisoformat(planned.published)
            span = Span(stated, stated + _SOON)
        if span is not None:
            yield from self._calendar.at(span, planned.outcomes())


class Thing(NamedTuple, Generic[G]):
    """The claims of one thing: those that say that it was done, and the plans for it, in the order of telling."""

    done: G | None
    plans: tuple[G, ...]


def paired(done: Sequence[G], plans: Iterable[G], *, came_true: Callable[[Any, Any], bool]) -> list[Thing[G]]:
    """Return each thing that was done with the plans that became it, and each plan that became nothing."""
    outcomes: Outcomes[Any] = Outcomes(done, came_true=came_true)
    became: dict[int, list[G]] = {}
    alone: list[G] = []
    for plan in plans:
        outcome = outcomes.of(plan)
        if outcome is None:
            alone.append(plan)
        else:
            became.setdefault(outcome, []).append(plan)
    return [
        *(Thing(group, tuple(became.get(place, ()))) for place, group in enumerate(done)),
        *(Thing(None, (plan,)) for plan in alone),
    ]


def planned_span(known: Span | None, told: Span | None, published: str | None) -> Span | None:
    """Return when something is planned for after one more plan, that of an article of a day.

    Plans that can both hold narrow each other; else the later takes the place of the earlier. What is planned after
    its day has passed is still to come: it was moved.
    """
    overdue = known is not None and known.last.isoformat() < (published or "")
    if known is None or told is None:
        return told if known is None or overdue else known
    if overdue and published is not None and published <= told.last.isoformat():
        return Span(max(told.first, date.fromisoformat(published)), told.last)
    return known.meet(told) or told


def before_it_was_planned(planned: Item, done: Item) -> bool:
    """Tell whether something was done before anybody planned it, so that it is not what was planned."""
    if done.span is None or planned.published is None:
        return False
    stated = date.fromisoformat(planned.published)
    ahead = planned.span is None or planned.span.last >= stated  # else the article tells of a plan that was
    return done.span.last < (stated if ahead or planned.span is None else planned.span.first)
