"""Whether a number is a total that holds, and what state what it counts is in."""

from itertools import pairwise

from tracker.reader.cues import clause_of, cues
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.tags import Number

_NEAR = 14
_BASES = frozenset({"base", "basis", "framework", "foundation"})
_TO_SIGN = frozenset({"document", "road map", "loan", "project", "commitment"})
_HELD_IN = frozenset({"in", "across", "from", "through"})
_INVESTING = frozenset("investor investors investment investments invested".split())  # "with 700 companies"
_INTENDED = frozenset({"plan", "plans", "planned", "planning", "aim", "aims", "want", "wants", "intend", "intends"})
_INTENDED_NEAR = 5
_FEW = 5
_MANY = 10  # so many documents are hardly of one occasion
_STANDING = frozenset(
    {
        *("force", "base", "basis", "framework", "bind", "binds", "bound", "implemented", "steered", "since", "active"),
        *("operation", "hold", "reactivated", "constitute", "underlie"),
    }
)
_MAKING = frozenset(
    "building build opening open creating create establishing establish launching launch constructing".split()
)
_MAKINGS = frozenset({"construction", "creation", "establishment", "opening", "launch", "launching", "signing"})
_SIGNED = frozenset("signed inked sealed concluded exchanged initialled initialed adopted penned approved".split())
_HAVING = frozenset({"have", "has", "had", "having", "been", "since"})
_UNSIGNED = frozenset({"scheduled", "pending", "postponed", "held", "ready", "prepared"})
_DENIALS = frozenset({"denied", "denies", "false", "untrue", "untruth", "refuted", "rejected"})
_WANTED = 4  # items from "to raise" to "number"
_ARE = frozenset({"are", "were", "is", "remain", "yet", "due", "planned", "expected", "set", "need", "have"})
_RISEN = frozenset(  # "the number of agreements has reached 120"
    "reached reaches exceeded exceeds stands stood risen grown topped surpassed bringing brings brought taking".split()
)
_NEAR_TIME = 9  # items after a noun in which a time makes its number that of one occasion


def status_at(line: Line, at: int, noun_at: int, counted: str) -> str | None:
    """The status that the verb after (or the words before) tells; None where nothing says that the total holds."""
    known: dict[str, str] = toml("counts")["statuses"]
    _first, _last = clause_of(line, noun_at)
    labelled = line.shape[at - 1 : at] in {":", "-"} and counted == "document"
    if labelled and not _BASES.isdisjoint(item.word for item in line.items[:at]):
        return ""  # "Legal basis: over 170 documents"
    weak: str | None = None
    after = [item.word for item in line.items[noun_at + 1 : min(noun_at + _NEAR, len(line.items))] if item.shape != ";"]
    for word in after:
        if known.get(word) == "signed" and counted not in _TO_SIGN:
            return None  # "three companies signed contracts"
        if word in known:
            if known[word]:
                return known[word]
            weak = ""
    before = [item.word for item in line.items[max(0, at - 6) : at]]
    for word in reversed(before):
        if word in known:
            return known[word] or weak or ""
    invested = before[-1:] == ["with"] and not line.words.isdisjoint(_INVESTING)
    invested = invested or ("$" in line.shape[:at] and line.items[at - 1].word in {"into", "over", "across"})
    return "" if weak is None and (invested or (before[-1:] and before[-1] in _HELD_IN)) else weak


def _told(line: Line, first: int, noun_at: int, last: int) -> frozenset[str]:
    """The words of a clause up to a participle behind its comma: "two pacts were signed, taking the total to 16"."""
    turn = (place for place in range(noun_at, last - 1) if line.shape[place] == "," and _is_participle(line, place + 1))
    told = frozenset(item.word for item in line.items[first : next(turn, last)])
    if line.shape[noun_at + 1 : noun_at + 2] == "r":  # "the 12 agreements which already exist"
        told |= frozenset(item.word for item in line.items[noun_at + 2 : noun_at + 6])
    return told


def _is_participle(line: Line, at: int) -> bool:
    return line.items[at].word.endswith("ing") and line.shape[at] == "k"


def _is_to_be(line: Line, noun_at: int) -> bool:
    """Tell what is still to come: "120 hospitals are to be built"."""
    words = [item.word for item in line.items[noun_at + 1 : noun_at + _NEAR]]
    to_be = next((at for at, pair in enumerate(pairwise(words)) if pair == ("to", "be")), 0)
    return bool(to_be) and words[to_be - 1] in _ARE


def _is_denied(line: Line, at: int) -> bool:
    """Tell "It is not true that 300 firms operate", "He denied that"."""
    words = [item.word for item in line.items[:at]]
    return not _DENIALS.isdisjoint(words) or ("not", "true") in pairwise(words)


def _is_wanted(line: Line, at: int) -> bool:
    """Tell "wants to raise the number of students to 2,000"."""
    words = [item.word for item in line.items[:at]]
    number = len(words) - 1 - words[::-1].index("number") if "number" in words else 0
    return "to" in words[max(0, number - _WANTED) : number]


def is_stated(line: Line, at: int, noun_at: int, counted: str) -> bool:
    """Tell a total from what is wanted or foretold, and from documents of one occasion."""
    first, _last = clause_of(line, at)
    words = {item.word for item in line.items[first : noun_at + 8] if item.shape != "T"}  # "in May" is no "may"
    if at and counted != "job" and line.items[at - 1].word in _MAKING:
        return False  # "in favour of building two plants"
    if at > 1 and line.items[at - 1].word == "of" and line.items[at - 2].word in _MAKINGS:
        return False  # "construction of two plants is planned"
    if "what" in line.words and not line.words.isdisjoint(_INTENDED):
        return False
    if (words - {"over", "can"}) & cues().forecasts or "not" in words:
        return False
    if _is_to_be(line, noun_at) or _is_denied(line, at) or (noun_at == at and _is_wanted(line, at)):
        return False
    if not _INTENDED.isdisjoint(item.word for item in line.items[max(0, at - _INTENDED_NEAR) : at]):
        return False
    if counted in {"document", "road map"}:
        end = line.shape.find(";", noun_at)
        behind = {item.word for item in line.items[noun_at : end if end > 0 else len(line.items)]}
        number = line.items[at].value
        opened = max(at - _INTENDED_NEAR, line.shape.rfind(",", 0, at), 0)
        before = {item.word for item in line.items[opened:at]}
        if before & _SIGNED and not before & _HAVING:
            return False  # "the ministers signed another 15 agreements"
        told = _told(line, first, noun_at, _last)
        few = isinstance(number, Number) and number.value < _MANY and _STANDING.isdisjoint(told)
        if not _UNSIGNED.isdisjoint(behind) or few:
            return False
        near = line.shape[max(0, at - 4, *(line.shape.rfind(mark, 0, at) for mark in ",:")) : noun_at + _NEAR_TIME]
        small = isinstance(number, Number) and number.value < _FEW
        if (small and "T" in near) or ("during" in behind and _STANDING.isdisjoint(line.words)):
            return False  # "on the basis of two documents signed on 5 October"
        occasion = "T" in near and _STANDING.isdisjoint(line.words) and "drafted" not in line.words
        risen = noun_at == at and not before.isdisjoint(_RISEN)
        cumulative = risen or not told.isdisjoint(toml("counts")["standing"])
        return cumulative and not occasion
    return True
