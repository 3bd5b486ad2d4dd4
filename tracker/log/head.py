"""Where the log ends, and when each position was recorded."""

from bisect import bisect_right
from datetime import datetime
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, bindparam, select

from tracker.domain.errors import NotFound, UsageError
from tracker.log.driver import Transaction, run
from tracker.log.hashes import GENESIS
from tracker.log.moments import from_us, to_us
from tracker.log.tables import commits, events


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """The end of the log after a commit; position, number and hash are what a later log is checked against.

    `hash` is in hexadecimal digits. An empty log has position and number 0 and no `recorded_at`.
    """

    position: int
    number: int
    hash: str
    recorded_at: datetime | None = None

    @property
    def text(self) -> str:
        """The head in one word, as `Head.parse` reads it: `15-9-3fc1…`."""
        return f"{self.position}-{self.number}-{self.hash}"

    @classmethod
    def parse(cls, text: str) -> "Head":
        """Read the one word.

        Raises:
            UsageError: It is not one.
        """
        position, _, rest = text.strip().partition("-")
        number, _, digits = rest.partition("-")
        try:
            if len(bytes.fromhex(digits)) == len(GENESIS):
                return cls(position=int(position), number=int(number), hash=digits.lower())
        except ValueError:
            pass
        raise UsageError(f"{text!r} is no head of a log; write POSITION-NUMBER-HASH, as `tracker log verify` prints it")


class Commit(NamedTuple):
    """A commit as it is stored."""

    position: int
    number: int
    recorded_at_us: int
    root: bytes
    hash: bytes
    key: str | None


START = Commit(0, 0, 0, b"", GENESIS, None)  # what the first commit follows
_COMMITS = select(commits)
_LAST = _COMMITS.order_by(commits.c.position.desc()).limit(1)
_AT = _COMMITS.where(commits.c.position == bindparam("position"))
_AFTER = _COMMITS.where(commits.c.position > bindparam("after")).order_by(commits.c.position).limit(bindparam("limit"))
_RECORDED_AT = select(events.c.recorded_at_us).where(events.c.position == bindparam("position"))


def head(tx: Connection) -> Head:
    """Return the head that the transaction sees."""
    return head_of(last_commit(tx))


def last_commit(tx: Transaction) -> Commit:
    """Return the last commit as it is stored."""
    found = run(tx, _LAST).fetchone()
    return START if found is None else Commit(*found)


def commit_at(tx: Connection, position: int) -> Commit | None:
    """Return the commit whose last event has this position, START for 0, None where no commit ends there."""
    if position == 0:
        return START
    found = run(tx, _AT, {"position": position}).fetchone()
    return None if found is None else Commit(*found)


def commits_after(tx: Connection, position: int, limit: int) -> list[Commit]:
    """Return the next commits that end after a position."""
    return [Commit(*row) for row in run(tx, _AFTER, {"after": position, "limit": limit}).fetchall()]


def position_at(tx: Connection, moment: datetime) -> int:
    """Return the last position recorded at or before a moment, 0 where there is none."""
    # Moments never run backwards along positions, so they are searched like a sorted list: twenty look-ups a million.
    positions = range(1, last_commit(tx).position + 1)
    return bisect_right(positions, to_us(moment), key=lambda position: _recorded_at_us(tx, position))


def recorded_at(tx: Connection, position: int) -> datetime:
    """Return when a position was recorded.

    Raises:
        NotFound: The log has no such position.
    """
    return from_us(_recorded_at_us(tx, position))


def _recorded_at_us(tx: Connection, position: int) -> int:
    found = run(tx, _RECORDED_AT, {"position": position}).fetchone()
    if found is None:
        raise NotFound(f"the log has no position {position}; it ends at {last_commit(tx).position}")
    return int(found[0])


def head_of(commit: Commit) -> Head:
    """Return the log's head after a commit."""
    return Head(
        position=commit.position,
        number=commit.number,
        hash=commit.hash.hex(),
        recorded_at=from_us(commit.recorded_at_us) if commit.number else None,
    )
