"""How fast do projections follow? Catch-up beside the floor and the peer, rebuild of all, memory of a large rebuild.

Run it with `python -m benchmarks.projections`; `--memory 1000000` rebuilds a log of so many readings on SQLite, in a
process of its own, and prints the most memory that it took.
"""

import argparse
import multiprocessing
import resource
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from time import perf_counter

from sqlalchemy import Engine

from benchmarks._databases import Databases, databases
from benchmarks._office_floor import ProjectingPeer, project_postgresql, project_sqlite, readings
from benchmarks._peer import in_envelopes
from benchmarks._sample import NOW, articles
from benchmarks._table import FLOOR, OURS, PEER, Measure, Row, show
from tracker.log.engine import open_engine, writing
from tracker.log.store import append
from tracker.projections.catalog import ALL
from tracker.projections.offices import OFFICES
from tracker.projections.rebuild import rebuild

TARGETS = {FLOOR: 0.5, PEER: 50.0}
MEMORY_MB = 300
_PEER_EVENTS = 100  # a turn: enough for one that commits each


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--events", type=int, default=10_000, help="readings in the log")
    parser.add_argument("--sqlite", action="store_true", help="without PostgreSQL")
    parser.add_argument("--memory", type=int, metavar="EVENTS", help="measure the memory of a rebuild instead")
    given = parser.parse_args()
    with databases(postgresql=not given.sqlite and given.memory is None) as made:
        if given.memory is not None:
            _memory(made, given.memory)
        else:
            show(_rows(made, given.events), rounds=given.rounds)


def _rows(made: Databases, total: int) -> Iterator[Row]:
    for kind in made.kinds:
        engine = made.engine(kind)
        _fill(engine, total)
        peer = ProjectingPeer(kind, made.url(kind))
        for first in range(0, total, 1000):
            peer.append(in_envelopes(readings(articles(first, 1000))))
        url = engine.url.render_as_string(hide_password=False).replace("+psycopg", "")
        by_hand = project_sqlite if kind == "sqlite" else project_postgresql
        yield Row(
            title=f"{kind}: catch up one projection",
            unit="readings/s",
            contenders={
                OURS: _timed(lambda engine=engine: _again(engine, total)),  # type: ignore[misc]
                FLOOR: _timed(lambda by_hand=by_hand, url=url: by_hand(url)),  # type: ignore[misc]
                PEER: _timed(lambda peer=peer: peer.project(_PEER_EVENTS)),  # type: ignore[misc]
            },
            targets=TARGETS,
        )
        yield Row(
            title=f"{kind}: rebuild all {len(ALL)} projections",
            unit="readings/s",
            contenders={OURS: _timed(lambda engine=engine: _rebuilt(engine, total))},  # type: ignore[misc]
            targets={},
        )


def _again(engine: Engine, total: int) -> int:
    """Catch up from nothing: a rebuild is that and a switch."""
    rebuild(engine, [OFFICES])
    return total


def _rebuilt(engine: Engine, total: int) -> int:
    rebuild(engine, ALL)
    return total


def _fill(engine: Engine, total: int, *, facts: int = 6) -> None:
    for first in range(0, total, 1000):
        with writing(engine) as tx:
            append(tx, readings(articles(first, min(1000, total - first)), facts=facts), now=NOW)


def _timed(work: Callable[[], int]) -> Measure:
    def measure() -> float:
        started = perf_counter()
        return work() / (perf_counter() - started)

    return measure


def _memory(made: Databases, total: int) -> None:
    engine = made.engine("sqlite")
    _fill(engine, total, facts=2)
    url = engine.url.render_as_string()
    engine.dispose()
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe()
    process = context.Process(target=_rebuild_alone, args=(url, sender))
    process.start()
    seconds, peak_mb = receiver.recv()
    process.join()
    verdict = "within" if peak_mb <= MEMORY_MB else "beyond"
    print(f"rebuild of all projections from {total:,} readings: {seconds:,.0f} s, {total / seconds:,.0f} readings/s")
    print(f"most memory {peak_mb:,.0f} MB, {verdict} {MEMORY_MB} MB")


def _rebuild_alone(url: str, sender: Connection) -> None:
    engine = open_engine(url)
    started = perf_counter()
    rebuild(engine, ALL)
    seconds = perf_counter() - started
    sender.send((seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))


if __name__ == "__main__":
    main()
