"""Who led a session or forum, or went to it, as the lines after it tell."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

import msgspec

from tracker.domain.facts import Meeting
from tracker.domain.period import Period
from tracker.reader.frames.groups import groups, is_owner
from tracker.reader.frames.meeting.attendance import GATHERINGS, attendance
from tracker.reader.frames.meeting.words import DAY, meeting_words
from tracker.reader.items import Line
from tracker.reader.people import Person
from tracker.reader.same_sessions import ANOTHER, same_name
from tracker.reader.story import Story
from tracker.reader.tags import When

_LINES = 5  # in which those who took part are told after the session itself


def told_later(line: Line, story: Story, known: Meeting | None, own: Sequence[Meeting]) -> Iterator[Meeting]:
    """Add to the session or forum told last those whom a line after it says to have led it.

    Args:
        line: The line.
        story: The article.
        known: The session or forum told before the line.
        own: The gatherings that the line itself tells of: who led another one led not the last.
    """
    if known is not None and any(meeting.participants and not same_name(meeting, known) for meeting in own):
        return
    if known is not None and known.status == "held" and _are_to_lead(line):
        known = next((plan for plan in reversed(story.plans) if same_name(plan, known)), None)
    other = _other_before(line, story)
    known = other or known
    if known is None or (known.status != "held" and "will" not in line.words):
        return
    if not known.participants and (both := _both_beside(line, story, known)):
        yield _with(known, {person.name for person in both})
        return
    if other is None and (
        story.round_line is None or not 0 < line.paragraph - story.round_line.paragraph + 1 <= _LINES
    ):
        return
    if line.words.isdisjoint(GATHERINGS) and line.words.isdisjoint(meeting_words().chairs):
        return
    if len(known.participants) > 1 and line.words.isdisjoint(meeting_words().chairs):
        return
    standing = not _is_news(known, story) and not line.words.isdisjoint({"is", "are"})
    if standing or not line.words.isdisjoint(_BESIDE):
        return  # "Its co-chairs are X and Y": now, whoever led the session of two years ago
    names = {person.name for person in attendance(line, story)}
    if names and not names <= set(known.participants) and not _tells_another(line):
        yield _with(known, names)


def _other_before(line: Line, story: Story) -> Meeting | None:
    """Return another round that the sentence before tells of, and this one as "it": "X and Y will chair it"."""
    last = story.sittings[-1] if story.sittings and "it" in line.words else None
    if last is None or last.meeting.rule != ANOTHER or story.number(last.line) != story.number(line) - 1:
        return None
    return last.meeting


def _are_to_lead(line: Line) -> bool:
    """Tell "the delegation will be led by X", "X and Y will co-chair it", of a round that is still to come."""
    leading = meeting_words().chairs | {"lead", "head", "led", "headed", "represent", "represented"}
    ahead = [item.word for item in line.items]
    return any(word == "will" and not leading.isdisjoint(ahead[at : at + 3]) for at, word in enumerate(ahead))


_BESIDE = frozenset({"preceded", "preparatory", "sidelines", "margins"})  # of another gathering


def _with(known: Meeting, names: set[str]) -> Meeting:
    return msgspec.structs.replace(
        known,
        participants=tuple(sorted({*known.participants, *names})),
        carried=tuple(dict.fromkeys((*known.carried, "participants"))),
    )


def follows_round(line: Line, story: Story) -> bool:
    """Tell the line after a session that named nobody: it may name those who led it."""
    known = story.rounds[-1] if story.rounds else None
    before = story.round_line
    if known is None or before is None or "X" not in line.shape:
        return False
    if known.participants:
        return False
    return 0 <= line.paragraph - before.paragraph <= 1 and story.number(line) - story.number(before) == 1


def _both_beside(line: Line, story: Story, known: Meeting) -> list[Person]:
    """Return those of both parties whom the sentence after a session names: "X and Y signed the minutes"."""
    before = story.round_line
    if before is None or story.number(line) - story.number(before) != 1 or not _is_news(known, story):
        return []
    if "X" not in line.shape or line.paragraph - before.paragraph > 1 or _is_elsewhere(line, story):
        return []
    found = [group for group in groups(line, story, 0, len(line.items)) if group.persons and not is_owner(line, group)]
    persons = list(dict.fromkeys(person for group in found for person in group.persons))
    sides = {person.country for person in persons}
    return persons if len(persons) <= _MOST and sides == set(known.parties) else []


def _is_elsewhere(line: Line, story: Story) -> bool:
    """Tell a sentence of some other day, trip or meeting: "X, who was in P from 3 to 5 May, had met Y"."""
    if not line.words.isdisjoint(_BESIDE | _OTHER_MEETINGS):
        return True
    days = [story.period(item.value) for _, item in line.tags("T") if isinstance(item.value, When)]
    day, far = story.day, timedelta(days=_NEWS_DAYS)
    told = [Period.parse(each) for each in days if each is not None and len(each) >= DAY]
    return day is not None and any(day - each.last > far for each in told)


_OTHER_MEETINGS = frozenset({"met", "visited", "received"})


def _is_news(known: Meeting, story: Story) -> bool:
    """Tell a round of these days, or one to come: whom the next sentence names took part in no earlier one."""
    if known.when is None or story.day is None or known.status == "planned" or "when" in known.carried:
        return True
    return abs((story.day - Period.parse(known.when).first).days) <= _NEWS_DAYS


_NEWS_DAYS = 10
_MOST = 4  # persons who can be taken for the heads of two delegations


def _tells_another(line: Line) -> bool:
    """Tell a line of a round of its own, with a number or a name."""
    return "O" in line.shape or not line.words.isdisjoint({"next", "previous", "last"})
