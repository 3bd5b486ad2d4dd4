"""What became of a gathering: the verb that tells that it was held, is planned, or was only spoken of."""

from itertools import pairwise

from tracker.reader.cues import besides, cues, is_verb, items_word
from tracker.reader.frames.meeting.gathering_status import Occurrence, told_by
from tracker.reader.frames.meeting.gathering_time import is_dated_after
from tracker.reader.frames.meeting.gatherings_named import Gathering
from tracker.reader.frames.meeting.governing import PREPOSITIONS, governed, main_verb_after
from tracker.reader.frames.meeting.new_times import new_time
from tracker.reader.frames.meeting.words import is_prepared, is_unsaid, listed
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.undone import is_called_off, is_undone


def occurrence(line: Line, gathering: Gathering) -> Occurrence | None:
    """Return how a line tells of a gathering, None where it is only mentioned."""
    which = gathering.number is None and not gathering.which and line.items[gathering.first].word == "the"
    if line.items[gathering.first - 1].word == "is" and (which or line.items[gathering.first].word in {"a", "an"}):
        return None  # "is an international forum", "is the main forum of dialogue": what it is, and not when
    if "permanent" in {item.word for item in line.items[gathering.first : gathering.head]} and (
        line.items[gathering.head].word == "exhibition"
    ):
        return None  # a museum's
    if is_dated_after(line, gathering):
        return Occurrence(gathering.head, "listed", "held")
    if _is_beside(line, gathering):
        return _said_of(line, gathering) or _awaited(line, gathering)
    if _is_denied(line, gathering):
        main = main_verb_after(line, gathering.last)
        return _verb_from(line, main) if main is not None else None
    if line.items[gathering.first - 1].word == "for" and items_word(line, gathering.first - 2) in listed("asking"):
        return None  # "called for the session to be held soon"
    if _AS_FOR_IT.match(line.shape, gathering.last) and items_word(line, gathering.last + 1) in {"it", "this"}:
        return _verb_from(line, gathering.last + 2)  # "As for the next session, it will be held in May"
    if _is_opened_with(line, gathering):
        return told_by(line, 0, "said of it")
    told = _said_of(line, gathering)
    if (
        told is not None
        and line.items[told.verb].word in _CHAIRED
        and "T" not in line.shape[told.verb : told.verb + _NEAR]
    ):
        after = _said_after(line, gathering)  # "the session, chaired by X, will convene in May"
        if after is None and _is_planned_after(line, told.verb):
            return None
        told = after or told
    told = (told and _moved_after(line, gathering, told)) or told
    if told is not None and _is_given_up(line, gathering, told):
        return None
    told = told or governed(line, gathering)
    if told is not None and told.role == "adjunct" and is_undone(line, gathering.last):
        return None  # "A week at the fair, which was to begin on Saturday, has been deferred"
    if told is None and not _is_governed(line, gathering):
        told = _said_after(line, gathering)
    if (
        told is None
        and line.role == "item"
        and "T" in line.shape
        and not any(is_verb(line, at) for at in range(len(line.items)))
    ):
        return Occurrence(gathering.head, "listed", "held")
    return told


_AS_FOR_IT = regex(r",[kdr]k")


def _is_opened_with(line: Line, gathering: Gathering) -> bool:
    """Tell "Held in Lima on 5 May, the third session of the commission dealt with visas"."""
    comma = line.shape.rfind(",", 0, gathering.first)
    return line.items[0].word in _HELD and comma > 0 and gathering.first - comma <= 1 + (line.shape[comma + 1] == "d")


_HELD = frozenset({"held", "hosted", "convened", "organised", "organized", "staged"})


def also_told(line: Line, gathering: Gathering, told: Occurrence) -> Occurrence | None:
    """Return what the main clause tells after a relative clause: "the commission, which met in 2021, will convene"."""
    between = {item.word for item in line.items[gathering.last : told.verb]}
    if told.role != "said of it" or line.shape[gathering.last : gathering.last + 2] != ",r":
        return None
    main = _said_after(line, gathering)
    if main is None or main.verb <= told.verb or "," not in line.shape[told.verb : main.verb]:
        return None
    other = (
        not between.isdisjoint(_LAST) or main.status != told.status
    )  # "the commission, which last sat in 2019, met on Monday"
    return main if other and "T" in line.shape[main.verb : main.verb + _SOON] else None


_PUT_OFF = frozenset({"postponed", "deferred", "adjourned", "advanced", "reset"})
_LAST = frozenset({"last", "previously"})


def _said_of(line: Line, gathering: Gathering) -> Occurrence | None:
    """Return what a relative clause or a participle after the noun tells: "held in X", ", which Y will host"."""
    at = _past_brackets(line, gathering.last)
    placed = _PLACED.match(line.shape, at)
    at = placed.end() if placed is not None else at  # "the fair in Lima last week, which Y opened"
    start = at + (line.shape[at : at + 1] == ",")
    following = line.items[start : start + 4]
    words = [item.word for item in following]
    if not words:
        return None
    if _has_not_met_since(line, start):
        return None
    if words[1:2] == ["which"] and following[0].shape in "oiu":
        return _relative(line, start + 2)
    if words[0] in {"which", "that", "whose"} or (words[1:2] == ["of"] and words[2:3] == ["which"]):
        return _relative(line, start + 1)
    told = listed("participles") if words[1:2] == ["be"] else listed("convening")
    if words[0] == "to" and told.isdisjoint(words[1:3]):
        return None
    passive = next((at for at, word in enumerate(words) if word not in _ADVERBS and following[at].shape != "T"), None)
    if passive is None:
        return None
    if not _FORMERLY.isdisjoint(words[:passive]) and _said_after(line, gathering) is not None:
        return None  # "originally foreseen for 2023, is expected this year"
    word = words[passive]
    if word == "set" and words[passive + 1 : passive + 2] == ["up"]:
        return None  # "the commission, set up in May, has 40 members"
    if word != "to" and word not in listed("participles"):
        return None
    verb = start + passive
    if word == "to":
        near = range(verb, min(verb + 4, len(line.items)))
        happening = listed("participles") | listed("convening")
        verb = next((each for each in near if line.items[each].word in happening), verb)
    if "likely" in words[:passive] and "T" in line.shape[verb : verb + _SOON]:
        return Occurrence(verb, "said of it", "planned")  # "the third round, likely to be held in June"
    return told_by(line, verb, "said of it", planned=word in listed("ahead") or word == "to")


def _moved_after(line: Line, gathering: Gathering, told: Occurrence) -> Occurrence | None:
    """Return the new day of what was told with its old one: "the session, set for next week, has been moved to May"."""
    if told.role != "said of it" or told.status != "planned":
        return None
    main = _said_after(line, gathering)
    shifted = main is not None and main.verb > told.verb and line.items[main.verb].word in listed("shifting") | _PUT_OFF
    return main if shifted else None


def _said_after(line: Line, gathering: Gathering) -> Occurrence | None:
    """Return what the verb after the noun tells that it is the subject of."""
    main = main_verb_after(line, _past_brackets(line, gathering.last))
    resolved = main is not None and items_word(line, main + 2) == "to"  # "was agreed to be held"
    if main is None or (is_unsaid(line, main) and new_time(line, main) is None and not resolved):
        return None
    return _verb_from(line, main)


def _past_brackets(line: Line, at: int) -> int:
    """Return where the brackets end that stand at an item, else the item itself."""
    closing = line.shape.find(")", at) if line.shape[at : at + 1] == "(" else -1
    return closing + 1 if closing > 0 else at


_PLACED = regex(r"(?:i?d?P|[uif]?d?T){1,3}(?=,r)")


def _is_given_up(line: Line, gathering: Gathering, told: Occurrence) -> bool:
    """Tell "the meeting scheduled for Monday could not hold": the main verb says that it came to nothing."""
    if told.role != "said of it" or told.status != "planned":
        return False
    main = main_verb_after(line, gathering.last)
    main = main if main is not None and main > told.verb else len(line.items)
    if any(
        is_called_off(line, at) and new_time(line, at) is None
        for at in range(main, min(main + _GROUP, len(line.items)))
    ):
        return True  # "the session, set for Monday, has been postponed"
    words = [item.word for item in line.items[told.verb + 1 : told.verb + _SOON]]
    return any(verb in _DID and never in {"not", "never", "n't"} for verb, never in pairwise(words))


_GROUP = 4  # items of a verb's group: "has now been postponed"
_DID = frozenset({"could", "did", "was", "were", "has", "have", "had"})
_FORMERLY = frozenset({"originally", "initially", "previously", "first", "earlier"})
_CHAIRED = frozenset({"chaired", "co-chaired", "attended", "organised", "organized", "headed", "led"})


def _is_planned_after(line: Line, chaired: int) -> bool:
    """Tell "the session, co-chaired by X and Y, is planned …, having been deferred": the main verb is of no past."""
    commas = (at for at in range(chaired, len(line.items) - 2) if line.shape[at] == ",")
    return any(
        line.items[at + 1].word in {"is", "was", "will", "are"}
        and line.items[at + 2].word in listed("ahead") | {"be", "convene", "meet", "postponed", "cancelled"}
        for at in commas
    )


_NEAR = 4  # items between a participle and a time of its own


def _is_governed(line: Line, gathering: Gathering) -> bool:
    """Tell a noun under a preposition, which is no subject: "the format of the forum was …"."""
    before = line.items[gathering.first - 1].word if gathering.first else ""
    clause = before in {"since", "after"} and is_verb(line, gathering.last)  # "since the session was held"
    return before in PREPOSITIONS and not clause


def _relative(line: Line, start: int) -> Occurrence | None:
    """Return what a relative clause tells, by that of its verbs beside which a time stands, else by the first."""
    closing = (at for at in range(start, len(line.items)) if line.shape[at] in ";:" or _closes(line, at))
    end = min(next(closing, len(line.items)), besides(line, start))
    verbs = [at for at in range(start, min(end, start + _LONG)) if line.items[at].word in listed("happened")]
    reach = range(start, min(end, start + _LONG))
    ahead = (at for at in reach if _is_ahead(line, at) and "T" in line.shape[at:end])
    dated = [at for at in verbs if "T" in line.shape[at : at + 4]] or list(ahead)  # "is pencilled in for Lima in May"
    first = next(iter(dated or verbs), None)
    if first is None and line.items[start - 1].word == "whose":  # "whose last session was in May 2016"
        was = next((at for at in range(start, min(end, start + _NEAR + 1)) if line.items[at].word == "was"), start)
        round_told = line.items[was - 1].word in listed("rounds") and line.shape[was + 1 : was + 3] in {"iT", "iP"}
        return Occurrence(was, "said of it", "held") if round_told else None
    return told_by(line, first, "said of it") if first is not None else None


def _is_ahead(line: Line, at: int) -> bool:
    """Tell "is scheduled" from "was scheduled", of which something else has become."""
    return line.items[at].word in listed("ahead") | {"set"} and items_word(line, at - 1) in {"is", "are", "now"}


def _closes(line: Line, at: int) -> bool:
    """Tell the comma after which the main clause goes on: "the session, which was due in May, is planned for June"."""
    if line.shape[at] == "," and items_word(line, at + 1) in _MODALS:
        return True
    return line.shape[at] == "," and is_verb(line, at + 1) and not items_word(line, at + 1).endswith("ed")


_MODALS = frozenset({"could", "might", "may", "can", "should", "must", "would", "will", "has", "had"})


_LONG = 18  # items of a relative clause with what is joined to it


def _is_denied(line: Line, gathering: Gathering) -> bool:
    """Tell ", which could not be convened"."""
    words = [item.word for item in line.items[gathering.last : gathering.last + _SOON]]
    which = next((at for at, word in enumerate(words[:2]) if word in {"which", "that"}), None)
    if which is not None and _has_not_met_since(line, gathering.last + which):
        return False
    return which is not None and not {"could", "not", "would", "might", "never"}.isdisjoint(words[which : which + 3])


def _has_not_met_since(line: Line, which: int) -> bool:
    """Tell ", which had not met since 2019": it has met now."""
    words = [item.word for item in line.items[which : which + _SOON]]
    return words[:1] == ["which"] and words[1:3] in (["had", "not"], ["has", "not"]) and "since" in words


_ADVERBS = frozenset(
    """
    last having been being also currently tentatively likely originally now earlier recently just jointly
    """.split()
)


def _verb_from(line: Line, start: int) -> Occurrence | None:
    """Return the occurrence that the verb group from an item on tells of its subject."""
    for at in range(start, min(start + _SOON, len(line.items))):
        item = line.items[at]
        if item.shape in ";:" or (at > start and item.word in cues().relatives):
            return None
        to_be = items_word(line, at + 1) == "to" and items_word(line, at + 2) == "be"
        if item.word in {"decided", "agreed"} and to_be:
            return told_by(line, at + 3, "subject") if at + 3 < len(line.items) else None  # "was decided to be held"
        if is_prepared(line, at):
            return Occurrence(at, "subject", "planned")
        if item.word not in cues().auxiliaries and item.shape in "kg" and item.word not in {"be", "not"}:
            if item.word in listed("unsaid") and not (is_called_off(line, at) and new_time(line, at) is not None):
                return None
            return told_by(line, at, "subject")
        if item.shape in "idyf" and at > start:
            return told_by(line, at - 1, "subject")
    return None


_SOON = 10


def _is_beside(line: Line, gathering: Gathering) -> bool:
    """Tell a gathering beside which something else happened: "on the sidelines of the summit"."""
    comma = line.shape.rfind(",", 0, gathering.first) + 1  # "On the eve, a forum was held"
    before = {item.word for item in line.items[max(comma, gathering.first - 4) : gathering.first]}
    return not before.isdisjoint(listed("beside"))


def _awaited(line: Line, gathering: Gathering) -> Occurrence | None:
    """Tell what something else is done ahead of: "on the eve of Friday's forum", "ahead of next week's session"."""
    before = {item.word for item in line.items[max(0, gathering.first - 4) : gathering.first]}
    dated = "T" in line.shape[gathering.first : gathering.last + 4]
    return Occurrence(gathering.head, "listed", "planned") if dated and before & {"eve", "ahead"} else None
