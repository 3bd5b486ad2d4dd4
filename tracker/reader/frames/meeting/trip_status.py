"""What became of a trip: it was made, is to come, or neither: "will visit P", "has been postponed to May"."""

from itertools import pairwise

from tracker.reader.cues import cues, is_verb, items_word, main_verb
from tracker.reader.frames.meeting.new_times import new_time
from tracker.reader.frames.meeting.trip import Trip
from tracker.reader.frames.meeting.words import listed
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.plans import is_reported
from tracker.reader.status import status_of
from tracker.reader.tags import When
from tracker.reader.undone import is_called_off, is_undone


def status_of_trip(line: Line, trip: Trip) -> str:
    """Return what became of a trip: by its own verb, for a noun by the verbs around it as well."""
    if line.shape[trip.at] == "T":
        return "held"  # "the first being in 2019"
    status: str = status_of(line, trip.at)
    if moved_at(line, trip) is not None or _is_to_be_after_all(line, trip):
        return "planned"
    if (offered := _offered(line, trip)) is not None:
        return offered
    if _is_first_to(line, trip):
        return "held"
    if trip.noun and _is_to_be(line, trip):
        return "planned"
    if trip.noun and (line.items[trip.verb].word in _OPPOSING or _is_only_talked_of(line, trip.at)):
        return "none"
    if trip.noun and status != "none" and items_word(line, trip.at - 1) == "recent":
        return "held"  # "ties will be enhanced with the recent visit by X"
    if trip.noun and status != "none":
        status = status_of(line, main_verb(line, trip.at))
        governed = trip.verb != trip.at and line.items[trip.verb].word not in cues().speech  # "Trade will grow, X said"
        if governed and (status == "held" or is_called_off(line, trip.verb)):
            status = status_of(line, trip.verb)
        before = {item.word for item in line.items[max(0, trip.at - _AHEAD) : trip.at]}
        stops = (at for at in range(trip.at, len(line.items)) if _stops(line, at))
        clause = next(stops, len(line.items))
        end = min(clause, trip.at + _AFTER)
        after = {item.word for item in line.items[trip.at : end] if item.shape != "T"}  # no month of May
        if (
            is_undone(line, trip.at)
            or _is_denied(line, trip.at, min(clause, trip.at + _FAR))
            or not before.isdisjoint(_UNSURE)
            or _is_without_day(line, trip.at)
        ):
            return "none"
        would = next((at for at in range(trip.at, end) if line.items[at].word == "would"), None)
        if would is not None and is_reported(line, would + 1, ["would"]):
            return "planned"  # "announced that X's visit would begin on 4 June"
        if not after.isdisjoint(_OPEN):
            return "none"
        if status == "held" and not before.isdisjoint(_PLANNING) and not before.isdisjoint({"is", "are"}):
            return "planned"  # "is planning a visit to P"
        if status == "held" and "during" in before and _is_of_plans(line, trip.at):
            status = "planned"
        if status == "held" and not before.isdisjoint({"eve", "ahead", "preparations", "upcoming", "forthcoming"}):
            status = "planned"
    if status == "held" and any(_is_about_to(line, at) for at in (trip.at, trip.verb + 1)):
        return "planned"
    if status == "held" and line.items[trip.at].word in _BASE and _is_after_will(line, trip.at):
        return "planned"
    present = not trip.noun and line.items[trip.at].word in listed("going")
    if line.role != "headline" and present and status == "held":
        status = "planned"
    if status == "held" and (_is_awaited(line, trip) or _is_meant_for(line, trip)):
        status = "planned"
    return status


def _is_awaited(line: Line, trip: Trip) -> bool:
    """Tell "is awaited in P", "is headed for P"."""
    return line.items[trip.at].word in {"awaited", "anticipated", "headed", "bound", "off"} and items_word(
        line, trip.at - 1
    ) in {"is", "are"}


def _is_meant_for(line: Line, trip: Trip) -> bool:
    """Tell a visit that is for a time: "a visit by X to P is on the cards for May", "is being worked out for May"."""
    if not trip.noun or line.items[trip.verb].word not in {"is", "are"} or trip.verb < trip.at:
        return False
    if items_word(line, trip.verb + 1) in {"awaited", "anticipated", "eyed"}:
        return "T" in line.shape[trip.verb :]
    meant = _MEANT_FOR.search(line.shape, trip.verb, trip.verb + _LATER)
    return meant is not None


_MEANT_FOR = regex(r"fd?(?:k{1,2}od?|k)?T")  # "for May", "for the middle of May", "for early May"
_BASE = frozenset({"fly", "go", "travel", "leave", "depart", "return", "arrive", "land", "proceed", "touch", "jet"})


def _is_only_talked_of(line: Line, at: int) -> bool:
    """Tell "there is talk of a visit by X", "speculation about his visit"."""
    words = [item.word for item in line.items[max(0, at - _NEAR) : at]]
    return any(talk in _TALK and of in {"of", "about", "for", "on"} for talk, of in pairwise(words))


_TALK = frozenset("talk speculation prospect prospects idea possibility hope hopes chances chance".split())
_NEAR = 5  # items from "talk of" to the visit


def _offered(line: Line, trip: Trip) -> str | None:
    """Return what an invitation, or a place in the diary, makes of a visit: planned where its day is told, else none.

    As in "accepted an invitation to visit P in May", "has a visit to P lined up for May".
    """
    words = [item.word for item in line.items[max(0, trip.at - _AHEAD) : trip.at]]
    invited = any(word in _INVITES and after == "to" for word, after in pairwise(words)) or _invited(line, trip.at)
    in_diary = words[-2:] in (["has", "a"], ["has", "another"], ["have", "a"]) or (
        words[-3:-1] in (["has", "a"], ["has", "an"]) and "had" not in words
    )
    if not invited and not (trip.noun and in_diary):
        return None
    return "planned" if "T" in line.shape[trip.at : trip.at + _LATER] else "none"


def _invited(line: Line, at: int) -> bool:
    """Tell "extended an invitation to Y, its premier, to pay a visit"."""
    for before in range(at - 1, max(0, at - _LATER), -1):
        if line.items[before].word in _INVITES:
            return items_word(line, before + 1) == "to" and "X" in line.shape[before:at]
        if line.shape[before] in ";:" or is_verb(line, before):
            return False
    return False


_INVITES = frozenset({"invitation", "invitations", "invite", "request"})


def _is_after_will(line: Line, at: int) -> bool:
    """Tell the second of two things to come: "will give a speech and then fly to P"."""
    return "&" in line.shape[max(0, at - 2) : at] and "will" in {item.word for item in line.items[:at]}


def _is_of_plans(line: Line, at: int) -> bool:
    """Tell a visit by what is to be done on it: "is scheduled to meet Y during a visit to P"."""
    acts = (each for each in range(at) if line.items[each].word in {"meet", "hold", "sign", "discuss", "address"})
    return any(status_of(line, act) == "planned" for act in acts)


def _is_to_be(line: Line, trip: Trip) -> bool:
    """Tell a visit by the relative clause after it: "the visit of X to P, which is planned for May"."""
    at = line.shape.find(",r", trip.at)
    words = [item.word for item in line.items[at + 2 : at + 4]] if 0 < at < trip.at + _LATER else []
    return words[:1] == ["is"] and words[-1] in listed("ahead") and "T" in line.shape[at + 4 : at + 8]


def _is_to_be_after_all(line: Line, trip: Trip) -> bool:
    """Tell "X's visit to P, postponed because of floods, will now take place in May"."""
    off = next((at for at in range(trip.at, len(line.items)) if is_called_off(line, at)), 0) if trip.noun else 0
    closing = line.shape.find(",", off) if off and line.shape[off - 1] == "," else -1
    return closing > 0 and items_word(line, closing + 1) == "will" and "T" in line.shape[closing:]


def moved_at(line: Line, trip: Trip) -> int | None:
    """Return where the new time of a visit stands: "has been postponed to May 3"."""
    if not trip.noun:
        return None
    for at in range(trip.at + 1, min(trip.at + _LATER, len(line.items))):
        if line.items[at].word in listed("shifting") or is_called_off(line, at):
            return new_time(line, at)
    return None


def _is_first_to(line: Line, trip: Trip) -> bool:
    """Tell "became the first president to visit P", "X, the first minister in years to set foot in P"."""
    before = [item.word for item in line.items[max(0, trip.at - _LATER) : trip.at]]
    if "to" not in before[-2:] or not {"will", "would", "could", "may", "might", "not"}.isdisjoint(before):
        return False
    return not _FIRST.isdisjoint(before) and not {",", "became", "becomes", "was", "is"}.isdisjoint(before)


_FIRST = frozenset({"first", "last", "latest", "only", "second"})


def _is_about_to(line: Line, at: int) -> bool:
    """Tell "is leaving for P on Friday", "is arriving in P next week": the present tells of a day to come."""
    if not items_word(line, at).endswith("ing") or at == 0 or line.items[at - 1].word not in {"is", "are"}:
        return False
    if line.items[at].word in listed("ending"):
        return False  # "is winding up a visit that began on Monday"
    more = line.shape.find("r", at)  # "is paying a visit, which began on Monday"
    clause = more if more > 0 else len(line.items)
    item = next((item for place, item in line.tags("T") if at < place < clause), None)
    later = item.value if item is not None else None
    ahead = item is not None and item.word.startswith(("next ", "this coming ", "tomorrow"))
    return isinstance(later, When) and (later.parts is not None or ahead) and line.items[at].word != "visiting"


_LATER = 16  # items from a visit to the verb that moves it, from "became the first" to its verb
_AHEAD = 8
_AFTER = 12
_FAR = 20  # items from a visit to "did not take place", past "that had been planned for last month"
_OPEN = frozenset("agenda discussed considered rumoured rumored mooted being could would might may should".split())
_PLANNING = frozenset({"planning", "preparing", "arranging", "organising", "organizing"})
_OPPOSING = frozenset({"ruled", "rejected", "opposed", "opposes", "vetoed", "blocked", "declined", "refused"})
_UNSURE = frozenset({"possible", "potential", "eventual", "proposed", "prospective", "hypothetical"})


def _stops(line: Line, at: int) -> bool:
    """Tell where a new clause begins, unlike "the visit to Lima, Peru, that was pencilled in"."""
    if line.shape[at] == ",":
        if line.shape[at + 1 : at + 2] == "r" and items_word(line, at + 1) != "that":
            return True  # "to Lima, Peru, which would help"
        return line.shape[at - 1 : at + 2] != "P,P" and line.shape[max(0, at - 2) : at] != ",P"
    return line.items[at].word == "that" and items_word(line, at + 1) not in {"was", "had", "has", "is"}


def _is_denied(line: Line, first: int, last: int) -> bool:
    """Tell "X's visit did not materialise", "has not been confirmed"."""
    words = [item.word for item in line.items[first:last]]
    return any(did in _DID and never in {"not", "never"} for did, never in pairwise(words))


def _is_without_day(line: Line, at: int) -> bool:
    """Tell a visit that is still to get its days: "the visit of X, the dates of which are being agreed"."""
    words = [item.word for item in line.items[at : at + _FAR]]
    dates = next((place for place, word in enumerate(words) if word in {"date", "dates", "timing"}), 0)
    if not dates or not {"which", "whose"} & {*words[dates - 1 : dates + 3]}:
        return False
    after = words[dates + 1 : dates + _DATED]
    return "being" in after or after[-1:] == ["yet"] or not {"not", "later", "yet", "tbc", "to"}.isdisjoint(after)


_DATED = 8  # items from "the dates" to "are being agreed", "will be agreed later"
_DID = frozenset({"did", "has", "have", "had", "will", "would"})
