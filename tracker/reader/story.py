"""An article on its way through the frames: what sentences take from the sentences around them."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from tracker.domain.articles import Article
from tracker.domain.facts import Document, Fact, Meeting, Party
from tracker.domain.period import Grain, Period
from tracker.domain.places import country_of
from tracker.reader.bodies import Body, is_another
from tracker.reader.cast import across, told_of
from tracker.reader.founding import is_to_be_founded
from tracker.reader.headings import headed
from tracker.reader.items import Line
from tracker.reader.leads import news_day
from tracker.reader.long_ago import is_long_ago
from tracker.reader.mentions import Mention
from tracker.reader.papers import Papers
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.placing import resolve
from tracker.reader.spoken_of import Flow, Ranking, Series, Tie, Usual, Whole
from tracker.reader.tags import Money, Place, When
from tracker.reader.text import Canonical
from tracker.reader.title_holders import fits

_LONG_AGO = 270  # days; a day without a year that would be longer ago is the next one
_TIME_ALONE = regex(r"k?[tiud]?T[.:]?")  # an entry of a chronicle, or "Take last December."
_DAY, _YEAR = len("2021-12-07"), len("2021")
_FLOW_LASTS = 3  # paragraphs
_LATELY = 7  # ways of trade
_AHEAD = 3  # lines in which the other side of a meeting is named


class Ground(Struct, frozen=True):
    """Where a fact stands in the article's own text."""

    quote: str
    start: int
    end: int


class Story(Papers):
    """An article on its way through the frames, and what the text so far lets later sentences leave out."""

    def __init__(self, article: Article, canonical: Canonical, day: date | None, lines: Sequence[Line]) -> None:
        super().__init__(lines, day)
        self.article = article
        self.canonical = canonical
        self.published = None if day is None else day.isoformat()
        self.unread: dict[int, str] = {}  # why what begins at an offset is none of the lines
        self.pair: tuple[Party, ...] = ()
        self.host: Party | None = None  # from whose side the article is told
        self.venue: str | None = None  # where the article was written
        self.series: Series | None = None  # the gathering last spoken of that no fact was told of
        self.guest: Person | None = None  # who was last received
        self.told: tuple[Line, str] | None = None  # the day of what was last told, and where
        self.bodies: dict[str, Body] = {}
        self.body: Body | None = None  # the shared body last named
        self.country: Party | None = None  # which "the country" means
        # The paragraph whose day stands before it: "June 15. X meets Y."
        self._entry: tuple[int, str | None] | None = None
        # The day that stands over the line: in its paragraph, as a heading, "Tuesday, 30 September", or over its list.
        self.section: str | None = None
        self.is_under_a_day = False
        self._headed = headed(lines)
        self.flow: Flow | None = None  # the trade last told
        self.flow_when: str | None = None
        self.flow_line: Line | None = None
        self.flows: list[Flow] = []  # the last few that are no turnover
        self.lately: list[tuple[Line, Flow]] = []  # the last few, each with the line that told it
        self.way: Flow | None = None  # the one way of which the line that told trade last told beside the whole
        self.dated: list[tuple[Line, str]] = []  # the times of the figures of the line that told trade last
        self.whole: Whole | None = None  # the trade with everybody last told
        self.usual: Usual | None = None  # what two countries were last said to deal in
        self.pair_flow: Flow | None = None  # that of the article's two countries
        self.flow_money: Money | None = None  # the sum last told of trade: its currency and scale may be left out next
        self.total: Flow | None = None  # the turnover last told
        self.sums: dict[tuple[str | None, ...], int] = {}  # of trade, by what they are of
        self.reporter: Party | None = None  # whose exports and imports were last told
        self.counted: tuple[int, str] | None = None  # what was counted last, and in which paragraph
        self.counted_line: Line | None = None
        self.ranking: Ranking | None = None  # the order last told: "Sweden was third"
        self.given: tuple[Party, Party] | None = None  # who gave whom money last
        self.giving_told: Tie | None = None  # and where a sum of that was told
        self.giving: tuple[Party, Party] | None = None  # who gives whom the sums of the list that follows
        self.works: dict[str, str] = {}  # undertakings by the names that were given them
        self.works_until = 0  # the line up to which those were looked for
        self.taken: set[int] = set()  # where sums of money begin that a frame has used
        self._line: Line | None = None
        self._countries: frozenset[Party] | None = None

    def enter(self, line: Line) -> None:
        """Move on to a line: what the line before it was about is now what pronouns mean."""
        before, self._line = self._line, line
        if line.role != "item":
            self.listing = self.giving = None
        alone = line.tags("T")[0][1].value if _TIME_ALONE.fullmatch(line.shape) else None
        if isinstance(alone, When):
            self._entry = (line.paragraph, self.period(alone))
        over = self._headed.get(line.start)
        entered = self._entry is not None and self._entry[0] == line.paragraph
        self.section = self.period(over) if over is not None else None
        self.section = self._entry[1] if self._entry is not None and entered else self.section
        self.is_under_a_day = entered or self.section is not None
        if before is None:
            return
        self.pass_on(before, line)
        for _, item in before.tags("P"):
            if isinstance(item.value, Place) and country_of(item.value.code) and item.value.form == "name":
                self.country = item.value.code
                break
        for _, item in before.tags("B"):
            if isinstance(item.value, Body) and item.value.shared:
                self.body = self.full(item.value)
        if self.flow_line is not None and line.paragraph - self.flow_line.paragraph > _FLOW_LASTS:
            self.flow = self.flow_when = self.flow_line = None

    def period(self, when: When, *, future: bool = False) -> str | None:
        """Return the period that a time means here; `future` looks for the next such day instead of the last."""
        if when.of_antecedent == 0 and (when.period is None or Period.parse(when.period).grain is Grain.DAY):
            return self.today()  # "the same day"
        if future or self._is_ahead(when):
            return resolve(when, self.day, future=True).period
        return when.period

    def _is_ahead(self, when: When) -> bool:
        """Tell a day without a year that lies just ahead: "the December 17-18 visit", on 12 December."""
        if self.day is None or when.parts is None or when.period is None:
            return False
        period = Period.parse(when.period)
        return period.grain is Grain.DAY and (self.day - period.first).days > _LONG_AGO

    def today(self) -> str | None:
        """Return the day that the story is on: that of what is reported without one of its own.

        It is the day that stands over the paragraph, the list or the section; else that of the meeting reported, which
        only another meeting of these days moves on and no background does; else the day that the lead gives to its
        news; else that of publication. None where the line tells of times long past.
        """
        if self._line is not None and is_long_ago(self._line, self.day):
            return None
        if self.is_under_a_day:
            return self.section
        if self.gathering is not None and self.gathering.when is not None:
            return self.gathering.when
        return self.news_day() or self.published

    def is_to_come(self, day: str | None) -> bool:
        """Tell a day after that of publication."""
        return day is not None and len(day) == _DAY and self.published is not None and day > self.published

    def is_over(self, when: When) -> bool:
        """Tell a time written out that was over by then: "will discuss the bridge that was closed in 2021"."""
        if when.relative or when.period is None or self.day is None:
            return False
        return Period.parse(when.period).last < self.day

    def news_day(self) -> str | None:
        """Return the day that the lead gives to its news: "on Monday", "yesterday"; None where it gives none."""
        return None if self.day is None else news_day(self.lines, self.day)

    def keep(self, fact: Fact) -> None:
        """Remember what later sentences may speak of as "the document", "the forum", "the meeting"."""
        told = fact.when if isinstance(fact, Meeting | Document) else None
        if told is not None and "when" in fact.carried and (isinstance(fact, Document) or told == self.today()):
            told = None  # but what a guest did on a visit told before has its days
        if self._line is not None and told is not None and len(told) >= _YEAR and not self._comes_after(told):
            self.told = (self._line, told)
        if isinstance(fact, Document):
            self.keep_document(fact, self._line)
        elif isinstance(fact, Meeting):
            self.keep_meeting(fact, self._line)

    def _comes_after(self, told: str) -> bool:
        """Tell a time to come, and one that is told besides a day in the same line."""
        finer = self.told is not None and self.told[0] is self._line and len(self.told[1]) == _DAY
        return (finer and len(told) != _DAY) or (self.published is not None and told[:_DAY] > self.published)

    def two(self, called: str = "") -> list[Person]:
        """Return whom "the two", "they" and "the ministers" mean: those just named, else those who met."""
        told = [self.people.named(name) for name in self.gathering.participants] if self.gathering is not None else []
        for persons in (self.just_named(), told):
            fitting = [each for each in persons if not called or fits(called, sorted(each.current) or each.offices)]
            if found := across(fitting):
                return found
        return self.two_called(called) or across(told) or self.two_called("")

    def just_named(self) -> list[Person]:
        """Return the persons whom the line before this one tells of."""
        at = self.number(self._line) if self._line is not None else 0
        before = self.lines[at - 1] if at else None
        return told_of(before) if before is not None else []

    def opposite(self, persons: Sequence[Person], line: Line) -> list[Person]:
        """Return the first person of the other side who appears after a line: the host of a meeting told before him."""
        sides = {person.country for person in persons}
        wanted = self.other(next(iter(sides))) if len(sides) == 1 else None
        later = self.lines[self.number(line) + 1 :][:_AHEAD]
        for following in later:
            for _, item in following.tags("X"):
                if isinstance(item.value, Mention) and item.value.person.country == wanted is not None:
                    return [item.value.person]
        return []

    def before(self, line: Line) -> Line | None:
        """Return the line before one."""
        at = self.number(line)
        return self.lines[at - 1] if at else None

    def followed_by_items(self, line: Line) -> bool:
        """Tell whether a list follows a line."""
        at = self.number(line) + 1
        return at < len(self.lines) and self.lines[at].role == "item"

    def keep_flow(self, flow: Flow, when: str | None, line: Line) -> None:
        """Keep the trade last told, of a line the first: its parts may follow, and "it" may mean it."""
        known = Period.parse(self.flow_when).first if self.flow_when is not None else None
        earlier = known is not None and when is not None and Period.parse(when).last < known
        near = self.flow_line is not None and self.flow_line.paragraph == line.paragraph
        earlier = earlier and (near or (self.flow is not None and self.flow.is_like(flow)))
        if self.flow_line is not line or flow.measure == "turnover":
            self.flow = flow
        if self.flow_line is not line:
            self.way = None
        elif flow.measure != "turnover":
            self.way = self.way or flow
        if flow.measure != "turnover" and not any(known.is_like(flow) for known in self.flows):
            self.flows = [*self.flows[-3:], flow]
        self.speak_of(flow, line)
        if {country_of(side or "") for side in (flow.reporter, flow.partner)} == set(self.pair):
            self.pair_flow = flow
        self.flow_line = line
        self.flow_when = self.flow_when if earlier else when  # parts are of the latest time told, not of its comparison
        if flow.measure == "turnover":
            self.total = flow
        else:
            self.reporter = flow.reporter

    def speak_of(self, flow: Flow, line: Line) -> None:
        """Remember trade of which a line speaks: "the former", "both" may pick from it."""
        if not any(told is line and known.is_like(flow) and known.scope == flow.scope for told, known in self.lately):
            self.lately = [*self.lately[-_LATELY:], (line, flow)]

    def countries(self) -> frozenset[Party]:
        """Return the countries that the article names."""
        if self._countries is None:
            named = (place.code for line in self.lines for place in line.codes if place.form == "name")
            self._countries = frozenset(country for code in named if (country := country_of(code)) is not None)
        return self._countries

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
        for at, item in line.tags("B"):
            new = at > 0 and line.items[at - 1].word in {"a", "an"} and is_to_be_founded(line, at - 1)
            if isinstance(item.value, Body) and item.value.shared and not new:
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
            if (
                known is not None
                and len(known.name) > len(body.name)
                and (not body.places or body.places == known.places)
                and (known is alias or not is_another(body, known))
            ):
                return known
        return body
