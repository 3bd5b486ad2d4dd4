"""Money told in clauses beside the main one, in two sentences, in lists, and two sums in a sentence."""

import tomllib
from pathlib import Path
from random import Random

from benchmarks.combinations.financing import put_together
from benchmarks.combinations.passages import Passage

FRAMES: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_FORMS = ("beside", "worded", "worded", "before", "two", "none")
_SEVERAL = {"two", "none"}


def passage(rng: Random) -> Passage:
    """Make a passage of one or two sentences about one sum or two, or about one that is nobody's gift."""
    form = rng.choice(_FORMS)
    name = rng.choice(tuple(FRAMES[form]))
    return put_together(rng, FRAMES[form][name] + " | n m s" * (form not in _SEVERAL), f"{form}: {name}")
