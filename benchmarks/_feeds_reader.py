"""The peer of the feeds' benchmark: the library `reader`, in an environment of its own."""

from pathlib import Path
from time import perf_counter

import reader

from benchmarks._orders import forget_peak, memory_of, obey

WORKERS = 10


class Contender:
    """A database and its feeds; each method is an order."""

    def open(self, *, folder: str, number: int, urls: list[str]) -> None:
        """Begin anew, with these feeds."""
        self._reader = reader.make_reader(str(Path(folder) / f"reader{number}.db"))
        for url in urls:
            self._reader.add_feed(url)

    def update(self) -> float:
        """Ask all feeds and return the seconds that it took."""
        started = perf_counter()
        self._reader.update_feeds(workers=WORKERS, scheduled=False)
        return perf_counter() - started

    def count(self, *, url: str) -> int:
        """Return how many entries a feed has."""
        return int(self._reader.get_entry_counts(feed=url).total or 0)

    def total(self) -> int:
        """Return how many entries there are."""
        return int(self._reader.get_entry_counts().total or 0)

    def memory(self) -> dict[str, float]:
        """Return megabytes as they are by now and at their highest."""
        return memory_of(["self"])

    def forget_peak(self) -> None:
        """Let the highest be that of now."""
        forget_peak()


if __name__ == "__main__":
    obey(Contender())
