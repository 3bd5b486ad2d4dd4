"""Persons told together in a line, and the words that govern them: "with X", "by Y", "X and his counterpart Z"."""

from collections.abc import Iterator

from msgspec import Struct

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.cast import across
from tracker.reader.cues import cues, is_verb, quoting
from tracker.reader.discourse import unnamed_persons
from tracker.reader.frames.stand_ins import abroad, crowned, guests_titled
from tracker.reader.items import Line
from tracker.reader.mentions import Mention, Unnamed
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.tags import Place

_JOINED = 9  # items between two persons of one list: ", and his Ukrainian opposite number, "
PART_OF_NAME = "dAsCRFgHPhKNE#"
_PREPOSITIONS = "yobutif"
_MORE_PREPOSITIONS = frozenset({"from", "under", "including", "alongside", "than", "like", "via", "against"})
_PERSONS = "XWC"  # shapes of persons, of titles without a name, of counterparts
_GUESTS = frozenset({"guest", "guests", "visitor", "visitors"})
_HOSTS = frozenset({"host", "hostess", "interlocutor", "homologue"})
_GUESTS_OR_HOSTS = _GUESTS | _HOSTS
_NAMED = regex(r"C(?:[oi]d?P)?[,dh.]{0,5}X")  # a counterpart whose name follows
_GUEST_NAMED = regex(r"X|,X(?![kr])")  # "his guest X", not "Welcoming the guest, X said"
_GUESTS_LED = regex(r"(?:[ofi]d?[PABFgkc&]{1,5})?,?(?:kb|y)[dhgFAPRsC]{0,5}X")
_APPOSED = regex(r"[CWc](?:[oifk]d?[PQ])?$")  # "his counterpart of Rwanda, X", "his colleague from Kigali, X"
_OF_PEER = regex(r"C[oifk]d?P$")  # "his colleague from Oman X"
_TITLED = regex(r"[RFgA]*[WH][of]d?[Fg&,]*[Fg]$")
_BESIDE_TITLES = frozenset(
    {
        "provincial",
        "regional",
        "municipal",
        "federal",
        "local",
        "incoming",
        "respective",
        "visiting",
        "host",
        "guest",
        "dear",
        "longtime",
        "outgoing",
        "acting",
        "newly",
        "appointed",
    }
)
_TITLE_OF = regex(r"W(?:od?[PBKAFNQg]+)?(?:\([A-Z]+\))?,?X")  # "the Chairman of the Region (TSK) X"


class Group(Struct, frozen=True):
    """Persons told together; `country` is that of one who has no name here: "the Thai ambassador"."""

    first: int
    last: int
    persons: tuple[Person, ...]
    country: Party | None = None


def groups(line: Line, story: Story, first: int, last: int) -> list[Group]:
    """Return the persons between two items, those of one list together."""
    found: list[Group] = []
    for each in _singles(line, story, first, last):
        if found and each.persons and found[-1].persons and _joined(line, found[-1], each):
            found[-1] = Group(found[-1].first, each.last, (*found[-1].persons, *each.persons))
        else:
            found.append(each)
    return found


def _singles(line: Line, story: Story, first: int, last: int) -> Iterator[Group]:
    for at in range(max(0, first), min(last, len(line.items))):
        item = line.items[at]
        if item.shape not in _PERSONS and item.word not in _GUESTS and item.word not in _CROWNED:
            continue
        if isinstance(item.value, Mention):
            yield Group(at, at + 1, (item.value.person,))
        elif isinstance(item.value, Unnamed) and not _TITLE_OF.match(line.shape, at):
            some = at and line.shape[at - 1] == "#" and line.items[at - 1].word != "two"  # "almost twenty ministers"
            some = some or (item.value.titles[-1].plural and _OF_BODIES.match(line.shape, at + 1) is not None)
            if at and line.items[at - 1].word == "as":
                continue  # "X, as prime minister, received"
            persons = () if some or _is_any(line, at) else tuple(unnamed_persons(story, item.value, line))
            if len(persons) != _TWO and item.value.titles[-1].plural and _are_two(line, at):
                few = len(persons) < _TWO
                latest = across([person for person in story.just_named() if person in persons])
                called = line.items[at].word.rpartition(" ")[2]
                told = story.two(called) if few else latest or _first_two(story, persons)
                persons = tuple(across(named(line, at)) or told) or persons
            elif item.value.titles[-1].plural and len(persons) > _TWO:
                latest = across([person for person in story.just_named() if person in persons])
                persons = tuple(latest) or persons  # "The ministers agreed", in the line after that of two of them
            if at and line.items[at - 1].word in {"visiting", "guest"} and len(persons) < _TWO:
                persons = tuple(guests_titled(story, item.value)) or persons  # "hosted the visiting President"
            owner = item.value.titles[-1].owner
            yield Group(at, at + 1, persons, owner if isinstance(owner, str) else None)
        elif item.word in _GUESTS and item.kind == "word" and not _GUEST_NAMED.match(line.shape, at + 1):
            if _GUESTS_LED.match(line.shape, at + 1):
                continue  # "the guests, led by X": X is named
            yield Group(at, at + 1, tuple(guests_at(line, story, at)))
        elif item.word in _CROWNED and line.shape[at - 1 : at] == "d" and line.shape[at + 1 : at + 2] in _ALONE:
            yield Group(at, at + 1, tuple(crowned(story)))
        elif item.shape == "C" and line.shape.endswith("A", 0, at) and not _NAMED.match(line.shape, at):
            if line.shape.endswith("X,dA", 0, at):
                continue  # "X, his Polish counterpart": X is named
            place = line.items[at - 1].value
            yield Group(at, at + 1, (), country_of(place.code) if isinstance(place, Place) else None)


_CROWNED = frozenset({"majesty", "highness"})
_ALONE = frozenset({"k", "T", ",", ".", "&", "s", "i", "u", ""})  # after "His Majesty" that is all that is said of him
_TWO = 2
_OF_BODIES = regex(r"od?#?[cKB]")  # "the presidents of the two chambers"


def _first_two(story: Story, persons: tuple[Person, ...]) -> list[Person]:
    """Return whom "the two leaders" means of several: the first two of the two countries."""
    told = [person for person in story.people.persons if person in persons and person.country in story.pair]
    other = next((person for person in told[1:] if person.country != told[0].country), None) if told else None
    return [told[0], other] if other is not None else []


def _are_two(line: Line, at: int) -> bool:
    return not {"two", "both"}.isdisjoint(each.word for each in line.items[max(0, at - 2) : at])


def _is_any(line: Line, at: int) -> bool:
    """Tell "a Kazakh president": somebody who has no name here."""
    first = at - 1
    while first > 0 and line.shape[first] in "PARFEg":
        first -= 1
    return first >= 0 and line.items[first].word in {"a", "an"}


def named(line: Line, before: int | None = None) -> list[Person]:
    """Return the persons that a line names, all or those before an item."""
    return [item.value.person for item in line.items[:before] if isinstance(item.value, Mention)]


def visitors(story: Story) -> list[Person]:
    """Return who was last said to visit or to be received, else who was last spoken of."""
    if story.stay is not None:
        return [story.people.named(name) for name in story.stay.participants]
    guest = story.guest or abroad(story)
    return [guest] if guest is not None else [story.subject] if story.subject is not None else []


def guests_at(line: Line, story: Story, at: int) -> list[Person]:
    """Return whom "the guest" at an item means: the visitor, but nobody of the side of the person named beside him."""
    here = [(abs(index - at), index) for index, _ in line.tags("X") if not _NAMED_AFTER.search(line.shape, 0, index)]
    beside = [each for _, index in sorted(here) if isinstance(each := line.items[index].value, Mention)]
    home = beside[0].person.country if beside else None
    told = visitors(story)
    if home is None or (story.stay is not None and all(person.country != home for person in told)):
        return told
    met = [story.people.named(name) for name in story.gathering.participants] if story.gathering is not None else []
    others = [mention.person for mention in beside]
    known = (*others, *_partners(story, beside[0].person), *met, *told, *reversed(story.recent))
    return next(([person] for person in known if person.country not in {None, home}), [])


_NAMED_AFTER = regex(r"[KkN]o$")  # "conferred upon the guest the Order of Sheikh Isa"


def _partners(story: Story, host: Person) -> list[Person]:
    """Return whom somebody is told to have met in these weeks: his guest, if he was at home."""
    told = (names for names in reversed(story.met) if host.name in names)
    return [story.people.named(other) for names in told for other in names if other != host.name]


_APART = frozenset({"separately", "later", "then", "afterwards", "subsequently"})
_GOES_ON = frozenset({"&X", ",X", ",&", "&d"})  # how a list of persons goes on


def _joined(line: Line, one: Group, other: Group) -> bool:
    """Tell whether two persons stand in one list: "X, Y", "X and his Latvian counterpart Y"."""
    between = line.shape[one.last : other.first]
    if between == "," and preposition(line, one) and line.shape[other.last : other.last + 2] not in _GOES_ON:
        return False  # "At the invitation of X, Y arrived"
    if between == "," and line.items[other.last : other.last + 1] and line.items[other.last].word in quoting():
        return False  # "met X, Ambassador Y said"
    if between in {",&", "&"} and _begins_clause(line, one, other, between):
        return False
    if between in {",", "&", ",&", "&d"}:
        return True
    if _OF_THEIR_OWN.fullmatch(between):
        return True  # "Presidents X, of P, and Y, of Q, met", "X for P and Y for Q", "X, his opposite number, and Y"
    if _PEER_LISTED.fullmatch(between) and line.shape[other.last : other.last + 2] in _GOES_ON:
        return True  # "X, his Slovak counterpart Y and Z met"
    if "&" not in between or len(between) > _JOINED or between.lstrip(",)").find("&") != 0:
        return False
    inner = range(one.last, other.first)
    return not any(line.shape[at] in "ybutT;:" or line.items[at].word in _APART for at in inner) and not any(
        is_verb(line, at) and line.items[at].word not in _GUESTS_OR_HOSTS for at in inner
    )


_PEER_LISTED = regex(r",(?:d|[PX]s)?A?C(?:[oik]d?P)?h?")
_OF_THEIR_OWN = regex(r"(?:,?o|f)d?P,?&|,(?:d|[PX]s)?A?C(?:[oik]d?P)?,&d?")


def _begins_clause(line: Line, one: Group, other: Group, between: str) -> bool:
    """Tell a second subject: "will be met by X, and Y will receive them", "X met Y and Z will host"."""
    if len(one.persons) > 1 or not goes_on(line, other.last):
        return False
    return is_object(line, one) or (between == ",&" and preposition(line, one) in {"by", "with"})


def goes_on(line: Line, at: int) -> bool:
    """Tell a verb, or what comes before one: "the two also met"."""
    return at < len(line.items) and (
        is_verb(line, at) or line.items[at].word in cues().auxiliaries or line.items[at].word.endswith("ly")
    )


def preposition(line: Line, group: Group) -> str:
    """Return the word that governs a group: "with" in "with his Lao counterpart, X"; "" where none does."""
    at = group.first - 1
    if at > 0 and line.shape[at] in "NP" and line.items[group.first].text[:4].lower() in {"the ", "his ", "her "}:
        return ""  # "received at Bayan Palace the Omani minister Y"
    while at >= 0:
        item = line.items[at]
        apposed = _APPOSED.search(line.shape, 0, at) if item.shape == "," else None
        if apposed is not None and "k" in apposed[0] and line.items[apposed.start() + 1].word != "from":
            apposed = None
        titled = _TITLED.search(line.shape, 0, at + 1) if item.shape in "Fg" else None
        if titled is not None:
            at = titled.start() - 1  # "Minister for Consular Affairs Ambassador X"
            continue
        if item.shape == "P" and at and (line.shape[at - 1] == "i" or (at == 1 and line.items[0].word == "from")):
            return ""  # "In Lima X met Y", "received in Lima President Y", "From Lima X flies to P"
        if item.word == "them" and at and line.items[at - 1].word == "among":
            return "among"
        if item.word == "host" and line.shape[at - 1 : at] == "t":
            return ""  # "is to host X"
        if item.shape in _PREPOSITIONS or item.word in _MORE_PREPOSITIONS:
            return item.word
        if item.shape == ")":
            at = line.shape.rfind("(", 0, at) - 1  # "Secretary (East) X"
        elif item.shape == "," and at and line.items[at - 1].word in _GUESTS_OR_HOSTS:
            at -= 2
        elif apposed is not None:
            at = apposed.start()
        elif item.shape == "P" and (beside := _OF_PEER.search(line.shape, 0, at + 1)) is not None:
            at = beside.start() - 1
        elif item.shape == "k" and line.shape[at - 1 : at] == "d" and line.items[group.first].text[0].islower():
            at -= 1  # "with the diplomatic adviser, X"
        elif item.shape in PART_OF_NAME + "CW." or item.word in _BESIDE_TITLES or item.text == "HE":
            at -= 1
        else:
            return ""
    return ""


def is_owner(line: Line, group: Group) -> bool:
    """Tell a group that owns what follows: "X's visit"."""
    if line.shape[group.last : group.last + 1] != "s" or _is_owned_by_place(line, group):
        return False
    return line.items[group.last].start == line.items[group.last - 1].end  # else a mark of quotation: "X 'Nickname'"


def _is_owned_by_place(line: Line, group: Group) -> bool:
    """Tell a possessive that is of the country in somebody's title: "X, the commander of Uganda's forces, met"."""
    told = line.items[group.last - 1]
    if not group.persons or "," not in told.text:
        return False
    return group.persons[-1].name.rpartition(" ")[2] not in told.text.rpartition(",")[2]


def is_object(line: Line, group: Group) -> bool:
    """Tell a group that a verb just before it is done to; one after a verb of speech begins a clause of its own."""
    at = group.first - 1
    while at >= 0 and (
        line.shape[at] in PART_OF_NAME + "C" or (line.shape[at] == "," and line.shape[at - 1 : at] in {"C", "W"})
    ):
        at -= 1
    noun = at > 0 and line.shape[at - 1] in "dsO"  # "during the visit the minister"
    return at >= 0 and not noun and is_verb(line, at) and line.items[at].word not in cues().speech


def is_leader(line: Line, group: Group) -> bool:
    """Tell the head of a delegation: "headed by X", "under X", "with X at its head", "with X leading"."""
    governs = preposition(line, group)
    if governs not in _LEADING:
        return False
    at = next((at for at in range(group.first - 1, 0, -1) if line.items[at].word == governs), 0)
    if governs != "with":
        return line.items[at - 1].word in _LEADING[governs]
    after = [item.word for item in line.items[group.last : group.last + 3]]
    return after[:1] in (["leading"], ["heading"]) or (after[:1] == ["at"] and after[2:] == ["head"])


_DELEGATIONS = frozenset({"delegation", "delegations", "team", "mission", "guests", "visitors", "side"})
_LEADING = {"by": frozenset({"led", "headed"}), "under": _DELEGATIONS, "with": frozenset[str]()}
