"""Where in a sentence somebody is introduced, for those whose office is no minister's."""

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from benchmarks._scoring import Row
from benchmarks.combinations.officials import formal, official, surname
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import Country, joined, opened, past_time, two_countries

_TOLD = {
    "said": "{a} said that {o} was a close friend",
    "arrived": "{a} arrived in {O} {on}",
    "quote": '"The port will grow," said {a}',
    "told": "{a} told reporters {on} that tourism was growing",
    "attended by": "the concert was attended by {a}",
    "according to": "according to {a} the harvest was good",
    "with": "students spoke with {a} about the port",
    "among": "among the speakers was {a}",
    "received": "farmers thanked {a} for the new road",
    "delegation": "a delegation led by {a} toured the port",
    "while in": "while in {O}, {a} gave an interview",
}


class Who(NamedTuple):
    """Somebody as a passage introduces him, by which construct, and what that tells."""

    construct: str
    words: str
    told: tuple[Row, ...]


Maker = Callable[[Random, str, Country, Country], Who]


def held(name: str, office: object, of: object, **fields: object) -> tuple[Row, ...]:
    """The fact that somebody holds an office."""
    return ({"kind": "office", "person": name, "office": office, "of": of, **fields},)


def placed(rng: Random, makers: tuple[Maker, ...]) -> Passage:
    """Make a passage that introduces somebody whom one of the makers describes."""
    host, guest = two_countries(rng)
    one = official(rng, host)
    form = rng.choice(makers)
    who = form(rng, one.name, host, guest)
    frame = rng.choice(tuple(_TOLD))
    on = past_time(rng)
    said = joined(_TOLD[frame].format(a=who.words, o=guest.name, O=guest.capital, on=on.words), ".")
    after = rng.choice(("", "", f" {surname(one.name)} said the road was important.", f" Mr {surname(one.name)} left."))
    return Passage(
        kind="office",
        words=opened(formal(said)) + after,
        made_of={
            "form": getattr(form, "__name__", "").strip("_"),
            "frame": frame,
            "construct": who.construct,
            "title": str(who.told[0]["office"]) if who.told else "",
            "name": one.form,
            "after": "after" if after else "",
        },
        host=host,
        guest=guest,
        told=who.told,
    )
