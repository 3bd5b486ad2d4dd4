"""Reads the log, page by page, in the order of its positions."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, bindparam, func, literal, select

from tracker.domain.events import Event
from tracker.log.codec import CODEC
from tracker.log.driver import Row, Transaction, run
from tracker.log.moments import from_us
from tracker.log.tables import events, streams

PAGE = 1000  # events
PAGE_BYTES = 16 * 2**20  # of data; a page ends early once it holds so much, so that memory stays flat


class Recorded(msgspec.Struct, frozen=True, gc=False):
    """An event, and its place in the log.

    `position` counts from 1 over the whole log, `version` from 1 within the stream; `recorded_at` is in UTC.
    """

    position: int
    stream: str
    version: int
    recorded_at: datetime
    event: Event


def read(
    tx: Connection,
    *,
    after: int = 0,
    upto: int | None = None,
    types: Sequence[type[Event]] | None = None,
    limit: int = PAGE,
) -> list[Recorded]:
    """Return the next page of events after a position; the log is at its end (or at `upto`) when the page is empty.

    Args:
        tx: Any transaction.
        after: The last position that the caller has; 0 to start.
        upto: The last position that it wants.
        types: The events that it handles; others are not fetched.
        limit: The most events a page; one that grows heavy ends sooner, though never empty.

    Raises:
        UndecodableEvent: An event was written by a newer version, or is broken.
    """
    return _decoded(stored(tx, after=after, upto=upto, types=types, limit=limit))


def read_stream(tx: Connection, stream: str) -> list[Recorded]:
    """Return all the events of a stream, none where there is no such stream."""
    return _decoded(run(tx, _STREAM, {"stream": stream}).fetchall())


def versions(tx: Transaction, names: Iterable[str]) -> dict[str, int]:
    """Return the number of events in each of these streams, 0 for one that does not exist."""
    found = dict.fromkeys(names, 0)
    wanted = list(found)
    for start in range(0, len(wanted), _NAMES):
        some = wanted[start : start + _NAMES]
        filled = some + some[:1] * (_NAMES - len(some))
        found.update(run(tx, _VERSIONS, {f"name_{place}": name for place, name in enumerate(filled)}).fetchall())
    return found


def stored(
    tx: Connection,
    *,
    after: int,
    upto: int | None = None,
    types: Sequence[type[Event]] | None = None,
    limit: int = PAGE,
) -> list[Row]:
    """Return a page as it is stored: position, stream, version, recorded_at_us, type, data."""
    statement = _page(tx.dialect.name, None if types is None else CODEC.stored_types(types))
    given = {"after": after, "upto": _ENDLESS if upto is None else upto, "limit": limit, "bytes": PAGE_BYTES}
    cursor = run(tx, statement, given)
    return cursor.fetchall() if tx.dialect.name == "postgresql" else list(_until_heavy(cursor))


_ENDLESS = 2**63 - 1
_NAMES = 100  # a look-up: few enough for any database, many enough to be few look-ups
_COLUMNS = (
    events.c.position, streams.c.name, events.c.version, events.c.recorded_at_us, events.c.type, events.c.data
)  # fmt: skip
_JOINED = select(*_COLUMNS).join_from(events, streams, events.c.stream == streams.c.id)
_STREAM = _JOINED.where(streams.c.name == bindparam("stream")).order_by(events.c.version)
_VERSIONS = (
    select(streams.c.name, func.max(events.c.version))
    .join_from(streams, events, events.c.stream == streams.c.id)
    .where(streams.c.name.in_([bindparam(f"name_{place}") for place in range(_NAMES)]))
    .group_by(streams.c.name)
)


@lru_cache(maxsize=256)
def _page(dialect: str, types: tuple[str, ...] | None) -> Select[Any]:
    wanted: list[ColumnElement[bool]] = [
        events.c.position > bindparam("after"),
        events.c.position <= bindparam("upto"),
    ]
    if types is not None:
        wanted.append(events.c.type.in_([literal(type_) for type_ in types]))
    page = _JOINED.where(*wanted).order_by(events.c.position).limit(bindparam("limit"))
    if dialect == "sqlite":
        return page  # whose driver fetches row by row, so the page can end where it grows heavy
    # psycopg receives the whole result at once, so PostgreSQL itself ends the page; it knows lengths without reading.
    heavy = page.subquery()
    so_far = func.sum(func.octet_length(heavy.c.data)).over(order_by=heavy.c.position, rows=(None, -1))
    weighed = select(heavy, so_far.label("so_far")).subquery()
    return (
        select(*(weighed.c[column.name] for column in _COLUMNS))
        .where(func.coalesce(weighed.c.so_far, 0) < bindparam("bytes"))
        .order_by(weighed.c.position)
    )


def _until_heavy(rows: Iterable[Row]) -> Iterator[Row]:
    weight = 0
    for row in rows:
        yield row
        try:
            weight += len(row[5])
        except TypeError:  # no bytes, by a stranger's hand: whoever decodes or verifies them will say so
            return
        if weight >= PAGE_BYTES:
            return


def _decoded(rows: Iterable[Row]) -> list[Recorded]:
    decode = CODEC.decode
    page: list[Recorded] = []
    last_us, moment = 0, from_us(0)
    for position, stream, version, recorded_at_us, type_, data in rows:
        if recorded_at_us != last_us:
            last_us, moment = recorded_at_us, from_us(recorded_at_us)
        page.append(Recorded(position, stream, version, moment, decode(type_, data, position)))
    return page
