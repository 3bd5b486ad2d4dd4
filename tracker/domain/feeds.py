"""Feeds, and the identity that makes two spellings of one address the same feed."""

from hashlib import sha256
from urllib.parse import urlsplit

import msgspec

FeedId = str  # 12 hexadecimal digits


class Feed(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A feed as it was added: its address, and what to do with what it delivers.

    `id` is that of its first address and stays when the feed moves. `home` is the publisher's country, which "our
    country" means in its articles.
    """

    id: FeedId
    url: str
    title: str | None = None  # what people call it; None: what it calls itself
    home: str | None = None
    full_text: bool = False  # fetch the page of each item, as the feed carries summaries alone
    allow_private: bool = False  # it is on a network of one's own, whose addresses are refused otherwise


def feed_id(url: str) -> FeedId:
    """Return the id of an address: equal whatever the scheme, the case of the host and a last slash."""
    parts = urlsplit(url.strip())
    port = f":{parts.port}" if parts.port not in {None, 80, 443} else ""
    query = f"?{parts.query}" if parts.query else ""
    folded = f"{(parts.hostname or '').casefold().rstrip('.')}{port}{parts.path.rstrip('/')}{query}"
    return sha256(folded.encode()).hexdigest()[:12]


def feed_stream(feed: FeedId) -> str:
    """Return the name of the stream that holds what became of a feed."""
    return f"feed-{feed}"
