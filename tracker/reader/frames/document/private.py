"""What people of one country sign among themselves: unions, parties, footballers, builders, creditors."""

from functools import cache

from tracker.reader.cues import items_word
from tracker.reader.frames.document.body_names import KINDS
from tracker.reader.frames.document.group import LONGEST
from tracker.reader.frames.document.nouns import mentions
from tracker.reader.frames.document.row import Act
from tracker.reader.frames.verb_groups import is_adverb
from tracker.reader.items import Line
from tracker.reader.lexicon import toml

_ORDINARY = frozenset("kcgm")  # the letters of ordinary words
_ASIDE = frozenset("Tua")  # what may stand between who signs and the verb
_NEAR = 9  # items behind a document in which "with" stands
_LONGEST_NAME = 5  # items of "the new health minister"


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(toml("documents")["private"][name].split())


def is_private(line: Line, act: Act) -> bool:
    """Tell what two sides sign of which neither is a state of the article: "doctors signed a deal on pay"."""
    return _is_by_name(line, act) or _is_by_whom(line, act) or _is_with_whom(line, act) or _is_of_whom(line, act)


def _is_by_name(line: Line, act: Act) -> bool:
    """Tell "a coalition agreement", "the pay deal", "a collective agreement"."""
    return line.items[act.mention.first - 1].word in _words("kinds") and act.mention.first > act.mention.left


def _is_by_whom(line: Line, act: Act) -> bool:
    """Tell "doctors signed", "the ruling party has signed", "signed by forty writers" from "the two sides signed"."""
    if act.form == "noun":
        return False
    if act.voice in {"passive", "reduced"}:
        last = min(act.verb + _NEAR, len(line.items))
        at = next((at for at in range(act.verb + 1, last) if line.items[at].word == "by"), None)
        return at is not None and _is_somebody(line, at + 1)
    return act.voice == "active" and _are_private(line, act)


def _are_private(line: Line, act: Act) -> bool:
    """Tell the private people before a verb."""
    at = act.first - 1
    while at > 0 and (line.shape[at] in _ASIDE or is_adverb(line, at)):
        at -= 1
    start = max(line.shape.rfind(";", 0, at), line.shape.rfind(",", 0, at), at - LONGEST) + 1
    if at < start:
        return False
    before = {item.word for item in line.items[start : at + 1]}
    if not before.isdisjoint(_words("camps")):
        return True
    if line.shape[at] == "X":
        return line.items[at - 1].word in _words("people") and at > 0
    if line.shape[at] not in _ORDINARY and not at == start == 0:
        return False
    private = _words("people") | _words("groups")
    joined = line.shape[at - 1] in "d&" and "&" in line.shape[at - 2 : at] and line.items[at].word in KINDS
    who = private if line.items[at].word in private else _words("people") if joined else frozenset()
    return not before.isdisjoint(who) and before.isdisjoint(_words("states"))


def _is_with_whom(line: Line, act: Act) -> bool:
    """Tell "with its creditors", "with a local builder" from "with its counterpart", "with the Greek firm Bata"."""
    first = act.mention.last
    after = next((each.left for each in mentions(line) if each.left >= act.mention.right), len(line.items))
    for at in range(first, min(first + _NEAR, after)):
        if line.items[at].word == "with":
            return _is_somebody(line, at + 1)
        if line.shape[at] in ",;.:":
            return False
    return False


def _is_of_whom(line: Line, act: Act) -> bool:
    """Tell "the plan of the company", "the statement of the union"."""
    at = act.mention.last
    return items_word(line, at) == "of" and line.shape[at + 1 : at + 2] == "d" and _is_somebody(line, at + 1)


def _is_somebody(line: Line, first: int) -> bool:
    """Tell a firm or people whom nobody names; "two Chinese firms" may stand for their state."""
    at = first
    if line.shape[at : at + 1] == "#":
        if line.shape[at + 1 : at + 2] == "A":
            return False
        at += 1
    while at < len(line.items) and at - first < _LONGEST_NAME and (line.shape[at] in "dAkcgmR"):
        word = line.items[at].word
        if word in KINDS | _words("people") | _words("groups"):
            following = line.shape[at + 1 : at + 2]
            if following in set("kcgm") and items_word(line, at + 1) in KINDS | _words("people") | _words("groups"):
                at += 1
                continue
            return following not in set('NQBXPKFoL",(&') and line.items[first].word not in {"each", "both"}
        at += 1
    return False
