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


_FAR = 8  # items from the comma to the noun of "the first truly comprehensive trade deal"
_RANKED = frozenset(
    """
    first second third fourth fifth only latest last biggest largest broadest such most widest sixth seventh kind newest
    """.split()
)


def is_the_same(line: Line, one: Written, other: Written) -> bool:
    """Tell what a document just named is called once more: "signed a pact, its first trade accord with Peru"."""
    comma = line.shape.rfind(",", max(one.last, other.first - _FAR), other.first)
    if (
        comma < 0
        or other.echo
        or one.noun.plural
        or other.noun.plural
        or set("&oitfuybr") & set(line.shape[comma : other.first])
    ):
        return False
    words = [item.word for item in line.items[comma + 1 : other.first]]
    listed = not _RANKED.isdisjoint(item.word for item in line.items[max(0, one.first - 4) : one.first])
    return words[:1] in (["its"], ["their"], ["the"], ["his"], ["her"]) and not listed and not _RANKED.isdisjoint(words)
