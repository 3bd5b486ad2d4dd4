"""Calls: who rang up whom, was on the phone with whom, held a videoconference with whom."""

from tracker.reader.cues import clause_of
from tracker.reader.frames.meeting.words import Words
from tracker.reader.items import Line
from tracker.reader.patterns import regex

CALLS = frozenset("call calls videoconference video-conference teleconference videocall video-call videolink".split())
_BY_WIRE = frozenset({"phone", "telephone", "video", "conference"})
_RANG_UP = regex(r"[PAsdhRC,]{0,4}X(?:uT|T|[.,]?$)")  # "called his Kenyan counterpart X on Wednesday"
_HELD_SO = frozenset({"conference", "meeting", "talks", "conversation", "exchange", "consultations"})
_MADE = frozenset("got gets fielded answered returned took takes taken placed places had held holds initiated".split())
_VERB = 5  # items from a verb to its call: "held a second video call", "took a short call from"


def is_call(line: Line, index: int) -> bool:
    """Tell the noun of a call: "a phone call", "a call with Y", "took a call from Y", "held a videoconference"."""
    word, following = line.items[index].word, line.items[index + 1].word if index + 1 < len(line.items) else ""
    if word in {"call", "calls", "contact", "talk"} and index and line.items[index - 1].word in _BY_WIRE:
        return True
    if word in _HELD_SO and index and line.items[index - 1].word in {"video", "virtual", "online"}:
        return following in {"between", "with"}
    if word not in CALLS:
        return False
    if following in {"between", "with"}:
        return True
    made = not _MADE.isdisjoint(item.word for item in line.items[max(0, index - _VERB) : index])
    paid = index and line.items[index - 1].word in {"courtesy", "farewell", "introductory", "protocol"}
    return made and not paid and (following in {"from", "to"} if word in {"call", "calls"} else True)


def is_rung_up(line: Line, index: int, words: Words) -> bool:
    """Tell what is done to whom one speaks to by phone: "telephoned Y", "was on the phone with Y"."""
    word = line.items[index].word
    if word in {"called", "calls", "call"} and line.items[min(index + 1, len(line.items) - 1)].word in {"him", "her"}:
        return not {"phone", "telephone"}.isdisjoint(item.word for item in line.items[index + 2 : index + _VERB])
    if word == "called":
        return _RANG_UP.match(line.shape, index + 1) is not None
    if word in {"phone", "telephone"}:
        near = [item.word for item in line.items[max(0, index - 2) : index + 2]]
        return near[:2] == ["on", "the"] and near[3:] == ["with"]
    return word in words.telephoned


def by_wire(line: Line, index: int, words: Words) -> bool:
    """Tell whether a meeting was held by phone or video: a word of these near its verb."""
    if line.words.isdisjoint(words.calls) and "call" not in line.words:
        return False
    ends = (at for at in (line.shape.find(";", index), line.shape.find(",k", index)) if at > 0)
    closed = next((at for at in ends if line.shape[at] == ";" or line.items[at + 1].word == "having"), len(line.items))
    first, last = max(0, index - 8, line.shape.rfind(";", 0, index)), min(index + 20, closed)
    in_person = words.met | words.received
    if line.items[index].word in in_person:
        low, high = clause_of(line, index)
        he = (at for at in range(index, high) if line.shape[at] == "&" and not _HE.isdisjoint(_words(line, at)))
        first, last = (
            max(first, low),
            min(last, next(he, high), _second_verb(line, index)),
        )  # "met X, and yesterday he spoke by phone"
    if line.items[index].word in in_person:
        first = max(first, line.shape.rfind("&", first, index))  # "spoke by phone with X and met Y"
    turns = (at for at in range(index, last - 1) if line.shape[at] == "&" and line.items[at + 1].word in in_person)
    near = range(first, next(turns, last))
    return any(line.items[at].word in words.calls or _is_call(line, at) or is_call(line, at) for at in near)


def _second_verb(line: Line, index: int) -> int:
    """Return where it goes on with what else somebody did: "met X on Wednesday and spoke by phone with Y"."""
    second = (at for at in range(index + 1, len(line.items) - 1) if line.shape[at] == "&")
    return next((at for at in second if line.items[at + 1].word in _SPEAKING), len(line.items))


_SPEAKING = frozenset("spoke speaks telephoned phoned called talked held had".split())


def _words(line: Line, at: int) -> set[str]:
    return {item.word for item in line.items[at + 1 : at + 3]}


_HE = frozenset({"he", "she", "they"})


def _is_call(line: Line, at: int) -> bool:
    """Tell "in a call on Monday", "a 20-minute call with Y" from a call paid in person, "a call for peace"."""
    if line.items[at].word != "call" or "i" not in line.shape[max(0, at - _CALL) : at]:
        return False
    before = line.items[at - 1]
    paid = before.word in {"courtesy", "farewell", "introductory", "protocol"}
    after = line.shape[at + 1 : at + 2]
    goes_on = after in {"", ".", ",", "T", "y", "r"} or (after == "u" and line.shape[at + 2 : at + 3] == "T")
    return not paid and before.shape in "dkg" and (goes_on or line.items[at + 1].word in {"late", "early"})


_CALL = 5  # items from "in" or "during" to a call
