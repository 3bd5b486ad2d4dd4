"""The nightly look at the chain, and what is cleared away."""

from datetime import timedelta

import pytest
from sqlalchemy import insert, select, text
from structlog.testing import capture_logs

from tests.log.given import everything, record, recorded, tamper, to
from tests.upkeep.given import NOW, did, fill, noted, settings
from tracker.domain.errors import LeaseLost
from tracker.log.engine import reading, writing
from tracker.log.moments import to_us
from tracker.log.operating import daemons, deliveries, hosts
from tracker.log.store import head
from tracker.upkeep.chores import CHORES, chores, run
from tracker.web.health import unready

DAY = timedelta(days=1)


def test_all_that_is_configured_is_due_and_then_done(engine, tmp_path):
    """Without a folder there are no copies to make; what is done is not due until the next night."""
    assert chores(engine, settings(), NOW) == ["verify", "tidy"]
    wanted = settings(tmp_path / "copies")
    assert chores(engine, wanted, NOW) == list(CHORES)

    for chore in CHORES:
        did(engine, chore, settings=wanted)

    assert chores(engine, wanted, NOW + timedelta(hours=20)) == []
    assert chores(engine, wanted, NOW + DAY) == list(CHORES)


def test_each_night_goes_on_from_the_head_of_the_night_before(engine):
    """A log of years is not read whole each night; once a week it is."""
    fill(engine, 3)
    first = did(engine, "verify")
    fill(engine, 2, first=3)

    with capture_logs() as lines:
        second = did(engine, "verify", now=NOW + DAY)
        third = did(engine, "verify", now=NOW + 8 * DAY)

    with reading(engine) as tx:
        assert second.head == head(tx).text != first.head
    assert [(line["events"], line["since"]) for line in lines] == [(5, 3), (5, 0)]
    assert (first.whole, second.whole) == (first.night, first.night)
    assert third.whole == third.night
    assert third.fault is None


def test_a_broken_chain_is_said_each_night_until_it_is_whole(engine):
    """What was changed long ago is found within the week, and is not forgotten by a night's look at what is new."""
    fill(engine, 3)
    good = did(engine, "verify")
    tamper(engine, "UPDATE events SET type = 'article-read' WHERE position = 2")

    assert did(engine, "verify", now=NOW + DAY).fault is None
    with capture_logs() as lines:
        found = did(engine, "verify", now=NOW + 7 * DAY)
    record(engine, to("b", recorded("b")))
    still = did(engine, "verify", now=NOW + 8 * DAY)

    assert [(line["event"], line["log_level"], line["position"]) for line in lines] == [("chain broken", "error", 2)]
    assert found.fault.startswith("position 2: ")
    assert found.broken == still.broken == 2
    assert f"the log is broken: {found.fault}" in unready(engine, lambda: NOW)
    assert found.head == good.head
    assert still.fault == found.fault
    tamper_back = "UPDATE events SET type = 'article-recorded' WHERE position = 2"
    with writing(engine) as tx:
        tx.execute(text(tamper_back))
    mended = did(engine, "verify", now=NOW + 9 * DAY)
    assert (mended.fault, mended.broken) == (None, None)


def test_a_cut_tail_stays_found(engine):
    """A chain that lost its end is whole from its start; only the head that was kept tells, and goes on telling."""
    fill(engine, 3)
    did(engine, "verify")
    tamper(engine, "DELETE FROM events WHERE position = 3", "DELETE FROM commits WHERE position = 3")

    for night in range(1, 10):
        assert "does not hold the head that was kept" in did(engine, "verify", now=NOW + night * DAY).fault


def put(tx, table, **told):
    """Insert a row in which only what is told matters."""
    needed = {column.name: column.type.python_type() for column in table.columns if not column.nullable}
    tx.execute(insert(table).values(needed | told))


def test_what_is_over_is_cleared_away(engine):
    """Daemons dead for a day, messages told three months ago, silences that ended; nothing that is still wanted."""
    with writing(engine) as tx:
        for name, seen in (("alive", NOW), ("dead", NOW - 2 * DAY), ("of a wrong clock", NOW + 99 * DAY)):
            put(tx, daemons, id=name, seen_us=to_us(seen))
        for position, (state, done) in enumerate(
            [("delivered", NOW - 91 * DAY), ("delivered", NOW), ("waiting", None), ("given up", NOW - 91 * DAY)]
        ):
            put(tx, deliveries, position=position, state=state, done_us=to_us(done) if done else None)
        for name, until in (("over", NOW - DAY), ("asked", NOW + DAY), ("of a wrong clock", NOW + 99 * DAY)):
            put(tx, hosts, host=name, until_us=to_us(until))

    did(engine, "tidy")

    with reading(engine) as tx:
        assert tx.execute(select(daemons.c.id)).scalars().all() == ["alive"]
        assert tx.execute(select(deliveries.c.position)).scalars().all() == [1, 2, 3]
        assert tx.execute(select(hosts.c.host)).scalars().all() == ["asked"]


@pytest.mark.parametrize("chore", CHORES)
def test_who_lost_the_lease_notes_nothing(engine, tmp_path, chore):
    """Another daemon does the chores by now; two must not write each other's results over."""

    def lost(_tx):
        raise LeaseLost("daemon", epoch=1, holder="another")

    with pytest.raises(LeaseLost):
        run(chore, engine, settings(tmp_path / "copies"), clock=lambda: NOW, guard=lost)

    assert noted(engine, chore) is None


@pytest.mark.parametrize("chore", ["verify", "backup"])
def test_who_is_told_to_stop_leaves_the_chore_as_it_was(engine, tmp_path, chore):
    """A daemon that is stopped at night does not wait for the end of a log of years."""
    fill(engine, 2)
    wanted = settings(tmp_path)

    assert run(chore, engine, wanted, clock=lambda: NOW, stop=lambda: True) is None

    assert noted(engine, chore) is None
    assert chore in chores(engine, wanted, NOW)
    assert [path for path in tmp_path.iterdir() if path.name.startswith("tracker-")] == []


def test_the_clock_set_back_or_forward_leaves_log_and_chores_in_order(engine, tmp_path):
    """Moments in the log never run backwards, every night's chore is done, and the last good copy stays."""
    wanted = settings(tmp_path / "copies", daily=2, weekly=0)
    for number, days in enumerate((0, 1, 500, 501, 2, 3, -700, -699, 4, 5)):
        now = NOW + days * DAY
        fill(engine, 1, first=number, now=now)
        for chore in chores(engine, wanted, now):
            assert did(engine, chore, settings=wanted, now=now).fault is None

    moments = [event.recorded_at for event in everything(engine)]
    assert moments == sorted(moments)
    assert noted(engine, "backup").tried == NOW + 5 * DAY
    assert (tmp_path / "copies" / noted(engine, "backup").file).exists()
