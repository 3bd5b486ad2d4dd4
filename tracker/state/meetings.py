"""Meetings held, planned and lapsed: a line each, whoever told of it."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain

from tracker.domain.places import is_code
from tracker.projections.meetings import MeetingClaim
from tracker.projections.names import folded
from tracker.settings import Body
from tracker.state.calendar import Span
from tracker.state.claims import parsed, statement, telling
from tracker.state.event_lines import MeetingLine, Told
from tracker.state.events import precise, standing
from tracker.state.grouping import grouped
from tracker.state.keys import conflict_key, distinct, meeting_key
from tracker.state.lines import Conflict, ConflictClaim
from tracker.state.occasions import Known
from tracker.state.people import everyone
from tracker.state.shelf import Thing
from tracker.state.sides import united


def meetings(
    claims: Sequence[MeetingClaim], *, parties: Sequence[str], bodies: Sequence[Body], as_of: date
) -> tuple[tuple[MeetingLine, ...], tuple[Conflict, ...]]:
    """Return meetings, those without a day last, and on what their claims contradict each other.

    A plan that came true is the meeting that it became, also where the day was moved; one whose last day has passed
    without a report has lapsed.
    """
    stand = {claim.fact: standing(claim, planned=claim.status == "planned", as_of=as_of) for claim in claims}
    known = [claim for claim in claims if stand[claim.fact] is not None]
    done = {fact for fact, stands in stand.items() if stands == "done"}
    told = grouped(known, past=done, parties=parties, bodies=bodies)
    lines = tuple(distinct(sorted((_line(meeting, done, as_of) for meeting in told), key=_order)))
    by_fact = {claim.fact: claim for claim in known}
    return lines, tuple(conflict for line in lines for conflict in _conflicts(line, by_fact))


def _line(meeting: Thing[Known], done: set[str], as_of: date) -> MeetingLine:
    held = [one.claim for one in meeting.done.members] if meeting.done is not None else []
    past = [claim for claim in held if claim.fact in done]
    plans = [one.claim for plan in meeting.plans for one in plan.members]
    every = sorted(chain(held, plans), key=telling)
    tell = sorted(past or held or plans, key=telling)
    when = _when(tell, meeting.plans if not held else ())
    made = statement(every, says=lambda claim: claim.status)
    name = _fullest(claim.name for claim in tell) or _fullest(claim.name for claim in every)
    number = next((claim.number for claim in chain(reversed(tell), every) if claim.number is not None), None)
    days = {one.claim.fact: plan.span for plan in meeting.plans for one in plan.members}
    parties = united(claim.parties for claim in (held or plans))
    return MeetingLine(
        key=meeting_key(every[0].form, when, parties, name, number),
        form=every[0].form,
        when=when,
        parties=parties,
        participants=everyone(claim.participants for claim in every),
        name=name,
        number=number,
        place=next((claim.place for claim in chain(reversed(tell), every) if claim.place is not None), None),
        status="held" if past else _ahead(meeting, held, as_of),
        stated_on=made.stated_on,
        last_printed=made.last_printed,
        conflicts=tuple(_at_odds(past)),
        claims=tuple(_told(claim, days.get(claim.fact), done) for claim in every),
        facts=tuple(claim.fact for claim in every),
        support=made.support,
        echoes=made.echoes,
    )


def _ahead(meeting: Thing[Known], held: Sequence[MeetingClaim], as_of: date) -> str:
    """Return how a meeting stands that nobody told of as past: still planned, or lapsed after its last known day."""
    spans = [plan.span for plan in meeting.plans] or [None]
    return "planned" if held or any(span is None or span.last >= as_of for span in spans) else "lapsed"


def _when(tell: Sequence[MeetingClaim], plans: Sequence[Known]) -> str | None:
    """Return the most precise day of those that agree with what was stated last."""
    dated = [claim for claim in tell if parsed(claim.when) is not None]
    spans = [plan.span for plan in plans if plan.span is not None]
    for span in spans:
        dated = [claim for claim in dated if _span(claim).meet(span) is not None] or dated
    if not dated:
        return None
    last = _span(dated[-1])
    return precise(claim.when for claim in dated if _span(claim).meet(last) is not None)


def _span(claim: MeetingClaim) -> Span:
    period = parsed(claim.when)
    return Span(period.first, period.last) if period is not None else Span(date.min, date.max)


def _told(claim: MeetingClaim, planned: Span | None, done: set[str]) -> Told:
    """Return a claim as it stands; `planned` is the day that the plan which it belongs to came to."""
    status = "held" if claim.fact in done else "planned"
    if planned is not None and _span(claim).meet(planned) is None:
        status = "moved"
    return Told(fact=claim.fact, article=claim.article, stated_on=claim.published, when=claim.when, status=status)


def _fullest(names: Iterator[str | None]) -> str | None:
    """Return the name with the most words, of several the first."""
    return max((name for name in names if name is not None), key=lambda name: len(folded(name).split()), default=None)


def _at_odds(past: Sequence[MeetingClaim]) -> Iterator[str]:
    """Yield what the claims of one meeting say differently."""
    spans = [_span(claim) for claim in past]
    if spans and max(span.first for span in spans) > min(span.last for span in spans):
        yield "when"
    if len({claim.number for claim in past} - {None}) > 1:
        yield "number"
    places = {folded(claim.place) for claim in past if claim.place is not None and not is_code(claim.place)}
    if any(not set(one.split()) & set(other.split()) for one in places for other in places):
        yield "place"


def _conflicts(line: MeetingLine, claims: dict[str, MeetingClaim]) -> Iterator[Conflict]:
    held = [told.fact for told in line.claims if told.status == "held"]
    what = line.name or " and ".join(line.participants) or "–".join(line.parties)
    for field in line.conflicts:
        said: dict[str, list[MeetingClaim]] = {}
        for fact in held:
            value = getattr(claims[fact], field)
            if value is not None:
                said.setdefault(str(value), []).append(claims[fact])
        yield Conflict(
            key=conflict_key(f"{line.key}/{field}"),
            about=f"{field} of the {line.form}, {what}",
            claims=tuple(
                ConflictClaim(
                    says=value, stated_on=statement(some).stated_on, facts=tuple(claim.fact for claim in some)
                )
                for value, some in said.items()
            ),
        )


def _order(line: MeetingLine) -> tuple[object, ...]:
    return (line.when is None, line.when or "", line.form, line.parties, line.name or "", line.facts)
