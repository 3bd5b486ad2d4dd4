"""How many documents there are said to be, as time went on, and what that comes to with those signed since."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import pairwise

from tracker.projections.documents import DocumentClaim
from tracker.state.bounds import Interval, interval
from tracker.state.calendar import Span
from tracker.state.claims import Statement, by, parsed
from tracker.state.course import course
from tracker.state.event_lines import DocumentLine, ImpliedTotal, StatedTotal, Total
from tracker.state.keys import conflict_key
from tracker.state.lines import Conflict, ConflictClaim
from tracker.state.sides import compatible

_ANY_STANDING = (None, "active", "in force", "signed")
_SIGNED = frozenset({"signed", "in force", "expired"})


def stands_between(claim: DocumentClaim, parties: Sequence[str]) -> bool:
    """Tell whether a total is that of the relation: of its parties alone, whatever it calls those that stand."""
    return set(claim.parties) <= set(parties) and claim.status in _ANY_STANDING


def totals(claims: Iterable[DocumentClaim], *, parties: Sequence[str], as_of: date) -> list[Statement[DocumentClaim]]:
    """Return the totals of documents between the parties themselves, not with a region of theirs, as time went on."""
    said = by([claim for claim in claims if claim.type is None and stands_between(claim, parties)], as_of)
    return course(said, alike=lambda claim: (claim.number, claim.bound))


def last_total(made: Sequence[Statement[DocumentClaim]], *, key: str) -> Total | None:
    """Return the last total that was stated."""
    if not made:
        return None
    last = made[-1]
    return Total(
        key=key,
        number=last.last.number or 0,
        bound=last.last.bound or "exact",
        stated_on=last.stated_on,
        last_printed=last.last_printed,
        facts=last.facts,
        support=last.support,
        echoes=last.echoes,
    )


def total_series(made: Sequence[Statement[DocumentClaim]]) -> tuple[StatedTotal, ...]:
    """Return the totals as they were stated, marked where one is below what an earlier one says there were."""
    reached = 0
    found = []
    for one in made:
        amount = _amount(one.last)
        low, high = amount.whole()
        found.append(
            StatedTotal(
                number=one.last.number or 0,
                bound=one.last.bound or "exact",
                first_stated=one.first_stated,
                stated_on=one.stated_on,
                last_printed=one.last_printed,
                falls=high is not None and high < reached,
                facts=one.facts,
                support=one.support,
                echoes=one.echoes,
            )
        )
        reached = max(reached, low or 0)
    return tuple(found)


def total_conflicts(made: Sequence[Statement[DocumentClaim]], *, key: str, about: str) -> Iterator[Conflict]:
    """Yield totals that were stated on one day and exclude each other; what grows or ends contradicts nothing."""
    for one, other in pairwise(made):
        if (
            one.stated_on is not None
            and one.stated_on == other.stated_on
            and _amount(one.last).meet(_amount(other.last)) is None
        ):
            yield Conflict(
                key=conflict_key(f"{key}/{one.stated_on}"),
                about=about,
                claims=tuple(
                    ConflictClaim(says=_says(side.last), stated_on=side.stated_on, facts=side.facts)
                    for side in (one, other)
                ),
            )


def implied_total(
    made: Sequence[Statement[DocumentClaim]], lines: Iterable[DocumentLine], *, parties: Sequence[str]
) -> ImpliedTotal | None:
    """Return the least number of documents that the last stated total and those known to be signed after it come to.

    Those signed count that all the parties themselves have signed, on a day that is certainly later; of several told at
    once, those that have no lines of their own, and of two numbers that may be of one occasion, the greater. None
    where no least number is stated, or one of documents in force, which end as well, or nothing was signed since.
    """
    if not made or made[-1].stated_on is None or made[-1].last.status not in (None, "signed"):
        return None
    last = made[-1].last
    day = date.fromisoformat(made[-1].stated_on)
    since = [line for line in lines if line.status in _SIGNED and set(parties) <= set(line.parties)]
    later = [line for line in since if _after(line, day)]
    several = _of_different_occasions([line for line in later if (line.number or 1) > 1])
    single = [line for line in later if (line.number or 1) == 1]
    signed = len(single) + sum(max(0, (line.number or 0) - (line.described or 0)) for line in several)
    low = _amount(last).low
    if low is None or not signed:
        return None
    return ImpliedTotal(
        number=(last.number or 0) + signed if last.bound == "more_than" else int(low) + signed,
        bound="more_than" if last.bound == "more_than" else "at_least",
        signed=signed,
        facts=(*made[-1].facts, *(fact for line in (*single, *several) for fact in line.facts)),
    )


def _after(line: DocumentLine, day: date) -> bool:
    period = parsed(line.when)
    return period is not None and period.first > day


def _of_different_occasions(lines: Iterable[DocumentLine]) -> list[DocumentLine]:
    kept: list[tuple[Span, DocumentLine]] = []
    for line in sorted(lines, key=lambda line: (-(line.number or 0), line.facts)):
        period = parsed(line.when)
        if period is None:
            continue
        span = Span(period.first, period.last)
        if all(span.meet(other) is None or not compatible(line.parties, known.parties) for other, known in kept):
            kept.append((span, line))
    return [line for _, line in kept]


def _amount(claim: DocumentClaim) -> Interval:
    """Return what a total leaves open: one that is told as exact was counted, not rounded."""
    number, bound = claim.number or 0, claim.bound or "exact"
    if bound == "exact":
        return Interval(Fraction(number), Fraction(number))
    return interval(number + 1, "at_least", None) if bound == "more_than" else interval(number, bound, None)


def _says(claim: DocumentClaim) -> str:
    bound = claim.bound or "exact"
    return f"{claim.number}" if bound == "exact" else f"{bound.replace('_', ' ')} {claim.number}"
