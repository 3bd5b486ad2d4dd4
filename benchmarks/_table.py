"""Runs contenders in turns, takes medians, prints the table. Only ratios within a run carry over to other machines."""

import gc
from collections.abc import Callable, Iterable, Mapping
from statistics import median

import msgspec

Measure = Callable[[], float]  # one turn; returns units a second

OURS, FLOOR, PEER = "ours", "floor", "peer"


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A question: who is measured, in which unit, and the ratios that are wanted of `ours` over each other."""

    title: str
    unit: str
    contenders: Mapping[str, Measure]
    targets: Mapping[str, float]


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """A row's medians by contender."""

    row: Row
    medians: Mapping[str, float]

    def ratio(self, other: str) -> float | None:
        """Return ours over the other's, None where the other was not measured."""
        return self.medians[OURS] / self.medians[other] if other in self.medians else None

    @property
    def reached(self) -> bool:
        """Tell whether every target is reached."""
        return all((self.ratio(other) or 0) >= target for other, target in self.row.targets.items())


def measured(row: Row, *, rounds: int) -> Result:
    """Let the contenders take turns, so that whatever else the machine does meets all of them alike."""
    names = list(row.contenders)
    turns: dict[str, list[float]] = {name: [] for name in names}
    for number in range(rounds):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            gc.collect()
            gc.freeze()  # what the benchmark itself holds is no contender's garbage to look through
            turns[name].append(row.contenders[name]())
    return Result(row=row, medians={name: median(found) for name, found in turns.items()})


def header() -> str:
    """Return the table's head."""
    return (
        f"{'':<44}{'ours':>12}{'floor':>12}{'peer':>12}   {'of floor':>8} {'wanted':>7} {'of peer':>8} {'wanted':>7}\n"
        + "-" * 118
    )


def line(result: Result) -> str:
    """Return a row's line."""
    cells = [f"{result.row.title:<44}"]
    cells += [_count(result.medians.get(name)) for name in (OURS, FLOOR, PEER)]
    cells.append("  ")
    for other in (FLOOR, PEER):
        cells += [_ratio(result.ratio(other), 9), _ratio(result.row.targets.get(other), 8)]
    return "".join(cells) + ("" if result.reached else "   missed") + f"   {result.row.unit}"


def show(rows: Iterable[Row], *, rounds: int) -> list[Result]:
    """Measure and print the rows one after the other."""
    print(f"median of {rounds} rounds, contenders in turns\n\n{header()}")
    results = []
    for row in rows:
        results.append(measured(row, rounds=rounds))
        print(line(results[-1]), flush=True)
    return results


def _count(value: float | None) -> str:
    return f"{'' if value is None else format(value, ',.0f'):>12}"


def _ratio(value: float | None, width: int) -> str:
    return f"{'' if value is None else format(value, '.2f'):>{width}}"
