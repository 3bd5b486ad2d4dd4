"""A password in an address goes to its own server, and nowhere else: no other origin, no log line, no error."""

import pytest

from tests.fetch.asking import ask
from tests.serving import ANY, Reply, Server
from tracker.domain.addresses import redacted
from tracker.domain.errors import AddressRefused, AnswerTooLarge, AnswerTooSlow, FetchFailed, NotAFeed, ParserKilled


@pytest.fixture
def server():
    """A server for one test."""
    with Server() as started:
        started.answers(ANY, ANY, Reply(body=b"<rss/>"))
        yield started


def with_password(url):
    """Put a user and a password into an address."""
    return url.replace("http://", "http://us%65r:p%40ss@")


def test_credentials_are_sent_to_the_origin_that_they_are_for(server):
    """A feed behind a password can be followed, on its own server's redirects too."""
    server.answers("feeds.example", "/rss", Reply(status=302, headers={"Location": "/other"}))

    answer = ask(server, with_password(server.url("feeds.example", "/rss")))

    assert [asked.headers.get("authorization") for asked in server.asked] == ["Basic dXNlcjpwQHNz"] * 2
    assert answer.url == server.url("feeds.example", "/other")
    assert answer.hops[0].url == server.url("feeds.example", "/rss")


def test_credentials_are_not_sent_on_across_origins(server):
    """Neither another host nor another port learns them, even on the way back."""
    server.answers("feeds.example", "/rss", Reply(status=302, headers={"Location": server.url("other.example", "/x")}))

    ask(server, with_password(server.url("feeds.example", "/rss")))
    with Server() as second:
        second.answers("feeds.example", "/y", Reply())
        server.answers(
            "feeds.example", "/rss", Reply(status=302, headers={"Location": second.url("feeds.example", "/y")})
        )
        ask(server, with_password(server.url("feeds.example", "/rss")))

        assert "authorization" not in server.seen("other.example")[0].headers
        assert "authorization" not in second.asked[0].headers


def test_credentials_that_a_redirect_brings_are_not_used(server):
    """A stranger does not log us in anywhere."""
    onward = with_password(server.url("other.example", "/x"))
    server.answers("feeds.example", "/rss", Reply(status=302, headers={"Location": onward}))

    answer = ask(server, server.url("feeds.example", "/rss"))

    assert "authorization" not in server.seen("other.example")[0].headers
    assert answer.url == server.url("other.example", "/x")


@pytest.mark.parametrize(
    "error",
    [
        AddressRefused("http://me:secret@a.example/x", "found"),
        FetchFailed("http://me:secret@a.example/x", "cause"),
        AnswerTooLarge("http://me:secret@a.example/x", limit_bytes=1),
        AnswerTooSlow("http://me:secret@a.example/x", limit_s=1),
        NotAFeed("http://me:secret@a.example/x", "found"),
        ParserKilled("http://me:secret@a.example/x", "10 s"),
    ],
)
def test_no_error_of_a_feed_shows_a_password(error):
    """Errors end in logs, on pages and in the database."""
    assert "secret" not in f"{error} {error.url}"
    assert str(error).startswith("http://***@a.example/x: ")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("https://me:secret@a.example/x?y#z", "https://***@a.example/x?y#z"),
        ("HTTP://secret@a.example", "HTTP://***@a.example"),
        ("http://me:se@cret@a.example/", "http://***@a.example/"),
        ("//me:secret@a.example/", "//***@a.example/"),
        ("of http://a:b@c.example/ and http://d:e@f.example/", "of http://***@c.example/ and http://***@f.example/"),
        ("http://a.example/@me//x", "http://a.example/@me//x"),
        ("http://a.example/?mail=me@b.example", "http://a.example/?mail=me@b.example"),
    ],
)
def test_credentials_in_a_text_are_redacted(text, shown):
    """Whatever is shown of addresses is shown without them."""
    assert redacted(text) == shown
