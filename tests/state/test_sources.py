"""What facts rest on: the sentence, and who publishes it."""

import pytest

from tests.projections.history import fact_id, given, read, stated
from tracker.domain.articles import Article
from tracker.domain.events import ArticleRecorded
from tracker.domain.facts import Rank
from tracker.log.engine import reading
from tracker.projections.runner import catch_up
from tracker.state.sources import sources

RANK = stated(Rank, quote="Third place.", subject="RU", of="AZ", measure="trade partner", rank=3)


@pytest.mark.parametrize(
    ("told", "outlet"),
    [
        ({"outlet": "Agency", "source": "feed World news", "byline": "Ann"}, "Agency"),
        ({"source": "seeds/1.txt", "byline": "Ann"}, "seeds/1.txt"),
        ({"byline": "Ann"}, "Ann"),
        ({}, None),
    ],
)
def test_a_source_is_named_as_its_readers_know_it(engine, told, outlet):
    """Whoever is told of a change sees the publisher, not the pipe that it came through."""
    given(engine, ArticleRecorded(article=Article(id="a1", text="Third place.", **told)), read("a1", RANK))
    catch_up(engine)

    with reading(engine) as tx:
        found = sources(tx, [fact_id("a1", RANK)], known_at=None)

    assert [(one.quote, one.outlet) for one in found.values()] == [("Third place.", outlet)]
