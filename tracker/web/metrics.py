"""`/metrics`: what Prometheus asks for. What the database knows is asked there, so that every daemon tells the same."""

import asyncio
from collections.abc import Callable, Iterator

from litestar import MediaType, Response, get
from litestar.handlers import HTTPRouteHandler
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.registry import Collector

from tracker import __version__
from tracker.domain.errors import TrackerError
from tracker.status.overview import Overview

_SECONDS = (0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0)


class Metrics(Collector):
    """A registry of our own: what this process counts, and what the database tells when it is asked."""

    def __init__(self, overview: Callable[[], Overview]) -> None:
        self._overview = overview
        self._registry = CollectorRegistry()
        self.reading = Histogram(
            "tracker_reading_seconds", "Reading one article.", buckets=_SECONDS, registry=self._registry
        )
        self.failures = Counter(
            "tracker_part_failures", "Rounds of a part that failed.", ["part"], registry=self._registry
        )
        self._registry.register(self)

    def text(self) -> bytes:
        """Return everything, in the format that Prometheus reads."""
        return generate_latest(self._registry)

    def describe(self) -> list[Metric]:
        """Name nothing in advance: that would ask the database before there is one."""
        return []

    def collect(self) -> Iterator[Metric]:
        """Yield what the database knows; without one, that it does not answer."""
        yield _gauge("tracker_info", "The version that answers.", {__version__: 1.0}, "version")
        try:
            now = self._overview()
        except TrackerError:
            yield _one("tracker_database_up", "Whether the database answers.", 0)
            return
        yield _one("tracker_database_up", "Whether the database answers.", 1)
        yield from _of_log(now)
        yield from _of_feeds(now)
        yield from _of_upkeep(now)


def _of_log(now: Overview) -> Iterator[Metric]:
    yield _one("tracker_log_position", "The last position of the log.", now.head.position)
    if now.head.recorded_at is not None:
        yield _one("tracker_log_recorded_seconds", "When it was recorded.", now.head.recorded_at.timestamp())
    behind = {lag.projection: float(lag.behind) for lag in now.projections}
    stopped = {lag.projection: float(lag.fault is not None) for lag in now.projections}
    yield _gauge("tracker_projection_lag_events", "Events that a projection is behind.", behind, "projection")
    yield _gauge("tracker_projection_stopped", "Whether a projection cannot go on.", stopped, "projection")
    yield _one("tracker_unread_articles", "Recorded articles that wait to be read.", now.unread)
    if now.lease is not None:
        leader = {now.lease.holder or "": float(now.lease.holder is not None)}
        yield _gauge("tracker_lease_held", "Who leads.", leader, "holder")
        yield _one("tracker_lease_epoch", "How often the lead changed.", now.lease.epoch)
    seen = {member.id: member.seen.timestamp() for member in now.daemons}
    yield _gauge("tracker_daemon_seen_seconds", "When a daemon gave its last sign of life.", seen, "daemon")


def _of_feeds(now: Overview) -> Iterator[Metric]:
    names = GaugeMetricFamily("tracker_feed_info", "What a feed is called.", labels=["feed", "name"])
    for feed in now.feeds:
        names.add_metric([feed.id, feed.title or feed.url], 1)
    yield names
    told = (
        ("tracker_feed_polls", "Polls of a feed.", {feed.id: float(feed.polls) for feed in now.feeds}),
        ("tracker_feed_items", "Items that a feed ever carried.", {f.id: float(f.items) for f in now.feeds}),
        ("tracker_feed_gaps", "How often items went unseen.", {f.id: float(f.gaps) for f in now.feeds}),
    )
    for name, help_, values in told:
        family = CounterMetricFamily(name, help_, labels=["feed"])
        for named, value in values.items():
            family.add_metric([named], value)
        yield family
    failing = {feed.id: float(feed.failures) for feed in now.feeds}
    yield _gauge("tracker_feed_failures", "Polls that failed since the last that did not.", failing, "feed")
    paused = {feed.id: float(feed.paused is not None) for feed in now.feeds}
    yield _gauge("tracker_feed_paused", "Whether a feed rests.", paused, "feed")


def _of_upkeep(now: Overview) -> Iterator[Metric]:
    states = {state: float(count) for state, count in now.alerts.items()}
    yield _gauge("tracker_alerts", "Messages by what became of them.", states, "state")
    done = {chore.name: chore.done.timestamp() for chore in now.chores if chore.done is not None}
    failing = {chore.name: float(chore.fault is not None) for chore in now.chores}
    yield _gauge("tracker_chore_done_seconds", "When a chore last ended well.", done, "chore")
    yield _gauge("tracker_chore_failing", "Whether its last attempt failed.", failing, "chore")
    yield _one("tracker_disk_free_bytes", "Free bytes of the database's disk.", now.disk.free)


def routes(metrics: Metrics) -> list[HTTPRouteHandler]:
    """Return the route."""

    @get("/metrics", media_type=MediaType.TEXT)
    async def tell() -> Response[bytes]:
        return Response(await asyncio.to_thread(metrics.text), media_type=CONTENT_TYPE_LATEST)

    return [tell]


def _one(name: str, help_: str, value: float) -> Metric:
    return GaugeMetricFamily(name, help_, value=value)


def _gauge(name: str, help_: str, values: dict[str, float], label: str) -> Metric:
    family = GaugeMetricFamily(name, help_, labels=[label])
    for named, value in values.items():
        family.add_metric([named], value)
    return family
