"""Money that one side put into the other."""

from tracker.domain.facts import Bound, Fact, Investment
from tracker.projections.base import Row
from tracker.projections.claims import Claim, claims


class InvestmentClaim(Claim, frozen=True):
    """A sum invested, as one article says."""

    from_: str | None
    to: str | None
    amount: int
    currency: str
    bound: Bound
    mutual: bool
    rounded_to: int | None


def _values(fact: Fact) -> Row | None:
    if not isinstance(fact, Investment):
        return None
    return (fact.from_, fact.to, fact.amount, fact.currency, fact.bound, fact.mutual, fact.rounded_to)


INVESTMENTS = claims("investments", version=2, claim=InvestmentClaim, values=_values)
