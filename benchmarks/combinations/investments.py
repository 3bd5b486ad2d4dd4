"""Money that one country has in another: stocks, flows, loans, and what is none."""

import tomllib
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.combinations.figures import some_sum
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.trade import filled
from benchmarks.combinations.world import introduced, joined, opened, somebody, two_countries

FRAMES: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_FORMS = ("told", "told", "lent", "mutual", "none")
_ON = {"in YEAR": "in 2022", "last year": "last year", "quarter": "in the first quarter of this year", "": ""}


def passage(rng: Random) -> Passage:
    """Make a sentence or two about one sum that one country has put into another."""
    a, b = two_countries(rng)
    form = rng.choice(_FORMS)
    name = rng.choice(tuple(FRAMES[form]))
    money, time = some_sum(rng), rng.choice(tuple(_ON))
    who = introduced(rng, somebody(rng, rng.choice((a, b)))).words
    frame = FRAMES[form][name]
    around = rng.choice(tuple(FRAMES["around"])) if "{who}" not in frame and ". " not in frame else "nothing"
    said = joined(filled(frame, a, b, "", sum=money.words, on=_ON[time], who=who))
    said = ". ".join(opened(each) for each in said.split(". ")) if ". " in said else said
    text = joined(FRAMES["around"][around].format(opened(said) if around == "quote" else said, who=who), ".")
    sides = sorted((a.code, b.code)) if form == "mutual" else [a.code, b.code]
    fact: dict[str, Any] = {"kind": "investment", "from": sides[0], "to": sides[1], "amount": money.amount}
    return Passage(
        kind="investment",
        words=opened(text),
        made_of={
            "frame": f"{form}: {name}",
            "sum": money.construct,
            "time": time if "{on}" in frame else "none",
            "around": around,
        },
        host=a,
        guest=b,
        told=() if form == "none" else (fact,),
    )
