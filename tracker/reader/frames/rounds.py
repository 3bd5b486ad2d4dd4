"""Sessions of bodies that countries share, and forums."""

from collections.abc import Iterator

from tracker.domain.facts import Meeting, MeetingForm
from tracker.domain.places import country_of
from tracker.reader.bodies import Body
from tracker.reader.cues import status_of
from tracker.reader.frames.attendance import attendance
from tracker.reader.frames.groups import groups
from tracker.reader.frames.meeting_words import Told, Words, meeting_of
from tracker.reader.frames.slots import (
    codes,
    parties_of,
    persons_left,
    when_of,
    written,
)
from tracker.reader.items import Line
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.tags import Ordinal

_BEGUN = frozenset({"opened", "concluded", "began", "ended", "closed", "kicked", "wrapped"})


def met_body(line: Line, index: int) -> Body | None:
    """The shared body that meets: the subject of "met", or what is held: "held Foreign Office Consultations"."""
    items = line.items
    if items[index].word in {"held", "hold", "holds"}:
        after = items[index + 1 : index + 5]
        return next((item.value for item in after if isinstance(item.value, Body) and item.value.shared), None)
    reach = 26 if items[index].word not in _BEGUN else 3
    for at in range(index - 1, max(-1, index - reach), -1):
        item = items[at]
        if isinstance(item.value, Body):
            return item.value if item.value.shared else None
        if item.shape == "X" and at > index - 6:
            return None
    return None


def sessions_of_body(line: Line, story: Story, index: int) -> Iterator[Meeting]:
    """A session told by its body: "the Joint Commission last met in Accra in March 2012"."""
    body = met_body(line, index)
    status = status_of(line, index)
    if body is None or status == "none" or (status == "planned" and not line.words.isdisjoint(_REGULAR)):
        return
    body = story.full(body)
    persons = attendance(line, story) or (
        persons_left(line, index) if line.items[index].word in {"held", "hold"} else []
    )
    parties = tuple(sorted(body.places)) if len(body.places) > 1 else parties_of(persons, story)
    if len(parties) > 1:
        yield meeting_of(
            line,
            story,
            index,
            Told(
                form="session",
                planned=status == "planned",
                persons=persons,
                parties=parties,
                rule="meeting.body",
                name=body.name,
                number=ordinal_before(line, len(line.items)),
            ),
        )


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
    persons = attendance(line, story)
    if not persons:
        persons = _both_sides(line, story)
    if not persons and forum and number is None and status == "held" and not when_of(line, story, verb)[1]:
        persons = story.speakers(line)
    if forum and of_two:
        parties = tuple(sorted(between))
    else:
        parties = parties_of(persons, story) if body is None or len(body.places) < 2 else tuple(sorted(body.places))
    form: MeetingForm = "forum" if forum else "session"
    yield meeting_of(
        line,
        story,
        verb,
        Told(form, status == "planned", persons, parties, f"meeting.{form}", name=name, number=number),
    )


_VERB = 22  # items between a forum and the verb that it is held by


def _only_where(line: Line, index: int) -> bool:
    """Tell a forum that is only where something else happened: "X and Y are to meet at the Mercosur summit"."""
    first = index
    while first > 0 and line.shape[first - 1] in "NQPAFMKBR-mgO":
        first -= 1
    before = [item.word for item in line.items[max(0, first - 4) : first]]
    at = not {"at", "of", "during", "after", "before", "for", "to", "ahead", "like", "from"}.isdisjoint(before[-2:])
    return (
        at
        and not {"attended", "attend", "part", "participated", "spoke", "speaking", "addressing"} & set(before)
        and "O" not in line.shape[first:index]
    )


_BESIDE = frozenset({"framework", "sidelines", "margins", "frames", "sideline", "eve", "ahead"})


def _is_beside(before: list[str]) -> bool:
    """Tell what only happened beside a forum: "as part of the forum", "on the sidelines of the summit"."""
    return not _BESIDE.isdisjoint(before) or (
        "part" in before and before[(before.index("part") + 1) % len(before)] == "of"
    )


_TWO = 2


def _both_sides(line: Line, story: Story) -> list[Person]:
    """The persons of a list that stand for two countries: with nobody said to attend, they did."""
    for group in groups(line, story, 0, len(line.items)):
        countries = {person.country for person in group.persons}
        if len(countries - {None}) > 1 or (len(group.persons) == _TWO and None in countries):
            return list(group.persons)
    return []


def ordinal_before(line: Line, index: int) -> int | None:
    """Return the number of a round: 23 for "the 23rd meeting"."""
    for at in range(index - 1, max(-1, index - 8), -1):
        value = line.items[at].value
        if isinstance(value, Ordinal):
            return value.value
        if line.shape[at] in ";.)":
            return None
    return None


def _name(line: Line, index: int) -> str:
    """The capitalised words, places and acronyms up to the noun, else the noun and the word before it."""
    first = index
    while first > 0 and (
        line.shape[first - 1] in "NQPAFMKBR-"
        or (
            line.shape[first - 1] in "&gmk"
            and first > 1
            and line.items[first - 1].word
            in {"and", "business", "interregional", "investment", "economic", "trade", "intergovernmental"}
        )
    ):
        first -= 1
    text = written(line, first, index + 1)
    return text if first < index else line.items[index].text
