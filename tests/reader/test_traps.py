"""What a careless reader gets wrong: each trap by name, first those of the seeds, then those of news at large."""

from datetime import date

import pytest

from tests.reader.reading import SEEDS, facts, files, read
from tracker.domain.facts import kind_of
from tracker.reader.reader import reader


@pytest.fixture(scope="module")
def seed():
    """The facts of each seed article by the number of its file."""
    return {name[:3]: reader().read(article) for name, article in files(SEEDS)}


def only(found, kind, **fields):
    """The one fact of a kind with these fields."""
    [fact] = [
        fact
        for fact in found
        if kind_of(fact) == kind and all(getattr(fact, name) == value for name, value in fields.items())
    ]
    return fact


def test_the_year_of_an_occupation_is_not_that_of_the_applications(seed):
    """Companies that applied for work on territories liberated in 2020 did not apply in 2020."""
    assert only(seed["004"].facts, "count", counted="company").when == "2022-02-17"


def test_last_year_is_reckoned_from_the_publication(seed):
    """What an article of 2019 says of last year is of 2018."""
    assert only(seed["001"].facts, "trade", amount=2_500_000_000).when == "2018"


def test_on_july_2021_is_a_month(seed):
    """A slip of the preposition invents no day."""
    assert only(seed["004"].facts, "meeting", when="2021-07").form == "forum"


def test_the_23rd_forum_is_an_ordinal(seed):
    """The "23rd St. Petersburg" forum is neither a date nor the end of a sentence."""
    forum = only(seed["001"].facts, "meeting", form="forum")

    assert (forum.number, forum.when) == (23, "2019-06-06/2019-06-08")


def test_an_undated_release_gives_no_dates(seed):
    """No day without grounds: what the ministry did not date stays undated."""
    assert seed["003"].published is None
    assert {fact.when for fact in seed["003"].facts} == {None}


def test_trade_with_a_region_is_not_that_with_the_country(seed):
    """Turnover with the Leningrad Region stands apart from turnover with Russia."""
    assert only(seed["001"].facts, "trade", partner="RU-LEN").amount is None
    assert only(seed["001"].facts, "trade", partner="RU", when="2018").amount == 2_500_000_000


@pytest.mark.parametrize(
    "text",
    [
        "Trade between Azerbaijan and Georgia could reach $2 billion in 2025.",
        "If trade between Azerbaijan and Georgia were to reach $2 billion in 2025, all would gain.",
        "Trade between Azerbaijan and Georgia is expected to reach $4 billion in 2025.",
        "Azerbaijan has great potential for increasing trade with Georgia.",
        "President Ilham Aliyev of Azerbaijan did not meet President Salome Zourabichvili of Georgia on Friday.",
        "No document was signed by Azerbaijan and Georgia on Friday.",
        "Will trade between Azerbaijan and Georgia reach $2 billion in 2023?",
    ],
)
def test_what_is_imagined_denied_or_asked_is_no_fact(text):
    """A hope, a condition, a forecast, a denial and a question state nothing but who holds which office."""
    assert [fact for fact in read(text).facts if kind_of(fact) != "office"] == []


@pytest.mark.parametrize(
    "text",
    [
        "A visit to Georgia by Azerbaijani President Ilham Aliyev, planned for Monday, will not take place.",
        "The visit of President Yoweri Museveni of Uganda to Kenya, due on Tuesday, has been cancelled.",
        "Ugandan President Yoweri Museveni called off his visit to Kenya, which had been set for Monday.",
        "Plans for a meeting of the joint commission of Kenya and Uganda in April were dropped.",
        "The session of the joint commission of Kenya and Uganda was to have been held, but did not take place.",
    ],
)
def test_a_visit_called_off_is_no_visit(text):
    """A trip or meeting that will not take place, or did not, is neither held nor planned."""
    assert facts(text, "meeting") == []


def test_a_hypothetical_figure_is_no_figure():
    """What trade would be is not what it is, however the condition is told."""
    had = "Had the pact been signed, trade between Kenya and Uganda would have reached $2 billion in 2023."
    were = "Trade between Kenya and Uganda would stand at $3 billion in 2023 if tariffs were lifted, a study says."

    assert [facts(had, "trade"), facts(were, "trade")] == [[], []]


def test_another_pairs_figure_stays_with_that_pair():
    """What two other countries trade is told of them, never of the pair that the article is about."""
    text = (
        "Trade between Kenya and Uganda rose by 5 percent to $1.1 billion in 2023. "
        "Trade between Tanzania and Rwanda stood at $300 million in the same year."
    )

    told = {(fact.reporter, fact.partner, fact.amount) for fact in facts(text, "trade")}

    assert told == {("KE", "UG", 1_100_000_000), ("RW", "TZ", 300_000_000)}


def test_a_third_countrys_figure_in_the_same_sentence_is_not_the_pairs():
    """The figure of a trade with somebody else that follows in the sentence does not pass for the pair's."""
    text = "Kenya's trade with Uganda reached $1.1 billion in 2023, while that with Tanzania was $700 million."

    assert [fact.amount for fact in facts(text, "trade") if {fact.reporter, fact.partner} == {"KE", "UG"}] == [
        1_100_000_000
    ]


def test_an_adjective_of_origin_is_no_party():
    """Turkish-made drones and a Chinese-built railway bring neither Türkiye nor China into the meeting."""
    text = (
        "Turkish-made drones and a Chinese-built railway were shown to Ugandan President Yoweri Museveni "
        "and Kenyan President William Ruto, who met in Nairobi on Friday."
    )

    found = read(text)

    assert set(found.parties) == {"KE", "UG"}
    assert {party for fact in found.facts if kind_of(fact) == "meeting" for party in fact.parties} == {"KE", "UG"}


def test_two_officials_of_one_surname_are_two_persons():
    """Each keeps his office and his country, and they can meet each other."""
    text = "Kenyan Energy Minister John Okello met Ugandan Deputy Energy Minister Peter Okello in Kampala on Friday."

    assert {(fact.person, fact.office, fact.of) for fact in facts(text, "office")} == {
        ("John Okello", "minister of energy", "KE"), ("Peter Okello", "deputy minister of energy", "UG"),
    }  # fmt: skip
    [meeting] = facts(text, "meeting")
    assert meeting.participants == ("John Okello", "Peter Okello")


def test_a_meeting_to_come_is_planned():
    """What will happen says so, and has the day ahead."""
    text = "Azerbaijani President Ilham Aliyev will meet Georgian Prime Minister Irakli Kobakhidze in Baku on March 15."

    [meeting] = facts(text, "meeting", date(2024, 3, 10))

    assert (meeting.status, meeting.when) == ("planned", "2024-03-15")


def test_a_fall_is_negative_and_a_halving_is_fifty():
    """The sign is in the verb."""
    fell = "Azerbaijan's exports to Georgia fell by 5 percent in 2023."
    halved = "Azerbaijan's exports to Georgia halved in 2023."

    assert [str(fact.change_pct) for fact in facts(fell, "trade")] == ["-5"]
    assert [float(fact.change_pct) for fact in facts(halved, "trade")] == [-50.0]


def test_two_ministers_of_one_title_stand_for_two_countries():
    """Of "finance ministers A and B" each has the office in his own country, in the order of the text."""
    text = (
        "Azerbaijan and Georgia agreed on customs in Baku.\n\n"
        "Finance ministers Samir Sharifov and Lasha Khutsishvili signed the agreement."
    )

    assert [(fact.person, fact.of) for fact in facts(text, "office")] == [
        ("Samir Sharifov", "AZ"), ("Lasha Khutsishvili", "GE"),
    ]  # fmt: skip


def test_a_counterpart_holds_the_same_office():
    """Being "his Lao counterpart" gives the office that the sentence gives another."""
    text = "Chinese Foreign Minister Wang Yi met his Lao counterpart, Saleumxay Kommasith, in Vientiane."

    held = {(fact.person, fact.office, fact.of) for fact in facts(text, "office")}

    assert ("Saleumxay Kommasith", "minister of foreign affairs", "LA") in held


def test_a_former_minister_is_former():
    """Then, former and ex- are of the past; acting and outgoing are not."""
    former = facts("It was agreed with then Prime Minister of Russia Dmitry Medvedev.", "office")
    acting = facts("It was agreed with acting Prime Minister of Russia Dmitry Medvedev.", "office")
    earlier = facts("Former Kenyan Trade Minister Moses Kuria met ex-President of Uganda Godfrey Binaisa.", "office")

    assert [fact.former for fact in (*former, *acting, *earlier)] == [True, False, True, True]


def test_a_paragraph_printed_twice_is_read_once():
    """An echo within an article confirms nothing."""
    told = "More than 230 documents have been signed between Azerbaijan and Russia."

    assert len(facts(f"{told}\n\nThe sides talked about tourism.\n\n{told}", "count")) == 1


def test_a_headline_yields_to_the_body():
    """A fact that both state is one fact, quoted from the body."""
    text = (
        "Azerbaijan and Georgia sign agreement\n\n"
        "Azerbaijan and Georgia signed an agreement on customs in Baku on Friday, the ministry said in a statement."
    )

    [document] = facts(text, "document")

    assert document.quote.startswith("Azerbaijan and Georgia signed an agreement on customs")


def test_our_country_is_the_publishers():
    """The publisher's home decides whose minister is just "the minister of economy"."""
    text = (
        "Armenia and Iran discussed trade on Monday, and Iran's ambassador was there.\n\n"
        "Economy Minister Gevorg Papoyan spoke first."
    )

    [office] = [fact for fact in read(text, home="AM").facts if kind_of(fact) == "office"]

    assert office.of == "AM"
