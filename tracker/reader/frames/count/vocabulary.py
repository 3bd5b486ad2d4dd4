"""What can be counted: the nouns of counts.toml, and where a line has one."""

from functools import cache
from typing import NamedTuple

from tracker.reader.items import Line
from tracker.reader.lexicon import toml

_FAR = 20
STUDYING = frozenset("study studying enrolled studied studies rolls graduated".split())


class Counted(NamedTuple):
    """What is counted, where that stands, and whether the words themselves say that it is a total."""

    noun: str
    at: int
    stands: bool = False


@cache
def _nouns() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for written, singular in (*toml("counts")["nouns"].items(), *toml("counts")["people"].items()):
        split = tuple(written.split())
        by_first.setdefault(split[0], []).append((split, singular))
    for entries in by_first.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return by_first


@cache
def triggers() -> frozenset[str]:
    """The first words of what is counted."""
    return frozenset(_nouns())


def noun_at(line: Line, at: int) -> tuple[str, int] | None:
    """The noun that begins at an item, and where it ends."""
    for split, singular in _nouns().get(line.items[at].word, ()):
        if tuple(each.word for each in line.items[at : at + len(split)]) == split:
            return singular, at + len(split) - 1
    return None


def noun_before(line: Line, before: int) -> str | None:
    """The countable noun that stands last before an item."""
    for index in range(before - 1, max(-1, before - _FAR), -1):
        found = noun_at(line, index)
        if found is not None:
            return found[0]
    return None
