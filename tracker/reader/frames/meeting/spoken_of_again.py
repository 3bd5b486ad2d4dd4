"""Where a line speaks of the meeting told before it: as "the meeting", "at the talks in Lima", or "it"."""

from collections.abc import Iterator

from msgspec import Struct

from tracker.domain.facts import Meeting
from tracker.reader.cues import items_word, main_verb
from tracker.reader.frames.meeting.noun_phrase import WHICH
from tracker.reader.frames.meeting.words import listed, meeting_words
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.patterns import regex
from tracker.reader.story import Story
from tracker.reader.tags import Place
from tracker.reader.undone import is_undone

_OPENERS = frozenset({"the", "this", "that", "their", "these"})
_CALLS = frozenset({"call", "calls", "videoconference"})
_TALK = frozenset({"talk", "chat", "exchange"})
_IN_PERSON = frozenset("meeting audience reception breakfast lunch dinner luncheon banquet encounter".split())
_MODIFIERS = 3  # items between "the" and "meeting"
_BE = frozenset({"was", "were", "is", "are", "be"})
_TOOK = frozenset({"took", "takes", "take"})
_PART = 9  # items of "is now scheduled to take place"
# "was on Tuesday", "is in Lima on 3 May"
_THERE = regex("(?:i|u)d?[PT]")
# What may stand behind the noun: a verb, a place or time, a relative, an apposition; not "on trade", "of the board".
_BEHIND = regex("[k,rT]|iP|id?[NKkP]|uT|uk?T|fT|$")


_OF_TALKS = frozenset({"took", "takes", "take", "held", "conducted", "scheduled", "planned", "set", "lasted"})
# Of a call told before: "The two leaders spoke on Monday."
_SPOKE_ON = regex(
    r"(?:they|both|the two(?: \w+)?|the (?:ministers|presidents|leaders|pair)) (spoke|talked|conversed)\b"
)
_SPOKE = regex(r"\b(?:spoke|spoken|talked|talks?|conversation|discussed|contacts?|conferred)\b")


class Again(Struct, frozen=True):
    """Where a line speaks of a meeting: the part of it that does, the noun or pronoun there, and the verb.

    `happens` says that the verb tells when or where it is; else only what stands beside the noun does.
    """

    line: Line
    noun: int
    verb: int
    happens: bool
    by_wire: bool = False  # "the telephone conversation"
    town: str | None = None  # "the Lima meeting"


def spoken_of_again(line: Line, known: Meeting, *, just_before: bool) -> Again | None:
    """Return where a line speaks of a meeting, None where it does not; "it" is that of the line `just_before`."""
    if items_word(line, 0) in {"it", "they"}:
        verb = _happening(line, 1, len(line.items)) if just_before else None
        if items_word(line, 0) == "they" and (verb is None or line.items[verb].word not in _OF_TALKS):
            return None
        return Again(line, 0, verb, happens=True) if verb is not None else None
    spoke = _SPOKE_ON.match(" ".join(item.word for item in line.items[:_PART]))
    if spoke is not None and known.form == "call" and "X" not in line.shape and "T" in line.shape:
        verb = next(at for at, item in enumerate(line.items) if item.word == spoke[1])
        return Again(line, verb, verb, happens=True)
    opens = line.shape[:1] == "i" or items_word(line, 0) == "during"
    noun = _noun(line, int(opens), known)
    if noun is None or any(name not in known.participants for name in _named(line, noun)):
        return None
    by_wire = not (meeting_words().calls | _CALLS).isdisjoint(item.word for item in line.items[: noun + 1])
    towns = [item.value for at, item in line.tags("P") if at < noun and isinstance(item.value, Place)]
    town = towns[0].called if towns and towns[0].is_town else None
    if opens:
        part = _part(line, _end_of_phrase(line, noun))
        return Again(part, noun, noun, happens=False, by_wire=by_wire, town=town)
    verb = main_verb(line, noun)
    happening = _happening(line, max(verb, noun + 1), max(verb, noun + 1) + _PART)
    if happening is not None:
        return Again(line, noun, happening, happens=True, by_wire=by_wire, town=town)
    return Again(_part(line, max(verb, noun + 1)), noun, noun, happens=False, by_wire=by_wire, town=town)


def _noun(line: Line, first: int, known: Meeting) -> int | None:
    """Return the noun that means a meeting told before: "The meeting", "their hour-long talks"."""
    noun = _noun_at(line, first)
    if noun is None:
        return None
    word = line.items[noun].word
    by_wire = word in _CALLS or not meeting_words().calls.isdisjoint(item.word for item in line.items[first:noun])
    if by_wire and known.form == "meeting" and not _SPOKE.search(known.quote):
        return None  # "X received Y. The telephone call"
    if not by_wire and known.form == "call" and word in _IN_PERSON:
        return None
    return noun


def _noun_at(line: Line, first: int) -> int | None:
    if items_word(line, first) not in _OPENERS:
        return None
    nouns = meeting_words().talks | _CALLS | _TALK
    near = range(first + 1, first + 1 + _MODIFIERS)
    noun = next((at for at in near if items_word(line, at) in nouns), None)
    if noun is None or any(not _is_modifier(line, at) for at in range(first + 1, noun)):
        return None
    return noun if _BEHIND.match(line.shape, noun + 1) or _is_with(line, noun + 1) else None


def is_undone_next(line: Line, story: Story) -> bool:
    """Tell a meeting to come of which a line that follows says that it was called off: "The talks were postponed"."""
    at = story.number(line)
    for following in story.lines[at + 1 : at + 1 + _SOON]:
        noun = _noun_at(following, 0)
        if noun is not None and is_undone(following, noun) and moved_to(following, noun) is None:
            return _ONCE.isdisjoint(following.words)
    return False


def next_told(line: Line) -> tuple[int, int] | None:
    """Return the noun and the verb of "Their next meeting will be held in June", "Another is set for May"."""
    near = range(1, _MODIFIERS + 1)
    noun = next((at for at in near if items_word(line, at) in meeting_words().talks | _CALLS), None)
    if noun is None:
        third = _ANOTHER.match(" ".join(item.word for item in line.items[:_PART]))
        at = 1 + (items_word(line, 0) in {"a", "the"})
        happening = _happening(line, at, at + _PART) if third is not None else None
        return (at - 1, happening) if happening is not None else None
    opening = {item.word for item in line.items[:noun]}
    another = not opening.isdisjoint(_NEXT | _PAST) or items_word(line, 0) == "a"
    if not another or opening - _NEXT - _PAST - _OPENERS - listed("again") - {"a", "such"}:
        return None
    verb = main_verb(line, noun)
    inside = line.shape[noun + 1 : verb]
    happening = _happening(line, verb, verb + _PART) if verb > noun and inside.strip("i") in {"", "k"} else None
    return (noun, happening) if happening is not None else None


# "A third is to be held in June", "Another is planned for May."
_ANOTHER = regex(r"(?:another|a (?:second|third|fourth|fifth)|the next)(?: one)? (?:is|are|will)\b")
_NEXT = frozenset({"next", "another", "further", "new", "second", "third", "fourth", "fifth", "follow-up"})
_PAST = frozenset({"previous", "last"})
_SOON = 2  # lines in which a meeting is called off
_ONCE = frozenset({"twice", "originally", "earlier", "previously", "initially"})
_MOVING = frozenset({"moved", "postponed", "rescheduled", "brought", "shifted", "pushed", "delayed", "deferred"})


def moved_to(line: Line, noun: int) -> int | None:
    """Return where the time stands to which a meeting is moved: "was moved to 27 May", "was put off until June"."""
    for at, _ in line.tags("T"):
        before = line.items[at - 1 - (line.shape[at - 1] == "d")].word
        verbs = {item.word for item in line.items[noun + 1 : at]}
        if at > noun and before in {"to", "until", "till", "for"} and verbs & (_MOVING | {"put"}):
            return at
    return None


def _is_modifier(line: Line, at: int) -> bool:
    item = line.items[at]
    return item.word not in WHICH and (item.shape in "PT-#" or item.word in listed("again") | meeting_words().calls)


def _is_with(line: Line, at: int) -> bool:
    return items_word(line, at) in {"with", "between"} and "X" in line.shape[at:]


def _named(line: Line, noun: int) -> Iterator[str]:
    """Yield who is named right behind the noun: "the meeting with Rui Tavares took place"."""
    comma = line.shape.find(",", noun)
    verb = min(main_verb(line, noun), comma if comma > 0 else len(line.items))
    for at, item in line.tags("X"):
        if noun < at < verb and isinstance(item.value, Mention):
            yield item.value.person.name


def _happening(line: Line, first: int, last: int) -> int | None:
    """Return the verb that says when or where something is: "took place", "is scheduled for", "was on Tuesday"."""
    for at in range(first, min(last, len(line.items) - 1)):
        word, following = line.items[at].word, items_word(line, at + 1)
        if word in _TOOK and following == "place":
            return at
        if word in _BE and _THERE.match(line.shape, at + 1):
            return at
        if line.shape[at] == "k" and word in listed("happening_at") and not _is_put_in(line, at):
            return at
        if line.shape[at] in ";XW":
            break
    return None


def _is_put_in(line: Line, at: int) -> bool:
    """Tell "The meeting, originally planned for April, was held", "the planned talks", "to set a date"."""
    before = line.items[at - 1]
    if before.word in {"to", "the"} or before.shape == ",":
        return True
    return at > 1 and line.shape[at - 2] == "," and before.word not in _BE


def _end_of_phrase(line: Line, noun: int) -> int:
    """Return where what is told beside the noun ends: "At the meeting, held in Minsk on 14 May, X said"."""
    comma = line.shape[noun + 1 : noun + 2] == ","
    if comma and items_word(line, noun + 2) not in listed("happening_at") | {"which"}:
        return noun + 1
    first = line.shape.find("X", noun) + 1 if _is_with(line, noun + 1) else noun + 1 + comma
    ends = (line.shape.find(each, first) for each in ",XW;")
    return min((end for end in ends if end > 0), default=len(line.items))


def _part(line: Line, last: int) -> Line:
    """Return a line as far as an item, as a line of its own."""
    return Line(line.items[:last], role=line.role, paragraph=line.paragraph, start=line.start, end=line.end)
