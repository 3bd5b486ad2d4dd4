"""A list of signers as the line writes it: persons, organisations, countries and regions."""

import re
from typing import NamedTuple

from tracker.domain.facts import Party
from tracker.domain.places import country_of, is_code
from tracker.reader.bodies import Body
from tracker.reader.frames.slots import written
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.people import Person
from tracker.reader.tags import Place

_OFFICIAL = (
    "ministry", "central bank", "reserve bank", "national bank", "department", "government", "treasury", "customs",
    "state committee", "state agency", "federal agency", "directorate", "cabinet", "parliament", "embassy",
)  # fmt: skip
_OPEN = frozenset({"the", "both", "respectively", "governments", "government", "republic", "of"})
LONGEST = 26  # items in which a list of signers goes on
_GENERIC = frozenset(
    """
    ministries governments chambers ministers presidents leaders parliaments universities customs province region
    government
    """.split()
)
_NAMES = frozenset("NKLQF")


_OF_CITIES = frozenset("city cities mayor mayors municipality municipalities twin twinning sister towns".split())
_DESCRIBED = re.compile(r"[PA]?s?[kcgmK]{1,4}(?=[NQ\"B])")
_TOLD = re.compile(r",r[^;:.,X]{1,16}(?=,&)")
_OF_WHAT = re.compile(r"od?[NFKQ]{1,4}")  # "Association of Freight Forwarders"
_KINDS = frozenset(
    """
    company firm producer maker manufacturer group giant bank university operator carrier airline utility holding
    enterprise plant supplier developer builder conglomerate importer exporter trader retailer miner refiner chamber
    corporation association agency lender insurer startup shipyard port authorities authority companies agencies
    firms banks universities producers operators
    """.split()
)
_VERBS_OF_SAYING = frozenset({"said", "says", "signed"})
_OF_A_PLACE = frozenset(
    "municipality council administration hall oblast province region county akimat hokimiyat khokimiyat".split()
)


class Group(NamedTuple):
    """A list of those who sign: persons, organisations by name, countries and regions by code."""

    persons: list[Person]
    names: list[str]
    codes: list[Party]


NOBODY = Group([], [], [])


def group_at(line: Line, start: int, end: int | None = None) -> Group:
    """Read a list of signers that begins at an item, up to `end` at most."""
    persons: list[Person] = []
    names: list[str] = []
    surnames: list[str] = []  # beside a person these are persons too, else organisations
    codes: list[Party] = []
    limit = min(len(line.items) if end is None else end, start + LONGEST)
    cities = not line.words.isdisjoint(_OF_CITIES)
    at = start
    while at < limit:
        item, letter = line.items[at], line.shape[at]
        if isinstance(item.value, Mention):
            persons.append(item.value.person)
        elif isinstance(item.value, Body) and not item.value.shared:
            names.append(_code_of_city(line, at) or item.value.name)
        elif letter == "(" and line.shape[at + 1 : at + 3] in {"Q)", "N)"}:
            at += 3
            continue
        elif letter == "(" and line.shape[at + 1 : at + 3] == "P)" and names:
            codes.extend(place.code for place in (line.items[at + 1].value,) if isinstance(place, Place))
            at += 3
            continue
        elif letter == "d" and line.shape[at + 1 : at + 3] == "AC" and (names or surnames):
            names.append(written(line, at, at + 3))  # "its Greek counterpart"
            at += 3
            continue
        elif _describes(line, at, limit) is not None:
            at = _describes(line, at, limit) or limit
            continue
        elif (
            letter in "NQ"
            or (letter in "FK" and (at > start or line.shape[at + 1 : at + 2] in _NAMES))
            or ((letter == "P" or _is_capital(line, at)) and line.shape[at + 1 : at + 2] in _NAMES)
        ):
            last = _name_end(line, at, limit)
            if line.shape[last : last + 1] in {"X", "h"}:  # the name of an office before that of its holder
                at = last
                continue
            council = _code_of_council(line, at, last)
            if council is not None:
                codes.append(council)
                at = last + 2 * (line.shape[last : last + 2] == "oP")
                continue
            if line.shape[last : last + 1] != "s" and not (last == at + 1 and item.word in _GENERIC):
                (surnames if set(line.shape[at:last]) == {"N"} else names).append(written(line, at, last))
            at = last
            continue
        elif letter == "i" and line.shape[at + 1 : at + 2] == "P" and line.shape[at + 2 : at + 3] != "s":
            at += 1
        elif isinstance(item.value, Place):
            if item.value.form == "city" or (item.value.form == "capital" and cities):
                if cities:
                    codes.append(item.value.subdivision or item.value.name)
            elif not _owns(line, at):
                codes.append(item.value.code)
        elif letter == "," and persons and (told := _TOLD.match(line.shape, at, limit)) is not None:
            at = told.end()  # "X, who is also Y's minister, and Z"
            continue
        elif letter not in ',&ds-()"' and item.word not in _OPEN and not (persons and letter in "kogHFfMmRCct"):
            break
        at += 1
    return Group(persons, names if persons else [*names, *surnames], list(dict.fromkeys(codes)))


def _describes(line: Line, at: int, limit: int) -> int | None:
    """Where the name begins that "the Mombasa company Bata", "state-owned power producer KenGen" lead to."""
    found = _DESCRIBED.match(line.shape, at, limit)
    if found is None or line.items[found.end() - 1].word in _OPEN | _VERBS_OF_SAYING:
        return None
    nouns = {item.word for item in line.items[at : found.end()]}
    return None if nouns.isdisjoint(_KINDS) else found.end()


def _code_of_council(line: Line, first: int, last: int) -> str | None:
    """The subdivision of "Yerevan Municipality", "the Akimat of Astana"."""
    if _OF_A_PLACE.isdisjoint(item.word for item in line.items[first:last]):
        return None
    last += 2 * (line.shape[last : last + 2] == "oP")
    for item in line.items[first:last]:
        if isinstance(item.value, Place):
            code = item.value.subdivision or item.value.code
            return code if "-" in code else None
    return None


def _code_of_city(line: Line, at: int) -> str | None:
    """The subdivision that a city's council or a region's administration signs for."""
    item = line.items[at]
    if not isinstance(item.value, Body) or _OF_A_PLACE.isdisjoint(item.word.split()):
        return None
    return next((code for code in item.value.places if "-" in code), None)


def _name_end(line: Line, start: int, limit: int) -> int:
    last = start
    while last < limit and (
        line.shape[last] in "NQFKLPB."
        or _is_capital(line, last)
        or (line.shape[last] == "p" and line.shape[last + 1 : last + 2] in {"N", "P"})
    ):
        last += 1
        if line.shape[last - 1] == "B":
            break
    if line.shape[last - 1] == "K" and (of := _OF_WHAT.match(line.shape, last)) is not None:
        return of.end()
    return last - (line.shape[last - 1] == "." and line.shape[last - 2] != "L")


def _is_capital(line: Line, at: int) -> bool:
    """Tell a word that is no name elsewhere: "DP World"."""
    return line.shape[at] in "kgm" and line.items[at].text[0].isupper()


def _owns(line: Line, at: int) -> bool:
    """Tell "Azerbaijan's SMB Agency", "the Indian Ministry of Education" from a country that signs.

    Of "the Azerbaijani, Russian and Armenian leaders" each signs for a country.
    """
    following = line.shape[at + 1 : at + 3]
    if at + 1 < len(line.items) and line.items[at + 1].word in _GENERIC:
        return False
    return (
        following[:1] == "B"
        or (following[:1] == "s" and _DESCRIBED.match(line.shape, at) is not None)
        or (following[:1] == "s" and following[1:] in {"B", "N", "Q", "X"})
        or (line.shape[at] == "A" and following[:1] in {"N", "X", "Q", "H", "F"})
    )


def complete(line: Line, found: list[str]) -> tuple[Party, ...]:
    """Return parties sorted; ministries and central banks sign for their countries too."""
    names = [name for name in found if not is_code(name)]
    codes = without_owners([name for name in found if is_code(name)])
    return tuple(sorted({*names, *codes, *_states(line, names)}))


def _states(line: Line, names: list[str]) -> list[Party]:
    if not any(word in name.lower() for name in names for word in _OFFICIAL):
        return []
    found: list[Party] = []
    for at, item in line.tags("B"):
        if isinstance(item.value, Body) and item.value.name in names:
            found.extend(item.value.places)
            owner = line.items[at - 1].value if at else None
            owner = line.items[at - 2].value if at > 1 and line.shape[at - 1] == "s" else owner
            if isinstance(owner, Place) and owner.form != "city":
                found.append(owner.code)
    return found


def without_owners(found: list[Party]) -> list[Party]:
    """Drop a country that is named only to place its own subdivision: "Russia's Astrakhan region"."""
    return [code for code in found if not any(other != code and country_of(other) == code for other in found)]
