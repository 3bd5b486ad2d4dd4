"""Made-up logs that are kept between runs, as a million facts take minutes to make and to fold."""

import os
import shutil
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Engine

from benchmarks import _history, _world
from benchmarks._history import write
from tracker.log import schema
from tracker.log.engine import open_engine, reading
from tracker.projections.catalog import ALL
from tracker.projections.generations import live
from tracker.projections.rebuild import rebuild
from tracker.projections.runner import catch_up


def kept(cache: Path, facts: int) -> Path:
    """Return the SQLite file of a log with so many facts, folded; it is made where there is none."""
    path = cache / f"history-{facts}-{_version()}.db"
    if not path.exists():
        cache.mkdir(parents=True, exist_ok=True)
        for old in cache.glob(f"history-{facts}-*"):
            old.unlink()
        unfinished = path.with_suffix(".part")
        engine = open_engine(f"sqlite:///{unfinished}", create=True)
        schema.upgrade(engine)
        write(engine, facts)
        engine.dispose()
        unfinished.rename(path)
    made(f"sqlite:///{path}", facts).dispose()
    return path


def made(url: str, facts: int) -> Engine:
    """Return the engine of a log with so many facts whose projections are as today's code makes them."""
    engine = open_engine(url)
    if engine.dialect.name == "postgresql":
        schema.upgrade(engine)
        write(engine, facts)
    catch_up(engine)
    with reading(engine) as tx:
        found = live(tx)
    outdated = tuple(projection for projection in ALL if found[projection.name].version != projection.version)
    if outdated:
        rebuild(engine, outdated)
    return engine


def copied(path: Path, folder: Path) -> Path:
    """Return a copy that may be written to."""
    copy = Path(shutil.copyfile(path, folder / path.name))
    os.sync()  # else the disk is still at it while the first answers are measured
    return copy


def _version() -> str:
    """Return what changes when the histories do."""
    sources = (Path(str(module.__file__)).read_bytes() for module in (_history, _world))
    return sha256(b"".join(sources)).hexdigest()[:8]
