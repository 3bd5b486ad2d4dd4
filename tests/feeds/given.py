"""Feeds to parse, made up."""

from tracker.feeds.entries import Body

URL = "https://news.example/feed.xml"

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>News &amp; more</title><link>/</link><ttl>30</ttl>{items}</channel></rss>"""


def body(text: str | bytes, *, known: frozenset[bytes] = frozenset(), content_type: str | None = None) -> Body:
    """Return a body as a server sent it."""
    data = text.encode() if isinstance(text, str) else text
    return Body(url=URL, content_type=content_type, data=data, known=known)


def item(number: int, *, more: str = "") -> str:
    """Return an item of RSS."""
    return (
        f"<item><title>Title {number}</title><link>https://news.example/{number}</link><guid>g{number}</guid>"
        f"<pubDate>Mon, 06 Jun 2022 14:00:00 GMT</pubDate><description>Text {number}</description>{more}</item>"
    )


def rss(*items: str) -> str:
    """Return a feed of RSS 2.0 with items."""
    return RSS.format(items="".join(items))
