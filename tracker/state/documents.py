"""Road maps and agreements: documents signed, in force, planned and lapsed, and how many there are."""

from collections.abc import Sequence
from datetime import date

from tracker.projections.documents import DocumentClaim
from tracker.projections.names import folded
from tracker.state.claims import statement
from tracker.state.event_lines import Agreements, DocumentLine, RoadMap, RoadMaps
from tracker.state.events import first_said, merged, overlap, standing, together
from tracker.state.keys import AGREEMENTS_STATED, ROAD_MAPS_ACTIVE, distinct, document_key
from tracker.state.totals import total


def agreements(claims: Sequence[DocumentClaim], *, parties: Sequence[str], as_of: date) -> Agreements:
    """Return the documents other than road maps, and their total."""
    return Agreements(
        stated=total(claims, key=AGREEMENTS_STATED, parties=parties, as_of=as_of),
        signed=_documents(claims, as_of=as_of),
    )


def road_maps(claims: Sequence[DocumentClaim], *, parties: Sequence[str], as_of: date) -> RoadMaps:
    """Return the road maps that are named, and how many are active."""
    return RoadMaps(
        active=total(claims, key=ROAD_MAPS_ACTIVE, parties=parties, as_of=as_of),
        named=tuple(
            RoadMap(
                key=line.key,
                title=line.title,
                period=line.when,
                status=line.status,
                parties=line.parties,
                facts=line.facts,
                support=line.support,
                echoes=line.echoes,
            )
            for line in _documents(claims, as_of=as_of)
        ),
    )


def _documents(claims: Sequence[DocumentClaim], *, as_of: date) -> tuple[DocumentLine, ...]:
    """Return single documents, those without a day last. A plan that came true is the document that it became."""
    single = [claim for claim in claims if claim.type is not None]
    stand = {claim.fact: standing(claim, planned=claim.status == "planned", as_of=as_of) for claim in single}
    done = together([claim for claim in single if stand[claim.fact] == "done"], alike=_same)
    planned = together([claim for claim in single if stand[claim.fact] in ("planned", "lapsed")], alike=_same)
    lines = []
    for plan in planned:
        became = next((group for group in done if _came_true(plan[0], group[0])), None)
        if became is not None:
            became.extend(plan)
        else:
            lines.append(_line(plan, "planned" if any(stand[c.fact] == "planned" for c in plan) else "lapsed"))
    lines += [_line(group, group[-1].status or "signed") for group in done]
    return tuple(distinct(sorted(lines, key=_order)))


def _same(claim: DocumentClaim) -> tuple[object, ...]:
    return (claim.type, claim.when, claim.parties, folded(claim.title or ""))


def _came_true(plan: DocumentClaim, done: DocumentClaim) -> bool:
    if plan.type != done.type or plan.parties != done.parties or plan.article == done.article:
        return False
    if plan.title and done.title:
        return folded(plan.title) == folded(done.title)
    return overlap(plan.when, done.when)


def _line(group: Sequence[DocumentClaim], status: str) -> DocumentLine:
    first = group[0]
    title = first_said(claim.title for claim in group)
    made = statement(group, says=lambda claim: claim.status)
    return DocumentLine(
        key=document_key(first.type or "document", first.when, first.parties, title),
        type=first.type or "document",
        title=title,
        parties=first.parties,
        when=first.when,
        signatories=merged(claim.signatories for claim in group),
        place=first_said(claim.place for claim in group),
        number=next((claim.number for claim in group if claim.number is not None), None),
        status=status,
        facts=tuple(claim.fact for claim in group),
        support=made.support,
        echoes=made.echoes,
    )


def _order(line: DocumentLine) -> tuple[object, ...]:
    return (line.when is None, line.when or "", line.type, line.parties, line.title or "", line.facts)
