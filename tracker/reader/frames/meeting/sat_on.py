"""Where a line speaks of the session or forum told before it: "it", "the two-day session", "the forum"."""

from itertools import pairwise

from msgspec import Struct

from tracker.domain.facts import Meeting
from tracker.reader.cues import cues, is_verb, items_word
from tracker.reader.frames.meeting.gatherings_named import Gathering
from tracker.reader.frames.meeting.governing import main_verb_after
from tracker.reader.frames.meeting.noun_phrase import WHICH
from tracker.reader.frames.meeting.words import DAY, listed
from tracker.reader.items import Line
from tracker.reader.sitting import Sitting
from tracker.reader.story import Story

_LINES, _PARAGRAPHS = 6, 3  # in which a session is gone on about
_GROUP = 4  # items of a verb's group
_NEAR = 4  # items from a session to the verb by which it begins or ends
_MODIFIERS = 5  # items between "the" and "session"
_ANY = frozenset({"event", "gathering", "meeting"})
_NOUNS = {
    "session": _ANY | {"session", "sitting", "talks", "deliberations", "date", "venue", "dates"},
    "forum": _ANY | {"forum", "fair", "exhibition", "expo", "conference", "summit", "mission", "date", "venue"},
    "meeting": _ANY | {"consultations", "talks", "dialogue", "round", "negotiations"},
}
_OTHERS = WHICH | {"another", "new", "similar", "business", "separate", "first", "second", "preparatory", "expert"}
_AGAIN = frozenset({"again", "last", "previously", "next", "earlier", "later", "also"})


class Spoken(Struct, frozen=True):
    """A line's mention of a session or forum as its subject: the noun or pronoun, and the verb."""

    sitting: Sitting
    noun: int
    verb: int


def spoken_of(line: Line, story: Story) -> Spoken | None:
    """Return the session or forum that a line goes on about, None where it begins with something else."""
    if line.role != "body" or not story.sittings:
        return None
    first = _opening(line)
    if items_word(line, first) in {"it", "this"} and (first or line.items[first].shape in "kd"):
        known = _just_before(line, story)
        noun = first if items_word(line, first + 1) in cues().auxiliaries or is_verb(line, first + 1) else None
    else:
        noun = _noun(line, first)
        known = _called(line, story, items_word(line, noun)) if noun is not None else None
    verb = main_verb_after(line, noun + 1) if noun is not None else None
    if known is None or noun is None or verb is None or not _AGAIN.isdisjoint(_group(line, verb)):
        return None
    return Spoken(known, noun, verb)


def _group(line: Line, verb: int) -> set[str]:
    words = [item.word for item in line.items[verb : verb + _GROUP]]
    return {word for before, word in pairwise(["", *words]) if before not in {"will", "to", "would"}}


def _opening(line: Line) -> int:
    """Return where the subject begins, past a day that is told first: "On Tuesday it"."""
    fronted = line.shape.find("T") + 1 if line.shape[:3] in {"uT", "uT,", "uTk", "uTd"} or line.shape[0] == "T" else 0
    return fronted + (line.shape[fronted : fronted + 1] == ",")


def _noun(line: Line, first: int) -> int | None:
    """Return "session" of "the two-day session" at the head of a sentence."""
    if items_word(line, first) not in {"the", "this"} or line.shape[first] != "d":
        return None
    for at in range(first + 1, min(first + 1 + _MODIFIERS, len(line.items))):
        item = line.items[at]
        if item.word in _nouns() and line.shape[at + 1 : at + 2] not in {"s", "o"}:
            return at
        if item.shape in "XWPOTsBrA,;:&" or item.word in _OTHERS or is_verb(line, at):
            return None
    return None


def _nouns() -> frozenset[str]:
    return frozenset().union(*_NOUNS.values())


def _just_before(line: Line, story: Story) -> Sitting | None:
    """Return the session or forum that the sentence before tells of, and last."""
    number = story.number(line)
    return next((each for each in reversed(story.sittings) if story.number(each.line) == number - 1), None)


def _called(line: Line, story: Story, noun: str) -> Sitting | None:
    """Return the session or forum told last that is called so, unless two met since."""
    number = story.number(line)
    for known in reversed(story.sittings):
        away = number - story.number(known.line)
        if away > _LINES or line.paragraph - known.line.paragraph > _PARAGRAPHS:
            return None
        if known.meeting.rule == "meeting.another-round" and away > 1:
            continue
        if noun not in _NOUNS.get(known.meeting.form, _ANY) or away < 1:
            continue
        met = story.encounter
        since = met is not None and story.number(met.line) > story.number(known.line)
        return None if since and noun in {"meeting", "talks", "event"} else known
    return None


def tells_edge(word: str) -> str:
    """Return "first" for a verb by which something begins, "last" for one by which it ends, else nothing."""
    if word in listed("sitting_begins"):
        return "first"
    return "last" if word in listed("sitting_ends") else ""


def mark_edge(line: Line, story: Story, gathering: Gathering, meeting: Meeting) -> None:
    """Keep that the day told of a session is its first, or its last: "opened its session on Monday"."""
    known = next((each for each in story.sittings if each.meeting is meeting), None)
    if known is None or known.open or len(meeting.when or "") != DAY:
        return
    near = range(max(0, gathering.first - _NEAR), min(gathering.last + _NEAR, len(line.items)))
    edges = {edge for at in near if (edge := tells_edge(line.items[at].word))}
    if len(edges) == 1:
        setattr(known.stay, edges.pop(), meeting.when)


def is_what_it_was(line: Line, gathering: Gathering) -> bool:
    """Tell "the ninth session" of "It was the ninth session"."""
    return items_word(line, gathering.first - 1) in {"was", "is", "be", "marks", "marked", ","}
