"""What is said of an undertaking beside its name: "the planned X", "X, opened in May", "X, whose construction …"."""

from collections.abc import Iterator

from msgspec.structs import replace

from tracker.reader.cues import cues, items_word
from tracker.reader.frames.acts import Act, acts_at
from tracker.reader.frames.project.aspects import told_by_noun, told_by_verb
from tracker.reader.frames.project.nominal import told_of_subject
from tracker.reader.frames.project.predicates import head, is_past, predicates
from tracker.reader.frames.project.premodifiers import premodifier
from tracker.reader.frames.project.relative import relative
from tracker.reader.frames.project.shares import Said
from tracker.reader.frames.project.told import Told
from tracker.reader.frames.project.verbs import TALKING, has_object
from tracker.reader.frames.project.words import PREPOSITIONS, noun_words, nouns
from tracker.reader.frames.verb_groups import PART, helpers_before, is_adverb, is_finite
from tracker.reader.inflection import simple_pasts
from tracker.reader.items import Line

SMALL = frozenset(
    """
    new first second third joint another common large modern big own entire whole such several its two three so-called
    """.split()
)
_LONGEST = 12
_NAME = "dAgkNPMmspTFcKQ#&-B"
_PARTS = frozenset(
    "unit units stage stages phase phases section sections half part parts reactor reactors block blocks leg".split()
)
_STARTING = frozenset({"started", "commenced", "resumed", "entered", "returned", "ceased", "welcomed", "received"})
_ENDED = frozenset({"ended", "resumed", "collapsed", "concluded"})  # "the strike at the port ended"
_AUTHORED = frozenset({"developed", "implemented", "executed", "designed", "operated", "run", "carried"})
_SETTLED = frozenset({"agreed", "approved", "decided"})  # "X, agreed upon in 2007"
_NAMED = frozenset("NQBKXPA")
_FAR = 18  # items on to "whose"
_PART_WITHIN = 4  # items from "whose" to its noun


def premodified(line: Line, first: int) -> Iterator[Said]:
    """As in "the planned X", "the newly opened X"."""
    at = first - 1
    while at > 0 and (line.items[at].word in SMALL or line.shape[at] in "AO"):
        at -= 1
    if at < 1 or not (
        line.shape[at - 1] in "dsA" or is_adverb(line, at - 1) or line.items[at - 1].word in PREPOSITIONS
    ):
        return
    told = premodifier(line, at)
    if told is not None:
        yield told


def beside(line: Line, last: int) -> Iterator[Said]:
    """As in "X, opened in 2019", "X under construction", "X, which works since", "X that Peru is building"."""
    yield from _reduced(line, last)
    yield from _in_apposition(line, last)
    closed = line.shape.find(",", last + 1, last + _LONGEST) if line.shape[last : last + 1] == "," else -1
    if closed > 0 and _is_aside(line, last + 1, closed):
        yield from _reduced(line, closed)  # "X, worth $3 million, on which work began"
    end = _with_adjuncts(line, last)
    if end > last and line.shape[end : end + 1] in {",", "r"}:
        yield from _reduced(line, end)


def _is_aside(line: Line, first: int, last: int) -> bool:
    """Tell what only describes a thing, and of which nobody would go on to tell: "worth $3 million"."""
    named = not _NAMED.isdisjoint(line.shape[first:last]) and line.shape[last + 1 : last + 2] == "r"
    opens = line.shape[first] in "d&rTiu" or is_past(line, first)
    aside = (
        is_finite(line, at) or line.items[at].word in nouns().strong or line.shape[at] in ";:-"
        for at in range(first, last)
    )
    return not (named or opens or any(aside))


def _in_apposition(line: Line, last: int) -> Iterator[Said]:
    """As in "X, a building financed by Peru that has been open since 2019", "X, a joint venture opened in May"."""
    if line.shape[last : last + 2] != ",d" or line.items[last + 1].word not in {"a", "an", "the", "its", "their"}:
        return
    thing = False
    for at in range(last + 2, min(last + _FAR, len(line.items) - 1)):
        of_which = line.shape[at : at + 2] == "or"
        being = line.items[at].word == "being"
        if thing and line.shape[at] == ",":
            yield from _reduced(line, at)  # "X, a joint project, which was opened in May"
        if line.shape[at] in ",;:-(" or of_which or (is_finite(line, at) and not being):
            return
        if thing and (line.items[at].word in {"that", "which"} or is_past(line, at) or being):
            yield from _reduced(line, at)
        if line.items[at].word in {"that", "which"}:
            return
        thing = thing or line.items[at].word in noun_words() | nouns().anything


def _with_adjuncts(line: Line, last: int) -> int:
    """Where a thing ends with what its name leaves out: "(OSBP) at Moyale", "straddling the border", "itself"."""
    at = last
    if line.shape[at : at + 1] == "(":
        close = line.shape.find(")", at, at + _LONGEST)
        at = close + 1 if close > 0 else at
    at += 2 * ([items_word(line, at), items_word(line, at + 1)] == ["as", "well"])
    first = at
    while at < min(first + _LONGEST, len(line.items)):
        letter, word = line.shape[at], line.items[at].word
        opens = word in PREPOSITIONS or word.endswith("ing") or word == "itself" or letter in "s#"
        if not opens and (at == first or letter not in _NAME):
            break
        if letter != "s" and (is_finite(line, at) or is_past(line, at)):
            return last
        at += 1
    return at


def _reduced(line: Line, last: int) -> Iterator[Said]:
    comma = line.shape[last : last + 1] in {",", "-", "("}
    at = last + comma
    if at >= len(line.items):
        return
    if line.shape[at] == "r" or (line.items[at].word in PREPOSITIONS and line.shape[at + 1 : at + 2] == "r"):
        yield from relative(line, at)
        return
    act = head(line, at)
    if act is not None and comma and act.form == "past" and line.items[act.at].word in _SETTLED:
        if act.at == at and line.shape[act.at + 1 : act.at + 2] != "t":  # not "the owner of X, has agreed to sell"
            yield act, Told("agree", "done")  # "X, agreed upon in 2007"
        return
    if act is None or act.kind in TALKING or (act.kind == "announce" and not comma):
        return
    said, first = helpers_before(line, act.at)
    if any(is_finite(line, place) and line.items[place].word not in {"be", "being"} for place in range(first, act.at)):
        return
    if said[-1:] == ["be"] and "to" not in said:
        return  # "When will X be opened?"
    if "after" in {item.word for item in line.items[at : act.at]}:
        return  # "X resumed after being suspended"
    if act.form == "state" or "being" in said or {"to", "be"} <= set(said):
        yield act, told_by_verb(line, act)
    elif (
        act.form == "past"
        and act.kind != "ground"
        and not _is_intransitive(line, act)
        and not has_object(line, act.end)
        and not (_is_authorship(line, act) and _later(line, act) is act)
    ):
        base = any(other.form == "base" for other in acts_at(line, act.at))  # "trains run", but ", set up in 2018"
        told = line.shape[act.end : act.end + 1] in {"b", "y", "i"} and act.kind == "create"  # "a fund set up with"
        if comma or told or not base:
            later = _later(line, act)
            if comma and later.kind == "open" and _is_of_works(line, last):
                yield later, Told("build", "begun")  # "the widening of X, launched in May"
                return
            if later.kind == "build" and _is_of_stone(line, last):
                yield later, Told("ground", "done")  # "the foundation stone of X laid in May"
                return
            share = PART in said or "%" in line.shape[act.end : act.end + 2]
            partly = later is act and share and act.kind in {"build", "finish", "develop"}
            yield later, Told("build", "begun") if partly else Told(later.kind, "done")
    elif act.form == "noun" and comma:
        yield act, told_by_verb(line, act)  # "X, planned for construction in Ica"
    elif act.form == "gerund" and act.kind == "run" and comma and not said:
        yield act, Told(act.kind, "doing")  # "X, working since 2022"


def _is_of_works(line: Line, last: int) -> bool:
    """Tell that works on a thing stand before its name: "the modernisation of X"."""
    of = line.shape.rfind("o", max(0, last - _LONGEST), last)
    return of > 1 and line.shape[of - 2] == "d" and line.items[of - 1].word in nouns().renewals


def _is_of_stone(line: Line, last: int) -> bool:
    """Tell "the foundation stone of X"."""
    of = line.shape.rfind("o", max(0, last - _LONGEST), last)
    return of > 0 and any(act.kind == "ground" and act.form == "noun" for act in acts_at(line, of - 1))


def _is_intransitive(line: Line, act: Act) -> bool:
    """Tell what is no participle behind a comma: "X, built to serve Y, started operating", "became operational"."""
    word = line.items[act.at].word
    return word in simple_pasts() or word in _ENDED or (act.end > act.at + 1 and word in _STARTING)


def _is_authorship(line: Line, act: Act) -> bool:
    """Tell "a link developed by a Peruvian firm", which says whose it is and not how far."""
    return line.items[act.at].word in _AUTHORED and line.shape[act.end : act.end + 1] in {"b", "y"}


def _later(line: Line, act: Act) -> Act:
    """Return the last of several participles: "built by a Peruvian firm and inaugurated in 2016"."""
    if act.kind not in {"build", "finish", "create", "agree", "plan", "ground", "open", "run"}:
        return act
    further = {"stop"} if act.kind in {"open", "run"} else {"finish", "deliver", "open", "stop"}
    for at in range(act.end, min(act.end + _LONGEST, len(line.items) - 1)):
        if line.shape[at] in ";r" or (is_finite(line, at) and line.shape[at] != "s"):
            break
        joins = line.shape[at] in "&," or line.items[at].word in {"but", "then"}
        for other in acts_at(line, at + 1 + (line.items[at + 1].word == "then")) if joins else ():
            if (other.form == "past" and other.kind in further) or (other.form == "state" and other.kind == "run"):
                return other  # "built by a Peruvian firm and in operation since May"
    return act


def noun_behind(line: Line, start: int, last: int) -> Iterator[Said]:
    """As in "the X groundbreaking ceremony", "X, work on which stopped", "X, whose construction began"."""
    after = line.shape[last : last + 1]
    whose = _whose(line, last)
    following = last + (after in {"s", ","}) + (line.shape[last : last + 2] == ",d")
    at = following if whose is None else whose + 1
    if at >= len(line.items):
        return
    if whose is not None and line.items[whose].word == "where":
        yield from _going_on_there(line, at)
    if whose is not None or after == ",":
        yield from _of_part(line, at, whose=whose is not None)
    for act in acts_at(line, min(at + (line.shape[at] == "O"), len(line.items) - 1)):
        which = line.shape[act.end + 1 : act.end + 2] == "r" and line.items[act.end].word in PREPOSITIONS
        if act.form != "noun" or act.kind in {"talk", "fund"} or (act.kind == "agree" and not which):
            continue
        if act.kind == "plan" and whose is None:
            if after != "," and _is_of_drafts(line, act):
                yield act, Told("plan", "doing")  # "the X survey is under way"
            elif after != "," and _is_given_up(line, act):
                yield act, Told("plan", "stopped")  # "the X plan was shelved"
            continue
        if act.kind == "plan":
            yield act, Told("plan", "doing")  # "X, whose feasibility study was completed"
        if after == "," and whose is None and not which:
            continue
        told = told_by_noun(line, replace(act, at=start)) if whose is None and after != "," else None
        if told is None:
            ruler = next(predicates(line, act.end + 2 * which), None)
            comma = line.shape.find(",", act.end) if whose is not None else -1
            if ruler is not None and act.end < comma < ruler.at:
                ruler = None  # "X, whose construction lasted a year, came into use"
            told = (
                told_of_subject(line, act, ruler)
                if ruler is not None
                else _told_by_another(line, act, act.end + 2 * which)
                if which or whose is not None
                else None
            )
        yield act, told


def _going_on_there(line: Line, at: int) -> Iterator[Said]:
    """As in "X, where Peruvian firms are to start dredging in May"."""
    for place in range(at + 1, min(at + _LONGEST, len(line.items))):
        if line.shape[place] in ",;" or line.items[place].word in noun_words():
            return
        for act in acts_at(line, place):
            told = told_by_noun(line, act) if act.form == "noun" and act.kind in {"build", "ground"} else None
            if told is not None and line.shape[act.end : act.end + 1] not in {"f", "o"}:  # of something else
                yield act, told
                return


def _is_given_up(line: Line, act: Act) -> bool:
    """Tell a plan that was dropped."""
    ruler = next(predicates(line, act.end), None)
    told = told_by_verb(line, ruler) if ruler is not None and ruler.kind == "stop" else None
    return told is not None and (told.passive or told.aspect == "done")


def _is_of_drafts(line: Line, act: Act) -> bool:
    """Tell a survey or a tender of which something is told that did or will happen."""
    ruler = next(predicates(line, act.end), None) if line.items[act.at].word in nouns().drafts else None
    return ruler is not None and ruler.kind != "talk" and told_by_verb(line, ruler) is not None


def _told_by_another(line: Line, noun: Act, start: int) -> Told | None:
    """As in "X, the first stone of which the minister laid", "X, whose construction Peru launched"."""
    for at in range(start, min(noun.end + _LONGEST, len(line.items))):
        if line.shape[at] in ",;" or line.items[at].word in cues().negations:
            return None
        for act in acts_at(line, at):
            if act.form == "past" and act.kind in {"break", "begin", "finish", "open"}:
                return told_of_subject(line, noun, act)
    return None


def _whose(line: Line, last: int) -> int | None:
    """Where "whose" or "where" follows a thing, past what is inserted: "X, financed by Peru, whose works"."""
    for at in range(last, min(last + _FAR, len(line.items))):
        if line.items[at].word in {"whose", "where"} and (at == last or line.shape[at - 1] == ","):
            return at
        if line.shape[at] in ";:" or line.items[at].word in noun_words():
            return None
    return None


def _of_part(line: Line, at: int, *, whose: bool) -> Iterator[Said]:
    """As in "X, whose two units are being built", "X, second stage of which is complete"."""
    end = at
    while end < min(len(line.items) - 1, at + _PART_WITHIN) and line.items[end].word not in _PARTS:
        if line.shape[end] not in "#OdkAcg":
            return
        end += 1
    of_which = line.shape[end + 1 : end + 3] == "or"
    if line.items[end].word not in _PARTS or not (whose or of_which):
        return
    act = next(predicates(line, end + 1 + 2 * of_which), None)
    if act is not None:
        yield act, told_by_verb(line, act)
