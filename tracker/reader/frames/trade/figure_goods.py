"""The goods that one figure alone is of: "steel ($120 million)", "wine stood at $26 million"."""

from tracker.reader.cues import is_verb, items_word
from tracker.reader.frames.slots import written
from tracker.reader.frames.trade.clauses import Clause, is_finite
from tracker.reader.frames.trade.goods import (
    ALL,
    TOGETHER,
    figure_before,
    goods_named,
    goods_of,
    is_known,
    phrase_at,
    phrase_before,
)
from tracker.reader.frames.trade.goods_nouns import are_most, is_goods
from tracker.reader.frames.trade.words import changes, known_goods, words
from tracker.reader.items import Line

_LEADING = 8  # items from goods to "with $7 million"
_PARTED = 4  # items of ", of which"
_SAYING = frozenset(
    {"account", "make", "bring", "alone", "by", "at", "to", "for", "worth", "up", "down", "plus", "minus", "another"}
)
_TOLD = frozenset({"that", "it", "which", "them", "what", "ours", "theirs", "these", "those"})
_PARTED_BY = frozenset({"including", "included", "includes", "with", "and", ","})
_FRONTED = frozenset({"on", "in", "among", "as"})
_COPULAS = frozenset({"was", "were", "is", "are", "being"})
_FALLEN, _ON = frozenset({"fell", "falls", "came", "went", "goes"}), frozenset({"on", "from", "for"})
_SAID = frozenset({"said", "says", "noted", "stated", "reported", "announced", "that"})
_PRICED = frozenset({"valued", "priced", "estimated", "assessed"})  # "5 tons of rice, valued at $7 million"
_VALUED, _VALUES = 4, frozenset({"value", "total", "worth", "volume", "sum", "amount"})
_LISTED = 6
_GAPPED = 9  # items from one sum to the next of "and crude oil, $2 million"
_OPENING = frozenset({"while", "whilst", "whereas", "but", "including", "with", "of", "which"})


def goods_by(line: Line, head: int, figure: int, clause: Clause) -> str | None:
    """Return the goods that a figure of a word of trade is told of alone: "steel ($120 million)"."""
    told = _beside(line, head, figure, clause)
    return _over_colon(line, head, figure) or told if told in {None, ALL} else told


def _beside(line: Line, head: int, figure: int, clause: Clause) -> str | None:
    """The goods that stand by the figure, or that its clause is about."""
    told = figure_before(line, figure)
    first = max(told + 1, clause.first) if head > figure else 1 + max(head, told)
    items = line.items
    before = items[figure - 1].word if figure else ""
    following = [item.word for item in items[figure + 1 : figure + 3]]
    behind = line.shape[figure + 1 : figure + 2]
    if figure > 1 and (
        before in {"worth", "at", "with"}
        or (before == "for" and not line.words.isdisjoint(words().verbs))
        or (before == "(" and behind in ("", ")", ",", ";", "(", "i"))
    ):
        valued = before == "at" and items[figure - 2].word in _PRICED and line.shape[figure - 3] == ","
        comma = valued or (line.shape[figure - 2] == "," and line.shape[figure - 3] != "T")
        stated = (
            before == "at"
            and not valued
            and any(is_verb(line, index) for index in range(max(first, figure - 3), figure - 1))
        )
        last = figure - 2 - comma - valued
        last -= items[last].word in TOGETHER  # "cereals alone worth"
        named = None if stated or (comma and are_most(line, last)) else phrase_before(line, last)
        if named is not None and (named == ALL or is_known(named)):
            return named
    if before == "," and told >= 0 and figure - told <= _GAPPED and line.shape[told + 1] in "&;," and told > head:
        named = phrase_before(line, figure - 2)
        if named is not None and is_known(named):
            return named  # "Copper brought $9 million and crude oil, $2 million"
    if before == "of" and figure > _VALUED and items[figure - 2].word in _VALUES:
        led = figure - 3 - (line.shape[figure - 3] == "d")
        named = phrase_before(line, led - 1, joined=False) if items[led].word in {"with", "at", "for"} else None
        if named is not None and is_known(named):
            return named  # "were coal with a value of $4 million"
    if before == "(" and line.shape[figure - 4 : figure] == ")&k(" and told > figure - _LISTED:
        named = phrase_before(line, figure - 2, joined=False)
        if named is not None:
            return named  # "cheese ($4 million) and halva ($2 million)"
    parted = line.shape.rfind(",or", 0, figure)
    if parted > 0 and figure - parted <= _PARTED and items[parted - 1].word in known_goods():
        return phrase_before(line, parted - 1)  # "due to fuels, of which 41% less was sold"
    of = next((at for at in range(first, figure - 1) if items[at].word == "of"), None)
    if of is not None and line.shape[first : of + 1].strip("&,") == "o" and is_goods(line, of + 1):
        return goods_named(line, of + 1, figure)  # "exports of goods at $5 billion and of services at $2 billion"
    if following[:1] and following[0] in _COPULAS:
        opening, end = phrase_at(line, figure + 2 + (following[1:] in (["for"], ["in"], ["from"])))
        if opening < end and line.shape[end : end + 1] in {"", ".", ",", ";", "&"}:
            return written(line, opening, end)  # "$36 million was natural gas"
    paid = first > 0 and items[first - 1].word in words().paying and following[:1] in (["for"], ["on"])
    fallen = following[:1] and following[0] in _FALLEN and following[1:] and following[1] in _ON
    if fallen or (following[:1] == ["on"] and told >= 0 and items[told + 1].word in _FALLEN):
        return goods_named(
            line, figure + (3 if fallen else 2), len(items)
        )  # "$5 million fell on gas and $2 million on"
    shipped = following[:1] == ["in"] and head < figure and items[head].word in words().verbs
    shipped = shipped and line.shape[figure] == "$"
    shipped = shipped or (following[:1] == ["in"] and is_part_in(line, figure))
    beside = following[:1] == ["of"] or paid or shipped  # "shipped $5 million in cocoa products"
    start = figure + 2 if beside else figure + 3 if following == ["worth", "of"] else 0
    if start and line.shape[start : start + 1] != "d" and items_word(line, start) not in _TOLD:
        return goods_named(line, start, len(items))
    return _subject(line, max(first, clause.first), figure)


def _over_colon(line: Line, head: int, figure: int) -> str | None:
    """The goods of which a sentence tells before its figures: "Copper remains the mainstay: $4 million of exports"."""
    colon = line.shape.find(":", 0, figure)
    if colon < 0 or figure_before(line, colon) >= 0:
        return None
    first, end = phrase_at(line, 0)
    led = first < end < colon and line.shape[end] == "k" and goods_of(line, head, len(line.items)) == ALL
    return written(line, first, end) if led else None


def is_part_in(line: Line, figure: int) -> bool:
    """Tell "including $16 million in salmon and $5 million in cherries"."""
    first, end = phrase_at(line, figure + 2)
    return line.items[figure - 1].word in _PARTED_BY and first < end and line.items[end - 1].word in known_goods()


def _subject(line: Line, first: int, figure: int) -> str | None:
    """The goods that a clause of its own is about: ", wine stood at $26 million", "fish accounted for $60 million"."""
    told = _told_by(line, first, figure)
    fronted = told is None and line.items[0].word in _FRONTED
    comma = line.shape.find(",", 0, figure) if fronted else -1
    if comma < first or any(is_finite(line, at) for at in range(first, comma)):
        return told
    return _told_by(line, comma, figure)  # "On the import side, wine stood at $26 million"


def _told_by(line: Line, first: int, figure: int) -> str | None:
    start = max([first, *(at + 1 for at in range(first, figure) if line.items[at].word in _SAID)])
    while start < figure and (line.shape[start] in ",&;()dT-:." or line.items[start].word in _OPENING):
        start += 1
    dash = start > first and line.shape[start - 1] == "-"
    start, end = phrase_at(line, start)
    if not start < end <= figure or (dash and line.shape[end] == "-"):
        return None  # nor "exports – rice, tea and salt – fetched $5 million"
    verb = end + (end < figure and line.items[end].word in TOGETHER)
    lead = (
        line.items[figure - 1].word in {"with", "at"}
        and figure - end < _LEADING
        and set(line.shape[end:figure]).isdisjoint(",)")
    )
    moved = line.shape[end : end + 1] == "," and end + 2 == figure and line.items[end + 1].word in {"up", "down"}
    return written(line, start, end) if lead or moved or any(says(line, at, figure) for at in {end, verb}) else None


def says(line: Line, at: int, figure: int) -> bool:
    """Tell whether what stands from an item on says how much of the goods before it: a verb, a bracket, "by"."""
    word = line.items[at].word
    going = word.endswith("ing") and line.shape[at] == "k"  # "with tea suffering most"
    return (
        at == figure
        or line.shape[at] in "(:-"
        or going
        or word in _SAYING
        or word in words().earning
        or is_finite(line, at)
    )


def has_own_subject(line: Line, first: int, figure: int) -> bool:
    """Tell a clause about something that is neither trade nor goods: "and the new bridge cost $4 million"."""
    start = first
    while start < figure and (
        line.shape[start] in ",&;()dTA-:." or line.items[start].word in {"while", "whereas", "but", "though", "with"}
    ):
        start += 1
    if start == first or not is_goods(line, start):
        return False
    at = start + 1
    while at < figure and (is_goods(line, at) or line.shape[at] in "ogd"):
        at += 1
    if at >= figure or line.items[at].word in words().earning:
        return False
    if line.items[at].word in changes():
        return line.shape[figure] == "%"  # "while tourist arrivals fell by 3 percent"
    building = line.items[start - 1].word == "with" and line.items[at].word.endswith("ing")
    return building or is_verb(line, at) or line.items[at].word in words().stands
