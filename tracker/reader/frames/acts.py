"""What is done with undertakings and documents: the words of building, opening, signing, in each of their forms."""

from functools import cache
from typing import Literal

from msgspec import Struct

from tracker.reader.inflection import forms
from tracker.reader.items import Line
from tracker.reader.lexicon import toml

Form = Literal["base", "third", "past", "gerund", "noun", "state"]

_SEVERAL = 2
_APPOSED = 12  # items of an apposition
_BETWEEN = 3  # words within a phrase: "entered full commercial operation"
_FAR_BETWEEN = 4  # and of those who give somebody something: "granted Peru's Rumi a construction licence"
_PARTICLES = frozenset("in into on up out off over to through along via from live".split())
_AMID = frozenset(
    {"back", "fully", "officially", "finally", "successfully", "again", "already"}
)  # "went back into service"
_OF_PHRASE = "kdgcmKNAQ#R$Ps"
_ARE = frozenset("are were have will began started commenced continue go go-on had resumed stopped".split())
_UNCOUNTED = "ds"


class Act(Struct, frozen=True):
    """A word or phrase of an act at `items[at:end]`; `aspect` is what a state says by itself.

    `rest` is where the words end that stand behind the object: "put the plant into operation".
    """

    kind: str
    form: Form
    at: int
    end: int
    aspect: str = ""
    rest: int = 0


class _Entry(Struct, frozen=True):
    kind: str
    form: Form
    tail: tuple[frozenset[str], ...]
    aspect: str


@cache
def _tail(words: str) -> tuple[frozenset[str], ...]:
    """The words behind the first of a phrase, each with those that may stand for it: one for all forms of a verb."""
    return tuple(frozenset(word.split("|")) for word in words.split())


@cache
def entries(book: str = "acts") -> dict[str, list[_Entry]]:
    """The entries of a file by their first word, those with the longest tail first."""
    found: dict[str, list[_Entry]] = {}
    read = toml(book)

    def add(phrase: str, kind: str, form: Form, aspect: str = "") -> None:
        first, _, tail = phrase.partition(" ")
        entry = _Entry(kind, form, _tail(tail), aspect)
        for word in first.split("|"):
            found.setdefault(word, []).append(entry)

    for kind, phrases in read["verbs"].items():
        for phrase in phrases:
            first, _, tail = phrase.partition(" ")
            for base in first.split("|"):
                for form, word in forms(base):
                    add(f"{word} {tail}", kind, form)
    for kind, phrases in read["nouns"].items():
        for phrase in phrases:
            add(phrase, kind, "noun")
    for kind, phrases in read.get("past", {}).items():
        for phrase in phrases:
            add(phrase, kind, "past")
    for said, phrases in read.get("states", {}).items():
        kind, _, aspect = said.partition(" ")
        for phrase in phrases:
            add(phrase, kind, "state", aspect)
    for known in found.values():
        known.sort(key=lambda entry: -len(entry.tail))
    return found


@cache
def stage_words() -> frozenset[str]:
    """The words that may begin an act, but those that only govern one."""
    governing = {"begin", "do", "witness", "break", "talk", "choose", "inspect"}
    return frozenset(word for word, known in entries().items() if any(entry.kind not in governing for entry in known))


def acts_at(
    line: Line, at: int, over: tuple[int, int] = (0, 0), book: str = "acts", *, shorter: bool = False
) -> list[Act]:
    """Return what the word at an item may say, the longest phrase first; an object `over` may part a phrase.

    The `shorter` ones are left out but for nouns, where they are not asked for.
    """
    if at >= len(line.items):
        return []
    item = line.items[at]
    known = entries(book).get(item.word)
    if known is None or item.kind != "word":
        return []
    found: list[Act] = []
    for entry in known:
        if entry.tail and line.words.isdisjoint(entry.tail[0]) and not ("$" in entry.tail[0] and "$" in line.shape):
            continue
        end, rest = _tail_end(line, at + 1, entry.tail, over, far=entry.kind == "clear")
        # "Began work on Monday".
        dated = book == "acts" and line.items[end - 1].word == "on" and line.shape[end : end + 1] == "T"
        noun = (
            item.word == "works" and entry.form == "third" and line.items[min(at + 1, len(line.items) - 1)].word in _ARE
        )
        if end and not dated and not noun and not (entry.form == "noun" and _is_of_firm(line, at)):
            found.append(Act(entry.kind, entry.form, at, end, entry.aspect, rest))
    if shorter or len(found) < _SEVERAL:
        return found
    longest = max(act.end + act.rest for act in found)
    return [act for act in found if act.end + act.rest == longest or act.form == "noun"]


def _is_of_firm(line: Line, at: int) -> bool:
    """Tell the last word of a firm's name: "CTV Construction"."""
    own = line.shape[at] == "F" and line.shape[at - 1 : at] in {"N", "Q"}
    return own and line.role != "headline" and line.shape[at + 1 : at + 2] != "o"


def _past_apposition(line: Line, at: int) -> int:
    """Where a phrase goes on past what only explains its object: "put the plant, a project of Peru, into service"."""
    close = line.shape.find(",", at + 1, at + _APPOSED) if line.shape.startswith((",P", ",d"), at) else -1
    return close + 1 if close > 0 else at


def _past_insertions(line: Line, at: int, words: frozenset[str]) -> int:
    """Where a phrase goes on past "last week", "on Thursday", "in Lima": "put their names last week to"."""
    while at + 1 < len(line.items) and line.items[at].word not in words:
        if line.shape[at] == "T":
            at += 1
        elif line.shape[at : at + 2] in {"uT", "iT", "iP"}:
            at += 2
        else:
            break
    return at


def _tail_end(
    line: Line, at: int, tail: tuple[frozenset[str], ...], over: tuple[int, int], *, far: bool
) -> tuple[int, int]:
    """Where a phrase ends with these further words, and where its part behind the object does; 0 where it is none."""
    end, rest = at, 0
    for words in tail:
        place = rest or end
        if over[0] <= place <= over[1] and over[1] > over[0] and not rest:
            place, rest = over[1], over[1]
            place = _past_apposition(line, place)  # "put its plant in Ica, Peru, on hold"
        while (
            place < len(line.items)
            and words <= _PARTICLES
            and (line.items[place].word in _AMID or line.shape[place] == "$")
        ):
            place += 1
        place = _past_insertions(line, place, words)
        limit = place + (1 if words <= _PARTICLES else _FAR_BETWEEN if far else _BETWEEN)
        while place < min(limit, len(line.items)):
            if line.items[place].word in words or (line.shape[place] == "$" and "$" in words):
                break
            limit += far and line.shape[place] in _UNCOUNTED and limit > place + 1
            of_sum = line.shape.startswith("o$", place)  # "approved a loan of $60 million for"
            if (line.shape[place] not in _OF_PHRASE and not of_sum) or (place == limit - 1):
                return 0, 0
            place += 1
        else:
            return 0, 0
        if rest:
            rest = place + 1
        else:
            end = place + 1
    return end, rest
