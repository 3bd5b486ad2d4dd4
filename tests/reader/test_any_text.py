"""What holds for any text: a reading is grounded, valid and the same again, soon, and nothing fails."""

import random
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reader.holding import holds
from tests.reader.mutations import broken, mutated
from tests.reader.reading import CORPUS, files
from tracker.domain.facts import Meeting

DAYS = st.none() | st.dates(date(1950, 1, 1), date(2049, 12, 31)) | st.sampled_from([date(1, 1, 1), date(9999, 12, 31)])
SPOILT = 60  # articles in the suite; many more by `make soak`
# Pieces of news in any order are more telling than letters at random.
PIECES = st.sampled_from(
    [
        "President", "Prime Minister", "Deputy", "of", "and", ",", "the", "Azerbaijan", "Georgia's", "Russian",
        "met", "with",
        "Ilham Aliyev", "P.Szijjarto", "his", "counterpart", "signed", "an agreement", "trade", "turnover", "exports",
        "increased by", "14.4 percent", "to", "$2.9 billion", "in 2021", "last year", "will", "not", "23rd", "forum",
        "was held", "in Baku", "on Monday", "co-chaired by", "the commission", "(JC)", "respectively", "more than 230",
        "documents", "have been signed", "largest", "partner", "by 2030", "visit", "\n\n", ".", "?", ";", "—", "•", "“",
        "’s",
        "İ", "\u200f", "e\u0301", "Ministers", "between", "invested", "plant", "opened", "who", "heads",
        "Ministry of Economy",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=60).map(" ".join), DAYS)
def test_any_news_is_read_and_grounded(text, published):
    """Whatever the words, the reader answers, the same each time, with quotes that stand in the text."""
    holds(text, published)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400), DAYS)
def test_any_text_at_all_is_read(text, published):
    """No text is outside what the reader bears."""
    holds(text, published)


@pytest.fixture(scope="module")
def articles():
    """The texts of the corpus, which are spoilt."""
    return [each.text for _, each in files(CORPUS / "articles")]


@pytest.mark.parametrize("tenth", range(10))
def test_spoilt_articles_are_read_and_grounded(articles, tenth):
    """Spliced, cut, shuffled, without spaces, with markup: never an error, a false quote or a person nobody named."""
    for seed in range(tenth, SPOILT, 10):
        holds(mutated(seed, articles), None if seed % 5 == 0 else date(2024, 3, 10))


@pytest.mark.parametrize(
    "text",
    [
        "Kenya is the largest buyer of",
        "Kenya is Uganda's second largest supplier of the",
        "In 2023 Kenya exported Uganda 40",
        "Kenya exported 40",
        "Kenya supplied tea to Uganda for $9.9 million in",
        "Kenya and Uganda issued a statement signed",
        "The ministers exchanged 12 memoranda, on minerals,",
        "Kenya and Uganda signed agreements, one of them",
        "A second plant was opened, and another",
        "Construction of the Karuma Dam",
        "Peter Karu, in",
        "Peter Karu spoke of relations with the",
        "The visit by Peter Karu, Ugandan minister,",
        "President Peter Karu visited Kampala-",
        "President Peter Karu went on a tour of",
        "Kenya's President Peter Karu and Uganda's Minister John Soto attended the",
    ],
)
def test_a_sentence_that_breaks_off_is_read_to_its_end(text):
    """A text cut off in the middle of a phrase makes no exception."""
    holds(f"Kenya and Uganda talk trade\n\n{text}", date(2024, 3, 10))


@pytest.mark.parametrize("seed", range(10))
def test_a_line_may_end_after_any_word(articles, seed):
    """Narrow columns and senders break lines anywhere: a rule that looks for the next word finds none, and goes on."""
    rng = random.Random(seed)

    for text in rng.sample(articles, 10):
        holds(broken(rng, text, articles))


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya's Minister Peter Karu arrived.\n\n2019\n\nHe is on a two-day visit to Uganda.",
        "2019\n\nKenya's Minister Peter Karu had met Uganda's Minister John Soto a day earlier.",
    ],
)
def test_a_heading_may_be_a_year_alone(sentence):
    """From a year no day can be reckoned: what happened in it has the year."""
    found = holds(f"Kenya and Uganda talk trade\n\n{sentence}").facts

    assert [fact.when for fact in found if isinstance(fact, Meeting)] == ["2019"]
