"""The tables beside the log: what the service needs to go on where it stopped, and what is no history.

All of it can be lost without losing a fact: feeds are then asked anew, and what they carry is known by its text.
Moments are whole microseconds since 1970 in UTC.
"""

from sqlalchemy import Column, LargeBinary, Table, Text

from tracker.log.tables import METADATA, NUMBER

polls = Table(
    "polls",
    METADATA,
    Column("feed", Text, primary_key=True),
    Column(
        "version", NUMBER, nullable=False
    ),  # counts the polls; who finds another one than he began with writes nothing
    Column("due_us", NUMBER, nullable=False),
    Column("interval_s", NUMBER, nullable=False),  # as it stands by now, before jitter
    Column("etag", Text),
    Column("last_modified", Text),
    Column("body", LargeBinary),  # hash of the last whole body
    Column("window", LargeBinary),  # 16 bytes an entry of the last body, in its order: the entry as it stood there
    Column("polled_us", NUMBER),  # the last attempt
    Column("answered_us", NUMBER),  # the last that the server answered as it should
    Column("changed_us", NUMBER),  # the last that brought something new
    Column("failures", NUMBER, nullable=False),  # since the last answer
    Column("failing_us", NUMBER),  # the first of them
    Column("error", Text),  # the last of them, or what is wrong with the last answer, in one line
    Column("paused", Text),  # why: asked, gone, budget; None where it is not
    Column("moved_to", Text),  # where its server says that it lives by now
    Column("moved_seen", NUMBER, nullable=False),  # how often it said so since moved_us
    Column("moved_us", NUMBER),
    Column("gone_seen", NUMBER, nullable=False),  # how often it said that it is gone since gone_us
    Column("gone_us", NUMBER),
    Column("day", Text),  # the day that `taken` counts, as YYYY-MM-DD in UTC
    Column("taken", NUMBER, nullable=False),  # items taken on that day
    Column("title", Text),  # what it calls itself
    Column("ttl_s", NUMBER),  # for how long it says that it stays the same
)

items = Table(  # every item that a feed ever carried: none is forgotten
    "items",
    METADATA,
    Column("feed", Text, primary_key=True),
    Column("identity", LargeBinary, primary_key=True),  # 16 bytes
    Column("article", Text, index=True),  # its last version, None where it held nothing to record
    Column("digest", LargeBinary, nullable=False),  # 16 bytes: its content when it was last taken
    Column("seen_us", NUMBER, nullable=False),  # first
    Column("day", Text),  # the day that `versions` counts
    Column("versions", NUMBER, nullable=False),
    Column("tries", NUMBER, nullable=False),  # how often its page was asked for in vain
    Column("shared", NUMBER, nullable=False),  # 1: several items go by this identity, so it tells nothing
)

hosts = Table(  # servers that asked to be left alone for a while
    "hosts",
    METADATA,
    Column("host", Text, primary_key=True),
    Column("until_us", NUMBER, nullable=False),
    Column("because", Text, nullable=False),
)

leases = Table(  # who does what only one process may do at a time
    "leases",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("holder", Text),  # None where it was given back
    Column("epoch", NUMBER, nullable=False),  # counts the holders
    Column("beat", NUMBER, nullable=False),  # counts the holder's signs of life
)

daemons = Table(  # who runs, for people to see
    "daemons",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("host", Text, nullable=False),
    Column("pid", NUMBER, nullable=False),
    Column("version", Text, nullable=False),
    Column("address", Text),  # where it serves, None where it does not
    Column("started_us", NUMBER, nullable=False),
    Column("seen_us", NUMBER, nullable=False),
    Column("leads_us", NUMBER),  # since when it leads, None where it does not
    Column("says", Text, nullable=False),  # what it does, or why it stands by
)

changes = Table(  # what events changed in the states of relations, as they came
    "changes",
    METADATA,
    Column("relation", Text, primary_key=True),
    Column("position", NUMBER, primary_key=True, autoincrement=False),
    Column("recorded_at_us", NUMBER, nullable=False),
    Column("reread", NUMBER, nullable=False),  # 1 where it is only that an article was read again
    Column("data", LargeBinary, nullable=False),  # JSON
)

deliveries = Table(  # what is to be told to whom, one a rule and event
    "deliveries",
    METADATA,
    Column("rule", Text, primary_key=True),
    Column("position", NUMBER, primary_key=True, autoincrement=False),
    Column("relations", Text, nullable=False),  # names, with commas
    Column("message", LargeBinary, nullable=False),  # JSON
    Column("made_us", NUMBER, nullable=False),
    Column("state", Text, nullable=False, index=True),  # waiting, delivered, given up
    Column("attempts", NUMBER, nullable=False),  # that failed while it waited, those of messages before it included
    Column("next_us", NUMBER, nullable=False),
    Column("done_us", NUMBER),  # when it was delivered or given up
    Column("error", Text),  # of the last attempt
)

upkeep = Table(  # what the housekeeping did last
    "upkeep",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("at_us", NUMBER, nullable=False),
    Column("data", LargeBinary, nullable=False),  # JSON
)
