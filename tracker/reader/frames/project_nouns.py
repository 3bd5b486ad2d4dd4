"""The undertakings that a line names, or goes back to: plants, railways, corridors, terminals."""

from typing import NamedTuple

from tracker.reader.bodies import Body
from tracker.reader.frames.acts import acts_at
from tracker.reader.frames.project_names import (
    apposed,
    first_of,
    further_noun,
    last_of,
    located,
    made_there,
    unnamed_first,
)
from tracker.reader.frames.project_words import PROPER, ROMAN, is_noun, noun_words, nouns
from tracker.reader.frames.verb_groups import is_finite
from tracker.reader.items import Line
from tracker.reader.tags import Place

_LONGEST_LEFT = 8
_ARTICLE = 12
_ENDS = frozenset(("", *",.;:&(Tiuyb"))
WORKS = frozenset(
    """
    construction building works work ground restoration rehabilitation reconstruction renovation refurbishment
    groundbreaking ground-breaking modernisation modernization foundation upgradation upgrading electrification widening
    """.split()
)  # of these a name alone makes an undertaking, or none does
_PARTS = frozenset(
    {"phase", "stage", "section", "module", "unit", "stretch", "lane", "terminal", "extension"}
)  # of what was named
_DONE_TO = frozenset({"open", "finish", "build", "stop"})
_APPOSED = frozenset("NQ-PFK")
_CLOSING = frozenset({",", ".", "(", ""})
_LISTS = frozenset({",&", ",N", ",P", ",Q", ",d"})
_SOLID = frozenset("NQFP")
_OWN = frozenset("NQKFB")  # letters of a name of one's own


class Undertaking(NamedTuple):
    """An undertaking: `noun` is an item, its name `items[first:last]`, unless that is bare: "the plant".

    One without a name of its own is known by its place, which stands at `where`: "a second bridge is planned at Ruse".
    Where it only explains a name, that stands at `called`: "NordLink, the first power cable to Norway, was opened".
    One that a line calls by its own name alone is `meant`: "Rogun", after "the Rogun dam".
    """

    noun: int
    first: int
    last: int
    bare: bool = False
    where: tuple[int, int] | None = None
    called: tuple[int, int] | None = None
    meant: str | None = None


def undertakings(line: Line) -> list[Undertaking]:
    """Return the undertakings of a line, from left to right: those that have a name, and those that go back to one."""
    found: list[Undertaking] = []
    at, words = 0, noun_words()
    while at < len(line.items):
        item = line.items[at]
        if item.word == "it" and _begins(line, at):
            found.append(Undertaking(at, at, at + 1, bare=True))
        if (item.word in words or item.shape == "B") and is_noun(line, at):
            noun = at
            while (further := further_noun(line, noun)) is not None:
                noun = further
            one = _undertaking(line, noun)
            if one is not None and not (found and _only_tells_of(line, one, found[-1])):
                found.append(one)
            at = max(last_of(line, noun), noun + 1) if one is not None else noun + 1  # "trains on the Lima line"
        else:
            one = _of_works(line, at) if item.word == "of" else None
            while one is not None:  # "ground-breaking of A and B"
                found.append(one)
                one = _of_works(line, one.last) if line.shape[one.last : one.last + 1] == "&" else None
            at += 1
    return found


def _only_tells_of(line: Line, one: Undertaking, before: Undertaking) -> bool:
    """Tell the second of "the Doba railway, a joint project with Chad", which is the first."""
    apposed = line.shape[before.last : before.last + 2] == ",d" and not before.bare
    described = line.shape[before.last + 2 : one.first].strip("kgm") == ""
    return apposed and described and line.items[one.noun].word in nouns().anything


def _of_works(line: Line, of: int) -> Undertaking | None:
    """What has no noun but works of its own: "construction of NordLink", "the restoration of Beit al Ajaib"."""
    if line.shape[of] == "o" and (not of or line.items[of - 1].word not in WORKS):
        return None
    first = of + 1 + (line.shape[of + 1 : of + 2] == "d")
    last = first
    while line.shape[last : last + 1] in {"N", "Q", "p", "-", "j"} or (
        last > first and line.shape[last : last + 1] == "P"
    ):
        last += 1
    proper = line.shape[first : first + 1] in {"N", "Q"}
    after = line.shape[last : last + 1]
    if not proper or (after not in _ENDS and not is_finite(line, last) and not acts_at(line, last)):
        return None
    return Undertaking(first, first, last)


def _named_after(line: Line, noun: int) -> int | None:
    """Where the name ends that a thing was given: "a school for 640 pupils named after Qanysh Satbayev"."""
    for at in range(noun + 1, min(noun + _LONGEST_LEFT, len(line.items) - 2)):
        if line.items[at].word == "named" and line.items[at + 1].word in {"after", "for"}:
            end = at + 2
            while line.shape[end : end + 1] in {"N", "X", "P", "p", "-"}:
                end += 1
            return end if end > at + 2 else None
        if line.shape[at] in ",;:." or is_finite(line, at):
            return None
    return None


def _begins(line: Line, at: int) -> bool:
    """Tell the "it" that may stand for what was named before: it begins a clause, or is what somebody opened."""
    if at and any(act.form in {"past", "base"} and act.kind in _DONE_TO for act in acts_at(line, at - 1)):
        return True
    return not at or line.shape[at - 1] in ";&-" or line.items[at - 1].word in {"that", "since", "after"}


def _undertaking(line: Line, noun: int) -> Undertaking | None:
    """The undertaking of a noun, if it has a name, a place, or goes back to one."""
    one = Undertaking(noun, first_of(line, noun), last_of(line, noun))
    word = line.items[noun].word
    acting = word.endswith("ing") and line.shape[noun + 1 : noun + 2] == "d"  # "crossing the bridge"
    partaking = word == "part" and one.first == noun and line.shape[noun - 1 : noun] not in {"d", "A"}  # "take part in"
    if acting or partaking or _is_only_a_company(line, one):
        return None
    beside = apposed(line, noun) or _named_after(line, noun)
    if beside is not None and PROPER.isdisjoint(line.shape[one.first : one.last]):
        return one._replace(last=beside)
    called = _explained(line, one) or _named_behind(line, one)
    if called is not None or _is_named(line, one):
        return one._replace(called=called)
    if one.last == noun + 1 and _is_bare(line, noun):
        return one._replace(bare=True)
    where = located(line, one.noun, one.first, one.last)
    return one._replace(first=unnamed_first(line, noun), where=where) if where is not None else None


def _explained(line: Line, one: Undertaking) -> tuple[int, int] | None:
    """Where the name stands that a thing with its article is told of: "NordLink, the first direct cable, was"."""
    start = one.first
    if not PROPER.isdisjoint(line.shape[start : one.noun]):
        return None
    while start > 0 and line.shape[start - 1] in "kgOsmc#Q-":  # "a 3 GW offshore wind hub"
        start -= 1
    if start < 2 or line.shape[start - 2 : start] != ",d" or line.items[start - 1].word not in {"the", "a", "an"}:
        return None
    at = start - 2
    while at > 0 and line.shape[at - 1] in "NQFKP-#":
        at -= 1
    opens = (
        at == 0
        or line.shape[at - 1] in ";:.&"
        or line.items[at - 1].word == "including"
        or (line.shape[at - 1] == "k" and line.items[start - 1].word != "the")
    )
    return (at, start - 2) if opens and not {"N", "Q"}.isdisjoint(line.shape[at : start - 2]) else None


def _named_behind(line: Line, one: Undertaking) -> tuple[int, int] | None:
    """Where the name stands behind a thing that has none: "a cable to Norway, NordLink,", "the line, Ica-Doba, was"."""
    if line.shape[one.last : one.last + 1] != "," or not _OWN.isdisjoint(line.shape[one.first : one.last]):
        return None
    first = last = one.last + 1 + (line.shape[one.last + 1 : one.last + 2] == "d")
    while line.shape[last : last + 1] in _APPOSED and last < len(line.items):
        last += 1
    run = line.shape[first:last]
    closed = line.shape[last : last + 1] in _CLOSING and line.shape[last : last + 2] not in _LISTS
    told = "Q" in run or "-" in run or (last > first and is_noun(line, last - 1))
    return (first, last) if closed and told and not _SOLID.isdisjoint(run) else None


def _is_bare(line: Line, noun: int) -> bool:
    """Tell "the plant", "the new bridge", "this project": what has been named before."""
    at = noun - 1
    while at > 0 and (line.items[at].word in nouns().plain or line.shape[at] in "O#-"):
        at -= 1
    opening = line.items[at].word if at >= 0 else ""
    return opening in {"the", "this"} or (opening == "its" and line.items[noun].word in _PARTS)


def _is_only_a_company(line: Line, one: Undertaking) -> bool:
    """Tell a company or bank that no two countries have together."""
    body = line.items[one.noun].value
    last = body.name.lower().split()[-1] if isinstance(body, Body) else line.items[one.noun].word
    if last not in nouns().companies:
        return _is_plural_name(line, one)
    shared = len(set(body.places)) > 1 if isinstance(body, Body) else line.shape[one.first : one.noun].count("A") > 1
    return not shared and "joint" not in {item.word for item in line.items[max(0, one.first - 2) : one.noun]}


def _is_plural_name(line: Line, one: Undertaking) -> bool:
    """Tell "Gulf Laboratories", "Uzbek Railways" from "the Doba and Sarh Refineries"."""
    noun, first = line.items[one.noun], one.first
    known = not first or line.items[first - 1].word in {"the", "both", "two", "three", "'s"}
    return not known and _is_plural(noun.word) and noun.text[0].isupper() and line.shape[one.noun - 1] in "NAP"


def _is_named(line: Line, one: Undertaking) -> bool:
    """Tell a name from any such thing: a capital, a place, or what kind it is ("cement plant")."""
    noun = line.items[one.noun]
    if made_there(line, one.noun) is not None:
        return True
    before, after = line.shape[one.first : one.noun], line.shape[one.noun + 1 : one.last]
    proper = not PROPER.isdisjoint(before + after) or "X" in after
    numbered = "#" in line.shape[one.noun : one.last] or any(
        item.text in ROMAN or item.text[:1].isdigit() for item in line.items[one.noun + 1 : one.last]
    )
    if noun.word in nouns().generic and not (
        numbered or (proper and (noun.word not in nouns().parts or _is_own(line, one))) or _is_new(line, one)
    ):
        return False
    if line.items[one.first].word.endswith("est") and PROPER.isdisjoint(before):
        return False  # "the tallest tower in Asia" only describes
    if noun.word in nouns().weak and _is_any(line, one, before, after):
        return False
    if not isinstance(noun.value, Body) and _is_plural(noun.word) and PROPER.isdisjoint(before) and after[:1] == "i":
        definite = one.first > 0 and line.items[one.first - 1].word in {"the", "both", "its", "'s"}
        counted = "#" in line.shape[max(0, one.first - 1) : one.noun]
        return definite or counted  # "railways in Kampala" may be any
    if proper or numbered or isinstance(noun.value, Body):
        return True
    if noun.word.endswith("s"):
        return False
    around = line.items[one.first : one.noun] + line.items[one.noun + 2 : one.last]
    told = [
        item.word
        for item in around
        if item.word not in nouns().plain and not item.word[:1].isdigit() and item.word != "-"
    ]
    near = line.shape[max(0, one.noun - _ARTICLE) : one.noun]
    article = "d" in near or "Ps" in near
    return len(told) > (noun.word in nouns().weak and not article)


def _is_new(line: Line, one: Undertaking) -> bool:
    """Tell "an integrated border facility", which is told apart by what it is for."""
    at = one.first
    while at > 0 and line.shape[at - 1] in "kgcOR#-" and line.items[at - 1].word not in nouns().stop:
        at -= 1
    owned = at > 1 and line.shape[at - 2 : at] == "Ps" and "O" in line.shape[at : one.noun]  # "Peru's first metro line"
    opens = owned or (at > 0 and line.items[at - 1].word in {"a", "an", "another", "joint"})
    return opens and any(item.word in nouns().physical for item in line.items[one.first : one.noun])


def _is_own(line: Line, one: Undertaking) -> bool:
    """Tell a name from "the Serbian section", "a base in Ireland", where only a country stands with the noun."""
    around = [*range(one.first, one.noun), *range(one.noun + 1, one.last)]
    places = [value for at in around if isinstance(value := line.items[at].value, Place)]
    countries = {place.code for place in places if len(place.code) == 2 and place.form not in {"city", "capital"}}
    own = any(line.shape[at] in _OWN for at in around) or any(is_noun(line, at) for at in around if at > one.noun)
    return own or len(countries) > 1 or any(place.code not in countries for place in places)


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("is", "ss"))


def _is_any(line: Line, one: Undertaking, before: str, after: str) -> bool:
    """Tell "Chinese enterprises", "roads in Iran", "a market for bananas" from "the centres at Gjader"."""
    if after.startswith("o"):  # "units of the Paute plant", but "enterprises of Armenian participation"
        return line.items[one.noun].word.endswith("s") and _OWN.isdisjoint(before + after)
    if _is_plural(line.items[one.noun].word) and _OWN.isdisjoint(before):
        definite = one.first > 0 and line.items[one.first - 1].word in {"the", "both", "two", "three"}
        return after[:1] not in {"N", "Q"} and not (definite and after[:2] in {"iN", "iP", "iQ"})
    return not before and after.startswith("f") and _OWN.isdisjoint(after)
