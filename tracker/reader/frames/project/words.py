"""The nouns of undertakings, and the words that make no name of one."""

from functools import cache
from typing import NamedTuple

from tracker.reader.bodies import Body
from tracker.reader.items import Line
from tracker.reader.lexicon import toml

PROPER = frozenset("NQPABKF")  # letters of what is named

OWN = frozenset("NQKFB")  # letters of a name of one's own
PLACING = frozenset({"in", "at", "near", "over", "on", "between", "around"})

_WHICH = frozenset({"new", "main", "old", "future", "second"})

ROMAN = frozenset({"I", "II", "III", "IV", "V", "VI"})
_OWNER = 3  # items of "Peruvian High Commission"
_MAKING = frozenset({"assembly", "production"})  # of goods, and no body's
_KINDS = frozenset({"one-stop", "cross-border", "joint", "hydroelectric", "thermal", "nuclear", "high-speed", "stop"})
MODALS = frozenset("will would shall can could may might should must to".split())  # after these no noun follows
# These lead from an act to its undertaking.
PREPOSITIONS = frozenset(
    """
    of on for at in to from by with near into between through under over about regarding concerning upon
    across along via
    """.split()
)


class Nouns(NamedTuple):
    """The words of projects.toml; see there what each list is for."""

    strong: frozenset[str]
    weak: frozenset[str]
    plain: frozenset[str]
    stop: frozenset[str]
    never: frozenset[str]
    beyond: frozenset[str]
    companies: frozenset[str]
    generic: frozenset[str]
    anything: frozenset[str]
    parts: frozenset[str]
    closing: frozenset[str]
    standing: frozenset[str]
    sited: frozenset[str]
    foreign: frozenset[str]
    building: frozenset[str]
    making: frozenset[str]
    only_after: frozenset[str]
    physical: frozenset[str]
    figurative: frozenset[str]
    between: frozenset[str]
    speaking: frozenset[str]
    railed: frozenset[str]
    members: frozenset[str]
    works: frozenset[str]
    drafts: frozenset[str]
    renewals: frozenset[str]
    spans: frozenset[str]
    meetings: frozenset[str]
    by_now: frozenset[str]
    comers: frozenset[str]
    amended: frozenset[str]
    edges: frozenset[str]
    lands: frozenset[str]
    grounds: frozenset[str]
    upkeep: frozenset[str]
    kin: dict[str, frozenset[str]]
    idioms: dict[str, frozenset[str]]


@cache
def nouns() -> Nouns:
    """The nouns and small words, read once."""
    read = toml("projects")
    words = {
        name: frozenset(told.split() if isinstance(told, str) else told)
        for name, told in read.items()
        if name in Nouns._fields and name != "weak" and isinstance(told, str | list)
    }
    strong, weak = (_with_plurals(read[name].split()) for name in ("nouns", "weak"))
    kin, idioms = (
        {noun: frozenset(others.split()) for noun, others in read[name].items()} for name in ("kin", "idioms")
    )
    return Nouns(strong=strong, weak=weak - strong, kin=kin, idioms=idioms, **words)


def _with_plurals(words: list[str]) -> frozenset[str]:
    return frozenset(words) | frozenset(_plural(word) for word in words)


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2] not in "aeo":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "ch", "sh", "x")) else "s")


@cache
def noun_words() -> frozenset[str]:
    """The nouns of which a line of undertakings holds one."""
    return nouns().strong | nouns().weak | nouns().only_after


def singular(word: str) -> str:
    """Return a noun of undertakings as of one: "ferries" as "ferry"."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return (
        word[:-1]
        if word.endswith("s") and word[:-1] in noun_words()
        else word.removesuffix("es")
        if word.endswith(("ches", "shes", "xes"))
        else word
    )


def is_kind(word: str) -> bool:
    """Tell a word that says of what kind a thing is: the "border" of "the border crossing"."""
    return word in nouns().physical or word in noun_words() or word in _KINDS


def _is_house_of(line: Line, at: int) -> bool:
    """Tell "the new building of parliament" from "the building of a parliament"."""
    of = at + 2 + (line.shape[at + 2 : at + 3] == "d")
    housed = line.shape[at + 1 : at + 2] == "o" and any(
        not {item.word, *item.word.split()}.isdisjoint(nouns().building | nouns().strong)
        for item in line.items[of : of + _OWNER]
    )
    return housed and at > 0 and line.items[at - 1].word in _WHICH


def _is_named_link(line: Line, at: int) -> bool:
    """Tell "a maritime link Sfax-Tripoli" from "will link Sfax and Tripoli"."""
    return at > 0 and line.items[at - 1].word in nouns().physical and line.shape[at + 2 : at + 3] == "-"


def is_noun(line: Line, at: int) -> bool:
    """Tell the noun of an undertaking, or a body that is one: "the Black Sea Trade and Development Bank"."""
    word, value = line.items[at].word, line.items[at].value
    if word in nouns().only_after and (not at or line.items[at - 1].word.rpartition(" ")[2] not in nouns().building):
        return word == "building" and _is_house_of(line, at)
    if at and line.items[at - 1].word in nouns().idioms.get(word, frozenset()):
        return False
    if word == "assembly":
        after = line.items[at + 1].word if at + 1 < len(line.items) else ""
        return line.items[at].text == word and after == "of"
    if word == "production":
        return line.items[at - 1].word == "assembly" and line.shape[at + 1 : at + 2] == "o"
    if word == "rail" and at and line.items[at - 1].word in nouns().railed:
        return line.shape[at + 1 : at + 2] != "k"  # "the Almaty light rail"
    if word in {"rail", "rails"}:
        return (
            word == "rail"
            and line.items[at].text[0].isupper()
            and (line.shape[at - 1 : at] in {"N", "F"} or line.shape[at + 1 : at + 2] == "N")
        )
    if word in noun_words():
        after = line.items[at + 1].word if at + 1 < len(line.items) else ""
        if (at and line.items[at - 1].word in MODALS - {"to"}) or (
            word == "link" and line.shape[at + 1 : at + 2] in {"N", "P"} and not _is_named_link(line, at)
        ):
            return False  # "will link A with B"
        if (
            word == "links"
            and at
            and line.shape[at + 1 : at + 2] in {"N", "P", "d"}
            and line.items[at - 1].word in noun_words()
        ):
            return False  # "the railway links A with B"
        if word in {"line", "lines"} and [item.word for item in line.items[at + 1 : at + 3]] == ["of", "credit"]:
            return False
        if after == "of" and not nouns().figurative.isdisjoint(other.word for other in line.items[at + 2 : at + 4]):
            return False
        if after == "between" and not nouns().between.isdisjoint(other.word for other in line.items[at + 2 : at + 6]):
            return False
        return after not in nouns().beyond and (not at or line.items[at - 1].word not in nouns().never)
    if not isinstance(value, Body) or value.shared:
        return False
    words = value.name.lower().split()
    last = next((word for word in reversed(words) if not word.startswith("(")), "")
    return "credit" not in words and last not in nouns().speaking and not (noun_words() - _MAKING).isdisjoint(words)
