"""Trade told beside what it is to become: the level that was reached is a fact, the one that is wanted is none."""

import pytest

from tests.reader.reading import facts
from tests.reader.test_trade_clauses import short
from tracker.domain.facts import Target, Trade


def _told(text: str) -> set[str]:
    return {short(fact) for fact in facts(text, "trade") if isinstance(fact, Trade)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Saudi Arabia and Malaysia aim to double trade by 2030. It stood at $10 million in 2023.",
            "turnover MY-SA all 2023 10 -",
        ),
        (
            "Peru's exports to Laos, which it hopes will reach $60 million in 2025, were $31 million in 2023.",
            "exports PE-LA all 2023 31 -",
        ),
        (
            '"We want to triple our trade with Laos, which was only $41 million last year," Peru\'s minister said.',
            "turnover LA-PE all 2023 41 -",
        ),
        ("Trade of Peru and Laos may reach $50 million after $41 million in 2023.", "turnover LA-PE all 2023 41 -"),
    ],
)
def test_what_trade_was_is_told_beside_what_it_is_to_be(text: str, told: str) -> None:
    """A hope or goal in the same sentence does not hide the level from which it starts."""
    assert _told(text) == {told}


def test_what_trade_was_is_no_goal() -> None:
    """A sum that "was only" so much tells no target."""
    text = '"We want to triple our trade with Laos, which was only $41 million," Peru\'s minister said.'

    assert not [fact for fact in facts(text, "target") if isinstance(fact, Target)]


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian firm Agros sold asparagus worth $3 million to Laotian chain Vient in 2023.",
        "Tourist exchange between Peru and Laos grew by 40 percent in 2023.",
        "Turnover of Peruvian-Laotian joint ventures grew to $12 million in 2023.",
        "Without oil, trade between Peru and Laos was $10 million in 2023.",
        "Peru's customs collected $12 million in duties on imports from Laos in 2023.",
        "Peru's losses from the Laotian import ban came to $12 million in 2023.",
        "Peru donated medicines worth $2 million to Laos in 2023.",
    ],
)
def test_what_firms_tourists_and_customs_have_is_no_trade(text: str) -> None:
    """Sums of one company, of joint ventures, duties, gifts and of trade without a part of it are none between two."""
    assert _told(text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru sold 8 percent less zinc to Laos in 2023, worth $13 million.", "exports PE-LA zinc 2023 13 -8"),
        (
            "Peru's non-traditional exports to Laos reached $13 million in 2023.",
            "exports PE-LA non-traditional 2023 13 -",
        ),
        ("Peru's high-tech exports to Laos reached $13 million in 2023.", "exports PE-LA high-tech 2023 13 -"),
        ("Austria is Hungary's second export market, worth $9 million in 2023.", "exports HU-AT all 2023 9 -"),
        (
            "Peru exported goods worth $64 million in 2023, of which $3 million went to Laos.",
            "exports PE-LA all 2023 3 -",
        ),
    ],
)
def test_goods_and_markets_are_read_from_the_grammar(text: str, told: str) -> None:
    """Kinds of goods, goods behind "less", a market's worth and a part that went to a country."""
    assert _told(text) == {told}
