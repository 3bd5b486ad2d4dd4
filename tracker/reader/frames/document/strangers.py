"""Signers who are not the two states of an article: firms, towns, third countries, people nobody knows."""

from itertools import pairwise

from tracker.reader.bodies import Body
from tracker.reader.cues import items_word
from tracker.reader.frames.document.group import KINDS_OF_STATE, LONGEST, group_at
from tracker.reader.frames.document.nouns import mentions
from tracker.reader.frames.document.row import Act
from tracker.reader.frames.document.words import document_words
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.story import Story
from tracker.reader.tags import Place

_COLLECTIVE = frozenset(
    """
    sides parties countries nations states governments cabinets leaders presidents ministers two both they we
    delegations co-chairs co-chairmen heads officials their them representatives counterparts neighbours ministries
    he she secretaries diplomats teams republics capitals it i who statesmen premiers experts chambers
    academies companies
    """.split()
)
_LESSER = frozenset("regions provinces cities towns mayors universities rectors municipalities districts clubs".split())
_PRIVATE = frozenset("chambers academies museums hospitals airlines associations".split())
_STRANGERS = frozenset("partners companies firms club clubs team investors businesses banks universities".split())
_FEW = 8  # items before a verb in which its subject stands
_FIRMS = frozenset({"companies", "firms", "partners", "groups", "airlines", "carriers", "operators"})


def is_somebody_else(line: Line, act: Act) -> bool:
    """Tell whether names stand where the signers stand, and none of them leads to a party: then it is not the pair."""
    items = line.items
    if act.voice == "active":
        start = max(line.shape.rfind(";", 0, act.verb) + 1, act.verb - LONGEST)
        titled = {at for mention in mentions(line) for at in range(mention.left, mention.right)}
        zone = [at for at in range(start, act.verb) if at not in titled]
        if any(items[at].word in _COLLECTIVE for at in zone):
            return False
        return any(_is_a_name(line, at) and line.shape[at - 1 : at] not in {"i", "u"} for at in zone)
    colon = line.shape.find(":", act.verb)  # "were signed: a pact between Bata and Rumi", one of several
    after = range(act.verb, min(len(items), act.verb + 6, colon if colon > 0 else len(items)))
    between = next(
        (at for at in after if items[at].word == "between" or items[at].word in document_words().including), None
    )
    if between is not None and items[between].word != "between":
        return False  # "were signed, including one between A and B"
    if between is None or act.voice != "passive":
        return False
    following = {item.word for item in items[between + 1 : between + _FEW]}
    return following.isdisjoint(_COLLECTIVE)


def is_with_strangers(line: Line, story: Story, act: Act) -> bool:
    """Tell "with an African country", which nobody names."""
    first, last = min(act.mention.last, act.verb), max(act.mention.right, act.verb) + 4
    at = next((at for at in range(first, min(last, len(line.items))) if line.items[at].word == "with"), None)
    if at is None:
        return False
    following = line.items[at + 2 : at + 5]
    return any(item.word in KINDS_OF_STATE for item in following) or any(
        item.word in _STRANGERS and isinstance(one.value, Place) and one.value.code in story.pair
        for one, item in pairwise(line.items[at + 1 : at + 5])
    )


def has_stranger(line: Line) -> bool:
    """Tell a sentence about somebody of a third country: "the two sides" in it are not the article's."""
    return any(isinstance(item.value, Mention) and item.value.person.strange for _, item in line.tags("X"))


def is_of_a_company(line: Line, act: Act) -> bool:
    """Tell "a Huawei contract", which is no state's."""
    first, last = act.mention.left, act.mention.first
    return act.mention.noun.type == "contract" and any(letter in "NQ" for letter in line.shape[first + 1 : last])


def is_between_others(line: Line, act: Act) -> bool:
    """Tell "one between the bar associations", whose names nobody says."""
    at = act.mention.last
    if items_word(line, at) != "between" or any(group_at(line, at + 1)):
        return False
    return _COLLECTIVE.isdisjoint(item.word for item in line.items[at + 1 : at + 6])


def are_two_firms(line: Line, act: Act) -> bool:
    """Tell "a deal that the two companies signed", which are no two states."""
    near = [item.word for item in line.items[max(0, act.verb - _FEW) : act.verb]]
    return any(one in {"two", "both"} and other in _FIRMS for one, other in pairwise(near))


def are_lesser(line: Line, act: Act) -> bool:
    """Tell regions, cities and universities, which sign for themselves: "both regions signed"."""
    end = act.verb if act.voice in {"active", "shared"} else min(len(line.items), max(act.verb, act.mention.right) + 6)
    end = min([end, *(each.left for each in mentions(line) if act.verb < act.mention.right <= each.left < end)])
    start = max(0, act.verb - _FEW) if act.voice == "active" else min(act.verb, act.mention.last)
    if act.voice == "shared":
        start, end = max(act.verb, act.mention.left - _FEW), act.mention.left
    apart = range(act.mention.right, act.verb) if act.voice == "passive" else range(0)  # a clause: "that lets cities …"
    named = range(act.mention.left, act.mention.right)
    return any(
        line.items[at].word in _LESSER or (line.items[at].word in _PRIVATE and at not in named) or _are_banks(line, at)
        for at in range(start, end)
        if at not in apart
    )


def _are_banks(line: Line, at: int) -> bool:
    """Tell "the two banks" from the two central banks, which sign for their states."""
    return line.items[at].word == "banks" and line.items[at - 1].word in {"two", "both", "commercial"}


def _is_a_name(line: Line, at: int) -> bool:
    value = line.items[at].value
    return not value.shared if isinstance(value, Body) else line.shape[at] in "NQ"
