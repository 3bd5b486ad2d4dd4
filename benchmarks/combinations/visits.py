"""Trips of officials to another country: made, going on, planned, called off."""

import tomllib
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from benchmarks.combinations.company import day_ahead, day_behind, named, named_before, put_around, surrounded, title_of
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import (
    OFFICES,
    PUBLISHED,
    Country,
    Person,
    Time,
    Worded,
    joined,
    somebody,
    two_countries,
)

FRAMES: dict[str, dict[str, Any]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_MEANT = 0.4  # how often who goes was named in a sentence before
_OFFICES = (
    *OFFICES,
    "minister of foreign affairs",
    "minister of industry and trade",
    "minister of transport and communications",
    "first deputy prime minister",
    "defence minister",
    "vice president",
    "deputy minister of health",
    "deputy speaker of parliament",
    "interior minister",
)
_HEADLINES = {
    "held": ("{adjective} {office} visits {host}", "{surname} in {city} for talks", "{surname} arrives in {city}", ""),
    "planned": ("{adjective} {office} to visit {host}", "{surname} to travel to {city}", "{surname} due in {city}", ""),
}
_KINDS = (
    "an official visit",
    "a working visit",
    "a state visit",
    "a visit",
    "an official trip",
    "a brief working visit",
)


class _Told(NamedTuple):
    """Words of a passage with the constructs they are made of and the visits they tell."""

    words: str
    made_of: dict[str, str]
    times: tuple[tuple[str, str], ...]  # when and status of each visit
    timed: bool  # the words tell a day


def passage(rng: Random) -> Passage:
    """Make a passage about one person's visit, or about one that is not made."""
    host, guest = two_countries(rng)
    one, other = somebody(rng, guest, rng.choice(_OFFICES)), somebody(rng, host)
    kind = rng.choice(("made", "made", "span", "planned", "planned", "none", "twice"))
    told = {"made": _made, "span": _span, "planned": _planned, "none": _none, "twice": _twice}[kind](rng)
    b, a, to = named(rng, one), named(rng, other), _goal(rng, host)
    before = ""
    if told.words.startswith("{around}{b} ") and rng.random() < _MEANT:
        before, b = named_before(rng, one)
    around = (
        surrounded(rng, told.words.replace("{!}", "").replace("{around}", ""), timed=told.timed)
        if "{around}" in told.words
        else Worded("nothing", "{}")
    )
    said = told.words.replace("{around}", "").format(
        b=b.words,
        a=a.words,
        bn=f"{guest.adjective} {title_of(one)} {one.name}",
        an=f"{host.adjective} {title_of(other)} {other.name}",
        office=one.office.split(" of ")[0],
        surname=one.name.split(" ", 1)[1],
        to=to.words,
        city=host.capital,
        host=host.name,
        guest=guest.name,
        home=guest.capital,
        adjective=guest.adjective,
        kind=rng.choice(_KINDS),
    )
    visits = tuple(
        {
            "kind": "meeting",
            "form": "visit",
            "when": when,
            "participants": [one.name],
            "parties": sorted((host.code, guest.code)),
            "status": status,
        }
        for when, status in told.times
    )
    return Passage(
        kind="meeting",
        words=joined(before, put_around(around, said)),
        made_of={"kind": kind, **told.made_of, "around": around.construct, "to": to.construct, "who": b.construct},
        host=host,
        guest=guest,
        told=visits,
        headline=_headline(rng, told, one, host),
    )


def _headline(rng: Random, told: _Told, one: Person, host: Country) -> str:
    """Return a headline that tells of the only visit, or none."""
    if len(told.times) != 1 or rng.random() > _HEADED:
        return ""
    words: str = rng.choice(_HEADLINES[told.times[0][1]])
    return words.format(
        adjective=one.country.adjective,
        office=one.office,
        surname=one.name.split(" ", 1)[1],
        host=host.name.removeprefix("the "),
        city=host.capital,
    )


_HEADED = 0.4  # how often a headline tells of it too


def _goal(rng: Random, host: Country) -> Worded:
    return rng.choice(
        (
            Worded("country", host.name),
            Worded("capital", host.capital),
            Worded("the adjective capital", f"the {host.adjective} capital"),
            Worded("the capital, name,", f"the {host.adjective} capital, {host.capital},"),
            Worded("capital, country,", f"{host.capital}, {host.name},"),
        )
    )


def _made(rng: Random) -> _Told:
    name = rng.choice(tuple(FRAMES["made"]))
    on = day_behind(rng)
    while not on.words and "{!}" in FRAMES["made"][name]:
        on = day_behind(rng)
    words = FRAMES["made"][name].replace("{!}", "").replace("{on}", on.words)
    when = on.when if "{on}" in FRAMES["made"][name] else str(PUBLISHED)
    return _Told(
        words,
        {"frame": name, "time": on.construct},
        ((when, "held"),),
        timed=bool(on.words) and "{on}" in FRAMES["made"][name],
    )


def _span(rng: Random) -> _Told:
    name = rng.choice(tuple(FRAMES["span"]))
    words, when, status = FRAMES["span"][name]
    if "{from}" in words:
        span = rng.choice(_FROM_TO[status])
        return _Told(
            words.replace("{from}", span.words),
            {"frame": name, "time": span.construct},
            ((span.when, status),),
            timed=True,
        )
    return _Told(words, {"frame": name, "time": "in the frame"}, ((when, status),), timed=True)


_FROM_TO = {
    "held": (
        Time("from month day to day", "from May 13 to 15", "2024-05-13/2024-05-15"),
        Time("from day to day month", "from 13 to 15 May", "2024-05-13/2024-05-15"),
        Time("on month day-day", "on May 13-15", "2024-05-13/2024-05-15"),
        Time("on day-day month", "on 13-15 May", "2024-05-13/2024-05-15"),
        Time("month day-day, year", "from March 4 to 6, 2024", "2024-03-04/2024-03-06"),
        Time("between days", "between May 13 and 15", "2024-05-13/2024-05-15"),
        Time("across months", "from April 29 to May 2", "2024-04-29/2024-05-02"),
        Time("from weekday to weekday", "from Monday to Wednesday", "2024-05-13/2024-05-15"),
        Time("day and day month", "on 14 and 15 May", "2024-05-14/2024-05-15"),
    ),
    "planned": (
        Time("from month day to day", "from May 27 to 29", "2024-05-27/2024-05-29"),
        Time("from day to day month", "from 27 to 29 May", "2024-05-27/2024-05-29"),
        Time("on month day-day", "on June 4-6", "2024-06-04/2024-06-06"),
        Time("on day-day month year", "on 4-6 June 2024", "2024-06-04/2024-06-06"),
        Time("between days", "between June 4 and 6", "2024-06-04/2024-06-06"),
        Time("from weekday to weekday", "from Monday to Wednesday next week", "2024-05-20/2024-05-22"),
    ),
}


def _planned(rng: Random) -> _Told:
    name, on = rng.choice(tuple(FRAMES["planned"])), day_ahead(rng)
    words = (
        FRAMES["planned"][name]
        .replace("{on}", on.words)
        .replace("{when}", on.words.removeprefix("on ").removeprefix("in ").removeprefix("at "))
    )
    return _Told(words, {"frame": name, "time": on.construct}, ((on.when, "planned"),), timed=True)


def _none(rng: Random) -> _Told:
    name, on = rng.choice(tuple(FRAMES["none"])), day_ahead(rng)
    return _Told(FRAMES["none"][name].replace("{on}", on.words), {"frame": name, "time": on.construct}, (), timed=True)


def _twice(rng: Random) -> _Told:
    name = rng.choice(tuple(FRAMES["twice"]))
    words, *times = FRAMES["twice"][name]
    return _Told(words, {"frame": name, "time": "in the frame"}, tuple(times), timed=True)
