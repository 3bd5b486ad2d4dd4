"""Who analysts judged to be one person, or two, by name."""

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, Table, select

from tracker.domain.events import PERSONS_STREAM, PersonsMerged, PersonsParted
from tracker.log.store import Recorded
from tracker.projections.base import TEXT, Field, Projection, Row
from tracker.projections.claims import listed
from tracker.projections.names import folded
from tracker.projections.spelling import same_person

_FIELDS = (
    Field("article", TEXT),  # the one key of all rows
    Field("judgement", TEXT),  # "merged" or "parted"
    Field("names", TEXT),  # a JSON list; of merged ones the first is what the person is called
    Field("because", TEXT),
    Field("by", TEXT),
)
_MERGED, _PARTED = "merged", "parted"
_names = msgspec.json.Decoder(tuple[str, ...]).decode


class Persons(msgspec.Struct, frozen=True, kw_only=True):
    """What analysts judged of names. Names are compared without case, accents and punctuation."""

    merged: tuple[tuple[str, ...], ...]  # the names of each person, the one that he is called by first
    parted: frozenset[frozenset[str]]  # pairs of folded names
    called: dict[str, str]  # by folded name

    def name(self, written: str) -> str:
        """Return what the person of a name is called: the name itself where nobody merged it."""
        return self.called.get(folded(written), written)

    def apart(self, one: str, other: str) -> bool:
        """Tell whether two names, as persons are called, were judged to be two persons'."""
        return bool(self.parted) and frozenset((folded(one), folded(other))) in self.parted

    def same(self, one: str, other: str) -> bool:
        """Tell whether two names, as persons are called, can be one person's."""
        return same_person(one, other) and not self.apart(one, other)

    def merged_with(self, name: str) -> tuple[str, ...]:
        """Return all names of a person, the one that he is called by first."""
        return next((names for names in self.merged if folded(name) in map(folded, names)), (name,))


def persons(judged: Iterable[tuple[str, tuple[str, ...]]]) -> Persons:
    """Return what judgements, each with its names, come to."""
    every = sorted(judged)
    merged = tuple(names for judgement, names in every if judgement == _MERGED)
    called = {folded(name): names[0] for names in merged for name in names}
    parted = (names for judgement, names in every if judgement == _PARTED)
    return Persons(
        merged=merged,
        parted=frozenset(frozenset(folded(called.get(folded(name), name)) for name in pair) for pair in parted),
        called=called,
    )


BY_NAME = persons(())  # where nobody judged anything


def persons_at(tx: Connection, table: Table, position: int) -> Persons:
    """Return what was judged until a position, from the table of a view."""
    wanted = (table.c.from_position <= position, table.c.to_position > position)
    rows = tx.execute(select(table.c.judgement, table.c.names).where(*wanted))
    return persons((judgement, _names(names)) for judgement, names in rows)


def _fold(rows: tuple[Row, ...], recorded: Recorded) -> tuple[Row, ...]:
    match recorded.event:
        case PersonsMerged(names=names):
            joined = [row for row in rows if row[1] == _MERGED and _share(row, names)]
            everyone = {folded(name): name for row in reversed(joined) for name in reversed(_names(row[2]))}
            first = {folded(name): name for name in names}
            together = tuple((first | {key: everyone[key] for key in sorted(everyone) if key not in first}).values())
            ended = [row for row in rows if row[1] == _PARTED and _holds(together, _names(row[2]))]
            others = (row for row in rows if row not in joined and row not in ended)
            return (*others, _row(_MERGED, together, recorded.event))
        case PersonsParted(names=names):
            before = next((row for row in rows if row[1] == _MERGED and _holds(_names(row[2]), names)), None)
            kept = [row for row in rows if row is not before and not (row[1] == _PARTED and _share_all(row, names))]
            if before is not None:
                left = tuple(name for name in _names(before[2]) if folded(name) != folded(names[1]))
                kept += [(*before[:2], listed(left), *before[3:])] if len(left) > 1 else []
            return (*kept, _row(_PARTED, names, recorded.event))
        case _:
            return rows


def _row(judgement: str, names: tuple[str, ...], event: PersonsMerged | PersonsParted) -> Row:
    return (PERSONS_STREAM, judgement, listed(names), event.because, event.by)


def _share(row: Row, names: Iterable[str]) -> bool:
    return not set(map(folded, _names(row[2]))).isdisjoint(map(folded, names))


def _share_all(row: Row, names: Iterable[str]) -> bool:
    return set(map(folded, _names(row[2]))) == set(map(folded, names))


def _holds(names: Iterable[str], some: Iterable[str]) -> bool:
    return set(map(folded, some)) <= set(map(folded, names))


PERSONS = Projection(
    name="persons",
    version=1,
    fields=_FIELDS,
    indexes=(),
    handles=(PersonsMerged, PersonsParted),
    fold=_fold,
)
