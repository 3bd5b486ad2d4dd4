"""Trade of one whose place in an order is told: the third supplier, the largest buyer, the second partner."""

import pytest

from tests.reader.reading import facts
from tests.reader.test_trade_clauses import short
from tracker.domain.facts import Trade


def _told(text: str) -> set[str]:
    return {short(fact) for fact in facts(text, "trade") if isinstance(fact, Trade)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru was Chad's top source of imports in 2022 with $35 million.", {"imports TD-PE all 2022 35 -"}),
        (
            "Peru is Chad's No. 1 market for exports with a volume of $48 million in 2022.",
            {"exports TD-PE all 2022 48 -"},
        ),
        ("Laos, the biggest buyer of Kenyan goods, took $26 million worth in 2022.", {"exports KE-LA all 2022 26 -"}),
        ("With $2 million, Laos was Kenya's largest export market in 2022.", {"exports KE-LA all 2022 2 -"}),
        ("Peru ranked third among Chad's trading partners in 2022, with $4 million.", {"turnover PE-TD all 2022 4 -"}),
        ("Peru was Chad's fifth most important supplier in 2022 ($3 million).", {"imports TD-PE all 2022 3 -"}),
        ("Peru's largest buyer in 2022 was Chad, with purchases of $5 million.", {"imports TD-PE all 2022 5 -"}),
        ("Chad's best customer in 2022 was Peru, with $5 million, up 4 percent.", {"exports TD-PE all 2022 5 +4"}),
        ("In 2022 Chad was Peru's largest buyer of copper, with $15 million.", {"exports PE-TD copper 2022 15 -"}),
    ],
)
def test_a_sum_with_a_place_in_an_order_is_the_trade_that_the_order_is_of(text: str, told: set[str]) -> None:
    """Who is a supplier is imported from, who is a buyer exported to, whatever the sum stands behind."""
    assert _told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Peru is Chad's largest trade partner, with investments of $5 million in 2022.",
        "Peru is Chad's largest trade partner, and a bridge worth $5 million was opened in 2022.",
        "Peru was Chad's second largest source of tourists in 2022, with $5 million.",
        "Peru is Chad's largest trade partner, with a $5 million port opened in 2022.",
        "Peru was Chad's largest investor in 2022, with $5 million.",
        "Peru was Chad's largest trade partner in 2022, with $5 million in loans.",
    ],
)
def test_other_sums_beside_a_place_in_an_order_are_no_trade(text: str) -> None:
    """Investments, ports, loans and what tourists leave are not bought or sold."""
    assert _told(text) == set()
