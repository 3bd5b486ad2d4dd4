"""Documents: what counts as signed, by whom, when, and how many."""

from datetime import date

import pytest

from tests.reader.reading import facts, read
from tracker.domain.facts import Document

DAY = date(2024, 3, 10)


def documents(text: str, published: date | None = DAY) -> list[Document]:
    """The documents of a text, in its order."""
    return [fact for fact in facts(text, "document", published) if isinstance(fact, Document)]


def told(text: str) -> list[tuple[str, str | None, str]]:
    """Type, day and status of each document of a text."""
    return sorted((fact.type, fact.when, fact.status) for fact in documents(text))


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chad signed a treaty on visas.",
        "Peru and Chad on Friday jointly signed, in the presence of the press, a treaty on visas.",
        "A treaty on visas was signed in Lima by Peru and Chad.",
        "The talks ended with the signing of a treaty on visas between Peru and Chad.",
        "A treaty on visas, signed by Peru and Chad, will ease travel.",
        "The foreign ministers of Peru and Chad put their names to a treaty on visas.",
        "Peru and Chad closed their talks with a treaty on visas.",
        "Peru and Chad ink a treaty on visas.",
    ],
)
def test_a_signing_is_read_in_every_voice(text):
    """Active, passive, nominal and light verbs tell the same fact."""
    found = documents(text)

    assert [(fact.type, fact.parties, fact.status) for fact in found] == [("treaty", ("PE", "TD"), "signed")]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chad signed after two years of talks in Lima a treaty on visas.",
        "Peru and Chad inked, following their talks, a treaty on visas.",
        "Peru and Chad initialled - the first of its kind - a treaty on visas.",
        "Peru and Chad agreed and signed during a state visit to Lima a treaty on visas.",
        "Peru and Chad signed off on yesterday in the Chadian capital a treaty on visas.",
        "A treaty on visas between Peru and Chad was entered into at a ceremony in Lima.",
        "A treaty on visas between Peru and Chad was, after two years of talks, drawn up and signed.",
        "A treaty that would let students of Peru and Chad work was signed in Lima.",
        "A treaty allowing each other's citizens to drive lorries was signed by Peru and Chad.",
        "The presidents of Peru and Chad held talks that ended with the conclusion of a treaty on visas.",
        "The presidents of Peru and Chad oversaw the signing of a treaty on visas, which will help trade.",
        "A treaty on visas bears the signatures of the presidents of Peru and Chad.",
        "A treaty on visas was subscribed by the presidents of Peru and Chad.",
    ],
)
def test_what_stands_between_changes_nothing(text):
    """Times, places, talks and asides between a verb and its document are neither here nor there."""
    assert [(fact.type, fact.parties, fact.status) for fact in documents(text)] == [("treaty", ("PE", "TD"), "signed")]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chad did not sign a treaty on visas.",
        "Peru and Chad did not, as had been hoped in Lima, sign a treaty on visas.",
        "Peru and Chad met. The treaty on visas, the signing of which was to have crowned the talks, is not ready.",
        "Peru hopes that a treaty on visas will be signed with Chad.",
        "Peru and Chad may sign a treaty on visas, which helps trade.",
        "Peru and Chad must sign a treaty on visas.",
        "Peru and Chad came close to signing a treaty on visas in 2006.",
        "Peru and Chad have to speak before they sign a treaty on visas.",
        "Peru and Chad agreed that a treaty on visas would be signed if tariffs fell.",
        "A treaty on visas that Peru and Chad have yet to sign was praised.",
        "The minister stressed on concluding the treaty on visas of Peru and Chad.",
        "Peru and Chad agreed to work on a road map for trade.",
        "Peru and Chad would sign a treaty on visas if tariffs fell.",
        "Peru denied that it had signed a treaty on visas with Chad.",
        "Peru and Chad hope for an early signing of a treaty on visas.",
        "The signing of the treaty on visas between Peru and Chad has been postponed.",
        "Peru and Chad were to sign a treaty on visas on Monday.",
        "Trucks of Peru and Chad wait until a treaty on visas is signed.",
        "Suppose that Peru and Chad signed a treaty on visas.",
        "Peru's president signed a decree approving the treaty with Chad.",
        "Peru and Chad marked the 30th anniversary of the signing of the Friendship Treaty.",
        "More than 230 treaties have been signed between Peru and Chad.",
        "Some 15 treaties have been signed between Peru and Chad over the years.",
    ],
)
def test_what_is_not_signed_is_no_document(text):
    """Denied, imagined, put off, hailed or summed up over the years: nothing was signed."""
    assert documents(text) == []


@pytest.mark.parametrize(
    ("text", "when", "status"),
    [
        ("Peru and Chad will sign a treaty on visas in May.", "2024-05", "planned"),
        ("A treaty on visas is to be signed by Peru and Chad on 2 April.", "2024-04-02", "planned"),
        ("Peru and Chad signed a treaty on visas in 2019.", "2019", "signed"),
        ("Under the treaty signed in 2019, Peru sends maize to Chad.", "2019", "signed"),
        ("Peru and Chad signed a treaty on visas for 2024-2026.", "2024-03-10", "signed"),
        ("The treaty on visas between Peru and Chad took effect on 1 May 2022.", "2022-05-01", "in force"),
    ],
)
def test_a_document_has_the_day_that_its_own_words_give(text, when, status):
    """A span in a title is no day, and what is planned lies ahead."""
    assert [(fact.when, fact.status) for fact in documents(text)] == [(when, status)]


def test_each_signing_of_a_sentence_keeps_its_own_day():
    """The day of one document is never given to the next."""
    text = "Peru signed a treaty with Chad on May 8, 2022, and a pact of Peru and Kenya was inked on July 24, 2023."

    assert told(text) == [("agreement", "2023-07-24", "signed"), ("treaty", "2022-05-08", "signed")]


def test_a_noun_within_a_title_is_no_document():
    """An agreement on carrying out a programme is one document."""
    found = documents("Peru and Chad signed an agreement on the implementation of the health programme.")

    assert [fact.type for fact in found] == ["agreement"]


def test_a_list_is_read_item_by_item():
    """Under "signed:" each item is a document with its own signers."""
    text = (
        "Peru and Chad hold talks\n\nThe foreign ministers of Peru and Chad met in Lima on Friday.\n\n"
        "After the talks the sides signed:\n\n• an agreement on customs;\n\n• a road map on trade for 2024-2026;\n\n"
        "• a memorandum between the Peru Ports Authority and the Chad Ports Authority.\n"
    )

    found = documents(text)

    assert [fact.type for fact in found] == ["agreement", "road map", "memorandum"]
    assert [len(fact.parties) for fact in found] == [2, 2, 2]
    assert "Peru Ports Authority" in found[2].parties


def test_a_sum_gives_way_to_parts_that_make_it_up():
    """Five and two are the seven: the sum would count them twice."""
    found = documents("Seven documents were exchanged by Peru and Chad: five agreements and two memoranda.")

    assert sorted((fact.type, fact.number) for fact in found) == [("agreement", 5), ("memorandum", 2)]


def test_companies_sign_for_themselves():
    """A contract of two firms is no contract of their countries."""
    found = documents("Peru and Chad held a forum. Wizz Air and Sky Oil signed a contract on fuel.")

    assert [fact.parties for fact in found] == [("Sky Oil", "Wizz Air")]


def test_ministries_sign_for_their_countries_too():
    """Both the bodies and the countries are parties."""
    found = documents("A plan was signed between Peru's Ministry of Energy and Chad's Ministry of Oil.")

    assert found[0].parties == ("Ministry of Energy", "Ministry of Oil", "PE", "TD")


def test_what_it_refers_to_is_the_document_named_before():
    """A pronoun dates the document of the sentence before: "It was signed …"."""
    text = "The main one between Peru and Chad is the treaty on borders. It was signed in Lima on 6 November 2019."

    assert [(fact.type, fact.when, fact.title) for fact in documents(text)] == [
        ("treaty", "2019-11-06", "treaty on borders")
    ]


def test_no_year_is_invented_without_a_publication_date():
    """An undated article gives a signing without a day no date at all."""
    assert [fact.when for fact in documents("Peru and Chad signed a treaty on visas.", None)] == [None]


def test_the_quote_holds_the_signing():
    """Every fact is grounded in the text that it quotes."""
    text = "Talks went on. Peru and Chad signed a treaty on visas. Lunch followed."

    for fact in read(text, DAY).facts:
        assert text[fact.start : fact.end] == fact.quote


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The 2011 air services agreement between Peru and Chad allows 14 flights a week.", "2011"),
        ("Peru and Chad talk. The trade agreement dates from 2004.", "2004"),
        ("Peru and Chad talk. The treaty to build the bridge dates back to 1979.", None),
        ("Peru and Chad talk. The investment treaty, dated 12 June 2008, protects firms.", "2008-06-12"),
        ("Peru and Chad talk. Their ties rest on the Treaty of Friendship of 4 June 1992.", "1992-06-04"),
        ("Peru and Chad talk. The Agreement on Trade (Lima, 1995) comes first.", "1995"),
        ("Peru and Chad talk. A revision of the 2015 preferential trade deal was discussed.", "2015"),
        ("Peru and Chad became partners in May 2021 through a joint declaration.", "2021-05"),
    ],
)
def test_a_document_is_dated_by_its_name(text, when):
    """Background documents are told with their year and no verb of signing."""
    assert [fact.when for fact in documents(text)] == ([when] if when is not None else [])


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chad signed the 2015 Paris Agreement.",
        "The cabinet approved the signing of a treaty on visas between Peru and Chad.",
        "Peru proposed to Chad that they sign a treaty on visas.",
        "Agreement to meet again was reached by Peru and Chad.",
        "Peru and Chad finalised the draft treaty on visas.",
        "Peru and Chad met. The value of contracts signed at the fair reached $40 million.",
        "Peru and Chad met. A contract will be signed once the price is known.",
        "Peru and Chad met. Three papers had been scheduled for signing but were held back.",
        "Peru has signed 12 such agreements with other countries.",
        "Peru and Chad met. A Huawei contract for telephone masts was inked.",
    ],
)
def test_what_is_approved_asked_or_of_others_is_no_document_of_the_two(text):
    """What leads up to a signing, or is somebody else's, must not be told as theirs."""
    assert documents(text) == []


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("A treaty on visas between Peru and Chad is being prepared for signing.", None),
        ("Peru and Chad intend to sign a treaty on visas.", None),
        ("Peru and Chad on Friday agreed to sign a treaty on visas.", None),
        ("Peru and Chad plan to sign a treaty on visas by the end of June.", None),
        ("Peru and Chad plan to finalise and sign a treaty on visas.", None),
        ("Peru's minister said that a treaty on visas with Chad would soon be signed.", None),
        ("The talks of Peru and Chad will end on Thursday with the signing of a treaty on visas.", "2024-03-14"),
        ("A treaty on visas, to be signed by Peru and Chad on 20 May, is ready.", "2024-05-20"),
        ("The treaty on visas between Peru and Chad was initialled but is not yet signed.", None),
    ],
)
def test_what_will_be_signed_is_planned_on_the_day_that_is_said(text, when):
    """A vague time, or that of the decision, is not the day of the signing."""
    assert told(text) == [("treaty", when, "planned")]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "Peru and Chad signed a treaty on visas. Signed were also a pact on ports and a plan.",
            ["agreement", "treaty"],
        ),
        ("Among the documents signed by Peru and Chad were a treaty and a road map.", ["road map", "treaty"]),
        ("The ministers of Peru and Chad signed a treaty, and the governors a protocol.", ["protocol", "treaty"]),
        ("Peru and Chad signed agreements on visas, on ports and on fish.", ["agreement", "agreement", "agreement"]),
        ("Peru and Chad signed two protocols: on plants and on fish.", ["protocol", "protocol"]),
        ("A protocol was signed by Peru and Chad, as well as a plan of visits.", ["plan", "protocol"]),
        ("Peru and Chad put pen to paper on a tea deal.", ["agreement"]),
        ("The talks of Peru and Chad produced a declaration and a treaty.", ["declaration", "treaty"]),
    ],
)
def test_one_verb_signs_many(text, types):
    """Each document that a verb governs is a fact of its own, however the sentence shares the verb out."""
    found = sorted(fact.type for fact in documents(text))

    assert [kind for kind in found if kind in types] == types


def test_a_pact_of_another_time_is_another_pact():
    """A short name means the document told before only where their days allow it."""
    text = "Peru and Chad signed a memorandum on trade on Friday. The pact, signed on 2 May 2014, was praised."

    assert told(text) == [("agreement", "2014-05-02", "signed"), ("memorandum", "2024-03-08", "signed")]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Peru and Chad signed several agreements on visas.", None),
        ("Peru and Chad signed another 15 agreements.", 15),
        ("Peru and Chad signed in total 26 agreements.", 26),
        ("Peru and Chad concluded a new five-year agreement worth $5 million.", None),
    ],
)
def test_quantities_belong_to_the_document(text, number):
    """Words of number and kind before a noun never part it from its verb."""
    assert [(fact.type, fact.number) for fact in documents(text)] == [("agreement", number)]


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("Peru and Chad talk. The Peru-Chad Andes Partnership was signed in May 2019.", "agreement", "2019-05"),
        ("Peru and Chad signed an understanding on visas.", "memorandum", "2024-03-10"),
        ("Peru and Chad seek a new treaty. The current one was signed in 2019.", "treaty", "2019"),
        ("Peru and Chad have a plan for ports. A revised version will be signed on 2 April.", "plan", "2024-04-02"),
    ],
)
def test_whatever_is_signed_by_hand_is_a_document(text, kind, when):
    """What is signed needs no noun of documents, and a noun told before need not be repeated."""
    assert [(fact.type, fact.when) for fact in documents(text)] == [(kind, when)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chad praised their partnership and signed nothing.",
        "Peru and Chad built a partnership on an understanding.",
        "Peru and Chad talk. The parties plan to build a dam.",
        "Peru and Chad talk. The statue of the one who signed was shown.",
    ],
)
def test_what_nobody_signs_is_no_document(text):
    """A partnership, an understanding, a plan to build: only ink makes them documents."""
    assert documents(text) == []


def test_the_parts_of_a_package_are_told():
    """A package need not be counted for the next sentence to unpack it; each part has its own parties."""
    text = (
        "Peru and Chad signed a statement on 8 March. A package of documents was signed there. "
        "These are a road map for ports and an agreement between the Lima Bank and the Chad Fund."
    )

    assert [(fact.type, fact.when, fact.parties) for fact in documents(text) if fact.rule == "document.part"] == [
        ("road map", "2024-03-08", ("PE", "TD")),
        ("agreement", "2024-03-08", ("Chad Fund", "Lima Bank")),
    ]


def test_a_plan_is_agreed_and_a_statement_issued_jointly():
    """Verbs short of signing make the papers that come about without a pen."""
    assert told("Peru and Chad agree five-year plan for ports.") == [("plan", "2024-03-10", "signed")]
    assert told("The premiers of Peru and Chad issued a joint press statement.") == [
        ("statement", "2024-03-10", "signed")
    ]


def test_there_were_others_besides():
    """After documents that are the news, "there were" tells of more of them."""
    text = "Peru and Chad signed a treaty on visas. Besides, there were five memoranda, including one on ports."

    assert [(fact.type, fact.number) for fact in documents(text)] == [
        ("treaty", None),
        ("memorandum", 5),
        ("memorandum", None),
    ]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Tullow CEO Peter Boni and Sky Oil CEO John Kamau signed a contract.", ("Sky Oil", "Tullow")),
        ("Bata Shoes signed a contract with Sky Oil.", ("Bata Shoes", "Sky Oil")),
        (
            "Lima Brandy Association and Mali Small Chamber signed a pact.",
            ("Lima Brandy Association", "Mali Small Chamber"),
        ),
        ("Peru News Agency signed a pact with the Chad News Agency.", ("Chad News Agency", "Peru News Agency")),
        ("A pact was signed by the Lima company Bata and Chad's Sky Oil.", ("Bata", "Sky Oil")),
        ("Peru's chamber of commerce and Chad's chamber of commerce signed a memorandum.", None),
        (
            "A memorandum was signed by the Port Union and its Chadian counterpart.",
            ("Port Union", "its Chadian counterpart"),
        ),
    ],
)
def test_who_signs_for_itself_is_named(text, parties):
    """Heads sign for their firms, and firms for no country."""
    found = documents(f"Peru and Chad held a fair. {text}")

    assert [fact.parties for fact in found] == [parties or ("Chad's chamber of commerce", "Peru's chamber of commerce")]


def test_what_was_signed_and_is_in_force_is_one_document():
    """The day of the signing is the document's; that it is in force is its status."""
    text = "Peru and Chad talk. The free trade agreement, signed in 2019, has been in force since 1 May 2021."

    assert told(text) == [("agreement", "2019", "in force")]


@pytest.mark.parametrize(
    ("text", "when", "status"),
    [
        ("The visa treaty between Peru and Chad, which took effect in 2019, helps.", "2019", "in force"),
        ("The visa treaty between Peru and Chad (in force since 2019) helps.", "2019", "in force"),
        (
            "The visa treaty between Peru and Chad, under which lorries pass, came into effect in 2019.",
            "2019",
            "in force",
        ),
        ("The visa treaty between Peru and Chad has applied since 1 May 2019.", "2019-05-01", "in force"),
        ("The visa treaty between Peru and Chad takes effect on 2 April.", "2024-04-02", "planned"),
        ("The visa treaty between Peru and Chad will enter into force in May.", "2024-05", "planned"),
    ],
)
def test_a_treaty_is_in_force_from_the_day_that_is_said_of_it(text, when, status):
    """However the line says that it applies, and whatever stands between."""
    assert told(text) == [("treaty", when, status)]


def test_regions_sign_for_themselves():
    """A pact of two regions is not told of their states."""
    text = (
        "Ferghana and Brest regions draw closer\n\nA delegation of Fergana Region of Uzbekistan came to Brest Region "
        "of Belarus on Monday.\n\nA plan for 2024-2025 was signed between the two regions."
    )

    assert [fact.parties for fact in documents(text)] == [("BY-BR", "UZ-FA")]


def test_one_with_each_is_no_pact_among_those():
    """Peru's pacts with two others bind it to each, not the two to one another."""
    assert documents("Peru has since signed similar pacts with Chad and Mali.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The foreign ministers of Peru and Chad are to hold talks on March 18 and sign an agreement on visas.",
        "The foreign ministers of Peru and Chad will hold talks, visit a school and sign an agreement on visas.",
        "Peru and Chad plan to open a road and conclude an agreement on visas.",
    ],
)
def test_a_bare_verb_shares_the_auxiliary_of_the_one_before_it(text):
    """What is to be done next, after what is to be done first, has not been done either."""
    assert [status for _, _, status in told(text)] == ["planned"]


def test_the_past_of_the_verb_before_it_lends_nothing():
    """Each past form stands for itself."""
    assert [status for _, _, status in told("Peru and Chad met to talk and signed an agreement on visas.")] == [
        "signed"
    ]


def test_a_title_ends_before_the_weekday_of_the_signing():
    """The "on" before a weekday says when, and leads to no topic."""
    (signed,) = documents("Peru and Chad signed a protocol on cooperation on Friday, March 8, in Lima.")
    assert signed.title == "protocol on cooperation"
