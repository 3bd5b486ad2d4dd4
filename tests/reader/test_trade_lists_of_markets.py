"""Buyers and sellers told one after the other, behind a line that says of whose goods, and each sum's own partner."""

import pytest

from tests.reader.reading import facts
from tests.reader.test_trade_clauses import short
from tracker.domain.facts import Trade


def _told(text: str) -> set[str]:
    return {short(fact) for fact in facts(text, "trade") if isinstance(fact, Trade)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "Three countries take most of Peru's beef. Laos comes first, with $19 million in 2023. Then "
                "follow Benin, with $13 million, and Mali, with $6 million."
            ),
            {"exports PE-LA beef 2023 19 -", "exports PE-BJ beef 2023 13 -", "exports PE-ML beef 2023 6 -"},
        ),
        (
            (
                "Peru's rice goes to Laos above all. In 2023 Laos bought rice worth $16 million. Benin followed with "
                "$5 million and Mali with $3 million."
            ),
            {"exports PE-LA rice 2023 16 -", "exports PE-BJ rice 2023 5 -", "exports PE-ML rice 2023 3 -"},
        ),
        (
            (
                "Peru's biggest buyers of tea in 2023 were Laos, Benin and Mali. The first took $18 million worth. "
                "Benin bought for $15 million."
            ),
            {"exports PE-LA tea 2023 18 -", "exports PE-BJ tea 2023 15 -"},
        ),
        (
            (
                "Peru's main trading partners are Laos and Benin. The former accounts for $11 million in 2023, "
                "the latter for $7 million."
            ),
            {"turnover LA-PE all 2023 11 -", "turnover BJ-PE all 2023 7 -"},
        ),
        (
            (
                "In 2023 Peru sold goods for $13 million to Laos, and $22 million to Benin's neighbour Niger. Of the "
                "first amount, $3 million was fishmeal. Of the second, copper made up $9 million."
            ),
            {
                "exports PE-LA all 2023 13 -",
                "exports PE-NE all 2023 22 -",
                "exports PE-LA fishmeal 2023 3 -",
                "exports PE-NE copper 2023 9 -",
            },
        ),
        (
            "Peru delivered gas worth $19 million to Laos in 2023, and $3 million worth to Benin.",
            {"exports PE-LA gas 2023 19 -", "exports PE-BJ gas 2023 3 -"},
        ),
    ],
)
def test_each_buyer_has_its_own_sum(text: str, told: set[str]) -> None:
    """Whose goods they are is told first, then one buyer's sum after the other's."""
    assert _told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Peru's rice could go to Laos. Benin followed with $5 million.",
        "Peru's rice goes to Laos. Benin comes first in investment, with $5 million.",
        "Peru's team goes to Laos. Benin followed with $5 million.",
        "Peru's main investors are Laos and Benin. The former accounts for $11 million, the latter for $7 million.",
        "Peru's rice goes to Laos. In 2023 a firm took a loan of $5 million from Benin.",
    ],
)
def test_no_sum_of_something_else_is_a_buyers(text: str) -> None:
    """Investment, loans and what may be sold are no sums of buyers."""
    assert _told(text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "Peru imported goods worth $14 million from Laos in 2022 and $17 million in 2023. Its exports were "
                "$61 million and $28 million respectively."
            ),
            {
                "imports PE-LA all 2022 14 -",
                "imports PE-LA all 2023 17 -",
                "exports PE-LA all 2022 61 -",
                "exports PE-LA all 2023 28 -",
            },
        ),
        (
            (
                "Peruvian exports to Laos amounted to $41 million in 2022 and $38 million in 2023. Imports were "
                "$29 million and $33 million in those years."
            ),
            {
                "exports PE-LA all 2022 41 -",
                "exports PE-LA all 2023 38 -",
                "imports PE-LA all 2022 29 -",
                "imports PE-LA all 2023 33 -",
            },
        ),
    ],
)
def test_two_sums_are_of_the_two_times_before(text: str, told: set[str]) -> None:
    """A line without times takes those of the line before, the first for the first."""
    assert _told(text) == told


def test_a_multiple_of_the_other_way_is_no_change() -> None:
    """What is ten times what comes back has not grown tenfold."""
    text = "Peruvian exports to Laos, $61 million in 2023, are ten times what goes the other way."

    assert _told(text) == {"exports PE-LA all 2023 61 -"}
