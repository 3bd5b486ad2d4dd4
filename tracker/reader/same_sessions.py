"""Which sessions and forums that an article tells are one, and what later lines add to one of them."""

import msgspec

from tracker.domain.facts import Meeting
from tracker.domain.period import Grain, Period
from tracker.reader.stay import is_week

ANOTHER = "meeting.another-round"
# A session or forum of which a later line tells more, or that it calls off.
SITTING, CALLED_OFF = "meeting.sitting", "meeting.called-off"


def sit_on(first: list[Meeting], kept: list[Meeting], more: Meeting) -> None:
    """Put a session as later lines tell it in the place of the same one; take it out where it was called off."""
    near = (at for at in range(len(kept) - 1, -1, -1) if _is_sitting(first[at], kept[at], more))
    at = next(near, None)
    if at is None:
        if more.rule == SITTING:
            first.append(more)
            kept.append(more)
    elif more.rule == CALLED_OFF:
        del first[at], kept[at]
    else:
        names = ("when", "number", "place")
        changed = {name: getattr(more, name) for name in names if getattr(more, name) is not None}
        lent = [name for name in changed if name in more.carried]
        carried = tuple(dict.fromkeys((*kept[at].carried, *lent)))
        kept[at] = msgspec.structs.replace(kept[at], carried=carried, **changed)


def _is_sitting(first: Meeting, known: Meeting, more: Meeting) -> bool:
    if (known.form, known.status) != (more.form, more.status):
        return False
    if None not in (known.number, more.number) and known.number != more.number:
        return False
    if first.start == more.start:
        return True
    return same_name(known, more) and ("when" in known.carried or longer(known, more) is more)


def same_name(one: Meeting, other: Meeting) -> bool:
    """Tell whether two names can be of one gathering: they share a word that says something, or one says nothing."""
    first, second = _telling(one.name), _telling(other.name)
    names = [(each.name or "").lower() for each in (one, other)]
    if len({"summit" in name for name in names}) > 1 and all("-" in name for name in names):
        return False  # "India-Japan Summit" and "India-Japan Economic Forum"
    return not first or not second or bool(first & second)


def _telling(name: str | None) -> set[str]:
    return {word for word in (name or "").lower().split() if len(word) > _SHORT} - _COMMON


_SHORT = 3
_COMMON = {"session", "meeting", "round", "forum", "summit", "conference", "business", "joint", "international"}


def is_one_to_come(one: Meeting, other: Meeting) -> bool:
    """Tell a session whose day its own line leaves to another: "will sit in P. Its ninth session starts on Sunday"."""
    undated = one.form == "session" and one.status == other.status == "planned" and one.when is None
    numbered = one.number is None and other.number is not None and one.rule != ANOTHER == other.rule
    return undated and numbered and same_name(one, other) and not are_apart(one, other)


def are_apart(one: Meeting, other: Meeting) -> bool:
    """Tell two that were held in two places."""
    return one.place != other.place and None not in (one.place, other.place)


def longer(one: Meeting, other: Meeting) -> Meeting | None:
    """Return which of two tells all the days, of which the other tells one or some; None where neither does."""
    if one.when == other.when or None in (one.when, other.when):
        return None
    first, second = Period.parse(one.when or ""), Period.parse(other.when or "")
    if not (first.grain is second.grain is Grain.DAY) or is_week(first) or is_week(second):
        return None
    return one if first.contains(second) else other if second.contains(first) else None
