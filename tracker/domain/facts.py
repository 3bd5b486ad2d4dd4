"""The nine kinds of facts that the tracker reads out of articles.

Parties and places are codes where there is one (`AZ`, `RU-AST`, `EU`), else names as written. Lists of parties are
sorted. Money is in whole units of an ISO 4217 currency. `when` and `by` are periods in their canonical spelling.
"""

from collections.abc import Iterator
from decimal import Decimal
from hashlib import sha256
from typing import Annotated, Any, Literal

import msgspec

from tracker.domain.places import country_of

FactId = str  # 20 hexadecimal digits
Party = str
_PERIOD = r"\d{4}(-(Q[1-4]|\d{2}(-\d{2})?))?"
When = Annotated[str, msgspec.Meta(pattern=f"^{_PERIOD}(/{_PERIOD})?$")]  # Period.parse knows the calendar as well
Bound = Literal["exact", "more_than", "at_least", "about", "up_to"]
Currency = Annotated[str, msgspec.Meta(pattern="^[A-Z]{3}$")]

MeetingForm = Literal["meeting", "call", "visit", "session", "forum"]
DocumentType = Literal[
    "agreement", "memorandum", "protocol", "program", "plan", "road map", "contract", "declaration", "treaty",
    "statement", "document",
]  # fmt: skip
Stage = Literal["planned", "agreed", "under construction", "launched", "operating", "completed", "suspended"]


class FactBase(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="kind"):
    """What every fact has.

    `id` is stable: the same statement in the same article keeps it whichever reader finds it. `start` and `end` are
    character offsets of `quote` in the article's text. `rule` names the line of the reader that made the fact.
    `carried` names the fields that were not read from the quote itself but from the discourse around it.
    """

    id: FactId = ""
    when: When | None = None
    quote: str
    start: int
    end: int
    rule: str
    carried: tuple[str, ...] = ()


class Office(FactBase, frozen=True, kw_only=True, tag="office"):
    """A person holds an office of a country, subdivision or body; `side` is whom he stands for in a shared body."""

    person: str
    office: str  # lower case, plain form: "minister of economy", "co-chair"
    of: Party | None = None
    side: Party | None = None
    to: Party | None = None  # where an ambassador is accredited
    former: bool = False


class Meeting(FactBase, frozen=True, kw_only=True, tag="meeting"):
    """A meeting, call, visit, session or forum."""

    form: MeetingForm
    participants: tuple[str, ...] = ()
    parties: tuple[Party, ...] = ()
    place: str | None = None
    name: str | None = None
    number: int | None = None  # its ordinal: 23 for "the 23rd forum"
    status: Literal["held", "planned"] = "held"


class Document(FactBase, frozen=True, kw_only=True, tag="document"):
    """A document that was signed, will be, or is in force; `number` where several are told at once."""

    type: DocumentType
    parties: tuple[Party, ...] = ()
    signatories: tuple[str, ...] = ()
    title: str | None = None
    place: str | None = None
    number: int | None = None
    status: Literal["signed", "planned", "in force"] = "signed"


class Count(FactBase, frozen=True, kw_only=True, tag="count"):
    """A stated total of something countable."""

    counted: str  # a noun in the singular: "document", "road map", "company"
    number: int
    bound: Bound = "exact"
    status: str | None = None
    parties: tuple[Party, ...] = ()


class Trade(FactBase, frozen=True, kw_only=True, tag="trade"):
    """Trade between two parties over a period: an amount, a change, or both."""

    measure: Literal["turnover", "exports", "imports"]
    reporter: Party
    partner: Party | None = None
    scope: str = "all"
    amount: int | None = None
    change_pct: Decimal | None = None  # as written, so that 14.4 keeps its one decimal
    currency: Currency | None = None
    bound: Bound = "exact"
    rounded_to: int | None = None  # the unit of the last digit written: 100_000_000 for "2.9 billion"


class Investment(FactBase, frozen=True, kw_only=True, tag="investment"):
    """A stock or flow of money from one side to the other."""

    from_: Party | None = msgspec.field(name="from")
    to: Party | None
    amount: int
    currency: Currency
    bound: Bound = "exact"
    mutual: bool = False
    rounded_to: int | None = None


class Rank(FactBase, frozen=True, kw_only=True, tag="rank"):
    """A place in an order: Russia (`subject`) is Azerbaijan's (`of`) third (`rank`) trade partner (`measure`)."""

    subject: Party
    of: Party | None = None
    measure: str
    rank: int


class Target(FactBase, frozen=True, kw_only=True, tag="target"):
    """A goal that somebody set."""

    measure: str
    parties: tuple[Party, ...] = ()
    amount: int | None = None
    by: str | None = None
    currency: Currency | None = None
    bound: Bound = "exact"
    rounded_to: int | None = None


class Project(FactBase, frozen=True, kw_only=True, tag="project"):
    """A named, concrete undertaking at a stage."""

    name: str
    stage: Stage
    place: str | None = None
    parties: tuple[Party, ...] = ()


Fact = Office | Meeting | Document | Count | Trade | Investment | Rank | Target | Project
KINDS: tuple[type[Fact], ...] = (Office, Meeting, Document, Count, Trade, Investment, Rank, Target, Project)

_NOT_IDENTITY = frozenset({"id", "start", "end", "rule", "carried"})
_encode = msgspec.json.Encoder(order="deterministic", decimal_format="number").encode


def kind_of(fact: Fact) -> str:
    """Return the kind as it is written: "office", "trade"."""
    return str(type(fact).__struct_config__.tag)


def identified(article: str, fact: Fact) -> Fact:
    """Return the fact with the id that its article, kind and content give it."""
    content = msgspec.to_builtins(fact)
    for name in _NOT_IDENTITY:
        content.pop(name, None)
    return msgspec.structs.replace(fact, id=sha256(_encode([article, content])).hexdigest()[:20])


def in_full(fact: Fact) -> dict[str, Any]:
    """Return the fact as JSON objects show it to others: every field, those that stand at their defaults too."""
    values = {field.encode_name: getattr(fact, field.name) for field in msgspec.structs.fields(fact)}
    return {"kind": kind_of(fact), **values}


def parties_of(fact: Fact) -> Iterator[Party]:
    """Yield every party that the fact names, whatever the field is called there."""
    match fact:
        case Office(of=of, side=side, to=to):
            named: tuple[Party | None, ...] = (of, side, to)
        case Trade(reporter=reporter, partner=partner):
            named = (reporter, partner)
        case Investment(from_=from_, to=to):
            named = (from_, to)
        case Rank(subject=subject, of=of):
            named = (subject, of)
        case _:
            named = fact.parties
    for party in named:
        if party is not None:
            yield party


def countries_of(fact: Fact) -> tuple[str, ...]:
    """Return the countries that the fact is about, sorted; a subdivision counts for its country."""
    return tuple(sorted({country for party in parties_of(fact) if (country := country_of(party)) is not None}))
