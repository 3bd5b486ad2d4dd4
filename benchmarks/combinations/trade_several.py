"""Trade told by several figures, or over several sentences: whose, when and of what is said once."""

import tomllib
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.combinations.figures import Change, some_change, some_sums
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.trade import filled, row
from benchmarks.combinations.world import COUNTRIES, Country, introduced, joined, opened, somebody, two_countries

FRAMES: dict[str, tuple[str, str]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))["frames"]
_TRADE = (
    "trade between {a} and {b}",
    "trade turnover between the two countries",
    "bilateral trade",
    "{a}'s trade with {b}",
    "two-way trade",
    "the volume of trade between {a} and {b}",
)
_MONTHS = "2023-01/2023-09"
_TIMES = {  # what is said of it and what facts have, then the same of the time before it
    "YEAR, YEAR": ("in 2023", "2023", "in 2022", "2022"),
    "last year, YEAR": ("last year", "2023", "in 2022", "2022"),
    "month, month": ("in April this year", "2024-04", "in April 2023", "2023-04"),
    "YEAR, a year earlier": ("in 2023", "2023", "a year earlier", "2022"),
    "YEAR, the year before": ("in 2022", "2022", "the year before", "2021"),
    "YEAR, previous year": ("in 2023", "2023", "in the previous year", "2022"),
    "months, period": ("in the first nine months of 2023", _MONTHS, "in the same period of 2022", "2022-01/2022-09"),
    "months, a year earlier": ("in January-April", "2024-01/2024-04", "a year earlier", "2023-01/2023-04"),
}
_YEARS = 3  # of these times, which stand in any order
_REGIONS = {"GB": ("Scotland", "GB-SCT"), "GR": ("Thessaly", "GR-E"), "RO": ("Cluj County", "RO-CJ")}
_MEASURES = {"T": "turnover", "X": "exports", "M": "imports", "Y": "exports", "N": "imports"}


def passage(rng: Random) -> Passage:
    """Make one to three sentences about the trade of two countries."""
    return filled_in(rng, FRAMES)


def filled_in(rng: Random, frames: dict[str, tuple[str, str]]) -> Passage:
    """Choose one of the frames, and who, how much and when."""
    a, b = two_countries(rng)
    name = rng.choice(tuple(frames))
    codes, frame = frames[name]
    headline, _, frame = frame.rpartition(" || ")
    while codes.startswith("@") and (b.code not in _REGIONS or a.code in _REGIONS):
        a, b = two_countries(rng)
    region, code_of = _REGIONS.get(b.code, ("", "")) if codes.startswith("@") else ("", b.code)
    time = rng.choice(tuple(_TIMES)[: _YEARS if "by years" in name else None])
    on, when, prior, before = _TIMES[time]
    sums, changes = some_sums(rng), [some_change(rng) for _ in range(3)]
    c = rng.choice([each for each in COUNTRIES if each not in {a, b}])
    stage = _stage(rng, a, b, c)
    trade = rng.choice(_TRADE)
    words = {f"s{at}": each.words for at, each in enumerate(sums, 1)}
    words |= {f"c{at}": each.verb for at, each in enumerate(changes, 1)}
    words |= {"r": region, "c": c.name, "cc": c.capital, "cca": c.adjective}
    words |= {f"g{at}": each.noun for at, each in enumerate(changes, 1)}
    words |= {"m1": changes[0].more, "p1": str(rng.randrange(3, 40)), "on": on, "prior": prior}
    words |= {"t": filled(trade, a, b, ""), "who": introduced(rng, somebody(rng, a)).words}
    said = joined(filled(frame, a, b, "", other=introduced(rng, somebody(rng, b)).words, **words), ".")
    if headline:
        stage = {"headline": filled(headline, a, b, "", **words), "before": "", "after": ""}
    told = []
    for code in codes.removeprefix("@").split():
        of, amount, change, time_of = code.split("/", 3)
        measure, _, goods = of.partition(":")
        with_whom = c if measure.islower() else b._replace(code=code_of)  # "x": exports to a third country
        sides = (with_whom, a) if measure in "MYmy" else (a, with_whom)
        told.append(
            {
                **row(_MEASURES[measure.upper()], *sides, _scope(goods)),
                "when": {"o": when, "p": before}.get(time_of, time_of),
                "amount": sums[int(amount) - 1].amount if amount else None,
                "change_pct": _percent(change, changes),
            }
        )
    return Passage(
        kind="trade",
        words=". ".join(f'"{opened(each[1:])}' if each.startswith('"') else opened(each) for each in said.split(". ")),
        made_of={
            "frame": name,
            "trade": trade,
            "time": time,
            "stage": stage["headline"].replace(a.name, "a").replace(b.name, "b").replace(a.capital, "a's capital"),
            "sum": sums[0].construct,
            "change": changes[0].construct.split(" ")[0],
        },
        host=a,
        guest=b,
        told=tuple(told),
        **stage,
    )


def _percent(said: str, changes: list[Change]) -> float | None:
    if said.startswith("c"):
        return changes[int(said[1:]) - 1].pct
    return float(said) if said else None


def _scope(goods: str) -> Any:
    """The goods of a fact; those told before a figure may be left out."""
    named = goods.replace("_", " ")
    return {"any": [named.rstrip("?"), "all"]} if named.endswith("?") else named or "all"


_STAGES = (  # headline, what comes before, what comes after; {c} and {cc} a third country and its capital
    ("", "", ""),
    (
        "{b} trade minister in {ca}",
        "{b}'s trade minister arrived in {ca} on Wednesday from {cc}.",
        "He will fly home on Saturday.",
    ),
    (
        "{a} seeks new markets",
        "{a} is looking for new markets as sales to {c} shrink. {b} is one of them.",
        "{b} has shown interest in {aa} food.",
    ),
    (
        "{a}, {b} to hold business forum",
        "A business forum will bring together firms of {a} and {b} next month.",
        "A similar forum was held with {c} in 2022.",
    ),
    (
        "Trade with {b} on the agenda",
        "Ministers of {a} spoke with their guests from {b} about trade, visas and flights.",
        "Flights between {ca} and {cb} began in 2015.",
    ),
)


def _stage(rng: Random, a: Country, b: Country, c: Country) -> dict[str, str]:
    told = rng.choice(_STAGES)
    return {
        name: opened(filled(each, a, b, "", c=c.name, cc=c.capital)) if each else ""
        for name, each in zip(("headline", "before", "after"), told, strict=True)
    }
