"""Which relations an event can matter to: told from the facts that it brings, covers or takes away, without a state."""

from collections.abc import Iterable, Iterator

import msgspec
from sqlalchemy import Connection, select

from tracker.domain.articles import ArticleId, article_stream
from tracker.domain.events import (
    ArticleRead,
    ArticleWithdrawn,
    Event,
    FactAmended,
    FactConfirmed,
    FactEntered,
    FactRetracted,
    Judgement,
    PersonsMerged,
    PersonsParted,
    Told,
    fact_stream,
)
from tracker.domain.facts import FactId, Office
from tracker.log.store import Recorded, read_stream
from tracker.projections.facts import FACTS
from tracker.projections.scope import pair, scopes, sides_of
from tracker.projections.storage import OPEN
from tracker.projections.view import View
from tracker.settings import Relation

CHANGING: tuple[type[Event], ...] = (
    ArticleRead, ArticleWithdrawn, FactRetracted, FactAmended, FactConfirmed, FactEntered, PersonsMerged, PersonsParted,
)  # fmt: skip


class Scopes:
    """The relations, by the scopes whose facts their states are made of."""

    def __init__(self, relations: Iterable[Relation]) -> None:
        self.relations = tuple(relations)
        self._of_pair: dict[str, list[Relation]] = {}
        self._of_party: dict[str, list[Relation]] = {}
        for relation in self.relations:
            self._of_pair.setdefault(pair(relation.parties), []).append(relation)
            for party in relation.parties:  # whose offices matter to each of its relations
                self._of_party.setdefault(party, []).append(relation)

    def concerned(self, told: Iterable[Told]) -> list[Relation]:
        """Return the relations that any of these facts belongs to, in their order."""
        found: set[str] = set()
        for one in told:
            for scope in scopes(one):
                found |= {relation.name for relation in self._of_pair.get(scope, ())}
                if isinstance(one.fact, Office):
                    found |= {relation.name for relation in self._of_party.get(scope, ())}
        return [relation for relation in self.relations if relation.name in found]


def concerned(rows: View, recorded: Recorded, every: Scopes) -> list[Relation]:
    """Return the relations whose states an event can change; `rows` is a view over the facts."""
    match recorded.event:
        case PersonsMerged() | PersonsParted():  # rare, and they may touch any office, document or meeting
            return list(every.relations)
        case ArticleRead(article=article) as reading:
            earlier = _readings(rows.tx, article, upto=recorded.position) if recorded.version > 1 else ()
            return every.concerned(told for one in (reading, *earlier) for told in _told(one))
        case ArticleWithdrawn(article=article):
            return every.concerned(_standing(rows, article, upto=recorded.position))
        case FactRetracted() | FactAmended() | FactConfirmed() | FactEntered() as judgement:
            return every.concerned(_judged(rows.tx, judgement, upto=recorded.position))
        case _:
            return []


def is_reread(tx: Connection, recorded: Recorded) -> bool:
    """Tell whether an event is another reading of an article that was read before."""
    if not isinstance(recorded.event, ArticleRead) or recorded.version == 1:
        return False
    return any(True for _ in _readings(tx, recorded.event.article, upto=recorded.position - 1))


def _readings(tx: Connection, article: ArticleId, *, upto: int) -> Iterator[ArticleRead]:
    for recorded in read_stream(tx, article_stream(article)):
        if isinstance(recorded.event, ArticleRead) and recorded.position <= upto:
            yield recorded.event


def _told(reading: ArticleRead) -> Iterator[Told]:
    for fact in reading.facts:
        sides = sides_of(fact, reading.facts)
        yield Told(fact=fact, published=reading.published, parties=reading.parties, sides=sides)


def _judged(tx: Connection, judgement: Judgement, *, upto: int) -> Iterator[Told]:
    """Yield a fact as it was read and as it was ever judged."""
    yield from _ever_judged(tx, judgement.fact, upto=upto)
    for reading in _readings(tx, judgement.article, upto=upto):
        yield from (told for told in _told(reading) if told.fact.id == judgement.fact)


def _ever_judged(tx: Connection, fact: FactId, *, upto: int) -> Iterator[Told]:
    for recorded in read_stream(tx, fact_stream(fact)):
        event = recorded.event
        if recorded.position <= upto and isinstance(event, Judgement) and event.told is not None:
            yield event.told
            if isinstance(event, FactAmended):
                yield msgspec.structs.replace(event.told, fact=event.amended)


def _standing(rows: View, article: ArticleId, *, upto: int) -> Iterator[Told]:
    """Yield what may have counted of an article before it was withdrawn."""
    for reading in _readings(rows.tx, article, upto=upto):
        yield from _told(reading)
    table = rows.tables[FACTS.name]
    judged = select(table.c.fact).where(
        table.c.article == article, table.c.to_position == OPEN, table.c.judged.is_not(None)
    )
    for (fact,) in rows.tx.execute(judged):
        yield from _ever_judged(rows.tx, fact, upto=upto)
