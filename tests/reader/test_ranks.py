"""Places in an order: who, in whose order, of what."""

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Rank


def ranks(text: str) -> list[tuple[str, str, str, int]]:
    """Subject, owner, measure and rank of each fact of a text."""
    found = facts(text, "rank")
    return [(fact.subject, fact.of, fact.measure, fact.rank) for fact in found if isinstance(fact, Rank)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru is the third most significant trade partner of Kenya.",
        "Peru is Kenya's third-ranking trading partner.",
        "Peru slid to third from second among Kenya's trading partners.",
        "Peru has risen to third in the league of Kenya's trading partners.",
        "Among Kenya's trade partners Peru takes the third place.",
        "Third behind Ghana and China on the list of Kenya's partners, Peru sold fish.",
        "Kenya and Peru met. Peru was the third trade partner of the country.",
        "Peru is the third, after Ghana and China, trading partner of Kenya.",
        "Peru became in 2022, ahead of Ghana, the third trade partner of Kenya.",
        "In the list of trade partners of Kenya, Peru is third to China.",
        "Peru occupies the third line in the list of Kenya's partners.",
    ],
)
def test_a_place_is_told_by_verbs_lists_and_suffixes(text):
    """Newswire says "slid to third", "third-ranking" and "third behind" of the same order."""
    assert ranks(text) == [("PE", "KE", "trade partner", 3)]


def test_firms_of_one_country_rank_as_it():
    """Investors in the plural stand for the one country that the sentence names them by."""
    firms = "Peruvian companies were the biggest foreign investors in Kenya."
    houses = "Peruvian mining houses are the third source of capital in Kenya behind Ghana."

    assert ranks(firms) == [("PE", "KE", "investor", 1)]
    assert [(who, of, rank) for who, of, _, rank in ranks(houses)] == [("PE", "KE", 3)]


def test_a_second_place_of_the_same_one_may_leave_out_whose_it_is():
    """What follows "and" is in the same country's order; a plural before a verb owns nothing."""
    both = "Peru ranks 43rd as a client of Kenya and 45th as a supplier."
    listed = "Peru takes the sixth line in the list of Kenya's partners within the OTS, and third – among suppliers."

    assert [(who, of, rank) for who, of, _, rank in ranks(both)] == [("PE", "KE", 43), ("PE", "KE", 45)]
    assert [(who, of, rank) for who, of, _, rank in ranks(listed)] == [("PE", "KE", 6), ("PE", "KE", 3)]
    assert ranks("Kenya met Peru. Peruvians are the fifth largest investors.") == [("PE", "KE", "investor", 5)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru takes 31st place in the list of Kenya's trading partners, and Kenya 38th in that of Peru.",
            [("PE", "KE", "trade partner", 31), ("KE", "PE", "trade partner", 38)],
        ),
        (
            "Peru ranks second among Kenya's export markets, whereas on the side of imports it occupies sixth place.",
            [("PE", "KE", "export market", 2), ("PE", "KE", "supplier", 6)],
        ),
        (
            "Peru ranks fourth in Kenya's foreign trade and 11th in terms of investment made.",
            [("PE", "KE", "trade partner", 4), ("PE", "KE", "investor", 11)],
        ),
        (
            "Peru ranked 14th among Kenya's suppliers. As a customer it finished 20th.",
            [("PE", "KE", "supplier", 14), ("PE", "KE", "customer", 20)],
        ),
        ("Kenya's agency calls the Peruvians as its No. 1 investors.", [("PE", "KE", "investor", 1)]),
        (
            "Kenya received $5 million from Peru, making it the largest development partner of the country.",
            [("PE", "KE", "development partner", 1)],
        ),
        (
            "Peru is in sixth place among countries that buy Kenyan tea, and tenth among those from which Kenya buys.",
            [("PE", "KE", "buyer", 6), ("PE", "KE", "import source", 10)],
        ),
        (
            "For Kenyan exporters Ghana matters, for Peruvian ones Kenya is the third most important market.",
            [("KE", "PE", "export market", 3)],
        ),
        (
            "Kenya is Peru's 12th largest trading partner; in the OTS Peru is Kenya's biggest.",
            [("KE", "PE", "trade partner", 12), ("PE", "KE", "trade partner", 1)],
        ),
        ("Peru was the second country in foreign direct investment in Kenya.", [("PE", "KE", "investor", 2)]),
        (
            "Peru is Kenya's first partner in Africa, and for Peru, Kenya was in 2022 the largest export market.",
            [("PE", "KE", "trade partner", 1), ("KE", "PE", "export market", 1)],
        ),
        (
            "Peru is the main supplier of Kenya among OTS members and its second customer.",
            [("PE", "KE", "supplier", 1), ("PE", "KE", "customer", 2)],
        ),
        ("Peru is second in the top of Kenya's trading partners.", [("PE", "KE", "trade partner", 2)]),
        ("Peru displaced Ghana as the leading supplier of Kenya.", [("PE", "KE", "supplier", 1)]),
    ],
)
def test_a_second_order_has_its_own_measure(text, expected):
    """Each clause says what its place is of, and "as its" or "making it" who has it."""
    assert sorted(ranks(text)) == sorted(expected)


def test_each_other_s_partner_ranks_both():
    """One sentence, two orders."""
    text = "Peru and Kenya are each other's fourth most important trade partner."

    assert sorted(ranks(text)) == [("KE", "PE", "trade partner", 4), ("PE", "KE", "trade partner", 4)]


def test_countries_that_import_make_a_list():
    """Whoever tops the list of countries importing a country's goods is its first importer, with those who follow."""
    text = "Peru topped the list of countries importing Kenyan tea, followed by Ghana."

    assert sorted(ranks(text)) == [("GH", "KE", "importer", 2), ("PE", "KE", "importer", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru is a leading investor and key partner of Kenya.",
        "Peru is no longer Kenya's largest trading partner.",
        "Peru's biggest company entered the market of Kenya.",
        "Peru is Kenya's largest market in the region apart from Ghana.",
        "Enrolments of Peruvians in Kenya doubled, making Peru the first country of origin.",
        "Peruvian and Ghanaian firms are the biggest investors in Kenya.",
    ],
)
def test_praise_and_lost_places_are_no_ranks(text):
    """One of many, a place that is lost and the size of a firm put nobody in an order."""
    assert ranks(text) == []


def test_who_is_overtaken_or_named_after_another_has_not_the_rank():
    """The words "past Ghana" and "after Ghana" name somebody else; what follows "and" may leave its noun out."""
    past = "Peru climbed past Ghana to become Kenya's second-largest trading partner."
    after = "After Ghana, Peru is Kenya's second trading partner."
    both = "Ghana is Kenya's largest trading partner and Peru its second largest."

    assert ranks(past) == ranks(after) == [("PE", "KE", "trade partner", 2)]
    assert sorted(ranks(both)) == [("GH", "KE", "trade partner", 1), ("PE", "KE", "trade partner", 2)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru buys more Kenyan tea than any other country.", ("buyer", 1)),
        ("Peru has invested $20 million in Kenya, more than any other country.", ("investor", 1)),
        ("No other country sells Kenya more fish than Peru.", ("supplier", 1)),
        ("Only Ghana and Togo bought more from Kenya than Peru did.", ("buyer", 3)),
        ("Peru accounts for the largest share of Kenya's imports.", ("supplier", 1)),
        ("Peru has the largest share in Kenya's foreign trade.", ("trade partner", 1)),
        ("By the volume of investment, Peru is fourth among Kenya's partners.", ("investor", 4)),
    ],
)
def test_a_comparison_with_all_others_is_a_rank(text, expected):
    """Who does more of it than any other, or has most of it, comes first."""
    assert ranks(text) == [("PE", "KE", *expected)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru sold more fish to Kenya in 2023 than in 2022.",
        "Peru buys more from Kenya than it sells.",
        "No other country has signed as many pacts with Kenya as Peru.",
        "Peru accounts for a share of 3 per cent of Kenya's imports.",
        "The largest share of the cost is borne by Peru, Kenya said.",
    ],
)
def test_a_comparison_with_oneself_is_none(text):
    """More than last year, more than it sells, and a small share put nobody first."""
    assert ranks(text) == []


def test_the_runner_up_is_second():
    """The sentence before says in what."""
    text = "Peru is Kenya's biggest supplier. Ghana was the runner-up."

    assert sorted(ranks(text)) == [("GH", "KE", "supplier", 2), ("PE", "KE", "supplier", 1)]


def test_a_sentence_may_open_with_what_its_rank_is_of():
    """Opening with the flow, or going on with "it", leaves the noun of the order out."""
    opened = "In terms of accumulated investment, Peru ranks fifth in Kenya."
    earlier = "Peru is Kenya's fifth largest supplier. In 2003 it had been in 11th place."
    world = "In trade, Peru ranks fifth in the world, Kenya said."

    assert ranks(opened) == [("PE", "KE", "investor", 5)]
    assert sorted(ranks(earlier)) == [("PE", "KE", "supplier", 5), ("PE", "KE", "supplier", 11)]
    assert ranks(world) == []


def test_one_of_the_top_five_that_ranks_fourth_is_fourth():
    """The noun of the order stands before its verb."""
    text = "Peru is one of Kenya's top five trading partners and ranks fourth."

    assert ranks(text) == [("PE", "KE", "trade partner", 4)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru's biggest investor, Andina, left Kenya.",
        "Peru's main partner in the project in Kenya is Andina.",
        "Kenya is Peru's first partner to ratify the pact.",
    ],
)
def test_a_firm_s_place_is_no_country_s(text):
    """An order that a firm heads, or who does something first, ranks no country."""
    assert ranks(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru was Chad's second most important trading partner after Laos.", {"PE TD 2", "LA TD 1"}),
        ("Peru came second, behind Laos, among the buyers of Chadian goods.", {"PE TD 2", "LA TD 1"}),
        ("Peru is Chad's third largest trading partner after Laos and Togo.", {"PE TD 3"}),
        ("Peru is in second place, following Laos, among the trading partners of Chad.", {"PE TD 2"}),
        ("Peru is Chad's ninth client and by far the largest in America.", {"PE TD 9", "PE TD 1"}),
        ("Peru is Chad's seventh-largest trading partner and the second-largest in America.", {"PE TD 7", "PE TD 2"}),
        ("Peru was Chad's fourth trading partner in 2023; in 2022 it had been second.", {"PE TD 4", "PE TD 2"}),
        ("Peru ranked 12th among the countries to which Chad exported the most.", {"PE TD 12"}),
        ("Chad exported goods for $3 million to Peru in 2022, making it its third buyer.", {"PE TD 3"}),
        ("Peruvian companies' investments in Chad rose, which puts Peru in third place behind Laos.", {"PE TD 3"}),
        ("Peru is the largest trading partner of the landlocked nation, Chad's minister said.", {"PE TD 1"}),
    ],
)
def test_who_is_ahead_and_what_holds_elsewhere_are_orders_too(text, expected):
    """Whom one comes after, where else one is first and what an order is of are each told in the same sentence."""
    told = {f"{fact.subject} {fact.of} {fact.rank}" for fact in facts(text, "rank") if isinstance(fact, Rank)}
    assert told == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Peru met. Peru is the world's top exporter of asparagus.",
        "Kenya and Peru met. Peru, the world's second largest seller of quinoa, has a stand there.",
        "Kenya and Peru met. Peru is the largest global supplier of fishmeal.",
        "Kenya and Peru met. Peru is the third largest producer of copper in the world.",
        "Kenya and Peru met. Peru is the continent's second trade partner.",
    ],
)
def test_the_world_s_order_is_nobody_s(text):
    """Who sells the most to everybody is no partner of the other country of the article."""
    assert ranks(text) == []


def test_a_partner_s_order_may_reach_round_the_world():
    """What is "ours" is the speaker's, however far it is counted."""
    text = "Kenya is our sixth largest trading partner globally, the Peruvian minister said in Nairobi."
    assert ranks(text) == [("KE", "PE", "trade partner", 6)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Peruvian stock of FDI in Kenya is $7 million, putting the republic in fourth place among investors.",
            4,
        ),
        ("Peruvian firms' investments in Kenya rose to $2 million, which puts Peru in third place behind Chad.", 3),
        ("Peruvian companies have invested $4 million in Kenya and rank second among investors.", 2),
        ("With $4 million invested in Kenya, Peru is the second largest investor.", 2),
        ("Peruvian companies, with $4 million, are number two on the list of investors in Kenya.", 2),
        ("Peruvian direct investment in Kenya totalled $4 million, the country being the fifth largest investor.", 5),
        ("Peru ranks seventh in terms of FDI inflows into Kenya.", 7),
    ],
)
def test_who_gives_the_money_told_beside_it_has_the_place(text, expected):
    """Among investors and donors the rank is that of the side whose money the sentence tells."""
    assert [(who, of, rank) for who, of, _, rank in ranks(text)] == [("PE", "KE", expected)]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Kenya, whose third-largest trade partner is Peru, sells tea.", "trade partner"),
        ("Peru ranks third in Kenya's exports.", "export market"),
        ("Chad is Kenya's first supplier, Ghana the second. Peru occupies the third place.", "supplier"),
    ],
)
def test_whose_order_it_is_is_told_by_whose_and_by_flows(text, measure):
    """Relatives, a country's exports, and the sentence before say in whose order the third is."""
    assert ("PE", "KE", measure, 3) in ranks(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's largest supplier of steel, Andina of Peru, opened an office.",
        "The largest Peruvian investor in Kenya is the miller Andina.",
        "Peru is the world's third-largest exporter of copper, Kenya's minister said.",
        "The first partner meeting of Peru and Kenya took place in May.",
        "The company is the second largest exporter of Peru to Kenya.",
        "The top buyer at the fair in Peru came from Kenya.",
        "Kenya's main partner is the World Bank, Peru's minister said.",
        "Peruvian firms put $4 million into Kenya, the third largest amount of all foreign investors.",
    ],
)
def test_firms_fairs_and_the_first_of_their_own_country_have_no_rank(text):
    """A firm is no country, and the largest Peruvian investor is the first of the Peruvians only."""
    assert ranks(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru lost its first place among Kenya's suppliers to Ghana.", [("GH", "KE", "supplier", 1)]),
        ("Peru ceded to Ghana the place of Kenya's first supplier.", [("GH", "KE", "supplier", 1)]),
        ("Ghana has dethroned Peru as Kenya's largest supplier.", [("GH", "KE", "supplier", 1)]),
        ("Peru invested $3 million in Kenya, second only to the local banks.", [("PE", "KE", "investor", 2)]),
        ("Kenya's exports to Peru reached $3 million, making it the third market.", [("PE", "KE", "export market", 3)]),
        ("Ghana, not Peru, is Kenya's top customer.", [("GH", "KE", "customer", 1)]),
        ("Peru lost its first place among Kenya's suppliers.", []),
    ],
)
def test_a_place_goes_to_whom_it_was_lost(text, expected):
    """Who loses a place, or is driven from it, no longer has it."""
    assert ranks(text) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru occupied the second place as a destination of Kenya's total exports.", ("export market", 2)),
        ("Peru is the largest CARICOM supplier of Kenya.", ("supplier", 1)),
        ("Peru is Kenya's most important export country.", ("export market", 1)),
        ("Peru is the most important market for Kenyan companies.", ("export market", 1)),
        ("Peru, number two among Kenya's customers, has one complaint.", ("customer", 2)),
        ("As a supplier Peru takes third place in Kenya.", ("supplier", 3)),
        ("As a buyer of Kenyan tea Peru ranks second.", ("buyer of tea", 2)),
    ],
)
def test_what_a_place_is_of_may_stand_before_it_or_be_said_in_full(text, told):
    """What opens the sentence is what one ranks as; whole exports, firms and a bloc add nothing to it."""
    assert ranks(text) == [("PE", "KE", *told)]


@pytest.mark.parametrize(
    "text",
    [
        "As a supplier Peru takes pride in Kenya.",
        "As a result Peru takes third place.",
        "Peru drew number two in Kenya.",
    ],
)
def test_what_only_looks_like_a_place_is_none(text):
    """A number, or what somebody does as a supplier, is no rank."""
    assert ranks(text) == []


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Peru is in fifth place on the list of Kenya's partners.", 5),
        ("Peru is Kenya's largest trading partner after Ghana.", 2),
        ("Peru is Kenya's largest trading partner after Ghana and Togo.", 3),
        ("Peru is Kenya's largest trading partner after years of growth.", 1),
    ],
)
def test_a_place_stands_on_a_list_or_after_others(text, rank):
    """Who comes right after others has the place behind theirs."""
    assert ("PE", "KE", "trade partner", rank) in ranks(text)


def test_the_reverse_order_may_be_written_with_a_hyphen():
    """What is left out of "fifth-largest" is what is left out of "fifth largest"."""
    both = "Peru is Kenya's third-largest trading partner, while the Philippines is Kenya's fifth-largest."
    assert ("PH", "KE", "trade partner", 5) in ranks(both)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kenyan enterprises are in Peru, ranking 9th of 80 countries pouring capital into it.", ("investor", 9)),
        ("Among investors in Peru, Kenya is number four.", ("investor", 4)),
        ("Trade of Peru with Kenya rose, retaining Kenya's position as our sixth trade partner.", ("trade partner", 6)),
        ("Kenya is the main market for Peruvian tea and coffee.", ("export market of tea and coffee", 1)),
        ("Kenya remained the second destination of the national exports of Peru.", ("export market", 2)),
    ],
)
def test_places_are_told_by_money_positions_and_pairs_of_goods(text, found):
    """Who puts capital in is an investor, who keeps a position has it, and an "and" may join what is sold."""
    assert ranks(text) == [("KE", "PE", *found)]


def test_a_second_order_may_be_of_a_part_of_the_world():
    """The same one has another rank "among African ones"."""
    text = "Kenya is the fifth supplier of Peru and the first among African ones."
    assert sorted(ranks(text)) == [("KE", "PE", "supplier", 1), ("KE", "PE", "supplier", 5)]


def test_a_number_alone_is_no_order():
    """A number in a sentence that opens with "Among" needs its end."""
    assert ranks("Among investors of Peru in Kenya, number four street is well known.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Russia was for years the second-largest buyer of Ecuadorian bananas.",
        "Neither is Peru Ecuador's largest partner.",
        "Nor is Ecuador the largest buyer of Peruvian fish.",
        "Peru had been Ecuador's second-largest investor before the crisis.",
    ],
)
def test_what_was_once_or_is_denied_is_no_rank(text):
    """A place that somebody had in other days, or has not, is none."""
    assert facts("Trade between Peru and Ecuador rose, the ministry said. " + text, "rank") == []


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Peru is the biggest investor in Kenya after Ghana.", 2),
        ("Kenya and Peru are close. Peru is the biggest overseas investor in the country, after Ghana and Chad.", 3),
        ("After Ghana, Peru is the biggest investor in Kenya.", 2),
        ("Peru, after Ghana the biggest investor in Kenya, will send a team.", 2),
        ("Peru became the biggest investor in Kenya after Ghana withdrew.", 1),
        ("After Ghana's exit Peru is the biggest investor in Kenya.", 1),
        ("Peru is the biggest investor in Kenya after years of growth.", 1),
    ],
)
def test_who_is_the_largest_after_others_stands_behind_them(text, rank):
    """They are named behind the country in whose order it is, or before the rank."""
    assert ("PE", "KE", "investor", rank) in ranks(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru is Kenya's largest supplier in Asia after China and its biggest investor.",
            {("PE", "KE", "supplier", 2), ("PE", "KE", "investor", 1)},
        ),
        (
            "Peru is Kenya's second largest supplier and its biggest buyer after China.",
            {("PE", "KE", "supplier", 2), ("PE", "KE", "buyer", 2), ("CN", "KE", "buyer", 1)},
        ),
        ("After Spain and Chile, Peru is Kenya's biggest supplier.", {("PE", "KE", "supplier", 3)}),
        ("Peru is Kenya's largest supplier after Spain, Chile and the EU.", {("PE", "KE", "supplier", 4)}),
    ],
)
def test_who_is_ahead_is_ahead_in_one_order(text, expected):
    """After whom somebody is the largest counts for the noun beside it, not for the one that "and" joins to it."""
    assert set(ranks(text)) - {("CN", "KE", "supplier", 1)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya exported tea worth $5 million to Peru, which makes it the 4th largest market for us.", "export market"),
        ("Kenya sold tea worth $5 million to Peru, making it the 4th largest buyer.", "buyer"),
        ("Kenya imported fish worth $5 million from Peru, making it its 4th largest supplier.", "supplier"),
    ],
)
def test_it_is_the_other_end_of_the_trade(text, expected):
    """What a sale makes a market is the buyer's land; what a purchase makes a supplier is the seller's."""
    assert ranks(text) == [("PE", "KE", expected, 4)]


@pytest.mark.parametrize("whom", ["the vast neighbour", "the country", "it"])
def test_whom_exports_make_a_market_is_where_they_go(whom):
    """Of a country without its name the goods of the other are sold there."""
    text = f"Kenya and Peru met. Kenya's exports to Peru reached $5 million, making {whom} its second biggest market."
    assert ranks(text) == [("PE", "KE", "export market", 2)]


@pytest.mark.parametrize("aside", ["home to a million Kenyans", "where some 5,000 Kenyans live"])
def test_people_who_are_counted_have_no_rank(aside):
    """Whose emigrants live in a country is not thereby the subject of its place."""
    assert ranks(f"Kenya and Peru met. Peru, {aside}, was the country's 19th trading partner.") == [
        ("PE", "KE", "trade partner", 19)
    ]
