"""What was called off, or came to nothing: "scheduled for signing but held back"."""

from itertools import pairwise

from tracker.reader.cues import Cues, besides, cues, items_word
from tracker.reader.items import Line


def is_called_off(line: Line, index: int) -> bool:
    """Tell a verb that calls something off: "cancelled his trip", "put off the meeting"."""
    word = items_word(line, index)
    return word in cues().called_off or (word, items_word(line, index + 1)) in {("called", "off"), ("put", "off")}


def is_undone(line: Line, index: int) -> bool:
    """Tell what is told of after an item and then called off: "scheduled for signing but held back"."""
    later = [item.word for item in line.items[index : besides(line, index)]]
    own = {word for before, word in pairwise(["", *later]) if before != ","}  # not "the session, postponed twice,"
    return not cues().called_off.isdisjoint(own) or undone(later, cues())


def undone(near: list[str], known: Cues) -> bool:
    """Tell words among which something comes to nothing: "fell through", "was postponed"."""
    if known.undone.keys().isdisjoint(near):
        return False
    for position, word in enumerate(near):
        for phrase in known.undone.get(word, ()):
            if tuple(near[position : position + len(phrase)]) == phrase:
                return True
    return False
