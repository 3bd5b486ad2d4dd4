"""The parties that a list of signers stands for."""

from tracker.domain.facts import Party
from tracker.domain.places import country_of, is_code
from tracker.reader.bodies import Body
from tracker.reader.frames.document.body_names import OFFICIAL
from tracker.reader.items import Line
from tracker.reader.tags import Place

_STATES_THEMSELVES = ("cabinet of ministers", "council of ministers", "government of", "federal council")


def complete(line: Line, found: list[str]) -> tuple[Party, ...]:
    """Return parties sorted; ministries and central banks sign for their countries too."""
    names = [name for name in found if not is_code(name)]
    codes = without_owners([name for name in found if is_code(name)])
    states = _states(line, names)
    named = [name for name in names if not (states and name.lower().startswith(_STATES_THEMSELVES))]
    return tuple(sorted({*named, *codes, *states}))


def with_states(parties: tuple[Party, ...], states: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return two ministries or central banks, whose country nobody says, with the states that they sign for."""
    own = len(parties) > 1 and all(any(word in name.lower() for word in _OF_STATE) for name in parties)
    return tuple(sorted({*parties, *states})) if own else parties


_OF_STATE = ("ministry", "central bank", "treasury", "state committee", "cabinet")


def _states(line: Line, names: list[str]) -> list[Party]:
    if not any(word in name.lower() for name in names for word in OFFICIAL):
        return []
    found: list[Party] = []
    for at, item in line.tags("B"):
        if isinstance(item.value, Body) and any(_is_of(name, item.value.name) for name in names):
            found.extend(item.value.places)
            owner = line.items[at - 1].value if at else None
            owner = line.items[at - 2].value if at > 1 and line.shape[at - 1] == "s" else owner
            if isinstance(owner, Place) and owner.form != "city":
                found.append(owner.code)
    return found


def without_owners(found: list[Party]) -> list[Party]:
    """Drop a country that is named only to place its own subdivision: "Russia's Astrakhan region"."""
    return [code for code in found if not any(other != code and country_of(other) == code for other in found)]


def _is_of(one: str, other: str) -> bool:
    """Tell two spellings of a name of which one goes on where the other ends."""
    return one.startswith(other) or other.startswith(one)
