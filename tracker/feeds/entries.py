"""What a parser makes of the body of a feed, or of the page of an item."""

from typing import Literal, Protocol

import msgspec

from tracker.domain.articles import Dating

DIGEST_BYTES = 16


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One item of a feed, as plain text: no markup, no control characters, nothing that could be run."""

    digest: bytes  # of the item as it stands in the body, so that what did not change is not looked at again
    guid: str | None
    link: str | None  # absolute
    title: str | None
    text: str  # paragraphs, divided by empty lines; "" where it carries none
    byline: str | None
    outlet: str | None  # the publisher, where the item says that it is another's
    dating: Dating | None


class Parsed(msgspec.Struct, frozen=True, kw_only=True):
    """A body. `entries` are those that were not known, in its order; `window` has the digests of all."""

    kind: Literal["rss", "rdf", "atom", "json"]
    title: str | None
    link: str | None  # of the site
    ttl_s: int | None  # how long it says that it stays the same
    further: str | None  # where older items are: an archive or a next page (RFC 5005)
    window: tuple[bytes, ...]
    entries: tuple[Entry, ...]
    malformed: str | None  # what is wrong with it, where it is; what could be read was
    whole: bool  # whether all of it could be read, malformed or not


class Body(msgspec.Struct, frozen=True, kw_only=True):
    """A body to be parsed. `known` are digests of items that need not be looked at again."""

    url: str  # where it came from, for relative links
    content_type: str | None
    data: bytes
    known: frozenset[bytes]


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """The article of a page, and what the page says of it."""

    text: str
    title: str | None
    byline: str | None
    dating: Dating | None


class Parser(Protocol):
    """Reads what servers sent, in processes that can be killed."""

    async def feed(self, body: Body) -> Parsed:
        """Return what a body holds.

        Raises:
            NotAFeed: It is something else; `feeds` are those that a page names.
            ParserKilled: It took too much time or memory.
        """
        ...

    async def page(self, url: str, content_type: str | None, data: bytes) -> Page:
        """Return the article of a page.

        Raises:
            NotAFeed: There is no article text in it.
            ParserKilled: It took too much time or memory.
        """
        ...
