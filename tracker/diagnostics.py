"""Logging: one line a unit of work, to standard error, readable on a terminal and JSON elsewhere."""

import logging
import sys
from typing import Any

import structlog

from tracker.settings import LogFormat, LogLevel


def configure(*, level: LogLevel, format_: LogFormat) -> None:
    """Direct every log line of this process, the libraries' warnings included, to standard error."""
    readable = format_ == "console" or (format_ == "auto" and sys.stderr.isatty())
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    last: list[Any] = (
        [structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())]
        if readable
        else [structlog.processors.format_exc_info, structlog.processors.JSONRenderer(sort_keys=True)]
    )
    threshold = logging.getLevelNamesMapping()[level.upper()]
    structlog.configure(
        processors=shared + last,
        wrapper_class=structlog.make_filtering_bound_logger(threshold),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(foreign_pre_chain=shared, processors=[
        structlog.stdlib.ProcessorFormatter.remove_processors_meta, *last,
    ]))  # fmt: skip
    logging.basicConfig(handlers=[handler], level=max(threshold, logging.WARNING), force=True)
