"""The verbs of trips: "flew to P", "was in P on Friday", "led a delegation to P", and their other uses."""

from tracker.reader.cues import is_verb, items_word
from tracker.reader.frames.meeting.presence import is_here, is_meant, is_stay, is_the_land
from tracker.reader.frames.meeting.words import listed
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.tags import Place


def is_going(line: Line, index: int, found: tuple[Place, ...]) -> bool:
    """Tell a verb of a trip from its other uses: "arrived at a deal", "was in talks", "visits by tourists"."""
    word = line.items[index].word
    following = line.items[index + 1] if index + 1 < len(line.items) else None
    near = {item.word for item in line.items[max(0, index - 4) : index]}
    owned = "whose" in near and near.isdisjoint({"delegation", "mission", "team"})
    if following is None or (owned and line.shape[index - 1] != "X"):
        return False  # "the commission, whose last session was in 2006", "X, whose members went to P"
    if word in listed("visiting"):
        if not found and word in {"visiting", "visited", "visit", "visits"} and is_the_land(line, index):
            return True
        straight = bool(index) and (line.shape[index - 1] in "XNkT,&r" or is_verb(line, index - 1))
        return bool(found) and (word not in {"visits", "tours"} or straight)
    if word == "return" and line.items[index - 1].word not in {"will", "to", "would"}:
        return False
    if word in listed("boarding") and _is_boarded(line, index):
        return bool(found)
    if word in listed("heading") and led_at(line, index) != index:
        return bool(found)
    if word in listed("boarding"):
        return False
    if (
        word in _WITH_MORE
        and following.word not in _WITH_MORE[word]
        and line.items[index - 1].word not in _WITH_MORE[word]
    ):
        return False
    if word in {"bound", "off"} and (near.isdisjoint(_BEING) or _TO_PLACE.match(line.shape, index + 1) is None):
        return False  # "goods bound for P", "is off to a good start in P"
    if word == "set" and line.shape[index + 2 : index + 3] not in {"f", "t", "u", "T"}:
        return False  # "set out his plans for P"
    if following.word == "at" and any(item.word in _REACHED for item in line.items[index + 2 : index + _STAY]):
        return False  # "arrived at a compromise in P"
    if word in listed("moving"):
        arrives = word in {"arrived", "arrives", "arriving", "landed"}
        dated = arrives and "T" in line.shape[index + 1 : index + 4]
        visiting = following.word in {"here", "in"} and not {"visit", "trip"}.isdisjoint(line.words)
        dated = dated or (following.word == "there" and "T" in line.shape[index + 1 : index + _STAY])
        lands = word in _LANDS and _AIRPORT.match(line.shape, index + 1) is not None
        come = following.word == "in" and line.shape[index + 2 : index + 3] in set("uT,.f") and word in _COME
        come = come or (following.word == "in" and items_word(line, index + 3) in _HOURS and word in _COME)
        come = come or (following.word == "in" and word in _COME and is_the_land(line, index + 1))
        return bool(found) or visiting or lands or come or (dated and following.shape != "i")
    return is_here(line, index) or ((bool(found) or is_meant(line, index)) and is_stay(line, index))


def _is_boarded(line: Line, index: int) -> bool:
    """Tell "took the early train to P" from "took part in", "took a train maker to court"."""
    near = range(index + 1, min(index + _STAY, len(line.items)))
    return any(items_word(line, at) in listed("vehicles") and line.shape[at + 1 : at + 2] in set("tfi") for at in near)


# "set off for P", "set foot in P", "embarked on a visit": words that go nowhere by themselves.
_WITH_MORE = {"set": {"off", "out"}, "foot": {"set", "sets", "setting"}, "embarked": {"for"}}


_TO_PLACE = regex(r"[ft]d?P")
_BEING = frozenset({"is", "are", "was", "were"})
_REACHED = frozenset(
    "agreement deal compromise consensus conclusion decision understanding accord solution settlement formula".split()
)
_STAY = 6  # items from "returned there" to its day
_HOURS = frozenset({"evening", "night", "morning", "afternoon", "day", "previous"})  # "jetted in the evening before"
_LANDS = frozenset({"landed", "lands", "landing", "touched", "flew"})
_AIRPORT = regex(r"k?[ik][N]")  # "landed at Heathrow", "touched down at Heathrow", "flew into Heathrow"
_COME = frozenset({"flew", "came", "flies", "jetted", "jets", "arrived"})


def led_at(line: Line, index: int) -> int:
    """Return where the delegation stands that somebody leads somewhere: "led a delegation to P", else the verb."""
    near = range(index + 1, min(index + _LED, len(line.items)))
    return next((at for at in near if line.items[at].word in listed("led")), index)


_LED = 10  # items from leading to the delegation that is led
