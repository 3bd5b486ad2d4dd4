"""What analysts judged of an article's facts, and which facts count beside a reading. Pure.

The last judgement of a fact decides. A reader finds the same statement under another id when it quotes it or dates it
otherwise, so a judgement also covers what later readings make of the same words: a retracted statement stays away
while it says the same of the same; one that an analyst amended, confirmed or entered stands in the place of whatever
a reading says of the same subject there.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

import msgspec

from tracker.domain.events import ArticleRead, FactAmended, FactConfirmed, FactEntered, FactRetracted, Judgement, Told
from tracker.domain.facts import Fact, FactId, kind_of
from tracker.projections.scope import sides_of
from tracker.projections.subjects import subject_of, value_of

Verdict = Literal["retracted", "amended", "confirmed", "entered"]
_VERDICTS: dict[type[Judgement], Verdict] = {
    FactRetracted: "retracted",
    FactAmended: "amended",
    FactConfirmed: "confirmed",
    FactEntered: "entered",
}


class Judged(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The last judgement of a fact: what was judged (None where nobody wrote it down), and what counts by it."""

    fact: FactId
    verdict: Verdict
    position: int  # of the event
    told: Told | None
    counts: Told | None


class Counted(NamedTuple):
    """A fact of an article that counts, by its reading alone or by a verdict."""

    told: Told
    verdict: Verdict | None


class Yielded(NamedTuple):
    """A fact that a reading found and that yields to the judgement of another."""

    told: Told
    to: Judged


def judged(judgement: Judgement, position: int) -> Judged:
    """Return what a judgement comes to."""
    told = judgement.told
    match judgement:
        case FactRetracted():
            counts = None
        case FactAmended(amended=amended):
            counts = msgspec.structs.replace(judgement.told, fact=amended)
        case _:
            counts = told
    return Judged(fact=judgement.fact, verdict=_VERDICTS[type(judgement)], position=position, told=told, counts=counts)


def beside(reading: ArticleRead, judgements: Mapping[FactId, Judged]) -> tuple[list[Counted], list[Yielded]]:
    """Return what a reading finds that counts, and what yields to the judgements of its article.

    Neither holds what was judged itself: that counts, or does not, as judged.
    """
    counted: list[Counted] = []
    yielded: list[Yielded] = []
    for fact in reading.facts:
        if fact.id in judgements:
            continue
        sides = sides_of(fact, reading.facts)
        told = Told(fact=fact, published=reading.published, parties=reading.parties, sides=sides)
        to = next((one for one in judgements.values() if _covers(one, fact)), None)
        if to is None:
            counted.append(Counted(told, None))
        else:
            yielded.append(Yielded(told, to))
    return counted, yielded


def standing(judgements: Iterable[Judged]) -> Iterator[Counted]:
    """Yield the facts that count because analysts said so."""
    for one in judgements:
        if one.counts is not None:
            yield Counted(one.counts, one.verdict)


def _covers(judgement: Judged, fact: Fact) -> bool:
    """Tell whether a fact of a reading is what was judged, found anew in the same words."""
    if judgement.verdict == "retracted":
        known = judgement.told
        return known is not None and _same(known.fact, fact) and value_of(known.fact) == value_of(fact)
    return any(known is not None and _same(known.fact, fact) for known in (judgement.told, judgement.counts))


def _same(one: Fact, other: Fact) -> bool:
    """Tell whether two facts say something of one subject in words that they share."""
    shared = one.start < other.end and other.start < one.end
    return shared and kind_of(one) == kind_of(other) and subject_of(one) == subject_of(other)
