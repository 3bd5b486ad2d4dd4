"""What the words around a verb or noun tell of plans: that it is to be done, was to be done, or was agreed on."""

from itertools import pairwise

from tracker.reader.cues import cues, is_verb, items_word
from tracker.reader.items import Line
from tracker.reader.present_tense import is_present

AFTER = 9  # items after a verb or noun in which its plan stands


AWAITING = frozenset({"await", "awaits"})


def is_to_come(line: Line, index: int) -> bool:
    """Tell what a relative clause says of the noun: "a meeting of the delegations, which will be chaired by X"."""
    for at in range(index + 1, min(index + AFTER, len(line.items) - 1)):
        if line.items[at].word in AWAITING:
            return True  # "talks with X await him"
        if line.items[at].word in {"which", "that"}:
            return line.items[at + 1].word in {"will", "is", "are"} and not {"will", "to"}.isdisjoint(
                item.word for item in line.items[at + 1 : at + 3]
            )
        if line.shape[at] in ";:." or is_verb(line, at):
            return False
    return False


def is_agreed(line: Line, index: int, before: list[str]) -> bool:
    """As in "agreed to meet again in Lima in June": on a day, and not again and again."""
    said = before[-3:-1] if before[-1:] == ["to"] else []
    said = ["agreed"] if is_resolved_with(line, index) else said
    timed = "T" in line.shape[index : index + _TIMED] and "if" not in line.words
    often = _OFTEN if "other" not in line.words else _OFTEN - {"each"}  # "agreed to see each other"
    return timed and not _RESOLVED.isdisjoint(said) and often.isdisjoint(line.words)


_TIMED = 16  # items from "agreed to hold" to the day: "the third session of the Joint Trade Committee in Lima in May"


def is_resolved_with(line: Line, index: int) -> bool:
    """Tell a further infinitive: "agreed to open a port, and to hold talks", "decided to set up a fund and hold"."""
    joint = index - 1 - (items_word(line, index - 1) == "to")
    if joint < 1 or line.shape[joint] != "&":
        return False
    first = line.shape.rfind(";", 0, joint) + 1
    return any(line.items[at].word in _RESOLVED and items_word(line, at + 1) == "to" for at in range(first, joint))


def is_only_meant(line: Line, index: int) -> bool:
    """Tell what somebody agreed or hopes to do: "agreed to hold a meeting", where nothing says that they did."""
    said = line.items[max(0, index - 3) : index]
    return [item.word for item in said[-1:]] == ["to"] and not _MEANT.isdisjoint(item.word for item in said[:-1])


_RESOLVED = frozenset({"agreed", "decided", "resolved"})
_MEANT = frozenset(
    """
    agreed agree agrees decided decide plan plans planned intend intends intended resolved undertook promised pledged
    offered proposed vowed hope hopes hoped wish wishes wished aim aims seek seeks prepare prepares
    """.split()
)
_OFTEN = frozenset("annual annually regular regularly periodic every each year-round".split())


def is_reported(line: Line, index: int, before: list[str]) -> bool:
    """As in "said that the forum would be held on 5 May": what was told to come, and when."""
    if "would" not in before or "if" in line.words or "T" not in line.shape[index:]:
        return False
    others = [word for word in before if word != "would"]
    return cues().hypothetical.isdisjoint(others) and not _TOLD.isdisjoint(line.words)


_TOLD = frozenset(
    {
        "agreed",
        "decided",
        "reported",
        "said",
        "announced",
        "added",
        "confirmed",
        "told",
        "stated",
        "noted",
        "revealed",
        "disclosed",
    }
)


def was_expected(near: list[str]) -> bool:
    """As in "was expected in Lima", "had been announced for a visit": whether it came true is not told."""
    for at, word in enumerate(near[:-1]):
        if word in {"was", "were"} and near[at + 1] == "expected":
            return True
        if word == "had" and near[at + 1] == "been" and near[at + 2 : at + 3] and near[at + 2] in _ANNOUNCED:
            return True
    return False


_ANNOUNCED = frozenset({"announced", "planned", "scheduled", "due", "expected", "slated", "pencilled", "penciled"})


def came_to_do(before: list[str]) -> bool:
    """Tell "was at the airport to receive him", "flew to P to meet him", "was the last premier to visit P"."""
    if not _FIRST.isdisjoint(before) and not _BECAME.isdisjoint(before) and _YET.isdisjoint(before[:-1]):
        return True
    taken = not {"had", "took", "used"}.isdisjoint(before) and not _CHANCES.isdisjoint(before)
    return not _DOING.isdisjoint(before) or taken


_DOING = frozenset(
    """
    gone airport hand there tarmac turned waiting arrived stayed
    glad pleased delighted honoured honored happy pleasure honour honor privilege travelled traveled flew
    went came drove crossed sailed jetted journeyed landed returned rode walked hurried rushed dashed
    """.split()
)
_FIRST, _BECAME = frozenset({"first", "last", "only", "latest"}), frozenset({"was", "is", "became", "were"})
_YET = frozenset({"expected", "due", "likely", "set", "hoping", "hopes", "wants", "planned", "scheduled", "to"})
_CHANCES = frozenset({"opportunity", "chance", "occasion", "visit", "trip", "stay"})


def to_be_done(near: list[str], at: int) -> bool:
    """As in "is to visit", "are to be signed": a form of to be, then to, within the verb."""
    for position in range(max(0, at - 4), min(at + 4, len(near) - 1)):
        if near[position] in {"is", "are", "set"} and near[position + 1] == "to":
            return True
        if near[position] in {"plan", "intend"} and near[position + 1] == "to" and near[position - 1] not in _ARTICLES:
            return True  # "the ministers plan to meet"
        also = near[position + 1] in _ADVERBS and near[position + 2 : position + 3] == ["to"]
        if near[position] in {"is", "are"} and also:
            return True  # "is also to meet"
        if near[position] in _PREPARING and near[position + 1] == "to" and {"is", "are"} & {*near[:position]}:
            return True  # "is preparing to meet"
        if near[position : position + 2] == ["going", "to"] and near[position - 1 : position] not in (
            ["was"],
            ["were"],
        ):
            return True  # "is going to meet"
    return False


_ARTICLES = frozenset({"a", "an", "the", "this", "that", "his", "her", "its", "their", "of"})
_PREPARING = frozenset({"preparing", "planning", "intending"})
_ADVERBS = frozenset("also now then later further likewise next".split())


def was_to_be(before: list[str]) -> bool:
    """As in "was also to visit", "was to have been held": what did not happen, or is not told."""
    for position, word in enumerate(before[:-1]):
        if word in {"was", "were"} and "to" in before[position + 1 : position + 3]:
            goal = before[before.index("to", position) + 1 :][:1]
            if before[position + 1] in _DOING | _SPEAKING or (goal and goal[0] in {"", "the", "his", "her", "a", "an"}):
                continue  # "was handed to X when he met Y"
            due = (before[position + 1] == "set" or before[position + 1] in cues().planned) and "have" not in before[
                position + 1 :
            ]
            return not due  # "was due to hold talks later on Saturday"
    return False


_SPEAKING = frozenset({"speaking", "talking", "referring", "reacting", "responding", "replying"})  # "to reporters"


def was_due(before: list[str]) -> bool:
    """As in "was due to be received", "were scheduled to meet"."""
    return any(word in {"was", "were"} and following in _ANNOUNCED for word, following in pairwise(before))


def is_of_plan(line: Line, verb: int, at: int) -> bool:
    """Tell the time of what is to follow a deed: "met X and will fly to P on Monday", "in P, where he will speak".

    Args:
        line: The line.
        verb: The item of the verb or noun that tells of the deed.
        at: The item of the time.
    """
    for index in range(verb + 2, at):
        if _is_to_be(line, index):
            before = index - 1
            while before > verb and (line.items[before].word in _BETWEEN or line.shape[before] == ","):
                before -= 1
            if before > verb and (line.shape[before] == "&" or line.items[before].word in _RELATIVES):
                return True
    return False


def is_planned_for(line: Line, at: int) -> bool:
    """Tell the time of what is still to be done: "X will fly to P on Monday", "on Monday X meets Y"."""
    for index in range(at - 1, -1, -1):
        word = line.items[index].word
        if _is_to_be(line, index):
            return True
        done = word in _PASTS or (word.endswith("ed") and items_word(line, index - 1) not in {"be", "is", "are"})
        if line.shape[index] in ",;:" or (done and is_verb(line, index)):
            return False
    verb = next((index for index in range(at + 1, len(line.items) - 1) if is_verb(line, index)), at)
    return any(_is_to_be(line, index) for index in range(at + 1, verb + 1))


def _is_to_be(line: Line, index: int) -> bool:
    word = line.items[index].word
    to_be = word in _TO_COME or (word in {"is", "are"} and items_word(line, index + 1) in _TO_BE)
    return to_be or (line.role == "body" and is_present(line, index))


_PASTS = frozenset("met held took went came was were had began left flew told said gave made spoke saw".split())
_TO_COME = frozenset({"will", "shall", "'ll", "plans", "intends"})
_TO_BE = frozenset({"due", "scheduled", "expected", "slated", "planned", "to", "going", "set"})
_BETWEEN = frozenset("he she they it both then also later subsequently afterwards now".split())
_RELATIVES = frozenset({"which", "who", "where"})
