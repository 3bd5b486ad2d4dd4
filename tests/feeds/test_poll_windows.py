"""What was missed, what came in part, and what is too much."""

from datetime import timedelta

import pytest

from tests.feeds.polling import URL, World, body, item, numbered
from tracker.domain.events import ArticleRecorded, FeedGapped
from tracker.settings.shapes import Polling


@pytest.fixture
def backend():
    """One database is enough here: tests/feeds/test_poll_keeping.py has both databases."""
    return "sqlite"


HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def test_items_that_came_and_went_unseen_are_said_and_looked_for(world):
    """Archives are looked through until something known turns up, and no further."""
    world.follow()
    world.carries(*numbered(1, 2))
    world.poll()
    pages = {"2": (5, 6, "3"), "3": (3, 4, "4"), "4": (1, 2, "5"), "5": (0, 0, None)}
    for name, (first, second, further) in pages.items():
        url = f"{URL}?page={further}" if further else None
        world.web.put(f"{URL}?page={name}", body(*numbered(first, second), further=url))
    world.web.put(URL, body(*numbered(7, 8), further=f"{URL}?page=2"))

    tally = world.poll(after=HOUR)

    (gapped,) = world.events(FeedGapped)
    assert (gapped.recovered, tally.recorded) == (4, 6)
    assert world.row().interval_s == 450
    assert {text[-2] for text in world.texts()} == set("12345678")
    assert [request.url[-1] for _, request in world.web.asked[-4:]] == ["s", "2", "3", "4"]


def test_an_archive_that_leads_in_a_circle_or_on_for_ever_ends(world):
    """What a publisher's server answers decides nothing about our time."""
    world.follow()
    world.carries(*numbered(1))
    world.poll()
    for page in range(50):
        world.web.put(f"{URL}?p={page}", body(*numbered(100 + page), further=f"{URL}?p={page + 1}"))
    world.web.put(URL, body(*numbered(2), further=f"{URL}?p=0"))

    assert world.poll(after=HOUR).recorded == 11

    world.web.put(f"{URL}?q=1", body(*numbered(201), further=f"{URL}?q=1"))
    world.web.put(URL, body(*numbered(202), further=f"{URL}?q=1"))
    assert world.poll(after=HOUR).recorded == 2


@pytest.mark.parametrize("broken", ["missing", "a page"])
def test_an_archive_that_is_not_there_costs_nothing_but_itself(world, broken):
    """The gap is said, and what the feed carries now is taken."""
    world.follow()
    world.carries(*numbered(1))
    world.poll()
    world.web.put(URL, body(*numbered(2), further=f"{URL}?old"))
    if broken == "a page":
        world.web.put(f"{URL}?old", b"<html>")

    assert world.poll(after=HOUR).recorded == 1

    assert [event.recovered for event in world.events(FeedGapped)] == [0]


def test_a_window_that_overlaps_by_name_alone_is_no_gap(world):
    """Counters of comments change every item; that is no reason to ask twice as often."""
    world.follow()
    world.carries(*({**one, "extra": "0"} for one in numbered(1, 2)))
    world.poll()
    world.carries(*({**one, "extra": "1"} for one in numbered(2, 3)))
    world.poll(after=HOUR)

    assert world.events(FeedGapped) == []


def test_a_feed_that_was_empty_missed_nothing(world):
    """A first window, and one after an empty one, has nothing to overlap with."""
    world.follow()
    for numbers in ((), (1,), (), (2,)):
        world.carries(*numbered(*numbers))
        assert world.poll(after=HOUR).failed == 0

    assert world.events(FeedGapped) == []
    assert len(world.texts()) == 2


def test_a_quiet_feed_returns_to_its_usual_pace(world):
    """One lost weekend does not mean many requests for ever."""
    world.follow()
    world.carries(*numbered(1))
    world.poll()
    world.carries(*numbered(2))
    world.poll(after=HOUR)
    assert world.row().interval_s == 450

    for _ in range(5):
        world.poll(after=HOUR)

    assert world.row().interval_s == 900


def test_a_truncated_body_gives_what_it_has_and_the_rest_is_asked_for_again(world):
    """The validators of a part would make the server say that nothing changed."""
    world.follow()
    world.carries(*numbered(1), etag='"1"')
    world.poll()
    world.carries(*numbered(1, 2), etag='"2"', truncated=True)
    tally = world.poll(after=HOUR)
    assert (tally.recorded, tally.failed) == (1, 0)
    assert (world.row().etag, world.row().error) == ('"1"', "the answer ended before it was whole")

    world.carries(*numbered(1, 2, 3), etag='"2"')
    assert world.poll(after=HOUR).recorded == 1

    assert (world.row().etag, world.row().error) == ('"2"', None)
    assert world.events(FeedGapped) == []


def test_a_malformed_feed_loses_nothing_and_is_said_to_be_malformed(world):
    """What is wrong with a feed is the publisher's to mend, not a reason to drop his items."""
    world.follow()
    for numbers in ((1, 2), (2, 3)):
        world.web.put(URL, body(*numbered(*numbers), malformed="line 7: a stray &"), etag='"1"')
        world.poll(after=HOUR)
        assert world.row().error == "line 7: a stray &"
        assert world.row().etag is None

    assert len(world.texts()) == 3


def test_more_items_than_a_day_may_bring_are_taken_day_by_day(engine):
    """A feed that floods is paused until tomorrow, says so, and loses nothing for it."""
    world = World(engine, polling=Polling(items_a_day=40))
    world.follow()
    world.carries(*numbered(*range(100)), etag='"1"')
    taken = []
    for _ in range(4):
        taken.append(world.poll().recorded)
        taken.append(world.poll(after=HOUR).recorded)
        if len(taken) == 2:
            assert world.row().paused == "budget"
        world.now += DAY

    assert taken == [40, 0, 40, 0, 20, 0, 0, 0]
    assert world.row().paused is None
    assert world.row().etag == '"1"'
    assert len(set(world.texts())) == 100


def test_a_feed_of_very_many_items_is_no_trouble(engine):
    """Nothing grows with what a stranger sends, beyond the day's budget."""
    world = World(engine, polling=Polling(items_a_day=500))
    world.follow()
    world.carries(*(item(f"g{n}", f"Text {n}.") for n in range(20_000)))

    tally = world.poll()

    assert (tally.recorded, world.items()) == (500, 500)
    assert tally.reports[0].left == 19_500


def test_the_page_of_an_item_is_its_text_where_the_feed_wants_that(world):
    """Summaries are not read where the whole article can be had."""
    world.follow(full_text=True)
    world.web.put("https://news.example/1", b"The whole story of one.")
    world.carries(item("g", "Summary.", title="One", link="https://news.example/1"))

    world.poll()

    assert world.texts() == ["One\n\nThe whole story of one."]


def test_a_page_that_does_not_come_is_tried_again_and_then_left(world):
    """The feed's own text does until the page comes; a page that never comes is asked for three times."""
    world.follow(full_text=True)
    one, two = "https://news.example/1", "https://news.example/2"
    world.carries(item("a", "Summary.", title="One", link=one), item("b", "Short.", title="Two", link=two))
    for _ in range(6):
        world.poll(after=HOUR)
        if len(world.web.asked) > 5:
            world.web.put(two, b"The whole of two.")

    assert sorted(world.standing()) == ["One\n\nSummary.", "Two\n\nThe whole of two."]
    assert len([request for _, request in world.web.asked if request.url == one]) == 3
    assert [event.article.replaces for event in world.events(ArticleRecorded)].count(None) == 2


def test_one_text_for_many_addresses_is_a_wall_and_no_article(world):
    """A consent page under every address must not become the text of every article."""
    world.follow(full_text=True)
    for n in range(3):
        world.web.put(f"https://news.example/{n}", b"We value your privacy. Accept all cookies to go on.")
    world.carries(*numbered(0, 1, 2))

    world.poll()

    assert sorted(world.texts()) == [f"Number {n}\n\nText of number {n}." for n in range(3)]


def test_pages_are_asked_for_a_few_at_a_time(world):
    """The rest waits for the next poll, and is not taken without its page meanwhile."""
    world.follow(full_text=True)
    for n in range(120):
        world.web.put(f"https://news.example/{n}", f"The whole story of {n}.".encode())
    world.carries(*numbered(*range(120)), etag='"1"')

    assert [world.poll(after=HOUR).recorded for _ in range(4)] == [50, 50, 20, 0]


def test_another_program_may_poll_at_the_same_time(world):
    """Of two pollers of one feed, one writes; the other one's work is dropped, and nothing doubles."""
    import asyncio

    world.follow()
    world.carries(*numbered(1, 2, 3))

    async def both():
        one, other = world.poller(), world.poller()
        return await asyncio.gather(one.poll_due(), other.poll_due())

    tallies = asyncio.run(both())

    assert sorted(tally.recorded for tally in tallies) == [0, 3]
    assert len(world.texts()) == 3
    assert world.row().version == 1


def test_a_fault_of_our_own_costs_one_feed_one_poll(world):
    """What the tracker itself does wrong with one feed is said, counted, and the others go on."""
    other = "https://other.example/rss"
    world.follow()
    world.follow(other)
    world.carries(*numbered(1))
    world.web.fail(other, ZeroDivisionError("division by zero"))

    tally = world.poll()

    assert (tally.recorded, tally.failed) == (1, 1)
    assert world.row(other).error.startswith("a fault in the tracker itself")
