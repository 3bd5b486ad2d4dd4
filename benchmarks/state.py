"""What does an answer cost, in a log of a thousand facts and of a million? State, why, diff, and keeping up.

Run it with `python -m benchmarks.state`; the logs are made once and kept in `benchmarks/.cache`, a million facts on
2 GB of disk. The floor of an answer is to read the relation's rows with the bare driver into tuples, the floor of
keeping up one durable commit of as many rows without an index. How an answer grows is told by the relation's own
claims: of all articles, half are about relations larger than the usual one. On SQLite an answer's time is that of the
processor, so that what else the machine does counts as little as may be; keeping up waits for the disk, and the disk
counts.
"""

import argparse
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter, process_time
from typing import Any, NamedTuple

import psycopg
from sqlalchemy import Engine

from benchmarks._databases import Databases, databases, open_sqlite
from benchmarks._history import SEED, History
from benchmarks._kept import copied, kept, made
from benchmarks._table import FLOOR, OURS, Measure, Result, Row, show
from benchmarks._world import World
from tracker.domain.articles import article_stream
from tracker.domain.events import ArticleRead
from tracker.log.engine import reading, writing
from tracker.log.store import Append, append, head
from tracker.projections.facts import FACTS
from tracker.projections.runner import catch_up
from tracker.projections.scope import pair
from tracker.projections.view import view
from tracker.settings import Body, Relation
from tracker.state.lines import State
from tracker.state.snapshot import ASKED, snapshot
from tracker.state.why import why

SIZES = (1_000, 10_000, 100_000, 1_000_000)
AS_OF = date(2026, 1, 1)
NOW = datetime(2026, 1, 2, tzinfo=UTC)
USUAL, BUSY, LARGEST = "usual", "tenth largest", "largest"
STATE, THEN, WHY, DIFF, UP = "state", "state, known at the middle", "why of a trade figure", "diff", "catch up"
LIMITS_MS = {(STATE, USUAL): 50.0, (UP, ""): 20.0}


class Question(NamedTuple):
    """What is asked, and of which relation."""

    what: str
    of: str

    def __str__(self) -> str:
        return f"{self.what}, {self.of}" if self.of else self.what


class Case(NamedTuple):
    """A database with so many facts, a connection of its bare driver, and the tables of the live rows."""

    facts: int
    engine: Engine
    world: World
    bare: Any
    tables: dict[str, str]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--facts", type=int, nargs="+", default=SIZES, help="sizes of the logs")
    parser.add_argument("--cache", type=Path, default=Path(__file__).parent / ".cache", help="where logs are kept")
    parser.add_argument("--postgresql", action="store_true", help="on PostgreSQL; its logs are made anew")
    given = parser.parse_args()
    found: dict[int, dict[Question, Result]] = {}
    with databases(postgresql=given.postgresql) as made_here:
        for facts in given.facts:
            case = _case(made_here, facts, given.cache)
            print(f"\n{facts:,} facts; {_sizes(case)}")
            questions = dict(_questions(case))
            found[facts] = dict(zip(questions, show(questions.values(), rounds=given.rounds), strict=True))
            case.bare.close()
            case.engine.dispose()
    _growth(found)


def _case(databases: Databases, facts: int, cache: Path) -> Case:
    if databases.server is not None:
        url = databases.url("postgresql")
        engine = made(url, facts)
        bare: Any = psycopg.connect(url, autocommit=True)
    else:
        url = f"sqlite:///{copied(kept(cache, facts), databases.folder)}"
        engine, bare = made(url, facts), open_sqlite(url)
    with reading(engine) as tx:
        tables = {name: table.name for name, table in view(tx, (*ASKED, FACTS), known_at=None).tables.items()}
    return Case(facts, engine, World(SEED), bare, tables)


def _questions(case: Case) -> Iterator[tuple[Question, Row]]:
    with reading(case.engine) as tx:
        end = head(tx).position
    clock = process_time if case.engine.dialect.name == "sqlite" else perf_counter
    for name, parties in _relations(case.world).items():
        asked = relation(case.world, parties)
        for what, at in ((STATE, end), (THEN, end // 2)):
            ours, floor = _timed(clock, _state, case, asked, at), _timed(clock, _rows, case, asked, [at])
            yield _asked(Question(what, name), ours, floor)
        if name != BUSY:
            moments = [end * 9 // 10, end]
            ours, floor = _timed(clock, _diff, case, asked, *moments), _timed(clock, _rows, case, asked, moments)
            yield _asked(Question(DIFF, name), ours, floor)
    fact = _trade_fact(case)
    yield _asked(Question(WHY, ""), _timed(clock, _why, case, fact), _timed(clock, _fact_row, case, fact))
    yield _asked(Question(UP, ""), KeepingUp(case), Commit(case))


def _relations(world: World) -> dict[str, tuple[str, str]]:
    falling = sorted(zip(world.weights, world.pairs, strict=True), reverse=True)
    return {USUAL: world.typical, BUSY: falling[9][1], LARGEST: world.largest}


def relation(world: World, parties: tuple[str, str]) -> Relation:
    """Return two countries as a relation to ask about."""
    body = Body(name=world.commission(parties))
    return Relation(name=pair(parties).lower(), title="", parties=parties, bodies=(body,))


def _asked(question: Question, ours: Measure, floor: Measure) -> tuple[Question, Row]:
    return question, Row(title=f"{question}", unit="a second", contenders={OURS: ours, FLOOR: floor}, targets={})


def _timed(clock: Callable[[], float], work: Callable[..., Any], *given: Any) -> Measure:
    def measure() -> float:
        started = clock()
        work(*given)
        return 1 / (clock() - started)

    return measure


def _state(case: Case, asked: Relation, known_at: int) -> State:
    with reading(case.engine) as tx:
        return snapshot(tx, asked, as_of=AS_OF, known_at=known_at)


def _diff(case: Case, asked: Relation, since: int, until: int) -> Sequence[object]:
    with reading(case.engine) as tx:
        before, after = (snapshot(tx, asked, as_of=AS_OF, known_at=at) for at in (since, until))
    return [
        line
        for section in ("offices", "trade", "investments", "counts", "ranks", "targets", "meetings", "projects")
        for line in set(getattr(before, section)) ^ set(getattr(after, section))
    ]


def _why(case: Case, fact: str) -> object:
    with reading(case.engine) as tx:
        return why(tx, fact)


def _rows(case: Case, asked: Relation, positions: Iterable[int]) -> list[Any]:
    rows: list[Any] = []
    for at in positions:
        for projection in ASKED:
            scopes = [pair(asked.parties), *(asked.parties if projection.name == "offices" else ())]
            among = ", ".join(f"'{scope}'" for scope in scopes)
            rows += case.bare.execute(
                f"SELECT * FROM {case.tables[projection.name]} WHERE scope IN ({among}) "
                f"AND to_position > {at} AND from_position <= {at}"
            ).fetchall()
    return rows


def _fact_row(case: Case, fact: str) -> Any:
    return case.bare.execute(f"SELECT * FROM {case.tables[FACTS.name]} WHERE fact = '{fact}'").fetchall()


def _trade_fact(case: Case) -> str:
    scope = pair(case.world.largest)
    return str(case.bare.execute(f"SELECT min(fact) FROM {case.tables['trade']} WHERE scope = '{scope}'").fetchone()[0])


class KeepingUp:
    """An article is recorded and read, which is not timed, and the projections follow, which is."""

    def __init__(self, case: Case) -> None:
        self._case, self._history, self._next = case, History(case.facts + 1), 10**9

    def __call__(self) -> float:
        """Take a turn."""
        self._next += 1
        told = self._history.article(self._next, day=AS_OF)
        stream = article_stream(told[1].article if isinstance(told[1], ArticleRead) else "")
        with writing(self._case.engine) as tx:
            append(tx, [Append(stream=stream, expected=0, events=told)], now=NOW)
        return _timed(perf_counter, catch_up, self._case.engine)()


class Commit:
    """Thirteen facts, twice: in the table of the facts, and in that of their kind."""

    def __init__(self, case: Case) -> None:
        self._connection = case.bare
        self._place = "?" if isinstance(case.bare, sqlite3.Connection) else "%s"
        case.bare.execute("CREATE TABLE floor (position bigint, data text)")

    def __call__(self) -> float:
        """Take a turn."""
        return _timed(perf_counter, self._commit)()

    def _commit(self) -> None:
        self._connection.execute("BEGIN")
        cursor = self._connection.cursor()
        cursor.executemany(f"INSERT INTO floor VALUES ({self._place}, {self._place})", [(1, "x" * 300)] * 26)
        self._connection.execute("COMMIT")


def _sizes(case: Case) -> str:
    with reading(case.engine) as tx:
        end = head(tx).position
    sizes = (
        f"{name} {len(_rows(case, relation(case.world, two), [end])):,}" for name, two in _relations(case.world).items()
    )
    return f"claims of the relations: {', '.join(sizes)}"


def _growth(found: dict[int, dict[Question, Result]]) -> None:
    """Print the milliseconds of each answer at each size, ours and then the floor's."""
    print(f"\n{'milliseconds':<44}" + "".join(f"{facts:>12,}" for facts in found) + f"{'wanted':>10}")
    for asked in next(iter(found.values())):
        for who in (OURS, FLOOR):
            taken = [1000 / results[asked].medians[who] for results in found.values()]
            limit = LIMITS_MS.get(asked) if who == OURS else None
            verdict = f"{limit:>10,.0f}{'' if taken[-1] <= limit else '   missed'}" if limit is not None else ""
            title = f"{asked}" if who == OURS else "    floor"
            print(f"{title:<44}" + "".join(f"{ms:>12,.1f}" for ms in taken) + verdict)


if __name__ == "__main__":
    main()
