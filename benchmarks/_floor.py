"""The floor: the same rows, durability and uniqueness by the bare drivers and orjson, and nothing else."""

from collections.abc import Sequence
from typing import Any

import orjson
import psycopg

from benchmarks._databases import open_sqlite

Item = tuple[str, int, str, Any]  # stream, version, type, payload as plain values

_TABLES = """
    CREATE TABLE streams (id {id} PRIMARY KEY, name text NOT NULL UNIQUE);
    CREATE TABLE events (
        position {position}, stream bigint NOT NULL, version bigint NOT NULL, type text NOT NULL, data {bytes} NOT NULL,
        UNIQUE (stream, version)
    );
"""
_PAGE = """
    SELECT position, name, version, type, data FROM events JOIN streams ON streams.id = events.stream
    WHERE position > {} ORDER BY position LIMIT 1000
"""


class SqliteFloor:
    """One connection, one transaction a commit."""

    def __init__(self, url: str) -> None:
        self._connection = open_sqlite(url)
        self._connection.executescript(_TABLES.format(id="integer", position="integer PRIMARY KEY", bytes="blob"))
        self._streams = 0

    def append(self, items: Sequence[Item]) -> None:
        """Append in one commit; every stream is new."""
        cursor = self._connection.cursor()
        cursor.execute("BEGIN IMMEDIATE")
        ids: dict[str, int] = {}
        for stream, _, _, _ in items:
            if stream not in ids:
                self._streams += 1
                ids[stream] = self._streams
        cursor.executemany("INSERT INTO streams VALUES (?, ?)", [(id_, name) for name, id_ in ids.items()])
        cursor.executemany(
            "INSERT INTO events (stream, version, type, data) VALUES (?, ?, ?, ?)",
            [(ids[stream], version, type_, orjson.dumps(payload)) for stream, version, type_, payload in items],
        )
        cursor.execute("COMMIT")

    def read(self) -> int:
        """Read and decode everything, and return the number of events."""
        after, total = 0, 0
        loads = orjson.loads
        while rows := self._connection.execute(_PAGE.format("?"), (after,)).fetchall():
            total += len([(position, stream, version, loads(data)) for position, stream, version, _, data in rows])
            after = rows[-1][0]
        return total

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()


class PostgresqlFloor:
    """One connection, one statement a commit; positions come from a sequence, which loses what commits late."""

    def __init__(self, url: str, *, create: bool = True) -> None:
        self.connection = psycopg.connect(url, autocommit=True)
        if create:
            self.connection.execute(
                _TABLES.format(
                    id="bigint GENERATED ALWAYS AS IDENTITY",
                    position="bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
                    bytes="bytea",
                ).encode()
            )

    def append(self, items: Sequence[Item]) -> None:
        """Append in one commit; every stream is new."""
        streams = list(dict.fromkeys(stream for stream, _, _, _ in items))
        self.connection.execute(
            """
            WITH added AS (INSERT INTO streams (name) SELECT unnest(%b::text[]) RETURNING id, name)
            INSERT INTO events (stream, version, type, data)
            SELECT added.id, one.version, one.type, one.data
            FROM unnest(%b::text[], %b::bigint[], %b::text[], %b::bytea[]) WITH ORDINALITY
                AS one (stream, version, type, data, place)
            JOIN added ON added.name = one.stream ORDER BY one.place
            """,
            (
                streams,
                [stream for stream, _, _, _ in items],
                [version for _, version, _, _ in items],
                [type_ for _, _, type_, _ in items],
                [orjson.dumps(payload) for _, _, _, payload in items],
            ),
        )

    def read(self) -> int:
        """Read and decode everything, and return the number of events."""
        after, total = 0, 0
        loads = orjson.loads
        while rows := self.connection.execute(_PAGE.format("%b").encode(), (after,), binary=True).fetchall():
            total += len([(position, stream, version, loads(data)) for position, stream, version, _, data in rows])
            after = rows[-1][0]
        return total

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()


def open_floor(kind: str, url: str) -> SqliteFloor | PostgresqlFloor:
    """Open the floor of a kind of database."""
    return SqliteFloor(url) if kind == "sqlite" else PostgresqlFloor(url)
