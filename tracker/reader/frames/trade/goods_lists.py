"""Lines of a list, or sentences, that go on about the goods of the trade told before: "Zinc: $90 million"."""

from tracker.domain.places import country_of
from tracker.reader.cues import cues, items_word
from tracker.reader.frames.slots import codes, written
from tracker.reader.frames.trade.clauses import FIGURES
from tracker.reader.frames.trade.figure_goods import says
from tracker.reader.frames.trade.goods import GENERIC, UNTOLD, phrase_at
from tracker.reader.frames.trade.goods_nouns import CHIEFLY, is_goods
from tracker.reader.frames.trade.words import words
from tracker.reader.items import Line

_SUMS = FIGURES + "#"
_EARNS = frozenset({"fetched", "accounted", "earned", "brought", "made", "raked", "netted", "grossed", "cost"})
_NEAR = 3  # items from goods to their sum
_FAR = 8  # … where the goods are known as such
_FARTHEST = 12  # … and "with" or "at" leads to the sum
_LEADS = frozenset({"with", "at", "for", "("})
_FRONTED = frozenset({"on", "in", "among", "of", "by", "as"})
_FRONT = 8  # items of "On the import side,"
_MAIN = frozenset(
    """
    main leading top key largest biggest chief star bestseller leader mainstay staple flagship favourite principal
    major foremost primary first important most half bulk topping heading leading behind after second third
    """.split()
)
_ARE = frozenset({"were", "was", "are", "is", "included", "include", "includes", "comprised", "came", ":"})
_ASIDES = CHIEFLY | set(
    "above including led once long still already now until formerly traditionally another its their".split()
)
_ASIDE = 12  # items of ", the star of the show,"


def label(line: Line) -> tuple[int, str] | None:
    """The goods that a line opens with, and the item behind them: "Zinc: $90 million", "Dried fruits went up 5%"."""
    led = _led_by_sum(line)
    if led is not None:
        return led
    introduced = _introduced(line)
    opening = introduced or _fronted(line) or _said(line)
    first, end = phrase_at(line, opening)
    known = end > first
    if opening and not known:
        first = end = 0
    while not known and (is_goods(line, end) or (end and line.shape[end : end + 1] == "&" and is_goods(line, end + 1))):
        end += 1
    figure = next((at for at in range(end, len(line.items)) if line.shape[at] in _SUMS), 0)
    if not end or not figure or _undergo(line, figure):
        return None
    verb = _behind(line, end)
    things = known or not line.items[end - 1].word.endswith(_AGENTS)
    told = line.shape[end] in ":-" or (things and line.items[verb].word in _EARNS)
    near = figure <= verb + _NEAR
    lead = line.items[figure - 1].word in _LEADS or line.items[figure - 1].word == "worth"
    sure = (says(line, verb, figure) and figure <= verb + _FAR) or (lead and figure <= verb + _FARTHEST)
    told = (known and (sure or (introduced > 0 and near))) or (told and near)
    return (max(end, 1), written(line, first, end)) if told else None


def _led_by_sum(line: Line) -> tuple[int, str] | None:
    """The goods behind the sum that opens a line: "Another $3 million came from tuna", "With $3 million, tuna was"."""
    figure = next((at for at in range(_NEAR + 1) if line.shape[at : at + 1] in tuple(_SUMS)), 0)
    if not figure or not all(line.shape[at] == "d" or line.items[at].word in _REST for at in range(figure)):
        return None
    fronted = line.shape[figure + 1 : figure + 2] == "," and line.items[0].word in _LEADS
    verb = items_word(line, figure + 1)
    behind = 3 if (verb, items_word(line, figure + 2)) in _CAME else 2 if fronted or verb in _WERE else 0
    if not behind:
        return None
    first, end = phrase_at(line, figure + behind)
    return (end, written(line, first, end)) if first < end else None


_REST = frozenset({"another", "remaining", "other", "rest", "further", "with", "at", "some", "about", "last", "a"})
_WERE = frozenset({"was", "were"})
_CAME = frozenset(
    {("came", "from"), ("consisted", "of"), ("fell", "on"), ("fell", "to"), ("went", "on"), ("was", "for")}
)
_AGENTS = ("ers", "ors", "ists", "men", "firms", "companies")


def _said(line: Line) -> int:
    """Where a line begins behind "The minister said that": 0 where nobody says anything."""
    for at, _ in line.tags("r"):
        if line.items[at].word == "that":
            said = not cues().speech.isdisjoint(item.word for item in line.items[:at])
            return at + 1 if said and set(line.shape[:at]).isdisjoint(_SUMS) else 0
    return 0


def _undergo(line: Line, figure: int) -> bool:
    """Tell goods that their sum stands beside while something else is done to them: "Cars worth $3 million burnt"."""
    verb = figure + 1 + (items_word(line, figure + 1) in _WERE)
    worth = line.items[figure - 1].word == "worth"
    return worth and verb > figure + 1 and items_word(line, verb) not in words().verbs | words().exports_of_goods


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
    if items_word(line, end) in {"from", "of"} and line.shape[end + 1 : end + 2] in {"P", "A"}:
        end += 2  # "Rice from Thailand earned"
    return end + (items_word(line, end) in {"alone", "only", "together", "combined", "also", "too", "likewise"})


def earn(line: Line, end: int) -> bool:
    """Tell goods that bring money in, which are sold: behind what a country bought, its partner's exports."""
    return items_word(line, _behind(line, end)) in _EARNS - {"accounted", "made", "cost"}


def are_of(line: Line, first: int, sides: set[str]) -> bool:
    """Tell goods that a line tells of no other country: not "Rice from Laos earned $3 million"."""
    figure = next((at for at in range(first, len(line.items)) if line.shape[at] in _SUMS), first)
    named = {country_of(code) or code for code in codes(line, 0, figure)}
    return named <= sides


_POINTING, _CATEGORIES = (
    frozenset({"this", "that"}),
    frozenset("category group segment class sector branch field".split()),
)


def category(line: Line, before: Line | None) -> str | None:
    """The goods of "In services,"; of "In this category" those that the line before opens with, else unknown ones."""
    said = [item.word for item in line.items[:3]]
    start = 3 if said[1:2] == ["trade"] and said[2:] == ["in"] else 1
    first, end = phrase_at(line, start) if said[:1] == ["in"] and line.shape[1:2] != "d" else (0, 0)
    if first < end and line.shape[end : end + 1] in {",", "P", "A"}:
        return written(line, first, end)
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
