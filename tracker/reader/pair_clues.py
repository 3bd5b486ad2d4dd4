"""What a line says of two persons: that they are of one side ("on behalf of Y"), or of two ("X met Y")."""

from collections.abc import Iterator, Sequence

from tracker.domain.facts import Party
from tracker.reader.clues import CERTAIN, FAIR, STRONG, Clue
from tracker.reader.governments import called_there
from tracker.reader.items import Line
from tracker.reader.letters import brings, is_letter
from tracker.reader.lexicon import toml
from tracker.reader.meeting_verbs import JOINT, is_joined, is_met, is_of_both, meets_him
from tracker.reader.mentions import Mention, Unnamed
from tracker.reader.patterns import regex
from tracker.reader.people import People, Person
from tracker.reader.subjects import subject
from tracker.reader.successions import PLACES, SUCCEEDS, succeeded
from tracker.reader.title_owners import HIS
from tracker.reader.title_words import is_head

_RELATIONS = frozenset(noun for nouns in toml("titles")["relations"].values() for noun in nouns)
At = tuple[int, Mention]  # a person's item in its line

_WORDS = toml("sides")
_COLLEAGUES = frozenset({"colleague", "colleagues"})
_OWN = frozenset(_WORDS["own"])
_HE = frozenset({"he", "she"})
_HIS = frozenset({"his", "her"})
_NEAR = 14  # items between two persons of whom one is the other's own
_BESIDE = 4  # items from a person to his counterpart
_DASHES = frozenset({"-", "/"})
_AND = frozenset({"&", "&d", "&o", "&b", ",&", "&od", "s&"})
_IN_BRACKETS = regex(r"^\([^()]{1,4}\)")
_WITH_HIM = regex(r"yd?X,k")
_HIS_PEER = regex(r"d(?P<country>[AP]s?)?[FgK&]*C$")  # "his Danish colleague", "her trade counterpart"
_LISTED = regex(r"X(?:\([^()]{1,4}\))?,$")
_OF_ONE_SIDE = frozenset(_WORDS["one_side"])
_ACCOMPANIED = frozenset({"accompanied", "flanked"})
_THEIRS = frozenset({"they", "respectively", "both"})
_CHAIRING = frozenset({"co-chairmanship", "chairmanship", "leadership", "presidency", "signatures", "hands"})
_WERE = frozenset({"were", "was", "are"})  # "On hand were A and the ambassador of P, B"
_CHAIRS = ("in the chair", "co-chairs", "the chairmen", "presided", "preside", "presiding")
_MANY = 40  # persons between two; a text that names more officials is a list, and says nothing by their order


def of_two(line: Line, found: Sequence[At], before: Person | None, people: People) -> Iterator[Clue]:
    """Yield the clues of a line's persons to each other; `before` is whom "he" means."""
    for number, (index, mention) in enumerate(found):
        earlier = found[number - 1] if number else None
        is_peer = mention.peer or any(title.peer for title in mention.titles)
        is_peer_of = earlier is not None and _is_peer(line, index)
        if mention.kin is not None:
            yield Clue(mention.person, CERTAIN, other=mention.kin)
        elif is_peer:
            yield from _apart(mention.person, _partner(line, found[:number], index) or before, CERTAIN)
        elif any(title.meant in HIS or (title.meant == "ministry" and earlier) for title in mention.titles):
            yield from _his_own(mention.person, earlier[1].person if earlier is not None else before)
        elif earlier is not None and is_peer_of:
            yield from _apart(mention.person, earlier[1].person, STRONG)
        elif earlier is not None:
            yield from _between(line, earlier, (index, mention), found)
        if meets_him(line, index):
            met = next((each for at, each in found[:number] if is_met(line, at)), None)  # "X met Y, and Z received him"
            yield from _apart(mention.person, met.person if met is not None else before, STRONG)
        if index < _BESIDE and not number and _WITH_HIM.match(line.shape) and line.items[index + 2].word in _HE:
            yield from _apart(mention.person, before, FAIR)  # "With the premier, X, he spoke for an hour"
        if mention.country is None and is_joined(line, index):
            continue  # "X came together with Minister Y"
        if is_met(line, index) and not (earlier is not None and (is_peer or is_peer_of)):
            if line.items[0].word == "they" and earlier is not None and is_met(line, earlier[0]):
                yield Clue(mention.person, FAIR, other=earlier[1].person)
            sent = any(title.scope == "sending" for title in mention.titles)
            agent = _agent(line, found[:number], before, index)
            agent = agent if agent is not None or sent else _holder(line, found, index, people)
            yield from _apart(mention.person, agent, STRONG)
        elif line.shape[index - 1 : index] == "&" and index > 1 and line.items[index - 2].word in _HE:
            joint = not line.words.isdisjoint(JOINT)  # "He and President X signed it"
            yield from _apart(mention.person, earlier[1].person if earlier else before, STRONG if joint else FAIR)


def _his_own(person: Person, superior: Person | None) -> Iterator[Clue]:
    """As in "Ana Ruiz, his chief of staff", "Her trade minister, Luis Soto": of the side that "he" is of."""
    if superior is not None and superior is not person and superior.current:
        yield Clue(person, STRONG, other=superior)


def _partner(line: Line, earlier: Sequence[At], index: int) -> Person | None:
    """Whose counterpart somebody is: of the person right before, else of whom the sentence tells first."""
    if earlier and index - earlier[-1][0] <= _BESIDE:
        return earlier[-1][1].person
    first = line.shape.find("W")
    return earlier[0][1].person if earlier and not -1 < first < earlier[0][0] else None


def _is_peer(line: Line, index: int) -> bool:
    """As in "and his Peruvian peer, X, Minister of Y": of another government, though he has a title of his own."""
    at = index - 1 - (line.shape[index - 1 : index] == ",")
    peer = _HIS_PEER.search(line.shape, 0, at + 1) if at > 0 and line.shape[at] == "C" else None
    return peer is not None and (bool(peer["country"]) or line.items[at].word not in _COLLEAGUES)


def _agent(line: Line, earlier: Sequence[At], before: Person | None, index: int) -> Person | None:
    """Who meets whom the verb leads to: the sentence's first person, else "he"; nobody where a title stands for him."""
    if line.items[0].word == "they":
        return None  # "They met Minister X and were received by President Y", who are of one side
    unnamed = line.shape.find("W")
    if -1 < unnamed < index and not (earlier and earlier[0][0] < unnamed):
        return None
    first = earlier[0][0] if earlier else index
    last = earlier[-1][0] if earlier else index
    if line.shape[last + 1 : last + 3] == ",r" and line.shape.count(",", last, index) == 1:
        return earlier[-1][1].person  # "X met Y, who had seen Z"
    if any(item.word in _HE for item in line.items[:first]) or (not earlier and line.items[0].word in _HIS):
        return before
    return subject(line, earlier)[1].person if earlier else None


def _holder(line: Line, found: Sequence[At], index: int, people: People) -> Person | None:
    """The only one who holds the office of an unnamed agent: "the President had a meeting with Premier X"."""
    at = line.shape.find("W")
    if not -1 < at < index or any(other < index for other, _ in found):
        return None
    unnamed = line.items[at].value
    if not isinstance(unnamed, Unnamed) or unnamed.titles[-1].plural or unnamed.titles[-1].owner is not None:
        return None
    office = unnamed.titles[-1].office
    held = [person for person in people.persons if office in person.current]
    return held[0] if len(held) == 1 else None


def _apart(one: Person, other: Person | None, weight: float) -> Iterator[Clue]:
    if other is not None and other is not one:
        yield Clue(one, -weight, other=other)


def _between(line: Line, one: At, two: At, found: Sequence[At]) -> Iterator[Clue]:
    """Yield what stands between two neighbours."""
    first, last = one[0] + 1, two[0]
    shape = _IN_BRACKETS.sub("", line.shape[first:last])  # "Minister X (Smer-SD) and Minister Y"
    if one[1].person is two[1].person:
        return
    if is_letter(line, one[0], last) or _is_elsewhere(one[1], two[1]):
        yield from _apart(two[1].person, one[1].person, STRONG)
    elif (
        not shape
        or (shape == "s" and two[1].titles)
        or (shape == "t" and any(title.scope == "state" for title in one[1].titles))
        or (shape[0] == "s" and not _RELATIONS.isdisjoint(item.word for item in line.items[first:last]))
    ):
        # "X, adviser to President Y", "X's successor Y"
        yield Clue(two[1].person, STRONG, other=one[1].person)
    elif shape in _DASHES:
        yield from _apart(two[1].person, one[1].person, STRONG)
    elif not (line.words.isdisjoint(SUCCEEDS) and line.words.isdisjoint(PLACES)) and succeeded(line, last):
        yield Clue(two[1].person, STRONG, other=one[1].person)  # "X, premier in place of ex-Premier Y"
    elif shape in _AND:
        yield from _coordinated(line, one, two, found)
    elif shape == "," and _is_one_side(line, one[0]):
        yield Clue(two[1].person, CERTAIN, other=one[1].person)
    elif _is_met_too(line, one, first, last):
        yield Clue(two[1].person, STRONG, other=one[1].person)
    elif ";" not in shape and len(shape) <= _NEAR and (_tells_own(line, first, last) or brings(line, first, last)):
        yield Clue(two[1].person, FAIR, other=one[1].person)


def _is_met_too(line: Line, one: At, first: int, last: int) -> bool:
    """Tell "met X as well as Y", "sat down with X and, later, with Y"."""
    words = {item.word for item in line.items[first:last]}
    if _WELL <= words <= _AS_WELL_AS:
        return is_met(line, one[0]) and not one[1].peer
    met = is_met(line, one[0]) or "with" in {item.word for item in line.items[: one[0]]}
    return met and "with" in words <= _AND_WITH


_WELL, _AS_WELL_AS = frozenset({"as", "well"}), frozenset({"as", "well", "with", "on", "to", "by", "from", ",", "the"})
_AND_WITH = frozenset({"and", "with", ",", "the", "later", "then", "also", "separately", "afterwards", "subsequently"})


def _is_elsewhere(one: Mention, two: Mention) -> bool:
    """Tell that only the second of two of one office has his country: "A, alongside Peru's Vice-President B"."""
    offices = [{title.office for title in each.titles if not title.former} for each in (one, two)]
    return one.country is None is one.person.country and two.country is not None and bool(offices[0] & offices[1])


def _tells_own(line: Line, first: int, last: int) -> bool:
    """Tell a word by which the second of two is the first one's own; the deputy of "Deputy Premier Y" is none."""
    return any(
        line.items[at].word in _OWN and line.shape[at : at + 2] not in {"RH", "RR", "RF"} for at in range(first, last)
    )


def _coordinated(line: Line, one: At, two: At, found: Sequence[At]) -> Iterator[Clue]:
    """Yield what "A and B" says: two of one office, two heads, or two who sign are the two sides."""
    if line.shape[max(0, one[0] - 2) : one[0]] in {"X,", "),"}:
        if _is_one_side(line, one[0]):
            yield Clue(two[1].person, CERTAIN, other=one[1].person)
        return
    offices = [{title.office for title in mention.titles if not title.former} for _, mention in (one, two)]
    heads = all(any(is_head(office) for office in held) for held in offices)
    plural = any(title.plural and len(title.owners) < 2 and title.owner is None for title in two[1].titles)
    if plural and are_of_before(one):
        return
    # "She met A and B".
    met = _is_accompanied(line, one[0]) or (is_met(line, one[0]) and not is_of_both(line, one[0]))
    met = met and line.words.isdisjoint(_THEIRS) and not _preside(line, two[0])
    after = next((at for at, _ in found if at > two[0]), None)
    meet_him = meets_him(line, two[0])
    joint = (
        (not meet_him and len(found) == 2) or is_of_both(line, one[0]) or (after is None and _acts(line, two[0] + 1))
    ) and (not line.words.isdisjoint(JOINT) or _preside(line, two[0]))
    if not met and _is_foreign(line, one, two):
        yield from _apart(one[1].person, two[1].person, STRONG)
    elif plural and all(offices) and not offices[0] & offices[1]:  # "the ministers of trade and of energy, A and B"
        yield Clue(two[1].person, STRONG, other=one[1].person)
    elif plural or _of_one_portfolio(*offices):
        yield from _apart(two[1].person, one[1].person, STRONG)
    elif not met and (heads or joint or _is_envoy_with_host(one[1], two[1])):
        yield from _apart(two[1].person, one[1].person, FAIR)
    elif met or meet_him or (after is not None and is_met(line, after)):  # "A and B met C", "A and B are to meet him"
        yield Clue(two[1].person, FAIR, other=one[1].person)


def _is_envoy_with_host(one: Mention, two: Mention) -> bool:
    """Tell "Peru's ambassador, A, and Minister of Trade B": whoever an envoy does something with is at home there."""
    sent = any(title.scope == "sending" and not title.former for title in one.titles)
    own = all(title.scope == "state" and title.owner is None and not title.former for title in two.titles)
    return sent and one.country is not None and bool(two.titles) and own


def are_of_before(one: At) -> bool:
    """Tell the first of "Former Presidents A and B came", who may well be of one country."""
    return one[0] == 0 and all(title.former for title in one[1].titles)


def _of_one_portfolio(one: set[str], other: set[str]) -> bool:
    """Tell that two hold the same office, be it with another portfolio to it: "foreign affairs and expatriates"."""
    return bool(one & other) or any(
        f"{first} and".startswith(f"{second} and") or f"{second} and".startswith(f"{first} and")
        for first in one
        for second in other
        if first.startswith("minister of ") and second.startswith("minister of ")
    )


def _is_foreign(line: Line, one: At, two: At) -> bool:
    """Tell that only the second of two officials is told with his country, as the writer's own need not be.

    As in "Minister of Trade A and the Minister of Industry of P, B", but not "Ministers A and B of P".
    """
    first, second = one[1], two[1]
    if first.country is not None or first.person.country is not None or second.country is None or not first.titles:
        return False
    own = all(title.scope == "state" and title.owner is None and not title.plural for title in first.titles)
    by = "b" in line.shape[: one[0]]  # "accompanied by A and the ambassador of P, B"
    scopes = {"state"} if by else {"state", "sending"}
    theirs = [title for title in second.titles if title.scope in scopes and not title.plural and title.definite]
    before = line.items[one[0] - 1].word if one[0] else ""
    begins = not one[0] or line.shape[one[0] - 1] in "b,;" or line.items[one[0] - 2].word in _CHAIRING
    begins = (begins or before in _WERE) and not _is_one_side(line, one[0])
    return own and begins and bool(theirs) and all(isinstance(title.owner, str) for title in theirs)


def _preside(line: Line, at: int) -> bool:
    """Tell two who lead something together: "with A and B in the chair", "A and B were the co-chairs"."""
    after = " ".join(item.word for item in line.items[at + 1 : at + 1 + _BESIDE])
    return any(word in after for word in _CHAIRS)


def _acts(line: Line, at: int) -> bool:
    """Tell the verb of two who do something together: "A and B signed"."""
    return at < len(line.items) and line.items[at].word in JOINT


def _is_one_side(line: Line, index: int) -> bool:
    """Tell one of a list of people of one side: "accompanied by A, B and C", "the delegation included A, B and C"."""
    while (before := _LISTED.search(line.shape, 0, index)) is not None:
        index = before.start()
    told = {item.word for item in line.items[max(0, index - 3) : index]}
    return not told.isdisjoint(_OF_ONE_SIDE) or told >= {"made", "up"}


def _is_accompanied(line: Line, index: int) -> bool:
    return any(item.word in _ACCOMPANIED for item in line.items[max(0, index - 2) : index])


def of_one_office(persons: Sequence[Person], pair: Sequence[Party]) -> Iterator[Clue]:
    """Yield that two who hold an office of which a country has one are of two countries."""
    groups = [frozenset(group) for group in toml("titles")["alone"].values()]
    current = [{_called(office, pair) for office in person.current} for person in persons]
    alone = [{number for number, group in enumerate(groups) if held & group} for held in current]
    for number, one in enumerate(persons):
        for at in range(max(0, number - _MANY), number):
            other = persons[at]
            if alone[number] & alone[at]:
                yield from _apart(one, other, STRONG)
            elif any(
                office.startswith("minister of ") or office == "ambassador" for office in current[number] & current[at]
            ):
                yield from _apart(one, other, FAIR)


def _called(office: str, pair: Sequence[Party]) -> str:
    """What an office is in both countries of the pair: a chancellor is the minister of foreign affairs in Peru."""
    meant = {called_there(country, office) for country in pair}
    return meant.pop() if len(meant) == 1 else office
