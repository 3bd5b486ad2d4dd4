"""One projection by hand: the floor on the bare drivers, a commit a page, and the peer, a commit an event."""

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from itertools import count
from typing import Any, cast

import orjson
import psycopg
from eventsourcing.persistence import Tracking
from eventsourcing.postgres import PostgresTrackingRecorder
from eventsourcing.sqlite import SQLiteTrackingRecorder
from msgspec.structs import replace

from benchmarks import _peer
from benchmarks._databases import open_sqlite
from benchmarks._peer import Peer
from tracker.domain.events import ArticleRead
from tracker.domain.facts import Office
from tracker.log.store import Append

_PAGE = 2000
_COLUMNS = "article, scope, fact, published, at, start, family, person, office, of, side, receiver, former"
_TABLE = """
    CREATE TABLE {name} (
        number {number} PRIMARY KEY, article text, scope text, fact text, published text, at text, start bigint,
        family text, person text, office text, of text, side text, receiver text, former boolean,
        from_position bigint NOT NULL, to_position bigint NOT NULL
    );
    CREATE INDEX {name}_standing ON {name} (article) WHERE to_position = 9223372036854775807;
    CREATE INDEX {name}_scope ON {name} (scope, to_position);
    CREATE TABLE {name}_checkpoint (position bigint NOT NULL);
    INSERT INTO {name}_checkpoint VALUES (0);
"""
_OPEN = 2**63 - 1
_names = count(1)

Row = tuple[Any, ...]


def rows_of(position: int, reading: Any) -> Iterator[Row]:
    """Yield the rows of a reading in plain values, given that nothing was ever read twice."""
    for fact in reading["facts"]:
        if fact["kind"] == "office":
            family = blake2b(fact["quote"].casefold().encode(), digest_size=8).hexdigest()
            of, side = fact.get("of"), fact.get("side")
            yield (
                reading["article"], of if side is None else "AZ:RU", fact["id"], reading.get("published"),
                fact.get("when"), fact["start"], family, fact["person"], fact["office"], of, side, fact.get("to"),
                fact.get("former", False), position, _OPEN,
            )  # fmt: skip


def project_sqlite(url: str) -> int:
    """Fold our own log into a new table by sqlite3 and orjson, and return how many events were folded."""
    name = f"floor_{next(_names)}"
    connection = open_sqlite(url)
    connection.executescript(_TABLE.format(name=name, number="integer"))
    after = total = 0
    while page := connection.execute(
        "SELECT position, data FROM events WHERE position > ? AND type = 'article-read' ORDER BY position LIMIT ?",
        (after, _PAGE),
    ).fetchall():
        rows = [row for position, data in page for row in rows_of(position, orjson.loads(data))]
        connection.execute("BEGIN IMMEDIATE")
        places = ", ".join("?" * 15)
        connection.executemany(f"INSERT INTO {name} ({_COLUMNS}, from_position, to_position) VALUES ({places})", rows)
        connection.execute(f"UPDATE {name}_checkpoint SET position = ?", (page[-1][0],))
        connection.execute("COMMIT")
        after, total = page[-1][0], total + len(page)
    connection.close()
    return total


def project_postgresql(url: str) -> int:
    """Fold our own log into a new table by psycopg and orjson, and return how many events were folded."""
    name = f"floor_{next(_names)}"
    after = total = 0
    places = ", ".join(["%s"] * 15)
    insert = f"INSERT INTO {name} ({_COLUMNS}, from_position, to_position) VALUES ({places})"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(_TABLE.format(name=name, number="bigint GENERATED ALWAYS AS IDENTITY").encode())
        while page := connection.execute(
            "SELECT position, data FROM events WHERE position > %s AND type = 'article-read' "
            "ORDER BY position LIMIT %s",
            (after, _PAGE),
            binary=True,
        ).fetchall():
            rows = [row for position, data in page for row in rows_of(position, orjson.loads(data))]
            with connection.transaction(), connection.cursor() as cursor:
                cursor.executemany(insert.encode(), rows)
                cursor.execute(f"UPDATE {name}_checkpoint SET position = %s".encode(), (page[-1][0],))
            after, total = page[-1][0], total + len(page)
    return total


class _SqliteRows(SQLiteTrackingRecorder):
    """The peer's way: an event's rows and its tracking record in one transaction."""

    def apply(self, rows: Iterable[Row], tracking: Tracking) -> None:
        with self.datastore.transaction(commit=True) as cursor:
            self._insert_tracking(cursor, tracking)
            for row in rows:
                cursor.execute(f"INSERT INTO peer VALUES (NULL, {', '.join('?' * 15)})", row)


class _PostgresqlRows(PostgresTrackingRecorder):
    """The same on PostgreSQL."""

    def apply(self, rows: Iterable[Row], tracking: Tracking) -> None:
        with self.datastore.transaction(commit=True) as cursor:
            self._insert_tracking(cursor, tracking)
            for row in rows:
                cursor.execute(f"INSERT INTO peer VALUES (DEFAULT, {', '.join(['%s'] * 15)})", row)


class ProjectingPeer(Peer):
    """The peer with a projection, driven as its own runner drives it, without the runner's threads."""

    def __init__(self, kind: str, url: str) -> None:
        super().__init__(kind, url, bulk=True)
        recorder: Any = _SqliteRows if kind == "sqlite" else _PostgresqlRows
        self._rows = cast("Any", self._application.factory.tracking_recorder(recorder))
        tables = _TABLE.format(
            name="peer", number="integer" if kind == "sqlite" else "bigint GENERATED BY DEFAULT AS IDENTITY"
        )
        with self._rows.datastore.transaction(commit=True) as cursor:
            for statement in tables.split(";")[:-1]:
                cursor.execute(statement)
        self._after = 0

    def project(self, limit: int) -> int:
        """Project the next events, and return how many they were."""
        total = 0
        for notification in self._application.recorder.select_notifications(start=self._after + 1, limit=limit):
            event = self._application.mapper.to_domain_event(notification)
            rows = _offices(notification.id, event) if isinstance(event, _peer.ArticleRead) else []
            self._rows.apply(rows, Tracking("projection", notification.id))
            self._after = notification.id
            total += 1
        return total


def readings(appends: Iterable[Append], *, facts: int = 6) -> list[Append]:
    """Return the appends as a log of readings alone, each with so many facts."""
    return [
        Append(
            stream=one.stream,
            expected=0,
            events=tuple(replace(e, facts=e.facts[:facts]) for e in one.events if isinstance(e, ArticleRead)),
        )
        for one in appends
    ]


def _offices(position: int, reading: _peer.ArticleRead) -> list[Row]:
    facts = [fact for fact in reading.facts if isinstance(fact, Office)]
    return [
        (
            reading.article, fact.of if fact.side is None else "AZ:RU", fact.id, str(reading.published), fact.when,
            fact.start, "", fact.person, fact.office, fact.of, fact.side, fact.to, fact.former, position, _OPEN,
        )
        for fact in facts
    ]  # fmt: skip
