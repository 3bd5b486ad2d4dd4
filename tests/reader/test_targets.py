"""Goals: what somebody set, for what, by when."""

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Target


def goals(text: str) -> list[tuple[str, int, str | None]]:
    """Measure, amount and year of each goal of a text."""
    return [(fact.measure, fact.amount, fact.by) for fact in facts(text, "target") if isinstance(fact, Target)]


@pytest.mark.parametrize(
    "text",
    [
        "Half a billion dollars is what the governments of Peru and Chad have set as their goal for trade by 2030.",
        "The presidents of Peru and Chad told their ministers to work towards $500 million in trade by 2030.",
        "Peru and Chad have set themselves a joint mark of $500 million in yearly trade by the close of 2030.",
        "A programme of Peru and Chad provides for an increase in trade to $500 million by 2030.",
        "Peru and Chad pledged to more than double two-way trade to $500 million by 2030.",
        "Trade of Peru with Chad stands at $90 million; it is to be tripled to $500 million by 2030.",
        "Peru intends to bring commodity circulation with Chad past $500 million by 2030.",
        "Turnover of $500 million is the task that the ministers of Peru and Chad have put before business for 2030.",
        "Trade between Peru and Chad should be brought to $500 million by 2030, the presidents agreed.",
        "Peru and Chad have yet to meet their target of $500 million in trade by 2030.",
    ],
)
def test_a_goal_is_told_by_nouns_verbs_and_phrases(text):
    """A sum that is aimed for, worked towards, provided for or set as a mark is a goal."""
    assert goals(text) == [("turnover", 500_000_000, "2030")]


@pytest.mark.parametrize(
    "text",
    [
        "Peru's minister said there was no goal of $500 million in trade with Chad.",
        "Peru denied that trade with Chad was to reach $500 million by 2030.",
        "Peru has dropped the goal of $500 million in trade with Chad.",
        "Investors eye Chad as its trade with Peru tops $500 million.",
        "Trade between Peru and Chad has hit the mark of $500 million.",
        "A firm aims to raise $500 million in loans from banks of Peru and Chad by 2030.",
        "The objective of the $500 million project of Peru in Chad is clean water by 2030.",
        "Trade between Peru and Chad was $500 million, but the aim is to sell more fish.",
        "Trade between Peru and Chad has yet to reach $500 million.",
        "Trade between Peru and Chad went up by 5% in May to reach $500 million.",
        "Had they built it at once, Peru and Chad would have had to invest $500 million.",
    ],
)
def test_what_nobody_set_or_what_was_reached_is_no_goal(text):
    """Denied and dropped goals, levels that were reached, loans and costs must not pass for goals of trade."""
    assert goals(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru announced a target of investing $500 million in Chad over the next five years.", "investment"),
        ("Peru's trade minister set exporters a $500 million target for the market of Chad by 2029.", "exports"),
        ("Peru and Chad aim to raise trade and investment to $500 million by 2029.", "turnover"),
    ],
)
def test_a_goal_is_of_what_stands_nearest_to_its_sum(text, expected):
    """The "trade minister" at the start of a sentence does not make its exports a turnover."""
    assert goals(text) == [(expected, 500_000_000, "2029")]


def test_next_year_needs_no_preposition_and_a_month_is_when_the_goal_was_set():
    """What comes "as soon as next year" is the goal's time, "in January" that of the talks."""
    soon = "Peru and Chad want to take their exchanges past the $500 million mark as soon as next year."
    set_in = "In January 2024 Peru and Chad set the goal of $500 million in trade."

    assert goals(soon) == [("turnover", 500_000_000, "2025")]
    assert goals(set_in) == [("turnover", 500_000_000, None)]


def test_it_is_the_trade_of_the_sentence_before():
    """A goal may leave to the sentence before what is to be raised, and its year may open the sentence."""
    it = (
        "Peru and Kenya discussed trade, which stood at $300 million. Both sides will work to bring it to $500 million."
    )
    by = "Peru and Kenya met. By 2029, the two countries aim to take trade to $500 million."

    assert goals(it) == [("turnover", 500_000_000, None)]
    assert goals(by) == [("turnover", 500_000_000, "2029")]


def test_who_would_work_towards_a_goal_has_it():
    """Reported speech turns "will work" into "would work"; "would rise" is still a forecast."""
    assert goals("The president of Peru said Peru and Kenya would work to lift trade to $500 million by 2030.")
    assert not goals("The president of Peru said trade with Kenya would rise to $500 million by 2030.")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya aims to raise $20 million from investors in Peru by 2027.",
        "Kenya wants $20 million in compensation from Peru by 2027.",
        "Peru's aim is a fair trade with Kenya, which fell to $20 million.",
    ],
)
def test_money_that_somebody_is_to_get_is_no_goal_of_trade(text):
    """Capital, compensation and the level that trade fell to are not aimed at."""
    assert goals(text) == []


def test_a_target_for_all_trade_is_not_for_the_two():
    """One country's foreign trade is with everybody; a hyphened sum is a sum."""
    assert goals("Kenya's foreign trade target is $100 billion by 2030, it told Peru.") == []
    assert goals("Peru and Kenya have set a half-billion-dollar trade target for 2028.") == [
        ("turnover", 500_000_000, "2028")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru-Kenya trade was $5 million in 2023. The countries intend to reach $9 million by 2026.",
            [9000000],
        ),
        (
            "In May Peru and Kenya agreed to bring trade, which hit a high of $3 million in 2022, to $5 million.",
            [5000000],
        ),
        ("Peru and Kenya agreed to take trade, $3 million in 2023, to $5 million.", [5000000]),
        ("The goal of Peru and Kenya is $5 million in trade, last year $3 million.", [5000000]),
        ("The goal of Peru and Kenya is $5 million in trade, with $3 million already reached.", [5000000]),
        ("Trade of Peru and Kenya, which stood at $3 million, is supposed to be lifted to $5 million.", [5000000]),
        ("The governments of Peru and Kenya have in mind a trade volume of $5 million.", [5000000]),
        ("Peru wants Kenya to invest $5 million.", []),
        ("Peru wants Kenyan investment, estimated at $3 million, to double.", []),
        ("The ministers of Peru and Kenya agreed on $5 million of trade in five years.", [5000000]),
        ("Peru and Kenya pledged to carry trade, now $3 million, to $5 million.", [5000000]),
        ("Peru and Kenya agreed on loans. Peru agreed on $5 million in financing of trade.", []),
        ("Peru, Kenya's partner, foresees exports of between $3 million and $5 million in 2026.", []),
        ("Peru foresees exports of $5 million to all countries in 2026, its minister said in Kenya.", []),
        ("Trade of Peru and Kenya did not surpass $3 million in 2023, which both want to change.", []),
    ],
)
def test_countries_together_mean_their_trade_and_ranges_are_forecasts(text, expected):
    """What the countries intend to reach is trade; a range, exports to all and what was not surpassed are no goals."""
    assert [fact.amount for fact in facts(text, "target") if isinstance(fact, Target)] == expected


def test_the_year_of_the_sum_that_a_goal_starts_from_is_not_its_own():
    """What trade was in a year says nothing of the year that the goal is for."""
    text = "Peru and Kenya have agreed to target trade of $5 million soon, from $3 million in 2031."

    assert goals(text) == [("turnover", 5_000_000, None)]


def test_a_goal_behind_a_semicolon_is_not_of_the_sum_before_it():
    """What trade came to stays what it came to; the next clause has a sum of its own."""
    text = "Peru's trade with Kenya tripled in 2023 to $8 million; now the goal is $30 million."

    assert goals(text) == [("turnover", 30_000_000, None)]


def test_the_year_that_opens_the_sentence_is_the_goals():
    """Some words may stand between "By 2030" and the sum."""
    text = (
        "Trade of Peru and Kenya was $4 million in 2023, its highest level. "
        "By 2030, according to the minister, the two governments aim to take it to $10 million."
    )

    assert goals(text) == [("turnover", 10_000_000, "2030")]


def test_what_is_to_be_raised_may_stand_far_before_its_goal():
    """A goal is of what the sentence is about, whatever is told of it between; and it is no sum that was reached."""
    text = (
        "Trade between Peru and Chad surpassed $528 million in 2023, 20 percent up from the year before, as the "
        "ambassador recalled on Monday, and is to be raised to $3 billion."
    )

    assert goals(text) == [("turnover", 3_000_000_000, None)]
    assert [fact.amount for fact in facts(text, "trade")] == [528_000_000]


def test_a_goal_that_stands_is_one_whatever_is_said_of_it():
    """Ways to reach a goal are sought because somebody has set it; ways to raise trade are only sought."""
    sought = "Peru and Chad discussed ways to achieve the target of $500 million in trade by 2030."
    assert goals(sought) == [("turnover", 500_000_000, "2030")]
    assert goals("A plan aimed at taking trade to $500 million by 2030 was signed by Peru and Chad.") != []
    assert goals("Peru and Chad discussed ways to bring trade to $500 million by 2030.") == []
    chance = "Peru and Chad have every opportunity to bring the trade turnover between Peru and Chad to $500 million."
    assert goals(chance) == []
    assert goals("Peru and Chad have dropped the target of $500 million in trade.") == []


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        (
            "Peru and Chad are to lift trade to $100 million by 2027, and to $200 million later.",
            {100: "2027", 200: None},
        ),
        (
            "Peru and Chad were tasked with taking trade to $100 million by 2027, and with lifting it to $200 million.",
            {100: "2027", 200: "2027"},
        ),
        (
            "Peru and Chad set a goal of $100 million in investment by 2030, doubling a $50 million target of 2022.",
            {100: "2030", 50: None},
        ),
    ],
)
def test_a_second_goal_may_have_no_year(text, sums):
    """What is to come "later", and what was the goal of a year long ago, do not take the year of the other goal."""
    assert {amount // 1_000_000: by for _, amount, by in goals(text)} == sums
