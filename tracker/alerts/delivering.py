"""Sends what waits: to different targets side by side, to one target in the order of the log."""

import asyncio
from collections.abc import Callable, Mapping
from typing import TypeVar

import structlog
from sqlalchemy import Connection, Engine

from tracker.alerts import outbox
from tracker.alerts.noticing import Clock, Guard, Probe, unguarded
from tracker.alerts.outbox import Waiting
from tracker.alerts.retrying import ATTEMPTS, SHORTEST_S, is_due, wait_s
from tracker.alerts.sending import Target, send, shown, target_of
from tracker.alerts.webhook import opened
from tracker.domain.errors import DeliveryFailed
from tracker.log.engine import reading, writing
from tracker.log.moments import to_us
from tracker.settings import Settings
from tracker.settings.shapes import Alert

_AT_ONCE = 20  # targets
_PAGE = 20  # messages of a target in memory

logger = structlog.get_logger()

Line = Mapping[str, Alert]  # the rules that send to one target, by name: their messages wait in one line, in order
_Result = TypeVar("_Result")


async def deliver(
    engine: Engine,
    settings: Settings,
    *,
    clock: Clock,
    guard: Guard = unguarded,
    probe: Probe = lambda _point: None,
) -> int:
    """Send what is due, and return how many messages arrived.

    Where a target does not take a message, it and all behind it wait, longer each time; after three days of that the
    message is given up, and all of them at once where the target says that it is gone for good. A message whose
    arrival could not be written down is sent again, under the same id.

    Args:
        engine: The database.
        settings: The rules of what is told to whom, the mail server, and the secrets.
        clock: Tells the moment.
        guard: Called in each transaction that writes, and once before anything is sent.
        probe: Told of the points "alerts: sent" and "alerts: recorded", at each message.
    """
    return await _Delivery(engine, settings, clock, guard, probe).everything()


class _Delivery:
    """One round of sending; `_turn` lets one transaction write at a time."""

    def __init__(self, engine: Engine, settings: Settings, clock: Clock, guard: Guard, probe: Probe) -> None:
        self._engine, self._settings, self._clock, self._guard, self._probe = engine, settings, clock, guard, probe
        self._turn, self._at_once = asyncio.Lock(), asyncio.Semaphore(_AT_ONCE)

    async def everything(self) -> int:
        """Send what is due."""
        lines = await asyncio.to_thread(self._due)
        if not lines:
            return 0
        await self._write(lambda _tx: None)  # who may not write any more must not send either
        async with opened() as self._session:
            try:
                async with asyncio.TaskGroup() as group:
                    sending = [group.create_task(self._send_line(line)) for line in lines]
            except ExceptionGroup as errors:
                raise errors.exceptions[0] from None
        return sum(task.result() for task in sending)

    def _due(self) -> list[Line]:
        """Return the lines whose first message may be sent."""
        lines: dict[Target, dict[str, Alert]] = {}
        for alert in self._settings.alerts:
            lines.setdefault(target_of(alert), {})[alert.name] = alert
        now_us = to_us(self._clock())
        with reading(self._engine) as tx:
            first = [(line, outbox.waiting(tx, line, limit=1)) for line in lines.values()]
        return [line for line, some in first if some and is_due(some[0].next_us, now_us=now_us)]

    async def _send_line(self, line: Line) -> int:
        """Send the messages of a line until there is none left or one does not arrive; return how many did."""
        sent = 0
        async with self._at_once:
            while some := await asyncio.to_thread(self._next, line):
                for first in some:
                    if not await self._send(first, line):
                        return sent
                    sent += 1
        return sent

    def _next(self, line: Line) -> list[Waiting]:
        with reading(self._engine) as tx:
            return outbox.waiting(tx, line, limit=_PAGE)

    async def _send(self, first: Waiting, line: Line) -> bool:
        """Send the first message of a line, and write down what came of it."""
        alert = line[first.rule]
        try:
            await send(self._session, self._settings, alert, first.message, now=self._clock())
        except DeliveryFailed as error:
            await self._record_failure(first, line, error)
            return False
        self._probe("alerts: sent")
        await self._write(lambda tx: outbox.delivered(tx, first, now_us=to_us(self._clock())))
        self._probe("alerts: recorded")
        logger.info("told", alert=first.rule, position=first.position, to=shown(alert))
        return True

    async def _record_failure(self, first: Waiting, line: Line, error: DeliveryFailed) -> None:
        alert, attempts, now_us, rules = line[first.rule], first.attempts + 1, to_us(self._clock()), sorted(line)
        if error.gone:
            await self._write(lambda tx: outbox.give_up_all(tx, rules, error=str(error), now_us=now_us))
            logger.error("given up", alert=first.rule, to=shown(alert), reason=str(error), rules=rules)
            return
        give_up = attempts >= ATTEMPTS
        wait = SHORTEST_S if give_up else wait_s(first.rule, attempts)  # of the next one, it is the first attempt
        next_us = now_us + round(wait * 1_000_000)
        await self._write(
            lambda tx: outbox.failed(
                tx, first, rules, error=str(error), next_us=next_us, now_us=now_us, give_up=give_up
            )
        )
        if give_up:
            logger.error("given up", alert=first.rule, position=first.position, to=shown(alert), reason=str(error))
        else:
            logger.warning("not told yet", alert=first.rule, position=first.position, attempt=attempts,
                           again_s=round(wait), reason=str(error))  # fmt: skip

    async def _write(self, work: Callable[[Connection], _Result]) -> _Result:
        async with self._turn:
            return await asyncio.to_thread(self._write_now, work)

    def _write_now(self, work: Callable[[Connection], _Result]) -> _Result:
        with writing(self._engine) as tx:
            self._guard(tx)
            return work(tx)
