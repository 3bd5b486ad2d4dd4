"""Whose goods the next lines tell the buyers of: "Peru's main customers are Laos and Chad", "Its tea goes to Laos"."""

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.cues import items_word
from tracker.reader.frames.slots import written
from tracker.reader.frames.trade.clauses import FIGURES
from tracker.reader.frames.trade.goods import ALL, phrase_at
from tracker.reader.frames.trade.times import time_said
from tracker.reader.frames.trade.words import known_goods, words
from tracker.reader.items import Line
from tracker.reader.spoken_of import Flow, Whole
from tracker.reader.story import Story
from tracker.reader.tags import Place

_GOES = frozenset({"goes", "go", "went", "travels"})
_TAKE = frozenset({"take", "takes", "buy", "buys", "absorb", "absorbs", "took", "bought"})
_SHARES = frozenset({"most", "much", "half", "bulk", "all", "majority"})
_SUPPOSED = frozenset({"could", "may", "might", "will", "would", "not", "no", "if", "should", "can"})


def may_tell(line: Line) -> bool:
    """Tell a line without figures that may say whose goods go somewhere."""
    moved = not line.words.isdisjoint(_GOES) or (
        not line.words.isdisjoint(_TAKE) and not line.words.isdisjoint(_SHARES)
    )
    placed = "P" in line.shape or "A" in line.shape
    return moved and placed and not line.words.isdisjoint(known_goods())


def told_whole(line: Line, story: Story) -> Whole | None:
    """Return whose exports, or imports, the line names the buyers or sellers of; None where it does not."""
    if any(letter in line.shape for letter in FIGURES) or not line.words.isdisjoint(_SUPPOSED):
        return None
    for at, item in line.tags("PA"):
        value = item.value
        owner = country_of(value.code) if isinstance(value, Place) and value.form in {"name", "adjective"} else None
        owned = at + 1 + (line.shape[at + 1 : at + 2] == "s")
        if owner is None or (line.shape[at] == "P" and owned == at + 1 and items_word(line, owned) != "has"):
            continue
        flow = _of_nouns(line, owner, owned) or _of_goods(line, owner, owned)
        if flow is not None:
            return Whole(flow, time_said(line, story), line, of_markets=True)
    return None


def _of_nouns(line: Line, owner: Party, first: int) -> Flow | None:
    """As in "Peru's three biggest buyers of tea were", "Peru has three main markets for its tea"."""
    known = words()
    for at in range(first, min(first + _NEAR, len(line.items))):
        word = line.items[at].word
        if line.shape[at] in ",:;P":
            return None
        if word.endswith("s") and word in known.markets | known.sources:
            led = items_word(line, at + 1) in {"of", "for"}
            goods = _goods(line, at + 2 + (items_word(line, at + 2) == "its")) if led else ALL
            return Flow("imports" if word in known.sources else "exports", owner, None, goods or ALL, at)
        if word == "partners" and line.items[at - 1].word in {"trade", "trading"}:
            return Flow("turnover", owner, None, ALL, at)
    return None


_NEAR = 6  # items of "three biggest and most loyal buyers"


def _of_goods(line: Line, owner: Party, first: int) -> Flow | None:
    """As in "Peru's tea goes mainly to Laos", "Three countries take most of Peru's tea"."""
    goods, behind = _goods(line, first), phrase_at(line, first)[1]
    before = {item.word for item in line.items[:first]}
    goes = items_word(line, behind) in _GOES
    taken = not before.isdisjoint(_TAKE) and not before.isdisjoint(_SHARES)
    return Flow("exports", owner, None, goods, first) if goods is not None and (goes or taken) else None


def _goods(line: Line, first: int) -> str | None:
    start, end = phrase_at(line, first)
    return written(line, start, end) if end > start else None
