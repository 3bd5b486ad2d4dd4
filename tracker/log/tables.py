"""The log's tables, as this code reads and writes them; the migrations make them, with the triggers that guard them.

Moments are whole microseconds since 1970 in UTC, the same on both databases, so that hashes can cover them exactly.
An event repeats its commit's moment: a page of events is then read from one table, and verification compares the two.
No foreign keys: rows are only ever added, under one lock, by code that looks the stream up; a check a row would cost
PostgreSQL more than the insert itself, and verification finds an event whose stream is not there.
"""

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, MetaData, Table, Text, UniqueConstraint

METADATA = MetaData()

# SQLite numbers rows for free only where the key is an INTEGER; there, that has 64 bits.
NUMBER = BigInteger().with_variant(Integer(), "sqlite")

streams = Table(
    "streams",
    METADATA,
    Column(
        "id", NUMBER, primary_key=True, autoincrement=False
    ),  # in order of first append, from 1; some may be left out
    Column("name", Text, nullable=False, unique=True),
)

events = Table(
    "events",
    METADATA,
    Column("position", NUMBER, primary_key=True, autoincrement=False),  # from 1, dense, in commit order
    Column("stream", NUMBER, nullable=False),
    Column("version", NUMBER, nullable=False),  # place in the stream, from 1
    Column("recorded_at_us", NUMBER, nullable=False),
    Column("type", Text, nullable=False),  # promised name, with @schema from the second on
    Column("data", LargeBinary, nullable=False),  # JSON
    UniqueConstraint("stream", "version", name="events_stream_version"),
)

commits = Table(
    "commits",
    METADATA,
    Column("position", NUMBER, primary_key=True, autoincrement=False),  # of the commit's last event
    Column("number", NUMBER, nullable=False),  # from 1, dense
    Column("recorded_at_us", NUMBER, nullable=False),
    Column("root", LargeBinary, nullable=False),  # over the commit's events
    Column("hash", LargeBinary, nullable=False),  # over the root and the hash before
    Column("key", Text),  # the writer's own name for the commit, so that it can ask again; unique where there is one
)
# Its index, on keys that are there, is told by the migration alone: to tell it here, too, would load PostgreSQL's
# dialect on SQLite, a tenth of a short command's time.

checkpoints = Table(
    "checkpoints",
    METADATA,
    Column("subscription", Text, primary_key=True),
    Column("position", NUMBER, nullable=False),
)
