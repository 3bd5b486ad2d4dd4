"""Where a fact comes from: its sentence in its paragraph, article, reader, and what was said or judged of it since."""

from collections.abc import Iterator, Sequence
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection

from tracker.domain.articles import Article
from tracker.domain.events import (
    ArticleRecorded,
    ArticleWithdrawn,
    FactAmended,
    FactConfirmed,
    FactEntered,
    FactRetracted,
)
from tracker.domain.facts import Fact, Trade
from tracker.log.store import Recorded, read
from tracker.projections.articles import ARTICLES
from tracker.projections.copies import COPIES
from tracker.projections.facts import FACTS, judgement_of
from tracker.projections.lookup import fact_row
from tracker.projections.sentences import near, sketch
from tracker.projections.subjects import value_of
from tracker.projections.view import View, view
from tracker.state.bounds import interval
from tracker.state.facts import RecordedFact, fact_of
from tracker.state.support import copies_of


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """The paragraph of a fact, with its quote apart."""

    before: str
    quote: str
    after: str


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """The last that an analyst, or the publisher, said of a fact."""

    position: int
    recorded_at: str
    what: Literal["retracted", "amended", "confirmed", "entered", "article withdrawn"]
    because: str
    by: str
    told: Fact | None  # what an amended fact said before


class Related(msgspec.Struct, frozen=True, kw_only=True):
    """Another fact about the same: in words of its own, printed again, or contradicting.

    It echoes where it stands in the same sentence or nearly, or in a copy of the same article, whichever was first.
    """

    relation: Literal["confirms", "echoes", "contradicts"]
    fact: str
    article: str
    published: str | None
    quote: str


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """The article that states a fact."""

    article: str
    title: str | None
    published: str | None
    source: str | None
    url: str | None
    byline: str | None


class Printing(msgspec.Struct, frozen=True, kw_only=True):
    """Another article with the same text, but for its head, its tail and a few words."""

    article: str
    title: str | None
    published: str | None
    source: str | None
    url: str | None
    byline: str | None
    before: bool  # whether it was published earlier


class Why(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a fact rests on. `passage` is None where the log does not hold the article's text.

    `current` tells whether the fact counts: it was not taken back, and the last reading of its article has it.
    """

    fact: Fact
    source: Source
    passage: Passage | None
    reader: str
    recorded_position: int | None
    read_position: int
    current: bool
    superseded_at: int | None
    judgement: Judgement | None
    related: tuple[Related, ...]
    printings: tuple[Printing, ...]


def why(tx: Connection, fact: str) -> Why:
    """Explain a fact, given its id or enough of the id's beginning.

    Raises:
        NotFound: No fact begins so, or several do; the message names some.
        ProjectionOutdated: Rows were never built, or by other code.
        ProjectionStopped: An event could not be applied.
    """
    rows = view(tx, (ARTICLES, COPIES, FACTS), known_at=None)
    row = fact_row(rows, fact)
    told = fact_of(row)
    article = next(iter(rows.rows(ARTICLES, rows.tables[ARTICLES.name].c.article == told.article)), None)
    copies = copies_of(rows, told.article)
    recorded = article.recorded if article is not None else None
    return Why(
        fact=told.fact,
        source=_source(told, article),
        passage=_passage(tx, recorded, told.fact),
        reader=told.reader,
        recorded_position=recorded,
        read_position=_first_read(rows, row),
        current=row.revoked is None and row.to_position > rows.position,
        superseded_at=row.to_position if row.to_position <= rows.position else None,
        judgement=judgement_on(tx, row),
        related=tuple(_related(rows, told, row, copies)),
        printings=tuple(_printings(rows, told, copies)),
    )


def _first_read(rows: View, row: Any) -> int:
    """Return the position of the first reading that found the fact."""
    column = rows.tables[FACTS.name].c
    versions = rows.rows(FACTS, column.fact == row.fact, column.kind.is_not(None), every_version=True)
    return int(min(version.from_position for version in versions))


def _source(told: RecordedFact, article: Any) -> Source:
    return Source(
        article=told.article,
        title=article.title if article is not None else None,
        published=told.published,
        source=article.source if article is not None else None,
        url=article.url if article is not None else None,
        byline=article.byline if article is not None else None,
    )


def _passage(tx: Connection, position: int | None, fact: Fact) -> Passage | None:
    event = _at(tx, position).event if position is not None else None
    return passage_of(event.article, fact) if isinstance(event, ArticleRecorded) else None


def passage_of(article: Article, fact: Fact) -> Passage | None:
    """Return the paragraph around a fact's quote, None where the article does not hold the quote in its place."""
    text = article.text
    if text[fact.start : fact.end] != fact.quote:
        return None
    first = text.rfind("\n", 0, fact.start) + 1
    end = text.find("\n", fact.end)
    return Passage(
        before=text[first : fact.start].lstrip(),
        quote=fact.quote,
        after=text[fact.end : end if end >= 0 else len(text)].rstrip(),
    )


def judgement_on(tx: Connection, row: Any) -> Judgement | None:
    """Return what was last judged of the fact that a row of the projection holds, None where nobody judged it."""
    position = row.revoked if row.revoked is not None else _position(row)
    if position is None:
        return None
    recorded = _at(tx, position)
    told = None
    match recorded.event:
        case FactRetracted(because=because, by=by):
            what: Literal["retracted", "amended", "confirmed", "entered", "article withdrawn"] = "retracted"
        case FactAmended(because=because, by=by):
            what, told = "amended", recorded.event.told.fact
        case FactConfirmed(because=because, by=by):
            what = "confirmed"
        case FactEntered(because=because, by=by):
            what = "entered"
        case ArticleWithdrawn(because=because, by=by):
            what = "article withdrawn"
        case _:
            return None
    moment = recorded.recorded_at.isoformat()
    return Judgement(position=position, recorded_at=moment, what=what, because=because, by=by, told=told)


def _position(row: Any) -> int | None:
    return judgement_of(row.judged).position if row.judged is not None else None


def _printings(rows: View, told: RecordedFact, copies: Sequence[str]) -> list[Printing]:
    """Return the copies of the fact's article, as they were published; not those that were taken back."""
    column = rows.tables[ARTICLES.name].c
    found = [
        Printing(
            article=row.article,
            title=row.title,
            published=row.published,
            source=row.source,
            url=row.url,
            byline=row.byline,
            before=row.published is not None and told.published is not None and row.published < told.published,
        )
        for row in rows.rows(ARTICLES, column.article.in_(copies), column.withdrawn.is_(None))
    ]
    return sorted(found, key=lambda one: (one.published is None, one.published or "", one.article))


def _related(rows: View, told: RecordedFact, row: Any, copies: Sequence[str]) -> Iterator[Related]:
    own = sketch(told.fact.quote)
    column = rows.tables[FACTS.name].c
    wanted = (column.subject == row.subject, column.fact != row.fact, column.revoked.is_(None))
    for other in rows.rows(FACTS, *wanted):
        found = fact_of(other)
        again = (
            other.family == row.family or found.article in copies or near(own, sketch(found.fact.quote))
        ) and found.article != told.article
        relation = _relation(told, found, again=again)
        if relation is not None:
            yield Related(
                relation=relation,
                fact=found.fact.id,
                article=found.article,
                published=found.published,
                quote=found.fact.quote,
            )


def _relation(
    one: RecordedFact, other: RecordedFact, *, again: bool
) -> Literal["confirms", "echoes", "contradicts"] | None:
    if value_of(one.fact) == value_of(other.fact):
        return "echoes" if again else "confirms"
    if not isinstance(one.fact, Trade) or not isinstance(other.fact, Trade):
        return None  # what changes with time contradicts nothing by having changed
    return _of_amounts((one.fact, other.fact))


def _of_amounts(facts: Sequence[Trade]) -> Literal["confirms", "contradicts"] | None:
    """Compare what two facts say of the trade of one period."""
    one, other = facts
    if one.amount is None or other.amount is None or one.currency != other.currency:
        return None
    left, right = (interval(fact.amount or 0, fact.bound, fact.rounded_to) for fact in facts)
    return "contradicts" if left.meet(right) is None else "confirms"


def _at(tx: Connection, position: int) -> Recorded:
    return read(tx, after=position - 1, upto=position)[0]
