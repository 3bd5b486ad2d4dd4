"""How an article was read, sentence by sentence: tags, the rule behind each fact, and why a near miss made none."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from tracker.domain.articles import Article
from tracker.domain.events import ArticleRead
from tracker.domain.facts import Fact, kind_of
from tracker.reader.bodies import Body
from tracker.reader.items import Item, Line
from tracker.reader.mentions import Mention, Unnamed
from tracker.reader.reader import Reader, reading, told
from tracker.reader.sentences import Sentence, sentences
from tracker.reader.story import Story
from tracker.reader.tags import Money, Multiple, Number, Ordinal, Percent, Place, When
from tracker.reader.text import layout
from tracker.reader.titles import Title

_NOT_READ = {
    "furniture": "furniture: not a part of the text",
    "endless": "endless: no sentence goes on so long, so nobody can tell what belongs together",
}
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
        if kind not in made | kinds and kind != "office":  # a person named without a title is no near miss
            yield NearMiss(kind, "", "its words are here, but no phrasing of it fits")


def _shown(story: Story, line: Line) -> Iterator[Shown]:
    for item in line.items:
        value = _in_words(item)
        if value is not None:
            start, end = story.canonical.original(item.start, item.end)
            yield Shown(item.kind, start, end, value)


def _in_words(item: Item) -> str | None:
    """What a tag was understood as; None for a word."""
    match item.value:
        case Place(code=code, form=form):
            return f"{code} ({form})"
        case Money(amount=amount, currency=currency, bound=bound):
            return _bounded(f"{amount:,} {currency}", bound)
        case Percent(value=value, points=points, bound=bound):
            return _bounded(f"{value} {'points' if points else '%'}", bound)
        case Multiple(change_pct=change):
            return f"{change:+} %"
        case Number(value=number, bound=bound):
            return _bounded(f"{number:,}", bound)
        case Ordinal(value=rank):
            return f"no. {rank}"
        case When(period=period, since=since):
            return f"since {period}" if since else period or "undated"
        case Mention(person=person, titles=titles):
            return ", ".join([person.name, *map(_title, titles)])
        case Unnamed(titles=titles):
            return ", ".join(map(_title, titles))
        case Body(name=name, shared=shared):
            return f"{name} (shared)" if shared else name
        case _:
            return None


def _bounded(number: str, bound: str) -> str:
    return number if bound == "exact" else f"{bound.replace('_', ' ')} {number}"


def _title(title: Title) -> str:
    owner = title.owner.name if isinstance(title.owner, Body) else title.owner
    former = "former " if title.former else ""
    return f"{former}{title.office} of {owner}" if owner else f"{former}{title.office}"
