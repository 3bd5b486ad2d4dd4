"""Times far from the news, behind words after which a sentence tells of something else than its event.

A day of the last week may end the sentence of an event, whatever stands between: "met Y to discuss gas on Tuesday". A
time that is months away belongs to what is told last: "met Y and agreed to open a port in October", "… for the first
time since the crisis of 2019", "… as trade fell in the first quarter".
"""

from tracker.domain.period import Grain, Period
from tracker.reader.cues import is_verb, items_word
from tracker.reader.frames.meeting.anchor import Anchor
from tracker.reader.frames.meeting.relative_time import EVENTS
from tracker.reader.frames.meeting.words import times_of_others
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import When

_NEWS_DAYS = 10


def is_far_behind(line: Line, story: Story, at: int, anchor: Anchor) -> bool:
    """Tell the time at an item of something told after the event, months away from the news."""
    last = max(anchor.last, anchor.verb + 1)
    when = line.items[at].value
    if at <= last or not isinstance(when, When) or _is_near(story, when):
        return False
    return any(
        line.items[each - 1].word not in _PREDICATES and _parts(line, story, each, at, anchor)
        for each in range(last, at)
    )


_PREDICATES = frozenset({"is", "are", "was", "were", "be", "been", "as", "now", "also"})  # "the talks are due in May"


def _parts(line: Line, story: Story, each: int, at: int, anchor: Anchor) -> bool:
    """Tell a word after which a time far off is not the event's."""
    when = line.items[at].value
    return (
        _is_resolve(line, each, at)
        or _is_ahead(line, each, anchor)
        or _is_since(line, each, at)
        or _is_background(line, each, at)
        or (isinstance(when, When) and _is_purpose(line, each) and _is_nearer_ahead(story, when))
    )


def _is_near(story: Story, when: When) -> bool:
    """Tell a day, or days, of the news."""
    told = story.period(when)
    if told is None:
        return True
    if story.day is None:
        return len(told) != len("2011")  # of an article without a day only a year is sure to be another time
    period = Period.parse(told)
    return period.grain is Grain.DAY and 0 <= (story.day - period.first).days <= _NEWS_DAYS


def _is_resolve(line: Line, index: int, at: int) -> bool:
    """As in "agreed to open", "promising that it would open", "invited her for a forum", "in readiness to send"."""
    if line.items[index].word not in times_of_others("resolving"):
        return False
    return any(line.items[each].word in _INTO for each in range(index + 1, min(index + _REACH, at)))


_INTO = frozenset({"to", "that", "for", "on"})
_REACH = 12  # items from "invited" to its "to"


def _is_ahead(line: Line, index: int, anchor: Anchor) -> bool:
    """As in "with the next round due in Lima in July", but not "met, as scheduled, in July"."""
    due = line.items[index].word in times_of_others("due")
    return due and index != anchor.verb


def _is_since(line: Line, index: int, at: int) -> bool:
    """As in "for the first time since taking office in February", "following their talks in Lima on 3 March"."""
    if "," in line.shape[index + 1 : at]:
        return False
    word = line.items[index].word
    if word == "since":
        return index + 1 < at
    return word in {"after", "following"} and any(line.items[each].word in EVENTS for each in range(index + 1, at))


def _is_background(line: Line, index: int, at: int) -> bool:
    """As in "as trade fell in the first quarter", "amid a row that broke out in January", "for help during 2020"."""
    word = line.items[index].word
    if word not in times_of_others("background"):
        return False
    return word in {"amid", "despite"} or any(
        is_verb(line, each) or line.items[each].word in times_of_others("grew") for each in range(index + 1, at)
    )


def _is_purpose(line: Line, index: int) -> bool:
    """As in "to lay the groundwork for a visit in the autumn"."""
    return line.shape[index : index + 2] == "tk" and not items_word(line, index + 1).endswith(("ing", "ed"))


def _is_nearer_ahead(story: Story, when: When) -> bool:
    """Tell a time without a year whose next coming is nearer than its last."""
    before, ahead = when.period, story.period(when, future=True)
    if when.parts is None or before is None or ahead is None or story.day is None:
        return False
    return (Period.parse(ahead).first - story.day) < (story.day - Period.parse(before).last)
