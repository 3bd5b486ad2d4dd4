"""What a poll looks up before it is decided upon: known items, recorded articles."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from sqlalchemy import Engine

from tracker.domain.articles import Article, ArticleId, article_stream
from tracker.domain.events import ArticleRecorded, ArticleWithdrawn
from tracker.domain.feeds import FeedId
from tracker.feeds.comparing import Comparison, compare, named
from tracker.feeds.entries import Entry
from tracker.feeds.rows import articles_carried, items_named
from tracker.log import store
from tracker.log.engine import reading


class Logged(NamedTuple):
    """Of some articles, those that the log has, and of these, those that were taken back."""

    present: frozenset[ArticleId]
    withdrawn: frozenset[ArticleId]


def look(
    engine: Engine,
    feed: FeedId,
    entries: tuple[Entry, ...],
    older: tuple[Entry, ...],
    *,
    standing: frozenset[bytes],
    pages: bool,
) -> Comparison:
    """Hold the entries of a feed, and of its archives, against what is known of it."""
    found, past = named(entries), named(older)
    names = list(dict.fromkeys(name for _, own in (*found.values(), *past.values()) for name in own))
    before: dict[ArticleId, Article] = {}
    with reading(engine) as tx:
        items = items_named(tx, feed, names)
        compared = compare(found, past, standing=standing, items=items, before=before, pages=pages)
        changed = {
            seen.item.article
            for seen in compared.seen
            if seen.item is not None and seen.item.article is not None and seen.item.digest != seen.entry.digest
        }
        if not changed:
            return compared
        for article in sorted(changed):
            first = store.read_stream(tx, article_stream(article))[:1]
            before |= {r.event.article.id: r.event.article for r in first if isinstance(r.event, ArticleRecorded)}
    return compare(found, past, standing=standing, items=items, before=before, pages=pages)


def carried_texts(engine: Engine, feed: FeedId, articles: Collection[ArticleId]) -> bool:
    """Tell whether a feed has carried one of these texts before, under whatever name."""
    with reading(engine) as tx:
        return articles_carried(tx, feed, articles)


def logged(engine: Engine, articles: Iterable[Article], *, versions_of: Collection[ArticleId]) -> Logged:
    """Look articles up in the log; whether one was taken back is looked at for `versions_of` alone."""
    with reading(engine) as tx:
        versions = store.versions(tx, [article.stream for article in articles])
        present = frozenset(stream.partition("-")[2] for stream, version in versions.items() if version)
        withdrawn = frozenset(
            article
            for article in sorted(present.intersection(versions_of))
            if any(
                isinstance(recorded.event, ArticleWithdrawn)
                for recorded in store.read_stream(tx, article_stream(article))
            )
        )
    return Logged(present, withdrawn)
