"""A made-up log with the shape of the corpus, as long as wanted: fourteen years, told by few articles or by many.

Facts an article and the mix of their kinds are what the reader finds in the test corpora. Articles repeat who holds
which office, print older paragraphs again, are syndicated, read again, withdrawn; single facts are retracted.
"""

from collections import deque
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from itertools import islice
from random import Random
from typing import Any, Literal, NamedTuple

from msgspec.structs import replace
from sqlalchemy import Engine

from benchmarks._world import FIRST, LAST, World
from tracker.domain.articles import Article, article_id, article_stream
from tracker.domain.events import (
    ArticleEvent,
    ArticleRead,
    ArticleRecorded,
    ArticleWithdrawn,
    FactRetracted,
    article_of,
)
from tracker.domain.facts import (
    Bound,
    Count,
    Document,
    DocumentType,
    Fact,
    Investment,
    Meeting,
    MeetingForm,
    Office,
    Project,
    Rank,
    Stage,
    Target,
    Trade,
    identified,
)
from tracker.log.engine import writing
from tracker.log.store import Append, append

SEED = 4
_COMMIT = 2000  # appends
_ECHOED, _SYNDICATED, _READ_AGAIN, _RETRACTED, _WITHDRAWN, _UNDATED = 0.15, 0.03, 0.03, 0.03, 0.002, 0.02
_GOODS = "wheat, oil, gas, steel, cotton, machinery, vehicles, tea, timber, copper, fish, medicines".split(", ")
_MEASURES: tuple[Literal["turnover", "exports", "imports"], ...] = ("turnover", "turnover", "exports", "imports")
_COUNTED = ("document", "road map", "company", "joint venture", "project", "student", "flight")
_FORMS: tuple[MeetingForm, ...] = ("meeting", "visit", "session", "forum", "call")
_TYPES: tuple[DocumentType, ...] = (
    "memorandum", "agreement", "protocol", "declaration", "road map", "program", "contract", "statement",
)  # fmt: skip
_STAGES: tuple[Stage, ...] = ("planned", "agreed", "under construction", "launched", "operating", "completed")
_WORKS = ("power plant", "railway", "gas pipeline", "port terminal", "free zone", "car plant", "bridge", "data center")


class _Story(NamedTuple):
    """An article to be: whom it is about, and on which day."""

    world: World
    random: Random
    parties: tuple[str, str]
    day: date

    def said(self, what: str) -> dict[str, Any]:
        """Return what every fact has; the quote is a sentence of the usual length, in words of its own."""
        words = self.random.choices(self.world.words, k=12)
        quote = f"{' '.join(words[:6]).capitalize()} {what}, {' '.join(words[6:])}."
        return {"quote": quote, "start": 0, "end": len(quote), "rule": "made"}

    def person(self) -> str | None:
        seat = self.random.choices(self.world.seats, self.world.seat_weights)[0]
        return self.world.holder(self.random.choice(self.parties), seat, self.day, random=self.random)


class History:
    """The appends of a log, one after the other; the same for the same seed."""

    def __init__(self, seed: int = SEED) -> None:
        self.world = World(seed)
        self._random = Random(seed)
        self._versions: dict[str, int] = {}
        self._recent: deque[ArticleRead] = deque(maxlen=500)
        self._paragraphs: dict[tuple[str, str], deque[Fact]] = {}
        self._last: tuple[tuple[str, str], list[Fact]] | None = None

    def appends(self, facts: int) -> Iterator[Append]:
        """Yield appends until their first readings hold so many facts."""
        told = number = 0
        while told < facts:
            number += 1
            for event in self.article(number, day=self._day(told / facts)):
                if isinstance(event, ArticleRead):
                    told += len(event.facts)
                yield self._append(event)
            yield from self._judgements()

    def article(
        self, number: int, *, day: date, parties: tuple[str, str] | None = None
    ) -> tuple[ArticleEvent, ArticleEvent]:
        """Return a new article and its reading, about a relation of its own choice unless one is given."""
        random = self._random
        if self._last is not None and random.random() < _SYNDICATED and parties is None:
            chosen, facts = self._last  # sentence by sentence, under another headline
        else:
            chosen = parties or random.choices(self.world.pairs, cum_weights=self.world.cumulative)[0]
            facts = self._facts(_Story(self.world, random, chosen, day))
            self._last = chosen, facts
        return self._told(number, chosen, facts, None if random.random() < _UNDATED else day)

    def _facts(self, story: _Story) -> list[Fact]:
        known = self._paragraphs.setdefault(story.parties, deque(maxlen=40))
        facts: list[Fact] = []
        for _ in range(max(0, min(30, round(story.random.gauss(13, 5))))):
            if known and story.random.random() < _ECHOED:
                facts.append(story.random.choice(known))
            else:
                make = story.random.choices(_KINDS, _SHARES)[0]
                facts.append(make(story))
        known.extend(fact for fact in facts if not isinstance(fact, Office))
        return list({fact.quote: fact for fact in facts}.values())

    def _told(
        self, number: int, parties: tuple[str, str], facts: list[Fact], day: date | None
    ) -> tuple[ArticleEvent, ArticleEvent]:
        """Lay the quotes out as a text, two a paragraph, and give the facts their places and ids."""
        title = f"{parties[0]} and {parties[1]}: news no. {number}"
        text, placed = f"{title}\n\n", []
        for place, fact in enumerate(facts):
            placed.append(replace(fact, start=len(text), end=len(text) + len(fact.quote)))
            text += fact.quote + (" " if place % 2 else "\n\n")
        id_ = article_id(text)
        article = Article(id=id_, text=text, title=title, published=day, source="made", home=parties[0])
        reading = ArticleRead(
            article=id_,
            reader="made@1",
            published=day,
            parties=parties,
            facts=tuple({made.id: made for made in (identified(id_, fact) for fact in placed)}.values()),
        )
        self._recent.append(reading)
        return ArticleRecorded(article=article), reading

    def _judgements(self) -> Iterator[Append]:
        """Yield what now and then happens to an article that was in the news before."""
        random = self._random
        if random.random() < _READ_AGAIN:
            found = random.choice(self._recent)
            yield self._append(replace(found, reader="made@2", facts=found.facts[random.randrange(2) :]))
        if random.random() < _RETRACTED and (facts := (found := random.choice(self._recent)).facts):
            fact = random.choice(facts)
            judged = FactRetracted(article=found.article, fact=fact.id, because="misread", by="analyst")
            if f"fact-{fact.id}" not in self._versions:
                yield self._append(judged, f"fact-{fact.id}")
        if random.random() < _WITHDRAWN:
            yield self._append(ArticleWithdrawn(article=random.choice(self._recent).article, because="old", by="desk"))

    def _append(self, event: ArticleEvent, stream: str | None = None) -> Append:
        if stream is None:
            stream = article_stream(article_of(event))
        known = self._versions.get(stream, 0)
        self._versions[stream] = known + 1
        return Append(stream=stream, expected=known, events=(event,))

    def _day(self, done: float) -> date:
        """Return the day of an article: in the order of the log, but for those that are found late."""
        late = int(self._random.expovariate(0.5)) if self._random.random() < 0.9 else self._random.randrange(400)
        return max(FIRST, FIRST + timedelta(days=int(done * (LAST - FIRST).days) - late))


def write(engine: Engine, facts: int, *, seed: int = SEED) -> History:
    """Fill a log, in large commits, and return the history, which can go on."""
    history = History(seed)
    appends = history.appends(facts)
    moment = datetime.combine(FIRST, time(12), tzinfo=UTC)
    while page := list(islice(appends, _COMMIT)):
        days = [e.published for one in page for e in one.events if isinstance(e, ArticleRead) and e.published]
        moment = max([moment, *(datetime.combine(day, time(12), tzinfo=UTC) for day in days)])
        with writing(engine) as tx:
            append(tx, page, now=moment)
    return history


def _office(story: _Story) -> Fact:
    """Make an office; one in ten is of a body that the two share, one in twenty a former one."""
    random, world = story.random, story.world
    of = random.choice(story.parties)
    kind = random.random()
    former = kind > 0.95
    if kind < 0.1:
        person = world.holder(of, f"co-chair {story.parties}", story.day, random=random)
        said = story.said(f"{person}, co-chair for {of}, took part")
        return Office(
            person=person or "Nobody", office="co-chair", of=world.commission(story.parties), side=of, when=_day(story),
            **said,
        )  # fmt: skip
    seat = random.choices(world.seats, world.seat_weights)[0]
    person = world.holder(of, seat, story.day, random=random, before=former)
    if person is None:
        former, person = False, world.holder(of, seat, story.day, random=random)
    said = story.said(f"{person}, {'former ' * former}{seat} of {of}, took part")
    return Office(person=person or "Nobody", office=seat, of=of, when=_day(story), former=former, **said)


def _trade(story: _Story) -> Fact:
    """Make an amount, a change, or both; now and then one that contradicts the others."""
    random = story.random
    year = story.day.year - 1 - (random.random() < 0.2)
    now, before = (story.world.turnover(story.parties, each) for each in (year, year - 1))
    when, share = f"{year}", 1.0
    if random.random() < 0.4:
        month = random.randrange(2, 13)
        when, share = f"{year}-01/{year}-{month:02}", month / 12
    scope = "all" if random.random() < 0.7 else random.choice(_GOODS)
    share *= 1 if scope == "all" else 0.05
    share *= 1.2 if random.random() < 0.02 else 1
    amount, unit = _rounded(int(now * share), digits=random.choice((2, 3)))
    change = Decimal(round(1000 * (now - before) / before)) / 10
    form = random.random()
    measure = random.choice(_MEASURES)
    reporter, partner = story.parties if measure == "turnover" or random.random() < 0.5 else story.parties[::-1]
    return Trade(
        measure=measure, reporter=reporter, partner=partner, scope=scope, when=when,
        amount=None if form < 0.15 else amount, currency=None if form < 0.15 else "USD",
        change_pct=None if form > 0.6 else change, bound=_bound(random), rounded_to=None if form < 0.15 else unit,
        **story.said(f"{measure} of {scope} came to {amount} dollars in {when}, a change of {change} percent"),
    )  # fmt: skip


def _meeting(story: _Story) -> Fact:
    random = story.random
    form = random.choices(_FORMS, (10, 3, 3, 3, 1))[0]
    planned = random.random() < 0.15
    ahead = timedelta(days=random.randrange(5, 120) if planned else -random.randrange(3))
    number = story.day.year - 2000 if form in ("session", "forum") else None
    people = tuple(sorted({person for _ in range(random.randrange(4)) if (person := story.person())}))
    when = (story.day + ahead).isoformat()
    return Meeting(
        form=form, when=when, parties=story.parties, participants=people, number=number,
        name="business forum" if form == "forum" else None, status="planned" if planned else "held",
        **story.said(f"a {form} of {', '.join(people) or 'both sides'} fell on {when}"),
    )  # fmt: skip


def _document(story: _Story) -> Fact:
    random = story.random
    type_ = random.choice(_TYPES)
    planned = random.random() < 0.1
    title = f"on {random.choice(_GOODS)}" if random.random() < 0.7 else None
    when = None if planned or random.random() < 0.1 else _day(story)
    return Document(
        type=type_, when=when, parties=story.parties, title=title, status="planned" if planned else "signed",
        signatories=tuple(sorted({person for _ in range(random.randrange(3)) if (person := story.person())})),
        **story.said(f"a {type_} {title or ''} was or will be signed"),
    )  # fmt: skip


def _count(story: _Story) -> Fact:
    counted = story.random.choice(_COUNTED)
    number = (story.day.year - 2000) * story.random.choice((1, 5, 10))
    said = story.said(f"there are {number} of the kind {counted}")
    return Count(counted=counted, number=number, bound=_bound(story.random), parties=story.parties, **said)


def _investment(story: _Story) -> Fact:
    ends = story.parties if story.random.random() < 0.5 else story.parties[::-1]
    amount, unit = _rounded(story.world.turnover(story.parties, story.day.year) // 3, digits=1)
    said = story.said(f"{ends[0]} put {amount} dollars into {ends[1]}")
    return Investment(
        from_=ends[0], to=ends[1], amount=amount, currency="USD", bound=_bound(story.random), rounded_to=unit, **said
    )


def _rank(story: _Story) -> Fact:
    subject, of = story.parties if story.random.random() < 0.5 else story.parties[::-1]
    rank = 1 + story.random.randrange(5)
    said = story.said(f"{subject} is partner no. {rank} of {of}")
    return Rank(subject=subject, of=of, measure="trade partner", rank=rank, **said)


def _target(story: _Story) -> Fact:
    amount, by = 10**9 * story.random.randrange(1, 20), str(story.day.year + 5)
    said = story.said(f"turnover shall be {amount} dollars by {by}")
    return Target(measure="turnover", parties=story.parties, amount=amount, by=by, currency="USD", **said)


def _project(story: _Story) -> Fact:
    name, stage = story.random.choice(_WORKS), story.random.choice(_STAGES)
    said = story.said(f"the {name} is {stage}")
    return Project(name=f"{name} of {'-'.join(story.parties)}", stage=stage, parties=story.parties, **said)


def _day(story: _Story) -> str:
    return story.day.isoformat()


def _bound(random: Random) -> Bound:
    bounds: tuple[Bound, ...] = ("exact", "more_than", "about", "up_to", "at_least")
    return random.choices(bounds, (80, 10, 6, 2, 2))[0]


def _rounded(amount: int, *, digits: int) -> tuple[int, int]:
    unit = 10 ** max(0, len(str(amount)) - digits)
    return max(unit, round(amount / unit) * unit), unit


_Make = Callable[[_Story], Fact]
_MADE: dict[_Make, int] = {  # as often as the reader finds them in the test corpora
    _office: 988, _trade: 500, _meeting: 413, _document: 378, _project: 176, _rank: 127, _investment: 119,
    _count: 110, _target: 38,
}  # fmt: skip
_KINDS, _SHARES = tuple(_MADE), tuple(_MADE.values())
