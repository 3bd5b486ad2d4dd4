"""The page of an item: its article, where the feed carries a summary alone."""

from tracker.domain.errors import NotAFeed
from tracker.feeds.dating import dating
from tracker.feeds.decoding import decoded
from tracker.feeds.discovery import described, is_page
from tracker.feeds.entries import Page
from tracker.feeds.plain import line, plain
from tracker.sources.page import extract


def page(url: str, content_type: str | None, data: bytes) -> Page:
    """Return the article of a page.

    Raises:
        NotAFeed: There is no article text in it.
    """
    text, _ = decoded(data, content_type)
    found = extract(text) if is_page(text) or "<" in text else None
    article = plain(found.text) if found else ""
    if found is None or not article:
        raise NotAFeed(url, f"{described(url, text).words}, no article in it")
    return Page(
        text=article,
        title=line(found.title),
        byline=line(found.byline),
        dating=dating(found.date, by="page") if found.date else None,
    )
