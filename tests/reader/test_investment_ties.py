"""Money of which one sentence tells who gives and who takes, and the next how much."""

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Investment


def sums(text: str) -> list[str]:
    """The investments of a text in short."""
    return [
        f"{fact.from_}>{fact.to} {fact.amount}" for fact in facts(text, "investment") if isinstance(fact, Investment)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            (
                "Peru is the second-largest investor in Chad. Direct investment reached $2 million last year. "
                "In 2015 the figure was $1 million."
            ),
            ["PE>TD 2000000", "PE>TD 1000000"],
        ),
        (
            (
                "Peruvian companies have invested heavily in Chad. The stock stood at $45 million at the end of 2022. "
                "That of Chad in Peru was 12 million."
            ),
            ["PE>TD 45000000", "TD>PE 12000000"],
        ),
        (
            "Peru's foreign minister, Luis Soto, announced a line of credit for Chad. It amounts to $4 million.",
            ["PE>TD 4000000"],
        ),
        ("Peru granted Chad a loan on Monday. The $100,000 will pay for a survey.", ["PE>TD 100000"]),
        (
            (
                "Peru ranks first among foreign investors in Chad. By 2022, $5 million came from there. "
                "Ghana followed with 3 million."
            ),
            ["PE>TD 5000000", "GH>TD 3000000"],
        ),
        (
            "Total foreign direct investment in Chad grew. Peru accounts for a quarter of it, or $5 million.",
            ["PE>TD 5000000"],
        ),
        (
            "Peru's firms had put $7 million into Chad by 2022. In the other direction the flow is thin: $1 million.",
            ["PE>TD 7000000", "TD>PE 1000000"],
        ),
        ("Peru has supported Chad since 1992. Over these years aid has exceeded $5 million.", ["PE>TD 5000000"]),
        (
            (
                "Peruvian aid to Chad stood at $7 million in 2021. A year later it was 8 million. "
                "For this year 9 million have been set aside."
            ),
            ["PE>TD 7000000", "PE>TD 8000000", "PE>TD 9000000"],
        ),
        ("Peru is giving Chad more help. The country is to receive $4 million this year.", ["PE>TD 4000000"]),
        (
            (
                "Peru is by far the largest lender to Chad. Its bank lends it $7 million. Ghana comes second. "
                "Its loans total 2 million."
            ),
            ["PE>TD 7000000", "GH>TD 2000000"],
        ),
        (
            (
                "Peru's foreign minister, Luis Soto, spoke in Chad on Monday. He also announced a loan for roads. "
                "It is worth $3 million."
            ),
            ["PE>TD 3000000"],
        ),
        (
            "Chad got a tranche of the Peruvian loan. It was $1 million. The second, of $2 million, will follow.",
            ["PE>TD 1000000", "PE>TD 2000000"],
        ),
        (
            (
                "Peru has lent Chad money before. The latest loan, signed on Thursday, is for $3 million. "
                "An earlier one, of 2014, was for 8 million."
            ),
            ["PE>TD 3000000", "PE>TD 8000000"],
        ),
        (
            "Mutual investment between Peru and Chad is growing. Peruvian firms account for $5 million.",
            ["PE>TD 5000000"],
        ),
    ],
)
def test_a_sum_goes_between_those_whom_the_line_before_names(text, found):
    """Who gives and who takes is kept from a sentence without a sum for the next that has one."""
    assert sums(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Peru's Andina has been active in Chad since 1996. The company has put $11 million into the Doba field.",
            ["PE>TD 11000000"],
        ),
        (
            (
                "Peru's Rumi Motors opened a plant in Doba, Chad, in 2006. The carmaker has put $5 million into it. "
                "This year it will add another 3 million."
            ),
            ["PE>TD 5000000", "PE>TD 3000000"],
        ),
        (
            "Peruvian food group Sunqu entered Chad in 2005. Its spending there has come to $8 million.",
            ["PE>TD 8000000"],
        ),
        (
            "Peruvian miller Rumi is to build a mill in Chad. The investment amounts to $5 million.",
            ["PE>TD 5000000"],
        ),
        (
            "The Peruvian brewer Rumi bought the Chadian brewery Doba. The acquisition cost $6 million.",
            ["PE>TD 6000000"],
        ),
    ],
)
def test_what_a_firm_spends_where_it_works_is_its_countrys(text, found):
    """A firm of one country that builds, buys or works in the other is an investor, told of in the next sentence."""
    assert sums(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Peru has asked Chad for a loan. It would amount to $5 million.",
        "Peru is the largest investor in Chad. Trade between the two reached $5 million. It was $4 million in 2020.",
        "Peru's Andina sells phones in Chad. It earned $5 million there last year.",
        "The Peruvian company Andina is building a park in Doba, Chad. It has raised $5 million from banks for it.",
        "Total foreign direct investment in Chad grew, Peru's minister said. It reached $5 million.",
        "Peru promised Chad a loan in 2018. The loan was cancelled. It amounted to $5 million.",
        "Peru opened a refinery in Chad. Its total investment stands at $5 million.",
        "Peru is the largest lender to Chad. Ghana comes second. Its exports total $2 million.",
        "Peru's Andina works in 14 countries. It spends $5 million a year.",
        "Peruvian investment in Chad fell in 2020. It was $5 million less than in 2019.",
    ],
)
def test_another_sum_behind_a_tie_is_none_of_it(text):
    """What is asked for, called off, traded, earned, borrowed, everybody's, or only a difference is not given."""
    assert sums(text) == []


def test_a_number_alone_behind_an_investment_stops_nothing():
    """A feed may end after a number; what stands before the words of a sum need not be there."""
    told = sums("Peru has invested $3 billion in Kenya. More than 50 thousand")

    assert told == ["PE>KE 3000000000"]
