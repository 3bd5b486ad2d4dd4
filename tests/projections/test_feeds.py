"""The feeds: what the log says of each, by the last that was said."""

from tests.projections.history import START, given
from tracker.domain.events import FeedAdded, FeedGapped, FeedGone, FeedMoved, FeedRemoved, FeedReturned
from tracker.domain.feeds import Feed, feed_id, feed_stream
from tracker.log.engine import reading
from tracker.projections.feeds import FEEDS
from tracker.projections.runner import catch_up
from tracker.projections.view import view

FEED = Feed(id=feed_id("https://news.example/rss"), url="https://news.example/rss", home="AZ")
ADDED = FeedAdded(feed=FEED, by="analyst")


def feeds(engine, *, known_at=None):
    """Return address, whether it is gone, and gaps of each feed."""
    catch_up(engine, (FEEDS,))
    with reading(engine) as tx:
        return [(row.url, row.gone, row.gaps) for row in view(tx, (FEEDS,), known_at=known_at).rows(FEEDS)]


def test_a_feed_keeps_its_identity_when_it_moves(engine):
    """What it delivered before and after is one feed's, and what was known before stays known."""
    given(engine, ADDED, FeedGapped(feed=FEED.id, since=START, recovered=0))
    given(engine, FeedGone(feed=FEED.id, because="410"), FeedMoved(feed=FEED.id, url="https://b.example/", because="x"))

    assert feeds(engine) == [("https://b.example/", None, 1)]
    assert feeds(engine, known_at=3) == [("https://news.example/rss", "410", 1)]


def test_a_feed_that_was_removed_can_be_added_again(engine):
    """A mistake can be put right, and the feed starts with a clean slate."""
    given(engine, ADDED, FeedGone(feed=FEED.id, because="410"), FeedReturned(feed=FEED.id))
    given(engine, FeedRemoved(feed=FEED.id, by="analyst"))
    assert feeds(engine) == []

    given(engine, ADDED)

    assert feeds(engine) == [("https://news.example/rss", None, 0)]


def test_one_feed_has_one_identity_however_its_address_is_written():
    """A feed must not be polled twice, nor its items told apart, for a slash or a change to https."""
    spellings = ("http://News.example/rss", "https://news.example:443/rss/", " https://news.example./rss")

    assert {feed_id(url) for url in spellings} == {FEED.id}
    assert feed_id("https://news.example/rss?lang=en") != FEED.id
    assert feed_stream(FEED.id) == f"feed-{FEED.id}"
