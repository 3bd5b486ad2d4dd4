"""What is said of a whole list of undertakings: "three projects were completed: X, Y and Z", or before bullets."""

from collections.abc import Iterator, Sequence

from tracker.reader.cues import items_word
from tracker.reader.frames.acts import acts_at
from tracker.reader.frames.project.aspects import told_by_verb
from tracker.reader.frames.project.nominal import told_of_subject
from tracker.reader.frames.project.objects import PROJECTS, as_object
from tracker.reader.frames.project.predicates import predicates
from tracker.reader.frames.project.shares import Said
from tracker.reader.frames.project.told import Told
from tracker.reader.frames.project.verbs import has_object
from tracker.reader.frames.project.words import nouns
from tracker.reader.items import Line

_TOLD_ALONE = frozenset({"build", "open", "finish", "stop", "deliver", "develop"})
_TOLD_OF = frozenset({"build", "ground", "develop", "open", "finish"})
_NAMELY = frozenset({"including", "like", "namely"})
_SMALL = frozenset(
    "such several many other joint major large big the these new two three key important various".split()
)
_ENDING = 6  # items at the end of a line before a list in which its verb stands


def listed(line: Line, start: int) -> Iterator[Said]:
    """As in "Three projects have been completed: X, Y and Z"."""
    colon = line.shape.rfind(":", 0, start)
    if colon >= 0 and start <= colon + 1:
        yield from _of_all(line, colon)


def exemplified(line: Line, start: int) -> Iterator[Said]:
    """As in "has built such projects as X", "is implementing several projects, including X"."""
    at = start - 1
    if items_word(line, at) == "as":
        noun = at - 1 if items_word(line, at - 2) == "such" else at - 2
    elif at > 1 and line.items[at].word in _NAMELY:
        noun = at - 1 - (line.shape[at - 1] == ",")
    else:
        return
    if noun < 1 or line.items[noun].word not in PROJECTS:
        return
    first = noun
    while first > 0 and (line.shape[first - 1] in "#A" or line.items[first - 1].word in _SMALL):
        first -= 1
    yield from as_object(line, first, noun + 1)


def numbered(line: Line, last: int) -> Iterator[Said]:
    """As in "X is among the projects completed last year", "X is one of the works under way"."""
    closed = line.shape.find(",", last + 1) if line.shape[last : last + 1] == "," else -1
    last = closed + 1 if closed > 0 else last
    if items_word(line, last) not in _ARE:
        return
    at = last + 1
    if items_word(line, at) == "one" and items_word(line, at + 1) == "of":
        at += 1
    elif items_word(line, at) != "among":
        return
    noun = next((place for place in range(at + 1, min(at + _ENDING, len(line.items))) if _is_works(line, place)), None)
    if noun is None:
        return
    at = noun + 1
    while items_word(line, at) in _ALREADY:
        at += 1
    for act in acts_at(line, at) if at < len(line.items) else ():
        if act.form == "state":
            yield act, Told(act.kind, act.aspect)
            return
        if act.form == "past" and act.kind in _TOLD_ALONE | {"begin", "plan"}:
            doing = items_word(line, at - 1) == "being" or act.kind in {"develop", "plan"}
            yield act, Told(act.kind, "doing" if doing else "done", passive=True)
            return


def _is_works(line: Line, at: int) -> bool:
    return line.items[at].word in PROJECTS


_ARE = frozenset({"is", "are", "was", "were"})
_ALREADY = frozenset({"already", "now", "currently", "recently", "being", "so", "far", "that", "which", "were", "are"})


def entitled(line: Line, start: int, last: int) -> Iterator[Said]:
    """As in "Doba railway: 40 percent built", "The Sarh bridge: works have begun", at the head of a line."""
    if line.shape[last : last + 3] in {",P:", ",N:"}:
        last += 2  # "tunnel on the Sunqu highway, Ica: under construction"
    if start > 1 or line.shape[last : last + 1] not in {":", "-"}:
        return
    for at in range(last + 1, min(last + _ENDING, len(line.items))):
        for act in acts_at(line, at):
            partly = not {"%", "#"}.isdisjoint(line.shape[last:at]) or "%" in line.shape[at : at + 2]
            if act.form == "state":
                yield act, Told(act.kind, act.aspect)
                return
            if act.form == "gerund" and act.kind == "run":
                yield act, Told(act.kind, "doing")
                return
            if act.form == "noun" and line.items[act.at].word in nouns().drafts:
                yield act, Told("plan", "doing")
                return
            if act.form == "past" and act.kind in _TOLD_ALONE and not has_object(line, act.end):
                helpers = {item.word for item in line.items[last:at]}
                if not helpers.isdisjoint({"be", "not", "never"}):  # "Doba bridge: to be opened in May"
                    yield act, Told(act.kind, "ahead", passive=True) if "be" in helpers else None
                    return
                yield act, Told("build", "begun") if partly and act.kind != "open" else Told(act.kind, "done")
                return
            if act.form == "noun" and act.kind in _TOLD_OF:
                ruler = next(predicates(line, act.end), None)
                if ruler is not None:
                    yield act, told_of_subject(line, act, ruler)
                    return


def announced(before: Sequence[Line]) -> Iterator[Said]:
    """What the line says that opens the list of which the next line is an item."""
    lead = next((line for line in reversed(before) if line.role != "item"), None)
    if lead is None or not lead.shape.rstrip("-").endswith(":"):
        return
    colon = lead.shape.rindex(":")
    yield from _of_all(lead, colon)


def _of_all(line: Line, colon: int) -> Iterator[Said]:
    """What is said of "the following", "these projects"."""
    for at in range(colon - 1, -1, -1):
        if line.items[at].word in PROJECTS or line.items[at].word == "following":
            for done in acts_at(line, at - 1) if at else ():
                if done.form == "past" and done.kind in _TOLD_ALONE:  # "three finished projects: X, Y and Z"
                    yield done, Told(done.kind, "done", passive=True)
                    return
            act = next(predicates(line, at + 1), None)
            told = told_by_verb(line, act) if act is not None else None
            if act is not None and act.end <= colon and told is not None and told.passive:
                yield act, told
                return
