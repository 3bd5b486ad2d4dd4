"""An analyst's judgements, as events: of facts (retract, amend, confirm, enter), articles (withdraw), persons (merge).

Who judges sees the fact as the log's end has it, and names the judgements that he knew: when another analyst was
faster, nothing is written and he is told. The last judgement of a fact decides; the earlier ones stay in the log.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, Engine

from tracker.domain.articles import ArticleId, article_stream
from tracker.domain.errors import JudgedMeanwhile, UsageError, WrongExpectedVersion
from tracker.domain.events import (
    PERSONS_STREAM,
    ArticleRecorded,
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
from tracker.domain.facts import FactId, Party, identified
from tracker.domain.filling import amended, made
from tracker.log import store
from tracker.log.engine import reading
from tracker.log.store import Append
from tracker.projections.articles import ARTICLES
from tracker.projections.facts import FACTS
from tracker.projections.lookup import article_row, fact_row, offices_of, require_named, told_in, told_of
from tracker.projections.names import folded
from tracker.projections.persons import PERSONS, Persons, persons_at
from tracker.projections.runner import catch_up
from tracker.projections.seats import clash
from tracker.projections.view import View, view

RULE = "desk"  # the rule of a fact that no reader made


class Judge(msgspec.Struct, frozen=True, kw_only=True):
    """Who judges, why, and when (with a time zone)."""

    by: str
    because: str
    now: datetime

    def __post_init__(self) -> None:
        """Refuse a judgement that nobody could follow."""
        for name, text in (("--by", self.by), ("--because", self.because)):
            if not text.strip():
                raise UsageError(f"{name} is empty; a judgement says who judges and why")


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """The recorded article that states a fact, by the beginning of its id, and the words of it that do."""

    article: ArticleId
    quote: str


class OwnWord(msgspec.Struct, frozen=True, kw_only=True):
    """An analyst's own word for a fact.

    `quote` is None where the reason says it all, `published` None for today; `parties` are the countries that the
    fact is about beside those that it names.
    """

    quote: str | None
    published: date | None
    parties: tuple[Party, ...]


def retract(engine: Engine, fact: str, judge: Judge) -> FactId:
    """Judge that a fact does not hold, and return its id; no later reading revives it.

    Raises:
        NotFound: No fact begins so, or several do.
        UsageError: It was retracted before, or no reading has it any more.
        JudgedMeanwhile: Somebody else judged it since; nothing was written.
    """
    found = _counting(engine, fact)
    event = FactRetracted(article=found.article, fact=found.fact, told=found.told, because=judge.because, by=judge.by)
    return _judged(engine, event, found.expected, judge)


def confirm(engine: Engine, fact: str, judge: Judge) -> FactId:
    """Judge that a fact holds, whatever later readings say; what was retracted counts again.

    Raises:
        NotFound: No fact begins so, or several do.
        JudgedMeanwhile: Somebody else judged it since; nothing was written.
    """
    found = _standing(engine, fact)
    event = FactConfirmed(article=found.article, fact=found.fact, told=found.told, because=judge.because, by=judge.by)
    return _judged(engine, event, found.expected, judge)


def amend(engine: Engine, fact: str, values: Sequence[tuple[str, str]], judge: Judge) -> FactId:
    """Put some fields of a fact right; an empty value takes what stood there away.

    Raises:
        NotFound: No fact begins so, or several do.
        UsageError: A field is not known or cannot take the value, nothing would change, or the fact was retracted.
        JudgedMeanwhile: Somebody else judged it since; nothing was written.
    """
    found = _counting(engine, fact)
    right = amended(found.told.fact, values)
    if right == found.told.fact:
        raise UsageError(f"fact {found.fact} says that already; nothing was written")
    event = FactAmended(
        article=found.article, fact=found.fact, told=found.told, amended=right, because=judge.because, by=judge.by
    )
    return _judged(engine, event, found.expected, judge)


def enter(
    engine: Engine, kind: str, values: Sequence[tuple[str, str]], judge: Judge, *, source: Source | OwnWord
) -> FactId:
    """State a fact that no reading has, and return its id.

    Raises:
        NotFound: No article begins so, or several do.
        UsageError: A field is not known or cannot take its value, the quote does not stand in the article, or the
            fact was entered before.
    """
    catch_up(engine)
    if isinstance(source, OwnWord):
        words = judge.because if source.quote is None else source.quote
        fact = identified(judge.by, made(kind, values, quote=words, start=0, rule=RULE))
        about = tuple(sorted(source.parties))
        told = Told(fact=fact, published=source.published or judge.now.date(), parties=about)
        article = f"desk-{fact.id}"
    else:
        with reading(engine) as tx:
            rows = view(tx, (ARTICLES, FACTS), known_at=None)
            row = article_row(rows, source.article)
            article, start = row.article, _place(tx, row, source.quote)
            fact = identified(article, made(kind, values, quote=source.quote, start=start, rule=RULE))
            told = told_in(rows, article, fact, published=row.published)
    event = FactEntered(article=article, fact=fact.id, told=told, because=judge.because, by=judge.by)
    try:
        return _judged(engine, event, 0, judge)
    except JudgedMeanwhile:
        raise UsageError(
            f"fact {fact.id} was entered before; `tracker why {fact.id}` shows what became of it"
        ) from None


def withdraw(engine: Engine, article: str, judge: Judge) -> ArticleId:
    """Take an article back, with all that it states and that was judged of it; return its id.

    Raises:
        NotFound: No article begins so, or several do.
        UsageError: It was withdrawn before.
        JudgedMeanwhile: Something happened to the article since; nothing was written.
    """
    catch_up(engine)
    with reading(engine) as tx:
        rows = view(tx, (ARTICLES,), known_at=None)
        row = article_row(rows, article)
        stream = article_stream(row.article)
        expected = _seen(rows, stream)
    if row.withdrawn is not None:
        raise UsageError(f"article {row.article} was withdrawn before, at position {row.withdrawn}")
    _append(engine, stream, ArticleWithdrawn(article=row.article, because=judge.because, by=judge.by), expected, judge)
    return str(row.article)


def merge(engine: Engine, names: Sequence[str], judge: Judge, *, force: bool = False) -> str:
    """Judge that names, as articles write them, are one person's, and return the first, by which he goes from now on.

    Raises:
        NotFound: No fact names somebody so.
        UsageError: There are no two names, they are one person's already, or he would hold two offices at once that no
            person holds together: two countries', or that of a head of state and one under him.
        JudgedMeanwhile: Somebody else judged of persons since; nothing was written.
    """
    first, *others = once = tuple({folded(name): " ".join(name.split()) for name in reversed(names)}.values())[::-1]
    if not others:
        raise UsageError(f"{first!r} is one name; name two spellings of one person or more")
    rows, known, expected = _persons(engine, once)
    merged = known.merged_with(first)
    if merged[0] == first and set(map(folded, once)) <= set(map(folded, merged)):
        raise UsageError(f"{first} goes by these names already; nothing was written")
    every = dict.fromkeys(one for name in once for one in known.merged_with(name))
    with reading(engine) as tx:
        clashing = None if force else clash({name: offices_of(rows._replace(tx=tx), name) for name in every})
    if clashing is not None:
        one, other = clashing
        raise UsageError(f"one person would be at once {one} and {other}; if that is so, add --force")
    _append(engine, PERSONS_STREAM, PersonsMerged(names=once, because=judge.because, by=judge.by), expected, judge)
    return first


def part(engine: Engine, name: str, other: str, judge: Judge) -> None:
    """Judge that two names are not one person's; the second is taken out of what it was merged with.

    Raises:
        NotFound: No fact names somebody so.
        UsageError: They are one name, or two persons' as it is.
        JudgedMeanwhile: Somebody else judged of persons since; nothing was written.
    """
    names = (" ".join(name.split()), " ".join(other.split()))
    if folded(name) == folded(other):
        raise UsageError(f"{names[0]!r} and {names[1]!r} are one name; facts are told apart by amending them")
    _, known, expected = _persons(engine, names)
    one, two = (known.name(each) for each in names)
    if folded(one) != folded(two) and not known.same(one, two):
        raise UsageError(f"{names[0]} and {names[1]} are two persons as it is; nothing was written")
    _append(engine, PERSONS_STREAM, PersonsParted(names=names, because=judge.because, by=judge.by), expected, judge)


def _persons(engine: Engine, names: Sequence[str]) -> tuple[View, Persons, int]:
    """Return the log's end, what was judged of persons, and how many judgements that are; all names are known."""
    catch_up(engine)
    with reading(engine) as tx:
        rows = view(tx, (FACTS, PERSONS), known_at=None)
        for name in names:
            require_named(rows, name)
        known = persons_at(tx, rows.tables[PERSONS.name], rows.position)
        return rows, known, _seen(rows, PERSONS_STREAM)


def _seen(rows: View, stream: str) -> int:
    """Return how many of a stream's events the rows tell of: the log may hold another's that they do not yet."""
    return sum(recorded.position <= rows.position for recorded in store.read_stream(rows.tx, stream))


class _Standing(NamedTuple):
    """A fact at the end of the log: where it stands, whether it counts, how many judgements there are of it."""

    article: ArticleId
    fact: FactId
    told: Told
    counts: bool
    expected: int


def _standing(engine: Engine, beginning: str) -> _Standing:
    catch_up(engine)
    with reading(engine) as tx:
        rows = view(tx, (ARTICLES, FACTS), known_at=None)
        row = fact_row(rows, beginning)
        stream = fact_stream(row.fact)
        return _Standing(
            article=row.article,
            fact=row.fact,
            told=told_of(rows, row),
            counts=row.revoked is None and row.to_position > rows.position,
            expected=_seen(rows, stream),
        )


def _counting(engine: Engine, beginning: str) -> _Standing:
    found = _standing(engine, beginning)
    if not found.counts:
        raise UsageError(f"fact {found.fact} does not count any more; `tracker confirm {found.fact}` brings it back")
    return found


def _place(tx: Connection, row: Any, quote: str) -> int:
    """Return where the words of a quote stand in a recorded article."""
    event = store.read(tx, after=row.recorded - 1, upto=row.recorded)[0].event
    start = event.article.text.find(quote) if isinstance(event, ArticleRecorded) and quote else -1
    if start < 0:
        raise UsageError(f"--quote does not stand in article {row.article}; copy the words as they are written there")
    return start


def _judged(engine: Engine, event: Judgement, expected: int, judge: Judge) -> FactId:
    _append(engine, fact_stream(event.fact), event, expected, judge)
    return event.fact


def _append(engine: Engine, stream: str, event: Event, expected: int, judge: Judge) -> None:
    try:
        store.append_alone(engine, [Append(stream=stream, expected=expected, events=(event,))], now=judge.now)
    except WrongExpectedVersion as error:
        raise JudgedMeanwhile(stream) from error
    catch_up(engine)
