"""Verb groups: the auxiliaries and adverbs before a verb, and which forms of it they allow."""

from functools import cache
from typing import NamedTuple

from tracker.reader.frames.acts import Act
from tracker.reader.items import Item, Line
from tracker.reader.lexicon import toml
from tracker.reader.tags import Percent

_IT = frozenset({"it", "that", "what", "here", "there", "he", "she"})
_TIMELY = frozenset({"schedule", "target", "course", "time", "track"})
HELPING = frozenset({"help", "helps", "helped", "helping"})
_NOT = "n't"
_IRREGULAR = {"won't": "will", "can't": "can", "shan't": "shall"}
PART = "%"  # stands for "80 percent", "four-fifths" among the words of a group
_ADVERBIAL = "k"
_WHOLE = 100
_FOR_SOME = frozenset({"open", "closed", "shut", "active", "over"})
_PAPERWORK = frozenset("signature signing talks dialogue discussion adoption approval ratification".split())
_PURPOSES = frozenset({"t", "f"})


class Groups(NamedTuple):
    """The words of verb groups, as acts.toml has them."""

    be: frozenset[str]
    stands: frozenset[str]
    will: frozenset[str]
    unreal: frozenset[str]
    other: frozenset[str]
    due: frozenset[str]
    adverbs: frozenset[str]
    partly: frozenset[str]
    fractions: frozenset[str]
    said: frozenset[str]
    hoped: frozenset[str]
    prepositions: frozenset[str]
    moments: frozenset[str]
    clauses: frozenset[str]
    reaches: frozenset[str]
    approving: frozenset[str]
    standing: frozenset[str]
    several: frozenset[str]
    coming: frozenset[str]


@cache
def groups() -> Groups:
    """The words of verb groups."""
    read = toml("acts")["groups"]
    return Groups(*(frozenset(read[name].split()) for name in Groups._fields))


@cache
def finite_words() -> frozenset[str]:
    """The auxiliaries that begin a verb group."""
    known = groups()
    plain = known.be | known.stands | known.will | known.unreal | {"has", "have", "had", "would", "did", "does"}
    return plain | {word + _NOT for word in plain} | _IRREGULAR.keys()


@cache
def _helpers() -> frozenset[str]:
    known = groups()
    return finite_words() | known.other | known.adverbs


def is_finite(line: Line, at: int) -> bool:
    """Tell an auxiliary that begins a verb group."""
    if at >= len(line.items) or line.items[at].word not in finite_words() or line.items[at].kind != "word":  # no "May"
        return False
    return line.items[at].word != "'s" or (at > 0 and line.items[at - 1].word in _IT)  # "it's", but "Peru's"


def is_adverb(line: Line, at: int) -> bool:
    """Tell a word in -ly, or one of the small ones that stand within a verb group."""
    word = line.items[at].word
    return word in groups().adverbs or (word.endswith("ly") and line.shape[at] == _ADVERBIAL)


def helpers_before(line: Line, at: int) -> tuple[list[str], int]:
    """Return the auxiliaries and adverbs of a verb group before an item, and where they begin."""
    first = at
    while first > 0:
        before = line.items[first - 1]
        if before.word in groups().fractions:  # "four-fifths": a number, a dash, a word
            first = max(0, first - 1 - 2 * line.shape.endswith("#-k", 0, first) - line.shape.endswith("#k", 0, first))
        elif (
            _is_helper(line, first - 1)
            or before.kind in {"percent", "multiple"}
            or (before.kind == "when" and (first < at or _is_inserted(line, first - 1)))
        ):
            first -= 1
        else:
            break
    return [word for place in range(first, at) for word in _shown(line, place)], first


def _is_inserted(line: Line, at: int) -> bool:
    """Tell a time between an auxiliary and its verb: "will next month start"."""
    return at > 0 and line.items[at - 1].word in groups().will | {"would", "has", "have"}


def _shown(line: Line, at: int) -> tuple[str, ...]:
    """The words that an item stands for: "hasn't" for two."""
    item = line.items[at]
    if item.word.endswith(_NOT) and item.word != _NOT:
        return _IRREGULAR.get(item.word, item.word.removesuffix(_NOT)), "not"
    return (PART if is_part(item) or item.word in groups().fractions else item.word,)


def is_part(item: Item) -> bool:
    """Tell "80 percent" from "100 percent", which is the whole."""
    whole = isinstance(item.value, Percent) and item.value.value >= _WHOLE
    return item.kind in {"percent", "multiple"} and not whole


def _is_helper(line: Line, at: int) -> bool:
    word = line.items[at].word
    if word in _helpers() or is_adverb(line, at):
        return True
    after = line.items[at + 1].word if at + 1 < len(line.items) else ""
    return (word in groups().due and after == "to") or (word == "on" and after in {"track", "course", "schedule"})


def is_proper(line: Line, act: Act) -> bool:
    """Tell a form that its helpers allow: "to set up" is no past form, "is complete" no base."""
    known = groups()
    words = frozenset(helpers_before(line, act.at)[0])
    modal = words & (known.will | known.unreal | {"would", "to", "do", "did", "does", "let"})
    match act.form:
        case "past":
            return not modal or not words.isdisjoint(known.be | {"have", "has", "had"})
        case "base":
            joined = not words and line.shape[act.at - 1 : act.at] == "&"  # "plans to create A and open B"
            return (
                joined
                or (not words and line.items[act.at - 1].word in HELPING)
                or (not words and _are_several(line, act.at))
                or (bool(modal) and words.isdisjoint({"be", "been", "being"}))
            )
        case "state":
            return _is_state(line, act, words)
        case _:
            return True


def _are_several(line: Line, at: int) -> bool:
    """Tell the subject of a plural verb: "that they mean to build", "Malta and Italy plan", "the ministers plan"."""
    if not at:
        return False
    pair = line.shape[max(0, at - 3) : at]
    listed = line.role == "headline" and pair == "P,P"  # "Peru, Chad open a bridge"
    return line.items[at - 1].word in groups().several or listed or pair in {"P&P", "Q&P", "P&Q"}


def _is_state(line: Line, act: Act, words: frozenset[str]) -> bool:
    """Tell "is open", "open since", "operational" from "over", "closed to lorries", "open for business"."""
    known = groups()
    if line.items[act.at].word == "on" and line.items[act.end - 1].word in _TIMELY:
        return not words.isdisjoint(known.be | known.stands)  # not "stressed completing X on schedule"
    if act.end > act.at + 1 or line.items[act.at].word in known.standing:
        return True
    if line.items[act.at].word == "over" and line.shape[act.end : act.end + 1] not in {".", ",", "", "T"}:
        return False  # "over halfway", "over 20 km"
    if line.items[act.at - 1].word == "to" and act.at:
        return False  # "is to open"
    after = line.shape[act.end : act.end + 1]
    if after == "f" and not _PAPERWORK.isdisjoint(item.word for item in line.items[act.end + 1 : act.end + 2]):
        return False  # "ready for signature"
    if after in _PURPOSES and line.items[act.at].word in _FOR_SOME:
        return False
    since = after == "T" or (after != "" and line.items[act.end].word == "since")
    return since or not words.isdisjoint(known.be | known.stands | {PART})
