"""Signings that wait for something: "until an agreement is signed", "will be signed once tariffs fall"."""

from tracker.reader.cues import cues, is_verb
from tracker.reader.frames.document.row import Act
from tracker.reader.items import Line

_WAITS = frozenset({"until", "once", "if", "unless", "till", "before", "whether", "provided"})
_BROKEN = frozenset("broke collapsed failed ended died resigned left long even just took stalled lapsed fell".split())
_NEAR = 7  # items from a verb to what it waits for
_FAR = 14  # items from "until" to what is awaited
_SOON = 2  # items from a document to "only if"


def is_awaited(line: Line, act: Act, first: int) -> bool:
    """Tell "until an agreement is signed", "will be signed once …"; "before leaving, they signed" is done."""
    helpers = act.helpers
    after = {item.word for item in line.items[act.verb + 1 : act.verb + _NEAR]}
    after |= {item.word for item in line.items[act.mention.right : act.mention.right + _SOON]}
    if helpers & {"be", "will"} and not after.isdisjoint({"once", "if", "provided", "unless"}):
        return True
    for at in range(first - 1, max(-1, first - _FAR), -1):
        word = line.items[at].word
        if line.shape[at] in ",;:" or is_verb(line, at) or word in cues().relatives:
            return False
        if word == "before" and at == 0:
            return False  # "Before lunch the two signed"
        if word == "before" and helpers & {"was", "were"} and line.words.isdisjoint(_BROKEN):
            return False  # "held talks on Friday before a statement was issued"
        if (word in _WAITS and line.shape[at + 1 : at + 2] != "T") or (
            word == "when" and not helpers.isdisjoint({"is", "are", "has"})
        ):
            return True
    return False
