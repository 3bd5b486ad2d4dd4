"""Events, appends and helpers for the log's tests."""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import Engine, text

from tracker.domain.articles import Article
from tracker.domain.events import ArticleRecorded, ArticleWithdrawn, Event
from tracker.log.engine import reading, writing
from tracker.log.store import Append, Receipt, Recorded, append, read

NOW = datetime(2026, 3, 1, 12, 30, 15, 123456, tzinfo=UTC)


def recorded(article: str = "a1", words: str = "Two ministers met.") -> ArticleRecorded:
    """Return an event with a payload of any length."""
    return ArticleRecorded(article=Article(id=article, text=words))


def withdrawn(article: str = "a1", because: str = "the publisher took it back") -> ArticleWithdrawn:
    """Return a short event."""
    return ArticleWithdrawn(article=article, because=because, by="Ann")


def to(stream: str, *events: Event, expected: int = 0) -> Append:
    """Return an append."""
    return Append(stream=stream, expected=expected, events=events)


def record(engine: Engine, *appends: Append, now: datetime = NOW, key: str | None = None) -> Receipt:
    """Append in a transaction of its own."""
    with writing(engine) as tx:
        return append(tx, appends, now=now, key=key)


def everything(engine: Engine) -> list[Recorded]:
    """Return the whole log."""
    found: list[Recorded] = []
    with reading(engine) as tx:
        while page := read(tx, after=found[-1].position if found else 0):
            found += page
    return found


def tamper(engine: Engine, *statements: str) -> None:
    """Change the database as an attacker would who owns it: the guards go first."""
    with writing(engine) as tx:
        for table in ("events", "commits", "streams"):
            for guard in guards(engine.dialect.name, table):
                on = "" if engine.dialect.name == "sqlite" else f" ON {table}"
                tx.execute(text(f"DROP TRIGGER {guard}{on}"))
        for statement in statements:
            tx.execute(text(statement))


def guards(dialect: str, table: str) -> Sequence[str]:
    """Return the names of a table's triggers."""
    if dialect == "sqlite":
        return (f"{table}_refuse_update", f"{table}_refuse_delete")
    return (f"{table}_refuse_change",)
