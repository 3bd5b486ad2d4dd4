"""Projects through their stages, a line each, however the articles shorten the name."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from tracker.domain.places import country_of, is_code
from tracker.projections.names import folded
from tracker.projections.projects import ProjectClaim
from tracker.state.claims import Statement, by, statement, telling
from tracker.state.course import course
from tracker.state.event_lines import ProjectLine, ProjectStage, Told
from tracker.state.events import precise
from tracker.state.keys import distinct, project_key
from tracker.state.naming import Name, fullest, name_of
from tracker.state.sides import overlapping, united

_STAGES = {
    "planned": 0, "agreed": 1, "under construction": 2, "launched": 3, "operating": 4, "completed": 4,
}  # fmt: skip


class _Label(NamedTuple):
    """What tells one project from another."""

    name: Name
    place: str | None
    parties: tuple[str, ...]


def projects(claims: Sequence[ProjectClaim], *, parties: Sequence[str], as_of: date) -> tuple[ProjectLine, ...]:
    """Return each project with the stages that were stated of it by a day.

    A name that is short for one other, of the same head and in the same place, is the same project's. A stage that an
    earlier statement had passed already is marked as going back; a halt is none, and after it any stage goes on.
    """
    countries = tuple(sorted({country for party in parties if (country := country_of(party)) is not None}))
    groups: dict[_Label, list[ProjectClaim]] = {}
    for claim in by(claims, as_of):
        place = folded(claim.place) if claim.place is not None and not is_code(claim.place) else None
        groups.setdefault(_Label(name_of(claim.name, countries), place, claim.parties), []).append(claim)
    joined: dict[_Label, list[ProjectClaim]] = {}
    for label, to in fullest(groups, name=lambda label: label.name, agree=_agree, order=_order).items():
        joined.setdefault(to, []).extend(groups[label])
    lines = [_line(some) for some in joined.values()]
    return tuple(distinct(sorted(lines, key=lambda line: (folded(line.name), line.name, line.facts))))


def _agree(one: _Label, other: _Label) -> bool:
    if (len(one.name.words) == 1) is not (len(other.name.words) == 1):
        return False  # "the plant" is short for every plant
    near = one.place is None or other.place is None or bool(set(one.place.split()) & set(other.place.split()))
    return near and overlapping(one.parties, other.parties)


def _order(label: _Label) -> tuple[str, ...]:
    return (label.place or "~", *label.parties)


def _line(claims: Sequence[ProjectClaim]) -> ProjectLine:
    made = statement(claims, says=lambda claim: claim.stage)
    told = sorted(claims, key=telling)
    stages = tuple(_stages(course(claims, alike=lambda claim: claim.stage)))
    name = max((claim.name for claim in told), key=lambda name: len(folded(name).split()))
    return ProjectLine(
        key=project_key(name),
        name=name,
        stage=stages[-1].stage,
        place=_place(told),
        parties=united(claim.parties for claim in told),
        stated_on=stages[-1].stated_on,
        last_printed=made.last_printed,
        back=any(stage.back for stage in stages),
        stages=stages,
        claims=tuple(
            Told(
                fact=claim.fact,
                article=claim.article,
                stated_on=claim.published,
                when=claim.when,
                status=claim.stage,
            )
            for claim in told
        ),
        facts=tuple(claim.fact for claim in told),
        support=made.support,
        echoes=made.echoes,
    )


def _place(told: Iterable[ProjectClaim]) -> str | None:
    """Return the place that was stated last, rather a town than a country."""
    places = [claim.place for claim in told if claim.place is not None]
    return next((place for place in reversed(places) if not is_code(place)), places[-1] if places else None)


def _stages(made: Iterable[Statement[ProjectClaim]]) -> Iterator[ProjectStage]:
    reached = -1
    for one in made:
        stage = one.last.stage
        rank = _STAGES.get(stage)  # none for a halt
        back = rank is not None and rank < reached
        reached = -1 if rank is None else max(rank, reached)
        yield ProjectStage(
            stage=stage,
            when=precise(claim.when for claim in one.claims),
            first_stated=one.first_stated,
            stated_on=one.stated_on,
            last_printed=one.last_printed,
            back=back,
            facts=tuple(sorted(one.facts)),
            support=one.support,
            echoes=one.echoes,
        )
