"""Days of something else beside a signing: of a participle, of an insertion, of what followed."""

from itertools import pairwise

from tracker.domain.period import Period
from tracker.reader.cues import cues, items_word
from tracker.reader.frames.document.row import Act
from tracker.reader.frames.document.term_days import is_to_come
from tracker.reader.frames.document.words import document_words, signing_words
from tracker.reader.inflection import irregular_participles
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.story import Story
from tracker.reader.tags import When

_FAR_OCCASION = 7  # items from "during" to the day of the trip
_TO_BE = frozenset({"will", "would", "shall", "may", "might"})  # "Peru, which will hold elections in June,"
_NAMED = frozenset(
    """
    appointed elected named sworn born founded established created re-elected reappointed nominated inaugurated promoted
    independent built
    """.split()
)
_BEGUN = frozenset({"began", "begun", "started", "starts", "begins", "opened"})  # "a visit, which began on 4 May,"
OCCASIONS = frozenset("talks visit meeting summit forum sidelines margins session ceremony".split())
_ENDS = frozenset({"end", "close", "conclusion", "outcome", "results"})
_DUE, _NEAR_DUE = frozenset({"due", "scheduled", "slated"}), 4  # items from "due" to the day
_NO_OUTCOME = frozenset(
    {"including", "following", "during", "concluding", "beginning", "starting", "according", "ending"}
)


def is_of_participle(line: Line, act: Act, at: int) -> bool:
    """Tell the day of something else that was done: "a pact on Volta, a field discovered in 2011"."""
    before = at - 1 - (line.shape[at - 1] == "d")
    last = before - 1 if line.shape[before] == "i" else before  # "damaged last year"
    verb = line.items[last]
    return (
        last > act.mention.last + 1
        and not act.first <= last <= act.verb
        and (verb.word.endswith("ed") or verb.word in irregular_participles())
        and verb.shape == "k"
        and verb.word not in document_words().acts | {"dated"}
        and line.shape[last - 1] in "kcgFHhW"
        and line.items[last - 1].word not in OCCASIONS | cues().auxiliaries  # "at talks held in May"
    )


def is_of_history(line: Line, first: int, last: int) -> bool:
    """Tell "signed a pact, agreed on during the visit in 2018": a day of what was done with it before."""
    comma = line.shape.rfind(",", first, last)
    if comma < 0 or line.shape[comma + 1 : comma + 2] != "k":
        return False
    word = line.items[comma + 1].word
    return word == "agreed" or (word.endswith("ed") and word not in signing_words() | _WATCHED)


_WATCHED = frozenset({"witnessed", "attended", "observed", "watched", "countersigned", "followed"})


def is_of_occasion(line: Line, at: int) -> bool:
    """Tell "during a trip in June, the two intend to sign": the day of the trip is that of the signing."""
    before = [item.word for item in line.items[max(0, at - _FAR_OCCASION) : at]]
    if not _DUE.isdisjoint(before[-_NEAR_DUE:]):
        return True  # "are due in Lima on Friday to sign"
    if any(one in _ENDS and other == "of" for one, other in pairwise(before)) and not OCCASIONS.isdisjoint(before):
        return True  # "at the end of the meeting on Friday a protocol is due to be signed"
    trip = any(word in OCCASIONS | {"trip", "visits"} for word in before)
    after = [item.word for item in line.items[at : at + _FAR_OCCASION * 2]]
    return trip and ("during" in before or any(pair == ("during", "which") for pair in pairwise(after)))


def is_finer(story: Story, one: When, other: When) -> bool:
    """Tell the day within a week that stands before it: "this week, on Monday"."""
    when, span = story.period(one), story.period(other)
    if when is None or span is None or len(when) != len("2024-03-10") or len(span) <= len("2024-03"):
        return False
    day, days = Period.parse(when), Period.parse(span)
    return days.first < days.last and days.first <= day.first <= days.last


def is_of_the_first(line: Line, act: Act, at: int) -> bool:
    """Tell the day of an insertion: "renewed the pact, first adopted in 2008, and adopted a plan"."""
    opening = line.shape.rfind(",", 0, at)
    if opening < 0 or opening < act.mention.left <= at or opening < act.verb < at:
        return False
    inserted = [item.word for item in line.items[opening + 1 : at]]
    return inserted[:1] in (["first"], ["originally"], ["initially"])


def is_when(line: Line, at: int, act: Act) -> bool:
    """Tell the day of "partners since 3 June 2014, when they signed a treaty"."""
    return at < act.verb and line.shape[at + 1 : at + 2] == "," and items_word(line, at + 2) in {"when", "after"}


def is_of_who(line: Line, at: int, verb: int) -> bool:
    """Tell the day of something else that somebody did: "X, who had led the talks on Thursday, signed"."""
    opening, closing = line.shape.rfind(",", 0, at), line.shape.find(",", at)
    if not 0 <= opening < at < closing < verb:
        return False
    told = {item.word for item in line.items[opening:closing]}
    who = items_word(line, opening + 1)
    begun = ("had" in told and verb <= closing + 2) or not told.isdisjoint(_BEGUN | _TO_BE)
    named = who in _NAMED or (who == "newly" and items_word(line, opening + 2) in _NAMED)
    return named or who in {"who", "whose"} or (who == "which" and begun)


def is_of_what_came_of_it(line: Line, first: int, last: int) -> bool:
    """Tell "signed a pact, raising trade to a billion in 2026", "to open in June": a day of what followed."""
    return any(
        line.shape[at] == ","
        and ((line.shape[at + 1] == "k" and _is_outcome(line.items[at + 1].word)) or is_to_come(line, at + 1))
        for at in range(first, last)
    )


def _is_outcome(word: str) -> bool:
    return word.endswith("ing") and word not in _NO_OUTCOME and word not in signing_words()


_MOVED = frozenset("rescheduled moved shifted postponed deferred delayed pushed put brought adjourned".split())
_ON_TO = regex(r"k{0,2}[tfk]d?(?P<day>T)")  # "moved to 5 May", "put off until June", "brought forward to Monday"
_NEW_DAY = frozenset({"to", "until", "till", "for"})


def moved_to(line: Line, start: int) -> int | None:
    """Return the item of the day to which what stands before an item has been put off or brought forward."""
    for at in range(start, len(line.items)):
        if line.items[at].word in _MOVED:
            told = _ON_TO.match(line.shape, at + 1)
            beside = {item.word for item in line.items[at + 1 : told.start("day")]} if told is not None else set()
            return told.start("day") if told is not None and not beside.isdisjoint(_NEW_DAY) else None
    return None


def respectively(line: Line, act: Act, others: list[Act]) -> When | None:
    """Return an act's own of the days in "were signed in 2017 and 2010 respectively"."""
    if "respectively" not in line.words:
        return None
    alike = sorted(other.mention.first for other in others if other.verb == act.verb)
    days = [item.value for at, item in line.tags("T") if at > act.verb and isinstance(item.value, When)]
    if len(alike) < _PAIR or len(days) != len(alike) or act.mention.first not in alike:
        return None
    return days[alike.index(act.mention.first)]


_PAIR = 2


def holds_for_all(line: Line, low: int, act: Act) -> bool:
    """Tell "On Friday X signed a treaty, and Y signed a contract", both on that day."""
    between = line.shape[low : act.verb]
    return (
        act.voice in {"active", "passive"} and act.helpers.isdisjoint({"will", "had"}) and not set(";rT") & set(between)
    )


def is_by_the_way(line: Line, at: int) -> bool:
    """Tell the time in "steps adopted at the first session, which was held in May 2022, are done"."""
    comma = line.shape.rfind(",", 0, at)
    return comma >= 0 and "," in line.shape[at:] and line.shape[comma + 1 : comma + 2] == "r"


def is_bare(line: Line, before: Line, story: Story) -> bool:
    """Tell "A protocol was signed" right behind a session or forum of long ago that a paragraph opens with."""
    first = next((each for each in story.lines if each.paragraph == line.paragraph), line)
    bare = "T" not in line.shape and "X" not in line.shape and len(line.items) <= _BARE
    return bare and first is before and not before.words.isdisjoint(_ROUNDS) and before.words.isdisjoint(_LAST)


_BARE, _ROUNDS = 12, frozenset({"session", "forum", "commission", "committee", "council", "consultations"})
_LAST = frozenset({"last", "previous", "latest"})
