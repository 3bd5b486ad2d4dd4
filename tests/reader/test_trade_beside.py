"""Words beside a figure of trade that are no doubt, no other country, no other time and no goods."""

import pytest

from tests.reader.reading import facts
from tests.reader.test_trade_clauses import short
from tracker.domain.facts import Trade

_HEAD = "Peru and Laos held talks in Vientiane. "


def _told(text: str) -> set[str]:
    return {short(fact) for fact in facts(_HEAD + text, "trade") if isinstance(fact, Trade)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The current of trade, of $9 million in 2022, fell to $7 million last year.", {"turnover LA-PE all 2023 7 -"}),
        (
            "Peru's exports to that country came to $9 million in 2023 and imports from there to $7 million.",
            {"exports PE-LA all 2023 9 -", "imports PE-LA all 2023 7 -"},
        ),
        (
            "Laos has sold Peru power since 2001: $9 million in 2022, that is 7 percent less than in 2021.",
            {"exports LA-PE power 2022 9 -7"},
        ),
        ("The drop in rice sold northwards to Peru was 41 percent in 2023.", {"exports LA-PE rice 2023 - -41"}),
        (
            "Laos sold Peru $9 million in 2023, rice being the only line to grow (it rose 5%, to $7 million).",
            {"exports LA-PE all 2023 9 -", "exports LA-PE rice 2023 7 +5"},
        ),
        (
            "Sales of rice to Peru increased 2 times in 2023 and of linseed oil by 64 percent; those of tin fell.",
            {"exports LA-PE rice 2023 - +100", "exports LA-PE linseed oil 2023 - +64"},
        ),
        (
            "Peru sold goods for $9 million to Laos in 2023.\n\nIn the opposite direction, rice brought in $7 million.",
            {"exports PE-LA all 2023 9 -", "exports LA-PE rice 2023 7 -"},
        ),
        (
            "Over the past five years our turnover has more than doubled. Last year it exceeded $9 million.",
            {"turnover LA-PE all 2023 9 -"},
        ),
        (
            "The minister, who came in from Chad and goes on to Togo, put two-way trade at $9 million in 2023.",
            {"turnover LA-PE all 2023 9 -"},
        ),
        (
            "• Peru sold Laos goods for $9m in 2022.\n\n• Laos sold Peru $7m.\n\n• 2023: Peru's exports $5m.",
            {"exports PE-LA all 2022 9 -", "exports LA-PE all 2022 7 -", "exports PE-LA all 2023 5 -"},
        ),
    ],
)
def test_a_word_beside_a_figure_leaves_it_what_it_is(text: str, expected: set[str]) -> None:
    """Where trade goes, since when, and what is said in brackets change neither whose a figure is nor its time."""
    assert expected <= _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The minister of industry, fisheries and trade gave $9 million in 2023.",
        "Trade is to grow (to $9 million) by the end of 2023.",
        "Peru's exports to Laos were $9 million in 2023. In 2020 it sold its half of the mill for $7 million.",
        "Peru's exports to Laos were $9 million in 2023. My wish: double.",
        "Efforts to bring Peru's trade with Laos (without tin) to $9 million went on in 2023.",
        "Peru's exports to the European market were $8 million in 2023.",
        "Peru and Chad put trade between the two countries at $9 million in 2023.",
    ],
)
def test_what_is_wished_or_another_s_stays_out(text: str) -> None:
    """Neither a portfolio nor a wish makes trade of the two, and two countries that a line names are its own."""
    assert _told(text) <= {"exports PE-LA all 2023 9 -", "turnover PE-TD all 2023 9 -"}
