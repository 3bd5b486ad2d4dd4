"""What facts rest on, many at once: the sentence of each, and the article that it stands in."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection

from tracker.projections.articles import ARTICLES
from tracker.projections.facts import FACTS
from tracker.projections.view import view
from tracker.state.facts import fact_of
from tracker.state.line import Line


class Cited(Line, frozen=True, kw_only=True):
    """A fact's sentence, and what is known of its article; `reader` is "desk" where an analyst entered the fact."""

    fact: str
    quote: str
    reader: str
    article: str
    title: str | None
    outlet: str | None  # the publisher as its feed names it, else the feed or file, else the byline
    published: str | None
    url: str | None


_PAGE = 500  # facts a query


def sources(tx: Connection, facts: Iterable[str], *, known_at: int | None) -> dict[str, Cited]:
    """Return the sources of facts by id, in the given order; what the log did not know then is left out.

    Args:
        tx: A transaction that reads.
        facts: Their ids.
        known_at: The last log position that counts, None for all that the projections know.

    Raises:
        ProjectionOutdated: Rows were never built, or by other code.
        ProjectionStopped: An event that counts could not be applied.
    """
    wanted = list(dict.fromkeys(facts))
    rows = view(tx, (ARTICLES, FACTS), known_at=known_at)
    fact, article = rows.tables[FACTS.name].c.fact, rows.tables[ARTICLES.name].c.article
    told = {
        row.fact: fact_of(row)
        for page in _pages(wanted)
        for row in rows.rows(FACTS, fact.in_(page), rows.tables[FACTS.name].c.kind.is_not(None))
    }
    names = sorted({found.article for found in told.values()})
    articles = {row.article: row for page in _pages(names) for row in rows.rows(ARTICLES, article.in_(page))}
    found = {}
    for id_ in wanted:
        if id_ in told:
            one, row = told[id_], articles.get(told[id_].article)
            found[id_] = Cited(
                fact=id_,
                quote=one.fact.quote,
                reader=one.reader,
                article=one.article,
                title=row.title if row is not None else None,
                outlet=(row.outlet or row.source or row.byline) if row is not None else None,
                published=one.published,
                url=row.url if row is not None else None,
            )
    return found


def _pages(items: list[str]) -> Iterator[list[str]]:
    yield from (items[start : start + _PAGE] for start in range(0, len(items), _PAGE))
