"""The nouns of undertakings, and the words that make no name of one."""

from functools import cache
from typing import NamedTuple

from tracker.reader.bodies import Body
from tracker.reader.items import Line
from tracker.reader.lexicon import toml

PROPER = frozenset("NQPABKF")  # letters of what is named

ROMAN = frozenset({"I", "II", "III", "IV", "V", "VI"})
MODALS = frozenset("will would shall can could may might should must to".split())  # after these no noun follows


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
    kin: dict[str, frozenset[str]]


@cache
def nouns() -> Nouns:
    """The nouns and small words, read once."""
    read = toml("projects")
    words = {name: frozenset(read[name].split()) for name in ("plain", "stop")}
    lists = {
        name: frozenset(read[name])
        for name in ("never", "beyond", "companies", "generic", "anything", "parts", "closing")
    }
    strong, weak = (_with_plurals(read[name].split()) for name in ("nouns", "weak"))
    kin = {noun: frozenset(others.split()) for noun, others in read["kin"].items()}
    return Nouns(strong=strong, weak=weak - strong, kin=kin, **words, **lists)


def _with_plurals(words: list[str]) -> frozenset[str]:
    plurals = [word[:-1] + "ies" if word.endswith("y") and word[-2] not in "aeo" else word + "s" for word in words]
    return frozenset(words) | frozenset(plurals)


@cache
def noun_words() -> frozenset[str]:
    """The nouns of which a line of undertakings holds one."""
    return nouns().strong | nouns().weak


def is_noun(line: Line, at: int) -> bool:
    """Tell the noun of an undertaking, or a body that is one: "the Black Sea Trade and Development Bank"."""
    word, value = line.items[at].word, line.items[at].value
    if word in noun_words():
        after = line.items[at + 1].word if at + 1 < len(line.items) else ""
        if (at and line.items[at - 1].word in MODALS - {"to"}) or (
            word == "link" and line.shape[at + 1 : at + 2] in {"N", "P"}
        ):
            return False  # "will link A with B"
        if word in {"line", "lines"} and [item.word for item in line.items[at + 1 : at + 3]] == ["of", "credit"]:
            return False
        return after not in nouns().beyond and (not at or line.items[at - 1].word not in nouns().never)
    if not isinstance(value, Body) or value.shared:
        return False
    words = value.name.lower().split()
    return "credit" not in words and not noun_words().isdisjoint(words)
