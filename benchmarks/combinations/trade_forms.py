"""Trade in headlines, lists, interviews and rarer wordings, and that of regions."""

import tomllib
from pathlib import Path
from random import Random

from benchmarks.combinations.passages import Passage
from benchmarks.combinations.trade_several import filled_in

FRAMES: dict[str, tuple[str, str]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))["frames"]


def passage(rng: Random) -> Passage:
    """Make a short text about the trade of two countries, or of a country with a region."""
    return filled_in(rng, FRAMES)
