"""Finds one fact or one article by the beginning of its id, as it stands at the position of a view."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec

from tracker.domain.errors import NotFound
from tracker.domain.events import Told
from tracker.domain.facts import Fact, Office
from tracker.domain.period import Period
from tracker.projections.articles import ARTICLES
from tracker.projections.facts import FACTS, judgement_of, persons_of
from tracker.projections.names import folded
from tracker.projections.scope import sides_of
from tracker.projections.view import View

_LISTED = 5  # facts named in the message for an ambiguous beginning
_DIGITS = frozenset("0123456789abcdef")

fact_in = msgspec.json.Decoder(Fact).decode  # the fact that the `data` of a row holds


def fact_row(rows: View, beginning: str) -> Any:
    """Return the last version of the one fact whose id begins so.

    Raises:
        NotFound: No fact begins so, or several do; the message names some.
    """
    column = rows.tables[FACTS.name].c
    # As a range, which an index finds: ids are hexadecimal digits, and whatever begins so comes before a "g" there.
    wanted = (column.fact >= beginning, column.fact < f"{beginning}g", column.kind.is_not(None))
    found = rows.rows(FACTS, *wanted, every_version=True) if _begins_an_id(beginning) else ()
    last = {row.fact: row for row in found}
    if not last:
        raise NotFound(f"no fact {beginning!r}; `tracker facts` lists them all")
    if len(last) > 1:
        some = ", ".join(sorted(last)[:_LISTED])
        raise NotFound(f"{beginning!r} is the beginning of {len(last)} facts: {some}{' …' * (len(last) > _LISTED)}")
    return next(iter(last.values()))


def article_row(rows: View, beginning: str) -> Any:
    """Return the row of the one recorded article whose id begins so.

    Raises:
        NotFound: No article begins so, or several do.
    """
    column = rows.tables[ARTICLES.name].c
    wanted = (column.article >= beginning, column.article < f"{beginning}g", column.recorded.is_not(None))
    found = list(rows.rows(ARTICLES, *wanted)) if _begins_an_id(beginning) else []
    if not found:
        raise NotFound(f"no article {beginning!r}; `tracker facts --format jsonl` names the article of each fact")
    if len(found) > 1:
        raise NotFound(f"{beginning!r} is the beginning of {len(found)} articles' ids; give more of it")
    return found[0]


def _begins_an_id(text: str) -> bool:
    return bool(text) and _DIGITS.issuperset(text)


def told_in(rows: View, article: str, fact: Fact, *, published: str | None) -> Told:
    """Return a fact with what its article lends it."""
    of_article = rows.rows(ARTICLES, rows.tables[ARTICLES.name].c.article == article)
    about = next((row.parties for row in of_article), None)
    return Told(
        fact=fact,
        published=date.fromisoformat(published) if published is not None else None,
        parties=tuple(msgspec.json.decode(about)) if about is not None else (),
        sides=sides_of(fact, (*_offices(rows, article), fact)),
    )


def told_of(rows: View, row: Any) -> Told:
    """Return the fact of a row as it was last judged, else as it was read."""
    judgement = judgement_of(row.judged) if row.judged is not None else None
    told = (judgement.counts or judgement.told) if judgement is not None else None
    return told or told_in(rows, row.article, fact_in(row.data), published=row.published)


def _offices(rows: View, article: str) -> list[Fact]:
    column = rows.tables[FACTS.name].c
    found = rows.rows(FACTS, column.article == article, column.kind == "office", column.revoked.is_(None))
    return [fact_in(row.data) for row in found]


def require_named(rows: View, name: str) -> None:
    """See that some fact names a person so, in any case and with any accents.

    Raises:
        NotFound: None does.
    """
    if not folded(name) or next(_naming(rows, name), None) is None:
        raise NotFound(f"no fact names {name!r}; `tracker persons list` shows names as the articles write them")


def offices_of(rows: View, name: str) -> Iterator[tuple[Office, str]]:
    """Yield the offices that a name is stated in, with the days of the statements; those without a day are left out."""
    for row in _naming(rows, name):
        fact = fact_in(row.data)
        if isinstance(fact, Office) and row.published is not None and folded(fact.person) == folded(name):
            yield fact, min(Period.parse(fact.when).last.isoformat(), row.published) if fact.when else row.published


def _naming(rows: View, name: str) -> Iterator[Any]:
    column = rows.tables[FACTS.name].c
    named = column.names.contains(f"|{folded(name)}|", autoescape=True)
    return (row for row in rows.rows(FACTS, named, column.revoked.is_(None)) if _names_him(row, name))


def _names_him(row: Any, name: str) -> bool:
    return any(folded(person) == folded(name) for person in persons_of(fact_in(row.data)))
