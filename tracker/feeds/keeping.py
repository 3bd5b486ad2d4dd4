"""Writes what polls decided: each whole or not at all, many in one transaction where they are ready together."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, Engine

from tracker.domain.articles import article_stream
from tracker.domain.errors import DatabaseError, LeaseLost, WrongExpectedVersion
from tracker.domain.events import ArticleRecorded, ArticleWithdrawn
from tracker.domain.feeds import feed_stream
from tracker.feeds.deciding import Decision, Replacement
from tracker.feeds.rows import carried, put_items, put_poll, put_silence
from tracker.log import store
from tracker.log.engine import writing
from tracker.log.store import Append

Guard = Callable[[Connection], None]  # raises LeaseLost where another process polls by now
Probe = Callable[[str], None]  # called at named points, where a crash must do no harm
Clock = Callable[[], datetime]
Outcome = bool | Exception  # it was written; another poller was faster; or what went wrong, with this one alone

ATTEMPTS = 5  # at one decision, when articles or feeds change at the same time


class Terms(NamedTuple):
    """On what terms polls are written: where, when, by whose leave, and who watches."""

    engine: Engine
    clock: Clock
    guard: Guard
    probe: Probe


def keep(terms: Terms, decisions: Sequence[Decision]) -> list[Outcome]:
    """Write decisions, together if that goes, else one by one, and return what came of each, in order.

    Raises:
        LeaseLost: Another process polls by now; nothing was written.
        DatabaseError: The database cannot be used; nothing of the last transaction was written.
    """
    try:
        return _keep(terms, decisions)
    except (LeaseLost, DatabaseError):
        raise
    except Exception as error:  # noqa: BLE001 - one of them is at fault, and the others must not suffer from it
        if len(decisions) == 1:
            return [_alone(terms, decisions[0], error)]
        return [outcome for one in decisions for outcome in keep(terms, [one])]


def _alone(terms: Terms, decision: Decision, error: Exception) -> Outcome:
    """Write a decision that did not go through: a stream that has moved on meanwhile is looked at again."""
    for _ in range(ATTEMPTS):
        if not isinstance(error, WrongExpectedVersion):
            break
        try:
            return _keep(terms, [decision])[0]
        except WrongExpectedVersion as again:
            error = again
    return error


def _keep(terms: Terms, decisions: Sequence[Decision]) -> list[Outcome]:
    probe = terms.probe
    with writing(terms.engine) as tx:
        terms.guard(tx)
        probe("writing: begun")
        # In one order, whoever writes: two writers then never wait for each other.
        ordered = sorted(decisions, key=lambda decision: decision.poll.feed)
        kept = [one for one in ordered if put_poll(tx, one.poll, expected=one.poll.version - 1)]
        probe("writing: polls")
        put_items(tx, [item for one in kept for item in one.items])
        probe("writing: items")
        for silence in (silence for one in kept for silence in one.silences):
            put_silence(tx, silence)
        appends = list(_appends(tx, kept))
        probe("writing: events chosen")
        if appends:
            store.append(tx, appends, now=terms.clock())
        probe("writing: events")
    probe("written")
    done = {id(one) for one in kept}
    return [id(one) in done for one in decisions]


def _appends(tx: Connection, kept: Iterable[Decision]) -> Iterator[Append]:
    """Yield the events for the log as it stands: an article that it has by now is not recorded again."""
    kept = list(kept)
    articles = {article.stream: article for one in kept for article in one.articles}
    feeds = {feed_stream(one.poll.feed): one.events for one in kept if one.events}
    versions = store.versions(tx, [*articles, *feeds])
    for stream, article in articles.items():
        if not versions[stream]:
            yield Append(stream=stream, expected=0, events=(ArticleRecorded(article=article),))
    for stream, events in feeds.items():
        yield Append(stream=stream, expected=versions[stream], events=events)
    replaced = {replacement.old: replacement for one in kept for replacement in one.replacements}
    for replacement in replaced.values():
        yield from _withdrawal(tx, replacement)


def _withdrawal(tx: Connection, replacement: Replacement) -> Iterator[Append]:
    """Yield the withdrawal of an article that was replaced, unless an item still stands for it, or it was before."""
    if carried(tx, replacement.old):
        return
    stream = article_stream(replacement.old)
    events = store.read_stream(tx, stream)
    if not events or any(isinstance(recorded.event, ArticleWithdrawn) for recorded in events):
        return
    withdrawn = ArticleWithdrawn(
        article=replacement.old,
        because=f"its publisher replaced it by {replacement.new}",
        by=f"feed {replacement.feed}",
    )
    yield Append(stream=stream, expected=len(events), events=(withdrawn,))
