"""Undertakings at a stage, each told in one sentence."""

import re
from random import Random
from types import ModuleType

from benchmarks.combinations import project_frames as plain
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.works import work
from benchmarks.combinations.world import (
    Time,
    coming_time,
    introduced,
    joined,
    opened,
    past_time,
    somebody,
    two_countries,
)

_AROUND = {
    "nothing": "{}",
    "the ministry said": "{}, the ministry said",
    "x said on a day": "{}, the energy minister told reporters on Wednesday",
    "according to": "according to the press service, {}",
    "reported that": "the news agency reported that {}",
    "said that": "officials in {capital} said that {}",
    "noted that": "the two sides noted that {}",
    "purpose": "{} as part of efforts to expand cooperation",
    "while": "while farmers wait for lower tariffs, {}",
    "second clause": "{}, and trade between the two countries is growing",
}
_FRONTED = re.compile(r"\w+ing |with |built |inaugurated |since |three years|\{when\}")  # after which nothing is put
_FIRMS = ("Kestrel Energy", "Nordbau", "Orlanda Group", "CTV Construction", "Alvora Holding")


def passage(rng: Random, book: ModuleType = plain) -> Passage:
    """Make a passage about one undertaking at a stage, or at none, in the frames of a book."""
    host, guest = two_countries(rng)
    stage = rng.choice((*book.STAGES, *book.STAGES, "none"))
    frames = book.NONE if stage == "none" else book.STAGES[stage]
    name = rng.choice(tuple(frames))
    one = work(rng, host, guest, *book.NEEDS.get(name, ()))
    x, y = introduced(rng, somebody(rng, host)), introduced(rng, somebody(rng, guest))
    on = _time(rng, ahead=stage in {"planned", "agreed"}, needed="{when}" in frames[name])
    said = frames[name].format(
        p=one.words,
        bare=one.name,
        x=x.words,
        y=y.words,
        a=host.name,
        b=guest.name,
        firm=f"the {guest.adjective} company {rng.choice(_FIRMS)}",
        on=on.words,
        when=on.words,
        soon=rng.choice(plain.SOON),
        past=past_time(rng).words,
        year=rng.choice(("in 2019", "in March 2021", "in 2022")),
    )
    around = rng.choice(tuple(_AROUND) if not _FRONTED.match(frames[name]) else ("nothing", "second clause"))
    told = {"kind": "project", "name": one.name, "stage": stage}
    return Passage(
        kind="project",
        words=opened(joined(_AROUND[around].format(joined(said), capital=host.capital), ".")),
        made_of={
            "stage": stage,
            "frame": name,
            "name": one.construct,
            "beside": one.beside,
            "around": around,
            "time": on.construct,
            "one": x.construct,
        },
        host=host,
        guest=guest,
        told=() if stage == "none" else (told,),
    )


def _time(rng: Random, *, ahead: bool, needed: bool) -> Time:
    while True:
        time = coming_time(rng) if ahead else past_time(rng)
        if time.words or not needed:
            return time
