"""Places in an order: the third-largest trade partner."""

from tracker.domain.facts import Fact, Rank
from tracker.projections.base import Row
from tracker.projections.claims import Claim, claims


class RankClaim(Claim, frozen=True):
    """A rank, as one article says."""

    subject: str
    of: str | None
    measure: str
    rank: int


def _values(fact: Fact) -> Row | None:
    if not isinstance(fact, Rank):
        return None
    return (fact.subject, fact.of, fact.measure, fact.rank)


RANKS = claims("ranks", version=2, claim=RankClaim, values=_values)
