"""Words before a name that tell its stage: "the planned X", "the half-finished X", "the defunct X"."""

from tracker.reader.frames.acts import Act, acts_at, entries
from tracker.reader.frames.project.told import Told
from tracker.reader.items import Line

_HALF = frozenset({"half", "partly", "partially", "nearly", "almost", "semi"})
_LONG = frozenset({"long", "much", "often", "oft", "well", "ill"})  # "long-delayed" tells no stage
_DONE = frozenset({"build", "finish", "open", "stop", "create", "plan", "ground"})
_STANDING = frozenset({"build", "stop"})
_DESCRIBING = frozenset({"talk", "develop"})  # "the upgraded line" may still be at work
_NAMING = frozenset({"dedicated", "raised", "suspended", "covered", "reinforced", "assembled"})  # "a suspended bridge"


def premodifier(line: Line, at: int) -> tuple[Act, Told] | None:
    """Return what a small word right before a name says of its stage, if it says any."""
    word = line.items[at].word
    if line.shape[at] != "k" or word in _NAMING or line.items[at].text[:1].isupper():
        return None
    if "-" in word:
        return _compound(at, word.split("-"))
    for act in acts_at(line, at):
        if act.end != at + 1 or act.kind in _DESCRIBING:
            continue
        if act.form == "past":
            return act, Told(act.kind, "done")
        if act.form == "state" and act.kind in _STANDING:
            return act, Told(act.kind, act.aspect)
    return None


def _compound(at: int, parts: list[str]) -> tuple[Act, Told] | None:
    """As in "half-finished", "newly-opened", "soon-to-be-opened", "Chinese-built"."""
    known = (one for one in entries().get(parts[-1], ()) if one.form == "past" and not one.tail)
    act = next((Act(one.kind, "past", at, at + 1) for one in known if one.kind in _DONE), None)
    if act is None or parts[0] in _LONG:
        return None
    if "be" in parts:
        return act, Told(act.kind, "ahead")
    if parts[0] in _HALF:
        return act, Told("build", "begun")
    return act, Told(act.kind, "done")
