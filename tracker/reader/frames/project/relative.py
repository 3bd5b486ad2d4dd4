"""What a relative clause says of an undertaking: "which opened in May", "that Peru is building"."""

from collections.abc import Iterator

from tracker.reader.cues import is_verb
from tracker.reader.frames.acts import Act, acts_at
from tracker.reader.frames.project.aspect_clues import is_talked_of
from tracker.reader.frames.project.aspects import told_by_verb
from tracker.reader.frames.project.nominal import told_of_subject
from tracker.reader.frames.project.predicates import behind, head, predicates
from tracker.reader.frames.project.shares import Said
from tracker.reader.frames.project.told import Told
from tracker.reader.frames.project.verbs import TALKING, has_object, is_laid_out
from tracker.reader.frames.verb_groups import helpers_before, is_adverb, is_finite
from tracker.reader.items import Line
from tracker.reader.patterns import regex

_LONGEST = 12
_MAKING = frozenset({"build", "open", "create", "finish", "deliver", "develop", "stop", "run"})
_PASSAGES = frozenset({"through", "via", "by", "along", "over"})
_DEFINITE = frozenset({"d", "N", "P", "B", "Q", "A", "#"})
_WORKS = frozenset({"build", "ground", "develop"})
_SEVERAL = regex(r"d?[PNQB]+(?:,d?[PNQB]+)*,?&d?[PNQB]+")


def relative(line: Line, at: int) -> Iterator[Said]:
    """As in "which opened in May", "that Peru is building", "on which they agreed"."""
    through = line.shape[at] != "r"
    start = at + 1 + through
    if line.items[start - 1].word not in {"which", "that"}:
        return
    if through:
        yield from _works_behind(line, start)
        yield from _run_behind(line, start) if line.items[at].word in _PASSAGES else ()
    act = None if through else head(line, start)
    if act is not None and act.kind not in TALKING and not is_laid_out(line, act.at):
        told = told_by_verb(line, act)
        if told is not None and not told.passive and _is_done_to_another(line, act):
            return  # "the company that operates the network"
        yield act, told
        if act.kind in {"build", "finish", "create"}:
            yield from ((other, told_by_verb(line, other)) for other in behind(line, act.end))  # "built and opened in"
    elif start < len(line.items) and is_finite(line, start):
        yield from _second_state(line, start)
    elif start < len(line.items) and not (is_finite(line, start) or is_verb(line, start)):
        yield from _by_another(line, start, through=through)


def _is_done_to_another(line: Line, act: Act) -> bool:
    """Tell an act that has an object of its own, which is not what works: "operates the network"."""
    running = act.kind == "run" and not line.items[act.at].word.startswith("operat")
    return (
        act.end == act.at + 1 and act.kind in _MAKING and not running and line.shape[act.end : act.end + 1] in _DEFINITE
    )


def _second_state(line: Line, start: int) -> Iterator[Said]:
    """As in "which is owned by Peru and currently under construction"."""
    for at in range(start, min(start + _LONGEST, len(line.items) - 2)):
        if line.shape[at] in ";:r,":
            return
        if line.shape[at] == "&":
            state = at + 1 + is_adverb(line, at + 1)
            yield from ((act, Told(act.kind, act.aspect)) for act in acts_at(line, state) if act.form == "state")


def _works_behind(line: Line, start: int) -> Iterator[Said]:
    """As in "on which work started in May", "for which the foundation stone was laid"."""
    if line.shape[start : start + 2] in {"%o", "%d"}:  # "on which 70% of the works have been done"
        start += 1 + (line.shape[start + 1] == "o")
    for act in acts_at(line, start + (line.shape[start : start + 1] == "d")):
        ruler = next(predicates(line, act.end), None) if act.form == "noun" and act.kind in _WORKS else None
        if ruler is not None:
            yield act, told_of_subject(line, act, ruler)


def _run_behind(line: Line, start: int) -> Iterator[Said]:
    """As in "by which gas is to be pumped", "through which oil flows"."""
    for at in range(start, min(start + _LONGEST, len(line.items))):
        if line.shape[at] in ",;":
            return
        for act in acts_at(line, at):
            told = told_by_verb(line, act) if act.kind == "run" and act.form in {"past", "base", "third"} else None
            if told is not None and is_finite(line, helpers_before(line, act.at)[1]):
                yield act, told._replace(passive=False)
                return


def _by_another(line: Line, start: int, *, through: bool) -> Iterator[Said]:
    """As in "that Peru is building", "on which the two agreed", "for which they signed a memorandum"."""
    within = through and line.items[start - 2].word == "in"  # "in which Peru promised to invest"
    several = _SEVERAL.match(line.shape, start)  # "which Peru, Chad and Kenya are building"
    start = several.end() if several is not None else start
    for at in range(start, min(start + _LONGEST, len(line.items))):
        if line.shape[at] in ",;" or line.items[at].word == "see":
            return  # "which drivers would like to see open"
        for act in acts_at(line, at):
            if act.form == "noun":
                if through and act.kind == "agree":
                    yield act, None if is_talked_of(line, act.at) else Told("plan", "doing")
                    return
            elif act.form in {"past", "gerund", "base"} and not has_object(line, act.end):
                told = told_by_verb(line, act)
                fits = act.kind == "agree" and not within if through else act.kind in _MAKING
                if fits and (told is None or not told.passive):
                    yield act, told
                    return
