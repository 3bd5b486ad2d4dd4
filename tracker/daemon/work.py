"""What a leader does, part by part; each method is one round of a part, with the settings of the moment."""

import asyncio
from collections.abc import Callable

import structlog
from sqlalchemy import Connection, Engine

from tracker.alerts.delivering import deliver
from tracker.alerts.noticing import notice
from tracker.daemon.polling import Polling
from tracker.daemon.reading import Reading
from tracker.feeds.following import follow_configured
from tracker.pipeline import Clock
from tracker.settings import Settings
from tracker.upkeep.chores import chores, run
from tracker.upkeep.space import space

logger = structlog.get_logger()


class Work:
    """The rounds of the parts.

    Args:
        engine: The database.
        settings: What configuration says; a reload changes it.
        clock: The clock on the wall.
        guard: Called in each transaction that only a leader may commit.
        goes_on: Asked within long rounds; False ends them where they can be taken up again.
        took: Told the seconds of each article's reading.
        wait_s: How long a round of polls waits for slow servers.
    """

    def __init__(
        self,
        engine: Engine,
        settings: Settings,
        *,
        clock: Clock,
        guard: Callable[[Connection], None],
        goes_on: Callable[[], bool],
        took: Callable[[float], None],
        wait_s: float,
    ) -> None:
        self.settings = settings
        self.followed: object = None  # what the feeds that are followed were last brought in line with
        self.short_of: str | None = None  # what there is too little of to go on recording
        self.reading = Reading(engine, clock=clock, goes_on=goes_on, took=took)
        self.polling = Polling(engine, clock=clock, guard=guard, wait_s=wait_s)
        self._engine, self._clock, self._guard, self._goes_on = engine, clock, guard, goes_on

    async def poll(self, *, whole: bool = False) -> None:
        """Ask the feeds that are due, those that configuration lists among them."""
        wanted = {name: relation.feeds for name, relation in self.settings.relations.items()}
        if wanted != self.followed:
            made = await asyncio.to_thread(follow_configured, self._engine, self.settings, self._clock())
            self.followed = wanted
            if made.added or made.changed or made.removed:
                logger.info("feeds as configured", added=made.added, changed=made.changed, removed=made.removed)
        await self.polling.round(self.settings.polling, whole=whole)

    async def read(self) -> None:
        """Read what is unread, and bring the projections to the end of the log."""
        await asyncio.to_thread(self.reading.round)

    async def notice(self) -> None:
        """Write down what the last events changed, and who is to be told."""
        await asyncio.to_thread(
            notice, self._engine, self.settings, clock=self._clock, guard=self._guard, stop=self._stops
        )

    async def tell(self) -> None:
        """Send what waits to be sent."""
        await deliver(self._engine, self.settings, clock=self._clock, guard=self._guard)

    async def keep_house(self) -> None:
        """Do the chores that are due."""
        for chore in await asyncio.to_thread(chores, self._engine, self.settings, self._clock()):
            if self._goes_on():
                await asyncio.to_thread(
                    run, chore, self._engine, self.settings, clock=self._clock, guard=self._guard, stop=self._stops
                )

    def look_at_disk(self) -> None:
        """See whether there is room to record, and say so when that changes."""
        try:
            room = space(self._engine, self.settings.disk, self.settings.backups)
            enough, told = room.enough, str(room)
        except OSError as error:
            enough, told = False, f"the room on the disk cannot be told ({error.strerror})"
        if enough and self.short_of is not None:
            logger.info("records again", reason=told)
        elif not enough and self.short_of is None:
            logger.error("recording stopped", reason=told)
        self.short_of = None if enough else told

    def _stops(self) -> bool:
        return not self._goes_on()
