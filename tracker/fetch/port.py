"""What is asked of the web, what it answers, and the one door through which both go."""

from collections.abc import Mapping
from typing import Protocol

import msgspec

LARGEST_BYTES = 15_000_000  # of an answer, inflated
LONGEST_S = 30.0  # of an answer in all, redirects included


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """A GET of one address; with the validators of the last answer, its server may say that nothing changed."""

    url: str
    accept: str = "*/*"
    etag: str | None = None
    last_modified: str | None = None
    allow_private: bool = False  # addresses of private networks, which are refused otherwise


class Hop(msgspec.Struct, frozen=True, kw_only=True):
    """A redirect on the way: the address that was asked, and how it sent on (301, 302, 303, 307, 308)."""

    url: str
    status: int


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What a server answered, whatever the status. Header names are in lower case; of doubles, the first counts."""

    url: str  # where it came from in the end
    status: int
    headers: Mapping[str, str]
    body: bytes  # inflated; empty where there is none
    hops: tuple[Hop, ...] = ()
    truncated: bool = False  # the connection ended before the body did


class Fetch(Protocol):
    """Ask one address."""

    async def __call__(self, request: Request) -> Answer:
        """Return the answer.

        Raises:
            FeedError: AddressRefused, FetchFailed, AnswerTooLarge or AnswerTooSlow.
        """
        ...
