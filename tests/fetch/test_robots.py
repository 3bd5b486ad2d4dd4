"""A page is fetched only where its server wants it to be."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from tests.serving import Reply, Server
from tracker.fetch.fetcher import fetcher
from tracker.fetch.robots import Robots, allowed, rules_for

NOW = datetime(2026, 1, 1, tzinfo=UTC)
ROBOTS = b"""\xef\xbb\xbf# of a newspaper
User-agent: *
Disallow: /

User-agent: other-bot
User-Agent : Relations-Tracker/2.0 # and its kin
Crawl-delay: 10
Disallow: /private
Disallow: /*.pdf$
disallow: /search*sort=
Allow: /private/press
Disallow: /caf%C3%A9
Disallow:

User-agent: relations-tracker
Disallow: /later
"""


@pytest.mark.parametrize(
    ("path", "may"),
    [
        ("/", True),
        ("", True),
        ("/news/1", True),
        ("/private", False),
        ("/privateer", False),
        ("/private/press/1", True),
        ("/a/report.pdf", False),
        ("/a/report.pdf?x=1", True),
        ("/search?q=1&sort=up", False),
        ("/search?q=1", True),
        ("/caf\u00e9", False),
        ("/caf%c3%a9/menu", False),
        ("/later", False),
    ],
)
def test_the_longest_rule_of_our_groups_decides(path, may):
    """As the standard says it: all groups that name us, wildcards, ends, whatever way a path is quoted."""
    assert allowed(rules_for("relations-tracker", ROBOTS), path) is may


def test_who_is_not_named_goes_by_the_rules_for_everybody():
    """A server's word for all is its word for us."""
    assert not allowed(rules_for("another", ROBOTS), "/news")
    assert allowed(rules_for("another", b"User-agent: someone\nDisallow: /"), "/news")


@pytest.mark.parametrize(
    "body", [b"", b"\x00\xff\xfe" * 100, b"<html>Not found</html>", b"Disallow: /", b"User-agent\n:"]
)
def test_what_are_no_rules_forbid_nothing(body):
    """Half the web answers with a page."""
    assert allowed(rules_for("relations-tracker", body), "/news")


def test_a_rule_of_many_wildcards_costs_no_time():
    """A hostile rule is searched once from left to right."""
    rules = rules_for("relations-tracker", b"User-agent: *\nDisallow: /" + b"*a" * 5000 + b"$")

    assert allowed(rules, "/" + "a" * 4999 + "b")


@pytest.fixture
def server():
    """A server for one test."""
    with Server() as started:
        yield started


def answers(server, url, *moments):
    """Ask for a page at some moments, of one memory."""

    async def ask_all():
        async with fetcher(resolve=server.resolve) as fetch:
            robots = Robots(fetch)
            return [await robots.allow(url, now=moment, allow_private=True) for moment in moments]

    return asyncio.run(ask_all())


def test_an_origin_is_asked_once_a_day(server):
    """A hundred pages cost one question."""
    server.answers("news.example", "/robots.txt", Reply(body=b"User-agent: *\nDisallow: /a"))

    found = answers(
        server, server.url("news.example", "/a/1"), NOW, NOW + timedelta(hours=23), NOW + timedelta(hours=25)
    )

    assert found == [False, False, False]
    assert len(server.asked) == 2


@pytest.mark.parametrize(
    ("status", "may"), [(404, True), (403, True), (410, True), (500, False), (503, False), (429, False)]
)
def test_no_robots_txt_allows_and_a_broken_server_forbids_for_now(server, status, may):
    """A server that has none allows all; one that cannot say is left alone for an hour."""
    server.answers("news.example", "/robots.txt", Reply(status=status))

    found = answers(
        server, server.url("news.example", "/1"), NOW, NOW + timedelta(minutes=50), NOW + timedelta(hours=2)
    )

    assert found == [may] * 3
    assert len(server.asked) == (1 if may else 2)
