"""How everyone else reads the rows of projections: at one position, through the pointers, in one transaction."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar, get_args, get_type_hints

import msgspec
from sqlalchemy import ColumnElement, Connection, Table, and_, select

from tracker.projections.base import Projection
from tracker.projections.claims import Claim
from tracker.projections.generations import live, require_current
from tracker.projections.storage import table_of

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
        table = self.tables[projection.name]
        shape = _shape(kind)
        columns = [table.c["from_position" if name == "position" else name] for name, _ in shape]
        at = and_(table.c.from_position <= self.position, table.c.to_position > self.position)
        statement = select(*columns).where(table.c.scope.in_(list(scopes)), at)
        found: dict[str, _Claim] = {}
        for row in self.tx.execute(statement.order_by(table.c.from_position, table.c.start, table.c.fact)):
            values = {
                name: value if value is None or convert is None else convert(value)
                for (name, convert), value in zip(shape, row, strict=True)
            }
            found.setdefault(values["fact"], kind(**values))
        return list(found.values())


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


_Convert = Callable[[Any], Any]
_names = msgspec.json.Decoder(tuple[str, ...]).decode


@lru_cache
def _shape(kind: type[Claim]) -> tuple[tuple[str, _Convert | None], ...]:
    """Return the fields of a claim, each with what turns the database's value into the claim's."""
    return tuple((name, _converter(hint)) for name, hint in get_type_hints(kind).items())


def _converter(hint: Any) -> _Convert | None:
    if hint == tuple[str, ...]:
        return _names
    if Decimal in get_args(hint):
        return Decimal
    return bool if hint is bool else None  # SQLite gives 0 and 1
