"""Reads recorded articles again: what the installed reader finds otherwise, and the readings that say so.

A reading that finds what the last one found is not written. The real run goes batch by batch, each with how far it has
come in one commit: killed at any point, the next run of the same reader goes on from there, and nothing is read into
the log twice.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, Engine

from tracker.domain.articles import Article, article_stream
from tracker.domain.errors import CheckpointMoved, WrongExpectedVersion
from tracker.domain.events import ArticleRead, ArticleRecorded, ArticleWithdrawn
from tracker.domain.facts import Fact, kind_of
from tracker.log import checkpoints, store
from tracker.log.engine import reading, writing
from tracker.log.store import Append

BATCH = 200  # articles a commit

ReadMany = Callable[[Sequence[Article]], Sequence[ArticleRead | None]]  # in order; None is what failed, and was logged
Advance = Callable[[int, int | None], None]  # articles done since the last call, and the total where it is known
Probe = Callable[[str], None]  # called at named points with nothing half done but what a crash there would leave


class Reread(NamedTuple):
    """An article that was read again, and how it was read before."""

    before: ArticleRead
    after: ArticleRead
    version: int  # of the article's stream

    @property
    def differs(self) -> bool:
        """Whether the two readings found something else; by which rule does not matter."""
        return _found(self.before) != _found(self.after)


class FactChange(NamedTuple):
    """A fact that one of two readings of an article does not have, or both have otherwise."""

    before: Fact | None
    after: Fact | None


class Outcome:
    """What a run did, counted in articles: read again, otherwise than before, broken on."""

    def __init__(self) -> None:
        self.read = self.changed = self.failed = 0

    def __str__(self) -> str:
        return f"read again {self.read}, changed {self.changed}, failed {self.failed}"


def compare(
    engine: Engine,
    read_many: ReadMany,
    *,
    outcome: Outcome,
    batch: int = BATCH,
    advance: Advance = lambda _done, _total: None,
) -> Iterator[Reread]:
    """Yield the articles that the reader reads otherwise than they were read last; nothing is written."""
    start = 0
    while True:
        with reading(engine) as tx:
            page, some = _page(tx, start, batch)
        if not page:
            return
        yield from _read(some, read_many, outcome)
        start = page[-1].position
        advance(len(page), None)


def read_all_again(
    engine: Engine,
    read_many: ReadMany,
    *,
    reader: str,
    outcome: Outcome,
    now: Callable[[], datetime],
    batch: int = BATCH,
    advance: Advance = lambda _done, _total: None,
    probe: Probe = lambda _point: None,
) -> None:
    """Read every recorded article again, and append the readings that differ, a batch a commit.

    `reader` names the installed one, as in "rules@4": what an interrupted run of the same had done is not done again.
    """
    subscription = f"rereading-{reader}"
    while True:
        with reading(engine) as tx:
            start = checkpoints.position(tx, subscription)
            page, some = _page(tx, start, batch)
        changed = list(_read(some, read_many, outcome)) if page else []
        end = page[-1].position if page else 0  # at the end of the log the next run begins anew
        try:
            if start != end:
                with writing(engine) as tx:
                    checkpoints.advance(tx, subscription, expected=start, to=end)
                    probe("rereading: checkpoint moved")
                    _append(tx, changed, now=now())
                    probe("rereading: facts appended")
        except (CheckpointMoved, WrongExpectedVersion):
            continue  # another process did this page, or read one of its articles: look again
        probe("rereading: committed")
        if not page:
            return
        advance(len(page), None)


def fact_changes(reread: Reread) -> list[FactChange]:
    """Return what was gained, changed and lost, in the order of the text.

    A fact changed where the other reading has one of its kind from the same words; what is alike in both is left out.
    """
    before, after = (
        {fact.id: fact for fact in made.facts} for made in (reread.before, reread.after)
    )  # fmt: skip
    lost = [fact for id_, fact in before.items() if id_ not in after]
    changes = []
    for fact in (fact for id_, fact in after.items() if id_ not in before):
        was = next((one for one in lost if kind_of(one) == kind_of(fact) and _overlap(one, fact)), None)
        if was is not None:
            lost.remove(was)
        changes.append(FactChange(was, fact))
    changes += [FactChange(fact, None) for fact in lost]
    return sorted(changes, key=lambda change: (change.after or change.before).start)  # type: ignore[union-attr]


def _page(
    tx: Connection, start: int, batch: int
) -> tuple[list[store.Recorded], list[tuple[Article, ArticleRead, int]]]:
    """Return the next recorded articles, and those of them that have a reading and were not withdrawn."""
    page = store.read(tx, after=start, types=(ArticleRecorded,), limit=batch)
    some = []
    for recorded in page:
        events = [one.event for one in store.read_stream(tx, recorded.stream)]
        readings = [event for event in events if isinstance(event, ArticleRead)]
        withdrawn = any(isinstance(event, ArticleWithdrawn) for event in events)
        if isinstance(recorded.event, ArticleRecorded) and readings and not withdrawn:
            some.append((recorded.event.article, readings[-1], len(events)))
    return page, some


def _read(some: Sequence[tuple[Article, ArticleRead, int]], read_many: ReadMany, outcome: Outcome) -> Iterator[Reread]:
    """Yield what is read otherwise than before."""
    found = read_many([article for article, _, _ in some])
    for (_, before, version), after in zip(some, found, strict=True):
        outcome.read += 1
        if after is None:
            outcome.failed += 1
            continue
        reread = Reread(before, after, version)
        if reread.differs:
            outcome.changed += 1
            yield reread


def _append(tx: Connection, changed: Sequence[Reread], *, now: datetime) -> None:
    appends = [
        Append(stream=article_stream(one.after.article), expected=one.version, events=(one.after,)) for one in changed
    ]
    if appends:
        store.append(tx, appends, now=now)


def _found(made: ArticleRead) -> tuple[object, ...]:
    facts = tuple(msgspec.structs.replace(fact, rule="") for fact in made.facts)
    return (made.published, made.parties, facts)


def _overlap(one: Fact, other: Fact) -> bool:
    return one.start < other.end and other.start < one.end
