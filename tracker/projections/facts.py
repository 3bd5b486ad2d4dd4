"""Every fact as it was read or judged, with its provenance; what does not count stays, marked with what decided so."""

from collections.abc import Iterator

import msgspec

from tracker.domain.events import ArticleRead, ArticleWithdrawn, FactAmended, FactConfirmed, FactEntered, FactRetracted
from tracker.domain.facts import Document, Fact, FactId, Meeting, Office, kind_of, parties_of
from tracker.domain.places import country_of
from tracker.log.store import Recorded
from tracker.projections.base import NUMBER, TEXT, Field, Projection, Row
from tracker.projections.claims import FACT_EVENTS, WHOLE_ARTICLE
from tracker.projections.judgements import Judged, beside, judged
from tracker.projections.names import folded
from tracker.projections.sentences import family
from tracker.projections.subjects import subject_of

DESK = "desk"  # stands for the reader where an analyst is the source

_FIELDS = (
    Field("article", TEXT),
    Field("fact", TEXT),  # its id, or `*` in the marker of a withdrawn article
    Field("revoked", NUMBER),  # the position of the event by which it does not count
    Field("yields_to", TEXT),  # the fact whose judgement covers this one
    Field("judged", TEXT),  # its last judgement as JSON
    Field("kind", TEXT),  # None in the marker of a fact that was taken back before it was read
    Field("data", TEXT),  # the fact as JSON, as amended
    Field("reader", TEXT),
    Field("published", TEXT),
    Field("start", NUMBER),
    Field("subject", TEXT),  # equal for facts about the same thing
    Field("family", TEXT),  # equal for copies of one sentence
    Field("names", TEXT),  # |key|key|: the parties, their countries and the persons
)
_FACT, _REVOKED, _JUDGED, _READER = 1, 2, 4, 7
_encode = msgspec.json.Encoder(decimal_format="number").encode
judgement_of = msgspec.json.Decoder(Judged).decode


def _fold(rows: tuple[Row, ...], recorded: Recorded) -> tuple[Row, ...]:
    withdrawn = next((row[_REVOKED] for row in rows if row[_FACT] == WHOLE_ARTICLE), None)
    match recorded.event:
        case ArticleRead() if withdrawn is not None:
            return rows
        case ArticleRead() as reading:
            kept = [row for row in rows if row[_JUDGED] is not None]
            counted, yielded = beside(reading, {row[_FACT]: judgement_of(row[_JUDGED]) for row in kept})
            read = [_row(reading, one.told.fact) for one in counted]
            read += [
                _changed(_row(reading, one.told.fact), revoked=one.to.position, yields_to=one.to.fact)
                for one in yielded
            ]
            return (*kept, *read)
        case FactRetracted() | FactAmended() | FactConfirmed() | FactEntered() as judgement:
            others = tuple(row for row in rows if row[_FACT] != judgement.fact)
            before = next((row for row in rows if row[_FACT] == judgement.fact), None)
            row = _judged_row(before, judgement.article, judged(judgement, recorded.position))
            return (*others, row if withdrawn is None else _changed(row, revoked=withdrawn))
        case ArticleWithdrawn(article=article):
            known = rows if withdrawn is not None else (*rows, _marker(article, WHOLE_ARTICLE))
            return tuple(row if row[_REVOKED] else _changed(row, revoked=recorded.position) for row in known)
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
    return _fact_row(reading.article, fact, reader=reading.reader, published=published)


def _judged_row(before: Row | None, article: str, last: Judged) -> Row:
    """Return the row of a judged fact: as it counts now, or as it stood when it was taken back."""
    told = last.counts or last.told
    if told is None:
        row = before if before is not None else _marker(article, last.fact)
    else:
        published = told.published.isoformat() if told.published is not None else None
        reader = before[_READER] if before is not None else None
        row = _fact_row(article, told.fact, reader=reader or DESK, published=published)
    revoked = last.position if last.counts is None else None
    return _changed(row, revoked=revoked, yields_to=None, judged=_encode(last).decode())


def _fact_row(article: str, fact: Fact, *, reader: str, published: str | None) -> Row:
    names = "".join(f"{key}|" for key in sorted({folded(name) for name in names_of(fact)}))
    return (
        article,
        fact.id,
        None,
        None,
        None,
        kind_of(fact),
        _encode(fact).decode(),
        reader,
        published,
        fact.start,
        subject_of(fact),
        family(fact.quote),
        f"|{names}",
    )


def _marker(article: str, fact: FactId) -> Row:
    return (article, fact, *(None,) * (len(_FIELDS) - 2))


_PLACES = {field.name: place for place, field in enumerate(_FIELDS)}


def _changed(row: Row, **values: object) -> Row:
    changed = list(row)
    for name, value in values.items():
        changed[_PLACES[name]] = value
    return tuple(changed)


FACTS = Projection(
    name="facts",
    version=3,
    fields=_FIELDS,
    indexes=(("fact", "to_position"), ("subject", "to_position")),
    handles=FACT_EVENTS,
    fold=_fold,
)
