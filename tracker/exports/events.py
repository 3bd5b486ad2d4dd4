"""The events of a state as coders of political events see them: who did what to whom on which day, in CAMEO's codes.

Only what has a day is an event: a document signed or a meeting held "in 2021" is none. What is planned is an event too,
of the day on which an article told the plan: an intent was expressed. Each line of the state gives at most one event
of what happened, however many articles tell of it, and one intent a day; echoes express nothing anew.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from hashlib import sha256

import msgspec

from tracker.domain.period import Grain
from tracker.domain.places import BLOCS
from tracker.exports.actors import Actor, Actors
from tracker.exports.countries import country_of_place
from tracker.exports.material import Material
from tracker.state.claims import parsed
from tracker.state.event_lines import DocumentLine, MeetingLine, ProjectLine, RoadMap, Told

CODES = {
    "0311": "Express intent to cooperate economically",
    "036": "Express intent to meet or negotiate",
    "040": "Consult, not specified below",
    "041": "Discuss by telephone",
    "042": "Make a visit",
    "043": "Host a visit",
    "044": "Meet at a 'third' location",
    "057": "Sign formal agreement",
    "061": "Cooperate economically",
}
"""The codes of CAMEO that events have here, as its codebook names them."""

_PLANS = frozenset({"planned", "moved"})


class CodedEvent(msgspec.Struct, frozen=True, kw_only=True):
    """An event. Where there are `hosts`, the actors visited them; otherwise all actors did it together.

    `day` is the first day of it, `last_day` the last of one of several days. `when` is the period that the articles
    tell: of what is planned, when it will be. The first of `facts` is the one to quote.
    """

    id: str
    code: str
    day: date
    last_day: date | None
    actors: tuple[Actor, ...]
    hosts: tuple[Actor, ...]
    when: str | None
    place: str | None
    facts: tuple[str, ...]


def events(material: Material) -> list[CodedEvent]:
    """Return the events of a state, by day."""
    state, actors = material.state, Actors(material)
    found = [
        *(event for line in state.meetings for event in _of_meeting(actors, line)),
        *(event for line in state.agreements.signed for event in _of_document(actors, line)),
        *(event for line in state.road_maps.named for event in _of_document(actors, line)),
        *(event for line in state.projects for event in _of_project(actors, line)),
    ]
    return sorted(found, key=lambda event: (event.day, event.code, event.id))


def _of_meeting(known: Actors, line: MeetingLine) -> Iterator[CodedEvent]:
    actors = known.among(line.parties, line.participants, line.facts)
    held = tuple(told.fact for told in line.claims if told.status == "held")
    days = _days(line.when)
    if held and line.status == "held" and days is not None:
        code, visitors, hosts = _consulted(line, actors)
        yield from _event(line.key, code, days, visitors, hosts=hosts, when=line.when, place=line.place, facts=held)
    plans = [told for told in line.claims if told.status in _PLANS]
    yield from _intents(line.key, "036", plans, line.echoes, actors, place=line.place)


def _consulted(line: MeetingLine, actors: Sequence[Actor]) -> tuple[str, Sequence[Actor], Sequence[Actor]]:
    """Return the code of a meeting, who met, and the hosts of a visit."""
    where = country_of_place(line.place) if line.place is not None else None
    if line.form == "call":
        return "041", actors, ()
    if line.form == "visit":
        hosts = [actor for actor in actors if actor.code == where]
        if not hosts and where is None:  # a visit by somebody is one to the others
            hosts = [actor for actor in actors if not actor.officials]
        visitors = [actor for actor in actors if actor not in hosts]
        return ("042", visitors, hosts) if hosts and visitors else ("040", actors, ())
    parties = {actor.code for actor in actors}
    third = where is not None and where not in parties and not parties & BLOCS
    return "044" if third else "040", actors, ()


def _of_document(known: Actors, line: DocumentLine | RoadMap) -> Iterator[CodedEvent]:
    signatories: tuple[str, ...] = ()
    place = None
    if isinstance(line, DocumentLine):
        if line.number is not None and line.number == line.described:
            return  # each of them is a line of its own
        signatories, place = line.signatories, line.place
    actors = known.among(line.parties, signatories, line.facts)
    for stage in line.stages:
        days = _days(stage.when)
        if stage.status == "signed" and days is not None:
            yield from _event(line.key, "057", days, actors, when=stage.when, place=place, facts=stage.facts)
    plans = [told for told in line.claims if told.status in _PLANS]
    yield from _intents(line.key, "0311", plans, line.echoes, actors, place=place)


def _of_project(known: Actors, line: ProjectLine) -> Iterator[CodedEvent]:
    actors = known.among(line.parties, (), line.facts)
    for stage in line.stages:
        days = _days(stage.when)
        if stage.stage in ("agreed", "launched") and days is not None:
            key = f"{line.key}/{stage.stage}"
            yield from _event(key, "061", days, actors, when=stage.when, place=line.place, facts=stage.facts)
    plans = [told for told in line.claims if told.status == "planned"]
    yield from _intents(line.key, "0311", plans, line.echoes, actors, place=line.place)


def _intents(
    key: str, code: str, plans: Iterable[Told], echoes: Sequence[str], actors: Sequence[Actor], *, place: str | None
) -> Iterator[CodedEvent]:
    by_day: dict[str, list[Told]] = {}
    for plan in plans:
        if plan.stated_on is not None and plan.fact not in echoes:
            by_day.setdefault(plan.stated_on, []).append(plan)
    for stated_on, some in sorted(by_day.items()):
        day = date.fromisoformat(stated_on)
        facts = tuple(plan.fact for plan in some)
        yield from _event(key, code, (day, day), actors, when=some[-1].when, place=place, facts=facts)


def _event(
    key: str,
    code: str,
    days: tuple[date, date],
    actors: Sequence[Actor],
    *,
    hosts: Sequence[Actor] = (),
    when: str | None,
    place: str | None,
    facts: tuple[str, ...],
) -> Iterator[CodedEvent]:
    if len(actors) + len(hosts) < 2:  # nobody is the other side
        return
    first, last = days
    digest = sha256(f"{key}\0{code}\0{first}".encode()).hexdigest()[:16]
    yield CodedEvent(
        id=digest,
        code=code,
        day=first,
        last_day=last if last > first else None,
        actors=tuple(actors),
        hosts=tuple(hosts),
        when=when,
        place=place,
        facts=facts,
    )


def _days(when: str | None) -> tuple[date, date] | None:
    """Return the first and the last day of a period that is told to the day."""
    period = parsed(when)
    return (period.first, period.last) if period is not None and period.grain is Grain.DAY else None
