"""A contender in a process of its own, told by lines of JSON what to do. Standard library alone: peers run it too."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from subprocess import PIPE, Popen
from typing import Any


class Told:
    """A contender as it is seen from outside."""

    def __init__(self, python: Path | str, module: str) -> None:
        self._process = Popen([str(python), "-m", module], stdin=PIPE, stdout=PIPE, text=True)

    def __call__(self, do: str, **order: Any) -> Any:
        """Give an order and return what came of it."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"do": do, **order}) + "\n")
        self._process.stdin.flush()
        found = self._process.stdout.readline()
        if not found:
            raise RuntimeError(f"the contender ended at {do!r}")
        return json.loads(found)

    def close(self) -> None:
        """End it."""
        self._process.communicate()


def obey(contender: object) -> None:
    """Carry out the orders on standard input, one a line, each a method's name, and answer each with a line."""
    for line in sys.stdin:
        order: dict[str, Any] = json.loads(line)
        found = getattr(contender, order.pop("do"))(**order)
        print(json.dumps(found), flush=True)


def memory_of(processes: Sequence[int | str]) -> dict[str, float]:
    """Return the resident megabytes of processes, of the largest of them as it is by now and was at its highest."""
    found = {"now": 0.0, "peak": 0.0}
    for process in processes:
        status = dict(line.split(":", 1) for line in Path(f"/proc/{process}/status").read_text().splitlines())
        for name, key in (("now", "VmRSS"), ("peak", "VmHWM")):
            found[name] = max(found[name], int(status[key].split()[0]) * 1024 / 1e6)
    return found


def forget_peak() -> None:
    """Let the highest memory of this process be that of now."""
    Path("/proc/self/clear_refs").write_text("5")
