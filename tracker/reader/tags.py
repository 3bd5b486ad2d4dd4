"""The typed spans that everything after tagging works on. Offsets are into the reader's canonical text."""

from decimal import Decimal
from typing import Literal

from msgspec import Struct

from tracker.domain.facts import Bound

_ACRONYM = 3  # letters


class Place(Struct, frozen=True):
    """A country, subdivision, bloc or city. `code` is as in `domain.places`; a city carries its country's code.

    `carried` tells a place that the text means without naming it: "the kingdom".
    """

    code: str
    form: Literal["name", "adjective", "demonym", "capital", "city"]
    name: str  # as written: "Astrakhan region"
    subdivision: str | None = None  # of a city that is a subdivision itself, or shares one's name: RU-SPE, RU-AST
    carried: bool = False

    @property
    def is_town(self) -> bool:
        """Tell a town from a country or a region."""
        return self.form in {"city", "capital"}

    @property
    def called(self) -> str:
        """A town by its name, "BAKU" as Baku, all else by its code: as facts name places."""
        name = self.name.title() if self.name.isupper() and len(self.name) > _ACRONYM else self.name
        return name if self.is_town else self.code


class Money(Struct, frozen=True):
    """A sum in whole units. `rounded_to` is the unit of the last digit written: 100_000_000 for "$2.9 billion"."""

    amount: int
    currency: str
    bound: Bound
    rounded_to: int


class Percent(Struct, frozen=True):
    """A percentage as written, without sign; `points` for percentage points.

    `level` tells that it is a level and no change: 113.1 for "is 113.1 percent to the same period", a growth of 13.1.
    """

    value: Decimal
    points: bool
    bound: Bound
    level: bool = False


class Multiple(Struct, frozen=True):
    """A change told as a multiple or fraction: "doubled" 100, "rose by a third" 33.3, "halved" -50, "1.4 times" 40."""

    change_pct: Decimal


class Number(Struct, frozen=True):
    """A cardinal, in digits or words. `rounded_to` is the unit of its last digit: 100_000 for "1.2 million"."""

    value: int
    bound: Bound
    rounded_to: int = 1


class Ordinal(Struct, frozen=True):
    """An ordinal, in digits or words: 23 for "23rd"."""

    value: int


class Parts(Struct, frozen=True):
    """What the words of a date without a year say: 5 May, 3 to 5 May, May, January to May, the third quarter, Tuesday.

    `months` are two for a range, else the same twice; `days` likewise, 0 where no day is named. `weekday` is 0 for
    Monday. `quarter` is 1 to 4, `half` 1 or 2.
    """

    months: tuple[int, int] = (0, 0)
    days: tuple[int, int] = (0, 0)
    weekday: int | None = None
    quarter: int = 0
    half: int = 0


class When(Struct, frozen=True):
    """A stretch of the calendar, resolved against the publication date where it is relative.

    `period` is its canonical spelling, None where neither text nor publication date tells (as "on 5 May" in an undated
    article). `relative` tells that the publication date, or a period named before, was needed. `since` marks an open
    start ("since 2018"). `parts` are there where the year was not written: `periods.resolve` places them anew, say in
    the future for what is planned. `of_antecedent` counts the years from a period named before: 0 for "the same
    period", -1 for "a year earlier"; `period` is then reckoned from the last one that the text names.
    """

    period: str | None
    relative: bool
    since: bool
    parts: Parts | None = None
    of_antecedent: int | None = None


TagKind = Literal[
    "place", "money", "percent", "multiple", "number", "ordinal", "when", "title", "person", "body", "cue"
]


class Tag(Struct, frozen=True):
    """One typed span; `value` is of the class that its kind names (persons, titles, bodies, cues: see there)."""

    kind: TagKind
    start: int
    end: int
    value: object
