"""What the tests of exports tell: articles with their addresses, and a relation's material."""

from datetime import date

from tests.projections.history import given
from tests.state.seeds import RELATION
from tracker.domain.articles import Article
from tracker.domain.events import ArticleRecorded
from tracker.exports.material import gather
from tracker.log.engine import reading
from tracker.projections.runner import catch_up


def printed(article, published, **told):
    """An article as its source delivered it, with an address."""
    return ArticleRecorded(
        article=Article(
            id=article,
            text=told.pop("text", f"The text of {article}."),
            published=date.fromisoformat(published) if published else None,
            **({"url": f"https://news.example/{article}", "title": f"About {article}", "byline": "A. Writer"} | told),
        )
    )


def material_of(engine, *events, as_of="2022-03-01", known_at=None):
    """Tell a log some events, and return what exports of the relation are made of."""
    given(engine, *events)
    catch_up(engine)
    with reading(engine) as tx:
        return gather(tx, RELATION, as_of=date.fromisoformat(as_of), known_at=known_at)
