"""Amounts that nobody knows, and what ties them together.

An unknown is the amount of a series (what is measured, between whom, in which currency) in a period. What is said of
unknowns is a `Given`: an amount, or a change from one to another. Some ties hold without being said: parts bound
their wholes, some unknowns are sums of others, and no amount is less than nothing.
"""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from tracker.domain.period import Grain, Period
from tracker.state.bounds import Interval

_DAY = timedelta(days=1)
_MONTHS = 12


class Unknown(NamedTuple):
    """The amount of a series in a period."""

    series: Hashable
    period: str


class Given(NamedTuple):
    """What somebody said: of an amount, or, where it has a `before`, by which factor it changed since then."""

    unknown: int
    allows: Interval
    before: int | None = None


class Growth(NamedTuple):
    """The unknowns that a change ties together; which change, the givens say."""

    before: int
    after: int


class Parts(NamedTuple):
    """Unknowns of one series whose periods overlap, on a line of days: `stretches` are between its marks."""

    unknowns: tuple[int, ...]
    stretches: tuple[tuple[int, int], ...]
    marks: int


class Sum(NamedTuple):
    """An unknown that is the sum of two others."""

    whole: int
    one: int
    other: int


class Within(NamedTuple):
    """An unknown that is a part of another of the same period: some goods of all."""

    part: int
    whole: int


Tie = Growth | Parts | Sum | Within


class Network(NamedTuple):
    """Unknowns, what was said of them, and their ties; `touching` are the ties of each unknown by their place."""

    unknowns: tuple[Unknown, ...]
    givens: tuple[Given, ...]
    ties: tuple[Tie, ...]
    touching: tuple[tuple[int, ...], ...]
    clusters: tuple[tuple[int, ...], ...]  # unknowns that ties connect, each sorted

    def name(self, unknown: int) -> Unknown:
        """Return what an unknown is of."""
        return self.unknowns[unknown]


class Drawing:
    """A network that is being put together."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._places: dict[Unknown, int] = {}
        self._givens: list[Given] = []
        self._ties: dict[Tie, None] = {}

    def unknown(self, series: Hashable, period: str) -> int:
        """Return the place of an unknown, a new one where it was not there."""
        return self._places.setdefault(Unknown(series, period), len(self._places))

    def place(self, series: Hashable, period: str) -> int | None:
        """Return the place of an unknown if it is there."""
        return self._places.get(Unknown(series, period))

    def say(self, given: Given) -> int:
        """Take what was said; return its place."""
        self._givens.append(given)
        if given.before is not None:
            self._ties[Growth(given.before, given.unknown)] = None
        return len(self._givens) - 1

    def tie(self, tie: Sum | Within) -> None:
        """Tie unknowns together for good."""
        self._ties[tie] = None

    def names(self) -> Iterator[Unknown]:
        """Yield the unknowns so far."""
        yield from list(self._places)

    def done(self) -> Network:
        """Return the network, with the parts of each series tied to their wholes."""
        unknowns = tuple(self._places)
        ties = (*self._ties, *_parts(unknowns))
        touching: list[list[int]] = [[] for _ in unknowns]
        for nth, tie in enumerate(ties):
            for unknown in members(tie):
                touching[unknown].append(nth)
        return Network(
            unknowns=unknowns,
            givens=tuple(self._givens),
            ties=ties,
            touching=tuple(map(tuple, touching)),
            clusters=tuple(_clusters(len(unknowns), ties)),
        )


def members(tie: Tie) -> tuple[int, ...]:
    """Return the unknowns that a tie ties."""
    return tie.unknowns if isinstance(tie, Parts) else tuple(tie)


def year_before(text: str) -> str | None:
    """Return the same period a year earlier where a change is one from there; None for what may be told otherwise.

    Years, quarters, and runs of months or quarters within twelve months are compared with the year before. Months by
    themselves are often compared with the month before, runs of years with anything.
    """
    period = Period.parse(text)
    first, slash, last = text.partition("/")
    alone_compared_otherwise = (Grain.DAY,) if slash else (Grain.DAY, Grain.MONTH)
    years = period.last.year - period.first.year
    months = years * _MONTHS + period.last.month - period.first.month + 1
    if period.grain in alone_compared_otherwise or months > _MONTHS or period.first.year == 1:
        return None
    return slash.join(f"{int(end[:4]) - 1:04}{end[4:]}" for end in (first, last) if end)


def overlapping(periods: Iterable[str]) -> Iterator[set[str]]:
    """Yield periods in groups that lie apart; days by themselves are when something was said, and in none."""
    group: set[str] = set()
    reached = date.min
    for period in sorted({Period.parse(text) for text in periods}, key=lambda period: (period.first, period.text)):
        if period.first == period.last:
            continue
        if group and period.first > reached:
            yield group
            group = set()
        group.add(period.text)
        reached = max(reached, period.last)
    if group:
        yield group


def _parts(unknowns: Sequence[Unknown]) -> Iterator[Parts]:
    """Yield the unknowns of each series that overlap."""
    by_series: dict[Hashable, dict[str, int]] = {}
    for place, (series, text) in enumerate(unknowns):
        by_series.setdefault(series, {})[text] = place
    for places in by_series.values():
        for group in overlapping(places):
            if len(group) > 1:
                yield _line([(Period.parse(text), places[text]) for text in sorted(group)])


def _line(group: Sequence[tuple[Period, int]]) -> Parts:
    ends = [(period.first, period.last + _DAY) for period, _ in group]
    marks = {day: nth for nth, day in enumerate(sorted({day for both in ends for day in both}))}
    return Parts(
        unknowns=tuple(place for _, place in group),
        stretches=tuple((marks[first], marks[after]) for first, after in ends),
        marks=len(marks),
    )


def _clusters(count: int, ties: Iterable[Tie]) -> Iterator[tuple[int, ...]]:
    heads = list(range(count))

    def head(unknown: int) -> int:
        while heads[unknown] != unknown:
            heads[unknown] = heads[heads[unknown]]
            unknown = heads[unknown]
        return unknown

    for tie in ties:
        for one, other in pairwise(members(tie)):
            heads[head(one)] = head(other)
    found: dict[int, list[int]] = {}
    for unknown in range(count):
        found.setdefault(head(unknown), []).append(unknown)
    yield from map(tuple, found.values())
