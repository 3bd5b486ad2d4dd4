"""The only write: events at the end of streams, in one commit."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any

import msgspec
from sqlalchemy import (
    ARRAY,
    BigInteger,
    Connection,
    Engine,
    Integer,
    LargeBinary,
    Select,
    Text,
    bindparam,
    func,
    insert,
    select,
)
from sqlalchemy.sql import column

from tracker.domain.errors import KeyReused, WrongExpectedVersion
from tracker.domain.events import Event
from tracker.log import hashes
from tracker.log.codec import encode
from tracker.log.driver import Transaction, run, run_many
from tracker.log.engine import alone
from tracker.log.head import START, Commit
from tracker.log.moments import from_us, to_us
from tracker.log.read import versions
from tracker.log.tables import commits, events, streams


class Append(msgspec.Struct, frozen=True, kw_only=True):
    """Events for the end of a stream; `expected` is the number of events that the writer knows in it, 0 for none."""

    stream: str
    expected: int
    events: tuple[Event, ...]


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    """A commit of the log: its number, first and last position, hash in hexadecimal digits, and moment in UTC."""

    number: int
    first: int
    last: int
    hash: str
    recorded_at: datetime


class Batch:
    """A commit's events as they will be stored: all that can be done before the log is locked."""

    def __init__(self) -> None:
        self.expected: dict[str, int] = {}  # by stream, each once, in order of appearance
        self.members: list[int] = []  # an event's stream, as its place in `expected`, from 0
        self.versions: list[int] = []
        self.types: list[str] = []
        self.data: list[bytes] = []
        self._places: dict[str, int] = {}
        self._reached: dict[str, int] = {}
        self._root = sha256()

    @property
    def root(self) -> bytes:
        """The root over the events so far."""
        return self._root.digest()

    def add(self, stream: str, version: int, type_: str, data: bytes) -> None:
        """Put an event behind the others.

        Raises:
            WrongExpectedVersion: The stream's last event here is not the one before this one.
        """
        place = self._places.get(stream)
        if place is None:
            place = self._places[stream] = len(self.expected)
            self.expected[stream] = version - 1
        elif self._reached[stream] != version - 1:
            raise WrongExpectedVersion(stream, expected=version - 1, actual=self._reached[stream])
        self._reached[stream] = version
        self.members.append(place)
        self.versions.append(version)
        self.types.append(type_)
        self.data.append(data)
        self.cover(stream, version, type_, data)

    def cover(self, stream: str, version: int, type_: str, data: bytes) -> None:
        """Put an event under the root: what the chain costs before the lock."""
        self._root.update(hashes.leaf(stream, version, type_, data))


def append(tx: Connection, appends: Sequence[Append], *, now: datetime, key: str | None = None) -> Receipt:
    """Add events to streams, all or none, as one commit of the log. The last act of the caller's transaction.

    From here to the commit the log is locked, so that positions come dense and in commit order.

    Args:
        tx: A transaction of `writing`.
        appends: At least one event; where a stream comes twice, the second goes on from the first.
        now: The moment, with its time zone; the log records the last commit's instead where that is later.
        key: The caller's own name for this commit. When it cannot know whether the commit went through, it appends the
            same once more under the same key, and gets the receipt of whichever came first.

    Raises:
        WrongExpectedVersion: A stream is not where the writer believes; nothing was added.
        KeyReused: The key belongs to a commit of other events.
        ValueError: There is no event, or `now` has no time zone.
    """
    return commit(tx, _batch(appends), now_us=to_us(now), key=key)


def append_alone(engine: Engine, appends: Sequence[Append], *, now: datetime, key: str | None = None) -> Receipt:
    """Append in a transaction of its own: half the cost for a few events, as there is nothing else to commit."""
    batch = _batch(appends)
    with alone(engine) as tx:
        return commit(tx, batch, now_us=to_us(now), key=key)


def _batch(appends: Sequence[Append]) -> Batch:
    batch = Batch()
    for one in appends:
        if not one.events:
            raise ValueError(f"an append to {one.stream!r} holds no event")
        for version, event in enumerate(one.events, one.expected + 1):
            batch.add(one.stream, version, *encode(event))
    if not batch.data:
        raise ValueError("a commit holds at least one event")
    return batch


def commit(tx: Transaction, batch: Batch, *, now_us: int, key: str | None) -> Receipt:
    """Add a batch as `append` does; an import, too, gets its events in by this door alone."""
    write = _commit_postgresql if tx.dialect.name == "postgresql" else _commit_sqlite
    return write(tx, batch, now_us, key)


_CALL: Select[*tuple[Any, ...]] = select(
    column("outcome"), column("o_number"), column("o_position"), column("o_recorded_at_us"), column("o_hash"),
    column("o_stream"), column("o_actual"),
).select_from(
    func.append_events(
        bindparam("names", type_=ARRAY(Text)),
        bindparam("expected", type_=ARRAY(BigInteger)),
        bindparam("members", type_=ARRAY(Integer)),
        bindparam("versions", type_=ARRAY(BigInteger)),
        bindparam("types", type_=ARRAY(Text)),
        bindparam("data", type_=ARRAY(LargeBinary)),
        bindparam("root", type_=LargeBinary),
        bindparam("now_us", type_=BigInteger),
        bindparam("key", type_=Text),
    )
)  # fmt: skip


def _commit_postgresql(tx: Transaction, batch: Batch, now_us: int, key: str | None) -> Receipt:
    outcome, number, last, recorded_at_us, hash_, stream, actual = run(
        tx,
        _CALL,
        {
            "names": list(batch.expected),
            "expected": list(batch.expected.values()),
            "members": [member + 1 for member in batch.members],  # PostgreSQL counts from 1
            "versions": batch.versions,
            "types": batch.types,
            "data": batch.data,
            "root": batch.root,
            "now_us": now_us,
            "key": key,
        },
    ).fetchone()
    if outcome == "moved":
        raise WrongExpectedVersion(stream, expected=batch.expected[stream], actual=actual)
    if outcome == "key reused":
        raise KeyReused(str(key))
    return _receipt(batch, number, last, recorded_at_us, hash_)


_KEYED = select(
    commits.c.number, commits.c.position, commits.c.recorded_at_us, commits.c.hash, commits.c.root
).where(commits.c.key == bindparam("key"))  # fmt: skip
_STANDING = select(
    streams.c.id,
    select(func.max(events.c.version)).where(events.c.stream == streams.c.id).scalar_subquery(),
).where(streams.c.name == bindparam("name"))
_LAST = select(commits, select(func.max(streams.c.id)).scalar_subquery()).order_by(commits.c.position.desc()).limit(1)
_INSERT_STREAM = insert(streams)
_INSERT_EVENT = insert(events)
_INSERT_COMMIT = insert(commits)


def _commit_sqlite(tx: Transaction, batch: Batch, now_us: int, key: str | None) -> Receipt:
    if key is not None and (known := run(tx, _KEYED, {"key": key}).fetchone()) is not None:
        *receipt, root = known
        if root != batch.root:
            raise KeyReused(key)
        return _receipt(batch, *receipt)

    *last_commit, last_id = run(tx, _LAST).fetchone() or (*START, 0)
    ids = _stream_ids(tx, batch, last_id)
    before = Commit(*last_commit)
    number, last = before.number + 1, before.position + len(batch.data)
    recorded_at_us = max(before.recorded_at_us, now_us)
    hash_ = hashes.link(
        before.hash, batch.root, number=number, position=last, recorded_at_us=recorded_at_us, key=key
    )  # fmt: skip
    run_many(
        tx,
        _INSERT_EVENT,
        [
            (position, ids[member], version, recorded_at_us, type_, data)
            for position, (member, version, type_, data) in enumerate(
                zip(batch.members, batch.versions, batch.types, batch.data, strict=True), before.position + 1
            )
        ],
    )
    run_many(tx, _INSERT_COMMIT, [(last, number, recorded_at_us, batch.root, hash_, key)])
    return _receipt(batch, number, last, recorded_at_us, hash_)


def _stream_ids(tx: Transaction, batch: Batch, last_id: int) -> list[int]:
    """Return the ids of the batch's streams, which stand where the writer expects, and add the new ones."""
    ids: list[int] = []
    added: list[tuple[int, str]] = []
    for stream, expected in batch.expected.items():
        if expected == 0:  # should it exist after all, its name is refused below
            added.append((last_id + len(added) + 1, stream))
            ids.append(added[-1][0])
            continue
        id_, actual = run(tx, _STANDING, {"name": stream}).fetchone() or (0, 0)
        if actual != expected:
            raise WrongExpectedVersion(stream, expected=expected, actual=actual)
        ids.append(id_)
    try:
        run_many(tx, _INSERT_STREAM, added)
    except sqlite3.IntegrityError:
        for stream, actual in versions(tx, [name for _, name in added]).items():
            if actual:
                raise WrongExpectedVersion(stream, expected=0, actual=actual) from None
        raise
    return ids


def _receipt(batch: Batch, number: int, last: int, recorded_at_us: int, hash_: bytes) -> Receipt:
    return Receipt(
        number=number,
        first=last - len(batch.data) + 1,
        last=last,
        hash=hash_.hex(),
        recorded_at=from_us(recorded_at_us),
    )
