"""By which preposition a country is led: from whom money comes, and into what it goes."""

from tracker.reader.items import Line
from tracker.reader.patterns import regex

_TRANSPARENT = frozenset({"economy", "that", "republic", "economies", "industry", "part", "territory", "development"})
_BODIES = frozenset(  # "the government of Peru" is Peru
    """
    government governments authorities side state cabinet parliament leadership companies firms investors businesses
    businessmen entrepreneurs banks people kingdom sultanate emirate group groups consortium consortia pair
    """.split()
)
_ON_BEHALF = regex(r"[ftiu]d[kgcKF]{1,3}$")  # "for the reconstruction of", "to the Government of"
_WORKS = frozenset({"work", "works", "construction"})
_SUMS = frozenset({"volume", "amount", "value", "stock", "flow", "level", "number", "growth", "sum", "total", "size"})
_IN_FAVOUR = frozenset({"disposal", "favour", "favor", "benefit"})  # "at the disposal of", "in favour of"
_OVER = 6  # items that a preposition reaches over
FROM = frozenset({"from", "by"})
INTO = frozenset(
    {"in", "into", "to", "for", "within", "inside", "across", "on", "towards", "toward", "with", "at", "near"}
)


def preposition_of(line: Line, at: int, first: int) -> str:
    """Return the preposition that leads to a place, over articles, "the economy of" and "the government in"."""
    for index in range(at - 1, max(first, at - _OVER) - 1, -1):
        item = line.items[index]
        if item.word in FROM or item.word == "of" or item.word in INTO:
            before = line.items[index - 1].word if index else ""
            if item.word == "of" and before == "part" and index > 2 and line.items[index - 3].word == "on":
                return "by"  # "with an investment of $5 million on the part of Peruvian firms"
            if item.word == "on" and before in _WORKS:
                return ""  # "the start of works on the Peruvian farm, an investment of $5 million"
            if item.word == "of" and before in _TRANSPARENT:
                return preposition_of(line, index - 1, first) or "of"
            if item.word == "of" and before in _BODIES:
                return preposition_of(line, index - 1, first)
            if item.word == "of" and before in _IN_FAVOUR:
                return "for"
            behalf = _ON_BEHALF.search(line.shape[:index], max(0, index - 5)) if item.word == "of" else None
            if behalf is not None and before not in _SUMS:
                return line.items[behalf.start()].word  # "for the reconstruction of Chad"
            if item.word == "in" and before in {"government", "governments", "authorities"}:
                return preposition_of(line, index - 1, first)  # "the government in Budapest"
            return item.word
        if item.word.endswith("ing") and item.shape == "k" and line.items[index - 1].word in _PURPOSES:
            continue  # "on expanding Chad's ports"
        if item.shape in "$,;PX&Tr" or (item.kind == "word" and item.shape == "k" and item.word not in _LIGHT):
            return ""
    return ""


_PURPOSES = frozenset({"on", "for", "towards", "toward", "into", "to"})
_LIGHT = frozenset(
    {"neighbouring", "neighboring", "economy", "sister", "brotherly", "friendly", "both", "all", "whole"}
)
