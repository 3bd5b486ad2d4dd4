"""When a chore is due. Decided by the clock on the wall, which may be wrong: see `due`."""

from datetime import datetime, time, timedelta

from tracker.upkeep.last import Last

_PAUSE = timedelta(hours=1)  # between two attempts, whatever came of the first
_AHEAD = timedelta(days=2)  # a night so far in the future was noted under a clock that was wrong
_WEEK = timedelta(days=7)


def night(now: datetime, at: str) -> datetime:
    """Return the last moment at which chores fell due; `at` is HH:MM in UTC."""
    today = datetime.combine(now.date(), time.fromisoformat(at), now.tzinfo)
    return today if today <= now else today - timedelta(days=1)


def due(last: Last | None, *, now: datetime, at: str) -> bool:
    """Tell whether a chore should run.

    Once a night; where it did not come to its end, again an hour later. A clock that jumps runs it once more at most,
    and a clock set back delays it by two days at most: a night further ahead than that is not believed.
    """
    if last is None:
        return True
    if abs(now - last.tried) < _PAUSE:
        return False
    this = night(now, at)
    return last.night is None or this > last.night or last.night - this > _AHEAD


def week_over(last: Last | None, *, now: datetime, at: str) -> bool:
    """Tell whether the chain should be verified from its start: once a week, and for as long as it is broken."""
    if last is None or last.whole is None or last.fault is not None:
        return True
    return abs(night(now, at) - last.whole) >= _WEEK
