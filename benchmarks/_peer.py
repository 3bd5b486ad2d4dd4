"""The peer: the `eventsourcing` package as its users get it: stock recorders, its JSON transcoder, typed events.

Its transcoder wants to be told of each type that is not JSON's own: a value goes in as the dict of its fields and comes
out through its constructor, as the package's documentation shows.

On PostgreSQL it inserts 1,000 events of this size only by its database functions: its pipelined insert never returns.
The functions are the faster of the two, and leave out the lock that keeps late commits from being missed.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

from eventsourcing.application import Application
from eventsourcing.domain import DomainEvent
from eventsourcing.persistence import JSONTranscoder, Transcoding
from msgspec.structs import asdict

from benchmarks._databases import sqlite_path
from benchmarks._sample import events_of
from tracker.domain import events as ours
from tracker.domain.articles import Article
from tracker.domain.facts import KINDS, Fact
from tracker.log.store import Append

_NOW = datetime(2026, 1, 1, tzinfo=UTC)


class ArticleRecorded(DomainEvent):
    """Our event of that name as one of the peer's."""

    article: Article


class ArticleRead(DomainEvent):
    """Our event of that name as one of the peer's."""

    article: str
    reader: str
    published: date | None
    parties: tuple[str, ...]
    facts: tuple[Fact, ...]


class Peer:
    """The peer's event store and notification log on a database."""

    def __init__(self, kind: str, url: str, *, bulk: bool, create: bool = True) -> None:
        env = _sqlite(url) if kind == "sqlite" else _postgresql(url, functions=bulk)
        self._application = _Log(env=env | {"CREATE_TABLE": "y" if create else "n"})

    def append(self, events: Sequence[DomainEvent]) -> None:
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


def in_envelopes(appends: list[Append]) -> list[DomainEvent]:
    """Return the events as the peer's own; its streams are UUIDs."""
    kinds = {ours.ArticleRecorded: ArticleRecorded, ours.ArticleRead: ArticleRead}
    return [
        kinds[type(event)](
            originator_id=UUID(hex=stream[-20:].ljust(32, "0")),
            originator_version=version,
            timestamp=_NOW,
            **asdict(event),
        )
        for stream, version, event in events_of(appends)
    ]


class _OfValue(Transcoding):
    """A value as the dict of its fields."""

    def __init__(self, kind: type[Any]) -> None:
        self.type, self.name = kind, kind.__name__

    def encode(self, obj: Any) -> Any:
        return asdict(obj)

    def decode(self, data: Any) -> Any:
        return self.type(**data)


class _OfDate(Transcoding):
    """A date as its ISO text."""

    type, name = date, "date_iso"

    def encode(self, obj: date) -> str:
        return obj.isoformat()

    def decode(self, data: str) -> date:
        return date.fromisoformat(data)


class _Log(Application[UUID]):
    def register_transcodings(self, transcoder: JSONTranscoder) -> None:
        super().register_transcodings(transcoder)
        transcoder.register(_OfDate())
        for kind in (Article, *KINDS):
            transcoder.register(_OfValue(kind))


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
