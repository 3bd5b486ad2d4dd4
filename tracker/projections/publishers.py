"""Who publishes an article: whom two articles must not share to be two sources."""

import re
from urllib.parse import urlsplit

from tracker.domain.articles import Article
from tracker.projections.names import folded

# Second-level names under which a country's publishers register: bbc.co.uk, xinhua.com.cn.
_SECOND_LEVEL = frozenset("ac co com edu gob gouv gov go gen in info mil ne net or org web".split())
_COUNTRY_LENGTH = 2
# Hosts that print whatever their customers write: there the customer is the publisher.
_SHARED = frozenset(
    "blogspot.com facebook.com github.io livejournal.com medium.com substack.com t.me telegra.ph tumblr.com "
    "twitter.com vk.com weebly.com wixsite.com wordpress.com x.com youtube.com".split()
)
_BY = re.compile(r"^\W*(?:by|from)\b", re.IGNORECASE)


def publisher_of(article: Article) -> str | None:
    """Return the publisher's identity: the domain of the article's address, else its byline, None without either.

    Where the article came from, as a folder or a feed, is nobody's name: one feed carries many publishers.
    """
    return _domain(article.url) or _signed(article.byline)


def _domain(url: str | None) -> str | None:
    """Return the domain that its holder registered: "bbc.co.uk" for https://www.bbc.co.uk/news/1."""
    try:
        parts = urlsplit(url or "")
        host = (parts.hostname or "").rstrip(".")
    except ValueError:  # what stands in the article's place for an address is none
        return None
    labels = host.split(".")
    if len(labels) < 2 or labels[-1].isdigit() or not all(labels):
        return None
    under_country = len(labels[-1]) == _COUNTRY_LENGTH and labels[-2] in _SECOND_LEVEL
    domain = ".".join(labels[-3:] if under_country else labels[-2:])
    if domain not in _SHARED:
        return domain
    if host.removeprefix("www.") != domain:
        return host
    account = next(filter(None, parts.path.split("/")), "").casefold()
    return f"{domain}/{account}" if account else domain


def _signed(byline: str | None) -> str | None:
    return folded(_BY.sub("", byline or "")) or None
