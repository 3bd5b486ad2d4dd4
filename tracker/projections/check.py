"""Rebuilds beside the live rows to compare, row version by row version, and changes nothing."""

from collections.abc import Iterator, Sequence
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, Engine, Select, case, func, literal_column, select

from tracker.domain.errors import ProjectionError, ProjectionOutdated
from tracker.log import checkpoints
from tracker.log.engine import reading, writing
from tracker.projections.base import Projection
from tracker.projections.folding import PAGE, Advance, Probe, Work, fold_log
from tracker.projections.generations import Generation, begin, drop, generations, live, lock, require_current
from tracker.projections.storage import OPEN, table_of

_SHOWN = 20  # differences a projection and side: enough to see what is wrong


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """A row version that only one side has: the live rows, or those that the log comes to."""

    projection: str
    side: Literal["live", "log"]
    row: dict[str, Any]


def differences(
    engine: Engine,
    projections: Sequence[Projection],
    *,
    page: int = PAGE,
    progress: Advance = lambda _done, _total: None,
    probe: Probe = lambda _point: None,
) -> list[Difference]:
    """Fold the log up to where the live rows stand, and return how the two differ: not at all, if all is well.

    All versions are compared, those that ended too. Of many differences, the first of each side are returned.

    Raises:
        ProjectionOutdated: Other code built the live rows, so that they are bound to differ.
        ProjectionStopped: An event cannot be applied.
    """
    with writing(engine) as tx:
        lock(tx)
        for left in generations(tx):
            if left.role == "checking":  # by a check that was killed
                drop(tx, left)
        now = live(tx)
        for projection in projections:
            require_current(projection, now.get(projection.name))
        made = {projection.name: begin(tx, projection, "checking") for projection in projections}
        upto = {name: checkpoints.position(tx, now[name].subscription) for name in made}
    by_name = {projection.name: projection for projection in projections}

    def choose(found: Sequence[Generation]) -> list[Work]:
        return [Work(by_name[one.projection], one, upto[one.projection]) for one in found if _ours(one, made)]

    try:
        fold_log(engine, choose, page=page, progress=progress, probe=probe)
        with reading(engine) as tx:
            for one in generations(tx):
                if _ours(one, made):
                    require_current(by_name[one.projection], one)
            found = [
                difference
                for projection in projections
                for difference in _compared(tx, projection, made[projection.name], upto[projection.name])
            ]
    finally:
        with writing(engine) as tx:
            lock(tx)
            for generation in made.values():
                drop(tx, generation)
    return found


def _ours(generation: Generation, made: dict[str, Generation]) -> bool:
    mine = made.get(generation.projection)
    return mine is not None and mine.generation == generation.generation and generation.role == "checking"


def _compared(tx: Connection, projection: Projection, made: Generation, position: int) -> Iterator[Difference]:
    of_projection = [one for one in generations(tx) if one.projection == projection.name]
    now = {one.role: one for one in of_projection if one.role == "live" or one.generation == made.generation}
    if "checking" not in now:
        raise ProjectionError("another check began meanwhile and took this one's place; run it again")
    if "live" not in now:
        raise ProjectionOutdated(projection.name, built_by=None, expected=projection.version)
    live_rows = _versions(projection, now["live"].generation, position)
    log_rows = _versions(projection, made.generation, position)
    yield from _only(tx, projection, "live", live_rows, log_rows)
    yield from _only(tx, projection, "log", log_rows, live_rows)


def _versions(projection: Projection, generation: int, position: int) -> Select[Any]:
    """Select the row versions as they stood at a position, each with the number of its copies."""
    table = table_of(projection, generation)
    ends = case((table.c.to_position > position, literal_column(str(OPEN))), else_=table.c.to_position)
    fields = (table.c[field.name] for field in projection.fields)
    versions = (
        select(*fields, table.c.from_position, ends.label("to_position")).where(table.c.from_position <= position)
    ).subquery()
    return select(versions, func.count().label("copies")).group_by(*versions.c)


def _only(
    tx: Connection, projection: Projection, side: Literal["live", "log"], rows: Select[Any], others: Select[Any]
) -> Iterator[Difference]:
    for row in tx.execute(rows.except_(others).limit(_SHOWN)).mappings():
        yield Difference(projection=projection.name, side=side, row=dict(row))
