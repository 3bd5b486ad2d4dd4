"""The facts of gatherings: sessions of bodies, forums, talks of states, told by their noun and what became of it."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from msgspec.structs import replace

from tracker.domain.facts import Meeting, Party
from tracker.domain.places import country_of
from tracker.reader.cues import items_word
from tracker.reader.frames.groups import named
from tracker.reader.frames.meeting.calls import by_wire
from tracker.reader.frames.meeting.diaries import is_in_diary
from tracker.reader.frames.meeting.gathering import gatherings
from tracker.reader.frames.meeting.gathering_nouns import gathering_words
from tracker.reader.frames.meeting.gathering_persons import persons_of
from tracker.reader.frames.meeting.gathering_status import Occurrence, is_ordered
from tracker.reader.frames.meeting.gathering_time import time_of
from tracker.reader.frames.meeting.gatherings_named import Gathering
from tracker.reader.frames.meeting.happening import happened, is_at_work, is_elsewhere, is_vague
from tracker.reader.frames.meeting.meeting_fact import day_of_visit
from tracker.reader.frames.meeting.noun_phrase import order
from tracker.reader.frames.meeting.occurrence import also_told, occurrence
from tracker.reader.frames.meeting.round_numbers import TIMES, number_of
from tracker.reader.frames.meeting.talks_of_others import talks_of_others
from tracker.reader.frames.meeting.visit_days import until
from tracker.reader.frames.meeting.words import DAY, listed, meeting_words
from tracker.reader.frames.slots import parties_of
from tracker.reader.frames.where import scene
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.tags import Place, When


def rounds(line: Line, story: Story) -> Iterator[tuple[Gathering, Meeting | None]]:
    """Yield the gatherings of a line, each with its fact, None where it is only mentioned."""
    before: Occurrence | None = None
    for gathering in _joined(line, gatherings(line, story)):
        told = occurrence(line, gathering) or _gapped(line, gathering, before)
        if told is not None and told.role == "listed" and is_in_diary(line, story):
            told = replace(told, status="planned")
        before = told or before
        if told is None:
            line.miss(gathering.head, "nothing says that it was or will be held")
        yield gathering, _fact(line, story, gathering, told) if told is not None else None
        other = also_told(line, gathering, told) if told is not None else None
        if other is not None:
            yield gathering, _fact(line, story, gathering, other)


def _joined(line: Line, found: Iterable[Gathering]) -> Iterator[Gathering]:
    """Give a gathering the number that its apposition has: "the Cooperation Council, its eighth gathering"."""
    told: int | None = None
    for gathering in found:
        if told == gathering.first:
            continue
        apposed = gathering.last + 1
        told = None
        if line.shape[gathering.last : apposed + 1] == ",d":
            near = next((at for at in range(apposed, apposed + 4) if items_word(line, at) in gathering_words()), None)
            number = order(line, apposed, apposed + 1 if near is None else near)
            own = gathering.number is None or (near is None and _IN_A_ROW.match(line.shape, apposed) is not None)
            told = apposed if number is not None and own else None
            number = gathering.number or number
        yield replace(gathering, number=number) if told else gathering


_IN_A_ROW = regex(r"dO[iuft]d?[PTk]+,")  # "the third session, the first in Lima, was held"


def _gapped(line: Line, gathering: Gathering, before: Occurrence | None) -> Occurrence | None:
    """A verb left out: "The first took place in Minsk, the second in Samarkand"."""
    following = line.shape[gathering.last : gathering.last + 2]
    dated = "T" in line.shape[gathering.last : gathering.last + 5]
    if gathering.known is None or not dated:
        return None
    if line.shape[gathering.last : gathering.last + 3] in {",iP", ",iT"}:
        return Occurrence(gathering.head, "listed", "held")  # "The inaugural one, in Lima in May 2022, brought"
    return Occurrence(gathering.head, "listed", before.status) if before and following in {"iP", "iT"} else None


def _fact(line: Line, story: Story, gathering: Gathering, told: Occurrence) -> Meeting | None:
    when, said = time_of(line, story, gathering, told)
    planned = told.status == "planned"
    body = gathering.body is not None and gathering.head == gathering.last - 1 and line.shape[gathering.head] == "B"
    present = _is_present(line, told.verb)
    if not planned and ((gathering.which in _TO_COME and (present or not said)) or (present and _follows(gathering))):
        planned = True  # "Lima was chosen as the venue of the next session, in 2025"
        times = [item.value for _, item in line.tags("T") if isinstance(item.value, When)]
        day = story.period(times[0], future=True) if len(times) == 1 and not said else None
        if day is not None and story.published is not None and day >= story.published[: len(day)]:
            when, said = day, True
    if gathering.form == "forum" and told.role == "adjunct" and planned and gathering.number is None:
        return None
    met = gathering.form == "forum" and told.role == "adjunct" and line.items[told.verb].word in _meet()
    if met and listed("peoples").isdisjoint(item.word for item in line.items[: told.verb]):
        return None  # "the presidents met during the summit", but "businessmen met at the forum"
    noun = line.items[gathering.head].word.rpartition(" ")[2] in gathering_words()
    bare = gathering.body is not None and gathering.number is None and not noun
    after = {item.word for item in line.items[told.verb + 1 : told.verb + _ITS_OWN]}
    if bare and not after.isdisjoint({"its", "their"}) and not after.isdisjoint(gathering_words()):
        return None  # "the committee held its third round": told by the round
    if bare and when is not None and len(when) == len("2021") and not after.isdisjoint(_WORKS):
        return None  # "the commission began its work in 1998"
    if bare and told.role in {"adjunct", "listed"} and line.items[gathering.first - 1].word != "for":
        return None  # "on the Joint Commission", "in the council"
    if (
        bare
        and told.role == "object"
        and (
            ("chair" in line.items[told.verb].word and not (said and _is_chaired(line, told.verb, when)))
            or _is_no_session(line, told.verb)
        )
    ):
        return None
    if (
        bare
        and not gathering.which
        and told.role == "subject"
        and line.items[told.verb].word not in meeting_words().convened
        and not is_at_work(line, told.verb)
        and not (planned and said and len(when or "") >= DAY and line.items[told.verb].word in listed("ahead"))
    ):
        return None
    if said and when is not None and story.published is not None and when[:DAY] > story.published:
        planned = planned or present or len(when) != len("2021")
    if gathering.known is not None and not said and not (planned and _is_placed(line, gathering, told)):
        return None
    if planned and not said and gathering.number is None and not _is_placed(line, gathering, told):
        return None
    if line.items[told.verb].word == "told" and gathering.name.islower() and not said:
        return None  # "told a business breakfast"
    carried: list[str] = []
    if when is None and not said and not planned:
        when, carried = (_of_line_before(line, story) or story.today()), ["when"]
        planned = story.is_to_come(when)
    end = until(line, story, gathering.first) if when is not None and len(when) == DAY else None
    when = f"{when}/{end}" if end is not None and when is not None and when < end else when
    led = told.role == "object" and line.items[told.verb].word in _LEADING
    others = planned and ((gathering.which and not led) or is_ordered(line, told.verb))
    persons = [] if others else persons_of(line, story, gathering, told, when)
    if gathering.which in _FORMER:  # who meets now need not have met then
        persons = [person for person in persons if person in named(line)]
    if carried and gathering.form == "forum":
        when, planned = _on_trip(line, story, persons, told.verb) or (when, planned)
    parties = _parties(line, story, gathering, persons)
    of_many = any(country_of(party) is None for party in parties)  # "the ASEAN summit"
    if gathering.form != "session" and told.role == "adjunct" and not persons and _is_of_many(line, gathering):
        return None  # one of many countries, which only something else was done at
    if gathering.form == "forum" and not persons and _is_of_others(line, story, gathering, told, carried):
        return None
    if len(parties) < 2 and not of_many:
        return None
    ground = story.ground(line)
    form = gathering.form
    if (form == "meeting" or "onsultations" in gathering.name) and by_wire(line, gathering.head, meeting_words()):
        form = "call"
    return Meeting(
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule="meeting.another-round"
        if gathering.known is not None
        else f"meeting.{'body' if body else form}-{told.role.replace(' ', '-')}",
        carried=tuple(carried) + (("name", "parties") if gathering.known is not None else ()),
        when=when,
        form=form,
        participants=tuple(sorted({person.name for person in persons})),
        parties=parties,
        place=_place(line, story, gathering, told, when),
        name=gathering.name or None,
        number=number_of(line, gathering, told),
        status="planned" if planned else "held",
    )


def _parties(line: Line, story: Story, gathering: Gathering, persons: list[Person]) -> tuple[Party, ...]:
    parties = gathering.parties
    if len(parties) < 2 and all(country_of(party) is not None for party in parties):
        parties = parties_of(persons, story)
    return parties if persons else talks_of_others(line, story, gathering) or parties


def _on_trip(line: Line, story: Story, persons: list[Person], verb: int) -> tuple[str | None, bool] | None:
    """The days of the trip told before, and whether it is to come: "X flies to P on Friday. She leads a mission"."""
    trip = story.visit
    if trip is not None and trip.status == "planned" and _is_present(line, verb):
        travels = not {person.name for person in persons}.isdisjoint(trip.participants)
        return (trip.when, True) if travels else None
    day = day_of_visit(line, story, persons)
    return (day, False) if day is not None else None


@cache
def _meet() -> frozenset[str]:
    """Words of two who meet, which they do at a forum and which is not the forum."""
    return meeting_words().met | meeting_words().saw


def _of_line_before(line: Line, story: Story) -> str | None:
    """Return the only days of the sentence before, where this one says what that was: "It was the 4th round"."""
    number = story.number(line)
    before = story.lines[number - 1] if number else None
    if before is None or line.items[0].word not in {"it", "this"} or items_word(line, 1) not in {"was", "is"}:
        return None
    told = [item.value for _, item in before.tags("T")]
    only = story.period(told[0]) if len(told) == 1 and isinstance(told[0], When) and not told[0].since else None
    return only if only is not None and len(only) >= DAY and only[:DAY] <= (story.published or only) else None


def _is_of_many(line: Line, gathering: Gathering) -> bool:
    """Tell a gathering of many countries by its name: "the Conference of the Parties", "the G20 summit"."""
    named = line.items[gathering.first : gathering.last]
    return not listed("of_many").isdisjoint(word for item in named for word in item.word.split())


def _is_of_others(line: Line, story: Story, gathering: Gathering, told: Occurrence, carried: list[str]) -> bool:
    """Tell a forum of nobody named that one country or a third one holds, or that only does something on no day."""
    if _is_one_country_s(line, gathering, told) or is_elsewhere(line, story, gathering):
        return True
    return told.role == "subject" and bool(carried) and not happened(line, told)


def _is_one_country_s(line: Line, gathering: Gathering, told: Occurrence) -> bool:
    """Tell what one country holds for whoever comes: "Kenya will host the Africa Climate Forum next year"."""
    if told.role != "object" or gathering.name.islower() or gathering.number or gathering.known is not None:
        return False
    named = {country_of(place.code) for place in line.codes if place.form != "city"} - {None}
    return len(named) == 1 and line.shape[: told.verb].count("P") == 1


def _is_chaired(line: Line, verb: int, when: str | None) -> bool:
    """Tell "X and Y chaired the commission on Monday" from "X, who co-chairs the commission"."""
    did = line.items[verb].word in {"chaired", "co-chaired"} and line.shape[verb - 1] != "r"
    return did and len(when or "") == DAY


def _is_no_session(line: Line, verb: int) -> bool:
    """Tell what is done with a body, and not at it: "have a joint commission", "launched the Trade Council"."""
    return line.items[verb].word in _FOUNDED


_FOUNDED = frozenset("have launched announced announcing told reminded assured informed planned plan".split())


def _is_placed(line: Line, gathering: Gathering, told: Occurrence) -> bool:
    """Tell a session of a body that is to be held somewhere, though on no day yet: "will meet in Doha"."""
    attended = gathering.form == "forum" and told.role == "object" and line.items[told.verb].word in _LEADING
    if attended and line.items[gathering.head].text[:1].isupper():
        return True  # "will attend the Belt and Road Forum"
    if line.shape[told.verb + 1 : told.verb + 3] == "bP":
        return gathering.form != "forum"  # "will be hosted by Doha"
    return (
        gathering.form != "forum"
        and not is_vague(line)
        and not {"iP", "fP"}.isdisjoint(map("".join, pairwise(line.shape[told.verb : told.verb + TIMES])))
    )


def _follows(gathering: Gathering) -> bool:
    """Tell a round after the one told: "The fourth takes place in Lima", after the third."""
    known = gathering.known.number if isinstance(gathering.known, Meeting) else None
    return known is not None and gathering.number is not None and gathering.number > known


_TO_COME = frozenset({"next", "upcoming", "forthcoming", "following"})
_MISSIONS = frozenset({"embassy", "consulate", "mission", "ambassador"})
_OF_MISSION = 7  # items from a mission to where it is
_FORMER = frozenset({"last", "previous", "preceding"})
_LEADING = frozenset({"chair", "co-chair", "lead", "head", "open", "attend", "preside"})
_WORKS = frozenset({"work", "activities", "activity", "operation", "operations"})
_ITS_OWN = 6  # items from a verb to what a body holds of its own


def _is_present(line: Line, verb: int) -> bool:
    return line.items[verb].word.endswith("s") or line.items[verb - 1].word in {"is", "are"}


def _place(line: Line, story: Story, gathering: Gathering, told: Occurrence, when: str | None) -> str | None:
    """Where it was: the place after "in" or "at" nearest to it, the host, else where the article was written."""
    best: tuple[int, str] | None = None
    whose = items_word(line, gathering.last + 1) == "whose" and told.role == "said of it"
    closing = line.shape.find(",", told.verb) if whose else -1
    for at, item in line.tags("P"):
        value = item.value
        if not isinstance(value, Place) or gathering.first <= at < gathering.last or 0 < closing < at:
            continue
        before = (word for item in line.items[max(0, at - _OF_MISSION) : at] for word in item.word.split())
        if not _MISSIONS.isdisjoint(before):
            continue  # "with the help of the Embassy of Ghana in Nakuru"
        told_in = at and line.items[at - 1].word in {"in", "at", "by"}
        hosts = value.form in {"city", "capital"}
        if told_in or hosts:
            distance = min(abs(at - gathering.last), abs(at - told.verb))
            if best is None or distance < best[0]:
                best = (distance, value.called)
    if best is not None:
        return best[1]
    elsewhere = told.status == "planned" or gathering.known is not None or gathering.which in _FORMER
    return None if elsewhere else scene(story, when)
