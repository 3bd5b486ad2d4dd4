"""A line in clauses of figures: each ends at the first comma, bracket or conjunction behind its first figure."""

from functools import cache

from msgspec import Struct

from tracker.reader.cues import cues, is_verb
from tracker.reader.frames.trade.words import changes, known_goods, words
from tracker.reader.items import Line

FIGURES = "$%x"
_ENDS = ",;()-&:"
_HARD = frozenset({"while", "whilst", "whereas", "but", "although", "though"})
_WITH = frozenset({"comparison", "compared", "comparing", "line", "accordance", "along"})
_LED = frozenset({"hit", "led", "hurt", "driven"})
_TOLD = frozenset(
    "indicated said announced reported stated noted added revealed told declared disclosed stressed".split()
)
_OPENING = frozenset({"with", "including", "as"})


class Clause(Struct, frozen=True):
    """Items `first` to `last` of a line; `inserted` between commas after a relative: "trade, which …, rose"."""

    first: int
    last: int
    inserted: bool


def clauses_of(line: Line) -> list[Clause]:
    """Return the clauses of a line from left to right, together the whole line: one shared list, not to be changed."""
    known: list[Clause] | None = line.memo.get(("clauses of figures", 0))
    if known is None:
        known = line.memo["clauses of figures", 0] = _clauses(line)
    return known


def _clauses(line: Line) -> list[Clause]:
    found: list[Clause] = []
    first, inserted, figure = 0, False, False
    for at, item in enumerate(line.items):
        if at > first and _ends(line, first, at, figure=figure, inserted=inserted):
            found.append(Clause(first, at, inserted))
            first, figure = at, False
            inserted = _opens_insertion(line, at) or (inserted and _stays_in(line, at))
        figure = figure or item.shape in FIGURES
    return [*found, Clause(first, len(line.items), inserted)]


def _ends(line: Line, first: int, at: int, *, figure: bool, inserted: bool) -> bool:
    item = line.items[at]
    if item.shape == ";" or (item.word in _HARD and item.kind == "word"):
        return True
    if _opens_insertion(line, at):
        return True
    if inserted and item.shape in ",-" and (figure or _goes_back(line, first, at)):
        return True
    if not figure:
        return False
    if item.word == "with" and line.items[at - 1].word in _WITH:
        return False  # "in comparison with 2022"
    if item.word == "with" and line.shape[at + 1 : at + 2] == "P" and line.shape[at + 2 : at + 3] != "s":
        return False  # "traded goods worth $3 million with Laos"
    if item.shape == "&" and _joins_goods(line, at):
        return False
    return item.shape in _ENDS or (item.word in _OPENING and item.kind == "word")


def _goes_back(line: Line, first: int, at: int) -> bool:
    """Tell the comma that ends "trade, which …, rose", "Reviewing trade, which …, they said"."""
    subject = line.items[at + 1].word in _SUBJECTS if at + 1 < len(line.items) else False
    return subject or (is_finite(line, at + 1) and not _awaits_verb(line, first, at))


_SUBJECTS = frozenset({"they", "he", "she", "we", "it"})


def _stays_in(line: Line, at: int) -> bool:
    """Tell what goes on within an insertion: brackets, a second verb of "in which exports fell by 3% and came to"."""
    return line.shape[at] in "()" or (line.shape[at] == "&" and is_finite(line, at + 1))


def _joins_goods(line: Line, at: int) -> bool:
    """Tell the "and" of "$5 million worth of goods and services in 2022"."""
    joined = line.items[at - 1].word in known_goods() | words().goods and at + 2 < len(line.items)
    return joined and line.items[at + 1].word in known_goods() | {"services"} and line.shape[at + 2] in "itT"


def _awaits_verb(line: Line, first: int, last: int) -> bool:
    """Tell a relative clause whose verb is still to come: "trade, which in 2018, its best year, was worth"."""
    return line.shape.startswith((",riT,", ",rT,"), first) and not any(
        line.shape[at] == "," and is_finite(line, at + 1) for at in range(first, last)
    )


def is_finite(line: Line, at: int) -> bool:
    """Tell a finite verb: one that is known, or one of those that trade goes with."""
    return at < len(line.items) and (is_verb(line, at) or line.items[at].word in _verbs())


@cache
def _verbs() -> frozenset[str]:
    return words().stands | words().verbs | changes() | {"put", "puts"}


def _opens_insertion(line: Line, at: int) -> bool:
    if line.shape[at] not in ",-" or at + 1 >= len(line.items):
        return False
    following = [item.word for item in line.items[at + 1 : at + 3]]
    if following[1:] == ["by"] and (following[0].endswith("ed") or following[0] in _LED):
        return following[0] not in changes()  # "exports, hit by the ban in March, fell"
    if following[0] == "that" and any(item.word in _TOLD for item in line.items[max(0, at - 4) : at]):
        return False  # "indicated, Tuesday, that exports were"
    return following[0] in cues().relatives or (following[1:] == ["which"] and following[0] not in {"of", "and"})


def is_appended(line: Line, clause: Clause) -> bool:
    """Tell a change that goes on about the figure before it: ", a sharp growth of 12 percent", ", up 7 percent"."""
    at = clause.first + 1
    if line.shape[at : at + 1] == "d":
        near = range(at + 1, min(at + 1 + _RATHER, clause.last))
        at = next((index for index in near if line.items[index].word in changes() or line.shape[index] != "k"), at + 1)
    if line.shape[clause.first] != "," or at >= clause.last:
        return False
    told = line.items[at].word
    if line.shape[at] in "%x" and at + 1 < clause.last and line.items[at + 1].word in changes():
        return True  # ", 7 percent less than in 2022"
    if at == clause.first + 1:
        return told in _TELLING or (told == "to" and line.shape[at + 1 : at + 2] == "$")  # ", to $5 million"
    return told in changes() and at + 1 < clause.last and line.items[at + 1].word in {"of", "by"}


_RATHER = 4  # items from "a" to the change: "a considerable year-on-year increase"
_TELLING = frozenset(
    {
        "up",
        "down",
        "plus",
        "minus",
        "representing",
        "registering",
        "marking",
        "recording",
        "showing",
        "posting",
        "reflecting",
    }
)
