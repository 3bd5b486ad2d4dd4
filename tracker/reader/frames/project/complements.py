"""What is said of an undertaking behind a preposition: "opening of X", "work began on X", "agreed on X"."""

from collections.abc import Iterator

from tracker.reader.cues import cues, items_word
from tracker.reader.frames.acts import Act, acts_at
from tracker.reader.frames.project.aspect_clues import is_talked_of
from tracker.reader.frames.project.aspects import told_by_noun, told_by_verb
from tracker.reader.frames.project.nominal import resolved, told_of_noun, told_of_subject, whole
from tracker.reader.frames.project.predicates import predicates
from tracker.reader.frames.project.shares import Said
from tracker.reader.frames.project.told import Told
from tracker.reader.frames.project.verbs import told_of_object
from tracker.reader.frames.project.words import noun_words, nouns
from tracker.reader.frames.verb_groups import groups, helpers_before, is_finite, is_proper
from tracker.reader.items import Line
from tracker.reader.patterns import regex

_NEAR = 5  # items before a noun in which it is denied or amended
_FAR = 14  # items from "of X" back to its noun
_DIRECT = regex(
    r"(?:b[NPQXB-]{1,4})?k{0,2}(?:&[kgF])?(?:,?(?:[iu]d?)?[PNTB]+,?)*"
)  # "ceremony", "and operation", "in Kuvasay"
_BETWEEN = regex(r"[yot][dkgAPN&]{1,6}")  # "between Peru and Chad", "of Chadian gas"
_CLAUSES = frozenset({"that", "which", "who", "while", "whereas"})
_GRIDS = frozenset({"grid", "network", "system"})
FLOWS = frozenset("flow flows trains shipments deliveries supplies exports transit movement traffic".split())
_SERVICES = frozenset({"service", "services", "sailings", "trains"})
_PASSAGES = frozenset({"through", "via", "over", "along", "across"})
_TYING = frozenset({"by", "through", "via", "with"})
_WITH_WHOM = regex(r"k?(?:o[kF])?(?:\([QN]\))?(?:[yb][dkgcANPQBso&-]{1,10})?(?:,?(?:[ui]d?)?[TPN]{1,2},?){0,2}")
_CEREMONIES = frozenset({"ceremony", "ceremonies"})
_RESOLVED = frozenset({"final", "investment"})
_OF_DRAFTS = frozenset({"of", "for", "on", "into", "about", "under", "concerning", "regarding"})
_INTENTS = frozenset({"plan", "plans"})
_SUBJECTS = frozenset({"on", "for", "about", "regarding", "concerning"})
_OF_WORKS = frozenset({"build", "ground", "run", "develop"})
_TOLD_OF_WORKS = frozenset({"run", "begin", "finish", "stop", "break", "open", "build"})
AWAITING = frozenset({"when", "once", "after", "until", "till", "if", "unless", "before"})
_NOT_OF_WORKS = frozenset({"agree", "plan", "talk", "begin"})


def as_complement(line: Line, place: int, last: int) -> Iterator[Said]:
    """As in "opening of X", "work on X", "a ceremony was held for X", "work began on X", "agreed on X"."""
    held = False
    for at in range(place - 1, max(-1, place - _FAR), -1):
        if line.shape[at] in ';:"' or line.items[at].word in _CLAUSES:
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
            told = told_of_noun(line, act, last)
            if told is not None and told.aspect == "stopped":
                return [(act, told)]  # "preparations for X have stalled"
            idle = told_by_noun(line, act) is None and is_talked_of(line, act.at)
            return [(act, None if idle else Told("plan", "doing"))]
        if act.kind == "plan" and act.end == place and line.items[act.at].word in _INTENTS:
            near = {item.word for item in line.items[max(0, act.at - _NEAR) : act.at]}
            near |= {item.word for item in line.items[last + 1 : last + 3]} if is_finite(line, last) else set()
            idle = is_talked_of(line, act.at) or not near.isdisjoint(cues().negations)
            return [(act, told_of_noun(line, act, last) or (None if idle else Told("plan", "doing")))]
        # "A contract with a builder for X".
        beside = act.end == place or _WITH_WHOM.fullmatch(line.shape, act.end, place)
        if line.items[act.at].word == "decision" and line.items[act.at - 1].word == "investment":
            return None  # told by the whole of "final investment decision"
        amended = {item.word for item in line.items[max(0, act.at - _NEAR) : act.at]}
        if act.kind == "agree" and not amended.isdisjoint(nouns().amended):
            return []  # "an annex to the agreement on X"
        if act.kind == "agree" and beside and line.items[place].word in _SUBJECTS:
            signed = told_by_noun(line, act)  # "signed an agreement on X", but not "under an agreement on X"
            if signed is not None and signed.kind == "agree":
                return [(act, signed)]
            told = told_of_noun(line, act, last)  # "the contract for X has been signed"
            return [(act, told)] if told is not None and told.aspect in {"agreed", "stopped"} else []
        if act.kind == "begin" and act.end == place and line.items[place].word == "of":
            started = told_by_noun(line, act)
            return (
                [(act, Told("build", "begun"))] if started is not None and started.aspect in {"done", "begun"} else None
            )
        if act.kind in _NOT_OF_WORKS:
            return None
        if line.items[act.at].word in FLOWS and line.items[place].word not in _PASSAGES | {"on"}:
            return None  # "gas flows from X"
        if line.items[act.at].word in _SERVICES and line.items[place].word in {"between", "from", "to"}:
            return None  # "services between the ports of A and B"
        if line.items[act.at].word in FLOWS and line.shape[last : last + 2] == "t#":
            return []  # "bring transit through X to 5 million tons"
        if held and line.shape[act.end] == "o" and act.end != place:
            return None  # "the launch of X took place in the village of Y"
        if held:
            return [(act, told_of_noun(line, act, act.end + (line.items[act.end].word in _CEREMONIES)))]
        flowing = line.items[act.at].word in FLOWS and _BETWEEN.fullmatch(line.shape, act.end, place)
        also = line.shape[act.end] == "o" and line.shape[place - 1 : place + 1] == "&o"  # "construction of A and of B"
        direct = also or flowing or _DIRECT.fullmatch(line.shape, act.end, place) is not None
        if not direct and line.items[act.at].word in noun_words():
            return None  # "construction of a cable and of X"
        return [(act, told_of_noun(line, act, last))] if direct else []
    if act.form == "gerund" and act.end == place and line.items[place].word == "of" and line.shape[act.at - 1] == "d":
        return [(act, told_of_noun(line, act, last))]  # "the setting up of X"
    if act.kind == "agree" and act.end == place and line.items[place].word in {"on", "upon"} and is_proper(line, act):
        return list(told_of_object(line, act))
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
            cut = noun.kind == "open" and act.kind == "break"  # "the ribbon was cut at"
            if noun.form == "noun" and noun.end == first and (noun.kind in _OF_WORKS or cut) and not denied:
                return noun
            if noun.form == "noun" and noun.end == first and not denied and line.items[noun.at].word in nouns().drafts:
                return noun if act.kind in {"finish", "begin"} else None
    return None
