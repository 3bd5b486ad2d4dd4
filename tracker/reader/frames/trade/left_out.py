"""Words of trade that are left out: "and to Uganda $5 million", "of which $5 million went to Uganda"."""

from tracker.reader.cues import items_word
from tracker.reader.frames.slots import is_place
from tracker.reader.frames.trade.figure_roles import has_figure
from tracker.reader.frames.trade.head import Head
from tracker.reader.items import Line


def elliptic(line: Line, heads: list[Head]) -> list[Head]:
    """Add where a word of trade is left out: "and to Uganda $5 million", "Lima's to Bangkok", "Thai ones"."""
    found = list(heads)
    told = {head.at for head in heads}
    for figure, _ in line.tags("$") if heads else ():
        whole = next((head for head in reversed(heads) if head.at < figure), None)
        if whole is not None and whole.measure in _PARTED and _goes(line, figure, whole):
            found = [*(head for head in found if head.at != figure + 1), Head(figure + 1, whole.measure, like=whole.at)]
    for at in range(2, len(line.items) - 1) if heads else ():
        if line.shape[at] not in "s&," and line.items[at].word not in _ONES:
            continue
        behind = next((head for head in reversed(heads) if head.at < at), None)
        if behind is None or behind.measure is None or not _leaves_out(line, at, behind, told):
            continue
        if has_figure(line, behind.at, at) or has_figure(line, at, at + _ELLIPSIS):
            found.append(Head(at, behind.measure, like=behind.at))
    if "total" in line.words and {"exports", "imports"} <= {head.measure for head in heads}:
        found += [Head(at, "turnover") for at in range(len(line.items)) if _is_sum_of_both(line, at, heads)]
    return sorted(found)


def _is_sum_of_both(line: Line, at: int, heads: list[Head]) -> bool:
    """Tell "exports were $4 million and imports $5 million, for a total of $9 million", "bringing the total to"."""
    before = {head.measure for head in heads if head.at < at}
    led = line.items[at].word == "total" and line.shape[at - 1] == "d" and line.shape[at + 1 : at + 3] in {"o$", "t$"}
    return led and {"exports", "imports"} <= before and "turnover" not in before


def _leaves_out(line: Line, at: int, behind: Head, told: set[int]) -> bool:
    items, shape = line.items, line.shape
    if shape[at] == "s" and shape[at - 1] == "P":
        return items[at + 1].word in _WAYS and shape[at + 2 : at + 3] == "P"
    if items[at].word in _ONES and shape[at - 1] in "As":
        return True
    if shape[at] not in "&," or not has_figure(line, behind.at - _SHORT, at):
        return False
    start = at + 2 if shape[at : at + 2] == ",&" else at + 1
    figure = _figure_of_goods(line, start)
    if figure is not None:  # "$310 million to Thailand and $180 million to Vietnam", "… and rice worth $8 million to"
        way = items_word(line, figure + 1)
        led = (index for index in range(behind.at + 1, at) if items[index].word == way)
        return way in _WAYS and is_place(line, figure + 2) and any(_is_named(line, index + 1) for index in led)
    return (
        start + 1 < len(items)
        and items[start].word in _WAYS
        and shape[start + 1] == "P"
        and shape[start + 2 : start + 3] not in {"t", "s"}
        and not any(at < head < start + _ELLIPSIS for head in told)
        and has_figure(line, start, start + _ELLIPSIS)
    )


_ONES = frozenset({"one", "ones", "those"})
_WAYS = frozenset({"to", "from", "with"})
_ELLIPSIS = 6  # items in which a clause without its word of trade has its figure
_PARTED = {"exports": "to", "imports": "from"}
_SHORT = 2  # items from a figure to its verb: "$9 million was exported to"
_GOING = frozenset({"went", "goes", "go", "came", "comes", "come", "headed", "flowed"})
_GOODS = 4  # items of "goods worth"


def _goes(line: Line, figure: int, whole: Head) -> bool:
    """Tell a part of trade by where it went: "of exports of $9 million, $5 million went to Uganda"."""
    way = _PARTED.get(whole.measure or "")
    return (
        items_word(line, figure + 1) in _GOING
        and items_word(line, figure + 2) == way
        and is_place(line, figure + 3)
        and has_figure(line, whole.at, figure)
    )


def _is_named(line: Line, at: int) -> bool:
    """Tell a place, or a part of the world: "to Asia"."""
    return is_place(line, at) or line.items[at].text[:1].isupper()


def _figure_of_goods(line: Line, start: int) -> int | None:
    """The figure that opens a clause, be it behind goods: "$5 million", "goods worth $5 million"."""
    at = start
    while line.shape[at : at + 1] in {"k", "g", "c"} and at - start < _GOODS:
        at += 1
    goods = at == start or items_word(line, at - 1) == "worth"
    return at if goods and line.shape[at : at + 1] in {"$", "%"} else None
