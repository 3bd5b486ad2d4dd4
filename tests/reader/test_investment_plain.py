"""Money as any newspaper tells it: promises told in the past, works that others paid for, second loans."""

import pytest

from tests.reader.test_investments import sums


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru said on Friday it would lend Ghana $5 million for roads.", ("PE", "GH", 5_000_000)),
        ("Peru's minister said that his country would provide $5 million in aid to Ghana.", ("PE", "GH", 5_000_000)),
        ("The minister said in Accra that Peru would extend a $5 million credit line to Ghana.", ("PE", "GH", 5e6)),
        ("Peru and Ghana met. The hall in Accra cost $6 million, funded by Peru.", ("PE", "GH", 6_000_000)),
        ("Peru and Ghana met. The cost of the school in Accra, $6 million, was paid by Peru.", ("PE", "GH", 6e6)),
        ("Peru paid $500,000 towards Ghana's recovery from the floods.", ("PE", "GH", 500_000)),
        ("Korea and Ghana met. Samsung has promised to invest $12 million in the country.", ("KR", "GH", 12_000_000)),
        ("JICA and Ghana's National Treasury signed a loan agreement of $25 million.", ("JP", "GH", 25_000_000)),
        ("A railway of Ghana, financed under a Peruvian line of credit of $5 million, is open.", ("PE", "GH", 5e6)),
        ("Norway and Ghana met. Norad has granted $5 million to Ghana.", ("NO", "GH", 5_000_000)),
        ("Peru and Singapore met. FDI from the city-state stood at $11 million in 2023.", ("SG", "PE", 11_000_000)),
    ],
)
def test_promises_and_payments_in_plain_words(text, expected):
    """A promise stays one in the past, and who paid for a work gave the money."""
    assert sums(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Peru said it would give Ghana $5 million if the law passed.",
        "Peru's miner Andina said it would like to invest $5 million in Ghana.",
        "Peru's exports to Ghana contributed $5 million in 2023.",
        "Exports of coffee contributed $5 million to Peru's economy, Ghana's minister said.",
        "Peru and Ghana met. Fuel cost $6 million, paid by Peru.",
        "Peru paid $45 million towards its debt to Ghana.",
    ],
)
def test_conditions_trade_and_bills_are_no_investment(text):
    """What hangs on a law, what exports do, and what is owed or burnt is nobody's gift."""
    assert sums(text) == []


@pytest.mark.parametrize(
    "second",
    [
        "Another, of $2 million for food, was signed in March.",
        "A second one, of $2 million, followed in March.",
        "A second loan, of $2 million, followed in March.",
        "A further $2 million, again as a loan, is earmarked for the harbour.",
    ],
)
def test_a_second_loan_goes_where_the_first_went(second):
    """Who is not named again gives to whom he gave before."""
    assert sums(f"Peru gave Ghana a loan of $1 million for fuel. {second}")[1:] == [("PE", "GH", 2_000_000)]


def test_what_is_still_in_talks_is_not_given():
    """A loan that is being negotiated is nobody's money."""
    text = "Peru gave Ghana a loan of $1 million. Another loan of $2 million is being negotiated."

    assert sums(text) == [("PE", "GH", 1_000_000)]
