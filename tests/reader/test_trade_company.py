"""What tells of trade in one sentence tells it in the company of other times, figures and matters, too."""

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
            "Trade between Peru and Chad was $9 million in 2022 but fell by a third to $6 million in 2023.",
            {"turnover PE-TD all 2022 9 -", "turnover PE-TD all 2023 6 -33.3"},
        ),
        (
            "A year earlier trade between Peru and Chad was $9 million; in 2023 it came to $6 million.",
            {"turnover PE-TD all 2022 9 -", "turnover PE-TD all 2023 6 -"},
        ),
        (
            "Trade between Peru and Chad amounted to $9 million the year before and $6 million in 2022.",
            {"turnover PE-TD all 2021 9 -", "turnover PE-TD all 2022 6 -"},
        ),
        (
            "Peru's exports to Chad rose by 7 percent from January to March 2022.",
            {"exports PE-TD all 2022-01/2022-03 - +7"},
        ),
        (
            "Peru's exports to Chad rose by 7 percent over the first nine months of 2022.",
            {"exports PE-TD all 2022-01/2022-09 - +7"},
        ),
        ("Peru's exports to Chad rose by 7 percent over 2022.", {"exports PE-TD all 2023 - +7"}),
    ],
)
def test_each_figure_has_its_own_time(text: str, told: set[str]) -> None:
    """A time of another clause, told later, or by both its ends is of its figures; "over 2022" is compared with."""
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Despite higher freight costs, goods worth $9 million were exported from Peru to Chad in 2023.",
            {"exports PE-TD all 2023 9 -"},
        ),
        ("Freight costs for Peru's exports to Chad were $9 million in 2023.", set()),
        ("There was a fall of a third in Peru's imports from Chad in 2023.", {"imports PE-TD all 2023 - -33.3"}),
        ("A third of Peru's imports in 2023 came from Chad.", set()),
        ("Tariffs on Peruvian exports to Chad were cut by 7 percent in 2023.", set()),
        ("Peru sold the Philippines coffee worth $9 million in 2023.", {"exports PE-PH coffee 2023 9 -"}),
        (
            "Peru's trade with Chad slipped to $9 million in 2023, and both sides want to build more roads.",
            {"turnover PE-TD all 2023 9 -"},
        ),
    ],
)
def test_a_figure_is_of_trade_whatever_stands_around(text: str, told: set[str]) -> None:
    """What opens the sentence, what is put on trade, and what the next clause wants have no part in its figures."""
    assert _told(text) == told
