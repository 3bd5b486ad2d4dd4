"""A daemon is told to stop, or to do one round: what is in hand is finished, nothing is lost, the exit code is 0."""

import signal

import pytest

from tests.daemon.given import published, readings, says
from tests.daemon.running import configured, daemon
from tests.waiting import until
from tracker.log.chain import verify
from tracker.log.engine import reading

ONCE = ("--once",)
HERE = pytest.mark.parametrize("backend", ["sqlite"], indirect=True)  # the database has no part in it


def long_articles(count):
    """Return articles that take the reader a while."""
    words = "Kenya and Uganda signed an agreement on trade worth 2.5 million dollars in Nairobi on 3 March 2020. " * 40
    return [f"Number {number}. {words}" for number in range(count)]


@HERE
def test_a_stop_amid_reading_loses_nothing_and_one_round_does_the_rest(engine, database_url, tmp_path):
    """What was read stays read, what was not is read the next time, and nothing is read twice."""
    config = configured(tmp_path)
    published(engine, *long_articles(150))
    with daemon(database_url, config, "--no-serve") as stopped:
        until(lambda: readings(engine))
        stopped.tell(signal.SIGTERM)

        assert stopped.ended() == 0
    assert 0 < len(readings(engine)) < 150
    assert says(engine) == []

    with daemon(database_url, config, *ONCE) as once:
        assert once.ended() == 0

    assert len(readings(engine)) == len(set(readings(engine))) == 150
    with reading(engine) as tx:
        assert verify(tx).position == 300


@HERE
def test_one_round_leaves_the_work_to_the_daemon_that_leads(database_url, tmp_path):
    """A cron job beside a daemon does no harm: it says who leads, and ends well."""
    config = configured(tmp_path)
    with daemon(database_url, config, "--no-serve") as leader:
        leader.heard("leads")
        with daemon(database_url, config, *ONCE) as once:
            assert once.ended() == 0

            assert f":{leader.pid} leads" in once.heard("nothing done")["because"]


@HERE
def test_one_round_makes_the_database_and_needs_no_feed(blank_url, tmp_path):
    """The first command that somebody types may be this one."""
    with daemon(blank_url, configured(tmp_path), *ONCE) as once:
        assert once.ended() == 0

        once.heard("leads")
        once.heard("stopped")


@HERE
def test_a_second_signal_ends_it_at_once(engine, database_url, tmp_path):
    """Whoever is in a hurry gets what he asks for; what was committed is safe anyway."""
    published(engine, *long_articles(150))
    with daemon(database_url, configured(tmp_path), "--no-serve") as impatient:
        until(lambda: readings(engine))
        impatient.tell(signal.SIGTERM)
        impatient.heard("stops")
        impatient.tell(signal.SIGTERM)

        assert impatient.ended() in {0, 128 + signal.SIGTERM, -signal.SIGTERM}  # it may be done by then
    with reading(engine) as tx:
        verify(tx)
