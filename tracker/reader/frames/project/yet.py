"""What "not" and "yet" say of how far an act is: "has yet to resume", "is yet to open", "has not run since"."""

from tracker.reader.cues import items_word
from tracker.reader.frames.acts import Act
from tracker.reader.frames.project.told import Told
from tracker.reader.frames.verb_groups import helpers_before
from tracker.reader.items import Line

_COMING = frozenset({"build", "open", "ground", "begin", "finish", "deliver", "create"})
_BEFORE_WORKS = frozenset({"plan", "fund", "agree", "choose"})
_PASSIVE = frozenset({"be", "been"})
_STILL = frozenset("is are was were has have had remains remain".split())
_DECIDED = frozenset("decided decides resolved resolves opted chose agreed".split())
_AGAIN = frozenset("resume resumed reopen reopened restart restarted".split())


def yet_to_come(line: Line, act: Act, words: frozenset[str]) -> Told | None:
    """What stands still, as in "has yet to resume", "has not run since", or is ahead, as in "is yet to open"."""
    if act.kind == "draft":
        return Told("draft", "now")  # "has not gone beyond the drawing board", "has not been put to tender"
    word = line.items[act.at].word
    if act.kind in _BEFORE_WORKS and act.form == "past" and "yet" in words and not words.isdisjoint(_PASSIVE):
        return Told("plan", "doing", passive=True)  # "has yet to be tendered", "has not yet been approved"
    if {"not", "to"} <= words and act.kind in _COMING:
        _, first = helpers_before(line, act.at)
        return Told("stop", "done") if items_word(line, first - 1) in _DECIDED else None
    since = any(item.word.startswith("since") for item in line.items[act.end : act.end + 3])
    if word in _AGAIN or (act.kind == "run" and since):
        return Told("stop", "done", passive=True)
    ahead = {"yet", "to"} <= words and act.kind in _COMING and not words.isdisjoint(_STILL)
    return Told(act.kind, "ahead", passive=True) if ahead else None
