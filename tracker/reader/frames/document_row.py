"""A line as a row of letters, and the acts of signing that grammar finds in it.

The line is folded into a row of letters in which a document with its whole title is one letter, so that grammar sees
"D z V" in "A memorandum of understanding on X between A and B was jointly signed":

    D a document   Y one after a preposition   V signed   W sign   G signing   z a form of to be   C closed, ended
    H hands put to paper   R recorded in   E there is   e includes   U a title   a also
    and the letters of `items` for all else, adverbs and adjectives as k
"""

import re
from functools import cache
from typing import Literal, NamedTuple

from tracker.reader.cues import cues
from tracker.reader.frames.document_words import Written
from tracker.reader.items import Line
from tracker.reader.lexicon import toml

Voice = Literal["active", "passive", "reduced", "relative", "noun", "closing", "shared", "ready", "there", "means"]

_BE = frozenset("was were been being be is are get gets got".split())
_HANDS = frozenset({"name", "names", "signature", "signatures"})
_TO_PAPER = frozenset({"to", "on", "under"})
_PREPOSITIONS = "oftiuyb"
_ADVERBS = frozenset(
    """
    also separately additionally subsequently thereafter here there today yesterday jointly officially formally together
    finally then later solemnly recently
    """.split()
)
_OWN = "DYVWGzCHRaEe"  # letters that mean something else in a line


class Act(NamedTuple):
    """A document signed: `verb` is the item that says so."""

    verb: int
    voice: Voice
    mention: Written
    described: bool = False  # one of the documents that another number sums up


class Verbs(NamedTuple):
    """The words of documents.toml that make the letters of a row."""

    letters: dict[str, str]
    types: dict[str, frozenset[str]]
    phrases: dict[str, list[tuple[str, tuple[str, ...]]]]  # by their first word, with their letters
    including: frozenset[str]
    ready: frozenset[str]
    founding: frozenset[str]
    means: frozenset[str]
    outcomes: frozenset[str]


@cache
def verbs() -> Verbs:
    """The words of documents.toml."""
    read = toml("documents")
    letters = dict.fromkeys(_BE, "z")
    types: dict[str, frozenset[str]] = {}
    letters |= dict.fromkeys(read["phrases"]["closing"], "C")
    for verb in read["verbs"].values():
        for form, letter in (("past", "V"), ("base", "W"), ("noun", "G")):
            letters |= dict.fromkeys(verb[form], letter)
            types |= dict.fromkeys(verb[form], frozenset(verb["types"]))
    letters |= dict.fromkeys(("include", "includes", "included", "comprise", "comprised", "comprises"), "e")
    letters |= dict.fromkeys(cues().boundaries, ";") | dict.fromkeys(_ADVERBS, "a")
    phrases: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for letter, name in (("H", "hands"), ("R", "recording"), ("V", "making"), ("&", "joining")):
        for phrase in read["phrases"][name]:
            words = tuple(phrase.split())
            phrases.setdefault(words[0], []).append((letter, words))
    lists = (frozenset(read["phrases"][name]) for name in ("including", "ready", "founding", "means", "outcomes"))
    return Verbs(letters, types, phrases, *lists)


@cache
def act_words() -> frozenset[str]:
    """The words of which a line of acts holds one."""
    known = verbs()
    closing = frozenset(toml("documents")["phrases"]["closing"])
    phrases = (phrase for phrases in known.phrases.values() for letter, phrase in phrases if letter in "HRV")
    return frozenset(known.types) | closing | known.means | known.outcomes | frozenset(phrase[0] for phrase in phrases)


class Row:
    """The folded line: `letters`, and for each letter the item that it begins at and its document."""

    def __init__(self, line: Line, found: list[Written]) -> None:
        self.line = line
        letters: list[str] = []
        self.at: list[int] = []
        self.documents: dict[int, Written] = {}
        by_left = {mention.left: mention for mention in found}
        index, items = 0, line.items
        while index < len(items):
            mention = by_left.get(index)
            self.at.append(index)
            if mention is not None:
                before = items[index - 1].shape if index else ""
                self.documents[len(letters)] = mention
                letters.append("Y" if before and before in _PREPOSITIONS else "D")
                index = max(mention.right, index + 1)
                continue
            letter, size = self._letter(index)
            letters.append(letter)
            index += size
        self.letters = "".join(letters)

    def _letter(self, index: int) -> tuple[str, int]:
        items, known = self.line.items, verbs()
        item = items[index]
        for letter, phrase in known.phrases.get(item.word, ()):
            if tuple(each.word for each in items[index : index + len(phrase)]) == phrase:
                return letter, len(phrase) - (letter in "HR")  # its preposition leads to the document
        if item.word in _HANDS:
            after = items[index + 1 : index + 3]
            if len(after) > 1 and after[0].shape == "T" and after[1].word in _TO_PAPER:
                return "H", 2  # "set their names last Friday to"
        if item.word == "there" and index + 1 < len(items) and items[index + 1].word in _BE:
            return "E", 1
        if item.kind == "word":
            letter = known.letters.get(item.word) or ("U" if item.shape in _OWN else item.shape)
            if letter == "V" and index and items[index - 1].word == "newly":
                letter = "k"
            return letter, 1
        return ("U" if item.shape in _OWN else item.shape), 1


_MORE = re.compile(r"(?:,|,?&)[as]?[oyfut]?(?P<next>[DY])")
_FARTHER = re.compile(r"[^;:rVWGCzDYX.]{1,12}(?:&|,&?)a?(?P<next>D)(?=[,;.:iuTb(]|$)")
ITEM = re.compile(r"(?:[^:D.]{0,60};&?|,?&|,)[dk]{0,3}(?P<next>D)")


def chain(letters: str, first: int, joint: re.Pattern[str] = _MORE) -> list[int]:
    """The documents joined to one: "a plan, two protocols and a pact"."""
    found = [first]
    while (more := joint.match(letters, found[-1] + 1) or _FARTHER.match(letters, found[-1] + 1)) is not None:
        after = letters[more.end() : more.end() + 3]
        if re.match(r"[ak]?[Vz]", after) and letters[more.start()] == ",":
            break
        found.append(more.start("next"))
    return found


def chain_back(letters: str, last: int) -> list[int]:
    """The documents joined to one that they stand before: "a plan, two protocols and a pact were signed"."""
    found = [last]
    while (before := re.search(r"(?P<before>D)(?:,|,?&)k{0,2}$", letters[: found[0]])) is not None:
        found.insert(0, before.start("before"))
    return found
