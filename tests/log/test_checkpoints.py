"""Checkpoints: who moves one must know where it stands."""

from threading import Event, Thread

import pytest

from tracker.domain.errors import CheckpointMoved
from tracker.log.checkpoints import advance, position
from tracker.log.engine import reading, writing


def test_a_subscription_begins_at_0_and_moves_on(engine):
    """A projection goes on where it stopped, after any restart."""
    with writing(engine) as tx:
        assert position(tx, "offices") == 0
        advance(tx, "offices", expected=0, to=5)
    with writing(engine) as tx:
        advance(tx, "offices", expected=5, to=9)

    with reading(engine) as tx:
        assert (position(tx, "offices"), position(tx, "trade")) == (9, 0)


@pytest.mark.parametrize("expected", [0, 4, 6])
def test_a_checkpoint_that_another_process_moved_stops_this_one(engine, expected):
    """Two processes that project the same page would count its events twice."""
    with writing(engine) as tx:
        advance(tx, "offices", expected=0, to=5)

    with pytest.raises(CheckpointMoved) as moved, writing(engine) as tx:
        advance(tx, "offices", expected=expected, to=7)

    assert (moved.value.expected, moved.value.actual) == (expected, 5)


@pytest.mark.parametrize("start", [0, 5])
@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
def test_of_two_that_advance_at_once_one_wins(engine, start):
    """The second waits for the first to commit, and then sees that it came too late."""
    if start:
        with writing(engine) as tx:
            advance(tx, "offices", expected=0, to=start)
    outcome = []
    ended = Event()

    def second():
        try:
            with writing(engine) as tx:
                advance(tx, "offices", expected=start, to=8)
        except CheckpointMoved as moved:
            outcome.append(moved.actual)
        ended.set()

    with writing(engine) as tx:
        advance(tx, "offices", expected=start, to=7)
        other = Thread(target=second)
        other.start()
        assert not ended.wait(0.2)
    other.join()

    assert outcome == [7]
