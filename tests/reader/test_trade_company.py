"""What tells of trade in one sentence tells it in the company of other times, figures and matters, too."""

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
            "Trade between Peru and Chad was $9 million in 2022 but fell by a third to $6 million in 2023.",
            {"turnover PE-TD all 2022 9 -", "turnover PE-TD all 2023 6 -33.3"},
        ),
        (
            "A year earlier trade between Peru and Chad was $9 million; in 2023 it came to $6 million.",
            {"turnover PE-TD all 2022 9 -", "turnover PE-TD all 2023 6 -"},
        ),
        (
            "Trade between Peru and Chad amounted to $9 million the year before and $6 million in 2022.",
            {"turnover PE-TD all 2021 9 -", "turnover PE-TD all 2022 6 -"},
        ),
        (
            "Peru's exports to Chad rose by 7 percent from January to March 2022.",
            {"exports PE-TD all 2022-01/2022-03 - +7"},
        ),
        (
            "Peru's exports to Chad rose by 7 percent over the first nine months of 2022.",
            {"exports PE-TD all 2022-01/2022-09 - +7"},
        ),
        ("Peru's exports to Chad rose by 7 percent over 2022.", {"exports PE-TD all 2023 - +7"}),
    ],
)
def test_each_figure_has_its_own_time(text: str, told: set[str]) -> None:
    """A time of another clause, told later, or by both its ends is of its figures; "over 2022" is compared with."""
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Despite higher freight costs, goods worth $9 million were exported from Peru to Chad in 2023.",
            {"exports PE-TD all 2023 9 -"},
        ),
        ("Freight costs for Peru's exports to Chad were $9 million in 2023.", set()),
        ("There was a fall of a third in Peru's imports from Chad in 2023.", {"imports PE-TD all 2023 - -33.3"}),
        ("A third of Peru's imports in 2023 came from Chad.", set()),
        ("Tariffs on Peruvian exports to Chad were cut by 7 percent in 2023.", set()),
        ("Peru sold the Philippines coffee worth $9 million in 2023.", {"exports PE-PH coffee 2023 9 -"}),
        (
            "Peru's trade with Chad slipped to $9 million in 2023, and both sides want to build more roads.",
            {"turnover PE-TD all 2023 9 -"},
        ),
    ],
)
def test_a_figure_is_of_trade_whatever_stands_around(text: str, told: set[str]) -> None:
    """What opens the sentence, what is put on trade, and what the next clause wants have no part in its figures."""
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru's exports came to $9 million in 2023, of which $5 million went to Chad.",
            {"exports PE-TD all 2023 5 -"},
        ),
        (
            "Of Peru's imports of $9 million in 2023, goods worth $5 million came from Chad.",
            {"imports PE-TD all 2023 5 -"},
        ),
        (
            "Peru exported goods worth $9 million to Asia in 2023 and goods worth $5 million to the Philippines.",
            {"exports PE-PH all 2023 5 -"},
        ),
        (
            "Peruvian goods went mainly to Chad ($9 million) and Kenya ($5 million) in 2023.",
            {"exports PE-TD all 2023 9 -", "exports PE-KE all 2023 5 -"},
        ),
        (
            "Chad took Peruvian goods worth $9 million in 2023, ahead of Kenya with $5 million.",
            {"imports TD-PE all 2023 9 -", "imports KE-PE all 2023 5 -"},
        ),
        (
            "Peru's trade with Chad was $9 million in 2023. With the Philippines, it was $5 million.",
            {"turnover PE-TD all 2023 9 -", "turnover PE-PH all 2023 5 -"},
        ),
        ("Sales in Peru rose by 7 percent in 2023, and some shops of Chad profited.", set()),
        ("The firm, which works in Peru and Chad, had a turnover of $5 million in 2023.", set()),
    ],
)
def test_a_part_or_a_third_country_has_its_own_sum(text: str, told: set[str]) -> None:
    """What went to one of several countries is no other one's, nor the whole; sales at home and firms' are nobody's."""
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru sells tea and steel to Chad. In 2023, its exports to the country were $9 million.",
            {"exports PE-TD all 2023 9 -"},
        ),
        (
            "Peru's exports to Chad were $9 million in 2023. Chad sells to Peru: its exports there were $5 million.",
            {"exports PE-TD all 2023 9 -", "exports TD-PE all 2023 5 -"},
        ),
        ("Chad buys Peruvian tea: in 2023, it imported $5 million worth.", {"imports TD-PE all 2023 5 -"}),
        ("Chad matters to Peru, which sold goods worth $5 million there in 2023.", {"exports PE-TD all 2023 5 -"}),
        ("Chad, where Peruvian exports reached $5 million in 2023, is a new market.", {"exports PE-TD all 2023 5 -"}),
        (
            '"In 2023 our exports to you were $5 million," President Luis Mendoza of Peru told Idriss Abakar of Chad.',
            {"exports PE-TD all 2023 5 -"},
        ),
    ],
)
def test_who_trades_may_be_meant(text: str, told: set[str]) -> None:
    """Those of "its", "it", "which", "where" and "our" are of the country that this sentence or the last is about."""
    assert _told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Trade between Peru and Chad has not yet recovered from the drought, and was $5 million in 2023.",
        "Trade between Peru and Chad does not reflect their potential: in 2023, it was $5 million.",
        "Peru and Chad set a target of $9 million in bilateral trade, while in 2023 it was $5 million.",
    ],
)
def test_doubts_of_one_clause_are_not_those_of_the_next(text: str) -> None:
    """What is not yet, or wanted, stands in its own clause."""
    assert _told(text) == {"turnover PE-TD all 2023 5 -"}
    assert [fact.amount for fact in facts(text, "target")] in ([], [9_000_000])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "In the same period of 2022 trade of Peru and Chad was $4 million; in January-May 2023, it was $5 million.",
            {"turnover PE-TD all 2022-01/2022-05 4 -", "turnover PE-TD all 2023-01/2023-05 5 -"},
        ),
        (
            "Peru sold machinery worth $9 million to Chad in 2023, while fruit worth $5 million came from there.",
            {"exports PE-TD machinery 2023 9 -", "imports PE-TD fruit 2023 5 -"},
        ),
        ("A firm from Peru that exports to Chad was fined $5 million in 2023.", set()),
        ("Trade on the stock exchange in Lima grew by 7 percent in 2023, with orders from Chad.", set()),
        ("Peru's foreign trade amounted to $5 million in 2023, and both Chad and Peru want more roads.", set()),
    ],
)
def test_what_looks_like_trade_of_the_two(text: str, told: set[str]) -> None:
    """Each way has its own sum, whatever was told before; fines, a bourse and trade with all are none of it."""
    assert _told(text) == told


def test_each_way_is_told_whatever_an_earlier_paragraph_told() -> None:
    """What this line told of one way is nearer than the trade that an earlier paragraph spoke of."""
    text = (
        "Trade of Peru with Chad on the agenda.\n\nBilateral trade reached US Dollars 9 million in 2023, with Peruvian "
        "exports at $5 million and Chadian exports at $4 million."
    )

    assert _told(text) == {"turnover PE-TD all 2023 9 -", "exports PE-TD all 2023 5 -", "exports TD-PE all 2023 4 -"}
