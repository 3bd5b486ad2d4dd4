"""Lines of a list, or sentences, that go on about the goods of the trade told before: "Zinc: $90 million"."""

from tracker.reader.frames.clauses import FIGURES
from tracker.reader.frames.figure_goods import says
from tracker.reader.frames.goods import is_goods, phrase_at
from tracker.reader.frames.slots import written
from tracker.reader.items import Line

_SUMS = FIGURES + "#"
_EARNS = frozenset({"fetched", "accounted", "earned", "brought", "made"})
_NEAR = 3  # items from goods to their sum
_FAR = 8  # … where the goods are known as such


def label(line: Line) -> tuple[int, str] | None:
    """The goods that a line opens with, and the item behind them: "Zinc: $90 million", "Dried fruits went up 5%"."""
    first, end = phrase_at(line, 0)
    known = end > first
    while not known and (is_goods(line, end) or (end and line.shape[end : end + 1] == "&" and is_goods(line, end + 1))):
        end += 1
    figure = next((at for at in range(end, len(line.items)) if line.shape[at] in _SUMS), 0)
    if not end or not figure:
        return None
    verb = end + (line.items[end].word in {"alone", "only"})
    told = line.shape[end] in ":-" or line.items[verb].word in _EARNS
    near = figure <= verb + _NEAR
    told = (known and says(line, end, figure) and figure <= end + _FAR) or (told and near)
    return (end, written(line, first, end)) if told else None


def is_heading(line: Line) -> bool:
    """Tell what stands over a list: "In January-March 2024:"."""
    return line.shape.endswith(":") and "T" in line.shape
