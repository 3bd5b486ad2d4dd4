"""The recorded facts, as they were read: by kind, party, person and article, of a day and of a moment of the log."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection

from tracker.domain.facts import Fact
from tracker.projections.facts import FACTS, persons_of
from tracker.projections.lookup import fact_in
from tracker.projections.names import folded
from tracker.projections.view import view
from tracker.state.claims import parsed


class RecordedFact(msgspec.Struct, frozen=True, kw_only=True):
    """A fact, the article that states it, its day, and the log position that brought it."""

    article: str
    published: str | None
    position: int
    reader: str
    fact: Fact


def recorded_facts(
    tx: Connection,
    *,
    kind: str | None = None,
    party: str | None = None,
    person: str | None = None,
    article: str | None = None,
    as_of: date | None = None,
    known_at: int | None = None,
) -> Iterator[RecordedFact]:
    """Yield the facts that count, in the order in which the log got them; each condition narrows.

    Args:
        tx: A transaction that reads.
        kind: One of the nine kinds.
        party: A code or name that a fact names; a country stands for its subdivisions too.
        person: A name in any of its spellings that differ in case and accents alone, or a part of it.
        article: An article's id, or the beginning of it.
        as_of: A day by which the fact holds; what has no day then is left out.
        known_at: The last log position that counts.

    Raises:
        ProjectionOutdated: Rows were never built, or by other code.
        ProjectionStopped: An event that counts could not be applied.
    """
    rows = view(tx, (FACTS,), known_at=known_at)
    column = rows.tables[FACTS.name].c
    wanted: list[ColumnElement[bool]] = [column.kind.is_not(None), column.revoked.is_(None)]
    if kind is not None:
        wanted.append(column.kind == kind)
    if party is not None:
        wanted.append(column.names.contains(f"|{folded(party)}|", autoescape=True))
    if person is not None:
        wanted.append(column.names.contains(folded(person), autoescape=True))
    if article is not None:
        wanted.append(column.article.startswith(article, autoescape=True))
    for row in rows.rows(FACTS, *wanted):
        found = fact_of(row)
        if (person is None or _names(found.fact, person)) and (as_of is None or _holds(found, as_of)):
            yield found


def fact_of(row: Any) -> RecordedFact:
    """Return the fact that a row of the projection holds."""
    return RecordedFact(
        article=row.article,
        published=row.published,
        position=row.from_position,
        reader=row.reader,
        fact=fact_in(row.data),
    )


def _names(fact: Fact, person: str) -> bool:
    key = folded(person)
    return bool(key) and any(key in folded(name) for name in persons_of(fact))


def _holds(found: RecordedFact, as_of: date) -> bool:
    period = parsed(found.fact.when)
    published = date.fromisoformat(found.published) if found.published is not None else None
    days = [day for day in (period.last if period is not None else None, published) if day is not None]
    return bool(days) and min(days) <= as_of
