"""Offices: who holds which, of what."""

from collections.abc import Iterator

from msgspec.structs import replace

from tracker.domain.facts import Office, Party
from tracker.reader.bodies import Body
from tracker.reader.clause_titles import may_tell_clause
from tracker.reader.frames.office.bare_ministers import peer_office, portfolio
from tracker.reader.frames.office.carried import PRONOUNS, offices_carried
from tracker.reader.frames.office.known import (
    is_only_where,
    of_no_state,
    of_the_ministry,
    sent,
    servants,
    shared_nouns,
)
from tracker.reader.frames.office.stood_in import with_name
from tracker.reader.frames.office.verbs import VERBS, body_meant, offices_by_verb
from tracker.reader.governments import called_there, is_led_by, may_have, peer_called
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.ministries import minister_of
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.seats import seat_of, signed_for
from tracker.reader.standing_for import stands_for
from tracker.reader.story import Story
from tracker.reader.title_owners import HIS, OF_PARLIAMENTS, of_firms
from tracker.reader.title_words import is_head
from tracker.reader.titles import Title

_STATE = 2  # letters of a country's code
_BESIDE_NOBODY = regex(r"[NIX](?:\([FNQ]+\))?,?&d[PA]?s?[RE]?C,?$")


def wants(line: Line, _story: Story) -> bool:
    """Tell whether the line holds a person, a title that "he" may bear, or a verb that gives an office to one known."""
    opens = line.items[0].word in PRONOUNS or stands_for(line) is not None
    by_him = opens and ("W" in line.shape or may_tell_clause(line))
    return "X" in line.shape or by_him or not line.words.isdisjoint(VERBS)


def read(line: Line, story: Story) -> Iterator[Office]:
    """Yield the offices that the line gives to persons."""
    for _, item in line.tags("X"):
        mention = item.value
        if isinstance(mention, Mention):
            for title in mention.titles:
                yield from _held(line, story, mention, title)
                if title.also:
                    yield from _held(line, story, mention, replace(title, office=title.also, also=""))
            if mention.peer:
                yield from _as_peer(line, story, mention)
    for mention, title in offices_carried(line, story):
        yield from _held(line, story, mention, title)
    yield from _by_verb(line, story)
    he = with_name(line, story)
    if he is not None:
        for title in he[1].titles:
            yield from _held(he[0], story, he[1], title)
        yield from _by_verb(he[0], story)


def _held(line: Line, story: Story, mention: Mention, title: Title) -> Iterator[Office]:
    person = mention.person
    owner: Party | Body | None = title.owner
    office, carried = title.office, _carried(title, person)
    if any(f"{office} of " in other for other in person.offices) or (owner is None and office in person.of_bodies):
        return  # "Minister Wu", who is the minister of foreign affairs; "Speaker Lee", who is a parliament's
    if office == "minister" and not title.former:
        office = (peer_office(story, person.country) if title.peer else portfolio(story, line)) or office
    if title.peer and (_is_told(title, mention) or (isinstance(owner, str) and office in of_firms())):
        return  # a counterpart whose own office is told elsewhere, or who heads some other company
    if office == "minister" and title.plural and not title.former:
        return  # "led by ministers A and B"
    named = any(isinstance(other.owner, Body) for other in person.held)
    if owner is None and office in OF_PARLIAMENTS and not title.meant and not named:
        owner = person.country  # its parliament needs no name
    if title.scope == "body" and owner is None and office in servants():
        owner = person.country if title.to is not None or _serves_state(line, story, mention) else None
    if title.scope == "body" and owner is None:
        owner = signed_for(line, mention) or of_the_ministry(person, title)
    if (
        title.scope == "body"
        and owner is None
        and (title.meant == "cabinet" or is_led_by(person.country or "", office))
    ):
        owner = person.country
    if title.scope == "body" and (
        is_only_where(owner, office)
        or (owner is None and title.meant not in shared_nouns() and title.office != "co-chair")
    ):
        _unsaid(line, mention, office, "of which body")
        return
    if title.office == "co-chair" or (title.scope == "body" and owner is None):
        body = body_meant(line, story, owner) or story.bodies.get(title.meant)
        if body is None:
            _unsaid(line, mention, office, "of which body")
            return
        yield _office(line, story, mention, office=title.office, of=body, former=title.former, carried=("of",))
        return
    if office.endswith("mayor") and isinstance(owner, str) and "-" not in owner:
        person.country, owner = person.country or owner, None  # "Polish Mayor X" is some town's
    if owner is None and title.scope == "region":
        owner = seat_of(story, line, mention, office)
        if owner is None:
            _unsaid(line, mention, office, "of which region")
            return
    if owner is None and person.country is not None and _may_hold(story, person.country, title):
        owner = person.country
    if owner is None:
        _unsaid(line, mention, office, "of which country")
        return
    if title.peer and isinstance(owner, str):
        office = peer_called(owner, office)
    if title.peer and is_head(office) and isinstance(owner, str) and not may_have(owner, office, None):
        return  # a chancellor's French counterpart is none
    if isinstance(owner, Body) and owner.name.isupper():
        owner = story.full(owner)  # an acronym that the text has explained
    if isinstance(owner, Body):
        office, owner = _as_minister(office, owner, person)
    if isinstance(owner, str):
        person.country = person.country or owner
        office = called_there(owner, office)
        elsewhere = office == "leader" and not _is_of_state(title, owner, person)
        elsewhere = elsewhere or (office.startswith("leader of ") and title.scope == "body")  # "market leader"
        if (
            elsewhere or office == "party chief" or (office == "secretary" and "-" in owner)
        ):  # the president, or no one of the state's
            _unsaid(line, mention, office, "in which office")
            return
    past = title.former or _is_held_by_another(story, mention, title, owner)
    yield _office(line, story, mention, office=office, of=owner, former=past, carried=carried, to=title.to)


def _carried(title: Title, person: Person) -> tuple[str, ...]:
    """What of a title stands in another sentence than the name."""
    whose = () if title.owner is not None else ("of",)
    return ("office", *whose) if title is person.described else whose


def _is_held_by_another(story: Story, mention: Mention, title: Title, owner: Party | Body) -> bool:
    """Tell the successor of long ago, where now somebody else leads the country: "Abe's successor X"."""
    others = (person for person in story.people.persons if person not in {mention.person, mention.kin})
    return (
        mention.kin is not None
        and is_head(title.office)
        and any(
            person.country == owner and any(held.office == title.office and not held.former for held in person.held)
            for person in others
        )
    )


def _is_told(title: Title, mention: Mention) -> bool:
    """Tell a counterpart whose own office, a minister's, is told elsewhere: not "who minds the ports as well"."""
    here = {other.office for other in mention.titles}
    told = any(other not in here and other.startswith("minister of") for other in mention.person.offices)
    return told and not is_head(title.office) and "president" not in title.office


def _as_minister(office: str, body: Body, person: Person) -> tuple[str, Party | Body]:
    """Take the head of a country's ministry for its minister."""
    told = minister_of(office, body)
    country = (told[1] or person.country) if told is not None else None
    if told is None or country is None:
        return office, body
    person.country = person.country or country
    return told[0], country


def _is_of_state(title: Title, owner: Party, person: Person) -> bool:
    """Tell the "Angolan leader X" of whom no other office is told from the leader of a party, or of times past."""
    others = any(office != title.office for office in person.offices)
    return len(owner) == _STATE and not title.former and not others


def _may_hold(story: Story, country: Party, title: Title) -> bool:
    """Tell whether his country has such an office at all: a vice president may be a chamber's."""
    return title.peer or may_have(
        country, title.office, None if story.day is None else story.day.year, former=title.former
    )


def _serves_state(line: Line, story: Story, mention: Mention) -> bool:
    """Tell whether he whose chief of staff somebody is holds an office of a state."""
    at = next((at for at, item in line.tags("X") if item.value is mention), 0)
    told = [item.value.person for index, item in line.tags("X") if index < at and isinstance(item.value, Mention)]
    if line.shape[max(0, at - 2) : at] != "Xs" and all(title.meant not in HIS for title in mention.titles):
        return False
    superior = told[-1] if told else story.subject
    return superior is not None and bool(superior.current)


def _unsaid(line: Line, mention: Mention, office: str, what: str) -> None:
    at = next((at for at, item in line.tags("X") if item.value is mention), 0)
    line.miss(at, f"{office}: {what} is not said")


def _as_peer(line: Line, story: Story, mention: Mention) -> Iterator[Office]:
    """As in "his Vietnamese counterpart, X": the office that the person before him is known by."""
    before = [item.value.person for _, item in line.tags("X") if isinstance(item.value, Mention)]
    other = _BESIDE_NOBODY.search(line.shape, 0, next(at for at, item in line.tags("X") if item.value is mention))
    beside = line.items[other.start()].value if other is not None else None
    if other is not None and not (isinstance(beside, Mention) and beside.person.offices):
        return  # "Lopez (Transport) and his counterpart X": of Lopez nothing is known
    before = before[: before.index(mention.person)] or ([story.subject] if story.subject is not None else [])
    office = next(
        (
            office
            for person in before
            for office in person.offices
            if person.country is not None and (office in person.current or not is_head(office))
        ),
        None,
    )
    country = mention.person.country
    office = (portfolio(story, line) or office) if office == "minister" else office
    if office is not None and country is not None and not office.startswith("co-chair") and office not in of_no_state():
        yield _office(line, story, mention, office=office, of=country, former=False, carried=("office",))


def _office(
    line: Line,
    story: Story,
    mention: Mention,
    *,
    office: str,
    of: Party | Body,
    former: bool,
    carried: tuple[str, ...],
    to: Party | None = None,
) -> Office:
    ground = story.ground(line)
    if isinstance(of, Body):
        mention.person.of_bodies.add(office)
    shared = isinstance(of, Body) and of.shared
    sending = isinstance(of, str) and office.removesuffix("-designate").removesuffix(" designate") in sent()
    return Office(
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule="office.title" if not carried else "office.carried",
        carried=carried,
        when=story.published,
        person=mention.person.name,
        office=office,
        of=of.name if isinstance(of, Body) else of,
        side=mention.person.country
        if shared or office == "co-chair"
        else of
        if sending and isinstance(of, str)
        else None,
        to=(to or story.other(of)) if sending and isinstance(of, str) else None,
        former=former,
    )


def _by_verb(line: Line, story: Story) -> Iterator[Office]:
    for given in offices_by_verb(line, story):
        ground, person, body = story.ground(line), given.person, given.body
        office, of = _as_minister(given.office, body, person)
        yield Office(
            quote=ground.quote,
            start=ground.start,
            end=ground.end,
            rule="office.verb",
            carried=(),
            when=given.when or story.published,
            person=person.name,
            office=office,
            of=of.name if isinstance(of, Body) else of,
            side=person.country if body.shared or given.office == "co-chair" else None,
            to=None,
            former=given.former,
        )
