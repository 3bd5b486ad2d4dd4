"""Every fact as it was read, with its provenance; what was taken back stays, marked with the position that did it."""

from collections.abc import Iterator

import msgspec

from tracker.domain.events import ArticleRead, ArticleWithdrawn, FactRetracted
from tracker.domain.facts import Document, Fact, Meeting, Office, kind_of, parties_of
from tracker.domain.places import country_of
from tracker.log.store import Recorded
from tracker.projections.base import NUMBER, TEXT, Field, Projection, Row
from tracker.projections.claims import JUDGEMENTS, WHOLE_ARTICLE
from tracker.projections.names import family, folded
from tracker.projections.subjects import subject_of

_FIELDS = (
    Field("article", TEXT),
    Field("fact", TEXT),  # its id, or `*` in the marker of a withdrawn article
    Field("revoked", NUMBER),  # the position of the event that took it back
    Field("kind", TEXT),  # None in the marker of a fact that was taken back before it was read
    Field("data", TEXT),  # the fact as JSON
    Field("reader", TEXT),
    Field("published", TEXT),
    Field("start", NUMBER),
    Field("subject", TEXT),  # equal for facts about the same thing
    Field("family", TEXT),  # equal for copies of one sentence
    Field("names", TEXT),  # |key|key|: the parties, their countries and the persons
)
_FACT, _REVOKED = 1, 2
_encode = msgspec.json.Encoder(decimal_format="number").encode


def _fold(rows: tuple[Row, ...], recorded: Recorded) -> tuple[Row, ...]:
    match recorded.event:
        case ArticleRead() as reading:
            kept = {row[_FACT]: row for row in rows if row[_REVOKED] is not None}
            if WHOLE_ARTICLE in kept:
                return rows
            return (*kept.values(), *(_row(reading, fact) for fact in reading.facts if fact.id not in kept))
        case FactRetracted(article=article, fact=fact):
            found = [row for row in rows if row[_FACT] == fact] or [_marker(article, fact)]
            others = (row for row in rows if row[_FACT] != fact)
            return (*others, *(_revoked(row, recorded.position) for row in found))
        case ArticleWithdrawn(article=article):
            known = any(row[_FACT] == WHOLE_ARTICLE for row in rows)
            all_rows = rows if known else (*rows, _marker(article, WHOLE_ARTICLE))
            return tuple(_revoked(row, recorded.position) for row in all_rows)
        case _:
            return rows


def names_of(fact: Fact) -> Iterator[str]:
    """Yield what the fact can be found by: its parties, their countries, its persons."""
    for party in parties_of(fact):
        yield party
        country = country_of(party)
        if country is not None:
            yield country
    yield from persons_of(fact)


def persons_of(fact: Fact) -> tuple[str, ...]:
    """Return the persons that the fact names."""
    match fact:
        case Office(person=person):
            return (person,)
        case Meeting(participants=persons) | Document(signatories=persons):
            return persons
        case _:
            return ()


def _row(reading: ArticleRead, fact: Fact) -> Row:
    published = reading.published.isoformat() if reading.published is not None else None
    names = "".join(f"{key}|" for key in sorted({folded(name) for name in names_of(fact)}))
    return (
        reading.article,
        fact.id,
        None,
        kind_of(fact),
        _encode(fact).decode(),
        reading.reader,
        published,
        fact.start,
        subject_of(fact),
        family(fact.quote),
        f"|{names}",
    )


def _marker(article: str, fact: str) -> Row:
    return (article, fact, *(None,) * (len(_FIELDS) - 2))


def _revoked(row: Row, position: int) -> Row:
    return row if row[_REVOKED] is not None else (*row[:_REVOKED], position, *row[_REVOKED + 1 :])


FACTS = Projection(
    name="facts",
    version=1,
    fields=_FIELDS,
    indexes=(("fact", "to_position"), ("subject", "to_position")),
    handles=JUDGEMENTS,
    fold=_fold,
)
