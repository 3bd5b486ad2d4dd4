"""Things by key and time: which of a key share a day with a period, without looking at all the others."""

from bisect import bisect_left, insort
from collections.abc import Hashable, Iterable, Iterator
from datetime import date
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

SHORT_DAYS = 10  # what takes at most as long is looked up by its day; months and years are few, and looked through


class Span(NamedTuple):
    """Days from the first to the last, both counted."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    @property
    def short(self) -> bool:
        """Whether it is a day or a few in a row, such as an event takes."""
        return self.days <= SHORT_DAYS

    def meet(self, other: "Span") -> "Span | None":
        """Return the days that both have, None where they have none."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Span(first, last) if first <= last else None


class Calendar(Generic[T]):
    """Things under keys, each at a span; what is put first is found first among those that begin on one day."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._short: dict[Hashable, list[tuple[int, int]]] = {}
        self._long: dict[Hashable, list[int]] = {}
        self._held: list[tuple[Span, T]] = []

    def put(self, thing: T, span: Span, keys: Iterable[Hashable]) -> None:
        """Enter a thing under each key."""
        place = len(self._held)
        self._held.append((span, thing))
        for key in keys:
            if span.short:
                insort(self._short.setdefault(key, []), (span.first.toordinal(), place))
            else:
                self._long.setdefault(key, []).append(place)

    def at(self, span: Span, keys: Iterable[Hashable]) -> Iterator[T]:
        """Yield what stands under any of the keys and shares a day with a span, each once; by days, then months."""
        met: set[int] = set()
        for key in keys:
            for place in self._places(key, span):
                found, thing = self._held[place]
                if place not in met and found.meet(span) is not None:
                    met.add(place)
                    yield thing

    def _places(self, key: Hashable, span: Span) -> Iterator[int]:
        short = self._short.get(key, [])
        start = bisect_left(short, (span.first.toordinal() - SHORT_DAYS, -1))
        end = bisect_left(short, (span.last.toordinal() + 1, -1))
        yield from (short[index][1] for index in range(start, end))
        yield from self._long.get(key, ())
