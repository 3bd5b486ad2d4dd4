"""What the log records. An event says what happened, in the past tense, and never changes.

A type's tag is a promise: it stays when classes move or are renamed. A payload's past shapes stay readable through the
log's codec, and each has a frozen example in the tests.
"""

from datetime import date, datetime

import msgspec

from tracker.domain.articles import Article, ArticleId
from tracker.domain.facts import Fact, FactId, Party
from tracker.domain.feeds import Feed, FeedId, feed_stream


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


class Told(EventBase, frozen=True, kw_only=True):
    """A fact as it stood when it was judged, and what its article lends it."""

    fact: Fact
    published: date | None  # the day of the article, or of the analyst's word
    parties: tuple[Party, ...]  # the countries that the article is about, sorted
    sides: tuple[Party, ...] = ()  # of an office of a shared body: the sides that the article tells of that body


class FactRetracted(EventBase, frozen=True, kw_only=True, tag="fact-retracted"):
    """An analyst judged that a fact does not hold; no later reading revives it. Stream: fact-<id>."""

    article: ArticleId
    fact: FactId
    told: Told | None = None  # None in what was written before readers were told apart by what they find
    because: str
    by: str


class FactAmended(EventBase, frozen=True, kw_only=True, tag="fact-amended"):
    """An analyst put a fact right; `amended` has its id and counts in its place. Stream: fact-<id>."""

    article: ArticleId
    fact: FactId
    told: Told
    amended: Fact
    because: str
    by: str


class FactConfirmed(EventBase, frozen=True, kw_only=True, tag="fact-confirmed"):
    """An analyst judged that a fact holds, whatever later readings say; it ends a retraction. Stream: fact-<id>."""

    article: ArticleId
    fact: FactId
    told: Told
    because: str
    by: str


class FactEntered(EventBase, frozen=True, kw_only=True, tag="fact-entered"):
    """An analyst stated a fact that no reading has. Stream: fact-<id>.

    `article` is the one that states it, or `desk-<id>` where the analyst's own word is the source.
    """

    article: ArticleId
    fact: FactId
    told: Told
    because: str
    by: str


class PersonsMerged(EventBase, frozen=True, kw_only=True, tag="persons-merged"):
    """An analyst judged that names are one person's, who goes by the first of them. Stream: persons."""

    names: tuple[str, ...]  # two or more, as articles write them
    because: str
    by: str


class PersonsParted(EventBase, frozen=True, kw_only=True, tag="persons-parted"):
    """An analyst judged that two names are not one person's; it ends a merger of them. Stream: persons."""

    names: tuple[str, str]
    because: str
    by: str


class FeedAdded(EventBase, frozen=True, kw_only=True, tag="feed-added"):
    """Somebody asked for a feed to be followed; what was said of it before, if it was, no longer counts.

    Stream: feed-<id>.
    """

    feed: Feed
    by: str  # who, or the configuration file that lists it


class FeedMoved(EventBase, frozen=True, kw_only=True, tag="feed-moved"):
    """A feed lives at another address from now on. Stream: feed-<id>."""

    feed: FeedId
    url: str
    because: str


class FeedGone(EventBase, frozen=True, kw_only=True, tag="feed-gone"):
    """A feed's server says that it is gone for good; it is looked for once a month. Stream: feed-<id>."""

    feed: FeedId
    because: str


class FeedReturned(EventBase, frozen=True, kw_only=True, tag="feed-returned"):
    """A feed that was gone answers again. Stream: feed-<id>."""

    feed: FeedId


class FeedGapped(EventBase, frozen=True, kw_only=True, tag="feed-gapped"):
    """Nothing of what a feed carried last time was left in it: items came and went unseen. Stream: feed-<id>."""

    feed: FeedId
    since: datetime  # when it was last seen whole
    recovered: int  # items found in its archives or further pages instead; the gap may be closed


class FeedRemoved(EventBase, frozen=True, kw_only=True, tag="feed-removed"):
    """Somebody asked for a feed to be followed no longer; its articles stay. Stream: feed-<id>."""

    feed: FeedId
    by: str


PersonEvent = PersonsMerged | PersonsParted
Judgement = FactRetracted | FactAmended | FactConfirmed | FactEntered
ArticleEvent = ArticleRecorded | ArticleRead | ArticleWithdrawn | Judgement
FeedEvent = FeedAdded | FeedMoved | FeedGone | FeedReturned | FeedGapped | FeedRemoved
Event = ArticleEvent | PersonEvent | FeedEvent
EVENTS: tuple[type[Event], ...] = (
    ArticleRecorded, ArticleRead, ArticleWithdrawn, FactRetracted, FactAmended, FactConfirmed, FactEntered,
    PersonsMerged, PersonsParted, FeedAdded, FeedMoved, FeedGone, FeedReturned, FeedGapped, FeedRemoved,
)  # fmt: skip
PERSONS_STREAM = "persons"


def fact_stream(fact: FactId) -> str:
    """Return the name of the stream that holds what was judged of a fact."""
    return f"fact-{fact}"


def type_of(event: Event | type[Event]) -> str:
    """Return the promised name of an event's type."""
    kind = event if isinstance(event, type) else type(event)
    return str(kind.__struct_config__.tag)


def key_of(event: Event) -> str:
    """Return the key under which an event changes rows: its article, its feed, or one for all judged of persons."""
    if isinstance(event, PersonEvent):
        return PERSONS_STREAM
    return feed_stream(feed_of(event)) if isinstance(event, FeedEvent) else article_of(event)


def feed_of(event: FeedEvent) -> FeedId:
    """Return the feed that an event concerns."""
    return event.feed.id if isinstance(event, FeedAdded) else event.feed


def article_of(event: ArticleEvent) -> ArticleId:
    """Return the article that an event concerns."""
    return event.article.id if isinstance(event, ArticleRecorded) else event.article
