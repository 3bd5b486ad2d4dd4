"""Ranks told of whom a sentence before names, with a reverse order, with others, or of two things at once."""

from random import Random

from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import introduced, joined, opened, somebody, two_countries

# {s} who has the rank and {o} among whose partners; the ranks: 1 of the first, 2 of the second, 3 of the third.
_P, _I, _M, _S = "trade partner", "investor", "export market", "supplier"
_FRAMES = {  # what is told: subject, of, measure, rank
    "both ways": (
        "{s} is {o}'s third-largest trading partner, while {o} is {s}'s fifth-largest",
        (("s", "o", _P, 3), ("o", "s", _P, 5)),
    ),
    "both ways, in full": (
        "{s} is the second-largest trading partner of {o}, and {o} is the fourth-largest trading partner of {s}",
        (("s", "o", _P, 2), ("o", "s", _P, 4)),
    ),
    "partner and investor": (
        "{s} is {o}'s third-largest trading partner and second-largest investor",
        (("s", "o", _P, 3), ("s", "o", _I, 2)),
    ),
    "it is also": (
        "{s} is {o}'s third-largest trading partner. It is also the second-largest investor in {o}",
        (("s", "o", _P, 3), ("s", "o", _I, 2)),
    ),
    "this makes": (
        "trade between {s} and {o} reached $2 billion. This makes {s} {o}'s third-largest trading partner",
        (("s", "o", _P, 3),),
    ),
    "invested, ranking": (
        "{s} has invested $2 billion in {o}, ranking third among foreign investors",
        (("s", "o", _I, 3),),
    ),
    "with projects, ranks": (
        "{s} has 40 projects worth $2 billion in {o}, ranking fifth among the countries investing in {o}",
        (("s", "o", _I, 5),),
    ),
    "exports to": (
        "{s} is {o}'s second-largest export market and third-largest source of imports",
        (("s", "o", _M, 2), ("s", "o", "source of imports", 3)),
    ),
    "followed by": (
        "{s} is {o}'s largest trading partner, followed by Germany",
        (("s", "o", _P, 1), ("DE", "o", _P, 2)),
    ),
    "ahead of": ("{s} was the second-largest supplier of {o} in 2023, ahead of Germany", (("s", "o", _S, 2),)),
    "x said it was": (
        "{y} said trade with {s} was growing. He said {s} was {o}'s third-largest trading partner",
        (("s", "o", _P, 3),),
    ),
    "in the region": (
        "{s} is the third-largest trading partner of {o} in the world and the largest in the region",
        (("s", "o", _P, 3), ("s", "o", _P, 1)),
    ),
    "y told x that": (
        "{y} told {x} that {s} was {o}'s third-largest trading partner",
        (("s", "o", _P, 3),),
    ),
    "named as": ("{y} noted that {o} regarded {s} as its third-largest trading partner", (("s", "o", _P, 3),)),
    "no rank: growth": ("{s} and {o} recorded their third-largest trade turnover ever", ()),
    "no rank: world": ("{s} is the third-largest exporter of tea in the world and sells it to {o}", ()),
    "no rank: city": ("the third-largest bank of {s} opened an office in {o}", ()),
    "no rank: wish": ("{s} wants to be among the three largest trading partners of {o}", ()),
}


def passage(rng: Random) -> Passage:
    """Make a passage about one or two ranks, or about none."""
    ranked, whose = two_countries(rng)
    x, y = introduced(rng, somebody(rng, ranked)), introduced(rng, somebody(rng, whose))
    name = rng.choice(tuple(_FRAMES))
    frame, ranks = _FRAMES[name]
    said = frame.format(s=ranked.name, o=whose.name, x=x.words, y=y.words).replace("s's ", "s' ")
    code = {"s": ranked.code, "o": whose.code}
    told = tuple(
        {
            "kind": "rank",
            "subject": code.get(who, who),
            "of": code[of],
            "measure": measure,
            "rank": rank,
            "optional": who == "DE",
        }
        for who, of, measure, rank in ranks
    )
    first = {"kind": "rank", "subject": "DE", "of": whose.code, "measure": _S, "rank": 3, "optional": True}
    return Passage(
        kind="rank",
        words=". ".join(opened(each) for each in joined(said, ".").split(". ")),
        made_of={"frame": name, "s": ranked.name, "o": whose.name, "x": x.construct},
        host=ranked,
        guest=whose,
        told=(*told, first) if told else (),
    )
