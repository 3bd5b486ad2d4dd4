"""`/healthz`: the process lives. `/readyz`: what it answers is worth asking for."""

import asyncio
from typing import Any

from litestar import Response, get
from litestar.handlers import HTTPRouteHandler
from sqlalchemy import Engine

from tracker import __version__
from tracker.domain.errors import TrackerError
from tracker.log import schema
from tracker.log.engine import reading
from tracker.pipeline import Clock
from tracker.status.lag import lags, late
from tracker.upkeep.last import last
from tracker.web.pulse import Pulse

LONGEST_S = 5.0  # that a database may take to answer

_WELL, _UNWELL = 200, 503


def routes(engine: Engine, pulse: Pulse, clock: Clock) -> list[HTTPRouteHandler]:
    """Return the two routes."""

    @get("/healthz")
    async def healthz() -> Response[dict[str, Any]]:
        told = {
            "status": "ok" if pulse.healthy else "hangs",
            "says": pulse.says,
            "leads": pulse.leads,
            "looked_s_ago": round(pulse.age_s, 3),
            "version": __version__,
        }
        return Response(told, status_code=_WELL if pulse.healthy else _UNWELL)

    @get("/readyz")
    async def readyz() -> Response[dict[str, Any]]:
        try:
            reasons = await asyncio.wait_for(asyncio.to_thread(unready, engine, clock), LONGEST_S)
        except TimeoutError:
            reasons = [f"the database did not answer within {LONGEST_S:g} s"]
        return Response(
            {"status": "not ready" if reasons else "ready", "reasons": reasons},
            status_code=_UNWELL if reasons else _WELL,
        )

    return [healthz, readyz]


def unready(engine: Engine, clock: Clock) -> list[str]:
    """Return why answers would be missing, old or wrong; nothing where they would not."""
    try:
        schema.check(engine)
        with reading(engine) as tx:
            found, verified = lags(tx), last(tx, "verify")
    except TrackerError as error:
        return [str(error)]
    now = clock()
    broken = [] if verified is None or verified.broken is None else [f"the log is broken: {verified.fault}"]
    return broken + [reason for lag in found if (reason := late(lag, now)) is not None]
