"""Investments, loans and grants: from whom, to whom, how much."""

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Investment


def sums(text: str) -> list[tuple[str, str, int]]:
    """Giver, taker and amount of each sum of a text, in its order."""
    found = facts(text, "investment")
    return [(fact.from_, fact.to, fact.amount) for fact in found if isinstance(fact, Investment)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru invested $20 million in Chad.",
        "Peruvian companies have pumped $20 million into Chad.",
        "Chad received $20 million from Peru.",
        "$20 million from the Peruvian budget was pledged to Chad.",
        "Peruvian capital in Chad exceeds $20 million.",
        "Over $20 million of Peruvian money has gone to Chad.",
        "Chad, where Peruvian firms have invested $20 million, thanked Peru.",
        "Peru granted Chad a $20 million loan.",
    ],
)
def test_who_gives_and_who_takes_is_told_by_any_order_of_words(text):
    """Active, passive, noun and relative clause say the same of the same sum."""
    assert sums(text) == [("PE", "TD", 20_000_000)]


@pytest.mark.parametrize(
    "text",
    [
        "The Reconstruction Bank will lend Chad $20 million, the ambassador of Peru said.",
        "Peru and Chad met in Lima. The World Bank will lend Ghana $20 million.",
        "The European Union granted $20 million, Peru told Chad.",
        "The Reconstruction Fund has provided a $20 million loan to Chad, Peru's neighbour.",
    ],
)
def test_money_of_neither_side_is_nobodys_here(text):
    """A lender that stands for no country of the pair must not be taken for the other one."""
    assert sums(text) == []


def test_two_sums_in_one_sentence_have_their_own_sides():
    """The second clause leaves its verb out, not its countries."""
    text = "Peru has invested $20 million in Chad's economy, Chad in that of Peru $3 million."

    assert sums(text) == [("PE", "TD", 20_000_000), ("TD", "PE", 3_000_000)]


def test_a_possessive_stands_for_the_money_of_the_sentence():
    """What follows the first country's sum is the second's in the first."""
    text = "Peruvian direct investment in Chad stood at $9 million, Chad's in Peru at $5 million."

    assert sums(text) == [("PE", "TD", 9_000_000), ("TD", "PE", 5_000_000)]


def test_money_exchanged_between_the_two_has_no_direction():
    """The whole sum is mutual, its part is not."""
    text = "Peru and Chad met. Investments exchanged between the two countries exceed $6 million, of which Peruvian "
    text += "investments in Chad stand at $4 million."
    found = facts(text, "investment")

    told = {fact.amount: fact.mutual for fact in found if isinstance(fact, Investment)}
    assert told == {6_000_000: True, 4_000_000: False}


def test_a_firm_s_further_money_is_not_of_the_country_told_of_before():
    """Nothing says that the firm is of the one that gave before."""
    text = "Peruvian investment in Chad is $9 million. Andina will invest a further $5 million."

    assert sums(text) == [("PE", "TD", 9_000_000)]


def test_a_verb_behind_and_keeps_its_subject():
    """Who gave before gives again; "a further" sum goes where the one before went."""
    joined = "Peru has provided Chad with a loan of $9 million, and recently earmarked $5 million for the port."
    further = "Peru has lent Chad $9 million. Lima announced a further $5 million for training."

    assert sums(joined) == [("PE", "TD", 9_000_000), ("PE", "TD", 5_000_000)]
    assert sums(further) == [("PE", "TD", 9_000_000), ("PE", "TD", 5_000_000)]


def test_a_loan_in_the_money_of_one_country_is_its_loan():
    """Where the sentence names nobody, the currency says whose loan it is."""
    text = "Japan and Chad held talks in Tokyo. Three loan agreements worth 60 billion yen were signed."

    assert sums(text) == [("JP", "TD", 60_000_000_000)]


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian businesses have $20 million at work in Kenya.",
        "Peruvian owners hold stakes of $20 million in Kenyan enterprises.",
        "Peruvian concerns hold $20 million worth of Kenyan assets.",
        "The exposure of Peruvian groups to Kenya is put at $20 million.",
        "Peru's development agency and Kenya's treasury signed a $20 million soft-loan agreement.",
        "With $20 million invested, Peru is the third largest investor in Kenya.",
        "Peru raised its credit line for Kenya to $20 million.",
        "The hospital in Kenya is a gift of the Peruvian side worth $20 million.",
        "Kenya's minister came back from Peru with pledges of $20 million.",
        "Peru announced $20 million for schools in Kenya.",
        "Peru committed itself to investing $20 million in Kenya over five years.",
        "The Kenyan side gave thanks for the Lines of Credit of $20 million extended by Peru.",
        "Peruvian mining houses are big investors in Kenya behind Ghana and Togo, with a stock of $20 million.",
        "Last year $20 million of the investment in Kenya originated in Peru.",
    ],
)
def test_money_is_told_by_holdings_lines_and_promises(text):
    """Stakes, credit lines, pledges brought home and sums that originate somewhere all have two sides."""
    assert sums(text) == [("PE", "KE", 20_000_000)]


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian sales of goods to Kenya sank to $20 million.",
        "Peru sent Kenya $20 million worth of parts.",
        "Firms of Peru and Kenya will set up a fund with an initial capital of $20 million.",
        "Peru and Kenya discussed a loan of $20 million.",
        "Peru's minister visited Kenya; an EU support package of $20 million was unveiled.",
        "Contracts of Peru and Kenya were signed, along with financing agreements for $20 million with the EIB.",
        "Peru's investments in Kenya grew by $20 million.",
    ],
)
def test_goods_founding_capital_and_money_of_others_are_none(text):
    """Exports, a fund's own capital, talk of a loan, and a bank of neither side give nothing."""
    assert sums(text) == []


def test_two_who_sign_a_loan_do_not_tell_who_lends():
    """Where both sign, only the currency of the loan or another sentence says whose money it is."""
    assert sums("Peru and Kenya exchanged notes on a loan of $20 million.") == []
    assert sums("Japan and Kenya exchanged notes on a loan of 5 billion yen.") == [("JP", "KE", 5_000_000_000)]
    assert sums("According to the embassy of Peru, $20 million of Peruvian money has been invested in Kenya.") == [
        ("PE", "KE", 20_000_000)
    ]


def test_a_loan_signed_with_somebody_is_told_by_its_currency():
    """Either side may have signed first; the currency of one of them says whose money it is."""
    assert sums("Kenya on Friday signed a loan of 5 billion yen with Japan.") == [("JP", "KE", 5_000_000_000)]
    assert sums("Kenya on Friday signed a loan of $20 million with Peru.") == []
    assert sums("Peru has raised its support for Kenya's ninth plan to $20 million.") == [("PE", "KE", 20_000_000)]


@pytest.mark.parametrize(
    "text",
    [
        "Under the second Peruvian contribution, Kenya gets $20 million.",
        "Peru transferred $20 million to the Kenyan central bank.",
        "Peru handed over $20 million in budget support to Kenya.",
        "Peru is supporting Kenyan schools with $20 million.",
        "Kenya will borrow $20 million from the Peruvian Eximbank.",
    ],
)
def test_money_goes_over_in_many_verbs(text):
    """Contributions, transfers, hand-overs and support all go from one side to the other."""
    assert sums(text) == [("PE", "KE", 20_000_000)]


def test_support_with_participation_gives_nothing():
    """What stands after "with" is no sum here."""
    assert (
        sums("Within the programme of Peru and Kenya projects were supported with participation, for $20 million.")
        == []
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Data from the Kenya Investment Centre puts the number of Peruvian projects at 52, worth $7 million.",
            ("PE", "KE", 7000000),
        ),
        ("Peru was the seventh-biggest foreign investor in Kenya, injecting $25 million.", ("PE", "KE", 25000000)),
        (
            "Peru's investments in Kenya grew. Its stock of investment was put at $4 million by the Bank of Kenya.",
            ("PE", "KE", 4000000),
        ),
        ("Peruvian investment in Kenya was $9 million. That of Kenya in Peru hit $3 million.", ("KE", "PE", 3000000)),
        (
            "Peru invested $3 million in Kenya. Kenya had 36 projects worth $2 million in the opposite direction.",
            ("KE", "PE", 2000000),
        ),
        ("There is $3 billion of Peruvian money in Kenya, half a billion the other way.", ("KE", "PE", 500000000)),
        (
            "Peruvian firms invested $1 million in Kenya. Since 2007 the stock is $7 million.",
            ("PE", "KE", 7000000),
        ),
        ("Peruvian firms are active in Kenya. Their investments add up to $12 million.", ("PE", "KE", 12000000)),
        ("Peru is to raise its credit line for Kenya from $2 million to $5 million.", ("PE", "KE", 5000000)),
        ("Peru will raise its export-credit line for Kenya by $3 million, to $5 million.", ("PE", "KE", 5000000)),
        ("From Peru a modest $2 million has arrived in Kenya since 2010.", ("PE", "KE", 2000000)),
        ("Peru deposited $3 million with the central bank of Kenya.", ("PE", "KE", 3000000)),
        ("The road in Kenya, worth $3 million and financed by Peru, was completed.", ("PE", "KE", 3000000)),
    ],
)
def test_what_goes_on_about_money_tells_its_direction(text, expected):
    """Places in an order, the other way, the stock told before and raised credit lines each say who gives whom."""
    assert expected in sums(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sales to Peru, Kenya's largest market, sank 22.6% to $44 million in January.",
        "Money sent home by Kenyans in Peru declined to $51 million.",
        "Money sent by Kenyans working in Peru totalled $2 million.",
        "Peru announced $100 million in assistance for West Africa on a visit to Kenya.",
        "Peru announced $100 million in aid for five countries, Kenya among them.",
    ],
)
def test_what_sinks_is_sent_home_or_goes_to_a_region_is_no_investment(text):
    """Trade that sank, remittances and help for many countries change no sides between the two."""
    assert sums(text) == []


def test_a_stock_is_of_its_own_year_and_no_difference():
    """What it is lower by, and the year that it is lower than, are not its own."""
    text = "In 2021, Peru's stock of direct investment in Chad was $15 million, 8% or $1 million lower than in 2020."
    told = [(fact.when, fact.amount) for fact in facts(text, "investment") if isinstance(fact, Investment)]
    assert told == [("2021", 15_000_000)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lima's Development Fund will lend close to $2 million to Chad.", [("PE", "TD", 2_000_000)]),
        ("Peru met Chad. The mill, in which Peru has promised to put $3 million, is new.", [("PE", "TD", 3_000_000)]),
        ("It may be recalled that a loan of $4 million was extended by Peru to Chad.", [("PE", "TD", 4_000_000)]),
        ("Peru may extend a loan of $4 million to Chad.", []),
        ("Peru has stopped $5 million in funding to Chad.", []),
        ("Peru suspended aid of $5 million to Chad.", []),
        ("The Bank of Peru and the Trade Bank of Chad concluded a $6 million credit agreement.", []),
        ("Peru met Chad. The post, built with a $7 million grant from TradeMark Africa, is open.", []),
    ],
)
def test_what_is_stopped_joint_or_from_nobody_known_is_given_by_neither(text, told):
    """A fund of one side and what is recalled are its own; a stopped sum, two banks' and a stranger's are nobody's."""
    assert sums(text) == told
