"""An article's identity is its text, however it was typed."""

import pytest

from tracker.domain.articles import article_id

TEXT = "Russia’s governor said “yes” – twice."


@pytest.mark.parametrize(
    "copy",
    [
        "  Russia’s governor\n\nsaid “yes”\t– twice. ",
        'Russia\'s governor said "yes" – twice.',
        "Russia’s governor said “yes” – twice.",
    ],
)
def test_copies_of_one_text_are_one_article(copy):
    """White space, typographic quotes and no-break spaces make no second article."""
    assert article_id(copy) == article_id(TEXT)


def test_another_word_is_another_article():
    """No two texts that read differently fall together."""
    assert article_id(TEXT.replace("yes", "no")) != article_id(TEXT)
