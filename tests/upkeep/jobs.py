"""A night's chore as work that can be killed."""

from collections.abc import Callable
from pathlib import Path

from tests.dying import Probe
from tests.upkeep.given import NOW, settings
from tracker.log.engine import open_engine
from tracker.upkeep.chores import run
from tracker.upkeep.restore import Advance, restore


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


class _Dying:
    """Progress that passes a point wherever it moves."""

    def __init__(self, probe: Probe) -> None:
        self._probe = probe

    def step(self, name: str) -> Advance:
        """Begin a step."""
        return lambda _done, _total: self._probe(name)

    def reached(self, name: str, _total: int | None) -> Callable[[int], None]:
        """Begin a step."""
        return lambda _place: self._probe(name)


def bring_back(told: str, probe: Probe) -> None:
    """Restore."""
    url, file = told.split(" ")
    restore(open_engine(url, create=True), Path(file), steps=_Dying(probe))
