"""Words right beside a document that are verbs, though nothing but their place tells it."""

from tracker.reader.frames.document.words import Written
from tracker.reader.items import Line

_OBJECTS = "d#$%tfAPX"  # what may stand behind a verb


def is_verb_before(line: Line, at: int, after: Written) -> bool:
    """Tell "replaces a treaty" from "the energy ministers a protocol"."""
    before = line.items[at].word
    return before.endswith("s") and line.shape[after.left] == "d" and line.shape[at - 1] in "TPXkN"


def is_verb_behind(line: Line, at: int) -> bool:
    """Tell "the pact covers nine fields", "the treaty allows for"; no noun in -s stands right behind a document."""
    word, following = line.items[at].word, line.shape[at + 1 : at + 2]
    return word.endswith("s") and not word.endswith("ss") and following != "" and following in _OBJECTS


def is_owner(line: Line, mention: Written, verb: int, form: str) -> bool:
    """Tell "will finalise the treaty's successor", which is not the treaty; "the treaty's signing" is of it."""
    behind = form in {"noun", "gerund"} and verb > mention.last
    return line.shape[mention.last : mention.last + 1] == "s" and not behind
