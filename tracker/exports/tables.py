"""The rows of every projection that stand at a position, a table each, streamed: no table is ever whole in memory.

Rows that only serve the tracker itself are left out: markers of judgements and withdrawals in the tables of claims, the
bands of sketches. A claim, which stands once in each scope, is one row here, with its scopes as a list.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any, Literal, NamedTuple, get_args, get_type_hints

import msgspec
from sqlalchemy import Column, ColumnElement, Connection, Select, select, union

from tracker.projections.agreements import AGREEMENTS
from tracker.projections.base import FLAG, NUMBER, Field, Projection
from tracker.projections.catalog import ALL
from tracker.projections.claims import Claim
from tracker.projections.copies import BANDS
from tracker.projections.counts import COUNTS, CountClaim
from tracker.projections.documents import DocumentClaim
from tracker.projections.facts import FACTS
from tracker.projections.feeds import FEEDS
from tracker.projections.investments import INVESTMENTS, InvestmentClaim
from tracker.projections.meetings import MEETINGS, MeetingClaim
from tracker.projections.offices import OFFICES, OfficeClaim
from tracker.projections.persons import PERSONS
from tracker.projections.projects import PROJECTS, ProjectClaim
from tracker.projections.ranks import RANKS, RankClaim
from tracker.projections.road_maps import ROAD_MAPS
from tracker.projections.scope import pair
from tracker.projections.targets import TARGETS, TargetClaim
from tracker.projections.trade import TRADE, TradeClaim
from tracker.projections.view import View, view
from tracker.settings import Relation
from tracker.state.claims import moment

Kind = Literal["text", "number", "flag", "day", "decimal", "texts"]

_CLAIMS: dict[Projection, type[Claim]] = {
    AGREEMENTS: DocumentClaim, COUNTS: CountClaim, INVESTMENTS: InvestmentClaim, MEETINGS: MeetingClaim,
    OFFICES: OfficeClaim, PROJECTS: ProjectClaim, RANKS: RankClaim, ROAD_MAPS: DocumentClaim, TARGETS: TargetClaim,
    TRADE: TradeClaim,
}  # fmt: skip
_ONLY_FOR_US = {
    "claims": {"judged", "sketch"},
    "copies": {*BANDS},
    "facts": {"names", "subject"},
    "articles": set[str](),
    "feeds": {"article"},
    "persons": {"article"},
}
_PAGE = 1000  # rows fetched at once
_texts = msgspec.json.Decoder(tuple[str, ...]).decode


class Heading(NamedTuple):
    """A column: its name, and what its values are, where they are not None.

    `text` is str, `number` int, `flag` bool, `day` date, `decimal` Decimal with the digits as written, `texts` a tuple
    of str.
    """

    name: str
    kind: Kind


class Table(NamedTuple):
    """A projection's rows, in the order in which the log brought them; `rows` can be gone through once."""

    name: str
    headings: tuple[Heading, ...]
    rows: Iterator[Sequence[Any]]


def tables(tx: Connection, *, relation: Relation | None, as_of: date | None, known_at: int | None) -> Iterator[Table]:
    """Yield the table of each projection; each is to be gone through before the next.

    Args:
        tx: A transaction that reads.
        relation: Only what belongs to this relation, None for all that the log holds.
        as_of: Only what holds by this day; what has no day is then left out.
        known_at: The last log position that counts, None for all that the projections know.

    Raises:
        ProjectionOutdated: Rows were never built, or by other code.
        ProjectionStopped: An event that counts could not be applied.
    """
    rows = view(tx, ALL, known_at=known_at)
    for projection in ALL:
        kinds = _kinds(projection)
        wanted = [*_wanted(rows, projection), *(_within(rows, projection, relation) if relation is not None else ())]
        found = _rows(rows, projection, wanted)
        if projection in _CLAIMS:
            found = _once(found)
        headings = tuple(Heading(name, kind) for name, kind in kinds.items())
        converted = _converted(found, headings)
        yield Table(projection.name, headings, _by(converted, headings, as_of) if as_of is not None else converted)


def _kinds(projection: Projection) -> dict[str, Kind]:
    """Return the columns of a projection's table here, from that of the event that brought the row on."""
    claim = _CLAIMS.get(projection)
    hints = get_type_hints(claim) if claim is not None else {}
    kinds: dict[str, Kind] = {"position": "number"}
    for field in _fields(projection):
        name = "scopes" if field.name == "scope" else field.name.rstrip("_")
        kinds[name] = _kind(field, hints.get(field.name))
    return kinds


def _fields(projection: Projection) -> list[Field]:
    left_out = _ONLY_FOR_US["claims" if projection in _CLAIMS else projection.name]
    return [field for field in projection.fields if field.name not in left_out]


def _kind(field: Field, hint: Any) -> Kind:
    if field.name == "published":
        return "day"
    if field.name in ("scope", "parties", "names") or hint == tuple[str, ...]:
        return "texts"
    if Decimal in get_args(hint):
        return "decimal"
    if field.type is NUMBER:
        return "number"
    return "flag" if field.type is FLAG else "text"


def _wanted(rows: View, projection: Projection) -> Iterator[ColumnElement[bool]]:
    """Yield what leaves out the rows that only serve the tracker itself."""
    column = rows.tables[projection.name].c
    if projection in _CLAIMS:
        yield column.scope != ""
    if projection is FACTS:
        yield column.kind.is_not(None)


def _within(rows: View, projection: Projection, relation: Relation) -> Iterator[ColumnElement[bool]]:
    """Yield what leaves out the rows that are not of a relation."""
    column = rows.tables[projection.name].c
    if projection in _CLAIMS:
        yield column.scope.in_(_scopes(projection, relation))
    elif projection is FACTS:
        yield column.fact.in_(_of_claims(rows, relation, "fact"))
    elif projection not in (FEEDS, PERSONS):  # which serve all relations
        yield column.article.in_(_of_claims(rows, relation, "article"))


def _scopes(projection: Projection, relation: Relation) -> list[str]:
    between = [pair(relation.parties)]
    return [*between, *relation.parties] if projection is OFFICES else between


def _of_claims(rows: View, relation: Relation, name: str) -> Any:
    return union(
        *(
            select(table.c[name]).where(
                table.c.scope.in_(_scopes(projection, relation)),
                table.c.from_position <= rows.position,
                table.c.to_position > rows.position,
            )
            for projection, table in ((projection, rows.tables[projection.name]) for projection in _CLAIMS)
        )
    )


def _rows(rows: View, projection: Projection, wanted: Iterable[ColumnElement[bool]]) -> Iterator[Sequence[Any]]:
    """Yield the position and the fields of the rows that stand, in an order that the log alone decides."""
    table = rows.tables[projection.name]
    fields = [table.c[field.name] for field in _fields(projection)]
    statement: Select[Any] = (
        select(table.c.from_position, *fields)
        .where(table.c.from_position <= rows.position, table.c.to_position > rows.position, *wanted)
        .order_by(table.c.from_position, *(_in_order(rows.tx, column) for column in _identity(table.c)))
        .execution_options(yield_per=_PAGE)
    )
    yield from rows.tx.execute(statement)


def _identity(columns: Any) -> list[Column[Any]]:
    return [columns[name] for name in ("article", "fact", "scope", "judgement") if name in columns]


def _in_order(tx: Connection, column: Column[Any]) -> ColumnElement[Any]:
    """Sort texts by their code points, on each database."""
    return column.collate("C") if tx.dialect.name == "postgresql" else column


def _once(rows: Iterable[Sequence[Any]]) -> Iterator[Sequence[Any]]:
    """Join the rows of a claim, which differ by their scopes alone and lie side by side."""
    for _, same in groupby(rows, key=lambda row: (row[0], row[1], row[3])):
        several = list(same)
        first = several[0]
        yield (*first[:2], tuple(row[2] for row in several), *first[3:])


def _converted(rows: Iterable[Sequence[Any]], headings: Sequence[Heading]) -> Iterator[Sequence[Any]]:
    for row in rows:
        yield tuple(_value(value, heading.kind) for value, heading in zip(row, headings, strict=True))


def _value(value: Any, kind: Kind) -> Any:
    if value is None:
        return None
    match kind:
        case "day":
            return date.fromisoformat(value)
        case "decimal":
            return Decimal(value)
        case "flag":
            return bool(value)  # SQLite gives 0 and 1
        case "texts":
            return value if isinstance(value, tuple) else _texts(value)
        case _:
            return value


def _by(rows: Iterable[Sequence[Any]], headings: Sequence[Heading], as_of: date) -> Iterator[Sequence[Any]]:
    """Yield the rows that hold by a day; those of tables that know no days all do."""
    places = {heading.name: place for place, heading in enumerate(headings)}
    published, when = places.get("published"), places.get("when")
    for row in rows:
        if published is None:
            yield row
            continue
        day = row[published]
        held = moment(row[when] if when is not None else None, day.isoformat() if day is not None else None)
        if held is not None and held <= as_of:
            yield row
