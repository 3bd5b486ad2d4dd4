"""What is to come by a verb of the present: "the visit ends on Wednesday", "talks resume on Monday"."""

from tracker.reader.items import Line

_PRESENT = frozenset(
    """
    takes gets heads meets opens begins starts ends closes concludes continues arrives leaves departs travels flies goes
    hosts visits convenes gathers sits runs holds receives pays comes lands returns kicks sees speaks confers dines
    lunches breakfasts joins addresses attends delivers tours huddles consults welcomes participates inaugurates embarks
    """.split()
)
_OWN = 3  # items between a verb and the time that is its own


def is_present_talk(line: Line, at: int) -> bool:
    """Tell the verb of "X talks to Y", "he talks with Y" from talks that are held."""
    if line.items[at].word != "talks" or not at or line.shape[at + 1 : at + 2] not in {"t", "y"}:
        return False
    return line.shape[at - 1] == "X" or line.items[at - 1].word in {"he", "she", "who", "also", "then", "and"}


def is_present(line: Line, at: int) -> bool:
    """Tell the verb of "X flies on to P", "he then heads to P" from the visits and heads of a noun."""
    before = at - 1 - (line.items[at - 1].word in _ADVERBS)
    own = before >= 0 and (line.shape[before] in "XW" or line.items[before].word in _SUBJECTS)
    return line.items[at].word in _PRESENT and own


_ADVERBS = frozenset({"then", "also", "next", "now", "afterwards", "subsequently", "later"})
_SUBJECTS = frozenset({"he", "she", "it"})


def tells_ahead(line: Line, verb: int, at: int) -> bool:
    """Tell a time to come by a verb of the present: "ends on Wednesday"; captions and headlines tell so of the past."""
    if line.role not in {"body", "item"}:
        return False
    if is_present_talk(line, verb):
        return True
    words = [item.word for item in line.items[max(0, at - _OWN) : at]]
    part = line.items[verb].word == "part"  # "takes part in"
    if line.items[verb - part].word in _PRESENT or not _PRESENT.isdisjoint(words):
        return True
    if line.items[verb].word in _PLURAL_OWN and verb and line.items[verb - 1].word not in _HELPING:
        return True  # "the ministers meet on Friday"
    first = max(1, at - _OWN)
    return any(  # "talks resume on Monday"
        line.items[near].word in _PLURAL_PRESENT and line.items[near - 1].word not in _HELPING
        for near in range(first, at)
    )


_PLURAL_PRESENT = frozenset({"resume", "begin"})
_PLURAL_OWN = frozenset({"meet", "gather", "convene", "confer", "assemble", "travel", "arrive", "depart"})
_HELPING = frozenset("to will would did do does can could may might shall should must not n't let".split())


def is_ahead(line: Line, first: int, last: int) -> bool:
    """Tell that between two items the present tells of what is to come: "arrives on Friday to hold talks"."""
    return line.role == "body" and any(item.word in _PRESENT for item in line.items[first:last])
