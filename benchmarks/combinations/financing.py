"""Money that governments, banks, agencies and firms of one country put into another, its bodies and its works."""

import tomllib
from pathlib import Path
from random import Random

from benchmarks.combinations.financiers import figure, giving, into, receiving, work
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import joined, opened, past_time, two_countries

FRAMES: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_FORMS = ("put", "put", "given", "passive", "taken", "nominal", "none")
_MANY = ("companies", "banks")


def passage(rng: Random) -> Passage:
    """Make a passage about one sum that goes from one country to the other, or about one that does not."""
    one, other = two_countries(rng)
    form = rng.choice(_FORMS)
    name = rng.choice(tuple(FRAMES[form]))
    frame = FRAMES[form][name]
    giver, taker, goal = giving(rng, one), receiving(rng, other), into(rng, other)
    done = work(rng, other, built="{b}" in frame)
    money, on = figure(rng, plain="{p}" in frame), past_time(rng)
    many = giver.words.startswith(_MANY) or giver.words.endswith(_MANY)
    said = frame.format(
        g=giver.words,
        a=one.adjective,
        n=one.name,
        t=taker.words,
        i=goal.words,
        on=on.words,
        w=done.words,
        b=done.words,
        m=other.name,
        ma=other.adjective,
        s=money.words,
        p=money.words,
        has="have" if many else "has",
        is_="are" if many else "is",
    )
    around = rng.choice(tuple(FRAMES["around"])) if ". " not in frame else "nothing"
    made_of = {"frame": f"{form}: {name}", "around": around, "sum": money.construct}
    parts = (("giver", "g", giver), ("taker", "t", taker), ("goal", "i", goal), ("work", "wb", done))
    for part, marks, worded in parts:
        made_of[part] = worded.construct if any(f"{{{mark}}}" in frame for mark in marks) else "-"
    made_of["time"] = on.construct if "{on}" in frame else "-"
    host, guest = (one, other) if rng.random() < 0.5 else (other, one)
    told = {
        "kind": "investment",
        "from": {"any": [one.code, giver.words]},
        "to": {"any": [other.code, taker.words]},
        "amount": money.amount,
    }
    sentences = FRAMES["around"][around].format(joined(said)).split(". ")
    return Passage(
        kind="investment",
        words=joined(". ".join(opened(each) for each in sentences), "."),
        made_of=made_of,
        host=host,
        guest=guest,
        told=() if form == "none" else (told,),
    )
