"""What a sentence takes from the sentences around it: the pair, the persons, the places, the day, the session."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from tracker.domain.articles import Article
from tracker.domain.facts import Document, Fact, Meeting, Party
from tracker.domain.period import Grain, Period
from tracker.domain.places import country_of
from tracker.reader.bodies import Body
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.people import People, Person
from tracker.reader.persons import Mention, Unnamed
from tracker.reader.periods import resolve
from tracker.reader.tags import Place, When
from tracker.reader.text import Canonical
from tracker.reader.titles import Title

_HEADLINE_WEIGHT = 4
_LEAD_WEIGHT = 2
_LEAD = 3  # lines
_TOGETHER = frozenset("met meet meets received receive talks meeting called call sat held hosted".split())
_ACROSS = frozenset({"on", "by", "with", "met", "meet", "meets", "received", "receives"})
_TRIPS = frozenset({"returned", "visit", "visited", "trip", "travelled", "traveled", "travels", "arrived", "flew", "visits"})
_SIDES = frozenset({"side", "part", "half", "delegation"})
_LONG_AGO = 270  # days; a day without a year that would be longer ago is the next one
_LEAD_LINES = 3
_LEAD_DAYS = 4  # a day of the lead that is longer ago is not its news
_FLOW_LASTS = 3  # paragraphs
_MOST_SPEAKERS = 4
_AHEAD = 3  # lines in which the other side of a meeting is named
_NEWS_DAYS = 10  # an event longer ago is background


class Ground(NamedTuple):
    """Where a fact stands in the article's own text."""

    quote: str
    start: int
    end: int


@cache
def speaking() -> frozenset[str]:
    """The verbs of saying and doing that follow a person."""
    return frozenset(toml("names")["speakers"].split())


class Flow(NamedTuple):
    """What a trade figure is of: which trade, whose, with whom, in what goods; `index` is its noun's item in the line."""

    measure: Literal["turnover", "exports", "imports"]
    reporter: Party | None
    partner: Party | None
    scope: str
    index: int
    carried: tuple[str, ...] = ()


class Story:
    """An article on its way through the frames, and what the text so far lets later sentences leave out."""

    def __init__(self, article: Article, canonical: Canonical, day: date | None, lines: Sequence[Line]) -> None:
        self.article = article
        self.canonical = canonical
        self.day = day
        self.published = None if day is None else day.isoformat()
        self.lines = list(lines)
        self.people = People()
        self.pair: tuple[Party, ...] = ()
        self.host: Party | None = None  # whose officials are named without a country
        self.venue: str | None = None  # where the article was written
        self.gathering: Meeting | None = None  # the meeting that the article reports
        self.forum: Meeting | None = None
        self.session: Meeting | None = None
        self.visit: Meeting | None = None
        self.planned: Meeting | None = None
        self.document: Document | None = None  # which "the document" means
        self.listing: Document | None = None  # what a list of documents was announced as
        self.bodies: dict[str, Body] = {}
        self.body: Body | None = None  # the shared body last named
        self.recent: list[Person] = []  # the persons named so far, latest last
        self.subject: Person | None = None  # whom "he" means
        self.country: Party | None = None  # which "the country" means
        self.flow: Flow | None = None  # the trade last told
        self.flow_when: str | None = None
        self.flow_line: Line | None = None
        self.total: Flow | None = None  # the turnover last told
        self.reporter: Party | None = None  # whose exports and imports were last told
        self.taken: set[int] = set()  # where sums of money begin that a frame has used
        self._line: Line | None = None

    def enter(self, line: Line) -> None:
        """Move on to a line: what the line before it was about is now what pronouns mean."""
        before, self._line = self._line, line
        if before is None:
            return
        mentioned = [item.value.person for _, item in before.tags("X") if isinstance(item.value, Mention)]
        if mentioned:
            self.subject = mentioned[0]
        for person in mentioned:
            if person in self.recent:
                self.recent.remove(person)
            self.recent.append(person)
        for _, item in before.tags("P"):
            if isinstance(item.value, Place) and country_of(item.value.code) and item.value.form == "name":
                self.country = item.value.code
                break
        for _, item in before.tags("B"):
            if isinstance(item.value, Body) and item.value.shared:
                self.body = self.full(item.value)
        if self.flow_line is not None and line.paragraph - self.flow_line.paragraph > _FLOW_LASTS:
            self.flow = self.flow_when = self.flow_line = None

    def two(self) -> list[Person]:
        """Return the two persons whom "the two", "both leaders" means: the latest that stand for two countries."""
        for later in reversed(self.recent):
            for earlier in reversed(self.recent):
                if earlier.country is not None and later.country is not None and earlier.country != later.country:
                    return [earlier, later]
        return []

    def period(self, when: When, *, future: bool = False) -> str | None:
        """Return the period that a time means here; `future` looks for the next such day instead of the last."""
        if when.period is None and when.of_antecedent == 0:
            return self.today()
        if future or self._is_ahead(when):
            return resolve(when, self.day, future=True).period
        return when.period

    def _is_ahead(self, when: When) -> bool:
        """Tell a day without a year that lies just ahead: "the PM's December 17-18 visit" in an article of 12 December."""
        if self.day is None or when.parts is None or when.period is None:
            return False
        period = Period.parse(when.period)
        return period.grain is Grain.DAY and (self.day - period.first).days > _LONG_AGO

    def planned_with(self, parties: tuple[Party, ...]) -> str | None:
        """Return the day of the meeting of these parties that was announced last."""
        return self.planned.when if self.planned is not None and self.planned.parties == parties else None

    def today(self) -> str | None:
        """Return the day of what is reported without one: that of the meeting reported, else of publication."""
        if self.gathering is not None and self.gathering.when is not None:
            return self.gathering.when
        return self.news_day() or self.published

    def news_day(self) -> str | None:
        """Return the day that the lead gives to its news: "on Monday", "yesterday"; None where it gives none."""
        if self.day is None:
            return None
        lead = [line for line in self.lines if line.role == "body"][:_LEAD_LINES]
        for line in lead:
            for _, item in line.tags("T"):
                when = item.value
                if isinstance(when, When) and when.relative and when.period is not None and not when.since:
                    period = Period.parse(when.period)
                    if period.first == period.last and 0 <= (self.day - period.first).days <= _LEAD_DAYS:
                        return when.period
        return None

    def keep(self, fact: Fact) -> None:
        """Remember what later sentences may speak of as "the document", "the forum", "the meeting"."""
        if isinstance(fact, Document):
            self.document = fact
        elif isinstance(fact, Meeting):
            if fact.status == "planned":
                self.planned = fact
            if fact.form == "forum":
                self.forum = fact
            elif fact.form == "session":
                self.session = fact
            elif fact.form == "visit":
                self.visit = fact
            self._gather(fact)

    def opposite(self, persons: Sequence[Person], line: Line) -> list[Person]:
        """Return the first person of the other side who appears after a line: the host of a meeting told before him."""
        sides = {person.country for person in persons}
        wanted = self.other(next(iter(sides))) if len(sides) == 1 else None
        later = self.lines[self.lines.index(line) + 1 :][:_AHEAD]
        for following in later:
            for _, item in following.tags("X"):
                if isinstance(item.value, Mention) and item.value.person.country == wanted is not None:
                    return [item.value.person]
        return []

    def followed_by_items(self, line: Line) -> bool:
        """Tell whether a list follows a line."""
        at = self.lines.index(line) + 1
        return at < len(self.lines) and self.lines[at].role == "item"

    def speakers(self, line: Line) -> list[Person]:
        """Return who speaks in the lines after one that tells of a gathering without naming anybody."""
        found: dict[str, Person] = {}
        for following in self.lines[self.lines.index(line) + 1 :]:
            for index, item in following.tags("X"):
                said = following.items[index + 1].word if index + 1 < len(following.items) else ""
                if isinstance(item.value, Mention) and item.value.titles and said in speaking():
                    found.setdefault(item.value.person.name, item.value.person)
        return list(found.values())[:_MOST_SPEAKERS]

    def _gather(self, meeting: Meeting) -> None:
        """Keep the meeting as the one that the text is about, if it is news."""
        if meeting.status != "held" or meeting.form == "visit":
            return
        if meeting.when is None or self.day is None:
            if self.gathering is None:
                self.gathering = meeting
            return
        period = Period.parse(meeting.when)
        if period.grain is Grain.DAY and 0 <= (self.day - period.first).days <= _NEWS_DAYS:
            self.gathering = meeting

    def keep_flow(self, flow: "Flow", when: str | None, line: Line) -> None:
        """Keep the trade last told: its parts may follow in the next sentence."""
        earlier = self.flow_when is not None and when is not None and when < self.flow_when
        self.flow, self.flow_line = flow, line
        self.flow_when = self.flow_when if earlier else when  # parts are of the latest time told, not of its comparison
        if flow.measure == "turnover":
            self.total = flow
        else:
            self.reporter = flow.reporter

    def ground(self, line: Line) -> Ground:
        """Return the line as the article has it."""
        start, end = self.canonical.original(line.start, line.end)
        return Ground(self.article.text[start:end], start, end)

    def other(self, party: Party | None) -> Party | None:
        """Return the other country of the pair."""
        country = country_of(party) if party else None
        if len(self.pair) != 2 or country not in self.pair:
            return None
        return self.pair[1] if country == self.pair[0] else self.pair[0]

    def sides(self) -> tuple[Party, ...]:
        """Return what "the sides" and "the two countries" mean here."""
        return tuple(sorted(self.pair))

    def session_body(self, line: Line) -> Body | None:
        """Return the shared body of this line, or the one that it means by "the commission"."""
        for _, item in line.tags("B"):
            if isinstance(item.value, Body) and item.value.shared:
                return self.full(item.value)
        for _, item in line.tags("X"):
            for title in item.value.titles if isinstance(item.value, Mention) else ():
                if isinstance(title.owner, Body) and title.owner.shared:
                    return self.full(title.owner)
        for word in sorted(line.words & self.bodies.keys()):
            return self.bodies[word]
        return self.body

    def full(self, body: Body) -> Body:
        """Return the fullest form of a shared body that the article gives."""
        fullest = self.bodies.get(body.noun) if body.noun else None
        alias = self.bodies.get(body.name.lower())
        for known in (alias, fullest):
            if known is not None and len(known.name) > len(body.name) and (not body.places or body.places == known.places):
                return known
        return body


def pair_of(lines: Sequence[Line]) -> tuple[Party, ...]:
    """Return the two countries that the article is most about, in the order of the text; fewer where there are fewer."""
    weight: Counter[Party] = Counter()
    named: dict[Party, None] = {}
    for number, line in enumerate(lines):
        worth = _HEADLINE_WEIGHT if line.role == "headline" else _LEAD_WEIGHT if number <= _LEAD else 1
        for country in dict.fromkeys(country_of(place.code) for place in line.codes):
            if country is not None:
                weight[country] += worth
        for place in line.codes:
            country = country_of(place.code)
            if country is not None and place.form in {"name", "adjective", "demonym"}:
                named.setdefault(country)
    order = [*named, *(country for country in weight if country not in named)]
    best = sorted(weight, key=lambda country: (-weight[country], order.index(country)))[:2]
    if len(best) == 2 and weight[best[1]] < 2 and len(lines) > 4:
        best = best[:1]
    return tuple(sorted(best, key=order.index))


def learn_bodies(story: Story) -> None:
    """Remember shared bodies by noun and acronym, the fullest name of each."""
    for line in story.lines:
        for _, item in line.tags("B"):
            body = item.value
            if not isinstance(body, Body):
                continue
            if body.alias and (body.alias.lower() not in story.bodies):
                story.bodies[body.alias.lower()] = body
            if body.shared:
                known = story.bodies.get(body.noun)
                if known is None or (len(known.places) < 2 and len(body.name) > len(known.name)):
                    story.bodies[body.noun] = body


def _venue(story: Story) -> Party | None:
    """Return the country of the first city of the pair that the lead says something happened in."""
    for line in story.lines[: _LEAD + 1]:
        for index, item in line.tags("P"):
            place = item.value
            if isinstance(place, Place) and place.form in {"city", "capital"} and index and line.items[index - 1].word == "in":
                country = country_of(place.code)
                if country in story.pair:
                    story.venue = story.venue or place.name
                    return country
    return None


def give_countries(story: Story, dateline: Party | None) -> None:
    """Settle whom each person stands for: what is said, what follows from the other one, else the host."""
    for line in story.lines:
        for _, item in line.tags("X"):
            if isinstance(item.value, Mention):
                _learn(item.value)
    for line in story.lines:
        _bind_description(line)
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
    story.host = _host(story, dateline, followed)
    for line, mention in open_:
        index = next((at for at, item in line.tags("X") if item.value is mention), 0)
        beside = _head_beside(line, index)
        if beside is not None and beside.country is None and any(_is_head(title.office) for title in mention.titles):
            continue  # one of the two is the host's, and nothing says which
        mention.person.country = mention.person.country or story.host


def _bind_description(line: Line) -> None:
    """ "Mario Draghi flew to Algiers …, what the Italian prime minister described": one person, one title, one man."""
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
        return story.pair[0] if story.pair else dateline
    inferred = [country for country in story.pair if followed[country]]
    if len(inferred) == 1:
        return inferred[0]
    if dateline in story.pair:
        return dateline
    venue = _venue(story)
    if venue is not None:
        return venue
    said: Counter[Party] = Counter()
    for line in story.lines:
        for _, item in line.tags("X"):
            if isinstance(item.value, Mention) and item.value.country in story.pair:
                said[item.value.country] += 1
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
    if line.items[index - 1].word in _ACROSS and index:
        agent = next((each.person for each in mentions if each.person.country in story.pair), None)
        if mentions.index(mention) == 0:
            agent = before if before is not None and before.country in story.pair and line.words & {"he", "she"} else None
        if agent is not None and agent is not mention.person:
            return story.other(agent.country)
    colleague = line.items[index - 2].word if index > 1 and line.shape[index - 1] == "," else ""
    if colleague in {"colleague", "colleagues"} and line.shape[index - 3] == "d" and mentions.index(mention):
        return mentions[mentions.index(mention) - 1].person.country
    side = _side(line, mention)
    if side is not None:
        return side
    beside = _head_beside(line, index)
    if beside is not None and _is_head(title.office):
        return story.other(beside.country)
    if "respectively" in line.words and len(mentions) == 2 and not any(each.country for each in mentions):
        return story.pair[mentions.index(mention)] if len(story.pair) == 2 else None
    across = {
        person.country
        for _, item in line.tags("XW")
        for person in _told(story, item.value)
        if person is not mention.person and person.country in story.pair
    } | {
        item.value.titles[0].owner
        for _, item in line.tags("W")
        if isinstance(item.value, Unnamed) and item.value.titles[0].owner in story.pair
    }
    if len(across) == 1 and not line.words.isdisjoint(_TOGETHER):
        return story.other(next(iter(across)))
    return _side_later(line, story, mention) or _not_of(story, mention, title) or _not_where(story, line, mention)


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


def _told(story: Story, value: object) -> list[Person]:
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
                if person is not mention.person and person.country in story.pair and any(office in group for office in person.current)
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
        if isinstance(item.value, Place) and item.shape == "P" and line.items[index - 1].word in {"to", "visited", "in"}:
            returned = {"returned", "back", "home"} & {each.word for each in line.items[at:index]}
            return country_of(item.value.code) if returned else story.other(item.value.code)
    return None


def _side(line: Line, mention: Mention) -> Party | None:
    """ "From the Kazakh side the commission was chaired by X"."""
    side: Party | None = None
    for index, item in enumerate(line.items):
        if item.value is mention and side is not None:
            return side
        if item.shape == "A" and line.items[index + 1 : index + 2] and line.items[index + 1].word in _SIDES:
            if isinstance(item.value, Place):
                side = item.value.code
    return None


def _side_later(line: Line, story: Story, mention: Mention) -> Party | None:
    """ "Deputy Prime Minister X; from the Uzbek side, Minister Y": those before are of the other side."""
    at = next((index for index, item in enumerate(line.items) if item.value is mention), 0)
    for index in range(at + 1, len(line.items) - 1):
        value = line.items[index].value
        if line.shape[index] == "A" and line.items[index + 1].word in _SIDES and line.items[index - 2].word == "from":
            return story.other(value.code) if isinstance(value, Place) else None
    return None


def unnamed_persons(story: Story, unnamed: Unnamed) -> list[Person]:
    """Return whom a title without a name means: the known holders of that office, of that country where it is said."""
    title = unnamed.titles[-1]
    holders = [
        person
        for person in story.people.persons
        if any(office == title.office or (title.office in {"minister", "president"} and office.startswith(title.office)) for office in person.offices)
        and (not isinstance(title.owner, str) or person.country == title.owner)
    ]
    return holders if title.plural else holders[-1:]
