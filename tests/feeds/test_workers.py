"""Parsing in processes that can be killed."""

import asyncio
import os
import signal

import pytest

from tests.feeds.given import URL, body, item, rss
from tracker.domain.errors import NotAFeed
from tracker.feeds.workers import Workers


def test_a_worker_gives_what_parsing_gives():
    """What goes through a process comes out unchanged, zones of dates included."""
    from tracker.feeds.parsing import parsed

    given = body(rss(item(1, more="<pubDate>Mon, 06 Jun 2022 14:00:00 +0430</pubDate>"), item(2)))

    with Workers() as parser:
        found = asyncio.run(parser.feed(given))

    assert found == parsed(given)
    assert [entry.dating.moment.isoformat() for entry in found.entries] == [
        entry.dating.moment.isoformat() for entry in parsed(given).entries
    ]


def test_what_is_no_feed_comes_back_as_its_error():
    """The error that names a page's feeds is the same from a process as from a function."""
    page = "<!doctype html><title>News</title><link rel=alternate type=application/rss+xml href=/rss>"

    with Workers() as parser, pytest.raises(NotAFeed) as refused:
        asyncio.run(parser.feed(body(page)))

    assert refused.value.feeds == ("https://news.example/rss",)


def test_many_feeds_at_once_share_the_workers():
    """The poller asks for fifty at once; each gets its own answer."""

    async def all_of_them(parser):
        return await asyncio.gather(*(parser.feed(body(rss(item(number)))) for number in range(20)))

    with Workers(processes=2) as parser:
        found = asyncio.run(all_of_them(parser))

    assert [one.entries[0].title for one in found] == [f"Title {number}" for number in range(20)]


def test_the_article_of_a_page_is_extracted():
    """Where a feed carries summaries alone, the page has the text."""
    sentence = "The presidents of the two countries met in the capital and spoke about trade and transport. " * 3
    article = f"<article><p>{sentence}</p><p>{sentence}</p></article>"
    page = f"<html><head><title>They met</title></head><body>{article}</body></html>"

    with Workers() as parser:
        found = asyncio.run(parser.page(URL, "text/html", page.encode()))

    assert found.title == "They met"
    assert sentence.strip() in found.text


def test_a_worker_that_something_ended_is_replaced():
    """A machine short of memory kills what it likes; that must cost no feed."""
    with Workers() as parser:
        asyncio.run(parser.feed(body(rss(item(1)))))
        for pid in parser.pids:
            os.kill(pid, signal.SIGKILL)
        found = asyncio.run(parser.feed(body(rss(item(2)))))

    assert [entry.title for entry in found.entries] == ["Title 2"]
