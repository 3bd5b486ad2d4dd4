"""Lists of feeds, from other readers and for them."""

import pytest

from tracker.domain.errors import NotAFeed
from tracker.domain.feeds import Feed, feed_id
from tracker.feeds import opml

OTHERS = """<?xml version="1.0"?><opml version="1.0"><head><title>Mine</title></head><body>
<outline text="Caucasus" title="Caucasus"><outline type="rss" text="News &amp;amp; more" xmlUrl="https://a.example/feed"
htmlUrl="https://a.example/"/><outline text="Deeper"><outline title="B" XMLURL="http://b.example/rss"/></outline></outline>
<OUTLINE TYPE="RSS" TITLE="C" URL="https://c.example/"/><outline type="rss" text="No address"/>
<outline text="File" xmlUrl="file:///etc/passwd"/><outline text="Again" xmlUrl="https://a.example/feed/"/>
<outline text="https://d.example/" xmlUrl=" https://d.example/ "/></body></opml>"""


def feed(url, **more):
    """Return a feed that lives there."""
    return Feed(id=feed_id(url), url=url, **more)


def test_a_list_of_another_reader_is_read():
    """Folders, spellings and doubles of other readers must not stand in the way of leaving them."""
    found = opml.read(OTHERS.encode(), "mine.opml")

    assert found.feeds == (
        feed("https://a.example/feed", title="News & more"),
        feed("http://b.example/rss", title="B"),
        feed("https://c.example/", title="C"),
        feed("https://d.example/"),
    )
    assert found.skipped == (
        "No address: it has no address of a feed",
        "File: file:///etc/passwd is no web address",
    )


def test_what_is_written_comes_back_as_it_was():
    """A copy of the list restores what was set for each feed, not the addresses alone."""
    feeds = (
        feed("https://a.example/feed?x=1&y=2", title='Ağdam "news"', home="AZ", full_text=True),
        feed("http://10.0.0.1/feed", allow_private=True),
        feed("https://c.example/"),
    )

    found = opml.read(opml.write(feeds), "feeds.opml")

    assert (found.feeds, found.skipped) == (feeds, ())


@pytest.mark.parametrize("data", [b"", b"hello", b"<html></html>", b"<rss><channel/></rss>", b"{}"])
def test_what_is_no_list_is_refused(data):
    """Importing the wrong file says so, and adds nothing."""
    with pytest.raises(NotAFeed, match=r"mine\.txt: no OPML"):
        opml.read(data, "mine.txt")


def test_a_broken_list_is_read_as_far_as_it_can_be():
    """Lists are written by hand, too."""
    text = '<opml><body><outline text="AT&T" xmlUrl="https://a.example/?x=1&y=2"/><outline xmlUrl="https://b.example/"></body>'

    found = opml.read(text.encode(), "mine.opml")

    assert [(one.title, one.url) for one in found.feeds] == [
        ("AT&T", "https://a.example/?x=1&y=2"),
        (None, "https://b.example/"),
    ]


def test_a_list_declares_no_entities():
    """A list from a stranger must not read this machine's files."""
    text = '<!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/hostname">]><opml><outline text="&x;" xmlUrl="https://a.example/"/></opml>'

    found = opml.read(text.encode(), "mine.opml")

    assert [one.title for one in found.feeds] == ["&x;"]


def test_a_home_that_is_no_country_is_left_out_and_told():
    """What cannot be meant is not guessed at."""
    text = f'<opml xmlns:t="{opml.NAMESPACE}"><outline text="A" xmlUrl="https://a.example/" t:home="Utopia"/></opml>'

    found = opml.read(text.encode(), "mine.opml")

    assert found.feeds == (feed("https://a.example/", title="A"),)
    assert found.skipped == ("A: taken without its home 'Utopia', which is no country",)
