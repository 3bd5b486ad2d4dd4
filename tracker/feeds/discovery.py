"""What an address answers with that is no feed, in words; and the feeds that a page names."""

import re
from typing import NamedTuple
from urllib.parse import urljoin

from lxml import etree
from lxml import html as lxml_html

from tracker.domain.errors import NotAFeed
from tracker.feeds.mending import FEEDS
from tracker.feeds.plain import line
from tracker.feeds.reading import web_address

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body|script|title|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_FIRST = re.compile(r"<(?:[\w.-]{1,30}:)?([A-Za-z]\w*)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_START = 5_000  # characters in which a page shows that it is one
_FEED_TYPES = frozenset(("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"))
_SHOWN = 80  # characters of a title, or of a text
_CONSENT = re.compile(r"consent|before you continue|cookie (?:wall|notice|settings)|didomi|gdpr", re.IGNORECASE)
_ROBOTS = re.compile(
    r"just a moment|captcha|challenge-platform|cf-chl|ddos-guard|are you (?:a )?(?:human|robot)|attention required|"
    r"verify(?:ing)? (?:that )?you are|checking your browser|unusual traffic|access denied",
    re.IGNORECASE,
)
_ERROR = re.compile(r"\b(?:40[0-9]|410|429|50[0-9])\b|not found|error|unavailable|forbidden|maintenance", re.IGNORECASE)
_SIGNS = (("a page that asks for consent", _CONSENT), ("a page that checks for robots", _ROBOTS))
_LARGEST = 50_000  # characters of a page whose markup may tell what it is for
_MOST_FEEDS = 20


def is_page(text: str) -> bool:
    """Tell a page of HTML by how it begins; some feeds claim its document type."""
    start = text[:_START]
    first = _FIRST.search(_COMMENT.sub("", start))
    return _PAGE.match(start) is not None and not (first and first[1].lower() in FEEDS)


class Described(NamedTuple):
    """What a text is, in words, and the feeds that it names."""

    words: str
    feeds: tuple[str, ...]


def not_a_feed(url: str, text: str) -> NotAFeed:
    """Return the error that says what a text is."""
    found = described(url, text)
    return NotAFeed(url, f"{found.words}, no feed", feeds=found.feeds)


def described(url: str, text: str) -> Described:
    """Return what a text is that is no feed."""
    if not text.strip():
        return Described("an empty answer", ())
    if not is_page(text):
        return Described(_other(text), ())
    try:
        page = lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=_parser())
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return Described("a web page without content", ())
    title = line(page.findtext(".//title")) or ""
    feeds = _feeds(page, url)
    shown = f' ("{title[:_SHOWN]}")' if title else ""
    return Described(f"{_purpose(title, text, feeds)}{shown}", feeds)


def _purpose(title: str, text: str, feeds: tuple[str, ...]) -> str:
    """Return what a page is for; its title tells it, the markup only of a page that names no feed."""
    for purpose, sign in (*_SIGNS, ("an error page", _ERROR)):
        if sign.search(title):
            return purpose
    told = text if not feeds and len(text) < _LARGEST else ""
    return next((purpose for purpose, sign in _SIGNS if sign.search(told)), "a web page")


def _other(text: str) -> str:
    start = text.lstrip()
    shown = line(text[:1_000])
    if start.startswith("<"):
        name = re.search(r"<([A-Za-z][\w:.-]{0,40})", start)
        return f"an XML document <{name[1]}>" if name else "broken XML"
    return f'a text ("{shown[:_SHOWN]}")' if shown else "nothing that can be read"


def _feeds(page: etree._Element, url: str) -> tuple[str, ...]:
    base = next((href for href in page.xpath("//base/@href")), "")
    found = []
    for link in page.iter("link"):
        kind = (link.get("type") or "").split(";")[0].strip().lower()
        if kind in _FEED_TYPES and "alternate" in (link.get("rel") or "").lower().split():
            found.append(web_address(link.get("href"), _joined(url, base)))
    return tuple(dict.fromkeys(address for address in found if address))[:_MOST_FEEDS]


def _joined(url: str, base: str) -> str:
    try:
        return urljoin(url, base)
    except ValueError:
        return url


def _parser() -> lxml_html.HTMLParser:
    return lxml_html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True)
