"""Two undertakings in one passage, which share a stage or have one each."""

from random import Random

from benchmarks.combinations.passages import Passage
from benchmarks.combinations.works import Work, work
from benchmarks.combinations.world import Country, introduced, joined, opened, past_time, somebody, two_countries

_L, _C, _U, _A, _P, _O, _S, _N = (
    "launched",
    "completed",
    "under construction",
    "agreed",
    "planned",
    "operating",
    "suspended",
    "",
)
_FRAMES = {  # {p} and {q} the undertakings, and the stage of each
    "opened p and q": ("{x} and {y} opened {p} and {q} {on}", _L, _L),
    "p and q were opened": ("{p} and {q} were opened {on}", _L, _L),
    "opening of p and q": ("{x} took part in the opening of {p} and {q} {on}", _L, _L),
    "p and q are being built": ("{p} and {q} are being built by {firm}", _U, _U),
    "agreed to build p and q": ("{a} and {b} agreed to build {p} and {q}", _A, _A),
    "construction of p and q": ("{a} and {b} agreed on the construction of {p} and {q}", _A, _A),
    "plans to build p and q": ("{firm} plans to build {p} and {q}", _P, _P),
    "construction of p and of q": ("construction of {p} and of {q} has been suspended", _S, _S),
    "p was opened and q will": ("{p} was opened {on}, and {q} will be opened next year", _L, _P),
    "p was opened while q is": ("{p} was opened {on}, while {q} is under construction", _L, _U),
    "while p, q is": ("while {p} has been completed, {q} is still being built", _C, _U),
    "opened p and laid the stone": ("{x} opened {p} and laid the foundation stone of {q} {on}", _L, _U),
    "visited p and laid the stone": ("{x} visited {p} and laid the foundation stone of {q} {on}", _N, _U),
    "after p, building q": ("after {p}, which was completed {year}, {firm} is building {q}", _C, _U),
    "two projects:": ("two joint projects were launched {on}: {p} and {q}", _L, _L),
    "such projects as": ("{firm} has built such projects as {p} and {q}", _C, _C),
    "in addition to p": ("in addition to {p}, {firm} is building {q}", _N, _U),
    "p has been completed; q": ("{p} has been completed; construction of {q} will begin next year", _C, _P),
    "p, and plans q": ("{firm} has completed {p} and plans to build {q}", _C, _P),
    "built p and is building q": ("{firm} built {p} and is building {q}", _C, _U),
    "at the opening of p, announced": ("at the opening of {p} {on}, {x} announced that {q} would be built", _L, _P),
    "connecting q": ("{p}, which will complement {q}, is under construction", _U, _N),
    "among the projects": (
        "among the joint projects are {p}, which was completed {year}, and {q}, which is under construction",
        _C,
        _U,
    ),
    "p. q is also": ("{x} and {y} opened {p} {on}. {q} is also under construction", _L, _U),
    "p. work on q": ("{p} is already operating. Work on {q} is under way", _O, _U),
    "p. construction of q": ("{x} and {y} discussed {p}. Construction of {q} began {year}", _N, _U),
    "p. agreed on q": ("{p} was opened {year}. The sides agreed to build {q}", _L, _A),
    "discussed p and q": ("{x} and {y} discussed {p} and {q} {on}", _N, _N),
    "discussed p, q and the like": ("{x} and {y} discussed cooperation in transport, {p} and {q} {on}", _N, _N),
    "importance of p and opening of q": (
        "{x} stressed the importance of {p} and welcomed the opening of {q} {year}",
        _N,
        _L,
    ),
    "near p": ("{q} was opened near {p} {on}", _N, _L),
    "not p but q": ("{firm} is building {q}, not far from {p}", _N, _U),
    "power from p": ("{q}, which will receive power from {p}, is under construction", _N, _U),
    "p was suspended, q goes on": ("work on {p} has been suspended, but construction of {q} continues", _S, _U),
    "p has been operating, and q": ("{p} has been operating since 2019, and {q} is to open next year", _O, _P),
    "both": ("both {p} and {q} were built by {firm}", _C, _C),
    "neither": ("neither {p} nor {q} has been built", _N, _N),
    "including": ("{firm} is implementing several projects, including {p} and {q}", _U, _U),
    "agreements on p and q": ("agreements on the construction of {p} and {q} were signed {on}", _A, _A),
    "agreement on p, opening of q": (
        "{x} and {y} signed an agreement on the construction of {p} and attended the opening of {q} {on}",
        _A,
        _L,
    ),
    "as well as": ("{x} inaugurated {p} as well as {q} {on}", _L, _L),
    "the former": (
        "{p}, the first joint project, was opened {year}; {q} is the second and will open next year",
        _L,
        _P,
    ),
}
_FIRMS = ("Kestrel Energy", "Nordbau", "Orlanda Group", "CTV Construction", "Alvora Holding")


def passage(rng: Random) -> Passage:
    """Make a passage about two undertakings."""
    host, guest = two_countries(rng)
    one, other = _two(rng, host, guest)
    x, y = introduced(rng, somebody(rng, host)), introduced(rng, somebody(rng, guest))
    name = rng.choice(tuple(_FRAMES))
    frame, *stages = _FRAMES[name]
    on = past_time(rng)
    said = frame.format(
        p=one.words,
        q=other.words,
        x=x.words,
        y=y.words,
        a=host.name,
        b=guest.name,
        firm=f"the {guest.adjective} company {rng.choice(_FIRMS)}",
        on=on.words,
        year=rng.choice(("in 2019", "in March 2021", "in 2022")),
    )
    told = [
        {"kind": "project", "name": each.name, "stage": stage}
        for each, stage in zip((one, other), stages, strict=True)
        if stage
    ]
    return Passage(
        kind="project",
        words=". ".join(opened(each) for each in joined(said, ".").split(". ")),
        made_of={"frame": name, "one": one.construct, "other": other.construct, "time": on.construct, "x": x.construct},
        host=host,
        guest=guest,
        told=tuple(told),
    )


def _two(rng: Random, host: Country, guest: Country) -> tuple[Work, Work]:
    """Return two undertakings that nobody could take for each other."""
    while True:
        one, other = work(rng, host, guest), work(rng, host, guest)
        if one.noun != other.noun and one.beside == other.beside == "nothing":
            return one, other
