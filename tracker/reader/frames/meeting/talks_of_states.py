"""Meetings of two countries with nobody named: "A and B held the third round of political consultations"."""

from collections.abc import Iterator

import msgspec

from tracker.domain.facts import Meeting, MeetingForm
from tracker.domain.places import country_of
from tracker.reader.frames.meeting.attendance import attendance
from tracker.reader.frames.meeting.calls import by_wire
from tracker.reader.frames.meeting.clauses import clause_start, verb_past_sides
from tracker.reader.frames.meeting.meeting_fact import Told, meeting_of
from tracker.reader.frames.meeting.noun_phrase import order
from tracker.reader.frames.meeting.words import listed, meeting_words
from tracker.reader.frames.slots import codes, when_of
from tracker.reader.items import Line
from tracker.reader.mentions import Unnamed
from tracker.reader.patterns import regex
from tracker.reader.recalling import is_recalled
from tracker.reader.status import status_of
from tracker.reader.story import Story
from tracker.reader.undone import is_undone


def of_states(line: Line, story: Story, index: int, held: int) -> Iterator[Meeting]:
    """Talks that two countries are said to hold: "A and B held the third round of political consultations"."""
    named = [code for code in codes(line, clause_start(line, held), held) if country_of(code)]
    status = status_of(line, held)
    if len(named) != 2 or status == "none" or "&" not in line.shape[:held]:
        return
    if is_of_paper(line, index):
        line.miss(index, "talks on a paper go on for years")
        return
    number = order(line, max(0, index - 8), index)
    if status == "held" and (line.shape[held - 1] == "t" or (line.items[held].word in _OVER and number is None)):
        return  # "the need to resume talks", "had concluded talks on a treaty"
    persons = attendance(line, story)
    form = _form(line, index)
    told = Told(form, status == "planned", persons, tuple(sorted(named)), "meeting.states", number=number)
    yield meeting_of(line, story, held, told)


def _form(line: Line, index: int) -> MeetingForm:
    return "call" if by_wire(line, index, meeting_words()) else "meeting"


def is_of_paper(line: Line, index: int) -> bool:
    """Tell what is negotiated from who meets: "concluded talks on a free trade deal"."""
    after = [item.word for item in line.items[index + 1 : index + 9]]
    return after[:1] in (["on"], ["for"], ["over"], ["towards"], ["about"]) and not _PAPERS.isdisjoint(after)


_PAPERS = frozenset("agreement agreements accord pact deal treaty fta cepa ftas convention contract".split())


def of_ministers(line: Line, story: Story, verb: int) -> Iterator[Meeting]:
    """A meeting with nobody named: "The foreign ministers of P and P will meet", "the two governments met"."""
    pair = _of_titles(line, clause_start(line, verb), verb)
    business = any(item.word == "business" for item in line.items[clause_start(line, verb) : verb])
    if business:
        return
    subject = {item.word for item in line.items[clause_start(line, verb) : verb]}
    if not pair and subject & {"the", "two", "both"} and subject & {"governments", "cabinets", "ministries"}:
        pair = story.sides()
    if not pair and not subject.isdisjoint(listed("peoples")):  # "Senior officials from P and P met"
        pair = tuple(code for code in codes(line, clause_start(line, verb), verb) if country_of(code))
        ours = not subject.isdisjoint({"two", "both"}) and not subject.isdisjoint(_LANDS)
        pair = story.sides() if not pair and ours else pair
    status = status_of(line, verb)
    form = _form(line, verb)
    placed = _PLACED.match(line.shape, verb + 1) is not None  # of no day told: "met in Lima"
    news = (form == "call" or placed) and status == "held" and not is_recalled(line, verb)
    news = news or (placed and status == "planned")  # "are to sit together in Lima"
    if len(set(pair)) == 2 and status != "none" and (news or when_of(line, story, verb)[1]):
        told = Told(form, status == "planned", [], tuple(sorted(set(pair))), "meeting.states")
        yield meeting_of(line, story, verb, told)


_PLACED = regex(r"k?iP")
_LANDS = frozenset({"parties", "countries", "nations", "states", "sides", "neighbours", "neighbors"})
_OVER = frozenset({"concluded", "wrapped", "completed", "ended", "launched", "resumed"})


def _of_titles(line: Line, first: int, last: int) -> tuple[str, ...]:
    """Return whose ministers those without names are: "the foreign ministers of P and P"."""
    said = (item.value for item in line.items[first:last] if isinstance(item.value, Unnamed))
    return next((unnamed.titles[-1].owners for unnamed in said if unnamed.titles[-1].plural), ())


def between_peoples(line: Line, story: Story, index: int) -> Iterator[Meeting]:
    """A meeting with nobody named: "a meeting between Azerbaijani and Russian entrepreneurs"."""
    heads = list(_of_titles(line, index + 1, index + 7))
    named = heads or [code for code in codes(line, index + 1, index + 7) if country_of(code)]
    near = {item.word for item in line.items[index : index + 9]}
    after = verb_past_sides(line, index)
    status = "none" if after is not None and status_of(line, after) == "none" else status_of(line, index)
    if status == "none" or len(named) < 2:
        return
    if near.isdisjoint(listed("peoples")) and not heads:
        verb = _took_place(line, index, after) if len(set(named)) == _TWO else None
        status = status_of(line, verb) if verb is not None else "none"
        if status == "none" or is_undone(line, index):
            return
    planned = status == "planned"
    speakers = [] if planned else story.speakers(line)
    told = Told(_form(line, index), planned, speakers, tuple(sorted(named)), "meeting.peoples")
    meeting = meeting_of(line, story, index, told)
    if planned and meeting.when is None and story.forum is not None and "forum" in line.words:
        meeting = msgspec.structs.replace(meeting, when=story.forum.when, carried=(*meeting.carried, "when"))
    yield meeting


def _took_place(line: Line, index: int, after: int | None) -> int | None:
    """Return the verb of "talks between Mozambique and Peru on a border post were held in Lima last month"."""
    if after is None or is_of_paper(line, index) or line.shape.startswith("yPs", index + 1):
        return None
    said = "iP" in line.shape[after:] and "T" in line.shape[after:]
    group = range(after, min(after + _GROUP, len(line.items))) if said else ()
    return next((at for at in group if line.items[at].word in _TOOK_PLACE), None)


_TWO = 2
_GROUP = 4  # items of a verb's group: "will also be held", "took place"
_TOOK_PLACE = frozenset({"held", "took", "take", "takes", "began", "opened", "started", "conducted", "convened"})
