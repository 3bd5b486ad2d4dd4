"""The daemon on a disk that runs full: it records nothing more, says so, and goes on by itself."""

import signal

import pytest

from tests.daemon.running import configured, daemon
from tests.log.given import everything, record, to
from tests.serving import Reply, Server
from tests.upkeep.disks import fill_up, small_disk
from tests.upkeep.given import database_on
from tests.waiting import until
from tracker.domain.events import FeedAdded
from tracker.domain.feeds import Feed, feed_id, feed_stream
from tracker.log.chain import verify
from tracker.log.engine import reading

BODY = b"""<rss version="2.0"><channel><title>News</title><item><guid>1</guid><title>Railways</title>
<description>Kenya and Uganda signed an agreement on railways on 3 March 2020.</description></item></channel></rss>"""


@pytest.fixture
def disk(tmp_path):
    """A file system of twelve megabytes."""
    with small_disk(tmp_path / "disk", size=12_000_000) as place:
        yield place


@pytest.fixture
def on_disk(disk, sqlite_template):
    """A database on it."""
    with database_on(disk, sqlite_template) as engine:
        yield engine


@pytest.fixture
def server():
    """A server that publishes one item."""
    with Server() as running:
        running.answers("127.0.0.1", "/rss", Reply(body=BODY))
        yield running


def follow(engine, server):
    """Follow its feed."""
    url = server.url("127.0.0.1", "/rss")
    feed = Feed(id=feed_id(url), url=url, allow_private=True)
    record(engine, to(feed_stream(feed.id), FeedAdded(feed=feed, by="Ann")))


def kinds(engine):
    """Return the kinds of events in the log, in their order."""
    return [type(each.event).__name__ for each in everything(engine)]


def test_recording_stops_before_the_disk_is_full_and_goes_on_by_itself(on_disk, disk, server, tmp_path):
    """What is published meanwhile is not lost: the feed is asked once there is room."""
    follow(on_disk, server)
    filler = fill_up(disk, leave=1_500_000)
    config = configured(tmp_path, "[disk]", "least_free_mb = 2")

    with daemon(str(on_disk.url), config, "--no-serve") as only:
        assert "2 MB must stay free" in only.heard("recording stopped")["reason"]
        only.heard("verified")
        assert server.asked == []

        filler.unlink()
        only.heard("records again")
        only.heard("read", articles=1)
        only.tell(signal.SIGTERM)
        assert only.ended() == 0

    assert kinds(on_disk) == ["FeedAdded", "ArticleRecorded", "ArticleRead"]


def test_a_disk_that_is_full_at_once_loses_nothing(on_disk, disk, server, tmp_path):
    """Between two looks at it somebody else took all the space: what was in hand is done again when there is some."""
    fillers = []

    def answer(_asked):
        if not fillers:
            fillers.append(fill_up(disk))
        return Reply(body=BODY)

    server.answers("127.0.0.1", "/rss", answer)
    follow(on_disk, server)
    config = configured(tmp_path, "[disk]", "least_free_mb = 0")

    with daemon(str(on_disk.url), config, "--no-serve") as only:
        until(lambda: any("is full" in str(line.get("reason")) for line in only.lines))
        fillers[0].unlink()

        until(lambda: len(everything(on_disk)) == 3)
        only.tell(signal.SIGTERM)
        assert only.ended() == 0

    assert kinds(on_disk) == ["FeedAdded", "ArticleRecorded", "ArticleRead"]
    with reading(on_disk) as tx:
        assert verify(tx).position == 3
