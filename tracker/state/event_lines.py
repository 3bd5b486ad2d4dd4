"""The lines of what happens in time: meetings, documents, projects, and how many documents there are."""

from tracker.state.line import Keyed, KeyedSupported, Line


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


class DocumentLine(KeyedSupported, frozen=True, kw_only=True):
    """A document; `status` is signed, in force, planned, or lapsed where its day passed and nobody told of it."""

    type: str
    title: str | None
    parties: tuple[str, ...]
    when: str | None
    signatories: tuple[str, ...]
    place: str | None
    number: int | None
    status: str
    facts: tuple[str, ...]


class Total(KeyedSupported, frozen=True, kw_only=True):
    """The last total that was stated."""

    number: int
    bound: str
    stated_on: str | None
    last_printed: str | None
    facts: tuple[str, ...]


class Agreements(Line, frozen=True, kw_only=True):
    """How many documents there are said to be, and those that are told of."""

    stated: Total | None
    signed: tuple[DocumentLine, ...]


class RoadMap(KeyedSupported, frozen=True, kw_only=True):
    """A road map that is named; `period` is when it was signed, or will be."""

    title: str | None
    period: str | None
    status: str
    parties: tuple[str, ...]
    facts: tuple[str, ...]


class RoadMaps(Line, frozen=True, kw_only=True):
    """How many road maps are active, and those that are named."""

    active: Total | None
    named: tuple[RoadMap, ...]


class ProjectLine(KeyedSupported, frozen=True, kw_only=True):
    """An undertaking at the last stage that was stated."""

    name: str
    stage: str
    place: str | None
    parties: tuple[str, ...]
    stated_on: str | None
    last_printed: str | None
    facts: tuple[str, ...]
