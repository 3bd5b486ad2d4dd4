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
    ],
    ids=["year-earlier", "from-whom", "not-exceed"],
)
def test_the_time_and_the_kind_of_a_sum_are_read_from_its_clause(text, told):
    """A time that opens a clause is that of its figures; "from" before a country compares nothing."""
    assert _told(text) == told
