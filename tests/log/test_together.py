"""Many processes on one log: nothing is lost, doubled, reordered or seen too early."""

import signal
import subprocess
import sys
from threading import Event, Thread

import pytest

from tests.log.given import NOW, everything, record, recorded, to
from tracker.domain.errors import DatabaseLocked
from tracker.log.chain import verify
from tracker.log.engine import open_engine, reading, writing
from tracker.log.follow import follow
from tracker.log.store import append, head, read

WRITERS = {"sqlite": 4, "postgresql": 8}
COMMITS = 15


def start(*arguments: str) -> subprocess.Popen:
    """Start a process of tests/log/processes.py."""
    return subprocess.Popen([sys.executable, "-m", "tests.log.processes", *arguments])


def test_concurrent_writers_lose_double_and_reorder_nothing(engine, database_url):
    """A reader that follows sees each event of each writer once, in order, while they all write."""
    writers = WRITERS[engine.dialect.name]
    wanted = writers * COMMITS * 2
    seen = []
    stop = Event()

    def reader():
        for _ in follow(engine, after=0, stop=stop):
            with reading(engine) as tx:
                while page := read(tx, after=seen[-1].position if seen else 0, limit=7):
                    seen.extend(page)

    following = Thread(target=reader)
    following.start()
    started = [start("write", database_url, f"w{number}", str(COMMITS)) for number in range(writers)]
    assert [process.wait(60) for process in started] == [0] * writers
    for _ in range(100):
        if len(seen) >= wanted:
            break
        following.join(0.05)
    stop.set()
    following.join()

    assert [one.position for one in seen] == list(range(1, wanted + 1))
    assert seen == everything(engine)
    for name in [f"w{number}" for number in range(writers)]:
        mine = [one for one in seen if one.stream == name]
        assert [one.version for one in mine] == list(range(1, COMMITS + 1))
        assert [one.event.article.id for one in mine] == [f"{name}-{number}" for number in range(COMMITS)]
    assert sum(one.stream == "shared" for one in seen) == writers * COMMITS
    with reading(engine) as tx:
        assert verify(tx).position == wanted


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
def test_a_writer_that_commits_late_holds_back_the_positions_after_it(engine):
    """Were a later position visible first, a reader that follows would never see the earlier one."""
    done = Event()

    def second():
        record(engine, to("b", recorded("b")))
        done.set()

    with writing(engine) as tx:
        first = append(tx, [to("a", recorded("a"))], now=NOW)
        other = Thread(target=second)
        other.start()
        assert not done.wait(0.3)
        with reading(engine) as seen:
            assert head(seen).position == 0
    other.join()

    assert first.first == 1
    assert [one.stream for one in everything(engine)] == ["a", "b"]


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
def test_a_rollback_after_numbering_leaves_no_gap(engine):
    """The position of an append that was taken back goes to the next one, which had to wait for it."""
    done = Event()

    def second():
        record(engine, to("b", recorded("b")))
        done.set()

    with writing(engine) as tx:
        append(tx, [to("a", recorded("a"))], now=NOW)
        other = Thread(target=second)
        other.start()
        assert not done.wait(0.3)
        tx.rollback()
    other.join()

    assert [(one.position, one.stream) for one in everything(engine)] == [(1, "b")]


@pytest.mark.parametrize("where", ["before the append", "before the commit", "after the commit"])
def test_a_writer_killed_anywhere_leaves_the_log_whole(engine, database_url, where):
    """After kill -9 the append is there in full or not at all, and the same key finishes it either way."""
    record(engine, to("a", recorded("a")))

    assert start("die", database_url, where).wait(30) == -signal.SIGKILL

    with reading(engine) as tx:
        assert verify(tx).position == (51 if where == "after the commit" else 1)
    receipt = record(engine, to("victim", *[recorded("v", "x" * 10_000)] * 50), key="victim")
    assert (receipt.number, receipt.first, receipt.last) == (2, 2, 51)
    with reading(engine) as tx:
        assert verify(tx).position == 51


def test_a_lock_held_too_long_ends_in_one_clear_line(engine, database_url):
    """Whoever waits in vain is told for how long, and that nothing was written."""
    impatient = open_engine(database_url, patience_s=0.2)

    with writing(engine) as tx:
        append(tx, [to("a", recorded("a"))], now=NOW)
        with pytest.raises(DatabaseLocked, match=r"locked for 0\.2 s"):
            record(impatient, to("b", recorded("b")))
    impatient.dispose()

    assert [one.stream for one in everything(engine)] == ["a"]


def test_a_follower_hears_of_what_was_there_and_of_what_comes(engine):
    """A daemon that starts late catches up first; then each append wakes it, and a stop ends it."""
    record(engine, to("a", recorded("a")))
    stop = Event()
    heard = []

    def listen():
        for position in follow(engine, after=0, stop=stop):
            heard.append(position)
            came.set()

    came = Event()
    listener = Thread(target=listen)
    listener.start()
    assert came.wait(5)
    came.clear()
    record(engine, to("b", recorded("b"), recorded("b")))
    assert came.wait(5)
    stop.set()
    listener.join(5)

    assert not listener.is_alive()
    assert heard == [1, 3]
