"""A part of what a leader does. Each runs by itself, fails by itself, and tries again by itself."""

import asyncio
from collections.abc import Awaitable, Callable
from time import monotonic

import structlog

from tracker.domain.errors import TrackerError

LONGEST_PAUSE_S = 300.0

logger = structlog.get_logger()


class Part:
    """Work that is done when it is woken, one run at a time; woken while it runs, it runs once more.

    Args:
        name: Its name.
        work: One round of it.
        may: Whether it may run at all now; asked when it is woken.
        then: Called after a round that went well.
        absorbs: Told of an error first; True says that it concerns the whole daemon, which deals with it.
        pause_s: How long it rests after a first failure; twice as long after each further one, up to five minutes.
    """

    def __init__(
        self,
        name: str,
        work: Callable[[], Awaitable[object]],
        *,
        may: Callable[[], bool],
        then: Callable[[], None],
        absorbs: Callable[[Exception], bool],
        pause_s: float,
    ) -> None:
        self.name, self._work, self._may, self._then = name, work, may, then
        self._absorbs, self._pause_s = absorbs, pause_s
        self.failures = 0  # in a row
        self.failed = 0  # in all
        self.fault: str | None = None  # the last, in one line
        self._woken, self._ended, self._rests_until_s = asyncio.Event(), False, 0.0

    def wake(self) -> None:
        """Ask for a round as soon as it can be."""
        self._woken.set()

    def end(self) -> None:
        """Begin no further round."""
        self._ended = True
        self._woken.set()

    async def run(self) -> None:
        """Run rounds until the end."""
        while True:
            await self._woken.wait()
            self._woken.clear()
            if self._ended:
                return
            if self._may() and monotonic() >= self._rests_until_s:
                await self.once()

    async def once(self) -> bool:
        """Run one round, and tell whether it went well. No error leaves it."""
        try:
            await self._work()
        except Exception as error:  # noqa: BLE001 - whatever a part meets, the others go on
            if not self._absorbs(error):
                self._failed(error)
            return False
        if self.failures:
            logger.info("recovered", part=self.name, failures=self.failures)
        self.failures, self.fault = 0, None
        self._then()
        return True

    def _failed(self, error: Exception) -> None:
        expected = isinstance(error, TrackerError)
        self.fault = str(error) if expected else f"{type(error).__name__}: {' '.join(str(error).split())}"
        rests_s = min(self._pause_s * 2**self.failures, LONGEST_PAUSE_S)
        self._rests_until_s = monotonic() + rests_s
        self.failures += 1
        self.failed += 1
        logger.error("failed", part=self.name, reason=self.fault, failures=self.failures, next_try_s=rests_s)
        logger.debug("failed", part=self.name, exc_info=error)
