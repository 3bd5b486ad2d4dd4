"""What the log records. An event says what happened, in the past tense, and never changes.

A type's tag is a promise: it stays when classes move or are renamed. A payload's past shapes stay readable through the
log's codec, and each has a frozen example in the tests.
"""

from datetime import date

import msgspec

from tracker.domain.articles import Article, ArticleId
from tracker.domain.facts import Fact, FactId


class EventBase(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What all events share: nothing but being frozen values."""


class ArticleRecorded(EventBase, frozen=True, kw_only=True, tag="article-recorded"):
    """A source delivered an article that the log did not have. Stream: article-<id>."""

    article: Article


class ArticleRead(EventBase, frozen=True, kw_only=True, tag="article-read"):
    """A reader finished an article; `facts` replaces its earlier readings. Stream: article-<id>."""

    article: ArticleId
    reader: str  # name@version, as in "rules@3"
    published: date | None  # the day the reader went by: the source's word, else the text's own dateline
    parties: tuple[str, ...]  # the countries that the article is about, sorted
    facts: tuple[Fact, ...]  # empty is a result too: nothing here that we track


class ArticleWithdrawn(EventBase, frozen=True, kw_only=True, tag="article-withdrawn"):
    """The publisher, or an analyst, took the article back; its facts no longer count. Stream: article-<id>."""

    article: ArticleId
    because: str
    by: str


class FactRetracted(EventBase, frozen=True, kw_only=True, tag="fact-retracted"):
    """An analyst judged that a fact does not hold; no later reading revives it. Stream: fact-<id>."""

    article: ArticleId
    fact: FactId
    because: str
    by: str


Event = ArticleRecorded | ArticleRead | ArticleWithdrawn | FactRetracted
EVENTS: tuple[type[Event], ...] = (ArticleRecorded, ArticleRead, ArticleWithdrawn, FactRetracted)


def type_of(event: Event | type[Event]) -> str:
    """Return the promised name of an event's type."""
    kind = event if isinstance(event, type) else type(event)
    return str(kind.__struct_config__.tag)


def article_of(event: Event) -> ArticleId:
    """Return the article that an event concerns."""
    return event.article.id if isinstance(event, ArticleRecorded) else event.article
