"""Which nouns may name goods."""

from functools import cache

from tracker.reader.cues import is_verb
from tracker.reader.frames.trade.words import changes, known_goods, words
from tracker.reader.items import Line

STOP = frozenset(
    """
    between by from to for worth put up down two both last this which according over into made the year out with
    at as against versus including compared more while but than about only during within on in per since after
    before via through there therefrom who where when because towards toward
    south north east west southward northward originating
    each every annually
    meanwhile however also instead though alone still too therefore accordingly
    """.split()
)
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
