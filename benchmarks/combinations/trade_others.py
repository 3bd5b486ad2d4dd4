"""Trade of those who are meant without a name, and beside the trade of others."""

import tomllib
from pathlib import Path
from random import Random

from benchmarks.combinations.passages import Passage
from benchmarks.combinations.trade_several import filled_in

FRAMES: dict[str, tuple[str, str]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))["frames"]


def passage(rng: Random) -> Passage:
    """Make a short paragraph about the trade of two countries, or of one with each of two."""
    return filled_in(rng, FRAMES)
