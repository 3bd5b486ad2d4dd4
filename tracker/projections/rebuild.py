"""Folds the log again from its start, into tables beside the live ones, and moves the pointer when they are ready.

Neither writers nor readers wait: pages are folded as in catching up, and the switch is one short transaction. Killed
at any point, the live rows are as they were, and the next rebuild goes on from the last page. The rows that were live
before stay until then too.
"""

from collections.abc import Sequence

from sqlalchemy import Connection, Engine, select

from tracker.log.engine import writing
from tracker.log.tables import checkpoints
from tracker.projections.base import Projection
from tracker.projections.folding import PAGE, Advance, Probe, Work, fold_log
from tracker.projections.generations import Generation, begin, drop, generations, lock, point, require_current


def rebuild(
    engine: Engine,
    projections: Sequence[Projection],
    *,
    page: int = PAGE,
    progress: Advance = lambda _done, _total: None,
    probe: Probe = lambda _point: None,
) -> None:
    """Build a new generation of each projection and make it the live one.

    Raises:
        ProjectionStopped: An event cannot be applied; that projection's live rows stay, the others are switched.
    """
    by_name = {projection.name: projection for projection in projections}
    with writing(engine) as tx:
        lock(tx)
        waiting = [_prepared(tx, projection) for projection in projections]
    probe("rebuild begun")

    def choose(found: Sequence[Generation]) -> list[Work]:
        ours = {generation.subscription for generation in waiting}
        return [Work(by_name[one.projection], one) for one in found if one.subscription in ours]

    stopped: list[Generation] = []
    while waiting:
        fold_log(engine, choose, page=page, progress=progress, probe=probe)
        probe("rebuild caught up")
        with writing(engine) as tx:
            lock(tx)
            now = {one.subscription: one for one in generations(tx)}
            waiting = [now[one.subscription] for one in waiting if one.subscription in now]
            stopped += [one for one in waiting if one.stopped is not None]
            waiting = [
                one for one in waiting if one.stopped is None and one.role == "building" and not _switch(tx, one)
            ]
            probe("pointer moved")
        probe("rebuild switched")
    for one in stopped:
        require_current(by_name[one.projection], one)


def _prepared(tx: Connection, projection: Projection) -> Generation:
    """Return the generation to build: the one that an interrupted rebuild left, if this code was building it."""
    for found in _of(tx, projection.name):
        if found.role == "building" and found.version == projection.version and found.stopped is None:
            return found
        if found.role in ("previous", "building"):
            drop(tx, found)
    return begin(tx, projection, "building")


def _switch(tx: Connection, generation: Generation) -> bool:
    """Move the pointer to a generation, unless the live one went ahead of it meanwhile."""
    live = [found for found in _of(tx, generation.projection) if found.role == "live"]
    if any(_position(tx, found) > _position(tx, generation) for found in live):
        return False
    point(tx, generation)
    return True


def _position(tx: Connection, generation: Generation) -> int:
    """Return a checkpoint, held where it is until the transaction ends."""
    held = select(checkpoints.c.position).where(checkpoints.c.subscription == generation.subscription).with_for_update()
    return tx.execute(held).scalar() or 0


def _of(tx: Connection, projection: str) -> list[Generation]:
    return [found for found in generations(tx) if found.projection == projection]
