"""Chores come once a night, whatever the clock does."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.upkeep.last import Last
from tracker.upkeep.nights import due, night, week_over

START = datetime(2026, 3, 2, 12, tzinfo=UTC)
AT = "03:30"


class Keeper:
    """Asks every ten minutes whether a chore is due, under a clock that can be set."""

    def __init__(self) -> None:
        self.now, self.last, self.runs = START, None, 0

    def live(self, hours, *, fault=None):
        """Let time pass; each run ends well or with a fault."""
        for _ in range(int(hours * 6)):
            self.now += timedelta(minutes=10)
            if due(self.last, now=self.now, at=AT):
                self.runs += 1
                before = self.last.night if self.last else None
                this = night(self.now, AT) if fault is None else before
                self.last = Last(tried=self.now, night=this, fault=fault)
        return self.runs


@pytest.mark.parametrize(
    ("now", "expected"), [("2026-03-02T03:29:59", "2026-03-01"), ("2026-03-02T03:30:00", "2026-03-02")]
)
def test_a_night_begins_at_its_minute(now, expected):
    """What is not done by then is of the night before."""
    assert f"{night(datetime.fromisoformat(now).replace(tzinfo=UTC), AT):%Y-%m-%d}" == expected


def test_a_first_start_does_its_chores_at_once_and_then_nightly():
    """Whoever sets it up sees within a minute whether copies work."""
    keeper = Keeper()

    assert keeper.live(1) == 1
    assert keeper.live(24 * 10) == 11


def test_what_failed_is_tried_again_each_hour():
    """A folder that was not mounted at night is there in the morning."""
    keeper = Keeper()

    assert keeper.live(5, fault="no such folder") == 5
    assert keeper.live(2) == 6


@pytest.mark.parametrize("jump", [timedelta(days=400), timedelta(days=-400), timedelta(hours=25), timedelta(days=-3)])
def test_a_clock_that_is_set_costs_one_run_and_mended_one_more(jump):
    """Neither a loop of copies nor a year without any."""
    keeper = Keeper()
    keeper.live(24)
    before = keeper.runs

    keeper.now += jump
    assert keeper.live(20) - before <= 2
    keeper.now -= jump
    assert 5 <= keeper.live(24 * 8) - before <= 8 + 4


@given(st.lists(st.timedeltas(timedelta(days=-800), timedelta(days=800)), max_size=6))
def test_no_clock_makes_a_loop_or_stops_the_chores(jumps):
    """However often the clock is set: one run more a jump at most, and never three days without one."""
    keeper = Keeper()
    keeper.live(1)

    for jump in jumps:
        keeper.now += jump
        before = keeper.runs
        keeper.live(6)
        assert keeper.runs - before <= 2
        keeper.live(24 * 3)
        assert keeper.runs > before


def test_a_clock_that_trembles_around_the_hour_runs_nothing_twice():
    """A second back and forth at half past three is no new night."""
    first = Last(tried=datetime(2026, 3, 2, 3, 30, tzinfo=UTC), night=datetime(2026, 3, 2, 3, 30, tzinfo=UTC))

    for minutes in (-30, -1, 0, 1, 59, 61, 300):
        assert not due(first, now=first.tried + timedelta(minutes=minutes), at=AT)


def test_the_chain_is_verified_from_its_start_once_a_week():
    """And always while it is broken, else a night's look at the new events would call it whole again."""
    whole = Last(tried=START, night=START, whole=night(START, AT))

    assert week_over(None, now=START, at=AT)
    assert not week_over(whole, now=START + timedelta(days=6), at=AT)
    assert week_over(whole, now=START + timedelta(days=7), at=AT)
    assert week_over(whole, now=START - timedelta(days=30), at=AT)
    assert week_over(Last(tried=START, whole=START, fault="position 3"), now=START, at=AT)
