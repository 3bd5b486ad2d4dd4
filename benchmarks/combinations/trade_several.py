"""Trade told by several figures, or over several sentences: whose, when and of what is said once."""

import tomllib
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.combinations.figures import Change, some_change, some_sums
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.trade import filled, row
from benchmarks.combinations.world import introduced, joined, opened, somebody, two_countries

_READ = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
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
_MEASURES = {"T": "turnover", "X": "exports", "M": "imports", "Y": "exports", "N": "imports"}
_GOODS = {"t": "tea", "s": "steel"}
_GIVEN = {"u": 12, "d": -5}


def passage(rng: Random) -> Passage:
    """Make one to three sentences about the trade of two countries."""
    a, b = two_countries(rng)
    name = rng.choice(tuple(_READ["frames"]))
    codes, frame = _READ["frames"][name]
    time = rng.choice(tuple(_TIMES)[: _YEARS if "by years" in name else None])
    on, when, prior, before = _TIMES[time]
    sums, changes = some_sums(rng), [some_change(rng) for _ in range(3)]
    trade = rng.choice(_TRADE)
    words = {f"s{at}": each.words for at, each in enumerate(sums, 1)}
    words |= {f"c{at}": each.verb for at, each in enumerate(changes, 1)}
    words |= {"m1": changes[0].more, "p1": str(rng.randrange(3, 40)), "on": on, "prior": prior}
    words |= {"t": filled(trade, a, b, ""), "who": introduced(rng, somebody(rng, a)).words}
    said = joined(filled(frame, a, b, "", other=introduced(rng, somebody(rng, b)).words, **words), ".")
    told = []
    for code in codes.split():
        sides = (b, a) if code[0] in "MY" else (a, b)
        amount, change, of = code[-3:]
        told.append(
            {
                **row(_MEASURES[code[0]], *sides, _GOODS.get(code[1], "all")),
                "when": when if of == "o" else before,
                "amount": sums[int(amount) - 1].amount if amount != "0" else None,
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
            "sum": sums[0].construct,
            "change": changes[0].construct.split(" ")[0],
        },
        host=a,
        guest=b,
        told=tuple(told),
    )


def _percent(code: str, changes: list[Change]) -> Any:
    if code.isdigit():
        return changes[int(code) - 1].pct if code != "0" else None
    return _GIVEN[code]
