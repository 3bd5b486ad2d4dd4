"""The shape that road maps and agreements share: single documents, and stated totals of them."""

from tracker.domain.facts import Bound, Count, Document
from tracker.projections.base import Row
from tracker.projections.claims import Claim, listed


class DocumentClaim(Claim, frozen=True):
    """A document, or a total of documents (`type` is None, `number` and `bound` are given), as one article says."""

    type: str | None
    parties: tuple[str, ...]
    signatories: tuple[str, ...]
    title: str | None
    place: str | None
    number: int | None
    bound: Bound | None
    status: str | None


def values_of(fact: Document | Count) -> Row:
    """Return the columns of a document or of a total."""
    if isinstance(fact, Count):
        return (None, listed(fact.parties), "[]", None, None, fact.number, fact.bound, fact.status)
    names = (listed(fact.parties), listed(fact.signatories))
    return (fact.type, *names, fact.title, fact.place, fact.number, None, fact.status)
