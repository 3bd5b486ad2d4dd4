"""Words that govern an act: "began building X", "one on building X", "picked Y to build X"."""

from tracker.reader.frames.acts import Act, acts_at
from tracker.reader.frames.project.told import governing
from tracker.reader.frames.verb_groups import is_proper
from tracker.reader.items import Line

MODIFIERS = 'dAgkNPMmspTFcKQ#O"$%R'  # letters of what stands before a noun
_FAR = 7  # items from "to build" back to "picked"
_FAR_ALLY = 12  # items from "to build" back to "with" whom
_ALLIED = frozenset('dAgkNPMmspTFcKQBX&,Cyoi"-')
_AIMS = frozenset({"to", "for", "on"})
_LONGEST = 6  # words of a phrase that governs
_ONES = frozenset({"one", "ones", "another", "others"})


def choice_of(line: Line, at: int, first: int) -> list[Act]:
    """The verb of choosing whom to build something: "picked the Chinese group X to build"."""
    while line.items[first].word == "to" and at >= max(0, first - _FAR) and line.shape[at] in MODIFIERS + "Xc":
        found = [
            act for act in acts_at(line, at) if act.kind == "choose" and act.form != "noun" and is_proper(line, act)
        ]
        if found:
            return found
        at -= 1
    return []


def agreement_with(line: Line, at: int, first: int) -> list[Act]:
    """The agreement with somebody to do something: "signed a deal with the Chinese group X to build"."""
    while line.items[first].word in _AIMS and at >= max(0, first - _FAR_ALLY) and line.shape[at] in _ALLIED:
        if line.shape[at] == "y":
            return [act for act in rulers_at(line, at - 1) if act.kind == "agree" and act.form == "noun"]
        at -= 1
    return []


def rulers_at(line: Line, at: int) -> list[Act]:
    """The words that end at an item and govern acts, before "of" the nouns first."""
    found = [
        one
        for first in range(at, max(-1, at - _LONGEST), -1)
        for one in acts_at(line, first, shorter=True)
        if one.end == at + 1
        and one.kind in governing()
        and one.form != "state"
        and is_proper(line, one)
        and not (one.form == "gerund" and line.shape[one.at - 1 : one.at] == "d")  # "a financing agreement"
    ]
    one_of = at > 1 and line.items[at].word in {"them", "these"} and line.items[at - 2].word in _ONES
    if not found and at > 0 and (one_of or line.items[at].word in _ONES):  # "12 deals, including one on building X"
        found = [one for place in range(at) for one in acts_at(line, place) if one.kind in {"agree", "talk"}][-1:]
        found = [one for one in found if one.kind == "agree"]
    of = at + 1 < len(line.items) and line.items[at + 1].word == "of"
    return sorted(found, key=lambda one: (one.form == "noun") != of)
