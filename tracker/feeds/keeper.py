"""Gathers decisions that are ready while others are being written, so that they share the next transaction."""

import asyncio

from tracker.feeds.deciding import Decision
from tracker.feeds.keeping import Outcome, Terms, keep

_TOGETHER = 200  # polls a transaction
_ITEMS = 5_000  # and items, after which it is full


class Keeper:
    """Writes decisions in a thread, one transaction at a time."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._waiting: list[tuple[Decision, asyncio.Future[Outcome]]] = []
        self._task: asyncio.Task[None] | None = None

    async def keep(self, decision: Decision) -> Outcome:
        """Write a decision and return what came of it, once it is durable."""
        future: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        self._waiting.append((decision, future))
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._write())
        return await future

    async def finish(self) -> None:
        """Wait until what was handed in is written, even where nobody waits for the outcome any more."""
        if self._task is not None:
            await asyncio.shield(self._task)

    async def _write(self) -> None:
        while self._waiting:
            group = self._next()
            try:
                outcomes = await asyncio.to_thread(keep, self._terms, [decision for decision, _ in group])
            except Exception as error:  # noqa: BLE001 - whoever waits for the outcome gets it
                for _, future in group:
                    if not future.done():
                        future.set_exception(error)
                continue
            for (_, future), outcome in zip(group, outcomes, strict=True):
                if not future.done():
                    future.set_result(outcome)

    def _next(self) -> list[tuple[Decision, asyncio.Future[Outcome]]]:
        """Take what may share a transaction, in the order in which it came; never nothing."""
        group: list[tuple[Decision, asyncio.Future[Outcome]]] = []
        items = 0
        while self._waiting and len(group) < _TOGETHER and (not group or items < _ITEMS):
            group.append(self._waiting.pop(0))
            items += len(group[-1][0].items)
        return group
