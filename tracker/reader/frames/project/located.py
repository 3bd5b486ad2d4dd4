"""Things known by their place alone: "a second bridge is to be built at Ruse"."""

from tracker.reader.cues import items_word
from tracker.reader.frames.acts import acts_at
from tracker.reader.frames.project.words import MODALS, PLACING, nouns
from tracker.reader.frames.verb_groups import is_finite
from tracker.reader.items import Line
from tracker.reader.patterns import regex

_LONGEST = 18  # items from a noun to its place
_ANOTHER = frozenset({"another"})
_VERB = 5  # items of "that was to tie"
_ENDS = regex(r"d?[kgA]{0,2}o?d?[NPQ]+s?[kg]{0,2}[t&y]d?(?:[kgA]{1,2}o)?[NPQ]+|d#k(?:ki)?(?=[,.k])")
_PLACE = regex(r"(?:d?[APkgs]{1,3}o)?d?p?[NPQ]+(?:&p?[NPQ]+)?")


def located(line: Line, noun: int, first: int, last: int) -> tuple[int, int] | None:
    """Return where the place of a thing without a name stands: "a second bridge is to be built at Ruse"."""
    before = unnamed_first(line, noun)
    while before > 1 and line.shape[before - 1] in "$#-":
        before -= 1
    opening = line.items[max(0, before - 1)].word
    bare = all(item.word in nouns().plain for item in line.items[first:noun]) and "O" not in line.shape[before:noun]
    if (bare and line.items[noun].word in nouns().weak - nouns().sited) or opening not in {"a", "an", "another"}:
        return None
    # "A factory, at Ruse, is".
    inserted = line.shape[last : last + 2] in {",i", ",y", ",u", ",k"} and line.items[last + 1].word in PLACING
    for at in range(last + inserted, min(last + _LONGEST, len(line.items) - 1)):
        if line.shape[at] in ",;&":
            return None
        if line.items[at].word in PLACING:
            place = _PLACE.match(line.shape, at + 1)
            return (at, place.end()) if place is not None else None
    return None


def tied(line: Line, noun: int) -> int | None:
    """Where a name ends that tells a thing by its ends: "the line that was to tie Ica to Doba", "linking A and B"."""
    related = line.shape[noun + 1 : noun + 2] == "r"
    if not related and (is_finite(line, noun + 1) or items_word(line, noun + 1) in MODALS - {"to"}):
        return None  # "the line will tie Ica to Doba"
    at = noun + 1 + related
    end = min(at + _VERB, len(line.items))
    for verb in range(at, end):
        for act in acts_at(line, verb):
            ends = _ENDS.match(line.shape, act.end) if act.kind == "link" and act.form != "noun" else None
            if ends is not None:
                return ends.end()
        if line.shape[verb] not in "kt":
            return None
    return None


def unnamed_first(line: Line, noun: int) -> int:
    """Return where the adjectives and numbers before a noun begin."""
    first = noun
    while first > 0 and line.shape[first - 1] in "kgcmOR" and line.items[first - 1].word not in nouns().stop | _ANOTHER:
        first -= 1
    return first
