"""What the projections of one kind of fact share: who claims what, where, and what becomes of it.

A claim is a fact's own columns under the head that all share, once a scope. A judgement leaves a marker (a row without
a scope, which holds it as JSON), and so does the withdrawal of an article, so that the fold needs nothing but the rows
to know what a later reading must not bring back or lose.
"""

from collections.abc import Callable, Iterable
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec
from sqlalchemy.types import TypeEngine

from tracker.domain.events import (
    ArticleRead,
    ArticleWithdrawn,
    FactAmended,
    FactConfirmed,
    FactEntered,
    FactRetracted,
)
from tracker.domain.facts import Fact, FactId
from tracker.log.store import Recorded
from tracker.projections.base import FLAG, NUMBER, TEXT, Field, Projection, Row
from tracker.projections.judgements import Counted, Judged, Verdict, beside, judged, standing
from tracker.projections.scope import scopes
from tracker.projections.sentences import family, sketch

FACT_EVENTS = (ArticleRead, ArticleWithdrawn, FactRetracted, FactAmended, FactConfirmed, FactEntered)
WHOLE_ARTICLE = "*"  # stands for the fact in the marker of a withdrawn article

TOLD_OF_ARTICLES = ("publisher", "copies")

_SCOPE, _FACT = 1, 2
_HEAD_VERSION = 2  # counts every change of what all share; under 100
_HEAD = ("article", "scope", "fact", "published", "when", "start", "family", "sketch", "verdict")
_encode = msgspec.json.Encoder(decimal_format="number").encode
_judged = msgspec.json.Decoder(Judged).decode


class Claim(msgspec.Struct, frozen=True, gc=False):
    """A fact as one article states it. `position` is that of the event that brought this version of it.

    Made by the ten thousand: its fields go by place, in the order of the columns, which costs a tenth of their names.
    """

    position: int
    article: str
    scope: str
    fact: str
    published: str | None  # the article's day, as YYYY-MM-DD
    when: str | None  # what the fact is about, in the spelling of Period
    start: int
    family: str  # of the quoted sentence: equal for its copies
    sketch: str  # of the quoted sentence: near for sentences in nearly the same words
    verdict: Verdict | None  # of an analyst, where one amended, confirmed or entered it
    # TOLD_OF_ARTICLES: not in the rows of claims, but what the projection of copies tells of its article.
    publisher: str | None
    copies: tuple[str, ...] | None  # the articles that print the same text


Values = Callable[[Fact], Row | None]


def claims(name: str, *, version: int, claim: type[Claim], values: Values) -> Projection:
    """Return the projection of a kind of fact.

    Args:
        name: The projection's.
        version: Counts every change of `values`.
        claim: The shape in which rows are read; its own fields, in order, are the table's columns.
        values: Gives the own fields of a fact, in order and as the database takes them, None for other facts.
    """

    def fold(rows: tuple[Row, ...], recorded: Recorded) -> tuple[Row, ...]:
        markers = tuple(row for row in rows if not row[_SCOPE])
        withdrawn = any(row[_FACT] == WHOLE_ARTICLE for row in markers)
        match recorded.event:
            case ArticleRead() if withdrawn:
                return rows
            case ArticleRead(article=article) as reading:
                judgements = {row[_FACT]: _judged(row[-1]) for row in markers}
                counted, _ = beside(reading, judgements)
                return (*markers, *_rows(article, (*counted, *standing(judgements.values())), values))
            case ArticleWithdrawn(article=article):
                return (*(row for row in markers if row[_FACT] != WHOLE_ARTICLE), marker(article, WHOLE_ARTICLE, None))
            case FactRetracted() | FactAmended() | FactConfirmed() | FactEntered() as judgement:
                last = judged(judgement, recorded.position)
                others = (row for row in rows if row[_FACT] != last.fact)
                counts = () if withdrawn else _rows(judgement.article, standing([last]), values)
                return (*others, marker(judgement.article, last.fact, last), *counts)
            case _:
                return rows

    def marker(article: str, fact: FactId, judgement: Judged | None) -> Row:
        told = None if judgement is None else _encode(judgement).decode()
        return (article, "", fact, *(None,) * (len(fields) - 4), told)

    hints = get_type_hints(claim)
    own = tuple(hints)[len(get_type_hints(Claim)) :]
    columns = (Field(field, _column_type(hints[field])) for field in (*_HEAD, *own))
    fields = (*columns, Field("judged", TEXT))  # the judgement that a marker stands for
    return Projection(
        name=name,
        version=100 * version + _HEAD_VERSION,
        fields=fields,
        indexes=(),
        gathered=("scope", "to_position", "from_position"),
        handles=FACT_EVENTS,
        fold=fold,
    )


def listed(names: tuple[str, ...]) -> str:
    """Return names as a column holds them: a JSON list."""
    return _encode(names).decode()


def _rows(article: str, counted: Iterable[Counted], values: Values) -> list[Row]:
    """Return the rows of those facts that are of the kind."""
    rows: list[Row] = []
    for one in counted:
        fact = one.told.fact
        own = values(fact)
        if own is not None:
            published = one.told.published.isoformat() if one.told.published is not None else None
            quoted = (family(fact.quote), sketch(fact.quote))
            rest = (fact.id, published, fact.when, fact.start, *quoted, one.verdict, *own, None)
            rows += [(article, scope, *rest) for scope in scopes(one.told)]
    return rows


def _column_type(hint: Any) -> TypeEngine[Any]:
    kinds = get_args(hint) if get_origin(hint) in (UnionType, Union) else (hint,)
    if bool in kinds:
        return FLAG
    return NUMBER if int in kinds else TEXT  # lists and decimals are text: exact, and the same on both databases
