"""Whom each person stands for: what is said, what the clues make clear, else the publisher's home where it is known."""

from collections.abc import Iterator

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.bodies import Body
from tracker.reader.clues import CERTAIN, FAIR, Clue, settle
from tracker.reader.company_clues import of_company
from tracker.reader.described import bind_description, bind_next
from tracker.reader.discourse import LEAD
from tracker.reader.guest_clues import of_guests
from tracker.reader.home_clues import CLEAR, host_of, in_order, of_home
from tracker.reader.host_clues import is_of_guest, of_hosts, received
from tracker.reader.items import Line
from tracker.reader.meeting_verbs import meets_him
from tracker.reader.mentions import Mention
from tracker.reader.met_abroad import met_in
from tracker.reader.origins import MARGIN, leaning
from tracker.reader.pair_clues import At, of_one_office, of_two
from tracker.reader.peer_clues import of_peers
from tracker.reader.people import Person
from tracker.reader.person_clues import of_one
from tracker.reader.publishers import Publisher
from tracker.reader.relations import mark_related
from tracker.reader.sides import side_of
from tracker.reader.story import Story
from tracker.reader.subjects import subject
from tracker.reader.tags import Place
from tracker.reader.trip_clues import visitor


def give_countries(story: Story, dateline: Party | None, publisher: Publisher | None = None) -> None:
    """Settle whom each person stands for.

    Args:
        story: The article; each person and the host get their countries.
        dateline: Where it was written.
        publisher: Whose agency or ministry published it.
    """
    told = [(line, _persons(line)) for line in story.lines]
    for _, found in told:
        for _, mention in found:
            _learn(mention)
    for line, found in told:
        bind_description(line, found)
    bind_next(story, told)
    mark_related(story.lines, story.people)
    told = [(line, _persons(line)) for line in story.lines]
    _give_sides(told)
    _meet_abroad(story, told)
    unsaid = [person for person in _titled(story) if person.country is None]
    strange = _strangers(story, unsaid)
    for person in strange:
        person.strange = True
    clues = [
        *of_one_office(_titled(story), story.pair),
        *_clues(story, told),
        *_of_ambassadors(told, dateline, publisher),
    ]
    clues += of_hosts(story, told, dateline)
    clues += of_peers(story, told)
    clues = [clue for clue in clues if clue.person not in strange or clue.weight >= CERTAIN or _is_with_own(clue)]
    settle(story, clues)
    if dateline is None:
        _learn_venue(story)
    story.host, lead = host_of(story, dateline, publisher.country if publisher is not None else None, unsaid)
    home = story.host if story.host in story.pair and lead >= CLEAR else None
    clues += [clue for line, found in told for clue in in_order(story, line, found, home)]
    settle(story, clues)
    if story.article.home is not None:
        settle(story, [*clues, *of_home(story, told, story.article.home)])
    elif story.host in story.pair and dateline in {story.host, None} and (dateline is not None or lead >= CLEAR):
        settle(story, [*clues, *of_home(story, told, story.host, state=True, sure=dateline is not None)])
    for person, country in strange.items():
        person.strange = person.country is None
        if person.strange and _is_of_state(person):
            person.country = country


def _strangers(story: Story, persons: list[Person]) -> dict[Person, Party]:
    """Return those who by their names are of a third country that the article names: no clue makes them the pair's.

    As Prime Minister Narendra Modi, in an article on China and Sri Lanka that tells of India, too.
    """
    if len(story.pair) < 2:
        return {}
    named = story.countries().union(story.pair)
    leans = {person: leaning(person.name, named) for person in persons}
    return {
        person: each.country
        for person, each in leans.items()
        if each is not None and each.margin >= 2 * MARGIN and each.country not in story.pair
    }


def _meet_abroad(story: Story, told: list[tuple[Line, list[At]]]) -> None:
    """Officials whom somebody met in a third country are of it."""
    for number, (line, found) in enumerate(told):
        before = told[number - 1][0] if number else None
        for at, mention in found:
            official = mention.peer or any(title.scope == "state" for title in mention.titles)
            land = met_in(line, at, before) if official and mention.person.country is None else None
            if land is not None and len(story.pair) > 1 and land not in story.pair:
                mention.person.country = land


def _is_with_own(clue: Clue) -> bool:
    """Tell that somebody is on the side of an official of a third country: "Modi and his trade minister, X"."""
    return clue.other is not None and clue.weight > 0


def _is_of_state(person: Person) -> bool:
    """Tell one who holds an office of some country now."""
    return any(title.scope == "state" and not title.former for title in person.held)


def _persons(line: Line) -> list[At]:
    return [(at, item.value) for at, item in line.tags("X") if isinstance(item.value, Mention)]


def _titled(story: Story) -> list[Person]:
    """The persons who bear a title somewhere."""
    return [person for person in story.people.persons if person.offices]


def _clues(story: Story, told: list[tuple[Line, list[At]]]) -> Iterator[Clue]:
    before: Person | None = None
    guest: Person | None = None
    away: tuple[Person, Party] | None = None
    for line, found in told:
        yield from of_one(story, line, found)
        away = visitor(line, found) or away
        to_guest = bool(found) and (meets_him(line, found[0][0]) or is_of_guest(line))
        at_home = before is not None and away is not None and before.country == away[1] and _is_about_him(line, found)
        if away is not None and (at_home or to_guest):
            before = away[0]  # "X of P gave a dinner for the guest. On Friday he will meet Premier Y": Y is of P, too
        after_guest = guest is not None and to_guest
        yield from of_two(line, found, guest if after_guest else before, story.people)
        yield from of_guests(line, found, before, away)
        yield from of_company(line, found, guest if after_guest else before, story.people)
        guest = received(line, found) or (guest if after_guest else None)
        if found:
            unnamed = line.shape.find("W")
            of_him = before is not None and line.items[0].word in {"he", "she"}  # "He will call on President X"
            if before is None or not (of_him or meets_him(line, found[0][0])):
                at, mention = subject(line, found)
                before = None if -1 < unnamed < at else mention.person


def _is_about_him(line: Line, found: list[At]) -> bool:
    """Tell a sentence that names others only after "he"."""
    return bool(found) and not {"he", "she"}.isdisjoint(item.word for item in line.items[: found[0][0]])


def _of_ambassadors(
    told: list[tuple[Line, list[At]]], dateline: Party | None, publisher: Publisher | None
) -> Iterator[Clue]:
    """Yield that an ambassador is no country's in which the article was written, and an embassy's is its own."""
    for _, found in told:
        for _, mention in found:
            if mention.person.country is None and any(title.scope == "sending" for title in mention.titles):
                if publisher is not None and publisher.embassy:
                    yield Clue(mention.person, FAIR, publisher.country)
                elif dateline is not None:
                    yield Clue(mention.person, -FAIR, dateline)


def _learn(mention: Mention) -> None:
    """Take from a mention whom its person stands for."""
    person = mention.person
    if mention.country is not None:
        person.country = person.country or country_of(mention.country)
        if "-" in mention.country:
            person.region = mention.country
    for title in mention.titles:
        if title.office not in person.offices:
            person.offices.append(title.office)
        if not title.former and not isinstance(title.owner, Body):
            person.current.add(title.office)


def _give_sides(told: list[tuple[Line, list[At]]]) -> None:
    """Ambassadors told by their side alone: "on the Austrian side by Ambassador X"."""
    for line, found in told:
        for _, mention in found:
            if any(title.scope == "sending" for title in mention.titles):
                mention.person.country = mention.person.country or side_of(line, mention)


def _learn_venue(story: Story) -> None:
    """Remember the first city of the pair that the lead says something happened in."""
    for line in story.lines[: LEAD + 1]:
        for index, item in line.tags("P"):
            place = item.value
            if not isinstance(place, Place) or place.form not in {"city", "capital"} or not index:
                continue
            if line.items[index - 1].word == "in" and country_of(place.code) in story.pair:
                story.venue = story.venue or place.called
                return
