"""Where claims come from: who published the articles that state them, and which of these are copies of one text."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from operator import itemgetter
from typing import Any, NamedTuple, TypeVar

import msgspec
from sqlalchemy import BindParameter, Select, Table, bindparam, or_, select

from tracker.log.driver import run
from tracker.projections.base import Row
from tracker.projections.claims import Claim
from tracker.projections.copies import BANDS, COPIES, copied
from tracker.projections.storage import among, listing
from tracker.projections.supposing import Supposed
from tracker.projections.view import View

C = TypeVar("C", bound=Claim)


class Origin(NamedTuple):
    """Where an article comes from: who published it, and of which articles it is a copy, or they of it."""

    publisher: str | None
    copies: tuple[str, ...] | None


def origins(rows: View | Supposed, articles: Iterable[str]) -> dict[str, Origin]:
    """Return the origins of those articles that have any; copies are looked for among the articles themselves."""
    statement = _rows_of(rows.tables[COPIES.name], rows.tx.dialect.name)
    wanted = {"articles": listing(sorted(set(articles)), rows.tx.dialect.name), "position": rows.position}
    found: list[Row] = sorted(run(rows.tx, statement, wanted).fetchall(), key=_article)
    copies = _copies([row for row in found if row[_SKETCH] is not None])
    return {
        row[_ARTICLE]: Origin(row[_PUBLISHER], copies.get(row[_ARTICLE]))
        for row in found
        if row[_PUBLISHER] is not None or row[_ARTICLE] in copies
    }


def copies_of(rows: View, article: str) -> list[str]:
    """Return the articles of the whole log that are copies of an article, by id, looked up by its bands."""
    column = rows.tables[COPIES.name].c
    own = next(rows.rows(COPIES, column.article == article), None)
    if own is None or own.sketch is None:
        return []
    met = rows.rows(COPIES, or_(*(column[band] == getattr(own, band) for band in BANDS)))
    return sorted(row.article for row in met if row.article != article and copied(own.sketch, row.sketch))


def traced(claims: Iterable[C], origin: Mapping[str, Origin]) -> list[C]:
    """Return claims with the origins of their articles."""
    return [
        msgspec.structs.replace(claim, publisher=known.publisher, copies=known.copies)
        if (known := origin.get(claim.article)) is not None
        else claim
        for claim in claims
    ]


def _copies(rows: Sequence[Row]) -> dict[str, tuple[str, ...]]:
    """Return, of each article, those that are copies of the same text, by id; rows stand in the order of the ids."""
    columns = list(zip(*rows, strict=True))
    pairs = {pair for band in columns[_FIRST_BAND:] for places in _alike(band) for pair in combinations(places, 2)}
    found: dict[str, list[str]] = {}
    for one, other in sorted(pairs):
        left, right = rows[one], rows[other]
        if copied(left[_SKETCH], right[_SKETCH]):
            found.setdefault(left[_ARTICLE], []).append(right[_ARTICLE])
            found.setdefault(right[_ARTICLE], []).append(left[_ARTICLE])
    return {article: tuple(others) for article, others in found.items()}


def _alike(values: Sequence[Hashable]) -> Iterable[list[int]]:
    """Return the places that hold the same value, where several do; nearly all hold one that no other does."""
    last = dict(zip(values, range(len(values)), strict=True))
    groups: dict[Hashable, list[int]] = {}
    for place in sorted(set(range(len(values))).difference(last.values())):
        groups.setdefault(values[place], []).append(place)
    return [[*places, last[value]] for value, places in groups.items()]


_ARTICLE, _PUBLISHER, _SKETCH, _FIRST_BAND = range(4)
_article = itemgetter(_ARTICLE)


@lru_cache(maxsize=64)
def _rows_of(table: Table, dialect: str) -> Select[Any]:
    position: BindParameter[int] = bindparam("position")
    return select(*(table.c[name] for name in ("article", "publisher", "sketch", *BANDS))).where(
        among(table.c.article, "articles", dialect),
        table.c.to_position > position,
        table.c.from_position <= position,
    )
