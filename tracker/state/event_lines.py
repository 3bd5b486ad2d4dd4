"""The lines of what happens in time: meetings, documents, projects, and how many documents there are."""

from tracker.state.line import Keyed, KeyedSupported, Line, Supported


class Told(Line, frozen=True, kw_only=True):
    """A fact of a line, as its article tells it; `status` is "moved" for a plan whose day another plan replaced."""

    fact: str
    article: str
    stated_on: str | None
    when: str | None
    status: str


class MeetingLine(KeyedSupported, frozen=True, kw_only=True):
    """A meeting; `status` is held, planned, or lapsed where its day passed and nobody told of it.

    `when` is the most precise day that is told. `conflicts` names what those who tell of it as held cannot agree on:
    "when", "number", "place"; the line then has what was stated last. The claims stand in the order of telling.
    """

    form: str
    when: str | None
    parties: tuple[str, ...]
    participants: tuple[str, ...]
    name: str | None
    number: int | None
    place: str | None
    status: str
    stated_on: str | None
    last_printed: str | None
    conflicts: tuple[str, ...]
    claims: tuple[Told, ...]
    facts: tuple[str, ...]


class SeriesItem(Line, frozen=True, kw_only=True):
    """One of a series; `meeting` is the key of its line."""

    number: int
    when: str | None
    status: str
    stated_on: str | None
    meeting: str
    facts: tuple[str, ...]


class Missing(Line, frozen=True, kw_only=True):
    """Numbers of a series, from `first` to `last`, that nobody told of; they fell between the days of their neighbours.

    `after` is the last day of the one before, `before` the first of the one after; None where that is not known.
    """

    first: int
    last: int
    after: str | None
    before: str | None


class SeriesLine(Keyed, frozen=True, kw_only=True):
    """Numbered sessions or forums of one body or name; `next` is the first that is planned behind those held."""

    form: str
    name: str | None
    parties: tuple[str, ...]
    items: tuple[SeriesItem, ...]
    gaps: tuple[Missing, ...]
    next: SeriesItem | None
    conflict: bool
    facts: tuple[str, ...]


class DocumentStage(Supported, frozen=True, kw_only=True):
    """A stage of a document: planned, signed, in force or expired; `when` is the day that is told for it."""

    status: str
    when: str | None
    stated_on: str | None
    facts: tuple[str, ...]


class DocumentLine(KeyedSupported, frozen=True, kw_only=True):
    """A document; `status` is planned, signed, in force, expired, or lapsed where its day passed and nobody told of it.

    `valid` is the period that it is made for, where its title tells; after that it has expired. A line with a `number`
    stands for as many documents signed at once, of which `described` have lines of their own. `conflicts` names what
    those who tell of it contradict each other in: "when", "number".
    """

    type: str
    title: str | None
    parties: tuple[str, ...]
    when: str | None
    valid: str | None
    signatories: tuple[str, ...]
    place: str | None
    number: int | None
    described: int | None
    status: str
    stated_on: str | None
    last_printed: str | None
    conflicts: tuple[str, ...]
    stages: tuple[DocumentStage, ...]
    claims: tuple[Told, ...]
    facts: tuple[str, ...]


class Total(KeyedSupported, frozen=True, kw_only=True):
    """The last total that was stated."""

    number: int
    bound: str
    stated_on: str | None
    last_printed: str | None
    facts: tuple[str, ...]


class StatedTotal(Supported, frozen=True, kw_only=True):
    """A total as it was stated, for as long as no other was; `falls` where it is below an earlier one."""

    number: int
    bound: str
    first_stated: str | None
    stated_on: str | None
    last_printed: str | None
    falls: bool
    facts: tuple[str, ...]


class ImpliedTotal(Line, frozen=True, kw_only=True):
    """What a stated total comes to with the `signed` documents that are known to have come after; nobody stated it."""

    number: int
    bound: str
    signed: int
    facts: tuple[str, ...]


class Agreements(Line, frozen=True, kw_only=True):
    """How many documents there are said to be, as time went on, what that implies, and those that are told of."""

    stated: Total | None
    series: tuple[StatedTotal, ...]
    implied: ImpliedTotal | None
    signed: tuple[DocumentLine, ...]


class RoadMap(KeyedSupported, frozen=True, kw_only=True):
    """A road map that is named; `period` is what it is made for, else when it was signed, or will be.

    `active` tells whether it is signed or in force and its period, if it has one, is running.
    """

    title: str | None
    period: str | None
    status: str
    active: bool
    parties: tuple[str, ...]
    stages: tuple[DocumentStage, ...]
    claims: tuple[Told, ...]
    facts: tuple[str, ...]


class RoadMaps(Line, frozen=True, kw_only=True):
    """How many road maps are active, as time went on, and those that are named.

    `unnamed` is how many of the active ones no article names, at least; None where no total is stated.
    """

    active: Total | None
    series: tuple[StatedTotal, ...]
    unnamed: int | None
    named: tuple[RoadMap, ...]


class ProjectStage(Supported, frozen=True, kw_only=True):
    """A stage as it was stated, for as long as no other was; `back` where an earlier statement was further on."""

    stage: str
    when: str | None
    first_stated: str | None
    stated_on: str | None
    last_printed: str | None
    back: bool
    facts: tuple[str, ...]


class ProjectLine(KeyedSupported, frozen=True, kw_only=True):
    """An undertaking at the last stage that was stated, with those before it in the order of time.

    `back` tells that one of them goes back. A claim's `status` is the stage that it states.
    """

    name: str
    stage: str
    place: str | None
    parties: tuple[str, ...]
    stated_on: str | None
    last_printed: str | None
    back: bool
    stages: tuple[ProjectStage, ...]
    claims: tuple[Told, ...]
    facts: tuple[str, ...]
