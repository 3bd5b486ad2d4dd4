"""The application: one place where routes come together."""

from litestar import Litestar
from sqlalchemy import Engine

from tracker.pipeline import Clock
from tracker.web import health, metrics
from tracker.web.metrics import Metrics
from tracker.web.pulse import Pulse


def application(engine: Engine, *, pulse: Pulse, told: Metrics, clock: Clock) -> Litestar:
    """Return what the daemon serves."""
    return Litestar(
        route_handlers=[*health.routes(engine, pulse, clock), *metrics.routes(told)],
        openapi_config=None,
        logging_config=None,  # lines go the way of all others
    )
