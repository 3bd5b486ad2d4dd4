"""The words of meetings.toml, and what is only spoken of by them."""

from functools import cache
from typing import NamedTuple

from tracker.reader.cues import is_verb, items_word
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex

DAY = len("2021-12-07")


class Words(NamedTuple):
    """The words of meetings.toml by their names there."""

    met: frozenset[str]
    sat: frozenset[str]
    received: frozenset[str]
    called: frozenset[str]
    saw: frozenset[str]
    telephoned: frozenset[str]
    reviewed: frozenset[str]
    handed: frozenset[str]
    talks: frozenset[str]
    with_somebody: frozenset[str]
    addressed: frozenset[str]
    held: frozenset[str]
    calls: frozenset[str]
    happened: frozenset[str]
    convened: frozenset[str]
    chairs: frozenset[str]
    attends: frozenset[str]


@cache
def meeting_words() -> Words:
    """Return the words of meetings.toml."""
    read = toml("meetings")
    return Words(**{name: frozenset(read[name]) for name in Words._fields})


@cache
def listed(name: str) -> frozenset[str]:
    """Return the words of a list in meetings.toml."""
    return frozenset(toml("meetings")[name])


@cache
def times_of_others(name: str) -> frozenset[str]:
    """Return the words of a list under [times_of_others], by which a time is not the event's."""
    return frozenset(toml("meetings")["times_of_others"][name])


@cache
def unsaid() -> frozenset[str]:
    """The verbs and adjectives that only speak of a gathering."""
    return listed("unsaid")


def is_unsaid(line: Line, verb: int) -> bool:
    """Tell a verb that only speaks of a gathering: "was proposed", "is likely", "was left without a date"."""
    begun = line.items[verb].word.startswith("kick")  # "kicked off"
    if is_prepared(line, verb + 2):
        return False
    return any(item.word in unsaid() for item in line.items[verb : verb + 2 - begun])


def is_prepared(line: Line, at: int) -> bool:
    """Tell "is being prepared for June", which is a plan."""
    if items_word(line, at) not in _PREPARED or items_word(line, at - 1) != "being":
        return False
    return items_word(line, at + 1) in {"for", "in"} and "T" in line.shape[at + 2 : at + 4]


_PREPARED = frozenset({"prepared", "organised", "organized", "arranged", "readied"})


@cache
def _pending() -> tuple[str, ...]:
    return tuple(f" {phrase} " for phrase in toml("meetings")["pending"])


def is_pending(line: Line, noun: int) -> bool:
    """Tell what is said of a gathering that may never be: "a call is in the works", "the talks remain in doubt"."""
    if not line.words.isdisjoint(_PERHAPS) and any(
        item.word in _PERHAPS and _OF_DAY.match(line.shape, at + 1) for at, item in enumerate(line.items)
    ):
        return True
    be = next((at for at in range(noun + 1, len(line.items)) if line.items[at].word in _BEING), None)
    if be is None or any(line.shape[at] in ";:" or is_verb(line, at) for at in range(noun + 1, be)):
        return False
    said = " ".join(["", *(item.word for item in line.items[be + 1 : be + _PENDING]), ""])
    if said.startswith(" not ") and line.items[noun].word in meeting_words().talks | meeting_words().with_somebody:
        return True
    return any(phrase in said for phrase in _pending())


_PERHAPS, _OF_DAY = frozenset({"possibly", "perhaps", "maybe"}), regex("[iu]?d?T")  # "talks, possibly on Monday"
_BEING = frozenset({"is", "are", "was", "were", "been", "be", "remains", "remain", "remained"})
_PENDING = 7  # items from "is" to "in the works"
