"""What the verb of a gathering tells of it: that it was held, is planned, or neither."""

from typing import Literal

from msgspec import Struct

from tracker.reader.cues import besides, cues, is_verb, items_word
from tracker.reader.frames.habits import is_habit, is_summed_up
from tracker.reader.frames.meeting.arranged import arranged
from tracker.reader.frames.meeting.new_times import new_time
from tracker.reader.frames.meeting.words import listed
from tracker.reader.items import Line
from tracker.reader.status import Status, status_of
from tracker.reader.undone import is_called_off

Role = Literal["said of it", "subject", "object", "adjunct", "listed"]


class Occurrence(Struct, frozen=True):
    """How a line tells of a gathering: by the verb at `verb`, in a role, with the status that it gives."""

    verb: int
    role: Role
    status: Status


_REACH = 14  # items from the verb that somebody came by to what he came for


def told_by(line: Line, verb: int | None, role: Role, *, planned: bool = False) -> Occurrence | None:
    """Return what a verb tells of a gathering, None where it neither held it nor plans it."""
    if verb is None or "yet" in {line.items[verb].word, *[item.word for item in line.items[max(0, verb - 3) : verb]]}:
        return None  # "the third session has yet to be scheduled"
    together = items_word(line, verb + 1) == "together"  # "brought together 80 firms"
    if (line.items[verb].word in listed("shifting") and not together) or is_called_off(line, verb):
        moved = new_time(line, verb)
        return Occurrence(verb, role, "planned") if moved is not None else None
    status = status_of(line, verb)
    in_diary = arranged(line, verb) if role == "subject" and status == "held" else None
    if in_diary == "none":
        return None  # "a summit is on the cards"
    planned = planned or in_diary == "planned"
    before = [item.word for item in line.items[max(0, verb - _GOVERNING) : verb]]
    if status == "planned" and "had" in before[-3:]:
        return None  # "had been planned for June"
    if status == "none":
        infinitive = before[-1:] == ["to"] or before[-2:] == ["to", "be"]
        came = _came_for(line, verb) if before[-1:] == ["to"] else None
        if came is not None:
            return Occurrence(verb, role, came)
        to_be = before[-2:] in (["should", "be"], ["shall", "be"])
        resolved = infinitive and (is_ordered(line, verb) or not listed("resolving").isdisjoint(before))
        if not (resolved or to_be or _is_told_to_come(line, before)):
            return None
        if not cues().negations.isdisjoint(before) or _is_off(line, verb):
            return None
        status = "planned"
    if line.items[verb - 1].word in {"on", "about", "for", "of"} and line.items[verb].word.endswith("ing"):
        return Occurrence(verb, role, "planned") if line.items[verb - 2].word == "agreed" else None
    if is_ordered(line, verb):
        status = "planned"
    if is_habit(line, verb) or is_summed_up(line, verb):
        return None
    if status == "held" and (planned or _is_ahead(line, verb, before)):
        status = "planned"
    return Occurrence(verb, role, status)


def _is_told_to_come(line: Line, before: list[str]) -> bool:
    """Tell "said that the ninth session would be held soon": what has a number is to come, though on no day."""
    others = {word for word in before if word != "would"} | ({"if"} & line.words)
    said = "would" in before and not line.words.isdisjoint(cues().speech | _DECIDED)
    return said and cues().hypothetical.isdisjoint(others)


_DECIDED = frozenset({"agreed", "decided", "told"})


def _came_for(line: Line, verb: int) -> Status | None:
    """Return what became of what somebody went to do: "led a delegation to Lima to attend the session"."""
    if line.items[verb].word not in _ATTENDING:
        return None
    main = next((at for at in range(verb - 2, max(-1, verb - _REACH), -1) if is_verb(line, at)), None)
    been = main is not None and items_word(line, main + 1) == "been"
    if main is None or not (been or line.items[main].word in listed("coming") | {"led", "headed"}):
        return None
    status = status_of(line, main)
    return status if status != "none" else None


_ATTENDING = frozenset({"attend", "participate", "join", "co-chair", "chair"})


def _is_ahead(line: Line, verb: int, before: list[str]) -> bool:
    """Tell what lies ahead by the words of the verb: "is scheduled", "is set for June", "agreed to convene"."""
    words = {*before[-3:], line.items[verb].word}
    following = {item.word for item in line.items[verb + 1 : verb + 2]}
    resolved = before[-1:] == ["to"] and not listed("resolving").isdisjoint(before)
    return resolved or not listed("ahead").isdisjoint(words) or ("set" in words and not following.isdisjoint(_SET_FOR))


def is_ordered(line: Line, verb: int) -> bool:
    """Tell what others are told to do: "directed their ministers to convene the council"."""
    before = {item.word for item in line.items[max(0, verb - _GOVERNING) : verb]}
    asked = "asked" in before and not _SUBORDINATES.isdisjoint(before)
    return (asked or not _ORDERING.isdisjoint(before)) and not {"to", "with"}.isdisjoint(before)


_ORDERING = frozenset({"directed", "instructed", "tasked", "ordered", "charged"})
_SUBORDINATES = frozenset({"officials", "ministers", "ministries", "experts", "teams", "deputies", "staff"})
_SET_FOR = frozenset({"for", "to"})


def _is_off(line: Line, verb: int) -> bool:
    """Tell what the rest of the sentence calls off."""
    return not cues().called_off.isdisjoint(item.word for item in line.items[verb : besides(line, verb)])


_GOVERNING = 7
