"""Whose a figure of trade is: goods in a list before their verb, takers, companies, what a share is of."""

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
        (
            ". Salmon ($160 million) and copper ($90 million) were the goods most exported.",
            {"exports CL-TH salmon 2023 160 -", "exports CL-TH copper 2023 90 -"},
        ),
        (
            ". Thai rice worth $16 million and rubber worth $9 million were imported.",
            {"imports CL-TH rice 2023 16 -", "imports CL-TH rubber 2023 9 -"},
        ),
        (
            ". Imports were $95 million. In 2022 the respective figures were $390 million and $81 million.",
            {
                "imports CL-TH all 2023 95 -",
                "exports CL-TH all 2022 390 -",
                "imports CL-TH all 2022 81 -",
            },
        ),
        (". Its imports were four times as large.", set()),
        (". Salmon, which made up a third, went by air.", set()),
        (". Andean Copper Mines exported $30 million worth of cathodes to Thailand.", set()),
    ],
)
def test_figures_are_of_what_they_are_told_of(text: str, told: set[str]) -> None:
    """Lists before their verb, two figures in turn; and what is no trade of the two countries."""
    assert _told(_WHOLE + text) == {_TOLD, *told}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Thailand took $9 million of Chile's salmon exports in 2023.", {"exports CL-TH salmon 2023 9 -"}),
        (
            "In 2023 trade with Thailand was $9 million, or 6 percent of Chile's foreign trade, and grew by 5 percent.",
            {"turnover CL-TH all 2023 9 +5"},
        ),
        (
            "In May 2023 Chile's exports to Thailand rebounded to $33 million from April's $27 million.",
            {"exports CL-TH all 2023-05 33 -", "exports CL-TH all 2023-04 27 -"},
        ),
        (
            "Chile's exports to Thailand, virtually nil in 2017, climbed to $9 million in 2023.",
            {"exports CL-TH all 2023 9 -"},
        ),
        (
            "Chile's exports to Thailand were $9 million in the first semester of 2023.",
            {"exports CL-TH all 2023-01/2023-06 9 -"},
        ),
        (
            "Chile, whose salmon enters China duty-free, sold Thailand goods worth $9 million in 2023.",
            {"exports CL-TH all 2023 9 -"},
        ),
    ],
)
def test_sides_and_times_stand_where_writers_put_them(text: str, told: set[str]) -> None:
    """A taker, what a share is of, the month of the sum behind it, a time without trade, a relative clause."""
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            ". Salmon and copper were what it sold most: $160 million and $90 million respectively.",
            {"exports CL-TH salmon 2023 160 -", "exports CL-TH copper 2023 90 -"},
        ),
        (
            ". The main exports were copper with a value of $90 million and salmon ($160 million).",
            {"exports CL-TH salmon 2023 160 -", "exports CL-TH copper 2023 90 -"},
        ),
        (". Salmon fetched another $160 million.", {"exports CL-TH salmon 2023 160 -"}),
        (
            ". In 2022 Chile bought services for $9 million from Thailand and sold $7 million worth.",
            {"imports CL-TH services 2022 9 -", "exports CL-TH services 2022 7 -"},
        ),
        (
            ". It should be noted that the figure for 2019 was $380 million.",
            {"exports CL-TH all 2019 380 -"},
        ),
        (". Salmon led. Exports of the product rose 9 percent.", {"exports CL-TH salmon 2023 - +9"}),
        (". The presidents have spoken of $900 million in trade.", set()),
        (". Our members sold $30 million of citrus.", set()),
        (". Deliveries of halogenite stood at $30 million.", set()),
    ],
)
def test_parts_and_wishes_are_told_apart(text: str, told: set[str]) -> None:
    """Goods told in turn, by their value or by pointing; hopes, members and goods that nobody knows are left."""
    assert _told(_WHOLE + text) - {_TOLD} == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Chile's exports to Thailand have never been higher: $9 million in 2023.",
            {"exports CL-TH all 2023 9 -"},
        ),
        (
            "In 2023 Chile re-exported cars to Thailand for $9 million, six times as much as in 2022.",
            {"exports CL-TH cars 2023 9 +500"},
        ),
        (
            "Chile, for comparison, did $9 million worth of trade with Thailand in 2023.",
            {"turnover CL-TH all 2023 9 -"},
        ),
        (
            "Chile's imports from Thailand, which did not exceed $5 million in 2019, grew to $9 million in 2023.",
            {"imports CL-TH all 2019 5 -", "imports CL-TH all 2023 9 -"},
        ),
    ],
)
def test_what_seems_denied_or_aside_is_told(text: str, told: set[str]) -> None:
    """Words such as "never" and "not" doubt only what they stand by."""
    assert _told(text) == told
