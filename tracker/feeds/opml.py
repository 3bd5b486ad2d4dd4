"""Lists of feeds as OPML, which every reader of feeds exports and imports."""

from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import urlsplit

from lxml import etree

from tracker.domain.errors import NotAFeed
from tracker.domain.feeds import Feed, feed_id
from tracker.domain.places import COUNTRIES
from tracker.feeds.decoding import decoded
from tracker.feeds.mending import mended
from tracker.feeds.plain import bare, line

NAMESPACE = "urn:relations-tracker:feeds"  # of what other readers do not know, and leave alone
_FEED_TYPES = frozenset(("rss", "atom", "feed", "link", ""))
_TRUE = frozenset(("true", "1", "yes"))


class Listed(NamedTuple):
    """Feeds in the order of a list, each once, and what the list holds beside them, in words."""

    feeds: tuple[Feed, ...]
    skipped: tuple[str, ...]


def read(data: bytes, where: str) -> Listed:
    """Return the feeds of a list, outlines within outlines included; `where` names it in errors.

    Raises:
        NotAFeed: It is no OPML.
    """
    text, _ = decoded(data, None)
    tree = mended(text, ("opml",))
    if tree is None or _name(tree.root.tag) != "opml":
        raise NotAFeed(where, "no OPML, which is what lists of feeds are written in")
    feeds: dict[str, Feed] = {}
    skipped = []
    for outline in tree.root.iter("{*}*"):
        if _name(outline.tag) != "outline":
            continue
        told = {_name(name): value for name, value in reversed(outline.attrib.items())}
        own = {etree.QName(name).localname: value for name, value in outline.attrib.items() if _is_own(name)}
        title = line(told.get("title")) or line(told.get("text"))
        address = bare(told.get("xmlurl") or (told.get("url") if told.get("type", "").lower() in _FEED_TYPES else None))
        if address is None:
            if not len(outline):
                skipped.append(f"{title or 'an entry without a title'}: it has no address of a feed")
            continue
        if not _is_web(address):
            skipped.append(f"{title or address}: {address} is no web address")
            continue
        home = own.get("home")
        if home is not None and home not in COUNTRIES:
            skipped.append(f"{title or address}: taken without its home {home!r}, which is no country")
            home = None
        feed = Feed(
            id=feed_id(address),
            url=address,
            title=title if title != address else None,
            home=home,
            full_text=own.get("fullText", "").lower() in _TRUE,
            allow_private=own.get("allowPrivate", "").lower() in _TRUE,
        )
        feeds.setdefault(feed.id, feed)
    return Listed(tuple(feeds.values()), tuple(skipped))


def write(feeds: Iterable[Feed]) -> bytes:
    """Return feeds as a list that `read` gives back as they were."""
    root = etree.Element("opml", version="2.0", nsmap={"tracker": NAMESPACE})
    etree.SubElement(etree.SubElement(root, "head"), "title").text = "Feeds of the relations tracker"
    body = etree.SubElement(root, "body")
    for feed in feeds:
        outline = etree.SubElement(body, "outline", type="rss", text=feed.title or feed.url, xmlUrl=feed.url)
        if feed.home:
            outline.set(f"{{{NAMESPACE}}}home", feed.home)
        if feed.full_text:
            outline.set(f"{{{NAMESPACE}}}fullText", "true")
        if feed.allow_private:
            outline.set(f"{{{NAMESPACE}}}allowPrivate", "true")
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True))


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _is_own(name: str) -> bool:
    return str(etree.QName(name).namespace) == NAMESPACE


def _name(name: str) -> str:
    return name.rpartition("}")[2].rpartition(":")[2].lower()
