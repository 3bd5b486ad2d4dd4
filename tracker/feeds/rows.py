"""The rows of polls, items and hosts as values, and how they come from and go to their tables."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import msgspec
from sqlalchemy import Insert, Table, bindparam, delete, select, update

from tracker.domain.articles import ArticleId
from tracker.domain.feeds import FeedId
from tracker.log.driver import Transaction, run, run_many
from tracker.log.inserts import insert_into
from tracker.log.operating import hosts, items, polls

_SOME = 200  # names a look-up


class Poll(msgspec.Struct, frozen=True, kw_only=True):
    """How a feed is polled, as the columns of `polls` say; moments are microseconds since 1970."""

    feed: FeedId
    version: int
    due_us: int
    interval_s: int
    etag: str | None = None
    last_modified: str | None = None
    body: bytes | None = None
    window: bytes | None = None
    polled_us: int | None = None
    answered_us: int | None = None
    changed_us: int | None = None
    failures: int = 0
    failing_us: int | None = None
    error: str | None = None
    paused: str | None = None
    moved_to: str | None = None
    moved_seen: int = 0
    moved_us: int | None = None
    gone_seen: int = 0
    gone_us: int | None = None
    day: str | None = None
    taken: int = 0
    title: str | None = None
    ttl_s: int | None = None


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """An item that a feed carried, as the columns of `items` say."""

    feed: FeedId
    identity: bytes
    article: ArticleId | None
    digest: bytes
    seen_us: int
    day: str | None = None
    versions: int = 0
    tries: int = 0
    shared: int = 0


class Silence(msgspec.Struct, frozen=True, kw_only=True):
    """A server that asked to be left alone until then."""

    host: str
    until_us: int
    because: str


def items_named(tx: Transaction, feed: FeedId, names: Sequence[bytes]) -> dict[bytes, Item]:
    """Return the items of a feed that go by some of these names."""
    found: dict[bytes, Item] = {}
    for start in range(0, len(names), _SOME):
        some = names[start : start + _SOME]
        filled = [*some, *[some[0]] * (_SOME - len(some))]
        given: dict[str, Any] = {"of_feed": feed} | {f"name_{place}": name for place, name in enumerate(filled)}
        for row in run(tx, _ITEMS_NAMED, given).fetchall():
            item = _item(row)
            found[item.identity] = item
    return found


def carried(tx: Transaction, article: ArticleId) -> bool:
    """Tell whether some item stands for an article."""
    return run(tx, _CARRYING, {"of": article}).fetchone() is not None


def articles_carried(tx: Transaction, feed: FeedId, articles: Iterable[ArticleId]) -> bool:
    """Tell whether a feed has carried one of these texts, under whatever name."""
    return any(run(tx, _CARRIED, {"of": article, "of_feed": feed}).fetchone() for article in articles)


def poll_of(tx: Transaction, feed: FeedId) -> Poll | None:
    """Return how a feed is polled, None before it ever was."""
    row = run(tx, _POLL, {"of": feed}).fetchone()
    return None if row is None else poll_from(row)


def poll_from(row: Sequence[Any]) -> Poll:
    """Return a row of `polls` in the order of its columns as a value."""
    return Poll(**dict(zip(Poll.__struct_fields__, row, strict=True)))


def begin_poll(tx: Transaction, poll: Poll) -> bool:
    """Write the first row of a feed; tell whether there was none."""
    given = msgspec.structs.asdict(poll)
    return bool(run(tx, _begun(tx.dialect.name), given).rowcount)


def put_poll(tx: Transaction, poll: Poll, *, expected: int) -> bool:
    """Write a feed's row, if it still stands at the version that the writer knows; 0 is none at all, or never polled.

    Returns:
        Whether it did; where not, another poller was faster, and nothing was written.
    """
    given = msgspec.structs.asdict(poll)
    moved = run(tx, _PUT, {**given, "of": poll.feed, "expected": expected}).rowcount
    return bool(moved) or (expected == 0 and begin_poll(tx, poll))


def change_poll(tx: Transaction, feed: FeedId, *, expected: int, paused: str | None, due_us: int) -> bool:
    """Pause a feed or go on with it; tell whether its row still stood at that version."""
    given = {"of": feed, "expected": expected, "paused": paused, "due_us": due_us, "version": expected + 1}
    return bool(run(tx, _CHANGE, given).rowcount)


def drop_poll(tx: Transaction, feed: FeedId) -> None:
    """Forget how a feed was polled; its items stay known."""
    run(tx, _DROP, {"of": feed})


def put_items(tx: Transaction, found: Sequence[Item]) -> None:
    """Write items, in place of what was known of them."""
    if found:
        run_many(tx, _put(items, tx.dialect.name), map(msgspec.structs.astuple, found))


def put_silence(tx: Transaction, silence: Silence) -> None:
    """Write until when a server is left alone."""
    run_many(tx, _put(hosts, tx.dialect.name), [msgspec.structs.astuple(silence)])


def silences(tx: Transaction, *, now_us: int) -> Mapping[str, int]:
    """Return until when servers are left alone, those that asked for it and are still to be."""
    return dict(run(tx, _SILENT, {"now": now_us}).fetchall())


def last_items(tx: Transaction, feed: FeedId, *, limit: int) -> list[Item]:
    """Return the items that were last seen for the first time."""
    return [_item(row) for row in run(tx, _LAST, {"of": feed, "most": limit})]


def _item(row: Sequence[Any]) -> Item:
    return Item(**dict(zip(Item.__struct_fields__, row, strict=True)))


@lru_cache
def _put(table: Table, dialect: str) -> Insert:
    made = insert_into(table, dialect)
    keys = [column.name for column in table.primary_key]
    rest = {column.name: made.excluded[column.name] for column in table.c if column.name not in keys}
    return made.values({column.name: bindparam(column.name) for column in table.c}).on_conflict_do_update(
        index_elements=keys, set_=rest
    )


@lru_cache
def _begun(dialect: str) -> Insert:
    made = insert_into(polls, dialect)
    return made.values({column.name: bindparam(column.name) for column in polls.c}).on_conflict_do_nothing()


_ITEMS_NAMED = select(items).where(
    items.c.feed == bindparam("of_feed"),
    items.c.identity.in_([bindparam(f"name_{place}") for place in range(_SOME)]),
)
_CARRYING = select(items.c.identity).where(items.c.article == bindparam("of")).limit(1)
_CARRIED = _CARRYING.where(items.c.feed == bindparam("of_feed"))
_LAST = (
    select(items)
    .where(items.c.feed == bindparam("of"), items.c.article.is_not(None))
    .order_by(items.c.seen_us.desc(), items.c.identity)
    .limit(bindparam("most"))
)
_POLL = select(polls).where(polls.c.feed == bindparam("of"))
_PUT = (
    update(polls)
    .where(polls.c.feed == bindparam("of"), polls.c.version == bindparam("expected"))
    .values({column.name: bindparam(column.name) for column in polls.c if column.name != "feed"})
)
_CHANGE = (
    update(polls)
    .where(polls.c.feed == bindparam("of"), polls.c.version == bindparam("expected"))
    .values({name: bindparam(name) for name in ("paused", "due_us", "version")})
)
_DROP = delete(polls).where(polls.c.feed == bindparam("of"))
_SILENT = select(hosts.c.host, hosts.c.until_us).where(hosts.c.until_us > bindparam("now"))
