"""Eight writers at once on PostgreSQL, each with work in its transaction before it appends.

The peer gives its users no transaction of their own to append in: its writers work first, and then append.
"""

import multiprocessing
from multiprocessing.synchronize import Barrier
from time import perf_counter, sleep

from benchmarks._databases import Databases
from benchmarks._floor import PostgresqlFloor
from benchmarks._peer import Peer, in_envelopes
from benchmarks._sample import NOW, one_event
from benchmarks._table import FLOOR, OURS, PEER, Measure, Row
from tracker.log.codec import encode
from tracker.log.engine import open_engine, writing
from tracker.log.store import append, head

WRITERS = 8
WORK_S = 0.002
PATIENCE_S = 60.0  # with a writer that does not come
TARGETS = {FLOOR: 0.95, PEER: 1.4}


def concurrent_row(made: Databases, *, commits: int) -> Row:
    """Return the row; its floor gives positions out early, by a sequence, and so loses what commits late."""
    ours, floor, peer = made.engine("postgresql"), made.url("postgresql"), made.url("postgresql")
    PostgresqlFloor(floor).close()
    Peer("postgresql", peer, bulk=False).close()
    return Row(
        title=f"postgresql: {WRITERS} writers, {WORK_S * 1000:g} ms of work each",
        unit="commits/s",
        contenders={
            OURS: _together(_ours, ours.url.render_as_string(hide_password=False), commits),
            FLOOR: _together(_naive, floor, commits),
            PEER: _together(_peer, peer, commits),
        },
        targets=TARGETS,
    )


def _together(writer: object, url: str, commits: int) -> Measure:
    turn = 0

    def measure() -> float:
        nonlocal turn
        turn += 1
        context = multiprocessing.get_context("spawn")
        ready = context.Barrier(WRITERS + 1, timeout=PATIENCE_S)
        # Without the second, the end of eight interpreters would be measured, too.
        done = context.Barrier(WRITERS + 1, timeout=PATIENCE_S)
        processes = [
            context.Process(target=writer, args=(url, (turn * WRITERS + number) * commits, commits, ready, done))  # type: ignore[arg-type]
            for number in range(WRITERS)
        ]
        for process in processes:
            process.start()
        ready.wait()
        started = perf_counter()
        done.wait()
        took = perf_counter() - started
        for process in processes:
            process.join()
        if any(process.exitcode for process in processes):
            raise RuntimeError("a writer failed")
        return WRITERS * commits / took

    return measure


def _ours(url: str, first: int, commits: int, ready: Barrier, done: Barrier) -> None:
    engine = open_engine(url)
    appends = [one_event(first + number) for number in range(commits)]
    with writing(engine) as tx:
        head(tx)
    ready.wait()
    for one in appends:
        with writing(engine) as tx:
            head(tx)
            sleep(WORK_S)
            append(tx, [one], now=NOW)
    done.wait()
    engine.dispose()


def _naive(url: str, first: int, commits: int, ready: Barrier, done: Barrier) -> None:
    floor = PostgresqlFloor(url, create=False)
    items = []
    for number in range(commits):
        one = one_event(first + number)
        items.append([(one.stream, 1, *encode(one.events[0]))])
    ready.wait()
    for item in items:
        with floor.connection.transaction():
            floor.connection.execute("SELECT max(position) FROM events")
            sleep(WORK_S)
            floor.append([(stream, version, type_, data.decode()) for stream, version, type_, data in item])
    done.wait()
    floor.close()


def _peer(url: str, first: int, commits: int, ready: Barrier, done: Barrier) -> None:
    peer = Peer("postgresql", url, bulk=False, create=False)
    events = [in_envelopes([one_event(first + number)]) for number in range(commits)]
    ready.wait()
    for one in events:
        sleep(WORK_S)
        peer.append(one)
    done.wait()
    peer.close()
