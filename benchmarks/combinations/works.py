"""Names of undertakings: plants, roads, lines and houses, each in several shapes."""

from random import Random
from typing import NamedTuple

from benchmarks.combinations.world import Country

TOWNS = {
    "KE": ("Kisumu", "Mombasa", "Naivasha", "Lamu"),
    "PE": ("Arequipa", "Piura", "Chancay", "Ilo"),
    "GR": ("Patras", "Volos", "Kavala", "Alexandroupoli"),
    "QA": ("Ras Laffan", "Al Khor", "Mesaieed", "Al Wakrah"),
    "RO": ("Constanta", "Galati", "Giurgiu", "Cluj-Napoca"),
    "TH": ("Chiang Rai", "Rayong", "Songkhla", "Chiang Khong"),
    "TN": ("Sfax", "Bizerte", "Gabes", "Sousse"),
    "NO": ("Narvik", "Stavanger", "Kristiansand", "Bergen"),
    "MG": ("Toamasina", "Antsiranana", "Mahajanga", "Toliara"),
    "TJ": ("Khujand", "Kulob", "Panjakent", "Khorog"),
    "GB": ("Hull", "Teesside", "Aberdeen", "Swansea"),
    "PH": ("Davao", "Subic", "Cebu", "Batangas"),
    "CI": ("San Pedro", "Bouake", "Korhogo", "Yamoussoukro"),
    "NZ": ("Tauranga", "Nelson", "Napier", "Dunedin"),
}

# {s} and {t} towns of the country that has it, {u} one of the other; {a} and {o} adjectives, {A} and {O} countries
# without an article, {n} any name.
_RIDES = {
    "the {s}-{t} high-speed railway": "railway",
    "the {t} tramway": "tramway",
    "Line 2 of the {t} metro": "line",
    "a train service between {t} and {u}": "service",
    "the {t} cable car": "cable car",
}
_ROUTES = {
    "the {t} bridge": "bridge",
    "the {s}-{t} railway": "railway",
    "a railway from {s} to {t}": "railway",
    "the {s}–{t} highway": "highway",
    "a bridge over the {n} river": "bridge",
    "the {n} tunnel": "tunnel",
    "the {A}-{O} economic corridor": "corridor",
    "a ferry line between {t} and {u}": "ferry line",
    "the road linking {s} and {t}": "road",
    "the {n} International Airport in {t}": "airport",
    "the second bridge over the {n} river": "bridge",
    "the 120-km {s}-{t} road": "road",
    "the {t} bypass": "bypass",
    "the {t} section of the {A}-{O} highway": "section",
    "the {s}-{t} railway line": "line",
    "the North-South road corridor": "corridor",
    "the {t} border checkpoint": "checkpoint",
    "a new terminal at {t} airport": "terminal",
    "the {t}–{u} multimodal transport route": "route",
}
_PLANTS = {
    "the {t} cement plant": "plant",
    "a solar power plant in {t}": "plant",
    "the {t} oil refinery": "refinery",
    "the 300-megawatt {n} hydropower plant": "plant",
    "a {o} pharmaceutical factory in {t}": "factory",
    "the {n} wind farm": "wind farm",
    "a fertilizer plant near {t}": "plant",
    "the {t} nuclear power plant": "plant",
    "the {t}-2 thermal power plant": "plant",
    "a car assembly plant in the {t} free economic zone": "plant",
    "the liquefied natural gas terminal at {t}": "terminal",
    "a 50 MW wind power station near {t}": "station",
    "the {t} HPP": "plant",
    "the second unit of the {t} nuclear power plant": "unit",
    "a plant for the production of medicines in {t}": "plant",
    "a joint venture for the production of tractors in {t}": "venture",
    "a poultry farm in {t}": "farm",
    "the {n} gold processing plant": "plant",
    "a textile factory in the town of {t}": "factory",
    "the {t} water treatment plant": "plant",
    "a {o}-{a} furniture factory": "factory",
    "the {t} combined cycle power plant": "plant",
    "a plant to assemble buses in {t}": "plant",
    "a data center near {t}": "data center",
    "the 100 MW {n} solar park": "solar park",
    "the {t} steel mill": "mill",
}
_LINES = {
    "the {s}-{u} gas pipeline": "pipeline",
    "the {A}-{O} power interconnector": "interconnector",
    "a 400-kV transmission line between {t} and {u}": "line",
    "an undersea cable from {t} to {u}": "cable",
    "the Trans-{n} pipeline": "pipeline",
    "a 500-kilovolt power line from {t} to {u}": "power line",
    "the {s}–{t} oil pipeline": "pipeline",
    "the {n} irrigation canal": "canal",
    "a fibre-optic cable linking {a2} and {o2}": "cable",
}
_HOUSES = {
    "the {o} hospital in {t}": "hospital",
    "the {o} Cultural Center in {t}": "center",
    "the {A}-{O} Friendship School": "school",
    "a {o} trade house in {t}": "trade house",
    "the {t} container terminal": "terminal",
    "a logistics center in {t}": "center",
    "the {t} industrial park": "park",
    "a branch of {n} University in {t}": "branch",
    "a vocational training center in {t}": "center",
    "the {o} consulate general in {t}": "consulate general",
    "the {n} Medical Center": "center",
    "a dry port at {t}": "port",
    "the {o} embassy in {capital}": "embassy",
    "the new building of the {o} embassy": "building",
    "a {o} language center at {n} University": "center",
    "the {t} free economic zone": "zone",
    "the {n} Stadium": "stadium",
    "a children's hospital in {t}": "hospital",
    "a hotel in the center of {t}": "hotel",
    "the {o}-{a} Technical University": "university",
    "a school for 600 pupils in {t}": "school",
    "a grain terminal in the port of {t}": "terminal",
    "the {o} House in {t}": "house",
    "a museum of {o} art in {t}": "museum",
    "a residential complex in {t}": "complex",
    'the "{n}" shopping center in {t}': "shopping center",
    "an agricultural research center in {t}": "center",
}
SORTS = {"ride": _RIDES, "route": _ROUTES, "plant": _PLANTS, "line": _LINES, "house": _HOUSES}
_BESIDE = {  # what may stand behind a name
    "nothing": "",
    "worth": ", worth $300 million,",
    "cost in an apposition": ", a $120 million project,",
    "funded by": ", financed by the {o} Eximbank,",
    "built by": ", a joint project of the two countries,",
    "capacity": " with a capacity of 200,000 tons a year",
    "capacity in commas": ", with an annual capacity of 200,000 tons,",
    "brackets": " (PKT)",
    "near the border": " near the border with {O}",
    "in the region": " in the west of the country",
    "which will allow": ", which will create 400 jobs,",
    "intended for": ", designed to serve 2 million people,",
    "that belongs to": ", part of a larger programme,",
    "by the firm": " of the {o} company Rumitex",
    "where": ", 40 kilometers from {capital},",
    "cost behind": " at a cost of $90 million",
    "dashes": " – the largest in the region –",
    "thanks to": ", thanks to a loan from {O},",
}


_NAMES = ("Arzan", "Molvi", "Tarbek", "Sovana", "Ellun")  # of rivers, founders and whatever else


class Work(NamedTuple):
    """An undertaking: its construct and sort, the words for it, its name, and the noun that it goes on as."""

    construct: str
    sort: str
    words: str
    name: str
    noun: str
    beside: str


def work(rng: Random, host: Country, guest: Country, *sorts: str) -> Work:
    """Return an undertaking of the host with the guest, of one of these sorts, or of any."""
    sort = rng.choice(sorts or tuple(SORTS))
    construct = rng.choice(tuple(SORTS[sort]))
    s, t = rng.sample(TOWNS[host.code], 2)
    home, other = (country.name.removeprefix("the ").replace("United Kingdom", "UK") for country in (host, guest))
    u, n = rng.choice(TOWNS[guest.code]), rng.choice(_NAMES)
    words = construct.format(
        s=s,
        t=t,
        u=u,
        n=n,
        a=host.adjective,
        o=guest.adjective,
        A=home,
        O=other,
        a2=host.name,
        o2=guest.name,
        capital=host.capital,
    )
    name = words.removeprefix("the ").removeprefix("a ").removeprefix("an ")
    beside = rng.choice(tuple(_BESIDE)) if rng.random() < 0.5 else "nothing"
    described = words + _BESIDE[beside].format(o=guest.adjective, O=guest.name, capital=host.capital)
    return Work(construct, sort, described, name, SORTS[sort][construct], beside)
