"""Who followed whom in a seat. Pure.

A person held a seat from his first to his last statement at the latest and at the least; the change to the next one
happened between the last statement of the one and the first of the other. Who is called former had left by then; who
is stated again after that, or after the one between was called former, came back. Two who are stated by turns without
such a word contradict each other: they stand in one block.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Literal, NamedTuple

Status = Literal["holds", "held", "uncertain"]


class Held(NamedTuple):
    """A statement that somebody holds a seat on a day, or on some day of a period. In the order of their last days."""

    last: date
    first: date


class Told(NamedTuple):
    """What is told of one person in a seat: when he held it, and the days by which he had left. Both sorted."""

    held: tuple[Held, ...]
    left: tuple[date, ...]


class Bounds(NamedTuple):
    """When something happened: on or after the one day and on or before the other; None for no bound."""

    earliest: date | None
    latest: date | None


class Tenure(NamedTuple):
    """A person's time in a seat; `person` is his place in what was given.

    `block` has a number for all that contradict each other, or for this one alone; `settled` is the day from which it
    is not open any more who of them holds the seat. `before` and `after` are the persons of the neighbouring blocks,
    where these have one each.
    """

    person: int
    from_: Bounds
    until: Bounds
    block: int
    settled: date | None
    before: int | None
    after: int | None

    def status(self, as_of: date) -> Status | None:
        """Return whether he holds the seat on a day, None where he cannot have begun by then."""
        if self.from_.latest is None or as_of < self.from_.latest:
            if self.from_.latest is None and self.until.latest is not None and self.until.latest <= as_of:
                return "held"
            begun = self.from_.earliest is not None and self.from_.earliest < as_of
            return "uncertain" if begun and self.from_.latest is not None else None
        if self.until.latest is not None and self.until.latest <= as_of:
            return "held"
        if self.settled is None or as_of < self.settled:
            return "uncertain"
        sure = self.until.latest is None or (self.until.earliest is not None and as_of <= self.until.earliest)
        return "holds" if sure else "uncertain"


class _Run(NamedTuple):
    """Statements of one person that no other's come between, and after none of which he had left.

    He held the seat until the day `lasting` at least.
    """

    person: int
    held: tuple[Held, ...]
    lasting: date

    @property
    def last(self) -> date:
        return self.held[-1].last

    @property
    def begun(self) -> date:
        """The day by which he held the seat."""
        return self.held[0].last


def tenures(persons: Sequence[Told]) -> list[Tenure]:
    """Return who held a seat of one person at a time, in succession; last who is only known to have left it."""
    runs = list(_runs(persons))
    blocks = [runs[start:end] for start, end in _blocks(runs, persons)]
    found = [tenure for nth in range(len(blocks)) for tenure in _tenures(blocks, nth, persons)]
    for person, told in enumerate(persons):
        if not told.held and told.left:
            nobody = Bounds(None, None)
            found.append(Tenure(person, nobody, Bounds(None, told.left[0]), -1 - person, None, None, None))
    return found


def holders(persons: Sequence[Told], as_of: date) -> list[int]:
    """Return who holds a seat of one person at a time by the last that was heard of it until a day."""
    heard = [
        (told.held[past - 1].last, person)
        for person, told in enumerate(persons)
        if (past := bisect_right(told.held, Held(as_of, date.max)))
    ]
    last = max((moment for moment, _ in heard), default=None)
    return [
        person
        for moment, person in heard
        if moment == last and not any(moment <= day <= as_of for day in persons[person].left)
    ]


def _runs(persons: Sequence[Told]) -> Iterator[_Run]:
    for together in _overlapping(persons):
        if len(together) == 1:  # nearly always
            yield from _runs_alone(together[0], persons[together[0]])
        else:
            yield from _runs_of(together, persons)


def _run(person: int, held: tuple[Held, ...]) -> _Run:
    return _Run(person, held, max(one.first for one in held))


def _runs_alone(person: int, told: Told) -> Iterator[_Run]:
    start = 0
    for day in told.left:
        end = bisect_right(told.held, Held(day, date.max))
        if start < end:
            yield _run(person, told.held[start:end])
            start = end
    if start < len(told.held):
        yield _run(person, told.held[start:])


def _overlapping(persons: Sequence[Told]) -> Iterator[list[int]]:
    """Yield those in turn whom no statement of another comes between, and together those where one does."""
    together: list[int] = []
    reach = date.min
    for person in sorted((nth for nth, told in enumerate(persons) if told.held), key=lambda nth: persons[nth].held[0]):
        held = persons[person].held
        if together and held[0].last > reach:
            yield together
            together = []
        together.append(person)
        reach = max(reach, held[-1].last)
    if together:
        yield together


def _runs_of(together: Iterable[int], persons: Sequence[Told]) -> Iterator[_Run]:
    stated = sorted(
        (last, first, last not in persons[person].left, person)
        for person in together
        for last, first in persons[person].held
    )
    for person, own in groupby(stated, key=itemgetter(3)):
        told = persons[person]
        run: list[Held] = []
        for last, first, _, _ in own:
            if run and told.left and _left(told, run[-1].last, last, or_on_it=False):
                yield _run(person, tuple(run))
                run = []
            run.append(Held(last, first))
        yield _run(person, tuple(run))


def _left(told: Told, since: date, until: date, *, or_on_it: bool) -> bool:
    """Tell whether somebody had left by a day of a stretch, which ends before its last day or on it."""
    place = bisect_left(told.left, since)
    if place == len(told.left):
        return False
    day = told.left[place]
    return day < until or (or_on_it and day == until)


def _blocks(runs: Sequence[_Run], persons: Sequence[Told]) -> Iterator[tuple[int, int]]:
    """Yield where each block begins and ends among the runs."""
    ends: dict[int, int] = {}  # by its first run, the last one that a contradiction reaches
    last: dict[int, int] = {}
    for nth, run in enumerate(runs):
        before = last.get(run.person)
        if before is not None and before < nth - 1 and not _came_back(runs, before, nth, persons):
            ends[before] = nth
        if nth and _at_once(runs[nth - 1], run, persons):
            ends[nth - 1] = max(ends.get(nth - 1, 0), nth)
        last[run.person] = nth
    start = reach = 0
    for nth in range(len(runs)):
        if nth > reach:
            yield start, nth
            start = nth
        reach = max(reach, nth, ends.get(nth, nth))
    if runs:
        yield start, len(runs)


def _came_back(runs: Sequence[_Run], before: int, again: int, persons: Sequence[Told]) -> bool:
    """Tell whether somebody who is stated again had left meanwhile, or all between the two had."""
    day = runs[again].begun
    if _left(persons[runs[again].person], runs[before].last, day, or_on_it=False):
        return True
    return all(_left(persons[run.person], run.last, day, or_on_it=True) for run in runs[before + 1 : again])


def _at_once(one: _Run, other: _Run, persons: Sequence[Told]) -> bool:
    """Tell whether two are stated to hold a seat on the same day."""
    last, first = one.held[-1], other.held[0]
    exact = last.first == last.last == first.first == first.last
    return exact and one.person != other.person and not _left(persons[one.person], last.last, last.last, or_on_it=True)


def _tenures(blocks: Sequence[Sequence[_Run]], nth: int, persons: Sequence[Told]) -> Iterator[Tenure]:
    block = blocks[nth]
    earlier = blocks[nth - 1] if nth else ()
    later = blocks[nth + 1] if nth + 1 < len(blocks) else ()
    since = max((run.lasting for run in earlier), default=None)
    followed = min((run.begun for run in later), default=None)
    end = max(run.last for run in block)
    at_the_end = {run.person for run in block if run.last == end}
    people = dict.fromkeys(run.person for run in block)
    settled = None if len(at_the_end) > 1 else end if len(people) > 1 else min(run.begun for run in block)
    for person in people:
        own = [run for run in block if run.person == person]
        begun, lasting = own[0].begun, max(run.lasting for run in own)
        out = max((day for day in persons[person].left if day < begun and _was_there(earlier, person)), default=None)
        gone = (day for day in persons[person].left if day >= own[-1].last)
        outlived = None if person in at_the_end else end
        yield Tenure(
            person=person,
            from_=Bounds(_latest(since, out), begun),
            until=Bounds(lasting, min((day for day in (next(gone, None), followed, outlived) if day), default=None)),
            block=nth,
            settled=settled,
            before=_one_of(earlier, person),
            after=_one_of(later, person),
        )


def _was_there(runs: Iterable[_Run], person: int) -> bool:
    return any(run.person == person for run in runs)


def _latest(*days: date | None) -> date | None:
    return max((day for day in days if day is not None), default=None)


def _one_of(runs: Iterable[_Run], person: int) -> int | None:
    """Return the only person of a neighbouring block, None where it has several or it is he himself."""
    people = {run.person for run in runs}
    return people.pop() if len(people) == 1 and people != {person} else None
