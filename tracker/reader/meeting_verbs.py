"""Whom a verb or noun of meeting leads to: "received X", "talks with X", "will meet him", "signed by A and B"."""

from tracker.reader.cues import cues
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import Mention

_WORDS = toml("sides")
_ACROSS = frozenset(_WORDS["across"])
_TOGETHER = frozenset(_WORDS["together"])
JOINT = frozenset(_WORDS["joint"])  # what two do together
_PODIUM = frozenset(_WORDS["podium"])
# What somebody brings from another, who is not met by that.
LETTERS = frozenset({"letter", "message", "greetings", "regards", "invitation", "condolences", "congratulations"})
BRINGS = frozenset(_WORDS["brings"])  # verbs of who carries a letter
_OF_BOTH = frozenset({"between", "of", "by"})
_BESIDE_ALL = frozenset({"presence", "attendance", "participation"})
_HIM, _HIM_NEAR = frozenset({"him", "her"}), 5  # items from a person to whom he meets
_IS = frozenset({"is", "are", "was", "were"})
_GOING = frozenset({"be", *_WORDS["company"]["comes"]})
_VERB_NEAR = 8  # items from a verb to whom it leads to


def meets_him(line: Line, index: int) -> bool:
    """As in "Minister X will receive him": of the other side than whom the text is about."""
    after = line.items[index + 1 : index + 1 + _HIM_NEAR]
    him = next((at for at, item in enumerate(after) if item.word in _HIM), 0)
    return (
        him > 0
        and _GOING.isdisjoint(item.word for item in after[:him])  # "will be with him", "is travelling with him"
        and any(item.word in _ACROSS for item in after[:him])
        and not (him > 1 and after[him - 1].word == "with" and after[him - 2].word in _IS)  # "X is with him"
        and all(item.shape in "ktuy" for item in after[:him])
    )


def is_met(line: Line, index: int, after: int = 0) -> bool:
    """Tell whether a verb or noun of meeting leads right to a person: "paid a courtesy call on X", "talks with X".

    Only one that stands `after` an item counts.
    """
    start = max(after, index - _VERB_NEAR)
    if index + 1 < len(line.items) and line.items[index + 1].word in cues().speech:
        return False  # "they saw each other after talks in Lima, Minister X said"
    for at in range(index - 1, start - 1, -1):
        if line.shape[at] in "X;Wr":
            return False  # "talks with Y, during which X spoke"
        word = line.items[at].word
        if word in _TOGETHER or (word in LETTERS and line.shape[at + 1 : at + 2] in {"o", "k"}):
            return False  # "conveyed the greetings of King X"
        if word == "with" and _goes(line, at) and not _has_country(line, index):
            return False
        if word == "with":
            joint = not line.words.isdisjoint(JOINT) or not line.words.isdisjoint(_PODIUM)
            joint = joint or (
                at > 1 and line.items[at - 1 - _is_adverb(line, at - 1)].word in _ACROSS
            )  # "had an audience with X"
            return joint and not _stands_by(line, index)
        if word in _ACROSS or (word in BRINGS and line.items[index - 1].word == "to"):
            return True
    return False


def _is_adverb(line: Line, at: int) -> bool:
    """As in "had conversations separately with X"."""
    return line.items[at].word.endswith("ly")


def _has_country(line: Line, index: int) -> bool:
    """Tell a person whose own country stands beside him."""
    mention = line.items[index].value
    return isinstance(mention, Mention) and mention.country is not None


def _goes(line: Line, index: int) -> bool:
    """Tell "flew to Lima with X" from "arrived for talks with X": nothing but where and when stands between."""
    at = index - 1
    while at > 0 and (line.shape[at] in "PATtid" or line.items[at].word in _BY_THE_WAY):
        at -= 1
    return line.items[at].word in _COMES


_COMES, _BY_THE_WAY = (
    frozenset(_WORDS["company"]["comes"]),
    frozenset({"together", "along", "home", "back", "from", "here"}),
)


def is_joined(line: Line, index: int) -> bool:
    """Tell "together with X", "along with X"."""
    return index > 1 and line.items[index - 1].word == "with" and line.items[index - 2].word in _TOGETHER


def _stands_by(line: Line, index: int) -> bool:
    """Tell who is only there: "with Ambassador X looking on"."""
    return index + 1 < len(line.items) and line.items[index + 1].word.endswith("ing")


def is_of_both(line: Line, index: int) -> bool:
    """Tell the first of two who do something together: "talks between A and B", "signed by A and B"."""
    if not index or line.items[index - 1].word not in _OF_BOTH:
        return False
    if line.items[index - 2].word in _BESIDE_ALL:
        return False  # "in the presence of A and B"
    return line.items[index - 1].word != "by" or index < 2 or line.items[index - 2].word not in _ACROSS
