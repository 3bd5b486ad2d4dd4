"""JSON Feed, versions 1.0 and 1.1: what is told in the wrong type is left out, not the feed with it."""

import json
import re
from collections.abc import Iterator
from hashlib import blake2b
from typing import Any

import msgspec

from tracker.domain.errors import NotAFeed
from tracker.feeds.dating import dating
from tracker.feeds.entries import DIGEST_BYTES, Body, Entry, Parsed
from tracker.feeds.plain import bare, line, plain
from tracker.feeds.reading import LONGEST_GUID, web_address

_VERSION = re.compile(r"https?://(?:www\.)?jsonfeed\.org/version/1", re.IGNORECASE)
_ITEMS = re.compile(r'"items"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")
_DATES = ("date_published", "date_modified")


def parsed(body: Body, text: str, malformed: str | None, *, most: int) -> Parsed:
    """Return what JSON holds, at most so many items that are new.

    Raises:
        NotAFeed: It is other JSON, or none.
    """
    feed, wrong = _decoded(text)
    if not _VERSION.match(str(feed.get("version"))):
        raise NotAFeed(body.url, wrong or "JSON, but no feed")
    found = feed.get("items")
    items = [(item, _digest(item)) for item in (found if isinstance(found, list) else ()) if isinstance(item, dict)]
    unknown = [(item, digest) for item, digest in items if digest not in body.known]
    left = {digest for _, digest in unknown[most:]}
    if left:
        wrong = f"it has {len(items):,} items; {most:,} new ones are taken at a time"
    return Parsed(
        kind="json",
        title=line(feed.get("title")),
        link=web_address(feed.get("home_page_url"), body.url),
        ttl_s=None,
        further=web_address(feed.get("next_url"), body.url),
        window=tuple(digest for _, digest in items if digest not in left),
        entries=tuple(_entry(item, digest, body.url) for item, digest in unknown[:most]),
        malformed=wrong or malformed,
        whole=wrong is None,
    )


def _decoded(text: str) -> tuple[dict[str, Any], str | None]:
    """Return an object, of one that breaks off its whole items alone, and what is wrong with it."""
    try:
        feed = msgspec.json.decode(text.encode("utf-8", "replace"))
    except (msgspec.DecodeError, RecursionError) as error:
        start = _ITEMS.search(text)
        version = _VERSION.search(text[:2_000])
        if start is None or version is None:
            return {}, "broken JSON, no feed"
        feed = {"version": version[0], "items": list(_whole(text, start.end()))}
        return feed, f"it is no whole JSON: {str(error).lower()}"
    return (feed, None) if isinstance(feed, dict) else ({}, None)


def _whole(text: str, place: int) -> Iterator[Any]:
    """Yield the items from a place on until one is not whole."""
    decoder = json.JSONDecoder()
    while True:
        between = _BETWEEN.match(text, place)
        try:
            item, place = decoder.raw_decode(text, between.end() if between else place)
        except (ValueError, RecursionError):
            return
        yield item


def _entry(item: dict[str, Any], digest: bytes, url: str) -> Entry:
    texts = (plain(value) for name in ("content_html", "content_text") if isinstance(value := item.get(name), str))
    text = max(texts, key=len, default="")
    written = next((str(item[name]) for name in _DATES if item.get(name)), None)
    guid = item.get("id")
    return Entry(
        digest=digest,
        guid=(bare(str(guid)) or "")[:LONGEST_GUID] or None if isinstance(guid, str | int | float) else None,
        link=web_address(item.get("url"), url) or web_address(item.get("external_url"), url),
        title=line(item.get("title")),
        text=text or plain(_text(item.get("summary"))),
        byline=_byline(item),
        outlet=None,
        dating=None if written is None else dating(bare(written) or ""),
    )


def _byline(item: dict[str, Any]) -> str | None:
    told = item.get("authors")
    authors = [*(told if isinstance(told, list) else ()), item.get("author")]
    names = [line(author.get("name")) for author in authors if isinstance(author, dict)]
    return ", ".join(dict.fromkeys(name for name in names if name)) or None


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _digest(item: dict[str, Any]) -> bytes:
    return blake2b(msgspec.json.encode(item, order="sorted"), digest_size=DIGEST_BYTES).digest()
