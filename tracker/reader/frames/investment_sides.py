"""From whom and to whom money goes."""

from typing import NamedTuple

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.bodies import Body
from tracker.reader.frames.heads import Head
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import Place

_INTO = frozenset({"in", "into", "to", "for", "within"})
_CUT = frozenset({"while", "whereas", "but"})
_BACK = 16
_ON = 14
_OWN = 5  # items from an owner to what is his
_MUTUAL = frozenset({"mutual", "reciprocal", "two-way", "way"})


class Sides(NamedTuple):
    """Who gives and who takes; `said` counts those that the line names, `mutual` tells a sum without direction."""

    giver: Party
    taker: Party
    said: int
    mutual: bool = False

    @property
    def carried(self) -> tuple[str, ...]:
        """The fields that were taken from around the line, as it names only one or none."""
        return () if self.said == 2 else ("from", "to")


def sides_of(line: Line, story: Story, governed: tuple[Head, str], at: int, before: Sides | None) -> Sides | None:
    """Return between whom a sum goes; `before` are the sides of an earlier sum of the same head.

    `governed` is the word that the sum is of, with its role: "gives" or "takes" of a verb's subject, "stock" of a noun.
    """
    head, role = governed
    low, high = sorted((head.at, at))
    pivot = head.at
    if "$" in line.shape[head.at : at]:  # "…, the Norwegian ones in Sweden at 225 billion"
        low = pivot = 1 + max(line.shape.rfind(letter, head.at, at) for letter in ",&;$")
    first, last = _stretch(line, low, high)
    near = {item.word for item in line.items[max(0, head.at - 6) : head.at]}
    if role == "stock" and not near.isdisjoint(_MUTUAL):
        pair = story.sides()
        return Sides(pair[0], pair[1], 0, mutual=True) if len(pair) == 2 else None
    giver, taker = _named(
        line, at if pivot != head.at else pivot, (max(first, low if pivot != head.at else 0), last), role
    )
    if giver is None and "its" in near and story.country != taker:
        giver = story.country
    if before is not None and giver is None and taker is None:
        return before
    return _filled(story, giver, taker)


def _filled(story: Story, giver: Party | None, taker: Party | None) -> Sides | None:
    """Take the side that is not named from the pair that the article is about."""
    if giver is not None and taker is not None and giver != taker:
        return Sides(giver, taker, 2)
    other = story.other(giver or taker)
    if other is None or (giver is not None and giver == taker):
        return None
    return Sides(giver, other, 1) if giver is not None else Sides(other, taker or "", 1)


def _stretch(line: Line, low: int, high: int) -> tuple[int, int]:
    """The part of the line that speaks of a sum and its word: up to the sums, semicolons and clauses beside it."""
    first = low
    while first > max(0, low - _BACK) and line.shape[first - 1] not in "$;" and line.items[first - 1].word not in _CUT:
        first -= 1
    last = high + 1
    while (
        last < min(len(line.items), high + _ON) and line.shape[last] not in "$;" and line.items[last].word not in _CUT
    ):
        last += 1
    comma = line.shape.find(",", high, last)
    if comma >= 0:  # "…, figures by the Lao ministry say"
        return first, comma
    if last < len(line.items) and line.shape[last] == "$":  # what stands just before the next sum belongs to it
        comma = max(line.shape.rfind(",", high, last), line.shape.rfind("&", high, last))
        last = comma if comma > high else last
    return first, last


def _named(line: Line, pivot: int, stretch: tuple[int, int], role: str) -> tuple[Party | None, Party | None]:
    giver: Party | None = None
    taker: Party | None = None
    first, last = stretch
    for at in range(first, last):
        code = _party(line.items[at].value)
        if code is None or country_of(code) is None:
            continue
        preposition = _preposition(line, at, first)
        if preposition in {"from", "by"}:
            giver = giver or code
        elif preposition in _INTO or (at > pivot and _is_economy(line, at)):
            if taker is None or preposition == "into":
                taker = code
        elif at < pivot:
            far = line.shape[at + 1 : at + 2] == "s" and pivot - at > _OWN
            if role == "takes":
                taker = code
            elif not far:
                giver = code
        elif role == "stock":
            giver = giver or (code if preposition == "of" else None)
        elif role == "gives" and preposition == "" and line.shape[at + 1 : at + 2] != "s":
            taker = taker or code
    return giver, (taker if taker != giver else None)


def _preposition(line: Line, at: int, first: int) -> str:
    """The preposition that leads to a place, over articles, "the economy of" and "the government in"."""
    for index in range(at - 1, max(first, at - 5) - 1, -1):
        item = line.items[index]
        if item.word in {"from", "by", "of"} or item.word in _INTO:
            if item.word == "of":
                further = _preposition_of_economy(line, index, first)
                return further or "of"
            if item.word == "in" and line.items[index - 1].word in {"government", "governments", "authorities"}:
                return _preposition(line, index - 1, first)  # "the government in Budapest"
            return item.word
        if item.shape in "$,;PX" or (item.kind == "word" and item.shape == "k" and item.word not in _LIGHT):
            return ""
    return ""


_LIGHT = frozenset({"neighbouring", "neighboring", "economy", "sister", "brotherly", "friendly", "both"})


def _preposition_of_economy(line: Line, of: int, first: int) -> str:
    """As in "into the economy of Georgia", "in that of Azerbaijan"."""
    if of - 1 >= first and line.items[of - 1].word in {"economy", "that", "republic", "economies", "industry"}:
        return _preposition(line, of - 1, first)
    return ""


def _is_economy(line: Line, at: int) -> bool:
    return "economy" in {item.word for item in line.items[at + 1 : at + 3]}


def _party(value: object) -> Party | None:
    if isinstance(value, Place):
        return value.code
    if isinstance(value, Body) and len(value.places) == 1:
        return value.places[0]
    return None
