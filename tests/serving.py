"""A real HTTP server on loopback that answers as a test wants, the truth or a lie, under as many names as it wants.

    with Server() as server:
        server.answers("a.example", "/rss", Reply(body=b"…", etag='"1"'))
        server.answers("b.example", "/rss", lambda asked: Reply(status=503) if asked.nth < 3 else Reply(body=b"…"))
        … server.url("a.example", "/rss"), server.resolve, server.asked

Whatever is not told answers 404. The names lead here through `server.resolve`, the seam of the fetcher; loopback is
refused by its policy, so requests (or feeds) say `allow_private=True`.
"""

import asyncio
import gzip
import ssl
import threading
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

import msgspec

_BETWEEN_PARTS_S = 0.02
_LOOKS_S = 0.05  # how often a server that waits looks whether anybody still does
ANY = "*"  # a host or a path: all of them that are told nothing of their own


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """An answer, and what is wrong with how it comes.

    With an `etag` or `last_modified` that the request names, the answer is an empty 304.
    """

    status: int = 200
    headers: Mapping[str, str] = {}
    body: bytes = b""
    etag: str | None = None
    last_modified: str | None = None
    delay_s: float = 0.0  # before the first byte
    gzipped: bool = False  # the body is compressed here, and said to be
    chunked: bool = False  # in chunks, without a length
    declared: int | None = None  # the length that is claimed instead of the body's own
    cut_after: int | None = None  # bytes of the body after which the connection ends
    drip_s: float | None = None  # seconds between two bytes of the body
    endless: bool = False  # the body is sent again and again, in chunks
    raw: tuple[bytes, ...] = ()  # all that is sent, head included, part by part, before the connection ends


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """A request as it came. Header names are in lower case."""

    method: str
    host: str  # without the port
    path: str  # with the query
    headers: Mapping[str, str]
    body: bytes
    at: float  # of the monotonic clock
    nth: int  # request of this host and path, from 1
    together: int  # requests to this host that somebody waits for, this one counted


Answering = Callable[[Asked], Reply]


class Server:
    """A server in a thread of its own, for as long as the context lasts; with a certificate (and key), under https."""

    def __init__(self, *, port: int = 0, remember: bool = True, certificate: Path | None = None) -> None:
        self.asked: list[Asked] = []
        self.port = port
        self._remember = remember
        self._scheme, self._tls = "http", None
        if certificate:
            self._scheme, self._tls = "https", ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            self._tls.load_cert_chain(certificate)
        self._answers: dict[tuple[str, str], Answering] = {}
        self._nth: Counter[tuple[str, str]] = Counter()
        self._under_way: dict[str, list[asyncio.StreamReader]] = defaultdict(list)
        self._connections: set[asyncio.Task[None]] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="serving", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._start(), self._loop).result()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def answers(self, host: str, path: str, answer: Reply | Answering) -> None:
        """Answer so from now on; a function, called in the server's thread, may answer each request otherwise."""
        self._answers[host, path] = answer if callable(answer) else lambda _asked: answer

    def url(self, host: str, path: str = "/") -> str:
        """Return the address of a path under a name."""
        return f"{self._scheme}://{host}:{self.port}{path}"

    async def resolve(self, host: str) -> list[str]:  # noqa: ARG002
        """Return where any name leads: here."""
        return ["127.0.0.1"]

    def seen(self, host: str, path: str | None = None) -> list[Asked]:
        """Return the requests of a host, or of one path of it, in the order in which they came."""
        return [asked for asked in list(self.asked) if asked.host == host and path in {None, asked.path}]

    async def _start(self) -> None:
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", self.port, backlog=1024, ssl=self._tls)
        self.port = self._server.sockets[0].getsockname()[1]

    async def _stop(self) -> None:
        self._server.close()
        for task in list(self._connections):
            task.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        self._connections.add(task)
        try:
            with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
                while await self._served(reader, writer):
                    pass
        finally:
            self._connections.discard(task)
            writer.close()
            with suppress(OSError):
                await writer.wait_closed()

    async def _served(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Answer one request; tell whether the connection goes on."""
        asked = await self._read(reader, writer)
        under_way = self._under_way[asked.host]
        under_way.append(reader)
        try:
            reply = self._answer(asked)
            await _wait(reader, reply.delay_s)
            return await _send(writer, reply, asked)
        finally:
            under_way.remove(reader)

    async def _read(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> Asked:
        first = await reader.readexactly(1)
        if not first.isalpha():  # a TLS handshake, say
            writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            raise ConnectionAbortedError
        head = (first + await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        request, *lines = head.rstrip("\r\n").split("\r\n")
        method, path, _version = request.split(" ")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        host = urlsplit(f"//{headers.get('host', '')}").hostname or ""
        self._nth[host, path] += 1
        asked = Asked(
            method=method,
            host=host,
            path=path,
            headers=headers,
            body=await reader.readexactly(int(headers.get("content-length", 0))),
            at=monotonic(),
            nth=self._nth[host, path],
            together=sum(not other.at_eof() for other in self._under_way[host]) + 1,
        )
        if self._remember:
            self.asked.append(asked)
        return asked

    def _answer(self, asked: Asked) -> Reply:
        for key in ((asked.host, asked.path), (asked.host, ANY), (ANY, asked.path), (ANY, ANY)):
            if key in self._answers:
                return self._answers[key](asked)
        return Reply(status=404)


async def _wait(reader: asyncio.StreamReader, delay_s: float) -> None:
    """Wait before an answer, as long as somebody waits for it."""
    until = monotonic() + delay_s
    while (left_s := until - monotonic()) > 0:
        await asyncio.sleep(min(left_s, _LOOKS_S))
        if reader.at_eof():
            raise ConnectionAbortedError


async def _send(writer: asyncio.StreamWriter, reply: Reply, asked: Asked) -> bool:
    """Send a reply; tell whether the connection can serve another request."""
    if reply.raw:
        for part in reply.raw:
            writer.write(part)
            await writer.drain()
            await asyncio.sleep(_BETWEEN_PARTS_S)
        return False
    reply = _unchanged(reply, asked)
    body = gzip.compress(reply.body, compresslevel=1) if reply.gzipped else reply.body
    writer.write(
        _head(reply, len(body)) + (b"" if reply.drip_s or reply.chunked or reply.endless else _cut(reply, body))
    )
    async for part in _parts(reply, _cut(reply, body)):
        writer.write(part)
        await writer.drain()
    await writer.drain()
    return reply.cut_after is None and (reply.declared is None or reply.declared == len(body))


def _unchanged(reply: Reply, asked: Asked) -> Reply:
    etag, since = asked.headers.get("if-none-match"), asked.headers.get("if-modified-since")
    same = etag == reply.etag if etag and reply.etag else since is not None and since == reply.last_modified
    return Reply(status=304, headers=reply.headers, etag=reply.etag) if same and reply.status == 200 else reply


def _head(reply: Reply, length: int) -> bytes:
    headers = {
        "ETag": reply.etag,
        "Last-Modified": reply.last_modified,
        "Content-Encoding": "gzip" if reply.gzipped else None,
    }
    if reply.chunked or reply.endless:
        headers["Transfer-Encoding"] = "chunked"
    elif reply.status != 304:
        headers["Content-Length"] = str(length if reply.declared is None else reply.declared)
    said = {**{name: value for name, value in headers.items() if value is not None}, **reply.headers}
    lines = [f"HTTP/1.1 {reply.status} {_phrase(reply.status)}", *(f"{name}: {value}" for name, value in said.items())]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unheard Of"


def _cut(reply: Reply, body: bytes) -> bytes:
    return body if reply.cut_after is None else body[: reply.cut_after]


async def _parts(reply: Reply, body: bytes) -> AsyncIterator[bytes]:
    """Give out a body that does not go out at once with its head."""
    if reply.endless:
        while True:
            yield _chunk(body)
    if reply.drip_s:
        for byte in body:
            yield _chunk(bytes([byte])) if reply.chunked else bytes([byte])
            await asyncio.sleep(reply.drip_s)
    elif reply.chunked:
        for at in range(0, len(body), 4096):
            yield _chunk(body[at : at + 4096])
    if reply.chunked and reply.cut_after is None:
        yield _chunk(b"")


def _chunk(data: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(data), data)
