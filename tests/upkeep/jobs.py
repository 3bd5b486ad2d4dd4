"""A night's chore as work that can be killed."""

from pathlib import Path

from tests.dying import Probe
from tests.upkeep.given import NOW, settings
from tracker.log.engine import open_engine
from tracker.upkeep.chores import run


def folder_of(url: str, folder: Path) -> str:
    """Return the URL with the folder of the copies said behind it, as a killed job is given one text alone."""
    return f"{url} {folder}"


def back_up(told: str, probe: Probe) -> None:
    """Make tonight's copy."""
    url, folder = told.split(" ")
    run("backup", open_engine(url), settings(Path(folder), daily=1, weekly=0), clock=lambda: NOW, probe=probe)


def verify(told: str, probe: Probe) -> None:
    """Verify the chain."""
    run("verify", open_engine(told), settings(), clock=lambda: NOW, probe=probe)
