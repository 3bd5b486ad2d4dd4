"""Calls: who rang up whom, was on the phone with whom, held a videoconference with whom."""

import re

from tracker.reader.frames.meeting.words import Words
from tracker.reader.items import Line

CALLS = frozenset("call calls videoconference video-conference teleconference videocall video-call videolink".split())
_BY_WIRE = frozenset({"phone", "telephone", "video", "conference"})
_RANG_UP = re.compile(r"[PAsdhRC,]{0,4}X(?:uT|T|[.,]?$)")  # "called his Kenyan counterpart X on Wednesday"
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
    if word == "called":
        return _RANG_UP.match(line.shape, index + 1) is not None
    if word in {"phone", "telephone"}:
        near = [item.word for item in line.items[max(0, index - 2) : index + 2]]
        return near[:2] == ["on", "the"] and near[3:] == ["with"]
    return word in words.telephoned
