"""What the state of a relation would become if some articles were read anew; nothing is written."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection

from tracker.domain.events import ArticleRead
from tracker.projections.supposing import Supposed
from tracker.projections.view import view
from tracker.settings import Relation
from tracker.state.lines import KnownAt, State
from tracker.state.snapshot import SOURCED, claims_of, known_persons, state_of


def preview(tx: Connection, relation: Relation, readings: Sequence[ArticleRead], *, as_of: date) -> tuple[State, State]:
    """Return the state as it is, and as it would be after the readings, an article each.

    Raises:
        ProjectionOutdated: Rows were never built, or by other code.
        ProjectionStopped: An event could not be applied.
    """
    rows = view(tx, SOURCED, known_at=None)
    known = KnownAt(position=rows.position, recorded_at=None)
    persons = known_persons(rows)
    now = state_of(relation, claims_of(rows, relation), as_of=as_of, known_at=known, known=persons)
    supposed = claims_of(Supposed(rows, readings), relation)
    then = state_of(relation, supposed, as_of=as_of, known_at=known, known=persons)
    return now, then
