"""Sums of money."""

import pytest

from tracker.reader.money import carried, dollar_of
from tracker.reader.scan import scan
from tracker.reader.tags import Money, Number, Tag


def _tags(text: str) -> list[Tag]:
    return [tag for tag in scan(text, None) if tag.kind == "money"]


def _sums(text: str) -> list[tuple[object, ...]]:
    return [(tag.value.amount, tag.value.currency, tag.value.bound) for tag in _tags(text)]


@pytest.mark.parametrize(
    ("text", "amount", "currency", "bound"),
    [
        ("$2.9 billion", 2_900_000_000, "USD", "exact"),
        ("2.5bn dollars", 2_500_000_000, "USD", "exact"),
        ("USD 2.5 billion", 2_500_000_000, "USD", "exact"),
        ("a 2.9-billion-dollar plan", 2_900_000_000, "USD", "exact"),
        ("$120-mln", 120_000_000, "USD", "exact"),
        ("US$ 1 900 million", 1_900_000_000, "USD", "exact"),
        ("US$ 28,4 billion", 28_400_000_000, "USD", "exact"),
        ("$28.2m", 28_200_000, "USD", "exact"),
        ("$5B in trade", 5_000_000_000, "USD", "exact"),
        ("2 bn 345 mln dollars", 2_345_000_000, "USD", "exact"),
        ("1 billion 200 million dollars", 1_200_000_000, "USD", "exact"),
        ("3 thousand 897 million dollars", 3_897_000_000, "USD", "exact"),
        ("half a billion dollars", 500_000_000, "USD", "exact"),
        ("one billion euros", 1_000_000_000, "EUR", "exact"),
        ("27 mil. EUR", 27_000_000, "EUR", "exact"),
        ("208 million roubles", 208_000_000, "RUB", "exact"),
        ("4 trillion Russian rubles", 4_000_000_000_000, "RUB", "exact"),
        ("6.5 trillion tenge", 6_500_000_000_000, "KZT", "exact"),
        ("Sh53.4 billion", 53_400_000_000, "KES", "exact"),
        ("Rupees 500 crore", 5_000_000_000, "INR", "exact"),
        ("US Dollars 3 billion", 3_000_000_000, "USD", "exact"),
        ("Euro 5.5 million", 5_500_000, "EUR", "exact"),
        ("Kuwaiti Dinars 77 million (US$ 256 million)", 77_000_000, "KWD", "exact"),
        ("Kshs. 17.4 billion", 17_400_000_000, "KES", "exact"),
        ("3.4tri/-", 3_400_000_000_000, "TZS", "exact"),
        ("Rs 1.17 lakh crore", 1_170_000_000_000, "INR", "exact"),
        ("RM48.95 billion", 48_950_000_000, "MYR", "exact"),
        ("A$35.4 billion", 35_400_000_000, "AUD", "exact"),
        ("NZ$2 billion", 2_000_000_000, "NZD", "exact"),
        ("£185m", 185_000_000, "GBP", "exact"),
        ("2,296 MTD", 2_296_000_000, "TND", "exact"),
        ("5 million Tunisian dinars", 5_000_000, "TND", "exact"),
        ("more than $6 billion", 6_000_000_000, "USD", "more_than"),
        ("exceeded the $4 billion mark", 4_000_000_000, "USD", "more_than"),
        ("upwards of €3 million", 3_000_000, "EUR", "more_than"),
        ("at least one billion euros", 1_000_000_000, "EUR", "at_least"),
        ("no less than $5 million", 5_000_000, "USD", "at_least"),
        ("$5 million or more", 5_000_000, "USD", "at_least"),
        ("nearly PLN 29 billion", 29_000_000_000, "PLN", "about"),
        ("some $10 billion", 10_000_000_000, "USD", "about"),
        ("$3 billion or so", 3_000_000_000, "USD", "about"),
        ("up to US$500 million", 500_000_000, "USD", "up_to"),
        ("under Sh3 billion", 3_000_000_000, "KES", "up_to"),
        ("about dlrs 7.1 billion", 7_100_000_000, "USD", "about"),
    ],
)
def test_a_sum_is_read_with_its_currency_and_bound(text, amount, currency, bound):
    """Figures are the tracker's core; each spelling is met in print."""
    assert _sums(text) == [(amount, currency, bound)]


def test_the_last_digit_written_is_known():
    """$2.9 billion is 2.85 to 2.95; $2.90 billion is finer."""
    units = [tag.value.rounded_to for tag in _tags("$2.9 billion, $2.90 billion, $693.988 million and $250")]

    assert units == [100_000_000, 10_000_000, 1_000, 1]


@pytest.mark.parametrize(
    ("text", "sums"),
    [("$2-3 billion", [2_000_000_000]), ("between 2 and 3 billion dollars", [2_000_000_000, 3_000_000_000])],
)
def test_the_low_end_of_a_range_has_the_scale_of_its_high_end(text, sums):
    """The scale stands once and holds for both."""
    assert [tag.value.amount for tag in _tags(text)] == sums


def test_a_change_shares_currency_and_scale():
    """What rose from 1.5 to 3 billion dollars names two sums in dollars."""
    assert _sums("doubling trade, from 1.5 to 3 billion dollars") == [
        (1_500_000_000, "USD", "exact"),
        (3_000_000_000, "USD", "exact"),
    ]


@pytest.mark.parametrize(
    "text",
    ["$1.5 billion (Sh193.5 billion)", "7.4 billion manats ($4.35 billion)", "60.9 billion JPY (some 409 million USD)"],
)
def test_one_sum_in_two_currencies_is_one_tag(text):
    """The first currency is the fact's; the second would be a false second sum."""
    (tag,) = _tags(text)

    assert (tag.start, tag.end) == (0, len(text))


def test_another_sum_of_the_same_currency_in_brackets_is_its_own():
    """A year's figure in brackets is a claim, not a conversion."""
    assert len(_tags("US$24.83 billion (US$27.74 billion)")) == 2


def test_a_reached_sum_is_no_bound():
    """What grew, up to $57 million, reached it; what adds up is a total."""
    assert _sums("had grown 1.4 times last year, up to $57.9 mln") == [(57_900_000, "USD", "exact")]
    assert _sums("purchases added up to $26.7 billion") == [(26_700_000_000, "USD", "exact")]


def test_a_shared_noun_goes_to_the_country_that_is_mentioned():
    """Rupees are Pakistan's in an article about Pakistan."""
    assert _sums("Azerbaijan, Pakistan, Azerbaijan: Rs 7.9 billion") == [(7_900_000_000, "PKR", "exact")]
    assert _sums("Morocco: 5 billion dirhams") == [(5_000_000_000, "MAD", "exact")]


def test_a_notice_says_whose_dollars_they_are():
    """A Canadian article's "$" is Canadian only where it says so."""
    assert dollar_of("Trade grew. (All figures in Canadian dollars.)") == "CAD"
    assert dollar_of("Trade grew to 5 million Canadian dollars.") == "USD"
    assert _sums("It grew to $5 million. (All figures in Canadian dollars.)") == [(5_000_000, "CAD", "exact")]


@pytest.mark.parametrize(
    "text",
    [
        "K2 tanks",
        "2.9 billion cubic metres",
        "200 companies",
        "the dollar rose",
        "Sh. Mirziyoyev",
        "Euro 2024 began",
        "Won 3 million votes",
    ],
)
def test_what_names_no_currency_is_no_sum(text):
    """A number without a currency is a number."""
    assert _tags(text) == []


def test_a_number_can_take_a_currency_from_elsewhere():
    """Of a figure "against 138 mln in 2021" the frame knows the currency."""
    assert carried(Number(138_000_000, "exact", 1_000_000), "USD") == Money(138_000_000, "USD", "exact", 1_000_000)


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Can$5 million", "CAD"),
        ("CDN$5 million", "CAD"),
        ("JMD$5 million", "JMD"),
        ("RD$5 million", "DOP"),
        ("U$S 5 million", "USD"),
        ("S/ 5 million", "PEN"),
        ("Gs. 5 million", "PYG"),
        ("₡5 million", "CRC"),
    ],
)
def test_signs_of_the_americas(text, currency):
    """A code before the sign is a currency's, and so are the signs that newspapers there write."""
    assert _sums(f"It gave {text} to schools.") == [(5_000_000, currency, "exact")]


def test_marks_are_bosnian_and_a_mark_is_none():
    """Bosnia counts in marks; what crosses "the $2 billion mark" is in dollars."""
    assert [(tag.value.amount, tag.value.currency) for tag in _tags("2.3 billion marks, past the $2 billion mark")] == [
        (2_300_000_000, "BAM"),
        (2_000_000_000, "USD"),
    ]
