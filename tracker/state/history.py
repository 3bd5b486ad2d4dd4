"""Every version of one line of a state: what it said from which position of the log on, and what changed it."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

import msgspec
from sqlalchemy import Connection, or_

from tracker.domain.events import ArticleEvent, ArticleRead, ArticleRecorded, Event, PersonEvent, article_of, type_of
from tracker.log.store import read
from tracker.projections.articles import ARTICLES
from tracker.projections.persons import PERSONS
from tracker.projections.scope import pair
from tracker.projections.view import View, view
from tracker.settings import Relation
from tracker.state.entries import entries
from tracker.state.entry import Entry
from tracker.state.keys import matching
from tracker.state.lines import KnownAt
from tracker.state.snapshot import ASKED, SOURCED, claims_of, homes_of, known_persons, state_of

Advance = Callable[[int, int | None], None]  # positions done since the last call, and the total


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """What a line said from a position on; no entries where it ended. `by` is what changed it, in a few words."""

    position: int
    recorded_at: str
    by: str
    article: str
    entries: tuple[Entry, ...]


class History(msgspec.Struct, frozen=True, kw_only=True):
    """The versions of a line, first to last."""

    key: str
    versions: tuple[Version, ...]


def history(
    tx: Connection,
    relation: Relation,
    key: str,
    *,
    as_of: date,
    known_at: int | None,
    advance: Advance = lambda _done, _total: None,
) -> History:
    """Return the versions of the line that a key, or enough of one, means.

    The state is made at each position that touched the relation; `advance` is told of these.

    Raises:
        NotFound: No line of any version has such a key, or several have.
        ProjectionOutdated: Rows were never built, or by other code.
        ProjectionStopped: An event that counts could not be applied.
    """
    rows = view(tx, SOURCED, known_at=known_at)
    told: list[tuple[int, dict[str, tuple[Entry, ...]]]] = []
    positions = _positions(rows, relation)
    for position in positions:
        then = rows._replace(position=position)
        known = KnownAt(position=position, recorded_at=None)
        claims, persons = claims_of(then, relation), known_persons(then)
        homes = partial(homes_of, then)
        state = state_of(relation, claims, as_of=as_of, known_at=known, homes=homes, known=persons)
        by_key: dict[str, tuple[Entry, ...]] = {}
        for entry in entries(state):
            if key.casefold() in entry.key.casefold():  # no other can be meant
                by_key[entry.key] = (*by_key.get(entry.key, ()), entry)
        told.append((position, by_key))
        advance(1, len(positions))
    meant = matching(key, (known for _, by_key in told for known in by_key))
    return History(key=meant, versions=tuple(_versions(rows, told, meant)))


def _versions(rows: View, told: list[tuple[int, dict[str, tuple[Entry, ...]]]], key: str) -> Iterator[Version]:
    before: tuple[Entry, ...] = ()
    for position, by_key in told:
        now = by_key.get(key, ())
        if now != before:
            recorded = read(rows.tx, after=position - 1, upto=position)[0]
            event = _changing(recorded.event)
            yield Version(
                position=position,
                recorded_at=recorded.recorded_at.isoformat().replace("+00:00", "Z"),
                by=in_words(event),
                article=_article(rows, event),
                entries=now,
            )
        before = now


def _positions(rows: View, relation: Relation) -> list[int]:
    """Return the positions at which a claim of the relation, or a judgement of persons, came or went, in order."""
    scopes = [pair(relation.parties), *relation.parties]
    found: set[int] = set()
    for projection in ASKED:
        column = rows.tables[projection.name].c
        own = column.scope == scopes[0] if projection.name != "offices" else or_(*(column.scope == s for s in scopes))
        for row in rows.rows(projection, own, every_version=True):
            found |= {row.from_position, row.to_position}
    for row in rows.rows(PERSONS, every_version=True):
        found |= {row.from_position, row.to_position}
    return sorted(position for position in found if position <= rows.position)


def _changing(event: Event) -> ArticleEvent | PersonEvent:
    """Return the event as one that can change claims: no other stands where one changed."""
    assert isinstance(event, ArticleEvent | PersonEvent)  # noqa: S101 - for the types alone
    return event


def in_words(event: ArticleEvent | PersonEvent) -> str:
    """Return what an event was: "read by rules@2", "fact retracted by Ann: misread"."""
    match event:
        case ArticleRead(reader=reader):
            return f"read by {reader}"
        case ArticleRecorded():
            return "recorded"
        case _:
            return f"{type_of(event).replace('-', ' ')} by {event.by}: {event.because}"


def _article(rows: View, event: ArticleEvent | PersonEvent) -> str:
    """Return the article that an event concerns, by its title where it has one; the names where it is persons."""
    if isinstance(event, PersonEvent):
        return ", ".join(event.names)
    article = article_of(event)
    told = next(iter(rows.rows(ARTICLES, rows.tables[ARTICLES.name].c.article == article)), None)
    named = told is not None and (told.title or told.source)
    return f"{article} {named}" if named else str(article)
