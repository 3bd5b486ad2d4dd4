"""Whose letters go to whom: who sends one is of another side than who gets it, and of one with who brings it."""

from tracker.reader.items import Line
from tracker.reader.meeting_verbs import BRINGS, LETTERS
from tracker.reader.patterns import regex

_TAKES = frozenset({"accepted", "accepts", "received", "receives", "got", "declined"})
_LETTER_FROM = regex(r"kkd?$")
_NEAR = 4  # items before a person in which a letter of his is told


def is_letter(line: Line, one: int, two: int) -> bool:
    """Tell whose letter goes to whom: "a letter from President A to Premier B", "A accepted an invitation from B"."""
    between = {item.word for item in line.items[one + 1 : two]}
    if not (_TAKES.isdisjoint(between) or LETTERS.isdisjoint(between)) and "from" in between:
        return _LETTER_FROM.search(line.shape, one, two) is not None
    from_him = {item.word for item in line.items[max(0, one - _NEAR) : one]}
    return line.shape[one + 1 : two] in {"t", "td"} and not LETTERS.isdisjoint(from_him) and "to" not in from_him


def brings(line: Line, first: int, last: int) -> bool:
    """Tell who brings a letter of somebody of his own: "A handed over a letter from President B"."""
    words = {item.word for item in line.items[first:last]}
    from_him = line.items[last - 1 - (line.shape[last - 1] == "d")].word in {"from", "of"}
    return from_him and not LETTERS.isdisjoint(words) and not BRINGS.isdisjoint(words)
