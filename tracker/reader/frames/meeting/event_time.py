"""When an event was or will be: the time of its clause that is its own and nothing else's.

How a time finds its event, from the surest to the last:

1. The time stands in the name or the clause of the event, and belongs to nothing that is nearer: no noun's ("the pact
   of May"), no participle's ("the port opened in May"), no paper's, no speaker's (`time_owners`), no other trip's
   (`earlier_trips`), nothing done before or after (`other_events`). Far from the news, it is none of the event's behind
   words that lead to something else: "agreed to", "since", "as trade fell" (`far_times`).
2. The line tells the time by another: "two weeks earlier", "six months after X met Y" (`days_by_days`), "on the second
   day" (`nth_days`).
3. The line says none, and goes on with the one before: the time of who met there (`Story.told`), of the visit that he
   made, of the trip or programme to come (`planned_days`).
4. Nothing tells: the day that the story is on (`Story.today`), but no day for what is only recalled (`recalling`).
"""

from functools import cache
from itertools import pairwise

from tracker.domain.period import Period
from tracker.reader.cues import after_fronted, clause_of, cues, is_inserted, is_verb, items_word
from tracker.reader.frames.days_by_days import day_beside, other_days
from tracker.reader.frames.groups import goes_on
from tracker.reader.frames.meeting.anchor import Anchor, behind
from tracker.reader.frames.meeting.earlier_trips import earlier_times
from tracker.reader.frames.meeting.far_times import is_far_behind
from tracker.reader.frames.meeting.given_years import in_given_year
from tracker.reader.frames.meeting.other_events import (
    is_of_after,
    is_of_arrival,
    is_of_having,
    is_of_office,
    is_of_opening,
)
from tracker.reader.frames.meeting.paired_days import with_next
from tracker.reader.frames.meeting.relative_time import EVENTS, is_long_before
from tracker.reader.frames.meeting.time_fits import is_done, is_within, week_of
from tracker.reader.frames.meeting.time_owners import is_of_other, is_of_speech
from tracker.reader.items import Line
from tracker.reader.joined_verbs import aside
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.plans import is_of_plan
from tracker.reader.present_tense import tells_ahead
from tracker.reader.story import Story
from tracker.reader.tags import When

_SECOND = 3  # items from a time to a second verb: "met X on Monday and later spoke with Y on Tuesday"
_OPENING = 3  # items in which a sentence says its time
_BESIDE_CLAUSE = 3  # items between a time and the clause it opens: "on Nov. 28, when X arrives"
_FAR = 200  # as far off counts a time before the clause
_YEAR, _DAY, _DAYS = len("2021"), len("2021-05-03"), len("2021-05-03/2021-05-04")
_SPAN_OF_YEARS = len("2021/2023")
_NOT_A_DAY = frozenset({"to", "until", "till", "by", "since", "through"})
_ELSE = frozenset(
    {"preceded", "followed", "signed", "adopted", "established", "founded", "created", "inked", "ratified"}
)
_PAPERS = frozenset(
    """
    agreement memorandum understanding mou accord pact deal treaty protocol declaration contract decree law convention
    """.split()
)
_GIVEN_OUT = frozenset({"set", "announced", "agreed", "reported", "called", "intended", "foreseen", "proposed"})
_ONCE = frozenset({"previously", "originally", "initially", "earlier"})
_PAPER = 5  # items from a paper to its date
_OWN = 3  # items between a participle and the time that is its own


@cache
def _listed_ahead() -> frozenset[str]:
    """The participles of what is still to come: "slated for May"."""
    return frozenset(toml("meetings")["ahead"])


def event_time(line: Line, story: Story, anchor: Anchor, *, future: bool) -> tuple[str | None, bool]:
    """Return the period of an event, None where it cannot be told, and whether the line says a time at all."""
    beside = day_beside(line, story, anchor.first)
    if beside is not None:
        return beside, True
    if is_long_before(line, anchor.first):
        return None, True
    others = other_days(line, story, future=future)
    if "T" not in line.shape and not others:
        return None, False
    low, high = clause_of(line, anchor.verb)
    first, last = clause_of(line, anchor.first)
    near: list[tuple[int, bool, When, int]] = []
    by_another = {
        other.at: behind(other.at, anchor)
        for other in others
        if (low <= other.at < high or first <= other.at < last or other.at <= _OPENING)
        and not _is_anothers(line, anchor.verb, other.at)
        and not other.at < anchor.first < other.end
        and not (anchor.verb < other.at and _opens_another(line, other.at, other.end))
    }
    earlier, besides = earlier_times(line), aside(line, anchor.first)
    for at, item in line.tags("T"):
        if at in by_another:
            continue
        ahead = (future or _is_present(line, story, at, anchor)) and not _is_last(line, at)
        if at in earlier and anchor.first < at:
            continue
        if not isinstance(item.value, When) or not _is_its(line, story, at, anchor, future=ahead):
            continue
        if future and at > 1 and story.is_over(item.value):
            continue
        if _is_anothers(line, anchor.verb, at) or (not ahead and is_of_plan(line, anchor.verb, at)):
            continue
        if low <= at < high or first <= at < last:
            first_of_two = line.shape[at + 1 : at + 2] == "&" and at < anchor.verb <= at + _SECOND
            near.append((behind(at, anchor) + first_of_two * _FAR, ahead, item.value, at))
        elif at < min(low, first) and (at < besides.start or _opens(line, at, min(low, first))):
            near.append((_FAR - at, ahead, item.value, at))
    if by_another and min(by_another.values()) < min((each[0] for each in near), default=_FAR):
        at = min(by_another, key=lambda at: by_another[at])
        return next(other.day for other in others if other.at == at), True
    if not near:
        return None, False
    _, ahead, best, at = min(near, key=lambda each: each[0])
    if line.shape.startswith("(T", at + 1) and isinstance(value := line.items[at + 2].value, When):
        best, ahead = value, False  # "on Tuesday (3 November)"
    done = not ahead and best.of_antecedent is None and is_done(line, anchor)
    period = best.period if done else story.period(best, future=ahead)
    finer_at = at + 2 + (line.shape[at + 2 : at + 3] in {"i", "u"})  # "last week, on 23 May"
    if period is not None and line.shape[at + 1 : at + 2] == "," and line.shape[finer_at : finer_at + 1] == "T":
        told = next((story.period(each, future=ahead) for _, _, each, place in near if place == finer_at), None)
        period = told if told is not None and is_within(told, period) else period
    if period is not None and len(period) == _YEAR:
        days = (found for _, _, each, _ in near for found in (story.period(each, future=ahead), each.period))
        finer = list(dict.fromkeys(found for found in days if found is not None and is_within(found, period)))
        period = finer[0] if len(finer) == 1 else period
    period = in_given_year(line, story, at, with_next(line, story, at, period, future=ahead))
    period = week_of(line, at, period)
    counted = "O" in line.shape[max(0, at - _COUNTED) : at]
    if not ahead and counted and best.relative and story.published is not None and story.published[:_YEAR] == period:
        return None, False  # "his second visit this year" is today's
    return period, True


_SPAN = regex(r"(?:\S+ )?(?:weeks|months|years)")
_COUNTED = 9  # items from "second" to "this year"


def _is_present(line: Line, story: Story, at: int, anchor: Anchor) -> bool:
    """Tell a time to come by a verb of the present, but for days just over: "the fair runs from 13 to 15 May"."""
    when = line.items[at].value
    if not tells_ahead(line, anchor.verb, at) or not isinstance(when, When):
        return False
    named = when.parts is not None and when.parts.weekday is None and when.period is not None
    if not named or story.day is None:
        return True
    return not 0 < (story.day - Period.parse(when.period or "").last).days <= _JUST_OVER


_JUST_OVER = 14  # days


def _is_last(line: Line, at: int) -> bool:
    """Tell "last November 20", which no plan and no present is of."""
    return at > 0 and line.items[at - 1].word in {"last", "past"}


def _opens(line: Line, at: int, clause: int) -> bool:
    """Tell a time before a clause that holds in it too: it opens the sentence, or a relative goes on from it."""
    when = line.items[at].value
    on_a_day = isinstance(when, When) and len(when.period or "") == _DAY
    if line.items[clause - 1].word in ({"when", "while"} if on_a_day else {"when"}):
        return True  # "was in P on Monday, his third trip, when he met Y", "was signed on Monday while X saw Y"
    if at < after_fronted(line) <= clause:
        return False  # "Despite a storm that closed the port on Monday, X met Y"
    if ";" in line.shape[at:clause] or (at > _OPENING and line.items[clause - 1].word in _TURNING):
        return False  # "took over in January, although they spoke"
    return at <= _OPENING or clause - at <= _BESIDE_CLAUSE or _is_relative(line, clause - 1)


def _is_relative(line: Line, at: int) -> bool:
    """Tell a relative that goes on from what stands before it from the "that" of "agreed that"."""
    return line.items[at].word in cues().relatives and not (line.items[at].word == "that" and is_verb(line, at - 1))


_TURNING = frozenset({"although", "though", "whereas", "but", "because", "since", "as"})


def _is_anothers(line: Line, verb: int, at: int) -> bool:
    """Tell the time of what somebody else did: "X met Y, and Z will receive them the next day"."""
    found = line.shape.find(",&X", verb, at)
    if (
        verb < at
        and _RESUMES.search(line.shape, verb, at)
        and "where" in {item.word for item in line.items[max(0, verb - _WHERE) : verb]}
    ):
        return True  # "was in P, where he met X, and in Q on Tuesday, where"
    if verb < at and line.shape.endswith(("&,u", "&,"), verb, at) and line.shape[at + 1 : at + 2] == ",":
        return True  # "with X and, on Tuesday, with Y"
    if verb < at and _OTHERS_DAY.match(line.shape, at) and line.shape.endswith((",&u", "&u", ",&", ",u"), verb, at):
        return True  # "met X, and on Wednesday Y"
    if (
        verb < at
        and line.shape[at - 1] == "&"
        and (items_word(line, at + 1) in {"he", "she", "they"} or line.shape[at + 1 : at + 2] == "X")
    ):
        return True  # "met X, and yesterday he spoke with Y"
    if verb < at and line.shape[at - 3 : at - 1] == ",&" and line.shape[at + 1 : at + 2] in {"d", "P"}:
        return True  # "X ended his visit, and from July the treaty applies"
    sentence = "." in line.shape[verb:at].replace("h.", "")  # not that of "Maj. Gen. X"
    return sentence or (found > 0 and goes_on(line, found + 3) and not _are_both(line, verb, found))


def _are_both(line: Line, noun: int, at: int) -> bool:
    """Tell the second one of two whose talks they are: "talks between X, a minister, and Y took place on Monday"."""
    inside = range(noun, at)
    return any(line.items[each].word == "between" for each in inside) and not any(
        is_verb(line, each) for each in inside
    )


_OTHERS_DAY = regex(r"T,?(?:Ps)?[dAhgFRs]{0,6}X(?:[.;]|,(?!k)|$)")
_RESUMES = regex(r",&[iu]")
_WHERE = 6  # items from "where" to its verb


def _opens_another(line: Line, first: int, end: int) -> bool:
    """Tell a day with which another clause begins: "flew to P, and the following day he met"."""
    before = first - 1 - (line.shape[first - 1] == "d") - (line.shape[first - 2 : first] in {"ud", "id"})
    told = line.shape[end + (line.shape[end : end + 1] == ",") :][:1]
    return line.shape[before : before + 1] == "&" and (told in {"X", "W"} or items_word(line, end) in _HE)


_HE = frozenset({"he", "she", "they", "both"})


def _is_of_insertion(line: Line, at: int, anchor: Anchor) -> bool:
    """Tell the time of a clause put in before the event's verb; "whom on 7 October Minister Y, Z, met" has its own."""
    if not (at < anchor.verb and is_inserted(line, at)):
        return False
    whom = line.shape.rfind(",r", 0, at) + 1
    return line.items[whom].word != "whom" or any(is_verb(line, each) for each in range(whom, anchor.verb))


def _was_once(line: Line, at: int) -> bool:
    """Tell the time that was given up: "previously announced for November, it will be held in January"."""
    words = [item.word for item in line.items[max(0, at - _PAPER) : at]]
    return any(one in _ONCE and (other in _listed_ahead() or other in _GIVEN_OUT) for one, other in pairwise(words))


def _whence(line: Line, at: int) -> bool:
    """Tell a time that a clause after it is about: "Since 2014, when the first session took place"."""
    return line.shape[at + 1 : at + 2] == "," and items_word(line, at + 2) == "when"


def _is_its(line: Line, story: Story, at: int, anchor: Anchor, *, future: bool) -> bool:
    """Tell whether a time may be the event's: "to 2030" is none's, "signed in 2019" another's."""
    when = line.items[at].value
    if not isinstance(when, When) or (
        (when.since or (at and _NOT_A_DAY & {line.items[at - 1 - (line.shape[at - 1] == "d")].word}))
        and not _whence(line, at)
        and line.items[max(0, at - 2)].word != "back"  # "dates back to 2015"
    ):
        return False
    of = at - 1 - (line.shape[at - 1 : at] == "d")
    if of > 0 and line.shape[of] == "o" and _PAPERS & {item.word for item in line.items[max(0, of - _PAPER) : of]}:
        return False  # "the memorandum of 11 July 2021", "the convention on transport of the 13 April 1999"
    if of > 0 and line.shape[of] == "o" and line.items[of - 1].word in EVENTS and not anchor.first <= of <= anchor.last:
        return False  # "to prepare the summit of April 5"
    stretch = len(when.period or "") not in {_DAY, _DAYS}
    if at and line.items[at - 1 - (line.shape[at - 1] == "d")].word == "for" and stretch and not future:
        return False  # "president for 2022", "the trade for the year to March"
    if at < anchor.verb and line.shape.count('"', at, anchor.verb) % 2:
        return False  # what is quoted tells of another time
    if (
        is_of_arrival(line, at, anchor.last)
        or (_is_of_insertion(line, at, anchor) and line.shape.find(",", at) < anchor.first)
        or is_of_opening(line, at, anchor)
        or is_of_after(line, at, anchor)
        or is_of_office(line, at, story.canonical.text)
    ):
        return False
    if _was_once(line, at) or is_of_other(line, at, anchor.first, anchor.last, anchor.verb):
        return False
    if "having" in line.words and is_of_having(line, at, anchor.last):
        return False  # "was the second visit there, the first having been in 1968"
    if (future or items_word(line, anchor.verb - 1) == "had") and is_of_speech(line, at, anchor.verb):
        return False  # "said on Thursday that he had met X"
    if not future and is_far_behind(line, story, at, anchor):
        return False
    if _SPAN.fullmatch(line.items[at].word) and "O" in line.shape[max(0, at - _COUNTED) : at]:
        return False  # "his second trip in nine months"
    if any(
        line.items[other].word in _ELSE
        and other != anchor.verb
        and other > anchor.last
        and (line.items[other].word != "followed" or items_word(line, other + 1) == "by")
        for other in range(max(0, at - _OWN), at)
    ):
        return False
    if any(
        line.items[other].word in _listed_ahead()
        and other != anchor.verb
        and line.shape[other - 1] == ","
        and other > anchor.last
        for other in range(max(1, at - _OWN), at)
    ):
        return False  # "discussed X's visit to P, slated for May 13"
    period = story.period(when, future=future)
    if period is not None and len(period) == _SPAN_OF_YEARS:
        return False
    listed = line.role == "item" or line.shape.startswith(("T:", "T-"))  # "10-14 March 2025: visit of X to P"
    if future or period is None or story.day is None or listed:
        return True
    return Period.parse(period).first.year <= story.day.year
