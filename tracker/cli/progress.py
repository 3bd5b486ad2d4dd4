"""Progress of long work: a bar a step on standard error, where somebody watches."""

import sys
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress as Bars

Advance = Callable[[int, int | None], None]  # units done since the last call, and the total where it is known by now


class Progress:
    """Shows one bar a step; silent where standard error is no terminal."""

    def __init__(self) -> None:
        self._bars: Bars | None = None

    def __enter__(self) -> Self:
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
            from rich.progress import Progress as Bars

            columns = (TextColumn("{task.description:>12}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
            self._bars = Bars(*columns, console=Console(stderr=True), transient=True)
            self._bars.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bars is not None:
            self._bars.stop()

    def step(self, name: str) -> Advance:
        """Open a bar and return what moves it."""
        bars = self._bars
        if bars is None:
            return lambda _done, _total: None
        task = bars.add_task(name, total=None)

        def advance(done: int, total: int | None) -> None:
            bars.update(task, advance=done, total=total)

        return advance

    def reached(self, name: str, total: int | None) -> Callable[[int], None]:
        """Open a bar for work that tells the place that it reached, and return what is told."""
        advance, before = self.step(name), 0

        def tell(place: int) -> None:
            nonlocal before
            advance(place - before, total)
            before = place

        return tell
