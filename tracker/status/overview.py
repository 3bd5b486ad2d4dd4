"""Everything that the service does, at one moment, as the database tells it."""

from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Connection, Engine, func, select

from tracker.domain.errors import ProjectionError
from tracker.domain.events import ArticleRecorded
from tracker.feeds.states import FeedState, states
from tracker.log import checkpoints
from tracker.log.codec import CODEC
from tracker.log.engine import reading
from tracker.log.lease import Standing, standing
from tracker.log.operating import deliveries
from tracker.log.store import Head, head
from tracker.log.tables import events
from tracker.pipeline import READING
from tracker.settings import Settings
from tracker.status.lag import Lag, lags, late
from tracker.status.members import Member, members
from tracker.upkeep.chores import CHORES
from tracker.upkeep.last import last
from tracker.upkeep.space import Space, space

LEASE = "daemon"
SILENT = timedelta(minutes=1)  # then a daemon is not called alive any more

_STATES = select(deliveries.c.state, func.count().label("count_")).group_by(deliveries.c.state)
_UNREAD = select(func.count()).select_from(events).where(events.c.type.in_(CODEC.stored_types([ArticleRecorded])))


class Chore(msgspec.Struct, frozen=True, kw_only=True):
    """A chore of the housekeeping: when it last ended well, and what is wrong since."""

    name: str
    done: datetime | None
    fault: str | None


class Overview(msgspec.Struct, frozen=True, kw_only=True):
    """What the service does."""

    at: datetime
    daemons: tuple[Member, ...]
    lease: Standing | None  # None where no daemon ever ran
    head: Head
    projections: tuple[Lag, ...]
    unread: int
    feeds: tuple[FeedState, ...]
    alerts: dict[str, int]  # messages by what became of them
    chores: tuple[Chore, ...]
    disk: Space

    @property
    def faults(self) -> list[str]:
        """What somebody should look at."""
        found = [fault for lag in self.projections if (fault := late(lag, self.at)) is not None]
        found += [f"feed {feed.title or feed.url}: {feed.error}" for feed in self.feeds if feed.failures]
        found += [f"chore {chore.name}: {chore.fault}" for chore in self.chores if chore.fault]
        if self.alerts.get("given up"):
            found.append(f"{self.alerts['given up']} messages were given up")
        if not self.disk.enough:
            found.append(str(self.disk))
        if (fault := self._leaderless()) is not None:
            found.append(fault)
        return found

    def _leaderless(self) -> str | None:
        """Return that nobody leads, or that whoever does seems to be dead."""
        if self.lease is None or self.lease.holder is None:
            return "no daemon leads"
        leader = next((member for member in self.daemons if member.id == self.lease.holder), None)
        if leader is None or self.at - leader.seen > SILENT:
            since = f" since {leader.seen:%Y-%m-%d %H:%M:%S}" if leader is not None else ""
            return f"{self.lease.holder} leads and has given no sign of life{since}"
        return None


def overview(engine: Engine, settings: Settings, *, now: datetime) -> Overview:
    """Return how everything is.

    Raises:
        DatabaseError: The database cannot tell.
    """
    with reading(engine) as tx:
        try:
            feeds = states(tx, now=now)
        except ProjectionError:
            feeds = []  # its fault is told with the projections
        return Overview(
            at=now,
            daemons=tuple(members(tx)),
            lease=standing(tx, LEASE),
            head=head(tx),
            projections=tuple(lags(tx)),
            unread=_unread(tx),
            feeds=tuple(feeds),
            alerts={row.state: row.count_ for row in tx.execute(_STATES)},
            chores=tuple(_chores(tx)),
            disk=space(engine, settings.disk, settings.backups),
        )


def _unread(tx: Connection) -> int:
    waiting = _UNREAD.where(events.c.position > checkpoints.position(tx, READING))
    return int(tx.execute(waiting).scalar_one())


def _chores(tx: Connection) -> list[Chore]:
    known = ((name, last(tx, name)) for name in CHORES)
    return [Chore(name=name, done=made.done, fault=made.fault) for name, made in known if made is not None]
