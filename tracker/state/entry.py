"""What table, CSV and Markdown print alike: one thing that a state says."""

import msgspec


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that a state says; `low` and `high` are there where it is an amount in whole units.

    `key` is that of the line, or of the conflict, which has an entry a side.
    """

    section: str
    what: str
    says: str
    when: str = ""
    stated_on: str = ""
    last_printed: str = ""
    low: int | None = None
    high: int | None = None
    support: int | None = None  # publishers that state it in words of their own, where that is told
    facts: tuple[str, ...] = ()
    key: str = ""


def joined(*parts: str | None) -> str:
    """Return the parts that there are, with commas."""
    return ", ".join(part for part in parts if part)


def bounded(bound: str, number: int) -> str:
    """Return a number as it was bounded: "more than 230"."""
    return f"{number:,}" if bound == "exact" else f"{bound.replace('_', ' ')} {number:,}"
