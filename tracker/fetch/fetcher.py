"""The fetcher: aiohttp, held to public addresses, few redirects, a size and a time, and told nothing it could leak.

What a connection may lead to is judged where it is made (`resolving.py` for names, the socket for all), so no
redirect, no spelling and no second answer of a name server gets around it. No connection is kept: it is minutes until
a feed is asked again.
"""

import asyncio
import socket
import zlib
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from ipaddress import ip_address
from urllib.parse import urljoin

import aiohttp
from aiohappyeyeballs import AddrInfoType
from aiohttp import ClientResponse, ClientSession
from yarl import URL

from tracker import __version__
from tracker.domain.errors import AddressRefused, AnswerTooLarge, AnswerTooSlow, FetchFailed
from tracker.fetch.inflate import Inflater
from tracker.fetch.policy import refusal, way_out
from tracker.fetch.port import LARGEST_BYTES, LONGEST_S, Answer, Hop, Request
from tracker.fetch.resolving import PolicyResolver, Refused, Resolve
from tracker.fetch.target import Target, target

AGENT = "relations-tracker"
MOST_HOPS = 5
_REDIRECTS = {301, 302, 303, 307, 308}
_HEADER_BYTES = 16_384  # of one header; there may be 128
_LARGE_BYTES = 1_000_000  # an answer that grows beyond waits for one of few places, so that many cannot fill the memory
_LARGE_AT_ONCE = 4
_NOT_COMPRESSED = {"", "identity", "none", "utf-8"}  # the last two are no encodings, but what some servers say


class Fetcher:
    """Asks addresses; made by `fetcher`."""

    def __init__(self, public: ClientSession, private: ClientSession, *, connections: int, longest_s: float) -> None:
        self._public, self._private = public, private
        self._places = asyncio.Semaphore(connections)
        self._large = asyncio.Semaphore(_LARGE_AT_ONCE)
        self._longest_s = longest_s

    async def __call__(self, request: Request) -> Answer:
        """Return the answer; the time that it may take begins when a place is free.

        Raises:
            FeedError: AddressRefused, FetchFailed, AnswerTooLarge or AnswerTooSlow.
        """
        async with self._places:
            try:
                async with asyncio.timeout(self._longest_s):
                    return await self._answer(request)
            except TimeoutError:
                raise AnswerTooSlow(request.url, limit_s=self._longest_s) from None

    async def _answer(self, request: Request) -> Answer:
        here = first = target(request.url, allow_private=request.allow_private)
        hops: list[Hop] = []
        while True:
            with _failures(here.url):
                async with self._asked(request, here, first) as response:
                    onward = response.headers.get("Location") if response.status in _REDIRECTS else None
                    if onward is None:
                        body, truncated = await self._body(response, here.url)
                        headers = _headers(response)
                        return Answer(
                            url=here.url,
                            status=response.status,
                            headers=headers,
                            body=body,
                            hops=tuple(hops),
                            truncated=truncated,
                        )
            hops.append(Hop(url=here.url, status=response.status))
            if len(hops) > MOST_HOPS:
                raise FetchFailed(request.url, f"it sends on more than {MOST_HOPS} times")
            here = _next(here, onward, allow_private=request.allow_private)

    @asynccontextmanager
    async def _asked(self, request: Request, here: Target, first: Target) -> AsyncIterator[ClientResponse]:
        headers = {"Accept": request.accept}
        if request.etag:
            headers["If-None-Match"] = request.etag
        if request.last_modified:
            headers["If-Modified-Since"] = request.last_modified
        if first.authorization and here.origin == first.origin:
            headers["Authorization"] = first.authorization
        session = self._private if request.allow_private else self._public
        async with session.get(URL(here.url, encoded=True), headers=headers, allow_redirects=False) as response:
            yield response

    async def _body(self, response: ClientResponse, url: str) -> tuple[bytes, bool]:
        """Return a body, inflated, and whether it ended before its end."""
        inflater = Inflater() if _compressed(response, url) else None
        parts: list[bytes] = []
        received = size = 0
        large = truncated = False
        async with AsyncExitStack() as place:
            try:
                async for data in _received(response):
                    received += len(data)
                    for part in inflater.feed(data) if inflater else (data,):
                        parts.append(part)
                        size += len(part)
                        if max(size, received) > LARGEST_BYTES:
                            raise AnswerTooLarge(url, limit_bytes=LARGEST_BYTES)
                    if size > _LARGE_BYTES and not large:
                        await place.enter_async_context(self._large)
                        large = True
            except (aiohttp.ClientPayloadError, zlib.error):
                if received and not size:
                    raise
                truncated = True
            body = b"".join(parts)
        return body, truncated or (inflater is not None and received > 0 and not inflater.whole)


@asynccontextmanager
async def fetcher(
    *, connections: int = 50, contact: str = "", resolve: Resolve | None = None, longest_s: float = LONGEST_S
) -> AsyncIterator[Fetcher]:
    """Give a fetcher that asks so many at once, and names itself and `contact` to those that it asks.

    `resolve` stands in for the machine's own resolver; what it answers is judged as any answer is.
    """
    agent = f"{AGENT}/{__version__}" + (f" (+{' '.join(contact.split())})" if contact.strip() else "")
    async with (
        _session(agent, resolve, allow_private=False) as public,
        _session(agent, resolve, allow_private=True) as private,
    ):
        yield Fetcher(public, private, connections=connections, longest_s=longest_s)


def _session(agent: str, resolve: Resolve | None, *, allow_private: bool) -> ClientSession:
    def allowed_socket(address_info: AddrInfoType) -> socket.socket:
        family, kind, protocol, _, address = address_info
        if found := refusal(ip_address(address[0]), allow_private=allow_private):
            raise Refused(found)
        return socket.socket(family, kind, protocol)

    session = ClientSession(
        connector=aiohttp.TCPConnector(
            resolver=PolicyResolver(resolve, allow_private=allow_private),
            use_dns_cache=False,
            socket_factory=allowed_socket,
            force_close=True,
            limit=0,
        ),
        headers={"User-Agent": agent, "Accept-Encoding": "gzip"},
        cookie_jar=aiohttp.DummyCookieJar(),
        timeout=aiohttp.ClientTimeout(total=None),
        auto_decompress=False,
        trust_env=False,
        max_line_size=_HEADER_BYTES,
        max_field_size=_HEADER_BYTES,
    )
    session._retry_connection = False  # noqa: SLF001 - it asks again at once where a server hung up, which is not polite
    return session


def _next(here: Target, onward: str, *, allow_private: bool) -> Target:
    try:
        url = urljoin(here.url, onward.strip())
    except ValueError:
        raise FetchFailed(here.url, "it sends on to what is no address") from None
    return target(url, allow_private=allow_private)


async def _received(response: ClientResponse) -> AsyncIterator[bytes]:
    """Give out a body as it comes, and what had come when it broke off before raising that it did."""
    _break_with_the_connection(response)
    try:
        while data := await response.content.readany():
            yield data
    except aiohttp.ClientPayloadError:
        if data := response.content._read_nowait(-1):  # noqa: SLF001 - once broken, it gives nothing in public
            yield data
        raise


def _break_with_the_connection(response: ClientResponse) -> None:
    """See that a body ends when its connection does: at chunks that are none, aiohttp closes and leaves us waiting."""

    def end(closed: asyncio.Future[None]) -> None:
        closed.exception()  # asyncio wants it looked at
        if not response.content.is_eof() and response.content.exception() is None:
            response.content.set_exception(aiohttp.ClientPayloadError("the connection ended before the body"))

    protocol = response.connection.protocol if response.connection else None
    if protocol is not None and protocol.closed is not None:
        protocol.closed.add_done_callback(end)


def _compressed(response: ClientResponse, url: str) -> bool:
    said = ",".join(response.headers.getall("Content-Encoding", ())).lower()
    encodings = [name for name in map(str.strip, said.split(",")) if name not in _NOT_COMPRESSED]
    if not encodings:
        return False
    if encodings in (["gzip"], ["x-gzip"]):
        return True
    raise FetchFailed(url, f"it is encoded as {', '.join(encodings)[:100]!r} where gzip was asked for")


def _headers(response: ClientResponse) -> Mapping[str, str]:
    headers: dict[str, str] = {}
    for name, value in response.headers.items():
        headers.setdefault(name.lower(), value.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
    return headers


@contextmanager
def _failures(url: str) -> Iterator[None]:
    """Tell what goes wrong between us and a server as what it is to those who ask."""
    try:
        yield
    except (aiohttp.ClientError, OSError, ValueError, zlib.error) as error:
        if isinstance(error.__cause__, Refused):
            found = str(error.__cause__)
            raise AddressRefused(url, f"it leads to {found}", way_out=way_out(found)) from None
        raise FetchFailed(url, _cause(error)) from error


def _cause(error: Exception) -> str:
    match error:
        case aiohttp.ClientConnectorDNSError():
            return f"no such name, or no answer of the name servers ({_words(error.os_error)})"
        case aiohttp.ClientConnectorCertificateError():
            return f"its certificate does not hold ({_words(error.certificate_error)})"
        case aiohttp.ClientSSLError():
            return f"no secure connection ({_words(error.os_error)})"
        case aiohttp.ClientConnectorError():
            return f"no connection ({_words(error.os_error)})"
        case aiohttp.ServerDisconnectedError():
            return "the connection ended before an answer came"
        case aiohttp.ClientPayloadError() | zlib.error():
            return "the answer's body is broken from its beginning"
        case aiohttp.ClientResponseError():
            return f"what came is no answer of the web ({_words(error, error.message)})"
    return _words(error)


def _words(error: BaseException, said: str | None = None) -> str:
    """Return what an error says, in one line without control characters."""
    said = said or (error.strerror if isinstance(error, OSError) and error.strerror else str(error))
    return " ".join("".join(sign if sign.isprintable() else " " for sign in said).split())[:200] or type(error).__name__
