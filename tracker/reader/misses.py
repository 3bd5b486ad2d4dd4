"""Why a line that came near a fact made none: told by whoever drops it, kept only where somebody asks."""

from typing import NamedTuple


class Miss(NamedTuple):
    """What was missing, in a few words; `kind` is that of the fact, `at` the item of the line that came nearest."""

    kind: str
    at: int
    reason: str


class Misses:
    """What the frames tell of one line: which of them looked at it, and why each made no fact."""

    __slots__ = ("found", "kinds")

    def __init__(self) -> None:
        self.kinds: list[str] = []  # of the frames that looked, the one at work last
        self.found: dict[Miss, None] = {}

    def add(self, at: int, reason: str) -> None:
        """Keep a reason once, for the frame at work."""
        self.found.setdefault(Miss(self.kinds[-1], at, reason))
