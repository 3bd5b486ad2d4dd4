"""A body to what it holds: a feed of any kind, or what it is instead."""

from tracker.feeds import json_feed
from tracker.feeds.cutting import Cut, cut
from tracker.feeds.decoding import decoded
from tracker.feeds.discovery import is_page, not_a_feed
from tracker.feeds.entries import Body, Entry, Parsed
from tracker.feeds.mending import breaks_off_within_item, mended
from tracker.feeds.plain import line
from tracker.feeds.reading import Document, document, entry, further, ttl_s, web_address

MOST_ITEMS = 2_000  # that are looked at in one go; the rest stays unknown, and so for the next time
_AT_ONCE = 100  # items in one document, which bounds the memory


def parsed(body: Body) -> Parsed:
    """Return what a body holds.

    Raises:
        NotAFeed: It is something else.
    """
    text, malformed = decoded(body.data, body.content_type)
    start = text.lstrip()[:1]
    if start in {"{", "["}:
        return json_feed.parsed(body, text, malformed, most=MOST_ITEMS)
    tree = None if is_page(text) else mended(text)
    feed = None if tree is None else cut(tree.root)
    if tree is None or feed is None:
        raise not_a_feed(body.url, text)
    if tree.cut and breaks_off_within_item(text):
        feed.drop_last()
    return _read(body, feed, tree.malformed or malformed, whole=tree.whole)


def _read(body: Body, feed: Cut, malformed: str | None, *, whole: bool) -> Parsed:
    unknown = [item for item in feed.items if item.digest not in body.known]
    left = {item.digest for item in unknown[MOST_ITEMS:]}
    about: Document | None = None
    entries: list[Entry] = []
    for items, data in feed.documents(unknown[:MOST_ITEMS], size=_AT_ONCE):
        found = _found(data)
        if found is not None and len(found.items) == len(items):
            entries += [entry(told, item.digest, body.url) for told, item in zip(found.items, items, strict=True)]
            about = about or found
            continue
        for (item,), alone in feed.documents(items, size=1) if items else ():  # one of them breaks it
            found = _found(alone)
            entries += [entry(told, item.digest, body.url) for told in (found.items if found else ())]
            about = about or found
            if found is None:
                malformed, whole = malformed or "one of its items cannot be read", False
    told = about.feed if about else {}
    if left:
        malformed = f"it has {len(feed.items):,} items; {MOST_ITEMS:,} new ones are taken at a time"
    return Parsed(
        kind=feed.kind,
        title=line(dict.get(told, "title")),
        link=web_address(dict.get(told, "link"), body.url),
        ttl_s=ttl_s(told),
        further=further(told, body.url),
        window=tuple(item.digest for item in feed.items if item.digest not in left),
        entries=tuple(entries),
        malformed=malformed,
        whole=whole and not left,
    )


def _found(data: bytes) -> Document | None:
    """Return what feedparser finds, None where it breaks."""
    try:
        return document(data)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - it raises anything
        return None
