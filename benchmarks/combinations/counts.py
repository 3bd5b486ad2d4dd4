"""Totals of what two countries have between them, and numbers that are none."""

from random import Random
from typing import NamedTuple

from benchmarks.combinations.count_wordings import (
    AROUND,
    BOUNDS,
    DOCUMENT_NOUNS,
    DOCUMENTS,
    FIRMS,
    NONE,
    NOUNS,
    NUMBERS,
    OTHERS,
    PEOPLE,
    WORTH,
)
from benchmarks.combinations.officials import formal
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import joined, opened, two_countries


class _Amount(NamedTuple):
    construct: str
    words: str
    number: int
    bound: str


def passage(rng: Random) -> Passage:
    """Make a passage about one total, or a number that is none."""
    host, guest = two_countries(rng)
    amount = _amount(rng)
    form = rng.choice(("firms", "firms", "documents", "others", "others", "none"))
    nouns = DOCUMENT_NOUNS if form == "documents" else NOUNS
    several = rng.choice(tuple(nouns))
    if form == "others":
        name = rng.choice(tuple(OTHERS))
        frame, counted = OTHERS[name]
    else:
        frames = {"firms": FIRMS, "documents": DOCUMENTS, "none": NONE}[form]
        name = rng.choice(tuple(frames))
        frame, counted = frames[name], nouns[several]
    if "{M}" in frame or "{N} road" in frame or form == "none":
        amount = _plain(rng, amount)
    while counted in PEOPLE and amount.construct != "thousands":
        amount = _amount(rng)
    while any(
        verb in frame for verb in ("reached", "stands at", "rose to", "number of their")
    ) and amount.words.startswith(("as many", "a total", "some")):
        amount = _amount(rng)
    number = rng.choice((14, 25, 45))
    said = frame.format(
        N=amount.words, M=amount.words, s=several, g=guest.adjective, G=guest.name, h=host.name, H=host.adjective,
        d=number, o=f"{number}th",
    )  # fmt: skip
    around = rng.choice(tuple(AROUND))
    if '"' in said or (form == "documents" and around == "today") or name in {"according to", "to date", "as of"}:
        around = "nothing"
    bound = "more_than" if "{M}" in frame else amount.bound
    told = {"kind": "count", "counted": counted, "number": amount.number, "bound": bound}
    return Passage(
        kind="count",
        words=opened(formal(joined(AROUND[around].format(said), "."))),
        made_of={
            "form": form,
            "frame": name,
            "noun": several if "{s}" in frame else counted,
            "number": amount.construct,
            "bound": amount.words.rpartition(" ")[0] if amount.construct != "hundreds in words" else "",
            "around": around,
        },
        host=host,
        guest=guest,
        told=(told,) if form != "none" else (),
    )


def _amount(rng: Random) -> _Amount:
    construct = rng.choice(tuple(NUMBERS))
    words = rng.choice(NUMBERS[construct])
    bound = rng.choice((*BOUNDS, *[""] * 12))
    return _Amount(construct, joined(bound, words), _number(words), BOUNDS[bound])


def _plain(rng: Random, amount: _Amount) -> _Amount:
    words = rng.choice(NUMBERS[amount.construct])
    return _Amount(amount.construct, words, _number(words), "exact")


def _number(words: str) -> int:
    return WORTH[words] if words in WORTH else int(words.replace(",", ""))
