"""A configuration with a folder for copies, a clock to set, and chores done by it."""

import shutil
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from tests.log.given import record, recorded, to
from tracker.bundle import bundled
from tracker.log.engine import open_engine, reading
from tracker.settings import load
from tracker.settings.shapes import Backups, Disk
from tracker.upkeep.chores import run
from tracker.upkeep.last import last

NOW = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)  # a Monday, half an hour after the chores fall due


def settings(folder: Path | None = None, **backups):
    """The configuration that comes with the program, with copies in a folder."""
    return msgspec.structs.replace(
        load({}, working_folder=bundled("seeds")),
        backups=Backups(folder=str(folder or ""), **backups),
        disk=Disk(least_free_mb=0),
    )


@contextmanager
def database_on(folder, template):
    """A database in a folder."""
    shutil.copyfile(template, folder / "tracker.db")
    engine = open_engine(f"sqlite:///{folder / 'tracker.db'}")
    yield engine
    engine.dispose()


def fill(engine, count, *, first=0, now=NOW):
    """Put some articles into the log."""
    for number in range(first, first + count):
        record(engine, to(f"article-a{number}", recorded(f"a{number}", f"Ministers met, {number}.")), now=now)


def did(engine, chore, *, now=NOW, **arguments):
    """Do a chore at a moment and return what became of it, which must be what is on record."""
    made = run(chore, engine, arguments.pop("settings", settings()), clock=lambda: now, **arguments)
    assert made == noted(engine, chore)
    return made


def noted(engine, chore):
    """Return what is on record of a chore."""
    with reading(engine) as tx:
        return last(tx, chore)


def names(folder):
    """Return the names of what lies in a folder and is not hidden."""
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))
