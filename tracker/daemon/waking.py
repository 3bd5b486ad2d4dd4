"""Hears at once when any process appends to the log."""

import asyncio
from collections.abc import Callable
from threading import Event

import structlog
from sqlalchemy import Engine

from tracker.domain.errors import DatabaseError
from tracker.log.follow import follow

GLANCE_S = 0.05  # between looks at SQLite's change counter

logger = structlog.get_logger()


class Waking:
    """Follows the log in a thread of its own, and calls `wake` in the loop each time that it grew."""

    def __init__(self, engine: Engine, wake: Callable[[], None], *, pause_s: float) -> None:
        self._engine, self._wake, self._pause_s = engine, wake, pause_s
        self._ended = Event()

    def end(self) -> None:
        """Follow no longer."""
        self._ended.set()

    async def run(self) -> None:
        """Follow until the end, and begin again where the database went away in between."""
        loop = asyncio.get_running_loop()

        def listen() -> None:
            for _ in follow(self._engine, after=0, stop=self._ended, glance_s=GLANCE_S):
                loop.call_soon_threadsafe(self._wake)

        while not self._ended.is_set():
            try:
                await asyncio.to_thread(listen)
            except DatabaseError as error:
                logger.debug("deaf", because=str(error))  # whoever looks around meets the same, and says so
            except Exception as error:  # noqa: BLE001 - without ears the ticks still wake
                logger.error("failed", part="waking", reason=f"{type(error).__name__}: {error}")  # noqa: TRY400
            await asyncio.to_thread(self._ended.wait, self._pause_s)
