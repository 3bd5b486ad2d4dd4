"""Who is met without a name, and named in the next sentence: "X met his Danish counterpart. Lars Mikkelsen said …"."""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from tracker.domain.places import country_of
from tracker.reader.counterparts import nameless_peers, titles_of_peer
from tracker.reader.cues import cues, items_word
from tracker.reader.items import Item, Line
from tracker.reader.lexicon import toml
from tracker.reader.meeting_verbs import is_met
from tracker.reader.mentions import NAME, NAMES, Found, Mention, Unnamed, merge, name_at
from tracker.reader.origins import leaning, likelier_order
from tracker.reader.patterns import regex
from tracker.reader.people import People, Person
from tracker.reader.titles import Title

_MET = frozenset((*toml("meetings")["met"], *toml("meetings")["telephoned"], *toml("meetings")["talks"]))
_TOGETHER = frozenset({"spoke", "talked", "discussed", "conferred", "conversed"})
_TOLD = frozenset({"told", "thanked", "assured", "informed", "with", "was", "is", "by", "received", "hosted"})
_BEHIND = regex(r",#,|[ktuirE.&]|,(?=[krTui])(?!kd)")  # nothing more is said of who he is
_WHOSE = frozenset({"his", "her", "their", "the"})
_TITLE = regex(r"(?:[PA]s?)?[RFg&]*W$")
_PAIR = regex(rf"(?P<one>X|{NAME})&(?P<other>X|{NAME})(?![,&NI])")
_ACROSS = regex(rf"^(?:h|d)*(?P<one>X|{NAME})kt?(?P<other>X|{NAME})(?![,&NI])")  # "X told Y"
_TWO = 2
_SURE = 1.0  # how much likelier two names must be of each other's countries
_FEW = 2  # lines, and paragraphs, of which the last names him


class _Role(NamedTuple):
    """An official without a name at `first` to `last` of a line; one of two told together has no items of his own."""

    first: int
    last: int
    titles: tuple[Title, ...]
    country: str


def name_met(lines: Sequence[Line], people: People) -> None:
    """Put the person whom the next sentence names in the place of "the French minister" whom somebody met."""
    seen: set[Person] = set()
    body = [line for line in lines if line.role == "body"]
    for number, line in enumerate(body[:-1]):
        seen.update(_persons(line))
        told = _nameless(line)
        if told is None:
            _name_two(line, body[number + 1], people)
        following = next((each for each in body[number + 1 : number + 1 + _FEW] if _names(each)), None)
        if told is None or following is None or following.paragraph - line.paragraph >= _FEW:
            continue
        first, last, titles, country = told
        if any(_holds(person, titles, country) for person in people.persons):
            continue
        person = _named(following, people, seen)
        if person is not None and _may_be(person, country, line):
            _put(line, (first, last), person, titles, country)
            line.reshape()


def _name_two(line: Line, following: Line, people: People) -> None:
    """Name two officials after the two of the next line: "… her Thai counterpart. X and Y met", "… X told Y"."""
    pair = _PAIR.search(following.shape) or _ACROSS.search(following.shape)
    if pair is None or "X" in line.shape:
        return
    roles = _two_roles(line)
    persons = [each for name in ("one", "other") for each in _untitled(following, pair.span(name), people)]
    if len(roles) != _TWO or len(persons) != _TWO:
        return
    if any(person.offices or person.held or len(person.tokens) < _TWO for person in persons):
        return
    spans = [pair.span(name) for name in ("one", "other")]
    named = zip(spans, persons, strict=True)
    merge(following, [Found(*at, Mention(each, (), None)) for at, each in named if following.shape[at[0]] != "X"])
    countries = roles[0].country, roles[1].country
    order = likelier_order(persons[0].name, persons[1].name, countries)
    persons = persons[::-1] if order is not None and order[0] == countries[::-1] and order[1] > _SURE else persons
    if any(person.country not in {None, role.country} for person, role in zip(persons, roles, strict=True)):
        return
    for role, person in sorted(zip(roles, persons, strict=True), key=lambda each: -each[0].first):
        if role.first < role.last:
            _put(line, (role.first, role.last), person, role.titles, role.country)
        else:
            person.country, person.held = role.country, role.titles
    line.reshape()


def _two_roles(line: Line) -> list[_Role]:
    """Return the two officials of two countries whom a line tells without their names, where it tells no others."""
    said = [(at, item.value.titles[-1]) for at, item in line.tags("W") if isinstance(item.value, Unnamed)]
    peers = list(nameless_peers(line))
    if len(said) == 1 and said[0][1].plural and not line.shape.count("C"):
        title = said[0][1]
        countries = [country for owner in title.owners if (country := country_of(owner)) is not None]
        each = [replace(title, plural=False, owner=country, owners=()) for country in countries]
        return [_Role(0, 0, (one,), str(one.owner)) for one in each] if len(set(countries)) == len(each) else []
    roles: list[_Role] = []
    for at, title in said:
        country = country_of(title.owner) if isinstance(title.owner, str) else None
        opening = _TITLE.search(line.shape, 0, at + 1)
        if country is None or title.plural or title.former or line.shape[at + 1 : at + 2] == "s":
            return []
        last = at + 1 + 2 * (line.shape[at + 1 : at + 3] == "oP")
        roles.append(_Role(opening.start() if opening is not None else at, last, (title,), country))
    for first, last, code in peers[:1]:
        if not roles or first < roles[0].first:
            return []
        whose = first - (line.items[first - 1].word in _WHOSE)
        roles.append(_Role(whose, last, titles_of_peer(roles[0].titles, code), code))
    return roles if len({role.country for role in roles}) == len(said) + len(peers) == _TWO else []


def _untitled(line: Line, span: tuple[int, int], people: People) -> list[Person]:
    """Return who is named at some items without a title."""
    first, last = span
    if line.shape[first] != "X":
        name = name_at(line, first, last)
        return [people.find(name, frozenset()) or people.named(name)] if last - first > 1 else []
    mention = line.items[first].value
    return [mention.person] if isinstance(mention, Mention) and not mention.titles else []


def _put(line: Line, at: tuple[int, int], person: Person, titles: tuple[Title, ...], country: str) -> None:
    """Put a person in the place of what told him without a name."""
    first, last = at
    start, end = line.items[first].start, line.items[last - 1].end
    person.country = country
    person.held = titles or person.held
    value = Mention(person, titles, country, peer=not titles)
    line.merge(first, last, Item("X", "person", start, end, "", person.name, value))


def _names(line: Line) -> bool:
    return "X" in line.shape or "NN" in line.shape


def _persons(line: Line) -> list[Person]:
    return [item.value.person for _, item in line.tags("X") if isinstance(item.value, Mention)]


def _nameless(line: Line) -> tuple[int, int, tuple[Title, ...], str] | None:
    """Return where somebody of another country is met who has no name, his titles, and his country."""
    if "X" not in line.shape or line.shape.count("C") + line.shape.count("W") != 1:
        return None
    if line.words.isdisjoint(_MET | _TOGETHER | {"received", "hosted", "called", "phone"}):
        return None
    for first, last, code in nameless_peers(line):
        before = [item.value for at, item in line.tags("X") if at < first and isinstance(item.value, Mention)]
        if before:
            whose = line.items[first - 1].word in _WHOSE
            return first - whose, last, titles_of_peer(before[-1].titles or before[-1].person.held, code), code
    at = line.shape.find("W")
    match = _TITLE.search(line.shape, 0, at + 1) if at > 0 else None
    if match is None or line.shape[at + 1 : at + 2] in {"s", "X", "N", ","} or "X" not in line.shape[:at]:
        return None
    value = line.items[at].value
    title = value.titles[-1] if isinstance(value, Unnamed) else None
    if title is None or title.plural or title.former or title.scope not in {"state", "sending"}:
        return None
    country = country_of(title.owner) if isinstance(title.owner, str) else None
    words = [item.word for item in line.items[max(0, match.start() - 2) : match.start()]]
    spoken = words[:1] in (["spoke"], ["talked"]) or words[-1:] == ["and"]
    if country is None or not (is_met(line, at) or spoken):
        return None
    last = at + 1 + 2 * (line.shape[at + 1 : at + 3] == "oP")
    return match.start(), last, (replace(title, peer=False),), country


def _holds(person: Person, titles: tuple[Title, ...], country: str) -> bool:
    """Tell somebody who is told elsewhere to hold that very office."""
    if not titles:
        return False
    return person.country == country and titles[-1].office in {*person.offices, *(each.office for each in person.held)}


def _named(line: Line, people: People, seen: set[Person]) -> Person | None:
    """Return whom a line names first, by a whole name and nothing more."""
    match = NAMES.search(line.shape)
    x = line.shape.find("X")
    while x >= 0 and isinstance(told := line.items[x].value, Mention) and told.person in seen:
        x = line.shape.find("X", x + 1)  # "X told Lars Mikkelsen that …"
    if x >= 0 and (match is None or x < match.start() or match.end() - match.start("name") == 1):
        value = line.items[x].value
        if not isinstance(value, Mention) or value.titles or value.country is not None or value.person.offices:
            return None
        person = value.person
        return person if len(person.tokens) > 1 and _is_alone(line, x, x + 1) else None
    if match is None:
        return None
    first, last = match.span("name")
    if last - first == 1 or not _is_alone(line, first, last):
        return None
    return people.find(name_at(line, first, last), frozenset()) or people.named(name_at(line, first, last))


def _is_alone(line: Line, first: int, last: int) -> bool:
    """Tell a name behind which nothing says who it is, where the one met may stand: as he acts or is spoken to."""
    if _BEHIND.match(line.shape, last) is None:
        return False
    before = items_word(line, first - 1) if first else ""
    if not first or line.shape[first - 1] in ',"-TP' or before in cues().speech or before in _TOLD:
        return True
    if before in {"since", "when", "after", "before"}:
        return True  # "the first since Lars Mikkelsen took office"
    return before == "and" and first > 1 and line.items[first - 2].word in {"he", "she"}


def _may_be(person: Person, country: str, line: Line) -> bool:
    """Tell that a name is not plainly of the other country."""
    others = {country_of(each.country) for each in _persons(line) if each.country is not None} - {country, None}
    leans = leaning(person.name, (country, *(each for each in others if each is not None)))
    return person.country in {None, country} and (leans is None or leans.country == country)
