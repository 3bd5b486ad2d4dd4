"""Every name of a place that the reader knows, with what it may mean."""

from collections.abc import Iterator
from functools import cache
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from tracker.reader.lexicon import rows, toml, values

Form = Literal["name", "adjective", "demonym", "capital", "city"]


class Reading(Struct, frozen=True):
    """One meaning of a name.

    `typed` asks for a word such as "region" beside it: "Leningrad". `rare` asks that the text mentions its country by
    another name: "Split", "Central Region".
    """

    code: str
    form: Form
    subdivision: str | None = None  # the code of a city that is a first-level subdivision itself, or gives one its name
    typed: bool = False
    rare: bool = False


NOWHERE: tuple[Reading, ...] = ()  # a name that holds a place's name and means something else: "Indian Ocean"
_SHORTEST_IN_CAPITALS = 4
_NO_PLURAL = ("ese", "sh", "ch", "ss", "s", "ic", "co", "-", "?", "x", "Philippine")


@cache
def gazetteer() -> dict[str, tuple[Reading, ...]]:
    """Return the readings of every name, the likeliest first."""
    names: dict[str, list[Reading]] = {}
    for name, reading in _readings():
        known = names.setdefault(name, [])
        if not any(other.code == reading.code and other.form in (reading.form, "capital") for other in known):
            known.append(reading)
    for name in [name for name in names if len(name) >= _SHORTEST_IN_CAPITALS and not name.endswith("-")]:
        free = [reading for reading in names[name] if not reading.typed and not reading.rare]
        if free:
            names.setdefault(name.upper(), free)
        first, _, rest = name.partition(" ")
        if rest and free and free[0].form in {"name", "adjective"}:
            names.setdefault(f"{first.upper()} {rest}", free)  # some papers open an article so: "NEW Zealand"
    return {name: tuple(readings) for name, readings in names.items()} | dict.fromkeys(toml("places")["other"], NOWHERE)


def spelled(name: str) -> str:
    """Return a name in capitals as it is written elsewhere: "XI'AN" is Xi'an."""
    return _spellings().get(name, name) if name.isupper() else name


@cache
def _spellings() -> dict[str, str]:
    return {name.upper(): name for name in gazetteer() if not name.isupper()}


@cache
def capitals() -> dict[str, str]:
    """Return the name of each country's capital."""
    return {code: values(towns)[0] for code, _, _, _, towns, _ in rows("countries") if towns}


def town_of(name: str) -> str | None:
    """Return a town by its name, and for a seat of government where it stands; None for what is neither."""
    return _towns().get(name)


@cache
def _towns() -> dict[str, str]:
    towns = {
        name: name for name, meant in gazetteer().items() if any(each.form in {"capital", "city"} for each in meant)
    }
    seated = ((values(names), code) for code, _, _, _, _, names in rows("countries"))
    return towns | {seat: capitals()[code] for names, code in seated for seat in names if code in capitals()}


def _readings() -> Iterator[tuple[str, Reading]]:
    """Yield names with their readings; where one name has several, the earlier reading goes first."""
    own = {
        (code[:2], name.rstrip("*")): code
        for code, names in rows("subdivisions")
        for name in values(names)
        if not name.endswith(("!", "?"))
    }
    for code, names, adjectives, demonyms, capitals, seats in rows("countries"):
        yield from _marked(names, code, "name")
        yield from _marked(adjectives, code, "adjective")
        yield from _marked(demonyms, code, "demonym")
        plurals = (f"{name}s" for name in values(adjectives) if not name.endswith(_NO_PLURAL))
        yield from ((name, Reading(code, "demonym")) for name in plurals)
        yield from ((name, Reading(code, "capital", own.get((code, name)))) for name in values(capitals))
        yield from ((name, Reading(code, "capital")) for name in values(seats))
    for bloc, names in toml("blocs")["names"].items():
        yield from ((name, Reading(bloc, "name")) for name in names)
    for code, names in rows("subdivisions"):
        for name in values(names):
            if not name.endswith("*"):  # a city that is a subdivision: the city's own reading bears the code
                yield name.rstrip("!?"), Reading(code, "name", None, name.endswith(("!", "?")), name.endswith("?"))
    for code, names in rows("subdivisions"):
        yield from ((name[:-1], Reading(code[:2], "city", code)) for name in values(names) if name.endswith("*"))
    for code, names in rows("cities"):
        for name, reading in _marked(names, code, "city"):
            yield name, replace(reading, subdivision=own.get((code, name)))


def _marked(cell: str, code: str, form: Form) -> Iterator[tuple[str, Reading]]:
    """Yield the names of a cell; one with a question mark is rare."""
    for name in values(cell):
        yield name.rstrip("?"), Reading(code, form, rare=name.endswith("?"))
