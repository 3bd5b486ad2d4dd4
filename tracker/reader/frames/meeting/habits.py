"""What is done again and again, and so was done on no day: "meets every year", "has met four times"."""

from itertools import pairwise

from tracker.reader.items import Line


def is_habit(line: Line, verb: int) -> bool:
    """Tell what is done again and again, at no time in particular: "meets every year", "is held annually"."""
    words = [item.word for item in line.items[max(0, verb - 3) : verb + _HABIT]]
    following = [item.word for item in line.items[verb + 1 : verb + 3]]
    if (following[1:] == ["times"] or following[:1] == ["twice"]) and {"has", "have", "had"} & set(words):
        return True  # "has met four times since 2015"
    if not _OFTEN.isdisjoint(words):
        return line.items[verb].word.endswith("s") or not {"is", "are"}.isdisjoint(words)
    return any(pair in _EACH for pair in pairwise(words)) and line.items[verb].word in _PRESENT | {"held", "hosted"}


_HABIT = 12  # items from a verb to how often
_OFTEN = frozenset(
    {"annually", "usually", "alternately", "regularly", "biennially", "normally", "yearly", "traditionally"}
)
_PRESENT = frozenset(
    {"meets", "meet", "convenes", "convene", "sits", "gathers", "gather", "holds", "hold", "visit", "visits"}
    | {"speaks", "speak", "talks", "talk", "calls", "sees", "see", "consults", "consult", "phones", "dines", "confers"}
)
_EACH = frozenset(
    {
        ("every", "year"),
        ("every", "week"),
        ("every", "day"),
        ("each", "week"),
        ("each", "month"),
        ("every", "few"),
        ("each", "year"),
        ("a", "year"),
        ("every", "two"),
        ("every", "six"),
        ("every", "quarter"),
        ("every", "month"),
        ("twice", "a"),
        ("once", "a"),
        ("every", "other"),
        ("every", "second"),
    }
)
