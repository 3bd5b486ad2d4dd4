"""What asyncio leaves to its users: tasks that are ended and waited for."""

import asyncio
from collections.abc import Collection, Coroutine
from typing import Any


async def cancelled(tasks: Collection[asyncio.Task[Any]]) -> None:
    """End tasks, and wait until they have ended; what they raise is nobody's any more."""
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def first_of(*some: Coroutine[Any, Any, Any]) -> None:
    """Wait until one of them is done, and end the others."""
    tasks = [asyncio.create_task(one) for one in some]
    await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    await cancelled(tasks)
