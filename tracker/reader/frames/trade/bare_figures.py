"""Where a line carries on the trade told before it with a bare figure: of another time, or by another's count."""

from functools import cache

from tracker.reader.cues import cues, items_word
from tracker.reader.frames.trade.clauses import FIGURES
from tracker.reader.frames.trade.words import changes, words
from tracker.reader.items import Item, Line

_REACH = 22  # items of a line before its figure
_INSERTED = 10  # … between two commas
_NEAR = 5  # … from a figure to who counted it: "in the books of the Moroccan customs"
_LINKS = ',:-()"ifbdtuy&o'
_NAMES = "BXHC"
_PLACES = "PAs"
_BEHIND = frozenset({"", ".", ",", ";", "(", ")", "-", "&", "T", ":", '"'})
_AFTER = frozenset(
    {
        "from",
        "against",
        "compared",
        "versus",
        "than",
        "more",
        "less",
        "after",
        "followed",
        "according",
        "higher",
        "y-o-y",
        "yoy",
    }
)
_BY = frozenset({"as", "according", "by", "per", "following"})


def bare_at(line: Line) -> int | None:
    """Where a line that tells nothing but how much, of when and by whose count has the ground of its figure.

    Only words for these may stand before the figure, and nothing behind it that would make it another's: "Last year
    brought a new embassy", "In 2023, $5 million was lent", "The bank reported a profit of $5 million".
    """
    figure = _figure(line)
    if figure < 0 or figure > _REACH or not _ends(line, figure) or "respectively" in line.words:
        return None
    if not figure:
        return 1 if _is_reported(line) else None
    asides = _asides(line, figure)
    said = _said(line, figure, asides)
    if said is None or not _is_told(line, figure, said, asides):
        return None
    return next((at for at in range(figure) if line.shape[at] == "T" and at not in asides), 0)


def _figure(line: Line) -> int:
    """The first figure, if only a bare number that may be a sum: not the "two" of "the two countries"."""
    counting = words().counting
    found = (at for at, item in enumerate(line.items) if item.shape in FIGURES or _is_number(item, counting))
    return next(found, -1)


def _is_number(item: Item, counting: frozenset[str]) -> bool:
    return item.shape == "#" and item.word not in counting


def _is_told(line: Line, figure: int, said: set[str], asides: set[int]) -> bool:
    """Tell words that together say of what the figure is: a time, a count or another figure."""
    whose = not said.isdisjoint({"source", "place"})
    beside = line.shape[figure - 1] in ":,-"
    if "tells" in said or ("figure" in said and (whose or "time" in said) and ("stands" in said or beside)):
        return whose or "time" in said
    if "time" in said and not whose:
        bare = line.shape[figure - 1] in "T:,-(" and figure - 1 not in asides
        return "stands" in said or bare or _is_counted(line, figure)
    return beside and figure - 1 in asides and items_word(line, 0) in _BY  # "According to the customs, $5 million"


def _said(line: Line, figure: int, asides: set[int]) -> set[str] | None:
    """The kinds of words before a figure; None where one is of something else, or no source follows it."""
    said: set[str] = set()
    pending = False  # a word that only stands in the name of a source: "the statistical office"
    for at in range(2 * (line.shape[1:2] == ":" and line.shape[0] != "T"), figure):  # "Minister X: We closed 2022 at"
        word, shape = line.items[at].word, line.shape[at]
        if at in asides:
            continue
        kind = _kind(word, shape)
        if kind in {"place", ""} and not said.isdisjoint({"tells", "stands"}):
            return None  # "The customs gave Serbia $5 million"
        pending = (pending or kind == "") and kind != "source"
        if pending and kind in {"tells", "stands"}:
            return None
        said.add(kind)
    return None if pending else said


def _kind(word: str, shape: str) -> str:
    known = words()
    if shape == "T":
        return "time"
    if shape in _PLACES:
        return "place"
    if word in known.tellers:
        return "tells"
    if word in known.passing or word in known.stands or word in changes():
        return "stands"
    if word in known.counters or shape in _NAMES:
        return "source"
    if word in _nouns():
        return "figure"
    return "link" if shape in _LINKS or word in known.counting or word == "we" or word.endswith("ly") else ""


@cache
def _nouns() -> frozenset[str]:
    """What a figure is called."""
    return words().anaphors & {"figure", "figures", "total", "value", "volume", "amount", "sum", "level", "tally"} | {
        "number",
        "numbers",
    }


def _asides(line: Line, figure: int) -> set[int]:
    """What is put in between commas, or stands before the first: "as always", "the ministry says", "the last year"."""
    commas = [at for at in range(figure) if line.shape[at] == ","]
    found: set[int] = set()
    first = -1
    for comma in commas:
        inside = [item.word for item in line.items[first + 1 : comma]]
        if inside and len(inside) <= _INSERTED and _is_aside(line, first, inside):
            found.update(range(max(first, 0), comma + 1))
        first = comma
    return found


def _is_aside(line: Line, first: int, inside: list[str]) -> bool:
    if inside[0] in _BY:
        return True
    said = not words().tellers.isdisjoint(inside) or not cues().speech.isdisjoint(inside)
    return first > 0 and (said or line.shape[first - 1] in "TP")


def _is_reported(line: Line) -> bool:
    """Tell "$5 million in 2023, the ministry says": a figure that opens a line, its time and who counted it."""
    time = line.shape.find("T", 1, _NEAR)
    if time < 0 or not set(line.shape[1:time]) <= set("ifd"):
        return False
    rest = range(time + 1, len(line.items))
    return all(line.shape[at] in ',.-"' + _NAMES + _PLACES or _is_speech(line, at) for at in rest)


def _is_speech(line: Line, at: int) -> bool:
    word = line.items[at].word
    return word in cues().speech or _kind(word, line.shape[at]) in {"source", "tells", "link"} or word == "according"


def _ends(line: Line, figure: int) -> bool:
    """Tell a figure that nothing else is said to be of."""
    behind = figure + 1
    shape = line.shape[behind : behind + 1]
    if shape in _BEHIND:
        return True
    word, following = line.items[behind].word, line.items[behind + 1 : behind + _NEAR]
    if shape in "ifb" and line.shape[behind + 1 : behind + 3].strip("d")[:1] == "T":
        return True
    if shape in "ib" and any(item.word in words().counters for item in following):
        return True
    if word in {"was", "were", "has", "had"}:
        return _is_counted(line, figure)
    return word in _AFTER or word in changes()


def _is_counted(line: Line, figure: int) -> bool:
    """Tell "$5 million was recorded", "another $5 million were added"."""
    verb = figure + 1 + (items_word(line, figure + 2) == "been")
    return items_word(line, verb) in {"was", "were", "been"} and items_word(line, verb + 1) in words().tellers
