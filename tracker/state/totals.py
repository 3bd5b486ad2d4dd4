"""What was last stated: totals, ranks, goals."""

from collections.abc import Sequence
from datetime import date

from tracker.projections.counts import CountClaim
from tracker.projections.documents import DocumentClaim
from tracker.projections.names import folded
from tracker.projections.ranks import RankClaim
from tracker.projections.targets import TargetClaim
from tracker.state.claims import by, latest
from tracker.state.keys import count_key, rank_key, target_key
from tracker.state.lines import CountLine, RankLine, TargetLine


def counts(
    claims: Sequence[CountClaim], others: Sequence[tuple[str, DocumentClaim]], *, as_of: date
) -> tuple[CountLine, ...]:
    """Return the last total of each thing counted.

    Args:
        claims: Totals of anything but documents.
        others: Totals of documents that are not the relation's own, each with what it counts.
        as_of: The day.
    """
    lines = [
        CountLine(
            key=count_key(made.last.counted, made.last.status, made.last.parties),
            counted=made.last.counted,
            number=made.last.number,
            bound=made.last.bound,
            status=made.last.status,
            parties=made.last.parties,
            stated_on=made.stated_on,
            last_printed=made.last_printed,
            facts=made.facts,
            support=made.support,
            echoes=made.echoes,
        )
        for made in latest(
            by(claims, as_of),
            subject=lambda claim: (folded(claim.counted), claim.status, claim.parties),
            value=lambda claim: (claim.number, claim.bound),
        )
    ]
    for counted in sorted({counted for counted, _ in others}):
        lines += [
            CountLine(
                key=count_key(counted, made.last.status, made.last.parties),
                counted=counted,
                number=made.last.number or 0,
                bound=made.last.bound or "exact",
                status=made.last.status,
                parties=made.last.parties,
                stated_on=made.stated_on,
                last_printed=made.last_printed,
                facts=made.facts,
                support=made.support,
                echoes=made.echoes,
            )
            for made in latest(
                by([claim for named, claim in others if named == counted], as_of),
                subject=lambda claim: (claim.status, claim.parties),
                value=lambda claim: (claim.number, claim.bound),
            )
        ]
    return tuple(sorted(lines, key=lambda line: (line.counted, line.status or "", line.parties)))


def ranks(claims: Sequence[RankClaim], *, as_of: date) -> tuple[RankLine, ...]:
    """Return the last rank of each subject in each order."""
    lines = (
        RankLine(
            key=rank_key(made.last.subject, made.last.of, made.last.measure),
            subject=made.last.subject,
            of=made.last.of,
            measure=made.last.measure,
            rank=made.last.rank,
            stated_on=made.stated_on,
            last_printed=made.last_printed,
            facts=made.facts,
            support=made.support,
            echoes=made.echoes,
        )
        for made in latest(
            by(claims, as_of),
            subject=lambda claim: (claim.subject, claim.of, folded(claim.measure)),
            value=lambda claim: claim.rank,
        )
    )
    return tuple(sorted(lines, key=lambda line: (line.subject, line.of or "", line.measure)))


def targets(claims: Sequence[TargetClaim], *, as_of: date) -> tuple[TargetLine, ...]:
    """Return each goal as it was last set."""
    lines = (
        TargetLine(
            key=target_key(made.last.measure, made.last.parties, made.last.by, made.last.currency),
            measure=made.last.measure,
            parties=made.last.parties,
            amount=made.last.amount,
            bound=made.last.bound,
            currency=made.last.currency,
            by=made.last.by,
            stated_on=made.stated_on,
            last_printed=made.last_printed,
            facts=made.facts,
            support=made.support,
            echoes=made.echoes,
        )
        for made in latest(
            by(claims, as_of),
            subject=lambda claim: (folded(claim.measure), claim.parties, claim.by, claim.currency),
            value=lambda claim: (claim.amount, claim.bound),
        )
    )
    return tuple(sorted(lines, key=lambda line: (line.measure, line.parties, line.by or "", line.currency or "")))
