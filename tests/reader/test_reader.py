"""The reader as a whole: pure, in order, and quick to say nothing."""

import pytest

from tests.reader.reading import CORPUS, files, read
from tracker.domain.articles import Article, article_id
from tracker.domain.facts import kind_of
from tracker.reader.reader import Reader, reader


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
