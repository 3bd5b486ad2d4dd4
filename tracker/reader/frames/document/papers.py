"""Papers that are documents by what is done to them: signed by hand, counted, exchanged."""

from tracker.reader.cues import cues, is_verb, items_word
from tracker.reader.frames.document.words import (
    Noun,
    counted_nouns,
    document_words,
    exchanging_words,
    loose_nouns,
    noun_at,
    signing_words,
)
from tracker.reader.frames.verb_groups import is_finite
from tracker.reader.items import Line
from tracker.reader.tags import Number

_PROCLAIMED = 4  # items of "of a state of emergency"
_EXCHANGED = frozenset({"notes", "letters"})
_THEN = frozenset({"after", "before", "later", "earlier", "into", "long", "ago", "past"})
_ON = frozenset({"on", "for", "concerning", "regarding"})


def loose_at(line: Line, at: int) -> Noun | None:
    """Find "the Fiji-Australia Partnership" where somebody signs it, but not "a partnership agreement"."""
    words = [item.word for item in line.items[at : at + 3]]
    if words[0] in document_words().quantities and words[1:2] == ["of"]:
        return None  # "the text of a treaty"
    if any(noun_at(words, after)[1] is not None for after in range(1, len(words))):
        return None
    written = line.items[at].text.rpartition(" ")[2]
    return loose_nouns().get(written) or loose_nouns().get(written.lower())


_WHOLLY = frozenset({"full", "broad", "complete", "total", "general", "perfect", "close"})


def is_time(line: Line, at: int) -> bool:
    """Tell "a few minutes after", "minutes later" from the minutes of a meeting; "put pen to paper" from papers."""
    if line.items[at].word == "agreement":
        return items_word(line, at - 1 - (items_word(line, at - 1) in _WHOLLY)) == "in"  # "were in full agreement on"
    if line.items[at].word == "paper":
        return items_word(line, at - 1) in {"to", "on"}
    if line.items[at].word != "minutes":
        return False
    before = items_word(line, at - 1) if at else ""
    return (
        before in {"few", "several", "of", "mere"}
        or line.shape[at - 1 : at] == "#"
        or items_word(line, at + 1) in _THEN
    )


def paper_at(line: Line, at: int) -> Noun | None:
    """Find "16 signatures", and the notes in which two sides agree something."""
    word = line.items[at].word
    if line.shape[at - 1 : at] == "#" and at:
        return counted_nouns().get(word)
    if word not in _EXCHANGED or exchanging_words().isdisjoint(line.words) or _is_courtesy(line, at):
        return None
    return Noun("document", plural=False)


def _is_courtesy(line: Line, at: int) -> bool:
    """Tell "notes of protest", "congratulatory letters" from the notes that a grant is agreed in."""
    after = items_word(line, at + 1)
    if after == "on" and items_word(line, at + 2) in {"how", "what", "whether", "each"}:
        return True
    if line.items[at].word == "letters":
        return after not in _ON or (line.shape[at - 1] == "k" and items_word(line, at - 1) not in exchanging_words())
    return after in {"of", "about", "with"} or items_word(line, at - 1) in {"compare", "compared"}


def is_proclaimed(words: list[str], after: int) -> bool:
    """Tell a declaration that nobody signs with another: "of independence", "of a state of emergency", "of war"."""
    if words[after : after + 1] != ["of"] or not words[after - 1].startswith("declaration"):
        return False
    return not document_words().proclaimed.isdisjoint(words[after + 1 : after + 1 + _PROCLAIMED])


def is_planning(line: Line, at: int) -> bool:
    """Tell "the parties plan to", "Peru plans to" from "a plan to"."""
    if line.items[at].word == "deals" and line.shape[at - 1 : at] == "&" and items_word(line, at + 1) == "with":
        return line.shape[at + 2 : at + 3] not in set("PANQBX")  # "was signed and deals with fish"
    if line.items[at].word not in {"plan", "plans"} or items_word(line, at + 1) != "to" or not at:
        return False
    free = line.shape[at - 1] in "k&" and line.items[at - 1].word not in signing_words()
    if line.items[at].word == "plans" and free:
        return True  # "announced plans to", "and plans to"
    return line.shape[at - 1] in "PXNQBW" or line.items[at - 1].word.endswith("s")


def is_of_ratification(words: list[str], at: int) -> bool:
    """Tell "instruments of ratification", "ratification instruments", with which nothing is signed."""
    return (at > 0 and words[at - 1] == "ratification") or words[at + 1 : at + 3] == ["of", "ratification"]


def are_the_two(line: Line, at: int) -> bool:
    """Tell "The two exchanged notes", "and the two signed papers" from "The two signed papers are"."""
    value = line.items[at].value
    if not isinstance(value, Number) or value.value != _PAIR or items_word(line, at - 1) not in {"the", "both"}:
        return False
    opens = (
        at == 1
        or line.shape[at - _BEFORE_THE] in ",&;"
        or items_word(line, at - _BEFORE_THE) in cues().boundaries | cues().relatives
    )
    end = min((end for mark in ",;." if (end := line.shape.find(mark, at)) > 0), default=len(line.items))
    return opens and not any(is_finite(line, after) or is_verb(line, after) for after in range(at + 3, end))


_PAIR = 2
_BEFORE_THE = 2  # items from "two" to what stands before "the two"
