"""Asking one address, as tests do it: one loop, one fetcher, one question."""

import asyncio

from tracker.fetch.fetcher import fetcher
from tracker.fetch.port import Answer, Request


def ask(server, url: str, *, resolve=None, longest_s: float = 10.0, contact: str = "", **request) -> Answer:
    """Ask an address; names lead to the server, whose address is allowed unless the request says otherwise."""
    asked = Request(**{"url": url, "allow_private": True, **request})

    async def answered() -> Answer:
        resolved = resolve or (server.resolve if server else None)
        async with fetcher(resolve=resolved, longest_s=longest_s, contact=contact) as fetch:
            return await fetch(asked)

    return asyncio.run(answered())
