"""What stands between an act and what it belongs to: times, places, adverbs and what is inserted."""

from tracker.reader.frames.acts import acts_at
from tracker.reader.frames.verb_groups import groups, is_finite
from tracker.reader.items import Line
from tracker.reader.patterns import regex

_ADJUNCT = regex(r",?(?:bk)?(?:[ui]?d?(?:T(?:ki[PT])*|P)){1,3},?$")  # ", Thursday in Tunis,", "by phone last week"
_ADJUNCTS = 20  # items of times and places
_LONGEST_ASIDE = 9  # items between commas
_LONGEST = 10  # items of a phrase before its object
_GIVEN_TO = regex(r"td?[kgcmAHNPQFBCMWX]{1,6}$")
_INSERTED = regex(r"[iyub][kgANPQ]{1,3}$")


def before_adjuncts(line: Line, at: int) -> int:
    """Where a line goes on to the left past times, places and adverbs: "agreed, Thursday in Tunis, to"."""
    inserted = _ADJUNCT.search(line.shape, max(0, at - _ADJUNCTS), at + 1) if at >= 0 else None
    before = inserted.start() - 1 if inserted is not None and inserted[0] else at
    fronted = at >= 0 and line.shape[at] == "," and line.shape[before + 1] != ","  # "halted in 2020, construction"
    at = -1 if fronted and _is_participle(line, before) else before
    opened = line.shape.rfind(",", max(0, at - _LONGEST_ASIDE), at) if at > 0 and line.shape[at] == "," else -1
    if opened > 0 and line.shape[opened + 1] in "iuyb" and acts_at(line, opened - 1):
        at = opened - 1  # "launched, at the push of a button, the"
    while at >= 0 and line.items[at].word in groups().adverbs:
        at -= 1
    return at


def _is_participle(line: Line, at: int) -> bool:
    """Tell the participle that opens a line or clause: "Halted in 2020, "."""
    opens = at == 0 or (at > 0 and line.shape[at - 1] in ";:")
    return opens and any(act.form == "past" for act in acts_at(line, at))


def _is_handed_over(line: Line, end: int) -> bool:
    return any(
        act.kind == "deliver" and act.end == end for at in range(max(0, end - 3), end) for act in acts_at(line, at)
    )


def before_phrase(line: Line, place: int) -> int:
    """Where a line goes on to the left past what stands between verb and object: "launched in video format"."""
    inserted = _INSERTED.search(line.shape, max(0, place - _LONGEST), place + 1)
    if place > 1 and line.items[place - 1].word == "from" and line.shape[place] in "PN":
        return place - 2  # "inaugurated from Lima the X"
    given = _GIVEN_TO.search(line.shape, max(0, place - _LONGEST), place + 1)
    if given is not None and _is_handed_over(line, given.start()):
        return given.start() - 1  # "handed over to the minister a laboratory"
    at = before_adjuncts(line, place)
    return inserted.start() - 1 if inserted is not None and at == place and not is_finite(line, place) else at
