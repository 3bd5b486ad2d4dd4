"""The application served for real on loopback, and what it answers."""

import asyncio
import urllib.error
import urllib.request
from collections.abc import Callable
from typing import Any

from litestar import Litestar

from tracker.web.serving import address_of, listening, serving


class Answered:
    """A status, headers and a body."""

    def __init__(self, status: int, headers: Any, body: bytes) -> None:
        self.status, self.headers, self.body = status, headers, body


def ask(url: str, headers: dict[str, str] | None = None) -> Answered:
    """Ask one address; an error is an answer too."""
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers or {}), timeout=20) as answer:
            return Answered(answer.status, answer.headers, answer.read())
    except urllib.error.HTTPError as error:
        with error:
            return Answered(error.code, error.headers, error.read())


def served(app: Litestar, work: Callable[[str], Any]) -> Any:
    """Serve an application while a function, given its address, asks it in a thread."""

    async def run() -> Any:
        door = listening("127.0.0.1", 0)
        async with serving(app, door):
            return await asyncio.to_thread(work, f"http://{address_of(door)}")

    return asyncio.run(run())
