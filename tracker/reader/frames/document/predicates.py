"""The verbs and nouns of signing in a line, each with its auxiliaries: "was, in Lima on Friday, jointly signed"."""

from msgspec import Struct

from tracker.reader.frames.acts import Act as Words
from tracker.reader.frames.acts import acts_at, entries
from tracker.reader.frames.document.papers import are_the_two
from tracker.reader.frames.document.words import Written
from tracker.reader.frames.verb_groups import groups, helpers_before, is_finite
from tracker.reader.items import Line
from tracker.reader.joined_verbs import conjunction_before

INSIDE = 14  # items that brackets or an insertion into a verb hold
_BASE_AFTER, _PAST_AFTER = frozenset({"to", "will", "shall", "would"}), frozenset({"be", "been", "have", "being"})
_BEFOREHAND = frozenset({"previously", "recently", "already", "earlier", "freshly", "formerly", "jointly", "just"})
_OF_NOBODY = 2  # items from a participle to the word that governs its noun: "of recently signed papers"
_ATTRIBUTIVE, _NOMINAL = "do#s", "kgmcMNQFKA"


class Predicate(Struct, frozen=True):
    """A verb or noun of an act with the auxiliaries before it: `items[first:last]`, its word at `at`."""

    kind: str
    form: str
    first: int
    at: int
    last: int
    helpers: frozenset[str]

    @property
    def letter(self) -> str:
        """The letter of a row that it makes."""
        if self.kind in {"force", "last"}:
            return "G" if self.form == "noun" else "F"
        if self.form == "noun" or (self.form == "gerund" and self.helpers.isdisjoint(groups().be)):
            return "G"
        if self.form == "past" and not self.helpers.isdisjoint(groups().be):
            return "P"
        if self.form == "past" and self.helpers.isdisjoint({"has", "have", "had", "having", "'ve"}):
            return "V"
        return "A"


def predicates(line: Line, found: list[Written]) -> dict[int, Predicate]:
    """Return the predicates outside of documents by the item that their group begins at."""
    known = entries("documents")
    inside = {at for mention in found for at in range(mention.left, mention.right)}
    starts = {mention.left for mention in found}
    told: dict[int, Predicate] = {}
    floor = 0
    for at, item in enumerate(line.items):
        if item.word not in known or at < floor or at in inside:
            continue
        words = acts_at(line, at, book="documents")
        if any(each.kind == "record" and each.end not in starts for each in words):  # "sealed in Lima a deal with Peru"
            every = acts_at(line, at, book="documents", shorter=True)
            words = [each for each in every if each.kind != "record" or each.end in starts]
        if not words:
            continue
        act = max(words, key=lambda each: (each.end, each.form == "past"))
        if _is_attributive(line, act) or (act.kind == "last" and line.words.isdisjoint({"since", "from"})):
            continue
        helpers, first = _group(line, at, act.form)
        if act.form == "past" and not helpers.isdisjoint(_BASE_AFTER) and helpers.isdisjoint(_PAST_AFTER):
            act = next((each for each in words if each.form == "base" and each.end == act.end), act)  # "to put"
        if act.form == "gerund":
            helpers -= {"'s"}  # "Thursday's signing"
        first = max([first, floor, *(mention.right for mention in found if first < mention.right <= at)])
        told[first] = Predicate(act.kind, act.form, first, at, act.end, helpers)
        floor = act.end
    return told


def _is_attributive(line: Line, act: Words) -> bool:
    """Tell "the adopted plan", "of newly signed papers"."""
    if line.items[act.at].word == "exchange" and "ratification" in {
        item.word for item in line.items[act.end : act.end + 4]
    }:
        return True  # "the exchange of instruments of ratification" signs nothing
    if act.form != "past" or act.end > act.at + 1 or not act.at:
        return False
    before, after = line.shape[act.at - 1], line.shape[act.end : act.end + 1]
    if are_the_two(line, act.at - 1):
        return False
    return _is_told_before(line, act.at) or (before in _ATTRIBUTIVE and after != "" and after in _NOMINAL)


def _is_told_before(line: Line, at: int) -> bool:
    """Tell "newly signed papers", "concerning previously agreed contracts" from "Peru recently signed a pact"."""
    word = line.items[at - 1].word
    if word == "newly" or at < _OF_NOBODY:
        return word == "newly"
    governor = line.items[at - _OF_NOBODY]
    nobody = governor.shape in {"d", "o", "i", "f", "t", "u", "y", "b"} or governor.word.endswith("ing")
    return nobody and word in _BEFOREHAND and line.shape[at + 1 : at + 2] in set(_NOMINAL)


def _group(line: Line, at: int, form: str) -> tuple[frozenset[str], int]:
    """Return the auxiliaries of a verb and where they begin: "was, in Lima on Friday, jointly signed"."""
    words, first = helpers_before(line, at)
    said = frozenset(words)
    joined = conjunction_before(line, first) if not words and form == "base" else None
    if joined is not None:
        return frozenset(_shared(line, joined)), first
    if first > 1 and line.shape[first - 1] in ",-":
        opening = max(line.shape.rfind(mark, max(0, first - INSIDE), first - 1) for mark in ",-")
        more, start = helpers_before(line, opening) if opening > 0 else ([], first)
        if any(is_finite(line, place) for place in range(start, opening)):
            said, first = said.union(more), start
    elif first > 1 and line.shape[first - 1] == "&" and line.items[at].kind == "word":
        for before in (first - 2, first - 3):  # "was drawn up and signed"
            others, start = _group(line, before, form)
            if not others.isdisjoint(groups().be):
                said, first = said | others, start
                break
    while first < at and line.shape[first] == "T":
        first += 1
    return said, first


def _shared(line: Line, conjunction: int) -> list[str]:
    """Return the auxiliaries that a bare verb shares: "are to hold talks on Monday and sign"."""
    for at in range(conjunction - 1, max(0, conjunction - INSIDE), -1):
        if line.shape[at] in ";:r":
            break
        infinitive = line.items[at].word == "to" and line.shape[at + 1] == "k"
        if infinitive or line.items[at].word in groups().will | groups().unreal | {"would"}:
            return helpers_before(line, at + 1)[0]
    return []
