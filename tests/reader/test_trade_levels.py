"""Which level of trade is of which time, and which way a change goes, where brackets and comparisons stand between."""

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
            "Peru's trade with Chad was $27 million in 2023 (2022: $30 million), down 11.4%.",
            {"turnover PE-TD all 2023 27 -11.4", "turnover PE-TD all 2022 30 -"},
        ),
        (
            "Peru's exports to Chad made $27 million in 2023 ($30 million in 2022).",
            {"exports PE-TD all 2023 27 -", "exports PE-TD all 2022 30 -"},
        ),
        (
            "Peru and Chad.\n\nTotal trade: $27 million (2022: $30 million), -10%.\nPeruvian exports: $9 million, +2%.",
            {"turnover PE-TD all 2023 27 -10", "turnover PE-TD all 2022 30 -", "exports PE-TD all 2023 9 +2"},
        ),
    ],
)
def test_the_sum_in_brackets_is_of_the_time_beside_it(text: str, told: set[str]) -> None:
    """What follows the bracket goes on about the sum before it."""
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru's exports to Chad made $94 million in 2023, 9.3% below the record.", {"exports PE-TD all 2023 94 -9.3"}),
        ("Peru's exports to Chad made $94 million in 2023, 9.3% above the record.", {"exports PE-TD all 2023 94 +9.3"}),
        ("Peru's exports to Chad were 3.2% off last year's level in January.", {"exports PE-TD all 2024-01 - -3.2"}),
        (
            "Peru's exports to Chad edged up to $44 million in 2023 from $42 million.",
            {"exports PE-TD all 2023 44 -", "exports PE-TD all 2022 42 -"},
        ),
        (
            "Peru's trade with Chad passed the $13 million mark in 2023, having been $11 million in 2022.",
            {"turnover PE-TD all 2023 13 -", "turnover PE-TD all 2022 11 -"},
        ),
        (
            "Peru's imports from Pakistan were $12 million in FY 2021-22, up from $10 million in the preceding year.",
            {"imports PE-PK all 2021-07/2022-06 12 -", "imports PE-PK all 2020-07/2021-06 10 -"},
        ),
        (
            "$10 million – trade between Peru and Chad in 2023, against $13 million the year before.",
            {"turnover PE-TD all 2023 10 -", "turnover PE-TD all 2022 13 -"},
        ),
        (
            "Peru's trade with Chad fell in 2022. The exchange made $26 million and surpassed 2019 by a third.",
            {"turnover PE-TD all 2022 26 -"},
        ),
        (
            "Peru's trade with Chad was $31 million in 2023, more than that with Laos ($27 million).",
            {"turnover PE-TD all 2023 31 -", "turnover LA-PE all 2023 27 -"},
        ),
    ],
)
def test_levels_are_told_by_what_they_are_compared_with(text: str, told: set[str]) -> None:
    """Marks, records, last year's level and the preceding fiscal year each say of which time a figure is."""
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru's imports from Chad made 90 million euros in 2023. Of it €5 million fell on gas, €2 million on ore.",
            {"imports PE-TD gas 2023 5 -", "imports PE-TD ore 2023 2 -"},
        ),
        (
            "Peru's exports to Chad were $90 million in 2023. Copper brought $19 million and crude oil, $2 million.",
            {"exports PE-TD copper 2023 19 -", "exports PE-TD crude oil 2023 2 -"},
        ),
        (
            "Peru exported much to Chad in 2023. It sold rice, whose shipments to Chad made $3 million, 19% less.",
            {"exports PE-TD rice 2023 3 -19"},
        ),
        ("Peru's imports from Chad were $90 million in 2023. Sasol is spending $7 million on its gas field.", set()),
    ],
)
def test_parts_are_of_the_goods_that_they_are_told_of(text: str, told: set[str]) -> None:
    """Sums fall on goods, follow them behind a comma, or are told of them in a relative clause; works are no goods."""
    assert {each for each in _told(text) if " 90 " not in each} == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Trade between Peru and Chad has surpassed $1 million.", {"turnover PE-TD all None 1 -"}),
        (
            "The minister praised trade between Peru and Chad, which exceeded $2 million.",
            {"turnover PE-TD all None 2 -"},
        ),
        ("Peruvian firms have sold Chad goods for $3 million.", set()),
        ("In 2023 trade between Peru and Chad did not surpass $30 million.", {"turnover PE-TD all 2023 30 -"}),
        ("Peru bought $7 million worth of Chadian goods and services in 2022.", {"imports PE-TD all 2022 7 -"}),
        (
            "Peru's exports to Chad fell in 2023. They made $5 million in that period (-4.8%).",
            {"exports PE-TD all 2023 5 -4.8"},
        ),
        (
            "Peru's exports to Chad were $5 million in 2023. In the opposite direction went goods worth $3 million.",
            {"exports PE-TD all 2023 5 -", "exports TD-PE all 2023 3 -"},
        ),
    ],
)
def test_a_level_may_stand_alone_and_its_change_behind_the_period(text: str, told: set[str]) -> None:
    """A level reached is one of no told time; brackets behind "that period" hold its change."""
    assert _told(text) == told
