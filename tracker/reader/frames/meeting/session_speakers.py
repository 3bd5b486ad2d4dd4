"""Who speaks at a session told before: "In his opening remarks Minister X said", "For his part, Minister Y said"."""

from tracker.domain.facts import Meeting
from tracker.reader.cues import cues, is_verb
from tracker.reader.frames.groups import groups, is_owner, preposition
from tracker.reader.items import Line
from tracker.reader.people import Person
from tracker.reader.story import Story

_AT_IT = frozenset(
    "session meeting committee commission council speech remarks address opening opened forum talks sitting".split()
)
_IN_TURN = ("for his part", "for her part", "on his part", "on her part", "from his side", "on his side", "in turn")
_SOON = 5  # items from a speaker to his verb
_OPENING = 4  # items of "For his part,"


def may_speak(line: Line) -> bool:
    """Tell a line that names somebody and speaks of a session, or goes on to the other side."""
    return "X" in line.shape and (not line.words.isdisjoint(_AT_IT) or _is_in_turn(line))


def _is_in_turn(line: Line) -> bool:
    return " ".join(item.word for item in line.items[:_OPENING]).startswith(_IN_TURN)


def speaker_at(line: Line, story: Story, known: Meeting) -> Person | None:
    """Return who speaks for one of the parties of a session that had nobody of his side yet."""
    if not may_speak(line):
        return None
    turn = _is_in_turn(line)
    there = {story.people.named(name).country for name in known.participants}
    for group in groups(line, story, 0, len(line.items)):
        persons = group.persons
        if len(persons) != 1 or persons[0].country not in set(known.parties) - there:
            continue
        if not persons[0].current or is_owner(line, group) or (preposition(line, group) and not turn):
            continue
        if _speaks(line, group.last):
            return persons[0]
    return None


def _speaks(line: Line, at: int) -> bool:
    """Tell a verb soon after a person, of speech or of an opening."""
    for later in range(at, min(at + _SOON, len(line.items))):
        word = line.items[later].word
        if line.shape[later] == "X":
            return False
        if is_verb(line, later) or word in cues().speech:
            return word in _SAYING or word in cues().speech
    return False


_SAYING = frozenset(
    """
    expressed hailed highlighted welcomed underlined underscored emphasised emphasized praised called pointed affirmed
    reaffirmed reiterated thanked commended lauded invited urged proposed told opened addressed outlined
    """.split()
)
