"""What sounds like a stage and is none: a closure for a day, everyday work, a visit that is planned, an old line."""

from itertools import pairwise

from tracker.reader.cues import items_word
from tracker.reader.frames.acts import Act
from tracker.reader.frames.project.beside import SMALL
from tracker.reader.frames.project.told import Told
from tracker.reader.frames.project.undertaking import Undertaking
from tracker.reader.frames.project.words import nouns
from tracker.reader.frames.verb_groups import helpers_before
from tracker.reader.items import Line
from tracker.reader.patterns import regex

_TAKING = ("process", "receiv", "accept", "host", "admit", "train", "treat", "enrol", "ship")
_GIVEN = ("receiv", "accept")
_WORKING = ("operat", "function", "run", "ran", "sail", "pl", "flow", "turn", "churn")
_FOR_GOOD = ("shelv", "abandon", "cancel", "scrap", "drop", "ditch", "ax", "mothball", "discard", "terminat")
_HOURS_FAR = 8
_RUNNING = frozenset(
    {"operation", "use", "management", "maintenance", "functioning", "running", "upkeep", "exploitation"}
)
_MAKING_OF = frozenset("construction building establishment creation implementation development opening launch".split())
_MASS = frozenset({"storage", "transmission", "generation", "production", "infrastructure", "shipping", "transport"})
_ON = frozenset({"on", "for", "about", "regarding", "concerning", "in", "and"})
_AFTER_OF = 4  # items from "operation" to a name behind "of the"
_HOURS = frozenset({"clock", "24/7", "hours", "round-the-clock", "nights", "night", "weekends"})


def is_for_a_while(line: Line, one: Undertaking, act: Act) -> bool:
    """Tell "the market was closed", "the bridge is closed to lorries", "was shut down for maintenance"."""
    if line.items[act.at].word.startswith("collaps") and line.items[one.noun].word in nouns().strong:
        return True  # "the bridge collapsed", but "the project collapsed"
    given_up = line.items[act.at].word.startswith(_FOR_GOOD)  # "shelved after protests"
    if not given_up and not nouns().upkeep.isdisjoint(item.word for item in line.items[act.end : act.end + 4]):
        return True
    by = line.items[max(0, act.at - _AFTER_OF) : act.at] if act.at < one.first else []
    if not given_up and act.form == "past" and any(item.word in nouns().upkeep for item in by):
        return True  # "heavy rain has closed the bridge"
    span = line.items[one.last : one.last + 3] if act.at < one.first else []
    if span and span[0].word == "for" and not nouns().spans.isdisjoint(item.word for item in span):
        return True  # "closed the road for two hours"
    after = line.items[act.end : act.end + 3]
    if not given_up and after and after[0].word == "for" and not nouns().spans.isdisjoint(item.word for item in after):
        return True  # "was shut down for three weeks"
    closed = act.form != "state" and line.items[act.at].word.startswith(("clos", "shut")) and act.end == act.at + 1
    if closed and line.items[one.noun].word in nouns().strong and line.shape[act.end : act.end + 2] == "iT":
        return False  # "the refinery closed in 2013"
    return closed and (
        line.items[one.noun].word not in nouns().closing or line.shape[act.end : act.end + 1] in {"t", "f"}
    )


def is_long_since(line: Line, act: Act) -> bool:
    """Tell what came before something new: "was reopened eleven years after its owner had mothballed it"."""
    near = [item.word for item in line.items[max(0, act.at - _HOURS_FAR) : act.at]]
    return any(span in _LONG and after == "after" for span, after in pairwise(near))


_LONG = frozenset({"months", "year", "years", "decade", "decades"})


def is_small(word: str) -> bool:
    """Tell a word that no name begins with: "new", "another"."""
    return word in SMALL or word in nouns().plain


def is_of_old(line: Line, one: Undertaking) -> bool:
    """Tell what stands already where a paper is on it: "a protocol on its route", "an accord on the Baltic section"."""
    at = one.first - 1
    while at > 0 and (is_small(line.items[at].word) or line.shape[at] in "#O"):
        at -= 1
    opening = line.items[at].word if at >= 0 else ""
    return line.items[one.noun].word in nouns().standing and opening not in {"a", "an", "another"}


def is_of_no_work(line: Line, one: Undertaking, act: Act) -> bool:
    """Tell what a paper is on and is no undertaking: "on grain storage", "on the operation of the station"."""
    run = any(item.word in _RUNNING for item in line.items[max(act.end, one.first - _AFTER_OF) : one.first])
    new = any(item.word in nouns().renewals | _MAKING_OF for item in line.items[act.end : one.first])
    named = line.items[one.first : one.last]
    common = all(item.shape in "kgcm" for item in named) and line.items[one.first - 1].word in _ON
    return (run and not new) or (common and len(named) > 1 and line.items[one.noun].word in _MASS)


def is_only_run(line: Line, act: Act) -> bool:
    """Tell "the operation of the station" from "the construction and operation of the station"."""
    built = any(item.word in _MAKING_OF for item in line.items[max(0, act.at - _AFTER_OF) : act.at])
    return act.kind == "run" and act.form == "noun" and not built


def is_taking(line: Line, act: Act) -> bool:
    """Tell "the plant received a delegation" from "the plant received 200 pupils"."""
    if line.items[act.at].word == "attended" and line.shape[act.at - 1] == ",":
        return True  # "spoke at the Ica Hotel, attended by the minister"
    striving = act.kind == "run" and act.form != "noun" and line.shape[act.end : act.end + 1] == "t"
    if striving and line.items[act.at].word.startswith("work"):
        return True  # "the embassy is working to organise the visit"
    given = act.form == "gerund" and line.items[act.at].word.startswith(_GIVEN)
    if act.kind == "run" and given and act.end < len(line.items):  # "are receiving new roofs"
        return nouns().comers.isdisjoint(item.word for item in line.items[act.end : act.end + _HOURS_FAR])
    taking = act.kind == "run" and act.form not in {"gerund", "noun"} and line.items[act.at].word.startswith(_TAKING)
    counted = line.shape[act.end : act.end + 1] == "#"
    got = counted and act.form == "past" and line.items[act.at].word.startswith(_GIVEN)
    return taking and (not counted or (got and line.words.isdisjoint(nouns().comers)))


def is_of_hours(line: Line, one: Undertaking, act: Act, told: Told) -> bool:
    """Tell "will work around the clock", "agreed to open X at night": it works already."""
    end = max(act.end, one.last)
    ahead = act.kind in {"open", "run"} and told.aspect in {"ahead", "agreed"}
    return ahead and not _HOURS.isdisjoint(item.word for item in line.items[end : end + _HOURS_FAR])


def is_daily_work(line: Line, one: Undertaking, act: Act, told: Told) -> bool:
    """Tell "the plant exports tyres", which says what it does, from "now exports tyres", which says that it works."""
    if act.kind == "open" and line.items[act.end : act.end + 1] and line.items[act.end].word == "at":
        return act.form == "third"  # "the crossing opens at eight"
    if (
        act.kind == "run"
        and act.form == "past"
        and _FOR_YEARS.match(line.shape, act.end) is not None
        and not told.passive
    ):
        return items_word(line, act.end + 2) in _SPANS  # "It ran for two years"
    plain = act.kind == "run" and act.form in {"base", "third", "past"} and told.aspect in {"now", "done"}
    working = line.items[act.at].word.startswith(_WORKING) and act.at > one.first  # but "the firm operates X"
    working = working or told.passive or act.end > act.at + 1
    if "#" in line.shape[act.end :] and act.form != "past":
        return False
    helped = {"has", "have", "had"} & set(helpers_before(line, act.at)[0])
    return plain and not working and not helped and line.words.isdisjoint(nouns().by_now)


_FOR_YEARS = regex(r"f[#k]k")
_SPANS = frozenset({"years", "months", "weeks", "year", "month", "days"})


def is_of_talks(line: Line, start: int) -> bool:
    """Tell "a visit to the dam, planned for May", "a meeting on the dam, expected today": the dam is not planned."""
    before = line.items[start - 1].word if start else ""
    return before in {"to", "with", "at"} or (
        before in {"on", "about", "of"}
        and (line.shape[start - 2] == "B" or line.items[start - 2].word in nouns().meetings)
    )


def is_paid(line: Line, one: Undertaking, act: Act) -> bool:
    """Tell "is lending the institute $5 million", which is for something else."""
    return line.shape[one.noun] == "B" and act.at < one.first and line.shape[one.last : one.last + 1] == "$"
