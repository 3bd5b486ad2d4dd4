"""Who goes on a trip: the subject of its verb, and the owner, the author or the guest of a visit."""

from tracker.reader.cues import after_fronted, cues, is_verb
from tracker.reader.frames.first_person import speaker
from tracker.reader.frames.groups import Group, groups, is_leader, preposition, visitors
from tracker.reader.frames.meeting.actors import agents, main_agents
from tracker.reader.frames.meeting.called import former_or_latter
from tracker.reader.frames.meeting.clauses import clause_start, verb_before
from tracker.reader.frames.meeting.patients import patients
from tracker.reader.frames.meeting.words import listed
from tracker.reader.host_clues import is_of_guest
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.people import Person
from tracker.reader.story import Story


def guests(line: Line, story: Story, index: int) -> list[Person]:
    """Return who is received for a visit: "X will host Y for the start of a state visit"."""
    first = clause_start(line, index)
    near = range(0 if first and line.items[first - 1].word == "when" else first, index)
    verb = next((at for at in near if line.items[at].word in _HOSTING and line.shape[at + 1 : at + 2] != "b"), None)
    if verb is None or not receives(line, verb):
        return []
    received = patients(line, story, verb, frozenset({""}))
    return list(received.persons) if received is not None else []


def receives(line: Line, verb: int) -> bool:
    """Tell a verb of who receives guests from "was received"."""
    return line.items[verb].word in _HOSTING and line.items[verb - 1].word not in _PASSIVE


_HOSTING = frozenset("host hosts hosted receive receives received welcome welcomes welcomed greet greets".split())
_PASSIVE = frozenset({"was", "were", "be", "been", "is", "are", "being"})


def apposed_to(line: Line, index: int) -> Person | None:
    """Return of whom "on a visit" is said in commas: "X, on a one-day trip to P, …"."""
    on = next((at for at in range(index - 1, max(0, index - _ON), -1) if line.items[at].word == "on"), None)
    if on is None or on < 2 or line.shape[on - 2 : on] != "X,":
        return None
    value = line.items[on - 2].value
    return value.person if isinstance(value, Mention) else None


_ON = 8  # items between "on" and its visit: "on a three-day official working visit"
_OWNED = 7  # items between an owner and the visit: "X's December 17-18 visit"
_PAID = 9  # items from a visit to the verb that says that it was paid


_MOVES = frozenset({"departure", "arrival", "return"})


def paid_at(line: Line, index: int) -> int | None:
    """Return the verb after a visit that says who paid it: "was paid in 2008 by X", "made to P by X"."""
    near = range(index + 1, min(index + _PAID, len(line.items)))
    paid = next((at for at in near if line.items[at].word in {"paid", "made", "undertaken", "one"}), None)
    return paid if paid is not None and line.items[paid].word != "one" else None


def owners_of(line: Line, story: Story, index: int) -> list[Person] | None:
    """Return whose visit it is: "X's visit", "his visit"; None where nobody owns it."""
    left = next((at for at in range(max(2, index - _PAID), index) if line.items[at].word in _MOVES), None)
    gone = line.items[left - 2].value if left is not None and line.shape[left - 2 : left] == "Xs" else None
    if isinstance(gone, Mention):
        return [gone.person]  # "after X's departure to P on a state visit"
    for at in range(index - 1, max(-1, index - _OWNED), -1):
        if line.shape[at] == "s" and line.items[at - 1].word in {"former", "latter"}:
            return former_or_latter(line, story, at - 1, line.items[at - 1].word)
        if line.shape[at] == "s":
            owners = groups(line, story, max(0, at - 3), at)
            return list(owners[-1].persons) if owners and owners[-1].last == at else None
        if line.items[at].word == "whose":
            before = groups(line, story, 0, at)
            return list(before[-1].persons[-1:]) if before else []
        if line.items[at].word in {"my", "our"} and (speaking := speaker(line, story, at)):
            return speaking
        if line.items[at].word in {"his", "her"}:
            apposed = apposed_to(line, index)
            if apposed is not None:
                return [apposed]
            later = line.items[index + 1].value if line.shape[index + 1 : index + 2] == "X" else None
            if isinstance(later, Mention):
                return [later.person]  # "Speaking during his visit Mr X said"
            if line.shape[:1] == "P" and line.shape[1:3] == ",u":
                return []  # "Montenegro, on his first trip": a name that is a country's as well
            return _his(line, story, index, at)
        planned = line.items[at].word.endswith("ed") and line.shape[at - 1 : at] in {"d", "s"}  # "his planned visit"
        if (is_verb(line, at) and not planned) or line.shape[at] in "fyb":
            break  # "thanked his guest for the visit"
    return None


_FRONT = 3  # items: "A planned meeting with X was dropped because of his trip"


def _his(line: Line, story: Story, index: int, at: int) -> list[Person]:
    """Return whom "his" at an item means before a visit."""
    verb = verb_before(line, index)
    over = verb is not None and line.items[verb].word in listed("ending") | listed("beginning")
    if over and verb is not None and (own := agents(line, story, verb)):
        return own[:1]  # "A pact was signed on Monday as X ended his visit"
    before = [group for group in groups(line, story, 0, at) if group.persons]
    opens = not listed("talks").isdisjoint(item.word for item in line.items[:_FRONT])
    free = [group for group in before if not preposition(line, group)] or (before if opens else [])
    here = list(free[-1].persons[-1:]) if free else []  # "X said in Lima, where a pact was signed on his visit"
    he = visitors(story) if is_of_guest(line) else [story.subject] if story.subject is not None else []
    return main_agents(line, story, index)[:1] or here or he


_AUTHOR = 22  # items from the visit to its author: "the visit of a delegation of P headed by Governor X"


def _by_relative(line: Line, story: Story, index: int, paid: int | None) -> list[Person]:
    """Return who made a visit by a relative clause: "the trip that X made to P", "the visit X paid in May"."""
    if paid is None or line.items[index + 1].word in {"to", "by", "of"} or "b" in line.shape[index:paid]:
        return []
    subject = paid - (line.shape[paid - 1] == ",")  # "the visit that the premier of P, X, paid"
    who = [group for group in groups(line, story, index + 1, paid) if group.last == subject]
    return list(who[0].persons) if who and preposition(line, who[0]) == "" else []


def authors(line: Line, story: Story, index: int, paid: int | None) -> list[Person]:
    """Return who makes a visit by what follows it: "a visit by X", "the visit to P of X", "paid in 2008 by X"."""
    if made := _by_relative(line, story, index, paid):
        return made
    words = [item.word for item in line.items[index + 1 : index + 4]]
    if words == ["of", "the", "latter"]:
        before = groups(line, story, 0, index)
        return list(before[-1].persons[-1:]) if before else []
    after = line.items[index + 1].word if index + 1 < len(line.items) else ""
    for group in groups(line, story, index + 1, min(len(line.items), index + _AUTHOR)):
        if not group.persons or preposition(line, group) not in {"by", "of"}:
            continue
        if preposition(line, group) == "by" and line.items[index].word == "arrival":
            return []  # "was greeted on arrival by Y"
        if paid is not None and paid < group.first:
            return list(group.persons) if preposition(line, group) == "by" else []
        if _invites(line, index, group.first):
            return []
        return list(group.persons) if after in {"of", "by", "to", "here", "paid"} else []
    return []


def _invites(line: Line, index: int, first: int) -> bool:
    return any(
        item.word in {"invitation", "request"} or (is_verb(line, at) and item.word not in listed("heading"))
        for at, item in enumerate(line.items[index + 1 : first], index + 1)
    )


def is_of_nobody(line: Line, index: int) -> bool:
    """Tell "the visit of a Kazakh president", "a visit by experts": whose it is, is said, and he has no name."""
    over = not {"end", "close"}.isdisjoint(item.word for item in line.items[max(0, index - _ON) : index])
    lasted = over and line.shape[index + 2 : index + 3] == "#"  # "at the end of a working visit of 48 hours"
    land = line.items[index].word == "tour" and line.shape.startswith(("oP", "odP"), index + 1)  # "a tour of Greece"
    return index + 1 < len(line.items) and line.items[index + 1].word in {"of", "by"} and not (lasted or land)


def travellers(line: Line, story: Story, verb: int) -> list[Person]:
    """Return who goes: the subject, or who leads the delegation that is the subject."""
    persons = agents(line, story, verb)
    if persons:
        return [*persons, *_with_whom(line, story, verb, persons)]
    floor = clause_start(line, verb)
    if floor > 1 and line.items[floor - 1].word in {"which", "that"}:
        floor -= 2
    subject = {item.word for item in line.items[floor:verb]}
    if subject.isdisjoint({"delegation", "delegations", "mission", "team", "visitors", "guests", "group"}):
        if opening := _of_opening(line, story, verb):
            return opening
        after = groups(line, story, verb, verb + _AUTHOR) if subject & _SEVERAL else []
        return next((list(group.persons) for group in after if group.persons and is_leader(line, group)), [])
    led = [group for group in groups(line, story, floor, verb) if group.persons]
    company = [group for group in groups(line, story, verb, verb + _AUTHOR) if _is_company(line, group)]
    return list((led or company)[0].persons) if led or company else []


def _of_opening(line: Line, story: Story, verb: int) -> list[Person]:
    """Return who is told after what a sentence opens with: "Visiting P on Friday, X said", "Upon arrival in P, X"."""
    start = after_fronted(line)
    if not start and "that" in line.words:  # "The agency reported that, arriving in P, X said"
        start = next((at for at in range(verb) if line.items[at].word == "that"), -1) + 1
    opens = verb == start + 1 and line.items[start].word in _OPENING
    straight = verb == start and line.items[start].word.endswith("ing")
    return main_agents(line, story, verb) if opens or straight else []


_OPENING = frozenset({"upon", "on", "after"})


def _with_whom(line: Line, story: Story, verb: int, persons: list[Person]) -> list[Person]:
    """Return countrymen with whom somebody travels: "had travelled with X, chairman of the committee, and Y"."""
    if line.shape[verb + 1 : verb + 2] != "y" or line.items[verb].word not in listed("moving"):
        return []
    beside = groups(line, story, verb + 1, verb + _AUTHOR)[:2]
    told = [person for group in beside for person in group.persons]
    return told if told and {person.country for person in told} <= {None, persons[0].country} else []


_SEVERAL = frozenset(
    {"companies", "firms", "businesses", "entrepreneurs", "businessmen", "representatives", "exporters"}
)


def _is_company(line: Line, group: Group) -> bool:
    return (
        bool(group.persons)
        and preposition(line, group) in {"with", "by"}
        and not cues().speech & {line.items[group.first - 1].word}
    )
