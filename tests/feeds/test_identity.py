"""By what an item is known, and which spellings of an address are one."""

import pytest

from tracker.domain.addresses import redacted
from tracker.feeds.addresses import folded, host_of
from tracker.feeds.entries import Entry
from tracker.feeds.identity import names_of


def entry(**told):
    """An entry of which only this is known."""
    plain = {"digest": b"d" * 16, "text": ""} | dict.fromkeys(("guid", "link", "title", "byline", "outlet", "dating"))
    return Entry(**plain | told)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://News.example/a", "https://news.example/a/"),
        ("https://news.example:443/a?x=1", "https://news.example./a?utm_source=rss&x=1&yclid=7"),
        ("https://user:pw@news.example/a", "https://news.example/a"),
        ("https://news.example/a#utm_medium=rss", "https://news.example/a"),
    ],
)
def test_spellings_of_one_address_are_one(one, other):
    """What says how somebody came there does not say where he is."""
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://news.example/a?id=1", "https://news.example/a?id=2"),
        ("https://news.example/live#11", "https://news.example/live#12"),
        ("https://news.example/A", "https://news.example/a"),
        ("https://news.example:8080/a", "https://news.example/a"),
        ("tag:news.example,2022:1", "tag:news.example,2022:2"),
    ],
)
def test_addresses_that_may_be_two_stay_two(one, other):
    """Folding too much would lose items."""
    assert folded(one) != folded(other)


def test_names_go_from_the_coarsest_to_the_finest():
    """A guid first, then what tells apart those that share it; with nothing at all, the text."""
    whole = entry(guid="g", link="https://news.example/1", title="T", text="Text.")

    assert len(names_of(whole)) == 4
    assert names_of(whole)[0] == names_of(entry(guid=" g ", text="Other."))[0]
    assert names_of(whole)[1] != names_of(entry(guid="g", link="https://news.example/2"))[1]
    assert len(names_of(entry())) == 1
    assert names_of(entry(link="https://news.example/1"))[0] != names_of(entry(guid="https://news.example/1"))[0]


@pytest.mark.parametrize("broken", ["https://[broken/", "http://a:b:c/", "", "https://a:99999/"])
def test_what_is_no_address_harms_nothing(broken):
    """Feeds hold anything."""
    assert folded(broken) == broken
    assert isinstance(host_of(broken), str)
    assert isinstance(redacted(broken), str)
