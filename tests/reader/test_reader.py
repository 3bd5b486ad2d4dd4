"""What holds for any text: the reader is pure, quick to say nothing, and never points outside the article."""

from datetime import date
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reader.reading import CORPUS, article, files, read
from tracker.domain.articles import Article, article_id
from tracker.domain.facts import kind_of
from tracker.reader.reader import READER, Reader, reader

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
@given(st.lists(PIECES, max_size=60).map(" ".join), st.dates(date(1990, 1, 1), date(2035, 12, 31)) | st.none())
def test_any_news_is_read_without_error_and_grounded(text, published):
    """Whatever the words, the reader answers, the same each time, with quotes that stand in the text."""
    first = read(text, published)

    assert first == read(text, published)
    for fact in first.facts:
        assert text[fact.start : fact.end] == fact.quote
        assert fact.quote.strip()


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400), st.none() | st.just(date(2024, 2, 29)))
def test_any_text_at_all_is_read(text, published):
    """No text is outside what the reader bears."""
    found = read(text, published)

    assert found.reader == READER
    assert list(found.parties) == sorted(found.parties)


def test_a_new_reader_reads_the_same():
    """Nothing that a reader read before colours what it reads next."""
    texts = [each for _, each in files(CORPUS / "articles")][:10]

    warm = [reader().read(each) for each in texts]
    cold = [Reader().read(each) for each in reversed(texts)][::-1]

    assert warm == cold


def test_an_article_about_nothing_has_no_facts():
    """An empty reading is a result too."""
    assert read("It rained in the morning, and the market was full of people.").facts == ()


def test_facts_stand_in_the_order_of_the_text():
    """The same article gives the same bytes: facts are sorted by their place, then by kind."""
    for _, each in files(CORPUS / "articles"):
        found = reader().read(each).facts
        assert list(found) == sorted(found, key=lambda fact: (fact.start, kind_of(fact), fact.end, fact.id))


def test_a_long_sentence_takes_time_in_proportion():
    """Four times the names and titles take nowhere near sixteen times the time: nothing is searched twice over."""

    def seconds(times: int) -> float:
        text = "Azerbaijani President Ilham Aliyev met Georgian Prime Minister Irakli Kobakhidze, " * times
        start = process_time()
        reader().read(article(text))
        return process_time() - start

    seconds(10)

    assert seconds(400) < 12 * seconds(100) + 0.5


@pytest.mark.parametrize(
    "text",
    [
        "Trade turnover between Kenya and Uganda reached $99999999999999999999 billion in 2021.",
        "More than 99999999999999999999999 documents have been signed between Kenya and Uganda.",
    ],
)
def test_a_number_that_no_database_holds_is_no_fact(text):
    """A slip of the keyboard must not stop a projection."""
    assert reader().read(Article(id=article_id(text), text=text)).facts == ()
