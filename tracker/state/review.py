"""What of a state deserves an analyst's eye, the weightiest first; what analysts judged already is left in peace."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal, NamedTuple

import msgspec
from sqlalchemy import Connection

from tracker.domain.facts import Fact
from tracker.domain.telling import told
from tracker.projections.facts import FACTS, judgement_of
from tracker.projections.lookup import fact_in
from tracker.projections.subjects import value_of
from tracker.projections.view import View, view
from tracker.settings import Relation
from tracker.state.diff import changes
from tracker.state.entries import entries
from tracker.state.lines import State
from tracker.state.snapshot import SOURCED, Claims, claims_of, snapshot

Reason = Literal[
    "conflict", "read otherwise", "hardly believable", "lapsed", "changed by one source", "carried over", "new person"
]
# Out of a hundred: how much of the state would be wrong if this is, and how likely it is to be.
WEIGHTS: Mapping[Reason, int] = {
    "conflict": 100,
    "read otherwise": 90,
    "hardly believable": 80,
    "lapsed": 60,
    "changed by one source": 50,
    "carried over": 30,
    "new person": 20,
}
_LOOK_UP = 500  # facts a query: few enough parameters for any database
# What a fact is of, which is what a wrong antecedent would spoil; a day lent by the article is its ordinary day.
_LENT = frozenset({"person", "of", "side", "participants", "reporter", "partner", "from", "to", "subject", "parties"})


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to look at: why, what it says, and the line (a key) or the facts that it is about."""

    weight: int
    reason: Reason
    about: str
    key: str | None
    facts: tuple[str, ...]


def review(tx: Connection, relation: Relation, *, as_of: date, since: date, known_at: int | None) -> list[Item]:
    """Return what deserves an eye, by weight.

    Args:
        tx: A transaction that reads.
        relation: Whose state.
        as_of: The day in the world.
        since: The day from which changes and persons count as new.
        known_at: The last log position that counts, None for all.

    Raises:
        ProjectionOutdated: Rows were never built, or by other code.
        ProjectionStopped: An event that counts could not be applied.
    """
    rows = view(tx, (*SOURCED, FACTS), known_at=known_at)
    claims = claims_of(rows, relation)
    now = snapshot(tx, relation, as_of=as_of, known_at=known_at)
    before = snapshot(tx, relation, as_of=since, known_at=known_at)
    known = _known(rows, claims)
    judged = {fact for fact, one in known.items() if one.verdict is not None}
    items = [
        *_conflicts(now),
        *_read_otherwise(rows, known),
        *_suspects(now, judged),
        *_lapsed(now, judged),
        *_changed(before, now, judged),
        *_carried(known),
        *_new_persons(now, since, judged),
    ]
    return sorted(items, key=lambda item: (-item.weight, item.about, item.facts))


class _Known(NamedTuple):
    """A fact of the relation, and the verdict on it if there is one."""

    fact: Fact
    article: str
    verdict: str | None


def _known(rows: View, claims: Claims) -> dict[str, _Known]:
    """Return the facts that the claims are, by id."""
    ids = sorted({claim.fact for name in Claims.__struct_fields__ for claim in getattr(claims, name)})
    column = rows.tables[FACTS.name].c
    found = {}
    for first in range(0, len(ids), _LOOK_UP):
        for row in rows.rows(FACTS, column.fact.in_(ids[first : first + _LOOK_UP]), column.revoked.is_(None)):
            verdict = judgement_of(row.judged).verdict if row.judged is not None else None
            found[row.fact] = _Known(fact_in(row.data), row.article, verdict)
    return found


def _conflicts(state: State) -> Iterator[Item]:
    for conflict in state.conflicts:
        cause = f", likely {conflict.likely_cause}" if conflict.likely_cause is not None else ""
        said = " against ".join(claim.says for claim in conflict.claims)
        facts = tuple(fact for claim in conflict.claims for fact in claim.facts)
        yield _item("conflict", f"{conflict.about}: {said}{cause}", conflict.key, facts)


def _read_otherwise(rows: View, known: Mapping[str, _Known]) -> Iterator[Item]:
    """Yield what a later reading says of what an analyst judged, where it says something else."""
    column = rows.tables[FACTS.name].c
    ids = sorted(fact for fact, one in known.items() if one.verdict is not None)
    for first in range(0, len(ids), _LOOK_UP):
        for row in rows.rows(FACTS, column.yields_to.in_(ids[first : first + _LOOK_UP])):
            stands, read = known[row.yields_to], fact_in(row.data)
            if value_of(read) != value_of(stands.fact):
                about = f"{told(stands.fact)} ({stands.verdict}); {row.reader} reads {told(read)}"
                yield _item("read otherwise", about, None, (row.yields_to, row.fact))


def _suspects(state: State, judged: set[str]) -> Iterator[Item]:
    for line in state.trade:
        for claim in line.claims:
            if claim.standing == "suspect" and claim.implied_by is None and not judged.issuperset(claim.facts):
                about = f"{line.measure} {line.reporter}–{line.partner or '?'}, {line.period}: {claim.change_pct:+} %"
                yield _item("hardly believable", about, line.key, claim.facts)


def _lapsed(state: State, judged: set[str]) -> Iterator[Item]:
    keys = {meeting.key for meeting in state.meetings if meeting.status == "lapsed"}
    keys |= {document.key for document in state.agreements.signed if document.status == "lapsed"}
    keys |= {road_map.key for road_map in state.road_maps.named if road_map.status == "lapsed"}
    for entry in entries(state):
        if entry.key in keys and not judged.issuperset(entry.facts):
            yield _item("lapsed", f"{entry.what}, planned for {entry.when}: nobody told of it", entry.key, entry.facts)


def _changed(before: State, now: State, judged: set[str]) -> Iterator[Item]:
    for change in changes(before, now):
        alone = [entry for entry in change.after if (entry.support or 0) <= 1 and not judged.issuperset(entry.facts)]
        if change.what == "changed" and change.section != "Conflicts" and alone and change.before:
            was = " / ".join(entry.says for entry in change.before)
            says = " / ".join(entry.says for entry in alone)
            facts = tuple(fact for entry in alone for fact in entry.facts)
            yield _item("changed by one source", f"{alone[0].what}: {was} → {says}", change.key, facts)


def _carried(known: Mapping[str, _Known]) -> Iterator[Item]:
    for id_, (fact, _, verdict) in known.items():
        lent = sorted(_LENT & set(fact.carried))
        if lent and verdict is None:
            yield _item("carried over", f"{told(fact)}: {', '.join(lent)} from the text around", None, (id_,))


def _new_persons(state: State, since: date, judged: set[str]) -> Iterator[Item]:
    met: dict[str, tuple[str, tuple[str, ...]]] = {}
    for line in state.offices:
        if line.first_stated is not None and not judged.issuperset(line.facts):
            first = met.get(line.person)
            if first is None or line.first_stated < first[0]:
                met[line.person] = (line.first_stated, line.facts)
    offices = {line.person: line.office for line in state.offices}
    for person, (first_stated, facts) in met.items():
        if first_stated >= since.isoformat()[: len(first_stated)]:
            yield _item("new person", f"{person}, {offices[person]}, first heard of {first_stated}", None, facts)


def _item(reason: Reason, about: str, key: str | None, facts: tuple[str, ...]) -> Item:
    return Item(weight=WEIGHTS[reason], reason=reason, about=about, key=key, facts=facts)
