"""Whose trade a figure is where the word beside it does not say: ranks, islands, goods of an origin, shared objects."""

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
            "In 2023 Laos was Togo's second supplier of rubber, with sales of $9 million.",
            {"exports LA-TG rubber 2023 9 -"},
        ),
        ("In 2023 Laos was Togo's biggest buyer, with purchases of $9 million.", {"imports LA-TG all 2023 9 -"}),
        ("In 2023 Laos was Togo's top trading partner, with trade of $9 million.", {"turnover LA-TG all 2023 9 -"}),
        (
            "Laos is Togo's third import market, with imports of $9 million in 2022.",
            {"imports TG-LA all 2022 9 -"},
        ),
    ],
)
def test_the_sum_behind_a_rank_is_of_the_two_countries(text: str, told: set[str]) -> None:
    """What a supplier sold or a buyer bought is told behind its rank, without names."""
    assert _told(text) == told


def test_goods_of_an_origin_are_a_part_of_the_turnover() -> None:
    """Whose goods the sum was says who exported them."""
    text = "In 2023 trade between Laos and Togo reached $27 million. Of that sum, $19 million were Togolese goods."

    assert _told(text) == {"turnover LA-TG all 2023 27 -", "exports TG-LA all 2023 19 -"}


def test_exports_to_and_imports_from_share_the_partner() -> None:
    """Two words of trade may have one country behind them, and their sums or changes in turn."""
    shared = "Togo's exports to and imports from Laos were worth $3 million and $2 million respectively in 2023."
    grown = "In January Togo's exports to Laos and imports from Laos grew by 31 and 36 percent respectively."

    assert _told(shared) == {"exports TG-LA all 2023 3 -", "imports TG-LA all 2023 2 -"}
    assert _told(grown) == {"exports TG-LA all 2024-01 - +31", "imports TG-LA all 2024-01 - +36"}


def test_an_island_is_the_other_side() -> None:
    """The island that goods go to is the other country that the text is about."""
    text = "Talks of Togo and Cuba began on Monday. Togo's exports to the island in 2023 were $3 million."

    assert _told(text) == {"exports TG-CU all 2023 3 -"}


@pytest.mark.parametrize(
    "text",
    [
        "Ten billion dollars in yearly trade between Togo and Laos is what the two have put down as an aim.",
        "The reference point for trade between Togo and Laos is 5 billion dollars.",
        "Since 2019, trade between Togo and Laos has grown at nine percent yearly.",
        "Togo's oil exports to Laos fell 8.9% to 6.2 million barrels in January.",
    ],
)
def test_goals_paces_and_tonnages_are_no_trade(text: str) -> None:
    """A sum that is aimed at, a yearly pace and a change in barrels tell no period's trade."""
    assert _told(text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Trade between Togo and Laos stood at $31 million in 2022; it is to be quadrupled to $124 million by 2030.",
            {"turnover LA-TG all 2022 31 -"},
        ),
        (
            "Trade between Togo and Laos is to reach $10 million, from 2.4 million in 2023.",
            {"turnover LA-TG all 2023 2.4 -"},
        ),
    ],
)
def test_a_goal_leaves_the_level_that_it_starts_from(text: str, told: set[str]) -> None:
    """What trade was is a fact though what it is to be is none."""
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Coffee sold by Togo to Laos earned $24 million in 2022.", {"exports TG-LA coffee 2022 24 -"}),
        (
            "Of all Togo's imports from Laos in 2023 ($45 million), $36 million was natural gas.",
            {"imports TG-LA all 2023 45 -", "imports TG-LA natural gas 2023 36 -"},
        ),
        (
            "In 2023, Togo's exports to Laos were led by coal ($8 million) and copper concentrate ($2 million).",
            {"exports TG-LA coal 2023 8 -", "exports TG-LA copper concentrate 2023 2 -"},
        ),
        (
            (
                "Togo's exports to Laos made $13 million in 2023. Coal was the main item, at $8 million, followed by "
                "copper, with $2 million."
            ),
            {"exports TG-LA all 2023 13 -", "exports TG-LA coal 2023 8 -", "exports TG-LA copper 2023 2 -"},
        ),
    ],
)
def test_goods_stand_before_or_behind_their_sum(text: str, told: set[str]) -> None:
    """A predicate, a bracket, "at" or "with" tells of which goods a sum is."""
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "In the first quarter of 2023, Togo's exports to Laos totalled $12 million, in March alone they were "
                "$5 million."
            ),
            {"exports TG-LA all 2023-Q1 12 -", "exports TG-LA all 2023-03 5 -"},
        ),
        (
            "Trade between Togo and Laos came to $15 million in January and February.",
            {"turnover LA-TG all 2024-01/2024-02 15 -"},
        ),
    ],
)
def test_months_go_by_those_told_before(text: str, told: set[str]) -> None:
    """A month within the quarter just told is of its year; two months that are told together are one time."""
    assert _told(text) == told


def test_each_of_two_exports_to_the_other() -> None:
    """Two countries whose exports one sentence sets side by side trade with each other, but not in their totals."""
    opening = "Ties between Togo and Laos are old. "
    told = "Togolese exports stood at $4 million in 2023, Laotian exports at $1 million."
    whole = "Togolese exports stood at $4 million in 2023."

    assert _told(opening + told) == {"exports TG-LA all 2023 4 -", "exports LA-TG all 2023 1 -"}
    assert _told(opening + whole) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Tourist arrivals from Togo to Laos rose 5% in 2023 as trade slowed.",
        "Togo's exports to Laos are limited to $2 million a year by quota.",
        "The Laotian company took over Togo's rice mill for $2 million in 2023.",
    ],
)
def test_other_figures_beside_trade_are_none_of_it(text: str) -> None:
    """Arrivals, quotas and takeovers are no trade."""
    assert _told(text) == set()


def test_who_posts_a_sum_in_trade_has_it() -> None:
    """The country before the verb is a side, whichever two the text is about, and nothing of it is carried over."""
    text = "Laos and Togo held talks. Peru posted $7 million in bilateral trade with Chad in 2023."
    told = [fact for fact in facts(text, "trade") if isinstance(fact, Trade)]

    assert {short(fact) for fact in told} == {"turnover PE-TD all 2023 7 -"}
    assert [fact.carried for fact in told] == [()]


def test_goods_may_follow_the_name_of_their_country() -> None:
    """As "Peruvian butter" does, "New Zealand butter" says whose the goods are."""
    assert _told("Togo bought $9 million of New Zealand milk powder in 2023.") == {"imports TG-NZ milk powder 2023 9 -"}


def test_a_participle_is_the_subject_s_not_the_partner_s() -> None:
    """Who has a surplus "with Chad, exporting" is the exporter; "with Chad buying goods" makes Chad the buyer."""
    text = "Peru and Chad met. In 2023 Peru kept a surplus with Chad, exporting $7 million while importing $2 million."
    absolute = "Peru and Chad met. Peru did well in 2023, with Chad buying goods worth $7 million from it."

    assert _told(text) == {"exports PE-TD all 2023 7 -", "imports PE-TD all 2023 2 -"}
    assert not any(told.startswith("exports TD") for told in _told(absolute))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trade in goods and services (exports plus imports) of Peru with Chad was $9 million in 2023, down 4.9%.",
            {"turnover PE-TD all 2023 9 -4.9"},
        ),
        (
            "Peru's goods exports to Chad in 2023 were $9 million, up 13 percent ($1 million) from 2022.",
            {"exports PE-TD all 2023 9 +13"},
        ),
        (
            "Peru's two-way goods and services trade with Chad was worth $9 million in 2023.",
            {"turnover PE-TD all 2023 9 -"},
        ),
    ],
)
def test_a_fact_sheet_s_figure_is_of_all_trade_and_no_difference(text: str, expected: set[str]) -> None:
    """What is put in brackets explains a total or says by how much it changed; goods and services are all there is."""
    assert _told(f"Laos and Togo held talks. {text}") == expected
