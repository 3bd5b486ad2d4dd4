"""Meetings told by a noun: "held talks with Y", "a meeting between X and Y", "after a meeting with Y, X said"."""

from collections.abc import Iterator

from tracker.domain.facts import Meeting
from tracker.reader.cues import cues, items_word
from tracker.reader.frames.first_person import speaker
from tracker.reader.frames.groups import Group, groups, is_leader, is_object, is_owner, preposition, visitors
from tracker.reader.frames.meeting.actors import agents, main_agents
from tracker.reader.frames.meeting.attendance import attendance
from tracker.reader.frames.meeting.calls import by_wire
from tracker.reader.frames.meeting.clauses import clause_start
from tracker.reader.frames.meeting.encounter import Sides, made
from tracker.reader.frames.meeting.noun_phrase import start_of
from tracker.reader.frames.meeting.patients import patients, pronoun_after, whom_before
from tracker.reader.frames.meeting.separately import are_of_houses, separately
from tracker.reader.frames.meeting.talks_between import both_sides
from tracker.reader.frames.meeting.talks_of_states import between_peoples, is_of_paper, of_states
from tracker.reader.frames.meeting.visitors_met import visitors_for, with_whom
from tracker.reader.frames.meeting.with_each import is_separate, with_all
from tracker.reader.frames.meeting.words import Words, meeting_words
from tracker.reader.items import Line
from tracker.reader.people import Person
from tracker.reader.plans import AWAITING
from tracker.reader.story import Story


def talks(line: Line, story: Story, index: int, words: Words) -> Iterator[Meeting]:
    """As in "held talks with Y", "talks between X and Y", "after a meeting with Y, X said"."""
    whole = both_sides(line, story, index, words)
    if whole is not None:
        yield from made(line, story, whole[0], words, whole[1])
        return
    if index + 1 < len(line.items) and line.items[index + 1].word in {"between", "of"}:
        told = list(between_peoples(line, story, index))
        yield from told
        if told or (line.items[index + 1].word == "between" and not _is_led(line, index)):
            return
    allowed = _prepositions(line, index)
    owner = _owner(line, story, index)
    held = _held_at(line, index, words)
    gave = held if held is not None and _is_given(line, index, held) else None
    right = patients(line, story, index, allowed) or (with_whom(line, story, index) if owner else None)
    if right is None and held is not None:
        right = patients(line, story, held, _WITH, index - held) or whom_before(line, story, held)
    if right is None and gave is not None:  # "gave Y a warm welcome"
        right = next((group for group in groups(line, story, gave + 1, index) if is_object(line, group)), None)
    if owner:
        left = owner
    elif right is not None and held is None and (awaited := _awaited(line, story, right)):
        left = awaited
    elif held is not None:
        wanted = right is None and line.shape[held - 1] == "t" and is_of_paper(line, index)
        left = [] if wanted else agents(line, story, held)  # else "agreed to resume talks on a free trade agreement"
        if not left and right is None:
            yield from of_states(line, story, index, held)
            return
        if not left and right is not None and len({person.country for person in right.persons}) > 1:
            left = list(right.persons)  # "Tirana will host a meeting with X and Y"
        left = left or _meant(line, story, index, right)
    elif right is not None or _is_adjunct(line, index) or _leaders(line, story):
        left = main_agents(line, story, index) or _author(line, story, index)
        left = left or _meant(line, story, index, right) or visitors_for(line, story, right)
    else:
        line.miss(index, "who talked is not said")
        return
    if right is None and not left:
        left = _leaders(line, story)
    if right is not None and not left and is_leader(line, right):
        left = story.opposite(right.persons, line)
    if right is None and len(left) == 1:
        him = pronoun_after(line, story, gave, frozenset({""}), left) if gave is not None else None
        right = pronoun_after(line, story, index, allowed, left) or _spoken_to(line, story, index) or him
    if right is None and left and not line.words.isdisjoint(_HONOUR):
        honoured = tuple(person for person in visitors(story) if person not in left)  # "gave a dinner in his honour"
        right = Group(index, index + 1, honoured) if honoured else None
    if right is not None and left and (is_separate(line, index) or (len(left) == 1 and are_of_houses(right.persons))):
        yield from with_all(line, story, index, words, (left, right))
        return
    couples = _couples(line, story, index, held) if right is None and held is not None else []
    for couple in couples:
        yield from made(line, story, index, words, (couple, None))
    if not couples:
        yield from _one(line, story, index, words, (left, right))


def _one(line: Line, story: Story, index: int, words: Words, sides: Sides) -> Iterator[Meeting]:
    """Make the one meeting of two sides, and those that the sentence tells apart: "with X and, later, with Y"."""
    left, right = sides
    rule = "meeting.consultations" if line.items[index].word in {"consultations", "dialogue"} else "meeting.together"
    yield from made(line, story, index, words, (left, right), rule=rule)
    if right is not None and left:
        for other in separately(line, story, right, frozenset({"with"})):
            yield from made(line, story, index, words, (left, other), apart=True)


def _is_led(line: Line, index: int) -> bool:
    """Tell talks that those lead who are named before: "X and Y chaired talks between their delegations"."""
    led = not _LED.isdisjoint(item.word for item in line.items[max(0, index - _NEAR_HELD) : index])
    return led and not _TEAMS.isdisjoint(item.word for item in line.items[index + 2 : index + _NEAR])


_LED = frozenset({"led", "lead", "leads", "chaired", "chair", "chairs", "presided", "preside", "headed", "co-chaired"})
_TEAMS = frozenset({"delegations", "teams", "sides", "members", "governments"})


def _couples(line: Line, story: Story, index: int, held: int) -> list[list[Person]]:
    """Return who met whom: "X and his counterpart Y, as well as V and her counterpart W, held separate talks"."""
    first = clause_start(line, held)
    if line.shape.count("C", first, held) < _COUPLE or not is_separate(line, index):
        return []
    persons = [person for group in groups(line, story, first, held) for person in group.persons]
    couples = [persons[at : at + _COUPLE] for at in range(0, len(persons), _COUPLE)]
    return couples if all(len({person.country for person in couple}) == _COUPLE for couple in couples) else []


_COUPLE = 2


def _prepositions(line: Line, index: int) -> frozenset[str]:
    """Return the prepositions behind a noun that lead to the other side: "talks with Y", "an audience to Y"."""
    word = line.items[index].word
    if word in {"call", "calls"}:
        return _WITH | {"to", "from"}
    if word == "meeting" and not line.words.isdisjoint(_HOSTING) and line.words.isdisjoint(_GUESTLESS):
        return _WITH | {"for"}  # "hosted a meeting for X and his team"
    if word in _GIVEN:  # "gave a dinner in honour of X"
        return _AUDIENCE if line.words.isdisjoint(_HONOUR) else _AUDIENCE | {"of"}
    return _WITH


_WITH = frozenset({"with"})
_HOSTING = frozenset({"hosted", "hosts", "host", "organised", "organized", "arranged"})
_GUESTLESS = frozenset({"with", "between"})
_GIVEN = frozenset({"audience", "lunch", "dinner", "breakfast", "luncheon", "banquet", "reception", "welcome"})
_AUDIENCE = frozenset({"with", "to", "by", "from", "for"})  # "granted an audience to X", "was granted one by Y"
_HONOUR = frozenset({"honour", "honor"})


def _is_given(line: Line, index: int, held: int) -> bool:
    """Tell an audience or a welcome that is given to somebody: "gave Y a warm welcome", "granted him an audience"."""
    return line.items[index].word in _GIVEN and line.items[held].word in _GAVE


_GAVE = frozenset({"gave", "gives", "give", "given", "granted", "accorded", "accords", "offered", "grants", "grant"})


def _held_at(line: Line, index: int, words: Words) -> int | None:
    """Return the verb that talks are held by: "held talks"."""
    first = start_of(line, index)
    dated = "T" in line.shape[:first]  # else it is the day of a signing told before
    if dated and items_word(line, first - 1) in _OCCASIONS and items_word(line, index + 1) == "of":
        return None  # "The signing took place on Monday after the talks of X with Y"
    near = range(index - 1, max(_after_speech(line, index), index - _NEAR_HELD), -1)
    held = words.held | {"spent"} if items_word(line, first - 1) == "in" else words.held  # "spent an hour in talks"
    return next((at for at in near if line.items[at].word in held), None)


_OCCASIONS = frozenset({"after", "following", "before"})
_NEAR_HELD = 8  # items from "held" to the talks


def _after_speech(line: Line, index: int) -> int:
    """Return where a speech ends after which it was given: "the forum will be held, X said following talks with Y"."""
    said = line.items[index - _OCCASION : index - 1] if index >= _OCCASION else []
    return next((index - _OCCASION + at for at, item in enumerate(said) if item.word in cues().speech), -1)


_OCCASION = 3  # items from "said" to the talks: "said after the talks"


def _leaders(line: Line, story: Story) -> list[Person]:
    """Return two of two countries who led talks: "under the leadership of X and Y, consultations were held"."""
    if line.words.isdisjoint({"consultations", "talks", "negotiations", "delegations", "meeting"}):
        return []
    told = line.items[0].word == "the" and line.shape[1] == "k" and story.gathering is not None  # "The meeting was"
    attended = "attended" in line.words and not (story.rounds or told)  # else it is the one told before
    led = attendance(line, story) if attended or not line.words.isdisjoint(meeting_words().chairs) else []
    return led if len({person.country for person in led} - {None}) > 1 else []


def _spoken_to(line: Line, story: Story, index: int) -> Group | None:
    """Return to whom the subject speaks at a meeting: "At the meeting X told Y"."""
    later = (at for at in range(index + 1, len(line.items)) if line.items[at].word in _SPEAKING_TO)
    verb = next(later, None)
    at = next((at for at in range(index - 1, max(0, index - _OCCASION - 1), -1) if line.items[at].word in _AT), None)
    if at is not None and line.items[at + 1].word != "the":
        told = [verb for verb in range(clause_start(line, at), at) if line.items[verb].word in _SPEAKING_TO]
        if told:  # "X told Y at a meeting", "during bilateral talks"
            return patients(line, story, told[-1], frozenset({""}), _NEAR)
    opens = line.items[index - 1].word == "the" and line.items[index - 2].word in {"at", "during", "in"}
    opens = opens or (by_wire(line, index, meeting_words()) and "i" in line.shape[max(0, index - 4) : index])
    return patients(line, story, verb, frozenset({""}), _NEAR) if verb is not None and opens else None


_AT = frozenset({"at", "during", "in", "of"})
_SPEAKING_TO = frozenset({"told", "assured", "informed", "thanked", "briefed", "congratulated", "invited", "urged"})
_NEAR = 7  # items from a verb or the talks to a person


def _author(line: Line, story: Story, index: int) -> list[Person]:
    """Return whose talks they are: "the talks of X with Y", "X's first engagement was a meeting with Y"."""
    near = groups(line, story, index + 1, index + _NEAR + 3)
    by = items_word(line, index + 1) in meeting_words().held  # "talks held on Tuesday by X with Y"
    if near and preposition(line, near[0]) in ({"of", "by"} if by else {"of"}):
        return list(near[0].persons)
    first = clause_start(line, index)
    owning = groups(line, story, first, index) if not line.words.isdisjoint(_ITEMS) else []
    return list(owning[0].persons) if owning and is_owner(line, owning[0]) else []


_ITEMS = frozenset("engagement engagements programme program itinerary agenda schedule visit trip stay".split())


def _meant(line: Line, story: Story, index: int, right: Group | None) -> list[Person]:
    """Return who the text is about, of whose day the other one's sentence tells: "It began with a meeting with Y"."""
    subject = story.subject
    began = items_word(line, index - 2) == "with" and items_word(line, index - _OCCASION) in _BEGAN
    after = began or not {"after", "following", "during"}.isdisjoint(
        item.word for item in line.items[max(0, index - 3) : index]
    )
    if right is None or not after or subject is None or subject.country is None:
        return []
    strangers = [person for person in right.persons if person.country not in {None, subject.country}]
    return [subject] if strangers else []


_BEGAN = frozenset("began begins started opened ended concluded closed continued finished".split())


def _awaited(line: Line, story: Story, right: Group) -> list[Person]:
    """Return whom talks await: "A meeting with Y awaits X", "talks with Y await him"."""
    verb = next((at for at in range(right.last, len(line.items)) if line.items[at].word in AWAITING), None)
    if verb is None:
        return []
    if items_word(line, verb + 1) in {"him", "her"}:
        here = [each for each in groups(line, story, 0, right.first) if len(each.persons) == 1]
        return list(here[0].persons) if here else [story.subject] if story.subject is not None else []
    after = groups(line, story, verb, len(line.items))[:1]
    return list(after[0].persons) if after and preposition(line, after[0]) == "" else []


def _is_adjunct(line: Line, index: int) -> bool:
    """Tell "after talks", "at a meeting in Riga": what its sentence's own persons met for."""
    before = [item.word for item in line.items[max(0, index - 4) : index]]
    follows = line.shape[index + 1 : index + 2]
    return (
        (
            not {"after", "following", "at", "during"}.isdisjoint(before)
            or before[-2:-1] == ["in"]
            or "in a" in " ".join(before)
        )
        and not ({"the", "of"} & set(before) and line.words.isdisjoint(_SPEAKING_TO))
        and follows in {"i", ",", "u", "T", "", "."}
    )


def _owner(line: Line, story: Story, index: int) -> list[Person]:
    """Return whose talks they are: "X's meeting with", "his meeting with"."""
    for at in range(index - 1, max(-1, index - _OWNED), -1):
        if line.shape[at] == "s":
            found = groups(line, story, max(0, at - 3), at)
            owners = list(found[-1].persons) if found and found[-1].last == at else []
            return owners or (story.two(line.items[at - 1].word) if line.items[at - 1].word in _TWO_LEADERS else [])
        if line.items[at].word in {"his", "her"}:
            before = [group for group in groups(line, story, 0, at) if group.persons]
            own = main_agents(line, story, index) or (list(before[-1].persons) if before else [])
            return own or ([story.subject] if story.subject is not None else [])
        if line.items[at].word in {"my", "our"}:
            return speaker(line, story, at)
        if line.items[at].word == "their":
            happened = index + 1 < len(line.items) and line.items[index + 1].word in _HAPPENED
            return main_agents(line, story, index) or (story.two() if happened else [])
        if line.shape[at] not in "kOgmA#-TER":
            return []
    return []


_HAPPENED = frozenset({"will", "is", "took", "takes", "was", "had", "came", "dates", "followed"})
_TWO_LEADERS = frozenset({"leaders", "presidents", "ministers", "premiers", "sides"})
_OWNED = 4  # items between an owner and what he owns: "X's first official talks"
