"""Where claims come from: who published the articles that state them, and which of these are copies of one text."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Any, NamedTuple, TypeVar

import msgspec
from sqlalchemy import BindParameter, Select, Table, bindparam, select

from tracker.log.driver import run
from tracker.projections.claims import Claim
from tracker.projections.copies import COPIES, bands_of, copied
from tracker.projections.storage import among, listing
from tracker.projections.supposing import Supposed
from tracker.projections.view import View

C = TypeVar("C", bound=Claim)


class Origin(NamedTuple):
    """Where an article comes from: who published it, and of which articles it is a copy, or they of it."""

    publisher: str | None
    copies: tuple[str, ...] | None


def origins(rows: View | Supposed, articles: Iterable[str]) -> dict[str, Origin]:
    """Return the origins of those articles that the log holds; copies are looked for among the articles themselves."""
    statement = _wholes(rows.tables[COPIES.name], rows.tx.dialect.name)
    wanted = {"articles": listing(set(articles), rows.tx.dialect.name), "position": rows.position}
    found = sorted(run(rows.tx, statement, wanted))
    copies = _copies([(article, sketch) for article, _, sketch in found if sketch is not None])
    return {
        article: Origin(publisher, tuple(copies[article]) if article in copies else None)
        for article, publisher, _ in found
    }


def copies_of(rows: View, article: str) -> list[str]:
    """Return the articles of the whole log that are copies of an article, by id, looked up by its bands."""
    column = rows.tables[COPIES.name].c
    sketch = next((row.sketch for row in rows.rows(COPIES, column.article == article, column.band.is_(None))), None)
    if sketch is None:
        return []
    met = {row.article for row in rows.rows(COPIES, column.band.in_(bands_of(sketch)))} - {article}
    wholes = rows.rows(COPIES, column.article.in_(sorted(met)), column.band.is_(None))
    return sorted(row.article for row in wholes if copied(sketch, row.sketch))


def traced(claims: Iterable[C], origin: Mapping[str, Origin]) -> list[C]:
    """Return claims with the origins of their articles."""
    return [
        msgspec.structs.replace(claim, publisher=known.publisher, copies=known.copies)
        if (known := origin.get(claim.article, _UNKNOWN)) != _UNKNOWN
        else claim
        for claim in claims
    ]


def _copies(texts: Sequence[tuple[str, str]]) -> dict[str, list[str]]:
    """Return, of each article, those that are copies of the same text, by id."""
    by_band: dict[str, list[int]] = {}
    for nth, (_, sketch) in enumerate(texts):
        for band in bands_of(sketch):
            by_band.setdefault(band, []).append(nth)
    found: dict[str, list[str]] = {}
    for one, other in sorted({pair for some in by_band.values() if len(some) > 1 for pair in combinations(some, 2)}):
        (left, sketch), (right, other_sketch) = texts[one], texts[other]
        if copied(sketch, other_sketch):
            found.setdefault(left, []).append(right)
            found.setdefault(right, []).append(left)
    return found


_UNKNOWN = Origin(None, None)


@lru_cache(maxsize=64)
def _wholes(table: Table, dialect: str) -> Select[Any]:
    position: BindParameter[int] = bindparam("position")
    return select(table.c.article, table.c.publisher, table.c.sketch).where(
        among(table.c.article, "articles", dialect),
        table.c.band.is_(None),
        table.c.from_position <= position,
        table.c.to_position > position,
    )
