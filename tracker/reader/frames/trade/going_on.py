"""Where a sentence goes on about the figure told before it: "it", "the figure", "this"."""

from tracker.reader.cues import is_verb, items_word
from tracker.reader.frames.trade.bare_figures import bare_at
from tracker.reader.frames.trade.clauses import FIGURES
from tracker.reader.frames.trade.told_ways import ordinal_at
from tracker.reader.frames.trade.topics import is_number_of
from tracker.reader.frames.trade.words import changes, words
from tracker.reader.items import Line
from tracker.reader.patterns import regex

_OF_TOLD = regex(r"o[kdr],?\$")
_THOSE = frozenset({"these", "them", "this", "that", "it", "those", "which"})
_OPENING = 12  # items in which a sentence says that it goes on about the same
_INDIRECT = frozenset({"which", "whether", "if", "when", "of"})


def goes_on_at(line: Line) -> int | None:
    """Where a sentence speaks on of the figure just told: "That is 15.8 percent more", "In 2021 the total had been"."""
    if _OF_TOLD.match(line.shape) and line.items[0].word == "of" and line.items[1].word in _THOSE:
        return 1  # "Of these, $5 million fell on gas"
    if is_those_of(line):
        return 0
    at = ordinal_at(line)
    if at is not None:
        return at
    at = anaphor_at(line)
    return at if at is not None else bare_at(line)


def is_those_of(line: Line) -> bool:
    """Tell "Those of copper fell to $4 million", "That with Chile": the same, in other goods or with another."""
    those, of = items_word(line, 0), items_word(line, 1)
    return (those == "those" and of in {"of", "to", "from"}) or (those == "that" and of == "with")


def anaphor_at(line: Line) -> int | None:
    """Where a sentence says "it", "that" or "the figure" for what the one before it told."""
    known = words()
    for at, item in enumerate(line.items[:_OPENING]):
        before = line.items[at - 1].word if at else ""
        if item.word == "them" and before in {"put", "puts"} and items_word(line, at + 1) == "at":
            return at  # "The bank puts them at $5 million"
        if item.word in known.anaphors and item.kind == "word" and before not in _INDIRECT:
            if item.word == "it" and "that" in [each.word for each in line.items[at + 2 : at + 6]]:
                continue  # "It should be noted that the indicator"
            if item.word in _POINTING and _points_on(line, at + 1):
                continue  # "this list"
            if is_number_of(line, at) or (item.word == "total" and "worth" in line.words and before == "a"):
                return None  # "contracts worth a total of $8 million"
            if _strays(line, at):
                return None
            following = [each.word.partition(" ")[0] for each in line.items[at + 1 : at + 5]]
            if before in _OTHERS and item.word in _TOTALS:
                return at  # "the customs give another figure, $5 million"
            lead = [each.word for each in line.items[max(0, at - _NEAR) : at] if each.word not in _PRESENT]
            if not _PUT.isdisjoint(lead[-1:] if before not in _PRESENT else lead) and following[:1] == ["at"]:
                return at  # "Thai customs put it at $5 million", "put the present volume at"
            if following[:1] == ["of"] and line.shape[at + 2 : at + 3] == "$" and item.word in _TOTALS:
                return at  # "The tally of $5 million"
            moved = "x" in line.shape[at + 1 : at + 3] or any(word in known.stands for word in following)
            moved = moved or not changes().isdisjoint(following[:1])
            if moved or line.shape[at + 1 : at + 3].strip("k") in {":", "-"}:
                return at
        if item.shape in FIGURES:
            return None
    return None


def _strays(line: Line, at: int) -> bool:
    """Tell an "it" that does something else: "they are owed $4 million", "it is written: $4 million"."""
    figure = next((index for index in range(at + 1, len(line.items)) if line.shape[index] in FIGURES), at)
    known = words()
    for index in range(at + 1, figure):
        word = line.items[index].word
        if line.shape[index] == ":" and index > at + 1:
            return True
        if word.endswith("ed") and line.shape[index] == "k" and word not in known.stands and word not in changes():
            return True
    return False


_OTHERS = frozenset({"another", "different"})
_TOTALS = frozenset({"tally", "total", "figure", "volume"})
_PUT, _NEAR = frozenset({"put", "puts"}), 3
_PRESENT = frozenset({"present", "current", "existing"})
_POINTING = frozenset({"this", "that", "these"})


def _points_on(line: Line, at: int) -> bool:
    """Tell "this list", "that twenty billion": what points on to the next word stands for nothing before it."""
    shape = line.shape[at : at + 1]
    return shape in {"$", "#", "%"} or (shape in {"k", "c", "N"} and not _is_predicate(line, at))


def _is_predicate(line: Line, at: int) -> bool:
    word = line.items[at].word
    return (
        is_verb(line, at) or word in words().stands or word in words().anaphors or word in {"thus", "also", "already"}
    )
