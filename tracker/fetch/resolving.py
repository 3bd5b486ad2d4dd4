"""Names to network addresses, without ever waiting for more than the one who asked waits."""

import asyncio
import socket
import threading
from collections.abc import Awaitable, Callable
from contextlib import suppress
from ipaddress import ip_address

from aiohttp.abc import AbstractResolver, ResolveResult

from tracker.fetch.policy import refusal

Resolve = Callable[[str], Awaitable[list[str]]]


class Refused(OSError):
    """The policy refuses a network address; the text goes on "it leads to". An OSError, as connecting raises them."""


class PolicyResolver(AbstractResolver):
    """Gives a connector the addresses of a name that the policy allows."""

    def __init__(self, resolve: Resolve | None, *, allow_private: bool) -> None:
        self._resolve = resolve or system
        self._allow_private = allow_private

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Return the addresses of a name that may be asked; `family` 0 is both.

        Raises:
            Refused: There are addresses, and none of them may be asked.
        """
        addresses = [ip_address(text) for text in await self._resolve(host)]
        refusals = [refusal(address, allow_private=self._allow_private) for address in addresses]
        allowed = [str(address) for address, found in zip(addresses, refusals, strict=True) if not found]
        if addresses and not allowed:
            raise Refused(refusals[0])
        return [ResolveResult(hostname=host, host=text, port=port, family=family, proto=0, flags=0) for text in allowed]

    async def close(self) -> None:
        """Nothing is held."""


async def system(host: str) -> list[str]:
    """Return the addresses of a name by the machine's own resolver.

    In a thread of its own that nobody waits for: a name server that keeps silent for a minute holds up neither other
    names, nor other work in threads, nor the end of the process.
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[list[str]] = loop.create_future()

    def settle(addresses: list[str] | None, error: Exception | None) -> None:
        if answer.done():
            return
        if error is None:
            answer.set_result(addresses or [])
        else:
            answer.set_exception(error)

    def ask() -> None:
        addresses, failure = None, None
        try:
            found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
            addresses = list(dict.fromkeys(str(address[0]) for *_, address in found))
        except (OSError, ValueError) as error:
            failure = error
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            loop.call_soon_threadsafe(settle, addresses, failure)

    threading.Thread(target=ask, name=f"resolving {host}", daemon=True).start()
    return await answer
