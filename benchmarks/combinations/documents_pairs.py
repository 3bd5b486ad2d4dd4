"""Several documents, each between two bodies of its own."""

from random import Random

from benchmarks.combinations.documents import said
from benchmarks.combinations.documents_bodies import body_pair
from benchmarks.combinations.papers import LESSER, official, signed
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import joined, opened, past_time, two_countries

_FRAMES = {  # {u} and {v} sign {x}, {p} and {q} sign {y}; X and Y as the items of a list begin
    "while": "{u} and {v} signed {x} {at} {on}, while {p} and {q} signed {y}",
    ", and": "{u} and {v} signed {x} {on}, and {p} and {q} signed {y}",
    "x between, and y between": "{x} was signed {on} between {u} and {v}, and {y} between {p} and {q}",
    "two documents:": "two documents were signed {at} {on}: {x} between {u} and {v}, and {y} between {p} and {q}",
    "witnessed": "{a} and {b} witnessed the signing {on} of {x} between {u} and {v} and {y} between {p} and {q}",
    "two sentences": "{u} and {v} signed {x} {on}. {p} and {q} signed {y} {on}",
    "also signed": "{u} and {v} signed {x} {on}. {p} and {q} also signed {y}",
    "were signed between": "{x} between {u} and {v} and {y} between {p} and {q} were signed {at} {on}",
    "including": "five documents were signed {on}, including {x} between {u} and {v} and {y} between {p} and {q}",
    "bullets": "the following documents were signed {on}:| - {X} between {u} and {v}| - {Y} between {p} and {q}|",
    "bullets n": "{a} and {b} oversaw the signing {on} of:| - {X} between {u} and {v};| - {Y} between {p} and {q}.|",
    "u with v, p with q": "{u} signed {x} with {v} {on}, and {p} signed {y} with {q}",
    "countries, then bodies": "{A} and {C} signed {z} {on}. {u} and {v} signed {x}",
    "countries, while bodies": "{A} and {C} signed {z} {on}, while {u} and {v} signed {x}",
    "in addition": "{A} and {C} signed {z} {on}. In addition, {u} and {v} signed {x}",
}


def passage(rng: Random) -> Passage:
    """Make a passage about two documents, at least one of them between two bodies."""
    host, guest = two_countries(rng)
    first, second = body_pair(rng, host, guest), body_pair(rng, host, guest)
    while first.kind == second.kind:
        second = body_pair(rng, host, guest)
    x, y = rng.sample(LESSER, 2)
    while x.type == y.type:
        x, y = rng.sample(LESSER, 2)
    name, on = rng.choice(tuple(_FRAMES)), past_time(rng)
    frame, at = _FRAMES[name], f"in {host.capital}" if rng.random() < 0.5 else ""
    words = said(
        frame,
        host,
        guest,
        (official(rng, host), official(rng, guest)),
        x=x.one,
        y=y.one,
        z="a treaty of friendship",
        X=opened(x.words),
        Y=opened(y.words),
        at=at,
        on=on.words,
        u=first.one,
        v=first.other,
        p=second.one,
        q=second.other,
    )
    late = {"any": [on.when, "2024-05-17"]} if "{on}." in frame and frame.count("{on}") == 1 else on.when
    told = [signed(x, on.when if "{z}" not in frame else late, {"any": first.sides})]
    if "{z}" in frame:
        codes = sorted((host.code, guest.code))
        told.append({"kind": "document", "type": "treaty", "when": on.when, "parties": codes})
    else:
        told.append(signed(y, late, {"any": second.sides}))
    if name == "including":
        codes = sorted((host.code, guest.code))
        told.append({"kind": "document", "type": "document", "when": on.when, "parties": codes})
    return Passage(
        kind="document",
        words=opened(joined(words, ".").replace("|.", "").replace("| ", "\n\n")),
        made_of={"frame": name, "time": on.construct, "one": first.kind, "other": second.kind, "form": first.form},
        host=host,
        guest=guest,
        told=tuple(told),
    )
