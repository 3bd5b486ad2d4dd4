"""The times of other events that a sentence tells besides: what went before, what follows, what is said by the way."""

from tracker.reader.cues import is_verb, items_word
from tracker.reader.frames.meeting.anchor import Anchor
from tracker.reader.items import Line
from tracker.reader.joined_verbs import aside

_OWN = 3  # items between a participle and the time that is its own


def is_of_opening(line: Line, at: int, anchor: Anchor) -> bool:
    """Tell the time of what went before, said first: "Following his arrival in Lima yesterday, X met Y"."""
    return _is_of_participle(line, at, anchor) or (
        at > 1 and at < line.shape.find(",", 0, anchor.first) < anchor.verb and line.items[0].word in _AFTERS
    )


def is_of_arrival(line: Line, at: int, after: int) -> bool:
    """Tell the time of what went before, told last: "X met Y in Lima, following his arrival in P on Tuesday"."""
    words = [item.word for item in line.items[after:at]]
    gone = next((index for index, word in enumerate(words) if word in _AFTERS), None)
    return gone is not None and not _ARRIVALS.isdisjoint(words[gone : gone + _OF_ARRIVAL])


_ARRIVALS = frozenset({"arrival", "arriving", "return", "returning", "landing", "departure", "election", "appointment"})
_OF_ARRIVAL = 5  # items from "following" to the arrival: "after his unannounced return"


def is_of_after(line: Line, at: int, anchor: Anchor) -> bool:
    """Tell the time of what went before, told in a clause: "X's visit comes a year after Y flew to P in April"."""
    if at in aside(line, anchor.first):
        return True
    between = [item.word for item in line.items[anchor.last : at]]
    follows = (each for each in range(at + 1, anchor.first) if line.items[each].word in _FOLLOWS | _FOLLOWED)
    if any(items_word(line, each + 1) != "by" for each in follows):
        return True  # "Tuesday's talks followed a visit by X to P in May"
    if not _FOLLOWS.isdisjoint(between):
        return True
    after = next(
        (before for before in range(anchor.last, at) if line.items[before].word in {"after", "since", "before"}), at
    )
    return any(is_verb(line, verb) for verb in range(after, at))


_FOLLOWED = frozenset({"followed", "preceded", "capped", "crowned"})
_FOLLOWS = frozenset({"follows", "precedes"})  # "X's visit follows Y's to P in April"


def _is_of_participle(line: Line, at: int, anchor: Anchor) -> bool:
    """Tell the time of what is said of a thing by the way: "visited the plant, opened in March 2022, and met"."""
    closed = at < anchor.verb and line.shape[at + 1 : at + 2] == ","
    return closed and any(
        line.shape[before - 1] == "," and line.items[before].word.endswith("ed") and line.shape[before] == "k"
        for before in range(max(1, at - _OWN), at)
    )


def opens_after(line: Line, index: int) -> bool:
    """Tell whether a sentence says first when something else was, before it comes to the event at an item."""
    if line.items[0].word in _AFTERS:
        return "T" in line.shape[2 : max(2, line.shape.find(",", 0, index))]
    return any(is_of_arrival(line, at, index + 1) for at, _ in line.tags("T"))


_AFTERS = frozenset({"following", "after", "ahead", "before", "since", "having", "upon"})


def is_of_office(line: Line, at: int, text: str) -> bool:
    """Tell when somebody held an office that a clause tells of him: "X, who was trade minister in 2016, met Y"."""
    person = line.shape.rfind("X", 0, at)
    if person < 0 or line.shape[person + 1] == ",":
        return False
    told = text[line.items[person].start : line.items[person].end]
    return ", who " in told and not any(is_verb(line, between) for between in range(person + 1, at))


def is_of_having(line: Line, at: int, last: int) -> bool:
    """Tell the time of what went before, told by the way: "…, the first having taken place in 1968"."""
    having = next((other for other in range(last, at) if line.items[other].word == "having"), last)
    return "," in line.shape[last:having]
