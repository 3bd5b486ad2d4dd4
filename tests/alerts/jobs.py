"""Noticing and telling as work that can be killed, and that two processes do at once."""

import asyncio
import sys

from tests.alerts.given import NOON, rule, settings
from tests.dying import Probe
from tracker.alerts.delivering import deliver
from tracker.alerts.noticing import notice
from tracker.log.engine import open_engine
from tracker.settings import Settings

HOOK = "http://127.0.0.1:{port}/hook"


def telling(port: int) -> Settings:
    """Two rules of one webhook."""
    hook = HOOK.format(port=port)
    return settings(rule("all", webhook=hook), rule("trade", "trade changes", webhook=hook))


def notice_all(url: str, probe: Probe = lambda _point: None) -> None:
    """Notice everything; where messages go does not matter yet."""
    engine = open_engine(url)
    notice(engine, telling(0), clock=lambda: NOON, probe=probe)
    engine.dispose()


class Tell:
    """Send everything to a port; a value, so that another process can be given it."""

    def __init__(self, port: int) -> None:
        self.port = port

    def __call__(self, url: str, probe: Probe = lambda _point: None) -> None:
        """Send."""
        engine = open_engine(url)
        asyncio.run(deliver(engine, telling(self.port), clock=lambda: NOON, probe=probe))
        engine.dispose()


if __name__ == "__main__":
    notice_all(sys.argv[1])
