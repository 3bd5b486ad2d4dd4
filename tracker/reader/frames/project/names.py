"""Where the name of an undertaking ends: "the Georgian section of the Baku-Tbilisi-Kars railway"."""

from tracker.reader.frames.acts import acts_at
from tracker.reader.frames.project.making import made_there
from tracker.reader.frames.project.name_starts import LONGEST_LEFT
from tracker.reader.frames.project.predicates import is_past
from tracker.reader.frames.project.words import PLACING, PROPER, ROMAN, is_noun, noun_words, nouns
from tracker.reader.frames.verb_groups import is_finite
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.tags import Place

_OWN_WORDS = 3  # behind "'s" at the end of a name
_LONGEST_RIGHT = 18
_OWNED = frozenset("ORNPQK-")
_AFTER = 'PANQKFMgcjs&-dB"'
_LINKS = frozenset(
    """
    of for in at near from to between through along linking connecting over across with on under around straddling
    crossing spanning bypassing serving
    """.split()
)
_TYING = frozenset({"between", "linking", "connecting"})
_OBJECTS = frozenset({"d", "N", "P", "Q"})  # "crossing the Rumi", but "to the Rumi crossing"
_LISTED = regex(r"(?:,d?[NPQ]+)+,?&d?[NPQ]+(?=[,.;]|$)")
_BORDERS = frozenset({"border", "frontier"})
_COMMON = frozenset({"project", "complex", "scheme"})
_GRIDS = frozenset({"grid", "network"})
_MEANS = frozenset(
    "money cash grant grants loan loans fund funds funding finance financing credit help support aid backing".split()
)
_DIRECTIONS = frozenset({"north", "south", "east", "west", "central"})


def last_of(line: Line, noun: int) -> int:
    """Return where the name of a noun ends: "No. 1", "of the Isthmus of Tehuantepec", "from Bangkok to Nong Khai"."""
    items, shape = line.items, line.shape
    last = noun + 1
    made = made_there(line, noun)
    if made is not None:
        return made
    if (whole := whole_of(line, noun)) is not None:
        return last_of(line, whole)  # "the first phase of the 300-megawatt Doba plant"
    if shape[last : last + 1] == '"':
        end = shape.find('"', last + 1)
        if 0 < end - last < LONGEST_LEFT:
            return end + 1
    # "Ireland House Tokyo", "the Rumi Hotel Ica", "the border crossing Doba"
    town = items[last].value if shape[last : last + 1] == "P" else None
    named = isinstance(town, Place) and town.is_town
    named = named or shape[noun] == "B" or (items[noun].text[0].isupper() and shape[noun - 1 : noun] in {"N", "Q", "B"})
    last += named and shape[last : last + 1] == "P" and shape[last + 1 : last + 2] not in {"s", "-"}
    while last < len(items) and (
        shape[last] in "NQI#"
        or items[last].text in ROMAN
        or items[last].word in {"no", "general"}
        or shape[last : last + 2] == "P-"
    ):
        last = min(last + (2 if items[last].word == "no" or shape[last] == "P" else 1), len(items))
        last += 2 * (shape[last - 1 : last + 2] == "#&#")  # "units 3 and 4"
    while last < len(items) and last - noun < _LONGEST_RIGHT:
        if shape[last : last + 3] in {"(Q)", "(N)"} and any(
            is_noun(line, at) for at in range(last + 3, min(last + 6, len(items)))
        ):
            last += 3  # "the Chad-Peru-Ecuador (CPE) gas pipeline"
        elif _continues(line, last, noun):
            last += 1
        else:
            break
    last = _to_second_end(line, noun, _to_area(line, noun, last))
    listed = _LISTED.match(line.shape, last) if line.items[last - 2].word in PLACING else None
    last = listed.end() if listed is not None else last  # "a zone around A, B and C"
    if (
        shape[last - 1] == "s" and last - 2 > noun and shape[last - 2] in "PN"
    ):  # "to Tanzania's coast", "on Ica's West Lake"
        end = last
        while shape[end : end + 1] in {"k", "g", "N", "F"} and end < last + _OWN_WORDS and not is_past(line, end):
            end += 1
        if end > last and shape[end : end + 1] in {",", ".", "k", ""} and not acts_at(line, end - 1):
            return end
    if (
        last < len(items)
        and items[last].word in (nouns().edges if shape[last - 1] == "A" else nouns().lands)
        and last > noun + 1
    ):
        last += 1
        while shape[last : last + 1] == "N":  # "over the river Tana"
            last += 1
        return last
    if (
        last < len(items)
        and items[last].word in _DIRECTIONS
        and items[last].text[:1].isupper()
        and shape[last - 1] in "NP"
    ):
        return last + 1
    while last > noun + 1 and (shape[last - 1] in 'dA&-s"oftiuy' or items[last - 1].word in _LINKS - noun_words()):
        last -= 1
    return last


def whole_of(line: Line, noun: int) -> int | None:
    """The noun of the thing that a part is of: "the first phase of a plant for the production of tea"."""
    if line.items[noun].word not in nouns().members or line.shape[noun + 1 : noun + 2] != "o":
        return None
    if any(act.kind == "ground" for act in acts_at(line, noun)):
        return None  # "the first tower of X was erected"
    for at in range(noun + 2, min(noun + LONGEST_LEFT, len(line.items))):
        if is_noun(line, at):
            further = further_noun(line, at)
            return at if further is None else further
        if line.shape[at] not in "dgckmANPQKF#-$O" or is_finite(line, at):
            return None
    return None


def _to_area(line: Line, noun: int, last: int) -> int:
    """Where the name of the area ends that a thing lies in: "in the Lamu free economic zone"."""
    opened = line.shape.rfind("d", noun + 2, last)
    if opened < 0 or line.items[opened - 1].word not in PLACING or PROPER.isdisjoint(line.shape[opened:last]):
        return last
    for at in range(last, min(last + _OWN_WORDS + 1, len(line.items))):
        if line.shape[at] not in "kgc-" or is_past(line, at) or is_finite(line, at):
            return last
        if is_noun(line, at):
            return at + 1
    return last


def _to_second_end(line: Line, noun: int, last: int) -> int:
    """Where a name goes on past its first end: "between Bylnice and the state border", "at Gatuna/Katuna"."""
    items, shape = line.items, line.shape
    if last + 1 < len(items) and items[last].word == "/" and shape[last + 1] in "NPQ":
        return last + 2
    if shape[last : last + 1] == "&" and "between" in {item.word for item in items[noun:last]}:
        edge = next((at for at in range(last + 1, min(last + 5, len(items))) if items[at].word in nouns().edges), None)
        return edge + 1 if edge is not None else last
    return last


def _continues(line: Line, at: int, noun: int) -> bool:
    """Tell whether an item is still of the name that began before it."""
    letter, word = line.shape[at], line.items[at].word
    made = noun + 1 < at <= noun + 5 and line.items[noun + 1].word in {"of", "for"}
    if line.shape[at - 1] in "NPQ" and letter == "k" and word.endswith("ed"):
        return False  # "the terminal of Rumi burned"
    counted = line.shape[at : at + 3] in {"f#k", "f#g"}  # "a school for 600 pupils"
    if counted and at == noun + 1:
        return True
    counting = letter == "#" and line.items[at - 1].word == "for"
    if made and (letter in "kgdocm" or counting) and word not in _LINKS:  # "for production of drugs"
        return word not in nouns().stop and not is_finite(line, at) and not is_past(line, at)
    if word in _LINKS and not (is_noun(line, at) and line.shape[at + 1 : at + 2] not in _OBJECTS):
        if any(act.form == "state" and act.end > at + 1 for act in acts_at(line, at)):
            return False  # "put the plant in cold storage"
        if at + 1 == len(line.items):
            return False  # a line that breaks off: "invested in a plant to"
        if word == "to" and any(
            act.form == "base" and act.kind not in {"witness", "talk"} for act in acts_at(line, at + 1)
        ):
            return False  # "Elmed cable to enter service"
        if word == "to" and any(
            act.kind == "deliver" for one in range(max(0, noun - 5), noun) for act in acts_at(line, one)
        ):
            return False  # "handed over the clinic to Chad"
        if word == "to" and not _GRIDS.isdisjoint(item.word for item in line.items[at + 1 : at + 4]):
            return False  # "connected the plant to the Uzbek grid"
        if word == "with" and (
            line.shape[at + 1 + (line.shape[at + 1 : at + 2] == "d") :][:1] == "B"
            or not _MEANS.isdisjoint(item.word for item in line.items[at + 1 : at + _OWN_WORDS + 2])
        ):
            return False  # "an agreement on the road with the Doba Development Bank", "with an EU grant"
        if word == "on" and "side" in {item.word for item in line.items[at + 1 : at + 4]}:
            return False  # "on the Malaysian side"
        if line.items[at + 1 :] and line.items[at + 1].text[0].isdecimal():
            return False  # "the railway of 233.6 km"
        if word in {"of", "for"} and at == noun + 1 and line.shape[at + 1 : at + 2] in {"k", "g", "d", "c"}:
            ends = at + 2 < len(line.items) and is_finite(line, at + 2)  # "a fund for agriculture will be set up"
            return not nouns().stop & {item.word for item in line.items[at + 1 : at + 3 - ends]}
        return line.shape[at + 1 : at + 2] not in {"T", "X", ""} and _leads_to_name(line, at + 1)
    if word in _DIRECTIONS and at == noun + 1 and line.shape[at + 1 : at + 2] == "o":
        return line.shape[at + 2 : at + 3] in {"N", "P", "Q"}  # "the line south of Ica"
    if word in {"next", "adjacent", "close"} and line.shape[at + 1 : at + 2] == "t":
        return _leads_to_name(line, at + 2)  # "next to the Doba airport"
    if word in {"its", "their"}:
        return at + 1 < len(line.items) and line.items[at + 1].word in _BORDERS  # "on its border with Peru"
    if letter == "p":  # "between Foz do Iguacu and"
        return at > noun + 1 and line.shape[at - 1] in "NPiouty" and line.shape[at + 1 : at + 2] in {"N", "P", "p"}
    if letter == "d" and line.shape[at - 1] in "NPQ":
        return False  # "refused the mill in Ica a licence"
    if letter == "&" and made and line.shape[at - 1] in "kg" and line.shape[at + 1 : at + 2] in {"k", "g"}:
        return not (
            is_finite(line, at + 1) or is_past(line, at + 1) or is_noun(line, at + 1)
        )  # "for search and rescue"
    if letter == "&":
        tied = not _TYING.isdisjoint(item.word for item in line.items[noun:at])
        tied = tied and "&" not in line.shape[noun:at]
        begin = end = at + 1 + (tied and line.shape[at + 1 : at + 3] == "dP")  # "linking Peru and the Philippines"
        while line.shape[end : end + 1] in {"N", "P", "Q"}:
            end += 1
        return end > begin and not any(is_noun(line, other) for other in range(begin, min(end + 1, len(line.items))))
    compound = (
        letter in "kg" and not is_past(line, at) and (is_noun(line, at + 1) if at + 1 < len(line.items) else False)
    )  # "electricity link"
    if word in nouns().grounds and at > noun + 1:  # "at the border town of Doba"
        return line.shape[at + 1 : at + 2] == "o" and line.shape[at + 2 : at + 3] in {"N", "P", "Q"}
    if letter == "X":  # "of the General San Martín bridge"
        return at + 1 < len(line.items) and is_noun(line, at + 1)
    return (
        at > noun + 1
        and (letter in _AFTER or compound or word in _BORDERS or word in noun_words())
        and word not in nouns().stop
    )


def _leads_to_name(line: Line, at: int) -> bool:
    """Tell "of the Volta", "of the port of Tema" from "of great importance"."""
    for index in range(at, min(at + 4, len(line.items))):
        if line.shape[index] in PROPER or is_noun(line, index) or line.items[index].word in _BORDERS:
            return True
        if line.shape[index] in ",;.":
            return False
    return False


def further_noun(line: Line, noun: int) -> int | None:
    """Return the noun that goes on with a name: "hydropower plant", "Institute of Technology Delhi campus"."""
    at = noun + 1
    owning = line.shape[at : at + 1] == "s"  # "the Dhaka metro's first line"
    at += owning
    while (line.shape[noun] == "B" and line.shape[at : at + 1] in {"N", "P"}) or (
        owning and at < noun + LONGEST_LEFT and line.shape[at : at + 1] in _OWNED and not is_noun(line, at)
    ):  # "the corridor's Rewari-Madar section"
        at += 1
    if line.shape[at : at + 3] in {"(Q)", "(N)"}:  # "the Rapid Transit System (RTS) Link"
        at += 3
    if (
        line.shape[at : at + 1] == "&" and line.items[noun].text[:1].isupper()
    ):  # "the Duqm Refinery and Gas Processing project"
        behind = at + 1
        while line.shape[behind : behind + 1] in {"F", "N"} and not is_noun(line, behind):
            behind += 1
        common = behind > at + 1 and behind < len(line.items) and line.items[behind].word in _COMMON
        at = behind if common else at
    kind = at + 1 < len(line.items) and not owning and line.items[at].word in nouns().physical
    at += kind and line.shape[at] in "kgm" and is_noun(line, at + 1)  # "railway border station"
    if at >= len(line.items) or line.shape[at] == "B" or not is_noun(line, at):
        return None
    crossed = line.items[at].word.endswith("ing") and line.shape[at + 1 : at + 2] in {
        "d",
        "N",
    }  # "a bridge crossing the"
    numbered = line.shape[at + 1 : at + 2] == "#" or line.items[at].text[0].isupper()
    return None if crossed or (owning and line.items[at].word not in nouns().weak and not numbered) else at
