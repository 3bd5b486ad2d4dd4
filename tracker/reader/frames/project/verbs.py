"""Verbs that say nothing of their subject's stage, what tells that a verb has an object, and what it says of that."""

from collections.abc import Iterator

from tracker.reader.cues import items_word
from tracker.reader.frames.acts import Act
from tracker.reader.frames.project.aspects import told_by_verb
from tracker.reader.frames.project.shares import Said
from tracker.reader.frames.project.words import PREPOSITIONS
from tracker.reader.frames.verb_groups import groups, is_adverb
from tracker.reader.items import Line

TALKING = frozenset({"agree", "talk", "do", "fund", "choose", "begin", "witness", "break", "inspect"})
_TIMES = frozenset("day days week weeks month months year years decade decades".split())
_LATE = frozenset({"late", "behind", "ahead"})
_ALONG = frozenset("out short low dry behind from to through along between parallel across under past via".split())
_OBJECTS = frozenset("dNPA#B$XQ")
_LEADS = frozenset("from near under over through during since until till before after into within without via".split())
_NO_OBJECTS = frozenset(
    """
    as across this thus besides always sometimes perhaps was is has its less plus minus versus via apropos voyages
    sailings
    """.split()
)
_IF = 5  # items from "if" to its verb
_TAKEN = frozenset({"take", "takes", "took", "taken", "taking"})


def has_object(line: Line, at: int) -> bool:
    """Tell that an object follows, and no time such as "a month earlier": the verb before it is active."""
    if line.shape[at : at + 1] in {"d", "#"} and at + 1 < len(line.items) and line.items[at + 1].word in _TIMES:
        return False
    return line.shape[at : at + 1] in _OBJECTS


def has_things(line: Line, at: int) -> bool:
    """Tell that what a single verb is done to follows without an article: "resumed credits"."""
    word = items_word(line, at)
    if (
        line.shape[at : at + 2] in {"kk", "gk", "gg", "kg"}
        and not is_adverb(line, at)
        and word not in _NO_OBJECTS | _LEADS
    ):
        at, word = at + 1, items_word(line, at + 1)  # "teething problems"
    plural = word.endswith("s") and not word.endswith(("ss", "wards")) and word not in _NO_OBJECTS
    return line.shape[at : at + 1] in {"k", "g"} and plural


def is_laid_out(line: Line, at: int) -> bool:
    """Tell the "runs" of "the route runs from A to B", which says where it is."""
    after = line.items[at + 1].word if at + 1 < len(line.items) else ""
    late = not _LATE.isdisjoint(item.word for item in line.items[at : at + 5])  # "is running two years late"
    return line.items[at].word in {"run", "runs", "ran", "running"} and (late or after in _ALONG)


def takes_object(line: Line, act: Act) -> bool:
    """Tell a verb whose object an undertaking may be: "opened", "operates", not "signed", "produces"."""
    if act.form in {"noun", "state"} or act.kind == "witness":
        return False
    if act.kind == "agree":
        counted = line.shape[act.end : act.end + 1] in {"#", "b"}  # "approved 6 mills for export", "approved by Peru"
        return line.items[act.at].word in groups().approving and not counted
    if act.rest and act.kind == "open" and line.items[act.at].word in _TAKEN:
        return False  # "took X off its list", but "X took off"
    if act.kind == "link" or line.items[act.at].word == "provided":
        return False
    return act.kind != "run" or line.items[act.at].word.startswith(("operat", "flow"))


def told_of_object(line: Line, act: Act) -> Iterator[Said]:
    """What a verb says of its object: nothing when it is passive, or will only run it."""
    told = (
        None if "if" in {item.word for item in line.items[max(0, act.at - _IF) : act.at]} else told_by_verb(line, act)
    )
    whole = act.end > act.at + 1 and line.items[act.end - 1].word in PREPOSITIONS  # "was named preferred bidder for X"
    if told is None or not ((told.passive and not whole) or (told.kind == "run" and told.aspect == "ahead")):
        yield act, told
