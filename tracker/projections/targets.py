"""Goals that somebody set."""

from tracker.domain.facts import Bound, Fact, Target
from tracker.projections.base import Row
from tracker.projections.claims import Claim, claims, listed


class TargetClaim(Claim, frozen=True):
    """A goal, as one article says."""

    measure: str
    parties: tuple[str, ...]
    amount: int | None
    by: str | None
    currency: str | None
    bound: Bound
    rounded_to: int | None


def _values(fact: Fact) -> Row | None:
    if not isinstance(fact, Target):
        return None
    return (fact.measure, listed(fact.parties), fact.amount, fact.by, fact.currency, fact.bound, fact.rounded_to)


TARGETS = claims("targets", version=2, claim=TargetClaim, values=_values)
