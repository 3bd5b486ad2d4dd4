"""What became of a gathering: the verb that tells that it was held, is planned, or was only spoken of."""

from functools import cache
from typing import Literal, NamedTuple

from tracker.reader.cues import Status, clause_of, cues, is_called_off, is_verb, status_of
from tracker.reader.frames.event_time import Anchor, event_time
from tracker.reader.frames.gathering import Gathering
from tracker.reader.frames.meeting_words import is_unsaid
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.story import Story
from tracker.reader.tags import When

Role = Literal["said of it", "subject", "object", "adjunct", "listed"]


class Occurrence(NamedTuple):
    """How a line tells of a gathering: by the verb at `verb`, in a role, with the status that it gives."""

    verb: int
    role: Role
    status: Status


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(toml("meetings")[name])


def occurrence(line: Line, gathering: Gathering) -> Occurrence | None:
    """Return how a line tells of a gathering, None where it is only mentioned."""
    if is_beside(line, gathering):
        return _after(line, gathering, relative=True)
    if is_denied(line, gathering):
        return None
    told = _after(line, gathering, relative=True)
    if (
        told is not None
        and line.items[told.verb].word in _CHAIRED
        and "T" not in line.shape[told.verb : told.verb + _NEAR]
    ):
        told = _after(line, gathering, relative=False) or told  # "the session, chaired by X, will convene in May"
    told = told or _before(line, gathering)
    if told is None and not _is_governed(line, gathering):
        told = _after(line, gathering, relative=False)
    if (
        told is None
        and line.role == "item"
        and "T" in line.shape
        and not any(is_verb(line, at) for at in range(len(line.items)))
    ):
        return Occurrence(gathering.head, "listed", "held")
    return told


def _after(line: Line, gathering: Gathering, *, relative: bool) -> Occurrence | None:
    """What follows the noun: "held in X", ", which Y will host", or the verb that it is the subject of."""
    at = gathering.last
    if line.shape[at : at + 1] == "(" and (closing := line.shape.find(")", at)) > 0:
        at = closing + 1
    if relative:
        start = at + (line.shape[at : at + 1] == ",")
        following = line.items[start : start + 4]
        words = [item.word for item in following]
        if not words:
            return None
        if words[0] in {"which", "that", "whose"} or (words[1:2] == ["of"] and words[2:3] == ["which"]):
            return _relative(line, start + 1)
        if words[0] == "to" and words[1:2] != ["be"] and _words("convening").isdisjoint(words[1:2]):
            return None
        passive = next(
            (at for at, word in enumerate(words) if word not in _ADVERBS and following[at].shape != "T"), None
        )
        if passive is None:
            return None
        word = words[passive]
        if word in _words("participles") or word == "to":
            verb = (
                start + passive
                if word != "to"
                else next(
                    (
                        each
                        for each in range(start + passive, min(start + passive + 4, len(line.items)))
                        if line.items[each].word in _words("participles") | _words("convening")
                    ),
                    start + passive,
                )
            )
            return _told(line, verb, "said of it", planned=word in _words("ahead") or word == "to")
        return None
    main = _main_verb(line, at)
    if main is None or is_unsaid(line, main):
        return None
    return _verb_from(line, main, "subject", None)


_CHAIRED = frozenset({"chaired", "co-chaired", "attended", "organised", "organized", "headed", "led"})
_NEAR = 4  # items between a participle and a time of its own


def _is_governed(line: Line, gathering: Gathering) -> bool:
    """Tell a noun under a preposition, which is no subject: "the format of the forum was …"."""
    before = line.items[gathering.first - 1].word if gathering.first else ""
    return before in _PREPOSITIONS


_PREPOSITIONS = frozenset(
    "of in at to over with for during within into on from after following since before by".split()
)


def _relative(line: Line, start: int) -> Occurrence | None:
    """Return what a relative clause tells, by that of its verbs beside which a time stands, else by the first."""
    end = next((at for at in range(start, len(line.items)) if line.shape[at] in ";:"), len(line.items))
    verbs = [at for at in range(start, min(end, start + _LONG)) if line.items[at].word in _words("happened")]
    dated = [at for at in verbs if "T" in line.shape[at : at + 4]]
    first = next(iter(dated or verbs), None)
    return _told(line, first, "said of it") if first is not None and (dated or first < start + _SOON) else None


_LONG = 18  # items of a relative clause with what is joined to it


def is_denied(line: Line, gathering: Gathering) -> bool:
    """Tell ", which could not be convened"."""
    words = [item.word for item in line.items[gathering.last : gathering.last + _SOON]]
    which = next((at for at, word in enumerate(words[:2]) if word in {"which", "that"}), None)
    return which is not None and not {"could", "not", "would", "might", "never"}.isdisjoint(words[which : which + 3])


_ADVERBS = frozenset(
    """
    having been being also currently tentatively originally now earlier recently just jointly
    """.split()
)


def _main_verb(line: Line, at: int) -> int | None:
    """Return the first finite verb after a subject, past what is inserted."""
    if line.shape[at : at + 1] == "," and line.items[min(at + 1, len(line.items) - 1)].word not in cues().relatives:
        closing = line.shape.find(",", at + 1)
        if closing < 0:
            return None
        at = closing + 1
    several = False
    while at < len(line.items):
        item = line.items[at]
        if item.shape in ";:X" or item.word in cues().relatives or item.word in _BREAKS:
            return None
        if is_verb(line, at) or item.word in cues().auxiliaries & cues().verbs:
            return at if not several or item.word in _PLURAL else None
        several = several or (item.shape == "&" and line.shape[at - 1] not in "PAgFm")
        at += 1
    return None


_PLURAL = frozenset({"were", "are", "have", "will"})
_BREAKS = frozenset({"while", "whereas", "but", "although", "after", "before", "when", "as", "if", "to"})


def _verb_from(line: Line, start: int, role: Role, wanted: frozenset[str] | None) -> Occurrence | None:
    """Return the occurrence that the verb group from an item on tells."""
    for at in range(start, min(start + _SOON, len(line.items))):
        item = line.items[at]
        if item.shape in ";:" or (at > start and item.word in cues().relatives):
            return None
        if wanted is not None:
            if item.word in wanted:
                return _told(line, at, role)
        elif item.word not in cues().auxiliaries and item.shape in "kg" and item.word not in {"be", "not"}:
            if item.word in _words("unsaid"):
                return None
            return _told(line, at, role)
        elif item.shape in "idyf" and at > start:
            return _told(line, at - 1, role)
    return None


_SOON = 10


def _before(line: Line, gathering: Gathering) -> Occurrence | None:
    """The verb or preposition that governs the noun: "held the 5th session", "at the forum", "part in the fair"."""
    items = line.items
    first = gathering.first
    before = items[first - 1] if first else None
    if before is None:
        return None
    if before.word in _PREPOSITIONS:
        return _under(line, gathering, before.word)
    if (
        before.word in {"is", "was", "were", "marks", "marked"}
        and line.shape[gathering.last : gathering.last + 2] != "fX"
    ):
        return _told(line, first - 1, "subject")
    floor, _ = clause_of(line, first)
    for at in range(first - 1, max(floor - 1, first - _REACH), -1):
        item = items[at]
        if item.word in _words("hosting"):
            return _told(line, at, "object")
        if item.shape in "XBcKby" or (is_verb(line, at) and item.word not in _words("hosting")):
            return None
    return None


_REACH = 14


def _under(line: Line, gathering: Gathering, preposition: str) -> Occurrence | None:
    items, first = line.items, gathering.first
    words = [item.word for item in items[max(0, first - 5) : first - 1]]
    if preposition in {"in", "at", "over", "with", "to"}:
        if words and words[-1] in _words("attending"):
            return _told(line, first - 2, "object")
        if preposition in {"with", "over", "to"}:
            return None
    if preposition == "of" and words and words[-1] in {"host", "hosts", "venue"}:
        return _told(line, first - 2, "object")
    if preposition == "by":
        beside = words and words[-1] in {"preceded", "followed", "accompanied"}
        return _told(line, first - 2, "adjunct") if beside else None
    if preposition == "of":
        if words and words[-1] in _words("holding"):
            verb = _main_verb(line, gathering.last)
            return (
                _told(line, verb, "subject")
                if verb is not None
                else _before(line, gathering._replace(first=first - 2 - (words[-2:-1] == ["the"])))
            )
        if words and words[-1] in {"participants", "results", "outcome", "outcomes", "margins"}:
            return Occurrence(first, "adjunct", "held")
        return None
    if preposition in {"at", "during", "in", "for", "within", "after", "following"}:
        floor, last = clause_of(line, first)
        verbs = [at for at in range(floor, last) if is_verb(line, at) and not gathering.first <= at < gathering.last]
        if not verbs:
            return (
                Occurrence(first, "adjunct", "held") if preposition in {"at", "during", "after", "following"} else None
            )
        verb = min(verbs, key=lambda at: (at > first, abs(at - first)))
        if (
            preposition == "for"
            and items[verb].word not in _words("coming")
            and not any(item.word in _words("coming") for item in items[verb:first])
        ):
            return None
        return _told(line, verb, "adjunct")
    return None


def _told(line: Line, verb: int | None, role: Role, *, planned: bool = False) -> Occurrence | None:
    if verb is None or is_called_off(line, verb):
        return None
    status = status_of(line, verb)
    before = [item.word for item in line.items[max(0, verb - _GOVERNING) : verb]]
    if status == "planned" and "had" in before[-3:]:
        return None  # "had been planned for June"
    if status == "none":
        infinitive = before[-1:] == ["to"] or before[-2:] == ["to", "be"]
        if not (infinitive and not _words("resolving").isdisjoint(before)) and before[-2:] not in (
            ["should", "be"],
            ["shall", "be"],
        ):
            return None
        if not cues().negations.isdisjoint(before) or is_off(line, verb):
            return None
        status = "planned"
    if line.items[verb - 1].word in {"on", "about", "for", "of"} and line.items[verb].word.endswith("ing"):
        return None
    if status == "held" and (planned or not _words("ahead").isdisjoint([*before[-3:], line.items[verb].word])):
        status = "planned"
    return Occurrence(verb, role, status)


def is_off(line: Line, verb: int) -> bool:
    """Tell what the rest of the sentence calls off."""
    return not cues().called_off.isdisjoint(item.word for item in line.items[verb:])


_GOVERNING = 7


def is_beside(line: Line, gathering: Gathering) -> bool:
    """Tell a gathering beside which something else happened: "on the sidelines of the summit"."""
    before = {item.word for item in line.items[max(0, gathering.first - 4) : gathering.first]}
    return not before.isdisjoint(_words("beside"))


def time_of(line: Line, story: Story, gathering: Gathering, told: Occurrence) -> tuple[str | None, bool]:
    """Return when a gathering was or will be, and whether the line says so."""
    future = told.status == "planned"
    end = gathering.last
    if line.shape[end : end + 1] == "(":
        end = max(line.shape.find(")", end), end)
    for at in range(gathering.first, end + 1):
        value = line.items[at].value if at < len(line.items) else None
        if isinstance(value, When) and not value.since:
            return story.period(value, future=future), True
    if told.role == "adjunct" and line.items[gathering.first - 1].word in {"after", "following"}:
        return None, False
    if told.role == "subject" and "T" in line.shape[told.verb : told.verb + _SOON]:
        end = told.verb  # what is told after the verb is when it did so
    return event_time(line, story, Anchor(gathering.first, end, told.verb), future=future)
