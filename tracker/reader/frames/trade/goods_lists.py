"""Lines of a list, or sentences, that go on about the goods of the trade told before: "Zinc: $90 million"."""

from tracker.reader.cues import items_word
from tracker.reader.frames.slots import written
from tracker.reader.frames.trade.clauses import FIGURES
from tracker.reader.frames.trade.figure_goods import says
from tracker.reader.frames.trade.goods import GENERIC, UNTOLD, is_goods, phrase_at
from tracker.reader.items import Line

_SUMS = FIGURES + "#"
_EARNS = frozenset({"fetched", "accounted", "earned", "brought", "made", "raked"})
_NEAR = 3  # items from goods to their sum
_FAR = 8  # … where the goods are known as such
_FARTHEST = 12  # … and "with" or "at" leads to the sum
_LEADS = frozenset({"with", "at", "for", "("})
_FRONTED = frozenset({"on", "in", "among", "of", "by", "as"})
_FRONT = 8  # items of "On the import side,"
_MAIN = frozenset(
    """
    main leading top key largest biggest chief star bestseller leader mainstay staple flagship favourite principal
    major foremost primary first important
    """.split()
)
_ARE = frozenset({"were", "was", "are", "is", "included", "include", "includes", "comprised", ":"})
_ASIDES = frozenset(
    "chiefly mainly mostly largely especially notably particularly above including led primarily".split()
)
_ASIDE = 7  # items of ", the star of the show,"


def label(line: Line) -> tuple[int, str] | None:
    """The goods that a line opens with, and the item behind them: "Zinc: $90 million", "Dried fruits went up 5%"."""
    introduced = _introduced(line)
    opening = introduced or _fronted(line)
    first, end = phrase_at(line, opening)
    known = end > first
    if opening and not known:
        first = end = 0
    while not known and (is_goods(line, end) or (end and line.shape[end : end + 1] == "&" and is_goods(line, end + 1))):
        end += 1
    figure = next((at for at in range(end, len(line.items)) if line.shape[at] in _SUMS), 0)
    if not end or not figure:
        return None
    verb = _behind(line, end)
    told = line.shape[end] in ":-" or line.items[verb].word in _EARNS
    near = figure <= verb + _NEAR
    lead = line.items[figure - 1].word in _LEADS or line.items[figure - 1].word == "worth"
    sure = (says(line, verb, figure) and figure <= verb + _FAR) or (lead and figure <= verb + _FARTHEST)
    told = (known and (sure or (introduced > 0 and near))) or (told and near)
    return (max(end, 1), written(line, first, end)) if told and not _is_another(line, verb, figure) else None


def _fronted(line: Line) -> int:
    """Where a line begins behind "On the import side,", "Of these,"; 0 where nothing stands before."""
    comma = line.shape.find(",", 0, _FRONT)
    fronted = comma > 0 and line.items[0].word in _FRONTED and set(line.shape[:comma]).isdisjoint("P$%#;")
    return comma + 1 if fronted else 0


def _introduced(line: Line) -> int:
    """Where goods stand behind "The main items were", "Chief among them was"; 0 where they do not."""
    said = [item.word for item in line.items[:_FRONT]]
    if said[:1] in (["it"], ["they"], ["this"], ["next"], ["then"]) and "by" in said and "followed" in said:
        return said.index("by") + 1  # "It was followed by tea, with $2 million"
    for at in range(1, min(_FRONT, len(line.items) - 1)):
        if line.items[at].word in _ARE:
            lead = {item.word for item in line.items[:at]}
            first, end = phrase_at(line, at + 1)
            if first < end and line.shape[end : end + 1] == ":" and set(line.shape[:at]).isdisjoint("PA$%#T"):
                return at + 1  # "Least affected was food: $6 million"
            return at + 1 if not _MAIN.isdisjoint(lead) and set(line.shape[:at]).isdisjoint("PA$%#") else 0
    return 0


def _behind(line: Line, end: int) -> int:
    """What stands behind goods, past "alone" and past what is said of them between commas."""
    if line.shape[end : end + 1] == ",":
        comma = line.shape.find(",", end + 1, end + 1 + _ASIDE)
        if 0 < comma < len(line.items) - 1 and (line.shape[end + 1] in "dr" or line.items[end + 1].word in _ASIDES):
            return comma + 1  # "Wiring, the star of the show, brought in", "Fruit, chiefly cherries, earned"
    return end + (items_word(line, end) in {"alone", "only", "together", "combined", "also", "too", "likewise"})


def _is_another(line: Line, first: int, figure: int) -> bool:
    """Tell a line whose goods do what is no trade: "Cement production rose", "a plant worth $8 million"."""
    return any(letter in "PA" for letter in line.shape[first:figure])


_POINTING, _CATEGORIES = (
    frozenset({"this", "that"}),
    frozenset("category group segment class sector branch field".split()),
)


def category(line: Line, before: Line | None) -> str | None:
    """The goods of "In this category": those that the line before opens with, else some that nobody knows."""
    said = [item.word for item in line.items[:3]]
    if before is not None and not line.words.isdisjoint(GENERIC):
        first, end = phrase_at(before, 0)
        if first < end:
            return written(before, first, end)  # "Durian took the lead. Imports of the fruit doubled"
    if said[:1] not in (["in"], ["within"]) or said[1:2] == [] or said[1] not in _POINTING:
        return None
    if not _CATEGORIES & {item.word for item in line.items[2:4]}:
        return None
    first, end = phrase_at(before, 0) if before is not None else (0, 0)
    return written(before, first, end) if before is not None and first < end else UNTOLD


def is_heading(line: Line) -> bool:
    """Tell what stands over a list: "In January-March 2024:"."""
    return line.shape.endswith(":") and "T" in line.shape
