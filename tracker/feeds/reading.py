"""What feedparser makes of a document, as entries of plain text."""

import io
import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple
from urllib.parse import urljoin, urlsplit

import feedparser

from tracker.feeds.dating import dating
from tracker.feeds.entries import Entry
from tracker.feeds.plain import bare, line, plain

_DATES = ("published", "updated", "created", "prism_publicationdate", "dcterms_issued", "dcterms_date", "date")
_TEXTS = ("text/", "application/xhtml", "html", "xhtml", "")
_PERIODS_S = {"hourly": 3_600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000}
LONGEST_GUID = 2_000
_LONGEST_ADDRESS = 4_000
_NUMBER = re.compile(r"\d{1,7}")


class Document(NamedTuple):
    """What feedparser found: about the feed, and items as it tells them."""

    feed: dict[str, Any]
    items: Sequence[dict[str, Any]]
    malformed: str | None


def document(data: bytes) -> Document:
    """Return what is in a document of UTF-8.

    Raises:
        Exception: Of any kind; feedparser promises nothing.
    """
    # Never a string: what looks like a file's name or an address would be opened.
    headers = {"content-type": "application/xml; charset=utf-8"}
    found = feedparser.parse(
        io.BytesIO(data), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )
    return Document(found.feed, found.entries, str(found.bozo_exception) if found.bozo else None)


def entry(item: dict[str, Any], digest: bytes, url: str) -> Entry:
    """Return an item as an entry; `url` is what its links may be relative to."""
    written = next((value for name in _DATES if isinstance(value := dict.get(item, name), str) and value.strip()), None)
    source = dict.get(item, "source")
    return Entry(
        digest=digest,
        guid=(bare(dict.get(item, "id")) or "")[:LONGEST_GUID] or None,
        link=web_address(dict.get(item, "feedburner_origlink") or _own_link(item) or _alternate(item), url),
        title=line(dict.get(item, "title")),
        text=max((plain(text) for text in dict.fromkeys(_texts(item))), key=len, default=""),
        byline=_byline(item),
        outlet=line(dict.get(source, "title")) if isinstance(source, dict) else None,
        dating=None if written is None else dating(bare(written) or ""),
    )


def _own_link(item: dict[str, Any]) -> object:
    """Return the link of an item; a guid counts as one where it is an address by itself, as many are a bare number."""
    link = dict.get(item, "link")
    is_guid = dict.get(item, "guidislink") and link == dict.get(item, "id")
    return None if is_guid and not str(link).lower().startswith(("http://", "https://")) else link


def web_address(link: object, base: str) -> str | None:
    """Return an absolute http(s) address, None where a link leads elsewhere or is none."""
    told = bare(link)
    if told is None or len(told) > _LONGEST_ADDRESS:
        return None
    try:
        absolute = urljoin(base, told.replace(" ", "%20").replace('"', "%22"))
        parts = urlsplit(absolute)
        known = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return None
    return absolute if known else None


def ttl_s(feed: dict[str, Any]) -> int | None:
    """Return for how long a feed says that it stays the same."""
    minutes = _NUMBER.fullmatch(str(dict.get(feed, "ttl") or "").strip())
    if minutes:
        return int(minutes[0]) * 60 or None
    period = _PERIODS_S.get(str(dict.get(feed, "sy_updateperiod") or "").strip().lower())
    times = _NUMBER.fullmatch(str(dict.get(feed, "sy_updatefrequency") or "1").strip())
    return period // max(int(times[0]), 1) if period and times else None


def further(feed: dict[str, Any], url: str) -> str | None:
    """Return where older items are, where a feed says it."""
    links = {str(link.get("rel")): link.get("href") for link in reversed(_dicts(dict.get(feed, "links")))}
    return web_address(links.get("prev-archive") or links.get("next"), url)


def _texts(item: dict[str, Any]) -> Iterable[str]:
    for content in _dicts(dict.get(item, "content")):
        value = dict.get(content, "value")
        if isinstance(value, str) and str(dict.get(content, "type") or "").startswith(_TEXTS):
            yield value
    summary = dict.get(item, "summary")
    if isinstance(summary, str):
        yield summary


def _byline(item: dict[str, Any]) -> str | None:
    names = [
        line(dict.get(author, "name") or dict.get(author, "email")) for author in _dicts(dict.get(item, "authors"))
    ]
    return ", ".join(dict.fromkeys(filter(None, names))) or line(dict.get(item, "author"))


def _alternate(item: dict[str, Any]) -> str | None:
    return next((link.get("href") for link in _dicts(dict.get(item, "links")) if link.get("rel") == "alternate"), None)


def _dicts(value: object) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
