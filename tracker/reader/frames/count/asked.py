"""What a number alone answers: "How many Kenyan firms are there in Chad?", "More than 6,000"."""

from itertools import pairwise

from tracker.reader.cues import cues, items_word
from tracker.reader.frames.count.vocabulary import Counted, noun_at
from tracker.reader.items import Line

_REACH = 7  # items from "how many" to what is asked for
_ENDS = frozenset('.,;-()T"' + "i")
_STANDING = frozenset({"are", "were", "have", "now", "today", "registered", "exist", "work", "according", "so", "of"})
_UNSURE = frozenset({"no", "not", "nobody", "never", "know", "want", "need", "enough", "hope"})


def answered_at(line: Line, at: int, before: Line | None) -> Counted | None:
    """What the first number of a line counts that the question before it asks for."""
    if before is None or line.tags("#")[0][0] != at or not _is_bare(line, at):
        return None
    noun = _asked(before)
    unsure = not line.words.isdisjoint(_UNSURE) or not line.words.isdisjoint(cues().forecasts)
    return Counted(noun, at, stands=True) if noun is not None and not unsure else None


def _asked(line: Line) -> str | None:
    """The noun of "How many agreements are in force?"; of a question for years and prices none."""
    words = [item.word for item in line.items]
    many = next((at for at, pair in enumerate(pairwise(words)) if pair == ("how", "many")), None)
    if many is None or not cues().forecasts.isdisjoint(words):
        return None
    found = (noun_at(line, at) for at in range(many + 2, min(many + _REACH, len(line.items))))
    return next((noun for each in found if each is not None for noun in each[:1]), None)


def _is_bare(line: Line, at: int) -> bool:
    """Tell a number that nothing is counted by in its own line."""
    return line.shape[at + 1 : at + 2] in {"", *_ENDS} or items_word(line, at + 1) in _STANDING
