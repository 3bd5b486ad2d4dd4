"""Several documents at once: joined, counted, listed, included, told one by one, or of several days."""

from random import Random
from typing import Any

from benchmarks.combinations.documents import said
from benchmarks.combinations.papers import PAPERS, Paper, ministries, official, parties, signed, state
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import Time, joined, opened, past_time, two_countries

_TWO = {  # {x}, {y}, {z} documents of different types, {X} as the name in a list
    "x and y": "{a} and {b} signed {x} and {y} {at} {on}",
    "on, x and y": "{on}, {A} and {C} signed {x} and {y} {at}",
    "x as well as y": "{A} and {C} signed {x} as well as {y} {at} {on}",
    "x along with y": "{a} and {b} signed {x} {at} {on}, along with {y}",
    "x, and also y": "{A} and {C} signed {x} {at} {on}, and also {y}",
    "x and y were signed": "{x} and {y} were signed by {a} and {b} {at} {on}",
    "x and y between were signed": "{x} and {y} between {A} and {C} were signed {at} {on}",
    "x was signed, as well as y": "{x} was signed {at} {on} by {a} and {b}, as well as {y}",
    "the signing of x and y": "the talks between {a} and {b} {at} {on} ended with the signing of {x} and {y}",
    "witnessed the signing of x and y": "{a} and {b} witnessed the signing of {x} and {y} {at} {on}",
    "x. Y was also signed": "{A} and {C} signed {x} {at} {on}. {y} was also signed",
    "x. The sides also signed": "{a} and {b} signed {x} {at} {on}. The sides also signed {y}",
    "x. In addition": "{A} and {C} signed {x} {at} {on}. In addition, {y} was signed",
    "x. A separate": "{a} and {b} signed {x} {at} {on}. Separately, the two countries signed {y}",
    "both": "{A} and {C} signed both {x} and {y} {at} {on}",
    "two documents: x and y": "{A} and {C} signed two documents {at} {on}: {x} and {y}",
    "two documents, x and y": "{a} and {b} signed two documents – {x} and {y} – {at} {on}",
    "exchanged": "{a} and {b} exchanged signed copies of {x} and {y} {at} {on}",
    "while the ministries": "{a} and {b} signed {x} {at} {on}, while {m} and {k} signed {y}",
    "x; ministries y": "{a} and {b} signed {x} {at} {on}. {m} and {k} signed {y}",
}
_THREE = {
    "x, y and z": "{a} and {b} signed {x}, {y} and {z} {at} {on}",
    "x, y, and z were signed": "{x}, {y}, and {z} were signed {at} {on} between {A} and {C}",
    "the following": "{A} and {C} signed the following documents {at} {on}: {x}; {y}; and {z}",
    "three documents were signed:": "three documents were signed by {A} and {C} {at} {on}: {x}, {y} and {z}",
    "bullets": "{A} and {C} signed the following documents {at} {on}:| - {X}| - {Y}| - {Z}|",
    "bullets three": "{a} and {b} signed three documents {at} {on}:| - {X};| - {Y};| - {Z}.|",
    "numbers": "{A} and {C} signed the following documents {at} {on}:| 1) {X}| 2) {Y}| 3) {Z}|",
}
_SUMS = {  # {n} a number, {N} the noun of it, here with a type
    "signed n": "{a} and {b} signed {n} {N} {at} {on}",
    "A and C signed n": "{A} and {C} signed {n} {N} {at} {on}",
    "n were signed": "{n} {N} were signed between {A} and {C} {at} {on}",
    "n were signed during": "{n} {N} were signed during the visit of {b} to {A} {on}",
    "a total of n": "a total of {n} {N} were signed by {a} and {b} {at} {on}",
    "a package of n": "{A} and {C} signed a package of {n} {N} {at} {on}",
    "the signing of n": "{a} and {b} witnessed the signing of {n} {N} {at} {on}",
    "n aimed at": "{A} and {C} signed {n} {N} aimed at boosting trade {at} {on}",
    "n in the fields of": "{A} and {C} signed {n} {N} in energy, transport and culture {on}",
    "n bilateral": "{a} and {b} signed {n} bilateral {N} {at} {on}",
    "met and signed n": "{a} met with {b} {at} {on} and the two sides signed {n} {N}",
    "met. N were signed": "{a} met with {b} {at} {on}. After the talks, {n} {N} were signed",
    "signed n worth": "{A} and {C} signed {n} {N} worth $2 billion {at} {on}",
    "exchange of n": "{a} and {b} attended the exchange of {n} {N} signed {at} {on}",
}
_INCLUDING = {
    "n, including x": "{A} and {C} signed {n} {N} {at} {on}, including {x}",
    "n, including x and y": "{a} and {b} signed {n} {N} {at} {on}, including {x} and {y}",
    "n, among them x": "{n} {N} were signed by {A} and {C} {at} {on}, among them {x}",
    "n. They include": "{A} and {C} signed {n} {N} {at} {on}. They include {x} and {y}",
    "n. Among them is": "{A} and {C} signed {n} {N} {at} {on}. Among them is {x}",
    "n. These included": "{a} and {b} signed {n} {N} {at} {on}. These included {x} and {y}",
    "n. One of them": "{A} and {C} signed {n} {N} {at} {on}. One of them is {x}",
}
_TIMES = {
    "x in, y in": "{A} and {C} signed {x} in {p} and {y} in {q}",
    "x was signed in, y in": "{x} between {A} and {C} was signed in {p}, and {y} in {q}",
    "in signed x, in signed y": "in {p} {A} and {C} signed {x}, and in {q} they signed {y}",
    "x in, followed by": "{A} and {C} signed {x} in {p}, followed by {y} in {q}",
    "x, which replaces": "{A} and {C} signed {x} in {q}; {y} had been signed in {p}",
    "signed x. In q": "{A} and {C} signed {x} in {p}. In {q}, the two countries signed {y}",
}
_NOUNS = {
    "documents": "document",
    "agreements": "agreement",
    "deals": "agreement",
    "memorandums of understanding": "memorandum",
    "memoranda": "memorandum",
    "MoUs": "memorandum",
    "contracts": "contract",
    "protocols": "protocol",
}
_NUMBERS = {"two": 2, "three": 3, "five": 5, "eight": 8, "12": 12, "21": 21}
_GROUPS = (_TWO, _TWO, _THREE, _SUMS, _SUMS, _INCLUDING, _TIMES)


def passage(rng: Random) -> Passage:
    """Make a passage about several documents."""
    host, guest = two_countries(rng)
    one, other, bodies = official(rng, host), official(rng, guest), ministries(rng, host, guest)
    frames = rng.choice(_GROUPS)
    name, on = rng.choice(tuple(frames)), past_time(rng)
    frame, at = frames[name], f"in {host.capital}" if rng.random() < 0.5 else ""
    if name == "on, x and y" and not on.words:
        on = Time("weekday", "on Thursday", "2024-05-16")
    x, y, z = _different(rng)
    number, noun = rng.choice(tuple(_NUMBERS)), rng.choice(tuple(_NOUNS))
    if frames is _INCLUDING:
        number, noun = rng.choice(("five", "12", "21")), rng.choice(("documents", "documents", "agreements"))
    words = said(
        frame,
        host,
        guest,
        (one, other),
        at=at,
        on=on.words,
        x=x.one,
        y=y.one,
        z=z.one,
        X=opened(x.words),
        Y=opened(y.words),
        Z=opened(z.words),
        n=number,
        N=noun,
        m=bodies[0].words,
        k=bodies[1].words,
        p="2014",
        q="2021",
    )
    sides = parties(state(rng, host), state(rng, guest))
    days = {"x": on.when, "y": on.when, "z": on.when}
    if frames is _TIMES:
        days = {"x": "2021", "y": "2014"} if "; {y} had" in frame else {"x": "2014", "y": "2021"}
    told = tuple(
        signed(
            each,
            days[key] if "{k}" not in frame or "while" in frame else {"any": [on.when, "2024-05-17"]},
            parties(*bodies) if key == "y" and "{m}" in frame else sides,
        )
        for key, each in (("x", x), ("y", y), ("z", z))
        if f"{{{key}}}" in frame.lower()
    )
    return Passage(
        kind="document",
        words=opened(joined(words, ".").replace("|.", "").replace("| ", "\n\n")),
        made_of={"frame": name, "time": on.construct, "place": "told" if at else "untold", "noun": noun},
        host=host,
        guest=guest,
        told=(*(_sum(on.when, sides, _NUMBERS[number], _NOUNS[noun]) if "{n}" in frame else ()), *told),
    )


def _different(rng: Random) -> list[Paper]:
    """Return three documents of different types, whose names tell of no other."""
    types = rng.sample(("agreement", "memorandum", "protocol", "treaty", "program", "declaration", "road map"), 3)
    return [
        rng.choice([each for each in PAPERS if each.type == kind and "the 2011" not in each.words]) for kind in types
    ]


def _sum(when: str, sides: Any, number: int, kind: str) -> tuple[dict[str, Any], ...]:
    """Return the fact of so many documents."""
    return ({"kind": "document", "type": kind, "when": when, "parties": sides, "number": number},)
