"""How fast is the log? Append, read, verify, on both databases, beside the floor and the peer.

Run it with `python -m benchmarks.log`; `--quick` for a first look, `--sqlite` without PostgreSQL.
"""

import argparse
from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Any

import msgspec
from sqlalchemy import Engine

from benchmarks._databases import Databases, databases
from benchmarks._floor import Item, open_floor
from benchmarks._peer import Peer, in_envelopes
from benchmarks._sample import NOW, articles, events_of, one_event
from benchmarks._table import FLOOR, OURS, PEER, Measure, Row, show
from benchmarks._writers import concurrent_row
from tracker.domain.events import type_of
from tracker.log.append import Batch, commit
from tracker.log.chain import verify
from tracker.log.codec import encode
from tracker.log.engine import alone, reading, writing
from tracker.log.moments import to_us
from tracker.log.store import Append, append, append_alone, read

APPEND_TARGETS = {
    ("sqlite", 1): (0.70, 1.0),
    ("sqlite", 10): (0.75, 1.25),
    ("sqlite", 1000): (0.90, 1.7),
    ("postgresql", 1): (0.65, 2.5),
    ("postgresql", 10): (0.80, 2.9),
    ("postgresql", 1000): (0.70, 4.2),
}
CHAIN_TARGET = 0.85
READ_TARGETS = (0.85, 3.0)
VERIFY_TARGET = 0.8


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--quick", action="store_true", help="few commits a turn, three rounds")
    parser.add_argument("--sqlite", action="store_true", help="without PostgreSQL")
    parser.add_argument("--writers", action="store_true", help="the concurrent writers alone")
    given = parser.parse_args()
    scale = 0.2 if given.quick else 1.0
    with databases(postgresql=not given.sqlite) as made:
        rows = iter([_writers_row(made, scale)]) if given.writers else _rows(made, scale)
        show(rows, rounds=3 if given.quick else given.rounds)


def _writers_row(made: Databases, scale: float) -> Row:
    return concurrent_row(made, commits=max(20, int(150 * scale)))


def _rows(made: Databases, scale: float) -> Iterator[Row]:
    for kind in made.kinds:
        for size, commits in ((1, 1000), (10, 300), (1000, 10)):
            yield _append_row(made, kind, size, max(3, int(commits * scale)))
        yield _within_row(made, kind, max(3, int(1000 * scale)))
        yield _chain_row(made, kind, max(3, int(10 * scale)))
        yield from _read_rows(made, kind, int(20_000 * scale))
    if "postgresql" in made.kinds:
        yield _writers_row(made, scale)


def _append_row(made: Databases, kind: str, size: int, commits: int) -> Row:
    """Every turn goes on with the same database of its contender, with articles that it has not seen."""
    engine, floor = made.engine(kind), open_floor(kind, made.url(kind))
    peer = Peer(kind, made.url(kind), bulk=size >= 1000)
    work: dict[str, Callable[[Any], Any]] = {
        OURS: lambda appends: _append(engine, appends),
        FLOOR: floor.append,
        PEER: peer.append,
    }
    prepare: dict[str, Callable[[list[Append]], Any]] = {OURS: list, FLOOR: _items, PEER: in_envelopes}
    of_floor, of_peer = APPEND_TARGETS[kind, size]
    return Row(
        title=f"{kind}: append, {size:,} a commit",
        unit="events/s",
        contenders={name: _appending(work[name], prepare[name], size, commits) for name in work},
        targets={FLOOR: of_floor, PEER: of_peer},
    )


def _within_row(made: Databases, kind: str, commits: int) -> Row:
    """The same append as part of a larger transaction, of which there is nothing else here."""
    within, by_itself = made.engine(kind), made.engine(kind)
    return Row(
        title=f"{kind}: in a transaction; floor: alone",
        unit="events/s",
        contenders={
            OURS: _appending(lambda appends: _append_within(within, appends), list, 1, commits),
            FLOOR: _appending(lambda appends: _append(by_itself, appends), list, 1, commits),
        },
        targets={},
    )


def _appending(work: Callable[[Any], Any], prepare: Callable[[list[Append]], Any], size: int, commits: int) -> Measure:
    turn = 0

    def measure() -> float:
        nonlocal turn
        batches = [prepare(_commit(turn * commits + number, size)) for number in range(commits)]
        turn += 1
        started = perf_counter()
        for batch in batches:
            work(batch)
        return commits * size / (perf_counter() - started)

    return measure


def _commit(number: int, size: int) -> list[Append]:
    return [one_event(number)] if size == 1 else articles(number * size // 2, size // 2)


def _append(engine: Engine, appends: list[Append]) -> None:
    append_alone(engine, appends, now=NOW)


def _append_within(engine: Engine, appends: list[Append]) -> None:
    with writing(engine) as tx:
        append(tx, appends, now=NOW)


class _Unchained(Batch):
    """A batch that leaves the hashing out."""

    def cover(self, stream: str, version: int, type_: str, data: bytes) -> None:
        pass


def _append_unchained(engine: Engine, appends: list[Append]) -> None:
    batch = _Unchained()
    for one in appends:
        for version, event in enumerate(one.events, one.expected + 1):
            batch.add(one.stream, version, *encode(event))
    with alone(engine) as tx:
        commit(tx, batch, now_us=to_us(NOW), key=None)


def _chain_row(made: Databases, kind: str, commits: int) -> Row:
    chained, unchained = made.engine(kind), made.engine(kind)
    return Row(
        title=f"{kind}: bulk append; floor: without the hashes",
        unit="events/s",
        contenders={
            OURS: _appending(lambda appends: _append(chained, appends), list, 1000, commits),
            FLOOR: _appending(lambda appends: _append_unchained(unchained, appends), list, 1000, commits),
        },
        targets={FLOOR: CHAIN_TARGET},
    )


def _read_rows(made: Databases, kind: str, total: int) -> Iterator[Row]:
    engine, floor = made.engine(kind), open_floor(kind, made.url(kind))
    peer = Peer(kind, made.url(kind), bulk=True)
    for number in range(total // 1000):
        appends = articles(number * 500, 500)
        _append(engine, appends)
        floor.append(_items(appends))
        peer.append(in_envelopes(appends))
    of_floor, of_peer = READ_TARGETS
    yield Row(
        title=f"{kind}: read all and decode",
        unit="events/s",
        contenders={OURS: _rate(lambda: _read(engine)), FLOOR: _rate(floor.read), PEER: _rate(peer.read)},
        targets={FLOOR: of_floor, PEER: of_peer},
    )
    yield Row(
        title=f"{kind}: verify; floor: our read and decode",
        unit="events/s",
        contenders={OURS: _rate(lambda: _verify(engine)), FLOOR: _rate(lambda: _read(engine))},
        targets={FLOOR: VERIFY_TARGET},
    )


def _rate(work: Callable[[], int]) -> Measure:
    def measure() -> float:
        started = perf_counter()
        return work() / (perf_counter() - started)

    return measure


def _read(engine: Engine) -> int:
    after = total = 0
    with reading(engine) as tx:
        while page := read(tx, after=after):
            total += len(page)
            after = page[-1].position
    return total


def _verify(engine: Engine) -> int:
    with reading(engine) as tx:
        return verify(tx).position


def _items(appends: list[Append]) -> list[Item]:
    return [(stream, version, type_of(event), _plain(event)) for stream, version, event in events_of(appends)]


def _plain(event: Any) -> Any:
    return msgspec.json.decode(encode(event)[1])


if __name__ == "__main__":
    main()
