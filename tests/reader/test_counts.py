"""Stated totals: what is counted, and what only looks like a total."""

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Count


def totals(text: str) -> list[tuple[str, int, str]]:
    """What is counted, how many, and the bound, of each total of a text."""
    found = facts(text, "count")
    return [(fact.counted, fact.number, fact.bound) for fact in found if isinstance(fact, Count)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The number of Peruvian-owned firms in Kenya has topped 231.", ("company", 231, "more_than")),
        ("Peru and Kenya count 160 treaties and agreements between them.", ("document", 160, "exact")),
        ("Some 200 agreements link Peru and Kenya.", ("document", 200, "about")),
        ("Relations between Peru and Kenya rest on 160 agreements.", ("document", 160, "exact")),
        ("Peru's universities have 1,200 Kenyans on their rolls.", ("student", 1200, "exact")),
        ("Kenyan enrolments at the colleges of Peru have doubled to 1,200.", ("student", 1200, "exact")),
        ("Flights between Peru and Kenya have risen from 12 to 40 a week.", ("flight", 40, "exact")),
        ("Peruvian projects registered at the investment centre of Kenya are 64.", ("project", 64, "exact")),
        ("Peru has so far financed 96 village schemes in Kenya.", ("scheme", 96, "exact")),
        ("Peru and Kenya have 18 pairs of sister cities.", ("sister city", 18, "exact")),
        ("The number of agreements between Peru and Kenya has reached 120.", ("document", 120, "exact")),
        ("Peru and Kenya met, bringing the number of their agreements to 120.", ("document", 120, "exact")),
        ("As of May 1, up to 1,200 Peruvian firms were registered in Kenya.", ("company", 1200, "up_to")),
        ("Peru and Kenya have signed over 140 agreements so far.", ("document", 140, "more_than")),
        ("Investments of Peru in Kenya total $3 million; the firms number 1,200.", ("company", 1200, "exact")),
        ("There are 13,000 Peruvians in Kenya, the ministry said.", ("Peruvian", 13000, "exact")),
        ("Kenya is home to some 13,000 Peruvians.", ("Peruvian", 13000, "about")),
        ("The ministry counts 13,000 Peruvian workers in Kenya.", ("worker", 13000, "exact")),
        ("Kenya has sixty Peruvian schools, the ministry said.", ("school", 60, "exact")),
        ("Some 58 Kenyan firms operate in all ten regions of Peru.", ("company", 58, "about")),
    ],
)
def test_a_total_is_told_by_number_verb_and_rise(text, expected):
    """Counting, resting on, rising to and numbering all state how many there are."""
    assert expected in totals(text)


def test_a_part_of_a_total_counts_the_same():
    """The words "of which" and "ones" leave the noun to what was counted before."""
    parts = "In Kenya 231 firms with Peruvian capital are registered, of which 100 are owned by Peruvians alone."
    ones = "There are 231 Peruvian firms in Kenya and 150 Kenyan ones in Peru."

    assert sorted(totals(parts)) == [("company", 100, "exact"), ("company", 231, "exact")]
    assert sorted(totals(ones)) == [("company", 150, "exact"), ("company", 231, "exact")]


@pytest.mark.parametrize(
    "text",
    [
        "The delegation of Peru in Kenya includes heads of 27 enterprises.",
        "Of every ten Kenyan firms, seven have Peruvian owners.",
        "A forum of Peru and Kenya was to take place with 80 companies attending.",
        "Six Peruvian firms have undertaken to spend $3 million in Kenya.",
        "The road in Kenya is being built by two Peruvian companies.",
        "Peru gave Kenya a list of 40 firms interested in moving.",
        "Three companies of Peru signed contracts with partners in Kenya.",
        "Peru settled what Kenya still owed under seven finished projects.",
        "Andina's two power plants at Ica have been operating in Peru and Kenya since July.",
        "Peru and Kenya demarcate the border on the basis of two documents signed on 5 October 2019.",
    ],
)
def test_who_comes_and_what_was_done_once_is_no_total(text):
    """Delegations, shares, attendance and single deeds count nothing that stands."""
    assert totals(text) == []


def test_a_clause_without_a_verb_counts_as_the_one_before():
    """The second country's number needs no verb of its own."""
    text = "Peru has 900 firms with Kenyan owners, and Kenya 700 companies with Peruvian owners."

    assert sorted(totals(text)) == [("company", 700, "exact"), ("company", 900, "exact")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru and Kenya are close: 132 agreements bind the two, some signed during visits.",
            ("document", 132, "exact"),
        ),
        ("Over 60 agreements form the legal framework of Peru and Kenya.", ("document", 60, "more_than")),
        ("The legal base of Peru and Kenya includes 60 interstate, intergovernmental and other documents.", None),
        ("22 conventions were in operation between Peru and Kenya.", ("document", 22, "exact")),
        ("Peru and Kenya had put some 40 agreements on hold.", ("document", 40, "about")),
        ("In Peru the sales network of Kenya is represented by six firms.", ("company", 6, "exact")),
        (
            "The number of firms with Kenyan capital active in Peru was 4,200 as of 1 January.",
            ("company", 4200, "exact"),
        ),
        ("Nineteen Kenyan schools educate pupils in Peru.", ("school", 19, "exact")),
        ("The database lists 410 Kenyan branches in Peru.", ("branch", 410, "exact")),
        ("Kenyan companies invested in Peru last year, spread over 29 projects.", ("project", 29, "exact")),
        ("The number of Kenyans studying in Peru, some 1,600, is small.", ("student", 1600, "about")),
        ("Some 30,000 Vietnamese study in Peru.", ("student", 30000, "about")),
        ("400 Kenyan companies, approximately, are present in Peru.", ("company", 400, "about")),
        ("There are 13 border ports between Peru and Chile.", ("border port", 13, "exact")),
    ],
)
def test_what_stands_between_two_countries_is_a_total(text, expected):
    """Forming a framework, being represented, being listed and studying say that a number holds."""
    assert (expected or ("document", 60, "exact")) in totals(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru has 14 agreements with Kenya, nine of them in force.", ("document", 9)),
        ("In Peru operate 171 firms with Kenyan capital, 21 of which were founded last year.", ("company", 21)),
        ("There are 980 Kenyan companies in Peru, among them 453 joint ventures.", ("joint venture", 453)),
        ("There are 780 Kenyan firms in Peru; however, only 700 of them operate.", ("company", 700)),
        ("There are 40 agreements between Peru and Kenya. Eleven of them are in force.", ("document", 11)),
        ("About 4,600 Kenyan companies sell to Peru; 250 are installed there.", ("company", 250)),
        ("Kenya is home to 800 wholly Peruvian and 60 joint firms, and 39 Peruvian schools.", ("company", 800)),
        ("Kenya is home to 60 Peruvian firms, and 39 Peruvian schools.", ("school", 39)),
        ("The ministry of Peru knows of 140 Kenyan firms.", ("company", 140)),
        ("Two pacts of Peru and Kenya were signed, taking to 16 the agreements in force.", ("document", 16)),
        ("Kenya has 60 Peruvian firms. A decade ago there were 32.", ("company", 32)),
        ("In Peru there are 1,200 firms with Kenyan capital; the active ones number 900.", ("company", 900)),
        ("Out of 19 weekly flights of Peru to Kenya, four are new.", ("flight", 19)),
        ("In Peru operate 1,200 firms with Kenyan capital, and in Kenya 700 with Peruvian.", ("company", 700)),
        ("Peruvian companies put $7 million into 23 projects in Kenya.", ("project", 23)),
        ("Two thousand seven hundred Peruvian companies are registered in Kenya.", ("company", 2700)),
        ("Peru and Kenya signed three pacts, in addition to the 12 agreements which already exist.", ("document", 12)),
        ("Nine of Kenya's 23 banks are owned by Peruvians.", ("bank", 9)),
        (
            "Some 9,000 Peruvian firms are registered in Kenya, and more than 440 Kenyan firms in Peru.",
            ("company", 440),
        ),
        ("Some 1,900 Kenyan students are enrolled in schools of Peru, of whom 150 on a grant.", ("student", 150)),
        ("Airlines connect Peru with Kenya by 11 flights a week.", ("flight", 11)),
        ("Some 60 Peruvian companies are present in Kenya, and more than 90 are trading there.", ("company", 90)),
        ("Kenya is the top source of students in Peru, with 230 enrolled.", ("student", 230)),
        ("In Kenya 250 Peruvian companies are present, and other 4,300 export to it.", ("company", 4300)),
        ("Peru and Kenya met; the signing raises to 92 the number of their agreements.", ("document", 92)),
        ("Over 450 Peruvian companies have plants in Kenya; 100 of them came last year.", ("company", 100)),
        ("Of Peru and Kenya's programme, 18 of the 31 projects have been completed.", ("project", 18)),
    ],
)
def test_parts_leave_out_what_they_count(text, expected):
    """The words "of them", "of which" and "among them" go on about what was counted, in the next sentence, too."""
    assert expected in [(counted, number) for counted, number, _ in totals(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The construction of two power plants of Kenya and Peru is planned.",
        "Sixty hospitals are to be built in Kenya by firms of Peru.",
        "It is not true that 300 Peruvian firms operate in Kenya.",
        "Peru wants to raise the number of Kenyan students to 2,000.",
        "A former version put the number of agreements of Peru and Kenya at 15.",
        "The Bank of Peru is the oldest of the seven commercial banks in Kenya.",
        "The 484 MW wind farms of Peru in Kenya are debated.",
        "Peru and Kenya signed eleven agreements during the visit.",
        "Peruvians own companies in Kenya, nine out of ten of them small.",
        "A loan was taken from three Peruvian banks in Kenya.",
        "Peru allotted 620 quota places to citizens of Kenya, who live there.",
        "Thirteen instruments were signed by Peru and Kenya yesterday, which pleased those in force in the ministries.",
    ],
)
def test_what_is_to_be_built_and_measures_are_no_totals(text):
    """Plants to come, one of a definite group and megawatts say nothing of how many there are."""
    assert totals(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 42,000 Peruvian tourists visited Kenya last year.", ("tourist", 42000, "about")),
        ("The past five months saw 42,000 tourists from Peru arrive in Kenya.", ("tourist", 42000, "exact")),
        ("The number of Peruvian visitors to Kenya grew 12% to 42,000.", ("visitor", 42000, "exact")),
        ("Arrivals of tourists from Peru to Kenya rose to 42,000 last year.", ("tourist", 42000, "exact")),
        ("Kenya received 60,000 visitors from Peru in May.", ("visitor", 60000, "exact")),
        ("Peru sent 60,000 visitors to Kenya.", ("visitor", 60000, "exact")),
        ("More than 17,000 Peruvian citizens live in Kenya.", ("citizen", 17000, "more_than")),
        ("There are 26,000 Kenyans living in Peru.", ("Kenyan", 26000, "exact")),
        ("Kenya shelters some 15,000 refugees from Peru.", ("refugee", 15000, "about")),
        ("About 1,100 trucks a week cross the border of Peru and Ecuador.", ("truck", 1100, "about")),
        ("Every day 5,000 lorries pass between Peru and Ecuador.", ("lorry", 5000, "exact")),
        ("More than 700 Kenyans have graduated from universities of Peru.", ("student", 700, "more_than")),
        ("Peruvians rank third among investors in Kenya, with 949 companies.", ("company", 949, "exact")),
        ("Peruvian companies in Kenya come to 2,675.", ("company", 2675, "exact")),
        ("Arrivals of tourists from Peru to Kenya rose to 42,000 persons.", ("tourist", 42000, "exact")),
        ("About two million Kenyans travelled to Peru this year.", ("Kenyan", 2000000, "about")),
    ],
)
def test_those_who_came_crossed_or_live_there_are_a_total(text, expected):
    """Tourists, citizens abroad and trucks are counted where they moved or stay, and are of one of the two."""
    assert totals(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya hopes to receive 100,000 tourists from Peru next year.",
        "Kenya expects 200,000 tourists from Peru.",
        "As many as 5,000 trucks were stranded on the border of Peru and Ecuador.",
        "Some 200 citizens of Peru and Kenya protested in Nairobi.",
        "Peru evacuated 13,000 Peruvians in Kenya.",
        "A firm of Peru and Kenya has 2,000 Peruvian workers.",
        "Five Kenyans living in Peru were arrested.",
        "The hotel in Kenya can host 1,200 tourists, the ministers of Peru and Kenya said.",
        "Kenya welcomed 90,000 tourists, its minister told the ambassador of Peru.",
        "Builders from Peru are erecting a school for 960 pupils in Kenya.",
        "Kenya has 47 universities, its minister told the ambassador of Peru.",
        "Peru has agreements with 22 countries and regions, Kenya among them.",
    ],
)
def test_hopes_groups_and_strangers_are_no_total(text):
    """What is hoped for, happened to a few, or is of no country of the two says nothing of the relation."""
    assert totals(text) == []


def test_visitors_are_of_the_time_in_which_they_came():
    """Unlike what stands today, arrivals belong to their year."""
    found = facts("In 2022, 42,000 tourists from Peru visited Kenya.", "count")

    assert [fact.when for fact in found] == ["2022"]


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        ("How many Kenyan firms are registered in Peru?", "On paper more than 6,000.", ["company 6000 more_than"]),
        ("How many agreements bind the two states?", "More than 120, of which 14 are new.", ["document 120 more_than"]),
        ("And how many students are here?", "There are 900 at the moment.", ["student 900 exact"]),
        ("How many firms will come?", "Perhaps 40.", []),
        ("How many joint ventures are there?", "I do not know; in 2010 there were 40.", []),
        ("How many firms are there?", "With 300 workers at the port, things are better.", []),
        ("Are there firms?", "More than 40.", []),
    ],
)
def test_a_number_answers_how_many(question, answer, expected):
    """A bare number right behind "how many" counts what that asks for; hopes, doubts and other nouns answer nothing."""
    found = facts(f"Interview with the Ambassador of Kenya to Peru.\n\n{question}\n\n{answer}", "count")

    assert [f"{fact.counted} {fact.number} {fact.bound}" for fact in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenyan investments in Peru are put at $2 billion, distributed over 1,900 projects.",
            [("project", 1900, "exact")],
        ),
        ("Out of 55 initiatives of Kenya and Peru, 37 have been completed.", [("initiative", 37), ("initiative", 55)]),
        ("The number of border crossings of Peru and Chad has been raised to 40 from 22.", [("border crossing", 40)]),
        ("Peru and Chad had 68 trade barriers. The minister has been there for 37 days.", [("trade barrier", 68)]),
    ],
)
def test_parts_and_spreads_are_counted(text, expected):
    """What is spread over so many, a part that is done and a number raised from another are totals."""
    assert [total[: len(want)] for total, want in zip(sorted(totals(text)), expected, strict=True)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenyans living in Peru number some 5,000.", ("Kenyan", 5000, "about")),
        ("Tourists from Peru numbered 18,000 last year, Kenya said.", ("tourist", 18_000, "exact")),
        ("Peru and Kenya met. The legal base: over 170 documents.", ("document", 170, "more_than")),
        ("Between Peru and Chile 40 crossings are in use now.", ("crossing", 40, "exact")),
        ("Of the 305 firms with Peruvian capital in Kenya, 164 are joint ventures.", ("joint venture", 164, "exact")),
    ],
)
def test_numbers_stand_behind_what_they_count(text, expected):
    """People number so many, a legal basis is so many documents, some of the firms are joint ventures."""
    assert expected in totals(text)


def test_undertakings_that_are_completed_are_no_companies():
    """A company is never finished; a work is."""
    assert totals("Two undertakings of Peru and Kenya were completed.") == []


def test_a_country_s_own_regions_are_no_total_of_two():
    """What a country has at home is not between it and the other; what it has there is."""
    assert totals("Kenya's 16 regions trade with Peru.") == []
    assert totals("Kenya's six banks in Peru are doing well.") == [("bank", 6, "exact")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The legal base counts 243 documents; yesterday the ministers co-chaired a session.",
            ("document", 243, "exact"),
        ),
        ("Kenya's envoy counted last month: 62 agreements and memoranda.", ("document", 62, "exact")),
        (
            "Some 70 firms with Kenyan capital work in Peru, and 55 with Peruvian one - in Kenya.",
            ("company", 55, "exact"),
        ),
        ("Of the 214,000 Kenyans in Peru, roughly 178,000 are in households.", ("Kenyan", 178_000, "about")),
        ("There were 68 trade barriers in 2021. To date 54 have been resolved.", ("trade barrier", 54, "exact")),
    ],
)
def test_a_total_stands_beside_others(text, expected):
    """What follows a semicolon or stands before a colon is of something else; a noun told may be left out."""
    assert expected in totals(f"Peru and Kenya held talks. {text}")


def test_who_only_has_to_come_is_no_total():
    """What firms are to do at a fair counts nobody."""
    text = "About 30 Peruvian firms work in Kenya. At the fair, 12 are to show their goods."

    assert totals(text) == [("company", 30, "about")]
