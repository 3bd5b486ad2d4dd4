"""Helpers of the reader's tests: a text read, a folder read, facts shown in short."""

import io
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tracker.domain.articles import Article, article_id
from tracker.domain.events import ArticleRead
from tracker.domain.facts import Fact, Office, kind_of
from tracker.reader.reader import reader
from tracker.sources.files import articles

CORPUS = Path(__file__).parents[1] / "corpus"
WORLD = Path(__file__).parents[1] / "world"
UNSEEN = Path(__file__).parents[1] / "unseen"
SEEDS = Path(__file__).parents[2] / "seeds"
TODAY = date(2026, 11, 22)


def article(text: str, published: date | None = date(2024, 3, 10), home: str | None = None) -> Article:
    """An article of this text."""
    return Article(id=article_id(text), text=text, published=published, home=home)


def read(text: str, published: date | None = date(2024, 3, 10), home: str | None = None) -> ArticleRead:
    """What the reader finds in a text."""
    return reader().read(article(text, published, home))


def facts(text: str, kind: str, published: date | None = date(2024, 3, 10)) -> list[Fact]:
    """The facts of one kind in a text."""
    return [fact for fact in read(text, published).facts if kind_of(fact) == kind]


def offices(text: str) -> list[str]:
    """The offices of a text in short: "Luis Soto | president | PE", " | former" behind those that were."""
    return [
        f"{fact.person} | {fact.office} | {fact.of}{' | former' if fact.former else ''}"
        for fact in facts(text, "office")
        if isinstance(fact, Office)
    ]


def files(folder: Path) -> Iterator[tuple[str, Article]]:
    """The articles of a folder by the names of their files."""
    for path in sorted(folder.glob("*.txt")):
        nothing = io.BufferedReader(io.BytesIO(b""))
        for found in articles([str(path)], today=TODAY, home=None, standard_input=nothing):
            assert isinstance(found, Article), found
            yield path.stem, found


class Reading(NamedTuple):
    """An article of a folder by the name of its file, and what the reader finds in it."""

    name: str
    article: Article
    found: ArticleRead


@cache
def readings(folder: Path) -> tuple[Reading, ...]:
    """The articles of a folder, read once a process: the sets are large, and several tests look at them."""
    return tuple(Reading(name, each, reader().read(each)) for name, each in files(folder))
