"""The typed spans that everything after tagging works on. Offsets are into the reader's canonical text."""

from decimal import Decimal
from typing import Literal, NamedTuple

from tracker.domain.facts import Bound


class Place(NamedTuple):
    """A country, subdivision, bloc or city. `code` is as in `domain.places`; a city carries its country's code."""

    code: str
    form: Literal["name", "adjective", "demonym", "capital", "city"]
    name: str  # as written: "Astrakhan region"
    subdivision: str | None = None  # of a city that is a subdivision itself, or shares one's name: RU-SPE, RU-AST


class Money(NamedTuple):
    """A sum in whole units. `rounded_to` is the unit of the last digit written: 100_000_000 for "$2.9 billion"."""

    amount: int
    currency: str
    bound: Bound
    rounded_to: int


class Percent(NamedTuple):
    """A percentage as written, without sign; `points` for percentage points."""

    value: Decimal
    points: bool
    bound: Bound


class Multiple(NamedTuple):
    """A change told as a multiple or fraction: "doubled" 100, "rose by a third" 33.3, "halved" -50, "1.4 times" 40."""

    change_pct: Decimal


class Number(NamedTuple):
    """A cardinal, in digits or words."""

    value: int
    bound: Bound


class Ordinal(NamedTuple):
    """An ordinal, in digits or words: 23 for "23rd"."""

    value: int


class When(NamedTuple):
    """A stretch of the calendar, resolved against the publication date where it is relative.

    `period` is its canonical spelling, None where neither text nor publication date tells (as "on 5 May" in an undated
    article). `relative` tells that the publication date was needed. `since` marks an open start ("since 2018").
    """

    period: str | None
    relative: bool
    since: bool


TagKind = Literal[
    "place", "money", "percent", "multiple", "number", "ordinal", "when", "title", "person", "body", "cue"
]


class Tag(NamedTuple):
    """One typed span; `value` is of the class that its kind names (persons, titles, bodies, cues: see there)."""

    kind: TagKind
    start: int
    end: int
    value: object
