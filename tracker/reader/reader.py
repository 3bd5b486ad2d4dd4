"""An article in, its facts out: text, sentences, tags, persons and bodies, frames, facts. Pure and deterministic."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Protocol

from msgspec.structs import replace

from tracker.domain.articles import Article
from tracker.domain.events import ArticleRead
from tracker.domain.facts import Fact
from tracker.domain.places import country_of
from tracker.reader.allegiance import give_countries
from tracker.reader.antecedents import name_owners
from tracker.reader.bodies import mark_bodies
from tracker.reader.carrying import marked
from tracker.reader.chronicles import date_chronicles
from tracker.reader.clause_titles import mark_clauses
from tracker.reader.discourse import learn_bodies, pair_of, told_by_office
from tracker.reader.distant_titles import mark_described
from tracker.reader.facts import covers, settled
from tracker.reader.firm_names import mark_described_firms
from tracker.reader.frames.count import frame as count
from tracker.reader.frames.document import frame as document
from tracker.reader.frames.investment import frame as investment
from tracker.reader.frames.meeting import frame as meeting
from tracker.reader.frames.office import frame as office
from tracker.reader.frames.project import frame as project
from tracker.reader.frames.rank import frame as rank
from tracker.reader.frames.target import frame as target
from tracker.reader.frames.trade import frame as trade
from tracker.reader.full_dates import join_dates
from tracker.reader.gazetteer import gazetteer
from tracker.reader.headed_persons import mark_headed_persons
from tracker.reader.items import Line
from tracker.reader.languages import foreign, is_capitalised
from tracker.reader.lexicon import toml
from tracker.reader.mentions import close_brackets
from tracker.reader.name_words import mend_names, open_names
from tracker.reader.named_next import name_met
from tracker.reader.patterns import regex
from tracker.reader.persons import mark_persons
from tracker.reader.place_surnames import mark_place_surnames
from tracker.reader.plain_names import mark_known
from tracker.reader.portfolios import mark_portfolios
from tracker.reader.predicated import mark_predicated
from tracker.reader.publishers import Publisher
from tracker.reader.publishers import publisher as publisher_of
from tracker.reader.referents import refer
from tracker.reader.relations import mark_related
from tracker.reader.rows import row
from tracker.reader.scan import scan
from tracker.reader.sections import sections
from tracker.reader.sentences import Sentence, sentences
from tracker.reader.story import Story
from tracker.reader.tags import Place, Tag
from tracker.reader.text import canonical, layout
from tracker.reader.title_heads import mark_heads
from tracker.reader.title_words import first_names, title_phrases
from tracker.reader.tokens import Tokens, tokens

READER = "rules@13"


class Frame(Protocol):
    """What reads one kind of fact out of lines."""

    __name__: str

    def wants(self, line: Line, story: Story, /) -> bool:
        """Tell, fast, whether a line may hold such a fact; "no" must be sure: see tests/reader/test_gates.py."""

    def read(self, line: Line, story: Story, /) -> Iterator[Fact]:
        """Yield the facts of a line."""


# Targets and investments before trade: their sums are no turnover. Meetings before documents: what is signed there has
# its day.
FRAMES: tuple[Frame, ...] = (office, meeting, document, count, target, investment, rank, trade, project)

_MOST = 500  # lines of one story: whom "he" means is not found farther back, and work grows with what is known
_SMALL_WORD = regex(r"(?<![\w'.-])[^\W\d_A-Z][^\W\d_]{2,}\b")
_TOLD = frozenset({"body", "item", "caption"})
_SAID = frozenset({"headline", "body", "item"})
_HEADS = frozenset({"headline", "heading"})
_READ = _TOLD | _HEADS


class Reader:
    """Reads articles with the vocabulary under `lexicon/`, which it loads when it is made."""

    def __init__(self) -> None:
        self._phrases = title_phrases()
        self._speakers = frozenset(toml("names")["speakers"].split())

    def read(self, article: Article) -> ArticleRead:
        """Return what the article states: the same article gives the same bytes."""
        stories = self.stories(article)
        return reading(stories, map(told, stories))

    def stories(self, article: Article) -> list[Story]:
        """Return the article in lines of items, with its persons, bodies and the pair that it is about.

        It is one story, but for a newsletter, and for a text far longer than any article: these are read in parts.
        """
        whole = canonical(article.text)
        laid = layout(whole, article.published)
        words = tokens(whole.text)
        tags = scan(words, laid.written, home=article.home)
        spans = [sentence for sentence in sentences(laid) if sentence.role in _READ]
        lowered = frozenset(_SMALL_WORD.findall(whole.text))
        lines = self._lines(words, spans, tags, lowered, laid.written)
        date_chronicles(lines)
        strange = foreign(whole.text, lines, lowered)
        unread = {line.start: "in capitals, as names are" for line in lines if is_capitalised(line)}
        unread |= {lines[at].start: f"in {language}" for at, language in strange.items()}
        lines = [line for line in lines if line.start not in unread]
        dateline = [tag for tag in tags if laid.dateline and laid.dateline[0] <= tag.start < laid.dateline[1]]
        parts = [part[first : first + _MOST] for part in sections(lines) for first in range(0, len(part), _MOST)] or [
            []
        ]
        stories = [Story(article, whole, laid.published, part) for part in parts]
        publisher = publisher_of(laid, tags)
        for story in stories:
            story.unread = unread
            self._mark(story, dateline, publisher)
        return stories

    def _mark(self, story: Story, dateline: list[Tag], publisher: Publisher | None) -> None:
        """Find the bodies, the persons, whom these stand for, and the pair."""
        story.venue, country = _venue(dateline)
        story.pair = pair_of(story.lines)
        if len(story.pair) == 1 and publisher is not None and publisher.country not in story.pair:
            story.pair = (publisher.country, *story.pair)  # an agency tells what its own country does with another
        elif len(story.pair) == 1 and country is not None and country not in story.pair:
            story.pair = (country, *story.pair)
        elif len(story.pair) == 1 and (own := told_by_office(story.lines)) not in {None, *story.pair}:
            story.pair = (str(own), *story.pair)
        if len(story.pair) > 1 and country not in story.pair:
            story.venue = None  # written by somebody elsewhere: where things happened is not said
        refer(story.lines, story.pair, story.article.home or (publisher.country if publisher is not None else country))
        for line in story.lines:
            mark_bodies(line, story.canonical.text)
            mark_described_firms(line, story.canonical.text)
        learn_bodies(story)
        for line in story.lines:
            (mark_headed_persons if line.role in _HEADS else mark_persons)(line, story.people)
        for line in story.lines:
            mark_known(line, story.people, speakers=self._speakers)
            mark_place_surnames(line, story.people, story.pair)
            close_brackets(line)
        for line, following in pairwise([line for line in story.lines if line.role in _SAID]):
            if line.role != "item" and ("W" in line.shape or "W" in following.shape or line.role == "headline"):
                mark_described(line, following, story.people)
        mark_clauses(story.lines)
        mark_predicated(story.lines, story.people)
        mark_related(story.lines, story.people)
        name_met(story.lines, story.people)
        name_owners(story.lines)
        give_countries(story, country, publisher)

    def _lines(
        self, words: Tokens, spans: list[Sentence], tags: list[Tag], lowered: frozenset[str], written: date | None
    ) -> list[Line]:
        lines: list[Line] = []
        families: set[str] = set()
        at = 0
        for sentence in spans:
            while at < len(tags) and tags[at].start < sentence.start:
                at += 1
            last = at
            while last < len(tags) and tags[last].end <= sentence.end:
                last += 1
            items = row(words, sentence.start, sentence.end, tags[at:last])
            line = Line(items, role=sentence.role, paragraph=sentence.paragraph, start=sentence.start, end=sentence.end)
            join_dates(line, written)
            open_names(line, lowered)
            self._phrases.merge(line, words.text)
            mend_names(line, words.text)
            mark_portfolios(line, words.text)
            mark_heads(line)
            first_names(line)
            line.name_places()
            line.echo = sentence.family in families
            families.add(sentence.family)
            lines.append(line)
        return lines


def reading(stories: list[Story], parts: Iterable[Iterable[Fact]]) -> ArticleRead:
    """Return the reading of an article whose parts told these facts."""
    first = stories[0]
    return ArticleRead(
        article=first.article.id,
        reader=READER,
        published=first.day,
        parties=first.sides(),
        facts=settled(first.article.id, parts),
    )


def told(story: Story, frames: Sequence[Frame] = FRAMES) -> Iterator[Fact]:
    """Yield the facts of an article as its lines tell them, the headline's last and only where no other says them."""
    known: list[Fact] = []
    headlines = [line for line in story.lines if line.role in _HEADS]
    for line in story.lines:
        if line.role in _TOLD and not line.echo:
            known.extend(_of_line(line, story, frames))
    yield from known
    for line in headlines:
        for fact in _of_line(line, story, frames if line.role == "headline" else frames[:1]):
            if any(covers(other, fact) for other in known):
                line.miss(0, "the text below says it, too")
            else:
                yield fact


def _of_line(line: Line, story: Story, frames: Sequence[Frame]) -> Iterator[Fact]:
    story.enter(line)
    asked = line.items[-1].text == "?"
    for frame in frames[:1] if asked else frames:  # a question states who holds an office, nothing else
        if frame.wants(line, story):
            if line.misses is not None:
                line.misses.kinds.append(frame.__name__.split(".")[-2])
            for fact in frame.read(line, story):
                story.keep(fact)
                yield marked(fact, line)


def _venue(dateline: list[Tag]) -> tuple[str | None, str | None]:
    """The place that a dateline names, capitals or not, and its country."""
    for tag in dateline:
        if isinstance(tag.value, Place):
            place = tag.value
            if any(each.form == "capital" for each in gazetteer().get(place.name, ())):
                place = replace(place, form="capital")  # "SINGAPORE"
            return place.called if place.is_town else None, country_of(place.code)
    return None, None


@cache
def reader() -> Reader:
    """Return the reader, made once a process."""
    return Reader()


__all__ = ["READER", "Reader", "reader"]
