"""What a line says of an undertaking as a subject: "X was opened", "X is to be opened", "X broke ground"."""

from collections.abc import Iterator

from tracker.reader.frames.acts import Act, acts_at
from tracker.reader.frames.project.aspects import told_by_verb
from tracker.reader.frames.project.predicates import predicates
from tracker.reader.frames.project.shares import Said
from tracker.reader.frames.project.told import Told, compose
from tracker.reader.frames.project.verbs import TALKING, has_object, has_things, is_laid_out
from tracker.reader.frames.project.words import PREPOSITIONS
from tracker.reader.frames.verb_groups import groups, helpers_before
from tracker.reader.items import Line
from tracker.reader.patterns import regex

_DENYING = frozenset({"if", "unless", "until", "whether", "before"})
_INVERTED = frozenset({"had", "were", "should"})
_HABITS = frozenset({"whenever", "every", "each"})
_NONE_OF = frozenset({"not", "no", "none", "neither", "nor"})  # "not a single bridge was built"
_MARKS = _DENYING | _HABITS | {"once", "soon", "should", "when", "till", "after"}
_PRESENT = frozenset({"is", "are", "has", "have", "'s"})
_NEAR = 8  # items from "hopes that" to what is hoped
_UNSURE = frozenset("may might could would should not never can".split())
_CAUSES = frozenset({"let", "make", "help", "see", "have", "made", "saw"})
_ON_ANOTHER = regex(r"[^,;&]*[uf](?!T)")  # "broke ground on a hospital", but "on Monday"
_TO_AGREE = frozenset({"agreed", "approved", "decided"})
_RELATIVES = frozenset({"which", "whom", "whose", "who"})
_RUNS = frozenset("operates operated operating runs ran running manages".split())  # "Doba Ports operates the pier"
_MARKED = 2  # items before a subject in which "if" and the like stand


def as_subject(line: Line, start: int, last: int) -> Iterator[Said]:
    """As in "X was opened", "X, which …, is under construction", "X is to be opened"."""
    if start and line.items[start - 1].word in _CAUSES:
        return
    if any(item.word in _NONE_OF for item in line.items[max(0, start - _MARKED) : start]):
        return
    if start and line.items[start - 1].word in _INVERTED and (start == 1 or line.shape[start - 2] in ",;"):
        return  # "had the dam been built, they would"
    marks = {item.word for item in line.items[max(0, start - _MARKED) : start]} & _MARKS
    group: Told | None = None  # what the verb before says, whose helpers another may share
    shared = False
    # "X, for which the fund gave a loan, is", "X, which has its seat in the tower, was": not the fund, not the tower.
    opened = line.shape.rfind(",", 0, start)
    within = opened >= 0 and not _RELATIVES.isdisjoint({line.items[opened + 1].word, line.items[start - 1].word})
    inner = line.shape.find(",", last) if within else -1
    for act in predicates(line, last):
        if 0 < inner < act.at:
            return
        told = told_by_verb(line, act)
        if shared and act.form == "past" and line.shape[act.at - 1] in "&,":
            told = None if group is None else group._replace(kind=act.kind)  # "may be built and operated by"
        unsure = told is None and not _UNSURE.isdisjoint(helpers_before(line, act.at)[0])
        unsaid = told is not None and told.passive and told.aspect in {"ahead", "agreed", "doing"}
        group, shared = told, unsure or unsaid
        hoped = told is not None and told.aspect == "ahead" and _is_hoped(line, start)
        if told is not None and (hoped or marks & (_DENYING | _HABITS) or (marks and _is_to_come(line, act, told))):
            yield act, None
            return
        if act.kind == "announce" and not (told is not None and told.passive):
            continue
        if act.kind == "talk":
            return
        if act.kind == "break":
            yield from _broken(line, act, told)
            continue
        if act.kind == "link" and told is not None and told.passive:
            continue  # "the towns are to be tied by"
        starting = act.kind == "begin" and told is not None and told.aspect == "ahead"  # "a ferry will start soon"
        settled = line.items[act.at].word in groups().approving | _TO_AGREE
        agreed = told is not None and told.passive and settled
        agreed = agreed or (
            line.items[act.at].word in _TO_AGREE and told is not None and told.passive and told.aspect == "ahead"
        )
        funded = act.kind == "fund" and told is not None and told.passive and told.aspect == "ahead"
        if (act.kind in TALKING and not (starting or agreed or funded)) or (
            act.kind == "plan" and not (told is not None and told.passive)
        ):
            continue
        if is_laid_out(line, act.at):
            continue
        if told is not None and not told.passive:
            # "Enters the construction phase", but not "cuts the ribbon on".
            complete = act.end > act.at + 2 and line.items[act.end - 1].word not in PREPOSITIONS
            tying = act.kind == "link" and told.aspect == "ahead"  # "the cable will link Peru with Chad"
            builds = act.kind in {"build", "create"} and act.form == "gerund" and act.end == act.at + 1
            acting = (
                told.aspect == "agreed"
                or builds
                or (line.items[act.at].word in _RUNS and line.shape[act.end : act.end + 1] == "d")
                or (act.kind not in {"run", "draft"} and not tying and not complete and _is_on_another(line, act))
            )
            if acting:  # "the fund agreed to build a bridge"
                continue
        yield act, told


def _is_on_another(line: Line, act: Act) -> bool:
    """Tell what has an object: "opened a branch", "resumed credits"."""
    return has_object(line, act.end) or (act.end == act.at + 1 and has_things(line, act.end))


def _broken(line: Line, act: Act, told: Told | None) -> Iterator[Said]:
    """What a thing says of itself that "broke ground in May"."""
    for noun in acts_at(line, act.end) if act.end < len(line.items) else ():
        alone = _ON_ANOTHER.match(line.shape, noun.end) is None
        if noun.kind == "ground" and told is not None and alone:
            yield noun, compose(told, noun)


def _is_to_come(line: Line, act: Act, told: Told) -> bool:
    """Tell what "when", "once" or "after" puts ahead: "once X is completed", but not "when X was opened"."""
    present = act.form in {"base", "third"} or not _PRESENT.isdisjoint(helpers_before(line, act.at)[0])
    return told.aspect != "done" or present


def _is_hoped(line: Line, start: int) -> bool:
    """Tell "Peru hopes that X will be opened"."""
    before = {item.word for item in line.items[max(0, start - _NEAR, line.shape.rfind(";", 0, start)) : start]}
    return not before.isdisjoint(groups().hoped)
