"""Undertakings at a stage, as newspapers tell it."""

from random import Random

from benchmarks.combinations import project_prose_frames
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.projects import passage as told


def passage(rng: Random) -> Passage:
    """Make a passage about one undertaking at a stage, or at none."""
    return told(rng, project_prose_frames)
