"""Signings that wait for something: "until an agreement is signed", "will be signed once tariffs fall"."""

from tracker.reader.cues import cues, is_verb
from tracker.reader.frames.document.row import Act
from tracker.reader.items import Line

BEFOREHAND = frozenset({"before"})  # "toured the port before signing a pact"
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
        done = helpers & {"was", "were"} or (act.form == "past" and not helpers)
        if word == "before" and done and line.words.isdisjoint(_BROKEN):
            return False  # "held talks on Friday before a statement was issued", "before they signed a pact"
        if (word in _WAITS and line.shape[at + 1 : at + 2] != "T") or (
            word == "when" and not helpers.isdisjoint({"is", "are", "has"})
        ):
            return True
    return False


def verb_ahead(line: Line, first: int, verb: int) -> int | None:
    """Return the "before" of "before witnessing the signing", "before they attended the signing"."""
    ahead = next((at for at in range(verb - 1, first - 1, -1) if line.items[at].word in BEFOREHAND), verb)
    acts = any(is_verb(line, at) or line.items[at].word.endswith("ing") for at in range(ahead + 1, verb))
    return ahead if acts else None
