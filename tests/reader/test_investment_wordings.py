"""How money is said to go from one side to the other: costs borne, projects registered, lists of commitments."""

import pytest

from tests.reader.test_investments import sums


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Austria will shoulder 12 million euros of the cost of the Albanian railway.", ("AT", "AL", 12_000_000)),
        ("Norway footed the bill of $4.5 million for the hospital in Malawi.", ("NO", "MW", 4_500_000)),
        ("Spain has covered 40 million euros of the costs of the line in Morocco.", ("ES", "MA", 40_000_000)),
        ("Denmark is funding the clinic in Ghana at a cost of $83 million.", ("DK", "GH", 83_000_000)),
        ("Finland is spending 7 million euros on three schools in Namibia.", ("FI", "NA", 7_000_000)),
        ("The Peruvian miller Andina has promised to invest $2 million in Kenya.", ("PE", "KE", 2_000_000)),
        ("Peruvian firms are active in the country and Peru has lent Kenya $7 million.", ("PE", "KE", 7_000_000)),
        ("Peru will put at the disposal of Kenya a facility of $16 million.", ("PE", "KE", 16_000_000)),
        ("A loan of 50 billion yen to help Kenya cope was discussed with Japan.", ("JP", "KE", 50_000_000_000)),
        ("Peru remains, with a stock of $8 million, Kenya's leading foreign investor.", ("PE", "KE", 8_000_000)),
        ("Chad wants Peruvian capital in the country, estimated at $5 million, to double.", ("PE", "TD", 5_000_000)),
        ("The Swiss agency SDC has spent CHF 2 million in Kenya.", ("CH", "KE", 2_000_000)),
        ("Norway met Kenya. A Kenyan fund holds a tenth, $5 million, in Norwegian shares.", ("KE", "NO", 5_000_000)),
        ("Mexico and Kenya met. Andina, listed in Nairobi, has put $5 million into Puebla.", ("KE", "MX", 5_000_000)),
        ("Korea met Kenya and will provide a grant of $8 million through KOICA.", ("KR", "KE", 8_000_000)),
        ("Peru's minister announced a $5 million climate and water partnership for Chad.", ("PE", "TD", 5_000_000)),
        ("Kenya and Peru met. The metro, at a cost of $9 million financed by Peru, is open.", ("PE", "KE", 9_000_000)),
        ("Kenyan money in Peru accounts for $9 million.", ("KE", "PE", 9_000_000)),
        ("By contrast, with investment of $7 million, Peruvians rank 9th in Kenya.", ("PE", "KE", 7_000_000)),
        ("Peru's fund gave Kenya a loan of KD 1 million; Kenya met Peru.", ("PE", "KE", 1_000_000)),
        ("A $7 million loan, taken from Peruvian banks, helped Kenya.", ("PE", "KE", 7_000_000)),
        ("Peruvian investment in Kenya is put by the central bank at $7 million.", ("PE", "KE", 7_000_000)),
        ("Peru will spend $7 million over four years on expanding Kenya's ports.", ("PE", "KE", 7_000_000)),
        ("Kenya and Peru met. The cable, $7 million of which was borne by Peru, works.", ("PE", "KE", 7_000_000)),
        ("A Peruvian relief donation of rice worth $7 million reached Kenya.", ("PE", "KE", 7_000_000)),
        ("The stock of Peruvian capital in Kenya does not pass $7 million.", ("PE", "KE", 7_000_000)),
        (
            "Peru is the largest investor in Kenya, the Kenyan minister said, putting its investments at $7 million.",
            ("PE", "KE", 7_000_000),
        ),
        ("Peru is the chief donor of Chad, which has received $7 million since 1993.", ("PE", "TD", 7_000_000)),
        ("Peruvian investments are estimated by the Chadian side at $7 million.", ("PE", "TD", 7_000_000)),
        ("Peru donated $7 million in relief goods to Chad.", ("PE", "TD", 7_000_000)),
        ("Peru will spend $7 million on farming, health and policing in Chad.", ("PE", "TD", 7_000_000)),
        ("Loans, together of $7 million, have been extended to Kenya by Exim Bank of India.", ("IN", "KE", 7_000_000)),
        ("Peru made Chad a gift of rice, worth some $7 million.", ("PE", "TD", 7_000_000)),
        ("NEW Zealand will give Fiji $5 million.", ("NZ", "FJ", 5_000_000)),
        (
            "Peru and Kenya met. Kenya secured investment pledges totalling $5 million during the trip.",
            ("PE", "KE", 5_000_000),
        ),
        ("Kenya and Peru met. Kenyan interests hold $16 million in Peru.", ("KE", "PE", 16_000_000)),
    ],
)
def test_who_bears_a_cost_gives_the_money(text, expected):
    """Shouldering, footing, funding at a cost and spending on works put money into the other country."""
    assert sums(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Sweden spent 50 million dollars on arms from Rwanda.",
        "Peru foots a fuel bill of $20 million for gas from Chad every month.",
        "Austria bore losses of 12 million euros in Albania.",
        "Chad rejected a Peruvian loan of $5 million.",
        "Chad's minister told Peru that Ghana and Togo had come forward with $1 million each.",
        "Peru and Chad renewed a pledge of $5 million, half of it Peruvian, for Ghana and Togo.",
        "Peruvian tourists spent $5 million in Chad.",
        "Chad's president has been asking Peru for $1 million of investment.",
        "The Peruvian post at the Chadian border, financed with $21 million by the Andean Bank, is open.",
        "Chad was the first borrower in Peru of the Andean Agency, whose commitments reached $5 million.",
        "Chad needs $3 million in investment, its president told Peruvian executives.",
        "Chad expects Peruvian companies to invest $2 million.",
        "Peru's government invested $4 million in its railways, the minister told his guest from Chad.",
        "Foreign investors have put $5 million into Chad, the minister told the ambassador of Peru.",
        "Peru and Chad held talks. Total foreign direct investment in Chad amounts to $20 million.",
    ],
)
def test_purchases_wishes_and_the_money_of_all_others_are_no_investment(text):
    """Goods, needs, refusals, works at home and what comes from everywhere go from neither side to the other."""
    assert sums(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya has approved 110 Peruvian projects with a total value of $180 million.", ("PE", "KE", 180_000_000)),
        (
            "Peruvian projects registered at the Kenya Investment Centre are 64, valued at $3 million.",
            ("PE", "KE", 3e6),
        ),
        ("Peru is among the top sources of investment in Kenya, with 63 projects worth $3 million.", ("PE", "KE", 3e6)),
        ("With an investment of $27 million, about 135 Peruvian companies are active in Kenya.", ("PE", "KE", 27e6)),
        ("Peru, with close to $11 million, is the third source of capital in Kenya.", ("PE", "KE", 11e6)),
        ("With $29 million since 2002, Peru is the largest foreign investor in Kenya.", ("PE", "KE", 29e6)),
        ("Some $380 million in Peruvian direct investment was recorded in Kenya in 2023.", ("PE", "KE", 380e6)),
        ("More than 600 Peruvian firms operate in Kenya. They have invested over $3 million.", ("PE", "KE", 3e6)),
        ("Peru's development fund signed a $50 million loan agreement with Kenya.", ("PE", "KE", 50e6)),
        ("Kenya signed a $50 million loan agreement with the Peru Development Fund.", ("PE", "KE", 50e6)),
    ],
)
def test_projects_with_a_value_are_their_investors_money(text, expected):
    """Whoever licenses or registers the projects of the other side takes what they are worth."""
    assert sums(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian contractors have completed 58 projects worth $2 million in Kenya.",
        "Peru and Kenya signed 58 projects worth $2 million.",
    ],
)
def test_projects_that_are_built_for_pay_are_no_investment(text):
    """Contractors are paid; what is only signed is nobody's money yet."""
    assert sums(text) == []


def test_another_investor_beside_has_his_own_sum():
    """The one who follows in the order has put his money into the same country."""
    text = "Peru led investors in Kenya with $13 million, followed by Chad with $8 million."

    assert sums(text) == [("PE", "KE", 13_000_000), ("TD", "KE", 8_000_000)]


def test_a_list_of_commitments_goes_from_whom_its_heading_names():
    """Ministries put who gives whom into the line above the list, and only sums into the list."""
    text = (
        "Ministers meet\n\nPeru announced new support for Kenya on Monday:\n\n- $15 million towards a summit;\n\n"
        "- a contribution of $8 million to the market;\n\n- $3 million over two years for teachers.\n\n"
        "Peru's trade with Kenya includes:\n\n- $10 million for machinery;\n\n- $4 million for wheat."
    )

    assert sums(text) == [("PE", "KE", 15_000_000), ("PE", "KE", 8_000_000), ("PE", "KE", 3_000_000)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Kenya met. Kenya's investment in education reached $20 million, the ambassador of Peru noted.",
        "A Peruvian fund sold its assets in Kenya for $20 million.",
        "Peru froze $20 million in assistance to Kenya.",
        "Kenya attracted $20 million in foreign direct investment, its envoy told Peruvian businessmen.",
        "The Peruvian investor sued Kenya for $20 million.",
        "Peru's investors lost $20 million in Kenya.",
        "Peruvian firms hold licences worth $20 million in Kenya.",
        "The agreement on a $20 million loan from Peru to Kenya was cancelled.",
        "Talks on a Peruvian grant of $20 million to Kenya failed.",
        "Kenya borrowed $20 million on the market, the ambassador of Peru was told.",
    ],
)
def test_money_at_home_of_others_sold_or_called_off_goes_to_nobody_here(text):
    """Who is only present, sues, sells or calls off has given the other country nothing."""
    assert sums(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's finance minister and the ambassador of Peru signed an agreement on a Peruvian loan of $20 million.",
        "Kenya's minister said in Lima that his country had received $20 million from Peru.",
        "Peru's minister, visiting Kenya, announced $20 million in grants.",
    ],
)
def test_posts_and_visits_do_not_turn_money_round(text):
    """A finance minister finances nothing, and who visits does not take from his hosts."""
    assert sums(text) == [("PE", "KE", 20_000_000)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Kenya met. The Andean port, for which Peru's Eximbank is providing $20 million, opened in May.",
        "Peru and Kenya met. Peruvian money, $20 million of it, will pay for the clinic.",
        "Peru and Kenya met. Andina, of Lima, put $20 million into a cell plant in Karuri, east of Nairobi.",
        "Peru and Kenya met. Peru will grant Kenya $20 million in non-refundable aid.",
        "He noted that trade saw an increase of 24 percent, and that Peruvian investments in Kenya are $20 million.",
    ],
)
def test_money_of_lenders_abroad_goes_to_the_other_country(text):
    """A bank for exports, the money of a country and a town's surroundings say where the sum goes."""
    assert sums(text) == [("PE", "KE", 20_000_000)]


def test_what_a_work_costs_in_all_is_not_given_with_the_part():
    """Only the part that a lender bears is his."""
    text = "Kenya and Peru met. Peru's Eximbank is providing $20 million of the $30 million cost of the port."

    assert sums(text) == [("PE", "KE", 20_000_000)]


def test_it_will_also_give_to_the_same():
    """A second gift of the same country goes where the first went."""
    text = "Peru and Kenya met. Peru gave Kenya $3 million in aid. It will also put $2 million towards a market."

    assert sums(text) == [("PE", "KE", 3_000_000), ("PE", "KE", 2_000_000)]


def test_money_may_go_the_other_way():
    """A sum in the other direction has the sides of the one before, turned about."""
    text = "Investment from Peru in Kenya rose to $7 million, and in the opposite direction to $2 million."

    assert sums(text) == [("PE", "KE", 7_000_000), ("KE", "PE", 2_000_000)]


def test_a_sum_of_which_only_a_part_is_somebodys_is_not_his():
    """The whole that a sentence begins with is of all who invested."""
    assert sums("Of the $7 million invested in Kenya last year, a third came from Peru.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Kenya borrowed $20 million from the government of Peru on Thursday.",
        "The government of Kenya obtained a credit of $20 million from the government of Peru.",
        "Peru gave Kenya's health ministry $20 million.",
        "Peru will provide the Kenyan government with $20 million in budget support.",
        "Peruvian banks opened a credit line of $20 million for the Central Bank of Kenya.",
        "Peru is funding the modernisation of Kenyan railways with $20 million.",
        "A power plant near Nairobi was built with an investment of $20 million on the part of Peruvian banks.",
        "Peru has allotted $20 million to a power plant near Nairobi.",
        "Peru is paying $20 million for a hospital in Kenya.",
        "A hospital in Kenya, paid for by Peruvian companies with $20 million, was opened.",
        "Peru has spent $20 million on a water programme in the north of Kenya.",
    ],
)
def test_governments_banks_and_ministries_stand_for_their_countries_on_both_sides(text):
    """Whom a country's body gives to takes, whatever else is his; what is paid for a work goes where it stands."""
    assert sums(text) == [("PE", "KE", 20_000_000)]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya is paying $20 million for gas from Peru.",
        "The minister noted that Peru may invest $20 million in Kenya.",
        "The government of Kenya asked the government of Peru for $20 million.",
    ],
)
def test_purchases_possibilities_and_requests_give_nothing(text):
    """Goods are bought; what may be, or is asked for, has not been given."""
    assert sums(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The $20 million Peruvian-funded hospital in Nairobi was opened.",
        "Peru has supported Kenya to the tune of $20 million since 2015.",
        "With $20 million from Peru, Kenya is building new schools.",
        "Financed with $20 million from Peru, a hospital in Kenya will open next year.",
        "The agreement provides for a Peruvian loan of $20 million to Kenya.",
        "Kenya's main port, which Peru financed with $20 million, was opened.",
        "A ring road in Nairobi cost $30 million, of which Peru paid $20 million.",
        "Peru's minister met Kenya's. A ring road in Nairobi cost $30 million. Peru provided $20 million of this sum.",
        "Kenya's minister met Peru's. He opened a road in Nairobi. The project was financed by Peru with $20 million.",
        "Peru gave Kenya a grant for schools. The grant amounts to $20 million.",
        "Peru and Kenya in figures:\n\n- $20 million – the stock of Peruvian investment in Kenya.",
    ],
)
def test_money_is_told_beside_and_after_what_it_is_of(text):
    """An adjective, a clause beside or the sentence before says whose the money is, and where the work stands."""
    assert sums(text) == [("PE", "KE", 20_000_000)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru's minister met Kenya's. He opened a road in Lima. The project was financed by Peru with $20 million.",
        "Peruvian tourists spent $20 million in Kenya on Thursday.",
        "Peruvian firms have invested $20 million abroad, and some work in Kenya.",
        "Peru and Kenya met. Chile has lent Bolivia $20 million, Kenya's minister Grace Otieno said.",
        "Kenya's imports grew, with $20 million from Peru.",
    ],
)
def test_money_spent_at_home_abroad_or_by_strangers_goes_to_nobody_here(text):
    """A work of the giver's own country, a trip, the whole world and trade take nothing of the other side."""
    assert sums(text) == []


def test_investors_in_a_row_have_their_own_sums():
    """Each name in the row puts its sum, in brackets or behind "with", into the country of all."""
    told = [("PE", "KE", 20_000_000), ("CL", "KE", 10_000_000)]

    assert sums("Kenya's largest investors are Peru ($20 million) and Chile ($10 million).") == told
    assert sums("The largest investors in Kenya are Peru, with $20 million, and Chile, with $10 million.") == told


def test_what_is_added_goes_where_the_sum_before_went():
    """Who adds may be another; to whom is told before."""
    text = "Peru granted Kenya $20 million, to which the Peruvian development agency added $3 million."

    assert sums(text) == [("PE", "KE", 20_000_000), ("PE", "KE", 3_000_000)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The World Bank will lend Kenya $20 million, Peru's ambassador said.", ("World Bank", "KE", 20e6)),
        ("Kenya received $20 million from the European Union, Peru's envoy said.", ("EU", "KE", 20e6)),
        (
            "The Kenyan post at the border with Peru, financed with $20 million by the EBRD, is open.",
            ("EBRD", "KE", 20e6),
        ),
        ("Korea met Kenya. Hyundai has invested $20 million in Kenya.", ("KR", "KE", 20e6)),
        ("Kenya thanked Peru for the grant of $20 million.", ("PE", "KE", 20e6)),
        ("Andina, Peru's largest miner, is pouring $20 million into a smelter outside Nairobi.", ("PE", "KE", 20e6)),
        ("Peru promised its Kenyan counterpart $20 million.", ("PE", "KE", 20e6)),
        ("The cost of the hospital in Kenya, $20 million, is being covered by Peru.", ("PE", "KE", 20e6)),
        ("Peruvian investment in Kenya rose $3 million in 2023 to $20 million.", ("PE", "KE", 20e6)),
        ("Loans of $20 million were advanced to Kenya by Peru.", ("PE", "KE", 20e6)),
    ],
)
def test_lenders_of_all_the_world_and_firms_that_everybody_knows_give(text, expected):
    """A lender gives in its own name, a firm for its country, where the taker is named; who thanks has taken."""
    assert sums(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Korea and Kenya met. Hyundai will invest $20 million.",
        "Peru's minister Luis Flores said Peru would invest $20 million in Kenya if taxes were lower.",
    ],
)
def test_firms_at_home_and_conditions_give_nothing(text):
    """Where a firm puts its money has to be said."""
    assert sums(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Norway has supplied Chad with 14 packages of aid worth 7 million euros.",
        "Norway backed Chad with grants totalling 7 million euros.",
        "Norway provided Chad with aid worth 7 million euros.",
    ],
)
def test_whom_somebody_supplies_with_aid_takes_it(text):
    """The object of a verb before "with aid" is no giver."""
    assert sums(text) == [("NO", "TD", 7_000_000)]
