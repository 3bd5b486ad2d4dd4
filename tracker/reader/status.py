"""Whether what a clause tells happened, is planned, or neither: negation, modality, calling off."""

from itertools import pairwise
from typing import Literal

from tracker.reader.cues import Cues, clause_of, cues, is_verb, items_word
from tracker.reader.items import Line
from tracker.reader.lexicon import toml

Status = Literal["held", "planned", "none"]

_BEFORE = 6  # items before a verb in which its modal stands
_AFTER = 9
_FAR = 13  # items between "did not" and the verb that it denies
_PASTS = frozenset({"met", "held", "spoke", "sat", "saw", "took"})
_BASES = frozenset(
    """
    sign meet visit hold take ink travel receive attend call go come fly pay proceed talk negotiate organise organize
    arrange host convene participate sit speak see discuss exchange confer dine lunch breakfast brief greet welcome
    address open inaugurate launch tour join hand deliver present review phone telephone huddle chat converse
    """.split()
)


def status_of(line: Line, index: int) -> Status:
    """Return whether the event whose verb or noun stands at `index` was held, is planned, or neither."""
    found: tuple[Status, str] | None = line.memo.get(("status", index))
    if found is None:
        found = line.memo["status", index] = _verdict(line, index)
    status, because = found
    if status == "none":
        line.miss(index, because)
    return status


def _verdict(line: Line, index: int) -> tuple[Status, str]:
    """Return the status, and why the event is neither held nor planned."""
    known = cues()
    if is_called_off(line, index):
        return "none", "called off"
    if "whether" in line.words and any(item.word == "whether" for item in line.items[:index]):
        return "none", "asked: “whether”"
    if items_word(line, index).endswith("ing") and items_word(line, index - 1) == "besides":
        main = next((at for at in range(index - 1, 0, -1) if is_verb(line, at)), None)
        if main is not None:
            return status_of(line, main), "as what it is told beside"
    inserted = _inserted(line, index)
    first, last = clause_of(line, index)
    shared = _is_coordinate(line, index) or items_word(line, index - 1) == "to"  # "will fly to P to meet X"
    second = _is_second(line, index)  # "will fly to P and, after that, pay a call on X"
    first = max(first, index - (_VERY_FAR if second else _FAR if shared else _BEFORE))
    shared = shared or second
    first = max(first, _said_at(line, index, first))
    last = _same_verb(line, index, min(last, index + _AFTER))
    if shared is False and line.shape[index - 1 : index] == "," and items_word(line, index).endswith("ed"):
        last = min(last, line.shape.find(",", index) % (len(line.items) + 1))  # "X, received by Y, did not"
    near = ["" if at in inserted or _is_no_cue(line, at) else line.items[at].word for at in range(first, last)]
    if not known.denials.isdisjoint(line.words) and any(item.word in known.denials for item in line.items[:index]):
        return "none", "denied, or a rumour"
    if items_word(line, index) in _BASES and not known.negations.isdisjoint(
        line.items[at].word for at in range(max(0, index - _FAR), index) if at not in inserted
    ):
        return "none", "negated"
    if _is_wished(line, index):
        return "none", "only looked forward to"
    if _undone(near, known) or not known.negations.isdisjoint(near[: index - first + 4]):
        return "none", "negated, or undone"
    before = near[: index - first]
    if (
        _was_to_be(before)
        or _was_expected(near)
        or (
            items_word(line, index) in _BASES
            and before[-1:] == ["to"]
            and not _came_to_do(before)
            and _TRAVELS.isdisjoint(before)
            and not _is_agreed(line, index, before)
            and not _to_be_done(near, index - first)
            and known.planned.isdisjoint(before)
        )
    ):
        return "none", "was to be, or is only wanted"
    later = [item.word for item in line.items[index:]]
    if _was_due(before) and "but" in later:
        return "none", "was due, but something came between"
    if not known.planned.isdisjoint(near) and (not known.called_off.isdisjoint(later) or _undone(later, known)):
        return "none", "planned, then called off"
    if _to_be_done(near, index - first) or (shared and any(_to_be_done(near, at) for at in range(0, index - first, 4))):
        return "planned", ""
    if before[-1:] == ["to"] and not _TRAVELS.isdisjoint(before) and items_word(line, index) in _BASES:
        return "planned", ""  # "travels to P on Monday to meet Y"
    done = items_word(line, index).endswith("ed") or items_word(line, index) in _PASTS
    if not known.planned.isdisjoint(near[: index - first + 1] if done else near):
        opens = imagined(line) and not _is_told_after(line, index)  # "If it permits, the commission will gather"
        if "if" in line.words and (before[:1] == ["if"] or opens):
            return "none", "planned on a condition"
        return "planned", ""
    if _is_agreed(line, index, before):
        return "planned", ""
    if _is_reported(line, index, before):
        return "planned", ""
    if items_word(line, index) in _NOUNS and _is_to_come(line, index):
        return "planned", ""
    if not known.hypothetical.isdisjoint(before) or (imagined(line) and not _is_told_after(line, index)):
        return "none", "hoped for, proposed or imagined"
    return "held", ""


def _inserted(line: Line, index: int) -> range:
    """Return the relative clause between commas last before an item: "X, who is not travelling, had a call with Y"."""
    opening = line.shape.rfind(",r", 0, index)
    closing = line.shape.find(",", opening + 1, index) if opening >= 0 else -1
    return range(opening, closing) if closing > 0 else range(0)


def _is_to_come(line: Line, index: int) -> bool:
    """Tell what a relative clause says of the noun: "a meeting of the delegations, which will be chaired by X"."""
    for at in range(index + 1, min(index + _AFTER, len(line.items) - 1)):
        if line.items[at].word in {"which", "that"}:
            return line.items[at + 1].word in {"will", "is", "are"} and not {"will", "to"}.isdisjoint(
                item.word for item in line.items[at + 1 : at + 3]
            )
        if line.shape[at] in ";:." or is_verb(line, at):
            return False
    return False


_NOUNS = frozenset({"meeting", "meetings", "talks", "negotiations", "consultations", "session"})


def _is_wished(line: Line, index: int) -> bool:
    """Tell what somebody only thinks of: "looks forward to visiting P", "is interested in meeting Y"."""
    if not items_word(line, index).endswith("ing") or index < 2 or line.items[index - 1].word not in _LEADING_TO:
        return False
    return line.items[index - 2].word in _THINKING


_LEADING_TO = frozenset({"to", "in", "of", "on", "about"})
_THINKING = frozenset(
    """
    forward interested interest keen hope hopes idea prospect possibility chance thinking thought dream talk intention
    """.split()
)


def _said_at(line: Line, index: int, first: int) -> int:
    """Return where the occasion of a speech begins: "Trade will grow, X said following talks with Y"."""
    for at in range(index - 1, first, -1):
        if line.items[at].word in _OCCASIONS and line.items[at - 1].word in cues().speech | {"told"}:
            return at
    return first


_OCCASIONS = frozenset({"following", "after", "during", "at"})


def _is_agreed(line: Line, index: int, before: list[str]) -> bool:
    """As in "agreed to meet again in Lima in June": on a day, and not again and again."""
    said = before[-3:-1] if before[-1:] == ["to"] else []
    timed = "T" in line.shape[index : index + _AFTER] and "if" not in line.words
    often = _OFTEN if "other" not in line.words else _OFTEN - {"each"}  # "agreed to see each other"
    return timed and not _RESOLVED.isdisjoint(said) and often.isdisjoint(line.words)


_RESOLVED = frozenset({"agreed", "decided"})
_OFTEN = frozenset("annual annually regular regularly periodic every each year-round".split())


def _is_reported(line: Line, index: int, before: list[str]) -> bool:
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


def _was_expected(near: list[str]) -> bool:
    """As in "was expected in Lima", "had been announced for a visit": whether it came true is not told."""
    for at, word in enumerate(near[:-1]):
        if word in {"was", "were"} and near[at + 1] == "expected":
            return True
        if word == "had" and near[at + 1] == "been" and near[at + 2 : at + 3] and near[at + 2] in _ANNOUNCED:
            return True
    return False


_ANNOUNCED = frozenset({"announced", "planned", "scheduled", "due", "expected", "slated", "pencilled"})


def _came_to_do(before: list[str]) -> bool:
    """Tell "was at the airport to receive him", "flew to P to meet him", "had the opportunity to visit"."""
    return not _DOING.isdisjoint(before) or ("had" in before and not _CHANCES.isdisjoint(before))


_DOING = frozenset(
    """
    gone airport hand there tarmac turned waiting arrived stayed
    glad pleased delighted honoured honored happy pleasure honour honor privilege travelled traveled flew
    went came
    """.split()
)
_CHANCES = frozenset({"opportunity", "chance"})


def _is_told_after(line: Line, index: int) -> bool:
    """Tell what follows an imagined quotation: "If they gave us more …, said X, who held talks in P"."""
    return any(item.word in cues().speech for item in line.items[:index])


def is_called_off(line: Line, index: int) -> bool:
    """Tell a verb that calls something off: "cancelled his trip", "put off the meeting"."""
    word = items_word(line, index)
    return word in cues().called_off or (word, items_word(line, index + 1)) in {("called", "off"), ("put", "off")}


def _is_coordinate(line: Line, index: int) -> bool:
    """Tell a verb that shares the modal of the one before it: "will meet X and be received by Y", "and hold talks"."""
    at = index - 1 - (items_word(line, index - 1) == "be")
    return at > 0 and line.shape[at] == "&" and (at < index - 1 or items_word(line, index) in _BASES)


def _is_second(line: Line, index: int) -> bool:
    """Tell what a second verb without its own "will" governs: "and pay a call on X", "and, later, hold talks"."""
    for at in range(index, max(0, index - _GOVERNED), -1):
        if items_word(line, at) in _BASES and line.shape[at] == "k":
            before = line.shape[:at]
            if before.endswith("&") or (before.endswith(",") and "&," in before[-_GOVERNED:]):
                return True
    return False


_GOVERNED = 5  # items from "pay" to the call that is paid, and from "and, later," to "pay"
_VERY_FAR = 22


def _is_no_cue(line: Line, at: int) -> bool:
    """Tell a word that only looks like one that denies or wishes: the month of May, "six, not four"."""
    if line.items[at].word not in {"not", "should"}:
        return line.shape[at] == "T"
    return _is_contrast(line, at) or _is_phrase(line, at)


def _is_contrast(line: Line, at: int) -> bool:
    """Tell the "not" of "six, not four", which denies no verb."""
    return (
        line.items[at].word == "not" and at > 0 and line.shape[at - 1] == "," and line.shape[at + 1 : at + 2] in "#dO"
    )


def _is_phrase(line: Line, at: int) -> bool:
    """Tell the "should" of "it should be noted", which wishes for nothing."""
    if line.items[at].word != "should" or items_word(line, at + 1) != "be":
        return False
    return items_word(line, at + 2) in _NOTED


_NOTED = frozenset("noted recalled mentioned stressed reminded remembered added".split())


def _same_verb(line: Line, index: int, last: int) -> int:
    """Return where what a verb's words tell of it ends: before "and will also visit"."""
    for at in range(index + 1, last - 1):
        if line.shape[at] == "&" and line.items[at + 1].word in {"will", "would", "is", "was", "has", "may", "could"}:
            return at
    return last


def imagined(line: Line) -> bool:
    """Tell a sentence that begins as a condition: "Were trade to reach …", "If Fernández …"."""
    first = int(line.shape.startswith('"'))
    if items_word(line, first) == "had" and items_word(line, first + 1) in {"a", "an", "another", "my", "our"}:
        return False  # "“Had a good talk with Y,” X wrote"
    return items_word(line, first) in toml("cues")["inverted"]


def _to_be_done(near: list[str], at: int) -> bool:
    """As in "is to visit", "are to be signed": a form of to be, then to, within the verb."""
    for position in range(max(0, at - 4), min(at + 4, len(near) - 1)):
        if near[position] in {"is", "are", "set"} and near[position + 1] == "to":
            return True
        also = near[position + 1] in _ADVERBS and near[position + 2 : position + 3] == ["to"]
        if near[position] in {"is", "are"} and also:
            return True  # "is also to meet"
        if near[position : position + 2] == ["going", "to"] and near[position - 1 : position] not in (
            ["was"],
            ["were"],
        ):
            return True  # "is going to meet"
    return False


_TRAVELS = frozenset({"travels", "flies", "heads", "departs"})
_ADVERBS = frozenset("also now then later further likewise next".split())


def _was_to_be(before: list[str]) -> bool:
    """As in "was also to visit", "was to have been held": what did not happen, or is not told."""
    for position, word in enumerate(before[:-1]):
        if word in {"was", "were"} and "to" in before[position + 1 : position + 3]:
            goal = before[before.index("to", position) + 1 :][:1]
            if before[position + 1] in _DOING or (goal and goal[0] in {"", "the", "his", "her", "a", "an"}):
                continue  # "was handed to X when he met Y"
            due = (before[position + 1] == "set" or before[position + 1] in cues().planned) and "have" not in before[
                position + 1 :
            ]
            return not due  # "was due to hold talks later on Saturday"
    return False


def _was_due(before: list[str]) -> bool:
    """As in "was due to be received", "were scheduled to meet"."""
    return any(word in {"was", "were"} and following in _ANNOUNCED for word, following in pairwise(before))


def is_undone(line: Line, index: int) -> bool:
    """Tell what is told of after an item and then called off: "scheduled for signing but held back"."""
    later = [item.word for item in line.items[index:]]
    return not cues().called_off.isdisjoint(later) or _undone(later, cues())


def _undone(near: list[str], known: Cues) -> bool:
    if known.undone.keys().isdisjoint(near):
        return False
    for position, word in enumerate(near):
        for phrase in known.undone.get(word, ()):
            if tuple(near[position : position + len(phrase)]) == phrase:
                return True
    return False
