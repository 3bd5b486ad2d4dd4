"""Trade and money whose sides only the rank of a partner, told just before, gives."""

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
            "Ghana is Togo's second-largest export market. Exports were $40 million in 2023 and imports $30 million.",
            {"exports TG-GH all 2023 40 -", "imports TG-GH all 2023 30 -"},
        ),
        (
            "Norway was Latvia's seventh biggest supplier. Goods worth $33 million were imported from there in 2023.",
            {"imports LV-NO all 2023 33 -"},
        ),
        (
            "Malta was Cyprus's fourth trading partner. Turnover was $31 million in 2023.",
            {"turnover CY-MT all 2023 31 -"},
        ),
        ("Zambia ranks fifth among Malawi's export markets. Malawi's total exports were $60 million in 2023.", set()),
        ("Chad is Peru's third-biggest export market. Tourist arrivals rose 5 percent in 2023.", set()),
    ],
)
def test_a_rank_says_whose_trade_the_next_sentence_tells(text: str, told: set[str]) -> None:
    """Bare figures behind a rank are of the two whom it names; those of the whole world are not."""
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Laos's largest investor is Japan. Last year it put $13 million into the republic.",
            [("JP", "LA", 13_000_000)],
        ),
        ("China is Chad's main donor. Its grants totalled $18 million.", [("CN", "TD", 18_000_000)]),
        ("China is Chad's main donor. Its economy grew by $18 million.", []),
    ],
)
def test_a_rank_says_whose_money_its_is(text: str, told: list[tuple[str, str, int]]) -> None:
    """Right behind a rank among investors or donors, "it" is the one ranked."""
    assert sums(text) == told
