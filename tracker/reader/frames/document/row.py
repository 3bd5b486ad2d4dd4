"""A line as a row of letters in which grammar finds what is done to documents.

Whatever may stand anywhere in a sentence is left out of the row: times, places, adverbs, brackets, and phrases such as
"in the presence of the press". A document with its whole title is one letter, a verb with its auxiliaries another, so
that "A memorandum of understanding on X between A and B was, after a year of talks, jointly signed" is "DP":

    D a document   Y one after a preposition   V signed, as a verb or a participle   A has signed, signs, will sign
    P was signed, to be signed   G signing, the signing of   F in force   C closed, ended   E there is   e includes
    z is, was   w another verb   * an outcome   n any other noun phrase   r who, which, that   & , : ; - as they stand
    and the prepositions of `items` before a document or a signing
"""

import re
from functools import cache
from typing import Literal, NamedTuple

from msgspec import Struct

from tracker.domain.facts import Party
from tracker.reader.cues import cues, is_verb
from tracker.reader.frames.acts import entries
from tracker.reader.frames.document.beside import is_verb_before, is_verb_behind
from tracker.reader.frames.document.predicates import INSIDE, Predicate, predicates
from tracker.reader.frames.document.words import Written
from tracker.reader.frames.verb_groups import finite_words, groups, helpers_before, is_adverb
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex

Voice = Literal[
    "active", "passive", "reduced", "relative", "noun", "closing", "shared", "ready", "there", "means", "force"
]

_INCLUDE = frozenset({"include", "includes", "included", "comprise", "comprised", "comprises"})
_ADVERBS = frozenset({"separately", "additionally", "subsequently", "thereafter", "officially", "solemnly", "late"})
_LEADING = frozenset(
    "from after following during amid before since upon despite under over within through as at".split()
)
_CALLED = frozenset("called calls described describes termed terms dubbed hailed labelled billed".split())
_SHORT = 7  # items of "what the two sides called"
_PREPOSITIONS = "oiufytb~"
_NOUNS = "dk#O$AMmgcKNFQPXBHRhpsTIULx%EjCW"


class Act(Struct, frozen=True):
    """A document signed: `verb` is the item that says so, of the group of words that begins at `first`."""

    verb: int
    voice: Voice
    mention: Written
    described: bool = False  # one of the documents that another number sums up
    kind: str = "sign"
    form: str = "past"
    first: int = 0
    helpers: frozenset[str] = frozenset()
    partner: Party | None = None  # of several with whom one signs a document each
    day: int | None = None  # the item of the time that stands beside that one

    @classmethod
    def of(cls, predicate: Predicate, voice: Voice, mention: Written) -> "Act":
        """Return what a predicate does to a document."""
        return cls(
            predicate.at,
            voice,
            mention,
            kind=predicate.kind,
            form=predicate.form,
            first=predicate.first,
            helpers=predicate.helpers,
        )

    @classmethod
    def by(cls, line: Line, verb: int, voice: Voice, mention: Written) -> "Act":
        """Return what a word that is no predicate does to a document: "ended with a plan"."""
        helpers, first = helpers_before(line, verb)
        return cls(verb, voice, mention, kind="end", first=first, helpers=frozenset(helpers))


class Lists(NamedTuple):
    """Lists of documents.toml."""

    closing: frozenset[str]
    including: frozenset[str]
    ready: frozenset[str]
    founding: frozenset[str]
    means: frozenset[str]
    outcomes: frozenset[str]
    heading: frozenset[str]
    picking: frozenset[str]


@cache
def lists() -> Lists:
    """Lists of documents.toml."""
    read = toml("documents")["phrases"]
    return Lists(*(frozenset(read[name]) for name in Lists._fields))


@cache
def _joining() -> dict[str, tuple[str, ...]]:
    return {phrase.split()[0]: tuple(phrase.split()) for phrase in toml("documents")["phrases"]["joining"]}


@cache
def makes(kind: str) -> frozenset[str]:
    """The types of documents that a kind of act makes: none for every type."""
    return frozenset(toml("documents")["made"].get(kind, ()))


@cache
def act_words() -> frozenset[str]:
    """The words of which a line of acts holds one."""
    return frozenset(entries("documents")) | lists().closing | lists().means | lists().outcomes


@cache
def _letters() -> dict[str, str]:
    """The letters of the words that have one wherever they stand."""
    known = {
        "e": _INCLUDE,
        "C": lists().closing,
        "*": lists().outcomes,
        "~": _LEADING,
        ";": cues().boundaries,
        "z": groups().be,
        "a": _ADVERBS,
        "w": frozenset(word for word in finite_words() if not word.endswith("ly")),  # "reportedly" is an adverb, too
    }
    return {word: letter for letter, words in reversed(known.items()) for word in words}


class Row:
    """The reduced line: `letters`, with the document or the predicate that each stands for."""

    def __init__(self, line: Line, found: list[Written]) -> None:
        self.line = line
        self.documents: dict[int, Written] = {}
        self.predicates: dict[int, Predicate] = {}
        self.others: dict[int, int] = {}
        raw = self._raw(found)
        letters: list[str] = []
        at = 0
        while at < len(raw):
            letter, told = raw[at]
            size = _left_out(raw, at, letters)
            if size:
                at += size
                continue
            if letter in "nk":
                at += _run(raw, at)
                if letters[-1:] != ["n"]:
                    letters.append("n")
                continue
            if isinstance(told, Written):
                self.documents[len(letters)] = told
            elif isinstance(told, Predicate):
                self.predicates[len(letters)] = told
            else:
                self.others[len(letters)] = told
            letters.append(letter)
            at += 1
        self.letters = "".join(letters)

    def _raw(self, found: list[Written]) -> "list[tuple[str, Written | Predicate | int]]":
        line, items = self.line, self.line.items
        by_left = {mention.left: mention for mention in found}
        told: dict[int, Written | Predicate] = {**predicates(line, found), **by_left}
        raw: list[tuple[str, Written | Predicate | int]] = []
        index = 0
        while index < len(items):
            each = told.get(index)
            if isinstance(each, Written):
                if each.echo and index and items[index - 1].shape == "d":
                    raw.pop()  # "the one on taxes"
                before = raw[-1][0] if raw else ""
                raw.append(("Y" if before and before in _PREPOSITIONS else "D", each))
                index = max(each.right, index + 1)
            elif each is not None:
                raw.append((each.letter, each))
                index = each.last
            else:
                letter, size = self._letter(index)
                if letter == "k" and raw[-1:] and isinstance(raw[-1][1], Written) and is_verb_behind(line, index):
                    letter = "w"
                after = by_left.get(index + 1)
                if letter == "k" and after is not None and is_verb_before(line, index, after):
                    letter = "w"
                raw.append((letter, index))
                index = next(
                    (at for at in range(index + 1, index + size) if at in told), index + size
                )  # "but also signed"
        return raw

    def _letter(self, index: int) -> tuple[str, int]:
        line, items = self.line, self.line.items
        item = items[index]
        word = item.word
        joining = _joining().get(word)
        if joining is not None and tuple(each.word for each in items[index : index + len(joining)]) == joining:
            return "&", len(joining)
        if item.shape == "-":
            spaced = items[index - 1].end < item.start if index else True
            return ("-" if spaced else "k"), 1
        if item.kind != "word" or item.shape == "s":
            return ("T" if item.shape == "T" else "n" if item.shape in _NOUNS else item.shape), 1
        if (
            word == "that"
            and index
            and (line.shape[index - 1] in "oftiuyb" or line.shape[index + 1 : index + 2] == "o")
        ):
            return "n", 1  # "to that effect", "that of 1950"
        if word == "that" and line.shape[index + 1 : index + 2] == "T":
            return "T", 1  # "followed that December"
        if word == "there" and index + 1 < len(items) and items[index + 1].word in groups().be:
            return "E", 2
        if word == "not" and index + 1 < len(items) and items[index + 1].word == "only":
            return "a", 2
        if word == "what" and (size := _so_called(line, index)):
            return "a", size  # "signed what they called a historic treaty"
        letter = _letters().get(word)
        if letter is not None:
            following = letter == "~" and line.shape[index - 1 : index] == "d"  # "the following documents"
            return ("k" if following else letter), 1
        if item.shape == "k" and is_adverb(line, index):
            return "a", 1
        if is_verb(line, index) and line.shape[index - 1] not in "dA#sof" and word not in {"visit", "visits"}:
            return "w", 1
        return ("n" if item.shape in _NOUNS and item.shape != "k" else item.shape), 1


def _so_called(line: Line, at: int) -> int:
    """Return how many items "what he described as" has."""
    for last in range(at + 1, min(at + _SHORT, len(line.items))):
        if line.items[last].word in _CALLED:
            return last + 1 - at + (line.items[last + 1 : last + 2] != [] and line.items[last + 1].word == "as")
    return 0


def _left_out(raw: "list[tuple[str, Written | Predicate | int]]", at: int, letters: list[str]) -> int:
    """Return how many letters from one on say nothing of who does what: an adverb, a bracket, "in Lima"."""
    letter = raw[at][0]
    following = raw[at + 1][0] if at + 1 < len(raw) else ""
    if letter in 'aT"' or (letter == "n" and following == '"' and letters[-1:] != ["n"]):
        return 1
    if letter == "(":
        inner = "".join(each for each, _ in raw[at : at + INSIDE])
        close = inner.find(")")
        return close + 1 if close > 0 and not set("DYVPF") & set(inner[:close]) else 0
    if letter == "&" and following and following in _PREPOSITIONS:
        more = _left_out(raw, at + 1, letters)
        return 1 + more if more else 0
    if letter in _PREPOSITIONS and following and following in "nkT":
        return 2 if following == "T" else 1 + _run(raw, at + 1)
    if letter == "k" and letters[-1:] and letters[-1] in "VAP":
        size = 2 if following == "k" else 1
        after = raw[at + size][0] if at + size < len(raw) else ""
        return size if after and after in "Tiyf,~" else 0
    return 0


def _run(raw: "list[tuple[str, Written | Predicate | int]]", at: int) -> int:
    """Return how many letters the noun phrase that begins at one has, with what is "of" it or listed with it."""
    last = at
    while last < len(raw):
        letter = raw[last][0]
        following = raw[last + 1][0] if last + 1 < len(raw) else ""
        goes_on = letter in "o&" and following and following in "nk"
        if letter not in "nk" and not goes_on:
            break
        last += 1
    return last - at


_TOPICS = r"(?:,n){1,6},?&n,?&"  # "agreements on visas, ports, and fish, as well as a treaty"
_SIGNED_BY = r"V,?&"  # "a contract signed by Bata and Tata, and a plan"
_SIGNED = regex(_SIGNED_BY + "D(?![nwzPVA])")
_BY_THE_WAY = r",r[^;:.DYVAPGF]{1,10},&"  # "a treaty, which lowers duties, and a plan"
MORE = regex(rf"(?:n?(?:,|,?&(?:,,)?|(?=tY))[oyfut~]?|{_BY_THE_WAY}|{_TOPICS}|{_SIGNED_BY})(?P<next>[DY])")
ITEM = regex(rf"(?:[^:D.]{{0,30}};&?|n?,?&(?:,,)?|n?,|{_TOPICS}|{_SIGNED_BY})n?(?P<next>D)")
_MORE_BEFORE = regex(r"(?P<before>D)n?(?:,|,?&(?:,,)?)$")


def chain(letters: str, first: int, joint: re.Pattern[str] = MORE) -> list[int]:
    """The documents joined to one: "a plan, two protocols and a pact"."""
    found = [first]
    while (more := joint.match(letters, found[-1] + 1)) is not None:
        after = letters[more.end() : more.end() + 1]
        signed = after == "V" and _SIGNED.match(letters, more.end()) is None
        if after == "P" or (signed and letters[more.end() - 2] == ","):
            break
        found.append(more.start("next"))
    return found


def chain_back(letters: str, last: int) -> list[int]:
    """The documents joined to one that they stand before: "a plan, two protocols and a pact were signed"."""
    found = [last]
    while (before := _MORE_BEFORE.search(letters[: found[0]])) is not None:
        found.insert(0, before.start("before"))
    return found
