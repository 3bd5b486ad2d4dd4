"""The amounts of stretches of time of which unknowns are sums, so that what is said of them can be put as inequalities.

A stretch lies between two days on which a period begins or ends that something was said of, and is as long as it can
be. What is told of a single day, as of a stock, has no stretches: there the period itself stands for one.
"""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from tracker.domain.period import Period
from tracker.state.network import Network, Sum, Tie, Unknown, Within

_DAY = timedelta(days=1)

Terms = dict[int, Fraction]


class Stretch(NamedTuple):
    """From its first day to the day after its last; or a period that has no length, by its text."""

    first: date
    after: date
    text: str = ""

    def within(self, other: "Stretch") -> bool:
        """Tell whether it is a part of another, or the other."""
        return self.text == other.text and other.first <= self.first and self.after <= other.after


class Hold(NamedTuple):
    """Series that a tie ties, for as long as it is told."""

    stretch: Stretch
    series: tuple[Hashable, ...]


class Grounds:
    """What ties the series of a cluster at which times."""

    def __init__(self, network: Network, ties: Iterable[Tie]) -> None:
        """Gather it from the ties between series."""
        self.network = network
        self._sums: dict[Hashable, list[Hold]] = {}
        self._wholes: dict[Hashable, list[Hold]] = {}
        for tie in ties:
            if isinstance(tie, Sum):
                self._hold(self._sums, tie.whole, (tie.one, tie.other))
            elif isinstance(tie, Within):
                self._hold(self._wholes, tie.part, (tie.whole,))

    def flows(self, series: Hashable, stretch: Stretch) -> tuple[Hashable, ...]:
        """Return the series of which one is the sum in a stretch, none where it is not known to be any."""
        return next((hold.series for hold in self._sums.get(series, ()) if stretch.within(hold.stretch)), ())

    def wholes(self, series: Hashable, stretch: Stretch) -> Iterator[Hashable]:
        """Yield the series of which one is a part in a stretch."""
        met = (hold.series[0] for hold in self._wholes.get(series, ()) if stretch.within(hold.stretch))
        yield from dict.fromkeys(met)

    def _hold(self, places: dict[Hashable, list[Hold]], unknown: int, others: Iterable[int]) -> None:
        """Enter a tie; of those of the same series, only such as are no part of another in time."""
        of, series = self.network.unknowns[unknown], tuple(self.network.unknowns[other].series for other in others)
        known, new = places.setdefault(of.series, []), Hold(stretch_of(of), series)
        same = [hold for hold in known if hold.series == series]
        if not any(new.stretch.within(hold.stretch) for hold in same):
            smaller = [hold for hold in same if hold.stretch.within(new.stretch)]
            known[:] = [*(hold for hold in known if hold not in smaller), new]


class Amounts:
    """The amounts, numbered as they are asked for."""

    def __init__(self, grounds: Grounds, unknowns: Iterable[int]) -> None:
        """Cut time at the ends of the periods of some unknowns."""
        self._grounds = grounds
        self._of = {unknown: grounds.network.unknowns[unknown] for unknown in unknowns}
        spans = [stretch_of(of) for of in self._of.values()]
        marks = sorted({day for span in spans if not span.text for day in span[:2]})
        self._cuts = [Stretch(*both) for both in pairwise(marks)]
        self._places = {mark: nth for nth, mark in enumerate(marks)}
        self._numbers: dict[tuple[Hashable, Stretch], int] = {}

    @property
    def count(self) -> int:
        """How many there are so far."""
        return len(self._numbers)

    def terms(self, unknown: int) -> Terms:
        """Return what an unknown is the sum of."""
        found: Terms = {}
        of = self._of[unknown]
        for stretch in self._stretches(stretch_of(of)):
            for number in self._sum(of.series, stretch):
                found[number] = found.get(number, Fraction(0)) + 1
        return found

    def parts(self) -> Iterator[Terms]:
        """Yield what must not be below nothing: what is left of wholes without a part, where both were asked for."""
        asked = set(self._numbers)
        spoken = {(of.series, cut) for of in self._of.values() for cut in self._stretches(stretch_of(of))} | asked
        for series, stretch in sorted(spoken, key=str):
            yield from self._above(series, stretch, spoken)

    def _above(self, series: Hashable, stretch: Stretch, spoken: set[tuple[Hashable, Stretch]]) -> Iterator[Terms]:
        for whole in self._grounds.wholes(series, stretch):
            if self._reaches(whole, stretch, spoken):
                terms = dict.fromkeys(self._sum(whole, stretch), Fraction(1))
                for number in self._sum(series, stretch):
                    terms[number] = terms.get(number, Fraction(0)) - 1
                yield terms
                if (whole, stretch) not in spoken:
                    yield from self._above(whole, stretch, spoken)

    def _reaches(self, series: Hashable, stretch: Stretch, spoken: set[tuple[Hashable, Stretch]]) -> bool:
        """Tell whether something was said of a series in a stretch, or of what it is a part of, or a sum of."""
        return (
            (series, stretch) in spoken
            or any(self._reaches(flow, stretch, spoken) for flow in self._grounds.flows(series, stretch))
            or any(self._reaches(whole, stretch, spoken) for whole in self._grounds.wholes(series, stretch))
        )

    def _sum(self, series: Hashable, stretch: Stretch) -> list[int]:
        """Return the amounts of which that of a series in a stretch is the sum: itself, or those of its flows."""
        flows = self._grounds.flows(series, stretch)
        if not flows:
            return [self._numbers.setdefault((series, stretch), len(self._numbers))]
        return [number for flow in flows for number in self._sum(flow, stretch)]

    def _stretches(self, span: Stretch) -> Sequence[Stretch]:
        return [span] if span.text else self._cuts[self._places[span.first] : self._places[span.after]]


def stretch_of(unknown: Unknown) -> Stretch:
    """Return the time of an unknown."""
    period = Period.parse(unknown.period) if unknown.period else None
    if period is None or period.first == period.last:
        return Stretch(date.min, date.min, unknown.period or "-")
    return Stretch(period.first, period.last + _DAY)
