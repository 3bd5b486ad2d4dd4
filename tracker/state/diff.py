"""What changed from one state to another, line by line: between two days, or between two moments of the log."""

from collections.abc import Iterable
from typing import Literal

import msgspec

from tracker.state.entries import entries
from tracker.state.entry import Entry
from tracker.state.lines import State

What = Literal["gained", "changed", "lost", "restated"]


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a line; where a seat or a conflict has several entries, those that differ on each side.

    `restated` is a line that says the same as before, by other facts or of a later day.
    """

    what: What
    key: str
    section: str
    before: tuple[Entry, ...]
    after: tuple[Entry, ...]


def changes(before: State, after: State) -> list[Change]:
    """Return what differs, in the order of the later state, what was lost last."""
    old, new = _by_line(entries(before)), _by_line(entries(after))
    found = [_change(line, old.get(line, ()), new.get(line, ())) for line in dict.fromkeys((*new, *old))]
    return [change for change in found if change is not None]


_Line = tuple[str, str]  # section and key


def _by_line(some: Iterable[Entry]) -> dict[_Line, tuple[Entry, ...]]:
    lines: dict[_Line, list[Entry]] = {}
    for entry in some:
        lines.setdefault((entry.section, entry.key), []).append(entry)
    return {line: tuple(own) for line, own in lines.items()}


def _change(line: _Line, before: tuple[Entry, ...], after: tuple[Entry, ...]) -> Change | None:
    if before == after:
        return None
    said, says = {statement(entry) for entry in before}, {statement(entry) for entry in after}
    section, key = line
    if said == says:
        return Change(what="restated", key=key, section=section, before=before, after=after)
    return Change(
        what="changed" if before and after else "gained" if after else "lost",
        key=key,
        section=section,
        before=tuple(entry for entry in before if statement(entry) not in says),
        after=tuple(entry for entry in after if statement(entry) not in said),
    )


def statement(entry: Entry) -> tuple[object, ...]:
    """Return what an entry says, without who says it and when it was last said."""
    return (entry.what, entry.says, entry.when, entry.low, entry.high)
