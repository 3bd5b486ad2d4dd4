"""All values of a text together."""

import gc
from datetime import date
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.reader.scan import scan
from tracker.reader.sentences import sentences
from tracker.reader.text import canonical, layout

PUBLISHED = date(2022, 2, 17)

_PIECES = st.sampled_from(
    "Russia Baku $ 2.9 billion mln USD EUR percent % 14,4 in 2021 last year the first 23rd XI May 5 ( ) , . - — to and"
    " more than up half a dozen twice times dollars Rs /- US$ between region of Punjab Georgia same period FY 2022-23"
    " by third 1 000 thousand".split()
)


_MANY = st.lists(_PIECES, max_size=25)


def _found(text: str) -> list[tuple[str, str]]:
    return [(tag.kind, text[tag.start : tag.end]) for tag in scan(text, PUBLISHED)]


def test_a_sentence_is_read_whole():
    """One pass gives every place and value, in order."""
    text = (
        "Azerbaijan's turnover with Russia increased by 14.4 percent to $2.9 billion in 2021, the third year of growth."
    )

    assert _found(text) == [
        ("place", "Azerbaijan"),
        ("place", "Russia"),
        ("percent", "14.4 percent"),
        ("money", "$2.9 billion"),
        ("when", "2021"),
        ("ordinal", "third"),
    ]


def test_a_number_has_one_reading():
    """A year in a sum is no year; a country in a currency is no party."""
    assert _found("2021 dollars and 2 billion US dollars") == [
        ("money", "2021 dollars"),
        ("money", "2 billion US dollars"),
    ]
    assert _found("In 2020, 14 Russian companies") == [("when", "2020"), ("number", "14"), ("place", "Russian")]


def test_the_publisher_s_country_decides_between_equals():
    """Rupees of an article between India and Pakistan are those of the paper that prints it."""
    text = "Trade of India and Pakistan was Rs 5 billion."
    sums = {
        home: next(tag.value.currency for tag in scan(text, None, home=home) if tag.kind == "money")
        for home in ("IN", "PK")
    }

    assert sums == {"IN": "INR", "PK": "PKR"}


def test_a_fiscal_year_is_that_of_the_country_that_the_sentence_names():
    """Bangladesh's FY23 starts in July, India's in April."""
    text = "India grew. India again. Bangladesh exported goods to India in FY23. India's exports in 2022-23 fell."

    assert [tag.value.period for tag in scan(text, PUBLISHED) if tag.kind == "when"] == [
        "2022-07/2023-06",
        "2022-04/2023-03",
    ]


@settings(max_examples=400, deadline=None)
@given(
    st.one_of(
        st.text(max_size=200), st.lists(_PIECES, max_size=25).map(" ".join), st.lists(_PIECES, max_size=25).map("".join)
    )
)
def test_any_text_is_scanned_in_bounds_without_overlap_and_alike_twice(text):
    """No text makes the reader fail, and the same text reads the same."""
    tags = scan(text, PUBLISHED)

    assert tags == scan(text, PUBLISHED)
    assert all(0 <= tag.start < tag.end <= len(text) for tag in tags)
    assert all(first.end <= second.start for first, second in pairwise(tags))


@pytest.mark.parametrize(
    "piece",
    [
        "a", ".", "1", "-", "(", "1,", "\n", "a  b", "$1 million ", "12 000 1,200 fifty ", "million ", "Jordan ",
        '."\')', "e\u0301",
        "on May 5, 2021 and last year a year earlier, FY23 ", "half a ", "A. B. ",
        "word word word word word word word word\n", "1 ", "Russia's 5 May US$ ",
    ],
)  # fmt: skip
def test_reading_time_grows_with_the_text_and_no_faster(piece):
    """A hostile or broken text of any length cannot stall the reader."""

    def cost(length: int) -> float:
        text = piece * (length // len(piece))
        start = process_time()
        found = canonical(text)
        sentences(layout(found, None))
        scan(found.text, PUBLISHED)
        return process_time() - start

    cost(2_000)  # what is made once is not counted
    # Eight times the text; quadratic would be 64 times. A busy machine may spoil a measurement, hardly all of five;
    # what other tests left in memory is not searched for waste meanwhile.
    gc.disable()
    try:
        assert any(cost(160_000) / max(cost(20_000), 0.005) < 8 * 4 for _ in range(5))
    finally:
        gc.enable()
