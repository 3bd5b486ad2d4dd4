"""Builds histories for the tests: readings, judgements, and the log that holds them."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

import msgspec
from sqlalchemy import Engine

from tracker.domain.articles import Article, article_stream
from tracker.domain.events import (
    PERSONS_STREAM,
    ArticleRead,
    ArticleRecorded,
    ArticleWithdrawn,
    Event,
    FactAmended,
    FactConfirmed,
    FactEntered,
    FactRetracted,
    FeedEvent,
    PersonEvent,
    PersonsMerged,
    PersonsParted,
    Told,
    article_of,
    fact_stream,
    feed_of,
)
from tracker.domain.facts import Fact, FactBase, identified
from tracker.domain.feeds import feed_stream
from tracker.log import store
from tracker.log.engine import writing

START = datetime(2022, 1, 1, tzinfo=UTC)
PAIR = ("AZ", "RU")
F = TypeVar("F", bound=FactBase)


def recorded(
    article: str, text: str = "", *, published: str | None = None, title: str | None = None
) -> ArticleRecorded:
    """An article as its source delivered it."""
    day = date.fromisoformat(published) if published else None
    return ArticleRecorded(article=Article(id=article, text=text, title=title, published=day, source="test"))


def read(
    article: str,
    *facts: Fact,
    published: str | None = None,
    parties: tuple[str, ...] = PAIR,
    reader: str = "rules@1",
) -> ArticleRead:
    """A reading of an article; facts get the ids that this article gives them."""
    day = date.fromisoformat(published) if published else None
    made = tuple(identified(article, fact) for fact in facts)
    return ArticleRead(article=article, reader=reader, published=day, parties=parties, facts=made)


def fact_id(article: str, fact: Fact) -> str:
    """The id that a fact has in an article."""
    return identified(article, fact).id


def retracted(article: str, fact: Fact) -> FactRetracted:
    """An analyst takes a fact back."""
    told = told_in(article, fact)
    return FactRetracted(article=article, fact=told.fact.id, told=told, because="wrong", by="analyst")


def amended(article: str, fact: Fact, instead: Fact) -> FactAmended:
    """An analyst puts a fact right."""
    told = told_in(article, fact)
    right = msgspec.structs.replace(instead, id=told.fact.id)
    return FactAmended(article=article, fact=told.fact.id, told=told, amended=right, because="misread", by="analyst")


def confirmed(article: str, fact: Fact) -> FactConfirmed:
    """An analyst stands by a fact."""
    told = told_in(article, fact)
    return FactConfirmed(article=article, fact=told.fact.id, told=told, because="checked", by="analyst")


def entered(article: str, fact: Fact, *, published: str | None = None) -> FactEntered:
    """An analyst states a fact that no reading has."""
    told = told_in(article, fact, published=published)
    return FactEntered(article=article, fact=told.fact.id, told=told, because="overlooked", by="analyst")


def told_in(article: str, fact: Fact, *, published: str | None = None) -> Told:
    """A fact as it stands in an article about the pair."""
    day = date.fromisoformat(published) if published else None
    return Told(fact=identified(article, fact), published=day, parties=PAIR)


def withdrawn(article: str) -> ArticleWithdrawn:
    """The publisher takes an article back."""
    return ArticleWithdrawn(article=article, because="taken down", by="analyst")


def merged(*names: str) -> PersonsMerged:
    """An analyst says that names are one person's."""
    return PersonsMerged(names=names, because="one man", by="analyst")


def parted(name: str, other: str) -> PersonsParted:
    """An analyst says that two names are two persons'."""
    return PersonsParted(names=(name, other), because="brothers", by="analyst")


def stated(kind: type[F], quote: str = "", **fields: object) -> F:
    """A fact whose quote is made up from what it says, unless given."""
    return kind(quote=quote or f"{kind.__name__} {msgspec.to_builtins(fields)}", start=0, end=1, rule="test", **fields)


def given(engine: Engine, *events: Event, now: datetime = START) -> None:
    """Append events, a commit each, an hour apart."""
    for number, event in enumerate(events):
        append(engine, [event], now=now + timedelta(hours=number))


def append(engine: Engine, events: Iterable[Event], *, now: datetime = START) -> None:
    """Append events in one commit, whatever their streams hold."""
    by_stream: dict[str, list[Event]] = {}
    for event in events:
        by_stream.setdefault(_stream(event), []).append(event)
    with writing(engine) as tx:
        versions = store.versions(tx, list(by_stream))
        appends = [
            store.Append(stream=stream, expected=versions[stream], events=tuple(some))
            for stream, some in by_stream.items()
        ]
        store.append(tx, appends, now=now)


def _stream(event: Event) -> str:
    if isinstance(event, PersonEvent):
        return PERSONS_STREAM
    if isinstance(event, FeedEvent):
        return feed_stream(feed_of(event))
    judged = isinstance(event, FactRetracted | FactAmended | FactConfirmed | FactEntered)
    return fact_stream(event.fact) if judged else article_stream(article_of(event))
