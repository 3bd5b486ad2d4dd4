"""What an event changed in the state of a relation, in the words that messages and the feed of changes tell it in."""

from datetime import datetime
from typing import Literal

import msgspec

from tracker.state.entry import Entry


class Noted(msgspec.Struct, frozen=True, kw_only=True):
    """What all of this shares: nothing but being frozen values."""


class Said(Noted, frozen=True, kw_only=True, omit_defaults=True):
    """One thing that a line said before or says now, as in the entries of a state."""

    what: str
    says: str
    when: str = ""
    stated_on: str = ""
    low: int | None = None
    high: int | None = None
    facts: tuple[str, ...] = ()


class Cited(Noted, frozen=True, kw_only=True):
    """The sentence behind what a line says, and the article that it stands in."""

    fact: str
    quote: str
    article: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None


class LineChange(Noted, frozen=True, kw_only=True):
    """What became of a line of a state; `sources` are those of what it says now, else of what it said."""

    what: Literal["gained", "changed", "lost"]
    section: str
    key: str
    before: tuple[Said, ...]
    after: tuple[Said, ...]
    sources: tuple[Cited, ...]


class Happened(Noted, frozen=True, kw_only=True):
    """The event of the log that changed it: its type, the same in words, and the article that it is about, if any."""

    type: str
    says: str
    article: str | None
    title: str | None
    url: str | None


class StateChange(Noted, frozen=True, kw_only=True):
    """What one event changed in the state of one relation, as of the day on which it was recorded."""

    relation: str
    title: str
    position: int
    recorded_at: datetime
    reread: bool  # whether it is only that an article was read again
    event: Happened
    lines: tuple[LineChange, ...]


_MOST_FACTS = 50  # of a line that hundreds of articles state; `sources` has those that are new


def said(entry: Entry) -> Said:
    """Return what an entry says, with the last facts that it rests on."""
    return Said(
        what=entry.what,
        says=entry.says,
        when=entry.when,
        stated_on=entry.stated_on,
        low=entry.low,
        high=entry.high,
        facts=entry.facts[-_MOST_FACTS:],
    )


encode = msgspec.json.Encoder().encode
decode_change = msgspec.json.Decoder(StateChange).decode
