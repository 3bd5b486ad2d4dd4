"""The peer: the `eventsourcing` package, its stock recorders, and our own events behind its typed transcoding.

On PostgreSQL it inserts 1,000 events of this size only by its database functions: its pipelined insert never returns.
The functions are the faster of the two, and leave out the lock that keeps late commits from being missed.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

import msgspec
from eventsourcing.application import Application
from eventsourcing.domain import DomainEvent
from eventsourcing.persistence import JSONTranscoder, Transcoding

from benchmarks._databases import sqlite_path
from benchmarks._sample import events_of
from tracker.domain.events import EVENTS, Event, type_of
from tracker.log.store import Append

_NOW = datetime(2026, 1, 1, tzinfo=UTC)


class Happened(DomainEvent):  # type: ignore[misc]
    """One of our events in the peer's envelope."""

    content: Event


class Peer:
    """The peer's event store and notification log on a database."""

    def __init__(self, kind: str, url: str, *, bulk: bool) -> None:
        self._application = _Log(env=_sqlite(url) if kind == "sqlite" else _postgresql(url, functions=bulk))

    def append(self, events: Sequence[Happened]) -> None:
        """Append in one commit."""
        self._application.events.put(events)

    def read(self) -> int:
        """Read and decode everything, and return the number of events."""
        after, total = 0, 0
        select, decode = self._application.recorder.select_notifications, self._application.mapper.to_domain_event
        while page := select(start=after + 1, limit=1000):
            total += len([decode(notification) for notification in page])
            after = page[-1].id
        return total

    def close(self) -> None:
        """Close its connections."""
        self._application.close()


def in_envelopes(appends: list[Append]) -> list[Happened]:
    """Return the events as the peer takes them; its streams are UUIDs."""
    return [
        Happened(
            originator_id=UUID(hex=stream[-20:].ljust(32, "0")),
            originator_version=version,
            timestamp=_NOW,
            content=event,
        )
        for stream, version, event in events_of(appends)
    ]


def _transcoding(event: type[Event]) -> Transcoding:
    class OfEvent(Transcoding):  # type: ignore[misc]
        type = event
        name = type_of(event)

        def encode(self, obj: Any) -> Any:
            return msgspec.to_builtins(obj)

        def decode(self, data: Any) -> Any:
            return msgspec.convert(data, self.type)

    return OfEvent()


class _Log(Application):  # type: ignore[misc]
    def register_transcodings(self, transcoder: JSONTranscoder) -> None:
        super().register_transcodings(transcoder)
        for event in EVENTS:
            transcoder.register(_transcoding(event))


def _sqlite(url: str) -> dict[str, str]:
    return {"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": sqlite_path(url)}


def _postgresql(url: str, *, functions: bool) -> dict[str, str]:
    parts = urlsplit(url)
    return {
        "PERSISTENCE_MODULE": "eventsourcing.postgres",
        "POSTGRES_DBNAME": parts.path.removeprefix("/"),
        "POSTGRES_HOST": parse_qs(parts.query)["host"][0],
        "POSTGRES_PORT": str(parts.port or 5432),
        "POSTGRES_USER": parts.username or "",
        "POSTGRES_ENABLE_DB_FUNCTIONS": "y" if functions else "n",
        "POSTGRES_PASSWORD": parts.password or "none",
    }
