"""How everyone else reads the rows of projections: at one position, through the pointers, in one transaction."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple, TypeVar, get_args, get_type_hints

import msgspec
from sqlalchemy import BindParameter, ColumnElement, Connection, Select, Table, and_, bindparam, null, select

from tracker.log.driver import run
from tracker.projections.base import Projection, Row
from tracker.projections.claims import TOLD_OF_ARTICLES, Claim
from tracker.projections.generations import live, require_current
from tracker.projections.storage import among, table_of

_Claim = TypeVar("_Claim", bound=Claim)


class View(NamedTuple):
    """Rows of some projections as they were when the log ended at `position`."""

    tx: Connection
    position: int
    tables: dict[str, Table]

    def rows(self, projection: Projection, *wanted: ColumnElement[bool], every_version: bool = False) -> Iterator[Any]:
        """Yield the rows that stood at the position, with their two positions; every version up to it on demand."""
        table = self.tables[projection.name]
        at = table.c.from_position <= self.position
        if not every_version:
            at = and_(at, table.c.to_position > self.position)
        yield from self.tx.execute(select(table).where(at, *wanted).order_by(table.c.from_position, table.c.row))

    def claims(self, projection: Projection, kind: type[_Claim], scopes: Iterable[str]) -> list[_Claim]:
        """Return the claims of some scopes, each once, in the order in which the log got them."""
        dialect = self.tx.dialect.name
        names: Any = list(scopes)
        given = {"scopes": _encode(names).decode() if dialect == "sqlite" else names, "position": self.position}
        rows: list[Row] = run(self.tx, _of_scopes(self.tables[projection.name], kind, dialect), given).fetchall()
        return each_once(kind, rows)


def view(tx: Connection, projections: Sequence[Projection], *, known_at: int | None) -> View:
    """Return what some projections held at a position of the log, or hold now for None.

    A projection that is not caught up yet holds back the position for all, so that they agree.

    Raises:
        ProjectionOutdated: The rows of one were never built, or by other code.
        ProjectionStopped: One met an event at or before the position that it cannot apply.
    """
    now = live(tx)
    for projection in projections:
        found = now.get(projection.name)
        if found is None or found.stopped is None or known_at is None or known_at >= found.stopped.position:
            require_current(projection, found)
    chosen = [now[projection.name] for projection in projections]
    reached = min(found.position for found in chosen)
    return View(
        tx=tx,
        position=reached if known_at is None else min(known_at, reached),
        tables={
            projection.name: table_of(projection, found.generation)
            for projection, found in zip(projections, chosen, strict=True)
        },
    )


def each_once(kind: type[_Claim], rows: list[Row]) -> list[_Claim]:
    """Return the claims of rows, in the order of the log; rows hold the fields of the kind, in their order."""
    if not rows:
        return []
    rows.sort(key=_in_the_log)
    if len(set(map(_fact, rows))) < len(rows):  # some are of several scopes
        first: dict[str, Row] = {}
        for row in rows:
            first.setdefault(_fact(row), row)
        rows = list(first.values())
    # Column by column: the same few functions run over thousands of values, with no step of ours a row.
    columns: list[Iterable[Any]] = list(zip(*rows, strict=True))
    for place, convert in _conversions(kind):
        columns[place] = map(convert, columns[place])
    return list(map(kind, *columns))


_Convert = Callable[[Any], Any]
_fact = itemgetter(Claim.__struct_fields__.index("fact"))
_in_the_log = itemgetter(*(Claim.__struct_fields__.index(name) for name in ("position", "start", "fact", "scope")))
_encode = msgspec.json.Encoder().encode


@lru_cache(maxsize=256)
def _of_scopes(table: Table, kind: type[Claim], dialect: str) -> Select[Any]:
    """Select the fields of claims, in their order, as they stood at a position."""
    columns = (_column(table, name) for name in kind.__struct_fields__)
    position: BindParameter[int] = bindparam("position")
    return select(*columns).where(
        among(table.c.scope, "scopes", dialect), table.c.to_position > position, table.c.from_position <= position
    )


def _column(table: Table, name: str) -> ColumnElement[Any]:
    if name in TOLD_OF_ARTICLES:
        return null().label(name)
    return table.c["from_position" if name == "position" else name]


@lru_cache
def _conversions(kind: type[Claim]) -> tuple[tuple[int, _Convert], ...]:
    """Return the places of the fields that the database holds differently, each with what turns its values."""
    found = (_converter(hint) for hint in get_type_hints(kind).values())
    return tuple((place, convert) for place, convert in enumerate(found) if convert is not None)


def _converter(hint: Any) -> _Convert | None:
    if hint == tuple[str, ...]:
        return _names
    if Decimal in get_args(hint):
        return _decimal
    return bool if hint is bool else None  # SQLite gives 0 and 1


@lru_cache(maxsize=65_536)
def _names(listed: str) -> tuple[str, ...]:
    return _decode_names(listed)


@lru_cache(maxsize=65_536)
def _decimal(written: str | None) -> Decimal | None:
    return None if written is None else Decimal(written)


_decode_names = msgspec.json.Decoder(tuple[str, ...]).decode
