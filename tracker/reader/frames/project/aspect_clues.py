"""What stands around a verb and says how far to believe it: a day, a percentage, who said so, who agreed."""

from tracker.reader.frames.acts import Act, acts_at
from tracker.reader.frames.project.words import noun_words
from tracker.reader.frames.verb_groups import PART, groups, helpers_before, is_finite, is_part
from tracker.reader.items import Line

_FAR = 7  # items from "agreed" to "that", from a place to "to open"
_FAR_BACK = 30  # items before a verb in which it is said who says so
_BEHIND = 8
_SCHEDULED = 6  # items from a verb to its day

_HELD = frozenset({"took", "held", "take", "attended"})
_MARKING = frozenset({"marking", "celebrating", "commemorating"})
_HEADED = frozenset("PNQBX")  # letters of whom a headline tells something of
_TALKED = 6
_UNTIL = frozenset({"until", "till"})
_GOING_ON = frozenset({"continue", "go", "last", "proceed", "run"})
_CHANCES = frozenset({"advantage", "opportunity", "occasion"})
_TAKEN = frozenset({"took", "used", "seized"})


def is_dated(line: Line, act: Act) -> bool:
    """Tell a "should" or "would" with a day, which is a schedule: "should be ready by 2027"."""
    passive = "be" in helpers_before(line, act.at)[0]
    timely = act.kind in {"finish", "begin"} or (act.kind == "open" and act.end == act.at + 1)
    timely = timely or (act.kind in {"deliver", "build"} and passive)
    return timely and "if" not in line.words and "T" in line.shape[act.end : act.end + _SCHEDULED]


def has_come(line: Line, first: int) -> bool:
    """Tell "travelled to Lima to open X", "was in Lima to attend the launch of"."""
    before = line.items[max(0, first - _FAR_BACK) : first]
    if not _CHANCES.isdisjoint(item.word for item in before[-_FAR:]):
        return not _TAKEN.isdisjoint(item.word for item in before[-_FAR:])  # "took the occasion to open"
    return any(item.word in groups().coming for item in before) and not {"P", "N"}.isdisjoint(
        line.shape[max(0, first - _FAR) : first]
    )


def lasts(line: Line, act: Act) -> bool:
    """Tell what goes on already where its end is told: "will operate until 2043", "will go on till May"."""
    going = (
        act.kind == "run"
        or (act.kind == "build" and act.form == "state")
        or (act.kind == "begin" and line.items[act.at].word in _GOING_ON)
    )
    return going and any(
        is_until(line, at)
        for at in range(act.end + 1, min(act.end + _BEHIND, len(line.items)))
        if line.shape[at] == "T"
    )


def is_until(line: Line, at: int) -> bool:
    """Tell the end of what goes on: "until 2043"."""
    return at > 0 and not _UNTIL.isdisjoint({line.items[at - 1].word, line.items[at].word.partition(" ")[0]})


def is_reported(line: Line, at: int) -> bool:
    """Tell the "would" of reported speech from that of a condition."""
    if "if" in line.words:
        return False
    before = {item.word for item in line.items[:at]}
    behind = {item.word for item in line.items[-_BEHIND:]} if "," in line.shape[at:] else set()  # "…, the agency said"
    return not (before | behind).isdisjoint(groups().said) and before.isdisjoint(groups().hoped)


def is_agreed(line: Line, at: int) -> bool:
    """Tell "the two sides agreed that X would be built"."""
    said = [item.word for item in line.items[max(0, at - _FAR_BACK) : at]]
    return any(
        word in {"agreed", "decided"} and "that" in said[place : place + _FAR] for place, word in enumerate(said)
    )


def executed(line: Line, act: Act) -> frozenset[str]:
    """As in "executed at 95 percent", "ready by 98 percent"."""
    after = line.shape[act.end : act.end + 3]
    if "%" in after and not is_part(line.items[act.end + after.index("%")]):
        return frozenset()
    partly = act.form in {"past", "state"} and (
        (after[:1] == "%" and after[1:2] != "o") or (after[:1] in {"i", "b"} and "%" in after)
    )
    return frozenset({PART} if partly else ())


def is_soon(line: Line, act: Act) -> bool:
    """Tell a present that is still to come: "opens soon", "starts operating in November"."""
    after = line.items[act.end : act.end + 4]
    if line.shape[act.end : act.end + 1] == "T" and after[0].word.startswith(("next", "tomorrow")):
        return True
    return any(item.word in {"soon", "shortly"} for item in after) or line.shape[act.end : act.end + 2] in {
        "iT",
        "uT",
        "bT",
    }


def is_of_ceremony(line: Line, at: int) -> bool:
    """Tell "the ceremony of launching X took place", "a ceremony to open X was held"."""
    before = line.items[max(0, at - _TALKED) : at]
    prepared = bool(before) and (before[-1].word in {"of", "for", "to"} or line.items[at].word in _MARKING)
    celebrated = any(item.word in {"ceremony", "ceremonies"} for item in before)
    return prepared and celebrated and not _HELD.isdisjoint(line.words)


def opens_report(line: Line, at: int) -> bool:
    """Tell what somebody did while he spoke: "Opening X on Monday, the minister said"."""
    comma = line.shape.find(",") if at == 0 else -1
    if any(is_finite(line, place) for place in range(1, comma)):
        return False  # "Opening X will help them, the minister said"
    return comma > 0 and any(item.word in groups().said for item in line.items[comma:])


def is_subject(line: Line, at: int) -> bool:
    """Tell whom or what a headline may tell something of: "Peru, Chad to build", "Elmed cable to enter service"."""
    return at >= 0 and (line.shape[at] in _HEADED or line.items[at].word in noun_words())


def is_talked_of(line: Line, at: int) -> bool:
    """Tell what is only discussed or proposed."""
    return any(act.kind == "talk" for place in range(max(0, at - _TALKED), at) for act in acts_at(line, place))
