"""Agreements, treaties and other documents between the sides, and how many there are said to be."""

from tracker.domain.facts import Count, Document, Fact
from tracker.projections.base import Row
from tracker.projections.claims import claims
from tracker.projections.documents import DocumentClaim, values_of


def _values(fact: Fact) -> Row | None:
    match fact:
        case Document(type=type_) if type_ != "road map":
            return values_of(fact)
        case Count(counted="document"):
            return values_of(fact)
        case _:
            return None


AGREEMENTS = claims("agreements", version=2, claim=DocumentClaim, values=_values)
