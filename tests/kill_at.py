"""A replay and a rebuild in small steps, and a way to die at a named point of them as from kill -9."""

import io
import os
import signal
from datetime import UTC, date, datetime

from tracker.bundle import bundled
from tracker.log.engine import open_engine
from tracker.pipeline import Outcome, Probe, read_many, read_unread, record
from tracker.projections.catalog import ALL
from tracker.projections.rebuild import rebuild
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


def rebuild_all(url: str, probe: Probe = lambda _point: None) -> None:
    """Rebuild every projection in small pages."""
    engine = open_engine(url)
    rebuild(engine, ALL, page=PAGE, probe=probe)
    engine.dispose()


def die_at(url: str, work: str, point: str, left: int) -> None:
    """Do the work, and die when the point is passed for the last of so many times. For a process of its own."""

    def probe(passed: str) -> None:
        nonlocal left
        left -= passed == point
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    {"replay": replay_seeds, "rebuild": rebuild_all}[work](url, probe)
