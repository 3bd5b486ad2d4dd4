"""The feeds that are followed, where they live by now, and what the log says became of them."""

from typing import Any

from tracker.domain.events import FeedAdded, FeedGapped, FeedGone, FeedMoved, FeedRemoved, FeedReturned, key_of
from tracker.log.store import Recorded
from tracker.projections.base import FLAG, NUMBER, TEXT, Field, Projection, Row

_FIELDS = (
    Field("article", TEXT),  # the key of the rows: the feed's stream
    Field("feed", TEXT),
    Field("url", TEXT),  # where it lives by now
    Field("title", TEXT),
    Field("home", TEXT),
    Field("full_text", FLAG),
    Field("allow_private", FLAG),
    Field("by", TEXT),  # who added it, or the file that lists it
    Field("gone", TEXT),  # why, None where it is not
    Field("gaps", NUMBER),  # how often items went unseen
    Field("added", NUMBER),  # position of the event
)
_PLACE = {field.name: place for place, field in enumerate(_FIELDS)}


def _fold(rows: tuple[Row, ...], recorded: Recorded) -> tuple[Row, ...]:
    match recorded.event:
        case FeedAdded(feed=feed, by=by):
            told = (feed.url, feed.title, feed.home, feed.full_text, feed.allow_private)
            return ((key_of(recorded.event), feed.id, *told, by, None, 0, recorded.position),)
        case FeedRemoved():
            return ()
        case FeedMoved(url=url):
            return _changed(rows, url=url, gone=None)
        case FeedGone(because=because):
            return _changed(rows, gone=because)
        case FeedReturned():
            return _changed(rows, gone=None)
        case FeedGapped():
            return tuple(_with(row, gaps=row[_PLACE["gaps"]] + 1) for row in rows)
        case _:
            return rows


def _changed(rows: tuple[Row, ...], **changes: Any) -> tuple[Row, ...]:
    return tuple(_with(row, **changes) for row in rows)


def _with(row: Row, **changes: Any) -> Row:
    return tuple(changes.get(field.name, value) for field, value in zip(_FIELDS, row, strict=True))


FEEDS = Projection(
    name="feeds",
    version=1,
    fields=_FIELDS,
    indexes=(),
    handles=(FeedAdded, FeedMoved, FeedGone, FeedReturned, FeedGapped, FeedRemoved),
    fold=_fold,
)
