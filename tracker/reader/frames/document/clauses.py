"""What parts a day from a verb of signing: another verb, a relative clause."""

from tracker.reader.cues import cues, is_verb, items_word
from tracker.reader.frames.document.occasions import EVENTS
from tracker.reader.frames.verb_groups import is_finite
from tracker.reader.items import Line
from tracker.reader.patterns import regex

_BESIDE = 3  # items from a time to the "where" that goes on with it
_LEADING = frozenset({"of", "in", "at", "on", "after", "following", "upon"})  # "during which"
_THAT = frozenset({"end", "effect", "purpose", "aim", "regard", "respect", "sense", "visit", "trip", "meeting", "city"})
_TRAVEL = regex(r"T[^,;:.]{0,4}P,r?")  # "leaves tomorrow for Lima, where"


def goes_on_with_another(line: Line, first: int, last: int) -> bool:
    """Tell another verb: "was agreed, and an expo was held on 31 May", "and agreed to meet again in May"."""
    for at in range(first, last):
        if line.shape[at] != "&":
            continue
        if line.shape[at - 2] in "XB" and line.shape[at + 1 : at + 2] in {"X", "B"} and not _acts(line, at):
            continue  # "between X, the trade minister, and Y, was held on 31 May"
        if line.shape[at - 1] == "," and any(is_finite(line, after) for after in range(at + 2, last)):
            return True
        if is_verb(line, at + 1) and "tk" in line.shape[at:last]:
            return True
    return False


def _acts(line: Line, at: int) -> bool:
    """Tell "…, and Y met Z", a clause of its own, from "between X, the trade minister, and Y was held"."""
    between = max((place for place in range(at) if line.items[place].word == "between"), default=-1)
    return line.shape[at + 2 : at + 3] != "," and (between < 0 or line.shape.find("&", between) < at)


def is_of_the_subject(line: Line, at: int, verb: int) -> bool:
    """Tell a time of the main clause that holds for "who" too: "met on 5 May under X and Y, who signed a treaty"."""
    relatives = [index for index in range(at, verb) if line.items[index].word in cues().relatives]
    return (
        len(relatives) == 1
        and line.items[relatives[0]].word == "who"
        and "had" not in {item.word for item in line.items[relatives[0] : verb]}
    )


def relative_between(line: Line, first: int, last: int) -> bool:
    """Tell a relative clause of its own from "at the end of which", or "in May, when"."""
    return any(
        line.items[at].word in cues().relatives
        and line.items[at - 1].word not in _LEADING
        and not (line.items[at].word == "that" and items_word(line, at + 1) in _THAT)
        and not line.shape.startswith("rT", at)  # "that December"
        and not (
            line.items[at].word == "where"
            and (at - first <= _BESIDE or _TRAVEL.match(line.shape, first, at + 1) is not None)
        )
        and (line.items[at - 1].word != "during" or _turns(line, first, at))
        and not (line.items[at].word == "which" and is_of_an_event(line, first, at, last))
        and not (line.items[at].word == "where" and not EVENTS.isdisjoint(item.word for item in line.items[first:at]))
        for at in range(first, last)
    )


def _turns(line: Line, first: int, last: int) -> bool:
    """Tell "left on Friday, ending a visit during which": a time of another event."""
    return any(line.items[at].word.endswith("ing") and line.shape[at - 1] == "," for at in range(first + 1, last - 1))


def is_of_an_event(line: Line, first: int, at: int, last: int) -> bool:
    """Tell "during the tenth meeting of the board, which will be held in May"."""
    before, after = ({item.word for item in line.items[start:end]} for start, end in ((first, at), (at, last)))
    return not EVENTS.isdisjoint(before) and not _TAKING_PLACE.isdisjoint(after)


_TAKING_PLACE = frozenset({"held", "place", "scheduled", "due", "planned", "begin", "begins", "slated"})
