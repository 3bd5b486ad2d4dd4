"""Several daemons on one database: one works, the others say why not, and take over when it is gone."""

import json
import signal
import urllib.request

import pytest

from tests.daemon.given import projected, published, readings, says
from tests.daemon.running import configured, daemon
from tests.log.holding import stop_between_transactions
from tests.waiting import until


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
def test_what_others_record_is_read_at_once_and_a_clean_stop_hands_over_at_once(engine, database_url, tmp_path):
    """Nobody waits for the next look around: the log wakes the leader, and who stops gives the lead back."""
    config = configured(tmp_path, tick_s=60)
    with daemon(database_url, config, "--no-serve") as only:
        only.heard("leads")
        published(engine, "Kenya and Uganda signed an agreement on 3 March 2020.")
        only.heard("read", articles=1)
        until(lambda: projected(engine) == 2)

        only.tell(signal.SIGTERM)

        assert only.ended() == 0
    assert len(readings(engine)) == 1
    assert says(engine) == []
    with daemon(database_url, config, "--no-serve") as next_one:
        next_one.heard("leads", epoch=2)


def test_one_leads_the_others_say_why_they_do_not_and_follow_when_it_dies(engine, database_url, tmp_path):
    """Kill -9 costs three looks around; each article is read once, whoever leads."""
    config = configured(tmp_path)
    with daemon(database_url, config) as first:
        first.heard("leads", epoch=1)
        with daemon(database_url, config) as second, daemon(database_url, config) as third:
            for other in (second, third):
                assert other.heard("stands by")["leader"].endswith(f":{first.pid}")
            until(lambda: sum(f":{first.pid} leads since" in line for line in says(engine)) == 2)
            with urllib.request.urlopen(f"{first.address}/healthz") as answer:
                assert json.load(answer)["leads"] is True
            published(engine, "Kenya and Uganda signed a treaty.")
            first.heard("read", articles=1)

            first.process.kill()
            until(lambda: any(line["event"] == "leads" for other in (second, third) for line in other.lines))
            published(engine, "Kenya and Uganda signed another treaty.")
            until(lambda: len(readings(engine)) == 2)

            assert sum(line["event"] == "leads" for other in (second, third) for line in other.lines) == 1
            for other in (second, third):
                other.tell(signal.SIGTERM)
            assert [second.ended(), third.ended()] == [0, 0]
    assert len(set(readings(engine))) == 2
    assert [line.partition(",")[0] for line in says(engine)] == ["leads"]  # of the dead one, for a day


def test_a_leader_that_was_stopped_and_woken_stands_by(engine, database_url, tmp_path):
    """It learns that another took over, says so, and does nothing twice."""
    config = configured(tmp_path)
    with daemon(database_url, config, "--no-serve") as first:
        first.heard("leads", epoch=1)
        with daemon(database_url, config, "--no-serve") as second:
            second.heard("stands by")
            stop_between_transactions(first.pid, database_url)
            second.heard("leads", epoch=2)
            published(engine, "Kenya and Uganda signed a treaty.")
            second.heard("read", articles=1)
            first.tell(signal.SIGCONT)

            assert "taken over by" in first.heard("leads no longer")["because"]
            assert first.heard("stands by")["leader"].endswith(f":{second.pid}")
    assert len(readings(engine)) == 1
