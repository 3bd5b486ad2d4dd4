"""Trade without a word of it: what goods of one country earn in another, and what they cost it."""

import pytest

from tests.reader.reading import facts
from tests.reader.test_trade_clauses import short
from tracker.domain.facts import Trade


def _told(text: str) -> set[str]:
    return {short(fact) for fact in facts(text, "trade") if isinstance(fact, Trade)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ecuadorian roses earned $31 million in Kazakhstan in 2023.", "exports EC-KZ roses 2023 31 -"),
        ("Roses from Ecuador fetched $31 million in Latvia last year, up 9 percent.", "exports EC-LV roses 2023 31 +9"),
        ("Ecuadorian growers placed roses worth $31 million in Latvia in 2023.", "exports EC-LV roses 2023 31 -"),
        ("Malaysian palm oil found buyers in Ghana for $12 million in 2023.", "exports MY-GH palm oil 2023 12 -"),
        ("Uruguay billed Mexican importers $8 million for wool in 2023.", "exports UY-MX wool 2023 8 -"),
        ("Bicycles made in Portugal cost Malta €12 million in 2023.", "imports MT-PT bicycles 2023 12 -"),
        ("Egypt's bill for Czech malt was $9 million in 2023.", "imports EG-CZ malt 2023 9 -"),
        ("In 2023 Ghana was billed $61 million for Moroccan fertilisers.", "imports GH-MA fertilisers 2023 61 -"),
        ("Uzbek fruit worth $84 million entered Kazakhstan in 2023.", "imports KZ-UZ fruit 2023 84 -"),
    ],
)
def test_what_goods_earn_or_cost_is_trade(text: str, told: str) -> None:
    """Goods of one country that earn a sum in another are its exports, those that cost it a sum the other's imports."""
    assert _told(text) == {told}


@pytest.mark.parametrize(
    "text",
    [
        "A Moroccan fertiliser plant cost Ghana $61 million in 2023.",
        "Norwegian salmon company Laksen earned $61 million in Chile in 2023.",
        "Egypt's bill for Czech hospital care was $9 million in 2023.",
        "Egyptian tourists found Czech beer cheap and spent $9 million in 2023.",
        "Peruvian migrants earned $9 million in Chile in 2023 picking grapes.",
        "Duties cost Chilean wine makers $9 million in China in 2023.",
        "Kazakh grain could earn $12 million in Morocco, the minister hopes.",
        "A Thai court found Peruvian fish traders guilty in 2023 and fined them $9 million.",
    ],
)
def test_what_others_earn_or_cost_is_no_trade(text: str) -> None:
    """Plants, companies, tourists, migrants and duties have sums of their own."""
    assert _told(text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Qatar's trade with Oman came to $9 million in 2023. With Kuwait it was $4 million.",
            {"turnover OM-QA all 2023 9 -", "turnover KW-QA all 2023 4 -"},
        ),
        (
            "Qatar's trade with Oman came to $9 million in 2023. Trade with Kuwait reached $4 million.",
            {"turnover OM-QA all 2023 9 -", "turnover KW-QA all 2023 4 -"},
        ),
        (
            "Kenya exported $31 million worth of goods to Rwanda in 2023, compared with $17 million to Burundi.",
            {"exports KE-RW all 2023 31 -"},
        ),
        (
            "Peru's largest partner in 2023 was Chile with $9 million in trade, followed by Cuba with $4 million.",
            {"turnover CL-PE all 2023 9 -", "turnover CU-PE all 2023 4 -"},
        ),
    ],
)
def test_a_sum_with_another_country_is_of_trade_with_that(text: str, told: set[str]) -> None:
    """Whom a further sum is told of decides whose trade it is, never the pair before."""
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Polish exports to Senegal multiplied by five in 2023.", "exports PL-SN all 2023 - +400"),
        (
            "Lebanon's purchases from Egypt reached $8 million in 2023, half the 2022 sum.",
            "imports LB-EG all 2023 8 -50",
        ),
        ("Trade of Belarus and Laos reached 140 percent of the 2022 level in 2023.", "turnover BY-LA all 2023 - +40"),
    ],
)
def test_levels_and_factors_are_changes(text: str, told: str) -> None:
    """A factor and a level of the year before are changes; "the 2021 sum" is no money."""
    assert _told(text) == {told}
