"""What happens on a day, documents and meetings alike: done, planned, or planned and come to nothing that was told."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from typing import Literal, TypeVar

from tracker.domain.period import Grain
from tracker.projections.claims import Claim
from tracker.state.claims import order, parsed, period_of, published_on

C = TypeVar("C", bound=Claim)

Standing = Literal["done", "planned", "lapsed"]


def standing(claim: Claim, *, planned: bool, as_of: date) -> Standing | None:
    """Return how what a claim tells of stands on a day, None where nobody could have said so by then.

    What was done by the day counts whenever it was reported. A plan counts from the day that it was stated on; so
    does what is dated later, as a plan, and what was done on a day that nobody tells.
    """
    period, published = period_of(claim), published_on(claim)
    stated = published is not None and published <= as_of
    if period is None:
        return None if not stated else ("planned" if planned else "done")
    begun = period.first if period.grain is Grain.DAY else period.last  # in a month, nobody knows on which day
    if planned:
        if not stated and published is not None:
            return None
        return "planned" if period.last >= as_of else "lapsed"
    if begun <= as_of or (stated and period.first <= as_of):
        return "done"
    return "planned" if stated else None


def together(claims: Iterable[C], *, alike: Callable[[C], Hashable]) -> list[list[C]]:
    """Group the claims that tell of one thing: articles that tell of several alike tell of them in the same order."""
    groups: dict[Hashable, list[C]] = {}
    told: dict[Hashable, int] = {}
    for claim in sorted(claims, key=order):
        key = alike(claim)
        place = told[claim.article, key] = told.get((claim.article, key), -1) + 1
        groups.setdefault((key, place), []).append(claim)
    return list(groups.values())


def overlap(one: str | None, other: str | None) -> bool:
    """Tell whether two periods share a day; what has no day shares none."""
    left, right = parsed(one), parsed(other)
    return left is not None and right is not None and left.first <= right.last and right.first <= left.last


def precise(periods: Iterable[str | None]) -> str | None:
    """Return the shortest of some periods, of several the first in time."""
    known = [period for period in map(parsed, periods) if period is not None]
    return min(known, key=lambda period: (period.last - period.first, period.first)).text if known else None


def merged(lists: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Return the names of all lists, sorted, each once."""
    return tuple(sorted({name for names in lists for name in names}))


def first_said(values: Iterable[str | None]) -> str | None:
    """Return the first of some values that is one."""
    return next((value for value in values if value is not None), None)
