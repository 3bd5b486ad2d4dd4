"""How far projections are behind the log, and whether they can go on."""

from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Connection

from tracker.domain.errors import ProjectionError
from tracker.log.store import head, recorded_at
from tracker.projections.catalog import ALL
from tracker.projections.generations import live, require_current

PATIENCE = timedelta(minutes=1)  # an event that is not projected after that makes its projection late


class Lag(msgspec.Struct, frozen=True, kw_only=True):
    """A projection and the log: `behind` counts events, `since` is when the first of them was recorded."""

    projection: str
    position: int
    behind: int
    since: datetime | None
    fault: str | None  # why it cannot go on, with the way out


def lags(tx: Connection) -> list[Lag]:
    """Return how far each projection is, by their names."""
    end, found = head(tx).position, live(tx)
    result = []
    for projection in ALL:
        generation = found.get(projection.name)
        position = generation.position if generation is not None else 0
        try:
            require_current(projection, generation)
            fault = None
        except ProjectionError as error:
            fault = str(error)
        since = recorded_at(tx, position + 1) if position < end else None
        result.append(
            Lag(projection=projection.name, position=position, behind=end - position, since=since, fault=fault)
        )
    return result


def late(lag: Lag, now: datetime) -> str | None:
    """Return what is wrong with a projection, None where it is current or about to be."""
    if lag.fault is not None:
        return lag.fault
    if lag.since is not None and now - lag.since > PATIENCE:
        return f"projection {lag.projection!r} is {lag.behind} events behind, since {lag.since:%Y-%m-%d %H:%M:%S}"
    return None
