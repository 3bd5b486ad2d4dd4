"""The articles: what the source says of each, when the log got it, who read it. Their texts stay in the log."""

from typing import Any

from tracker.domain.events import ArticleRead, ArticleRecorded, ArticleWithdrawn
from tracker.log.store import Recorded
from tracker.projections.base import NUMBER, TEXT, Field, Projection, Row
from tracker.projections.claims import listed

_FIELDS = (
    Field("article", TEXT),
    Field("title", TEXT),
    Field("published", TEXT),  # as the source says; the reading's day wins where there is one
    Field("byline", TEXT),
    Field("url", TEXT),
    Field("source", TEXT),
    Field("home", TEXT),
    Field("outlet", TEXT),  # the publisher's name, as a feed tells it
    Field("feed", TEXT),  # the id of the feed that delivered it
    Field("replaces", TEXT),  # the article that it is a later version of
    Field("reader", TEXT),
    Field("parties", TEXT),  # a JSON list
    Field("facts", NUMBER),  # how many the reading holds
    Field("recorded", NUMBER),  # positions of the events
    Field("read", NUMBER),
    Field("withdrawn", NUMBER),
)
_TOLD = ("title", "byline", "url", "source", "home", "outlet", "feed", "replaces")
_PLACE = {field.name: place for place, field in enumerate(_FIELDS)}


def _fold(rows: tuple[Row, ...], recorded: Recorded) -> tuple[Row, ...]:
    before = rows[0] if rows else None
    match recorded.event:
        case ArticleRecorded(article=article):
            told = {name: getattr(article, name) for name in _TOLD}
            published = _day(article.published)
            changes = {"article": article.id, **told, "published": published, "recorded": recorded.position}
        case ArticleRead() as reading:
            changes = {"article": reading.article, "reader": reading.reader, "read": recorded.position}
            changes |= {"parties": listed(reading.parties), "facts": len(reading.facts)}
            if reading.published is not None:
                changes["published"] = _day(reading.published)
        case ArticleWithdrawn(article=article_id):
            changes = {"article": article_id, "withdrawn": recorded.position}
        case _:
            return rows
    return (_changed(before, changes),)


def _changed(before: Row | None, changes: dict[str, Any]) -> Row:
    row = list(before) if before is not None else [None] * len(_FIELDS)
    for name, value in changes.items():
        row[_PLACE[name]] = value
    return tuple(row)


def _day(published: Any) -> str | None:
    return published.isoformat() if published is not None else None


ARTICLES = Projection(
    name="articles",
    version=3,
    fields=_FIELDS,
    indexes=(("article",),),
    handles=(ArticleRecorded, ArticleRead, ArticleWithdrawn),
    fold=_fold,
)
