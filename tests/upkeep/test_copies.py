"""Which copies stay: enough days, enough weeks, the last good one, and everything that is not ours."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tracker.upkeep.copies import Copy, copies, leftovers, name_of, superfluous, unfinished_name

LOG = "3fc1a2b4"
NOW = datetime(2026, 3, 31, 3, 30, 10, tzinfo=UTC)  # a Tuesday


def copy(moment):
    """Return a copy of a moment."""
    return Copy(moment, Path(name_of(LOG, moment, ending="db")))


def kept(found, *, newest=None, now=NOW, daily=7, weekly=4):
    """Return the moments of what stays."""
    newest = newest or max(found)
    gone = superfluous(found, newest=newest.path, now=now, daily=daily, weekly=weekly)
    return [one.made for one in found if one not in gone]


def test_seven_days_and_four_weeks_stay():
    """Of the days the last seven; of the weeks before, each one's last."""
    nightly = [copy(NOW - timedelta(days=back)) for back in range(60)]

    days = [f"{moment:%a %m-%d}" for moment in kept(nightly)]

    assert days == [
        "Tue 03-31", "Mon 03-30", "Sun 03-29", "Sat 03-28", "Fri 03-27", "Thu 03-26", "Wed 03-25",
        "Sun 03-22", "Sun 03-15",
    ]  # fmt: skip


def test_of_one_day_the_newest_stays():
    """Copies made by hand do not push out those of other days."""
    today = [copy(NOW - timedelta(minutes=10 * back)) for back in range(5)]
    before = [copy(NOW - timedelta(days=back)) for back in range(1, 4)]

    assert kept(today + before) == [NOW, *(NOW - timedelta(days=back) for back in range(1, 4))]


def test_days_without_a_copy_do_not_count():
    """After a month switched off, last month's seven days are still seven days."""
    old = [copy(NOW - timedelta(days=back)) for back in range(30, 37)]

    assert len(kept([copy(NOW), *old], weekly=0)) == 7


def test_what_was_just_tried_stays_whatever_its_name_says():
    """Under a clock set back it looks the oldest; no clock set forward makes the others look superfluous."""
    others = [copy(NOW - timedelta(days=back)) for back in range(7)]
    back, forward = NOW - timedelta(days=900), NOW + timedelta(days=900)

    assert set(kept([*others, copy(back)], newest=copy(back), now=back)) == {back, *(one.made for one in others)}
    assert set(kept([*others, copy(forward)], newest=copy(forward), now=forward)) >= {forward, NOW}
    assert kept([*others, copy(forward)], newest=others[0], now=NOW) == [*(one.made for one in others), forward]


@given(
    st.lists(st.timedeltas(timedelta(days=-400), timedelta(days=300)), min_size=1, unique=True),
    st.integers(0, 9),
    st.integers(0, 9),
)
def test_whatever_lies_there_the_newest_day_and_week_are_kept(ages, daily, weekly):
    """Never more than was asked for goes, never the copy that was just made."""
    moments = [NOW + age for age in ages]
    found = [copy(moment) for moment in moments]
    newest = found[0]

    staying = kept(found, newest=newest, daily=daily, weekly=weekly)

    past = sorted((one.made for one in found if one.made <= NOW), reverse=True)
    assert newest.made in staying
    assert len({moment.date() for moment in staying}) >= min(daily, len({moment.date() for moment in past}))
    assert {moment for moment in moments if moment > NOW} <= set(staying)
    if daily and past:
        assert past[0] in staying
    assert len([moment for moment in staying if moment <= NOW]) <= daily + weekly + 1


def test_only_files_of_this_log_are_ours(tmp_path):
    """Another tracker's copies, a stranger's files and links are not even looked at."""
    ours = tmp_path / name_of(LOG, NOW, ending="db")
    others = [
        name_of("00000000", NOW, ending="db"), f"{ours.name}.bak", f"copy of {ours.name}", "tracker.db",
        f"tracker-{LOG}-20269931T033010Z.db", unfinished_name("00000000", NOW), f".tracker-{LOG}.lock",
    ]  # fmt: skip
    for name in (ours.name, *others):
        (tmp_path / name).touch()
    (tmp_path / name_of(LOG, NOW + timedelta(days=1), ending="db")).symlink_to(ours)
    (tmp_path / name_of(LOG, NOW + timedelta(days=2), ending="db")).mkdir()

    assert [one.path for one in copies(tmp_path, LOG)] == [ours]
    assert leftovers(tmp_path, LOG) == []
