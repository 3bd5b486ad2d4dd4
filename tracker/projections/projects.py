"""Plants, railways, corridors: named undertakings at a stage."""

from tracker.domain.facts import Fact, Project
from tracker.projections.base import Row
from tracker.projections.claims import Claim, claims, listed


class ProjectClaim(Claim, frozen=True):
    """A project at a stage, as one article says."""

    name: str
    stage: str
    place: str | None
    parties: tuple[str, ...]


def _values(fact: Fact) -> Row | None:
    if not isinstance(fact, Project):
        return None
    return (fact.name, fact.stage, fact.place, listed(fact.parties))


PROJECTS = claims("projects", version=2, claim=ProjectClaim, values=_values)
