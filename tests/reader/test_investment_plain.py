"""Money as any newspaper tells it: promises told in the past, works that others paid for, second loans."""

import pytest

from tests.reader.reading import facts
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ghana's finance ministry and Germany's KfW signed a €60 million loan agreement.", ("DE", "GH", 60e6)),
        ("The Peruvian embassy and Ghana's ministry signed a grant agreement of $6 million.", ("PE", "GH", 6e6)),
        (
            "Ghana's minister of finance, Kofi Ofori, and Japan's ambassador, Ken Ito, signed a $6 million grant deal.",
            ("JP", "GH", 6e6),
        ),
        ("A €60 million loan agreement was signed between Ghana and Italy's development bank.", ("IT", "GH", 60e6)),
        ("Peru will finance a $5 million school in Ghana.", ("PE", "GH", 5e6)),
        ("Peru and Ghana met. The $5 million school in Accra was paid for by Peru.", ("PE", "GH", 5e6)),
        ("Peru's finance and economy ministry gave Ghana $5 million.", ("PE", "GH", 5e6)),
        ("Peru's Andina acquired 40 percent of Ghana's Sika Bank for $5 million.", ("PE", "GH", 5e6)),
        ("Oman's sovereign fund bought a 20 percent stake in a Tanzanian bank for $6 million.", ("OM", "TZ", 6e6)),
        ("The Malaysian group Petronas has spent $4 billion in Turkmenistan to date.", ("MY", "TM", 4e9)),
        ("The fund, with $100 million provided by Qatar, will back Rwandan firms.", ("QA", "RW", 100e6)),
    ],
)
def test_banks_embassies_and_buyers_give(text, expected):
    """Whose bank or ambassador signs a loan lends it; who buys into a firm abroad has put his money there."""
    assert sums(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Peru's ministry of trade and Ghana's ministry of economy signed a loan agreement of $6 million.",
        "Peru's Andina wants to buy a bank in Ghana for $5 million.",
        "Peru's Andina bought a bank in Ghana from Chad's Sao for $5 million.",
        "Peru bought 40 percent of Ghana's cocoa for $5 million.",
        "Peru and Ghana met. Ghana will finance a $5 million deficit.",
    ],
)
def test_nobody_s_loans_and_goods_are_no_investment(text):
    """Two ministries do not say who lends; a crop is bought, not invested in."""
    assert sums(text) == []


def test_their_money_is_of_the_firms_before_whatever_else_is_counted():
    """A number beside the sum does not hide the sentence before."""
    text = "Over 300 Peruvian companies work in Chad. With 12,000 staff, their investments total $5 million."

    assert sums(text) == [("PE", "TD", 5_000_000)]


def test_half_of_a_sum_is_not_the_sum():
    """Who covers half of a cost gives less than the cost."""
    assert sums("Peru will cover half of the $60 million cost of the road in Chad.") == []
    assert sums("Peru will cover the $60 million cost of the road in Chad.") == [("PE", "TD", 60_000_000)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ghana's firm Sika invested $5 million last year in Nairobi, Kenya.", ("GH", "KE", 5_000_000)),
        ("Sika of Peru opened in Kenya a plant in which it had invested $5 million.", ("PE", "KE", 5_000_000)),
        ("The terms on Ghana's $5 million loan to Kenya are not known.", ("GH", "KE", 5_000_000)),
    ],
)
def test_whose_it_is_said_to_be_goes_before_what_is_known(text, expected):
    """A firm of a known name is whose the text says it is, and "Ghana's loan" is Ghana's."""
    assert sums(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Peru's Andina completed its $5 million purchase of a Ghanaian brewery.",
        "The $5 million takeover of Ghana's Sika Bank by Peru's Andina was completed.",
        "Peru and Ghana met. Ghana's Sika Bank was bought by Peru's Andina for $5 million.",
        "Peru's Andina acquired a Ghanaian mine in a transaction worth $5 million.",
        "Peru's Andina paid $5 million for a Ghanaian insurer.",
    ],
)
def test_a_firm_that_is_bought_is_an_investment(text):
    """However a newspaper tells of it: with a noun, in the passive, as a deal."""
    assert sums(text) == [("PE", "GH", 5_000_000)]
    assert facts(text, "trade") == []


@pytest.mark.parametrize(
    "text",
    [
        "Peru's Andina abandoned its $5 million takeover of Ghana's Sika Bank.",
        "Peru's Andina is in talks to buy Ghana's Sika Bank for $5 million.",
        "Peru is weighing a $5 million loan to Ghana.",
        "Peru mulls a $5 million grant to Ghana.",
        "Peru was in negotiations over a $5 million loan to Ghana.",
        "Peru's purchases of Ghanaian cocoa were worth $5 million in 2023.",
    ],
)
def test_what_is_only_weighed_or_is_given_up_is_no_investment(text):
    """Nor are talks over a loan, nor goods."""
    assert sums(text) == []


def test_a_name_that_opens_with_a_region_is_its_countrys():
    """What is lent for a region's namesake is the country's, and what is lent to the region its own."""
    assert sums("Japan signed a $5 million loan for the Metro Manila Subway of the Philippines.") == [
        ("JP", "PH", 5_000_000)
    ]
    assert sums("Japan signed a $5 million loan for Metro Manila.") == [("JP", "PH-00", 5_000_000)]


@pytest.mark.parametrize("text", ["is investing S/115 million", "will invest 300 million soles"])
def test_a_country_invests_its_own_money_at_home(text):
    """Nothing says that the other country of the article gets it."""
    assert sums(f"Peru and Bolivia met. Peru {text} in the access road.") == []


@pytest.mark.parametrize("clause", ["; a study, funded by Chile, is ready", ", and a study was funded by a donor"])
def test_what_pays_for_something_else_pays_no_cost_told_before(clause):
    """The cost of a railway is not what somebody gave for a study of it."""
    assert (
        facts(f"Kenya and Chad met. A railway links Kenya to Chad at a cost of $300 million{clause}.", "investment")
        == []
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Peruvian Development Agency will allocate $5 million for irrigation in Ghana.", ("PE", "GH", 5e6)),
        ("Peru and Ghana met. The Peruvian Cooperation Agency has set aside $5 million for wells.", ("PE", "GH", 5e6)),
        ("Peru and Ghana met. The school is financed by Peru to the tune of $5 million.", ("PE", "GH", 5_000_000)),
        ("Peru and Ghana met. Peru is funding the school at a cost of $5 million.", ("PE", "GH", 5_000_000)),
        ("Peru and Ghana met. The school, to be financed by a $5 million Peruvian loan, is open.", ("PE", "GH", 5e6)),
        ("Andina, the Peruvian cement maker, has sunk $5 million into its Accra plant.", ("PE", "GH", 5_000_000)),
        (
            'Peru and Ghana met. "We have invested $5 million here," said Peru\'s ambassador, Ana Luz.',
            ("PE", "GH", 5e6),
        ),
        ("Peruvian firms invested $5 million in a mill in Ghana, suspended in 2020.", ("PE", "GH", 5_000_000)),
    ],
)
def test_agencies_works_and_speakers_give(text, expected):
    """An agency that lends abroad gives abroad, a work told of has its payer, and "we" are whose ambassador speaks."""
    assert sums(text) == [expected]


def test_a_second_sum_may_leave_its_currency_to_the_first():
    """A line whose bare sums were given their money is still that line of its article."""
    said = '"We have invested $5 million, and 3 million this year," said Peru\'s ambassador, Ana Luz.'

    assert sums(f"Peru and Ghana met. {said}")[0] == ("PE", "GH", 5_000_000)


def test_an_agency_at_home_is_no_giver_abroad():
    """A country's own development fund spends at home unless the text says otherwise."""
    assert sums("Peru and Ghana met. The National Fund of Peru will allocate $5 million for irrigation.") == []


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("In 2022, Peru invested $5 million in Ghana, up from $4 million in 2021.", "2022"),
        ("Peru invested $5 million in Ghana against $4 million in 2022.", "2024-03-10"),
        ("From 2010 to 2022 Peru invested $5 million in Ghana.", "2010/2022"),
        ("Peru invested $5 million in Ghana between April 2000 and December 2022.", "2000-04/2022-12"),
        ("Peru will give Ghana $5 million over the next three years.", "2024-03-10"),
        ("Peru will give Ghana $5 million next year.", "2025"),
        ("Ghana's airport, built with a $5 million loan from Peru, opened on 1 January 2023.", "2024-03-10"),
        ("Andina of Peru, which came to Ghana in 2011, has invested $5 million there.", "2024-03-10"),
        ("Peru gave Ghana a loan of $5 million, signed in May 2023.", "2023-05"),
    ],
)
def test_the_time_of_a_sum_is_its_own(text, when):
    """Not the time of the sum behind it, nor that over which it is to come; a span of years is one."""
    found = facts(text, "investment")
    assert next(fact.when for fact in found if fact.amount == 5_000_000) == when


def test_a_part_of_mutual_investments_is_one_countrys():
    """Of what both have put into each other, a part may be said to come from one."""
    assert sums("Mutual investments of Peru and Ghana stand at $9 million, including $5 million from Peru.")[1:] == [
        ("PE", "GH", 5_000_000)
    ]


@pytest.mark.parametrize(
    "said",
    [
        '"Peruvian companies have $5 million invested in our country," President Mensah said.',
        '"I am glad," President Mensah said. "Peruvian companies have $5 million invested in our country."',
    ],
)
def test_our_country_is_the_speakers(said):
    """Whoever reports it, "our country" is that of the official who speaks, by his surname alone."""
    lead = "LIMA (PNA) - Ghanaian President Kofi Mensah arrived in Peru. "
    assert sums(lead + said) == [("PE", "GH", 5_000_000)]


@pytest.mark.parametrize(
    "act", ["signed a deal to invest $2 billion in", "signed a deal that will see $2 billion invested in"]
)
def test_a_group_of_firms_invests(act):
    """Of two who sign, the firms bring the money."""
    assert sums(f"Kenya and China are friends. Kenya and a group of Chinese companies {act} roads.") == [
        ("CN", "KE", 2_000_000_000)
    ]


def test_a_person_stands_where_no_occasion_does():
    """A person before a place is an item without a word of its own: "President Li in Quito"."""
    text = "Peru and President Li in Quito signed a pact with China and China gave Peru $20 million."

    assert [amount for _, _, amount in sums(text)] == [20_000_000]


@pytest.mark.parametrize(
    "text",
    [
        "In July Paz spent a week in Peru, where he met President Ana Ruiz and picked up a $5 million grant.",
        "On a visit to Peru Paz obtained $5 million in aid for schools.",
        "Paz flew to Lima in March and landed a $5 million loan.",
        "In Lima, Paz won a pledge of $5 million.",
    ],
)
def test_who_gets_money_abroad_gets_it_there(text):
    """A visitor's loan or grant is his hosts'."""
    assert sums(f"Ghana's President Luis Paz met Peru's President Ana Ruiz. {text}") == [("PE", "GH", 5_000_000)]
