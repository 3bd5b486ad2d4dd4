"""The words that tell who heads an organisation without a title: "has led", "at the helm of", "headed by"."""

from msgspec import Struct

from tracker.reader.items import Line
from tracker.reader.lexicon import toml

_LIGHT = frozenset("has been at the in took takes of for over by".split())


class Headship(Struct, frozen=True):
    """The words and the office that they give; `at` is the place among them of the one that they are found by."""

    words: tuple[str, ...]
    office: str
    at: int

    def start(self, line: Line, index: int) -> int:
        """Return where the words begin of which a line has the telling one at an index, -1 where others stand there."""
        first = index - self.at
        words = tuple([item.word for item in line.items[max(0, first) : first + len(self.words)]])
        return first if words == self.words else -1


def headships(kind: str) -> dict[str, tuple[Headship, ...]]:
    """Return the phrases of a section of the titles by their telling words."""
    found: dict[str, tuple[Headship, ...]] = {}
    for written, office in toml("titles")[kind].items():
        words = tuple(written.split())
        at = next(at for at, word in enumerate(words) if word not in _LIGHT)
        found[words[at]] = (*found.get(words[at], ()), Headship(words, office, at))
    return found
