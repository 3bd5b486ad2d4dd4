"""Road maps and agreements: how many there are, and those that are told of by themselves."""

from collections.abc import Sequence
from datetime import date

import msgspec

from tracker.projections.documents import DocumentClaim
from tracker.state.calendar import Calendar, Span
from tracker.state.claims import parsed
from tracker.state.document_lines import document_lines
from tracker.state.document_totals import implied_total, last_total, total_conflicts, total_series, totals
from tracker.state.event_lines import Agreements, DocumentLine, RoadMap, RoadMaps
from tracker.state.keys import AGREEMENTS_STATED, ROAD_MAPS_ACTIVE, conflict_key
from tracker.state.lines import Conflict, ConflictClaim
from tracker.state.papers import types_agree
from tracker.state.sides import compatible

_STANDING = frozenset({"signed", "in force"})


def agreements(
    claims: Sequence[DocumentClaim], *, parties: Sequence[str], as_of: date
) -> tuple[Agreements, tuple[Conflict, ...]]:
    """Return the documents other than road maps and how many there are, and what contradicts itself in that."""
    made = totals(claims, parties=parties, as_of=as_of)
    lines, conflicts = document_lines(claims, parties=parties, as_of=as_of)
    lines, miscounted = _reconciled(lines)
    stated = last_total(made, key=AGREEMENTS_STATED)
    found = Agreements(
        stated=stated,
        series=total_series(made),
        implied=implied_total(made, lines, parties=parties),
        signed=lines,
    )
    at_odds = total_conflicts(made, key=AGREEMENTS_STATED, about="agreements stated in all")
    return found, (*at_odds, *conflicts, *miscounted)


def road_maps(
    claims: Sequence[DocumentClaim], *, parties: Sequence[str], as_of: date
) -> tuple[RoadMaps, tuple[Conflict, ...]]:
    """Return the road maps that are named, how many are active, and what contradicts itself in that."""
    made = totals(claims, parties=parties, as_of=as_of)
    lines, conflicts = document_lines(claims, parties=parties, as_of=as_of)
    named = tuple(_road_map(line, as_of) for line in lines)
    stated = last_total(made, key=ROAD_MAPS_ACTIVE)
    active = sum(line.active for line in named)
    at_odds = total_conflicts(made, key=ROAD_MAPS_ACTIVE, about="active road maps")
    return (
        RoadMaps(
            active=stated,
            series=total_series(made),
            unnamed=max(0, stated.number - active) if stated is not None and stated.bound != "up_to" else None,
            named=named,
        ),
        (*at_odds, *conflicts),
    )


def _road_map(line: DocumentLine, as_of: date) -> RoadMap:
    valid = parsed(line.valid)
    return RoadMap(
        key=line.key,
        title=line.title,
        period=line.valid or line.when,
        status=line.status,
        active=line.status in _STANDING and (valid is None or valid.first <= as_of <= valid.last),
        parties=line.parties,
        stages=line.stages,
        claims=line.claims,
        facts=line.facts,
        support=line.support,
        echoes=line.echoes,
    )


def _reconciled(lines: Sequence[DocumentLine]) -> tuple[tuple[DocumentLine, ...], tuple[Conflict, ...]]:
    """Say of each number of documents how many have lines of their own, each counted for one number alone.

    That an article describes more than it counts is a conflict; another article may describe any of them.
    """
    calendar: Calendar[DocumentLine] = Calendar()
    by_article: dict[str, list[DocumentLine]] = {}
    for line in lines:
        if (line.number or 1) == 1:
            for claim in line.claims:
                by_article.setdefault(claim.article, []).append(line)
            if (span := _span(line)) is not None:
                calendar.put(line, span, ["one"])
    taken: set[str] = set()
    described: dict[str, list[DocumentLine]] = {}
    several = [line for line in lines if (line.number or 1) > 1]
    for line in sorted(several, key=lambda line: (line.type == "document", line.number, line.key)):
        span = _span(line)
        near = list(calendar.at(span, ["one"])) if span is not None and span.short else []
        near += [other for claim in line.claims for other in by_article.get(claim.article, ())]
        found = {other.key: other for other in near if other.key not in taken and _one_of(other, line)}
        described[line.key] = list(found.values())
        taken.update(found)
    counted = tuple(
        msgspec.structs.replace(line, described=len(described[line.key])) if line.key in described else line
        for line in lines
    )
    conflicts = (_miscount(line, described[line.key]) for line in several)
    return counted, tuple(conflict for conflict in conflicts if conflict is not None)


def _one_of(line: DocumentLine, several: DocumentLine) -> bool:
    day, days = _span(line), _span(several)
    if day is not None and days is not None and day.meet(days) is None:
        return False
    same_standing = (line.status in ("planned", "lapsed")) is (several.status in ("planned", "lapsed"))
    return same_standing and types_agree(several.type, line.type) and compatible(line.parties, several.parties)


def _miscount(line: DocumentLine, described: Sequence[DocumentLine]) -> Conflict | None:
    """Return the conflict of an article that describes more documents than it counts."""
    for told in line.claims:
        own = [other for other in described if any(claim.article == told.article for claim in other.claims)]
        if len(own) > (line.number or 0):
            return Conflict(
                key=conflict_key(f"{line.key}/described"),
                about=f"number of documents, {'–'.join(line.parties)}, {line.when}",
                claims=(
                    ConflictClaim(says=f"{line.number}", stated_on=told.stated_on, facts=(told.fact,)),
                    ConflictClaim(
                        says=f"{len(own)} are described",
                        stated_on=told.stated_on,
                        facts=tuple(
                            claim.fact for other in own for claim in other.claims if claim.article == told.article
                        ),
                    ),
                ),
            )
    return None


def _span(line: DocumentLine) -> Span | None:
    period = parsed(line.when)
    return Span(period.first, period.last) if period is not None else None
