"""What is signed another day than the documents beside it: "…, a treaty on water being left for June"."""

from itertools import pairwise

from tracker.reader.cues import items_word
from tracker.reader.frames.document.words import Written
from tracker.reader.items import Line

_OPENS = frozenset({"being", "remaining", "still"})
_TO_COME = frozenset({"due", "expected", "scheduled", "slated", "planned", "left", "reserved", "foreseen", "set"})
_FOLLOWS = frozenset({"follow", "come"})
_NEAR = 3  # items from a document to the word that leaves it for later


def is_left_over(line: Line, mention: Written) -> bool:
    """Tell the second document of "signed a pact on rail, with one on roads due in June", behind a comma or "with"."""
    joined = line.shape[mention.left - 1 : mention.left] == "," or items_word(line, mention.left - 1) in {
        "with",
        "while",
    }
    if not joined or mention.left < 1:
        return False
    at = mention.right
    if items_word(line, at) == "to" and items_word(line, at + 1) in _FOLLOWS:
        return True
    while at < min(len(line.items), mention.right + _NEAR) and line.items[at].word in _OPENS:
        at += 1
    to_come = items_word(line, at) in _TO_COME
    return to_come and line.shape[at + 1 : at + 2] in {"T", "i", "f", "u", "t", "y"}


def is_without_day(line: Line, verb: int, last: int) -> bool:
    """Tell "Signing of the treaty: date to be confirmed", "the day of its signing has yet to be fixed"."""
    words = [item.word for item in line.items[max(0, verb - _FIXED) : verb] + line.items[last : last + _FIXED]]
    open_ = any(one == "be" and other in _FIXING for one, other in pairwise(words))
    return not _TBC.isdisjoint(words) or (open_ and not _DATES.isdisjoint({*words, line.items[last - 1].word}))


_FIXED = 7  # items from a document to "has yet to be fixed"
_FIXING = frozenset({"confirmed", "announced", "fixed", "determined", "set", "decided", "agreed"})
_DATES = frozenset({"date", "dates", "day", "yet", ":"})
_TBC = frozenset({"tbc", "tbd", "tba", "t.b.c"})
