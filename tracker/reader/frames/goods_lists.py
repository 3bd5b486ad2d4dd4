"""Lines of a list, or sentences, that go on about the goods of the trade told before: "Zinc: $90 million"."""

from tracker.reader.frames.clauses import FIGURES
from tracker.reader.frames.goods import is_goods
from tracker.reader.frames.slots import written
from tracker.reader.items import Line

_EARNS = frozenset({"fetched", "accounted", "earned", "brought", "made"})
_NEAR = 3  # items from the goods to their sum


def label(line: Line) -> tuple[int, str] | None:
    """The goods that a line opens with, and the item behind them: "Zinc: $90 million", "Zinc alone fetched"."""
    end = 0
    while is_goods(line, end) or (end and line.shape[end : end + 1] == "&" and is_goods(line, end + 1)):
        end += 1
    if not end or end == len(line.items):
        return None
    verb = end + (line.items[end].word in {"alone", "only"})
    told = line.shape[end] in ":-" or (verb < len(line.items) and line.items[verb].word in _EARNS)
    near = any(letter in FIGURES for letter in line.shape[verb + 1 : verb + 1 + _NEAR])
    return (end, written(line, 0, end)) if told and near else None


def is_heading(line: Line) -> bool:
    """Tell what stands over a list: "In January-March 2024:"."""
    return line.shape.endswith(":") and "T" in line.shape
