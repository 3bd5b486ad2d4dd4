"""What is said of an undertaking as an object: "opened X", "began building X", "construction of X began"."""

import re
from collections.abc import Iterator

from tracker.reader.cues import cues, items_word
from tracker.reader.frames.acts import Act, acts_at
from tracker.reader.frames.project.aspect_clues import is_talked_of
from tracker.reader.frames.project.aspects import before_adjuncts, told_by_noun, told_by_verb
from tracker.reader.frames.project.nominal import resolved, whole
from tracker.reader.frames.project.predicates import head, predicates
from tracker.reader.frames.project.shares import Said, in_part, is_share, share_before
from tracker.reader.frames.project.told import Told, compose
from tracker.reader.frames.project.words import nouns
from tracker.reader.frames.verb_groups import groups, helpers_before, is_adverb, is_finite, is_proper
from tracker.reader.items import Line

PREPOSITIONS = frozenset(
    """
    of on for at in to from by with near into between through under over about regarding concerning upon
    across along via
    """.split()
)
_LONGEST = 10  # items of a phrase before its object
_IF = 5  # items from "if" to its verb
_FAR = 14  # items from "of X" back to its noun
_DIRECT = re.compile(
    r"(?:b[NPQXB-]{1,4})?k{0,2}(?:&[kgF])?(?:,?(?:[iu]d?)?[PNTB]+,?)*"
)  # "ceremony", "and operation", "in Kuvasay"
_BETWEEN = re.compile(r"[yot][dkgAPN&]{1,6}")  # "between Peru and Chad", "of Chadian gas"
_GRIDS = frozenset({"grid", "network", "system"})
_FLOWS = frozenset("flow flows trains shipments deliveries supplies exports transit movement traffic".split())
_SERVICES = frozenset({"service", "services", "sailings", "trains"})
_PASSAGES = frozenset({"through", "via", "over", "along", "across"})
_TYING = frozenset({"by", "through", "via", "with"})
_WITH_WHOM = re.compile(r"k?(?:o[kF])?(?:\([QN]\))?(?:[yb][dkgcANPQBso&-]{1,10})?(?:,?(?:[ui]d?)?[TPN]{1,2},?){0,2}")
_INVERTING = frozenset("is are was were include includes included remain remains stand stands".split())
PROJECTS = frozenset("projects undertakings works facilities plants schemes investments initiatives those".split())
_INSERTED = re.compile(r"[iyub][kgANPQ]{1,3}$")
_CEREMONIES = frozenset({"ceremony", "ceremonies"})
_RESOLVED = frozenset({"final", "investment"})
_OF_DRAFTS = frozenset({"of", "for", "on", "into", "about", "under", "concerning", "regarding"})
_INTENTS = frozenset({"plan", "plans"})
_SUBJECTS = frozenset({"on", "for", "about", "regarding", "concerning"})
_OF_WORKS = frozenset({"build", "ground", "run", "develop"})
_TOLD_OF_WORKS = frozenset({"run", "begin", "finish", "stop", "break", "open", "build"})
AWAITING = frozenset({"when", "once", "after", "until", "till", "if", "unless", "before"})
_WOUND_UP = frozenset({"wound", "winds", "winding", "wind"})  # of works it says that they are over
_SEEN = frozenset({"see", "sees", "saw", "seen"})  # by a country or a year, not by what is built
_TAKEN = frozenset({"take", "takes", "took", "taken", "taking"})
_SHORTEST = 2  # items of "works to"
_NOT_OF_WORKS = frozenset({"agree", "plan", "talk", "begin"})


def as_object(line: Line, start: int, last: int) -> Iterator[Said]:
    """Yield what verbs and nouns say whose object stands at `items[start:last]`."""
    place = start - 1
    through = place >= 0 and line.items[place].word in PREPOSITIONS
    share = share_before(line, place)
    shared = share > 0
    through = through and not shared
    ends = {start} if through else {start - share} if shared else {start, _before_phrase(line, place) + 1}
    for at in range(place, max(-1, min(ends) - _LONGEST), -1):
        for act in acts_at(line, at, (start, last)):
            there = through and act.end == place and _is_at(line, act)
            # "Flows through X", "gas flows through X stopped".
            idle = act.form in {"base", "third"} and (not act.at or line.shape[act.at - 1] == "d")
            flowing = act.form == "third" and line.items[act.at].word in _FLOWS
            idle = idle or (flowing and next(predicates(line, last), None) is not None)
            attributive = act.form == "past" and act.end == start and line.shape[at - 1] == "d"  # "the planned X"
            if (
                (act.end in ends or there)
                and not idle
                and not attributive
                and _takes_object(line, act)
                and is_proper(line, act)
            ):
                said = in_part(_active(line, act)) if shared else iter(_purpose(line, act, last) or _active(line, act))
                yield from _dropped(line, said, last)
    yield from _inverted(line, start)
    if through and line.items[place].word == "with":
        yield from _going_with(line, place)
    if through:
        yield from _through_noun(line, place, last)


def _going_with(line: Line, place: int) -> Iterator[Said]:
    """As in "is behind schedule with X"."""
    for at in range(place - 1, max(-1, place - _IF), -1):
        for act in acts_at(line, at):
            if act.form == "state" and act.end == place and act.aspect == "begun" and is_proper(line, act):
                yield act, Told(act.kind, act.aspect)


def _dropped(line: Line, said: Iterator[Said], last: int) -> Iterator[Said]:
    """What is said of what was only planned, and then given up: "plans to extend X were dropped"."""
    for act, told in said:
        ruler = next(predicates(line, last), None) if told is not None and told.aspect == "ahead" else None
        dropped = told_by_verb(line, ruler) if ruler is not None and ruler.kind == "stop" else None
        yield act, Told("plan", "stopped") if dropped is not None and dropped.passive else told


def _before_phrase(line: Line, place: int) -> int:
    """Where a line goes on to the left past what stands between verb and object: "launched in video format"."""
    inserted = _INSERTED.search(line.shape, max(0, place - _LONGEST), place + 1)
    if place > 1 and line.items[place - 1].word == "from" and line.shape[place] in "PN":
        return place - 2  # "inaugurated from Lima the X"
    at = before_adjuncts(line, place)
    return inserted.start() - 1 if inserted is not None and at == place and not is_finite(line, place) else at


def _purpose(line: Line, act: Act, last: int) -> list[Said]:
    """What is said of works with a purpose: "works to build X have started"."""
    if act.form != "base" or act.at < _SHORTEST or line.shape[act.at - 1] != "t":
        return []
    for noun in acts_at(line, act.at - 2):
        if noun.form == "noun" and noun.kind == "build" and noun.end == act.at - 1:
            return [(noun, _told_of_noun(line, noun, last))]
    return []


def _is_at(line: Line, act: Act) -> bool:
    """Tell "started production at X" from "opened at X"; "obtained a permit for X"."""
    if act.kind == "clear" and line.items[act.end].word == "for":
        return line.items[act.end - 1].word not in PREPOSITIONS
    return (
        act.kind in {"open", "stop"}
        and act.end > act.at + 1
        and items_word(line, act.end) in {"at", "on", "from", "along"}
    )


def _takes_object(line: Line, act: Act) -> bool:
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


def _active(line: Line, act: Act) -> Iterator[Said]:
    """What a verb says of its object: nothing when it is passive, or will only run it."""
    told = (
        None if "if" in {item.word for item in line.items[max(0, act.at - _IF) : act.at]} else told_by_verb(line, act)
    )
    whole = act.end > act.at + 1 and line.items[act.end - 1].word in PREPOSITIONS  # "was named preferred bidder for X"
    if told is None or not ((told.passive and not whole) or (told.kind == "run" and told.aspect == "ahead")):
        yield act, told


def _inverted(line: Line, start: int) -> Iterator[Said]:
    """As in "Handed over last month was X", "Under construction are X"."""
    verb = start - 1
    while verb > 0 and is_adverb(line, verb):
        verb -= 1
    if verb < 0 or line.items[verb].word not in _INVERTING:
        return
    for at in range(verb - 1, max(-1, start - _LONGEST - 2), -1):
        for act in acts_at(line, at):
            told_of_all = not PROJECTS.isdisjoint(item.word for item in line.items[max(0, at - 3) : at])
            opens = not at or line.shape[at - 1] in ",;&" or at == is_adverb(line, 0)
            if act.form in {"past", "state"} and (opens or told_of_all):  # "the projects completed so far include X"
                yield act, Told(act.kind, act.aspect or "done", passive=True)
                return


def _through_noun(line: Line, place: int, last: int) -> Iterator[Said]:
    """As in "opening of X", "work on X", "a ceremony was held for X", "work began on X", "agreed on X"."""
    held = False
    for at in range(place - 1, max(-1, place - _FAR), -1):
        if line.shape[at] in ';:"' or line.items[at].word in {"that", "which", "who"}:
            return
        for act in acts_at(line, at):
            passing = act.kind == "open" and act.form == "past" and act.end > act.at + 1
            if passing and line.items[place].word in _PASSAGES and line.items[last - 1].word not in _GRIDS:
                yield act, told_by_verb(line, act)  # "began supplying power to Lima over X"
                return
            tied = (
                act.kind == "link" and line.items[place].word in _TYING and items_word(line, place + 1) in {"a", "an"}
            )
            if tied and (told := told_by_verb(line, act)) is not None:
                yield act, told._replace(passive=False)  # "will be linked by a bridge"
                return
            said = _of_word(line, whole(line, act), place, last, held=held)
            if said is not None and act.form in {"noun", "gerund"} and _is_awaited(line, act, last):
                return  # "when the dredging of X ends"
            if said is not None:
                yield from said
                return
        held = held or line.items[at].word in {"held", "place", "took"}


def _is_awaited(line: Line, act: Act, last: int) -> bool:
    """Tell "once the construction of X ends" from "when the construction of X began"."""
    first = act.at - (line.shape[act.at - 1 : act.at] == "d")
    marked = first > 0 and line.items[first - 1].word in AWAITING
    ruler = next(predicates(line, last), None) if marked else None
    return ruler is not None and (ruler.form in {"third", "base"} or items_word(line, ruler.at - 1) in {"is", "are"})


def _of_word(line: Line, act: Act, place: int, last: int, *, held: bool) -> list[Said] | None:
    """What a word before "of X" says; None where it is not of X, an empty list where nothing before it is either."""
    if act.form == "noun":
        if (
            act.kind == "plan"
            and act.end == place
            and line.items[act.at].word in nouns().drafts
            and line.items[place].word in _OF_DRAFTS
        ):
            if line.items[act.at].word in _RESOLVED and next(predicates(line, last), None) is None:
                return [(act, told)] if (told := resolved(line, last)) is not None else None
            idle = told_by_noun(line, act) is None and is_talked_of(line, act.at)
            return [(act, None if idle else Told("plan", "doing"))]
        if act.kind == "plan" and act.end == place and line.items[act.at].word in _INTENTS:
            near = {item.word for item in line.items[max(0, act.at - _IF) : act.at]}
            near |= {item.word for item in line.items[last + 1 : last + 3]} if is_finite(line, last) else set()
            idle = is_talked_of(line, act.at) or not near.isdisjoint(cues().negations)
            return [(act, _told_of_noun(line, act, last) or (None if idle else Told("plan", "doing")))]
        # "A contract with a builder for X".
        beside = act.end == place or _WITH_WHOM.fullmatch(line.shape, act.end, place)
        if line.items[act.at].word == "decision" and line.items[act.at - 1].word == "investment":
            return None  # told by the whole of "final investment decision"
        amended = {item.word for item in line.items[max(0, act.at - _IF) : act.at]}
        if act.kind == "agree" and not amended.isdisjoint(nouns().amended):
            return []  # "an annex to the agreement on X"
        if act.kind == "agree" and beside and line.items[place].word in _SUBJECTS:
            signed = told_by_noun(line, act)  # "signed an agreement on X", but not "under an agreement on X"
            if signed is not None and signed.kind == "agree":
                return [(act, signed)]
            told = _told_of_noun(line, act, last)  # "the contract for X has been signed"
            return [(act, told)] if told is not None and told.aspect in {"agreed", "stopped"} else []
        if act.kind == "begin" and act.end == place and line.items[place].word == "of":
            started = told_by_noun(line, act)
            return (
                [(act, Told("build", "begun"))] if started is not None and started.aspect in {"done", "begun"} else None
            )
        if act.kind in _NOT_OF_WORKS:
            return None
        if line.items[act.at].word in _FLOWS and line.items[place].word not in _PASSAGES | {"on"}:
            return None  # "gas flows from X"
        if line.items[act.at].word in _SERVICES and line.items[place].word in {"between", "from", "to"}:
            return None  # "services between the ports of A and B"
        if line.items[act.at].word in _FLOWS and line.shape[last : last + 2] == "t#":
            return []  # "bring transit through X to 5 million tons"
        if held and line.shape[act.end] == "o" and act.end != place:
            return None  # "the launch of X took place in the village of Y"
        if held:
            return [(act, _told_of_noun(line, act, act.end + (line.items[act.end].word in _CEREMONIES)))]
        flowing = line.items[act.at].word in _FLOWS and _BETWEEN.fullmatch(line.shape, act.end, place)
        direct = flowing or _DIRECT.fullmatch(line.shape, act.end, place) is not None
        return [(act, _told_of_noun(line, act, last))] if direct else []
    if act.form == "gerund" and act.end == place and line.items[place].word == "of" and line.shape[act.at - 1] == "d":
        return [(act, _told_of_noun(line, act, last))]  # "the setting up of X"
    if act.kind == "agree" and act.end == place and line.items[place].word in {"on", "upon"} and is_proper(line, act):
        return list(_active(line, act))
    doing = act.form == "gerund" and groups().be.isdisjoint(helpers_before(line, act.at)[0])  # "cable laying for X"
    noun = _subject_noun(line, act) if act.kind in _TOLD_OF_WORKS and not doing else None
    if noun is not None and act.kind == "run" and noun.kind != "run":
        noun = None
    if noun is not None and noun.kind == "plan":
        return [(noun, Told("plan", "doing"))]  # "a feasibility study has been finished for X"
    if noun is not None and act.form == "state" and act.aspect == "begun":
        return [(noun, Told(noun.kind, "begun"))] if is_proper(line, act) else None  # "work is under way on X"
    return [(noun, told_of_subject(line, noun, act))] if noun is not None and act.form != "state" else None


def _subject_noun(line: Line, act: Act) -> Act | None:
    """The noun that a verb has for its subject: "work has begun", "ground was broken"."""
    _, first = helpers_before(line, act.at)
    for at in range(first - 1, max(-1, first - 3), -1):
        for noun in acts_at(line, at):
            denied = at > 0 and line.items[at - 1].word == "no"  # "no stone has been laid at X"
            if noun.form == "noun" and noun.end == first and noun.kind in _OF_WORKS and not denied:
                return noun
            if noun.form == "noun" and noun.end == first and not denied and line.items[noun.at].word in nouns().drafts:
                return noun if act.kind in {"finish", "begin"} else None
    return None


def _told_of_noun(line: Line, act: Act, last: int) -> Told | None:
    """Return what a noun of an act says by its governor or, as a subject, by the verb after an item."""
    told = told_by_noun(line, act)
    if told is not None:
        return told
    for ruler in predicates(line, last):  # the last of "was halted in May and taken up again"
        told = told_of_subject(line, act, ruler) or told
    if told is None and line.shape[last : last + 2] == ",r" and line.items[last + 1].word == "which":
        which = head(line, last + 2)
        if which is not None and which.kind in {"begin", "finish", "stop"}:
            return told_of_subject(line, act, which)
    return told


def told_of_subject(line: Line, act: Act, ruler: Act) -> Told | None:
    """Return what a noun's own verb says: "construction of X began", "the opening of X will take place"."""
    if ruler.kind == "run" and act.kind != "run":  # "the opening was attended by"
        ruler = next((one for one in acts_at(line, ruler.at) if one.kind == "witness"), ruler)
    told = told_by_verb(line, ruler)
    if told is None or line.items[ruler.at].word in _SEEN:
        return None
    if ruler.kind == "stop" and not told.passive and line.items[ruler.at].word in _WOUND_UP:
        return Told(act.kind, "done")
    if act.kind == "run" and ruler.kind == "agree":
        return None  # "production at X will reach a million tonnes"
    restored = ruler.kind == "build" and line.items[ruler.at].word.startswith("restor")
    if act.kind == "run" and restored:
        return Told("open", told.aspect)  # "rail traffic through X was restored"
    if act.kind == "run" and ruler.kind in {"run", "stop", "open"}:
        return told._replace(passive=False)  # "trains on X have been running", "flows through X resumed"
    if told.aspect == "begun" or (ruler.kind in {"finish", "develop"} and is_share(line, act.at)):
        return Told(act.kind, "begun")
    if ruler.kind == "finish" and ruler.form == "state":
        return Told(act.kind, "begun" if told.aspect == "ahead" else told.aspect)
    return compose(told, act)
