"""Trade by the grammar of clauses: what a clause leaves out, whose the figures are, and of which time."""

from datetime import date
from decimal import Decimal

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Trade

PUBLISHED = date(2024, 3, 10)


def _told(text: str, published: date | None = PUBLISHED) -> set[str]:
    """Each trade fact in short: measure, sides, goods, time, amount in millions, change."""
    return {short(fact) for fact in facts(text, "trade", published) if isinstance(fact, Trade)}


def short(fact: Trade) -> str:
    """A trade fact in one line."""
    amount = "-" if fact.amount is None else f"{fact.amount / 1_000_000:g}"
    change = "-" if fact.change_pct is None else f"{Decimal(fact.change_pct):+g}"
    return f"{fact.measure} {fact.reporter}-{fact.partner} {fact.scope.lower()} {fact.when} {amount} {change}"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "In 2023 Peru shipped $310 million worth of goods to Thailand, and $250 million worth went "
                "the other way."
            ),
            {"exports PE-TH all 2023 310 -", "exports TH-PE all 2023 250 -"},
        ),
        (
            "Bangkok's exports to Lima grew 3 percent in 2023, Lima's to Bangkok 8 percent.",
            {"exports TH-PE all 2023 - +3", "exports PE-TH all 2023 - +8"},
        ),
        (
            "In 2023 Thailand's exports to Peru hit $420 million and Peru's to Thailand $500 million.",
            {"exports TH-PE all 2023 420 -", "exports PE-TH all 2023 500 -"},
        ),
        (
            "Peru exported $310 million to Thailand and $180 million to Vietnam in 2023.",
            {"exports PE-TH all 2023 310 -", "exports PE-VN all 2023 180 -"},
        ),
        (
            (
                "In 2023, trade between Peru and Thailand came to $920 million. Of this, $500 million were "
                "Peruvian exports and $420 million Thai ones."
            ),
            {"turnover PE-TH all 2023 920 -", "exports PE-TH all 2023 500 -", "exports TH-PE all 2023 420 -"},
        ),
        (
            "Peru's trade with Thailand totalled $920 million in 2023, with Chile $10.1 billion.",
            {"turnover PE-TH all 2023 920 -", "turnover CL-PE all 2023 10100 -"},
        ),
        (
            "Exports of Peru to Thailand were $310 million in 2023. For Chile, the figure was $1.5 billion.",
            {"exports PE-TH all 2023 310 -", "exports PE-CL all 2023 1500 -"},
        ),
        (
            (
                "Mongolia's trade with China hit $17 billion in 2023. Exports amounted to $13 billion and "
                "imports to $4 billion."
            ),
            {"turnover CN-MN all 2023 17000 -", "exports MN-CN all 2023 13000 -", "imports MN-CN all 2023 4000 -"},
        ),
        (
            "In 2023 Peru's turnover with Thailand was $920 million. Imports from Chile came to $1.5 billion.",
            {"turnover PE-TH all 2023 920 -", "imports PE-CL all 2023 1500 -"},
        ),
        (
            "Thai exports to Peru are down 5 percent this year, after rising 9 percent in 2023.",
            {"exports TH-PE all 2024 - -5", "exports TH-PE all 2023 - +9"},
        ),
    ],
)
def test_what_a_clause_leaves_out(text, told):
    """A clause without its own word of trade tells of another partner, way or side of the same trade."""
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Trade between Peru and Thailand has grown from $90 million in 2003 to $920 million in 2023.",
            {"turnover PE-TH all 2003 90 -", "turnover PE-TH all 2023 920 -"},
        ),
        (
            "Trade between Peru and Thailand, which was a mere $90 million in 2003, hit $920 million in 2023.",
            {"turnover PE-TH all 2003 90 -", "turnover PE-TH all 2023 920 -"},
        ),
        (
            "In 2023 trade between Peru and Thailand grew to $920 million (2022: $870 million).",
            {"turnover PE-TH all 2023 920 -", "turnover PE-TH all 2022 870 -"},
        ),
        (
            "In 2023 trade between Peru and Thailand was $920 million ($870 million in 2022).",
            {"turnover PE-TH all 2023 920 -", "turnover PE-TH all 2022 870 -"},
        ),
        (
            "Trade between Peru and Thailand doubled between 2018 and 2023, from $450 million to $920 million.",
            {"turnover PE-TH all 2018 450 -", "turnover PE-TH all 2023 920 -"},
        ),
        (
            (
                "Peru's imports from Thailand amounted to 420 million dollars in 2023, or 12 percent more "
                "than a year earlier, when they stood at 375 million."
            ),
            {"imports PE-TH all 2023 420 +12", "imports PE-TH all 2022 375 -"},
        ),
        (
            "Trade between Peru and Thailand came to $920 million in 2023. That compares with $870 million in 2022.",
            {"turnover PE-TH all 2023 920 -", "turnover PE-TH all 2022 870 -"},
        ),
        (
            "Since 2015 trade between Peru and Thailand has tripled to $920 million in 2023.",
            {"turnover PE-TH all 2023 920 -"},
        ),
        (
            (
                "Trade turnover between Peru and Thailand totaled $160 million in January-February 2024, "
                "compared to $140 million in the same period of 2023."
            ),
            {"turnover PE-TH all 2024-01/2024-02 160 -", "turnover PE-TH all 2023-01/2023-02 140 -"},
        ),
        (
            "Peru's exports to Thailand hit a record $310 million in 2023, beating the $290 million of 2019.",
            {"exports PE-TH all 2023 310 -", "exports PE-TH all 2019 290 -"},
        ),
        (
            "Trade between Peru and Thailand, worth just $90 million in 2015, has since tripled.",
            {"turnover PE-TH all 2015 90 -"},
        ),
        (
            "Annual trade between Peru and Thailand stands at roughly $800 million.",
            {"turnover PE-TH all None 800 -"},
        ),
        (
            "Exports of Peru to Thailand hit $90 million in Q4 2023. For the full year, they came to $300 million.",
            {"exports PE-TH all 2023-Q4 90 -", "exports PE-TH all 2023 300 -"},
        ),
        (
            "Exports of Peru to Thailand hit $90 million in March 2024. In the whole year 2023 they were $300 million.",
            {"exports PE-TH all 2024-03 90 -", "exports PE-TH all 2023 300 -"},
        ),
    ],
)
def test_figures_of_an_earlier_time(text, told):
    """The sum that a figure is compared with has its own time: the year before only where nothing says another."""
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Last year $41 million worth of Peruvian coffee went to Thailand.", {"exports PE-TH coffee 2023 41 -"}),
        ("Sales of Thai cars in Peru were worth $120 million in 2023.", {"exports TH-PE cars 2023 120 -"}),
        (
            (
                "In 2023 Peru's exports to Thailand were $310 million.\n1. Zinc: $90 million, up 4 "
                "percent.\n2. Fish: $60 million."
            ),
            {"exports PE-TH all 2023 310 -", "exports PE-TH zinc 2023 90 +4", "exports PE-TH fish 2023 60 -"},
        ),
        (
            "Zinc was exported from Peru to Thailand in the amount of $90 million in 2023 (2022: $80 million).",
            {"exports PE-TH zinc 2023 90 -", "exports PE-TH zinc 2022 80 -"},
        ),
        (
            (
                "Peru's exports to Thailand were $310 million in 2023, of which zinc made up $90 million "
                "and fish $60 million."
            ),
            {"exports PE-TH all 2023 310 -", "exports PE-TH zinc 2023 90 -", "exports PE-TH fish 2023 60 -"},
        ),
        (
            "Peru's exports to Thailand were $310 million in 2023. Zinc alone fetched $90 million.",
            {"exports PE-TH all 2023 310 -", "exports PE-TH zinc 2023 90 -"},
        ),
        (
            "Of the $500 million that Peru exported to Thailand in 2023, fish accounted for $60 million.",
            {"exports PE-TH all 2023 500 -", "exports PE-TH fish 2023 60 -"},
        ),
        (
            "Thai car sales to Peru came to $120 million in 2023, tyres added another $15 million.",
            {"exports TH-PE car 2023 120 -", "exports TH-PE tyres 2023 15 -"},
        ),
        (
            (
                "Last year Peru imported machinery for $80 million, plastics for $40 million and cars for "
                "$120 million from Thailand."
            ),
            {"imports PE-TH machinery 2023 80 -", "imports PE-TH plastics 2023 40 -", "imports PE-TH cars 2023 120 -"},
        ),
        (
            "Peru shipped $45 million in cocoa products to Thailand in 2022.",
            {"exports PE-TH cocoa products 2022 45 -"},
        ),
    ],
)
def test_goods_that_have_a_sum(text, told):
    """Goods told with a sum are the scope of that sum alone."""
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "Peruvian exports to Thailand fell 4 percent to $310 million in 2023, while imports "
                "ascended 12 percent to $402 million."
            ),
            {"exports PE-TH all 2023 310 -4", "imports PE-TH all 2023 402 +12"},
        ),
        (
            "Trade turnover of Peru with Thailand decreased 1.3-fold in 2023, to $700 million.",
            {"turnover PE-TH all 2023 700 -23.1"},
        ),
        ("Peru reduced imports of tyres from Thailand by a fifth in 2023.", {"imports PE-TH tyres 2023 - -20"}),
        (
            "Trade between Peru and Thailand was $920 million in 2023, of which Peru's exports made up 54 percent.",
            {"turnover PE-TH all 2023 920 -"},
        ),
        (
            "Peru's exports to Thailand rose 12 percent in 2023, while tourist arrivals fell by 3 percent.",
            {"exports PE-TH all 2023 - +12"},
        ),
        (
            (
                "In January-November 2023, the volume of trade between Peru and Thailand was $820 mln "
                "(109.1% to the corresponding period of 2022), including exports of $500 mln (104%) and "
                "imports of $320 mln (118%)."
            ),
            {
                "turnover PE-TH all 2023-01/2023-11 820 +9.1",
                "exports PE-TH all 2023-01/2023-11 500 +4",
                "imports PE-TH all 2023-01/2023-11 320 +18",
            },
        ),
        (
            "A 12 percent rise took trade between Peru and Thailand to $920 million in 2023.",
            {"turnover PE-TH all 2023 920 +12"},
        ),
        (
            "Export to Peru: 420 mln USD (+5%); import from Peru: 500 mln USD (-3%), the Thai ministry said of 2023.",
            {"exports TH-PE all 2023 420 +5", "imports TH-PE all 2023 500 -3"},
        ),
        ("In 2023 exports of Peru to Thailand rose by between 10 and 15 percent.", set()),
    ],
)
def test_up_or_down(text, told):
    """A change is up or down by the verb of its own clause; a share is none."""
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "Trade between Peru and Thailand grew 12 percent in 2023, the minister said, adding that "
                "inflation was 4 percent."
            ),
            {"turnover PE-TH all 2023 - +12"},
        ),
        (
            "Thai investors put $50 million into Peru in 2023, and trade came to $920 million.",
            {"turnover PE-TH all 2023 920 -"},
        ),
        (
            "Peru's trade deficit with Thailand widened to $80 million in 2023 as imports rose to $420 million.",
            {"imports PE-TH all 2023 420 -"},
        ),
        (
            "Thailand had a surplus of $30 million in its trade with Peru in 2023, when it exported $420 million.",
            {"exports TH-PE all 2023 420 -"},
        ),
        (
            "Trade between Peru and Thailand was forecast at $1 billion for 2023 but came to only $920 million.",
            {"turnover PE-TH all 2023 920 -"},
        ),
        ("Peru's president said his country would double its $310 million exports to Thailand.", set()),
        ("Thailand is ready to buy $100 million worth of Peruvian zinc in 2024.", set()),
    ],
)
def test_of_something_else(text, told):
    """Sums of other matters in the same sentence are no trade."""
    assert _told(text) == told


@pytest.mark.parametrize(
    ("since", "whens"), [("January", ["2024-01/2024-03"]), ("March", ["2024-03"]), ("May 2024", [])]
)
def test_since_a_month_is_up_to_the_month_of_the_article(since, whens):
    """A month alone is that month, and nothing has grown since a month to come."""
    text = f"Trade between Kenya and Ghana has added 18 percent since {since}."

    assert [fact.when for fact in facts(text, "trade", PUBLISHED)] == whens
