"""A document that another noun beside it only says more of: "a declaration, the first paper of its kind"."""

from tracker.reader.cues import items_word
from tracker.reader.frames.document.words import Written
from tracker.reader.items import Line

_ANY = frozenset({"deal", "accord", "pact", "paper", "text"})  # words for a document of any type
_APPOSED = 12  # items from a document to what is said of it behind a comma
_OF_A_ROW = frozenset({"only", "first-ever", "such", "latest", "last", "same", "largest", "biggest", "oldest"})


def is_apposed(line: Line, one: Written, other: Written) -> bool:
    """Tell "another document, the road map for ports, was approved" from the next of a list."""
    alone = one.noun.type == "document" or items_word(line, one.first) in _ANY
    named = line.shape[other.left] == "d" and not other.noun.plural and not one.noun.plural
    after = line.shape[other.right : other.right + 2]
    definite = line.shape[one.left] == "d" or items_word(line, one.left) == "another"
    definite = definite or items_word(line, one.left - 1) in {"other", "second", "the"}
    return alone and named and definite and after[:1] == "," and after != ",&"


def is_what_it_is(line: Line, one: Written, other: Written, between: str) -> bool:
    """Tell "a declaration, the first paper of its kind", "a treaty, a historic document", from the next of a list."""
    if one.noun.plural or other.noun.plural or other.echo or line.shape[other.left] != "d" or between.count(",") != 1:
        return False
    if between[-1] != "," or len(between) > _APPOSED or line.shape[other.right : other.right + 1] == "&":
        return False
    words = {item.word for item in line.items[other.left : other.last]}
    ordinal = "O" in line.shape[other.left : other.first] or not words.isdisjoint(_OF_A_ROW)
    if ordinal:
        return "O" not in line.shape[one.left : one.first] and words.isdisjoint({"another", "second-ever"})
    of_any = other.noun.type == "document" or items_word(line, other.first) in _ANY
    return of_any and one.noun.type != "document" and "&" not in line.shape[other.right :]
