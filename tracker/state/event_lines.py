"""The lines of what happens in time: meetings, documents, projects, and how many documents there are."""

from tracker.state.line import Keyed, Line


class MeetingLine(Keyed, frozen=True, kw_only=True):
    """A meeting; `status` is held, planned, or lapsed where its day passed and nobody told of it."""

    form: str
    when: str | None
    parties: tuple[str, ...]
    participants: tuple[str, ...]
    name: str | None
    number: int | None
    place: str | None
    status: str
    facts: tuple[str, ...]


class DocumentLine(Keyed, frozen=True, kw_only=True):
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


class Total(Keyed, frozen=True, kw_only=True):
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


class RoadMap(Keyed, frozen=True, kw_only=True):
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


class ProjectLine(Keyed, frozen=True, kw_only=True):
    """An undertaking at the last stage that was stated."""

    name: str
    stage: str
    place: str | None
    parties: tuple[str, ...]
    stated_on: str | None
    last_printed: str | None
    facts: tuple[str, ...]
