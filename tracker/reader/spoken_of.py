"""What an article speaks of at the moment, so that its next sentences go on about it without naming it."""

from typing import Literal

from msgspec import Struct

from tracker.domain.facts import Meeting, MeetingForm, Party
from tracker.reader.items import Line
from tracker.reader.people import Person


class Flow(Struct, frozen=True):
    """What a trade figure is of: which trade, whose, with whom, in what goods; `at` is its noun's item."""

    measure: Literal["turnover", "exports", "imports"]
    reporter: Party | None
    partner: Party | None
    scope: str
    at: int
    carried: tuple[str, ...] = ()
    anchor: Party | None = None  # from whose side turnover is told: Mongolia's in "Mongolia's trade with China"

    def is_like(self, other: "Flow") -> bool:
        """Tell the same way of trade between the same two, be it in other goods."""
        return (self.measure, self.reporter, self.partner) == (other.measure, other.reporter, other.partner)


class Whole(Struct, frozen=True):
    """A country's exports or imports to or from everybody, of whatever time, that a line told."""

    flow: Flow  # with no partner
    when: str | None
    line: Line
    of_markets: bool  # only who buys or sells was told of it


class Usual(Struct, frozen=True):
    """What two countries usually deal in, as a line told without a figure; `subject` is whom it is about."""

    flow: Flow
    subject: Party
    line: Line


class Series(Struct, frozen=True):
    """Of which body another round is, where no round of it was told yet: "the commission", then "the ninth"."""

    form: MeetingForm
    name: str | None
    parties: tuple[Party, ...]


class Ranking(Struct, frozen=True):
    """An order that a line told of: "China is Kenya's largest supplier"; `first` to `last` are its items."""

    measure: str
    of: Party
    line: Line
    rank: int
    who: Party
    first: int
    last: int


class Tie(Struct, frozen=True):
    """Who gives, who takes, in which line.

    `giver` is None for everybody's money, of which the next sentence tells whose: "Peru leads, with $5 million".
    `ranked` tells that givers stand in an order, `mutual` that the money is of both, which the next sentence parts.
    `firm` tells that the giver is known by a firm that does something in the country of the taker: what it spends there
    is an investment, what it earns, pays or sells is none; `nowhere` tells that the line does not say that it works
    there, which that of the sum must do. `currency` is that of the sum that the line tells already.
    """

    giver: Party | None
    taker: Party
    line: Line
    ranked: bool = False
    firm: bool = False
    mutual: bool = False
    nowhere: bool = False
    currency: str | None = None


class Half(Struct, frozen=True):
    """A meeting of which only one side has been named: whose verb or noun stands at an item of a line."""

    line: Line
    index: int
    persons: tuple[Person, ...]
    planned: bool


class Encounter(Struct, frozen=True):
    """A meeting or call of persons, and the last line that told of it: "the meeting" of the lines that follow."""

    meeting: Meeting
    line: Line
