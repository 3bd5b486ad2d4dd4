"""Times that say only that something was long ago: what a line tells of them is not of the day of publication."""

from datetime import date
from functools import cache

from tracker.domain.period import Period
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.tags import When

_SPAN_OF_YEARS = len("1990/1999")
_NEAR = frozenset({"in", "during", "the", "early", "late"})


def is_long_ago(line: Line, day: date | None) -> bool:
    """Tell "some years ago", "in the 1990s", "at the beginning of his term" on a day of publication."""
    known: bool | None = line.memo.get(("long ago", 0))
    if known is None:
        known = line.memo["long ago", 0] = _is_vague(line) or any(_is_span(line, at, day) for at, _ in line.tags("T"))
    return known


def _is_vague(line: Line) -> bool:
    phrases = _phrases()
    if line.words.isdisjoint(phrases):
        return False
    words = [item.word for item in line.items]
    return any(
        tuple(words[at - len(phrase) + 1 : at + 1]) == phrase
        for at, word in enumerate(words)
        for phrase in phrases.get(word, ())
    )


def _is_span(line: Line, at: int, day: date | None) -> bool:
    """Tell years that are over, "in 1995-1999", from those that a plan is made for."""
    value = line.items[at].value
    if not isinstance(value, When) or value.period is None or len(value.period) != _SPAN_OF_YEARS:
        return False
    if day is not None and Period.parse(value.period).last >= day:
        return False
    return "/" in value.period and at > 0 and line.items[at - 1].word in _NEAR


@cache
def _phrases() -> dict[str, list[tuple[str, ...]]]:
    """The phrases by their last word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in toml("cues")["long_ago"]:
        words = tuple(phrase.split())
        found.setdefault(words[-1], []).append(words)
    return found
