"""Trade in other words than exports, imports and turnover: what one took, paid for, and what changed hands."""

import pytest

from tests.reader.reading import facts
from tests.reader.test_trade_clauses import short
from tracker.domain.facts import Trade


def _told(text: str) -> set[str]:
    return {short(fact) for fact in facts(text, "trade") if isinstance(fact, Trade)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Togo took Ghanaian goods worth $39 million in 2023.", {"imports TG-GH all 2023 39 -"}),
        ("Japan spent $62 million on Peruvian gold in 2023.", {"imports JP-PE gold 2023 62 -"}),
        ("Togo paid $41 million for wheat from Romania in 2023.", {"imports TG-RO wheat 2023 41 -"}),
        ("Cuba acquired Mexican products worth $12 million last year.", {"imports CU-MX all 2023 12 -"}),
        ("Laos sourced $13 million of cement from Thailand in 2023.", {"imports LA-TH cement 2023 13 -"}),
        (
            "In 2023 Laos sold Peru goods for $5 million and spent $8 million on Peruvian goods, or 7.4 per cent more.",
            {"exports LA-PE all 2023 5 -", "imports LA-PE all 2023 8 +7.4"},
        ),
        (
            "In 2023 Laos spent $70 million on goods imported from Peru, down 6.9 percent.",
            {"imports LA-PE all 2023 70 -6.9"},
        ),
    ],
)
def test_who_takes_or_pays_for_goods_imports_them(text: str, told: set[str]) -> None:
    """A verb that buys only with goods behind it tells of imports."""
    assert _told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Togo received food aid worth $4 million from Japan in 2023.",
        "Togo paid Japan $40 million in interest in 2023.",
        "Japan spent $40 million on Kenyan roads in 2023.",
        "Togo took office buildings in Ghana worth $39 million in 2023.",
    ],
)
def test_what_is_taken_or_paid_for_otherwise_is_no_trade(text: str) -> None:
    """Aid, interest, roads and buildings are not imported."""
    assert _told(text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Togo and Ghana did business worth $27 million last year.", {"turnover GH-TG all 2023 27 -"}),
        ("Goods worth $27 million changed hands between Togo and Ghana last year.", {"turnover GH-TG all 2023 27 -"}),
        (
            "Commerce between Togo and Ghana is modest: €7m changed hands last year, a tenth more than in 2022.",
            {"turnover GH-TG all 2023 7 +10"},
        ),
        (
            "Togo and Ghana did $36 million in two-way business in January, against $20 million in January 2023.",
            {"turnover GH-TG all 2024-01 36 -", "turnover GH-TG all 2023-01 20 -"},
        ),
        (
            "The value of goods crossing the Togo-Ghana border was $27 million in 2023.",
            {"turnover GH-TG all 2023 27 -"},
        ),
        ("Shares worth $27 million changed hands in Togo last year, and Ghana's exchange was shut.", set()),
    ],
)
def test_business_and_goods_that_change_hands_are_turnover(text: str, told: set[str]) -> None:
    """Both ways together are told without the word, too; shares that change hands are not."""
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "In 2023 Laos shipped $41 million of rubber to Peru, twice the 2022 figure.",
            "exports LA-PE rubber 2023 41 +100",
        ),
        (
            "Laos's exports to Peru were 1.3 times the 2022 level last year at $71 million.",
            "exports LA-PE all 2023 71 +30",
        ),
        (
            "Laos's exports to Peru were $2 million in 2023, two and a half times less than a year ago.",
            "exports LA-PE all 2023 2 -60.0",
        ),
        (
            "Laos's exports to Peru were $2 million in 2023, half as much again as in 2022.",
            "exports LA-PE all 2023 2 +50",
        ),
        (
            "Trade of Laos and Peru was up one-tenth at $2 million in 2023.",
            "turnover LA-PE all 2023 2 +10",
        ),
        (
            "Laos's exports to Peru were $2 million in 2023, a fifth below last year's level.",
            "exports LA-PE all 2023 2 -20",
        ),
        (
            "Laos's exports to Peru were $2 million in 2023, twice the value of imports.",
            "exports LA-PE all 2023 2 -",
        ),
        (
            "Laos's exports to Peru were $2 million in 2023, a third of the total.",
            "exports LA-PE all 2023 2 -",
        ),
    ],
)
def test_a_fraction_or_multiple_of_an_earlier_level_is_a_change(text: str, told: str) -> None:
    """The year of "the 2022 level" is only compared with; shares and other flows are no change."""
    assert _told(text) == {told}


def test_goods_with_a_sum_of_their_own_leave_the_whole_its_change() -> None:
    """What one kind of goods alone made is not the sum of all."""
    text = (
        "In January Laos's exports to Peru contracted 9.4 per cent, with petroleum products alone down to $1.1 million."
    )

    assert _told(text) == {"exports LA-PE all 2024-01 - -9.4", "exports LA-PE petroleum products 2024-01 1.1 -"}


def test_a_balance_lends_its_time_but_not_that_of_the_year_before() -> None:
    """The period of a surplus, not of the one it is compared with, carries over."""
    text = (
        "Laos's surplus with Peru narrowed to $3 million in 2023 from $4 million in 2022. Exports to Peru fell by 5%."
    )

    assert _told(text) == {"exports LA-PE all 2023 - -5"}


_SIDES = "Kenya's trade with Uganda "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("was $60 million in 2023, lower by 11 percent.", {"turnover KE-UG all 2023 60 -11"}),
        (", which came to $60 million in 2022 (+54%), is too small.", {"turnover KE-UG all 2022 60 +54"}),
        ("set a record in 2022, when it climbed 19% to $60 million.", {"turnover KE-UG all 2022 60 +19"}),
        ("was $60 million in 2023, or 98.1% of what it was in 2022.", {"turnover KE-UG all 2023 60 -1.9"}),
        ("doubled over the past year.", {"turnover KE-UG all 2023 - +100"}),
        ("was $60 million in 2023. The increase amounts to 3 percent.", {"turnover KE-UG all 2023 60 +3"}),
        (
            "was $60 million in 2023, and that the Malaba crossing saw a growth of 8 percent in lorries.",
            {"turnover KE-UG all 2023 60 -"},
        ),
        (
            "grew by 3 percent in 2022. Uganda's minister put the present volume at $60 million, up 9 percent in 2023.",
            {"turnover KE-UG all 2022 - +3", "turnover KE-UG all 2023 60 +9"},
        ),
        (
            "was $60 million in 2023. Growth was slower than in 2022 (4 percent vs 9 percent).",
            {"turnover KE-UG all 2023 60 +4"},
        ),
        ("is set to climb to $60 million in 2023.", set()),
        ("is small. He put the present volume of debt at $60 million in 2023.", set()),
    ],
)
def test_a_figure_and_its_change_are_told_in_many_ways(text: str, told: set[str]) -> None:
    """Brackets, "when", "lower by" and the next sentence give the change of the same sum."""
    assert _told(_SIDES + text) == told


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("Cotton alone accounted for imports of $30 million.", "cotton"),
        ("The main product group in imports was machinery: $30 million.", "machinery"),
        ("The leading import was cattle: $30 million.", "cattle"),
    ],
)
def test_goods_around_the_word_of_trade_are_its_own(text: str, goods: str) -> None:
    """What accounts for imports, or what they are said to be, is what the sum is of."""
    found = _told("In 2023 Peru's imports from Chad were $90 million. " + text)

    assert f"imports PE-TD {goods} 2023 30 -" in found
    assert len(found) == 2


@pytest.mark.parametrize("lead", ["Outside hydrocarbons", "Apart from copper", "Other than gold", "Excluding oil"])
def test_all_but_some_goods_are_not_all(lead: str) -> None:
    """What is left without some goods has no name of its own."""
    assert _told(f"{lead}, Peru exported goods worth $80 million to Chad in 2023.") == set()
