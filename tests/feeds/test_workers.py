"""Parsing in processes that can be killed."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.feeds.given import URL, body, item, rss
from tracker.domain.errors import NotAFeed, ParserKilled
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


ATTRIBUTES = " ".join(f"a{number}='x'" for number in range(100_000))  # what looks for doubles takes the square
ENDLESS = rss(f"<item {ATTRIBUTES}><title>x</title></item>")
HUGE = rss(f"<item><description>{'&lt;p>word ' * 600_000}</description></item>")


def refused(parser, given):
    """Return the limit that a body exceeded, having seen that the next one is read."""
    with pytest.raises(ParserKilled) as killed:
        asyncio.run(parser.feed(body(given)))
    found = asyncio.run(parser.feed(body(rss(item(1)))))
    assert [entry.title for entry in found.entries] == ["Title 1"]
    return killed.value.limit


def test_what_takes_too_much_of_the_processor_is_killed():
    """One hostile feed must not hold up the others."""
    with Workers(processes=1, cpu_s=1) as parser:
        assert refused(parser, ENDLESS) == "1 s of the processor's time"


def test_what_takes_too_long_is_killed():
    """A parser may also wait for something for ever."""
    with Workers(processes=1, wall_s=1.5, cpu_s=100) as parser:
        asyncio.run(parser.feed(body(rss(item(1)))))

        with pytest.raises(ParserKilled) as killed:
            asyncio.run(parser.feed(body(ENDLESS)))

    assert killed.value.limit == "1.5 s"


def test_what_takes_too_much_memory_is_refused():
    """The daemon's machine has other work; a feed gets no more of its memory than any needs."""
    with Workers(processes=1, memory_mb=110) as parser:
        assert refused(parser, HUGE) == "110 MB of memory"


def test_a_page_that_makes_extraction_hang_is_killed():
    """Pages are as hostile as feeds."""
    page = f"<html><body><p {ATTRIBUTES}>text</p></body></html>"

    with Workers(processes=1, cpu_s=1) as parser, pytest.raises(ParserKilled) as killed:
        asyncio.run(parser.page(URL, "text/html", page.encode()))

    assert killed.value.limit == "1 s of the processor's time"


def test_a_parser_that_crashes_costs_one_feed():
    """Libraries in C end with their process; the others go on, and the feed is told apart."""

    async def crash(parser):
        await parser.feed(body(rss(item(1))))
        (pid,) = parser.pids
        broken, waiting = (asyncio.create_task(parser.feed(body(given))) for given in (ENDLESS, rss(item(2))))
        await asyncio.sleep(0.2)
        os.kill(pid, signal.SIGSEGV)
        return await asyncio.gather(broken, waiting, return_exceptions=True)

    with Workers(processes=1) as parser:
        broken, waiting = asyncio.run(crash(parser))

    assert isinstance(broken, ParserKilled)
    assert broken.limit == "what the parser withstands (SIGSEGV)"
    assert [entry.title for entry in waiting.entries] == ["Title 2"]


def test_closing_ends_the_workers_and_what_they_do():
    """A daemon that stops leaves no process behind, whatever was in hand."""

    async def leave(parser):
        await parser.feed(body(rss(item(1))))
        task = asyncio.create_task(parser.feed(body(ENDLESS)))
        await asyncio.sleep(0.2)
        pids = parser.pids
        task.cancel()
        parser.close()
        return pids

    parser = Workers(processes=1)
    (pid,) = asyncio.run(leave(parser))

    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_a_worker_gets_no_passwords(monkeypatch):
    """What a stranger's bytes take over must find nothing worth taking."""
    monkeypatch.setenv("TRACKER_DATABASE_URL", "postgresql://me:secret@localhost/tracker")

    with Workers() as parser:
        asyncio.run(parser.feed(body(rss(item(1)))))
        (pid,) = parser.pids
        environment = Path(f"/proc/{pid}/environ").read_bytes()

    assert b"TRACKER_" not in environment


def test_a_worker_ends_with_whoever_started_it():
    """A daemon that was killed must not leave its parsers behind."""
    script = (
        "import asyncio, os, signal, sys; from tests.feeds.given import body, item, rss\n"
        "from tracker.feeds.workers import Workers\n"
        "parser = Workers(); asyncio.run(parser.feed(body(rss(item(1)))))\n"
        "print(*parser.pids, flush=True); os.kill(os.getpid(), signal.SIGKILL)"
    )
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    pid = int(told.stdout)

    deadline = time.monotonic() + 20
    while Path(f"/proc/{pid}").exists() and time.monotonic() < deadline:
        time.sleep(0.05)

    assert not Path(f"/proc/{pid}").exists()
