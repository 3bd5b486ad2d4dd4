"""Goods that make up a part of the trade just told: who leads, who follows, and with how much."""

import pytest

from tests.reader.reading import facts
from tests.reader.test_trade_clauses import short
from tracker.domain.facts import Trade

_WHOLE = "Chile's exports to Thailand totalled $410 million in 2023"
_TOLD = "exports CL-TH all 2023 410 -"


def _told(text: str) -> set[str]:
    return {short(fact) for fact in facts(text, "trade") if isinstance(fact, Trade)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (". Leading the list was salmon, at $160 million; copper came next with $90 million.", {"salmon", "copper"}),
        (
            ". Salmon, the leading product, generated $160 million, followed by copper with $90 million.",
            {"salmon", "copper"},
        ),
        (", including $160 million in salmon and $90 million in copper.", {"salmon", "copper"}),
        (", with salmon bringing in $160 million and copper $90 million.", {"salmon", "copper"}),
        (", salmon accounting for $160 million of that.", {"salmon"}),
        (". The star was salmon: $160 million.", {"salmon"}),
        (". Non-mining products accounted for $160 million of the total.", {"non-mining products"}),
        (". Copper, chiefly wire, earned $90 million.", {"copper"}),
    ],
)
def test_parts_of_a_total_are_of_their_goods(text: str, told: set[str]) -> None:
    """However a sentence ranks goods, each sum is of the goods that it stands by."""
    sums = {"salmon": 160, "copper": 90, "non-mining products": 160}

    assert _told(_WHOLE + text) == {_TOLD, *(f"exports CL-TH {goods} 2023 {sums[goods]} -" for goods in told)}


def test_goods_told_by_their_change_have_it_alone() -> None:
    """A change put in behind goods, and one of a clause with goods for subject, is of these."""
    text = f"{_WHOLE}. Fruit, chiefly cherries, earned $61 million, and wine, up 8 percent, $22 million."
    other = f"{_WHOLE}. Cherry sales climbed 30 percent to $45 million while wine slipped 2 percent to $22 million."

    assert _told(text) == {_TOLD, "exports CL-TH fruit 2023 61 -", "exports CL-TH wine 2023 22 +8"}
    assert _told(other) == {_TOLD, "exports CL-TH cherry 2023 45 +30", "exports CL-TH wine 2023 22 -2"}


@pytest.mark.parametrize(
    "text",
    [
        ". Fishmeal plants worth $54 million are to be built.",
        ". Worldwide, copper brought in $20 billion.",
        ". A company invested $12 million in salmon.",
        ", and fishmeal producers hope for $60 million in 2025.",
        ", with an investment of $50 million in fishmeal.",
        ". Copper fetched $9,000 a tonne.",
    ],
)
def test_goods_beside_another_matter_are_no_part(text: str) -> None:
    """Plants, the world's trade, investment, hopes and prices are no part of what was exported."""
    assert _told(_WHOLE + text) == {_TOLD}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("India's tea imports from Laos were put at 900 tonnes and $4 million in 2023.", "imports IN-LA tea 2023 4 -"),
        (
            "Poland was the top buyer of Moldovan apples, taking 900 tonnes worth $2 million in 2023.",
            "exports MD-PL apples 2023 2 -",
        ),
    ],
)
def test_a_sum_beside_a_weight_is_of_the_same_goods(text: str, told: str) -> None:
    """What goods weigh does not keep their sum from being read."""
    assert _told(text) == {told}


@pytest.mark.parametrize(
    "hope",
    [
        ", $50 million in 2023, could double.",
        " was $50 million in 2023 and is expected to grow by 20 percent.",
        ", at $50 million in 2023, is set to rise by 10 percent.",
        " was $50 million in 2023; it may well fall by 30 percent under the law.",
    ],
)
def test_a_change_that_is_foretold_is_none_of_the_sum_before(hope: str) -> None:
    """What trade may come to says nothing of what it was."""
    found = facts(f"Trade between Togo and Laos{hope}", "trade")

    assert [(fact.amount, fact.change_pct) for fact in found if isinstance(fact, Trade)] == [(50_000_000, None)]
