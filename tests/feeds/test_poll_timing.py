"""When a feed is asked again, and where: what servers say, and what they must not bring about."""

import asyncio
from datetime import timedelta
from itertools import pairwise

import pytest

from tests.feeds.polling import START, URL, World, body, item, numbered
from tracker.domain.errors import FetchFailed
from tracker.domain.events import FeedGone, FeedMoved, FeedReturned
from tracker.domain.feeds import feed_id
from tracker.feeds.following import pause, resume
from tracker.log.engine import open_engine
from tracker.log.moments import from_us
from tracker.settings.shapes import Polling

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def engine(sqlite_template, tmp_path):
    """A database of one kind is enough here: nothing depends on it."""
    path = tmp_path / "tracker.db"
    path.write_bytes(sqlite_template.read_bytes())
    opened = open_engine(f"sqlite:///{path}")
    yield opened
    opened.dispose()


def wait(world, url=URL):
    """Return how long it is until a feed is due."""
    return from_us(world.row(url).due_us) - world.now


def about(span):
    """Return what a span may be with its jitter."""
    return pytest.approx(span.total_seconds(), rel=0.11)


def test_a_feed_is_asked_every_quarter_of_an_hour_give_or_take_a_tenth(world):
    """Feeds that were added together do not stay together for ever."""
    for number in range(20):
        url = f"https://n{number}.example/rss"
        world.follow(url)
        world.carries(*numbered(number), url=url)
    world.poll()

    waits = {wait(world, f"https://n{number}.example/rss").total_seconds() for number in range(20)}

    assert len(waits) > 15
    assert all(810 <= seconds <= 990 for seconds in waits)
    assert world.poll(after=MINUTE).polled == 0


def test_what_is_unchanged_refreshes_the_validators_and_nothing_else(world):
    """A server that changes its validators alone is not asked with the old ones for ever, and the log stays quiet."""
    world.follow()
    world.carries(*numbered(1), etag='"1"')
    world.poll()
    head = len(world.events())
    world.web.put(URL, status=304, headers={"etag": '"2"'})
    world.poll(after=HOUR)
    assert world.row().etag == '"2"'
    world.carries(*numbered(1), etag='"3"')
    parsed = world.parser.feeds

    world.poll(after=HOUR)

    assert world.row().etag == '"3"'
    assert (len(world.events()), world.parser.feeds) == (head, parsed)


@pytest.mark.parametrize(
    "headers",
    [{"cache-control": "public, max-age=7200"}, {"expires": "Mon, 02 Mar 2026 11:00:00 GMT"}],
    ids=["max-age", "expires"],
)
def test_a_server_that_says_how_long_its_answer_holds_is_not_asked_sooner(world, headers):
    """What the publisher promises not to change is not worth a request."""
    world.follow()
    world.carries(*numbered(1), headers=headers)

    world.poll()

    assert wait(world) == 2 * HOUR


def test_a_feed_that_says_how_long_it_stays_the_same_is_not_asked_sooner(world):
    """Also after its server said that nothing has changed."""
    world.follow()
    world.web.put(URL, body(*numbered(1), ttl_s=7200), etag='"1"')

    world.poll()
    assert wait(world) == 2 * HOUR
    world.poll(after=3 * HOUR)
    assert wait(world) == 2 * HOUR


def test_no_server_can_put_a_feed_off_for_more_than_a_day(world):
    """A misconfigured cache must not silence a feed for a year."""
    world.follow()
    world.carries(*numbered(1), headers={"cache-control": "max-age=31536000"})

    world.poll()

    assert wait(world) == DAY


@pytest.mark.parametrize("status", [404, 500, 403, 304])
def test_a_feed_that_fails_is_asked_less_and_less_often_and_never_given_up(world, status):
    """Twice the wait after each failure, a day at most."""
    world.follow()
    world.web.put(URL, status=status)

    waits = []
    for _ in range(10):
        assert world.poll(after=2 * DAY).failed == 1
        waits.append(wait(world).total_seconds())

    assert waits[:3] == [about(timedelta(minutes=minutes)) for minutes in (30, 60, 120)]
    assert waits[-1] == about(DAY)
    assert world.row().failures == 10
    assert str(status) in world.row().error
    world.carries(*numbered(1))
    assert world.poll(after=2 * DAY).recorded == 1
    assert (world.row().failures, world.row().error) == (0, None)


@pytest.mark.parametrize(
    "broken",
    [b"<html>Please accept our cookies</html>", b"<h1>Error</h1>", b"", b'{"error": "database"}'],
    ids=["consent", "error page", "nothing", "other json"],
)
def test_a_page_with_status_200_is_an_error_and_no_empty_feed(world, broken):
    """A consent wall tells nothing of the feed, so nothing that is known is touched."""
    world.follow()
    world.carries(*numbered(1, 2), etag='"1"')
    world.poll()
    before = world.row()
    world.web.put(URL, broken)

    tally = world.poll(after=HOUR)

    assert tally.failed == 1
    assert (world.row().window, world.row().etag, world.row().body) == (before.window, before.etag, before.body)
    assert "no feed" in world.row().error


def test_a_failure_of_the_network_shows_no_password(world):
    """Errors stand in lists and logs, where a password has no business."""
    url = "https://user:secret@news.example/rss"
    world.follow(url)
    world.web.fail(url, FetchFailed(url, "no connection"))

    world.poll()

    assert world.row(url).error == "https://***@news.example/rss: no connection; it is tried again later"


def test_429_silences_the_whole_server_for_as_long_as_it_asks(world):
    """One feed's 429 spares the server all others of it, in this process and in the next."""
    other = "https://news.example/sport"
    world.follow()
    world.follow(other)
    world.carries(*numbered(2), url=other)
    world.web.put(URL, status=429, headers={"retry-after": "7200"})
    world.poll_now(feed_id(URL))
    asked = len(world.web.asked)

    assert world.poll(after=HOUR).polled == 0
    assert len(world.web.asked) == asked
    assert world.poll(after=HOUR + MINUTE).polled >= 1


@pytest.mark.parametrize(
    ("word", "span"),
    [("7200", 2 * HOUR), ("Mon, 02 Mar 2026 12:00:00 GMT", 3 * HOUR), ("9999999999", 7 * DAY)],
    ids=["seconds", "a date", "for ever"],
)
def test_503_puts_one_feed_off_as_long_as_its_server_asks_a_week_at_most(world, word, span):
    """Retry-After is honoured in both its forms, but not without end."""
    other = "https://news.example/sport"
    world.follow()
    world.follow(other)
    world.carries(*numbered(2), url=other)
    world.web.put(URL, status=503, headers={"retry-after": word})

    tally = world.poll()

    assert (tally.polled, tally.failed) == (2, 1)
    assert abs(wait(world) - span) < MINUTE


def test_a_feed_that_is_sent_on_for_good_three_times_over_a_day_has_moved(world):
    """A short-lived mistake of a server moves nothing; a lasting word does, and the feed stays the same one."""
    target = "https://new.example/feed"
    world.follow()
    moved = {"hops": ((URL, 301),), "to": target}
    world.carries(*numbered(1), **moved)
    for after in (HOUR, HOUR, HOUR):
        world.poll(after=after)
    assert world.events(FeedMoved) == []

    world.poll(after=DAY)

    (event,) = world.events(FeedMoved)
    assert event.url == target
    world.carries(*numbered(1, 2), url=target)
    assert world.poll(after=HOUR).recorded == 1
    assert world.web.asked[-1][1].url == target


@pytest.mark.parametrize("status", [302, 307])
def test_a_temporary_redirect_moves_nothing_unless_it_is_to_https(world, status):
    """For now is for now; but an address that only becomes a safe one is taken at its word."""
    plain = "http://plain.example/rss"
    world.follow()
    world.follow(plain)
    world.carries(*numbered(1), hops=((URL, status),), to="https://other.example/rss")
    world.carries(*numbered(2), url=plain, hops=((plain, status),), to="https://plain.example/rss")

    for _ in range(5):
        world.poll(after=DAY)

    assert [event.url for event in world.events(FeedMoved)] == ["https://plain.example/rss"]


def test_a_feed_is_not_moved_to_where_no_feed_is(world):
    """A server that sends all to its front page does not take the feed with it."""
    world.follow()
    world.web.put(URL, b"<html>", hops=((URL, 301),), to="https://news.example/")

    for _ in range(6):
        world.poll(after=2 * DAY)

    assert world.events(FeedMoved) == []


def test_a_feed_does_not_move_to_where_another_one_lives(world):
    """Two feeds of one address would ask it twice; somebody is told to remove one."""
    target = "https://new.example/feed"
    known = world.follow(target)
    world.follow()
    world.carries(*numbered(1), url=target)
    world.carries(*numbered(1), hops=((URL, 301),), to=target)

    for _ in range(4):
        world.poll(after=DAY)

    assert world.events(FeedMoved) == []
    assert known.id in world.row().error


def test_a_feed_that_says_twice_over_a_day_that_it_is_gone_is_looked_for_monthly_and_can_return(world):
    """410 is believed in the end, and even then not for ever."""
    world.follow()
    world.web.put(URL, status=410)
    world.poll()
    world.poll(after=HOUR)
    assert world.events(FeedGone) == []
    world.poll(after=DAY)
    assert len(world.events(FeedGone)) == 1
    assert world.row().paused == "gone"
    assert wait(world).total_seconds() == about(timedelta(days=30))
    assert world.poll(after=20 * DAY).polled == 0
    assert world.poll(after=20 * DAY).failed == 1
    assert len(world.events(FeedGone)) == 1

    world.carries(*numbered(1))
    assert world.poll(after=40 * DAY).recorded == 1

    assert len(world.events(FeedReturned)) == 1
    assert world.row().paused is None


def test_a_paused_feed_is_left_alone_until_it_is_resumed(world):
    """What somebody asked for holds, whatever the clock says."""
    world.follow()
    world.carries(*numbered(1))
    pause(world.engine, URL, now=world.now)
    assert world.poll(after=30 * DAY).polled == 0

    resume(world.engine, URL, now=world.now)

    assert world.poll().recorded == 1


def test_a_clock_that_was_set_back_silences_nothing(world):
    """A feed that was polled in the future is due, and then goes on as usual."""
    world.follow()
    world.carries(*numbered(1))
    world.now += 300 * DAY
    world.poll()
    world.now = START

    assert world.poll().polled == 1
    assert wait(world).total_seconds() == about(timedelta(minutes=15))
    assert world.poll().polled == 0


def test_a_clock_that_leaps_forward_loses_and_doubles_nothing(world):
    """All are due at once, each is asked once, and nothing is new for it."""
    for number in range(5):
        url = f"https://n{number}.example/rss"
        world.follow(url)
        world.carries(*numbered(number), url=url)
    world.poll()
    world.now += 1000 * DAY

    assert (world.poll().polled, world.poll().polled) == (5, 0)
    assert len(world.texts()) == 5


def test_a_server_gets_one_request_at_a_time_and_a_second_between_two(world):
    """Thirty feeds of one server, all overdue after a restart, are no burst; other servers do not wait for it."""
    for number in range(30):
        url = f"https://big.example/{number}"
        world.follow(url)
        world.carries(*numbered(number), url=url)
    world.follow()
    world.carries(*numbered(99))

    assert world.poll().polled == 31

    times = [at for at, request in world.web.asked if request.url.startswith("https://big")]
    assert all(later - earlier >= timedelta(seconds=1) for earlier, later in pairwise(times))
    assert world.web.most_together["big.example"] == 1


def test_no_more_servers_are_asked_at_once_than_there_are_connections(engine):
    """A thousand feeds must not be a thousand connections."""
    world = World(engine, polling=Polling(connections=3))
    under_way = most = 0
    original = world.web.__call__

    async def counted(request):
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0.001)
        try:
            return await original(request)
        finally:
            under_way -= 1

    for number in range(12):
        world.follow(f"https://n{number}.example/rss")
        world.carries(item("g", str(number)), url=f"https://n{number}.example/rss")
    world.web = counted

    assert world.poll().polled == 12
    assert most == 3
