"""What daemons are given to do, and what became of it."""

from sqlalchemy import Engine

from tests.log.given import record, to
from tracker.domain.articles import Article, article_id
from tracker.domain.events import ArticleRead, ArticleRecorded
from tracker.log.engine import reading
from tracker.log.store import read
from tracker.projections.generations import live
from tracker.status.members import members


def published(engine: Engine, *texts: str) -> None:
    """Let another process record articles."""
    articles = [Article(id=article_id(words), text=words, title=words[:80]) for words in texts]
    record(engine, *(to(article.stream, ArticleRecorded(article=article)) for article in articles))


def readings(engine: Engine) -> list[str]:
    """Return the articles that were read, in the order of the log."""
    with reading(engine) as tx:
        return [one.event.article for one in read(tx, types=(ArticleRead,), limit=10_000)]


def projected(engine: Engine) -> int:
    """Return how far the projections are, the last of them."""
    with reading(engine) as tx:
        return min((one.position for one in live(tx).values()), default=0)


def says(engine: Engine) -> list[str]:
    """Return what the daemons say, the leader first."""
    with reading(engine) as tx:
        return [member.says for member in members(tx)]
