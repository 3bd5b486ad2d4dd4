"""Whether the words around a sum make it a goal: a goal that is named, or raising that is yet to be done."""

from functools import cache
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct

from tracker.reader.cues import items_word
from tracker.reader.frames.trade.words import changes
from tracker.reader.inflection import forms
from tracker.reader.items import Line
from tracker.reader.lexicon import toml

_NEAR = 14  # items from a goal on to its sum
_BEHIND = 8  # items from a sum on to "target"
_AFTER_INSERTED = 9  # items from the end of an inserted clause to the sum: ", back up to $5 million"
_FAR_BEHIND = 18  # items from "$5 million is" on to "what we have set as our goal"
_COPULA = 7
_BEING = frozenset({"is", "was"})
_TURNS = frozenset({"while", "whereas", "but", "yet", "although", "though"})
_FAR = 24
_SAID = 6
_NAMES = frozenset("PNAdo&yMmT,")
_BESIDE = 4  # items from a sum on to what it is of: "in bilateral trade"
_AGREED = {("agreed", "on"), ("settled", "on"), ("decided", "on")}  # "agreed on $5 billion of trade"
_WANTING = frozenset({"want", "wants"})
_MEANT = frozenset({"designed", "meant", "intended", "aimed", "aims", "seek", "seeks"})
_NOW = frozenset({"present", "current", "today's", "existing", "some", "about"})
_FROM = (["from"], ["worth"], ["than"], ["against"], ["versus"], ["currently"])
_VALUED = frozenset({"estimated", "valued", "put", "standing", "assessed", "calculated"})
_MOVED = frozenset("goes gone crept edged inched picked moved ticked going ran".split())
_WAY = frozenset({"up", "down", "ahead", "further", "higher", "lower", "past"})
_UP_TO = frozenset({"to", "past", "beyond", "over", "above", "towards", "toward"})
_REACHING_SPANS = ("up to", "over ", "beyond ", "past ", "above ", "at least")  # with which a sum itself may begin
_LEADS = frozenset({"to", "of", "want", "at", "on", "for", "towards", "toward", "by"})
_STATED = frozenset({"reached", "was", "totalled", "totaled", "amounted", "stood", "exceeded", "is"})
_DONE = frozenset(
    "amounted totalled totaled reached stood hit rose grew climbed came tops exceeds surpasses hits nears".split()
)
_OVER = ("exceed", "surpass", "topped", "tops", "passed", "passes", "crosse")
_WORKING = frozenset({"work", "strive", "seek", "aim", "endeavour"})
_WAS = frozenset({"was", "were", "amounted", "totalled"})
_DUTY = frozenset({"to", "should", "must", "shall"})


@cache
def _risen() -> frozenset[str]:
    """What trade has done: "rose", "slumped", "has grown", not what it is to do."""
    return frozenset(word for word in changes() if word.endswith("ed")) | _ROSE


_ROSE = frozenset(
    "went shot leapt rose risen fell fallen grew grown shrank shrunk sank swelled slid lost dove sprang".split()
)


class Words(NamedTuple):
    """The words of targets.toml; `phrases` are pairs of words, `triggers` all of which a line of goals holds one."""

    goals: frozenset[str]
    marks: frozenset[str]
    setting: frozenset[str]
    verbs: frozenset[str]
    raised: frozenset[str]
    reaching: frozenset[str]
    not_set: frozenset[str]
    given_up: frozenset[str]
    other_money: frozenset[str]
    turnover: frozenset[str]
    exports: frozenset[str]
    investment: frozenset[str]
    phrases: frozenset[tuple[str, str]]
    triggers: frozenset[str]


@cache
def words() -> Words:
    """The words of targets.toml."""
    read = toml("targets")
    listed = {name: frozenset(read[name]) for name in Words._fields[:-2]}
    listed["verbs"] |= {word for verb in listed["verbs"] for form, word in forms(verb) if form == "gerund"}
    pairs = [phrase.partition(" ") for phrase in read["phrases"]]
    phrases = frozenset((first, second) for first, _, second in pairs)
    triggers = listed["goals"] | listed["marks"] | listed["raised"] | {first for first, _ in (*phrases, *_AGREED)}
    return Words(**listed, phrases=phrases, triggers=triggers)


class Around(Struct, frozen=True):
    """What the words around a sum say of it, and those before it in its part of the line."""

    before: list[str]
    is_goal: bool
    is_aimed: bool
    is_reached: bool
    is_unset: bool
    only_wants: bool


def around(line: Line, at: int) -> Around:
    """Weigh the words around a sum."""
    known = words()
    item = line.items[at]
    before = [_verb_of(line, place) for place in _told_before(line, at)]
    if item.word.startswith(_REACHING_SPANS):
        before.append("to")
    after = _after(line, at)
    named = not known.goals.isdisjoint(before) or _is_phrase(before) or tuple(before[-2:]) in _AGREED
    goal = named or not known.goals.isdisjoint(after) or _is_mark(before, after) or _is_said_to_be(line, at)
    aimed = _aims(before)
    stated = _STATED & set(before[-2:]) or _WAS & set(before[-5:]) or line.shape[at - 1 : at] in {"(", ":"}
    fallen = before[-1:] == ["to"] and not _risen().isdisjoint(before[-2:-1])  # "which fell to $5 million"
    done = fallen or bool(_DONE & set(before[-2:])) or item.word.startswith(_OVER)
    told = done or (_has_risen(before) and not named)
    pairs = set(pairwise(["", *before[-10:]]))
    would = {one for one, other in pairs if one == "would" and other in _WORKING}  # "said they would work to lift"
    near = set(_said_near(line, at)) | set(before[-10:])
    unset_by = known.given_up if _is_standing(before) else known.not_set | known.given_up
    unset = _is_yet(before) or not unset_by.isdisjoint(near - would) or _is_of_now(line, at)
    unset = unset or any(one == "which" and other in _STOOD for one, other in pairs)
    return Around(
        before,
        goal,
        aimed,
        goal and not aimed and bool(told or (stated and not named)),
        unset,
        not aimed and _only_wants(line, at),
    )


# "We want to triple trade, which was only $4 million last year"
_STOOD = frozenset(
    {"was", "stood", "amounted", "totalled", "totaled", "came", "hit", "reached", "exceeded", "topped", "passed"}
)


def _said_near(line: Line, at: int) -> list[str]:
    """The last words before a sum that are no names: "opportunity to bring trade to", between whomever that is."""
    said = [line.items[place].word for place in _told_before(line, at, _FAR) if line.shape[place] not in _NAMES]
    return said[-_SAID:]


def _is_standing(before: list[str]) -> bool:
    """Tell a goal that was set already, whatever is said of it: "discussed ways to reach the goal of $2 billion"."""
    goals = words().goals
    noun = next((at for at in range(len(before) - 1, max(0, len(before) - _BESIDE), -1) if before[at] in goals), 0)
    return before[noun + 1 : noun + 2] in (["of"], [""]) and not {"the", "their"}.isdisjoint(before[noun - 2 : noun])


def _told_before(line: Line, at: int, reach: int = _NEAR) -> list[int]:
    """The last items before a sum, but for a relative clause put in: "to bring trade, which was $3 million, to"."""
    turns = (place for place in range(at - 1, -1, -1) if line.shape[place] == ";" or line.items[place].word in _TURNS)
    floor = next(turns, -1) + 1
    opened = max(line.shape.rfind(",r", floor, at), line.shape.rfind(",$", floor, at))
    closed = line.shape.rfind(",", floor, at)
    inserted = range(opened, closed + 1) if 0 < opened < closed and at - closed <= _AFTER_INSERTED else range(0)
    return [place for place in range(floor, at) if place not in inserted][-reach:]


def _is_yet(before: list[str]) -> bool:
    """Tell "has yet to reach $1 billion", but not "has yet to reach the goal of $1 billion"."""
    return any(
        pair == ("yet", "to") and words().goals.isdisjoint(before[place:])
        for place, pair in enumerate(pairwise(before))
    )


def _after(line: Line, at: int) -> list[str]:
    """The words behind a sum, up to where another clause begins."""
    joined = line.shape.find(",&", at, at + _BEHIND)  # "$5 million, and the two want to build more roads"
    following = [each.word for each in line.items[at + 1 : joined if joined > 0 else at + _BEHIND]]
    return following[: next((place for place, word in enumerate(following) if word in _TURNS | {";"}), len(following))]


def _is_said_to_be(line: Line, at: int) -> bool:
    """Tell "$5 million in trade – this is what the two have set as their goal": more words, but none between commas."""
    following = line.items[at + 1 : at + 1 + _FAR_BEHIND]
    being = next((place for place, item in enumerate(following[:_COPULA]) if item.word in _BEING), -1)
    if being < 0 or any(item.shape in ",;" for item in following[:being]):
        return False
    clause = following[being + 1 :]
    end = next((place for place, item in enumerate(clause) if item.shape in ",;-"), len(clause))
    said = {item.word for item in clause[:end]}
    known = words()
    return not (known.goals - _WANTING).isdisjoint(said) or ("what" in said and not known.setting.isdisjoint(said))


def _verb_of(line: Line, at: int) -> str:
    """The word of an item, without what stands before the verb in "more than double"."""
    word = line.items[at].word
    if line.shape[at] == "T":
        return ""  # "in May" is no "may"
    return word.rpartition(" ")[2] if line.shape[at] == "x" else word


def _is_phrase(before: list[str]) -> bool:
    """Tell "strive for", "work towards", "provides for"."""
    return any(pair in words().phrases for pair in pairwise(before))


def _is_mark(before: list[str], after: list[str]) -> bool:
    """Tell "set a mark of", "fixed … as the level": a mark only where somebody sets it."""
    known = words()
    marked = not known.marks.isdisjoint(before[-_BESIDE:]) or not known.marks.isdisjoint(after[:_BESIDE])
    return marked and not known.setting.isdisjoint(before)


def _is_of_now(line: Line, at: int) -> bool:
    """Tell the sum that a goal starts from: "from the present $1.5 billion", "now worth some $48 billion"."""
    before = [item.word for item in line.items[max(0, at - 4) : at] if item.shape != "d" and item.word not in _NOW]
    after = [item.word for item in line.items[at + 1 : at + 4]]
    if line.items[at].word.partition(" ")[0] in _VALUED or any(
        one == "already" and other not in {"by", "next", "this"} for one, other in pairwise(after)
    ):
        return True  # "a goal of $5 million, with $3 million already in the ledger"
    if line.shape[at - 1 : at] == "T" and line.items[at - 1].word.startswith(("last ", "previous ", "a year ago")):
        return True
    closed = line.shape.find(",", at)
    if line.shape[at - 1 : at] == "," and 0 < closed <= at + _COPULA and items_word(line, closed + 1) == "to":
        return True  # "to take trade, $3 million in 2023, to $5 million"
    now = "now" in {item.word for item in line.items[max(0, at - 2) : at]}
    return before[-1:] in _FROM or (now and words().goals.isdisjoint(before))


def _only_wants(line: Line, at: int) -> bool:
    """Tell a sum that somebody wants to spend or get from a goal of trade: "wants to pour in 3 billion"."""
    known = words()
    near = {item.word for item in line.items[max(0, at - _NEAR) : at + _BEHIND]}
    if not _WANTING.isdisjoint(item.word for item in line.items[max(0, at - 2) : at]):
        return False  # "the governments want $150 billion"
    raising = (known.verbs | known.reaching) - _WANTING
    named = near & known.goals
    return bool(named) and named <= _WANTING and near.isdisjoint(raising)


def _aims(before: list[str]) -> bool:
    """As in "to lift trade to $15 billion", "should be brought to", "are to reach": raising that is yet to be done."""
    known = words()
    if _UP_TO.isdisjoint(before[-5:]) and known.reaching.isdisjoint(before[-3:]):
        return False
    for position, word in enumerate(before):
        lead = before[max(0, position - 4) : position]
        if lead[-1:] == ["to"] and not _GONE_ON.isdisjoint(lead[-2:-1]):
            continue  # "trade continued to grow, reaching $5 million"
        led = lead[-1:] and (lead[-1] in _LEADS or (lead[-1] == "will" and word not in known.reaching))
        led = led or lead[-1:] == ["must"] or (lead[-1:] == ["should"] and "agreed" in before[:position])
        led = led or lead[-2:] == ["and", "with"]  # "tasked them with lifting it to $1 billion and with taking it to"
        led = led or (lead[-1:] == ["and"] and "to" in before[:position])  # "to deepen ties and lift trade to"
        if word in known.verbs and led and not _has_risen(before[:position]):
            set_to = {"is", "are"} & set(lead[-2:-1])
            return bool(set_to) or not {"was", "expected"} & set(lead) or not _MEANT.isdisjoint(before)
        if word in known.raised and "be" in lead and not _DUTY.isdisjoint(lead):
            return True
    return False


def _has_risen(before: list[str]) -> bool:
    """Tell what has been: "rose by 5 percent to reach", "went up to reach"."""
    moved = any(one in _MOVED and other in _WAY for one, other in pairwise(before))
    doubled = any(one in _MULTIPLIED and other != "be" for other, one in pairwise(["", *before]))
    return moved or doubled or not _risen().isdisjoint(before)


_MULTIPLIED = frozenset({"doubled", "tripled", "trebled", "quadrupled"})

_GONE_ON = frozenset({"had", "continued", "continues", "began", "started", "managed"})


def measure_of(line: Line, at: int) -> str | None:
    """Return what a goal is of: what stands right behind its sum, else the nearest before it, else further behind."""
    last = min(len(line.items), at + _BEHIND)
    beside = min(last, at + 1 + _BESIDE)
    for place in (*range(at + 1, beside), *reversed(_told_before(line, at, at)), *range(beside, last)):
        found = _measure(line, place)
        if found is not None:
            return found
    return None


def _measure(line: Line, at: int) -> str | None:
    known = words()
    word = line.items[at].word
    if word in known.exports:
        return "exports"
    if word in known.turnover:
        return "turnover"
    if word in known.investment:
        joined = at > 1 and line.shape[at - 1] == "&" and line.items[at - 2].word in known.turnover
        return "turnover" if joined else "investment"  # "trade and investment"
    return None
