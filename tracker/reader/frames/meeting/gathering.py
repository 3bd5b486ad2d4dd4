"""The gatherings that a line names: by a noun, by their body, or as another round of what was told before."""

from collections.abc import Iterator
from functools import cache

from tracker.reader.bodies import Body
from tracker.reader.cues import cues, is_verb, items_word
from tracker.reader.founding import is_to_be_founded
from tracker.reader.frames.meeting.gathering_nouns import gathering_words, is_of_print, of_noun
from tracker.reader.frames.meeting.gatherings_named import Gathering
from tracker.reader.frames.meeting.governing import main_verb_after
from tracker.reader.frames.meeting.noun_phrase import WHICH, order, order_of, start_of
from tracker.reader.frames.meeting.series import last_round, parties_of, series_of
from tracker.reader.frames.meeting.words import listed, times_of_others
from tracker.reader.frames.verb_groups import is_adverb
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.spoken_of import Series
from tracker.reader.story import Story


@cache
def _telling() -> frozenset[str]:
    """The words that may name a gathering or say which of several it is."""
    return gathering_words() | WHICH | _MEANT | {"event", "recent"}


def gatherings(line: Line, story: Story) -> Iterator[Gathering]:
    """Yield the gatherings that a line names, from left to right."""
    until = 0
    nouns, telling, bodies = gathering_words(), _telling(), story.bodies
    for index, item in enumerate(line.items):
        if item.word not in telling and item.shape not in "BOQ" and " " not in item.word and item.word not in bodies:
            continue
        if index < until:
            continue
        found = of_noun(line, story, index, item) if item.word.rpartition(" ")[2] in nouns else None
        if found is None:
            found = _of_year(line, story, index)
        if found is None and (item.shape == "B" or item.word in bodies):
            found = _of_body(line, story, index)
        if found is None and item.word in _MEANT | _MEANT_FORUMS:
            found = _meant(line, story, index)
        if found is None and item.shape == "Q":
            found = _of_letters(line, story, index)
        if found is None and (item.shape in "OQ" or item.word in WHICH | {"recent"}):
            found = _elliptic(line, story, index)
        if found is not None:
            until = found.last
            yield found


def _of_body(line: Line, story: Story, index: int) -> Gathering | None:
    """A body as the name of its session: "the 12th Joint Commission", "the Council, which meets on June 9"."""
    item = line.items[index]
    meant = story.bodies.get(item.word) if item.shape in "cKkQ" else None  # "the commission"
    body = item.value if isinstance(item.value, Body) else meant
    embassy = items_word(line, index - 1) == "high" and item.word.startswith("commission")  # "the High Commission"
    if body is None or not body.shared or embassy:
        return None
    body = story.full(body)
    first = start_of(line, index)
    if is_to_be_founded(line, first):
        return None
    number = order(line, first, index)
    parties = parties_of(body, story.sides())
    which = next((each.word for each in line.items[first:index] if each.word in WHICH), "")
    of = _OF_PLACES.match(line.shape, index + 1)  # "the Commission (JPC) between P and P, which was held"
    last = of.end() if of is not None else index + 1
    return Gathering(first, last, index, "session", body.name, parties, number, which, body=body)


_OF_PLACES = regex(r"[yo]d?P&d?P")


def _of_year(line: Line, story: Story, index: int) -> Gathering | None:
    """Another round of the gathering told last, by its year or likeness: "next year's edition", "a similar event"."""
    word, alike = line.items[index].word, line.items[index - 1].word in {"similar", "same"}
    yearly = line.shape[index - 2 : index] == "Ts" and index > 1
    of_year = line.shape[index - 2 : index] == "dT" and _YEAR.fullmatch(line.items[index - 1].word) is not None
    yearly = yearly or of_year  # "the 2022 forum"
    if not (alike or yearly) or not (word in _EVENTS or word in gathering_words()):
        return None
    known = last_round(line, story)
    if known is None or (word == "round" and known.form == "forum"):
        return None  # "the 2019 round of talks" is none of the summit told before
    if word not in _EVENTS and (word in listed("forums")) != (known.form == "forum"):
        return None
    first = index - 2 if yearly else start_of(line, index)
    return Gathering(first, index + 1, index, known.form, known.name or "", known.parties, known=known)


_YEAR = regex(r"(?:19|20)\d\d")
_EVENTS = frozenset({"edition", "event", "gathering", "round"})


def _of_letters(line: Line, story: Story, index: int) -> Gathering | None:
    """A round by the letters of its body, which the text gives in brackets after the name: "the sixth CIG"."""
    letters, first = line.items[index].text, start_of(line, index)
    number, which = (
        order(line, first, index - 1),
        next((it.word for it in line.items[first:index] if it.word in WHICH), ""),
    )
    at = story.canonical.text.find(f"({letters})")
    if (number is None and not which) or not 0 <= at < line.start:
        return None
    named = story.canonical.text[max(0, at - _NAME) : at].lower()
    if not any(noun in named for noun in _LETTERED):
        return None
    return Gathering(first, index + 1, index, "session", letters, story.sides(), number, which)


_NAME = 100  # characters in which a name stands before its letters
_LETTERED = ("commission", "committee", "council", "consultation", "dialogue")
_MEANT = frozenset({"it", "body", "panel", "group", "platform", "mechanism", "council", "commission", "committee"})
_MEANT_FORUMS = frozenset({"forum", "conference", "dialogue", "summit"})


_NOW = frozenset({"now", "then", "instead"})


def _meant(line: Line, story: Story, index: int) -> Gathering | None:
    """The body told last, which met at another time: "It last met in 2022", "The body had been convened in Lima"."""
    if line.items[index].word != "it" and (not index or line.items[index - 1].word != "the"):
        return None
    at = index + 1
    passed = (cues().auxiliaries | _NOW) - listed("ahead")
    while items_word(line, at) in passed:
        at += 1
    known = series_of(line, story)
    word = items_word(line, at)
    if line.items[index].word in _MEANT_FORUMS:
        earlier = "last" in {item.word for item in line.items[index + 1 : at + 1]} and word in listed("meets") | {
            "held"
        }
        if known is None or known.form != "forum" or not earlier:
            return None  # unless "The conference last met in May"
        return Gathering(index, index + 1, index, "forum", known.name or "", known.parties, known=known)
    moved = isinstance(known, Series) and line.items[index].word == "it" and word in listed("ahead")
    if known is None or not (moved or (known.form == "session" and word in listed("meets"))):
        return None  # unless "It is now scheduled for May", the session that was put off
    return Gathering(index, index + 1, index, "session", known.name or "", known.parties, known=known)


def _elliptic(line: Line, story: Story, index: int) -> Gathering | None:
    """Another round of what was told last: "the first", "the previous one", "its 14th meet"."""
    item = line.items[index]
    number = order_of(item)
    most = item.word == "recent" and items_word(line, index - 1) == "most"
    if number is None and item.word not in WHICH and not most:
        return None
    after = line.items[index + 1] if index + 1 < len(line.items) else None
    one = after is not None and after.word in {"one", "ones", "edition"}
    if one and is_of_print(line, index + 1):
        return None
    if after is not None and not one and (after.word in listed("trips") or not _stands_alone(line, index + 1)):
        return None
    to_be = after is not None and after.shape == "t" and "since" in {each.word for each in line.items[index:]}
    if to_be and number == 1:
        return None  # "the first to be held there since 2019": the one just told
    if index > 2 and line.items[index - 3].word == "which":
        return None  # "the summit, which is the eleventh"
    apposed = index + 1 + one
    if line.shape[apposed : apposed + 2] == ",X" or _is_something_else(line, apposed):
        return None  # "the first, President X"
    if not index or line.shape[index - 1 - most] not in "ds" or line.items[index - 1].word in {"a", "an"}:
        return None
    known = series_of(line, story)
    if known is None or (after is not None and after.shape == "T") or line.items[index - 1].word in {"his", "her"}:
        return None  # "his last one" is a visit of his
    if not listed("trips").isdisjoint(each.word for each in line.items[:index]):
        return None  # "the second state visit there, the first having taken place in 1968"
    if isinstance(known, Series) and after is not None and after.shape == "(":
        return None  # "the previous (XVIII) meeting"
    first = start_of(line, index)
    last = index + 2 if one else index + 1
    which = item.word if item.word in WHICH else ""
    return Gathering(first, last, index, known.form, known.name or "", known.parties, number, which, known=known)


def _is_something_else(line: Line, at: int) -> bool:
    """Tell "the latest, a treaty on water, was signed", "the first was built in 1993" from another round."""
    verb = main_verb_after(line, at)
    group = range(verb, min(verb + _GROUP, len(line.items))) if verb is not None else ()
    main = next((line.items[each].word for each in group if line.items[each].word not in cues().auxiliaries), "")
    return main in listed("of_things")


_GROUP = 4  # items of a verb's group: "has now been built"


def _stands_alone(line: Line, at: int) -> bool:
    """Tell "the ninth was held", "the first in Baku" from "the ninth company": what follows is no noun."""
    item = line.items[at]
    if item.shape == "k":
        return (is_verb(line, at) or item.word in cues().auxiliaries or item.word == "having") and _is_held(line, at)
    if item.shape == "i":
        return line.shape[at + 1 : at + 2] in {"P", "T"} or line.shape[at + 1 : at + 3] in {"dA", "dP", "dT"}
    return item.shape in ",TOu.;:frbt("


def _is_held(line: Line, at: int) -> bool:
    """Tell "the third was held" from "the third was built", "the third will be laid"."""
    while at + 1 < len(line.items) and (line.items[at].word in cues().auxiliaries or is_adverb(line, at)):
        at += 1
    word = line.items[at].word
    held = word in listed("participles") | listed("ahead") | listed("happened") | listed("convened") | _CARRIED_OUT
    return held or not (word in times_of_others("done") or word.endswith("ed"))


_CARRIED_OUT = frozenset(
    "celebrated conducted carried realised realized performed effected inaugurated concluded".split()
)
