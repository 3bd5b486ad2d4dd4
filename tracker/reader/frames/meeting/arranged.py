"""Meetings to come by what stands behind those who meet: "would take place on Friday", "is set for July"."""

from tracker.reader.cues import items_word
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.status import Status
from tracker.reader.undone import is_undone

_BE = frozenset({"is", "are", "was", "were", "has", "have", "had", "been", "now", "also", "already", "provisionally"})
_PAST = frozenset({"was", "were", "had"})
_SET = frozenset(
    {"set", "down", "fixed", "arranged", "booked", "slotted", "timed", "foreseen", "pencilled", "penciled"}
)
_FOR = frozenset({"for", "in", "on"})
_DIARY = frozenset({"cards", "diary", "calendar", "schedule", "programme", "program", "offing", "pipeline", "agenda"})
_NEAR = 5  # items from "set for" to the day
_BREAKING = frozenset({"but", "however"})
_LISTED = regex(r"X(?:(?:,?&d?|,|,?y)X)*")  # "between X and Y", "of X with Y"


def comes(line: Line, index: int) -> str | None:
    """Return what the verb after a meeting and its persons says: "said a meeting with Y would take place on Friday"."""
    sides = _LISTED.search(line.shape, index)
    last = sides.end() - 1 if sides is not None else -1
    last += line.shape[last + 1 : last + 2] == ","  # behind his title
    if last > 0 and (told := arranged(line, last + 1)) is not None:
        return told
    near = line.items[last + 1 : last + _TAKES] if last > 0 else []
    words = [item.word for item in near]
    if words[:1] == ["would"] and words[1:2] and (words[1] in _DEPENDS or "if" in line.words):
        return "none"
    if words[:1] in (["could"], ["may"], ["might"]) or (words[:1] in (["was"], ["is"]) and _is_open(words[1:3])):
        return "none"  # "said a meeting with Y was under consideration"
    if words[:1] not in (["will"], ["would"]) or words[1:3] not in (["take", "place"], ["be", "held"], ["go", "ahead"]):
        return None
    return "planned" if words[0] == "will" or "T" in line.shape[last + 3 : last + 3 + _TAKES] else "none"


def _is_open(words: list[str]) -> bool:
    """Tell what is only thought of: "under consideration", "being discussed", "possible"."""
    if words[:1] in (["under"], ["being"]):
        return words[-1] in _OPEN
    return words[:1] != [] and words[0] in {"possible", "likely", "unlikely", "needed", "off", "ruled"}


_DEPENDS = frozenset("depend hinge require need follow".split())
_OPEN = frozenset("consideration discussion discussed considered review negotiated explored".split())
_TAKES = 6  # items from the persons to "would take place", and from there to its day


def arranged(line: Line, at: int) -> Status | None:
    """Return what the words from an item on say of a meeting named before them; None where they arrange nothing."""
    while at > 0 and line.items[at - 1].word in _BE:
        at -= 1
    verb = at
    while items_word(line, verb) in _BE:
        verb += 1
    if verb == at and line.shape[at - 1 : at] != ",":
        return None
    if items_word(line, verb) in _SET:
        verb += items_word(line, verb + 1) in {"in", "down", "up"} and items_word(line, verb + 2) in _FOR
        told = items_word(line, verb + 1) in _FOR
    else:
        told = verb > at and items_word(line, verb) in _FOR and items_word(line, verb + 2) in _DIARY
        verb += 2
    if not told:
        return None
    dated = "T" in line.shape[verb : verb + _NEAR]
    if not dated:
        return "none" if items_word(line, verb) in _DIARY else None
    past = verb == at + 1 or not _PAST.isdisjoint(item.word for item in line.items[at:verb])
    off = is_undone(line, verb) or (past and not _BREAKING.isdisjoint(item.word for item in line.items[verb:]))
    return "none" if off else "planned"
