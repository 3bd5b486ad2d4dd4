"""How an article was read, sentence by sentence: tags, the rule behind each fact, and why a near miss made none."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from tracker.domain.articles import Article
from tracker.domain.events import ArticleRead
from tracker.domain.facts import Fact, kind_of
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.reader import Reader, reading, told
from tracker.reader.sentences import Sentence, sentences
from tracker.reader.story import Story
from tracker.reader.tag_words import in_words
from tracker.reader.text import layout

_NOT_READ = {
    "furniture": "furniture: not a part of the text",
    "endless": "endless: several sentences without their ends, so nobody can tell what belongs together",
}
_FILES = {"trade": "trade"}
_GRAMMAR = frozenset("doftiuybrs&")  # the letters of articles, prepositions, conjunctions
_AROUND = 1  # items beside the one that came nearest


class Shown(NamedTuple):
    """A tag of a sentence, in words; offsets are into the article's text."""

    kind: str
    start: int
    end: int
    value: str


class NearMiss(NamedTuple):
    """A fact of this kind that a sentence nearly made; `near` are its words that came nearest."""

    kind: str
    near: str
    reason: str


class Told(NamedTuple):
    """A fact that a sentence tells; `kept` tells whether it is the article's, or folded into another of it."""

    fact: Fact
    kept: bool


class Explained(NamedTuple):
    """A sentence as it was read; `unread` says why it was not. Offsets are into the article's text."""

    role: str
    start: int
    end: int
    tags: tuple[Shown, ...]
    told: tuple[Told, ...]
    misses: tuple[NearMiss, ...]
    unread: str | None


class Explanation(NamedTuple):
    """The reading of an article with that of each of its sentences."""

    read: ArticleRead
    sentences: tuple[Explained, ...]


def explain(reader: Reader, article: Article) -> Explanation:
    """Read an article and say how: the reading is the one that `Reader.read` gives."""
    stories = reader.stories(article)
    story, lines = stories[0], {line.start: line for part in stories for line in part.lines}
    for line in lines.values():
        line.ask()
    facts = [list(told(part)) for part in stories]
    read = reading(stories, facts)
    by_start: dict[int, list[Told]] = {}
    for each in _settled(chain.from_iterable(facts), read.facts):
        by_start.setdefault(each.fact.start, []).append(each)
    spans = sentences(layout(story.canonical, article.published))
    return Explanation(read, tuple(_explained(story, span, lines.get(span.start), by_start) for span in spans))


def _settled(facts: Iterable[Fact], kept: tuple[Fact, ...]) -> Iterator[Told]:
    """Tell the facts that stayed from those that were folded into another: the first of a rule in a sentence stays."""
    left = Counter((fact.start, kind_of(fact), fact.rule) for fact in kept)
    for fact in facts:
        key = (fact.start, kind_of(fact), fact.rule)
        yield Told(fact, kept=left[key] > 0)
        left[key] -= 1


def _explained(story: Story, span: Sentence, line: Line | None, facts: dict[int, list[Told]]) -> Explained:
    start, end = story.canonical.original(span.start, span.end)
    if line is None:
        return Explained(span.role, start, end, (), (), (), unread=story.unread.get(span.start) or _NOT_READ[span.role])
    of_line = tuple(facts.get(start, ()))
    return Explained(
        role=span.role,
        start=start,
        end=end,
        tags=tuple(_shown(story, line)),
        told=of_line,
        misses=tuple(_misses(line, {kind_of(each.fact) for each in of_line})),
        unread=_why_unread(line),
    )


def _why_unread(line: Line) -> str | None:
    if line.echo:
        return "an echo: a sentence before it has the same words"
    if line.role == "heading":
        return "a heading states nothing of its own"
    if line.items and line.items[-1].text == "?":
        return "a question tells at most who holds an office"
    return None


def _misses(line: Line, made: set[str]) -> Iterator[NearMiss]:
    if line.misses is None:
        return
    kinds = {miss.kind for miss in line.misses.found}
    for kind, at, reason in line.misses.found:
        near = line.items[max(0, at - _AROUND) : at + _AROUND + 1]
        yield NearMiss(kind, " ".join(item.text for item in near), reason)
    for kind in line.misses.kinds:
        words = [item.text for item in line.items if item.shape not in _GRAMMAR and item.word in _words(kind)]
        if words and kind not in made | kinds:
            yield NearMiss(kind, ", ".join(words), "its words are here, but no phrasing of it fits")


@cache
def _words(kind: str) -> frozenset[str]:
    """The words that the vocabulary has for a kind of fact, without those that nearly every sentence holds.

    A person named without a title is no near miss of an office: offices have none here.
    """
    if kind == "office":
        return frozenset()
    vocabulary = {name: value for name, value in toml(_FILES.get(kind, kind + "s")).items() if name != "examples"}
    small = toml("languages")
    weak = {*small["english"].split(), *small["shared"].split(), *toml("cues")["auxiliaries"]}
    return frozenset(_written(vocabulary)) - weak


def _written(value: object) -> Iterator[str]:
    """Yield every word of a piece of vocabulary, of its keys, too."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield str(key).lower()
            yield from _written(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _written(inner)
    elif isinstance(value, str):
        yield from re.findall(r"[\w'-]+", value.lower())


def _shown(story: Story, line: Line) -> Iterator[Shown]:
    for item in line.items:
        value = in_words(item)
        if value is not None:
            start, end = story.canonical.original(item.start, item.end)
            yield Shown(item.kind, start, end, value)
