"""Serves an application from within a running loop; who runs the loop starts and ends it."""

import asyncio
import os
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress

import uvicorn
from litestar import Litestar

from tracker.domain.errors import CannotServe

_LONGEST_STOP_S = 3


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals to the daemon."""
        yield


def listening(host: str, port: int) -> socket.socket:
    """Return a socket that listens; port 0 is any free one.

    Raises:
        CannotServe: Another program listens there, or it is no address of this machine.
    """
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        return socket.create_server(address[:2], family=family, backlog=128)
    except OSError as error:
        raise CannotServe(
            host, port, os.strerror(error.errno) if error.errno and error.errno > 0 else str(error)
        ) from None


def address_of(door: socket.socket) -> str:
    """Return where a socket listens, as HOST:PORT."""
    host, port = door.getsockname()[:2]
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


@asynccontextmanager
async def serving(application: Litestar, door: socket.socket) -> AsyncIterator[None]:
    """Serve at a socket until the block ends; answers that are on their way then get a moment."""
    config = uvicorn.Config(
        application,
        log_config=None,
        access_log=False,
        lifespan="on",
        timeout_graceful_shutdown=_LONGEST_STOP_S,
    )
    server = _Server(config)
    task = asyncio.create_task(server.serve(sockets=[door]))
    try:
        while not server.started and not task.done():  # noqa: ASYNC110 - it has no event to wait for
            await asyncio.sleep(0.01)
        yield
    finally:
        server.should_exit = True
        with suppress(asyncio.CancelledError):
            await task
        door.close()
