"""What every command starts from: the global options, the settings and the database that they name."""

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from tracker.settings import Settings


@dataclass(frozen=True, kw_only=True)
class Options:
    """The global options as they were typed."""

    database: str | None
    config: Path | None
    log_format: str | None


def clock() -> datetime:
    """Return the current moment, UTC; the one place where a command looks at the clock."""
    return datetime.now(UTC)


def settings_of(context: typer.Context) -> "Settings":
    """Read the configuration that the options ask for."""
    from tracker.settings import load

    options: Options = context.obj
    environ = dict(os.environ)
    if options.log_format:
        environ["TRACKER_LOGGING_FORMAT"] = options.log_format
    return load(environ, working_folder=Path.cwd(), folder=options.config, database_url=options.database)


def start_logging(settings: "Settings") -> None:
    """Send log lines to standard error as the settings say."""
    from tracker.diagnostics import configure

    configure(level=settings.logging.level, format_=settings.logging.format)


def engine_of(settings: "Settings") -> "Engine":
    """Open the database, which must be there and current."""
    from tracker.log.engine import open_engine
    from tracker.log.schema import check

    engine = open_engine(settings.database.url)
    check(engine)
    return engine


def new_engine_of(settings: "Settings") -> "Engine":
    """Open the database, making it first where there is none; one that is there must be current."""
    from tracker.domain.errors import DatabaseMissing
    from tracker.log.engine import open_engine
    from tracker.log.schema import check, upgrade

    engine = open_engine(settings.database.url, create=True)
    try:
        check(engine)
    except DatabaseMissing:
        upgrade(engine)
    return engine
