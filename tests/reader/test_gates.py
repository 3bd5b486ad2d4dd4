"""Frames are asked only for the lines that they want: what they leave out would have given nothing."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.reader.reading import CORPUS, SEEDS, article, files
from tracker.domain.articles import Article
from tracker.domain.events import ArticleRead
from tracker.reader.reader import FRAMES, Frame, reader, reading, told

ARTICLES = dict((*files(SEEDS), *files(CORPUS / "articles")))
SENTENCES = sorted({said for each in ARTICLES.values() for said in re.split(r"(?<=[.?!])\s+", each.text)})


class Open:
    """A frame that wants every line."""

    def __init__(self, frame: Frame) -> None:
        self.__name__ = frame.__name__
        self.read = frame.read

    def wants(self, *_: object) -> bool:
        """Whatever the line."""
        return True


OPEN = tuple(Open(frame) for frame in FRAMES)


def read_wholly(given: Article) -> ArticleRead:
    """What is read where every frame is asked for every line."""
    stories = reader().stories(given)
    return reading(stories, [told(story, OPEN) for story in stories])


@pytest.mark.parametrize("name", ARTICLES)
def test_no_line_of_the_corpus_is_left_out_for_nothing(name):
    """A phrasing that its frame's gate does not know would be lost without a trace: here it is seen."""
    assert reader().read(ARTICLES[name]) == read_wholly(ARTICLES[name])


@settings(max_examples=60, deadline=None)
@example(
    [
        "Tunisia ranks sixth among Libya's suppliers, a list headed by Türkiye.",
        "A visit by Putin to Ankara, talked of since the summer, has no date.",
        "Trade hit 7.4 billion manats in the first nine months of the year, 34% more than in the same period of 2021.",
    ]
)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=9))
def test_nor_one_that_follows_on_another(sentences):
    """A line that only goes on with what another said is wanted, too, whatever the two are."""
    mixed = article(" ".join(sentences))

    assert reader().read(mixed) == read_wholly(mixed)
