"""The making of a meeting's fact, and the day that it was on."""

from itertools import pairwise
from typing import NamedTuple

from tracker.domain.facts import Meeting, MeetingForm, Party
from tracker.domain.period import Grain, Period
from tracker.reader.frames.meeting.anchor import Anchor
from tracker.reader.frames.meeting.event_time import event_time
from tracker.reader.frames.meeting.other_events import opens_after
from tracker.reader.frames.meeting.time_owners import is_of_speech
from tracker.reader.frames.meeting.words import DAY, listed, meeting_words
from tracker.reader.frames.planned_days import day_of_plan_before
from tracker.reader.frames.where import place_of, place_there, scene
from tracker.reader.items import Line
from tracker.reader.long_ago import is_long_ago
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.recalling import is_recalled
from tracker.reader.story import Story
from tracker.reader.tags import When

_YEAR = len("2021")


def _is_there(line: Line) -> bool:
    """Tell a sentence that goes on with a visit: "There he met", "During the trip he was received"."""
    words = [item.word for item in line.items[:_TRIP]]
    during = words[:1] in (["during"], ["on"], ["while"]) and not {"visit", "trip", "stay", "there"}.isdisjoint(words)
    return words[:1] == ["there"] or (during and not {"his", "her", "the", "that", "there"}.isdisjoint(words))


_OPENING = 4


_TRIP = 7  # items: "On his two-day official visit"


def _is_of_visit(story: Story, persons: list[Person]) -> bool:
    """Tell a meeting of somebody whose visit is over for days, where the text tells of nothing newer."""
    visit, told = story.visit, story.gathering
    if visit is None or visit.when is None or story.day is None or visit.status != "held" or "when" in visit.carried:
        return False
    period = Period.parse(visit.when)
    several = period.first != period.last and story.news_day() is None  # what began on a day may go on
    least = 1 if several else _OVER
    over = least <= (story.day - period.last).days <= _MONTH and period.grain is Grain.DAY
    dated = told is not None and "when" not in told.carried
    newer = dated and told is not None and told.when is not None and Period.parse(told.when).first > period.last
    return over and not newer and not {person.name for person in persons}.isdisjoint(visit.participants)


_OVER, _MONTH = 4, 31  # days after which a visit is no news of today, and yet what the text is about


def day_of_visit(line: Line, story: Story, persons: list[Person]) -> str | None:
    """Return the days of the visit told before, for what a guest did without a day: "There he met Y"."""
    visit = story.visit
    if visit is None or visit.status != "held":
        return None
    told = _is_there(line) or _is_of_visit(story, persons) or _is_of_guest(line, story, visit, persons)
    return visit.when if told else None


def _is_of_guest(line: Line, story: Story, visit: Meeting, persons: list[Person]) -> bool:
    """Tell what a visitor did on the visit that his sentence tells: "X led a mission to P on 3 May; he met Y"."""
    days = Period.parse(visit.when) if visit.when is not None else None
    if days is None or story.day is None or (story.day - days.last).days < _OVER:
        return False
    if days.grain is Grain.MONTH and "/" in days.text:
        return False  # the summer of a visit to be
    here = visit.start == story.ground(line).start and "when" not in visit.carried
    guests = {person.country for person in persons if person.name in visit.participants}
    hosts = {person.country for person in persons if person.name not in visit.participants}
    return here and bool(guests and hosts) and hosts == {*visit.parties} - guests and "received" not in line.words


def _day_of_line_before(line: Line, story: Story, *, future: bool) -> str | None:
    """Return the only day of the sentence before, which this one goes on with: "He had talks with Y there"."""
    number = story.number(line)
    before = story.lines[number - 1] if number else None
    if before is None or before.paragraph != line.paragraph:
        return None
    if (
        not future
        and story.told is not None
        and (story.told[0] is before or story.told[0] is line)  # "He was received by X and had lunch with Y"
        and len(story.told[1]) > _YEAR
        and _is_linked(line)
        and "had" not in before.words
        and not any(isinstance(item.value, When) and item.value.since for _, item in before.tags("T"))
    ):
        return story.told[1]
    if line.items[0].word not in {"he", "she"}:
        return None
    if future != ("will" in before.words):
        return None
    said = (item.value for at, item in before.tags("T") if before.shape.count('"', 0, at) % 2 == 0)
    times = [value for value in said if isinstance(value, When)]
    opens = future or "T" in before.shape[:_OPENS]
    day = story.period(times[0], future=future) if len(times) == 1 and opens and not times[0].since else None
    return day if day is not None and len(day) == DAY else None


def _is_linked(line: Line) -> bool:
    """Tell a sentence that goes on with what was done before it: "They also met Y", "At the talks X received Z"."""
    words = [item.word for item in line.items[:_LINK]]
    if words[:1] in (["he"], ["she"], ["they"], ["both"]) or "also" in words:
        return True
    at = words[:1] in (["at"], ["during"], ["after"], ["before"], ["following"]) and words[1:2] in (["the"], ["their"])
    return at and not {"talks", "meeting", "visit", "ceremony", "signing", "session"}.isdisjoint(words)


_LINK = 6  # items in which a sentence says what it goes on with
_OPENS = 3  # items in which a sentence says its day first


def _is_gathering_of(story: Story, persons: list[Person]) -> bool:
    """Tell whether the meeting that the text reports is one of these persons'; a headline is read after its text."""
    told = story.gathering.participants if story.gathering is not None else ()
    return not told or any(person.name in told for person in persons)


def _was_due(line: Line, index: int) -> bool:
    """Tell what was to come on the day of the news: "After the welcome the President was due for a meeting"."""
    near = [item.word for item in line.items[max(0, index - _DUE) : index]]
    return any(be in {"was", "were"} and due in {"due", "set", "scheduled"} for be, due in pairwise(near))


def _is_before_leaving(line: Line, index: int) -> bool:
    """Tell the last thing that a visitor is to do: "is also to meet the Speaker before heading home"."""
    words = [item.word for item in line.items[index:]]
    return any(before in {"before", "ahead"} and leaving in _LEAVING for before, leaving in pairwise(words))


_LEAVING = frozenset("leaving heading departing returning flying going wrapping concluding ending travelling".split())
_DUE = 12  # items from "was due" to what was


def _is_going_on(line: Line, index: int) -> bool:
    """Tell what is being done as the text is written: "X and Y are holding talks"."""
    near = [item.word for item in line.items[max(0, index - _OPENING) : index + 1]]
    return any(be in {"is", "are"} and act.endswith("ing") for be, act in pairwise(near))


def _is_planned(line: Line, visit: Meeting | None, persons: list[Person]) -> bool:
    """Tell what a visit to come is for: "X flies to P on Friday. There he meets Y"."""
    if visit is None or visit.status != "planned" or line.role != "body":
        return False
    return not {person.name for person in persons}.isdisjoint(visit.participants)


def _is_for_talks(line: Line, index: int) -> bool:
    """Tell what a trip to come is for: "flies to P, where he has talks with Y", "heads to P for talks with Y"."""
    before = [item.word for item in line.items[max(0, index - _OPENING) : index]]
    return "for" in before[-2:] or ("where" in before and not {"has", "holds", "will"}.isdisjoint(before))


def _day_of_arrival(line: Line, story: Story, persons: list[Person]) -> str | None:
    """Return the day that a visit began, for who was met as he came: "was received on arrival by Y", by plane."""
    visit = story.visit
    if visit is None or visit.when is None or len(visit.when) < DAY or visit.status != "held":
        return None
    words = [item.word for item in line.items]
    came = any(one in {"on", "upon"} and other == "arrival" for one, other in pairwise(words))
    came = came or (not _AIRPORTS.isdisjoint(words) and not _GREETED.isdisjoint(words))
    return visit.when[:DAY] if came and not {each.name for each in persons}.isdisjoint(visit.participants) else None


_AIRPORTS = frozenset({"airport", "aerodrome", "airfield"})
_GREETED = frozenset({"greeted", "met", "welcomed", "received"})


def _planned_time(line: Line, story: Story, index: int, told: "Told") -> tuple[str | None, list[str]]:
    """Return when what is planned will be, where its clause tells no time, and what of it is carried over."""
    times = ((at, item.value) for at, item in line.tags("T") if not _is_of_past_clause(line, index, at))
    untold = [value for at, value in times if not is_of_speech(line, at, index)]
    only = [value for value in untold if isinstance(value, When) and not story.is_over(value)]
    if len(only) == 1:
        return story.period(only[0], future=True), []
    if only or told.form != "meeting":
        return None, []
    due = _was_due(line, index) or _is_before_leaving(line, index)
    when = story.today() if due else story.planned_with(told.parties)
    return _day_of_line_before(line, story, future=True) or when or day_of_plan_before(line, story), ["when"]


def _is_of_past_clause(line: Line, index: int, at: int) -> bool:
    """Tell the time of what is said by the way: "will discuss the line, for which a study was ordered in March"."""
    clause = max((match.start() for match in _RELATIVE.finditer(line.shape, index, at)), default=at)
    return not _PAST.isdisjoint(item.word for item in line.items[clause:at])


_RELATIVE = regex(r",(?:k?o|f|i|t|b|y|u)?r")
_PAST = frozenset(
    "was were had saw met visited came went held signed opened hosted received did took made last".split()
)


def _is_of_before(line: Line, verb: int) -> bool:
    """Tell what was before the news, nobody says when: "X and Y last met", "had previously met", not "in private"."""
    apart = _ALONE.isdisjoint(item.word for item in line.items[verb : verb + _OPENING])
    return apart and not {"last", "previously"}.isdisjoint(item.word for item in line.items[max(0, verb - 2) : verb])


_ALONE = frozenset({"private", "privately", "tête-à-tête", "one-on-one", "alone"})  # as one does before the delegations


def _is_only_recalled(line: Line, verb: int, rule: str) -> bool:
    """Tell a meeting that is recalled, but for what two did side by side, which is told by the way."""
    return rule != "meeting.side-by-side" and is_recalled(line, verb)


class Told(NamedTuple):
    """What a line tells of a meeting, besides its day and place."""

    form: MeetingForm
    planned: bool
    persons: list[Person]
    parties: tuple[Party, ...]
    rule: str
    name: str | None = None
    number: int | None = None
    place: str | None = None


def meeting_of(line: Line, story: Story, index: int, told: Told) -> Meeting:
    """Make the fact of the meeting whose verb or noun stands at `index`: its day and place as the line tells them."""
    form, planned, persons, parties, rule, name, number, place = told
    ground = story.ground(line)
    when, said = event_time(line, story, Anchor(index, index + 1, index), future=planned)
    carried: list[str] = []
    linked: str | None = None
    if planned and when is None:
        when, carried = _planned_time(line, story, index, told)
    elif said and when is not None and story.published is not None and when[:DAY] > story.published:
        planned = planned or len(when) != _YEAR  # "a programme to 2030" is not when it was agreed
        said = planned
    visit = story.visit
    to_be = line.items[index].word in listed("will_be") or _is_for_talks(line, index)
    if not said and not planned and to_be and _is_planned(line, visit, persons):
        planned, when, carried = True, visit.when if visit is not None else None, ["when"]
    if not said and not planned and form == "visit":
        times = [item.value for _, item in line.tags("T") if isinstance(item.value, When)]
        if len(times) == 1:
            when = story.period(times[0])
            said = when is not None and len(when) >= DAY
    if not said and not planned:
        now = opens_after(line, index) or _is_going_on(line, index)
        when, carried = story.published if now else story.today(), ["when"]
        linked = _day_of_line_before(line, story, future=False)
        when = linked or when
        if line.role == "headline" and not _is_gathering_of(story, persons):
            when = story.news_day() or story.published
        planned = story.is_to_come(when)  # under the heading of a day of next week
        if form == "meeting":
            when = day_of_visit(line, story, persons) or when
        if story.forum is not None and form == "meeting" and "forum" in line.words and when != story.forum.when:
            when = story.forum.when
    where = place_of(line, index) or place_there(line, story)
    names = tuple(sorted({person.name for person in persons}))
    same = story.met.get(names) if not said and not planned else None
    if same is not None and len(names) > 1 and linked is None and not is_long_ago(line, story.day):
        conversed = rule == "meeting.reviewed" or line.items[index].word in meeting_words().talks
        when, form = same.when, same.form if conversed else form  # "the conversation" of those who spoke by phone
    if (
        not said
        and not planned
        and form != "visit"
        and (_is_of_before(line, index) or _is_only_recalled(line, index, rule))
    ):
        when = None
    elif not said and not planned and form == "meeting":
        when = _day_of_arrival(line, story, persons) or when
    if where is not None:
        place = place or where
    elif form != "call" and not planned:
        place = place or scene(story, when, names)
    if not any(name in ground.quote for name in names) and persons:
        carried.append("participants")
    return Meeting(
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule=rule,
        carried=tuple(carried),
        when=when,
        form=form,
        participants=names,
        parties=parties,
        place=place,
        name=name,
        number=number,
        status="planned" if planned else "held",
    )
