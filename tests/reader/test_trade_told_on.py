"""Sentences that go on about trade told before: in other goods, of another paragraph, of an unnamed country."""

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
        (". Those of copper shrank by 12 percent to $90 million.", {"exports CL-TH copper 2023 90 -12"}),
        (".\n\nSalmon topped the list with $160 million.", {"exports CL-TH salmon 2023 160 -"}),
        (". Copper remains the mainstay: $90 million of Chilean exports.", {"exports CL-TH copper 2023 90 -"}),
        (", with copper alone worth $90 million.", {"exports CL-TH copper 2023 90 -"}),
        (". Inbound shipments were $75 million.", {"imports CL-TH all 2023 75 -"}),
        (", twice the 2021 figure of $205 million.", {"exports CL-TH all 2021 205 -"}),
        (", which represents a decline of 4 percent.", {"exports CL-TH all 2023 410 -4"}),
        (
            ". Imports from the South-East Asian country were $75 million.",
            {"imports CL-TH all 2023 75 -"},
        ),
        (
            ". Chile's imports from the region's second-largest economy were put at $75 million.",
            {"imports CL-TH all 2023 75 -"},
        ),
    ],
)
def test_what_goes_on_is_of_the_trade_told(text: str, told: set[str]) -> None:
    """Goods, the way and the partner may each be told anew; the rest is that of the sentence before."""
    found = _told(_WHOLE + text)

    assert found - {_TOLD} == told


@pytest.mark.parametrize(
    "text",
    [
        ". Those of Peru were $90 million.",
        ".\n\nPeru's salmon topped the list of Thai imports with $160 million.",
        ", 12 percent more than before the war.",
        ". Salmon is next: in this category Chile sold for $90 million.",
        ". Payments in pesos could, the minister added, push trade to $900 million.",
        ". A new ferry would, he said, lift exports to $900 million.",
        ". That represents a share of 4 percent.",
    ],
)
def test_what_is_of_something_else_is_not_told(text: str) -> None:
    """Other countries' goods, changes against nobody knows when and what could be are no facts."""
    found = {fact for fact in _told(_WHOLE + text) if " all 2023" in fact and "CL-TH" in fact}

    assert found == {_TOLD}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The envoy said that copper alone raked in $90 million.", {"exports CL-TH copper 2023 90 -"}),
        ("Frozen salmon made up another $90 million.", {"exports CL-TH frozen salmon 2023 90 -"}),
        ("Another $90 million came from salmon.", {"exports CL-TH salmon 2023 90 -"}),
        ("The remaining $90 million consisted of wine.", {"exports CL-TH wine 2023 90 -"}),
        ("With $90 million, wine was the biggest item.", {"exports CL-TH wine 2023 90 -"}),
        ("Copper netted Santiago $90 million.", {"exports CL-TH copper 2023 90 -"}),
        ("Copper from Chile earned $90 million.", {"exports CL-TH copper 2023 90 -"}),
        ("Behind copper came salmon, with $90 million.", {"exports CL-TH salmon 2023 90 -"}),
        ("Most of it was copper, worth $90 million.", {"exports CL-TH copper 2023 90 -"}),
        ("Copper from Peru earned $90 million.", set()),
        ("Wine worth $9 million was destroyed.", set()),
        ("Chilean growers earned $90 million with cherries.", set()),
        ("Another $90 million came from tourism.", set()),
    ],
)
def test_goods_have_a_sum_of_their_own(text: str, told: set[str]) -> None:
    """Whatever goods do that brings a sum, and wherever the sum stands: a part of the trade told before."""
    assert _told(f"{_WHOLE}. {text}") - {_TOLD} == told


def test_goods_are_of_the_one_way_told_beside_the_whole() -> None:
    """Goods are sold: behind a total and one country's exports they are of these, behind the total alone of neither."""
    whole = "Trade between Chile and Thailand was $690 million in 2023"
    both = _told(f"{whole}, with Chile's exports making up $410 million. Copper alone fetched $90 million.")

    assert "exports CL-TH copper 2023 90 -" in both
    assert _told(f"{whole}. Copper alone fetched $90 million.") == {"turnover CL-TH all 2023 690 -"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru is the leader with $684 million.", {"turnover CL-PE all 2023 684 -"}),
        ("The first place is held by Peru, at $684 million.", {"turnover CL-PE all 2023 684 -"}),
        ("With Peru it was $684 million.", {"turnover CL-PE all 2023 684 -"}),
        ("For Peru, top of the table, the figure was $684 million.", {"turnover CL-PE all 2023 684 -"}),
        ("That with Peru came to $684 million.", {"turnover CL-PE all 2023 684 -"}),
        ("Peru is the leader in tourism with $684 million.", set()),
        ("Peru's budget is $684 million.", set()),
    ],
)
def test_behind_a_ranking_of_partners_another_partner_has_its_sum(text: str, told: set[str]) -> None:
    """Whose partners were ranked trades with the next one, too; tourism and budgets are no trade."""
    whole = "Trade between Chile and Thailand was $410 million in 2023. Thailand was Chile's fourth trading partner."

    assert _told(f"{whole} {text}") - {"turnover CL-TH all 2023 410 -"} == told


def test_a_category_is_of_the_goods_of_the_line_before() -> None:
    """As in "In this category": it means what the sentence before opens with."""
    text = f"{_WHOLE}. Copper is the biggest group. In this category Chile sold for $90 million."

    assert _told(text) == {_TOLD, "exports CL-TH copper 2023 90 -"}


def test_what_is_reckoned_of_a_past_year_is_told() -> None:
    """A reckoning of a year that is over is a figure, one of a year to come a guess."""
    assert _told("The bank reckons that Chile exported goods worth $5 million to Thailand last year.") != set()
    assert _told("The bank reckons that Chile will export goods worth $5 million to Thailand this year.") == set()


def test_trade_that_continued_to_grow_has_grown() -> None:
    """What "continued to grow" is no wish."""
    grown = "Trade between Chile and Thailand continued to grow in 2023, reaching $5 million."

    assert _told(grown) == {"turnover CL-TH all 2023 5 -"}
    assert _told("Chile and Thailand want to grow trade in 2025, reaching $5 million.") == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Thailand accounted for $9 million of Chile's trade in 2023.",
            {"turnover CL-TH all 2023 9 -"},
        ),
        (
            "In 2023 Chile's exports to Thailand fell by 4 percent as importers turned to Peru.",
            {"exports CL-TH all 2023 - -4"},
        ),
        (
            "In 2023 Chile's exports to Thailand were 9 percent up on 2022 but below the 2012 level of $5 million.",
            {"exports CL-TH all 2023 - +9", "exports CL-TH all 2012 5 -"},
        ),
        (
            "Chile's exports to Thailand were $9 million in the third quarter of 2023, and in the fourth $4 million.",
            {"exports CL-TH all 2023-Q3 9 -"},
        ),
        (
            "In 2023 Chile's exports to Thailand were $9 million, 2 percent less in terms of weight.",
            {"exports CL-TH all 2023 9 -"},
        ),
        (
            "Until September 2023, Chile's exports to Thailand reached $9 million.",
            {"exports CL-TH all 2023-01/2023-09 9 -"},
        ),
        (
            "Last year the region of Antofagasta saw its trade with Thailand rise by 9 percent.",
            {"turnover CL-AN-TH all 2023 - +9"},
        ),
    ],
)
def test_each_figure_keeps_its_side_and_time(text: str, told: set[str]) -> None:
    """What stands behind another word, another time or another measure is left to that."""
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("12 percent less than the $14 million of 2022.", {"2023 9 -12", "2022 14 -"}),
        ("12% more than the $8 million of 2022.", {"2023 9 +12", "2022 8 -"}),
        ("twice above the $4 million of 2022.", {"2023 9 -", "2022 4 -"}),
        ("more than the $8 million seen in 2022.", {"2023 9 -", "2022 8 -"}),
    ],
)
def test_by_how_much_sets_no_bound(text: str, told: set[str]) -> None:
    """A share "less than" a sum is reckoned from that sum, which is of its own year."""
    found = _told(f"Chile's exports to Thailand were $9 million in 2023, {text}")

    assert found == {f"exports CL-TH all {each}" for each in told}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Thailand is Chile's fifth market. In 2023 it took goods worth $9 million.", {"exports CL-TH all 2023 9 -"}),
        (
            "Chile is Thailand's top supplier. In 2023 it sent goods for $9 million.",
            {"exports CL-TH all 2023 9 -"},
        ),
        ("Goods and services between Chile and Thailand came to $9 million in 2023.", {"turnover CL-TH all 2023 9 -"}),
        ("Ministers of Chile and Thailand met. In 2023 it took goods worth $9 million.", set()),
        ("Goods trains between Chile and Thailand cost $9 million in 2023.", set()),
    ],
)
def test_it_is_who_was_just_ranked(text: str, told: set[str]) -> None:
    """Right behind a ranking "it" is whom that ranked, and buys from whose list it is; goods between go both ways."""
    assert _told(text) == told


def test_a_part_of_this_is_whose_goods_it_is() -> None:
    """As in "Some $5 million of this is Chilean goods"."""
    text = "Trade between Chile and Thailand was $9 million in 2023. Some $5 million of this is Chilean goods."

    assert _told(text) == {"turnover CL-TH all 2023 9 -", "exports CL-TH all 2023 5 -"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Chile's exports to Thailand fell by 6 percent in 2023 compared with 2022, when they were 4 percent up.",
            {"exports CL-TH all 2023 - -6", "exports CL-TH all 2022 - +4"},
        ),
        ("In services, Chile's exports to Thailand were $9 million in 2023.", {"exports CL-TH services 2023 9 -"}),
        ("In its books, Chile sold Thailand goods for $9 million in 2023.", {"exports CL-TH all 2023 9 -"}),
        (
            "Chile's exports to Thailand rose to $9 million in 2023, with wine suffering most (-24%, to $2 million).",
            {"exports CL-TH all 2023 9 -", "exports CL-TH wine 2023 2 -24"},
        ),
        (
            "Chile's exports to Thailand rose to $9 million in 2023, with wine makers building a plant for $3 million.",
            {"exports CL-TH all 2023 9 -"},
        ),
    ],
)
def test_beside_a_figure_its_goods_and_the_time_compared_with_are_told(text: str, told: set[str]) -> None:
    """What a sentence opens with, or does beside, is of these goods; what was "when" is of the time compared with."""
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Wine alone fetched $4 million.", "exports CL-TH wine 2023 4 -"),
        ("The envoy said that wine alone raked in $4 million.", "exports CL-TH wine 2023 4 -"),
        ("Wine accounted for $4 million.", "imports TH-CL wine 2023 4 -"),
    ],
)
def test_goods_that_earn_are_sold(text: str, told: str) -> None:
    """Behind what a country bought, goods that bring money in are its partner's exports."""
    bought = "Thailand bought goods worth $9 million from Chile in 2023."

    assert _told(f"{bought} {text}") == {"imports TH-CL all 2023 9 -", told}


@pytest.mark.parametrize("change", ["a year-on-year rise", "a considerable annual rise", "a welcome rise"])
@pytest.mark.parametrize("opening", ["Reviewing results, which were good, they said that", "The two sides said"])
def test_a_change_is_told_of_in_any_words(change, opening):
    """What stands between the article and the change does not make it that of something else."""
    text = f"Chile and Thailand met. {opening} their trade reached $410 million in 2023, {change} of 4 percent."

    assert _told(text) == {"turnover CL-TH all 2023 410 +4"}


def test_they_are_no_turnover():
    """What "they" means is exports, not the trade of both."""
    text = "Trade between Chile and Thailand reached $410 million in 2023. They rose 4 percent, to 90 million."

    assert _told(text) == {"turnover CL-TH all 2023 410 -"}
