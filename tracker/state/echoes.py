"""Which claims only print again what an earlier article states.

A claim is an echo where an article before it says the same in the same sentence, in nearly the same words, or as a copy
of the whole text. One link to one earlier claim is enough, and none goes through a later one: of a ~ b ~ c in the order
of their days, c echoes b as b echoes a; where b came last it echoes both, and a and c stand each by itself. So a copy
that arrives changes nothing about what was published before it.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from tracker.projections.claims import Claim
from tracker.projections.sentences import bands, named, near

C = TypeVar("C", bound=Claim)


def originals(claims: Sequence[C], *, says: Callable[[C], Hashable]) -> list[C]:
    """Return those that are no echoes of claims before them, given in the order in which they were stated.

    Args:
        claims: What states the same.
        says: Tells apart what is no echo whatever the words: what no two printings of one statement differ in.
    """
    families = _repeated([claim.family for claim in claims])
    close = _close([claim.sketch for claim in claims])
    copied = {article for claim in claims if claim.copies is not None for article in (claim.article, *claim.copies)}
    earlier: defaultdict[Hashable, _Earlier] = defaultdict(_Earlier)
    return [
        claim
        for claim in claims
        # Most share neither their sentence, nor much of its words, nor their article's text with any other.
        if (claim.family not in families and claim.sketch not in close and claim.article not in copied)
        or not earlier[says(claim)].prints(claim)
    ]


def _close(sketches: Sequence[str]) -> frozenset[str]:
    """Return the sketches that share a band with another, which are few among those that name the same."""
    names = [named(sketch) for sketch in sketches]
    again = _repeated(names)
    if not again:
        return frozenset()
    some = [(sketch, bands(sketch)) for sketch, name in zip(sketches, names, strict=True) if name in again]
    shared = _repeated([band for _, own in some for band in own])
    return frozenset(sketch for sketch, own in some if shared and not shared.isdisjoint(own))


def _repeated(texts: Sequence[str]) -> frozenset[str]:
    """Return those that are there more than once."""
    if len(set(texts)) == len(texts):
        return frozenset()
    return frozenset(text for text, times in Counter(texts).items() if times > 1)


class _Earlier:
    """Claims that say the same, as they come."""

    def __init__(self) -> None:
        self._articles: set[str] = set()
        self._families: dict[str, str] = {}  # each with the article that has it first
        self._sketches: defaultdict[str, dict[str, str]] = defaultdict(dict)  # by band, each with its first article

    def prints(self, claim: Claim) -> bool:
        """Tell whether one of another article is printed again, and take the claim in."""
        met = [self._sketches[band] for band in bands(claim.sketch)]
        again = (
            self._families.setdefault(claim.family, claim.article) != claim.article
            or not self._articles.isdisjoint(claim.copies or ())
            or any(
                near(claim.sketch, sketch)
                for sketch in {sketch for some in met for sketch, article in some.items() if article != claim.article}
            )
        )
        self._articles.add(claim.article)
        for some in met:
            some.setdefault(claim.sketch, claim.article)
        return again
