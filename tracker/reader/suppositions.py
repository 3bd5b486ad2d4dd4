"""What was not done but something else instead, what hangs on an "if", and words that only stand before talks."""

from tracker.reader.cues import cues, is_verb, items_word
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.rumours import rumoured

_INSTEAD = frozenset({("instead", "of"), ("rather", "than")})
_OCCASIONS = frozenset({"following", "after", "during", "at"})
_TALKS = frozenset({"meeting", "meetings", "talks", "negotiations", "consultations", "session"})
_UTTERED = frozenset("proposed proposal proposes suggested urged invited".split())
_CHARGED = frozenset("tasked charged entrusted assigned commissioned mandated task".split())
_ASKED = frozenset(
    "asked told given instructed ordered directed mandated authorised authorized urged empowered".split()
)
_HOLDING = frozenset({"hold", "have", "convene", "meet", "attend", "join", "conduct"})
_TO_HOLD = frozenset({"holding", "convening"})  # what is ordered so is planned
_TO_DO = 5  # items from "wrapping up" to the talks
_CHARGING = 12  # items from "tasked ministers X and Y with" to what they are to do
_PHRASE = 4  # items from "during" to its noun


def is_instead(line: Line, index: int) -> bool:
    """Tell what was not done: "stayed at home rather than meet Y", "instead of meeting Y"."""
    return index > 1 and (line.items[index - 2].word, line.items[index - 1].word) in _INSTEAD


def is_denied(line: Line, index: int) -> bool:
    """Tell what stands behind "denied", "wrongly", or in a report that is called untrue."""
    denials = cues().denials
    behind = not denials.isdisjoint(line.words) and any(item.word in denials for item in line.items[:index])
    return behind or index in rumoured(line)


def is_charge(line: Line, index: int) -> bool:
    """Tell what somebody has still to do: "tasked with wrapping up talks", "asked to finish the talks"."""
    near = range(index, max(line.shape.rfind(",", 0, index), index - _TO_DO, 0), -1)
    doing = next((at for at in near if line.items[at].word.endswith("ing") or items_word(line, at - 1) == "to"), 0)
    before = [item.word for item in line.items[max(0, doing - _CHARGING) : doing]]
    if before[-1:] == ["to"]:
        talks = doing < index and items_word(line, index) in _TALKS and items_word(line, doing) not in _HOLDING
        return talks and not (_ASKED | _CHARGED).isdisjoint(before)
    if before[-1:] == ["with"]:
        return not _CHARGED.isdisjoint(before) and items_word(line, doing) not in _TO_HOLD
    return before[-2:] in (["charge", "of"], ["responsible", "for"])


def is_condition(line: Line, index: int) -> bool:
    """Tell the verb of a clause that "if" opens: "reported that if X meets Y, prices will fall"."""
    for at in range(index - 1, -1, -1):
        if line.items[at].word == "if":
            return True
        if line.shape[at] in ";:" or line.items[at].word in cues().relatives:
            return False
        if is_verb(line, at) and line.items[at].word not in cues().auxiliaries:
            return False
    return False


def of_talks(line: Line, index: int, before: list[str]) -> list[str]:
    """Return the words before talks that are of them: not "urged" in "urged Y at a meeting"."""
    near = range(len(before) - 1, max(-1, len(before) - _PHRASE), -1)
    at = next((at for at in near if before[at] in _OCCASIONS), None)
    if at is None or items_word(line, index) not in _TALKS:
        return before
    return [word for word in before[:at] if word not in _UTTERED] + before[at:]


def imagined(line: Line) -> bool:
    """Tell a sentence that begins as a condition: "Were trade to reach …", "If Fernández …"."""
    first = int(line.shape.startswith('"'))
    if items_word(line, first) == "had" and items_word(line, first + 1) in {"a", "an", "another", "my", "our"}:
        return False  # "“Had a good talk with Y,” X wrote"
    return items_word(line, first) in toml("cues")["inverted"]
