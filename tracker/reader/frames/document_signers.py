"""A list of signers as the line writes it: persons, organisations, countries and regions."""

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
_NAMES = frozenset("NKLQ")


class Group(NamedTuple):
    """A list of those who sign: persons, organisations by name, countries and regions by code."""

    persons: list[Person]
    names: list[str]
    codes: list[Party]


NOBODY = Group([], [], [])


def group_at(line: Line, start: int) -> Group:
    """Read a list of signers that begins at an item."""
    persons: list[Person] = []
    names: list[str] = []
    codes: list[Party] = []
    at, limit = start, min(len(line.items), start + LONGEST)
    while at < limit:
        item, letter = line.items[at], line.shape[at]
        if isinstance(item.value, Mention):
            persons.append(item.value.person)
        elif isinstance(item.value, Body) and not item.value.shared:
            names.append(item.value.name)
        elif letter == "(" and line.shape[at + 1 : at + 3] in {"Q)", "N)"}:
            at += 3
            continue
        elif (
            letter in "NQ"
            or (letter in "FK" and (at > start or line.shape[at + 1 : at + 2] in _NAMES))
            or ((letter == "P" or _is_capital(line, at)) and line.shape[at + 1 : at + 2] in _NAMES)
        ):
            last = _name_end(line, at, limit)
            if line.shape[last : last + 1] != "s" and not (last == at + 1 and item.word in _GENERIC):
                names.append(written(line, at, last))
            at = last
            continue
        elif letter == "i" and line.shape[at + 1 : at + 2] == "P" and line.shape[at + 2 : at + 3] != "s":
            at += 1
        elif isinstance(item.value, Place):
            if item.value.form != "city" and not _owns(line, at):
                codes.append(item.value.code)
        elif letter not in ',&ds-()"' and item.word not in _OPEN and not (persons and letter in "kogHFfMmRCct"):
            break
        at += 1
    return Group(persons, names, list(dict.fromkeys(codes)))


def _name_end(line: Line, start: int, limit: int) -> int:
    last = start
    while last < limit and (line.shape[last] in "NQFKLPB." or _is_capital(line, last)):
        last += 1
        if line.shape[last - 1] == "B":
            break
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
