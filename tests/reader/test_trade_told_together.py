"""Trade of which several sentences tell a part: which of two ways, and of which time its figures are."""

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
                "Ghana's exports to and imports from Togo grew in 2023. The former rose by 4 percent to $12 million. "
                "The latter stood at $11 million, up 2 percent."
            ),
            {"exports GH-TG all 2023 12 +4", "imports GH-TG all 2023 11 +2"},
        ),
        (
            (
                "In 2023 Ghana's exports to Togo and Benin were worth $18 million and $9 million respectively. "
                "The former figure was down 12 percent. The latter was up 5 percent."
            ),
            {"exports GH-TG all 2023 18 -12", "exports GH-BJ all 2023 9 +5"},
        ),
        (
            (
                "Trade between Ghana and Togo was $40 million in 2022, that between Ghana and Benin $18 million. "
                "In 2023 the former grew to $65 million."
            ),
            {"turnover GH-TG all 2022 40 -", "turnover BJ-GH all 2022 18 -", "turnover GH-TG all 2023 65 -"},
        ),
        (
            (
                "In 2023 Ghana sold goods for $18 million to Togo, which in turn sold goods for $4 million to Ghana. "
                "Both figures are records. The previous ones, of 2022, were $15 million and $3 million."
            ),
            {
                "exports GH-TG all 2023 18 -",
                "exports TG-GH all 2023 4 -",
                "exports GH-TG all 2022 15 -",
                "exports TG-GH all 2022 3 -",
            },
        ),
        (
            (
                "Ghana's exports to Togo reached $18 million in 2022. Its imports from Togo came to $4 million. "
                "In 2023 both grew, by 7 and 9 percent respectively."
            ),
            {
                "exports GH-TG all 2022 18 -",
                "imports GH-TG all 2022 4 -",
                "exports GH-TG all 2023 - +7",
                "imports GH-TG all 2023 - +9",
            },
        ),
        (
            (
                "Ghana and Togo traded more in 2023. Ghanaian exports climbed to $18 million. Togolese exports were "
                "$4 million. Together they came to $22 million."
            ),
            {"exports GH-TG all 2023 18 -", "exports TG-GH all 2023 4 -", "turnover GH-TG all 2023 22 -"},
        ),
        (
            (
                "Ghana has two big customers, Togo and Benin. The first bought goods worth $18 million in "
                "2023. The second took goods for $9 million."
            ),
            {"imports TG-GH all 2023 18 -", "imports BJ-GH all 2023 9 -"},
        ),
    ],
)
def test_a_line_may_mean_one_of_two_ways_or_both_in_turn(text: str, told: set[str]) -> None:
    """The former is what was told first, the latter what was told then; two sums are of two ways in their order."""
    assert _told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The former minister got $5 million.",
        "They invested $5 million and $6 million.",
        "The first lorries cost $5 million.",
        "Both will grow, by 7 and 9 percent respectively.",
        "The two signed contracts for $5 million and $6 million.",
        "The second loan was $5 million.",
    ],
)
def test_what_is_neither_of_two_ways_is_no_trade(text: str) -> None:
    """A minister, a lorry or a loan is not the former of two ways of trade."""
    first = "Ghana's exports to Togo reached $18 million in 2022. Its imports from Togo came to $4 million."

    assert _told(f"{first} {text}") == {"exports GH-TG all 2022 18 -", "imports GH-TG all 2022 4 -"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ghana's exports to Togo rose to $18 million. The figure is for the first nine months of 2023.",
            {"exports GH-TG all 2023-01/2023-09 18 -"},
        ),
        (
            (
                "Ghana sold goods worth $18 million to Togo and bought goods worth $4 million there. "
                "Both sums are for 2023. In 2022 they were $15 million and $3 million."
            ),
            {
                "exports GH-TG all 2023 18 -",
                "imports GH-TG all 2023 4 -",
                "exports GH-TG all 2022 15 -",
                "imports GH-TG all 2022 3 -",
            },
        ),
        (
            (
                "Exports of Ghanaian cocoa to Togo came to $8 million. Imports of Togolese cement were $4 million. "
                "The figures, which cover the whole of 2023, were published in Accra on Wednesday."
            ),
            {"exports GH-TG cocoa 2023 8 -", "imports GH-TG cement 2023 4 -"},
        ),
        ("Trade between Ghana and Togo was $22 million. These data relate to 2022.", {"turnover GH-TG all 2022 22 -"}),
    ],
)
def test_the_time_of_figures_may_be_told_behind_them(text: str, told: set[str]) -> None:
    """A sentence that says what time the figures are of dates those before it, in its paragraph."""
    assert _told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Ghana's exports to Togo rose to $18 million. The figures for 2022 were revised.",
        "Ghana's exports to Togo rose to $18 million. The data were published in 2023.",
        "Ghana's exports to Togo rose to $18 million.\n\nThe figures are for 2023.",
        "Ghana's exports to Togo rose to $18 million. The talks are for 2023.",
        "Ghana's exports to Togo rose to $18 million. Three roads were built in 2022. The figures are for 2023.",
    ],
)
def test_no_other_time_dates_figures(text: str) -> None:
    """What was revised or published in a year, or is told in another paragraph, says nothing of the figures' time."""
    assert _told(text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "In 2023 Ghana bought goods for $9 million from Togo and for $4 million from Benin. Its exports to the "
                "latter were $3 million."
            ),
            "exports GH-BJ all 2023 3 -",
        ),
        (
            "Ghana's neighbours are Togo and Benin. Ghana's exports to the former were $3 million in 2023.",
            "exports GH-TG all 2023 3 -",
        ),
        (
            "Sales of Ghanaian rice to Togo rose in 2023. At $3 million, Togo is now the second market after Benin.",
            "exports GH-TG rice 2023 3 -",
        ),
    ],
)
def test_the_partner_or_the_goods_are_those_of_the_line_before(text: str, told: str) -> None:
    """The latter is the second of two countries; a market is one for what was just said to be sold there."""
    assert told in _told(text)


def test_the_latter_of_nobody_knows_whom_is_no_partner() -> None:
    """Where the line before names one country or three, trade with the latter is with nobody."""
    text = "Togo met Ghana. Benin, Mali and Niger came to the talks. Exports to the latter were $3 million in 2023."

    assert _told(text) == set()
