"""Meetings held, planned and lapsed."""

from collections.abc import Sequence
from datetime import date

from tracker.projections.meetings import MeetingClaim
from tracker.projections.names import folded
from tracker.state.event_lines import MeetingLine
from tracker.state.events import Standing, first_said, merged, overlap, standing, together
from tracker.state.keys import distinct, meeting_key

_STATUS: dict[Standing, str] = {"done": "held", "planned": "planned", "lapsed": "lapsed"}


def meetings(claims: Sequence[MeetingClaim], *, as_of: date) -> tuple[MeetingLine, ...]:
    """Return meetings, those without a day last. A plan that came true is the meeting that it became."""
    stand = {claim.fact: standing(claim, planned=claim.status == "planned", as_of=as_of) for claim in claims}
    known = [claim for claim in claims if stand[claim.fact] is not None]
    held = together([claim for claim in known if stand[claim.fact] == "done"], alike=_same)
    planned = together([claim for claim in known if stand[claim.fact] != "done"], alike=_same)
    lines = []
    for plan in planned:
        became = next((group for group in held if _came_true(plan[0], group)), None)
        if became is not None:
            became.extend(plan)
        else:
            lines.append(_line(plan, "planned" if any(stand[c.fact] == "planned" for c in plan) else "lapsed"))
    lines += [_line(group, "done") for group in held]
    return tuple(distinct(sorted(lines, key=_order)))


def _same(claim: MeetingClaim) -> tuple[object, ...]:
    return (claim.form, claim.when, claim.parties, folded(claim.name or ""), claim.number)


def _came_true(plan: MeetingClaim, held: Sequence[MeetingClaim]) -> bool:
    """Tell whether a meeting is the planned one: of its name and number, or of its form and parties in its time."""
    for claim in held:
        if claim.form != plan.form or claim.article == plan.article:  # an article tells the two apart by itself
            continue
        named = plan.number is not None and plan.number == claim.number
        if named and (not plan.name or not claim.name or folded(plan.name) == folded(claim.name)):
            return True
        differ = plan.number is not None and claim.number is not None and plan.number != claim.number
        if not differ and set(plan.parties) <= set(claim.parties) and overlap(plan.when, claim.when):
            return True
    return False


def _line(group: Sequence[MeetingClaim], stands: Standing) -> MeetingLine:
    first = group[0]
    name = first_said(claim.name for claim in group)
    number = next((claim.number for claim in group if claim.number is not None), None)
    return MeetingLine(
        key=meeting_key(first.form, first.when, first.parties, name, number),
        form=first.form,
        when=first.when,
        parties=first.parties,
        participants=merged(claim.participants for claim in group),
        name=name,
        number=number,
        place=first_said(claim.place for claim in group),
        status=_STATUS[stands],
        facts=tuple(claim.fact for claim in group),
    )


def _order(line: MeetingLine) -> tuple[object, ...]:
    return (line.when is None, line.when or "", line.form, line.parties, line.name or "", line.facts)
