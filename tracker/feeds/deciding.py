"""What follows from an answer: what is to be written, and when the feed is asked again. Pure.

Three things can come of asking a feed: it failed, it is what it was, or there is something to take.
"""

from datetime import datetime
from urllib.parse import urlsplit

import msgspec

from tracker.domain.addresses import redacted
from tracker.domain.articles import Article, ArticleId
from tracker.domain.events import FeedEvent, FeedGone, FeedMoved, FeedReturned
from tracker.domain.feeds import Feed, FeedId
from tracker.feeds.addresses import host_of, upgraded
from tracker.feeds.rows import Item, Poll, Silence
from tracker.feeds.timing import (
    DAY_S,
    MONTH_S,
    SECOND_US,
    back_off_s,
    fresh_s,
    jittered,
    next_day_us,
    retry_after_s,
    slower,
)
from tracker.fetch.port import Answer
from tracker.log.moments import to_us

ASKED, GONE, BUDGET = "asked", "gone", "budget"  # why a feed is paused
MOVES_SEEN = 3  # times that a server must say that a feed moved, over a day at least
GONE_SEEN = 2  # times that it must say that it is gone, over a day at least
_PERMANENT = frozenset({301, 308})
_LONGEST_ERROR = 500  # characters


class Replacement(msgspec.Struct, frozen=True, kw_only=True):
    """An article takes the place of another, as its publisher wants it."""

    feed: FeedId
    identity: bytes
    old: ArticleId
    new: ArticleId


class Report(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A poll in a few figures, for the log line, the closing line and the metrics."""

    feed: FeedId
    url: str  # without a password
    status: int | None = None  # None: no answer came
    new: int = 0  # articles recorded
    changed: int = 0  # of them, new versions
    known: int = 0  # items that had nothing new
    left: int = 0  # items left for a later poll
    gap: bool = False
    recovered: int = 0
    error: str | None = None
    failed: bool = False  # it did not answer as it should; with an error alone, it did so only in part
    fault: bool = False  # of the tracker itself


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that one poll writes, in one transaction; `poll` was decided upon the version before its own."""

    poll: Poll
    report: Report
    items: tuple[Item, ...] = ()
    articles: tuple[Article, ...] = ()  # that the log does not have
    replacements: tuple[Replacement, ...] = ()
    events: tuple[FeedEvent, ...] = ()
    silences: tuple[Silence, ...] = ()


def unasked(feed: FeedId, *, now: datetime, every_s: int) -> Poll:
    """Return the row of a feed that was never asked: due at once."""
    return Poll(feed=feed, version=0, due_us=to_us(now), interval_s=every_s)


def failed(
    feed: Feed, poll: Poll, error: str, *, answer: Answer | None, now: datetime, fault: bool = False
) -> Decision:
    """Decide upon no answer, or one that is no feed: ask again later, less and less often, but never give up."""
    failures, now_us = poll.failures + 1, to_us(now)
    wait_s = back_off_s(poll.interval_s, failures)
    due_us = _after(feed.id, poll, wait_s, now_us)
    status = None if answer is None else answer.status
    asked_s = retry_after_s(answer, now) if answer is not None and status in {429, 503} else None
    if asked_s is not None:
        due_us = max(now_us + asked_s * SECOND_US, _after(feed.id, poll, poll.interval_s, now_us))
    silences: tuple[Silence, ...] = ()
    if answer is not None and status == 429:
        silences = (silence_of(answer, wait_s, now=now),)
        due_us = max(due_us, silences[0].until_us)
    seen = poll.gone_seen + 1 if status == 410 else 0
    gone_us = (poll.gone_us or now_us) if seen else None
    gone = poll.paused == GONE
    events: tuple[FeedEvent, ...] = ()
    if not gone and seen >= GONE_SEEN and gone_us is not None and now_us - gone_us >= DAY_S * SECOND_US:
        events = (FeedGone(feed=feed.id, because=f"its server said {seen} times over a day that it is gone (410)"),)
        gone = True
    if gone:
        due_us = max(due_us, _after(feed.id, poll, MONTH_S, now_us))
    error = " ".join(redacted(error).split())[:_LONGEST_ERROR]
    return Decision(
        poll=msgspec.structs.replace(
            poll,
            version=poll.version + 1,
            due_us=due_us,
            polled_us=now_us,
            failures=failures,
            failing_us=poll.failing_us or now_us,
            error=error,
            paused=GONE if gone else _still(poll),
            gone_seen=seen,
            gone_us=gone_us,
        ),
        report=Report(feed=feed.id, url=redacted(feed.url), status=status, error=error, failed=True, fault=fault),
        events=events,
        silences=silences,
    )


def unchanged(feed: Feed, poll: Poll, answer: Answer, *, every_s: int, now: datetime) -> Decision:
    """Decide upon a feed that is what it was, by its server's word or byte for byte; no event is worth that."""
    held = len(poll.window or b"") // 16
    after, events = answered(feed, poll, answer, ttl_s=poll.ttl_s, now=now)
    malformed = None if poll.failures else poll.error  # what was wrong with it still is
    after = msgspec.structs.replace(
        after, interval_s=slower(poll.interval_s, every_s), error=malformed, **validators(poll, answer)
    )
    report = Report(feed=feed.id, url=redacted(feed.url), status=answer.status, known=held)
    return Decision(poll=after, report=report, events=events)


def answered(
    feed: Feed, poll: Poll, answer: Answer, *, ttl_s: int | None, now: datetime
) -> tuple[Poll, tuple[FeedEvent, ...]]:
    """Return the row after an answer as it should be, and what it says of where the feed lives.

    The interval is left as it is, as are the validators: both depend on what was taken.
    """
    now_us = to_us(now)
    events: list[FeedEvent] = []
    if poll.paused == GONE:
        events.append(FeedReturned(feed=feed.id))
    target = moved_to(feed.url, answer)
    again = target is not None and target == poll.moved_to
    seen = (poll.moved_seen if again else 0) + 1 if target else 0
    since_us = (poll.moved_us if again else None) or now_us
    if target is not None and seen >= MOVES_SEEN and now_us - since_us >= DAY_S * SECOND_US:
        because = f"its server sent there {seen} times over a day, for good"
        events.append(FeedMoved(feed=feed.id, url=target, because=because))
        target, seen = None, 0
    wanted_s = fresh_s(answer, ttl_s, now)
    due_us = max(_after(feed.id, poll, poll.interval_s, now_us), now_us + wanted_s * SECOND_US)
    after = msgspec.structs.replace(
        poll,
        version=poll.version + 1,
        due_us=due_us,
        polled_us=now_us,
        answered_us=now_us,
        failures=0,
        failing_us=None,
        error=None,
        paused=_still(poll),
        moved_to=target,
        moved_seen=seen,
        moved_us=since_us if seen else None,
        gone_seen=0,
        gone_us=None,
    )
    return after, tuple(events)


def moved_to(url: str, answer: Answer) -> str | None:
    """Return where a server says that an address lives from now on; None where it says nothing of the kind.

    A redirect from http to https of the same address counts as one for good, whatever its status.
    """
    addresses = [hop.url for hop in answer.hops] + [answer.url]
    target = url
    for hop, onward in zip(answer.hops, addresses[1:], strict=True):
        if hop.status not in _PERMANENT and not upgraded(hop.url, onward):
            break
        target = onward
    return _with_user_of(url, target) if target != url else None


def silence_of(answer: Answer, wait_s: int, *, now: datetime) -> Silence:
    """Return until when the server of a 429 is left alone: as it says, else for so long."""
    asked_s = retry_after_s(answer, now)
    until_us = to_us(now) + (wait_s if asked_s is None else asked_s) * SECOND_US
    return Silence(host=host_of(answer.url), until_us=until_us, because="429 Too Many Requests")


def paused_for_today(poll: Poll, *, now: datetime) -> Poll:
    """Return the row of a feed that delivered more than a day may bring: it goes on by itself tomorrow, UTC."""
    spread_us = int(jittered(poll.feed, poll.version, 600) * SECOND_US)  # not all at midnight
    return msgspec.structs.replace(poll, paused=BUDGET, due_us=next_day_us(now) + spread_us)


def _with_user_of(url: str, target: str) -> str | None:
    """Return an address with the user and password of another, which a move to another server leaves behind."""
    old, new = urlsplit(url), urlsplit(target)
    user, at, _ = old.netloc.rpartition("@")
    if not at:
        return target
    return new._replace(netloc=f"{user}@{new.netloc}").geturl() if old.hostname == new.hostname else None


def validators(poll: Poll, answer: Answer) -> dict[str, str | None]:
    """Return the validators of an answer; a server that sends none with its 304 means that the old ones hold."""
    kept = (poll.etag, poll.last_modified) if answer.status == 304 else (None, None)
    return {
        "etag": answer.headers.get("etag") or kept[0],
        "last_modified": answer.headers.get("last-modified") or kept[1],
    }


def _still(poll: Poll) -> str | None:
    """Return the reason that keeps a feed paused when it was polled all the same: that somebody asked for it."""
    return ASKED if poll.paused == ASKED else None


def _after(feed: FeedId, poll: Poll, wait_s: float, now_us: int) -> int:
    return now_us + int(jittered(feed, poll.version, wait_s) * SECOND_US)
