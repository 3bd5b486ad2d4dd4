"""What is signed and by whom: documents of every type, ministries, companies and regions, in several wordings."""

import re
from random import Random
from typing import Any, NamedTuple

from benchmarks.combinations.world import Country, Person, introduced, somebody


class Paper(NamedTuple):
    """A document: the type that facts carry, its article, and its words without that."""

    type: str
    article: str
    words: str

    @property
    def one(self) -> str:
        """It as it is named first: "a protocol on fish"."""
        return f"{self.article} {self.words}"

    @property
    def the(self) -> str:
        """It as one that is known: "the protocol on fish"."""
        return f"the {self.words}"


PAPERS = (
    Paper("agreement", "an", "agreement on visa-free travel"),
    Paper("agreement", "an", "agreement on cooperation in the field of education"),
    Paper("agreement", "an", "air services agreement"),
    Paper("agreement", "a", "bilateral labour mobility agreement"),
    Paper("agreement", "an", "agreement to build a 300-kilometre pipeline"),
    Paper("agreement", "a", "defence cooperation pact"),
    Paper("agreement", "a", "deal on the supply of fertiliser"),
    Paper("agreement", "a", "convention on the avoidance of double taxation"),
    Paper("agreement", "an", "intergovernmental agreement on the mutual protection of investments"),
    Paper("agreement", "an", "accord on the transfer of convicted persons"),
    Paper("agreement", "an", "extradition agreement"),
    Paper("memorandum", "a", "memorandum of understanding on agriculture"),
    Paper("memorandum", "a", "memorandum of understanding (MoU) on digital trade"),
    Paper("memorandum", "an", "MoU on tourism and culture"),
    Paper("memorandum", "a", "memorandum on cooperation between their diplomatic academies"),
    Paper("memorandum", "a", "memorandum of cooperation in renewable energy"),
    Paper("protocol", "a", "protocol on political consultations"),
    Paper("protocol", "a", "protocol amending the 2011 tax convention"),
    Paper("protocol", "a", "protocol of intent on geological research"),
    Paper("treaty", "a", "treaty on mutual legal assistance in criminal matters"),
    Paper("treaty", "a", "treaty of friendship and cooperation"),
    Paper("declaration", "a", "joint declaration on strategic partnership"),
    Paper("declaration", "a", "declaration of intent on vocational training"),
    Paper("program", "a", "cultural exchange program for 2024-2026"),
    Paper("program", "a", "three-year cooperation programme in science"),
    Paper("plan", "an", "action plan for the development of trade"),
    Paper("plan", "a", "plan of consultations between the foreign ministries for 2024-2025"),
    Paper("road map", "a", "road map for industrial cooperation"),
    Paper("document", "a", "letter of intent on the purchase of two ferries"),
    Paper("contract", "a", "contract for the delivery of 200 buses"),
)

LESSER = (  # what companies and regions sign
    Paper("agreement", "a", "cooperation agreement"),
    Paper("agreement", "an", "agreement on the supply of fertiliser"),
    Paper("agreement", "an", "agreement on the transport of goods by rail"),
    Paper("memorandum", "a", "memorandum of understanding"),
    Paper("memorandum", "an", "MoU on tourism"),
    Paper("memorandum", "a", "memorandum on cooperation in agriculture"),
    Paper("contract", "a", "contract for the delivery of 200 buses"),
    Paper("contract", "a", "supply contract"),
    Paper("document", "a", "letter of intent"),
    Paper("protocol", "a", "protocol on cooperation"),
)

_REGIONS = {
    "KE": ("Mombasa County", "KE-28"),
    "PE": ("Cusco Region", "PE-CUS"),
    "RO": ("Cluj County", "RO-CJ"),
    "TH": ("Chiang Mai Province", "TH-50"),
    "NO": ("Rogaland County", "NO-11"),
    "TJ": ("Sughd Region", "TJ-SU"),
}
_FIRMS = {
    "KE": "Savanna Freight",
    "PE": "Andina Cobre",
    "GR": "Egeas Shipping",
    "QA": "Dana Industries",
    "RO": "Carpatia Energy",
    "TH": "Siam Foods",
    "TN": "Carthage Textiles",
    "NO": "Nordvik Marine",
    "MG": "Baobab Mining",
    "TJ": "Pamir Cotton",
    "GB": "Albion Rail",
    "PH": "Luzon Power",
    "CI": "Ivoire Cocoa",
    "NZ": "Kauri Dairy",
}
_BUSINESS = {
    "Freight": "logistics company", "Cobre": "mining company", "Shipping": "shipowner", "Industries": "conglomerate",
    "Energy": "energy company", "Foods": "sugar producer", "Textiles": "textile maker", "Marine": "shipbuilder",
    "Mining": "mining firm", "Cotton": "cotton exporter", "Rail": "train operator", "Power": "utility",
    "Cocoa": "cocoa trader", "Dairy": "dairy producer",
}  # fmt: skip
_FIELDS = ("Energy", "Health", "Transport", "Agriculture", "Education", "Justice", "Foreign Affairs", "Defence")


class Signer(NamedTuple):
    """One who signs: the words for it, the name of the construct, and the parties that facts carry for it."""

    words: str
    construct: str
    parties: tuple[str, ...]
    body: str = ""


def paper(rng: Random, signer: str = "") -> Paper:
    """Return a document that such a signer may sign."""
    return rng.choice(LESSER if signer in {"company", "region"} else PAPERS)


def signed(x: Paper, when: Any, sides: Any) -> dict[str, Any]:
    """Return the fact of a document that was signed."""
    return {"kind": "document", "type": x.type, "when": when, "parties": sides, "status": "signed"}


def also_told(x: Paper, sides: Any) -> tuple[dict[str, Any], ...]:
    """Return what a document's name tells of another, which need not be found."""
    year = re.search(r"the (\d{4})", x.words)
    return (
        ({"kind": "document", "type": "agreement", "when": year[1], "parties": sides, "optional": True},)
        if year
        else ()
    )


def state(rng: Random, country: Country) -> Signer:
    """Return a country or its government."""
    words = rng.choice((country.name, country.name, country.name, f"the government of {country.name}"))
    return Signer(words, "country" if words == country.name else "government", (country.code,))


def official(rng: Random, country: Country, person: Person | None = None) -> Signer:
    """Return an official with name, office and country."""
    named = introduced(rng, person or somebody(rng, country))
    return Signer(named.words, named.construct, (country.code,))


def ministries(rng: Random, one: Country, other: Country) -> tuple[Signer, Signer]:
    """Return the ministries of one field of two countries."""
    field, way = rng.choice(_FIELDS), rng.randrange(4)

    def ministry(country: Country) -> Signer:
        words = (
            f"the Ministry of {field} of {country.name}",
            f"{country.name}'s Ministry of {field}",
            f"the {country.adjective} Ministry of {field}",
            f"the {country.adjective} {field.lower()} ministry",
        )[way]
        return Signer(words, "ministry", (country.code,), f"Ministry of {field} of {country.name}")

    return ministry(one), ministry(other)


def firm(rng: Random, country: Country) -> Signer:
    """Return a private company: no country's."""
    name = _FIRMS[country.code]
    business = _BUSINESS[name.split()[1]]
    words = rng.choice((f"{country.adjective} {business} {name}", f"{country.name}'s {name}"))
    return Signer(words, "company", (name,))


def regions(one: Country, other: Country) -> tuple[Signer, Signer] | None:
    """Return a region of each country, where both have one here."""
    if one.code not in _REGIONS or other.code not in _REGIONS:
        return None
    found = [(*_REGIONS[each.code], each) for each in (one, other)]
    first, second = (Signer(f"{each.name}'s {name}", "region", (code,)) for name, code, each in found)
    return first, second


def signers(rng: Random, one: Country, other: Country) -> tuple[Signer, Signer]:
    """Return two who sign, of one sort."""
    sort = rng.choice(("official", "official", "official", "state", "state", "ministry", "firm", "region"))
    if sort == "region" and (found := regions(one, other)) is not None:
        return found
    if sort == "official":
        return official(rng, one), official(rng, other)
    if sort == "ministry":
        return ministries(rng, one, other)
    if sort == "firm":
        return firm(rng, one), firm(rng, other)
    return state(rng, one), state(rng, other)


def parties(*who: Signer) -> list[str] | dict[str, list[list[str]]]:
    """Return the parties that a fact carries: those of ministries with or without the ministries."""
    codes = sorted({party for each in who for party in each.parties})
    bodies = [each.body for each in who if each.body]
    return {"any": [codes, sorted([*codes, *bodies])]} if bodies else codes
