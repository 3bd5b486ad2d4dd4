"""Goals of which one sentence tells the sum and another by when, or the goal first and then its sum."""

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Target


def goals(text: str) -> list[str]:
    """The goals of a text in short."""
    return [f"{fact.amount} by {fact.by}" for fact in facts(text, "target") if isinstance(fact, Target)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chad want trade of $5 million. The deadline is 2030.",
        "Peru and Chad agreed to raise trade to $5 million. They gave themselves until 2030 to get there.",
        "Peru and Chad agreed to bring trade to $5 million. This goal is to be reached by 2030.",
        "Both set a new target for trade between Peru and Chad. It is $5 million. They want to reach it by 2030.",
        "Peru and Chad have a goal for their trade. The presidents put it at $5 million. The date they named was 2030.",
        "Peru wants its trade with Chad to reach $5 million. The goal, set for 2030, was announced on Monday.",
        "Peru and Chad set a target for trade on Tuesday: $5 million. Reaching it will take six years.",
        "Trade of Peru and Chad is to grow: the target is $5 million, up from $3 million. It is to be met by 2030.",
        "Peru and Chad aim for $5 million in trade. It was to be reached by 2024. Now the term is extended to 2030.",
        "Peru and Chad want trade of $5 million.\n\n“We shall get there by 2030,” the minister of Peru said.",
    ],
)
def test_by_when_a_goal_is_to_be_reached_stands_in_the_next_sentence(text):
    """A goal is one fact, whichever sentence tells its year."""
    assert goals(text) == ["5000000 by 2030"]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chad set a trade target of $5 million last year. An airport will open in Doba in 2030.",
        "Peru and Chad want trade of $5 million. Chad will hold elections in 2030.",
        "Peru and Chad want trade of $5 million. Chad's wheat goal, 3 million tonnes, was met in 2020.",
        "Peru and Chad want trade of $5 million. The sides did not say by when it is to be reached.",
    ],
)
def test_the_year_of_something_else_is_not_a_goals(text):
    """Only a sentence that goes on about the goal gives it a year."""
    assert goals(text) == ["5000000 by None"]


@pytest.mark.parametrize(
    "text",
    [
        "There is no target for trade with Peru, the minister of Chad said. It is $5 million at present.",
        "Peru and Chad spoke of trade. It is $5 million.",
        "Peru and Chad set no goal for their trade. The figure was $5 million in 2020.",
    ],
)
def test_what_trade_is_now_is_no_goal(text):
    """A sum behind a sentence that sets no goal is none."""
    assert goals(text) == []
