"""Givers of money that are no country's by their names: international lenders, and firms known all over the world."""

from functools import cache

from tracker.reader.bodies import Body
from tracker.reader.firm_antecedents import FIRM_NOUNS
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.tags import Place


@cache
def _lenders() -> frozenset[str]:
    """The names of international lenders, in small letters."""
    return frozenset(name.lower() for name in toml("investments")["multilaterals"])


@cache
def _firms() -> dict[str, str]:
    """The countries of firms by their names."""
    return {name: code for code, names in toml("investments")["firms"].items() for name in names}


def lender_at(line: Line, at: int) -> str | None:
    """The international lender that an item names: a bloc by its code, any other as written."""
    value = line.items[at].value
    if isinstance(value, Place):
        return value.code if value.code in _GIVING and line.shape[at] == "P" else None
    name = value.name.partition(" (")[0] if isinstance(value, Body) else line.items[at].text
    return name if line.shape[at] in "BQN" and name.lower() in _lenders() else None


_GIVING = frozenset({"EU", "UN"})


def firm_at(line: Line, at: int) -> str | None:
    """The country of the firm that an item names; not of its offspring: "Andina Kenya", "Andina's Kenyan unit"."""
    if line.shape[at] not in "BQN" or (at and line.shape[at - 1] == "N"):
        return None
    text = line.items[at].text
    if _is_told_apart(line, at, _firms().get(text)):
        return None
    if line.shape[at : at + 2] == "NN" and f"{text} {line.items[at + 1].text}" in _firms():
        return _firms()[f"{text} {line.items[at + 1].text}"]
    if line.shape[at + 1 : at + 2] in {"P", "A"} or line.shape[at + 1 : at + 3] in {"sA", "sP"}:
        return None
    return _firms().get(text) or (_firms().get(text.split()[0]) if line.shape[at] == "B" else None)


def _is_told_apart(line: Line, at: int, country: str | None) -> bool:
    """Tell a namesake or an offspring, of which the line says whose it is: "Ghana's MTN", "the Ghanaian firm Sika"."""
    led = at - 1 - (at > 1 and line.shape[at - 1] in "kc")
    whose = {"s": led - 1, "A": led}.get(line.shape[led], -1) if led >= 0 else -1
    owner = line.items[whose].value if whose >= 0 else None
    behind = line.items[at + 2].value if line.shape[at + 1 : at + 3] == "oP" else None
    told = [place.code for place in (owner, behind) if isinstance(place, Place)]
    return country is not None and any(code.partition("-")[0] != country for code in told)


def is_firms(line: Line, country: str) -> bool:
    """Tell a line that names a country by one of its firms alone."""
    for _, item in line.tags("PAB"):
        named = item.value.places if isinstance(item.value, Body) else ()
        named = (item.value.code,) if isinstance(item.value, Place) else named
        if country in named:
            return False
    return any(firm_at(line, at) == country for at, _ in line.tags("BQN"))


def lends_abroad(line: Line, country: str) -> bool:
    """Tell an agency of a country that gives money to others only: "KOICA", "the Kuwait Fund for Development"."""
    if not line.words.isdisjoint(_lending_abroad()):
        return True
    bodies = (item.value for _, item in line.tags("B") if isinstance(item.value, Body))
    return any(country in body.places and _ABROAD.search(body.name) is not None for body in bodies)


@cache
def _lending_abroad() -> frozenset[str]:
    return frozenset({name.lower() for name in toml("investments")["agencies"]} | {"eximbank", "exim"})


_ABROAD = regex(
    r"(?:Cooperation|Development|Aid) Agency|Agency (?:for|of) .*(?:Cooperation|Development)|Fund for .*Development"
    r"|Exim|Export[- ]Import|Export[- ]Credit|Sovereign Wealth Fund|Investment Authority"
)


def is_apposed_firm(line: Line, last: int) -> bool:
    """Tell "Andina, the Peruvian energy company, …" before an item."""
    return any(
        any(item.word in FIRM_NOUNS for item in line.items[at + 1 : min(at + _NAMED, last)]) for at, _ in line.tags("A")
    )


_NAMED = 5  # items from "Peruvian" to the kind of firm


def is_in_country(line: Line, at: int) -> bool:
    """Tell "will invest $5 million in the country", "in the Lomas project": a place that no list has."""
    following = [item.word for item in line.items[at : at + _ON]]
    return _SOMEWHERE.search(line.shape, at, at + _ON) is not None or any(
        pair in _COUNTRY for pair in zip(following, following[1:], following[2:], strict=False)
    )


_SOMEWHERE = regex(r"[kg]id?N|id[NQ]-?[kg]")
_ON = 14  # items from a verb to "in the country"
_COUNTRY = {
    (led, the, land)
    for led in ("in", "into")
    for the in ("the", "this")
    for land in ("country", "kingdom", "republic", "emirate", "sultanate", "island", "archipelago", "nation")
}
