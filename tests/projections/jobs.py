"""Projection jobs in small pages, as work that can be killed."""

from tests.dying import Probe
from tracker.log.engine import open_engine
from tracker.projections import check, rebuild, runner
from tracker.projections.catalog import ALL

_PAGE = 4


def catch_up(url: str, probe: Probe) -> None:
    """Catch up."""
    runner.catch_up(open_engine(url), ALL, page=_PAGE, probe=probe)


def rebuild_all(url: str, probe: Probe) -> None:
    """Rebuild."""
    rebuild.rebuild(open_engine(url), ALL, page=_PAGE, probe=probe)


def compare(url: str, probe: Probe) -> None:
    """Rebuild to compare."""
    check.differences(open_engine(url), ALL, page=_PAGE, probe=probe)
