"""The application: one place where routes come together."""

from collections.abc import Callable

import structlog
from litestar import Litestar
from litestar.exceptions import HTTPException
from litestar.types import Scope
from sqlalchemy import Engine

from tracker.pipeline import Clock
from tracker.settings import Settings
from tracker.web import changes, health, metrics
from tracker.web.metrics import Metrics
from tracker.web.pulse import Pulse

logger = structlog.get_logger()


def application(
    engine: Engine, *, pulse: Pulse, told: Metrics, settings: Callable[[], Settings], clock: Clock
) -> Litestar:
    """Return what the daemon serves; `settings` are those of the moment, as a reload changes them."""
    return Litestar(
        route_handlers=[
            *health.routes(engine, pulse, clock),
            *metrics.routes(told),
            *changes.routes(engine, lambda: settings().relations),
        ],
        openapi_config=None,
        logging_config=None,  # lines go the way of all others
        after_exception=[_tell],
    )


async def _tell(error: Exception, scope: Scope) -> None:
    """Log what nobody foresaw; what was asked wrongly is told to whoever asked."""
    if not isinstance(error, HTTPException):
        logger.error("not answered", path=scope["path"], reason=f"{type(error).__name__}: {error}")
        logger.debug("not answered", path=scope["path"], exc_info=error)
