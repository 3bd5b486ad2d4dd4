"""Heads of agencies, chambers and companies."""

from random import Random

from benchmarks._scoring import Row
from benchmarks.combinations.officials import formal
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.positions import Who, held, placed
from benchmarks.combinations.world import Country

_AGENCIES = (  # title, the body's name as its country tells it, the office
    ("head", "the State Customs Service of {c}", "head"),
    ("chairman", "the Chamber of Commerce and Industry of {c}", "chairman"),
    ("president", "the {j} Chamber of Commerce", "president"),
    ("director general", "the {j} Ports Authority", "director general"),
    ("director-general", "the National Tourism Board of {c}", "director general"),
    ("executive director", "the {j} Exporters Association", "executive director"),
    ("secretary general", "the {j} Red Cross Society", "secretary general"),
    ("chairwoman", "the {j} Investment Agency", {"any": ["chairwoman", "chairman"]}),
    ("deputy head", "the Federal Aviation Agency of {c}", "deputy head"),
    ("governor", "the Central Bank of {c}", "governor"),
    ("deputy governor", "the National Bank of {c}", "deputy governor"),
    ("director", "the National Museum of {c}", "director"),
    ("rector", "{C} State University", "rector"),
    ("commissioner general", "the {j} Revenue Authority", "commissioner general"),
    ("chairman", "the parliamentary committee on foreign affairs", "chairman"),
)
_COMPANIES = (
    "Norvik Shipping",
    "Altura Mining",
    "Delta Cement",
    "Pamir Energo",
    "Sunline Foods",
    "Orbis Telecom Group",
)
_FIRM_TITLES = {
    "chief executive": "chief executive",
    "chief executive officer": "chief executive",
    "CEO": "chief executive",
    "managing director": "managing director",
    "general director": "general director",
    "chairman": "chairman",
    "president": "president",
    "chief financial officer": "chief financial officer",
    "founder": "founder",
    "vice president": "vice president",
    "regional manager": "regional manager",
}
_OF_BODY = {  # {n} name, {t} title, {T} the title with capitals, {b} body with its article, {B} without
    "name, title of body,": "{n}, {t} of {b},",
    "name, the title of body,": "{n}, the {t} of {b},",
    "name, Title of body,": "{n}, {T} of {b},",
    "the title of body, name,": "the {t} of {b}, {n},",
    "Title of body name": "{T} of {b} {n}",
    "title of body name": "{t} of {b} {n}",
    "body's title, name,": "{b}'s {t}, {n},",
    "body's title name": "{b}'s {t} {n}",
    "body title name": "{B} {t} {n}",
    "body Title name": "{B} {T} {n}",
    "name, who is title of body,": "{n}, who is {t} of {b},",
    "name, body's title,": "{n}, {b}'s {t},",
    "name, title at body,": "{n}, {t} at {b},",
    "name, body title,": "{n}, {B} {t},",
    "name, new title of body,": "{n}, the new {t} of {b},",
}


def passage(rng: Random) -> Passage:
    """Make a passage that introduces the head of an agency or of a company."""
    return placed(rng, (_agency, _firm))


def _agency(rng: Random, name: str, host: Country, _guest: Country) -> Who:
    title, body, office = rng.choice(_AGENCIES)
    body = formal(body.format(c=host.name, j=host.adjective, C=host.capital))
    construct = rng.choice(tuple(_OF_BODY))
    if "committee" in body:
        body = f"the {host.adjective} {body.removeprefix('the ')}"
    if (" of " in body or "committee" in body) and construct in {
        "body title name",
        "body Title name",
        "name, body title,",
        "name, body's title,",
        "body's title, name,",
        "body's title name",
    }:
        construct = "name, title of body,"
    bare = body.removeprefix("the ")
    return _named(construct, name, title, body, held(name, office, {"any": [bare, host.code]}))


def _firm(rng: Random, name: str, host: Country, _guest: Country) -> Who:
    title, body = rng.choice(tuple(_FIRM_TITLES)), rng.choice(_COMPANIES)
    whose = rng.choice((f"the {host.adjective} company {body}", body, body, f"{host.adjective} firm {body}"))
    construct = rng.choice(tuple(_OF_BODY))
    office = {"any": [_FIRM_TITLES[title], title.casefold()]}
    return _named(construct, name, title, whose, held(name, office, {"any": [body]}))


def _named(construct: str, name: str, title: str, body: str, told: tuple[Row, ...]) -> Who:
    frame = _OF_BODY[construct]
    big = " ".join(word if word.isupper() else word.capitalize() for word in title.split())
    return Who(construct, frame.format(n=name, t=title, T=big, b=body, B=body.removeprefix("the ")), told)
