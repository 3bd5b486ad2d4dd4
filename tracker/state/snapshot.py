"""The state of a relation: on a day in the world, as far as the log knew at a position."""

from datetime import date
from functools import partial

import msgspec
from sqlalchemy import Connection

from tracker.log.store import recorded_at
from tracker.projections.agreements import AGREEMENTS
from tracker.projections.articles import ARTICLES
from tracker.projections.copies import COPIES
from tracker.projections.counts import COUNTS, CountClaim
from tracker.projections.documents import DocumentClaim
from tracker.projections.investments import INVESTMENTS, InvestmentClaim
from tracker.projections.meetings import MEETINGS, MeetingClaim
from tracker.projections.offices import OFFICES, OfficeClaim
from tracker.projections.persons import BY_NAME, PERSONS, Persons, persons_at
from tracker.projections.projects import PROJECTS, ProjectClaim
from tracker.projections.ranks import RANKS, RankClaim
from tracker.projections.road_maps import ROAD_MAPS
from tracker.projections.scope import pair
from tracker.projections.supposing import Supposed
from tracker.projections.targets import TARGETS, TargetClaim
from tracker.projections.trade import TRADE, TradeClaim
from tracker.projections.view import View, view
from tracker.settings import Relation
from tracker.state.causes import Homes, nowhere
from tracker.state.document_totals import stands_between
from tracker.state.documents import agreements, road_maps
from tracker.state.identity import called
from tracker.state.investments import investments
from tracker.state.lines import KnownAt, State
from tracker.state.meetings import meetings
from tracker.state.offices import offices
from tracker.state.projects import projects
from tracker.state.series import series
from tracker.state.support import origins, traced
from tracker.state.totals import counts, ranks, targets
from tracker.state.trade import trade
from tracker.state.undated import undated_lines

ASKED = (AGREEMENTS, COUNTS, INVESTMENTS, MEETINGS, OFFICES, PROJECTS, RANKS, ROAD_MAPS, TARGETS, TRADE)
SOURCED = (*ASKED, COPIES, PERSONS, ARTICLES)  # with what tells where claims come from, and who is who


class Claims(msgspec.Struct, frozen=True, kw_only=True):
    """All that is claimed within a relation."""

    offices: list[OfficeClaim]
    road_maps: list[DocumentClaim]
    agreements: list[DocumentClaim]
    trade: list[TradeClaim]
    investments: list[InvestmentClaim]
    counts: list[CountClaim]
    ranks: list[RankClaim]
    targets: list[TargetClaim]
    meetings: list[MeetingClaim]
    projects: list[ProjectClaim]


def snapshot(tx: Connection, relation: Relation, *, as_of: date, known_at: int | None) -> State:
    """Return the state of a relation.

    Args:
        tx: A transaction that reads.
        relation: Whose state.
        as_of: The day in the world.
        known_at: The last log position that counts, None for all that the projections know.

    Raises:
        ProjectionOutdated: Rows were never built, or by other code.
        ProjectionStopped: An event that counts could not be applied.
    """
    rows = view(tx, SOURCED, known_at=known_at)
    moment = recorded_at(tx, rows.position).isoformat().replace("+00:00", "Z") if rows.position else None
    claims = claims_of(rows, relation)
    until = KnownAt(position=rows.position, recorded_at=moment)
    homes, known = partial(homes_of, rows), known_persons(rows)
    return state_of(relation, claims, as_of=as_of, known_at=until, homes=homes, known=known)


def claims_of(rows: View | Supposed, relation: Relation) -> Claims:
    """Return what is claimed within a relation at the position of a view over `ASKED` and the copies."""
    between = [pair(relation.parties)]
    found = Claims(
        # Who holds an office of a country matters to each relation of that country.
        offices=rows.claims(OFFICES, OfficeClaim, [*between, *relation.parties]),
        road_maps=rows.claims(ROAD_MAPS, DocumentClaim, between),
        agreements=rows.claims(AGREEMENTS, DocumentClaim, between),
        trade=rows.claims(TRADE, TradeClaim, between),
        investments=rows.claims(INVESTMENTS, InvestmentClaim, between),
        counts=rows.claims(COUNTS, CountClaim, between),
        ranks=rows.claims(RANKS, RankClaim, between),
        targets=rows.claims(TARGETS, TargetClaim, between),
        meetings=rows.claims(MEETINGS, MeetingClaim, between),
        projects=rows.claims(PROJECTS, ProjectClaim, between),
    )
    return _traced(rows, found)


def homes_of(rows: View, articles: frozenset[str]) -> dict[str, str]:
    """Return the countries of the publishers of articles, as far as a view over the articles knows them."""
    column = rows.tables[ARTICLES.name].c
    found = rows.rows(ARTICLES, column.article.in_(sorted(articles)), column.home.is_not(None))
    return {row.article: row.home for row in found}


def _traced(rows: View | Supposed, found: Claims) -> Claims:
    """Return the claims with the origins of their articles."""
    lists = {name: getattr(found, name) for name in Claims.__struct_fields__}
    origin = origins(rows, {claim.article for some in lists.values() for claim in some})
    return Claims(**{name: traced(some, origin) for name, some in lists.items()})


def known_persons(rows: View | Supposed) -> Persons:
    """Return who was judged to be one person or two, as a view over `SOURCED` knows it."""
    return persons_at(rows.tx, rows.tables[PERSONS.name], rows.position)


def state_of(
    relation: Relation,
    claims: Claims,
    *,
    as_of: date,
    known_at: KnownAt,
    homes: Homes = nowhere,
    known: Persons = BY_NAME,
) -> State:
    """Fold claims into a state. Pure: the same claims give the same state, line by line."""
    if known.called:
        claims = Claims(**{name: called(getattr(claims, name), known) for name in Claims.__struct_fields__})
    parties = relation.parties
    office_lines, chairs, office_conflicts = offices(claims.offices, relation.bodies, as_of=as_of, known=known)
    trade_lines, trade_conflicts = trade(claims.trade, as_of=as_of, homes=homes)
    investment_lines, investment_conflicts = investments(claims.investments, as_of=as_of, homes=homes)
    elsewhere = [
        (counted, claim)
        for counted, some in (("document", claims.agreements), ("road map", claims.road_maps))
        for claim in some
        if claim.type is None and not stands_between(claim, parties)
    ]
    map_lines, map_conflicts = road_maps(claims.road_maps, parties=parties, as_of=as_of)
    agreement_lines, agreement_conflicts = agreements(claims.agreements, parties=parties, as_of=as_of)
    meeting_lines, meeting_conflicts = meetings(claims.meetings, parties=parties, bodies=relation.bodies, as_of=as_of)
    series_lines, series_conflicts = series(meeting_lines, parties=parties)
    everything = [claim for name in Claims.__struct_fields__ for claim in getattr(claims, name)]
    return State(
        relation=relation.name,
        parties=parties,
        as_of=as_of.isoformat(),
        known_at=known_at,
        co_chairs=chairs,
        offices=office_lines,
        road_maps=map_lines,
        agreements=agreement_lines,
        trade=trade_lines,
        investments=investment_lines,
        counts=counts(claims.counts, elsewhere, as_of=as_of),
        ranks=ranks(claims.ranks, as_of=as_of),
        targets=targets(claims.targets, as_of=as_of),
        meetings=meeting_lines,
        series=series_lines,
        projects=projects(claims.projects, parties=parties, as_of=as_of),
        conflicts=(
            *office_conflicts,
            *trade_conflicts,
            *investment_conflicts,
            *map_conflicts,
            *agreement_conflicts,
            *meeting_conflicts,
            *series_conflicts,
        ),
        undated=undated_lines(everything),
    )
