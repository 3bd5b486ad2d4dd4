"""What a poll takes of a feed: each item once, whatever its feed does to it."""

from datetime import date, timedelta

import pytest

from tests.feeds.polling import item, numbered
from tracker.domain.events import ArticleRecorded, ArticleWithdrawn, FeedGapped


@pytest.fixture
def backend():
    """One database is enough here: tests/feeds/test_poll_keeping.py has both databases."""
    return "sqlite"


HOUR = timedelta(hours=1)


def test_each_item_is_recorded_once_however_often_it_is_seen(world):
    """The log holds what a feed carried, not how often it was asked."""
    world.follow()
    world.carries(*numbered(1, 2, 3))
    first = world.poll()
    world.carries(*numbered(2, 3, 4))
    second = world.poll(after=HOUR)

    assert (first.polled, first.recorded, first.skipped, first.failed) == (1, 3, 0, 0)
    assert (second.polled, second.recorded, second.skipped, second.failed) == (1, 1, 2, 0)
    assert len(world.texts()) == len(set(world.texts())) == 4


def test_an_article_says_whence_it_came(world):
    """What a reader needs to judge a text by is kept with it."""
    feed = world.follow(home="AZ", title="Daily")
    world.carries(
        item("g", "Text.", title="Title", link="https://news.example/1", date="Mon, 02 Mar 2026 23:30:00 -0500")
    )

    world.poll()

    (article,) = (event.article for event in world.events(ArticleRecorded))
    assert (article.text, article.title, article.url) == ("Title\n\nText.", "Title", "https://news.example/1")
    assert (article.source, article.outlet, article.home, article.feed) == ("feed Daily", "News", "AZ", feed.id)
    assert (article.published, article.fetched) == (date(2026, 3, 2), world.now)


def test_an_implausible_date_is_kept_as_written_and_dates_nothing(world):
    """An item of 2099 is taken like any other, and its day is not believed."""
    world.follow()
    world.carries(item("g", "Text.", date="Mon, 02 Mar 2099 09:00:00 +0000"))

    world.poll()

    (article,) = (event.article for event in world.events(ArticleRecorded))
    assert article.published is None
    assert article.dating.written.endswith("2099 09:00:00 +0000")


def test_a_title_alone_is_an_article_and_nothing_at_all_is_none(world):
    """A headline states something; an empty item is only known."""
    world.follow()
    world.carries(item("a", title="Ministers met"), item("b"))

    world.poll()

    assert world.texts() == ["Ministers met"]
    assert world.items() == 2


def test_items_that_share_a_guid_are_told_apart(world):
    """A careless publisher loses none of his items."""
    world.follow()
    world.carries(*(item("same", f"Text {n}.", link=f"https://news.example/{n}") for n in range(5)))
    world.poll()
    world.carries(*(item("same", f"Text {n}.", link=f"https://news.example/{n}") for n in range(1, 6)))
    world.poll(after=HOUR)

    assert world.texts() == [f"Text {n}." for n in range(6)]
    assert world.events(ArticleWithdrawn) == []


def test_a_guid_that_turns_out_to_be_shared_later_costs_nothing(world):
    """The first item is not taken for an earlier version of the second, still there or not."""
    world.follow()
    for number in range(4):
        shown = [number] if number != 1 else [1, 0]
        world.carries(*(item("same", f"Text {n}.", title=f"T{n}", link=f"https://x.example/{n}") for n in shown))
        world.poll(after=HOUR)

    assert len(world.standing()) == 4


def test_items_without_any_id_are_told_apart(world):
    """Title and date, or the text itself, will do."""
    world.follow()
    entries = (item(None, "One."), item(None, "Two."), item(None, "", title="Three"), item(None, "Four.", title="4"))
    world.carries(*entries)
    world.poll()
    world.carries(*entries, item(None, "Five."))
    world.poll(after=HOUR)

    assert len(world.texts()) == 5


def test_a_feed_that_changes_all_its_ids_doubles_nothing_and_misses_nothing(world):
    """A publisher's new software is no news."""
    world.follow()
    world.carries(*numbered(1, 2, 3))
    world.poll()
    world.carries(*({**one, "guid": f"new-{one['guid']}", "link": f"{one['link']}.html"} for one in numbered(1, 2, 3)))
    world.poll(after=HOUR)

    assert len(world.texts()) == 3
    assert world.events(FeedGapped) == []


def test_tracking_parameters_and_https_make_no_new_item(world):
    """What counters append to an address says nothing of the item."""
    world.follow()
    for link in ("http://News.example/a?id=7&utm_source=rss", "https://news.example/a/?id=7&fbclid=x#xtor=RSS-1"):
        world.carries(item(None, "Text.", title="Title", link=link))
        world.poll(after=HOUR)

    assert world.items() == 1


def test_a_changed_item_is_a_new_version_of_its_article(world):
    """What a publisher corrects no longer counts as it was, and both texts stay in the log."""
    world.follow()
    world.carries(item("g", "Trade grew by 5 percent."))
    world.poll()
    world.carries(item("g", "Trade grew by 15 percent."))
    world.poll(after=HOUR)

    first, second = (event.article for event in world.events(ArticleRecorded))
    (withdrawn,) = world.events(ArticleWithdrawn)
    assert second.replaces == first.id == withdrawn.article
    assert withdrawn.because == f"its publisher replaced it by {second.id}"


def test_a_change_that_leaves_the_text_alone_is_none(world):
    """A counter of comments makes no new version."""
    world.follow()
    for extra in ("0 comments", "1 comment"):
        world.carries(item("g", "Text.", extra=extra))
        world.poll(after=HOUR)

    assert len(world.events()) == 2  # the feed, the article


def test_an_item_that_goes_back_and_forth_is_recorded_once_each_way(world):
    """A text that the log has is no new version, however often it returns."""
    world.follow()
    for text in ("One.", "Two.", "One.", "Two.", "Three."):
        world.carries(item("g", text))
        world.poll(after=HOUR)

    assert world.texts() == ["One.", "Two.", "Three."]
    assert world.standing() == {"Three."}


def test_versions_are_rationed_a_day_and_the_last_one_is_not_lost(world):
    """A ticker cannot fill the log, and how it ended is taken the next day."""
    world.follow()
    for number in range(6):
        world.carries(item("g", f"Version {number}."))
        world.poll(after=HOUR)
    assert world.standing() == {"Version 3."}

    world.poll(after=timedelta(days=1))

    assert world.standing() == {"Version 5."}
    assert len(world.texts()) == 5


def test_an_article_that_another_feed_still_carries_is_not_withdrawn(world):
    """Only the last to let go of a text takes it back."""
    other = "https://other.example/rss"
    world.follow()
    world.follow(other)
    world.carries(item("g", "Agency text."))
    world.carries(item("x", "Agency text."), url=other)
    world.poll()
    world.carries(item("g", "Own text."))
    world.poll(after=HOUR)
    assert world.standing() == {"Agency text.", "Own text."}

    world.carries(item("x", "Other text."), url=other)
    world.poll(after=HOUR)

    assert world.standing() == {"Own text.", "Other text."}


def test_an_item_that_vanishes_is_not_taken_back(world):
    """A feed is a window; what leaves it is not denied."""
    world.follow()
    world.carries(*numbered(1, 2))
    world.poll()
    world.carries()
    world.poll(after=HOUR)
    world.carries(*numbered(1, 2))
    world.poll(after=HOUR)

    assert len(world.standing()) == len(world.texts()) == 2


def test_another_feeds_items_are_taken_as_they_come_and_double_nothing(world):
    """A server that mixes feeds up adds no text that the log has."""
    other = "https://other.example/rss"
    world.follow()
    world.follow(other)
    world.carries(*numbered(1, 2))
    world.carries(*numbered(8, 9), url=other)
    world.poll()
    world.carries(*numbered(8, 9))
    world.poll(after=HOUR)
    world.carries(*numbered(1, 2, 3))
    world.poll(after=HOUR)

    assert len(world.texts()) == 5
    assert len(world.standing()) == 5
