"""Where a line goes on about the trade told before it at another time: "April alone brought $14 million"."""

from tracker.reader.frames.trade.clauses import FIGURES
from tracker.reader.frames.trade.words import changes, words
from tracker.reader.items import Line

_FIGURES = FIGURES + "#"
_OPENING = 6  # items before the time
_LED = 'ifbd&,-ok"'  # shapes of what may stand there: "And in", "By the end of", "For the whole of"
_OPENERS = frozenset({"over", "during", "already", "then", "yet", "but", "while", "meanwhile", "only", "just", "whole"})
_WE = 3  # items in which "we closed" stands before it
_CLOSED = frozenset({"we", "they", "it", "closed", "ended", "finished"})
_REACH = 12  # items from the time to its figure
_TELLERS = frozenset(
    "reported recorded registered counted counts showed show shows gave give gives cited cites posted logged "
    "announced announces reports report indicates indicate put puts states states published registers estimated".split()
)
_BEHIND = frozenset({"", ".", ",", ";", "(", ")", "-", "&", "T", ":"})
_AFTER = frozenset({"from", "against", "compared", "versus", "than", "more", "less", "after", "according", "higher"})


def by_time_at(line: Line) -> int | None:
    """Where a line whose subject is a time, or which has none, tells the figure of another time.

    Only words that say how much, and who counted it, may stand between the time and the figure, and nothing behind
    the figure that would make it another's: "Last year brought a new embassy", "In 2023, $5 million was lent".
    """
    at = line.shape.find("T", 0, _OPENING)
    if at < 0 or not all(_leads(line, index) for index in range(at)):
        return None
    figure = next((index for index in range(at + 1, len(line.items)) if line.shape[index] in _FIGURES), None)
    if figure is None or figure - at > _REACH or not _ends(line, figure):
        return None
    return at if _is_plain(line, at + 1, figure) else None


def _leads(line: Line, at: int) -> bool:
    word = line.items[at].word
    return line.shape[at] in _LED and (line.shape[at] != "k" or word in _OPENERS or (at < _WE and word in _CLOSED))


def _ends(line: Line, figure: int) -> bool:
    """Tell a figure that nothing else is said to be of."""
    behind = figure + 1
    if line.shape[behind : behind + 1] in _BEHIND:
        return True
    if line.shape[behind] in "if":
        return line.shape[behind + 1 : behind + 3].strip("d")[:1] == "T"
    word = line.items[behind].word
    counted = line.items[behind + 1].word in _TELLERS if behind + 1 < len(line.items) else False
    return word in _AFTER or word in changes() or (counted and word in {"was", "were"})


def _is_plain(line: Line, first: int, figure: int) -> bool:
    """Tell that between a time and its figure stands only what says how much, or who counted it."""
    known = words()
    closed = any(line.items[at].word in _CLOSED for at in range(first - 1))
    told = line.shape[first] in ":,-(" or first == figure or closed
    teller = next((at for at in range(first, figure) if line.items[at].word in _TELLERS), first)
    for at in range(first, figure):
        word, shape = line.items[at].word, line.shape[at]
        if word in known.passing:
            told = True
        elif word in changes() or word in known.counting or shape in ",:-(dib":
            continue
        elif not (at <= teller and teller > first and shape in "BKcPAFNQkgo"):
            return False
    return told or teller > first
