"""Words that open a line and mean one named before: "he", "On Monday she", "the 51-year-old", "the diplomat"."""

from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex

_HE = frozenset({"he", "she"})
_PEOPLE = frozenset(toml("titles")["people"]["nouns"])
_FRONTED = regex(r"(?:[krTuitPdF#],?){1,6}")  # "Now he", "On Monday he", "Since May 2021, she"
_TIMES = frozenset(
    {"now", "today", "then", "previously", "earlier", "before", "currently", "since", "until", "recently"}
)
_AGED = regex(r"d#-k(?=k)")  # "The 51-year-old was"
_CALLED = regex(r"dk(?=k)")  # "The diplomat was"


def stands_for(line: Line) -> tuple[int, int] | None:
    """Return where a word opens a line that means one named before: "he", "On Monday she", "the 51-year-old"."""
    if line.items[0].word in _HE:
        return 0, 1
    aged = _AGED.match(line.shape) or _CALLED.match(line.shape)
    if aged is not None:
        last = line.items[aged.end() - 1].word
        of_him = last == "year-old" or last in _PEOPLE
        return (0, aged.end()) if of_him and line.items[0].word == "the" else None
    fronted = line.items[0].word in _TIMES or line.shape[:1] == "T" or line.shape[:2] in {"uT", "iT"}
    at = next((at for at, item in enumerate(line.items) if item.word in _HE), 0) if fronted else 0
    return (at, at + 1) if at and _FRONTED.fullmatch(line.shape, 0, at) is not None else None
