"""The only write: events at the end of streams, in one commit."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import BigInteger, Connection, Integer, LargeBinary, Select, Text, bindparam, func, insert, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.sql import column

from tracker.domain.errors import KeyReused, WrongExpectedVersion
from tracker.domain.events import Event
from tracker.log import chain
from tracker.log.codec import encode
from tracker.log.driver import run, run_many
from tracker.log.head import last_commit
from tracker.log.moments import from_us, to_us
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


class Batch(NamedTuple):
    """A commit's events, encoded: all that can be done before the log is locked."""

    expected: dict[str, int]  # by stream, each once
    members: list[int]  # an event's stream, as its place in `expected`, from 0
    versions: list[int]
    types: list[str]
    data: list[bytes]
    root: bytes


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
    batch = _batch(appends)
    if tx.dialect.name == "postgresql":
        return _append_postgresql(tx, batch, to_us(now), key)
    return _append_sqlite(tx, batch, to_us(now), key)


def _batch(appends: Iterable[Append]) -> Batch:
    expected: dict[str, int] = {}
    places: dict[str, int] = {}
    reached: dict[str, int] = {}
    members: list[int] = []
    versions: list[int] = []
    types: list[str] = []
    data: list[bytes] = []
    leaves: list[bytes] = []
    for one in appends:
        stream = one.stream
        if reached.setdefault(stream, one.expected) != one.expected:
            raise WrongExpectedVersion(stream, expected=one.expected, actual=reached[stream])
        expected.setdefault(stream, one.expected)
        place = places.setdefault(stream, len(places))
        for version, event in enumerate(one.events, one.expected + 1):
            type_, payload = encode(event)
            members.append(place)
            versions.append(version)
            types.append(type_)
            data.append(payload)
            leaves.append(chain.leaf(stream, version, type_, payload))
        reached[stream] += len(one.events)
    if not all(one.events for one in appends) or not leaves:
        raise ValueError("an append holds at least one event a stream")
    return Batch(expected, members, versions, types, data, chain.root(leaves))


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


def _append_postgresql(tx: Connection, batch: Batch, now_us: int, key: str | None) -> Receipt:
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
_LAST_STREAM = select(func.coalesce(func.max(streams.c.id), 0))
INSERT_STREAM = insert(streams)
INSERT_EVENT = insert(events)
INSERT_COMMIT = insert(commits)


def _append_sqlite(tx: Connection, batch: Batch, now_us: int, key: str | None) -> Receipt:
    if key is not None and (known := run(tx, _KEYED, {"key": key}).fetchone()) is not None:
        *receipt, root = known
        if root != batch.root:
            raise KeyReused(key)
        return _receipt(batch, *receipt)

    ids = []
    added = []
    next_id = run(tx, _LAST_STREAM).fetchone()[0] + 1
    for stream, expected in batch.expected.items():
        id_, actual = run(tx, _STANDING, {"name": stream}).fetchone() or (next_id, 0)
        if actual != expected:
            raise WrongExpectedVersion(stream, expected=expected, actual=actual)
        if actual == 0:
            added.append((id_, stream))
            next_id += 1
        ids.append(id_)

    before = last_commit(tx)
    number, last = before.number + 1, before.position + len(batch.data)
    recorded_at_us = max(before.recorded_at_us, now_us)
    hash_ = chain.link(
        before.hash, batch.root, number=number, position=last, recorded_at_us=recorded_at_us, key=key
    )  # fmt: skip
    run_many(tx, INSERT_STREAM, added)
    run_many(
        tx,
        INSERT_EVENT,
        [
            (position, ids[member], version, recorded_at_us, type_, data)
            for position, (member, version, type_, data) in enumerate(
                zip(batch.members, batch.versions, batch.types, batch.data, strict=True), before.position + 1
            )
        ],
    )
    run_many(tx, INSERT_COMMIT, [(last, number, recorded_at_us, batch.root, hash_, key)])
    return _receipt(batch, number, last, recorded_at_us, hash_)


def _receipt(batch: Batch, number: int, last: int, recorded_at_us: int, hash_: bytes) -> Receipt:
    return Receipt(
        number=number,
        first=last - len(batch.data) + 1,
        last=last,
        hash=hash_.hex(),
        recorded_at=from_us(recorded_at_us),
    )
