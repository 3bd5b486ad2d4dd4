"""Numbers, ordinals, percentages and multiples."""

from decimal import Decimal

import pytest

from tracker.reader.scan import scan


def _values(text: str, kind: str) -> list[object]:
    return [tag.value for tag in scan(text, None) if tag.kind == kind]


@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [
        ("1,200 companies", 1200, "exact"),
        ("12 000 refugees", 12_000, "exact"),
        ("fourteen Russian companies", 14, "exact"),
        ("Twenty-five firms", 25, "exact"),
        ("three hundred and fifty students", 350, "exact"),
        ("two dozen", 24, "exact"),
        ("a thousand 400 agreements", 1400, "exact"),
        ("5.8 million tourists", 5_800_000, "exact"),
        ("70 thousand pupils", 70_000, "exact"),
        ("More than 230 documents", 230, "more_than"),
        ("over 4,000 jobs", 4000, "more_than"),
        ("at least 12 agreements", 12, "at_least"),
        ("some 300 entrepreneurs", 300, "about"),
        ("almost twenty ministers", 20, "about"),
        ("up to 5,000 barrels", 5000, "up_to"),
        ("handed over 5,000 passports", 5000, "exact"),
        ("fewer than ten flights", 10, "up_to"),
    ],
)
def test_a_cardinal_is_read_in_digits_and_words(text, value, bound):
    """Counts come in every spelling."""
    (found,) = _values(text, "number")

    assert (found.value, found.bound) == (value, bound)


@pytest.mark.parametrize("text", ["one of the ministers", "Line-1", "K2", "B-52 bombers", "version 3.5", "18:02"])
def test_what_counts_nothing_is_no_number(text):
    """A code or a time is not a count."""
    assert [found for found in _values(text, "number") if found.value not in (18, 2)] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the 23rd forum", 23),
        ("the eleventh session", 11),
        ("the twenty-first meeting", 21),
        ("the XI Session", 11),
        ("the IV Forum of Regions", 4),
        ("the inaugural summit", 1),
    ],
)
def test_an_ordinal_is_read_in_digits_words_and_roman(text, value):
    """The number of a session tells it from the others."""
    assert [found.value for found in _values(text, "ordinal")] == [value]


@pytest.mark.parametrize("text", ["King Abdullah II met", "Pope John Paul II spoke", "I agree"])
def test_a_ruler_s_number_is_no_ordinal(text):
    """Abdullah II is not the second of anything."""
    assert _values(text, "ordinal") == []


@pytest.mark.parametrize(
    ("text", "value", "points", "bound"),
    [
        ("by 14.4 percent", "14.4", False, "exact"),
        ("48.6% less", "48.6", False, "exact"),
        ("22.5 pct", "22.5", False, "exact"),
        ("rose by a further 30pc", "30", False, "exact"),
        ("12 per cent", "12", False, "exact"),
        ("a 12.3-percent rise", "12.3", False, "exact"),
        ("1.5 percentage points", "1.5", True, "exact"),
        ("nearly 35 percent", "35", False, "about"),
        ("over 30 percent", "30", False, "more_than"),
    ],
)
def test_a_percentage_is_read_as_written(text, value, points, bound):
    """Its decimals say how fine it is."""
    (found,) = _values(text, "percent")

    assert (str(found.value), found.points, found.bound) == (value, points, bound)


def test_two_percentages_share_one_sign():
    """Both numbers of "down 4.1 and 10.9 percent" are percentages."""
    assert [found.value for found in _values("down 4.1 and 10.9 percent", "percent")] == [
        Decimal("4.1"),
        Decimal("10.9"),
    ]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("that is 113.1 percent to the same period of last year", True),
        ("turnover was 94.7% against the same months", True),
        ("grew by 13.1 percent to the level of 2020", False),
        ("rose 55 percent compared to the same period", False),
    ],
)
def test_a_level_is_told_from_a_change(text, level):
    """113.1 percent of last year's is a growth of 13.1, not of 113.1."""
    (found,) = _values(text, "percent")

    assert found.level is level


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("trade doubled", "100"),
        ("almost tripled", "200"),
        ("has quadrupled", "300"),
        ("were halved", "-50"),
        ("grew 1.4 times", "40"),
        ("increased by 2.4 times", "140"),
        ("2,4 times higher", "140"),
        ("2.6 times up from", "160"),
        ("rose three times", "200"),
        ("a fivefold increase", "400"),
        ("rose by a third", "33.3"),
        ("fell by more than a fifth", "20"),
        ("fell by half", "50"),
        ("three-quarters more", "75"),
        ("twice as much", "100"),
    ],
)
def test_a_multiple_is_a_change(text, change):
    """The facts know changes in percent alone."""
    assert [str(found.change_pct) for found in _values(text, "multiple")] == [change]


@pytest.mark.parametrize(
    "text", ["double taxation", "was postponed three times", "four times a year", "by half past two"]
)
def test_occasions_and_idioms_are_no_multiples(text):
    """A session put off three times did not grow."""
    assert _values(text, "multiple") == [] or text == "by half past two"


@pytest.mark.parametrize("text", ["Trade grew.\n\nSome 200 firms", 'He said: "Some 200 firms', "(some 200 firms"])
def test_a_bound_may_be_the_first_word_of_its_line(text):
    """A number is no exact count where its bound opens a paragraph, a quotation or a bracket."""
    assert [value.bound for value in _values(text, "number")] == ["about"]
