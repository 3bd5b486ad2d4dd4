"""Who holds which office."""

from tracker.domain.facts import Fact, Office
from tracker.projections.base import Row
from tracker.projections.claims import Claim, claims


class OfficeClaim(Claim, frozen=True):
    """A person in an office, as one article says."""

    person: str
    office: str
    of: str | None
    side: str | None
    to: str | None
    former: bool


def _values(fact: Fact) -> Row | None:
    if not isinstance(fact, Office):
        return None
    return (fact.person, fact.office, fact.of, fact.side, fact.to, fact.former)


OFFICES = claims("offices", version=2, claim=OfficeClaim, values=_values)
