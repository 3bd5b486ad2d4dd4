"""Whether this daemon leads, and what its row tells people about it."""

import os
import platform
from collections.abc import Callable, Sequence
from datetime import datetime
from secrets import token_hex
from threading import Lock
from time import monotonic

import structlog
from sqlalchemy import Connection, Engine

from tracker import __version__
from tracker.domain.errors import LeaseLost
from tracker.log.engine import writing
from tracker.log.lease import Lease
from tracker.status.members import Member, members, remove, write
from tracker.status.overview import LEASE

logger = structlog.get_logger()


class Leadership:
    """This daemon among those on its database; `step` and `leave` are for one thread at a time, the rest for any."""

    def __init__(self, engine: Engine, *, clock: Callable[[], datetime], ttl_s: float, address: str | None) -> None:
        self._engine, self._clock, self._address = engine, clock, address
        self._host, self._pid, self._started = platform.node() or "localhost", os.getpid(), clock()
        # A number after it, as another container may have the same host's name and process id.
        self.lease = Lease(engine, LEASE, f"{self._host}:{self._pid}-{token_hex(3)}", ttl_s=ttl_s)
        self.says = "starts"
        self.other_lives = False  # another leads, and has given a sign of life since we look
        self._since: datetime | None = None  # since when it leads
        self._behind: str | None = None  # whom it stands by
        self._left, self._one_at_a_time = False, Lock()

    @property
    def leads(self) -> bool:
        """Whether the work of a leader may go on at this moment."""
        return self.lease.leads(monotonic())

    def guard(self, tx: Connection) -> None:
        """Let a transaction go on that only a leader may commit.

        Raises:
            LeaseLost: Another leads by now.
        """
        self.lease.guard(tx)

    def step(self, troubles: Sequence[str] = ()) -> None:
        """Give a sign of life, or look for the leader's; write our row, with what troubles us."""
        with self._one_at_a_time:
            if self._left:
                return
            before = self.lease.seen
            try:
                leads = self.lease.step(monotonic())
            except LeaseLost as error:
                leads = False
                logger.warning("leads no longer", because=str(error))
            seen = self.lease.seen
            self.other_lives = not leads and before is not None and seen is not None and seen != before
            self._tell(leads=leads)
            with writing(self._engine) as tx:
                if not leads:
                    self.says = self._stands_by(tx)
                elif troubles:
                    self.says = "; ".join((f"leads, epoch {self.lease.epoch}", *troubles))
                else:
                    self.says = f"leads, epoch {self.lease.epoch}"
                write(tx, self._member())

    def leave(self) -> None:
        """Give the lease back and take our row away; no step after it does anything."""
        with self._one_at_a_time:
            self._left = True
            self.lease.release()
            with writing(self._engine) as tx:
                remove(tx, self.lease.holder)

    def _tell(self, *, leads: bool) -> None:
        """Log a change of fortune, once."""
        if leads and self._since is None:
            self._since, self._behind = self._clock(), None
            logger.info("leads", epoch=self.lease.epoch, daemon=named(self.lease.holder))
        elif not leads:
            self._since = None
            holder = self.lease.seen.holder if self.lease.seen else None
            if holder is not None and holder != self._behind:
                self._behind = holder
                logger.info("stands by", leader=named(holder), daemon=named(self.lease.holder))

    def _stands_by(self, tx: Connection) -> str:
        seen = self.lease.seen
        if seen is None or seen.holder is None:
            return "stands by: nobody leads at the moment"
        leader = next((member for member in members(tx) if member.id == seen.holder), None)
        since = f" since {leader.leads:%Y-%m-%d %H:%M}" if leader is not None and leader.leads else ""
        return f"stands by: {named(seen.holder)} leads{since}, last sign of life {self.lease.silent_s:.0f} s ago"

    def _member(self) -> Member:
        return Member(
            id=self.lease.holder,
            host=self._host,
            pid=self._pid,
            version=__version__,
            address=self._address,
            started=self._started,
            seen=self._clock(),
            leads=self._since,
            says=self.says,
        )


def named(holder: str) -> str:
    """Return a holder as people know it: the host and the process."""
    return holder.rpartition("-")[0] or holder
