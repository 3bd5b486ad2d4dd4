"""What works, told by verbs of any kind: "has been welcoming ships since May", "began to ferry lorries"."""

from tracker.reader.cues import items_word
from tracker.reader.frames.acts import Act, acts_at
from tracker.reader.frames.project.words import nouns
from tracker.reader.frames.verb_groups import is_adverb
from tracker.reader.items import Line

_SINCE = 14  # items from a verb to "since May", "for two years"
_HOLDING = frozenset({"has", "have", "counts", "boasts", "numbers"})
_COUNTED = 4  # items of "some 7,000 foreign students"


def working(line: Line, at: int) -> Act | None:
    """The verb group that begins at an item, where it tells that its subject works, by no word that is known."""
    at = _past_adverbs(line, at)
    if items_word(line, at) in {"has", "have"}:
        been = _past_adverbs(line, at + 1)
        verb = _past_adverbs(line, been + 1)
        if items_word(line, been) == "been" and _is_work(line, verb, "ing") and _is_since(line, verb):
            return Act("run", "state", verb, verb + 1, "doing")
        if items_word(line, been) == "not" and _is_work(line, been + 1, "ed") and _is_since(line, been + 1):
            return Act("stop", "state", at, been + 2, "done")
    if items_word(line, at) in _HOLDING and "#" in line.shape[at + 1 : at + 3]:
        first = line.shape.index("#", at + 1)
        if any(item.word in nouns().comers for item in line.items[first : first + _COUNTED]):
            return Act("run", "state", at, first + 1, "doing")
    return None


def sets_to_work(line: Line, at: int) -> bool:
    """Tell what follows "began" where a thing began to work: "to ferry lorries", "ferrying lorries"."""
    base = items_word(line, at) == "to" and _is_work(line, at + 1, "")
    return base or _is_work(line, at, "ing")


def _is_work(line: Line, at: int, ending: str) -> bool:
    word = items_word(line, at)
    plain = line.shape[at : at + 1] in {"k", "g"} and word.endswith(ending) and word not in nouns().idle
    return plain and all(act.kind == "choose" for act in acts_at(line, at))  # "started lending"


def _is_since(line: Line, at: int) -> bool:
    for place in range(at + 1, min(at + _SINCE, len(line.items))):
        if line.shape[place] in ";:r":
            return False
        word = line.items[place].word
        if word.startswith("since") or (word == "for" and line.items[place + 1 :] and line.shape[place + 1] in "#T"):
            return True
    return False


def _past_adverbs(line: Line, at: int) -> int:
    while at < len(line.items) and is_adverb(line, at):
        at += 1
    return at
