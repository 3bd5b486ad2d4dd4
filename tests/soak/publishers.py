"""Publishers for simulated weeks: what each has published by a moment, and what goes wrong with how it is served.

Everything follows from a seed and the simulated time, so that the server and whoever checks agree without talking.
"""

import random
from bisect import bisect_right
from collections import Counter
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import accumulate
from typing import NamedTuple

import msgspec

from tests.serving import Asked, Reply

START = datetime(2026, 3, 1, tzinfo=UTC)
HOUR, DAY = 3600.0, 86_400.0
WINDOW = 15  # items that a feed carries
MAX_AGE_S = 10_800
WHOLE = "x-whole"  # the header that tells what a body holds, where it comes whole and can be read
_SHARING = 25  # one in so many feeds lives on a server with others
_EDITED = 0.05  # of the items, some hours after they came
_FAULTS = (
    *("5xx", "404", "410", "reset", "silent", "truncated", "malformed", "consent", "error page", "doubled", "emptied"),
    *("429", "503", "elsewhere", "another's"),
)
_CONSENT = b"<!DOCTYPE html><html><head><title>Before you continue</title></head><body>We use cookies</body></html>"
_ERROR = b"<html><head><title>Error</title></head><body><h1>Database error</h1></body></html>"


class Item(NamedTuple):
    """A version of an item."""

    feed: int
    number: int
    version: int

    @property
    def title(self) -> str:
        """Its headline."""
        return f"Title {self.feed}-{self.number}"

    @property
    def text(self) -> str:
        """What it says."""
        return f"Feed {self.feed} item {self.number} version {self.version}: ministers met, spoke of trade and parted."


class Fault(NamedTuple):
    """What is wrong from one moment to another, in seconds since the start."""

    kind: str
    begins: float
    ends: float


class Publisher:
    """One feed."""

    def __init__(self, seed: str, number: int, *, days: float) -> None:
        chance = random.Random(f"{seed} {number}")
        a_day = chance.uniform(0.3, 6)
        gaps = [chance.expovariate(a_day) * DAY for _ in range(int(a_day * days * 1.5) + 10)]
        self.number = number
        self._times = [-HOUR * n for n in range(10, 0, -1)] + list(accumulate(gaps))
        self._edited = {n: chance.uniform(3, 30) * HOUR for n in range(len(self._times)) if chance.random() < _EDITED}
        self._salt = chance.random()
        self.faults = _faults(chance, days=days)
        self.dead_from = chance.uniform(0.3, 0.6) * days * DAY if number % 97 == 7 else None
        self.moves_at = chance.uniform(0.1, 0.5) * days * DAY if number % 41 == 5 else None
        self.renames_at = chance.uniform(0.1, 0.7) * days * DAY if number % 13 == 3 else None
        self.form = ("rss", "atom", "json")[number % 3]
        self.gzipped, self.validated, self.cached = number % 2 == 0, number % 5 != 0, number % 11 == 0

    @property
    def host(self) -> str:
        """Where it lives at first."""
        return "shared.example" if self.number % _SHARING == 0 else f"f{self.number}.example"

    @property
    def path(self) -> str:
        """Its path there, and wherever it moves."""
        return f"/{self.number}"

    def window(self, at: float) -> list[Item]:
        """Return what it carries, newest first."""
        published = bisect_right(self._times, at)
        return [self._item(n, at) for n in range(published - 1, max(-1, published - 1 - WINDOW), -1)]

    def fault(self, at: float) -> Fault | None:
        """Return what is wrong at a moment."""
        return next((fault for fault in self.faults if fault.begins <= at < fault.ends), None)

    def body(self, items: list[Item], at: float) -> bytes:
        """Return items as the feed writes them."""
        ids = "new" if self.renames_at is not None and at >= self.renames_at else "old"
        return _BODIES[self.form](self, items, ids)

    def published(self, item: Item) -> datetime:
        """Return when an item came."""
        return START + timedelta(seconds=int(self._times[item.number]))

    def _item(self, number: int, at: float) -> Item:
        edited = self._edited.get(number)
        return Item(self.number, number, 2 if edited is not None and at >= self._times[number] + edited else 1)


class World:
    """All publishers behind one server, with a book of what politeness owes them."""

    def __init__(self, seed: str, feeds: int, *, days: float, now) -> None:
        self.publishers = [Publisher(seed, number, days=days) for number in range(feeds)]
        self.rude: list[str] = []
        self.served: Counter[str] = Counter()
        self.asked = 0
        self.gone: set[int] = set()  # the publishers that said nothing but 410 for a day
        self._chance = random.Random(seed)
        self._now = now  # seconds since the start
        self._last: dict[str, float] = {}
        self._not_before: dict[str, float] = {}
        self._gone_since: dict[int, float] = {}

    def answer(self, asked: Asked) -> Reply:
        """Answer a request as its publisher does by now."""
        at = self._now()
        self.asked += 1
        self._see_politeness(asked, at)
        publisher = self.publishers[int(asked.path[1:])]
        reply = self._reply(publisher, asked, at)
        self._see_whether_gone(publisher, reply, at)
        after = reply.headers.get("Retry-After")
        if after and reply.status == 429:
            self._not_before[asked.host] = at + float(after)
        elif after:
            self._not_before[asked.path] = at + float(after)
        elif reply.status == 200 and WHOLE in reply.headers and publisher.cached:
            self._not_before[asked.path] = at + MAX_AGE_S
        return reply

    def _see_politeness(self, asked: Asked, at: float) -> None:
        if asked.together > 1:
            self.rude.append(f"{asked.host} was asked {asked.together} times at once at {at}")
        if at - self._last.get(asked.host, -DAY) < 1:
            self.rude.append(f"{asked.host} was asked twice within a second at {at}")
        for whose in (asked.host, asked.path):
            if at < self._not_before.get(whose, 0):
                self.rude.append(f"{whose} was asked at {at}, and had asked for silence to {self._not_before[whose]}")
        self._last[asked.host] = at

    def _see_whether_gone(self, publisher: Publisher, reply: Reply, at: float) -> None:
        if reply.status != 410:
            self._gone_since.pop(publisher.number, None)
        elif at - self._gone_since.setdefault(publisher.number, at) >= DAY:
            self.gone.add(publisher.number)

    def _reply(self, publisher: Publisher, asked: Asked, at: float) -> Reply:
        moved = f"m{publisher.number}.example"
        if publisher.dead_from is not None and at >= publisher.dead_from:
            return self._told("gone for good", Reply(status=410))
        if publisher.moves_at is not None and at >= publisher.moves_at and asked.host != moved:
            port = asked.headers["host"].rpartition(":")[2]
            onward = {"Location": f"http://{moved}:{port}{publisher.path}"}
            return self._told("moved", Reply(status=301, headers=onward))
        fault = publisher.fault(at)
        if fault is None or asked.host != publisher.host:
            return self._whole(publisher, publisher.window(at), at)
        return self._told(fault.kind, self._faulty(publisher, fault.kind, asked, at))

    def _faulty(self, publisher: Publisher, kind: str, asked: Asked, at: float) -> Reply:
        items = publisher.window(at)
        body = publisher.body(items, at)
        match kind:
            case "5xx":
                return Reply(status=self._chance.choice([500, 502, 503, 504]), body=_ERROR)
            case "404" | "410":
                return Reply(status=int(kind), body=_ERROR)
            case "429" | "503":
                return Reply(status=int(kind), headers={"Retry-After": str(self._chance.randrange(600, 40_000))})
            case "reset":
                return Reply(raw=(b"",))
            case "silent":
                return Reply(delay_s=30)
            case "truncated":
                return Reply(
                    body=body, cut_after=self._chance.randrange(1, len(body)), chunked=publisher.number % 2 == 0
                )
            case "malformed":
                places = [at for at in range(len(body)) if body.startswith((b"<title", b"<content", b"<link"), at)]
                at_byte = self._chance.choice(places or [len(body)])
                return Reply(body=body[:at_byte] + self._chance.choice([b" & ", b"<br>", b"\x00"]) + body[at_byte:])
            case "consent":
                return Reply(body=_CONSENT)
            case "error page":
                return Reply(body=_ERROR, headers={"Content-Type": "application/rss+xml"})
            case "doubled":
                return self._whole(publisher, [item for item in items for _ in range(2)], at)
            case "emptied":
                return self._whole(publisher, [], at)
            case "another's":
                other = self.publishers[(publisher.number + 1) % len(self.publishers)]
                return self._whole(publisher, other.window(at), at)
        port = asked.headers["host"].rpartition(":")[2]  # elsewhere, for a while
        return Reply(status=302, headers={"Location": f"http://t{publisher.number}.example:{port}{publisher.path}"})

    def _whole(self, publisher: Publisher, items: list[Item], at: float) -> Reply:
        body = publisher.body(items, at)
        held = " ".join(f"{item.feed}:{item.number}:{item.version}" for item in items)
        headers = {WHOLE: f"{publisher.number} {held}"} | (
            {"Cache-Control": f"max-age={MAX_AGE_S}"} if publisher.cached else {}
        )
        etag = f'"{hash(body)}"' if publisher.validated else None
        return self._told("whole", Reply(body=body, headers=headers, etag=etag, gzipped=publisher.gzipped))

    def _told(self, what: str, reply: Reply) -> Reply:
        self.served[what] += 1
        return reply


def _faults(chance: random.Random, *, days: float) -> tuple[Fault, ...]:
    """Return faults a day or two apart, short ones and long ones; the last day and a half is left to recover in."""
    faults, at, end = [], chance.uniform(0, 2) * DAY, (days - 1.6) * DAY
    while at < end:
        kind = chance.choice(_FAULTS)
        longest = (
            3 * HOUR if kind == "silent" else DAY if kind == "410" else 2 * DAY if chance.random() < 0.2 else 6 * HOUR
        )
        ends = min(end, at + chance.uniform(0.2, 1) * longest)
        faults.append(Fault(kind, at, ends))
        at = ends + chance.expovariate(1 / 1.5) * DAY
    return tuple(faults)


def _rss(publisher: Publisher, items: list[Item], ids: str) -> bytes:
    parts = []
    for item in items:
        link = f"https://news{item.feed}.example/{item.number}"
        known = f"<link>{link}</link>" if publisher.number % 7 else ""
        guid = f"<guid isPermaLink='false'>{ids}-{item.feed}-{item.number}</guid>" if publisher.number % 4 else ""
        date = f"<pubDate>{format_datetime(START + timedelta(minutes=item.number))}</pubDate>"
        parts.append(
            f"<item><title>{item.title}</title>{known}{guid}{date}<description>{item.text}</description></item>"
        )
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>Feed {publisher.number}</title>'
        f"<link>https://news{publisher.number}.example/</link>{''.join(parts)}</channel></rss>"
    ).encode()


def _atom(publisher: Publisher, items: list[Item], ids: str) -> bytes:
    parts = [
        f"<entry><id>urn:{ids}:{item.feed}:{item.number}</id><title>{item.title}</title>"
        f'<link href="https://news{item.feed}.example/{item.number}"/>'
        f"<updated>{(START + timedelta(minutes=item.number)).isoformat()}</updated>"
        f'<content type="text">{item.text}</content></entry>'
        for item in items
    ]
    return (
        f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Feed {publisher.number}</title>'
        f"<id>urn:feed:{publisher.number}</id>{''.join(parts)}</feed>"
    ).encode()


def _json(publisher: Publisher, items: list[Item], ids: str) -> bytes:
    told = [
        {
            "id": f"{ids}-{item.feed}-{item.number}",
            "url": f"https://news{item.feed}.example/{item.number}",
            "title": item.title,
            "content_text": item.text,
        }
        for item in items
    ]
    return msgspec.json.encode(
        {"version": "https://jsonfeed.org/version/1.1", "title": f"Feed {publisher.number}", "items": told}
    )


_BODIES = {"rss": _rss, "atom": _atom, "json": _json}
