"""The feeds that are polled, served by a process of its own: two hundred, of fifty items, alike for all who ask.

Run as a program it prints its port, and serves until its standard input ends. A contender asks under its own name, so
that what is published to it is not published to the other; `/-/NAME/SCENARIO` sets how it is answered.
"""

import gzip
import sys
from collections import Counter
from email.utils import format_datetime
from http.client import HTTPConnection
from subprocess import PIPE, Popen

from benchmarks._sample import NOW
from tests.serving import ANY, Asked, Reply, Server

FEEDS = 200
ITEMS = 50
PUBLISHED = 2  # items at each call of `publish`
LATENCY_S = 0.1
BOMB_BYTES = 1_000_000_000
_TEXT = "Ministers of both countries met and spoke of trade, of a road map, and of what was agreed before. " * 6

_MALFORMED = "".join(f"<item><guid>m{n}</guid><title>Tea & milk {n}</title></item>" for n in range(3))
_SHARED = "".join(
    f"<item><guid>same</guid><link>http://a.example/{n}</link><title>Number {n}</title></item>" for n in range(5)
)
_NAMELESS = "".join(f"<item><title>Number {n}</title><description>Text {n}</description></item>" for n in range(4))
ODD = {"malformed": (_MALFORMED, 3), "shared": (_SHARED, 5), "nameless": (_NAMELESS, 4)}


def rss(feed: int, turn: int) -> bytes:
    """Return a feed as it stands after it published so often."""
    numbers = range(turn * PUBLISHED, turn * PUBLISHED + ITEMS + (PUBLISHED if turn else 0))
    items = "".join(_item(feed, number) for number in reversed(numbers))
    return _channel(f"Feed {feed}", items)


def _item(feed: int, number: int) -> str:
    link = f"http://f{feed}.example/{number}"
    return (
        f"<item><title>Number {number} of feed {feed}</title><link>{link}</link><guid>{link}</guid>"
        f"<pubDate>{format_datetime(NOW)}</pubDate><description>{number} of {feed}: {_TEXT}</description></item>"
    )


def _channel(title: str, items: str) -> bytes:
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>{title}</title>'
        f"<link>http://example.org/</link><description>d</description>{items}</channel></rss>"
    ).encode()


class Publisher:
    """What is answered to whom."""

    def __init__(self) -> None:
        self._scenarios: dict[str, str] = {}
        self._turns: Counter[str] = Counter()
        self._bodies: dict[tuple[int, int], bytes] = {}
        self._bomb = b""

    def answer(self, asked: Asked) -> Reply:
        """Answer a feed, or take an order."""
        _, *parts = asked.path.split("/")
        if parts[0] == "-":
            return self._order(*parts[1:])
        name, feed = parts
        scenario = self._scenarios.get(name, "whole")
        if feed == "bomb":
            return Reply(body=self._bomb, headers={"Content-Encoding": "gzip"})
        if feed in ODD:
            return Reply(body=_channel(feed, ODD[feed][0]))
        body = self._body(int(feed), self._turns[name])
        return Reply(
            body=body,
            etag=None if scenario == "bare" else f'"{self._turns[name]}"',
            delay_s=LATENCY_S if scenario == "far" else 0,
            headers={"Content-Type": "application/rss+xml"},
        )

    def _order(self, name: str, order: str) -> Reply:
        if order == "publish":
            self._turns[name] += 1
            for feed in range(FEEDS):
                self._body(feed, self._turns[name])  # now, and not while somebody measures
        elif order == "bomb":
            self._bomb = self._bomb or gzip.compress(b"\0" * BOMB_BYTES)
        else:
            self._scenarios[name] = order
        return Reply()

    def _body(self, feed: int, turn: int) -> bytes:
        key = (feed, turn)
        if key not in self._bodies:
            self._bodies[key] = rss(feed, turn)
        return self._bodies[key]


class Served:
    """The server, as its contenders and whoever gives orders see it."""

    def __init__(self) -> None:
        self._process = Popen([sys.executable, "-m", "benchmarks._feeds_served"], stdin=PIPE, stdout=PIPE, text=True)
        assert self._process.stdout is not None
        self.port = int(self._process.stdout.readline())

    def order(self, name: str, order: str) -> None:
        """Set a scenario (whole, bare, far), or `publish` to a contender."""
        connection = HTTPConnection("127.0.0.1", self.port)
        connection.request("GET", f"/-/{name}/{order}")
        connection.getresponse().read()
        connection.close()

    def close(self) -> None:
        """End it."""
        self._process.communicate()


def main() -> None:
    """Serve until told to end."""
    with Server(remember=False) as server:
        server.answers(ANY, ANY, Publisher().answer)
        print(server.port, flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
