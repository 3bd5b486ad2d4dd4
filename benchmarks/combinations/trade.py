"""Trade between two countries in one sentence: how much, by how much more, when."""

import tomllib
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from benchmarks.combinations.figures import some_change, some_span, some_sum
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import Country, introduced, joined, opened, somebody, two_countries

FRAMES: dict[str, dict[str, Any]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_FORMS = ("level", "change", "both", "verb", "none")
_MARK = 2_000_000_000
_GOODS = "tea wheat coffee machinery fertilizers steel medicines fruit furniture electronics".split()


class Subject(NamedTuple):
    """Trade as the subject of a sentence: its construct, words, and what facts have of it."""

    construct: str
    words: str
    row: dict[str, Any]
    plural: bool


def subject(rng: Random, a: Country, b: Country, goods: str) -> Subject:
    """Return a turnover, exports from `a` to `b`, or imports of `b` from `a`."""
    measure = rng.choice(("turnover", "exports", "imports"))
    name = rng.choice(tuple(FRAMES[measure]))
    frame = FRAMES[measure][name]
    plural = (measure != "turnover" and "value" not in name) or "exchanges" in name
    told = row(measure, a, b, goods if "{goods}" in frame else "all")
    return Subject(f"{measure}: {name}", filled(frame, a, b, goods), told, plural)


def filled(frame: str, a: Country, b: Country, goods: str, **more: str) -> str:
    """Fill in the countries and goods of a frame."""
    names = {"a": a.name, "b": b.name, "aa": a.adjective, "bb": b.adjective, "ca": a.capital, "cb": b.capital}
    return frame.format(goods=goods, **names, **more)


def row(measure: str, a: Country, b: Country, scope: Any) -> dict[str, Any]:
    """What a fact has of the trade; `a` is the seller."""
    sides = {"turnover": sorted((a.code, b.code)), "exports": [a.code, b.code], "imports": [b.code, a.code]}[measure]
    return {"kind": "trade", "measure": measure, "reporter": sides[0], "partner": sides[1], "scope": scope}


def passage(rng: Random) -> Passage:
    """Make a sentence with one figure or two of one trade, or with figures that are none."""
    a, b = two_countries(rng)
    goods, on, money, change = rng.choice(_GOODS), some_span(rng), some_sum(rng), some_change(rng)
    form = rng.choice(_FORMS)
    name = rng.choice(tuple(FRAMES[form]))
    told = subject(rng, a, b, goods)
    frame, fact = FRAMES[form][name], told.row
    if form == "verb":
        measure, frame = frame
        fact = row(measure, a, b, goods if "{goods}" in frame else "all")
    changed = form in {"change", "both"}
    words = {
        "subj": told.words,
        "sum": money.words,
        "exact": "$2 billion",
        "on": on.words,
        "prior": on.prior,
        "rose": change.verb,
        "growth": change.noun,
        "more": change.more,
        "pct": str(rng.randrange(2, 60)),
        "was": "were" if told.plural else "was",
        "is": "are" if told.plural else "is",
    }
    around = rng.choice(tuple(FRAMES["around"]))
    who = introduced(rng, somebody(rng, a))
    said = FRAMES["around"][around].format(joined(filled(frame, a, b, goods, **words)), who=who.words)
    amount = _MARK if "{exact}" in frame else money.amount
    figures = {"amount": None if form == "change" else amount, "change_pct": change.pct if changed else None}
    return Passage(
        kind="trade",
        words=opened(joined(said, ".")),
        made_of={
            "frame": f"{form}: {name}",
            "subject": "verb" if form == "verb" else told.construct,
            "time": on.construct,
            "sum": money.construct,
            "change": change.construct if changed else "none",
            "around": around,
        },
        host=a,
        guest=b,
        told=() if form == "none" else ({**fact, "when": on.when, **figures},),
    )
