"""The making of a meeting of two sides, once it is known who they are."""

from collections.abc import Iterator
from itertools import pairwise

import msgspec

from tracker.domain.facts import Meeting, MeetingForm
from tracker.reader.cues import cues, items_word, main_verb
from tracker.reader.frames.days_by_days import other_days
from tracker.reader.frames.groups import Group, groups, named, preposition
from tracker.reader.frames.habits import is_habit
from tracker.reader.frames.meeting.arranged import comes
from tracker.reader.frames.meeting.calls import CALLS, by_wire
from tracker.reader.frames.meeting.clauses import clause_start, is_participle, verb_before, verb_past_sides
from tracker.reader.frames.meeting.company import in_company
from tracker.reader.frames.meeting.meeting_fact import Told, meeting_of
from tracker.reader.frames.meeting.noun_phrase import start_of
from tracker.reader.frames.meeting.patients import officials
from tracker.reader.frames.meeting.separately import OWN_TIME
from tracker.reader.frames.meeting.spoken_of_again import is_undone_next
from tracker.reader.frames.meeting.words import Words, is_pending, is_unsaid, listed
from tracker.reader.frames.slots import parties_of
from tracker.reader.items import Line
from tracker.reader.people import Person
from tracker.reader.plans import is_only_meant
from tracker.reader.present_tense import is_ahead
from tracker.reader.spoken_of import Half
from tracker.reader.status import Status, status_of
from tracker.reader.story import Story
from tracker.reader.undone import is_called_off

Sides = tuple[list[Person], Group | None]


def made(
    line: Line,
    story: Story,
    index: int,
    words: Words,
    sides: Sides,
    *,
    rule: str = "meeting.together",
    form: MeetingForm | None = None,
    apart: bool = False,
) -> Iterator[Meeting]:
    """Make the meeting of these persons of two parties; one told `apart` has its time beside the second."""
    left, right = sides
    status = "none" if is_habit(line, index) or _is_home(line, right) else status_of(line, index)
    if status == "none" or (status == "planned" and is_undone_next(line, story)):
        return
    if not left and right is not None and right.persons:
        stranger = _stranger(line, story, index)
        if stranger is not None:
            left, right = list(right.persons), stranger
    if not left:
        line.miss(index, "nobody is named who met")
        return
    left = _who_came(line, story, left, right)
    if not left:
        line.miss(index, "those who met are of one country")
        return
    if status == "held" and _is_on_trip_to_come(line, story, index, left):
        status = "planned"
    if line.items[index].word in words.talks | words.with_somebody | CALLS and is_pending(line, index):
        line.miss(index, "only thought of or worked on")
        return
    if _is_of_talk(line, index, words) and not is_participle(line, index):
        told = _of_noun(line, index, status)
        if told is None:
            return
        status = told
    if right is None and len(left) == 1:
        right = _peer(line, story, index)
    persons = list(dict.fromkeys([*left, *(right.persons if right is not None else ())]))
    persons = in_company(line, story, persons) if len(persons) > 1 or right is not None else persons
    alone = right is not None and not right.persons and right.country is not None
    if len(persons) < 2 and (not alone or (line.role == "headline" and story.gathering is not None)):
        _keep_half(line, story, index, persons, planned=status == "planned")
        return
    countries = {person.country for person in persons}
    if not alone and len(countries) < 2 and (right is None or all(map(_is_known, persons))):
        line.miss(index, "those who met are of one country, or it is not said of which")
        return
    parties = parties_of(persons, story)
    if alone and right is not None:
        parties = tuple(sorted({*(person.party for person in persons if person.party), str(right.country)}))
    if len(parties) < 2:
        line.miss(index, "those who met are of one country, or it is not said of which")
        return
    form = form or ("call" if by_wire(line, index, words) or _is_called(line, story, index) else "meeting")
    own = OWN_TIME.match(line.shape, right.last) if apart and right is not None else None
    at = own.end() - 1 if own is not None else index
    if apart and right is not None and own is None:
        at = _time_before(line, index, right) or _other_day_after(line, story, right, status) or index
    meeting = meeting_of(line, story, at, Told(form, status == "planned", persons, parties, rule))
    if status == "planned" and (known := _next_session(line, story, index)) is not None:
        yield msgspec.structs.replace(meeting, form="session", participants=(), name=known.name, parties=known.parties)
        return
    today = meeting.status == "held" and meeting.when == story.published
    if today and line.items[index - 1].word == "to" and not line.words.isdisjoint(_WENT):
        line.miss(index, "who left today to meet somebody has not met him yet")
        return
    if rule == "meeting.reviewed" and _is_theme(line, index, meeting):
        line.miss(index, "a year is what they spoke of")
        return
    yield meeting


def _is_on_trip_to_come(line: Line, story: Story, index: int, persons: list[Person]) -> bool:
    """Tell what the present tells of a trip to come: "X flies to P on Sunday. He has talks with Y on Monday"."""
    visit = story.visit
    if visit is None or visit.status != "planned" or line.role != "body":
        return False
    near = {item.word for item in line.items[max(0, index - _PRESENT_NEAR) : index + 1]}
    return any(person.name in visit.participants for person in persons) and not near.isdisjoint(_PRESENT)


_PRESENT = frozenset({"has", "meets", "holds", "sees", "begins", "opens"})
_PRESENT_NEAR = 4  # items from "has" to the talks


def _keep_half(line: Line, story: Story, index: int, persons: list[Person], *, planned: bool) -> None:
    """Remember a meeting of which only one side is named: the next line may name the other."""
    line.miss(index, "nobody is named on the other side")
    if len(persons) == 1:
        story.half = Half(line, index, tuple(persons), planned)


def _is_theme(line: Line, index: int, meeting: Meeting) -> bool:
    """Tell a year that they spoke of, not in: "reviewed trade in 2023", but not "reviewed trade in Lima in 2023"."""
    if meeting.when is None or len(meeting.when) != _YEAR or (meeting.form, meeting.status) != ("meeting", "held"):
        return False
    return line.items[index].word not in _ALONE and "iPiT" not in line.shape[index:]


_ALONE = frozenset({"conferred", "exchanged"})  # verbs of two, whose time is no theme of theirs


def _who_came(line: Line, story: Story, left: list[Person], right: Group | None) -> list[Person]:
    """Return who of the other side "he" or "the guest" means where it would be a countryman of the person met."""
    home = left[0].country
    came = [story.people.named(name) for name in story.stay.participants] if story.stay is not None else []
    if right is None or len(left) != 1 or home is None or left[0] in (*named(line), *right.persons, *came):
        return left
    if {person.country for person in right.persons} != {home}:
        return left
    if not came and _is_known(left[0]) and not _is_known(right.persons[0]):
        return left
    others = [person for person in story.recent if person.country in story.pair and person.country != home]
    return [person for person in came if person in others] or others[-1:]


def _is_of_talk(line: Line, index: int, words: Words) -> bool:
    """Tell the noun of talks; "call" is one before "between"."""
    word = line.items[index].word
    called = word == "call" and items_word(line, index + 1) == "between"
    return called or word in words.talks or word in words.with_somebody


def _of_noun(line: Line, index: int, status: Status) -> Status | None:
    """Return what became of the talks at an item by the verbs around them; None where they are only spoken of."""
    first = start_of(line, index)
    verb = verb_before(line, index) if first and line.shape[first - 1] != "," else None
    if verb is not None and line.items[verb].word in cues().speech:
        verb = None  # "Trade will grow, X said following talks with Y"
    coming = comes(line, index) if status == "held" else None
    if verb is not None and line.items[first - 1].word == "for" and _was_to(line, verb):
        line.miss(index, "for what was to be")
        return None  # "was to fly to P for talks with Y"
    if coming == "none":
        line.miss(index, "would take place on no day told")
        return None
    if (verb is not None and is_called_off(line, verb)) or _is_only_wanted(line, index):
        line.miss(index, "called off, missed or only asked for")
        return None
    told_after = first > 1 and line.items[first - 1].word in {"after", "following"} and line.shape[first - 2] == ","
    if told_after and not cues().speech.isdisjoint(item.word for item in line.items[:first]):
        return "held"  # "X announced that fares will fall, following his talks with Y"
    if status != "held":
        return status
    owned = line.shape[max(0, first - 2) : first] == "Xs"  # "During X's talks with Y"
    before = line.items[max(0, first - (3 if owned else 1))]
    governed = before.shape in "iobytfu" or not _GOVERNING.isdisjoint({before.word, line.items[first].word})
    governed = governed or (before.shape == "k" and line.shape[first - 2 : first - 1] == "X")  # by any verb
    after = verb_past_sides(line, index) or main_verb(line, index) if verb is None and not governed else index
    modals = {items_word(line, index + 1)}.union(item.word for item in line.items[max(index, after - 1) : after + 1])
    weighed = after != index or (verb is not None and is_only_meant(line, verb))
    undone = weighed and (status_of(line, verb or after) == "none" or (verb is None and is_unsaid(line, after)))
    if undone or not _OPEN_MODALS.isdisjoint(modals):
        line.miss(index, "nothing says that it was or will be held")
        return None
    governing = verb if verb is not None else after
    ahead = line.shape[governing - 1 : governing] == "t" and is_ahead(line, clause_start(line, governing), governing)
    planned = coming == "planned" or status_of(line, governing) == "planned"
    return "planned" if planned or ahead else "held"


def _was_to(line: Line, verb: int) -> bool:
    """Tell "was to fly", "were also to go": whether they did is not told."""
    if line.items[verb].word not in {"was", "were"}:
        return False
    at = verb + 1 + (items_word(line, verb + 1) in {"also", "then", "later"})
    return items_word(line, at) == "to" and line.shape[at + 1 : at + 2] == "k"


_OPEN_MODALS = frozenset({"may", "might", "could", "should"})  # "Talks may take place on Monday between X and Y"


def _next_session(line: Line, story: Story, index: int) -> Meeting | None:
    """Return the session whose co-chairs agree to hold the next one: "The co-chairs agreed to meet again in May"."""
    again = line.items[index].word == "meet" and "again" in {item.word for item in line.items[index : index + 3]}
    known = story.rounds[-1] if story.rounds else None
    chairs = not {"co-chairs", "co-chairmen"}.isdisjoint(line.words)
    return known if again and chairs and known is not None and known.form == "session" else None


def _is_known(person: Person) -> bool:
    """Tell somebody whose country is said in a title of his: nobody else's needs to be guessed."""
    return person.country is not None and any(title.owner == person.country for title in person.held)


def _is_home(line: Line, right: Group | None) -> bool:
    """Tell who comes home and is met by his own people."""
    return right is not None and line.words >= {"returned", "home"} and not any(map(_is_known, right.persons))


def _is_only_wanted(line: Line, index: int) -> bool:
    """Tell "called for a meeting between X and Y", "will skip the summit with Y"."""
    before = [item.word for item in line.items[max(0, start_of(line, index) - 3) : index]]
    if not _THOUGHT_OF.isdisjoint(before) or ("working", "on") in pairwise(before):
        return True
    return ("for" in before and not listed("asking").isdisjoint(before)) or not _MISSING.isdisjoint(before)


_THOUGHT_OF = frozenset(
    """
    possible potential eventual prospective hypothetical ruled discussing arranging preparing brokering
    mulling weighing considering exploring seeking sought requested demanded declined rejected keen eager
    """.split()
)
_MISSING = frozenset({"skip", "skipped", "skips", "boycott", "boycotted", "missed", "avoided", "shunned"})
_WENT = frozenset("flew travelled traveled drove sailed jetted journeyed hurried rushed".split())
_YEAR = len("2024")


def _time_before(line: Line, index: int, other: Group) -> int | None:
    """Return the time told before another one met: "with X and, on Tuesday, with Y"."""
    at = line.shape.rfind("T", index, other.first)
    conjunction = line.shape.rfind("&", index, other.first)
    return at if 0 < conjunction < at else None


def _other_day_after(line: Line, story: Story, other: Group, status: Status) -> int | None:
    """Return the day told behind another one met by that of the first: "met X on Monday, and Y a day later"."""
    days = other_days(line, story, future=status == "planned")
    return next((day.at for day in days if other.last <= day.at <= other.last + 1), None)


_GOVERNING = frozenset({"during", "after", "following", "before", "since", "over"})


def _stranger(line: Line, story: Story, index: int) -> Group | None:
    """Return the subject that has no name: "The Ambassador of Slovenia was received by X", "The Omani side met X"."""
    start = clause_start(line, index)
    before = [group for group in groups(line, story, start, index) if preposition(line, group) == ""]
    if not before:
        return officials(line, range(start, index), frozenset({""}))
    first = before[0] if len(before) == 1 else None
    return first if first is not None and not first.persons and first.country is not None else None


def _peer(line: Line, story: Story, index: int) -> Group | None:
    """Return the other subject where he has no name: "X and his Chinese counterpart discussed"."""
    last = clause_start(line, index)
    return next(
        (
            group
            for group in groups(line, story, last, index)
            if not group.persons
            and group.country is not None
            and "&" in line.shape[max(last, group.first - 4) : group.first]
        ),
        None,
    )


def _is_called(line: Line, story: Story, index: int) -> bool:
    """Tell "spoke with Y" in a text whose headline is about a call: "Readout of the Minister's Call with Oman"."""
    if line.items[index].word not in {"spoke", "speaks", "talked"} or "iP" in line.shape[index : index + _NEAR]:
        return False
    headlines = (each for each in story.lines if each.role == "headline")
    return any(
        item.word in {"call", "phone", "telephone"} and items_word(each, at + 1) not in {"for", "on", "to"}
        for each in headlines
        for at, item in enumerate(each.items)
    )


_NEAR = 9  # items from "spoke" to where they did
