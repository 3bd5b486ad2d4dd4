"""What the projections of one kind of fact share: who claims what, where, and what becomes of it.

A claim is a fact's own columns under the head that all share, once a scope. A retraction leaves a marker in its place
(a row without a scope) and a withdrawal one for the whole article, so that the fold needs nothing but the rows to
know what a later reading must not bring back.
"""

from collections.abc import Callable, Container
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec
from sqlalchemy.types import TypeEngine

from tracker.domain.events import ArticleRead, ArticleWithdrawn, FactRetracted
from tracker.domain.facts import Fact
from tracker.log.store import Recorded
from tracker.projections.base import FLAG, NUMBER, TEXT, Field, Projection, Row
from tracker.projections.names import family
from tracker.projections.scope import scopes

JUDGEMENTS = (ArticleRead, ArticleWithdrawn, FactRetracted)
WHOLE_ARTICLE = "*"  # stands for the fact in the marker of a withdrawn article

_SCOPE, _FACT = 1, 2
_HEAD = ("article", "scope", "fact", "published", "when", "start", "family")
_encode = msgspec.json.Encoder().encode


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """A fact as one article states it. `position` is that of the event that brought this version of it."""

    position: int
    article: str
    scope: str
    fact: str
    published: str | None  # the article's day, as YYYY-MM-DD
    when: str | None  # what the fact is about, in the spelling of Period
    start: int
    family: str  # of the quoted sentence: equal for its copies


Values = Callable[[Fact], Row | None]


def claims(name: str, *, version: int, claim: type[Claim], values: Values) -> Projection:
    """Return the projection of a kind of fact.

    Args:
        name: The projection's.
        version: The projection's.
        claim: The shape in which rows are read; its own fields, in order, are the table's columns.
        values: Gives the own fields of a fact, in order and as the database takes them, None for other facts.
    """

    def fold(rows: tuple[Row, ...], recorded: Recorded) -> tuple[Row, ...]:
        match recorded.event:
            case ArticleRead() as reading:
                markers = tuple(row for row in rows if not row[_SCOPE])
                barred = {row[_FACT] for row in markers}
                if WHOLE_ARTICLE in barred:
                    return rows
                return (*markers, *_rows(reading, values, barred))
            case FactRetracted(article=article, fact=fact):
                others = tuple(row for row in rows if row[_FACT] != fact)
                return (*others, _marker(article, fact, width=len(fields)))
            case ArticleWithdrawn(article=article):
                markers = tuple(row for row in rows if not row[_SCOPE] and row[_FACT] != WHOLE_ARTICLE)
                return (*markers, _marker(article, WHOLE_ARTICLE, width=len(fields)))
            case _:
                return rows

    hints = get_type_hints(claim)
    own = tuple(hints)[len(get_type_hints(Claim)) :]
    fields = tuple(Field(field, _column_type(hints[field])) for field in (*_HEAD, *own))
    return Projection(
        name=name, version=version, fields=fields, indexes=(("scope", "to_position"),), handles=JUDGEMENTS, fold=fold
    )


def listed(names: tuple[str, ...]) -> str:
    """Return names as a column holds them: a JSON list."""
    return _encode(names).decode()


def _rows(reading: ArticleRead, values: Values, barred: Container[str]) -> list[Row]:
    """Return the rows of a reading's facts of the kind, but for those that a judgement bars."""
    published = reading.published.isoformat() if reading.published is not None else None
    rows: list[Row] = []
    for fact in reading.facts:
        own = values(fact)
        if own is not None and fact.id not in barred:
            rest = (fact.id, published, fact.when, fact.start, family(fact.quote), *own)
            rows += [(reading.article, scope, *rest) for scope in scopes(reading, fact)]
    return rows


def _marker(article: str, fact: str, *, width: int) -> Row:
    return (article, "", fact, *(None,) * (width - 3))


def _column_type(hint: Any) -> TypeEngine[Any]:
    kinds = get_args(hint) if get_origin(hint) in (UnionType, Union) else (hint,)
    if bool in kinds:
        return FLAG
    return NUMBER if int in kinds else TEXT  # lists and decimals are text: exact, and the same on both databases
