"""One meeting told in several sentences is one fact: what retells another is folded into it."""

import msgspec

from tracker.domain.facts import Meeting
from tracker.domain.period import Grain, Period
from tracker.domain.places import country_of
from tracker.reader.patterns import regex
from tracker.reader.same_sessions import (
    ANOTHER,
    CALLED_OFF,
    SITTING,
    are_apart,
    is_one_to_come,
    longer,
    same_name,
    sit_on,
)
from tracker.reader.stay import is_week

_STAY = 2  # days that a visit may have gone on between two that are told of it
_SOON = 14  # days within which a visit told without its days is the one told with them


def without_retellings(meetings: list[Meeting]) -> list[Meeting]:
    """Return the meetings without those that only tell again, or tell less of, another.

    Args:
        meetings: Of one article, in the order in which they were told.
    """
    first: list[Meeting] = []
    kept: list[Meeting] = []
    for meeting in meetings:
        if meeting.rule == TOLD_ON:
            _tell_on(kept, meeting)
            continue
        if meeting.rule in {SITTING, CALLED_OFF}:
            sit_on(first, kept, meeting)
            continue
        at = next((at for at, other in enumerate(kept) if _is_same(other, meeting)), None)
        if at is None:
            first.append(meeting)
            kept.append(meeting)
        else:
            kept[at] = _folded(kept[at], meeting)
    whole = [
        meeting for meeting in zip(first, kept, strict=True) if not any(_is_part(meeting[1], other) for other in kept)
    ]
    return [_with_lent(told, meeting) for told, meeting in whole]


def _with_lent(told: Meeting, whole: Meeting) -> Meeting:
    """Return a meeting that names as carried over what not its own sentence tells of it, but a later one."""
    lent = [name for name in _LENT if getattr(told, name) != getattr(whole, name) and name not in whole.carried]
    return msgspec.structs.replace(whole, carried=(*whole.carried, *lent)) if lent else whole


_LENT = ("when", "participants", "place", "name", "number")


TOLD_ON = "meeting.told-on"


def _tell_on(kept: list[Meeting], more: Meeting) -> None:
    """Give the meeting that a later line tells on what that line tells of it."""
    numbers = range(len(kept) - 1, -1, -1)
    at = next((at for at in numbers if _is_told_on(kept[at], more)), None)
    if at is None:
        kept.append(more)
        return
    names = ("form", "when", "participants", "parties", "place")
    changed = {name: getattr(more, name) for name in names if getattr(more, name) != getattr(kept[at], name)}
    carried = tuple(dict.fromkeys((*kept[at].carried, *changed)))
    kept[at] = msgspec.structs.replace(kept[at], carried=carried, **changed)


def _is_told_on(told: Meeting, more: Meeting) -> bool:
    """Tell the meeting of which a later line tells more: of the same persons and not of another time."""
    if not told.participants or not set(told.participants) <= set(more.participants):
        return False
    if told.form not in {"meeting", "call"} or told.status != more.status:
        return False
    known = told.when is not None and "when" not in told.carried
    moved = told.status == "planned"
    return moved or not known or more.when is None or Period.parse(told.when or "").contains(Period.parse(more.when))


def _is_same(one: Meeting, other: Meeting) -> bool:
    if one.form != other.form:
        return False
    if _is_told_later(one, other):
        return True
    if one.status != other.status:
        return one.form == "visit" and _is_stay(one, other)
    if is_one_to_come(one, other):
        return True
    if ANOTHER in {one.rule, other.rule} and None in (one.number, other.number) and one.when != other.when:
        return False  # "the previous round" is not the one reported
    if one.form in {"session", "forum"}:
        if None not in (one.number, other.number):
            carried = "when" in one.carried or "when" in other.carried
            same = one.number == other.number and same_name(one, other)
            return same and (carried or _same_time(one, other))
        carried = "when" in one.carried or "when" in other.carried
        return same_name(one, other) and (
            _same_time(one, other) or (carried and one.form == other.form == "session" and not are_apart(one, other))
        )
    if one.form == "visit":
        return one.participants == other.participants and _same_land(one, other) and _same_time(one, other)
    if one.start != other.start and set(one.participants) < set(other.participants) and _LATER.match(other.quote):
        return False  # "X met Y. Later, President Z received Y in the presence of X"
    return _are_same_people(one, other) and (_same_time(one, other) or _is_dated_by(one, other))


_LATER = regex(
    r"(?:Later|Earlier|Separately|Afterwards|Subsequently|Then|In addition)\b"
    r"|(?:(?:On|In) the|The) same (?:day|evening|morning)\b"
    r"|[^.,]{1,90}\b(?:later|separately|also (?:met|meets|received|paid|called|visited))\b"
)


def _is_dated_by(one: Meeting, other: Meeting) -> bool:
    """Tell a meeting whose day its own line leaves to another: "X met Y. The meeting was held on 25 April"."""
    told = "when" in one.carried and "when" not in other.carried and "participants" in other.carried
    if not told or one.start >= other.start or other.rule == _NEXT_ONE:
        return False
    return _OF_THE_MEETING.match(other.quote) is not None or _goes_on(one, other)


def _goes_on(one: Meeting, other: Meeting) -> bool:
    """Tell the day of a meeting from another one of the same two: "had met Y. They met in Lima on Tuesday"."""
    if None in (one.when, other.when) or other.start - one.end > _NEXT or _ANOTHER_TIME.search(other.quote):
        return False
    apart = Period.parse(other.when or "").last - Period.parse(one.when or "").first
    return abs(apart.days) <= _DAYS


_NEXT, _DAYS = 200, 7  # characters and days between two sentences on one meeting
_NEXT_ONE = "meeting.next"  # another meeting of those who met, "The previous meeting was held in May"
_ANOTHER_TIME = regex(r"\b(?:again|also|last|previous(?:ly)?|earlier|later|had|too|first|before|second|then)\b")


_OF_THE_MEETING = regex(
    r"The (?:\w+ )?(?:meeting|talks|call|conversation|consultations|negotiations|reception)"
    r"(?:, (?:which )?(?:took|was|were|held)| took| was held| were held| happened)\b"
)


def _is_told_later(one: Meeting, other: Meeting) -> bool:
    """Tell a visit whose time its own line leaves to another: "X is to visit P. The trip is set for June"."""
    alike = other.rule == "meeting.stay" and one.participants == other.participants and _same_land(one, other)
    return alike and one.start <= other.start and (one.when is None or "when" in one.carried)


def _is_stay(one: Meeting, other: Meeting) -> bool:
    """Tell a visit under way from its days, told as what is to come: "is in P", "will stay until Friday"."""
    if one.participants != other.participants or not _same_land(one, other) or None in (one.when, other.when):
        return False
    planned, held = (one, other) if one.status == "planned" else (other, one)
    days = Period.parse(planned.when or "")
    return days.first != days.last and days.contains(Period.parse(held.when or ""))


def _are_same_people(one: Meeting, other: Meeting) -> bool:
    first, second = set(one.participants), set(other.participants)
    if not first or not second:
        return one.parties == other.parties and (None in (one.number, other.number) or one.number == other.number)
    return (first <= second or second <= first) and (
        min(len(first), len(second)) > 1 or _countries(one) <= _countries(other) or _countries(other) <= _countries(one)
    )


def _same_land(one: Meeting, other: Meeting) -> bool:
    return _countries(one) == _countries(other)


def _countries(meeting: Meeting) -> set[str]:
    return {country_of(party) or party for party in meeting.parties}


def _same_time(one: Meeting, other: Meeting) -> bool:
    """Tell whether two times can be one: equal, one within the other, or one not said."""
    if one.when == other.when:
        return True
    if one.when is None or other.when is None:
        return one.status == "planned" or one.form == "visit"
    first, second = Period.parse(one.when), Period.parse(other.when)
    if first.contains(second) or second.contains(first):
        return True
    apart = abs((first.first - second.first).days)
    if one.form == "visit" and first.grain is second.grain is Grain.DAY and one.status == "held" and apart <= _STAY:
        return True  # "arrived on Monday", "on Tuesday, during his visit"
    carried = "when" in one.carried or "when" in other.carried
    return carried and apart <= (_SOON if one.form == "visit" else 1)


def _is_near(one: Meeting, other: Meeting) -> bool:
    if one.when is None or other.when is None or "when" in one.carried:
        return True
    return abs((Period.parse(one.when).first - Period.parse(other.when).first).days) <= _NEAR


_SPOKEN = frozenset(
    {"meeting.reviewed", "meeting.side-by-side"}
)  # what was done at a meeting, which may be told itself
_NEAR = 3  # days within which a discussion told is that of a meeting told


def _folded(first: Meeting, second: Meeting) -> Meeting:
    """Return the first with the surer time, the more persons, and what only the second tells."""
    changes: dict[str, object] = {}
    if _is_surer(second, first):
        changes["when"] = second.when
        changes["carried"] = tuple(name for name in first.carried if name != "when")
    if _go_on(first, second):
        days = sorted((Period.parse(first.when or ""), Period.parse(second.when or "")), key=lambda each: each.first)
        changes["when"] = Period.parse(f"{days[0].first}/{max(day.last for day in days)}").text
        changes["carried"] = tuple(name for name in first.carried if name != "when")
    if _is_told_later(first, second):
        changes["status"] = second.status
    elif first.form == "visit" and first.status != second.status:
        planned = first if first.status == "planned" else second
        changes |= {"when": planned.when, "status": "held"}
    if set(first.participants) < set(second.participants):
        changes |= {"participants": second.participants, "parties": second.parties}
    for name in ("place", "name", "number"):
        if getattr(first, name) is None and getattr(second, name) is not None:
            changes[name] = getattr(second, name)
    return msgspec.structs.replace(first, **changes) if changes else first


def _go_on(one: Meeting, other: Meeting) -> bool:
    """Tell two days of one visit: both are told, and neither is part of the other."""
    if one.form != "visit" or one.status != other.status or "when" in (*one.carried, *other.carried):
        return False
    if one.when is None or other.when is None or len(one.when) == len("2024"):
        return False
    first, second = Period.parse(one.when), Period.parse(other.when)
    return first.grain is second.grain is Grain.DAY and not first.contains(second) and not second.contains(first)


def _is_surer(one: Meeting, other: Meeting) -> bool:
    if one.when is None:
        return False
    if one.form in {"session", "forum"} and (whole := longer(one, other)) is not None:
        return whole is one  # "opened on Monday", "held from Monday to Wednesday"
    if other.when is None or ("when" in other.carried and "when" not in one.carried):
        return True
    if "when" in one.carried and "when" not in other.carried:
        return False
    first, second = Period.parse(one.when), Period.parse(other.when)
    if one.form == "visit" and first.grain == second.grain and not is_week(first) and not is_week(second):
        return first.contains(second) and first != second  # "arrived on Monday", "from Monday to Friday"
    return second.contains(first) and first != second


def _is_leg(trip: Meeting, visit: Meeting) -> bool:
    """Tell what a visitor is still to do in the country where he is: "will travel to Samarkand on the second day"."""
    if (trip.status, visit.status) != ("planned", "held") or not set(trip.participants) <= set(visit.participants):
        return False
    return _same_land(trip, visit) and (trip.when is None or (visit.when is not None and _is_near(trip, visit)))


def _is_part(meeting: Meeting, other: Meeting) -> bool:
    """Tell a meeting that is only another telling of a session, forum or call of the same persons."""
    if meeting.form == other.form == "visit" and meeting is not other:
        return _is_leg(meeting, other)
    if meeting is other or meeting.form != "meeting" or meeting.status != other.status or not meeting.participants:
        return False
    if not set(meeting.participants) <= set(other.participants):
        return False
    apart = meeting.start == other.start or "summit" not in (other.name or "").lower()
    if other.form == "forum" and meeting.rule == "meeting.together" and apart:
        return False  # "X and Y last saw each other at the summit", "X met Y. The two also opened a forum"
    if other.form in {"session", "forum"}:
        return _same_time(meeting, other) and bool(_countries(meeting) & _countries(other))
    if meeting.rule in _SPOKEN and (other.rule not in _SPOKEN or other.form == "call"):
        spoken = {"call", "meeting"} if meeting.rule == "meeting.reviewed" else {"meeting"}
        return other.form in spoken and (_same_time(meeting, other) or _is_near(meeting, other))
    return False
