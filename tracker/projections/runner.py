"""Brings the live rows of projections up to the end of the log."""

from collections.abc import Sequence

from sqlalchemy import Engine

from tracker.log.engine import reading, writing
from tracker.projections.base import Projection
from tracker.projections.catalog import ALL
from tracker.projections.folding import PAGE, Advance, Probe, Work, fold_log
from tracker.projections.generations import Generation, begin, live, lock


def catch_up(
    engine: Engine,
    projections: Sequence[Projection] = ALL,
    *,
    page: int = PAGE,
    progress: Advance = lambda _done, _total: None,
    probe: Probe = lambda _point: None,
) -> int:
    """Fold what the log holds beyond the live rows, and return the position that these now stand at.

    A projection without rows gets its first. One whose rows other code built, and one that met an event that it
    cannot apply, are left as they are; whoever asks them is told (ProjectionOutdated, ProjectionStopped).
    Any number of processes may do this at once; each event counts once.
    """
    _begin_missing(engine, projections)
    by_name = {projection.name: projection for projection in projections}

    def choose(found: Sequence[Generation]) -> list[Work]:
        return [
            Work(by_name[generation.projection], generation)
            for generation in found
            if generation.role == "live"
            and generation.projection in by_name
            and generation.version == by_name[generation.projection].version
        ]

    return fold_log(engine, choose, page=page, progress=progress, probe=probe)


def _begin_missing(engine: Engine, projections: Sequence[Projection]) -> None:
    with reading(engine) as tx:
        known = live(tx)
    if all(projection.name in known for projection in projections):
        return
    with writing(engine) as tx:
        lock(tx)
        known = live(tx)  # another process may have been faster
        for projection in projections:
            if projection.name not in known:
                begin(tx, projection, "live")
