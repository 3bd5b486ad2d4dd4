"""Of whom a sentence tells: "Before the talks with Ruiz, Soto called on the governor" is about Soto."""

from collections.abc import Sequence

from tracker.reader.cues import is_verb
from tracker.reader.items import Line
from tracker.reader.mentions import Mention

_GOVERNS = frozenset(
    "with of by at in between to on for from against about alongside after before under including than".split()
)
_JOINS = frozenset({"&", ",", ",&"})


def subject(line: Line, found: Sequence[tuple[int, Mention]]) -> tuple[int, Mention]:
    """Return the first of a line's persons, of whom there must be one, whom no preposition and no verb governs."""
    last, governed = -1, False
    for at, mention in found:
        joined = last >= 0 and line.shape[last + 1 : at] in _JOINS and not _acts(line, at)
        before = at - 1 - (line.shape[at - 1 : at] == "d")
        governed = governed if joined else before >= 0 and _governs(line, before)
        if not governed:
            return at, mention
        last = at
    return found[0]


def _acts(line: Line, at: int) -> bool:
    """Tell who does something after what a sentence opens with: "At the invitation of A, B paid", "of A, B, paid"."""
    return is_verb(line, at + 1 + (line.shape[at + 1 : at + 2] == ","))


def _governs(line: Line, at: int) -> bool:
    return line.items[at].word in _GOVERNS or is_verb(line, at)
