"""Offices: who holds which, of what."""

import re
from collections.abc import Iterator

from tracker.domain.facts import Office, Party
from tracker.reader.bodies import Body
from tracker.reader.items import Line
from tracker.reader.mentions import Mention, Unnamed
from tracker.reader.story import Story
from tracker.reader.tags import Place
from tracker.reader.titles import Title

# "X, who heads B" · "B, headed by X" · "co-chaired by X and Y" · "the co-chairs of B, X and Y"
_HEADS = {
    "heads": "head", "leads": "head", "directs": "director", "chairs": "chairman", "runs": "head",
    "co-chairs": "co-chair", "co-chair": "co-chair",
}  # fmt: skip
_HEADED = {"headed": "head", "directed": "director", "run": "head", "co-chaired": "co-chair"}
_WITH_CO_CHAIRS = frozenset({"co-chairs", "co-chairmen", "co-chairmanship", "co-chairing"})
_PERSONS = re.compile(r"X(?:(?:,&|&|,)d?X)*")


def wants(line: Line, _story: Story) -> bool:
    """Tell whether the line holds a person."""
    return "X" in line.shape


def read(line: Line, story: Story) -> Iterator[Office]:
    """Yield the offices that the line gives to persons."""
    for _, item in line.tags("X"):
        mention = item.value
        if isinstance(mention, Mention):
            for title in mention.titles:
                yield from _held(line, story, mention, title)
            if mention.peer:
                yield from _as_peer(line, story, mention)
            elif not mention.titles and isinstance(mention.person.described, Title):
                yield from _held(line, story, mention, mention.person.described)
                mention.person.described = None
    yield from _also(line, story)
    yield from _by_verb(line, story)


def _held(line: Line, story: Story, mention: Mention, title: Title) -> Iterator[Office]:
    person = mention.person
    owner: Party | Body | None = title.owner
    office, carried = title.office, () if owner is not None else ("of",)
    if office == "minister":
        office = (_peer_office(story, person.country) if title.peer else _portfolio(story)) or office
    if title.scope == "body" and owner is None and not (title.meant or title.office == "co-chair"):
        return
    if title.office == "co-chair" or (title.scope == "body" and owner is None):
        body = _body_meant(line, story, owner)
        if body is None:
            return
        yield _office(line, story, mention, office=title.office, of=body, former=title.former, carried=("of",))
        return
    if owner is None and title.scope == "region":
        owner = _region(story, line)
        if owner is None:
            return
    if owner is None:
        owner = person.country
    if owner is None:
        return
    if isinstance(owner, str):
        person.country = person.country or owner
        if office == "leader":  # a country's leader may be its president or not
            return
    yield _office(line, story, mention, office=office, of=owner, former=title.former, carried=carried, to=title.to)


_ALSO = re.compile(r"X,r(?P<verb>k{1,3})d?E?(?:[PA]s?)?[RFg]*W")
_HOLDS = frozenset({"is", "is also", "is now", "is currently", "has been", "serves as", "also serves as", "became"})


def _also(line: Line, story: Story) -> Iterator[Office]:
    """As in "X, who is also Minister of Trade": a title that a relative clause adds."""
    for match in _ALSO.finditer(line.shape):
        mention, unnamed = line.items[match.start()].value, line.items[match.end() - 1].value
        verb = " ".join(item.word for item in line.items[match.start("verb") : match.end("verb")])
        if isinstance(mention, Mention) and isinstance(unnamed, Unnamed) and verb in _HOLDS:
            for title in unnamed.titles:
                yield from _held(line, story, mention, title)


def _as_peer(line: Line, story: Story, mention: Mention) -> Iterator[Office]:
    """As in "his Vietnamese counterpart, X": the office that the person before him is known by."""
    before = [item.value.person for _, item in line.tags("X") if isinstance(item.value, Mention)]
    before = before[: before.index(mention.person)] or ([story.subject] if story.subject is not None else [])
    office = next((office for person in before for office in person.offices if person.country is not None), None)
    country = mention.person.country
    if office is not None and country is not None and not office.startswith("co-chair"):
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
    shared = isinstance(of, Body) and of.shared
    sending = isinstance(of, str) and office in {"ambassador", "consul general", "high commissioner"}
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
        side=mention.person.country if shared else of if sending and isinstance(of, str) else None,
        to=(to or story.other(of)) if sending and isinstance(of, str) else None,
        former=former,
    )


def _portfolio(story: Story) -> str | None:
    """What a bare "Minister X" is minister of: the one ministry or minister that the article names."""
    found = {
        item.value.name.lower().removeprefix("ministry of ")
        for line in story.lines
        for _, item in line.tags("B")
        if isinstance(item.value, Body) and item.value.name.startswith("Ministry of ") and not item.value.places
    }
    return f"minister of {found.pop()}" if len(found) == 1 else None


def _peer_office(story: Story, country: Party | None) -> str | None:
    """What the minister is minister of whose counterpart this is."""
    other = story.other(country)
    for person in story.people.persons:
        if person.country == other:
            for office in person.offices:
                if office.startswith("minister of "):
                    return office
    return None


def _body_meant(line: Line, story: Story, owner: Party | Body | None) -> Body | None:
    if isinstance(owner, Body):
        return story.full(owner) if owner.shared or len(owner.name.split()) == 1 else owner
    return story.session_body(line)


def _region(story: Story, line: Line) -> Party | None:
    """The subdivision last spoken of, up to this line."""
    latest: Party | None = None
    for each in story.lines:
        for item in each.items:
            if isinstance(item.value, Place) and "-" in item.value.code:
                latest = item.value.code
        if each is line:
            break
    return latest


def _by_verb(line: Line, story: Story) -> Iterator[Office]:
    items = line.items
    for index, item in enumerate(items):
        if item.word in _HEADS and 0 < index < len(items) - 1:
            body_at = line.shape.find("B", index, index + 6)
            person_at = line.shape.rfind("X", max(0, index - 5), index)
            body = items[body_at].value if body_at >= 0 else None
            if _HEADS[item.word] == "co-chair":
                body = _body_meant(line, story, body if isinstance(body, Body) else None)
            if isinstance(body, Body) and person_at >= 0:
                yield from _given(line, story, (person_at,), _HEADS[item.word], body)
        elif item.word in _HEADED and index + 1 < len(items) and items[index + 1].word == "by":
            yield from _headed_by(line, story, index)
        elif item.word in _WITH_CO_CHAIRS:
            yield from _as_co_chairs(line, story, index)


def _headed_by(line: Line, story: Story, index: int) -> Iterator[Office]:
    office = _HEADED[line.items[index].word]
    start = line.shape.find("X", index)
    listed = _PERSONS.match(line.shape, start) if start >= 0 and start - index < 6 else None
    if listed is None:
        return
    at = line.shape.rfind("B", 0, index)
    body = line.items[at].value if at >= 0 else None
    if office == "co-chair":
        body = _body_meant(line, story, body if isinstance(body, Body) and body.shared else None)
    elif at < index - 4:
        body = None
    if isinstance(body, Body):
        persons = [i for i in range(*listed.span()) if line.shape[i] == "X"]
        yield from _given(line, story, persons, office, body)


def _as_co_chairs(line: Line, story: Story, index: int) -> Iterator[Office]:
    """As in "with X and Y as its co-chairs", "under the co-chairmanship of X and Y", "the co-chairs, X and Y"."""
    body = story.session_body(line)
    if body is None:
        return
    before = list(_PERSONS.finditer(line.shape, max(0, index - 9), index))
    after = _PERSONS.search(line.shape, index, index + 12)
    for listed in (*before[-1:], *([after] if after else [])):
        persons = [i for i in range(*listed.span()) if line.shape[i] == "X"]
        if len(persons) == 2:
            yield from _given(line, story, persons, "co-chair", body)
            return


def _given(
    line: Line, story: Story, persons: "tuple[int, ...] | list[int]", office: str, body: Body
) -> Iterator[Office]:
    for at in persons:
        mention = line.items[at].value
        if isinstance(mention, Mention):
            yield _office(line, story, mention, office=office, of=body, former=False, carried=())
