"""What exports of a relation are made of: its state, and where each fact of it stands."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice
from typing import Any
from urllib.parse import quote, urlsplit

import msgspec
from sqlalchemy import Connection

from tracker.log.store import recorded_at
from tracker.projections.articles import ARTICLES
from tracker.projections.facts import FACTS
from tracker.projections.view import View, view
from tracker.settings import Relation
from tracker.state.facts import RecordedFact, fact_of
from tracker.state.lines import State
from tracker.state.snapshot import snapshot
from tracker.state.why import Judgement, Source, judgement_on

_PAGE = 500  # ids asked for at once
_IN_ADDRESSES = "%/:=&?~#+!$,;'@()*[]"


class Material(msgspec.Struct, frozen=True, kw_only=True):
    """A state with all that it rests on. The mappings hold each fact of the state, and the article of each."""

    relation: Relation
    state: State
    facts: Mapping[str, RecordedFact]
    articles: Mapping[str, Source]  # an analyst's own word has none
    read_at: Mapping[str, str]  # when the last reading of an article was recorded
    judgements: Mapping[str, Judgement]  # of facts that an analyst amended, confirmed or entered

    def quoted(self, facts: tuple[str, ...]) -> list[RecordedFact]:
        """Return some facts of the state, in their order."""
        return [self.facts[fact] for fact in facts if fact in self.facts]

    def url(self, fact: RecordedFact) -> str | None:
        """Return the address of a fact's article, where it is known."""
        source = self.articles.get(fact.article)
        return address_of(source) if source is not None else None


def gather(tx: Connection, relation: Relation, *, as_of: date, known_at: int | None) -> Material:
    """Return what exports of a relation are made of.

    Raises:
        ProjectionOutdated: Rows were never built, or by other code.
        ProjectionStopped: An event that counts could not be applied.
    """
    state = snapshot(tx, relation, as_of=as_of, known_at=known_at)
    rows = view(tx, (ARTICLES, FACTS), known_at=state.known_at.position)
    facts: dict[str, RecordedFact] = {}
    judgements: dict[str, Judgement] = {}
    for row in _rows(rows, FACTS, "fact", sorted(set(facts_in(state)))):
        facts[row.fact] = fact_of(row)
        judgement = judgement_on(tx, row)
        if judgement is not None:
            judgements[row.fact] = judgement
    articles: dict[str, Source] = {}
    read_at: dict[str, str] = {}
    for row in _rows(rows, ARTICLES, "article", sorted({fact.article for fact in facts.values()})):
        articles[row.article] = Source(**{name: getattr(row, name) for name in Source.__struct_fields__})
        if row.read is not None:
            read_at[row.article] = recorded_at(tx, row.read).isoformat().replace("+00:00", "Z")
    return Material(
        relation=relation, state=state, facts=facts, articles=articles, read_at=read_at, judgements=judgements
    )


def address_of(source: Source) -> str | None:
    """Return the address of an article on the web, escaped; None for what stands in its place but is none."""
    try:
        parts = urlsplit(source.url or "")
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return None
    return quote(parts.geturl(), safe=_IN_ADDRESSES)


def facts_in(line: Any) -> Iterator[str]:
    """Yield the ids of the facts that a line and the lines in it rest on, some of them several times."""
    if isinstance(line, tuple):
        for one in line:
            yield from facts_in(one)
    elif isinstance(line, msgspec.Struct):
        for name in line.__struct_fields__:
            value = getattr(line, name)
            if name == "facts":
                yield from value
            else:
                yield from facts_in(value)


def _rows(rows: View, projection: Any, name: str, wanted: list[str]) -> Iterator[Any]:
    column = rows.tables[projection.name].c
    left = iter(wanted)
    while page := list(islice(left, _PAGE)):
        yield from rows.rows(projection, column[name].in_(page))
