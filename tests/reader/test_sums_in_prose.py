"""Sums as newspapers tell them: reached by what went up, in clauses put in, in small moneys, for two takers."""

import pytest

from tests.reader.reading import facts
from tests.reader.test_investments import sums
from tests.reader.test_trade_clauses import short
from tracker.domain.facts import Trade


def _told(text: str) -> set[str]:
    return {short(fact) for fact in facts(text, "trade") if isinstance(fact, Trade)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru's trade with Kenya went up by 7 percent in 2023 to reach $38 million.",
            {"turnover KE-PE all 2023 38 +7"},
        ),
        (
            "Trade between Peru and Kenya plunged by 7 percent in 2023 to hit $38 million.",
            {"turnover KE-PE all 2023 38 -7"},
        ),
        (
            (
                "In 2023 trade between Peru and Kenya was $38 million, in which the Peruvian export fell by 7 "
                "percent and made up $9 million."
            ),
            {"turnover KE-PE all 2023 38 -", "exports PE-KE all 2023 9 -7"},
        ),
        (
            "In 2023 Peru's trade with Kenya was $38 million, of which $9 million accounts for imports.",
            {"turnover KE-PE all 2023 38 -", "imports PE-KE all 2023 9 -"},
        ),
        ("$9 million: Peru's imports from Kenya in 2023, up 7 percent.", {"imports PE-KE all 2023 9 +7"}),
        (
            "Peru's trade with Kenya in 2023 was $38 million, half a percent less than in 2022.",
            {"turnover KE-PE all 2023 38 -0.5"},
        ),
        (
            (
                "Peruvian exports to Kenya came to $9 million in the first half-year 2023, 7% fewer than in the same "
                "period of the previous year."
            ),
            {"exports PE-KE all 2023-01/2023-06 9 -7"},
        ),
        (
            (
                "Trade between Peru and Kenya was $38 million in 2023, a rise of 7 percent on 2022 and of 62 percent "
                "on 2021."
            ),
            {"turnover KE-PE all 2023 38 +7"},
        ),
        (
            (
                "Peru's exports to Kenya rose to $9 million last year, according to the Economic Survey 2024, while "
                "imports came to $4 million."
            ),
            {"exports PE-KE all 2023 9 -", "imports PE-KE all 2023 4 -"},
        ),
        (
            "In 2023 Peru shipped two million litres of wine, valued at $9 million, to Kenya.",
            {"exports PE-KE wine 2023 9 -"},
        ),
        ("In 2023 Iceland's exports to Kenya sank to 9 million krónur.", {"exports IS-KE all 2023 9 -"}),
        (
            "Trade of Peru and Kenya was $38 million in 2023, with a deficit for Kenya, whose sales made $9 million.",
            {"turnover KE-PE all 2023 38 -", "exports KE-PE all 2023 9 -"},
        ),
        (
            "In 2023 Peru exported $38 million worth of goods to Kenya and took $9 million worth of theirs.",
            {"exports PE-KE all 2023 38 -", "imports PE-KE all 2023 9 -"},
        ),
        (
            "In the fiscal year 2022/23 Rwanda's exports to Qatar hit $9 million.",
            {"exports RW-QA all 2022-07/2023-06 9 -"},
        ),
    ],
)
def test_plain_sums_of_trade(text: str, told: set[str]) -> None:
    """What went up reached a sum; a second year compared with and the year of a survey change nothing."""
    assert _told(text) == told
    assert facts(text, "target") == []


def test_what_is_still_to_go_up_is_a_goal() -> None:
    """A rise that is only wanted is none."""
    text = "Peru and Kenya agreed to raise trade to $38 million by 2030."

    assert len(facts(text, "target")) == 1
    assert _told(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway lent Kenya $5 million and Malawi $4 million.",
            [("NO", "KE", 5_000_000), ("NO", "MW", 4_000_000)],
        ),
        ("Norway lent Kenya $5 million and gave Kenya $4 million.", [("NO", "KE", 5e6), ("NO", "KE", 4e6)]),
        ("Kenya's minister put Norway's assistance in loans and grants at $5 million.", [("NO", "KE", 5e6)]),
        ("Norway announced $5 million for the power grid of Kenya.", [("NO", "KE", 5e6)]),
        ("The fund Norway-Kenya, with a capital of $5 million, is being set up.", []),
    ],
)
def test_plain_sums_that_are_given(text: str, expected: list[tuple[str, str, float]]) -> None:
    """The second taker has the second sum, who counts gives nothing, what a fund is founded with goes to nobody."""
    assert sorted(sums(text)) == sorted(expected)
