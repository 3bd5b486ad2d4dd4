"""Feeds and the daemon: what is published is state a moment later, and slow servers hold up nobody but themselves."""

import signal

import pytest

from tests.daemon.given import projected, readings, says
from tests.daemon.running import configured, daemon
from tests.log.given import everything, record, to
from tests.serving import Reply, Server
from tests.waiting import until
from tracker.domain.events import FeedAdded
from tracker.domain.feeds import Feed, feed_id, feed_stream

ITEM = """<item><guid>{0}</guid><title>Number {0}</title>
<description>Kenya and Uganda signed agreement number {0} on railways on 3 March 2020.</description></item>"""


def body(*numbers):
    """Return a feed with these items."""
    items = "".join(ITEM.format(number) for number in numbers)
    return f'<rss version="2.0"><channel><title>News</title>{items}</channel></rss>'.encode()


@pytest.fixture
def server():
    """A server of feeds."""
    with Server() as running:
        yield running


def follow(engine, url):
    """Let another process add a feed."""
    feed = Feed(id=feed_id(url), url=url, allow_private=True)
    record(engine, to(feed_stream(feed.id), FeedAdded(feed=feed, by="Ann")))


def test_a_feed_that_somebody_adds_is_asked_and_read_at_once(engine, database_url, tmp_path, server):
    """From the command in one terminal to the state, without a restart and without waiting for a tick."""
    server.answers("127.0.0.1", "/rss", Reply(body=body(1, 2)))
    with daemon(database_url, configured(tmp_path, tick_s=60), "--no-serve") as only:
        only.heard("leads")
        follow(engine, server.url("127.0.0.1", "/rss"))

        assert only.heard("polled")["new"] == 2
        until(lambda: len(readings(engine)) == 2)
        until(lambda: projected(engine) == len(everything(engine)))


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
def test_a_slow_server_holds_up_neither_the_lead_nor_other_feeds_nor_a_stop(engine, database_url, tmp_path, server):
    """One server that takes half a minute must not cost the lease, or the patience of whoever stops the daemon."""
    server.answers("127.0.0.1", "/slow", Reply(body=body(1), delay_s=60))
    follow(engine, server.url("127.0.0.1", "/slow"))
    with Server() as other, daemon(database_url, configured(tmp_path), "--no-serve") as only:
        other.answers("localhost", "/quick", Reply(body=body(2)))
        only.heard("leads")
        until(lambda: any(asked.path == "/slow" for asked in server.asked))
        follow(engine, other.url("localhost", "/quick"))

        assert only.heard("polled")["new"] == 1
        until(lambda: len(readings(engine)) == 1)
        assert says(engine) == ["leads, epoch 1"]
        only.tell(signal.SIGTERM)
        assert only.ended() == 0
    assert not [line for line in only.lines if line["event"] in {"leads no longer", "cut off", "failed"}]
