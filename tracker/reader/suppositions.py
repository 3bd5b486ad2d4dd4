"""What was not done but something else instead, what hangs on an "if", and words that only stand before talks."""

from tracker.reader.cues import cues, is_verb, items_word
from tracker.reader.items import Line

_INSTEAD = frozenset({("instead", "of"), ("rather", "than")})
_OCCASIONS = frozenset({"following", "after", "during", "at"})
_TALKS = frozenset({"meeting", "meetings", "talks", "negotiations", "consultations", "session"})
_UTTERED = frozenset("proposed proposal proposes suggested urged invited".split())
_PHRASE = 4  # items from "during" to its noun


def is_instead(line: Line, index: int) -> bool:
    """Tell what was not done: "stayed at home rather than meet Y", "instead of meeting Y"."""
    return index > 1 and (line.items[index - 2].word, line.items[index - 1].word) in _INSTEAD


def is_condition(line: Line, index: int) -> bool:
    """Tell the verb of a clause that "if" opens: "reported that if X meets Y, prices will fall"."""
    for at in range(index - 1, -1, -1):
        if line.items[at].word == "if":
            return True
        if line.shape[at] in ";:" or line.items[at].word in cues().relatives:
            return False
        if is_verb(line, at) and line.items[at].word not in cues().auxiliaries:
            return False
    return False


def of_talks(line: Line, index: int, before: list[str]) -> list[str]:
    """Return the words before talks that are of them: not "urged" in "urged Y at a meeting"."""
    near = range(len(before) - 1, max(-1, len(before) - _PHRASE), -1)
    at = next((at for at in near if before[at] in _OCCASIONS), None)
    if at is None or items_word(line, index) not in _TALKS:
        return before
    return [word for word in before[:at] if word not in _UTTERED] + before[at:]
