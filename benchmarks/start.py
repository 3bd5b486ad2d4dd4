"""How long the program takes to start and answer, as whole processes, beside a bare interpreter.

Run: python -m benchmarks.start [RUNS]
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

TARGETS_S = {"tracker --version": 0.15, "tracker state": 0.45}


def timed(command: list[str], folder: str) -> float:
    """Return the wall time of one run, in seconds."""
    environ = {key: value for key, value in os.environ.items() if not key.startswith("TRACKER_")}
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, env=environ, check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    """Measure, interleaved, and print the table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    tracker = str(Path(sys.executable).with_name("tracker"))
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "tracker --version": [tracker, "--version"],
        "tracker state": [tracker, "state"],
        "tracker state --format json": [tracker, "state", "--format", "json"],
        "tracker replay, nothing new": [tracker, "replay"],
    }
    with tempfile.TemporaryDirectory() as folder:
        timed([tracker, "replay"], folder)
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(runs):
            for name, command in commands.items():
                times[name].append(timed(command, folder))
    print(f"{'whole process, median of ' + str(runs):<32}{'seconds':>9}{'least':>9}{'target':>9}")
    for name, taken in times.items():
        target = f"{TARGETS_S[name]:.2f}" if name in TARGETS_S else ""
        print(f"{name:<32}{median(taken):>9.3f}{min(taken):>9.3f}{target:>9}")


if __name__ == "__main__":
    main()
