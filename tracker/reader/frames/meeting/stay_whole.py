"""The time that a sentence tells of a whole visit, told before: "The visit is scheduled for June", "It was in May"."""

from functools import cache

from tracker.domain.facts import Meeting
from tracker.reader.frames.meeting.stay_moves import is_of_visit
from tracker.reader.frames.meeting.words import listed
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.story import Story
from tracker.reader.tags import When

_HEAD = 6  # items in which a sentence names the visit that all of it is about


def whole_time(line: Line, story: Story, visit: Meeting) -> str | None:
    """As in "The visit is scheduled for June", "His trip, the first to P, took place in May", "It will be in May"."""
    noun = next((at for at, item in enumerate(line.items[:_HEAD]) if item.word in listed("trips")), None)
    if noun is None:
        noun = 0 if follows_as_it(line, story, visit) else None
    elif "X" in line.shape[:noun] or not is_of_visit(line, story, visit, noun):
        noun = None
    times = [item.value for _, item in line.tags("T") if isinstance(item.value, When)]
    if noun is None or len(times) != 1 or times[0].since or "not" in line.words:
        return None
    at = next(at for at, item in line.tags("T") if item.value is times[0])
    verb = next((near for near in range(at - 1, noun, -1) if line.items[near].word in _takes_place()), None)
    at -= line.items[at - 1].word in {"early", "late", "mid"}
    if verb is None or not _STRAIGHT.fullmatch(line.shape, verb + 1, at):
        return None
    if noun == 0 and line.items[verb].word in {"was", "is"}:
        return None  # "It was on 14 March that"
    if not _BOUNDS.isdisjoint(item.word for item in line.items[verb:at]):
        return None
    done = not {"took", "was", "happened"}.isdisjoint(item.word for item in line.items[noun:at])
    when = story.period(times[0], future=not done)
    return when if done == (visit.status == "held") or story.is_to_come(when) else None


def follows_as_it(line: Line, story: Story, visit: Meeting) -> bool:
    """Tell a sentence straight behind the one which tells a visit, whose "it" is the visit: "It began on 13 May"."""
    before = story.before(line) if line.items[0].word == "it" else None
    return before is not None and visit.start == story.ground(before).start


@cache
def _takes_place() -> frozenset[str]:
    return listed("ahead") | {"be", "was", "is", "set", "place", "happen", "happened"}


_STRAIGHT = regex(r"[iudfPg,]*")  # between "take place" and its time
_BOUNDS = frozenset({"before", "by", "after", "until", "since", "from"})
