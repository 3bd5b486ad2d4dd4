"""What goes to a worker process and comes back: both ways, four bytes of length and then as much of msgpack or JSON.

Apart from the worker, so that who starts one need not load what it reads with.
"""

import struct

import msgspec

from tracker.feeds.entries import Body, Page, Parsed

LENGTH = struct.Struct(">I")


class FeedUnit(msgspec.Struct, frozen=True, kw_only=True, tag="feed"):
    """A body to be parsed."""

    body: Body


class PageUnit(msgspec.Struct, frozen=True, kw_only=True, tag="page"):
    """A page whose article is wanted."""

    url: str
    content_type: str | None
    data: bytes


class Refused(msgspec.Struct, frozen=True, kw_only=True):
    """What a body is, as it is no feed, or no page with an article; and the feeds that it names."""

    found: str
    feeds: tuple[str, ...] = ()


class Told(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What became of a unit: one of these. `last` says that the worker ends now."""

    parsed: Parsed | None = None
    page: Page | None = None
    refused: Refused | None = None
    exhausted: bool = False  # it took too much memory
    last: bool = False
