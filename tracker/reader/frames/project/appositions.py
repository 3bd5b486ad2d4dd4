"""Names that stand beside what they name: "the old ferry, Canawaima,", "NordLink, the first cable", "named after X"."""

from tracker.reader.frames.acts import acts_at
from tracker.reader.frames.project.undertaking import Undertaking
from tracker.reader.frames.project.words import OWN, PROPER, ROMAN, is_noun, nouns
from tracker.reader.frames.verb_groups import is_finite
from tracker.reader.items import Line
from tracker.reader.patterns import regex

_LONGEST = 8
_LENGTH = regex("#-?k")
_BRACKET = regex(r"\([QN]\)")
_APPOSED = frozenset("NQ-PFK")
_CLOSING = frozenset({",", ".", "(", ""})
_LISTS = frozenset({",&", ",N", ",P", ",Q", ",d"})
_SOLID = frozenset("NQFP")


def apposed(line: Line, noun: int) -> int | None:
    """Return where the name ends that stands beside a noun: "the old ferry, Canawaima, was"."""
    if line.shape[noun + 1 : noun + 2] != ",":
        return None
    end = noun + 2 + (line.shape[noun + 2 : noun + 3] == "d")
    if end >= len(line.items):
        return None
    length = _LENGTH.match(line.shape, end)  # "the 614-km Ajaokuta-Kaduna-Kano"
    end = length.end() if length is not None else end + line.items[end].word[:1].isdecimal()
    while line.shape[end : end + 1] in {"N", "Q", "-", "P"}:
        end += 1
    bracket = _BRACKET.match(line.shape, end)
    end = bracket.end() if bracket is not None else end
    closed = line.shape[end : end + 1] == "," and line.shape[end + 1 : end + 2] not in {"P", "N", "&"}
    proper = not {"N", "Q"}.isdisjoint(line.shape[noun + 2 : end])
    return end if proper and closed else None


def named_after(line: Line, noun: int) -> int | None:
    """Where the name ends that a thing was given: "a school for 640 pupils named after Qanysh Satbayev"."""
    for at in range(noun + 1, min(noun + _LONGEST, len(line.items) - 2)):
        if line.items[at].word == "named" and line.items[at + 1].word in {"after", "for"}:
            end = at + 2
            while line.shape[end : end + 1] in {"N", "X", "P", "p", "-"}:
                end += 1
            return end if end > at + 2 else None
        if line.shape[at] in ",;:." or is_finite(line, at):
            return None
    return None


def explained(line: Line, one: Undertaking) -> tuple[int, int] | None:
    """Where the name stands that a thing with its article is told of: "NordLink, the first direct cable, was"."""
    start = one.first
    if not (PROPER - {"A"}).isdisjoint(line.shape[start : one.noun]):
        return None
    while start > 0 and line.shape[start - 1] in "kgORsmc#Q-A":  # "a 3 GW offshore wind hub", "the Russian-backed line"
        start -= 1
    if start < 2 or line.shape[start - 2 : start] != ",d" or line.items[start - 1].word not in {"the", "a", "an"}:
        return None
    at = start - 2
    while at > 0 and line.shape[at - 1] in "NQFKP-#":
        at -= 1
    governed = "Q" in line.shape[at : start - 2] and bool(
        acts_at(line, at - 1) or line.items[at - 1].word in {"for", "on", "of"}
    )
    opens = (
        at == 0
        or governed
        or line.shape[at - 1] in ";:.&"
        or line.items[at - 1].word in {"including", "that", "said", "says"}
        or (line.shape[at - 1] == "k" and line.items[start - 1].word != "the")
    )
    own = not {"N", "Q"}.isdisjoint(line.shape[at : start - 2]) or line.shape[at : start - 2] == "P-P"
    return (at, start - 2) if opens and own else None


def named_behind(line: Line, one: Undertaking) -> tuple[int, int] | None:
    """Where the name stands behind a thing that has none: "a cable to Norway, NordLink,", "the line, Ica-Doba, was"."""
    if line.shape[one.last : one.last + 1] != "," or not OWN.isdisjoint(line.shape[one.first : one.last]):
        return None
    first = last = one.last + 1 + (line.shape[one.last + 1 : one.last + 2] == "d")
    while last < len(line.items) and (line.shape[last] in _APPOSED or line.items[last].text in ROMAN):
        last += 1
    numbered = last > first + 1 and line.items[last - 1].text in ROMAN  # "its second park, Mariel II"
    run = line.shape[first:last]
    closed = line.shape[last : last + 1] in _CLOSING and line.shape[last : last + 2] not in _LISTS
    told = numbered or "Q" in run or "-" in run or (last > first and is_noun(line, last - 1))
    return (first, last) if closed and told and not _SOLID.isdisjoint(run) else None


def only_tells_of(line: Line, one: Undertaking, before: Undertaking) -> bool:
    """Tell the second of "the Doba railway, a joint project with Chad", which is the first."""
    apposed = line.shape[before.last : before.last + 2] == ",d" and not before.bare
    apposed = apposed and line.items[before.last + 1].word in {"a", "an"}
    described = line.shape[before.last + 2 : one.first].strip("kgm") == ""
    return apposed and described and line.items[one.noun].word in nouns().anything | {"venture"}
