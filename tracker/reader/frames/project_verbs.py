"""Verbs that say nothing of their subject's stage, and what tells that a verb has an object."""

from tracker.reader.items import Line

TALKING = frozenset({"agree", "talk", "do", "fund", "choose", "begin", "witness", "break"})
_OBJECTS = frozenset("dNPA#B$XQ")


def has_object(line: Line, at: int) -> bool:
    """Tell that an object follows: the verb before it is active."""
    return line.shape[at : at + 1] in _OBJECTS
