"""Meetings, calls, visits, sessions and forums, held and planned."""

from tracker.domain.facts import Fact, Meeting
from tracker.projections.base import Row
from tracker.projections.claims import Claim, claims, listed


class MeetingClaim(Claim, frozen=True):
    """A meeting, as one article says."""

    form: str
    participants: tuple[str, ...]
    parties: tuple[str, ...]
    place: str | None
    name: str | None
    number: int | None
    status: str


def _values(fact: Fact) -> Row | None:
    if not isinstance(fact, Meeting):
        return None
    return (fact.form, listed(fact.participants), listed(fact.parties), fact.place, fact.name, fact.number, fact.status)


MEETINGS = claims("meetings", version=2, claim=MeetingClaim, values=_values)
