"""Which feeds are followed: what people and the configuration ask for, and what they are told."""

import asyncio
from datetime import timedelta

import pytest

from tests.feeds.polling import URL, numbered
from tracker.domain.errors import NotAFeed, NotFound, UsageError
from tracker.domain.events import FeedAdded, FeedMoved, FeedRemoved
from tracker.domain.feeds import Feed, feed_id
from tracker.feeds import following
from tracker.feeds.states import ailing, history, states
from tracker.log.engine import open_engine, reading
from tracker.settings import load

OTHER = "https://other.example/feed"


def feed(url=URL, **more):
    """A feed as somebody asks for it."""
    return Feed(id=feed_id(url), url=url, **more)


@pytest.fixture
def engine(sqlite_template, tmp_path):
    """A database of one kind is enough here: nothing depends on it."""
    path = tmp_path / "tracker.db"
    path.write_bytes(sqlite_template.read_bytes())
    opened = open_engine(f"sqlite:///{path}")
    yield opened
    opened.dispose()


@pytest.fixture
def configured(tmp_path):
    """Settings whose one relation lists these feeds."""

    def made(*lines):
        folder = tmp_path / "config"
        (folder / "relations").mkdir(parents=True, exist_ok=True)
        listed = "".join(f"\n[[feeds]]\n{line}\n" for line in lines)
        text = f'title = "A"\nparties = ["AZ", "RU"]\n{listed}'
        (folder / "relations" / "az-ru.toml").write_text(text)
        (folder / "tracker.toml").write_text(
            'relation = "az-ru"\n[database]\nurl = "sqlite:///x.db"\n[logging]\nlevel = "info"\nformat = "auto"\n'
        )
        return load({}, working_folder=tmp_path, folder=folder)

    return made


def followed(world):
    """Return the addresses that are followed, by whom."""
    with reading(world.engine) as tx:
        return {state.url: state.by for state in states(tx, now=world.now)}


def find(world, url):
    """Look for a feed at an address, as `tracker feeds add` does."""
    return asyncio.run(following.find(world.web, world.parser, url, allow_private=False))


def test_a_feed_that_is_followed_already_is_not_added_again(world):
    """However its address is spelt, and also where it has moved to."""
    following.add(world.engine, feed(), by="me", now=world.now)

    for url in (URL, "http://NEWS.example/rss/"):
        with pytest.raises(UsageError, match="followed already"):
            following.add(world.engine, feed(url), by="me", now=world.now)

    assert len(world.events(FeedAdded)) == 1


def test_the_address_of_a_page_adds_the_feed_that_it_names(world):
    """People know the address of a newspaper, not of its feed."""

    class Finding(type(world.parser)):
        async def feed(self, body):
            if body.data == b"one":
                raise NotAFeed(body.url, "a page", feeds=(URL,))
            if body.data == b"two":
                raise NotAFeed(body.url, "a page", feeds=(URL, OTHER))
            return await super().feed(body)

    world.parser = Finding()
    world.carries(*numbered(1))
    world.web.put("https://news.example/", b"one")
    world.web.put("https://many.example/", b"two")

    assert find(world, "news.example/") == (URL, "News")
    with pytest.raises(NotAFeed, match=f"{URL}, {OTHER}: add one of these"):
        find(world, "https://many.example/")


def test_an_address_that_was_left_for_good_is_added_as_where_it_leads(world):
    """A list of feeds from years ago does not begin with a redirect each."""
    world.carries(*numbered(1), hops=((URL, 301),), to=OTHER)

    assert find(world, URL) == (OTHER, "News")


@pytest.mark.parametrize("url", ["", "ftp://news.example/rss", "news", "https://", "https://a b.example/"])
def test_what_is_no_address_is_said_to_be_none(world, url):
    """Before anything is asked."""
    with pytest.raises((UsageError, NotAFeed)):
        find(world, url)


def test_a_feed_is_named_by_its_address_or_the_beginning_of_its_id(world):
    """What people type is understood, or they are told that it is not."""
    following.add_all(world.engine, [feed(), feed(OTHER)], by="me", now=world.now)

    for name in (URL, feed_id(URL), feed_id(URL)[:4], "news.example/rss"):
        assert following.named(world.engine, name).feed.url == URL
    for name in ("", "zz", "nowhere.example/rss", feed_id(URL)[:2]):
        with pytest.raises(NotFound, match="is followed"):
            following.named(world.engine, name)


def test_a_feed_that_is_removed_and_added_again_doubles_nothing(world, configured):
    """Its items stay known, and so does what they became."""
    following.add(world.engine, feed(), by="me", now=world.now)
    world.carries(*numbered(1, 2))
    world.poll()

    following.remove(world.engine, URL, settings=configured(), by="me", now=world.now)
    assert world.poll(after=timedelta(days=1)).polled == 0
    following.add(world.engine, feed(), by="me", now=world.now)
    assert world.poll().polled == 1

    assert len(world.texts()) == 2
    assert len(world.events(FeedRemoved)) == 1


def test_the_feeds_of_the_configuration_are_followed_as_it_lists_them(world, configured):
    """Added, changed and removed with the file, and nothing is done twice."""
    first = following.follow_configured(world.engine, configured(f'url = "{URL}"', f'url = "{OTHER}"'), world.now)
    again = following.follow_configured(world.engine, configured(f'url = "{URL}"', f'url = "{OTHER}"'), world.now)
    then = following.follow_configured(world.engine, configured(f'url = "{URL}"\nhome = "AZ"'), world.now)

    assert first.added == (URL, OTHER)
    assert again == following.Reconciled()
    assert (then.added, then.changed, then.removed) == ((), (URL,), (OTHER,))
    assert followed(world) == {URL: "relations/az-ru.toml"}


def test_a_feed_of_the_configuration_keeps_where_it_has_moved_to(world, configured):
    """The file says which feed it is; its server, where it lives."""
    following.follow_configured(world.engine, configured(f'url = "{URL}"'), world.now)
    world.carries(*numbered(1), hops=((URL, 301),), to=OTHER)
    for _ in range(3):
        world.poll(after=timedelta(days=1))
    assert len(world.events(FeedMoved)) == 1

    following.follow_configured(world.engine, configured(f'url = "{URL}"\ntitle = "News"'), world.now)

    assert followed(world) == {OTHER: "relations/az-ru.toml"}


def test_what_somebody_added_by_hand_the_configuration_leaves_alone(world, configured):
    """A file that lists other feeds, or none, takes nobody's feed away."""
    following.add(world.engine, feed(), by="me", now=world.now)

    following.follow_configured(world.engine, configured(f'url = "{OTHER}"'), world.now)
    following.follow_configured(world.engine, configured(), world.now)

    assert followed(world) == {URL: "me"}


def test_a_feed_of_the_configuration_is_taken_out_there(world, configured):
    """It would be back with the next start, and somebody would wonder why."""
    settings = configured(f'url = "{URL}"')
    following.follow_configured(world.engine, settings, world.now)

    with pytest.raises(UsageError, match=r"is listed in relations/az-ru\.toml"):
        following.remove(world.engine, URL, settings=settings, by="me", now=world.now)


def test_what_is_known_of_a_feed_is_shown_without_its_password(world):
    """Lists are printed, copied and pasted."""
    url = "https://user:secret@news.example/rss"
    following.add(world.engine, feed(url), by="me", now=world.now)
    world.carries(*numbered(1, 2), url=url)
    world.poll()

    with reading(world.engine) as tx:
        found = history(tx, feed_id(url), now=world.now)

    assert found.feed.url == "https://***@news.example/rss"
    assert {item.title for item in found.items} == {"Number 1", "Number 2"}
    assert [type(one.event) for one in found.events] == [FeedAdded]
    assert "secret" not in repr([found.feed, found.items])


def test_a_feed_that_has_failed_for_over_a_day_is_ill(world):
    """A night without an answer is nothing to wake somebody for."""
    following.add(world.engine, feed(), by="me", now=world.now)
    world.web.put(URL, status=500)
    ill = []
    for _ in range(3):
        world.poll(after=timedelta(hours=20))
        with reading(world.engine) as tx:
            ill.append(ailing(states(tx, now=world.now)[0], now=world.now))

    assert ill[:2] == [None, None]
    assert "500 Internal Server Error" in ill[2]
