"""Record, read, project: the three steps that daemon and commands share. Each begins where the log says it stopped."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime

import structlog
from sqlalchemy import Connection, Engine

from tracker.domain.articles import Article, article_stream
from tracker.domain.errors import CheckpointMoved, SourceError, WrongExpectedVersion
from tracker.domain.events import ArticleRead, ArticleRecorded
from tracker.log import checkpoints, store
from tracker.log.codec import decode, encode
from tracker.log.engine import reading, writing
from tracker.log.store import Append
from tracker.projections.articles import ARTICLES
from tracker.projections.generations import live
from tracker.projections.view import view

READING = "reading"  # the subscription of the reader
BATCH = 200  # articles a commit
_BATCH_CHARACTERS = 4_000_000

logger = structlog.get_logger()

Clock = Callable[[], datetime]
Advance = Callable[[int, int | None], None]  # units done since the last call, and the total where it is known
Probe = Callable[[str], None]  # called at named points with nothing half done but what a crash there would leave
ReadMany = Callable[[Sequence[Article]], Sequence[ArticleRead | None]]  # in order; None is what failed, and was logged


class Outcome:
    """What a run did, counted in articles; `facts` are those of the articles that it read."""

    def __init__(self) -> None:
        self.recorded = self.skipped = self.failed = self.facts = 0

    def __str__(self) -> str:
        return f"recorded {self.recorded}, skipped {self.skipped}, failed {self.failed}, facts {self.facts}"


def record(
    engine: Engine,
    found: Iterable[Article | SourceError],
    *,
    outcome: Outcome,
    clock: Clock,
    batch: int = BATCH,
    advance: Advance = lambda _done, _total: None,
    probe: Probe = lambda _point: None,
) -> None:
    """Append what the log does not have yet, a batch a commit.

    What a source could not take is logged and counted, and costs nothing but itself.
    """
    for some in _batches(found, batch):
        articles = []
        for item in some:
            if isinstance(item, SourceError):
                outcome.failed += 1
                logger.error("refused", reason=str(item))
            else:
                articles.append(item)
        new = _record_batch(engine, articles, clock=clock, probe=probe)
        outcome.recorded += new
        outcome.skipped += len(articles) - new
        advance(len(some), None)


def read_unread(
    engine: Engine,
    read_many: ReadMany,
    *,
    outcome: Outcome,
    clock: Clock,
    batch: int = BATCH,
    advance: Advance = lambda _done, _total: None,
    probe: Probe = lambda _point: None,
) -> None:
    """Read every recorded article that has no reading yet, and append what was found, a batch a commit."""
    while True:
        with reading(engine) as tx:
            start = checkpoints.position(tx, READING)
            page = store.read(tx, after=start, types=(ArticleRecorded,), limit=batch)
            unread = _unread(tx, [item.event.article for item in page if isinstance(item.event, ArticleRecorded)])
        if not page:
            return
        probe("before reading")
        readings = read_many(unread)
        found = [item for item in readings if item is not None]
        try:
            with writing(engine) as tx:
                checkpoints.advance(tx, READING, expected=start, to=page[-1].position)
                probe("reading: checkpoint moved")
                _append_readings(tx, found, now=clock())
                probe("reading: facts appended")
        except (CheckpointMoved, WrongExpectedVersion):
            continue  # another process read this page meanwhile: go on from where it stands now
        probe("reading: committed")
        outcome.failed += len(readings) - len(found)
        outcome.facts += sum(len(item.facts) for item in found)
        advance(len(page), None)


def read_again(engine: Engine, read_many: ReadMany, *, outcome: Outcome, clock: Clock) -> None:
    """Try once more the articles that the reader broke on when their turn came; a newer reader may not.

    Which they are, the projection of the articles tells, as of when it was last brought up to date.
    """
    with reading(engine) as tx:
        positions = broken(tx)
        events = [item.event for at in positions for item in store.read(tx, after=at - 1, upto=at)]
        articles = [event.article for event in events if isinstance(event, ArticleRecorded)]
    found = [item for item in read_many(articles) if item is not None]
    outcome.failed += len(articles) - len(found)
    for item in found:
        read_at_last = Append(stream=article_stream(item.article), expected=1, events=(item,))
        with suppress(WrongExpectedVersion):  # another process read it meanwhile
            store.append_alone(engine, [read_at_last], now=clock())
            outcome.facts += len(item.facts)


def broken(tx: Connection) -> list[int]:
    """Return the positions of the articles that the reader has passed without a reading."""
    if ARTICLES.name not in live(tx):
        return []
    articles = view(tx, (ARTICLES,), known_at=None)
    columns = articles.tables[ARTICLES.name].c
    passed = columns.recorded <= checkpoints.position(tx, READING)
    return [
        row.recorded for row in articles.rows(ARTICLES, columns.read.is_(None), columns.withdrawn.is_(None), passed)
    ]


def read_many(articles: Sequence[Article]) -> list[ArticleRead | None]:
    """Read articles in this process. One that the reader breaks on is logged and stays unread; the rest go on."""
    from tracker.reader.reader import reader  # noqa: PLC0415 - a quarter of a second, for those who read

    readings: list[ArticleRead | None] = []
    for article in articles:
        try:
            found = reader().read(article)
            decode(*encode(found))  # what the log takes it must be able to give back: no fault of ours gets in
            readings.append(found)
        except Exception as error:
            fault = f"{type(error).__name__}: {error}"
            logger.error("unread", article=article.id, source=article.source, fault=fault)  # noqa: TRY400
            logger.debug("unread", article=article.id, exc_info=True)
            readings.append(None)
    return readings


def _record_batch(engine: Engine, articles: Sequence[Article], *, clock: Clock, probe: Probe) -> int:
    by_stream = {article.stream: article for article in reversed(articles)}  # of two alike, the first counts
    while True:
        with reading(engine) as tx:
            known = store.versions(tx, list(by_stream))
        new = [a for a in articles if by_stream[a.stream] is a and not known[a.stream]]
        appends = [Append(stream=a.stream, expected=0, events=(ArticleRecorded(article=a),)) for a in new]
        probe("recording: batch chosen")
        try:
            if appends:
                store.append_alone(engine, appends, now=clock())
        except WrongExpectedVersion:
            continue  # another process recorded one of them meanwhile: it is known now
        probe("recording: committed")
        return len(new)


def _append_readings(tx: Connection, found: Sequence[ArticleRead], *, now: datetime) -> None:
    versions = store.versions(tx, [article_stream(item.article) for item in found])
    appends = [
        Append(stream=stream, expected=versions[stream], events=(item,))
        for item in found
        for stream in (article_stream(item.article),)
    ]
    if appends:
        store.append(tx, appends, now=now)


def _unread(tx: Connection, articles: Sequence[Article]) -> list[Article]:
    """Leave out what has a reading already, as after the import of a log."""
    versions = store.versions(tx, [article.stream for article in articles])
    return [
        article
        for article in articles
        if versions[article.stream] == 1
        or not any(isinstance(item.event, ArticleRead) for item in store.read_stream(tx, article.stream))
    ]


def _batches(found: Iterable[Article | SourceError], size: int) -> Iterator[list[Article | SourceError]]:
    batch: list[Article | SourceError] = []
    characters = 0
    for item in found:
        batch.append(item)
        characters += len(item.text) if isinstance(item, Article) else 0
        if len(batch) >= size or characters >= _BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch
