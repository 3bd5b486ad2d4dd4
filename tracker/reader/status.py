"""Whether what a clause tells happened, is planned, or neither: negation, modality, calling off."""

from typing import Literal

from tracker.reader.cues import besides, clause_of, cues, is_verb, items_word
from tracker.reader.items import Line
from tracker.reader.joined_verbs import conjunction_before
from tracker.reader.plans import (
    AFTER,
    came_to_do,
    is_agreed,
    is_reported,
    is_resolved_with,
    is_to_come,
    to_be_done,
    was_due,
    was_expected,
    was_to_be,
)
from tracker.reader.suppositions import imagined, is_charge, is_condition, is_denied, is_instead, of_talks
from tracker.reader.undone import is_called_off, undone

Status = Literal["held", "planned", "none"]

_BEFORE = 6  # items before a verb in which its modal stands
_FAR = 13  # items between "did not" and the verb that it denies
_PASTS = frozenset({"met", "held", "spoke", "sat", "saw", "took"})
_BASES = frozenset(
    """
    sign meet visit hold take ink travel receive attend call go come fly pay proceed talk negotiate organise organize
    arrange host convene participate sit speak see discuss exchange confer dine lunch breakfast brief greet welcome
    address open inaugurate launch tour join hand deliver present review phone telephone huddle chat converse
    chair co-chair finish conclude complete resume restart revive speed wrap
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
    if "if" in line.words and is_condition(line, index):
        return "none", "told as a condition"
    if "whether" in line.words and any(item.word == "whether" for item in line.items[:index]):
        return "none", "asked: “whether”"
    if (main := _beside(line, index)) is not None and status_of(line, main) == "planned":
        return "planned", ""
    inserted = _inserted(line, index)
    first, last = clause_of(line, index)
    shared = _is_coordinate(line, index) or items_word(line, index - 1) == "to"  # "will fly to P to meet X"
    second = _is_second(line, index)  # "will fly to P and, after that, pay a call on X"
    first = max(first, index - (_VERY_FAR if second else _FAR if shared else _BEFORE))
    shared = shared or second
    first = max(first, _said_at(line, index, first))
    if items_word(line, index) in known.speech:  # "Exports could double, X said at the forum"
        first = max(first, line.shape.rfind(",", 0, index) + 1)
    last = _same_verb(line, index, min(last, index + AFTER))
    if shared is False and line.shape[index - 1 : index] == "," and items_word(line, index).endswith("ed"):
        last = min(last, line.shape.find(",", index) % (len(line.items) + 1))  # "X, received by Y, did not"
    near = ["" if at in inserted or _is_no_cue(line, at) else line.items[at].word for at in range(first, last)]
    if is_denied(line, index):
        return "none", "denied, or a rumour"
    if items_word(line, index) in _BASES and not known.negations.isdisjoint(
        line.items[at].word
        for at in range(max(0, index - _FAR), index)
        if at not in inserted and not _is_no_cue(line, at)
    ):
        return "none", "negated"
    if (wanted := _is_wanted(line, index)) is not None:
        return wanted, "only proposed" if wanted == "none" else ""
    if is_instead(line, index) or is_charge(line, index):
        return "none", "what was not done, or is only somebody's charge"
    if _is_wished(line, index):
        return "none", "only looked forward to"
    if undone(near, known) or not known.negations.isdisjoint(near[: index - first + 4]):
        return "none", "negated, or undone"
    before = near[: index - first]
    if (
        was_to_be(before)
        or was_expected(near)
        or (
            items_word(line, index) in _BASES
            and before[-1:] == ["to"]
            and not came_to_do(before)
            and _TRAVELS.isdisjoint(before)
            and not is_agreed(line, index, before)
            and not to_be_done(near, index - first)
            and known.planned.isdisjoint(before)
        )
    ):
        return "none", "was to be, or is only wanted"
    later = [item.word for item in line.items[index : besides(line, index)]]
    if was_due([*before, items_word(line, index), items_word(line, index + 1)]) and not _BREAKING.isdisjoint(later):
        return "none", "was due, but something came between"
    if not known.planned.isdisjoint(near) and (not known.called_off.isdisjoint(later) or undone(later, known)):
        return "none", "planned, then called off"
    if _is_ahead(line, index):
        return "planned", ""
    if to_be_done(near, index - first) or (shared and any(to_be_done(near, at) for at in range(0, index - first, 4))):
        return "planned", ""
    if before[-1:] == ["to"] and not _TRAVELS.isdisjoint(before) and items_word(line, index) in _BASES:
        return "planned", ""  # "travels to P on Monday to meet Y"
    done = items_word(line, index).endswith("ed") or items_word(line, index) in _PASTS
    if not known.planned.isdisjoint(near[: index - first + 1] if done else near):
        opens = imagined(line) and not _is_told_after(line, index)  # "If it permits, the commission will gather"
        if "if" in line.words and (before[:1] == ["if"] or opens):
            return "none", "planned on a condition"
        return "planned", ""
    if (base := items_word(line, index) in _BASES) and is_agreed(line, index, before):
        return "planned", ""
    if base and is_resolved_with(line, index):
        return "none", "agreed on, for no day"
    if is_reported(line, index, before):
        return "planned", ""
    if items_word(line, index) in _NOUNS and is_to_come(line, index):
        return "planned", ""
    told = before[before.index("when") :] if done and "when" in before else before  # "voiced hope when she and Y met"
    if not known.hypothetical.isdisjoint(of_talks(line, index, told)) or (
        imagined(line) and not _is_told_after(line, index)
    ):
        return "none", "hoped for, proposed or imagined"
    return "held", ""


_BREAKING = frozenset({"but", "however"})


def _beside(line: Line, index: int) -> int | None:
    """Return the verb whose act something is told beside: "will sign it before flying home", "before a visit to P"."""
    for at in range(index - 1, max(0, index - _BEFORE - 1), -1):
        if items_word(line, at) in _BESIDE:
            return next((each for each in range(at - 1, 0, -1) if is_verb(line, each)), None)
        if line.shape[at] in "X,&PWH" or is_verb(line, at) or line.items[at].word in _PRONOUNS:
            break
    return None


def _is_ahead(line: Line, index: int) -> bool:
    """Tell what a noun is to have done to it: "the summit, to be attended by X", "the talks to be led by X"."""
    if line.words.isdisjoint(("be",)) or [item.word for item in line.items[max(0, index - 2) : index]] != ["to", "be"]:
        return False
    before = line.shape[index - 3 : index - 2] if index > _BARE else ""
    return before in _AFTER_NAMES or items_word(line, index - 3) in _NOUNS


_AFTER_NAMES = frozenset(",)-NHWQ")
_BESIDE = frozenset({"besides", "before"})
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "that", "had"})


def _is_wanted(line: Line, index: int) -> Status | None:
    """Return what becomes of what somebody wants: "suggested that a forum be held", "agreed that it be held"."""
    if index < _BARE or items_word(line, index - 1) != "be" or _bears(line, index - 2):
        return None
    asked = next((at for at in range(index - 2, 0, -1) if line.items[at].word == "that"), 0)
    near = {item.word for item in line.items[max(0, asked - _BEFORE) : asked]}
    return ("planned" if near & _DECIDING else "none") if asked and near & (_DECIDING | _PROPOSING) else None


def _bears(line: Line, at: int) -> bool:
    """Tell what makes "be" a common verb: "will be held", "to be held"."""
    word = line.items[at].word
    while at > 0 and (word in {"not", "also", "then", "soon", "now", "and", "or"} or line.shape[at] == "T"):
        at -= 1
        word = line.items[at].word
    return word in cues().auxiliaries | cues().hypothetical | cues().planned | {"must", "cannot"}


_BARE = 2
_DECIDING = frozenset({"agreed", "decided", "resolved", "ordered", "directed", "instructed"})
_PROPOSING = frozenset(
    """
    suggested suggests suggest proposed proposes propose proposing suggesting recommended recommends recommend asked
    asks requested requests demanded demands urged urges insisted insists suggestion proposal recommendation request
    """.split()
)


def _inserted(line: Line, index: int) -> range:
    """Return the relative clause between commas last before an item: "X, who is not travelling, had a call with Y"."""
    opening = line.shape.rfind(",r", 0, index)
    closing = line.shape.find(",", opening + 1, index) if opening >= 0 else -1
    return range(opening, closing) if closing > 0 else range(0)


_NOUNS = frozenset({"meeting", "meetings", "talks", "negotiations", "consultations", "session", "summit", "forum"})


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


_OCCASIONS = frozenset({"following", "after", "during", "at", "upon", "before", "while"})


def _is_told_after(line: Line, index: int) -> bool:
    """Tell what follows an imagined quotation: "If they gave us more …, said X, who held talks in P"."""
    return any(item.word in cues().speech for item in line.items[:index])


def _is_coordinate(line: Line, index: int) -> bool:
    """Tell a verb that shares the modal of the one before it: "will meet X and be received by Y", "and hold talks"."""
    at = index - 1 - (items_word(line, index - 1) == "be")
    return at > 0 and line.shape[at] == "&" and (at < index - 1 or items_word(line, index) in _BASES)


def _is_second(line: Line, index: int) -> bool:
    """Tell what a second verb without its own "will" governs: "and pay a call on X", "and, later, hold talks"."""
    for at in range(index, max(0, index - _GOVERNED), -1):
        if items_word(line, at) in _BASES and line.shape[at] == "k":
            before = line.shape[:at]
            if conjunction_before(line, at) is not None or (before.endswith(",") and "&," in before[-_GOVERNED:]):
                return True
    return False


_GOVERNED = 5  # items from "pay" to the call that is paid, and from "and, later," to "pay"
_VERY_FAR = 22


def _is_no_cue(line: Line, at: int) -> bool:
    """Tell a word that only looks like a cue: the month of May, "six, not four", "since he was appointed"."""
    if line.items[at].word == "appointed" and not _HOLDERS.isdisjoint(item.word for item in line.items[:at][-4:]):
        return True
    if line.items[at].word not in {"not", "should"}:
        return line.shape[at] == "T"
    return _is_contrast(line, at) or _is_phrase(line, at)


_HOLDERS = frozenset({"he", "she", "who", "since"})


def _is_contrast(line: Line, at: int) -> bool:
    """Tell the "not" of "six, not four", "not long ago", which denies no verb."""
    if line.items[at].word != "not" or not at:
        return False
    return (line.shape[at - 1] == "," and line.shape[at + 1 : at + 2] in "#dO") or items_word(line, at + 1) in _DEGREES


_DEGREES = frozenset({"long", "only", "far", "just", "surprisingly", "unexpectedly"})  # "not long ago"


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


_TRAVELS = frozenset({"travels", "flies", "heads", "departs"})
