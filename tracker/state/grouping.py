"""Which claims tell of one meeting: held ones together, plans as they were moved, plans with what became of them.

The order in which the log got the claims does not matter.
"""

from collections.abc import Container, Iterable, Sequence

from tracker.domain.places import country_of
from tracker.projections.meetings import MeetingClaim
from tracker.projections.names import folded
from tracker.settings import Body
from tracker.state.claims import telling
from tracker.state.naming import name_of
from tracker.state.occasions import Known, Occasion, agreement, span_of
from tracker.state.shelf import Thing, before_it_was_planned, paired, together
from tracker.state.sides import compatible, overlapping


def grouped(
    claims: Iterable[MeetingClaim], *, past: Container[str], parties: Sequence[str], bodies: Sequence[Body]
) -> list[Thing[Known]]:
    """Return the meetings that some claims tell of.

    Args:
        claims: The claims.
        past: The facts of those that tell of something past.
        parties: Of the relation; their names in the name of a meeting tell nothing.
        bodies: Each body's other names are its name.
    """
    names = {folded(name): body.name for body in bodies for name in (body.name, *body.aliases)}
    countries = tuple(sorted({country for party in parties if (country := country_of(party)) is not None}))

    def occasion(claim: MeetingClaim) -> Occasion:
        text = names.get(folded(claim.name), claim.name) if claim.name else None
        name = name_of(text, countries) if text else None
        return Occasion(claim=claim, span=span_of(claim), name=name, past=claim.fact in past)

    told = [occasion(claim) for claim in claims]
    held = sorted((one for one in told if one.claim.status != "planned"), key=_precise)
    plans = sorted((one for one in told if one.claim.status == "planned"), key=_telling)
    return paired(together(held, begin=Known.held), together(plans, begin=Known.plan), came_true=came_true)


def came_true(planned: Occasion, held: Occasion) -> bool:
    """Tell whether what was held is what was planned: of its name and number, or of its time, sides and people."""
    plan, claim = planned.claim, held.claim
    if plan.form != claim.form or plan.article == claim.article:  # an article tells the two apart by itself
        return False
    if before_it_was_planned(planned, held):
        return False
    named = planned.name is not None and held.name is not None
    if planned.name is not None and held.name is not None and not planned.name.agrees(held.name):
        return False
    if plan.number is not None and claim.number is not None:
        if plan.number != claim.number:
            return False
        if named:
            return overlapping(plan.parties, claim.parties)
    people = agreement(plan.participants, claim.participants, named=named and planned.gathering)
    if people is None or not compatible(plan.parties, claim.parties):
        return False
    if planned.span is not None:
        return held.span is not None and planned.span.meet(held.span) is not None
    sure = bool(plan.participants and claim.participants) or (named and planned.gathering)
    return sure and held.span is not None and held.span.short


def _precise(told: Occasion) -> tuple[object, ...]:
    """Sort claims that say more before those that say less, which then go where they fit alone."""
    claim = told.claim
    named = told.name is not None and claim.number is not None
    return (not told.short, not named, -len(claim.participants), *telling(claim))


def _telling(told: Occasion) -> tuple[object, ...]:
    return telling(told.claim)
