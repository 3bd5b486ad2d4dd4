"""Who took part in a gathering, as its line tells: who chaired it, held it, was invited to it, did it with whom."""

from datetime import timedelta

from tracker.domain.period import Period
from tracker.reader.cues import cues, items_word
from tracker.reader.frames.groups import groups, named, preposition
from tracker.reader.frames.meeting.actors import agents, main_agents
from tracker.reader.frames.meeting.attendance import attendance
from tracker.reader.frames.meeting.gathering_status import Occurrence
from tracker.reader.frames.meeting.gatherings_named import Gathering
from tracker.reader.frames.meeting.governing import governed
from tracker.reader.frames.meeting.patients import patients
from tracker.reader.frames.meeting.words import meeting_words
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.patterns import regex
from tracker.reader.people import Person, countries_of
from tracker.reader.story import Story

_ITS_OWN = 6  # items from somebody to the verb of his speech
_TIMES = 12  # items from a verb to its subject


def persons_of(
    line: Line, story: Story, gathering: Gathering, told: Occurrence, when: str | None = None
) -> list[Person]:
    """Return who took part in a gathering that a line tells of, `when` being its time."""
    others = _of_other_rounds(line, gathering)
    return [person for person in _told(line, story, gathering, told, when) if person not in others]


def _of_other_rounds(line: Line, gathering: Gathering) -> set[Person]:
    """Return whom only clauses of another round name: "…; the tenth was chaired by X", "while the last, led by X"."""
    cuts = [
        match.start()
        for match in _ANOTHER.finditer(line.shape)
        if line.shape[match.start()] == ";" or items_word(line, match.end("turn") - 1) in _WHILE
    ]
    first = max((cut for cut in cuts if cut < gathering.first), default=0)
    last = min((cut for cut in cuts if cut >= gathering.last), default=len(line.items))
    here = {item.value.person for at, item in line.tags("X") if first <= at < last and isinstance(item.value, Mention)}
    return {*named(line)} - here if cuts else set()


_ANOTHER = regex(r"(?P<turn>;&?|,?[k&])d(?:O|k(?=[kO,]))")
_WHILE = frozenset({"while", "whereas", "and", "but"})


def _told(line: Line, story: Story, gathering: Gathering, told: Occurrence, when: str | None) -> list[Person]:
    persons = attendance(line, story)
    if persons and _are_sides(line, persons) and (told.status == "planned" or (when and len(when) != _DAY)):
        return []  # "Both sides agreed to hold the third session in May"
    if persons and told.role == "adjunct" and line.items[gathering.first - 1].word == "for":
        came = agents(line, story, told.verb)  # "had been to Lima for the session, in the presence of Y"
        return list(dict.fromkeys([*came, *persons]))
    if persons:
        return persons
    if told.role in {"object", "adjunct"}:
        persons = agents(line, story, told.verb) or _after_verb(line, story, told.verb)
        persons = [*persons, *(each for each in _together_with(line, story) if each not in persons)] if persons else []
        if told.status == "planned":
            here = named(line)
            he = not line.words.isdisjoint({"he", "she"})
            persons = [person for person in persons if person in here or len(persons) == 1 or he]
        if line.items[told.verb].word in meeting_words().received | _MET:  # "X hosted Y for the 6th session"
            guest = patients(line, story, told.verb, frozenset({"", "with"}))
            persons = [*persons, *(guest.persons if guest is not None else ())]
    elif told.role == "said of it" and "who" not in line.words:
        opened = _opened_at(line, gathering, told)
        if opened is not None and (persons := agents(line, story, opened)):
            return persons  # "the fair, which Y opened"
        led = governed(line, gathering)  # "will open the forum, which takes place on 17 June"
        persons = agents(line, story, led.verb) if led is not None and led.role == "object" else []
        persons = persons or (_after_verb(line, story, led.verb) if led is not None else [])
    persons = persons or _invited(line, story, gathering)
    persons = (
        persons
        or _both_sides(line, story, gathering, planned=told.status == "planned")
        or _co_chairs(story, gathering, told, when)
    )
    if (
        not persons
        and gathering.form == "forum"
        and gathering.number is None
        and told.status == "held"
        and "T" not in line.shape
    ):
        persons = story.speakers(line)
    return persons


def _are_sides(line: Line, persons: list[Person]) -> bool:
    """Tell persons whom a line calls but the sides."""
    return not _SIDES.isdisjoint(line.words) and set(persons).isdisjoint(named(line))


_SIDES = frozenset({"sides", "parties", "countries", "governments", "delegations"})
_DAY = len("2024-03-10")
_MET = frozenset({"met", "meets", "joined"})


def _opened_at(line: Line, gathering: Gathering, told: Occurrence) -> int | None:
    """Return the verb of a relative clause by which somebody took part: ", which Y opened and which ran for a week"."""
    first = line.shape.find("r", gathering.last)
    near = range(first + 2, max(told.verb, first + _ITS_OWN) + 1) if 0 < first <= told.verb else range(0)
    return next((at for at in near if items_word(line, at) in _OPENED and line.shape[at - 1] in "XkT"), None)


_OPENED = frozenset({"opened", "attended", "addressed", "inaugurated", "closed", "chaired", "opens", "attends"})


def _after_verb(line: Line, story: Story, verb: int) -> list[Person]:
    """Return a subject told after its verb: "Opening the session X said", "said X at the opening of the forum"."""
    if line.items[verb].word.endswith("ing"):
        return main_agents(line, story, verb)
    if line.items[verb].word not in cues().speech or line.shape[verb - 1 : verb] != ",":
        return []
    after = groups(line, story, verb + 1, verb + _TIMES)
    return list(after[0].persons) if after and preposition(line, after[0]) == "" else []


def _together_with(line: Line, story: Story) -> list[Person]:
    """Return whom somebody does it with: "Together with Y he is to open the forum", "brought together Y and Z"."""
    if line.words.isdisjoint({"together", "alongside"}):
        return []
    for group in groups(line, story, 0, len(line.items)):
        before = {item.word for item in line.items[max(0, group.first - _BESIDE) : group.first]}
        how = {"with", "alongside", ""} if "brought" in before else {"with", "alongside"}
        if group.persons and preposition(line, group) in how and before & {"together", "alongside"}:
            return list(group.persons)
    return []


_BESIDE = 9  # items from "together" to a person, with his titles


def _invited(line: Line, story: Story, gathering: Gathering) -> list[Person]:
    """Return who accepted to come, or is to speak there: "at which Minister X is due to speak"."""
    at = next((at for at in range(gathering.first) if line.items[at].word.startswith("accept")), None)
    if at is not None and "invitation" in line.words:
        return agents(line, story, at)
    which = next((at for at in range(gathering.last, len(line.items)) if line.shape[at] == "r"), len(line.items))
    there = items_word(line, which) == "where" or items_word(line, which - 1) in {"at", "during"}
    there = there and not line.shape[gathering.last : which].strip("iuPTd,")  # "in Lima on Friday, where"
    for group in groups(line, story, which, which + _TIMES) if there else ():
        following = {item.word for item in line.items[group.last : group.last + _ITS_OWN]}
        if not following.isdisjoint({"speak", "speaks", "attend", "open", "opens", "address"}):
            return list(group.persons)
    return []


def _co_chairs(story: Story, gathering: Gathering, told: Occurrence, when: str | None) -> list[Person]:
    """Return the two who were told to be co-chairs of the body whose session was held, if that is of late."""
    if gathering.body is None or told.status != "held" or gathering.which:
        return []
    if when is not None and story.published is not None:
        last, day = Period.parse(when).last, Period.parse(story.published).first
        if day - last > _OF_LATE:
            return []  # who leads it now need not have led it then
    chairs = [person for person in story.people.persons if "co-chair" in person.offices]
    return chairs if len(chairs) == len(countries_of(chairs)) == _BOTH else []


_BOTH = 2
_OF_LATE = timedelta(days=45)


def _both_sides(line: Line, story: Story, gathering: Gathering, *, planned: bool) -> list[Person]:
    """The persons of a list that stand for two countries: with nobody said to attend, they did."""
    for group in groups(line, story, 0, len(line.items)):
        if planned and _foretells(line, group.last, gathering):
            continue
        countries = {person.country for person in group.persons}
        if len(countries - {None}) > 1 or (len(group.persons) == 2 and None in countries):
            return list(group.persons)
    return []


def _foretells(line: Line, at: int, gathering: Gathering) -> bool:
    """Tell those who only say what is to be held: "The ministers also announced that the session will take place"."""
    said = (items_word(line, index) for index in range(at, min(at + 3, gathering.first)))
    return not (cues().speech | _AGREE).isdisjoint(said)


_AGREE = frozenset({"agreed", "agree", "decided", "hoped", "told"})
