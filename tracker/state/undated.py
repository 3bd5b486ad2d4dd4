"""What no article places in time: listed by itself, never under an invented day."""

from collections.abc import Iterable, Iterator

from tracker.projections.claims import Claim
from tracker.projections.counts import CountClaim
from tracker.projections.documents import DocumentClaim
from tracker.projections.investments import InvestmentClaim
from tracker.projections.meetings import MeetingClaim
from tracker.projections.offices import OfficeClaim
from tracker.projections.projects import ProjectClaim
from tracker.projections.ranks import RankClaim
from tracker.projections.targets import TargetClaim
from tracker.projections.trade import TradeClaim
from tracker.state.claims import order, undated
from tracker.state.keys import undated_key
from tracker.state.lines import Undated


def undated_lines(claims: Iterable[Claim]) -> tuple[Undated, ...]:
    """Return a line for each thing that the undated claims of an article say, in the order of the log."""
    groups: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in sorted(undated(claims), key=order):
        kind, about = _told(claim)
        groups.setdefault((claim.article, kind, about), []).append(claim)
    return tuple(
        Undated(
            key=undated_key(kind, article, about),
            kind=kind,
            article=article,
            about=about,
            facts=tuple(claim.fact for claim in group),
        )
        for (article, kind, about), group in groups.items()
    )


def _told(claim: Claim) -> tuple[str, str]:
    """Return the kind of a claim, and what it says in a few words."""
    match claim:
        case OfficeClaim():
            former = "former " if claim.former else ""
            return "office", f"{claim.person}, {former}{claim.office}{f' of {claim.of}' if claim.of else ''}"
        case MeetingClaim():
            return "meeting", _joined(claim.form, claim.name, ", ".join(claim.participants), *_between(claim.parties))
        case DocumentClaim(type=None):
            return "count", _joined(_bounded(claim.bound, claim.number), "documents", *_between(claim.parties))
        case DocumentClaim():
            return "document", _joined(claim.type, claim.title, *_between(claim.parties))
        case CountClaim():
            return "count", _joined(_bounded(claim.bound, claim.number), claim.counted, *_between(claim.parties))
        case TradeClaim():
            change = f"{claim.change_pct}%" if claim.change_pct is not None else None
            amount = f"{_bounded(claim.bound, claim.amount)} {claim.currency}" if claim.amount is not None else None
            between = f"{claim.reporter}–{claim.partner}" if claim.partner is not None else claim.reporter
            return "trade", _joined(claim.measure, between, claim.goods, amount, change)
        case InvestmentClaim():
            ends = f"{claim.from_ or '?'} in {claim.to or '?'}"
            return "investment", f"{ends}, {_bounded(claim.bound, claim.amount)} {claim.currency}"
        case RankClaim():
            return "rank", _joined(
                claim.subject, f"{claim.measure} no. {claim.rank}", f"of {claim.of}" if claim.of else None
            )
        case TargetClaim():
            return "target", _joined(claim.measure, str(claim.amount or ""), claim.by, *_between(claim.parties))
        case ProjectClaim():
            return "project", _joined(claim.name, claim.stage)
        case _:
            return "fact", ""


def _joined(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def _between(parties: Iterable[str]) -> Iterator[str]:
    named = "–".join(parties)
    if named:
        yield named


def _bounded(bound: str | None, number: int | None) -> str:
    return f"{number}" if bound in (None, "exact") else f"{(bound or '').replace('_', ' ')} {number}"
