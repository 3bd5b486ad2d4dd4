"""Which nouns may name goods, and where they stand around a word of trade."""

from functools import cache

from tracker.reader.cues import is_verb, items_word
from tracker.reader.frames.slots import written
from tracker.reader.frames.trade.words import changes, goods_in_one, known_goods, words
from tracker.reader.items import Line
from tracker.reader.patterns import regex

DIRECTIONS = frozenset({"by", "to", "from", "into"})
PASSIVE = frozenset({"was", "were", "been", "being", "is", "are"})
STOP = frozenset(
    """
    between by from to for worth put up down two both last this which according over into made the year out with
    at as against versus including compared more while but than about only during within on in per since after
    before via through under below across along despite amid without there therefrom
    who where when because towards toward
    south north east west southward northward originating
    each every annually
    meanwhile however also instead though alone still too therefore accordingly
    """.split()
)
CHIEFLY = frozenset("mostly mainly chiefly largely partly primarily especially notably particularly".split())
_NO_NOUNS = ("ly", "ing", "ed", "est")


def is_goods(line: Line, at: int) -> bool:
    """Tell a noun that may name goods."""
    if at >= len(line.items):
        return False
    item = line.items[at]
    opens = at == 0 and item.shape in "NF" and item.text[1:].islower()
    if item.kind != "word" or not (line.shape[at] in "kgc" or opens) or not item.word.replace("-", "").isalpha():
        return False
    if item.word in _no_goods():
        return False
    known = item.word in known_goods() or item.word in words().kinds
    if item.word.endswith(_NO_NOUNS) and not item.word.startswith("non-") and not known:
        return False
    return not is_verb(line, at)


@cache
def _no_goods() -> frozenset[str]:
    """The words of trade.toml that name no goods."""
    known = words()
    verbs = known.verbs | known.stands | changes() | known.raising | known.moves | known.earning
    trade = known.turnover | known.exports | known.imports | known.topics | known.anaphors
    return known.no_goods | verbs | trade | known.priors | known.compared | known.tellers | STOP


def joined_before(line: Line, at: int) -> str | None:
    """Two kinds of known goods that share a word of trade: "textile and clothing exports"."""
    if at < _PAIRED or line.shape[at - 2] != "&" or line.items[at - 1].word not in goods_in_one():
        return None
    first = at - _PAIRED
    if line.items[first].word not in goods_in_one() or not is_goods(line, first):
        return None
    return written(line, first, at)


_PAIRED = 3  # items of "textile and clothing"


def predicate(line: Line, at: int) -> int:
    """Where "were" stands in "exports to Chad in 2023 were copper, $5 million"; 0 where another word comes before."""
    verb = at + 1
    while line.shape[verb : verb + 1] in {"t", "k", "i", "P", "T", "d"} and items_word(line, verb) not in PASSIVE:
        if line.shape[verb] == "k" and items_word(line, verb) not in DIRECTIONS:
            return 0
        verb += 1
    return verb if items_word(line, verb) in PASSIVE else 0


_PRICED = regex(r"[,(]?k?[$]|[,(]?i[$]|,[$]")  # "copper, $5 million", "copper ($5 million)", "copper, at $5 million"


def behind_whom(line: Line, at: int) -> int:
    """Skip to whom and when: "exported to Chad in 2023 copper worth"."""
    led = at + 1 + (line.shape[at + 1 : at + 2] == "d")
    to = items_word(line, at) in DIRECTIONS and line.shape[led : led + 1] == "P"
    if not to:
        return at
    timed = 2 if line.shape[led + 1 : led + 3] == "iT" else int(line.shape[led + 1 : led + 2] == "T")
    return led + 1 + timed if is_goods(line, led + 1 + timed) else at


def are_most(line: Line, last: int) -> bool:
    """Tell goods that are only the most of what is sold, by their last item: "exports, mainly tea and zinc, worth"."""
    first = last
    while first > 0 and (is_goods(line, first) or line.shape[first] in "&,"):
        first -= 1
    return line.items[first].word in CHIEFLY and line.shape[first - 1] in ",("


def is_priced(line: Line, at: int) -> bool:
    """Tell a sum behind the name of goods: "copper, $5 million", "copper ($5 million)", "copper, at $5 million"."""
    return _PRICED.match(line.shape, at) is not None
