"""What exports bring, sums in brackets, lists under a year, fiscal years, and goods that no list knows."""

import pytest

from tests.reader.reading import facts
from tests.reader.test_trade_clauses import short
from tracker.domain.facts import Trade


def _told(text: str) -> set[str]:
    return {short(fact) for fact in facts(text, "trade") if isinstance(fact, Trade)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kenya's tea earnings from Egypt dropped 12 percent to $21 million in 2023.", "exports KE-EG tea 2023 21 -12"),
        ("Cuba's export earnings from Chile hit $19 million in 2023.", "exports CU-CL all 2023 19 -"),
        ("In 2023 Cuba's receipts from the Chilean market hit $19 million.", "exports CU-CL all 2023 19 -"),
    ],
)
def test_earnings_from_a_market_are_exports(text: str, told: str) -> None:
    """Receipts come from whom the goods went to."""
    assert _told(text) == {told}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's tourism earnings from Egypt dropped to $21 million in 2023.",
        "Kenya's earnings from Egypt's fine were $21 million in 2023.",
        "Kenya's export receipts totalled $7 billion in 2023, Egypt's customs said.",
    ],
)
def test_other_earnings_are_no_exports(text: str) -> None:
    """Tourism, fines, and what is earned from everybody are no exports to one country."""
    assert _told(text) == set()


def test_the_way_back_of_exports_is_imported() -> None:
    """The import bill in the opposite direction is of who exported before."""
    text = "Togo's exports to Ghana rose to $46m in 2023. In the opposite direction, the import bill was $9 million."

    assert _told(text) == {"exports TG-GH all 2023 46 -", "imports TG-GH all 2023 9 -"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Oman's trade with Thailand grew to $61 million (+7%) in 2023, with exports at $31 million (+9%).",
            {"turnover OM-TH all 2023 61 +7", "exports OM-TH all 2023 31 +9"},
        ),
        (
            "Oman sold fish worth $31 million to Thailand in 2023, 9 percent below the best, of 2022 ($34 million).",
            {"exports OM-TH fish 2023 31 -9", "exports OM-TH fish 2022 34 -"},
        ),
    ],
)
def test_a_time_beside_brackets_is_of_the_sum_that_they_stand_by(text: str, told: set[str]) -> None:
    """Brackets between a sum and its time, or around the sum of a time, part neither."""
    assert _told(text) == told


def test_a_year_over_a_list_is_that_of_its_items() -> None:
    """What stands over a list with a colon gives its items their year."""
    text = (
        "The presidents of Bulgaria and Serbia met on Monday in Sofia.\n\nBulgaria and Serbia in figures, 2023:\n\n"
        "- Trade: €24 million (-3%)\n\n- Exports from Bulgaria: €13 million\n\n- Imports: €11 million"
    )

    assert _told(text) == {
        "turnover BG-RS all 2023 24 -3",
        "exports BG-RS all 2023 13 -",
        "imports BG-RS all 2023 11 -",
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Nepalese exports to India tumbled by 21 percent in the first five months of the fiscal year.",
            "exports NP-IN all 2023-07/2023-11 - -21",
        ),
        (
            "In the fiscal year 2021-22 Bangladesh's exports to Japan hit $19 million.",
            "exports BD-JP all 2021-07/2022-06 19 -",
        ),
    ],
)
def test_a_fiscal_year_is_its_country_s(text: str, told: str) -> None:
    """A fiscal year begins where its country's does; Japan's is never written as two years."""
    assert _told(text) == {told}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Exports of prams to Latvia from Poland reached €14 million in 2023.", "exports PL-LV prams 2023 14 -"),
        ("Omani lanterns exports to Chad were worth $2 million in 2023.", "exports OM-TD lanterns 2023 2 -"),
        ("Exports of Polish producers to Latvia reached €14 million in 2023.", "exports PL-LV all 2023 14 -"),
        ("Poland's overseas exports to Chad reached €14 million in 2023.", "exports PL-TD all 2023 14 -"),
    ],
)
def test_a_plural_behind_exports_of_is_goods(text: str, told: str) -> None:
    """Things need not stand in a list to be goods; who trades them is none."""
    assert _told(text) == {told}
