"""The shape of a state, as `tracker state --format json` prints it; each line carries the ids of its facts."""

from decimal import Decimal

import msgspec

from tracker.state.event_lines import Agreements, MeetingLine, ProjectLine, RoadMaps, SeriesLine
from tracker.state.line import Keyed, KeyedSupported, Line, Supported
from tracker.state.succession import Status


class KnownAt(Line, frozen=True, kw_only=True):
    """How much of the log the answer knows; an empty log has no moment."""

    position: int
    recorded_at: str | None


class Between(Line, frozen=True, kw_only=True):
    """When something happened: on or after one day, on or before another; None where nothing bounds it."""

    earliest: str | None
    latest: str | None


class CoChair(KeyedSupported, frozen=True, kw_only=True):
    """Who chairs the shared body for one side, by the last that was heard; the rest as in `OfficeLine`."""

    side: str | None
    person: str
    body: str
    first_stated: str | None
    last_stated: str | None
    from_: Between = msgspec.field(name="from")
    until: Between
    predecessor: str | None
    successor: str | None
    status: Status
    facts: tuple[str, ...]


class OfficeLine(KeyedSupported, frozen=True, kw_only=True):
    """A person in an office; not `current` once another is stated there, or he is called former.

    `from` and `until` bound when he took and left it, by all that the log knows, of later days too: the change to a
    successor happened between the last statement of the one and the first of the other. `status` tells of the day that
    is asked about: he `holds` the office; he `held` it; or it is `uncertain`, as the day lies in such a change, or two
    are stated by turns. The next one is told from when on he can have been there, also where he is first stated later.
    `predecessor` and `successor` are those of an office that one person holds at a time, where they are known.
    """

    person: str
    office: str
    of: str | None
    side: str | None
    to: str | None
    first_stated: str | None
    last_stated: str | None
    last_printed: str | None
    from_: Between = msgspec.field(name="from")
    until: Between
    predecessor: str | None
    successor: str | None
    status: Status
    current: bool
    facts: tuple[str, ...]


class TradeStatement(Supported, frozen=True, kw_only=True):
    """An amount or a change as stated; `implied_by` is the later period whose growth implies it, if it is implied.

    `standing` is `sound`, or why nothing follows from it: `suspect` for a change that is hardly to be believed,
    `impossible` for one that cannot be, `to date` for what was stated before the period was over: it came to no less.
    """

    amount: int | None
    bound: str
    change_pct: Decimal | None
    low: int | None
    high: int | None
    implied_by: str | None
    standing: str
    stated_on: str | None
    last_printed: str | None
    facts: tuple[str, ...]


class TradeLine(Keyed, frozen=True, kw_only=True):
    """The trade of a period: between `low` and `high`, as all claims allow; all that they span where they conflict."""

    measure: str
    reporter: str
    partner: str | None
    scope: str
    period: str | None
    currency: str | None
    low: int | None
    high: int | None
    claims: tuple[TradeStatement, ...]
    conflict: bool


class InvestmentStatement(Supported, frozen=True, kw_only=True):
    """A sum as stated."""

    amount: int
    bound: str
    stated_on: str | None
    last_printed: str | None
    facts: tuple[str, ...]


class InvestmentLine(Keyed, frozen=True, kw_only=True):
    """What one side put into the other by the last statement; the claims hold the earlier ones too."""

    from_: str | None = msgspec.field(name="from")
    to: str | None
    mutual: bool
    period: str | None  # None for all that was ever invested
    currency: str
    low: int | None
    high: int | None
    stated_on: str | None
    claims: tuple[InvestmentStatement, ...]
    conflict: bool


class CountLine(KeyedSupported, frozen=True, kw_only=True):
    """The last total of anything else."""

    counted: str
    number: int
    bound: str
    status: str | None
    parties: tuple[str, ...]
    stated_on: str | None
    last_printed: str | None
    facts: tuple[str, ...]


class RankLine(KeyedSupported, frozen=True, kw_only=True):
    """The last rank that was stated."""

    subject: str
    of: str | None
    measure: str
    rank: int
    stated_on: str | None
    last_printed: str | None
    facts: tuple[str, ...]


class TargetLine(KeyedSupported, frozen=True, kw_only=True):
    """A goal, as it was last set."""

    measure: str
    parties: tuple[str, ...]
    amount: int | None
    bound: str
    currency: str | None
    by: str | None
    stated_on: str | None
    last_printed: str | None
    facts: tuple[str, ...]


class ConflictClaim(Line, frozen=True, kw_only=True):
    """One side of a conflict."""

    says: str
    stated_on: str | None
    facts: tuple[str, ...]


class Gap(Line, frozen=True, kw_only=True):
    """By how much claims miss each other: in whole units of their currency, and in percent of the lower side.

    Of changes that contradict each other, `amount` is None, and `percent` the percentage points between them.
    """

    amount: int | None
    percent: Decimal | None  # None where the lower side is nothing


class Conflict(Keyed, frozen=True, kw_only=True):
    """Claims that cannot all be true: no more of them than it takes.

    `likely_cause` is one of those of `state.causes`, None where none can be told.
    """

    about: str
    claims: tuple[ConflictClaim, ...]
    gap: Gap | None = None
    likely_cause: str | None = None


class Undated(Keyed, frozen=True, kw_only=True):
    """What has no day at all: known since it was recorded, and without a place in time."""

    kind: str
    article: str
    about: str
    facts: tuple[str, ...]


class State(Line, frozen=True, kw_only=True):
    """The state of a relation on a day, as far as the log knew at a position."""

    relation: str
    parties: tuple[str, ...]
    as_of: str
    known_at: KnownAt
    co_chairs: tuple[CoChair, ...]
    offices: tuple[OfficeLine, ...]
    road_maps: RoadMaps
    agreements: Agreements
    trade: tuple[TradeLine, ...]
    investments: tuple[InvestmentLine, ...]
    counts: tuple[CountLine, ...]
    ranks: tuple[RankLine, ...]
    targets: tuple[TargetLine, ...]
    meetings: tuple[MeetingLine, ...]
    series: tuple[SeriesLine, ...]
    projects: tuple[ProjectLine, ...]
    conflicts: tuple[Conflict, ...]
    undated: tuple[Undated, ...]
