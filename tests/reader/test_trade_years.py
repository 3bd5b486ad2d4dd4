"""Trade in fiscal years, their parts, and other stretches of a year."""

import pytest

from tests.reader.reading import facts
from tests.reader.test_trade_clauses import short
from tracker.domain.facts import Trade


def _told(text: str) -> set[str]:
    return {short(fact) for fact in facts(text, "trade") if isinstance(fact, Trade)}


@pytest.mark.parametrize(
    ("time", "when"),
    [
        ("during July-December 2023-24", "2023-07/2023-12"),
        ("during July-January FY24", "2023-07/2024-01"),
        ("during Jul-Dec FY2023-24", "2023-07/2023-12"),
        ("in the first seven months of FY24", "2023-07/2024-01"),
        ("in the first half of FY24", "2023-07/2023-12"),
        ("in Q1 of FY24", "2023-07/2023-09"),
        ("in the 2022-23 financial year", "2022-07/2023-06"),
        ("last fiscal", "2022-07/2023-06"),
        ("in the year ending 30 June 2023", "2022-07/2023-06"),
        ("in the fiscal year that ended on June 30", "2022-07/2023-06"),
        ("in the December quarter", "2023-Q4"),
        ("in the final three months of 2023", "2023-10/2023-12"),
        ("in the last four months of 2023", "2023-09/2023-12"),
        ("in the first three months of 2023", "2023-01/2023-03"),
    ],
)
def test_the_parts_of_a_year_go_by_its_start(time: str, when: str) -> None:
    """Months and halves of a fiscal year are counted from its first month, and a quarter is named by its last."""
    assert _told(f"Pakistan's exports to Oman {time} were $12 million.") == {f"exports PK-OM all {when} 12 -"}


def test_fiscal_years_are_compared() -> None:
    """The same months of the fiscal year before are those a year earlier."""
    text = (
        "India's exports to Nepal in April-December of 2023-24 stood at $5 million, against $6 million in the same "
        "period of 2022-23."
    )

    assert _told(text) == {"exports IN-NP all 2023-04/2023-12 5 -", "exports IN-NP all 2022-04/2022-12 6 -"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru's exports to Togo were $2 million in January, 5 percent up on the same stretch of 2023.",
            "exports PE-TG all 2024-01 2 +5",
        ),
        ("Tea of Peru was bought by Togo for $2 million in 2023.", "imports TG-PE tea 2023 2 -"),
    ],
)
def test_one_side_or_time_in_other_words(text: str, told: str) -> None:
    """A stretch is a period, and who buys stands behind "by"."""
    assert _told(text) == {told}


def test_they_are_exports_and_it_is_turnover() -> None:
    """What is many goes on about exports though the turnover was told before."""
    text = (
        "Trade between Peru and Togo was $9 million in 2023. Peru's exports to Togo reached $6 million. They had been "
        "$5 million in 2022."
    )

    assert _told(text) == {
        "turnover PE-TG all 2023 9 -",
        "exports PE-TG all 2023 6 -",
        "exports PE-TG all 2022 5 -",
    }


def test_contracts_with_a_total_are_no_turnover() -> None:
    """What contracts are worth in total is not the trade told before."""
    text = "Trade between Peru and Togo was $9 million in 2023. Five contracts worth a total of $8 million were inked."

    assert _told(text) == {"turnover PE-TG all 2023 9 -"}


def test_one_of_two_buys_with_the_other_named_before() -> None:
    """Who buys says a phrase with "with", too."""
    text = "Trade between Peru and Togo stood at $9 million in 2023, with Togo buying goods worth $6 million."

    assert _told(text) == {"turnover PE-TG all 2023 9 -", "imports TG-PE all 2023 6 -"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("rose by 30 percent between 2020 and 2022 to $38 million", [("2022", 38_000_000, None)]),
        ("had increased more than twofold between 2020 and 2022 to reach $38 million", [("2022", 38_000_000, None)]),
        ("amounted to $38 million between 2020 and 2022", []),
    ],
)
def test_what_trade_rose_to_between_two_years_is_of_the_second(text, told):
    """A sum of all the years between tells of none of them, and a rise over years is no yearly one."""
    found = [fact for fact in facts(f"Kenya's exports to Oman {text}.", "trade") if isinstance(fact, Trade)]

    assert [(fact.when, fact.amount, fact.change_pct) for fact in found] == told


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan traders are still owed $5 million for maize sold to Oman in 2013.",
        "Oman owes Kenya $5 million for the tea that it bought in 2013.",
    ],
)
def test_a_debt_is_no_trade(text):
    """What one side owes for goods is not what was sold in a year."""
    assert facts(text, "trade") == []


def test_what_has_doubled_to_reach_a_sum_sets_no_goal():
    """Trade that has doubled has come there already; what should be doubled is a goal."""
    assert facts("Kenya's trade with Oman has doubled to reach $38 million.", "target") == []
    assert facts("Kenya and Oman agreed that trade should be doubled to reach $38 million by 2030.", "target") != []


@pytest.mark.parametrize("compared", ["nearly twice as much as in 2022", "as much as in 2022", "more than in 2022"])
def test_the_year_of_a_comparison_is_not_that_of_what_follows(compared: str) -> None:
    """The second figure is of the time of the first."""
    text = f"Peru bought $46 million worth of Omani goods in 2023, {compared}, and sold Oman goods for $3 million."
    told = {(fact.measure, fact.when) for fact in facts(text, "trade") if isinstance(fact, Trade)}
    assert told == {("imports", "2023"), ("exports", "2023")}


@pytest.mark.parametrize(
    "text",
    [
        "Trade stands at $5 million, and both called for full use of the agreement, signed in 2012.",
        "Trade stands at $5 million, much of it through the border post opened in 2020.",
    ],
)
def test_the_year_of_a_treaty_or_a_post_is_not_that_of_the_trade(text):
    """What was signed or opened in a year lends it to no figure."""
    assert {fact.when for fact in facts(f"Kenya and Peru are friends. {text}", "trade")} == {None}


def test_before_a_year_is_not_in_it():
    """How long before nobody says."""
    assert facts("Before 2011 exports of Kenya to Peru were above $5 million.", "trade") == []
