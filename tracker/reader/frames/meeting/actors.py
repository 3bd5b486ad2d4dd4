"""Who does what in a clause: the agents of a verb."""

from tracker.reader.cues import cues, is_verb, items_word
from tracker.reader.frames.first_person import is_without_subject, speaker, speaking_of_oneself
from tracker.reader.frames.groups import (
    PART_OF_NAME,
    Group,
    goes_on,
    groups,
    is_leader,
    is_object,
    is_owner,
    preposition,
)
from tracker.reader.frames.meeting.adjuncts import after_comma, governed_at
from tracker.reader.frames.meeting.called import OFFICIAL, delegates, former_or_latter, official, several
from tracker.reader.frames.meeting.clauses import OPENS, clause_start, is_said_of_him, verb_start
from tracker.reader.frames.meeting.pronouns import meant, named_after
from tracker.reader.frames.meeting.spokesmen import speaks_for_another
from tracker.reader.frames.meeting.words import listed
from tracker.reader.items import Line
from tracker.reader.joined_verbs import aside
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.story import Story

_PLURAL = frozenset({"they", "both", "two", "pair", "they'll", "they'd", "they've", "they're"})
_NOMINATIVE = frozenset({"he", "she", "he'll", "she'll", "he'd", "she'd"})
_OFFICIALS = frozenset("diplomat official envoy politician general emissary dignitary statesman visitor".split())
_COMPANY = frozenset("delegation delegates side group team lawmakers legislators parliamentarians senators mps".split())
_FRONTED = regex(r"[ui]?d?[TP](?=d)")  # "On Tuesday the delegation met X"
_ADVERBIAL = 6  # items before the comma of an opening adverbial
_PEERS = frozenset(
    """
    leaders presidents ministers premiers secretaries heads counterparts officials chiefs men women politicians
    diplomats
    """.split()
)
_THINGS = frozenset({"companies", "countries", "nations", "states", "banks", "peoples", "documents", "years", "days"})


def agents(line: Line, story: Story, index: int) -> list[Person]:
    """Return who does what the verb at an item says."""
    start = verb_start(line, index)
    beside = (
        start - 1 if start and (line.items[start - 1].word in {"who", "whom"} or is_said_of_him(line, index)) else None
    )
    relative = beside if beside is not None else _open_relative(line, start)
    if relative is None and _is_of_others(line, start):
        return []
    if relative is not None:
        before = groups(line, story, 0, relative)
        one = line.items[start].word in _OF_ONE or (before and _is_of_last(line, before[-1], index))
        return list(before[-1].persons[-1:] if one else before[-1].persons) if before else []
    floor = clause_start(line, start)
    free = _of_clause(line, _free(line, story, floor, start))
    nearest = free[-1] if free else None
    pronoun = _pronoun(line, story, max(floor, nearest.last if nearest is not None else 0), start)
    if pronoun:
        return pronoun
    if free and items_word(line, free[-1].last) in cues().speech and _is_nameless(line, story, free[-1].last, start):
        return []  # "X said the foreign ministers of P and P would meet"
    if free:
        who = free[0 if len(free) > 1 and _conjoined(line, free, start) else -1]
        return [*_he_and(line, story, who), *who.persons, *_beside(line, story, who, start)]
    led = [group for group in groups(line, story, floor, start) if is_leader(line, group)]
    if led:
        return list(led[0].persons)
    if "N" in line.shape[floor:start] or _is_nameless(line, story, floor, start):
        return []  # a subject whom nobody knows
    if floor and line.items[floor - 1].word in OPENS - {"which", "that"}:
        earlier = _free(line, story, 0, floor)
        return list(_governor(line, earlier, floor).persons) if earlier else []
    return []


def _is_of_last(line: Line, who: Group, index: int) -> bool:
    """Tell "was opened by X and Y, who later met Z": of two who stand for two countries only the second met Z."""
    apart = len({person.country for person in who.persons}) == len(who.persons) == _TWO
    return apart and _OBJECT.match(line.shape, index + 1) is not None


_OBJECT = regex(r"[uty]?[dAPsRFgH]{0,6}[XW]")  # "met Y", "called on the President"
_TWO = 2


def _is_of_others(line: Line, start: int) -> bool:
    """Tell what many do of whom somebody speaks: "X asked why local nurses were leaving for P"."""
    while start > 1 and (line.items[start - 1].word in cues().auxiliaries | _STILL):
        start -= 1
    many = line.items[start - 1] if start > 1 else None
    if many is None or many.shape != "k" or many.text != many.word or not many.word.endswith("s"):
        return False
    if is_verb(line, start - 1) or many.word.endswith(("ss", "us", "is", "as", "ways")):
        return False
    before = {item.word for item in line.items[max(0, start - 3) : start - 1]}
    return not before.isdisjoint({"why", "how", "because", "that", "whether"} | cues().speech)


_STILL = frozenset({"still", "now", "already", "also", "even", "only", "often"})


def _governor(line: Line, free: list[Group], at: int) -> Group:
    """Return whose clause an adjunct is in: Y's in "X will go to P, Y announced after meeting Z", else the first's.

    What Y says in passing leaves it to X: "X will go to P, Y announced on Friday, for talks with Z".
    """
    last = free[-1]
    first = last.first
    while first and line.shape[first - 1] in PART_OF_NAME + "k" and not is_verb(line, first - 1):
        first -= 1
    speaks = line.shape[first - 1 : first] == "," and last.last < len(line.items) and is_verb(line, last.last)
    inserted = speaks and line.items[last.last].word in cues().speech and "," in line.shape[last.last : at]
    return last if len(free) > 1 and speaks and not inserted else free[0]


def _is_nameless(line: Line, story: Story, first: int, last: int) -> bool:
    """Tell a subject that is a title of nobody named: "their trade ministers will meet"."""
    told = [group for group in groups(line, story, first, last) if preposition(line, group) == ""]
    return bool(told) and not told[-1].persons and not is_owner(line, told[-1])


_OF_ONE = frozenset({"is", "was", "has", "arrives", "staying", "visiting"})  # verbs of one person


def _he_and(line: Line, story: Story, group: Group) -> list[Person]:
    """Return whom "he" means in "He and Prime Minister X met", "…, when he and his Greek counterpart X met"."""
    at = group.first - 1
    while at > 0 and line.shape[at] in PART_OF_NAME + "C,":
        at -= 1
    if at < 1 or line.items[at].word != "and" or line.items[at - 1].word not in {"he", "she"}:
        return []
    here = [each for each in _free(line, story, 0, at - 1) if len(each.persons) == 1]
    owners = [each for each in groups(line, story, 0, at - 1) if len(each.persons) == 1 and is_owner(line, each)]
    here = here or owners  # "X's trip did not come about, but she and Y spoke by phone"
    if not here:  # "of the hopes X voiced when she and Y met"
        here = [
            each for each in groups(line, story, 0, at - 1) if len(each.persons) == 1 and not preposition(line, each)
        ]
    return list(here[-1].persons) if here else [story.subject] if story.subject is not None else []


def _beside(line: Line, story: Story, who: Group, last: int) -> list[Person]:
    """Return who leads those who do it with somebody: "X and the Omani side headed by Y held talks"."""
    if line.shape[who.last : who.last + 1] != "&":
        return []
    led = [group for group in groups(line, story, who.last, last) if is_leader(line, group)]
    return list(led[0].persons) if led else []


def _of_clause(line: Line, free: list[Group]) -> list[Group]:
    """Leave out who only says what another one does: "X said Y would come and meet Z", "said X"."""
    speech = cues().speech
    for number in range(len(free) - 1, -1, -1):
        at = free[number].first - 1
        while at > 0 and line.shape[at] in PART_OF_NAME:
            at -= 1
        if at > 0 and line.items[at].word in speech:
            inverted = line.shape[at - 1] in ',"'  # "…, said X, …"
            return free[:number] + free[number + 1 :] if inverted and len(free) > 1 else free[number:]
    return free


def _conjoined(line: Line, free: list[Group], start: int) -> bool:
    """Tell a second verb of the first person: "X hosted Y and met", and persons told only in passing."""
    before = line.shape[: free[-1].first].rstrip("dA")[-2:]
    acts = any(is_verb(line, at) for at in range(free[0].last, free[-1].first))
    if free[-1].last == start and before[-1:] == "," and acts:
        return False  # "X met Y, Z held talks"
    if before == ",&" and line.shape[free[-1].last : start] in {"", ","}:
        return False  # "X met Y, and Z, a minister, held talks": a subject of its own
    return any(is_verb(line, at) for at in range(free[0].last, start)) or free[-1].last < start - 1


def _free(line: Line, story: Story, first: int, last: int) -> list[Group]:
    """Return the groups that can be subjects: under no preposition, owning nothing, no object of a verb."""
    besides = aside(line, last)
    return [
        group
        for group in groups(line, story, first, last)
        if group.persons and group.first not in besides and not is_owner(line, group)
        if preposition(line, group) == "" and not is_object(line, group)
    ]


def _open_relative(line: Line, start: int) -> int | None:
    """Return where the relative clause that an item stands in begins: "X, who arrived and met"."""
    for at in range(start - 1, -1, -1):
        item = line.items[at]
        if item.shape == "," or item.word in {"that", "when"}:
            return None
        if item.word == "who":
            return at
    return None


def _pronoun(line: Line, story: Story, first: int, last: int) -> list[Person]:
    """Return whom "he", "they", "the two leaders" mean before a verb."""
    comma = line.shape.find(",", first, min(first + _ADVERBIAL, last - 1))
    if comma > 0 and line.items[comma + 1].word in _NOMINATIVE | {"the"}:
        first = comma + 1  # "Later in the day, he called on X and met Y", "On Monday, the visiting official met X"
    elif (fronted := _FRONTED.match(line.shape, first)) is not None and fronted.end() < last:
        first = fronted.end()
    words = [item.word for item in line.items[first:last]]
    said = set(words)
    if (all_of_them := several(line, story, first, last)) is not None:
        return all_of_them
    if _PLURAL & said and not _THINGS & said and _are_persons(line, first, last):
        here = groups(line, story, 0, first)
        called = story.two(next((word for word in words if word in _PEERS), ""))
        coupled = next((list(group.persons) for group in reversed(here) if len(group.persons) > 1), [])
        return coupled or _of_two_countries([person for group in here for person in group.persons]) or called
    if not speaking_of_oneself().isdisjoint(said) or ('"' in said and is_without_subject(line, first, last)):
        return speaker(line, story, last)
    strangers = [group for group in groups(line, story, first, last) if not group.persons]
    if _PEERS & said and "the" in said and not _THINGS & said and not strangers and _are_persons(line, first, last):
        return story.two(next(word for word in words if word in _PEERS))
    if words[-2:-1] == ["the"] and words[-1] in {"former", "latter"}:
        return former_or_latter(line, story, first, words[-1])
    if words[:1] == ["the"] and not _OFFICIALS.isdisjoint(words[1:OFFICIAL]):
        return official(line, story, first)
    if words[:1] == ["the"] and not _COMPANY.isdisjoint(words[1:OFFICIAL]) and "X" not in line.shape[first:last]:
        return [] if line.items[last].word in listed("moving") else delegates(line, story, first)
    if _NOMINATIVE & {*words[-4:], *words[:2]} or (_NOMINATIVE & said and ")" not in words):
        here = [group for group in _free(line, story, 0, first) if len(group.persons) == 1] or [
            group
            for group in groups(line, story, 0, first)
            if _is_agent(line, group) and not _is_nameless(line, story, 0, group.first)
        ]
        owners = [group for group in groups(line, story, 0, first) if group.persons] if not here else []
        if len(owners) == 1 and len(owners[0].persons) == 1 and is_owner(line, owners[0]):
            here = owners  # "X's visit, in the course of which he met Y"
        known = named_after(line, last) or meant(line, story)
        if known and any(speaks_for_another(line, group) for group in here):
            here = []  # "Spokeswoman Y told reporters that he would fly to P"
        he = list(here[0].persons) if here else known
        other = [person for group in groups(line, story, first, last) for person in group.persons]
        paired = any(word in _NOMINATIVE and words[at + 1 : at + 2] == ["and"] for at, word in enumerate(words))
        return [*he, *other] if he and other and paired else he
    return []


def _is_agent(line: Line, group: Group) -> bool:
    """Tell whom "he" means where nobody acts: "was raised by X when he met Y", "the fair took X to P; he met Y"."""
    return len(group.persons) == 1 and not is_owner(line, group) and preposition(line, group) in {"", "by", "to", "of"}


def _are_persons(line: Line, first: int, last: int) -> bool:
    """Tell "the two met", "both leaders" from "the two ministries": they are no persons."""
    for at in range(first, last):
        if line.items[at].word in {"two", "both"} and _is_of_peoples(line, at):
            return False  # "officials from the two sides met"
        if line.items[at].word in {"two", "both"}:
            after = line.items[at + 1] if at + 1 < len(line.items) else None
            return after is None or after.shape in "W,;" or after.word in _PEERS_TOO or goes_on(line, at + 1)
    return True


def _is_of_peoples(line: Line, at: int) -> bool:
    of = at - 1 - (line.shape[at - 1] == "d")
    return of > 0 and line.items[of].word in {"of", "from"} and line.items[of - 1].word in listed("peoples") | {"teams"}


_PEERS_TOO = _PEERS | {"sides", "of"}


def _of_two_countries(persons: list[Person]) -> list[Person]:
    for later in reversed(persons):
        for earlier in persons:
            if earlier.country is not None and later.country is not None and earlier.country != later.country:
                return [earlier, later]
    return []


def main_agents(line: Line, story: Story, index: int) -> list[Person]:
    """Return the subject of the sentence around an adjunct: "After talks with Y, X said", "X said after talks"."""
    at = governed_at(line, index)
    before = _free(line, story, clause_start(line, at), at)
    if before:
        who = _governor(line, before, at)
        return [*_he_and(line, story, who), *who.persons]
    pronoun = _pronoun(line, story, clause_start(line, at), at)
    if pronoun:
        return pronoun
    start = clause_start(line, at)
    if start and line.items[start - 1].word == "that":  # "X said that during the meeting with Y …"
        if (following := after_comma(line, story, index)) is not None:
            return following
        speaking = _free(line, story, 0, start - 1)
        if speaking:
            return list(speaking[0].persons)
    stating = [group for group in groups(line, story, clause_start(line, at), at) if preposition(line, group) == "by"]
    if stating and stating[-1].persons:  # "This was stated by X at a meeting with Y"
        return list(stating[-1].persons)
    return after_comma(line, story, index) or []
