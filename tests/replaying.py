"""A replay of the seeds in small steps."""

import io
from datetime import UTC, date, datetime

from tests.dying import Probe
from tracker.bundle import bundled
from tracker.log.engine import open_engine
from tracker.pipeline import Outcome, read_many, read_unread, record
from tracker.projections.runner import catch_up
from tracker.sources.files import articles

NOW = datetime(2026, 1, 1, tzinfo=UTC)
BATCH = 2  # small, so that each point is passed several times
PAGE = 3


def replay_seeds(url: str, probe: Probe = lambda _point: None) -> None:
    """Replay the seeds in small batches."""
    engine, outcome = open_engine(url), Outcome()
    found = articles([str(bundled("seeds"))], today=date(2026, 1, 1), standard_input=io.BytesIO())
    record(engine, found, outcome=outcome, clock=lambda: NOW, batch=BATCH, probe=probe)
    read_unread(engine, read_many, outcome=outcome, clock=lambda: NOW, batch=BATCH, probe=probe)
    catch_up(engine, page=PAGE, probe=probe)
    engine.dispose()
