"""What is said of an undertaking before it is named: "Opened in May, X has"."""

from collections.abc import Iterator

from tracker.reader.cues import is_verb
from tracker.reader.frames.acts import Act, acts_at
from tracker.reader.frames.project.shares import Said
from tracker.reader.frames.project.told import Told
from tracker.reader.frames.project.verbs import TALKING, has_object
from tracker.reader.frames.verb_groups import is_adverb, is_finite
from tracker.reader.items import Line

_FAR = 40  # items of what stands before a name
_SINCE = frozenset({"since", "near", "under", "for"})
_SHARE = 3  # items of "70 percent built"


def fronted(line: Line, start: int) -> Iterator[Said]:
    """As in "Opened in May by the two premiers, X has", "Under construction since 2017, X will cost"."""
    end = start - 1
    if end < 1 or line.shape[end] != ",":
        return
    first = line.shape.rfind(";", 0, end) + 1
    if line.items[first].word == "once":
        return  # "once complete, X will"
    if end - first > _FAR or any(is_finite(line, at) for at in range(first, end)):
        return
    act = _opening(line, first)
    participle = act is not None or is_verb(line, first) or line.shape[first] in "%k"
    for at in range(act.end if act is not None else first, end) if participle else ():
        if line.shape[at] == "&":
            act = next((other for other in acts_at(line, at + 1) if _is_apart(line, other)), act)
    if act is not None:
        yield act, _told(line, act, first)


def _opening(line: Line, first: int) -> Act | None:
    """The participle or state that a clause begins with: "Newly built", "70 percent complete"."""
    for at in range(first, min(first + _SHARE, len(line.items))):
        for act in acts_at(line, at):
            if _is_apart(line, act):
                return act
        if not (is_adverb(line, at) or line.shape[at] in "%#-"):
            return None
    return None


def _is_apart(line: Line, act: Act) -> bool:
    participle = act.form == "past" and not has_object(line, act.end)
    compound = line.shape[act.end : act.end + 1] in {"k", "g", "N", "F", "f"} and line.items[act.end].word not in _SINCE
    if act.form == "state" and compound:
        return False  # "under the development plan for X"
    return act.kind not in TALKING | {"agree", "ground", "run"} and (participle or act.form == "state")


def _told(line: Line, act: Act, first: int) -> Told:
    partly = "%" in line.shape[first : act.at] or line.shape[act.end : act.end + 1] == "%"
    if partly and act.kind in {"build", "finish"}:
        return Told("build", "begun")
    return Told(act.kind, act.aspect or "done", passive=True)
