"""Articles with invented names: what the text tells is read whoever it is about."""

from benchmarks._readings import WORLD, articles_in
from benchmarks.renaming import renamed
from tests.reader.reading import article

EVERY = 16  # of the articles, one in so many
LOST = 0.045  # of the facts, at most; lower it with the reader


def test_few_facts_hang_on_who_somebody_is():
    """Tomorrow's ministers are on no list: the reader may owe little to the names that it knows."""
    read = [renamed(*each, seed=7) for each in list(articles_in(WORLD))[::EVERY]]

    assert sum(each.facts for each in read) > 500
    assert sum(len(each.lost) for each in read) <= LOST * sum(each.facts for each in read)


def test_a_fact_that_changes_with_the_names_is_found():
    """The measure can fail: which of the two ministers is whose, nothing but their names tells here."""
    text = (
        "PARIS, March 9 (Wire) - Turkey and France agreed on trade, Foreign Minister Hakan Fidan and Economy Minister "
    )

    told = renamed("two", article(text + "Bruno Lemaire said."), 7)

    assert len(told.lost) == len(told.added) == 2
