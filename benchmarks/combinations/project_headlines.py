"""Undertakings at a stage, each told by a headline alone."""

from random import Random

from benchmarks.combinations.passages import Passage
from benchmarks.combinations.works import work
from benchmarks.combinations.world import joined, opened, two_countries

_STAGES = {  # {p} the undertaking without its article, {a} and {b} the countries, {oa} and {ob} their adjectives
    "launched": (
        "{a}, {b} open {p}",
        "{a} and {b} open {p}",
        "{p} opened",
        "{p} opens",
        "{p} inaugurated",
        "{a}, {b} inaugurate {p}",
        "{p} put into operation",
        "{b} opens {p}",
        "{oa} president opens {p}",
        "Presidents of {a} and {b} open {p}",
        "{oa}, {ob} leaders inaugurate {p}",
        "{p} officially opened",
        "Opening ceremony of {p} held",
        "{p} launched with {ob} support",
        "{oa} PM inaugurates {p}",
    ),
    "completed": (
        "{ob} company completes {p}",
        "Construction of {p} completed",
        "{p} completed",
        "{b} completes construction of {p}",
        "{p} handed over to {a}",
    ),
    "under construction": (
        "{a}, {b} break ground on {p}",
        "Construction of {p} begins",
        "Construction of {p} starts",
        "{ob} company begins construction of {p}",
        "{p} under construction",
        "Foundation stone of {p} laid",
        "{a} and {b} launch construction of {p}",
        "{ob} company building {p}",
        "{oa}, {ob} ministers lay foundation stone of {p}",
        "Work begins on {p}",
        "Construction of {p} 60% complete",
        "Work on {p} nears completion",
        "Groundbreaking ceremony held for {p}",
    ),
    "agreed": (
        "{a}, {b} agree to build {p}",
        "{a} and {b} sign agreement on construction of {p}",
        "{a} approves construction of {p}",
        "{ob} company wins contract to build {p}",
        "{a}, {b} sign deal to build {p}",
    ),
    "planned": (
        "{b} to build {p}",
        "{a}, {b} to build {p}",
        "{p} to open in September",
        "{p} to be built by 2027",
        "{ob} company plans to build {p}",
        "{p} to be put into operation next year",
        "Construction of {p} to begin next year",
        "{b} will build {p}",
        "{p} to be inaugurated next month",
    ),
    "suspended": (
        "Construction of {p} suspended",
        "{a} suspends construction of {p}",
        "Work on {p} halted",
        "{a} scraps {p}",
    ),
    "": (
        "{a}, {b} discuss {p}",
        "{b} interested in building {p}",
        "{oa} minister visits {p}",
        "{b} may build {p}",
        "{b} ready to build {p}",
        "{a} and {b} discuss construction of {p}",
        "{b} proposes to build {p}",
        "{b} considering construction of {p}",
    ),
}


def passage(rng: Random) -> Passage:
    """Make an article whose headline alone tells of an undertaking."""
    host, guest = two_countries(rng)
    stage = rng.choice(tuple(_STAGES))
    frame = rng.choice(_STAGES[stage])
    one = work(rng, host, guest)
    while one.beside != "nothing":
        one = work(rng, host, guest)
    home, other = (country.name.removeprefix("the ") for country in (host, guest))
    said = frame.format(p=one.name, a=home, b=other, oa=host.adjective, ob=guest.adjective)
    cased = rng.choice(("sentence", "title"))
    headline = opened(joined(said)) if cased == "sentence" else _titled(said)
    return Passage(
        kind="project",
        words="The news was announced by the press service.",
        made_of={"stage": stage, "frame": frame, "name": one.construct, "case": cased},
        host=host,
        guest=guest,
        told=({"kind": "project", "name": one.name, "stage": stage},) if stage else (),
        headline=headline,
    )


def _titled(said: str) -> str:
    small = {"a", "an", "the", "of", "on", "in", "to", "and", "by", "with", "for", "at", "from", "between", "over"}
    return " ".join(word if word in small else word[0].upper() + word[1:] for word in opened(said).split())
