"""Which claims only print again what an earlier article states.

A claim is an echo where an article before it says the same in the same sentence, in nearly the same words, or as a copy
of the whole text. One link to one earlier claim is enough, and none goes through a later one: of a ~ b ~ c in the order
of their days, c echoes b as b echoes a; where b came last it echoes both, and a and c stand each by itself. So a copy
that arrives changes nothing about what was published before it.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import TypeVar

from tracker.projections.claims import Claim
from tracker.projections.sentences import bands, near

C = TypeVar("C", bound=Claim)


def originals(claims: Sequence[C], *, says: Callable[[C], Hashable]) -> Iterator[C]:
    """Yield those that are no echoes of claims before them, given in the order in which they were stated.

    Args:
        claims: What states the same.
        says: Tells apart what is no echo whatever the words: what no two printings of one statement differ in.
    """
    earlier: dict[Hashable, _Earlier] = {}
    for claim in claims:
        if not earlier.setdefault(says(claim), _Earlier()).prints(claim):
            yield claim


class _Earlier:
    """Claims that say the same, as they come."""

    def __init__(self) -> None:
        self._articles: set[str] = set()
        self._families: dict[str, str] = {}  # each with the article that has it first
        self._sketches: dict[str, dict[str, str]] = {}  # by band, each with the article that has it first

    def prints(self, claim: Claim) -> bool:
        """Tell whether one of another article is printed again, and take the claim in."""
        marks = tuple(bands(claim.sketch))
        again = (
            self._families.setdefault(claim.family, claim.article) != claim.article
            or not self._articles.isdisjoint(claim.copies or ())
            or any(
                article != claim.article and near(claim.sketch, sketch)
                for band in marks
                for sketch, article in self._sketches.get(band, {}).items()
            )
        )
        self._articles.add(claim.article)
        for band in marks:
            self._sketches.setdefault(band, {}).setdefault(claim.sketch, claim.article)
        return again
