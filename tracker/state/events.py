"""What happens on a day, documents and meetings alike: done, planned, or planned and come to nothing that was told."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from tracker.domain.period import Grain
from tracker.projections.claims import Claim
from tracker.state.claims import parsed, period_of, published_on

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


def precise(periods: Iterable[str | None]) -> str | None:
    """Return the shortest of some periods, of several the first in time."""
    known = [period for period in map(parsed, periods) if period is not None]
    return min(known, key=lambda period: (period.last - period.first, period.first)).text if known else None
