"""Single documents as lines: planned, signed, in force, expired or lapsed, whoever told of them."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain

import msgspec

from tracker.domain.period import Period
from tracker.projections.documents import DocumentClaim
from tracker.projections.names import folded
from tracker.state.claims import statement, telling
from tracker.state.event_lines import DocumentLine, DocumentStage, Told
from tracker.state.events import precise, standing
from tracker.state.keys import conflict_key, distinct, document_key
from tracker.state.lines import Conflict, ConflictClaim
from tracker.state.papers import KnownPaper, Paper, grouped
from tracker.state.people import everyone
from tracker.state.shelf import Thing
from tracker.state.sides import united

_PLAIN = "document"


def document_lines(
    claims: Sequence[DocumentClaim], *, parties: Sequence[str], as_of: date
) -> tuple[tuple[DocumentLine, ...], tuple[Conflict, ...]]:
    """Return single documents, those without a day last, and on what their claims contradict each other.

    A plan that came true is the document that it became; one whose last day has passed without a report has lapsed.
    """
    single = [claim for claim in claims if claim.type is not None]
    stand = {claim.fact: standing(claim, planned=claim.status == "planned", as_of=as_of) for claim in single}
    known = [claim for claim in single if stand[claim.fact] is not None]
    past = {fact for fact, stands in stand.items() if stands == "done"}
    lines = [_line(thing, as_of) for thing in grouped(known, past=past, parties=parties)]
    by_fact = {claim.fact: claim for claim in known}
    found = tuple(distinct(sorted(lines, key=_order)))
    return found, tuple(conflict for line in found for conflict in _conflicts(line, by_fact))


def _line(thing: Thing[KnownPaper], as_of: date) -> DocumentLine:
    done = sorted(thing.done.members if thing.done is not None else (), key=_telling)
    plans = sorted((one for plan in thing.plans for one in plan.members), key=_telling)
    every = sorted(chain(done, plans), key=_telling)
    past = [one for one in done if one.past]
    tell = past or done or plans
    signed = [one for one in tell if one.claim.status != "in force"] or tell
    valid = next((one.valid for one in chain(reversed(tell), every) if one.valid is not None), None)
    stages = tuple(_stages(past, plans, valid, as_of))
    when = _when(signed, thing.plans if not done else ())
    title = max((one.claim.title for one in every if one.claim.title), key=lambda text: len(folded(text)), default=None)
    type_ = next((one.claim.type for one in reversed(tell) if one.claim.type not in (None, _PLAIN)), None) or _PLAIN
    between = united(one.claim.parties for one in (done or plans))
    made = statement([one.claim for one in every], says=lambda claim: claim.status)
    moved = {
        one.claim.fact
        for plan in thing.plans
        for one in plan.members
        if one.span is not None and plan.span is not None and one.span.meet(plan.span) is None
    }
    return DocumentLine(
        key=document_key(type_, when, between, title),
        type=type_,
        title=title,
        parties=between,
        when=when,
        valid=valid.text if valid is not None else None,
        signatories=everyone(one.claim.signatories for one in every),
        place=next((one.claim.place for one in chain(reversed(tell), every) if one.claim.place is not None), None),
        number=next((one.claim.number for one in chain(reversed(tell), every) if one.claim.number is not None), None),
        described=None,
        status=stages[-1].status if past else _ahead(thing, done, valid, as_of),
        stated_on=made.stated_on,
        last_printed=made.last_printed,
        conflicts=tuple(_at_odds(past)),
        stages=stages,
        claims=tuple(_told(one.claim, moved=one.claim.fact in moved) for one in every),
        facts=tuple(one.claim.fact for one in every),
        support=made.support,
        echoes=made.echoes,
    )


def _stages(
    past: Sequence[Paper], plans: Sequence[Paper], valid: Period | None, as_of: date
) -> Iterator[DocumentStage]:
    """Yield the stages that a document has come to by a day, in their order."""
    if plans:
        yield _stage("planned", plans)
    for status in ("signed", "in force"):
        some = [one for one in past if (one.claim.status == "in force") is (status == "in force")]
        if some:
            yield _stage(status, some)
    if past and valid is not None and valid.last < as_of:
        telling_so = [one for one in chain(past, plans) if one.valid is not None]
        yield msgspec.structs.replace(_stage("expired", telling_so), when=valid.last.isoformat(), stated_on=None)


def _stage(status: str, some: Sequence[Paper]) -> DocumentStage:
    made = statement([one.claim for one in some])
    return DocumentStage(
        status=status,
        when=_when(some, ()),
        stated_on=made.stated_on,
        facts=tuple(one.claim.fact for one in some),
        support=made.support,
        echoes=made.echoes,
    )


def _ahead(thing: Thing[KnownPaper], done: Sequence[Paper], valid: Period | None, as_of: date) -> str:
    """Return how a document stands that nobody told of as signed: planned, or lapsed after its last known day."""
    if valid is not None and valid.last < as_of:
        return "lapsed"
    spans = [plan.span for plan in thing.plans] or [None]
    return "planned" if done or any(span is None or span.last >= as_of for span in spans) else "lapsed"


def _when(some: Sequence[Paper], plans: Sequence[KnownPaper]) -> str | None:
    """Return the most precise day of those that agree with what was stated last."""
    dated = [one for one in some if one.span is not None]
    for span in [plan.span for plan in plans if plan.span is not None]:
        dated = [one for one in dated if one.span is not None and one.span.meet(span) is not None] or dated
    last = dated[-1].span if dated else None
    if last is None:
        return None
    return precise(one.claim.when for one in dated if one.span is not None and one.span.meet(last) is not None)


def _told(claim: DocumentClaim, *, moved: bool) -> Told:
    return Told(
        fact=claim.fact,
        article=claim.article,
        stated_on=claim.published,
        when=claim.when,
        status="moved" if moved else claim.status or "signed",
    )


def _at_odds(past: Sequence[Paper]) -> Iterator[str]:
    """Yield what the claims of one document say differently."""
    spans = [one.span for one in past if one.span is not None and one.claim.status != "in force"]
    if spans and max(span.first for span in spans) > min(span.last for span in spans):
        yield "when"
    if len({one.claim.number for one in past} - {None, 1}) > 1:
        yield "number"


def _conflicts(line: DocumentLine, claims: dict[str, DocumentClaim]) -> Iterator[Conflict]:
    for field in line.conflicts:
        said: dict[str, list[DocumentClaim]] = {}
        for told in line.claims:
            value = getattr(claims[told.fact], field)
            if told.status == "signed" and value is not None:
                said.setdefault(str(value), []).append(claims[told.fact])
        yield Conflict(
            key=conflict_key(f"{line.key}/{field}"),
            about=f"{field} of the {line.type}, {line.title or '–'.join(line.parties)}",
            claims=tuple(
                ConflictClaim(says=value, stated_on=statement(some).stated_on, facts=tuple(one.fact for one in some))
                for value, some in said.items()
            ),
        )


def _telling(one: Paper) -> tuple[str, str, int, str]:
    return telling(one.claim)


def _order(line: DocumentLine) -> tuple[object, ...]:
    return (line.when is None, line.when or "", line.type, line.parties, line.title or "", line.facts)
