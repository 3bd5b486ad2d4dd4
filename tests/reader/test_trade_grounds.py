"""Which trade a figure is of, and when the text rules out what its nearest words suggest."""

from datetime import date

import pytest

from tests.reader.reading import facts
from tests.reader.test_trade_clauses import short
from tracker.domain.facts import Trade

PUBLISHED = date(2024, 3, 10)


def _told(text: str) -> set[str]:
    return {short(fact) for fact in facts(text, "trade", PUBLISHED) if isinstance(fact, Trade)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru's exports to Chad rose 5 percent to $20 million in 2023. Total exports inched up to $60 billion.",
            {"exports PE-TD all 2023 20 +5"},
        ),
        (
            "Peru's exports to Chad fell by 5 percent in 2023. Shipments worldwide declined 2 percent to $60 billion.",
            {"exports PE-TD all 2023 - -5"},
        ),
        (
            "Trade between Peru and Chad was $90 million in 2023. Exports, at $900 million, set a record.",
            {"turnover PE-TD all 2023 90 -"},
        ),
        (
            "Peru's exports to Chad were $20 million in 2023. Exports of $400 million were a surprise.",
            {"exports PE-TD all 2023 20 -"},
        ),
        ("Excluding fish, Peru's exports to Chad were $20 million in 2023.", set()),
    ],
    ids=["total", "worldwide", "part-of-whole", "told-before", "excluding"],
)
def test_a_sum_that_cannot_be_of_the_trade_told_is_left_out(text, told):
    """The world's total is not that of two countries, nor is what would be more than their whole trade."""
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru's food exports to Chad exceeded $20 million in 2023. Figs went up 2.3 times, dried fruits 1.4 times.",
            {
                "exports PE-TD food 2023 20 -",
                "exports PE-TD figs 2023 - +130",
                "exports PE-TD dried fruits 2023 - +40",
            },
        ),
        (
            "Peru's exports to Chad came to $20 million in 2023. Maize took the lion's share at $9 million.",
            {"exports PE-TD all 2023 20 -", "exports PE-TD maize 2023 9 -"},
        ),
        (
            "Peru's exports to Chad came to $20 million in 2023. Electricity demand grew by 4 percent.",
            {"exports PE-TD all 2023 20 -"},
        ),
        (
            "Peru's exports prevail in trade with Chad: in 2023 exports were $20 million.",
            {"exports PE-TD all 2023 20 -"},
        ),
    ],
    ids=["by-times", "share", "demand", "verb"],
)
def test_figures_that_a_clause_tells_of_goods_are_of_these_alone(text, told):
    """Known goods are read wherever a clause is about them, and no other word is taken for goods there."""
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru's beef exports to Chad brought in $20 million in 2023; a year earlier they had been $30 million.",
            {"exports PE-TD beef 2023 20 -", "exports PE-TD beef 2022 30 -"},
        ),
        (
            "Peru's trade with Chad was $90 million in 2022, exports $50 million, imports from Chad of $40 million.",
            {"turnover PE-TD all 2022 90 -", "exports PE-TD all 2022 50 -", "imports PE-TD all 2022 40 -"},
        ),
        (
            "Trade between Peru and Chad remains small: in 2021 it did not exceed $22 million.",
            {"turnover PE-TD all 2021 22 -"},
        ),
        (
            "Trade between Peru and Chad was $22 million in 2021. It has tripled since 2015.",
            {"turnover PE-TD all 2021 22 -"},
        ),
        (
            "In 2023 Peru's rice exports to Chad rose 8 percent in volume and 5 percent in value.",
            {"exports PE-TD rice 2023 - +5"},
        ),
        (
            "Peru's exports to Chad were $21 million as of the end of September 2023, and a port cost $4 million.",
            {"exports PE-TD all 2023-01/2023-09 21 -"},
        ),
        (
            "Peru's trade with Chad was $5 million in 2015. It doubled over the years and now stands at $9 million.",
            {"turnover PE-TD all 2015 5 -", "turnover PE-TD all None 9 -"},
        ),
    ],
    ids=["year-earlier", "from-whom", "not-exceed", "since", "volume", "end-of", "now"],
)
def test_the_time_and_the_kind_of_a_sum_are_read_from_its_clause(text, told):
    """A time that opens a clause is that of its figures; "from" before a country compares nothing."""
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru's exports to Chad were $20 million in 2023. China is first with $1 billion, then Chile ($5 million).",
            {"exports PE-CN all 2023 1000 -", "exports PE-CL all 2023 5 -"},
        ),
        (
            "Peru's exports to Chad were $20 million in 2023. China is Chad's main supplier with $1 billion.",
            {"imports TD-CN all 2023 1000 -"},
        ),
        ("Trade between Peru and Chad was $90 million in 2023. China is the largest investor with $1 billion.", set()),
    ],
    ids=["destinations", "supplier", "investor"],
)
def test_other_countries_are_told_beside_the_trade_with_one(text, told):
    """A list of markets goes on about whose trade was told; suppliers are none of the markets that it sells to."""
    assert {each for each in _told(text) if "PE-TD" not in each} == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru sent coffee worth $7 million to Chad in 2023.", {"exports PE-TD coffee 2023 7 -"}),
        ("In 2023 Peruvian wheat was delivered to Chad for $7 million.", {"exports PE-TD wheat 2023 7 -"}),
        ("Peru sent a delegation and a loan of $7 million to Chad in 2023.", set()),
    ],
    ids=["sent", "delivered", "loan"],
)
def test_known_goods_that_are_sent_somewhere_are_trade(text, told):
    """Goods that go to a country are exports to it, and no investment in it."""
    assert _told(text) == told
    assert not told or not facts(text, "investment", PUBLISHED)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Trade between Peru and Thailand came to 90 million baht in 2023. Exports were 50 million baht.",
            {"turnover PE-TH all 2023 90 -", "exports TH-PE all 2023 50 -"},
        ),
        (
            "Trade between Thailand and Peru came to 90 million baht in 2023. Exports were 50 million baht.",
            {"turnover PE-TH all 2023 90 -", "exports TH-PE all 2023 50 -"},
        ),
        (
            "Peru's exports to Chad were $9 million in 2023, against imports of $3 million from the neighbour.",
            {"exports PE-TD all 2023 9 -", "imports PE-TD all 2023 3 -"},
        ),
    ],
    ids=["own-money", "own-money-turned", "neighbour"],
)
def test_whose_exports_are_told_follows_from_what_the_text_says(text, told):
    """A figure in a country's own money is from its statistics; the neighbour is whom the line traded with before."""
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru's exports to Chad rose to cross the $2 million mark in 2023, and stood at $2.1 million.",
            {"exports PE-TD all 2023 2.1 -"},
        ),
        (
            "Peru's trade with Chad was $9 million in January 2024, down by 25% over the same month of last year.",
            {"turnover PE-TD all 2024-01 9 -25"},
        ),
        (
            "Peru's trade with Chad was $9 million in 2023. Statisticians in Chad give another figure, $7 million.",
            {"turnover PE-TD all 2023 9 -", "turnover PE-TD all 2023 7 -"},
        ),
        (
            "In 2023 exports from Peru to Chad fell, mainly due to fuels, of which 41% less was sold.",
            {"exports PE-TD fuels 2023 - -41"},
        ),
        ("Trade of Peru (2023): exports to Chad $5 million.", {"exports PE-TD all 2023 5 -"}),
        (
            "Peru-Chad trade slips 6% in 2023\n\nTrade between Peru and Chad fell 6.2 percent in 2023.",
            {"turnover PE-TD all 2023 - -6.2"},
        ),
    ],
    ids=["mark", "over", "another", "of-which", "bracket", "headline"],
)
def test_one_figure_is_told_once_and_with_its_sign(text, told):
    """Marks that were crossed, round figures of a headline and the word "over" make no figures of their own."""
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Trade of Peru and Chad was $90 million in 2023. Uganda came third, with a turnover of $4 million.",
            {"turnover PE-TD all 2023 90 -"},
        ),
        (
            "Trade of Peru and Chad was $90 million in 2023. Uganda is Peru's fourth partner, its turnover $4 million.",
            {"turnover PE-TD all 2023 90 -", "turnover PE-UG all 2023 4 -"},
        ),
        (
            "Peru's exports to Chad were $20 million in 2023. Uganda was third, where Peru sold $4 million.",
            {"exports PE-TD all 2023 20 -", "exports PE-UG all 2023 4 -"},
        ),
        (
            "Peru's exports to Chad were $20 million in 2023. Its imports from neighbouring countries rose 4 percent.",
            {"exports PE-TD all 2023 20 -"},
        ),
    ],
    ids=["bare", "two-named", "where", "neighbours"],
)
def test_a_country_that_the_line_names_is_not_passed_over_for_the_pair(text, told):
    """A sentence about a third country never gives its figure to the two that were told of before."""
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru's exports to Chad were $20 million in July-May (2018-19) against $30 million in July-May (2017-18).",
            {"exports PE-TD all 2018-07/2019-05 20 -", "exports PE-TD all 2017-07/2018-05 30 -"},
        ),
        (
            "Peru's exports to Chad were $20 million in January against $30 million last year, to Uganda $4 million.",
            {
                "exports PE-TD all 2024-01 20 -",
                "exports PE-TD all 2023-01 30 -",
                "exports PE-UG all 2024-01 4 -",
            },
        ),
        (
            "In 2023 Peru's trade with Chad exceeded $10 million, the goal set, and amounted to $12 million.",
            {"turnover PE-TD all 2023 12 -"},
        ),
    ],
    ids=["split-years", "last-year", "goal-reached"],
)
def test_the_time_of_what_is_compared_does_not_go_on(text, told):
    """The sum of an earlier time is of the same months a year before, and what follows is of the later time."""
    assert _told(text) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "The number of flights rose by 20 percent.",
        "The number of shared firms has grown fourfold.",
        "The number of students increased by 5 percent in 2021.",
    ],
)
def test_what_is_counted_is_not_traded(sentence):
    """A sentence on flights or firms that follows one on trade gives trade no growth."""
    told = facts(f"Trade between Peru and Chad increased by 15 percent in 2021. {sentence}", "trade")

    assert [fact.change_pct for fact in told] == [15]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chad held a forum. Peru's trade increased by 8.6% in 2023 and amounted to $83.5 billion.",
        "Peru and Chad held a forum. Overall, Peru exported goods worth $53 billion in 2023.",
        "The Peru-Chad forum was told that Peru had exported $100 billion of goods in 2023.",
    ],
    ids=["trade", "overall", "exported"],
)
def test_what_a_country_trades_with_the_world_is_not_its_trade_with_the_other(text):
    """An article on two countries tells of their whole trade, too; no partner is made up for it."""
    assert _told(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Peru's exports to Chad rose 5 percent in 2023. Thai goods go to Uganda, with sales of $7 million.",
        "Peru's exports to Chad rose 5 percent in 2023. Exports to Asian countries fell. Car exports grew 9 percent.",
        "Peru's exports to Chad rose 5 percent in 2023. Its total border trade fell 7 percent.",
        "Peru's exports to Chad rose 5 percent in 2023. India takes the second place with a total of $7 million.",
    ],
    ids=["other-market", "asia", "its-total", "total-of"],
)
def test_bare_words_of_trade_do_not_go_on_past_another_country(text):
    """Once a text has gone over to other countries, what has no party of its own is no longer of the two."""
    assert _told(text) == {"exports PE-TD all 2023 - +5"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru's sluggish exports to Chad were $5 million in 2023.", {"exports PE-TD all 2023 5 -"}),
        ("Peru's most notable imports from Chad were $5 million in 2023.", {"imports PE-TD all 2023 5 -"}),
        (
            "Peru's exports to Chad were $50 million in 2023: bits at $5 million, bobs $7 million, zips $9 million.",
            {"exports PE-TD all 2023 50 -"},
        ),
        (
            "Trade of Peru and Chad was $50 million in 2023. Chad was first, then Italy with $3 million in trade.",
            {"turnover PE-TD all 2023 50 -"},
        ),
        (
            "Peru's exports to Chad rose in 2023 to $50 million, exporting goods worth $70 million to those countries.",
            {"exports PE-TD all 2023 50 -"},
        ),
        (
            "It said, Friday, that Peru's exports to Chad were $8 million in 2023, against $2 million, up 300 percent.",
            {"exports PE-TD all 2023 8 +300", "exports PE-TD all 2022 2 -"},
        ),
    ],
    ids=["adjective", "superlative", "list", "third", "those-countries", "that"],
)
def test_only_what_is_known_as_goods_is_read_as_goods(text, told):
    """An adjective before "exports" names no goods, and a list of things nobody knows gives no sums of the whole."""
    assert _told(text) == told
