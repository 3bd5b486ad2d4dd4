"""Where the clause and the verb of an item begin, past what is inserted before it."""

from tracker.reader.cues import after_fronted, cues, is_verb, items_word
from tracker.reader.frames.meeting.words import listed
from tracker.reader.items import Line
from tracker.reader.patterns import regex


def verb_start(line: Line, index: int) -> int:
    """Return where the words of a verb begin: before its auxiliaries and adverbs."""
    at = index
    while at > 0 and (line.items[at - 1].word in cues().auxiliaries or line.shape[at - 1] == "T"):
        at -= 1
        if line.shape[at] == "T" and at and line.shape[at - 1] == "u":
            at -= 1
    return at


def verb_before(line: Line, index: int) -> int | None:
    """Return the verb that a noun stands under: "is expected on Friday for a visit"."""
    first = clause_start(line, index)
    near = range(index - 1, max(first - 1, index - _UNDER), -1)
    return next((at for at in near if is_verb(line, at) and not _is_attribute(line, at)), None)


def _is_attribute(line: Line, at: int) -> bool:
    """Tell "the planned visit", "X's planned visit" from "this was the first visit"."""
    return line.shape[at - 1 : at] in {"d", "s"} and line.items[at].word not in cues().auxiliaries


_UNDER = 22  # items from a verb to the noun that stands under it


def verb_past_sides(line: Line, noun: int) -> int | None:
    """Return the verb that tells what became of talks, past whom they are between and what is told of them besides.

    As in "a meeting between X, a minister, and Y that had been planned for May, in Lima, was called off".
    """
    at, inserted = _past_persons(line, noun), False
    while at is not None and at < len(line.items):
        item = line.items[at]
        if item.shape in ';:"':
            return None
        relative = item.word in cues().relatives
        told = not inserted and _is_told_besides(line, at)
        inserted = inserted or told
        if (told or relative) and item.word != "that" and line.shape[at - 1] == ",":
            closing = line.shape.find(",", at)
            at = closing + 1 if closing > 0 else None
        elif relative:
            at = _past_verb(line, at)
        elif not told and (is_verb(line, at) or item.word in _MODALS):
            return at
        else:
            at += 1
    return None


def _is_told_besides(line: Line, at: int) -> bool:
    """Tell a participle that says more of a noun, not its verb: "held in Lima, focused on", "set for May has been"."""
    word, following = line.items[at].word, line.shape[at + 1 : at + 2]
    if not is_verb(line, at) or line.items[at - 1].word in cues().auxiliaries:
        return False
    if not word.endswith("ed") and word not in {"held", "set", "due"}:
        return False
    if line.shape[at - 1] == ",":
        closing = line.shape.find(",", at)
        return following in set("iubT") and is_verb(line, closing + 1)
    later = (each for each in range(at + 1, len(line.items)) if line.shape[each] in ",;" or is_verb(line, each))
    verb = next(later, None)
    modal = any(line.items[each].word in _MODALS for each in range(at + 1, len(line.items)))
    return following in set("iubfT") and (modal or (verb is not None and is_verb(line, verb)))


_MODALS = frozenset({"could", "can", "cannot", "may", "might", "should"})


def _past_persons(line: Line, noun: int) -> int | None:
    """Return where the persons end whom "between", "with" or "of" puts to a noun."""
    sides = _SIDES.match(line.shape, noun + 1)
    if sides is None:
        return None
    if "X" in sides[0]:
        return sides.end()
    return next((at for at in range(noun + 1, sides.end()) if is_verb(line, at)), sides.end())


_SIDES = regex(r"(?:[iu][dN]?[PT])*[yo](?:[^;:]{0,12}?X(?:(?:,?&|,)[dhgFKkAPsRC#,]{0,8}X)*|[dAPWHFgcko&,]+)")


def _past_verb(line: Line, at: int) -> int | None:
    """Return where a relative clause's verb ends that begins at an item."""
    verb = next((each for each in range(at, len(line.items)) if is_verb(line, each)), None)
    while (
        verb is not None
        and verb < len(line.items)
        and (is_verb(line, verb) or line.items[verb].word in cues().auxiliaries)
    ):
        verb += 1
    return verb


OPENS = frozenset(
    "that while whereas when where which whose although though because before after as since during until".split()
)
_OF_TIMES = frozenset({"since", "until", "before", "after", "during"})
_INSERTED = frozenset({"which", "where", "whose", "as"})


def is_participle(line: Line, index: int) -> bool:
    """Tell what opens a clause or is told behind a comma, of whom another verb is: "Meeting Y in Lima, X said"."""
    if not line.items[index].word.endswith("ing"):
        return False
    first = index == 0 or line.items[index - 1].word == "that"
    opens = ("," in line.shape[index:]) if first else line.shape[index - 1] == ","
    return opens and _WITH_WHOM.match(line.shape, index + 1) is not None


_WITH_WHOM = regex(
    r"(?:bk)?[yt]?[dhgFKkAPsRC#]{0,5}X|i[dN]?[PT]|i[dhgFKkAPsRCcNQ]{0,4}[NQBKkc](?:[uiT]|,k|$)|fdO|uT|T"
)  # "…, meeting Minister Y", ", meeting in Lima yesterday,"


def clause_start(line: Line, index: int) -> int:
    """Return where the clause of an item begins; what is inserted between commas before it is part of it."""
    comma = False
    straight = line.shape[index - 1 : index] == ","  # a verb behind a comma has its subject before what is inserted
    second = line.shape.endswith(",&", 0, index)
    main = after_fronted(line)
    for at in range(index - 1, -1, -1):
        if at + 1 == main:
            return main
        item = line.items[at]
        if item.shape in ";:":
            return at + 1
        comma = comma or item.shape == ","
        if item.word == "as" and line.shape[at + 1 : at + 2] in {"W", "H"}:
            continue  # "visited P as prime minister and met Y"
        if item.word in _OF_TIMES and line.shape[at + 1 : at + 2] == "T":
            continue  # "X, in office since May, had a call with Y"
        closed = second or (straight and line.shape.count(",", at, index) == 1)
        inserted = item.word in _INSERTED or (closed and (_is_told_of(line, at) or _is_of_trip(line, at)))
        both = items_word(line, at + 1) in {"he", "she"} and line.shape[at + 2 : at + 3] == "&"
        if item.word in OPENS and not (comma and inserted and not both):  # "when he and the premier, Y, met"
            return at + 1
    return 0


def _is_told_of(line: Line, at: int) -> bool:
    """Tell a clause after whose comma its main clause goes on: "X flew to P after the fire had died, and met Y"."""
    return line.items[at].word != "that" and any(
        is_verb(line, before) or line.shape[before] == "," for before in range(1, at)
    )


def _is_of_trip(line: Line, at: int) -> bool:
    """Tell what is said of a visit before the main clause: "X, on a visit to P that ends tomorrow, met Y"."""
    if line.items[at].word != "that" or not (is_verb(line, at + 1) or line.items[at + 1].word in cues().auxiliaries):
        return False
    before = range(max(0, at - _TO_PLACE), at)
    noun = next((each for each in reversed(before) if line.items[each].word in listed("trips")), None)
    return noun is not None and not any(is_verb(line, each) for each in range(noun + 1, at))


_TO_PLACE = 6  # items from a visit to what is said of it: "on a visit to the Estonian capital that ends tomorrow"


def is_said_of_him(line: Line, index: int) -> bool:
    """Tell what says more of the person just named: "X, visiting the capital", "X, currently visiting"."""
    if not index or not line.items[index].word.endswith("ing"):
        return False
    adverb = line.items[index - 1].word.endswith("ly") or line.items[index - 1].word in {"now", "still", "also"}
    return line.shape[index - 1 - (adverb and index > 1)] == ","
