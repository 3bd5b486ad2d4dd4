"""Governors, mayors, envoys, members of parliament and others, and who holds no office."""

from random import Random

from benchmarks.combinations.passages import Passage
from benchmarks.combinations.positions import Who, held, placed
from benchmarks.combinations.world import Country

_REGIONS = {  # where a country's code is known: region, its code, a town that is no country's
    "KE": ("Mombasa County", "KE-28", "Kisumu"),
    "PE": ("Cusco Region", "PE-CUS", "Arequipa"),
    "RO": ("Cluj County", "RO-CJ", "Constanta"),
    "TJ": ("Khatlon Region", "TJ-KT", "Khujand"),
    "TH": ("Chiang Mai Province", "TH-50", "Pattaya"),
    "NO": ("Rogaland", "NO-11", "Bergen"),
    "GR": ("Attica", "GR-I", "Thessaloniki"),
    "TN": ("Sfax", "TN-61", "Bizerte"),
}
_OF_REGION = {
    "Governor of region name": "Governor of {r} {n}",
    "the governor of region, name,": "the governor of {r}, {n},",
    "region Governor name": "{r} Governor {n}",
    "name, governor of region,": "{n}, governor of {r},",
    "region's governor, name,": "{r}'s governor, {n},",
    "the governor of country's region, name,": "the governor of {c}'s {r}, {n},",
    "governor of the adjective region": "{n}, governor of the {j} region of {r},",
}
_OF_TOWN = {
    "Mayor of town name": "Mayor of {w} {n}",
    "town Mayor name": "{w} Mayor {n}",
    "the mayor of town, name,": "the mayor of {w}, {n},",
    "name, mayor of town,": "{n}, mayor of {w},",
    "town's mayor name": "{w}'s mayor {n}",
    "mayor of the adjective city of": "{n}, mayor of the {j} city of {w},",
}
_SENT = {  # {o} the receiving country, {i} its adjective, {O} its capital
    "country's ambassador to": "{c}'s ambassador to {o}, {n},",
    "Ambassador of country to": "Ambassador of {c} to {o} {n}",
    "the Ambassador of country to, name,": "the Ambassador of {c} to {o}, {n},",
    "H.E. name, Ambassador of": "H.E. {n}, Ambassador of {c} to {o},",
    "adjective Ambassador to, name": "{j} Ambassador to {o} {n}",
    "adjective Ambassador name": "{j} Ambassador {n}",
    "the adjective ambassador in capital": "the {j} ambassador in {O}, {n},",
    "name, the adjective ambassador to": "{n}, the {j} ambassador to {o},",
    "name, country's ambassador,": "{n}, {c}'s ambassador in {O},",
    "Extraordinary and Plenipotentiary": "Ambassador Extraordinary and Plenipotentiary of {c} to {o} {n}",
    "country's envoy to": "{c}'s envoy to {o}, {n},",
    "ambassador, in brackets": "{n} ({c}'s ambassador to {o})",
    "ambassador designate": "{c}'s new ambassador to {o}, {n},",
    "who represents": "{n}, who is {c}'s ambassador to {o},",
}
_MEMBERS = {
    "adjective MP name": ("{j} MP {n}", "member of parliament"),
    "name, an adjective MP,": ("{n}, an MP from {c},", "member of parliament"),
    "member of the parliament of": ("{n}, a member of the parliament of {c},", "member of parliament"),
    "adjective lawmaker": ("{j} Senator {n}", "senator"),
    "speaker of the parliament": ("the speaker of the {j} parliament, {n},", "speaker"),
    "parliament speaker": ("{c}'s parliament speaker {n}", "speaker"),
    "Speaker of the Parliament of": ("Speaker of the Parliament of {c} {n}", "speaker"),
    "deputy speaker": ("{j} deputy speaker {n}", "deputy speaker"),
    "special envoy": ("{c}'s special envoy, {n},", "special envoy"),
    "presidential adviser": ("{j} presidential adviser {n}", "adviser to the president"),
    "adviser to the president": ("{n}, an adviser to the {j} president,", "adviser to the president"),
    "consul general": ("{c}'s consul general in {O}, {n},", "consul general"),
    "chargé d'affaires": ("the {j} chargé d'affaires in {O}, {n},", "chargé d'affaires"),
    "first lady": ("{j} First Lady {n}", "first lady"),
    "King": ("{c}'s King {n}", "king"),
    "Crown Prince": ("{c}'s Crown Prince {n}", "crown prince"),
    "government spokesman": ("{j} government spokesman {n}", "government spokesman"),
    "army chief": ("{c}'s army chief, General {n},", "army chief"),
    "ministry spokesperson": (
        "{j} foreign ministry spokesperson {n}",
        {"any": ["spokesperson", "foreign ministry spokesperson"]}),
    "state secretary": ("{j} State Secretary {n}", "state secretary"),
    "permanent secretary": ("{c}'s permanent secretary for trade, {n},",
        {"any": ["permanent secretary for trade", "permanent secretary", "permanent secretary of trade"]}),
    "chief negotiator": ("{c}'s chief negotiator, {n},", "chief negotiator"),
}  # fmt: skip
_NOBODY = {  # who holds no office that an article tells
    "farmer": "{n}, a farmer from {c},",
    "student": "{j} student {n}",
    "tourist": "{n}, a tourist from {O},",
    "chaired by": "the session, chaired by {n},",
    "singer": "{j} singer {n}",
    "eyewitness": "{n}, who lives near the border with {o},",
    "named after": "the {n} Stadium in {O}",
    "striker": "{j} striker {n}",
}


def passage(rng: Random) -> Passage:
    """Make a passage that introduces somebody of a region, town or embassy, or nobody's official."""
    return placed(rng, (_region, _town, _sent, _sent, _member, _member, _nobody))


def _region(rng: Random, name: str, host: Country, guest: Country) -> Who:
    if host.code not in _REGIONS:
        return _town(rng, name, host, guest)
    region, code, _ = _REGIONS[host.code]
    construct = rng.choice(tuple(_OF_REGION))
    words = _OF_REGION[construct].format(n=name, r=region, c=host.name, j=host.adjective)
    return Who(construct, words, held(name, "governor", {"any": [code, region]}))


def _town(rng: Random, name: str, host: Country, _guest: Country) -> Who:
    town = _REGIONS[host.code][2] if host.code in _REGIONS else host.capital
    construct = rng.choice(tuple(_OF_TOWN))
    words = _OF_TOWN[construct].format(n=name, w=town, j=host.adjective)
    if town == host.capital:
        return Who(construct, words, ({**held(name, "mayor", town)[0], "optional": True},))
    return Who(construct, words, held(name, "mayor", {"any": [town, *_subdivision(host)]}))


def _subdivision(host: Country) -> list[str]:
    return [{"KE": "KE-17", "GR": "GR-54", "TJ": "TJ-SU", "NO": "NO-46"}.get(host.code, host.code)]


def _sent(rng: Random, name: str, host: Country, guest: Country) -> Who:
    construct = rng.choice(tuple(_SENT))
    words = _SENT[construct].format(n=name, c=host.name, j=host.adjective, o=guest.name, O=guest.capital)
    office = {"any": ["ambassador", "envoy", "ambassador extraordinary and plenipotentiary"]}
    return Who(construct, words, held(name, office, host.code, to=guest.code))


def _member(rng: Random, name: str, host: Country, guest: Country) -> Who:
    construct = rng.choice(tuple(_MEMBERS))
    words, office = _MEMBERS[construct]
    words = words.format(n=name, c=host.name, j=host.adjective, O=guest.capital)
    ministries = [f"Ministry of Foreign Affairs of {host.name}", "Ministry of Foreign Affairs", "foreign ministry"]
    parliaments = ["parliament", f"Parliament of {host.name}", f"{host.adjective} parliament"]
    told = held(name, office, {"any": [host.code, *ministries, *parliaments]})
    unneeded = office in ("member of parliament", "first lady")
    return Who(construct, words, ({**told[0], "optional": True},) if unneeded else told)


def _nobody(rng: Random, name: str, host: Country, guest: Country) -> Who:
    construct = rng.choice(tuple(_NOBODY))
    return Who(
        construct, _NOBODY[construct].format(n=name, c=host.name, j=host.adjective, o=guest.name, O=guest.capital), ()
    )
