"""When a feed is asked again: by its own pace, by what its server wants, and by how often it failed."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256

from tracker.domain.feeds import FeedId
from tracker.fetch import headers
from tracker.fetch.port import Answer
from tracker.log.moments import to_us

DAY_S = 86_400
WEEK_S = 7 * DAY_S
MONTH_S = 30 * DAY_S
SECOND_US = 1_000_000
LEAST_S = 60  # a feed that loses items is asked more often, but no more often than this
LONGEST_S = int(MONTH_S * 1.1)  # of all waits; a due time beyond it was written by a clock that ran ahead
AHEAD_S = 300  # by how much clocks may differ before a poll "in the future" is the word of a wrong one


def jittered(feed: FeedId, polls: int, wait_s: float) -> float:
    """Return a wait that is up to a tenth shorter or longer, by chance, but the same chance each time it is asked."""
    chance = int.from_bytes(sha256(f"{feed} {polls}".encode()).digest()[:4], "big") / 2**32
    return wait_s * (0.9 + 0.2 * chance)


def back_off_s(interval_s: int, failures: int) -> int:
    """Return the wait after so many failures in a row: doubled by each, at most a day (or the interval itself)."""
    return max(interval_s, min(DAY_S, interval_s << min(failures, 20)))


def slower(interval_s: int, every_s: int) -> int:
    """Return the interval of a feed that was quiet: on its way back to the usual one."""
    return min(every_s, interval_s + max(1, interval_s // 4))


def faster(interval_s: int) -> int:
    """Return the interval of a feed that lost items: half of it, but no less than a minute."""
    return max(min(interval_s, LEAST_S), interval_s // 2)


def fresh_s(answer: Answer, ttl_s: int | None, now: datetime) -> int:
    """Return how long an answer says that it stays the same, in seconds, at most a day; 0 where it does not say."""
    return min(DAY_S, max(headers.fresh_s(answer.headers, now) or 0, ttl_s or 0, 0))


def retry_after_s(answer: Answer, now: datetime) -> int | None:
    """Return how long a server wants to be left alone, at most a week; None where it does not say so."""
    asked_s = headers.retry_after_s(answer.headers, now)
    return None if asked_s is None else min(WEEK_S, asked_s)


def next_day_us(now: datetime) -> int:
    """Return the beginning of the next day, UTC."""
    today = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return to_us(today + timedelta(days=1))
