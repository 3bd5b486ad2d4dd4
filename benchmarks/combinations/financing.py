"""Money that governments, banks, agencies and firms of one country put into another, its bodies and its works."""

import tomllib
from pathlib import Path
from random import Random

from benchmarks.combinations.financiers import Deal, deal
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import joined, opened, two_countries

FRAMES: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_FORMS = ("put", "put", "given", "passive", "taken", "nominal", "none")
_PARTICIPLES = {"financed", "having", "using", "with"}  # these open a sentence, not what somebody noted
_ONE = " | n m s"


def passage(rng: Random) -> Passage:
    """Make a passage about one sum that goes from one country to the other, or about one that does not."""
    form = rng.choice(_FORMS)
    name = rng.choice(tuple(FRAMES[form]))
    return put_together(rng, FRAMES[form][name] + _ONE * (form != "none"), f"{form}: {name}")


def put_together(rng: Random, framed: str, name: str) -> Passage:
    """Fill a frame, behind which stand the facts that it tells: "{n} lent {m} {s} | n m s"."""
    one, other = two_countries(rng)
    frame, *facts = framed.split(" | ")
    made = deal(rng, one, other, frame)
    around = rng.choice(tuple(FRAMES["around"])) if ". " not in frame and frame[0] != '"' else "nothing"
    around = "nothing" if "\n" in frame or frame.split()[0] in _PARTICIPLES else around
    sentences = FRAMES["around"][around].format(joined(frame.format(**made.words))).split(". ")
    host, guest = (one, other) if rng.random() < 0.5 else (other, one)
    return Passage(
        kind="investment",
        words=joined(". ".join(opened(each) for each in sentences), "" if sentences[-1].endswith("112") else "."),
        made_of={"frame": name, "around": around, **made.made_of},
        host=host,
        guest=guest,
        told=tuple(_told(fact, made, {"n": one.code, "m": other.code}) for fact in facts),
    )


def _told(fact: str, made: Deal, codes: dict[str, str]) -> dict[str, object]:
    giver, taker, money = fact.split()
    whole = {"kind": "investment", "amount": made.amounts[money]}
    return {
        **whole,
        **{side: {"any": [codes[who], made.words[by]]} for side, who, by in (("from", giver, "g"), ("to", taker, "t"))},
    }
