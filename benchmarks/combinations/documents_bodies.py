"""Documents between chambers, agencies, banks, universities and exchanges, each under several forms of its name."""

from random import Random
from typing import Any, NamedTuple

from benchmarks.combinations.documents import said
from benchmarks.combinations.papers import LESSER, official, signed
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import Country, joined, opened, past_time, somebody, two_countries


class _Kind(NamedTuple):
    """A kind of body: its name without a country, its head's title, and whether it stands for its state."""

    name: str
    head: str
    of_state: bool = False


_OF_COUNTRIES = (
    _Kind("Chamber of Commerce and Industry", "president"),
    _Kind("Chamber of Commerce", "chairman"),
    _Kind("Investment Promotion Agency", "director", of_state=True),
    _Kind("Food Safety Agency", "head", of_state=True),
    _Kind("Ports Authority", "director general", of_state=True),
    _Kind("Civil Aviation Authority", "director general", of_state=True),
    _Kind("Central Bank", "governor", of_state=True),
    _Kind("Academy of Sciences", "president"),
    _Kind("Football Federation", "president"),
    _Kind("Space Agency", "head", of_state=True),
    _Kind("Exporters' Association", "chairman"),
    _Kind("National Library", "director"),
)
_OF_CITIES = (
    _Kind("Stock Exchange", "chief executive"),
    _Kind("State University", "rector"),
    _Kind("University of Technology", "rector"),
    _Kind("Chamber of Commerce", "chairman"),
)


class _Body(NamedTuple):
    words: str
    form: str
    names: tuple[str, ...]
    kind: _Kind


_FRAMES = {  # {u} and {v} the bodies, {x} the document, {h} and {i} their heads with names
    "u and v signed": "{u} and {v} signed {x} {at} {on}",
    "u and v have signed": "{u} and {v} have signed {x}, the ministry said",
    "on, u and v signed": "on the sidelines of a forum {at}, {u} and {v} signed {x} {on}",
    "u signed with v": "{u} signed {x} with {v} {at} {on}",
    "u has signed x with v": "{u} has signed {x} with {v}, officials said",
    "x was signed between": "{x} was signed between {u} and {v} {at} {on}",
    "x between u and v was signed": "{x} between {u} and {v} was signed {at} {on}",
    "x was signed by": "{x} was signed by {u} and {v} {at} {on}",
    "x, signed by": "{x}, signed {at} {on} by {u} and {v}, covers training",
    "the signing of x between": "the visit ended {on} with the signing of {x} between {u} and {v}",
    "witnessed the signing of": "{a} and {b} witnessed the signing of {x} between {u} and {v} {at} {on}",
    "in the presence of": "in the presence of {a} and {b}, {u} and {v} signed {x} {at} {on}",
    "discussed and signed": "{u} and {v} discussed training and signed {x} {at} {on}",
    "entered into": "{u} and {v} entered into {x} {on}",
    "under x signed by": "under {x} signed by {u} and {v} {on}, both will share data",
    "announced": "{u} and {v} announced the signing of {x} {on}",
    "said it had signed": "{u} said it had signed {x} with {v} {on}",
    "heads signed": "{x} was signed {at} {on} by {h} and {i}",
    "after a meeting, u and v": "after the talks, {u} and {v} signed {x} {at} {on}",
    "also": "{u} and {v} also signed {x} {at} {on}",
    "meanwhile": "meanwhile, {u} and {v} signed {x} {on}",
    "inked": "{u} inked {x} with {v} {at} {on}",
    "concluded": "{u} concluded {x} with {v} {on}",
    "exchanged": "{x} between {u} and {v} was exchanged {at} {on}",
    "renewed": "{u} and {v} renewed their cooperation agreement {on}",
    "paper said": "{u} and {v} put their names to {x} {at} {on}",
}
_AROUND = {
    "nothing": "{}",
    "according to": "according to the press service, {}",
    "reported that": "the news agency reported that {}",
    "boosting": "{}, boosting ties that go back to 1964",
}


def _body(kind: _Kind, country: Country, way: int, of_city: bool) -> _Body:
    bare, owner = country.name.removeprefix("the "), country.capital if of_city else country.name
    if of_city:
        name = f"University of Technology of {owner}" if kind.name.endswith("Technology") else f"{owner} {kind.name}"
        return _Body(f"the {name}" if way else name, "of a city", (name,), kind)
    words, form = (
        (f"the {country.adjective} {kind.name}", "adjective name"),
        (f"the {kind.name} of {country.name}", "name of country"),
        (f"{owner}'s {kind.name}", "country's name"),
        (f"the {bare} {kind.name}", "country name"),
    )[way]
    names = (
        kind.name,
        f"{country.adjective} {kind.name}",
        f"{kind.name} of {country.name}",
        f"{bare} {kind.name}",
        words,
    )
    return _Body(words, form, names, kind)


class Pair(NamedTuple):
    """The same body of two countries: their words, their kind and form, and the parties that a fact may carry."""

    one: str
    other: str
    kind: str
    form: str
    head: str
    sides: list[list[str]]


def body_pair(rng: Random, host: Country, guest: Country) -> Pair:
    """Return a body of each of two countries, of one kind and under one form of name."""
    of_city, way = rng.random() < 0.3, rng.randrange(4)
    kind = rng.choice(_OF_CITIES if of_city else _OF_COUNTRIES)
    one, other = (_body(kind, each, way, of_city) for each in (host, guest))
    codes = sorted((host.code, guest.code))
    pairs = [sorted((first, second)) for first in one.names for second in other.names if first != second]
    sides = [*pairs, *(sorted([*pair, *codes]) for pair in pairs if kind.of_state)]
    sides += [codes, *(sorted([*codes, each]) for each in one.names[:1])] if kind.of_state else []
    return Pair(one.words, other.words, kind.name, one.form, kind.head, sides)


def passage(rng: Random) -> Passage:
    """Make a passage about a document between two bodies of one kind."""
    host, guest = two_countries(rng)
    pair = body_pair(rng, host, guest)
    name, around, on, x = rng.choice(tuple(_FRAMES)), rng.choice(tuple(_AROUND)), past_time(rng), rng.choice(LESSER)
    frame, at = _FRAMES[name], f"in {host.capital}" if rng.random() < 0.5 else ""
    heads = [
        f"{body} {pair.head} {somebody(rng, country).name}" for body, country in ((pair.one, host), (pair.other, guest))
    ]
    words = said(
        frame,
        host,
        guest,
        (official(rng, host), official(rng, guest)),
        x=x.one,
        at=at,
        on=on.words,
        u=pair.one,
        v=pair.other,
        h=heads[0],
        i=heads[1],
    )
    when: Any = on.when if "{on}" in frame else "2024-05-17"
    if name == "under x signed by" and not on.words:
        when = {"any": [when, None]}
    told = signed(x, when, {"any": pair.sides})
    return Passage(
        kind="document",
        words=opened(joined(_AROUND[around].format(words), ".")),
        made_of={
            "frame": name,
            "around": around,
            "time": on.construct,
            "body": pair.kind,
            "form": pair.form,
            "paper": x.words,
        },
        host=host,
        guest=guest,
        told=(told | {"type": "agreement"} if name == "renewed" else told,),
    )
