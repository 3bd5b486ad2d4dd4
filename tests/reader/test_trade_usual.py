"""What two countries usually deal in, told first, and how much of it there was, told behind."""

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
            "Peru sells mostly beef to Laos. In 2023 it shipped 24,000 tonnes, worth $13 million.",
            "exports PE-LA beef 2023 13 -",
        ),
        (
            "Peru exports beef to Laos. Deliveries were worth $13 million in 2023.",
            "exports PE-LA all 2023 13 -",  # what it mostly sells is not all that it delivers
        ),
        (
            "Laos buys tea from Peru. In 2023 it bought $13 million worth.",
            "imports LA-PE tea 2023 13 -",
        ),
        (
            "Laos became a market for Peruvian firms. Last year they sold goods worth $13 million there.",
            "exports PE-LA all 2023 13 -",
        ),
        (
            "Laos is one of Peru's biggest customers for tea. In 2023 it took goods worth $13 million.",
            "exports PE-LA tea 2023 13 -",
        ),
        (
            "Peru is a reliable supplier of rice to Laos. Last year it delivered goods worth $13 million.",
            "exports PE-LA rice 2023 13 -",
        ),
        (
            "Peru sells beef to Laos. In 2023 it bought goods worth $13 million.",
            "imports PE-LA all 2023 13 -",
        ),
    ],
)
def test_how_much_is_told_behind_what_they_deal_in(text: str, told: str) -> None:
    """Who, to whom and which goods stand in the first sentence, the verb and the sum in the second."""
    assert _told(text) == {told}


@pytest.mark.parametrize(
    "text",
    [
        "Peru sells beef to Laos. Goods worth $13 million were bought.",
        "Peru sells beef to Laos. In 2023 Chad shipped goods worth $13 million.",
        "Peru sells beef to Laos.\n\nIn 2023 the firm shipped goods worth $13 million.",
        "Laos is an important partner for Peru. In 2023 it spent $13 million on roads.",
        "Peru sells beef to Laos. In 2023 they built a bridge for $13 million.",
    ],
)
def test_nothing_else_is_taken_for_what_they_deal_in(text: str) -> None:
    """What may be sold, what a third country ships, and money for roads tell nothing of it."""
    assert _told(text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "Peru's trade with Laos came to $29 million in 2023, that with Benin to $13 million. Exports made "
                "up $24 million of the former and $9 million of the latter."
            ),
            {
                "turnover LA-PE all 2023 29 -",
                "turnover BJ-PE all 2023 13 -",
                "exports PE-LA all 2023 24 -",
                "exports PE-BJ all 2023 9 -",
            },
        ),
        (
            (
                "Peru exported goods worth $22 million to Laos in 2023. It imported goods worth $16 million. "
                "The former figure rose by 1 percent, the latter fell by 6 percent."
            ),
            {"exports PE-LA all 2023 22 +1", "imports PE-LA all 2023 16 -6"},
        ),
        (
            "Peru has published figures on trade with Laos. In 2023, exports stood at $31 million.",
            {"exports PE-LA all 2023 31 -"},
        ),
    ],
)
def test_each_of_two_has_its_own_figure(text: str, told: set[str]) -> None:
    """One sentence may tell a part or the change of both ways or both partners told before."""
    assert _told(text) == told
