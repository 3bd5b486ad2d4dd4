"""Undertakings whose noun the line leaves out: "the one at Ruse", "that at Dedza", "the third, from A to B, was"."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from tracker.reader.cues import is_verb, items_word
from tracker.reader.frames.acts import acts_at
from tracker.reader.frames.project.mentions import name_of
from tracker.reader.frames.project.nouns import undertakings
from tracker.reader.frames.project.undertaking import Undertaking
from tracker.reader.frames.project.words import PLACING, PROPER, is_noun, noun_words, nouns, singular
from tracker.reader.frames.slots import written
from tracker.reader.frames.verb_groups import is_finite
from tracker.reader.items import Line

_ONE = frozenset({"one", "ones", "another"})
_OTHERS = frozenset({"further", "other", "new", "last", "similar", "smaller", "larger"})
_ACTING = frozenset({"gerund", "base", "past", "third"})
_GIVING = frozenset({"open", "build", "create", "plan", "finish", "develop"})  # "is building one in Ica"
_TELLING = frozenset("ON")  # "the third", "the Sunqu one"
_OUTSTANDING = frozenset({"recent", "newest", "latest", "oldest", "longest", "largest", "biggest", "last"})
_OF_TWO = {"former": 0, "latter": 1}
LEFT_OUT = _ONE | {"that"} | _OF_TWO.keys() | _OUTSTANDING  # words of which one stands for the noun
_MEANS = frozenset({"fund", "funds"})  # with these the thing before is built
_BEFORE = 2  # lines in which the noun stands that is left out
_FAR = 12  # items of a place
_TAILS = PLACING | {"of", "from", "linking", "connecting"}
_ABOUT = frozenset({"on", "about", "concerning", "regarding"})  # a paper is: "a fifth, on trade, was signed"
_OWN = frozenset("PNQ-p")
_TAIL = frozenset("PNQX&-dty/Aijpkgo")
_WHOLE = 8  # items from "stage of" to its plant
_PHRASE = 4  # items from "second" to "bridge"


def elided(line: Line, before: Sequence[Line]) -> list[Undertaking]:
    """Return the undertakings that a line speaks of without their noun, each under the noun that it leaves out."""
    return list(_elided(line, before))


def of_several(line: Line, one: Undertaking) -> bool:
    """Tell "the first of the three plants"."""
    return line.shape[one.noun : one.noun + 2] == "Oo"


def with_rest(one: Undertaking, found: Sequence[Undertaking]) -> Undertaking:
    """Let one of several end where these do: "the first of the three plants in Ica"."""
    ends = [other.last for other in found if one.first < other.first < one.last]
    return replace(one, last=max([one.last, *ends]))


def _elided(line: Line, before: Sequence[Line]) -> Iterator[Undertaking]:
    """Yield the undertakings that a line speaks of without their noun, each under the noun that it leaves out."""
    for at, item in enumerate(line.items):
        if item.word in _OF_TWO and line.shape[at - 1 : at] == "d":
            bare = at + 1 == len(line.items) or not is_noun(line, at + 1)
            name = _one_of_two(item.word, before) if bare else None
            if name is not None:
                yield Undertaking(at, at - 1, at + 1, meant=name)
            continue
        if item.shape == "O" and (one := _of_several(line, at)) is not None:
            yield one
            continue
        if item.word in _ONE or (item.word == "that" and line.shape[at + 1 : at + 2] in {"i", "o"}):
            first = _first(line, at)
        elif item.shape == "O" and _stands_alone(line, at):
            first = at - 1
        elif item.word in _OUTSTANDING and line.shape[at + 1 : at + 3] == ",i":
            first = at - 1 - (line.items[at - 1].word == "most")  # "The most recent, at Ica, was opened"
            first = first if line.shape[first : first + 1] == "d" else None
        else:
            continue
        start, end = _tail(line, at + 1 + (item.word == "another" and items_word(line, at + 1) == "one"))
        alone = item.shape == "O" and start == end
        noun = _left_out(line, first, before, of_several=alone) if first is not None else None
        if first is None or noun is None:
            continue
        telling = line.shape[first + 1 : first + 2] in _TELLING and (first + 1 < at or item.shape == "O")
        told = line.items[first + 1].text if telling else ""
        ordinal = told + " " if told else ""
        if start == end and not ordinal:
            continue
        place = " " + written(line, start, end) if end > start else ""
        yield Undertaking(at, first, max(end, at + 1), meant=f"{ordinal}{noun}{place}")


def _one_of_two(word: str, before: Sequence[Line]) -> str | None:
    """Which of the two things that a line before names is "the former", and which "the latter"."""
    for earlier in reversed(before[-_BEFORE:]):
        named = [other for other in undertakings(earlier) if not other.bare]
        if named:
            return name_of(earlier, named[_OF_TWO[word]]) if len(named) == len(_OF_TWO) else None
    return None


def _of_several(line: Line, at: int) -> Undertaking | None:
    """As in "the first of the three hospitals", which is the first hospital."""
    if not at or line.shape[at - 1] != "d" or line.shape[at + 1 : at + 2] != "o":
        return None
    noun = at + 2
    while line.shape[noun : noun + 1] in set("d#kgcmA") and not (
        noun < len(line.items) and is_noun(line, noun) and singular(line.items[noun].word) != line.items[noun].word
    ):
        noun += 1
    counted = "#" in line.shape[at + 2 : noun]
    if not counted or noun >= len(line.items) or not is_noun(line, noun):
        return None
    return Undertaking(at, at - 1, noun + 1, meant=f"{line.items[at].text} {_with_kind(line, noun)}")


def _first(line: Line, at: int) -> int | None:
    """Where "the one", "a second one" begins; "that" by itself."""
    if line.items[at].word == "that":
        return at if not at or line.shape[at - 1] in ";,&" else None
    if line.items[at].word == "another":
        return at
    if any(act.form in _ACTING and act.kind in _GIVING for act in acts_at(line, at - 1) if at):
        return at
    first = at
    while first > 0 and (line.shape[first - 1] == "O" or line.items[first - 1].word in _OTHERS):
        first -= 1
    if first > 1 and line.shape[first - 2 : first] == "dN":
        return first - 2  # "the Sunqu one"
    return first - 1 if first and line.shape[first - 1] == "d" else None


def _stands_alone(line: Line, at: int) -> bool:
    """Tell "The third, from A to B, was", "a second will follow" from "the third bridge"."""
    if (
        not at
        or line.shape[at - 1] != "d"
        or line.items[at].text[0].isdecimal()
        or (at > 1 and line.shape[at - 2] not in ";,&:" and not _is_given(line, at - 2))
    ):
        return False
    after = line.items[at + 1] if at + 1 < len(line.items) else None
    return after is not None and (
        (after.shape == "," and items_word(line, at + 2) not in _ABOUT)
        or is_finite(line, at + 1)
        or (after.word in _TAILS and line.shape[at + 2 : at + 3] in {"P", "N", "Q"})
    )


def _is_given(line: Line, at: int) -> bool:
    """Tell "will open a second in Ica" from "was the second in Ica"."""
    acts = acts_at(line, at) if line.items[at + 1].word == "a" else []
    return any(act.form in _ACTING and act.kind in _GIVING and act.end == at + 1 for act in acts)


def _tail(line: Line, at: int) -> tuple[int, int]:
    """Where its place stands: "over the Sava at Gradiška", ", from Kilingi-Nõmme to Riga,"."""
    at += line.shape[at : at + 1] == ","
    end = at
    while line.shape[end : end + 1] in _OWN and end < len(line.items):
        end += 1
    if end > at + 1 and line.shape[at - 1] == line.shape[end : end + 1] == ",":
        return at, end  # "another, Sunqu – Doba, is"
    if at >= len(line.items) or line.items[at].word not in _TAILS:
        return at, at
    end = at + 1
    while end < min(at + _FAR, len(line.items)) and line.shape[end] in _TAIL:
        if is_finite(line, end) or (
            line.shape[end] in "kg" and (acts_at(line, end) or line.items[end].word not in _TAILS)
        ):
            break
        end += 1
    while end > at + 1 and line.shape[end - 1] in "&-dtiy":
        end -= 1
    return (at, end) if not PROPER.isdisjoint(line.shape[at:end]) else (at, at)


def _left_out(line: Line, first: int, before: Sequence[Line], *, of_several: bool) -> str | None:
    """The noun last named; for an ordinal, one of which there are several: "four border posts", "the second bridge"."""
    found = _last_noun(line, first, of_several=of_several)
    for earlier in reversed(before[-_BEFORE:]):
        if found is not None:
            break
        found = (
            _last_noun(earlier, len(earlier.items), of_several=of_several)
            if line.paragraph - earlier.paragraph <= 1
            else None
        )
    return found


def _last_noun(line: Line, end: int, *, of_several: bool) -> str | None:
    for at in range(end - 1, -1, -1):
        word = line.items[at].word
        if (
            word not in noun_words()
            or word in nouns().anything
            or word in nouns().companies | _MEANS
            or not is_noun(line, at)
            or is_verb(line, at)
        ):
            continue
        several = singular(word) != word or not {"O", "#"}.isdisjoint(line.shape[max(0, at - _PHRASE) : at])
        if of_several and not several:
            return _part_of(line, at)
        return _with_kind(line, at)
    return None


def _part_of(line: Line, whole: int) -> str | None:
    """As in "the first stage of the Sunqu plant", of which a second stage is the next."""
    for at in range(whole - 2, max(0, whole - _WHOLE), -1):
        if line.shape[at + 1] == "o" and line.items[at].word in nouns().members and line.shape[at - 1] == "O":
            return written(line, at, whole + 1).strip()
    return None


def _with_kind(line: Line, at: int) -> str:
    """The noun of one, with the words that say of what kind it is: "border post"."""
    first = at
    while first > 0 and line.shape[first - 1] in "kgcm" and _is_kind(line, first - 1):
        first -= 1
    kind = written(line, first, at) if first < at else ""
    return f"{kind} {singular(line.items[at].word)}".strip()


def _is_kind(line: Line, at: int) -> bool:
    word = line.items[at].word
    return word in nouns().physical or word in noun_words() or word in nouns().building
