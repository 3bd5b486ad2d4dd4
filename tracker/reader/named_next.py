"""Who is met without a name, and named in the next sentence: "X met his Danish counterpart. Lars Mikkelsen said …"."""

from collections.abc import Sequence

from msgspec.structs import replace

from tracker.domain.places import country_of
from tracker.reader.counterparts import nameless_peers, titles_of_peer
from tracker.reader.cues import cues, items_word
from tracker.reader.items import Item, Line
from tracker.reader.lexicon import toml
from tracker.reader.meeting_verbs import is_met
from tracker.reader.mentions import NAME, NAMES, Mention, Unnamed, name_at
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
_SURE = 1.0  # how much likelier two names must be of each other's countries
_FEW = 2  # lines, and paragraphs, of which the last names him


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
    """Name an official and his counterpart after the two of the next line: "… her Thai counterpart. X and Y met"."""
    peers = list(nameless_peers(line))
    at = line.shape.find("W")
    pair = _PAIR.search(following.shape) or _ACROSS.search(following.shape)
    if "X" in line.shape or line.shape.count("W") != 1 or len(peers) != 1 or pair is None:
        return
    value = line.items[at].value
    title = value.titles[-1] if isinstance(value, Unnamed) else None
    home = country_of(title.owner) if title is not None and isinstance(title.owner, str) else None
    first, last, code = peers[0]
    if title is None or title.plural or home in {None, code} or not at < first or line.shape[at + 1 : at + 2] == "s":
        return
    persons = [each for name in ("one", "other") for each in _untitled(following, pair.span(name), people)]
    if len(persons) != 2 or any(person.offices or len(person.tokens) < 2 for person in persons):
        return
    order = likelier_order(persons[0].name, persons[1].name, (str(home), code))
    persons = persons[::-1] if order is not None and order[0] == (code, home) and order[1] > _SURE else persons
    if any(person.country not in {None, country} for person, country in zip(persons, (home, code), strict=True)):
        return
    whose = first - (line.items[first - 1].word in _WHOSE)
    opening = _TITLE.search(line.shape, 0, at + 1)
    _put(line, (whose, last), persons[1], titles_of_peer((title,), code), code)
    begins = opening.start() if opening is not None else at
    _put(line, (begins, at + 1), persons[0], (title,), str(home))
    line.reshape()


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
    return before == "and" and first > 1 and line.items[first - 2].word in {"he", "she"}


def _may_be(person: Person, country: str, line: Line) -> bool:
    """Tell that a name is not plainly of the other country."""
    others = {country_of(each.country) for each in _persons(line) if each.country is not None} - {country, None}
    leans = leaning(person.name, (country, *(each for each in others if each is not None)))
    return person.country in {None, country} and (leans is None or leans.country == country)
