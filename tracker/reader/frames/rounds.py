"""The facts of gatherings: sessions of bodies, forums, talks of states, told by their noun and what became of it."""

from collections.abc import Iterator

from tracker.domain.facts import Meeting
from tracker.reader.frames.actors import agents
from tracker.reader.frames.attendance import attendance
from tracker.reader.frames.encounter import by_wire
from tracker.reader.frames.gathering import Gathering, gatherings, last_round
from tracker.reader.frames.groups import groups
from tracker.reader.frames.meeting_words import DAY, meeting_words
from tracker.reader.frames.occurrence import Occurrence, occurrence, time_of
from tracker.reader.frames.slots import parties_of
from tracker.reader.items import Line
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.tags import Place


def rounds(line: Line, story: Story) -> Iterator[tuple[Gathering, Meeting | None]]:
    """Yield the gatherings of a line, each with its fact, None where it is only mentioned."""
    before: Occurrence | None = None
    for gathering in gatherings(line, story):
        told = occurrence(line, gathering) or _gapped(line, gathering, before)
        before = told or before
        yield gathering, _fact(line, story, gathering, told) if told is not None else None


def _gapped(line: Line, gathering: Gathering, before: Occurrence | None) -> Occurrence | None:
    """A verb left out: "The first took place in Minsk, the second in Samarkand"."""
    following = line.shape[gathering.last : gathering.last + 2]
    if before is None or gathering.known is None or following not in {"iP", "iT"}:
        return None
    return Occurrence(gathering.head, "listed", before.status)


def _fact(line: Line, story: Story, gathering: Gathering, told: Occurrence) -> Meeting | None:
    when, said = time_of(line, story, gathering, told)
    planned = told.status == "planned"
    body = gathering.body is not None and gathering.head == gathering.last - 1 and line.shape[gathering.head] == "B"
    if (
        planned is False
        and gathering.which in {"next", "upcoming", "forthcoming", "following"}
        and _is_present(line, told.verb)
    ):
        planned = True
    if gathering.form == "forum" and told.role == "adjunct" and planned and gathering.number is None:
        return None
    bare = gathering.body is not None and gathering.number is None and line.items[gathering.head].value is not None
    if bare and told.role in {"adjunct", "listed"}:
        return None  # "on the Joint Commission", "in the council"
    if bare and told.role == "object" and "chair" in line.items[told.verb].word:
        return None
    if bare and told.role == "subject" and line.items[told.verb].word not in meeting_words().convened:
        return None
    if said and when is not None and story.published is not None and when[:DAY] > story.published:
        planned = planned or len(when) != len("2021")
    if gathering.known is not None and not said:
        return None
    if planned and not said and gathering.number is None:
        return None
    carried: list[str] = []
    if when is None and not said and not planned:
        when, carried = story.today(), ["when"]
    persons = [] if told.status == "planned" and gathering.which else _persons(line, story, gathering, told)
    parties = gathering.parties
    if len(parties) < 2:
        parties = parties_of(persons, story)
    if len(parties) < 2:
        return None
    ground = story.ground(line)
    form = gathering.form
    if form == "meeting" and by_wire(line, gathering.head, meeting_words()):
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
        participants=tuple(sorted(person.name for person in persons)),
        parties=parties,
        place=_place(line, story, gathering, told),
        name=gathering.name or None,
        number=gathering.number,
        status="planned" if planned else "held",
    )


<<<<<<< HEAD
_REGULAR = frozenset({"every", "annually", "regularly", "twice", "yearly", "alternately"})  # a rule, no session


def is_session(line: Line, story: Story, index: int) -> bool:
    """Tell a session of a body from a meeting of persons: an ordinal before it, or a shared body after it."""
    before = line.shape[max(0, index - 4) : index]
    after = line.items[index + 1 : index + 9]
    body = any(isinstance(item.value, Body) and item.value.shared for item in after)
    own = any(isinstance(item.value, Body) and item.value.shared for item in line.items[max(0, index - 3) : index])
    known = any(item.word in story.bodies for item in line.items[index + 1 : index + 5])  # "of the commission"
    another = known and not {"next", "last", "previous", "regular", "upcoming"}.isdisjoint(
        item.word for item in line.items[max(0, index - 2) : index]
    )
    return body or ("O" in before and index > 0) or own or another


def rounds_at(line: Line, story: Story, index: int, words: Words) -> Iterator[Meeting]:
    """A session of a body, or a forum."""
    items = line.items
    happened = any(item.word in words.happened for item in line.items) or (
        items[index].word not in words.forums
        and ordinal_before(line, index) is not None
        and when_of(line, story, index)[1]
    )
    status = status_of(line, index)
    if not happened or (status == "none" and "should" not in line.words):
        line.miss(index, "nothing says that it was or will be held")
        return
    follows = {item.word for item in items[index + 1 : index + 8]}
    beside = _is_beside([item.word for item in items[max(0, index - 9) : index]])
    if beside and follows.isdisjoint({"held", "opened", "ran"}):
        line.miss(index, "only what something else happened beside")
        return
    forum = items[index].word in words.forums or items[index].word == "mission"
    between = [code for code in codes(line, index + 1, index + 8) if country_of(code)]
    of_two = len(between) == 2 and items[index + 1].word == "between"
    if forum and _only_where(line, index) and not of_two:
        line.miss(index, "only where something else happened")
        return
    number = ordinal_before(line, index)
    body = None if forum else story.session_body(line)
    if not forum and body is None:
        line.miss(index, "of which body is not said")
        return
    name = body.name if body is not None else _name(line, index)
    generic = (
        forum
        and number is None
        and name.islower()
        and not {"business", "trade", "intergovernmental"} & set(name.split())
    )
    if generic and not of_two:
        line.miss(index, "a forum without a name")
        return
    near = [*range(index, min(index + _VERB, len(items))), *range(index - 1, max(-1, index - _VERB), -1)]
    verb = next((at for at in near if items[at].word in words.happened), index)
    status = status_of(line, verb)
    if status == "none" and items[verb - 1].word == "be" and items[verb - 2].word in {"should", "shall"}:
        status = "planned"  # "the 19th session should be convened in Moscow in May"
    if status == "none":
        return
=======
def _persons(line: Line, story: Story, gathering: Gathering, told: Occurrence) -> list[Person]:
>>>>>>> 186957a (Reader: gatherings by one mechanism: a noun phrase and what became of it; mastheads give the date)
    persons = attendance(line, story)
    if persons:
        return persons
    if told.role in {"object", "adjunct"}:
        persons = agents(line, story, told.verb)
    elif told.role == "said of it" and "who" not in line.words:
        persons = []
    persons = persons or _both_sides(line, story)
    if (
        not persons
        and gathering.form == "forum"
        and gathering.number is None
        and told.status == "held"
        and "T" not in line.shape
    ):
        persons = story.speakers(line)
    return persons


_TWO = 2


def _both_sides(line: Line, story: Story) -> list[Person]:
    """The persons of a list that stand for two countries: with nobody said to attend, they did."""
    for group in groups(line, story, 0, len(line.items)):
        countries = {person.country for person in group.persons}
        if len(countries - {None}) > 1 or (len(group.persons) == _TWO and None in countries):
            return list(group.persons)
    return []


def _is_present(line: Line, verb: int) -> bool:
    return line.items[verb].word.endswith("s") or line.items[verb - 1].word in {"is", "are"}


def _place(line: Line, story: Story, gathering: Gathering, told: Occurrence) -> str | None:
    """Where it was: the place after "in" or "at" nearest to it, the host, else where the article was written."""
    best: tuple[int, str] | None = None
    for at, item in line.tags("P"):
        value = item.value
        if not isinstance(value, Place) or gathering.first <= at < gathering.last:
            continue
        told_in = at and line.items[at - 1].word in {"in", "at", "by"}
        hosts = value.form in {"city", "capital"}
        if told_in or hosts:
            distance = min(abs(at - gathering.last), abs(at - told.verb))
            if best is None or distance < best[0]:
                best = (distance, value.name)
    if best is not None:
        return best[1]
    return None if told.status == "planned" or gathering.known is not None else story.venue


__all__ = ["last_round", "rounds"]
