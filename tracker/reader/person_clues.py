"""What a line says of whom one person stands for, without saying it outright."""

from collections.abc import Iterator, Sequence

from tracker.domain.places import country_of
from tracker.reader.bodies import Body
from tracker.reader.clues import CERTAIN, FAIR, STRONG, Clue
from tracker.reader.coordination import listed_before, listed_with
from tracker.reader.cues import cues, items_word
from tracker.reader.governments import addressed, is_rare, may_have
from tracker.reader.guest_clues import of_invitations, of_teams
from tracker.reader.items import Line
from tracker.reader.mentions import Mention, Unnamed
from tracker.reader.origins import CLEAR, leaning
from tracker.reader.pair_clues import At
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.post_clues import of_posts
from tracker.reader.sides import other_side, side_of
from tracker.reader.speech_clues import of_speech
from tracker.reader.story import Story
from tracker.reader.tags import Place
from tracker.reader.trip_clues import of_trips

_TOGETHER = frozenset(
    """
    met meet meets received receive talks meeting called call sat held hosted discussed talked conferred negotiated
    """.split()
)
_POSTS = frozenset({"post", "office", "position", "portfolio", "job"})
_WITH_UNNAMED = regex(r"^[^W]*X[^W;]*yd?E?[PA]s?[RFgE&]*W")  # "X discussed it with the Peruvian minister"
_OPENING, _AFTER_CITY = regex("d?P"), regex("(?:P,?)?d?P")  # "NICOSIA Cyprus might …"
_RULE = frozenset({"under"})
_BEING = frozenset({"is", "was", "has", "had", "remains"})
_WHEN = frozenset({"when", "after", "as", "once"})
_OWN_ACTS = frozenset(
    """
    is has will would might may could can shall must should plans wants intends hopes expects remains stands seeks aims
    """.split()
)


def of_one(story: Story, line: Line, found: Sequence[At]) -> Iterator[Clue]:
    """Yield the clues to each person of a line by himself."""
    for index, mention in found:
        person = mention.person
        if person.country is not None:
            continue
        if person.spouse_of is not None:
            yield Clue(person, CERTAIN, other=person.spouse_of)
        if not is_strange(story, line, index):
            yield from _of_office(story, mention)
        yield from _of_address(story, line, index, person)
        yield from _of_name(story, line, mention)
        side = other_side(line, story, mention) or side_of(line, mention)
        if side is not None:
            yield Clue(person, CERTAIN, side)
        listed = listed_with(line, index) or listed_before(line, index, story.canonical.text)
        if listed is not None:
            yield Clue(person, STRONG, listed)
        for title in mention.titles:
            if title.to is not None:
                yield Clue(person, -STRONG, title.to)
            if isinstance(title.owner, Body) and not title.owner.shared and len(title.owner.places) == 1:
                yield Clue(person, STRONG, title.owner.places[0])
        yield from of_trips(line, index, person)
        yield from of_teams(line, index, person)
        yield from of_invitations(line, index, person)
        yield from of_posts(line, index, mention)
        yield from _of_speech(story, line, index, mention)
        yield from of_speech(line, index, mention)
        yield from _across_unnamed(story, line, mention)


def is_strange(story: Story, line: Line, index: int) -> bool:
    """Tell that a country out of the pair is named before a person in his sentence: whose official he is is open."""
    return any(
        isinstance(item.value, Place) and item.value.form == "name" and _is_third(story, item.value.code)
        for at, item in line.tags("P")
        if at < index
    )


def _is_third(story: Story, code: str) -> bool:
    return country_of(code) == code and code not in story.pair


def _of_office(story: Story, mention: Mention) -> Iterator[Clue]:
    """Yield which country of the pair has no such office, where the other one has."""
    year = None if story.day is None else story.day.year
    for title in mention.titles:
        if title.scope == "body" or len(story.pair) < 2:
            continue
        at = None if title.former else year
        may = [country for country in story.pair if may_have(country, title.office, at, former=title.former)]
        if len(may) == 1:
            yield Clue(mention.person, CERTAIN if is_rare(title.office) else STRONG, may[0])


def _of_address(story: Story, line: Line, index: int, person: Person) -> Iterator[Clue]:
    """Yield which country of the pair alone addresses an official so: "Shri X", "Datuk Y"."""
    item = line.items[index]
    said = story.canonical.text[item.start : item.end].lower().split()
    said = said[1:] if said[:1] == ["the"] else said
    countries = addressed(said)
    among = [country for country in story.pair if countries is not None and country in countries]
    if len(among) == 1 and len(story.pair) > 1:
        yield Clue(person, CERTAIN if said[:1] == ["federal"] else STRONG, among[0])


def _of_name(story: Story, line: Line, mention: Mention) -> Iterator[Clue]:
    """Yield the country that a name is likelier to come from, of the pair and of those that the line names besides."""
    if not mention.titles or len(story.pair) < 2:
        return
    named = {country for place in line.codes if (country := country_of(place.code)) is not None}
    leans = leaning(mention.person.name, named.union(story.pair))
    if leans is not None:
        yield Clue(mention.person, STRONG if leans.margin >= CLEAR else FAIR, leans.country)


def _across_unnamed(story: Story, line: Line, mention: Mention) -> Iterator[Clue]:
    """Yield the other side than an unnamed official's whom he meets: "X received the Turkish ambassador"."""
    if line.words.isdisjoint(_TOGETHER) or (line.words & _TOGETHER == {"held"} and not line.words.isdisjoint(_POSTS)):
        return  # "the post of Peru's trade minister was held by X"
    owners = {item.value.titles[0].owner for _, item in line.tags("W") if isinstance(item.value, Unnamed)}
    across = [owner for owner in owners if owner in story.pair]
    if len(across) == 1 and isinstance(across[0], str):
        sure = _WITH_UNNAMED.search(line.shape) is not None and line.shape.count("X") == 1
        yield Clue(mention.person, -STRONG if sure else -FAIR, across[0])


def _of_speech(story: Story, line: Line, index: int, mention: Mention) -> Iterator[Clue]:
    """Yield the country that somebody speaks for: "Slovenia would like to book more, Premier X said"."""
    opening = (_AFTER_CITY if line.items[0].text.isupper() else _OPENING).match(line.shape)
    at = opening.end() if opening is not None else 0
    place = line.items[at - 1].value if at else None
    if not isinstance(place, Place) or place.form != "name" or not mention.titles or line.shape.find("X") != index:
        return
    if line.shape[at : at + 1] == "&" and "P" in line.shape[at + 1 : at + 3]:
        return  # "Peru and Chad would like to book more, Premier X said"
    did = line.shape[at : at + 1] == "k" and line.items[at].word not in _BEING
    if did and _is_third(story, place.code) and items_word(line, index - 1) in _WHEN:
        yield Clue(mention.person, CERTAIN, place.code)  # "Brazil did so in 2021, when Minister X visited P"
    if any(item.word in _RULE for item in line.items[index - 1 : index]):
        yield Clue(mention.person, STRONG, country_of(place.code))  # "Peru barred imports in 2019 under President X"
    said = line.items[index - 1].word == "to" and line.items[index - 2].word == "according"
    said = said or any(item.word in cues().speech for item in line.items[index - 1 : index])
    says = line.shape[index - 1] == "," and any(
        item.word in cues().speech for item in line.items[index + 1 : index + 3]
    )
    if says or said:
        own = line.items[at].word in _OWN_ACTS
        of_state = any(title.scope == "state" for title in mention.titles)
        if of_state:
            yield Clue(mention.person, STRONG if own else FAIR, country_of(place.code))
