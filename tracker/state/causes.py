"""Why claims contradict each other, where it can be told: the first of the causes that fits.

| cause | when it fits |
| --- | --- |
| cannot be | a period that is none, a change by more than all there was |
| unit slip | one figure is about a thousand, or a million, times the other |
| another currency | the same figure is stated in another currency of the same period |
| different periods | the same figure is stated of the period before, after, or of one that overlaps |
| a stale paragraph | the older figure was printed again since the newer one was first stated |
| a correction | the same publisher stated another figure of the same within a week |
| two statistics offices | the sides are reported by different countries, or by publishers of different ones |
| rounding | they fit where one of them was cut off instead of rounded |
| revised figures | the newer one differs by no more than five percent |
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from itertools import combinations
from typing import Any, NamedTuple

from tracker.state.bounds import Interval
from tracker.state.claims import Statement
from tracker.state.lines import Gap

CANNOT_BE = "cannot be"
_SLIPS = (10**3, 10**6, 10**9)
_SLACK = Fraction(1, 10)  # of a slip: the figures need not be the same
_REVISED = 5  # percent
_SHORTLY = 7  # days


class Side(NamedTuple):
    """One side of a conflict: a statement, its figure if it has one, of what it is, and whose statistics it is from."""

    made: Statement[Any]
    amount: int | None
    allows: Interval
    of: Hashable
    series: Hashable
    reporter: str | None


Homes = Callable[[frozenset[str]], Mapping[str, str]]
Elsewhere = Callable[[Side], str | None]


def nowhere(_: frozenset[str]) -> Mapping[str, str]:
    """Know the home of no article."""
    return {}


def likely_cause(sides: Sequence[Side], gap: Gap, *, homes: Homes, elsewhere: Elsewhere) -> str | None:
    """Return why the sides of a conflict cannot all be true, None where it cannot be told.

    Args:
        sides: What was said.
        gap: By how much they miss each other.
        homes: Gives the countries of the publishers of articles, as far as they are known.
        elsewhere: Gives the cause that it is to find the figure of a side stated of something near, None if it is not.
    """
    figures = [side for side in sides if side.amount is not None]
    if any(_slip(one, other) for one, other in combinations(figures, 2)):
        return "unit slip"
    found = next((cause for side in figures if (cause := elsewhere(side)) is not None), None)
    if found is not None:
        return found
    if any(_stale(one, other) for one, other in combinations(sides, 2)):
        return "a stale paragraph"
    if any(_corrected(one, other) for one, other in combinations(figures, 2)):
        return "a correction"
    if _two_offices(sides, homes):
        return "two statistics offices"
    if any(_cut_off(one, other) for one, other in combinations(figures, 2)):
        return "rounding"
    days = {side.made.stated_on for side in sides}
    small = gap.amount is not None and gap.percent is not None and gap.percent <= _REVISED
    return "revised figures" if small and len(days) > 1 else None


def _slip(one: Side, other: Side) -> bool:
    small, large = sorted((one.amount or 0, other.amount or 0))
    same = one.series == other.series
    return same and small > 0 and any(abs(Fraction(large, small * slip) - 1) <= _SLACK for slip in _SLIPS)


def _stale(one: Side, other: Side) -> bool:
    older, newer = sorted((one.made, other.made), key=lambda made: _days(made)[0])
    (first, *_), (then, *_) = _days(older), _days(newer)
    if not first or first == then or older.last_printed is None or older.last_printed <= then:
        return False
    return one.of == other.of or (older.stated_on or "") < then  # of something else only what is an echo


def _corrected(one: Side, other: Side) -> bool:
    """Tell whether a publisher of one side came with the other a few days later."""
    if one.of != other.of:
        return False
    told = [[(claim.publisher, claim.published) for claim in side.made.own] for side in (one, other)]
    return any(
        publisher is not None
        and publisher == same
        and day is not None
        and later is not None
        and 0 < abs((date.fromisoformat(later) - date.fromisoformat(day)).days) <= _SHORTLY
        for publisher, day in told[0]
        for same, later in told[1]
    )


def _days(made: Statement[Any]) -> list[str]:
    """Return the days on which it was stated in words of its own, first to last; "" where none is known."""
    return sorted(claim.published for claim in made.own if claim.published is not None) or [""]


def _two_offices(sides: Sequence[Side], homes: Homes) -> bool:
    if len({side.reporter for side in sides if side.reporter is not None}) > 1:
        return True
    where = [_homes_of(side, homes) for side in sides]
    return all(where) and any(not one & other for one, other in combinations(where, 2))


def _homes_of(side: Side, homes: Homes) -> set[str]:
    articles = frozenset(claim.article for claim in side.made.own)
    return {home for article, home in homes(articles).items() if article in articles}


def _cut_off(one: Side, other: Side) -> bool:
    """Tell whether two figures of one amount fit where digits were left out instead of rounded."""
    return one.of == other.of and _truncated(one.allows).meet(_truncated(other.allows)) is not None


def _truncated(allows: Interval) -> Interval:
    low, high, *_ = allows
    return allows if low is None or high is None else Interval(low, high + (high - low) / 2)
