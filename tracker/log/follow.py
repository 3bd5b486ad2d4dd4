"""Wakes whoever follows the log. A wake-up is a hint: the truth is the head, which is read each time."""

from collections.abc import Iterator
from threading import Event
from typing import Any

from sqlalchemy import Engine

from tracker.log.engine import faults, reading
from tracker.log.store import head

CHANNEL = "tracker_log"  # on which append_events notifies

_GLANCE_S = 0.002  # between looks at SQLite's change counter: one read of shared memory
_NET_S = 0.25  # the longest that a lost notification can go unnoticed, or a stop


def follow(engine: Engine, *, after: int, stop: Event, glance_s: float = _GLANCE_S) -> Iterator[int]:
    """Yield the position of the head each time that it has moved on from the last one, first from `after`.

    Events appended in quick succession may come as one. The iteration ends soon after `stop` is set. Who follows for
    months glances at SQLite less often.
    """
    for _ in _wakes(engine, stop, glance_s):
        with reading(engine) as tx:
            position = head(tx).position
        if position > after:
            after = position
            yield position


def _wakes(engine: Engine, stop: Event, glance_s: float) -> Iterator[None]:
    return _notifications(engine, stop) if engine.dialect.name == "postgresql" else _changes(engine, stop, glance_s)


def _changes(engine: Engine, stop: Event, glance_s: float) -> Iterator[None]:
    """Yield at once, and whenever another connection has committed to the SQLite file."""
    with faults(engine):
        connection = engine.raw_connection()
        try:
            cursor = connection.cursor()
            seen = None
            while not stop.is_set():
                (version,) = cursor.execute("PRAGMA data_version").fetchone()
                if version == seen:
                    stop.wait(glance_s)
                    continue
                seen = version
                yield
        finally:
            connection.close()


def _notifications(engine: Engine, stop: Event) -> Iterator[None]:
    """Yield at once, at every notification, and now and then without one, should one be lost."""
    with faults(engine), engine.connect() as connection:
        connection.execution_options(isolation_level="AUTOCOMMIT")
        connection.detach()  # it listens until it is closed, so it must not go back to the pool
        connection.exec_driver_sql(f"LISTEN {CHANNEL}")
        driver: Any = connection.connection.dbapi_connection
        while not stop.is_set():
            yield
            for _ in driver.notifies(timeout=_NET_S, stop_after=1):
                pass
