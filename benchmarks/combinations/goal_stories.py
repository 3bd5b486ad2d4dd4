"""Goals for trade told after the trade there is: what "it", "this figure" and "the indicator" are."""

from random import Random

from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import introduced, opened, somebody, two_countries

_FIRST = {
    "amounted to": "Trade between {a} and {b} amounted to $120 million in 2023.",
    "turnover reached": "Last year, trade turnover between {a} and {b} reached $120 million.",
    "bilateral trade stood": "Bilateral trade stood at $120 million last year, {x} said.",
    "grew by": "Trade between {a} and {b} grew by 12 percent to $120 million in 2023.",
    "exceeded": "The volume of bilateral trade exceeded $120 million last year.",
}
_SET = {
    "plan to bring it": "The two countries plan to bring it to {m} {by}.",
    "aim to increase it": "The sides aim to increase it to {m} {by}.",
    "goal is to increase": "The goal is to increase this figure to {m} {by}.",
    "agreed to raise it": "The sides agreed to raise it to {m} {by}.",
    "task is to": "The task is to bring this figure to {m} {by}, {x} said.",
    "the target is": "The target is {m} {by}.",
    "presidents set a target": "The two presidents have set a target of {m} {by}.",
    "set the goal of doubling": "The presidents set the goal of doubling it to {m} {by}.",
    "intend to increase volume": "The two countries intend to increase the volume to {m} {by}.",
    "we want": '"We want to bring it to {m} {by}," {x} said.',
    "it is planned": "It is planned to increase this figure to {m} {by}.",
    "x said the countries": "{x} said the two countries aim to reach {m} {by}.",
    "by then they want": "The two countries want to increase trade to {m} {by}.",
}
_NOT_SET = {
    "expected": "It is expected to reach {m} {by}.",
    "could": "It could reach {m} {by}, {x} said.",
    "hopes": "{x} hopes that it will reach {m} {by}.",
    "potential": "The potential is {m}, according to {x}.",
    "investment": "{b} has invested {m} in the country.",
    "loan": "The sides agreed on a loan of {m}.",
    "exports": "Exports amounted to {m}.",
}
_SUMS = {"$2 billion": 2_000_000_000, "500 million dollars": 500_000_000, "US$1.5 billion": 1_500_000_000}
_TIMES = {"": None, "by 2030": "2030", "in the coming years": None, "by the year 2028": "2028"}


def passage(rng: Random) -> Passage:
    """Make a passage about trade and a goal for it, or about trade and another sum."""
    host, guest = two_countries(rng)
    x = introduced(rng, somebody(rng, host))
    frames = rng.choice((_SET, _SET, _NOT_SET))
    first, name = rng.choice(tuple(_FIRST)), rng.choice(tuple(frames))
    money, by = rng.choice(tuple(_SUMS)), rng.choice(tuple(_TIMES))
    told = {
        "kind": "target",
        "measure": "turnover",
        "parties": sorted((host.code, guest.code)),
        "amount": _SUMS[money],
        "by": _TIMES[by],
    }
    lines = (_FIRST[first], frames[name])
    words = " ".join(opened(line.format(a=host.name, b=guest.name, x=x.words, m=money, by=by)) for line in lines)
    return Passage(
        kind="target",
        words=words.replace(" .", ".").replace(" ,", ",").replace(",,", ","),
        made_of={"first": first, "then": name, "sum": money, "time": by or "none", "x": x.construct},
        host=host,
        guest=guest,
        told=(told,) if frames is _SET else (),
    )
