"""Meetings told by a noun: "held talks with Y", "a meeting between X and Y", "after a meeting with Y, X said"."""

from collections.abc import Iterator

from tracker.domain.facts import Meeting
from tracker.reader.cues import cues, items_word
from tracker.reader.frames.first_person import speaker
from tracker.reader.frames.groups import Group, groups, is_leader, is_object, is_owner, preposition, visitors
from tracker.reader.frames.meeting.actors import agents, main_agents
from tracker.reader.frames.meeting.attendance import attendance
from tracker.reader.frames.meeting.clauses import clause_start
from tracker.reader.frames.meeting.encounter import Sides, by_wire, made
from tracker.reader.frames.meeting.patients import patients, pronoun_after
from tracker.reader.frames.meeting.separately import are_of_houses, separately
from tracker.reader.frames.meeting.talks_of_states import between_peoples, between_states, is_of_paper, of_states
from tracker.reader.frames.meeting.words import Words, meeting_words
from tracker.reader.items import Line
from tracker.reader.people import Person
from tracker.reader.story import Story


def talks(line: Line, story: Story, index: int, words: Words) -> Iterator[Meeting]:
    """As in "held talks with Y", "talks between X and Y", "after a meeting with Y, X said"."""
    whole = _whole(line, story, index, words)
    if whole is not None:
        yield from made(line, story, whole[0], words, whole[1])
        return
    if index + 1 < len(line.items) and line.items[index + 1].word in {"between", "of"}:
        told = list(between_peoples(line, story, index)) or list(between_states(line, story, index, words))
        yield from told
        if told or line.items[index + 1].word == "between":
            return
    allowed = _AUDIENCE if line.items[index].word in _GIVEN else _WITH
    if line.items[index].word in _GIVEN and not line.words.isdisjoint({"honour", "honor"}):
        allowed = _AUDIENCE | {"of"}  # "gave a dinner in honour of X"
    if line.items[index].word in {"call", "calls"}:
        allowed = _WITH | {"to", "from"}
    owner = _owner(line, story, index)
    held = _held_at(line, index, words)
    right = patients(line, story, index, allowed)
    if right is None and held is not None:
        right = patients(line, story, held, _WITH, index - held)
    right = right or _given(line, story, index, held)
    if owner:
        left = owner
    elif held is not None:
        wanted = right is None and line.shape[held - 1] == "t" and is_of_paper(line, index)
        left = [] if wanted else agents(line, story, held)  # else "agreed to resume talks on a free trade agreement"
        if not left and right is None:
            yield from of_states(line, story, index, held)
            return
        if not left and right is not None and len({person.country for person in right.persons}) > 1:
            left = list(right.persons)  # "Tirana will host a meeting with X and Y"
    elif right is not None or _is_adjunct(line, index) or _leaders(line, story):
        left = main_agents(line, story, index) or _author(line, story, index)
        left = left or _meant(line, story, index, right) or _visitors_for(story, right)
    else:
        line.miss(index, "who talked is not said")
        return
    if right is None and not left:
        left = _leaders(line, story)
    if right is not None and not left and is_leader(line, right):
        left = story.opposite(right.persons, line)
    if right is None and len(left) == 1:
        right = pronoun_after(line, story, index, allowed, left) or _spoken_to(line, story, index)
        right = right or _given_him(line, story, index, held, left)
    if right is None and left and not line.words.isdisjoint({"honour", "honor"}):
        honoured = tuple(person for person in visitors(story) if person not in left)  # "gave a dinner in his honour"
        right = Group(index, index + 1, honoured) if honoured else None
    if right is not None and left and (is_separate(line, index) or (len(left) == 1 and are_of_houses(right.persons))):
        yield from with_each(line, story, index, words, (left, right))
        return
    rule = "meeting.consultations" if line.items[index].word in {"consultations", "dialogue"} else "meeting.together"
    yield from made(line, story, index, words, (left, right), rule=rule)
    if right is not None and left:
        for other in separately(line, story, right, frozenset({"with"})):
            yield from made(line, story, index, words, (left, other), apart=True)


def _given(line: Line, story: Story, index: int, held: int | None) -> Group | None:
    """Return to whom an audience or a welcome was given: "gave Y a warm welcome"."""
    if held is None or line.items[index].word not in _GIVEN or line.items[held].word not in _GAVE:
        return None
    return next((group for group in groups(line, story, held + 1, index) if is_object(line, group)), None)


def _given_him(line: Line, story: Story, index: int, held: int | None, left: list[Person]) -> Group | None:
    """Return whom "him" means to whom an audience was given: "granted him an audience"."""
    if held is None or line.items[index].word not in _GIVEN or line.items[held].word not in _GAVE:
        return None
    return pronoun_after(line, story, held, frozenset({""}), left)


def _held_at(line: Line, index: int, words: Words) -> int | None:
    """Return the verb that talks are held by: "held talks"."""
    near = range(index - 1, max(_after_speech(line, index), index - _NEAR_HELD), -1)
    return next((at for at in near if line.items[at].word in words.held), None)


_NEAR_HELD = 8  # items from "held" to the talks


def _after_speech(line: Line, index: int) -> int:
    """Return where a speech ends after which it was given: "the forum will be held, X said following talks with Y"."""
    said = line.items[index - _OCCASION : index - 1] if index >= _OCCASION else []
    return next((index - _OCCASION + at for at, item in enumerate(said) if item.word in cues().speech), -1)


_OCCASION = 3  # items from "said" to the talks: "said after the talks"


def _whole(line: Line, story: Story, index: int, words: Words) -> tuple[int, Sides] | None:
    """Return where it is told that they took place, and who talked, where the phrase of the noun names both sides."""
    between = _between(line, story, index)
    if between is None:
        two = _between_the_two(line, story, index)
        return (index, (two, None)) if two else _that_he_had(line, story, index)
    after = range(between.last, min(between.last + _NEAR_OF, len(line.items)))
    relative = line.items[index + 1].word in {"that", "which"}
    verb = next((at for at in after if relative and line.items[at].word in words.held), index)
    return verb, (list(between.persons), None)


def is_separate(line: Line, index: int) -> bool:
    """Tell "held separate meetings with X and Y", "met separately": one meeting with each."""
    near = {item.word for item in line.items[max(0, index - 4) : index + 2]}
    if line.items[index].word == "meetings":
        return True
    several = line.items[index].word.endswith("s") or line.items[index].word in meeting_words().met
    return several and not near.isdisjoint({"separate", "separately", "individual"})


def with_each(line: Line, story: Story, index: int, words: Words, sides: Sides) -> Iterator[Meeting]:
    """Make a meeting with each of those on the right: "held separate meetings with X and Y"."""
    left, right = sides
    met = right.persons if right is not None else ()
    paired = len(left) == len(met) > 1  # "X and Y held separate meetings with their counterparts, A and B"
    for number, person in enumerate(met):
        who = [left[number]] if paired else left
        yield from made(line, story, index, words, (who, Group(index, index + 1, (person,))))


def _visitors_for(story: Story, right: Group | None) -> list[Person]:
    """Return the visitor told before, of a programme: "Meetings with X and Y are planned"."""
    if right is None or story.stay is None:
        return []
    guests = visitors(story)
    homes = {person.country for person in guests}
    hosts = {person.country for person in right.persons} - {None}
    return guests if hosts and hosts <= set(story.stay.parties) - homes else []


def _leaders(line: Line, story: Story) -> list[Person]:
    """Return two of two countries who led talks: "under the leadership of X and Y, consultations were held"."""
    if line.words.isdisjoint({"consultations", "talks", "negotiations", "delegations", "meeting"}):
        return []
    led = attendance(line, story) if not line.words.isdisjoint(meeting_words().chairs | {"attended"}) else []
    return led if len({person.country for person in led} - {None}) > 1 else []


_WITH = frozenset({"with"})
_GIVEN = frozenset({"audience", "lunch", "dinner", "breakfast", "luncheon", "banquet", "reception", "welcome"})
_GAVE = frozenset({"gave", "gives", "give", "given", "granted", "accorded", "accords", "offered", "grants", "grant"})
_AUDIENCE = frozenset({"with", "to", "by", "from", "for"})  # "granted an audience to X", "was granted one by Y"
_SPEAKING_TO = frozenset({"told", "assured", "informed", "thanked", "briefed", "congratulated", "invited", "urged"})


def _between(line: Line, story: Story, index: int) -> Group | None:
    """Return two persons whose talks they are: "talks between X and Y", "were held on Monday between X and Y"."""
    held = index + 1 < len(line.items) and line.items[index + 1].word in {
        "that",
        "which",
    }  # "the talks that X and Y held"
    if held and not cues().called_off.isdisjoint(item.word for item in line.items[index:]):
        return None  # "the talks that X and Y were to hold have been cancelled"
    if line.items[index + 1 : index + 2] and line.items[index + 1].word == "with":
        return None  # those between whom something else was are named farther on
    for group in groups(line, story, index + 1, len(line.items)):
        if held and preposition(line, group) == "":
            return group if len(group.persons) > 1 else None
        inside = line.items[index + 1 : group.first]
        if any(item.shape in ";:" or item.word in _ANOTHER for item in inside):
            return None
        governed = preposition(line, group)
        if governed == "" and len(group.persons) > 1 and [item.word for item in inside[-_TOGETHER:]].count("together"):
            return group  # "Talks in Lima brought together X and Y"
        near = governed == "of" and group.first - index <= _NEAR_OF
        if (governed in {"between", "among"} or near) and len(group.persons) > 1:
            return group
    return None


def _that_he_had(line: Line, story: Story, index: int) -> tuple[int, Sides] | None:
    """Return the verb, and who had talks with whom, of a relative clause: "the meeting that X had with Y"."""
    if line.items[index + 1 : index + 2] and line.items[index + 1].word not in {"that", "which"}:
        return None
    near = range(index + 2, min(index + _TOGETHER, len(line.items)))
    held = next((at for at in near if line.items[at].word in meeting_words().held), None)
    who = groups(line, story, index + 1, held) if held is not None else []
    right = patients(line, story, held, _WITH, _NEAR_OF) if held is not None else None
    if held is None or not who or not who[-1].persons or right is None:
        return None
    return held, (list(who[-1].persons), right)


def _between_the_two(line: Line, story: Story, index: int) -> list[Person]:
    """Return whom "a meeting in Lima between the two" means."""
    near = line.items[index + 1 : index + 1 + _NEAR_OF]
    words = [item.word for item in near]
    at = words.index("between") + 1 if "between" in words else len(words)
    if words[at : at + 2] not in (["the", "two"], ["the", "pair"]) and words[at : at + 1] != ["them"]:
        return []
    after = near[at + 2 : at + 3]
    alone = not after or after[0].shape in ".,&u" or after[0].shape == "W"
    return story.two(after[0].word if after else "") if alone else []


_TOGETHER = 12  # items from "brought together" to the first name, with its titles
_NEAR_OF = 7
_ANOTHER = frozenset({"who", "which", "that", "after", "before", "while", "when", "where", "agreement", "memorandum"})


def _spoken_to(line: Line, story: Story, index: int) -> Group | None:
    """Return to whom the subject speaks at a meeting: "At the meeting X told Y"."""
    later = (at for at in range(index + 1, len(line.items)) if line.items[at].word in _SPEAKING_TO)
    verb = next(later, None)
    if line.items[index - 2].word in {"at", "during", "in", "of"} and line.items[index - 1].word in {"a", "their"}:
        told = [at for at in range(clause_start(line, index), index) if line.items[at].word in _SPEAKING_TO]
        if told:  # "X told Y at a meeting"
            return patients(line, story, told[-1], frozenset({""}), _NEAR_OF)
    opens = line.items[index - 1].word == "the" and line.items[index - 2].word in {"at", "during", "in"}
    opens = opens or (by_wire(line, index, meeting_words()) and "i" in line.shape[max(0, index - 4) : index])
    return patients(line, story, verb, frozenset({""}), _NEAR_OF) if verb is not None and opens else None


def _author(line: Line, story: Story, index: int) -> list[Person]:
    """Return whose talks they are: "the talks of X with Y", "X's first engagement was a meeting with Y"."""
    near = groups(line, story, index + 1, index + _NEAR_OF + 3)
    by = items_word(line, index + 1) in meeting_words().held  # "talks held on Tuesday by X with Y"
    if near and preposition(line, near[0]) in ({"of", "by"} if by else {"of"}):
        return list(near[0].persons)
    first = clause_start(line, index)
    owning = groups(line, story, first, index) if not line.words.isdisjoint(_ITEMS) else []
    return list(owning[0].persons) if owning and is_owner(line, owning[0]) else []


_ITEMS = frozenset("engagement engagements programme program itinerary agenda schedule visit trip stay".split())


def _meant(line: Line, story: Story, index: int, right: Group | None) -> list[Person]:
    """Return who the text is about where a sentence names only the other one: "It was done after talks with Y"."""
    subject = story.subject
    after = not {"after", "following", "during"}.isdisjoint(item.word for item in line.items[max(0, index - 3) : index])
    if right is None or not after or subject is None or subject.country is None:
        return []
    strangers = [person for person in right.persons if person.country not in {None, subject.country}]
    return [subject] if strangers else []


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
        and not ({"the", "of"} & set(before) and not _spoken(line))
        and follows in {"i", ",", "u", "T", "", "."}
    )


def _spoken(line: Line) -> bool:
    return not line.words.isdisjoint(_SPEAKING_TO)


_HAPPENED = frozenset({"will", "is", "took", "takes", "was", "had", "came", "dates", "followed"})
_TWO_LEADERS = frozenset({"leaders", "presidents", "ministers", "premiers", "sides"})
_OWNED = 4  # items between an owner and what he owns: "X's first official talks"


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
