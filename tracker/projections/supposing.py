"""What the rows would be if some articles were read anew: folded in memory, written nowhere."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, Table

from tracker.domain.articles import ArticleId
from tracker.domain.events import ArticleRead
from tracker.log.store import Recorded
from tracker.projections.base import Projection, Row
from tracker.projections.claims import TOLD_OF_ARTICLES, Claim
from tracker.projections.view import View, each_once

_Claim = TypeVar("_Claim", bound=Claim)
_MOMENT = datetime(1970, 1, 1, tzinfo=UTC)  # folds know no moments


class Supposed:
    """A view of the log's end to which some readings, an article each, were appended."""

    def __init__(self, rows: View, readings: Sequence[ArticleRead]) -> None:
        self._rows = rows
        self._events = {
            reading.article: Recorded(rows.position + nth, f"article-{reading.article}", 0, _MOMENT, reading)
            for nth, reading in enumerate(readings, 1)
        }

    @property
    def tx(self) -> Connection:
        """The transaction that reads."""
        return self._rows.tx

    @property
    def position(self) -> int:
        """The position of the log's end as it is: what is supposed has none."""
        return self._rows.position

    @property
    def tables(self) -> dict[str, Table]:
        """The tables of the projections, by name."""
        return self._rows.tables

    def claims(self, projection: Projection, kind: type[_Claim], scopes: Iterable[str]) -> list[_Claim]:
        """Return the claims of some scopes, each once, in the order in which the log would have got them."""
        asked = set(scopes)
        untouched = [claim for claim in self._rows.claims(projection, kind, asked) if claim.article not in self._events]
        folded = [
            row
            for article, standing in self._standing(projection).items()
            for row in self._folded(projection, kind, article, standing, asked)
        ]
        return sorted(
            (*untouched, *each_once(kind, folded)), key=lambda claim: (claim.position, claim.start, claim.fact)
        )

    def _standing(self, projection: Projection) -> Mapping[ArticleId, dict[Row, int]]:
        """Return the rows that stand under each article, with the positions from which they do."""
        found: dict[ArticleId, dict[Row, int]] = {article: {} for article in self._events}
        column = self.tables[projection.name].c.article
        names = list(self._events)
        for first in range(0, len(names), _NAMES):
            for row in self._rows.rows(projection, column.in_(names[first : first + _NAMES])):
                values = tuple(getattr(row, field.name) for field in projection.fields)
                found[row.article][values] = row.from_position
        return found

    def _folded(
        self, projection: Projection, kind: type[Claim], article: ArticleId, standing: dict[Row, int], scopes: set[str]
    ) -> Iterable[Row]:
        """Yield the rows of an article after its reading, as `View.claims` gets them from the database."""
        event = self._events[article]
        for row in dict.fromkeys(projection.fold(tuple(standing), event)):
            values: dict[str, Any] = dict(zip((field.name for field in projection.fields), row, strict=True))
            if values["scope"] in scopes:
                values["position"] = standing.get(row, event.position)
                yield tuple(None if name in TOLD_OF_ARTICLES else values[name] for name in kind.__struct_fields__)


_NAMES = 500  # a look-up: few enough parameters for any database
