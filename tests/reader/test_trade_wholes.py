"""Parts of a country's whole trade, with another country each, told in the sentence behind."""

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
            "Peru's overall exports came to $63 billion in 2023. Of this, $4 billion went to Laos.",
            {"exports PE-LA all 2023 4000 -"},
        ),
        (
            (
                "Peruvian exports fell in 2023. To Laos they went down by 3.2 percent, to $5 million. To Benin "
                "they grew by 1.4 percent."
            ),
            {"exports PE-LA all 2023 5 -3.2", "exports PE-BJ all 2023 - +1.4"},
        ),
        (
            "Peru exported goods worth $63 billion in 2023. Laos took $5 million of that.",
            {"exports PE-LA all 2023 5 -"},
        ),
        (
            "Peru exported goods worth $63 billion in 2023. Those to Laos were worth $5 million.",
            {"exports PE-LA all 2023 5 -"},
        ),
        (
            "Peru imported tea worth $30 million in 2023. From Laos came $12 million of this, from Benin $9 million.",
            {"imports PE-LA tea 2023 12 -", "imports PE-BJ tea 2023 9 -"},
        ),
        (
            (
                "Peru's cocoa exports were worth $21 million in 2023. Of that amount, $3 million came from Laos, and "
                "$1 million from Benin."
            ),
            {"exports PE-LA cocoa 2023 3 -", "exports PE-BJ cocoa 2023 1 -"},
        ),
        (
            "Peru's cocoa exports were worth $21 million in 2023. Shipments to Laos brought in $3 million.",
            {"exports PE-LA cocoa 2023 3 -"},
        ),
    ],
)
def test_a_part_of_the_whole_is_with_whom_the_next_line_names(text: str, told: set[str]) -> None:
    """What went, whose it was and when are told of the whole, the partner and the sum of the part."""
    assert _told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian exports fell in 2023. To Laos they matter a lot.",
        "Peru's exports reached $63 billion in 2023. Its companies invested $5 million in Laos.",
        "Peru's imports fell to $17 billion in 2023. It took a loan of $3 million from Laos.",
        "Peru's overall exports came to $63 billion in 2023. Of this, $4 billion went to the treasury.",
        "Peru's overall exports came to $63 billion in 2023. Of the budget, $4 million went to Laos as aid.",
        ("Peru's exports came to $63 billion in 2023. Its investment there was $9 billion. Of it, $4 went to Laos."),
    ],
)
def test_what_is_no_part_of_the_whole(text: str) -> None:
    """Loans, aid and investment behind a country's exports are none of them."""
    assert _told(text) == set()


def test_a_part_of_the_exports_is_no_investment() -> None:
    """Money that "went to Laos" out of what exports brought was paid by Laos."""
    text = "Peru's overall exports came to $63 billion in 2023. Of this, $4 billion went to Laos."

    assert facts(text, "investment") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru's exports to Laos were $41 million in 2023. The opposite flow was worth $2 million.",
            {"exports PE-LA all 2023 41 -", "exports LA-PE all 2023 2 -"},
        ),
        (
            "Peru's exports to Laos were $41 million in 2023. Goods coming the other way were worth $2 million.",
            {"exports PE-LA all 2023 41 -", "imports PE-LA all 2023 2 -"},
        ),
        (
            (
                "Peruvian exports to Laos reached $4 million in 2023.\n\nWith Benin, trade was livelier. Exports "
                "totalled $7 million and imports $5 million."
            ),
            {"exports PE-LA all 2023 4 -", "exports PE-BJ all 2023 7 -", "imports PE-BJ all 2023 5 -"},
        ),
        (
            "Only Benin sells more to Peru than Laos does. In 2023 the Laotians delivered goods worth $3 million.",
            {"exports LA-PE all 2023 3 -"},
        ),
        (
            (
                "Benin remains the top supplier of Peru. It is followed by Laos and Mali. Laos delivered goods worth "
                "$9 million in 2023."
            ),
            {"exports LA-PE all 2023 9 -"},
        ),
    ],
)
def test_the_sides_follow_from_the_trade_or_the_order_before(text: str, told: set[str]) -> None:
    """The way back, another partner and a supplier's sales take their other side from the lines before."""
    assert _told(text) == told


def test_a_country_beside_an_order_sells_to_nobody_by_it() -> None:
    """A third country that no line of the order names may have sold to the whole world."""
    text = "Laos and Peru met. Benin remains the top supplier of Peru. Mali delivered goods worth $9 million in 2023."

    assert _told(text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In the second half of the year they reached $22 million.", "exports LA-PE all 2023-07/2023-12 22 -"),
        ("For comparison, in January-June 2022 they were $17 million.", "exports LA-PE all 2022-01/2022-06 17 -"),
        ("The year's total was $41 million.", "exports LA-PE all 2023 41 -"),
    ],
)
def test_parts_of_the_year_are_of_the_year_told(text: str, told: str) -> None:
    """The year that "the year" means is that of the figures before, and what a line compares with has its own time."""
    first = "Exports of Laos to Peru were $19 million in January-June 2023."

    assert _told(f"{first} {text}") == {"exports LA-PE all 2023-01/2023-06 19 -", told}


def test_an_answer_may_come_to_its_figure_later() -> None:
    """What a question asked is told by the second sentence of the answer, too."""
    text = (
        "An interview.\n\nHow is trade between Laos and Peru developing?\n\n"
        "It is growing steadily. Last year it exceeded $41 million."
    )

    assert _told(text) == {"turnover LA-PE all 2023 41 -"}
