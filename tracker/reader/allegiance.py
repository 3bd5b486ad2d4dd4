"""Whom each person stands for: what is said, what follows from the other one, else the host."""

from collections import Counter

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.coordination import listed_with
from tracker.reader.discourse import LEAD
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import Mention, Unnamed
from tracker.reader.people import Person
from tracker.reader.sides import side_later, side_of
from tracker.reader.story import Story
from tracker.reader.tags import Place
from tracker.reader.titles import Title

_TOGETHER = frozenset(
    """
    met meet meets received receive talks meeting called call sat held hosted
    """.split()
)
_ACROSS = frozenset({"on", "by", "with", "met", "meet", "meets", "received", "receives"})
_TRIPS = frozenset(
    {"returned", "visit", "visited", "trip", "travelled", "traveled", "travels", "arrived", "flew", "visits"}
)


def _learn_venue(story: Story) -> None:
    """Remember the first city of the pair that the lead says something happened in."""
    for line in story.lines[: LEAD + 1]:
        for index, item in line.tags("P"):
            place = item.value
            if not isinstance(place, Place) or place.form not in {"city", "capital"} or not index:
                continue
            if line.items[index - 1].word == "in" and country_of(place.code) in story.pair:
                story.venue = story.venue or place.name
                return


def give_countries(story: Story, dateline: Party | None) -> None:
    """Settle whom each person stands for: what is said, what follows from the other one, else the host."""
    for line in story.lines:
        for _, item in line.tags("X"):
            if isinstance(item.value, Mention):
                _learn(item.value)
    for line in story.lines:
        _bind_description(line)
    _give_sides(story)
    open_: list[tuple[Line, Mention]] = []
    followed: Counter[Party] = Counter()
    before: Person | None = None
    for line in story.lines:
        mentions = [item.value for _, item in line.tags("X") if isinstance(item.value, Mention)]
        for mention in mentions:
            if mention.person.country is None and any(title.scope == "state" for title in mention.titles):
                mention.person.country = _inferred(story, line, mentions, mention, before)
                if mention.person.country is None:
                    open_.append((line, mention))
                else:
                    followed[mention.person.country] += 1
        before = mentions[0].person if mentions else before
    if dateline is None:
        _learn_venue(story)
    story.host = _host(story, dateline, followed)
    for line, mention in open_:
        index = next((at for at, item in line.tags("X") if item.value is mention), 0)
        beside = _head_beside(line, index)
        if beside is not None and beside.country is None and any(_is_head(title.office) for title in mention.titles):
            continue  # one of the two is the host's, and nothing says which
        if _is_strange(line, story) or all(title.former for title in mention.titles):
            continue
        away = _away(line, story, index)
        if away is not None:
            mention.person.country = away if line.items[index - 1].word in _ACROSS else None
            continue
        mention.person.country = mention.person.country or story.host


def _give_sides(story: Story) -> None:
    """Ambassadors told by their side alone: "on the Austrian side by Ambassador X"."""
    for line in story.lines:
        for _, item in line.tags("X"):
            mention = item.value
            if isinstance(mention, Mention) and any(title.scope == "sending" for title in mention.titles):
                mention.person.country = mention.person.country or side_of(line, mention)


def _is_strange(line: Line, story: Story) -> bool:
    """Tell a sentence that names a country out of the pair: whose its officials are is open."""
    named = {place.code for place in line.codes if place.form == "name"}
    return any(country_of(code) == code and code not in story.pair for code in named)


def _away(line: Line, story: Story, index: int) -> Party | None:
    """The other country than the host, where that is where the sentence happens: "In Muscat he met the Sultan"."""
    away: Party | None = None
    for at in range(1, index):
        place = line.items[at].value
        if not isinstance(place, Place) or country_of(place.code) not in story.pair:
            continue
        capital = place.form == "adjective" and line.items[at + 1].word == "capital"
        if country_of(place.code) == story.host:
            return None
        if capital or (place.form in {"city", "capital"} and line.items[at - 1].word in {"in", "at"}):
            away = country_of(place.code)
    return away


def _spoken_for(story: Story) -> Counter[Party]:
    """How many mentions of persons name each country."""
    said: Counter[Party] = Counter()
    for line in story.lines:
        for _, item in line.tags("X"):
            if isinstance(item.value, Mention) and item.value.country is not None:
                said[item.value.country] += 1
    return said


def _bind_description(line: Line) -> None:
    """Bind the one person and the one title of a line: "Draghi flew to Algiers …, the Italian prime minister said"."""
    persons = [item.value for _, item in line.tags("X") if isinstance(item.value, Mention)]
    titles = [item.value.titles[-1] for _, item in line.tags("W") if isinstance(item.value, Unnamed)]
    if len(persons) != 1 or len(titles) != 1 or persons[0].titles or persons[0].person.offices:
        return
    title = titles[0]
    if title.scope == "state" and isinstance(title.owner, str) and not title.plural:
        persons[0].person.country = country_of(title.owner)
        persons[0].person.described = title


def _host(story: Story, dateline: Party | None, followed: Counter[Party]) -> Party | None:
    """Return the country whose officials the article names without saying whose they are."""
    if story.article.home is not None:
        return story.article.home
    if len(story.pair) < 2:
        return dateline or (story.pair[0] if story.pair and not _spoken_for(story)[story.pair[0]] else None)
    inferred = [country for country in story.pair if followed[country]]
    if len(inferred) == 1:
        return inferred[0]
    if dateline in story.pair:
        return dateline
    said = _spoken_for(story)
    silent = [country for country in story.pair if not said[country]]
    return silent[0] if len(silent) == 1 else None


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
        if not title.former:
            person.current.add(title.office)


def _inferred(
    story: Story, line: Line, mentions: list[Mention], mention: Mention, before: Person | None
) -> Party | None:
    """Return what the line itself tells of a person's country without saying it; None where nothing does."""
    only: dict[str, Party] = toml("titles")["only"]
    for held in mention.titles:
        if held.office in only:
            return only[held.office]
    title = next(title for title in mention.titles if title.scope == "state")
    peers = [each for each in mentions if any(own.office == title.office for own in each.titles)]
    if len(peers) == 2:
        known = [each.person.country for each in peers if each.person.country is not None]
        if known and story.other(known[0]) is not None:
            return story.other(known[0])
        if not known and title.plural and len(story.pair) == 2:
            return story.pair[peers.index(mention)]
    index = next((at for at, item in line.tags("X") if item.value is mention), 0)
    presented = line.items[index - 1].word == "to" and "credentials" in line.words
    if index and (presented or line.items[index - 1].word in _ACROSS):
        agent = next((each.person for each in mentions if each.person.country in story.pair), None)
        if mentions.index(mention) == 0:
            agent = (
                before if before is not None and before.country in story.pair and line.words & {"he", "she"} else None
            )
        if agent is not None and agent is not mention.person:
            return story.other(agent.country)
    colleague = line.items[index - 2].word if index > 1 and line.shape[index - 1] == "," else ""
    if colleague in {"colleague", "colleagues"} and line.shape[index - 3] == "d" and mentions.index(mention):
        return mentions[mentions.index(mention) - 1].person.country
    side = side_of(line, mention)
    if side is not None:
        return side
    listed = listed_with(line, index)
    if listed is not None:
        return listed
    beside = _head_beside(line, index)
    if beside is not None and _is_head(title.office):
        return story.other(beside.country)
    if "respectively" in line.words and len(mentions) == 2 and not any(each.country for each in mentions):
        return story.pair[mentions.index(mention)] if len(story.pair) == 2 else None
    across = {
        person.country
        for _, item in line.tags("XW")
        for person in _told(item.value)
        if person is not mention.person and person.country in story.pair
    } | {
        item.value.titles[0].owner
        for _, item in line.tags("W")
        if isinstance(item.value, Unnamed) and item.value.titles[0].owner in story.pair
    }
    if len(across) == 1 and not line.words.isdisjoint(_TOGETHER):
        return story.other(next(iter(across)))
    return side_later(line, story, mention) or _not_of(story, mention, title) or _not_where(story, line, mention)


def _is_head(office: str) -> bool:
    return any(office in group for group in toml("titles")["alone"].values())


def _head_beside(line: Line, index: int) -> Person | None:
    """The head of state or government that "and" puts beside a person: "President A and Japanese Prime Minister B"."""
    for at in (index - 2, index + 2):
        if 0 <= at < len(line.items) and line.shape[at] == "X" and line.shape[(at + index) // 2] == "&":
            value = line.items[at].value
            if isinstance(value, Mention) and any(_is_head(office) for office in value.person.offices):
                return value.person
    return None


def _told(value: object) -> list[Person]:
    return [value.person] if isinstance(value, Mention) else []


def _not_of(story: Story, mention: Mention, title: Title) -> Party | None:
    """A country has one head of state: where another person is one side's, this is the other's."""
    if title.former:
        return None
    for group in toml("titles")["alone"].values():
        if title.office in group:
            held = {
                person.country
                for person in story.people.persons
                if person is not mention.person
                and person.country in story.pair
                and any(office in group for office in person.current)
            }
            return story.other(next(iter(held))) if len(held) == 1 else None
    return None


def _not_where(story: Story, line: Line, mention: Mention) -> Party | None:
    """Nobody visits his own country."""
    at = next((index for index, item in line.tags("X") if item.value is mention), None)
    if at is None or line.words.isdisjoint(_TRIPS):
        return None
    for index in range(at + 1, min(at + 14, len(line.items))):
        item = line.items[index]
        if item.shape in "X;":
            return None
        if (
            isinstance(item.value, Place)
            and item.shape == "P"
            and line.items[index - 1].word in {"to", "visited", "in"}
        ):
            returned = {"returned", "back", "home"} & {each.word for each in line.items[at:index]}
            return country_of(item.value.code) if returned else story.other(item.value.code)
    return None
