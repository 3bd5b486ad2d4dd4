"""Goods with figures of their own, in the sentence of the whole or in those after it."""

import pytest

from tests.reader.reading import facts
from tests.reader.test_trade_clauses import short
from tracker.domain.facts import Trade

WHOLE = "Togo's exports to Laos were $900 million in 2023. "
TOLD = "exports TG-LA all 2023 900 -"


def _told(text: str) -> set[str]:
    return {short(fact) for fact in facts(text, "trade") if isinstance(fact, Trade)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The main goods were cement ($80 million) and palm oil ($60 million).",
            {"cement 2023 80 -", "palm oil 2023 60 -"},
        ),
        (
            "Chief among them were cement, at $80 million, and steel, worth $70 million.",
            {"cement 2023 80 -", "steel 2023 70 -"},
        ),
        (
            "Of these, cement accounted for $80 million.",
            {"cement 2023 80 -"},
        ),
        (
            "Cement heads the list with $80 million; tractors ($27 million) come next.",
            {"cement 2023 80 -", "tractors 2023 27 -"},
        ),
        (
            "Cement led at $80 million, up 5%, followed by steel, $70 million, down 4%.",
            {"cement 2023 80 +5", "steel 2023 70 -4"},
        ),
        (
            "Cement, the star of the year, brought in $80 million, and beef another $24 million.",
            {"beef 2023 24 -", "cement 2023 80 -"},
        ),
        (
            "Cement alone raked in $80 million, whilst lime and sugar together contributed $24 million.",
            {"cement 2023 80 -", "lime and sugar 2023 24 -"},
        ),
        (
            "Cement, with 46 million, lost ground.",
            {"cement 2023 46 -"},
        ),
        (
            "Cement was the weak spot with an 8% drop.",
            {"cement 2023 - -8"},
        ),
        (
            "Cement production in Togo rose 5% to 9 million tonnes.",
            set(),
        ),
        (
            "Cement prices rose 5% last year.",
            set(),
        ),
        (
            "A cement plant worth $80 million opened in Lomé.",
            set(),
        ),
        (
            "Cement, steel and palm oil were the main items.",
            set(),
        ),
    ],
)
def test_a_sentence_goes_on_about_one_kind_of_goods(text: str, told: set[str]) -> None:
    """Goods that open a sentence, or that it calls the main ones, have a part of the trade told just before."""
    assert _told(WHOLE + text) == {TOLD} | {f"exports TG-LA {each}" for each in told}


def test_the_goods_of_another_trade_are_of_that() -> None:
    """Whose imports a sum is a part of says the sentence itself."""
    text = WHOLE + "Fuel accounted for $80 million of Laos's imports from Chad."

    assert _told(text) == {TOLD, "imports LA-TD fuel 2023 80 -"}


def test_what_goods_are_said_of_in_passing_is_not_their_sum() -> None:
    """Goods put in between commas or brackets do not narrow the whole."""
    aside = "Togo's exports to Laos, cement for the most part, were $900 million in 2023."
    brackets = "Togo's exports to Laos (rice in the main) stood at $900 million in 2023."
    worst = (
        "Togo's exports to Laos sank by 11.9% to $900 million in 2023, with beverages worst off (-24%, to $92 million)."
    )

    assert _told(aside) == _told(brackets) == {TOLD}
    assert _told(worst) == {"exports TG-LA all 2023 900 -11.9"}


def test_a_growth_told_behind_the_earlier_level_is_of_the_later() -> None:
    """A change may close the sentence, though a relative clause told the levels."""
    text = (
        "Togo's trade with Laos, which stood at $26 million in 2022 compared to $12 million in 2021, a growth of 123 "
        "percent, was hailed."
    )

    assert _told(text) == {"turnover LA-TG all 2022 26 +123", "turnover LA-TG all 2021 12 -"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Laos shipped 120,000 tonnes of milled rice to Togo in January, worth $8 million, an 11 percent rise.",
            {"exports LA-TG milled rice 2024-01 8 +11"},
        ),
        (
            "Laos's rice exports to Togo in January generated revenues of $8 million, an 11 percent rise.",
            {"exports LA-TG rice 2024-01 8 +11"},
        ),
        (
            "Laos's shipments to Togo were mostly bananas, whose sales fell two times to $12 million in 2023.",
            {"exports LA-TG bananas 2023 12 -50.0"},
        ),
        (
            "Togo was the third buyer of Laotian rice, importing $23 million worth in 2023.",
            {"imports TG-LA rice 2023 23 -"},
        ),
        (
            "Since then Togo's trade with Laos has gone from $9 million to $50 million in 2023.",
            {"turnover LA-TG all 2023 50 -"},
        ),
    ],
)
def test_goods_whose_sum_stands_far_off(text: str, told: set[str]) -> None:
    """Participles before goods, revenues of them and what is sold of them do not hide their figures."""
    assert _told(text) == told


@pytest.mark.parametrize(
    ("sold", "goods"),
    [
        ("40 GWh of electricity", "electricity"),
        ("26 million kilowatt-hours", "electricity"),
        ("26,000 head of cattle", "cattle"),
        ("2 million cubic metres of gas", "gas"),
        ("40,000 pairs of shoes", "shoes"),
        ("2,000 vehicles", "vehicles"),
        ("40,000 metric tons of maize flour", "maize flour"),
    ],
)
def test_goods_are_counted_in_many_units(sold, goods):
    """Bags, heads, pairs, hours of current: what stands behind the unit was sold, not all goods."""
    assert _told(f"Togo sold {sold} to Laos for $6 million in 2023.") == {f"exports TG-LA {goods} 2023 6 -"}


def test_a_weight_alone_is_of_goods_that_nobody_names():
    """So many tonnes are some goods, not all."""
    assert _told("Togo sold Laos 40,000 tonnes for $6 million in 2023.") == set()


def test_a_weight_may_stand_before_what_was_paid():
    """Tonnes of goods do not hide whose sum follows."""
    text = "Togo imported from Laos 40,000 tonnes of maize for $6 million in 2023."

    assert _told(text) == {"imports TG-LA maize 2023 6 -"}


@pytest.mark.parametrize("goods", ["textile and clothing", "fruit and vegetable", "mining", "fishing"])
def test_two_goods_and_trades_may_stand_before_exports(goods):
    """What stands before "exports" is told whole, if it ends in -ing or not."""
    assert _told(f"Togo's {goods} exports to Laos fell 5% to $6 million in 2023.") == {
        f"exports TG-LA {goods} 2023 6 -5"
    }


def test_it_is_the_goods_of_the_sentence():
    """So much of it was sold: of the goods just named."""
    text = "Togo, which exports mostly fish meal to Laos, sold $6 million of it in 2023."

    assert _told(text) == {"exports TG-LA fish meal 2023 6 -"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Togo exported to Laos in 2023 copper worth $9 million and zinc worth $6 million.",
            {"exports TG-LA copper 2023 9 -", "exports TG-LA zinc 2023 6 -"},
        ),
        (
            "The top Togolese exports to Laos in 2023 were copper, $9 million; and zinc, $6 million.",
            {"exports TG-LA copper 2023 9 -", "exports TG-LA zinc 2023 6 -"},
        ),
        ("Togo sold to Laos goods worth $9 million in 2023.", {"exports TG-LA all 2023 9 -"}),
    ],
)
def test_goods_may_stand_behind_whom_they_go_to(text: str, told: set[str]) -> None:
    """The first goods of a list are not all goods because a country stands before them."""
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Togo's exports of Arabica coffee to Laos were $9 million in 2023.",
            {"exports TG-LA arabica coffee 2023 9 -"},
        ),
        ("Togo sold $9 million of Angus beef to Laos in 2023.", {"exports TG-LA angus beef 2023 9 -"}),
        (
            "Togo's exports of Merino wool and Angus beef to Laos were $9 million in 2023.",
            {"exports TG-LA merino wool and angus beef 2023 9 -"},
        ),
        ("Togo's exports of Boeing 737s to Laos were $9 million in 2023.", set()),
    ],
)
def test_goods_may_bear_a_name(text: str, told: set[str]) -> None:
    """A kind, a breed or a make in capitals makes them no total."""
    assert _told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Exports of tea, long the country's mainstay, fell by 7% to $13 million.",
        "Tea, once the main product, fell by 7% to $13 million.",
        "Tea, still the star of the trade between the two lands, fell by 7% to $13 million.",
    ],
)
def test_what_is_said_of_goods_between_commas_is_passed_over(text: str) -> None:
    """Also where it begins with "once" or "still"."""
    told = _told(WHOLE + text) - {TOLD}

    assert {one.lower() for one in told} == {"exports tg-la tea 2023 13 -7"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Copper accounted for $80 million, LNG for $60 million.", {"copper 2023 80 -", "LNG 2023 60 -"}),
        ("PVC made up $80 million of that, LPG $60 million.", {"PVC 2023 80 -", "LPG 2023 60 -"}),
    ],
)
def test_acronyms_are_goods(text, told):
    """What is shipped under an acronym is goods like any other."""
    found = {each.partition(" ")[2].partition(" ")[2].lower() for each in _told(WHOLE + text) - {TOLD}}

    assert found == {each.lower() for each in told}
