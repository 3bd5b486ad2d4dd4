"""What nouns of acts say, some of several words: "construction of X began", "entry into operation"."""

from tracker.reader.cues import cues
from tracker.reader.frames.acts import Act, acts_at
from tracker.reader.frames.project.aspects import told_by_noun, told_by_verb
from tracker.reader.frames.project.predicates import head, predicates
from tracker.reader.frames.project.shares import is_share
from tracker.reader.frames.project.told import Told, compose
from tracker.reader.frames.verb_groups import groups, helpers_before, is_finite
from tracker.reader.items import Line

_LONGEST = 10  # items of a verb group
_LONG_NOUN = 3  # items of "entry into operation"
_TAKEN = frozenset({"taken", "made", "reached"})
_WOUND_UP = frozenset({"wound", "winds", "winding", "wind"})  # of works it says that they are over
_WORKS = frozenset({"build", "ground"})
_PERFECT = frozenset({"has", "have", "had"})
_SEEN = frozenset({"see", "sees", "saw", "seen"})  # by a country or a year, not by what is built


def whole(line: Line, act: Act) -> Act:
    """The longer noun that ends with a noun: "entry into operation"."""
    earlier = (one for at in range(max(0, act.at - _LONG_NOUN), act.at) for one in acts_at(line, at))
    return next(
        (one for one in earlier if act.form == one.form == "noun" and one.end == act.end and one.kind != act.kind), act
    )


def resolved(line: Line, last: int) -> Told | None:
    """What is told of an investment decision: "the final investment decision on X will be taken in May"."""
    close = (
        line.shape.find(",", last + 1) if line.shape[last : last + 1] == "," else -1
    )  # "on X, promised for May, will"
    last = close + 1 if close > 0 else last
    after = {item.word for item in line.items[last : last + _LONGEST]}
    if not is_finite(line, last) or after.isdisjoint(_TAKEN):
        return None  # "took the final investment decision on X"
    ahead = not after.isdisjoint(groups().will | groups().due | {"to"})
    return Told("plan", "doing") if ahead else Told("clear", "done")


def told_of_noun(line: Line, act: Act, last: int) -> Told | None:
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


def _has_not(line: Line, ruler: Act) -> bool:
    words = set(helpers_before(line, ruler.at)[0])
    return not words.isdisjoint(cues().negations) and not words.isdisjoint(_PERFECT)


def told_of_subject(line: Line, act: Act, ruler: Act) -> Told | None:
    """Return what a noun's own verb says: "construction of X began", "the opening of X will take place"."""
    if ruler.kind == "run" and act.kind != "run":  # "the opening was attended by"
        ruler = next((one for one in acts_at(line, ruler.at) if one.kind == "witness"), ruler)
    told = told_by_verb(line, ruler)
    if told is None and ruler.kind == "begin" and act.kind in _WORKS and _has_not(line, ruler):
        return Told(act.kind, "ahead")  # "construction has not begun"
    announced = told is not None and ruler.kind == "announce" and not told.passive  # "the launch announced for May"
    if told is None or announced or line.items[ruler.at].word in _SEEN:
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
    if ruler.kind == "ground" and ruler.end > ruler.at + 1 and told.aspect in {"done", "now", "doing"}:
        return Told(act.kind, "begun")  # "work on X nears completion"
    if ruler.kind == "finish" and ruler.form == "state":
        return Told(act.kind, "begun" if told.aspect == "ahead" else told.aspect)
    return compose(told, act)
