"""Many polls may share a transaction, and none pays for another's fault."""

import msgspec
import pytest

from tests.feeds.polling import START, URL, numbered
from tracker.domain.articles import Article, article_id
from tracker.domain.errors import LeaseLost
from tracker.domain.feeds import feed_id
from tracker.feeds.deciding import Decision, Report, unasked
from tracker.feeds.following import remove
from tracker.feeds.keeping import Terms, keep
from tracker.feeds.rows import poll_of
from tracker.log.engine import reading
from tracker.settings import load


def decision(name, *, text=None, error=None, version=1):
    """A poll of a feed that was never polled."""
    poll = msgspec.structs.replace(unasked(name, now=START, every_s=900), version=version, error=error)
    articles = (Article(id=article_id(text), text=text, source="feed"),) if text else ()
    return Decision(poll=poll, report=Report(feed=name, url=URL), articles=articles)


def terms(engine, guard=lambda _tx: None):
    """Terms on which nothing is in the way."""
    return Terms(engine, lambda: START, guard, lambda _point: None)


def polled(engine, name):
    """Tell whether a feed has a row."""
    with reading(engine) as tx:
        return poll_of(tx, name) is not None


def test_a_poll_that_cannot_be_written_costs_the_others_nothing(world):
    """They shared a transaction, which is then done again, each alone."""
    outcomes = keep(
        terms(world.engine), [decision("a", text="One."), decision("b", error="\ud800"), decision("c", text="Two.")]
    )

    assert outcomes[0] is True
    assert isinstance(outcomes[1], Exception)
    assert outcomes[2] is True
    assert world.texts() == ["One.", "Two."]
    assert not polled(world.engine, "b")


def test_two_feeds_that_bring_one_article_at_once_record_it_once(world):
    """An agency's text comes through many feeds in the same minute."""
    assert keep(terms(world.engine), [decision("a", text="One."), decision("b", text="One.")]) == [True, True]

    assert world.texts() == ["One."]


def test_a_poll_that_was_decided_on_an_old_row_is_dropped_and_the_others_are_not(world):
    """Another poller was faster with one of them."""
    keep(terms(world.engine), [decision("a", text="One.")])

    outcomes = keep(terms(world.engine), [decision("a", text="Two."), decision("b", text="Three.")])

    assert outcomes == [False, True]
    assert world.texts() == ["One.", "Three."]


def test_who_has_lost_the_lease_writes_nothing(world):
    """A leader that slept past its lease must not write what another has taken over."""

    def guard(_tx):
        raise LeaseLost("leader", epoch=1, holder="another")

    with pytest.raises(LeaseLost):
        keep(terms(world.engine, guard), [decision("a", text="One.")])

    assert world.texts() == []
    assert not polled(world.engine, "a")


def test_a_feed_that_was_removed_while_it_was_asked_is_not_written(world, tmp_path):
    """Its row is gone, and what was decided upon it is, too."""
    world.follow()
    world.carries(*numbered(1))
    world.poll()
    row = world.row()
    remove(world.engine, URL, settings=load({}, working_folder=tmp_path), by="me", now=START)

    assert keep(terms(world.engine), [decision(feed_id(URL), text="Late.", version=row.version + 1)]) == [False]
