"""Polls that are done in a process of their own, which something may kill: two feeds, whose windows move on."""

import asyncio
from datetime import timedelta

from tests.dying import Probe
from tests.feeds.polling import START, World, item, numbered
from tracker.domain.events import FeedAdded
from tracker.domain.feeds import Feed, feed_id, feed_stream
from tracker.log import store
from tracker.log.engine import open_engine, reading
from tracker.log.read import versions
from tracker.settings.shapes import Polling

URLS = ("https://one.example/rss", "https://two.example/rss")
ROUNDS = 6


class Moving(World):
    """A world whose feeds carry, at each moment, what they carried then: a killed process finds them where it left."""

    def at(self, round_: int) -> None:
        """Let the feeds carry what they do in a round."""
        self.now = START + timedelta(hours=round_)
        self.carries(*numbered(*range(round_, round_ + 3)), url=URLS[0], etag=f'"{round_}"')
        changed = item("g", f"Version {round_ // 2}.", link="https://two.example/g")
        self.carries(changed, *numbered(*range(round_ * 10, round_ * 10 + 3)), url=URLS[1])
        if round_ == 3:
            self.web.put(URLS[1], status=503)


def poll_rounds(url: str, probe: Probe = lambda _point: None) -> None:
    """Poll both feeds through all rounds, as often as it takes: what was done before is found done."""
    engine = open_engine(url)
    world = Moving(engine, polling=Polling(every_s=900), probe=probe)
    for address in URLS:
        stream = feed_stream(feed_id(address))
        with reading(engine) as tx:
            known = versions(tx, [stream])[stream]
        if not known:
            feed = Feed(id=feed_id(address), url=address)
            added = store.Append(stream=stream, expected=0, events=(FeedAdded(feed=feed, by="test"),))
            store.append_alone(engine, [added], now=START)
    for round_ in range(ROUNDS):
        world.at(round_)
        asyncio.run(_once(world))
    engine.dispose()


async def _once(world: World) -> None:
    await world.poller().poll(None)
