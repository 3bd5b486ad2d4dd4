"""How far along an act is, by its verb group and what governs it: done, doing, begun, ahead, agreed on, stopped."""

from msgspec.structs import replace

from tracker.reader.cues import cues
from tracker.reader.frames.acts import Act, acts_at
from tracker.reader.frames.project.adjuncts import before_adjuncts
from tracker.reader.frames.project.aspect_clues import (
    executed,
    has_come,
    is_agreed,
    is_dated,
    is_of_ceremony,
    is_reported,
    is_soon,
    is_subject,
    is_talked_of,
    lasts,
    opens_report,
)
from tracker.reader.frames.project.rulers import MODIFIERS, agreement_with, choice_of, rulers_at
from tracker.reader.frames.project.told import Told, compose
from tracker.reader.frames.project.yet import yet_to_come
from tracker.reader.frames.verb_groups import HELPING, groups, helpers_before
from tracker.reader.items import Line
from tracker.reader.patterns import regex

_NAMED = "NkP,KBcFQg"  # letters that a thing ends with: "a plant to be built"
_PASSED = frozenset({"ceremony", "ceremonies", "pace", "state", "course", "process", "the", "issue", "on", "of"})
_TOGETHER = frozenset(
    {"cooperation", "co-operation", "collaboration", "principles", "partnership", "conditions", "terms"}
)
_FAR = 7  # items from a noun of an act back to what governs it
_FAR_BACK = 30  # items from an act back to the one that it is listed with
_CELEBRATED = frozenset({"witness", "open", "break", "ground", "begin"})
_CELEBRATING = frozenset({"took", "held", "marked", "celebrated", "attended", "witnessed"})
_AWAITED = frozenset({"due", "expected", "awaited"})
_NOBODY = frozenset({"nobody", "none", "neither"})
_PROGRESS = frozenset({"progress", "advancement", "advance"})
_CLAUSES = frozenset({"while", "whereas", "but"})
_EVENTS = frozenset({"groundbreaking", "ground-breaking"})
_MADE = frozenset("made taken reached signed announced adopted unveiled concluded given".split())
_OF_WHOM = regex(r"od?[#AkgPNQXB]{1,5}$")  # "the intention of the two countries to build"
_NONE = frozenset({"no", "any", "neither", "without"})


def told_by_verb(line: Line, act: Act) -> Told | None:
    """Return what a verb's group says; None where it denies, imagines or only talks of it."""
    known = groups()
    if act.form == "noun":
        return Told(act.kind, "ahead", passive=True)  # "is slated for completion"
    said, first = helpers_before(line, act.at)
    if act.form == "base" and not said and line.shape[first - 1 : first] == "&":
        return _as_the_one_before(line, act, first - 1)  # "plans to create A and open B"
    if act.form == "base" and not said and first and line.items[first - 1].word in HELPING:
        return _governed(line, act, first)  # "will help build"
    words = frozenset(said) | executed(line, act)
    nobody = first > 0 and line.items[first - 1].word in _NOBODY
    denied = nobody or not words.isdisjoint(cues().negations)
    if denied or {"yet", "to"} <= words:
        return yet_to_come(line, act, words)
    due = not words.isdisjoint({"should", "would"}) and "have" not in words and is_dated(line, act)
    if not words.isdisjoint(known.unreal) and not due:
        return None
    if (
        act.kind in {"build", "finish", "develop"}
        and act.form in {"past", "state"}
        and not words.isdisjoint(known.partly)
    ):
        active = act.form == "past" and words.isdisjoint(known.be) and not words.isdisjoint({"has", "have"})
        return Told("build", "begun", passive=not active)
    passive = act.form == "state" or (act.form == "past" and not words.isdisjoint(known.be))
    if passive and first > 1 and line.items[first - 2].word == "no":
        return None  # "no date has been set"
    if due or not words.isdisjoint(known.will) or ("would" in words and is_reported(line, first)):
        aspect = "agreed" if "would" in words and is_agreed(line, first) else "doing" if lasts(line, act) else "ahead"
        return Told(act.kind, aspect, passive) if passive or act.form in {"base", "gerund"} else None
    if "would" in words:
        return None
    if "to" in words and (passive or act.form == "base"):
        return _infinitive(line, act, said, first, passive=passive)
    if passive:
        return _passive(act, words)
    match act.form:
        case "gerund":
            going = not words.isdisjoint(known.be - {"being"})
            if not going and is_of_ceremony(line, first):
                return _celebrated(line, act)
            if line.role == "headline" and not said and is_subject(line, first - 1) and act.kind == "build":
                return Told(act.kind, "doing")  # "Peruvian firm building X"
            if act.kind == "open" and opens_report(line, first):
                return Told(act.kind, "done")  # "Opening X on Monday, the minister said"
            return Told(act.kind, "doing") if going else _governed(line, act, first)
        case "past":
            return Told(act.kind, "done")
        case _ if line.role == "headline" and act.form == "third" and not said:
            return Told(act.kind, "done")  # "Peruvian firm completes X"
        case _:
            return Told(act.kind, "ahead" if act.kind in {"open", "begin"} and is_soon(line, act) else "now")


def _celebrated(line: Line, act: Act) -> Told:
    """As in "the ceremony of launching X took place", "will be in Lima to open X"."""
    return Told(act.kind, "done" if groups().will.isdisjoint(line.words) else "ahead")


def _passive(act: Act, words: frozenset[str]) -> Told | None:
    if "being" in words and act.form == "past":
        return Told(act.kind, "doing", passive=True)
    if act.kind == "develop" and act.form == "past" and not words.isdisjoint({"is", "are"}):
        return Told(act.kind, "doing", passive=True)  # "is carried out by a Peruvian firm"
    if "be" in words or (act.kind == "plan" and not words.isdisjoint({"was", "were", "had"})):
        return None  # "proposed that it be built", "was planned"
    return Told(act.kind, act.aspect or "done", passive=True)


def _infinitive(line: Line, act: Act, said: list[str], first: int, *, passive: bool) -> Told | None:
    """As in "is to be built", "agreed to build", "a plant to be built"."""
    to = len(said) - 1 - said[::-1].index("to")
    before = frozenset(said[:to])
    due = not before.isdisjoint(groups().due)
    if not due and not before.isdisjoint({"has", "have", "had", "having", "was", "were"}):
        reported = "begin" in act.kind and is_reported(line, first)  # "said that the firm was to start"
        return Told(act.kind, "ahead", passive) if reported and before.isdisjoint({"has", "have", "had"}) else None
    headed = line.role == "headline" and to == 0 and is_subject(line, first - 1)  # "Peru, Chad to build"
    if "ready" in before and not passive:
        return None  # "is ready to build"
    ahead = groups().be | groups().stands if passive else groups().be  # "remains to be agreed"
    if due or headed or not before.isdisjoint(ahead):
        return Told(act.kind, "ahead", passive)
    if said[to + 1 : to + 2] == ["have"]:
        return None
    near = {item.word for item in line.items[max(0, first - _FAR) : first]}
    if to == 0 and act.kind in _CELEBRATED and not passive and not near.isdisjoint(_AWAITED) and "in" in near:
        return Told(act.kind, "ahead")  # "is due in Lima to open"
    if to == 0 and act.kind in _CELEBRATED and not passive and has_come(line, first):
        return _celebrated(line, act)
    if to == 0 and act.form == "base" and is_of_ceremony(line, first + 1):
        return _celebrated(line, act)
    ruled = _governed(line, act, first)
    if ruled is not None:
        return ruled._replace(passive=passive)
    behind = passive and to == 0 and first > 0 and line.shape[first - 1] in _NAMED
    if not behind or any(one.kind == "talk" for one in acts_at(line, first - 1)):
        return None
    return Told(act.kind, "ahead", passive)


def _governed(line: Line, act: Act, first: int) -> Told | None:
    """Return what an infinitive or -ing form says by the word that governs it: "began building", "plans to open"."""
    while line.items[first].kind == "when":  # "decided the same day to build"
        first += 1
    at = _before_cooperation(line, first - 1)
    with_preposition = at >= 0 and line.items[at].word in groups().prepositions
    found = rulers_at(line, first if line.items[first].word == "to" else at)  # "gave the nod to build"
    found = found or (rulers_at(line, at) if with_preposition else [])  # "go ahead with building"
    at = before_adjuncts(line, at - with_preposition)
    if at < 0:
        return None
    if line.shape[at] in "&," and not found:
        return _as_the_one_before(line, act, at)
    found = found or rulers_at(line, at) or choice_of(line, at, first) or agreement_with(line, at, first)
    return _ruled(line, found or _noun_that_rules(line, first - 1), act)


def _noun_that_rules(line: Line, at: int) -> list[Act]:
    """The noun before what stands between it and "to build": "a decision was made", "the intention of Peru"."""
    if line.items[at].word in _MADE:
        helpers, first = helpers_before(line, at)
        noun = first - 1 if helpers and not groups().be.isdisjoint(helpers) else -1
    else:
        whose = _OF_WHOM.search(line.shape, max(0, at - _FAR), at + 1)
        noun = whose.start() - 1 if whose is not None else -1
    return [one for one in rulers_at(line, noun) if one.form == "noun"] if noun >= 0 else []


def _leads(word: str) -> bool:
    return word in groups().prepositions or word in groups().moments


def told_by_noun(line: Line, act: Act) -> Told | None:
    """Return what a noun of an act says by what governs it: "began construction of", "after the opening of"."""
    known = groups()
    at = act.at - 1
    if line.shape[at - 2 : at + 1] == "%od" or line.shape[at - 1 : at + 1] == "%o":  # "70 percent of the work on"
        whole = _ruled(line, rulers_at(line, at - 1 - (line.shape[at] == "d") - 1), act)
        return Told(act.kind, "begun") if whole is not None and whole.aspect == "done" else whole
    if at >= 0 and any(
        one.form == "state" and one.aspect == "begun" and one.end == act.at for one in acts_at(line, at)
    ):
        return Told(act.kind, "begun")  # "the ongoing rehabilitation of"
    while (
        at >= max(0, act.at - _FAR)
        and line.shape[at] in MODIFIERS
        and not _leads(line.items[at].word)
        and line.items[at].word not in _CLAUSES
    ):
        told = _ruled(line, found := rulers_at(line, at), act)
        if told is not None or any(one.form != "noun" for one in found):
            return told  # but "launched the construction works of": the noun before is of the same works
        at -= 1
    if at >= 0 and line.items[at].word in _CLAUSES:
        return None
    occasion = at > 0 and line.shape[at] == "o" and line.items[at - 1].word == "occasion"
    moment = occasion or (at >= 0 and line.items[at].word in known.moments)
    if at >= 0 and _leads(line.items[at].word):
        at = _before_cooperation(line, at)
        found = rulers_at(line, at)  # "invest in construction of"
        if found:
            return _ruled(line, found, act)
        at -= 1
        while at > 0 and line.items[at].word in _PASSED:
            at -= 1
        if act.kind == "ground" and at > 0 and line.items[at].word == "laying":
            return told_by_noun(line, replace(act, at=at))  # "attended the laying of the stone"
    if at >= 0 and line.shape[at] in "&,":
        alike = _as_the_one_before(line, act, at)
        if alike is not None:
            return alike
    found = rulers_at(line, before_adjuncts(line, at)) or agreement_with(line, at, at + 1)
    speaking = moment and all(one.form == "gerund" and (not one.at or line.shape[one.at - 1] == ",") for one in found)
    if found and not speaking:
        return _ruled(line, found, act)
    event = act.kind == "open" or line.items[act.at].word in _EVENTS
    if not moment or not event or "if" in line.words:
        return None
    ahead = any(item.word in known.will for item in line.items[max(0, act.at - _FAR_BACK) : act.at])
    return Told(act.kind, "ahead" if ahead else "done")  # "will be in Lima for the launch of"


def _before_cooperation(line: Line, at: int) -> int:
    """Where it goes on past "the principles of cooperation in" back to what was agreed on."""
    while at > 1 and line.shape[at] in "iou" and line.items[at - 1].word in _TOGETHER:
        at -= 2 + (line.shape[at - 2] == "d")
    return at


def _told_by(line: Line, act: Act) -> Told | None:
    """Return what a verb or a noun says."""
    return told_by_noun(line, act) if act.form == "noun" else told_by_verb(line, act)


def _as_the_one_before(line: Line, act: Act, at: int) -> Told | None:
    """As in "agreed on building X and opening Y": the second is governed as the first is."""
    if act.form not in {"gerund", "noun", "base"}:
        return None
    inserted = line.shape.startswith(",&t", at - 1)  # "agreed to build X, which will serve Peru, and to open Y"
    for before in range(at - 1, max(-1, at - _FAR_BACK), -1):
        if line.shape[before] == ";" or (line.items[before].word in groups().clauses and not inserted):
            return None
        for other in acts_at(line, before):
            if other.form == act.form:
                told = _told_by(line, other)
                return Told(act.kind, told.aspect) if told is not None and told.aspect != "now" else None
    return None


def _ruled(line: Line, rulers: list[Act], act: Act) -> Told | None:
    """Return what the first of the words says that does say something of an act."""
    told = (_composed(line, ruler, act) for ruler in rulers)
    return next((one for one in told if one is not None), None)


def _composed(line: Line, ruler: Act, act: Act) -> Told | None:
    told = _told_by(line, ruler)
    if ruler.at and line.items[ruler.at - 1].word in _NONE:
        return None  # "has no plans to build"
    if told is None and ruler.form == "noun" and line.items[ruler.end - 1].word in _PROGRESS:
        told = Told(ruler.kind, "doing")  # "noted the progress in the construction of"
    direct = line.shape[ruler.end : act.at] in {"", "d"} and line.items[ruler.at].word.startswith("reach")
    if told is not None and act.kind != "agree" and direct:
        told = told._replace(kind="begin")  # "reached operation of", but "reached agreement on"
    if told is None and ruler.form == "noun" and ruler.kind == "begin" and not _CELEBRATING.isdisjoint(line.words):
        told = Told(ruler.kind, "done")  # "the start of works on X was celebrated"
    if (
        told is None
        and ruler.form == "noun"
        and ruler.kind in {"agree", "plan"}
        and line.items[ruler.at].word != "signing"
        and not is_talked_of(line, ruler.at)
    ):
        told = Told(ruler.kind, "done")
    return compose(told, act) if told is not None else None
