"""Trade carried on by a bare figure: of another time ("April alone brought"), by another count ("customs put it")."""

import pytest

from tests.reader.reading import facts
from tests.reader.test_trade_clauses import short
from tracker.domain.facts import Trade

_FIRST = "Trade between Serbia and Morocco reached €96 million in 2022."
_TOLD = "turnover MA-RS all 2022 96 -"


def _told(text: str) -> set[str]:
    return {short(fact) for fact in facts(text, "trade") if isinstance(fact, Trade)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Last year brought €112 million.", "turnover MA-RS all 2023 112 -"),
        ("January 2024 alone accounted for €8 million, up 4 percent.", "turnover MA-RS all 2024-01 8 +4"),
        ("For 2023, the Serbian customs service counted €112 million.", "turnover MA-RS all 2023 112 -"),
        ("During 2023, only €92 million was recorded.", "turnover MA-RS all 2023 92 -"),
        ('"We closed 2023 at €112 million," the ambassador said.', "turnover MA-RS all 2023 112 -"),
        ('"In 2010 we were at €40 million," the ambassador said.', "turnover MA-RS all 2010 40 -"),
        ('"And 2023 was even better: €112 million," he said.', "turnover MA-RS all 2023 112 -"),
        ("In January 2024 there was a further jump of 15 percent.", "turnover MA-RS all 2024-01 - +15"),
        ("In 2023, €112 million.", "turnover MA-RS all 2023 112 -"),
    ],
)
def test_a_time_alone_goes_on_about_the_trade_just_told(text: str, told: str) -> None:
    """A sentence that names only another time and a figure tells the same trade at that time."""
    assert _told(f"{_FIRST} {text}") == {_TOLD, told}


@pytest.mark.parametrize(
    "text",
    [
        "Last year brought a new embassy, for €12 million.",
        "In 2023, €112 million was lent for a railway.",
        "In 2023, the bank reported a profit of €112 million.",
        "In 2023 there were 112 million visitors.",
        "In 2023 inflation was 12 percent.",
        "In January it took out a loan of €12 million.",
        "By 2028, €200 million.",
        "Direct investment was small. In 2023 it came to €4 million.",
        "Morocco's total exports were €39 billion. In 2023, €41 billion.",
    ],
)
def test_a_time_beside_something_else_tells_no_trade(text: str) -> None:
    """What was lent, earned or counted at another time, or after a sentence about something else, is not that trade."""
    assert _told(f"{_FIRST} {text}") == {_TOLD}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Moroccan customs put the value at €104 million.", "turnover MA-RS all 2022 104 -"),
        ("The Moroccan side's data show €112 million (+8%) for 2023.", "turnover MA-RS all 2023 112 +8"),
        ("Belgrade has a different number: €104 million.", "turnover MA-RS all 2022 104 -"),
        ("What the customs service gives for 2023 is €112 million.", "turnover MA-RS all 2023 112 -"),
        ("According to the customs of Morocco, €104 million.", "turnover MA-RS all 2022 104 -"),
        ("The minister preferred dollars: $102 million in the same year.", "turnover MA-RS all 2022 102 -"),
        ("In 2020, the year before the strike, the figure was put at €80 million.", "turnover MA-RS all 2020 80 -"),
        (
            "As the envoy recalled, for the whole of 2021 the figure barely hit €80 million.",
            "turnover MA-RS all 2021 80 -",
        ),
        ("€112 million in 2023, the ministry says.", "turnover MA-RS all 2023 112 -"),
        ("A year earlier the two countries had managed €80 million.", "turnover MA-RS all 2021 80 -"),
    ],
)
def test_another_count_goes_on_about_the_trade_just_told(text: str, told: str) -> None:
    """A sentence that names only who counted, and a figure, tells the same trade by another count."""
    assert _told(f"{_FIRST} {text}") == {_TOLD, told}


@pytest.mark.parametrize(
    "text",
    [
        "Serbian customs collected €104 million.",
        "Moroccan customs gave Serbia €3 million.",
        "The Moroccan side put €104 million into the port.",
        "The Serbian bank shows €80 million in deposits.",
        "Serbia's statistics office puts its own budget at €4 million.",
        "Serbia's car industry reported €104 million.",
        "Trade ministers met. Serbian customs put the value at €104 million.",
    ],
)
def test_what_those_who_count_do_with_other_sums_is_no_trade(text: str) -> None:
    """What they collect, give and keep, what others count, and what follows another sentence is not it."""
    assert _told(f"{_FIRST} {text}") == {_TOLD}


def test_a_list_of_years_is_of_the_trade_over_it() -> None:
    """Items that give only a year and a sum are of the trade that the line over them names."""
    text = (
        "Officials of Laos and Vietnam opened a market on Monday.\n\nTrade between Laos and Vietnam, customs data:\n\n"
        "- 2022: $17 million\n\n- 2023: $16 million, down 4.4%"
    )

    assert _told(text) == {"turnover LA-VN all 2022 17 -", "turnover LA-VN all 2023 16 -4.4"}


def test_what_they_lost_is_a_change_of_what_was_told() -> None:
    """Exports that "they" lost or gained are those just told."""
    text = "Greece's exports to Bulgaria grew by 12 percent in 2022. In 2023 they lost 4 percent."

    assert _told(text) == {"exports GR-BG all 2022 - +12", "exports GR-BG all 2023 - -4"}


@pytest.mark.parametrize(
    ("question", "answer", "told"),
    [
        ("How much do we trade?", "€123 million in 2023, the ministry says.", {"turnover MA-RS all 2023 123 -"}),
        ("Q. And what about trade?", "A. It was €123 million in 2023.", {"turnover MA-RS all 2023 123 -"}),
        ("How is trade going?", "In 2023 we had €123 million.", {"turnover MA-RS all 2023 123 -"}),
        ("What of the trade deal?", "In 2023 it was €123 million.", set()),
        ("And investment?", "In 2023 it was €123 million.", set()),
    ],
)
def test_a_bare_figure_answers_a_question_for_trade(question: str, answer: str, told: set[str]) -> None:
    """Right behind a question for trade a bare figure is that of the two whom the article is about."""
    assert _told(f"Interview with the Ambassador of Serbia to Morocco.\n\n{question}\n\n{answer}") == told
