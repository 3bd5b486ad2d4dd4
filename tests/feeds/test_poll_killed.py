"""A poll that is killed anywhere and done again ends where it would have ended anyway."""

import pytest
from sqlalchemy import select

from tests.dying import killed
from tests.feeds.working import poll_rounds
from tracker.domain.events import ArticleRecorded, ArticleWithdrawn
from tracker.log import store
from tracker.log.chain import verify
from tracker.log.engine import open_engine, reading
from tracker.log.operating import items

POINTS = [
    "before the fetch", "answered", "parsed", "decided",
    "writing: begun", "writing: polls", "writing: items", "writing: events chosen", "writing: events", "written",
]  # fmt: skip


def outcome_of(url):
    """Return what was recorded, what was withdrawn, and the items that are known; nothing may be there twice."""
    engine = open_engine(url)
    try:
        with reading(engine) as tx:
            verify(tx)
            events = [recorded.event for recorded in store.read(tx, limit=10**6)]
            known = {(row.feed, row.identity, row.article, row.digest) for row in tx.execute(select(items))}
    finally:
        engine.dispose()
    recorded = [event.article.text for event in events if isinstance(event, ArticleRecorded)]
    withdrawn = [event.article for event in events if isinstance(event, ArticleWithdrawn)]
    assert len(set(recorded)) == len(recorded)
    assert len(set(withdrawn)) == len(withdrawn)
    return set(recorded), set(withdrawn), known


@pytest.fixture(scope="module")
def undisturbed(sqlite_template, tmp_path_factory):
    """What undisturbed polls come to."""
    path = tmp_path_factory.mktemp("undisturbed") / "tracker.db"
    path.write_bytes(sqlite_template.read_bytes())
    poll_rounds(f"sqlite:///{path}")
    return outcome_of(f"sqlite:///{path}")


@pytest.mark.parametrize("point", POINTS)
def test_a_poll_that_was_killed_is_done_again_and_nothing_is_lost_or_doubled(database_url, undisturbed, point):
    """At each point, the power may go: also while the transaction is open, and right after it was committed."""
    for nth in (1, 4):
        assert killed(poll_rounds, database_url, point, nth=nth)

    poll_rounds(database_url)

    assert outcome_of(database_url) == undisturbed
