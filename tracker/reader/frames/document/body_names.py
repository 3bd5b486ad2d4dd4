"""The names of organisations as a line writes them: where they end, and what they tell of their place."""

from functools import cache

from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.tags import Place

KINDS = frozenset(
    """
    company firm producer maker manufacturer group giant bank university operator carrier airline utility holding
    enterprise plant supplier developer builder conglomerate importer exporter trader retailer miner refiner chamber
    corporation association agency lender insurer startup shipyard port authorities authority companies agencies
    firms banks universities producers operators dairy brewer brewery bakery mill smelter refinery distributor
    wholesaler fund contractor contractors builders subsidiary affiliate consortium carmaker automaker chipmaker
    drugmaker shipbuilder steelmaker planemaker truckmaker cooperative telecom laboratory institute fintech
    consultancy consultants
    """.split()
)
SMALL_BODIES = frozenset(
    """
    chamber ministry bank agency authority service railways university institute academy association union federation
    fund administration bureau board department
    """.split()
)
OFFICIAL = (
    "ministry", "central bank", "reserve bank", "national bank", "department", "government", "treasury", "customs",
    "state committee", "state agency", "federal agency", "directorate", "cabinet", "parliament", "embassy",
)  # fmt: skip
OF_A_PLACE = frozenset(
    "municipality council administration hall oblast province region county akimat hokimiyat khokimiyat".split()
)
DESCRIBED = regex(r"#?[PA]?s?[kcgmK]{1,4}(?=,?[NQ\"B])")
GENERIC = frozenset(
    """
    ministries governments chambers ministers presidents leaders parliaments universities customs province region states
    parties sides countries government
    """.split()
)
LED = regex(r"d[PA]?C(?:[io]d?P)?,?d?(?=[NQBKP])")  # what leads to a name: "its counterpart in Peru, Bata"
_TOWNS = regex(r"P(?:,P)*,?&o?d?P(?!s)")
_PLURAL_BODIES = {f"{word}s": word for word in SMALL_BODIES} | {
    "universities": "university",
    "ports": "port",
    "airports": "airport",
}
_OF_WHAT = regex(r"od?[NFKQ]{1,4}")  # "Association of Freight Forwarders"

QUOTED = regex(r'"[NFKQPAopd]{1,6}"')
_PARTICLES = regex(r"p{1,2}(?=[NP])")  # "Astilleros de la Armada"
_KIND = regex(r"[KF]{1,2}(?![NQFKBPXs])")
_AND_WHAT = regex(r"&[Fk]{1,3}(?![NQFKBPXs])")
_OF_WHOM = regex(r"[of][kgFNmc]{1,4}(?![NQFKBPXs])")  # "of Traders", "for Good Governance"
_OF = frozenset({"of", "for"})


@cache
def portfolio_words() -> frozenset[str]:
    """The fields of ministries and chambers: what stands behind "and" in their names."""
    return frozenset(toml("titles")["portfolios"]["words"].split())


def council_of(line: Line, first: int, last: int) -> str | None:
    """The subdivision of "Yerevan Municipality", "the Akimat of Astana"."""
    if OF_A_PLACE.isdisjoint(item.word for item in line.items[first:last]):
        return None
    last += 2 * (line.shape[last : last + 2] == "oP")
    for item in line.items[first:last]:
        if isinstance(item.value, Place):
            code = item.value.subdivision or item.value.code
            return code if "-" in code else None
    return None


def bodies_of_towns(line: Line, first: int, last: int) -> list[str]:
    """Name the bodies of "the chambers of trade of Lima and Quito": `items[first:last]`, with the towns behind it."""
    words = [item.text for item in line.items[first:last] if item.shape != "d"]
    known = next((at for at, word in enumerate(words) if word.lower() in _PLURAL_BODIES), None)
    listed = _TOWNS.match(line.shape, last)
    if known is None or listed is None:
        return []
    words[known] = _PLURAL_BODIES[words[known].lower()]
    towns = [item.text for item in line.items[last : listed.end()] if item.shape == "P"]
    return [f"{' '.join(words)} {town}" for town in towns]


def name_end(line: Line, start: int, limit: int) -> int:
    """Return where the name of capitals that begins at an item ends, at `limit` at the latest."""
    last = start
    while last < limit and (
        line.shape[last] in "NQFKLPB."
        or is_capital(line, last)
        or (line.items[last].text == "&" and line.shape[last + 1 : last + 2] in set("NQFK"))
        or _PARTICLES.match(line.shape, last) is not None
    ):
        last += 1
        if line.shape[last - 1] == "B":
            break
    quoted = QUOTED.match(line.shape, last, limit) if last > start and line.shape[last - 1] in "KLF" else None
    if quoted is not None:
        return quoted.end()  # 'University "Prima Luz"'
    if line.shape[last - 1] == "K" and (of := _OF_WHAT.match(line.shape, last)) is not None:
        return of.end()
    if line.shape[last - 1 : last + 1] == "Kf":
        end = last + 1
        while end < limit and line.items[end].text[0].isupper():
            end += 1  # "Centre for Good Governance"
        return end if end > last + 1 else last
    return last - (line.shape[last - 1] == "." and line.shape[last - 2] != "L")


def end_of_body(line: Line, at: int, limit: int, name: str) -> int:
    """Where "Institute of Geoscience" goes on with "and Mineral Resources", "Association" with "of Traders"."""
    behind = QUOTED.match(line.shape, at + 1, limit) or _KIND.match(line.shape, at + 1, limit)
    if behind is not None and (line.shape[at + 1] == '"' or line.items[at + 1].text[0].isupper()):
        return behind.end()  # 'University "Prima Luz"', "Port of Callao Authority"
    rest = (_OF_WHOM if _OF.isdisjoint(name.split()) else _AND_WHAT).match(line.shape, at + 1, limit)
    if rest is None or not all(item.text[0].isupper() for item in line.items[rest.start() + 1 : rest.end()]):
        return at + 1
    return rest.end()


def end_of_place_name(line: Line, at: int, limit: int) -> int | None:
    """Where "the Port of Callao", "Port of Tanger Med" ends; "Government of Peru" is its country."""
    if at + 2 >= limit or line.shape[at + 1 : at + 3] not in {"oP", "oN"}:
        return None
    city = line.items[at + 2].value
    country = isinstance(city, Place) and city.form == "name" and "-" not in city.code
    if country or line.items[at].word in OF_A_PLACE:
        return None
    last = name_end(line, at + 2, limit)
    return last if line.shape[last : last + 1] not in {"s", "X"} else None


def is_capital(line: Line, at: int) -> bool:
    """Tell a word that is no name elsewhere: "DP World"."""
    return line.shape[at : at + 1] in {"k", "g", "m", "#"} and line.items[at].text[0].isupper()


def is_named(line: Line, at: int) -> bool:
    """Tell a name that begins with an ordinary word: "Ghana's Blue Skies"."""
    opens = is_capital(line, at) or line.shape[at : at + 1] in {"F", "K"}
    return at + 1 < len(line.items) and opens and line.items[at + 1].text[0].isupper()


def is_body_name(name: str) -> bool:
    """Tell the name of an organisation by one of its words: "Yerevan Brandy Association"."""
    return not (SMALL_BODIES | KINDS).isdisjoint(name.lower().split())


def owns(line: Line, at: int) -> bool:
    """Tell "Azerbaijan's SMB Agency", "the Indian Ministry of Education" from a country that signs.

    Of "the Azerbaijani, Russian and Armenian leaders" each signs for a country.
    """
    following = line.shape[at + 1 : at + 3]
    if at + 1 < len(line.items) and line.items[at + 1].word in GENERIC:
        return False
    return (
        following[:1] == "B"
        or (following[:1] == "s" and DESCRIBED.match(line.shape, at) is not None)
        or (following == "sP" and line.shape[at + 3 : at + 4] in {"F", "K", "N"})  # "Oman's Sohar Bank"
        or (following[:1] == "s" and (following[1:] in {"B", "N", "Q", "X", "W", "H", "C"} or is_named(line, at + 2)))
        or (line.shape[at] == "A" and following[:1] in {"N", "X", "Q", "H", "F"})
    )
