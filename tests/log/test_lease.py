"""One process at a time: who holds a lease, who takes it over, and what the one before can still do."""

import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from threading import Event, Thread

import pytest

from tests.log.given import NOW, everything, recorded, to
from tests.log.holding import stop_between_transactions
from tracker.domain.errors import DatabaseUnreachable, LeaseLost
from tracker.log.engine import reading, writing
from tracker.log.lease import Lease, standing
from tracker.log.store import append

TTL_S = 9.0


@pytest.fixture
def lease(engine):
    """Make a lease's side for a process of this name."""
    return lambda holder: Lease(engine, "work", holder, ttl_s=TTL_S)


def write_guarded(engine, lease, *, pause_s=0.0):
    """Append as the holder, with a pause between the guard and the append."""
    with writing(engine) as tx:
        lease.guard(tx)
        Event().wait(pause_s)
        append(tx, [to("a", recorded("a"))], now=NOW)


def epoch(engine):
    """Return the epoch as the row has it."""
    with reading(engine) as tx:
        return standing(tx, "work").epoch


def test_the_first_gets_it_and_the_others_wait_as_long_as_it_lives(lease):
    """However long it lasts: signs of life that go on keep the others away."""
    first, second = lease("a"), lease("b")

    assert first.step(0.0)
    for second_s in range(0, 300, 3):
        assert first.step(float(second_s))
        assert not second.step(1000.0 + second_s)  # clocks of two machines have nothing to do with each other

    assert first.leads(298.0)
    assert not second.leads(1298.0)


def test_who_falls_silent_is_followed_after_its_time_and_not_before(lease, engine):
    """A crash costs the others no more than the time that they were promised."""
    first, second = lease("a"), lease("b")
    first.step(0.0)

    taken = [second.step(float(second_s)) for second_s in range(0, 13, 3)]

    assert taken == [False, False, False, True, True]
    assert epoch(engine) == 2
    assert not first.leads(TTL_S * 2 / 3)  # before anybody could have taken over


def test_who_was_stopped_and_woken_writes_nothing_and_learns_why(lease, engine):
    """The one before cannot know that it was stopped; its transactions find out."""
    first, second = lease("a"), lease("b")
    first.step(0.0)
    for second_s in range(0, 13, 3):
        second.step(float(second_s))

    with pytest.raises(LeaseLost, match=r"lease 'work' of epoch 1 was taken over by b; nothing was written"):
        write_guarded(engine, first)
    with pytest.raises(LeaseLost, match="taken over by b"):
        first.step(13.0)

    assert everything(engine) == []
    assert not first.step(14.0)
    assert (first.seen.holder, first.seen.epoch) == ("b", 2)


def test_looks_that_come_a_little_early_do_not_cost_another_round(lease):
    """Timers are never exact; a takeover must not take four looks for that."""
    first, second = lease("a"), lease("b")
    first.step(0.0)

    assert [second.step(at_s) for at_s in (0.0, 2.99, 5.98, 8.97)] == [False, False, False, True]


def test_who_gives_it_back_is_followed_at_once(lease):
    """A clean stop keeps nobody waiting."""
    first, second = lease("a"), lease("b")
    first.step(0.0)
    assert not second.step(0.0)

    first.release()

    assert second.step(0.1)
    assert not first.step(0.2)
    first.release()  # what is not ours cannot be given back
    assert second.step(0.3)


def test_who_could_give_no_sign_of_life_goes_on_where_nobody_took_over(lease, engine):
    """A leader that was cut off from the database pauses by itself, and comes back under the same epoch."""
    only = lease("a")
    only.step(0.0)

    assert not only.leads(TTL_S + 1)
    assert only.step(TTL_S + 2)

    assert only.leads(TTL_S + 3)
    assert epoch(engine) == 1


def test_the_sleep_of_ones_own_machine_is_nobodys_silence(lease):
    """Who was stopped and wakes looks again before it calls the leader dead."""
    first, second = lease("a"), lease("b")
    first.step(0.0)
    second.step(0.0)

    assert not second.step(10_000.0)
    first.step(10_000.0)
    assert not second.step(10_003.0)


def test_a_takeover_that_went_through_unheard_is_recognized(lease, engine):
    """The connection broke in the moment of the commit: the row tells whose it is."""
    before = lease("a")
    before.step(0.0)

    after = lease("a")

    assert after.step(0.0)
    with writing(engine) as tx:
        after.guard(tx)


def test_of_two_that_take_over_at_once_one_gets_it(lease, engine):
    """Both saw the same silence; the row changes once."""
    lease("a").step(0.0)
    others = [lease("b"), lease("c")]
    for second_s in (0.0, 3.0, 6.0):
        assert [other.step(second_s) for other in others] == [False, False]

    takers = [Thread(target=other.step, args=(9.0,)) for other in others]
    for taker in takers:
        taker.start()
    for taker in takers:
        taker.join()

    assert sorted(other.leads(9.0) for other in others) == [False, True]
    assert epoch(engine) == 2


def test_a_takeover_waits_for_a_guarded_transaction_and_a_sign_of_life_does_not(lease, engine):
    """What was begun in time is committed in time; nobody else leads before."""
    first, second = lease("a"), lease("b")
    first.step(0.0)
    done = Event()

    def take_over():
        done.leads = [second.step(second_s) for second_s in (0.0, 3.0, 6.0, 9.0)]
        done.set()

    with writing(engine) as tx:
        first.guard(tx)
        if engine.dialect.name == "postgresql":  # on SQLite nobody else can write meanwhile anyway
            assert first.step(1.0)
        other = Thread(target=take_over)
        other.start()
        assert not done.wait(0.3)
        append(tx, [to("a", recorded("a"))], now=NOW)
    other.join()

    assert done.leads == [False, False, False, True]
    assert len(everything(engine)) == 1


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
def test_a_guarded_transaction_of_a_silent_process_is_ended_by_the_server(engine):
    """Stopped between two statements, it would hold up the takeover, and all who append, for ever."""
    lease = Lease(engine, "work", "a", ttl_s=0.1)
    lease.step(0.0)

    with pytest.raises(DatabaseUnreachable):
        write_guarded(engine, lease, pause_s=0.5)

    assert everything(engine) == []


@contextmanager
def holders(url, *names, ttl_s):
    """Start processes that hold the lease in turns; the first leads when this begins."""
    processes = {}
    try:
        for name in names:
            command = [sys.executable, "-m", "tests.log.holding", url, name, str(ttl_s)]
            processes[name] = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
            if len(processes) == 1:
                assert processes[name].stdout.readline() == "leads 1\n"
        yield processes
    finally:
        for process in processes.values():
            process.kill()
            process.wait()
            process.stdout.close()


def test_a_leader_that_is_killed_or_stopped_is_followed_and_nothing_is_written_by_two(engine, database_url):
    """Real processes: one dies, one is stopped past its time and woken; what each wrote lies in its own epoch."""
    with holders(database_url, "a", "b", ttl_s=0.6) as processes:
        stop_between_transactions(processes["a"].pid, database_url)
        assert processes["b"].stdout.readline() == "leads 2\n"
        os.kill(processes["a"].pid, signal.SIGCONT)
        assert "epoch 1 was taken over by b; nothing was written" in processes["a"].stdout.readline()
        processes["b"].kill()
        assert processes["a"].stdout.readline() == "leads 3\n"

    told = [one.event.article.id for one in everything(engine)]
    epochs = [int(one.rpartition(" ")[2]) for one in told]
    assert epochs == sorted(epochs)
    assert set(told) == {"a of epoch 1", "b of epoch 2", "a of epoch 3"}
