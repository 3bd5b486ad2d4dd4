"""How fast are feeds polled, at what cost? Two hundred of fifty items each on loopback, beside the library `reader`.

Run it with `python -m benchmarks.feeds --reader FOLDER`: the peer needs another feedparser than ours, so it lives in an
environment of its own, made in FOLDER when there is none yet. Without the option it is left out. `--quick` for a look.

The floor of a row is the part of the work that nobody is spared: the requests alone where nothing changed, the requests
and feedparser where something did.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, closing
from itertools import count
from pathlib import Path

from benchmarks._feeds_served import FEEDS, ITEMS, ODD, Served
from benchmarks._orders import Told
from benchmarks._table import FLOOR, OURS, PEER, Measure, Row, show
from tracker.log import schema
from tracker.log.engine import open_engine

PEER_NEEDS = ("reader==3.26", "feedparser==6.0.12")
FAR_TARGET = 300  # feeds a second where each answer takes 100 ms
MEMORY_TARGETS_MB = {"parent": 70, "worker": 150, "growth under a bomb": 20}


class Side:
    """A contender with its name on the server."""

    def __init__(self, name: str, told: Told, served: Served, folder: str) -> None:
        self.name, self.told = name, told
        self._served, self._folder, self._numbers = served, folder, count(1)

    def url(self, feed: int | str) -> str:
        """Return the address of a feed: on a host of its own where names can be led to loopback."""
        host = f"f{feed}.example" if self.name == OURS else "127.0.0.1"
        return f"http://{host}:{self._served.port}/{self.name}/{feed}"

    def begin(self, feeds: list[int | str]) -> None:
        """Begin anew."""
        self.told("open", folder=self._folder, number=next(self._numbers), urls=[self.url(feed) for feed in feeds])

    def order(self, order: str) -> None:
        """Tell the server how to answer from now on."""
        self._served.order(self.name, order)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--quick", action="store_true", help="three rounds")
    parser.add_argument("--reader", type=Path, metavar="FOLDER", help="measure the peer, in the environment FOLDER")
    given = parser.parse_args()
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="tracker-bench-"))
        _make_database(f"sqlite:///{folder}/empty.db")
        served = stack.enter_context(closing(Served()))
        programs = {OURS: (sys.executable, "benchmarks._feeds_ours")}
        if given.reader and (python := _peer_python(given.reader)):
            programs[PEER] = (str(python), "benchmarks._feeds_reader")
        sides = {
            name: Side(name, stack.enter_context(closing(Told(*program))), served, folder)
            for name, program in programs.items()
        }
        results = show(_rows(sides), rounds=3 if given.quick else given.rounds)
        far = results[-1].medians[OURS]
        missed = "" if far >= FAR_TARGET else "   missed"
        print(f"\n{results[-1].row.title}: {far:,.0f} feeds/s, wanted {FAR_TARGET}{missed}")
        _show_memory(sides)
        _show_kept(sides)


def _make_database(url: str) -> None:
    engine = open_engine(url, create=True)
    schema.upgrade(engine)
    engine.dispose()


def _rows(sides: Mapping[str, Side]) -> Iterator[Row]:
    ours = sides[OURS]
    for side in sides.values():
        side.begin(list(range(FEEDS)))
    cold = {name: _timed(FEEDS * ITEMS, side, _fresh(side)) for name, side in sides.items()}
    cold[FLOOR] = _timed(FEEDS * ITEMS, ours, lambda: None, do="parse")
    yield Row(title="cold, 200 feeds of 50 items", unit="entries/s", contenders=cold, targets={PEER: 1.5})
    for title, scenario, target in (
        ("all 304", "whole", 2.0),
        ("all 200 but unchanged", "bare", 10.0),
    ):
        yield _unchanged_row(sides, title, scenario, {PEER: target})
    changed = {name: _timed(FEEDS, side, _published(side)) for name, side in sides.items()}
    changed[FLOOR] = _timed(FEEDS, ours, _published(ours), do="parse")
    for side in sides.values():
        side.order("whole")
        side.told("update")
    yield Row(title="2 new of 52", unit="feeds/s", contenders=changed, targets={PEER: 6.0})
    yield _unchanged_row(sides, "304 at 100 ms latency, 50 connections", "far", {})


def _unchanged_row(sides: Mapping[str, Side], title: str, scenario: str, targets: Mapping[str, float]) -> Row:
    contenders = {name: _timed(FEEDS, side, lambda: None) for name, side in sides.items()}
    contenders[FLOOR] = _timed(FEEDS, sides[OURS], lambda: None, do="fetch")
    for side in sides.values():
        side.order("whole")
        side.told("update")
        side.order(scenario)
        side.told("update")
    sides[OURS].told("fetch")
    return Row(title=title, unit="feeds/s", contenders=contenders, targets=targets)


def _timed(units: int, side: Side, prepare: Callable[[], None], *, do: str = "update") -> Measure:
    def measure() -> float:
        prepare()
        return units / float(side.told(do))

    return measure


def _fresh(side: Side) -> Callable[[], None]:
    def prepare() -> None:
        side.begin(list(range(FEEDS)))

    return prepare


def _published(side: Side) -> Callable[[], None]:
    def prepare() -> None:
        side.order("publish")

    return prepare


def _show_memory(sides: Mapping[str, Side]) -> None:
    """Print what was needed at most, and by how much a contender grows over a gzip bomb of a gigabyte."""
    print(f"\n{'megabytes':<24}" + "".join(f"{name:>12}" for name in sides) + f"{'wanted':>12}")
    found: dict[str, dict[str, float]] = {}
    for name, side in sides.items():
        peak = side.told("memory")
        side.order("bomb")
        side.begin(["bomb"])
        side.told("forget_peak")
        before = side.told("memory")["now"]
        side.told("update")
        growth = side.told("memory")["peak"] - before
        found[name] = {"parent": peak["peak"], "worker": peak.get("worker", 0), "growth under a bomb": growth}
    for what, target in MEMORY_TARGETS_MB.items():
        missed = "" if found[OURS][what] <= target else "   missed"
        print(f"{what:<24}" + "".join(f"{found[name][what]:>12,.0f}" for name in sides) + f"{target:>12}{missed}")


def _show_kept(sides: Mapping[str, Side]) -> None:
    """Print what is kept of feeds that are not as they should be."""
    print(f"\n{'items kept':<24}" + "".join(f"{name:>12}" for name in sides) + f"{'wanted':>12}")
    for side in sides.values():
        side.begin(list(ODD))
        side.told("update")
    for feed, (_, wanted) in ODD.items():
        kept = {name: side.told("count", url=side.url(feed)) for name, side in sides.items()}
        missed = "" if kept[OURS] == wanted else "   missed"
        print(f"{feed:<24}" + "".join(f"{number:>12}" for number in kept.values()) + f"{wanted:>12}{missed}")


def _peer_python(folder: Path) -> Path | None:
    """Return the interpreter of the peer's environment, which is made where there is none; None where it cannot be."""
    python = folder / "bin" / "python"
    needed = (
        subprocess.run([python, "-c", "import reader"], capture_output=True, check=False) if python.exists() else None
    )
    if needed is not None and needed.returncode == 0:
        return python
    try:
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True, capture_output=True)
        install = [str(python), "-m", "pip", "--disable-pip-version-check", "install", "--quiet", *PEER_NEEDS]
        subprocess.run(install, check=True, capture_output=True, text=True)
    except subprocess.CalledProcessError as error:
        said = str(error.stderr or error).strip().splitlines()[-1]
        print(f"without the peer: its environment cannot be made in {folder} ({said})\n")
        return None
    return python


if __name__ == "__main__":
    main()
