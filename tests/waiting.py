"""Waiting for what comes in its own time."""

import time
from collections.abc import Callable

PATIENCE_S = 30.0  # for what takes a fraction of it on an idle machine


def until(holds: Callable[[], object]) -> None:
    """Return once something holds.

    Raises:
        AssertionError: It did not come to hold.
    """
    end = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(0.02)
