"""Answers that are too large, too slow, never end, lie about their length, or are packed to burst."""

import asyncio
import gzip
import multiprocessing
import resource
import zlib
from concurrent.futures import ProcessPoolExecutor

import pytest

from tests.fetch.asking import ask
from tests.serving import Reply, Server
from tracker.domain.errors import AnswerTooLarge, AnswerTooSlow, FetchFailed
from tracker.fetch.fetcher import fetcher
from tracker.fetch.port import LARGEST_BYTES, Request

URL = ("feeds.example", "/rss")
BODY = b"<rss>" + b"some words " * 3000 + b"</rss>"


@pytest.fixture
def server():
    """A server for one test."""
    with Server() as started:
        yield started


def answered(server, reply, **options):
    """Ask for one reply."""
    server.answers(*URL, reply)
    return ask(server, server.url(*URL), **options)


def test_a_body_up_to_the_limit_comes_whole(server):
    """The limit itself is allowed."""
    assert len(answered(server, Reply(body=b"x" * LARGEST_BYTES)).body) == LARGEST_BYTES


def test_a_body_beyond_the_limit_is_refused(server):
    """No feed is that large."""
    with pytest.raises(AnswerTooLarge, match="larger than 15 MB"):
        answered(server, Reply(body=b"x" * (LARGEST_BYTES + 1)))


def test_an_endless_body_is_refused(server):
    """It ends here."""
    with pytest.raises(AnswerTooLarge):
        answered(server, Reply(body=b"x" * 65_536, endless=True))


def test_a_gzip_bomb_is_refused(server):
    """A gigabyte comes in a megabyte of gzip."""
    bomb = gzip.compress(b"\0" * 200_000_000, compresslevel=9)

    with pytest.raises(AnswerTooLarge):
        answered(server, Reply(body=bomb, headers={"Content-Encoding": "gzip"}))


def test_a_bomb_of_ten_thousand_members_ends(server):
    """Empty members cost time and give nothing; after a thousand of them it is enough."""
    body = gzip.compress(b"") * 10_000 + gzip.compress(b"x")

    assert answered(server, Reply(body=body, headers={"Content-Encoding": "gzip"})).body == b""


@pytest.mark.parametrize(
    "encoding", ["br", "deflate", "zstd", "compress", "gzip, gzip", "gzip, br", "gzip,identity,gzip"]
)
def test_other_and_chained_encodings_are_refused(server, encoding):
    """Only gzip was asked for, once: what else comes cannot be bounded, or is a trick."""
    with pytest.raises(FetchFailed, match="gzip was asked for"):
        answered(server, Reply(body=zlib.compress(BODY), headers={"Content-Encoding": encoding}))


def test_encodings_in_two_headers_are_a_chain(server):
    """A second header does not hide the second encoding."""
    head = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Encoding: gzip\r\nContent-Length: 0\r\n\r\n"

    with pytest.raises(FetchFailed, match="gzip, gzip"):
        answered(server, Reply(raw=(head,)))


def test_what_is_said_to_be_gzip_and_is_not_is_an_error(server):
    """Nothing is made up of it."""
    with pytest.raises(FetchFailed, match="broken from its beginning"):
        answered(server, Reply(body=BODY, headers={"Content-Encoding": "gzip"}))


@pytest.mark.parametrize(
    "lie",
    [
        {"declared": len(BODY) + 500},
        {"cut_after": 20_000},
        {"cut_after": 20_000, "chunked": True},
        {"cut_after": 70, "gzipped": True},
        {"cut_after": 70, "gzipped": True, "chunked": True},
    ],
)
def test_a_truncated_body_is_kept_and_said_to_be_one(server, lie):
    """What had come of a feed is worth something, and is not mistaken for the whole."""
    answer = answered(server, Reply(body=BODY, **lie), longest_s=1)

    assert answer.truncated
    assert answer.body
    assert BODY.startswith(answer.body)
    if "gzipped" not in lie:
        assert len(answer.body) == lie.get("cut_after", len(BODY))


def test_gzip_that_ends_before_its_end_is_truncated_even_where_http_is_whole(server):
    """A cache that kept half a file serves it with a true length."""
    half = gzip.compress(BODY)[:70]

    answer = answered(server, Reply(body=half, headers={"Content-Encoding": "gzip"}))

    assert answer.truncated
    assert BODY.startswith(answer.body)


def test_gzip_that_breaks_on_its_way_is_truncated(server):
    """What came before the break was inflated."""
    packed = bytearray(gzip.compress(b"".join(b"%d " % number for number in range(100_000)), compresslevel=0))
    packed[-6] ^= 1  # of the checksum

    answer = answered(server, Reply(body=bytes(packed), headers={"Content-Encoding": "gzip"}))

    assert answer.truncated
    assert answer.body.startswith(b"0 1 2 3 ")


def test_chunks_that_are_none_end_the_body(server):
    """Broken framing is a broken connection."""
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"

    answer = answered(server, Reply(raw=(head, b"nonsense\r\n")))

    assert (answer.body, answer.truncated) == (b"hello", True)


def test_a_dripping_body_is_given_up(server):
    """Ten hours of one byte a second end after thirty seconds in all (here after half of one)."""
    with pytest.raises(AnswerTooSlow, match=r"within 0\.5 s"):
        answered(server, Reply(body=BODY, drip_s=0.02), longest_s=0.5)


def test_a_silent_server_is_given_up(server):
    """Waiting has an end before the first byte too."""
    with pytest.raises(AnswerTooSlow):
        answered(server, Reply(delay_s=30), longest_s=0.3)


def test_the_time_counts_redirects_too(server):
    """Five slow hops are not five times the time."""
    server.answers("feeds.example", "/a", Reply(status=302, headers={"Location": "/b"}, delay_s=0.3))
    server.answers("feeds.example", "/b", Reply(status=302, headers={"Location": "/a"}, delay_s=0.3))

    with pytest.raises(AnswerTooSlow):
        ask(server, server.url("feeds.example", "/a"), longest_s=0.7)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\0" * 1000,
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"<rss/>",
        b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"".join(b"X-%d: 1\r\n" % number for number in range(10_000)) + b"\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nnonsense\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: http://[::1\r\nContent-Length: 0\r\n\r\n",
    ],
    ids=[
        "nothing",
        "zeros",
        "ssh",
        "no-head",
        "long-header",
        "many-headers",
        "negative",
        "two-lengths",
        "chunks",
        "location",
    ],
)
def test_what_is_no_http_is_a_failure_in_one_line(server, raw):
    """A server can send anything."""
    with pytest.raises(FetchFailed) as failure:
        answered(server, Reply(raw=(raw,)))

    assert "\n" not in str(failure.value)
    assert len(str(failure.value)) < 400


def test_endless_interim_answers_end(server):
    """Early hints are given only so often."""
    with pytest.raises((AnswerTooSlow, FetchFailed)):
        answered(server, Reply(raw=(b"HTTP/1.1 103 Early Hints\r\n\r\n" * 1000,)), longest_s=0.5)


def growth_under_a_bomb(port: int) -> int:
    """Return by how many bytes this process grew over a gzip bomb, after an ordinary answer."""

    async def resolve(_host: str) -> list[str]:
        return ["127.0.0.1"]

    async def ask_all() -> int:
        async with fetcher(resolve=resolve) as fetch:
            await fetch(Request(url=f"http://feeds.example:{port}/plain", allow_private=True))
            before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            for _ in range(3):
                with pytest.raises(AnswerTooLarge):
                    await fetch(Request(url=f"http://feeds.example:{port}/bomb", allow_private=True))
            return (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024

    return asyncio.run(ask_all())


def test_a_bomb_costs_no_more_memory_than_the_limit(server):
    """The fetcher grows by 20 MB at most, whatever comes."""
    server.answers("feeds.example", "/plain", Reply(body=BODY, gzipped=True))
    bomb = gzip.compress(b"\0" * 200_000_000, compresslevel=9)
    server.answers("feeds.example", "/bomb", Reply(body=bomb, headers={"Content-Encoding": "gzip"}))

    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as child:
        growth = child.submit(growth_under_a_bomb, server.port).result()

    assert growth <= 20_000_000


def test_many_large_answers_do_not_fill_the_memory(server):
    """Of answers beyond a megabyte few are taken in at once; the others wait, and all come."""
    server.answers("feeds.example", "/large", Reply(body=b"x" * 3_000_000))

    async def ask_all():
        async with fetcher(resolve=server.resolve) as fetch:
            requests = [Request(url=server.url("feeds.example", "/large"), allow_private=True) for _ in range(12)]
            return [len(answer.body) for answer in await asyncio.gather(*map(fetch, requests))]

    assert asyncio.run(ask_all()) == [3_000_000] * 12
