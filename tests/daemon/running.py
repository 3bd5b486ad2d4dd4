"""Daemons as processes of their own, whose log lines the tests wait for."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

from tests.waiting import PATIENCE_S, until
from tracker.bundle import bundled

TICK_S = 0.4  # another takes over after three of these
CLEAN = {key: value for key, value in os.environ.items() if not key.startswith(("TRACKER_", "NOTIFY_", "WATCHDOG_"))}


def configured(folder: Path, *lines: str, tick_s: float = TICK_S) -> Path:
    """Return a configuration folder of one's own; lines go to the end of its tracker.toml."""
    config = folder / "config"
    if not config.exists():
        shutil.copytree(bundled("config"), config)
    main = (bundled("config") / "tracker.toml").read_text()
    (config / "tracker.toml").write_text("\n".join([main, "[daemon]", f"tick_s = {tick_s}", *lines, ""]))
    return config


class Running:
    """A daemon that runs; `lines` are what it has logged so far."""

    def __init__(self, process: subprocess.Popen) -> None:
        self.process, self.pid = process, process.pid
        self.lines: list[dict[str, Any]] = []
        self._heard: set[int] = set()
        self._ear = Thread(target=self._listen)
        self._ear.start()

    def heard(self, event: str, **fields: Any) -> dict[str, Any]:
        """Wait for a line, and return it; each is heard once."""
        found: list[int] = []

        def came() -> bool:
            found[:] = [
                place
                for place, line in enumerate(list(self.lines))
                if place not in self._heard and line.get("event") == event and fields.items() <= line.items()
            ]
            return bool(found)

        try:
            until(came)
        except AssertionError:
            raise AssertionError(f"{event} {fields} was not logged; there is {self.lines}") from None
        self._heard.add(found[0])
        return self.lines[found[0]]

    @property
    def address(self) -> str:
        """Where it serves."""
        return f"http://{self.heard('serves')['address']}"

    def tell(self, number: signal.Signals) -> None:
        """Send a signal."""
        os.kill(self.pid, number)

    def ended(self) -> int:
        """Wait for its end, and return the exit code."""
        code = self.process.wait(PATIENCE_S)
        self._ear.join()
        return code

    def _listen(self) -> None:
        assert self.process.stderr is not None
        for text in self.process.stderr:
            line = json.loads(text) if text.startswith("{") else {"event": text.strip()}
            self.lines.append(line)


@contextmanager
def daemon(url: str, config: Path, *arguments: str, environ: dict[str, str] | None = None) -> Iterator[Running]:
    """Start a daemon, and kill what is left of it in the end."""
    command = [sys.executable, "-m", "tracker", "--database", url, "--config", str(config), "--log-format", "json"]
    process = subprocess.Popen(
        [*command, "daemon", *(arguments or ("--port", "0"))],
        stderr=subprocess.PIPE,
        text=True,
        env=CLEAN | (environ or {}),
    )
    running = Running(process)
    try:
        yield running
    finally:
        process.kill()
        running.ended()
        process.stderr.close()
