"""Stated totals of anything but documents and road maps, which have tables of their own."""

from tracker.domain.facts import Bound, Count, Fact
from tracker.projections.base import Row
from tracker.projections.claims import Claim, claims, listed

_ELSEWHERE = ("document", "road map")


class CountClaim(Claim, frozen=True):
    """A total, as one article says."""

    counted: str
    number: int
    bound: Bound
    status: str | None
    parties: tuple[str, ...]


def _values(fact: Fact) -> Row | None:
    if not isinstance(fact, Count) or fact.counted in _ELSEWHERE:
        return None
    return (fact.counted, fact.number, fact.bound, fact.status, listed(fact.parties))


COUNTS = claims("counts", version=2, claim=CountClaim, values=_values)
