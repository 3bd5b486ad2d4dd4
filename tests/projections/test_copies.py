"""Copies of articles are told from articles that only tell of the same."""

import random
from collections.abc import Callable
from functools import cache
from itertools import combinations
from operator import eq
from pathlib import Path

import pytest

from tracker.domain.articles import Article
from tracker.projections.copies import copied, sketch_of
from tracker.projections.minhash import minima
from tracker.projections.publishers import publisher_of

TEXTS = [path.read_text(encoding="utf-8") for path in sorted(Path(__file__).parent.parent.glob("*/articles/*.txt"))]
HEAD = "Another headline on the very same matter, and a long one\n\nBy Staff Writer of the Evening Post\n\n"


original = cache(sketch_of)


def cut(text: str, share: float) -> str:
    """Leave out the last paragraphs, as an editor short of space does."""
    kept: list[str] = []
    for line in text.split("\n"):
        if sum(map(len, kept)) > share * len(text):
            break
        kept.append(line)
    return "\n".join(kept)


def headed(text: str) -> str:
    """Put another headline and byline in the place of the first line."""
    return HEAD + text.partition("\n")[2]


def edited(text: str, share: float) -> str:
    """Change some words, here and there."""
    dice = random.Random(len(text))
    return " ".join("otherwise" if dice.random() < share else word for word in text.split(" "))


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (headed, 1.0),
        (lambda text: cut(text, 0.8), 1.0),
        (lambda text: cut(text, 0.7), 0.99),
        (lambda text: cut(text, 0.6), 0.95),
        (lambda text: edited(text, 0.05), 0.99),
        (lambda text: headed(edited(cut(text, 0.8), 0.03)), 0.95),
    ],
    ids=["new head", "cut to 80 %", "cut to 70 %", "cut to 60 %", "5 % other words", "all of it"],
)
def test_what_editors_do_to_a_copy_leaves_it_one(change: Callable[[str], str], found: float) -> None:
    """At least these shares of the articles of the tests are found again, through a band and by their estimate."""
    pairs = [(original(text), sketch_of(change(text))) for text in TEXTS[::2]]
    long_enough = [(one, other) for one, other in pairs if one is not None and other is not None]

    hits = [
        one for one, other in long_enough if any(map(eq, one.bands, other.bands)) and copied(one.least, other.least)
    ]

    assert len(long_enough) > 100
    assert len(hits) >= found * len(long_enough)


def test_no_two_articles_of_the_tests_are_taken_for_copies() -> None:
    """Articles of the same ministries on the same trade share phrases, and stay two."""
    sketches = [sketch for sketch in map(original, TEXTS) if sketch is not None]

    pairs = list(combinations(sketches, 2))

    assert len(pairs) > 20_000
    assert not any(copied(one.least, other.least) for one, other in pairs)


def test_signatures_are_the_same_for_ever() -> None:
    """Rows hold them: they must not depend on the process, the machine or the order in which words are met."""
    assert minima({"b", "a"}, functions=18)[::6] == (1271015872, 56484826, 1304929029)
    assert minima(["a", "b"], functions=18) == minima(["b", "a"], functions=18)


def test_minima_agree_about_as_often_as_sets_share_members() -> None:
    """This is what all estimates rest on: half of the members shared, half of the minima alike."""
    one, other = {str(n) for n in range(300)}, {str(n) for n in range(100, 400)}

    alike = [a == b for a, b in zip(minima(one, functions=512), minima(other, functions=512), strict=True)]

    assert 0.42 < sum(alike) / 512 < 0.58


def test_a_short_text_has_no_sketch() -> None:
    """Teasers and notices to subscribers are alike without being copies of an article."""
    assert sketch_of("Only for subscribers. " * 10) is None


@pytest.mark.parametrize(
    ("article", "publisher"),
    [
        ({"url": "https://www.bbc.co.uk/news/1", "byline": "By Jane Doe"}, "bbc.co.uk"),
        ({"url": "http://en.trend.az:80/business/2.html"}, "trend.az"),
        ({"url": "https://m.news.com.cn./x"}, "news.com.cn"),
        ({"url": "https://someone.substack.com/p/1"}, "someone.substack.com"),
        ({"url": "https://t.me/Channel/77"}, "t.me/channel"),
        ({"byline": "By Trend"}, "trend"),
        ({"byline": "TREND "}, "trend"),
        ({"url": "http://10.0.0.1/x", "byline": "Cəfər Əliyev"}, "cefer eliyev"),
        ({"url": "http://[broken"}, None),
        ({"url": "not an address", "byline": " . "}, None),
        ({"source": "seeds/001.txt"}, None),
    ],
)
def test_a_publisher_is_a_domain_or_who_signs(article: dict[str, str], publisher: str | None) -> None:
    """Two pages of one house are one source; a folder is nobody."""
    assert publisher_of(Article(id="a", text="", **article)) == publisher
