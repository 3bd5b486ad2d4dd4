"""Articles, and the identity that makes two copies of one text the same article."""

import unicodedata
from datetime import date, datetime
from hashlib import sha256
from typing import Literal

import msgspec

ArticleId = str  # 20 hexadecimal digits

_QUOTES = str.maketrans("\u2018\u2019\u201b\u201c\u201d\u201f\u00a0", "'''\"\"\" ")


def article_id(text: str) -> ArticleId:
    """Return the id of a text: equal for copies that differ in white space, quotation marks or Unicode form alone."""
    canonical = " ".join(unicodedata.normalize("NFC", text).translate(_QUOTES).split())
    return sha256(canonical.encode()).hexdigest()[:20]


def headed(title: str, text: str) -> str:
    """Return the text of an article with its headline before it, unless it begins with it; either may be empty."""
    return text if text.startswith(title) else f"{title}\n\n{text}".strip()


class Dating(msgspec.Struct, frozen=True, kw_only=True):
    """When a source says that an article was published, in its words, and how surely they are understood.

    `by` says whose word it is: the item's own in a feed, or the page's. `moment` is None where the words name no
    moment that can be true; nothing is then made up for them.
    """

    written: str
    moment: datetime | None  # in the zone that was written, UTC where none was
    by: Literal["item", "page"]
    method: str  # what understood it: rfc822, iso8601, or a fallback by its name
    confidence: Literal["sure", "likely", "implausible"]


class Article(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A news article as a source delivers it.

    `text` starts with the headline where there is one; the source's own header lines are not part of it.
    `published` is None where the source does not say it. `home` is the publisher's country, which "our country" means.
    """

    id: ArticleId
    text: str
    title: str | None = None
    published: date | None = None
    byline: str | None = None
    url: str | None = None
    source: str | None = None  # where it came from: a file's name, a feed
    home: str | None = None
    fetched: datetime | None = None
    feed: str | None = None  # the id of the feed that delivered it
    outlet: str | None = None  # the publisher's name, as the feed tells it
    dating: Dating | None = None  # None for files
    replaces: ArticleId | None = None  # the version of the same item that its publisher put this one in place of

    @property
    def stream(self) -> str:
        """The stream of this article's events."""
        return article_stream(self.id)


def article_stream(article: ArticleId) -> str:
    """Return the name of an article's stream."""
    return f"article-{article}"
