"""Polls what is due: asks many servers at once, each politely, and writes what follows."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Collection, Coroutine, Iterable, Sequence
from datetime import datetime
from typing import Any

import msgspec
import structlog
from sqlalchemy import Connection, Engine

from tracker.domain.addresses import redacted
from tracker.domain.errors import DatabaseError, LeaseLost
from tracker.domain.events import FeedMoved
from tracker.domain.feeds import FeedId, feed_id
from tracker.feeds.addresses import host_of
from tracker.feeds.asking import Asker
from tracker.feeds.courtesy import Courtesy, Sleep
from tracker.feeds.deciding import Decision, Report, failed, unasked
from tracker.feeds.due import Followed, due, followed
from tracker.feeds.entries import Parser
from tracker.feeds.keeper import Keeper
from tracker.feeds.keeping import Terms
from tracker.feeds.rows import Poll, silences
from tracker.fetch.port import Fetch
from tracker.log.engine import reading
from tracker.log.moments import from_us, to_us
from tracker.projections.feeds import FEEDS
from tracker.projections.runner import catch_up
from tracker.settings.shapes import Polling

logger = structlog.get_logger()


class Tally:
    """What some polls did, a report each; `recorded` and `skipped` count items, the others feeds."""

    def __init__(self, reports: Iterable[Report]) -> None:
        self.reports = tuple(reports)

    @property
    def polled(self) -> int:
        """The feeds that were asked."""
        return len(self.reports)

    @property
    def recorded(self) -> int:
        """The articles that the log did not have."""
        return sum(report.new for report in self.reports)

    @property
    def skipped(self) -> int:
        """The items that had nothing new."""
        return sum(report.known for report in self.reports)

    @property
    def failed(self) -> int:
        """The feeds that did not answer as they should."""
        return sum(report.failed for report in self.reports)


class Poller:
    """Polls feeds for as long as the process lives.

    It remembers whom it asked last, so that a second `poll_due`, begun while one still waits for a slow server, keeps
    to the same manners, and leaves alone what that one has in hand.
    """

    def __init__(
        self,
        engine: Engine,
        fetch: Fetch,
        parser: Parser,
        *,
        polling: Polling,
        clock: Callable[[], datetime],
        sleep: Sleep = asyncio.sleep,
        guard: Callable[[Connection], None] = lambda _tx: None,
        probe: Callable[[str], None] = lambda _point: None,
    ) -> None:
        self._engine, self._clock, self._every_s = engine, clock, polling.every_s
        self._courtesy = Courtesy(fetch, clock=clock, sleep=sleep)
        self._asker = Asker(
            engine,
            self._courtesy,
            parser,
            every_s=polling.every_s,
            items_a_day=polling.items_a_day,
            clock=clock,
            probe=probe,
        )
        self._keeper = Keeper(Terms(engine, clock, guard, probe))
        # Until it is written: each feed in hand has one request at most under way, and what came of it in memory.
        self._places = asyncio.Semaphore(polling.connections)
        self._in_hand: set[FeedId] = set()

    async def poll_due(self) -> Tally:
        """Poll every feed that is due, as far as its server can be asked.

        Raises:
            LeaseLost: Another process polls by now.
            DatabaseError: The database cannot be used.
        """
        return await self._poll(await asyncio.to_thread(self._due), left_alone=logger.debug)

    async def poll(self, feeds: Collection[FeedId] | None = None) -> Tally:
        """Poll some feeds now, due or not, paused or not; None is all that are not paused.

        Raises:
            LeaseLost: Another process polls by now.
            DatabaseError: The database cannot be used.
        """
        return await self._poll(await asyncio.to_thread(self._chosen, feeds), left_alone=logger.info)

    def _due(self) -> list[Followed]:
        catch_up(self._engine, (FEEDS,))
        now = self._clock()
        with reading(self._engine) as tx:
            self._courtesy.silence(silences(tx, now_us=to_us(now)))
            return due(tx, now=now)

    def _chosen(self, feeds: Collection[FeedId] | None) -> list[Followed]:
        catch_up(self._engine, (FEEDS,))
        with reading(self._engine) as tx:
            self._courtesy.silence(silences(tx, now_us=to_us(self._clock())))
            found = followed(tx, only=feeds)
        return [one for one in found if feeds is not None or one.poll is None or one.poll.paused is None]

    async def _poll(self, found: Sequence[Followed], *, left_alone: Callable[..., object]) -> Tally:
        mine = [one for one in found if one.feed.id not in self._in_hand]
        by_host: dict[str, list[Followed]] = defaultdict(list)
        for one in mine:
            by_host[host_of(one.feed.url)].append(one)
        reports: list[Report] = []
        waiting = {one.feed.id for one in mine}
        self._in_hand |= waiting

        async def poll_host(some: Sequence[Followed]) -> None:
            """Poll the feeds of one server, one after the other."""
            for one in some:
                if until_us := self._courtesy.silent_until_us(one.feed.url):
                    left_alone("left alone", feed=one.feed.id, url=redacted(one.feed.url), until=str(from_us(until_us)))
                    continue
                async with self._places:
                    report = await self._poll_feed(one)
                waiting.discard(one.feed.id)
                self._in_hand.discard(one.feed.id)
                if report is not None:
                    reports.append(report)

        try:
            await _all([poll_host(some) for some in by_host.values()])
        finally:
            self._in_hand -= waiting
            await self._keeper.finish()
        return Tally(reports)

    async def _poll_feed(self, one: Followed) -> Report | None:
        poll = one.poll or unasked(one.feed.id, now=self._clock(), every_s=self._every_s)
        if not poll.interval_s:  # it was added by somebody who does not know the usual one
            poll = msgspec.structs.replace(poll, interval_s=self._every_s)
        try:
            decision = await self._asker.ask(one.feed, poll)
        except (LeaseLost, DatabaseError):
            raise
        except Exception as error:  # noqa: BLE001 - no feed may stop the others, whatever it holds
            decision = self._faulty(one, poll, error)
        if any(isinstance(event, FeedMoved) for event in decision.events):
            decision = await asyncio.to_thread(self._unless_followed, decision, poll)
        kept = await self._keeper.keep(decision)
        if isinstance(kept, Exception):
            decision = self._faulty(one, poll, kept)
            kept = await self._keeper.keep(decision)
        if kept is not True:
            logger.debug("polled by another", feed=one.feed.id)
            return None
        for silence in decision.silences:
            self._courtesy.hush(silence)
        _tell(decision)
        return decision.report

    def _unless_followed(self, decision: Decision, poll: Poll) -> Decision:
        """Return the decision without a move to where another feed lives: one address is polled once."""
        moved = {event.url for event in decision.events if isinstance(event, FeedMoved)}
        ids = {feed_id(url) for url in moved}
        with reading(self._engine) as tx:
            known = [one.feed for one in followed(tx) if one.feed.id != decision.poll.feed]
        others = [feed.id for feed in known if ids & {feed.id, feed_id(feed.url)}]
        if not others:
            return decision
        told = f"it moved to where feed {others[0]} lives, which is followed, too; remove one of the two"
        return msgspec.structs.replace(
            decision,
            poll=msgspec.structs.replace(
                decision.poll,
                error=told,
                moved_to=poll.moved_to,
                moved_seen=poll.moved_seen,
                moved_us=poll.moved_us,
            ),
            events=tuple(event for event in decision.events if not isinstance(event, FeedMoved)),
        )

    def _faulty(self, one: Followed, poll: Poll, error: Exception) -> Decision:
        logger.debug("fault", feed=one.feed.id, exc_info=error)
        told = f"a fault in the tracker itself ({type(error).__name__}: {error}); please report it"
        return failed(one.feed, poll, told, answer=None, now=self._clock(), fault=True)


def _tell(decision: Decision) -> None:
    """Write the log line of a poll."""
    report = decision.report
    fields: dict[str, Any] = {"feed": report.feed, "url": redacted(report.url), "status": report.status}
    if report.failed:
        level = logger.error if report.fault else logger.warning
        level("not polled", **fields, failures=decision.poll.failures, reason=report.error)
        return
    changes = {name: getattr(report, name) for name in ("new", "changed", "known", "left", "recovered")}
    fields |= {name: value for name, value in changes.items() if value or name == "new"}
    if report.error is not None:
        fields["malformed"] = report.error
    if decision.poll.paused:
        fields["paused"] = decision.poll.paused
    if report.gap:
        fields["gap"] = True
    quiet = not (report.new or report.error or report.gap or report.left or decision.events)
    (logger.debug if quiet else logger.info)("polled", **fields)
    for event in decision.events:
        logger.warning("feed", feed=report.feed, said=type(event).__name__)


async def _all(jobs: Iterable[Coroutine[Any, Any, None]]) -> None:
    """Run jobs side by side; the first that fails ends the others, and its error is raised as it is."""
    tasks = [asyncio.ensure_future(job) for job in jobs]
    try:
        for done in asyncio.as_completed(tasks):
            await done
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
