"""Who else was at a meeting, as lines after it tell: "Also present were X and Y", "They were joined by Z"."""

from tracker.domain.facts import Meeting
from tracker.reader.cues import items_word
from tracker.reader.frames.groups import groups, preposition
from tracker.reader.frames.meeting.actors import agents
from tracker.reader.frames.meeting.words import listed, meeting_words
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.story import Story

_MOST = 2  # persons; more are a delegation, and who of it sat down is not told
_OPENING = 5  # items in which a sentence says first that somebody was present
# What follows that somebody took part: nothing, or in what, which is the one meeting.
_BEHIND = regex(r"[.,;]|$|[ity]?d?[A#k]{0,2}k")
_BOTH = frozenset({"two", "ministers", "presidents", "leaders"})
_THE = frozenset({"the", "this", "their", "both"})


def present_too(line: Line, story: Story, known: Meeting) -> list[Person]:
    """Return who besides its participants a line says to have been at a meeting told before."""
    if "X" not in line.shape or line.words.isdisjoint(listed("present_too") | {"led", "headed"}):
        return []
    found = _led(line, story, known) or _inverted(line, story) or _by(line, story) or _subjects(line, story)
    sides = {*known.parties, None}
    told = [each for each in found if each.country in sides and each.name not in known.participants]
    return told if len(told) + len(known.participants) <= _MOST + 2 else []


def _led(line: Line, story: Story, known: Meeting) -> list[Person]:
    """As in "It was led by Y", of a delegation that somebody met."""
    opening = {item.word for item in line.items[:3]}
    led = next((at for at, item in enumerate(line.items[:_OPENING]) if item.word in {"led", "headed"}), None)
    alone = len(known.participants) == 1 and led is not None and items_word(line, led + 1) == "by"
    if not alone or led is None or opening.isdisjoint({"it", "delegation", "group", "mission", "team"}):
        return []
    told = [group for group in groups(line, story, led, len(line.items)) if preposition(line, group) == "by"]
    return list(told[0].persons) if told else []


def _inverted(line: Line, story: Story) -> list[Person]:
    """As in "Also present were X and Y", "Among those attending was X", "Present at the meeting was also X"."""
    be = next((at for at in range(1, _OPENING + 2) if items_word(line, at) in {"was", "were"}), None)
    if be is None or "X" in line.shape[:be]:
        return []
    opening = [item.word for item in line.items[:be]]
    if opening[0] not in {"also", "present", "among", "attending"} or listed("present_too").isdisjoint(opening):
        return []
    if not _is_one(line, opening):
        return []
    after = groups(line, story, be, len(line.items))
    return [person for group in after if preposition(line, group) == "" for person in group.persons]


def _is_one(line: Line, opening: list[str]) -> bool:
    """Tell that what is attended is the meeting told: nothing else is named there."""
    nouns = {item.word for item in line.items[: len(opening)] if item.shape in "kKcB"} - listed("present_too")
    return nouns <= meeting_words().talks | {"also", "among", "those", "side", "sides", "part", "place"}


def _by(line: Line, story: Story) -> list[Person]:
    """As in "They were joined by X", "The meeting was attended by X and Y", "in the presence of X"."""
    joined = {"joined", "attended", "accompanied"}
    at = next((at for at, item in enumerate(line.items[:-1]) if item.word in joined), None)
    if at is None or items_word(line, at + 1) != "by" or "X" in line.shape[:at] or not _goes_on(line):
        return []
    if not listed("retinue").isdisjoint(line.words):
        return []
    told = [group for group in groups(line, story, at, len(line.items)) if preposition(line, group) == "by"]
    several = bool(told) and line.items[at].word == "attended" and len(told[0].persons) > 1
    return list(told[0].persons) if told and not several else []  # many sit by when two meet


def _goes_on(line: Line) -> bool:
    """Tell a sentence about the two, one of them, or their meeting."""
    first, second = line.items[0].word, items_word(line, 1)
    if first in {"they", "he", "she", "both"}:
        return True
    near = {item.word for item in line.items[1:_OPENING]}
    return first == "the" and (second in _BOTH or not near.isdisjoint(meeting_words().talks))


def _subjects(line: Line, story: Story) -> list[Person]:
    """As in "X and Y were also present", "X took part in the meeting", "X attended"."""
    for at, item in enumerate(line.items):
        if item.word not in listed("present_too") or not line.shape.rfind("X", 0, at) >= 0:
            continue
        if item.word == "present" and items_word(line, at - 1) not in {"was", "were", "also"}:
            continue
        if item.word == "part" and items_word(line, at - 1) not in {"took", "taking"}:
            continue
        if not _is_of_it(line, at + 1):
            continue
        return agents(line, story, at - (item.word == "part"))
    return []


def _is_of_it(line: Line, at: int) -> bool:
    """Tell what is attended: nothing is said, or "it", "the meeting", "in the talks"."""
    at += items_word(line, at) in {"also", "too", "both"}
    if line.shape[at : at + 1] in {"", ".", ";"}:
        return True
    at += items_word(line, at) in {"in", "at"}
    if items_word(line, at) in {"it", "them"}:
        return True
    return items_word(line, at) in _THE and any(
        items_word(line, each) in meeting_words().talks and line.shape[each + 1 : each + 2] not in {"o", "f"}
        for each in (at + 1, at + 2)
        if each == at + 1 or items_word(line, at + 1) in listed("again")  # "the bilateral talks", not "the IMF talks"
    )
