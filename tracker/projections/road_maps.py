"""Road maps between the sides, and how many are said to be active."""

from tracker.domain.facts import Count, Document, Fact
from tracker.projections.base import Row
from tracker.projections.claims import claims
from tracker.projections.documents import DocumentClaim, values_of


def _values(fact: Fact) -> Row | None:
    match fact:
        case Document(type="road map") | Count(counted="road map"):
            return values_of(fact)
        case _:
            return None


ROAD_MAPS = claims("road_maps", version=2, claim=DocumentClaim, values=_values)
