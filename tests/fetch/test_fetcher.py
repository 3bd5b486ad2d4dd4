"""One door to the web: what it asks, what it says of itself, and what it brings back."""

import asyncio
import gzip
import socket
from pathlib import Path

import pytest

from tests.fetch.asking import ask
from tests.serving import ANY, Reply, Server
from tracker import __version__
from tracker.domain.errors import FetchFailed
from tracker.fetch.fetcher import fetcher
from tracker.fetch.port import Hop, Request

BODY = b"<rss>" + b"some words " * 3000 + b"</rss>"


@pytest.fixture
def server():
    """A server for one test."""
    with Server() as started:
        yield started


def test_an_answer_comes_whole_whatever_its_status(server):
    """Those who ask judge statuses; the fetcher brings them."""
    server.answers("feeds.example", "/rss", Reply(status=410, body=BODY, headers={"X-Any": "1", "x-ANY": "2"}))

    answer = ask(server, server.url("feeds.example", "/rss"))

    assert (answer.status, answer.body, answer.truncated) == (410, BODY, False)
    assert answer.url == server.url("feeds.example", "/rss")
    assert answer.headers["x-any"] == "1"


@pytest.mark.parametrize("wrap", [{}, {"gzipped": True}, {"chunked": True}, {"gzipped": True, "chunked": True}])
def test_bodies_come_inflated_and_in_one_piece(server, wrap):
    """However a server packs its answer, it is the same."""
    server.answers("feeds.example", "/rss", Reply(body=BODY, **wrap))

    answer = ask(server, server.url("feeds.example", "/rss"))

    assert (answer.body, answer.truncated) == (BODY, False)


def test_a_body_of_several_gzip_members_and_padding_is_inflated_whole(server):
    """Some servers append to what they compressed before."""
    packed = gzip.compress(b"first ") + gzip.compress(b"second") + b"\0" * 100
    server.answers("feeds.example", "/rss", Reply(body=packed, headers={"Content-Encoding": "x-gzip"}))

    assert ask(server, server.url("feeds.example", "/rss")).body == b"first second"


def test_validators_are_sent_and_304_comes_back_empty(server):
    """A feed that did not change costs neither side a body."""
    server.answers(
        "feeds.example", "/rss", Reply(body=BODY, etag='W/"1"', last_modified="Tue, 01 Nov 2022 00:00:00 GMT")
    )

    first = ask(server, server.url("feeds.example", "/rss"))
    answer = ask(server, first.url, etag=first.headers["etag"], last_modified=first.headers["last-modified"])

    assert (answer.status, answer.body) == (304, b"")
    assert server.asked[1].headers["if-modified-since"] == "Tue, 01 Nov 2022 00:00:00 GMT"


def test_it_names_itself_and_whom_to_write_to(server):
    """A server's owner can tell who asks, and complain."""
    server.answers(ANY, ANY, Reply())

    ask(server, server.url("feeds.example"), contact="feeds@tracker.example\r\nX-Evil: 1", accept="application/rss+xml")

    headers = server.asked[0].headers
    assert headers["user-agent"] == f"relations-tracker/{__version__} (+feeds@tracker.example X-Evil: 1)"
    assert headers["accept"] == "application/rss+xml"
    assert headers["accept-encoding"] == "gzip"
    assert set(headers) == {"host", "user-agent", "accept", "accept-encoding", "connection"}


def test_redirects_are_followed_and_told(server):
    """Where an answer came from and how it got there decide whether a feed has moved."""
    server.answers(
        "a.example", "/rss", Reply(status=301, headers={"Location": server.url("b.example", "/new?x=1#top")})
    )
    server.answers("b.example", "/new?x=1", Reply(status=307, headers={"Location": "other"}))
    server.answers("b.example", "/other", Reply(body=BODY))

    answer = ask(server, server.url("a.example", "/rss"))

    assert answer.url == server.url("b.example", "/other")
    assert answer.hops == (
        Hop(url=server.url("a.example", "/rss"), status=301),
        Hop(url=server.url("b.example", "/new?x=1"), status=307),
    )


def test_five_redirects_are_followed_and_a_sixth_is_not(server):
    """A circle ends."""
    server.answers("feeds.example", ANY, lambda asked: Reply(status=302, headers={"Location": f"{asked.path}x"}))
    server.answers("feeds.example", "/5xxxxx", Reply(body=b"there"))

    assert ask(server, server.url("feeds.example", "/5")).body == b"there"
    with pytest.raises(FetchFailed, match="more than 5 times"):
        ask(server, server.url("feeds.example", "/6"))


def test_a_redirect_that_says_nowhere_is_an_answer(server):
    """There is nothing to follow; its status tells."""
    server.answers("feeds.example", "/", Reply(status=301, body=b"moved"))

    assert ask(server, server.url("feeds.example")).status == 301


def test_an_address_is_asked_as_it_is_written(server):
    """Servers sign addresses: only what HTTP cannot carry is quoted."""
    server.answers("feeds.example", ANY, Reply())

    ask(server, server.url("Feeds.Example", "/a%2Fb/c d/\u00e9?x=%7E+1&y=[\u00fc]"))

    assert server.asked[0].path == "/a%2Fb/c%20d/%C3%A9?x=%7E+1&y=[%C3%BC]"


def test_international_names_are_asked_in_ascii(server):
    """A name in any script is a name."""
    server.answers("xn--bcher-kva.example", "/", Reply(body=b"books"))

    assert ask(server, server.url("B\u00fccher.example")).body == b"books"


def test_a_location_in_raw_bytes_is_quoted(server):
    """Servers write what they like into headers."""
    raw = b"HTTP/1.1 302 Found\r\nLocation: /\xe9t\xc3\xa9\r\nContent-Length: 0\r\n\r\n"
    server.answers("feeds.example", "/", Reply(raw=(raw,)))
    server.answers("feeds.example", "/%E9t%C3%A9", Reply(body=b"summer"))

    assert ask(server, server.url("feeds.example")).body == b"summer"


def test_a_header_in_raw_bytes_can_be_kept(server):
    """A database takes no half characters."""
    server.answers("feeds.example", "/", Reply(raw=(b'HTTP/1.1 200 OK\r\nETag: "\xe9"\r\nContent-Length: 0\r\n\r\n',)))

    assert ask(server, server.url("feeds.example")).headers["etag"] == '"\N{REPLACEMENT CHARACTER}"'


def test_proxy_variables_and_netrc_are_ignored(server, monkeypatch, tmp_path):
    """A proxy would connect where the policy cannot look, and .netrc hands out passwords."""
    (tmp_path / "netrc").write_text("machine feeds.example login me password secret")
    (tmp_path / "netrc").chmod(0o600)
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    server.answers("feeds.example", "/", Reply(body=b"direct"))

    assert ask(server, server.url("feeds.example")).body == b"direct"
    assert "authorization" not in server.asked[0].headers


def test_cookies_are_never_kept(server):
    """Nobody follows a poller around."""
    server.answers("feeds.example", "/", Reply(status=302, headers={"Set-Cookie": "a=1; Path=/", "Location": "/in"}))
    server.answers("feeds.example", "/in", Reply())

    ask(server, server.url("feeds.example"))

    assert "cookie" not in server.asked[1].headers


def test_no_more_are_asked_at_once_than_was_said(server):
    """Two hundred due feeds do not open two hundred connections."""
    server.answers(ANY, "/", Reply(delay_s=0.05))

    async def ask_all():
        async with fetcher(connections=3, resolve=server.resolve) as fetch:
            requests = [Request(url=server.url("one.example"), allow_private=True) for _ in range(12)]
            await asyncio.gather(*map(fetch, requests))

    asyncio.run(ask_all())

    assert max(asked.together for asked in server.asked) == 3


def test_waiting_for_a_place_costs_no_ones_time(server):
    """The limit is the server's time, not that of the queue."""
    server.answers(ANY, "/", Reply(delay_s=0.2))

    async def ask_all():
        async with fetcher(connections=1, resolve=server.resolve, longest_s=0.9) as fetch:
            requests = [Request(url=server.url("one.example"), allow_private=True) for _ in range(6)]
            return await asyncio.gather(*map(fetch, requests))

    assert [answer.status for answer in asyncio.run(ask_all())] == [200] * 6


def test_a_name_that_does_not_exist_is_said(server):
    """The error of a dead feed says what is wrong."""

    async def resolve(_host):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    with pytest.raises(FetchFailed, match=r"http://gone\.example/rss: no such name.*; it is tried again later"):
        ask(server, "http://gone.example/rss", resolve=resolve)


def test_names_are_resolved_by_the_machine_itself(server):
    """Without a seam, the machine's own resolver answers, and is judged."""
    server.answers("localhost", "/", Reply(body=b"here"))

    assert ask(None, server.url("localhost")).body == b"here"


def test_no_connection_is_said(server):
    """A server that is down is told from a name that is wrong."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        with pytest.raises(FetchFailed, match="no connection"):
            ask(server, f"http://feeds.example:{unused.getsockname()[1]}/")


def test_a_server_that_hangs_up_is_not_asked_again_at_once(server):
    """It may be overloaded; when to ask again is for those to decide who know when it was asked."""
    server.answers("feeds.example", "/", Reply(raw=(b"",)))

    with pytest.raises(FetchFailed, match="the connection ended before an answer came"):
        ask(server, server.url("feeds.example"))

    assert len(server.asked) == 1


def test_a_server_without_tls_under_https_is_said(server):
    """What fails in a handshake is no answer."""
    with pytest.raises(FetchFailed, match="no secure connection"):
        ask(server, server.url("feeds.example").replace("http:", "https:"))


def test_a_certificate_that_nobody_vouches_for_is_refused():
    """Whoever sits between us and a server cannot put his own feed in the place of its."""
    with Server(certificate=Path(__file__).with_name("self-signed.pem")) as server:
        server.answers("feeds.example", "/", Reply(body=b"whose?"))

        with pytest.raises(FetchFailed, match=r"its certificate does not hold \(.*self.signed"):
            ask(server, server.url("feeds.example"))

        assert server.asked == []
