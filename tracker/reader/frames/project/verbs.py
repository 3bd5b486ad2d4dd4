"""Verbs that say nothing of their subject's stage, and what tells that a verb has an object."""

from tracker.reader.cues import items_word
from tracker.reader.frames.verb_groups import is_adverb
from tracker.reader.items import Line

TALKING = frozenset({"agree", "talk", "do", "fund", "choose", "begin", "witness", "break"})
_TIMES = frozenset("day days week weeks month months year years decade decades".split())
_LATE = frozenset({"late", "behind", "ahead"})
_ALONG = frozenset("out short low dry behind from to through along between parallel across under past via".split())
_OBJECTS = frozenset("dNPA#B$XQ")
_LEADS = frozenset("from near under over through during since until till before after into within without via".split())
_NO_OBJECTS = frozenset(
    "as across this thus besides always sometimes perhaps was is has its less plus minus versus via apropos".split()
)


def has_object(line: Line, at: int) -> bool:
    """Tell that an object follows, and no time such as "a month earlier": the verb before it is active."""
    if line.shape[at : at + 1] in {"d", "#"} and at + 1 < len(line.items) and line.items[at + 1].word in _TIMES:
        return False
    return line.shape[at : at + 1] in _OBJECTS


def has_things(line: Line, at: int) -> bool:
    """Tell that what a single verb is done to follows without an article: "resumed credits"."""
    word = items_word(line, at)
    if (
        line.shape[at : at + 2] in {"kk", "gk", "gg", "kg"}
        and not is_adverb(line, at)
        and word not in _NO_OBJECTS | _LEADS
    ):
        at, word = at + 1, items_word(line, at + 1)  # "teething problems"
    plural = word.endswith("s") and not word.endswith(("ss", "wards")) and word not in _NO_OBJECTS
    return line.shape[at : at + 1] in {"k", "g"} and plural


def is_laid_out(line: Line, at: int) -> bool:
    """Tell the "runs" of "the route runs from A to B", which says where it is."""
    after = line.items[at + 1].word if at + 1 < len(line.items) else ""
    late = not _LATE.isdisjoint(item.word for item in line.items[at : at + 5])  # "is running two years late"
    return line.items[at].word in {"run", "runs", "ran", "running"} and (late or after in _ALONG)
