"""Plain sentences about documents: what they are called, who stands beside whom, what a sum holds."""

import pytest

from tests.reader.reading import read
from tests.reader.test_documents import documents

MET = "Kenya and Oman met in Muscat on Monday. "


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (MET + "A joint statement titled “Partners of the Ocean” was adopted at the end of the talks.", "statement"),
        (MET + 'A declaration entitled "Dhows, Ports, People" was signed after the talks.', "declaration"),
        (MET + "A joint road map, called “The Monsoon Way”, was adopted.", "road map"),
        ("A declaration on fish titled Partners of the Ocean was adopted by Kenya and Oman.", "declaration"),
    ],
)
def test_what_a_document_is_called_parts_it_from_no_verb(text, kind):
    """A name in quotes or capitals belongs to its document."""
    assert [fact.type for fact in documents(text)] == [kind]


def test_what_is_called_for_is_no_name():
    """A document that somebody calls for has not been signed."""
    assert not documents(MET + "A treaty called for by Kenya was discussed.")


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (
            "Kenya and Oman set their aim in 2021, when the two presidents signed a treaty in Muscat on July 15.",
            "2021-07-15",
        ),
        ("In 2019 Kenya and Oman signed a treaty of friendship in Muscat on 4 May.", "2019-05-04"),
        ("Kenya and Oman signed on June 1, 2023 a contract on gas for fifteen years beginning in 2026.", "2023-06-01"),
        ("Kenya and Oman signed a treaty on fish on 4 May.", "2023-05-04"),
    ],
)
def test_a_day_is_of_the_year_that_its_clause_names(text, when):
    """The year before "when" holds for a day without one; a day beside its verb goes before a later one."""
    assert [fact.when for fact in documents(text)] == [when]


def test_an_old_document_beside_a_new_one_keeps_its_year():
    """What is signed in addition to the contract of 2017 lends it no day."""
    text = "Kenya and Oman signed in June 2023 an agreement on gas, in addition to the contract of 2017."

    assert {(fact.type, fact.when) for fact in documents(text)} == {("agreement", "2023-06"), ("contract", "2017")}


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Kenya left Oman on Friday after a visit that ended with the signing of a cultural pact.", ["agreement"]),
        ("The Kenya-Oman commission met on Tuesday and adopted a work plan for 2025.", ["plan"]),
        ("The parliament of Kenya met on Tuesday and adopted a work plan for 2025.", []),
        ("On Friday the presidents of Kenya and Oman held talks and witnessed the signing of a treaty.", ["treaty"]),
        ("The presidents of Kenya and Oman held talks and called for the signing of a treaty.", []),
        ("The presidents of Kenya and Oman held talks before a joint statement was issued.", ["statement"]),
        ("Kenya and Oman broke off the talks before a treaty was signed.", []),
        ("The road of Kenya and Oman, financed by the Recovery Plan, will be concluded in 2026.", []),
        ("Tomorrow – talks between the presidents of Kenya and Oman; signing of a joint statement.", ["statement"]),
    ],
)
def test_what_happens_round_a_signing_neither_hides_nor_makes_one(text, types):
    """Trips, commissions of both, talks and statements after them sign; a road with a plan's money does not."""
    assert [fact.type for fact in documents(text)] == types


def test_what_an_agenda_has_for_tomorrow_is_planned():
    """The day over an agenda holds for all its clauses."""
    found = documents("Tomorrow – talks between the presidents of Kenya and Oman; signing of a joint statement.")

    assert [(fact.status, fact.when) for fact in found] == [("planned", "2024-03-11")]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Oman signed two documents, a memorandum on schools and an agreement on customs.",
        "Kenya and Oman signed two texts there, a memorandum on schools and an agreement on customs.",
        "Two papers, a memorandum on schools and an agreement on customs, were signed by Kenya and Oman.",
        "Two documents were signed by Kenya and Oman on Friday, a memorandum on schools and an agreement on customs.",
    ],
)
def test_a_sum_whose_documents_are_all_told_is_told_by_these(text):
    """As many as the number stand behind it: each is a fact, the sum is none."""
    assert {(fact.type, fact.number) for fact in documents(text)} == {("memorandum", None), ("agreement", None)}


def test_a_sum_with_more_documents_than_are_told_stays():
    """Of five two are told."""
    text = "Kenya and Oman signed five documents, a memorandum on tea and an agreement on customs among them."

    assert ("document", 5) in {(fact.type, fact.number) for fact in documents(text)}


@pytest.mark.parametrize(
    ("signers", "parties"),
    [
        ("the Department of Tourism and Mara Hotel College", {"Department of Tourism", "Mara Hotel College"}),
        ("the Ministry of Trade and Industry and Mara Bank", {"Ministry of Trade and Industry", "Mara Bank"}),
        ("KENYAN TELECOM and OMAN INVEST", {"KENYAN TELECOM", "OMAN INVEST"}),
    ],
)
def test_names_beside_each_other_are_two(signers, parties):
    """A ministry takes no college into its name; an adjective in capitals is of the name in capitals."""
    found = documents(f"{MET}A memorandum on training was signed on Thursday by {signers}.")

    assert [set(fact.parties) for fact in found] == [parties]


def test_items_with_a_number_and_a_dash_are_a_list():
    """What stands behind "1-" and "2 -" is an item."""
    lead = (
        "Documents of the day\n\nMuscat (ONA) -- Following are the documents that Kenya and Oman signed on Tuesday:\n\n"
    )
    found = documents(f"{lead}1- Memorandum on ports. Signed by the two premiers.\n\n2 - Agreement on taxes.")

    assert [(fact.type, fact.when) for fact in found] == [("memorandum", "2024-03-05"), ("agreement", "2024-03-05")]


@pytest.mark.parametrize(
    "text",
    [
        "One of the documents, a protocol on tea, was signed by Kenyan Trade Minister Jane Doe.",
        "Foremost among them is the Protocol on Tea, signed by Kenyan Trade Minister Jane Doe.",
    ],
)
def test_one_of_them_was_signed_when_they_were(text):
    """What is picked from a sum has the day of the sum."""
    sum_ = "On Friday the presidents of Kenya and Oman witnessed the signing of nine documents."
    found = documents(f"{sum_}\n\nTrade grows.\n\n{text}")

    assert {fact.when for fact in found} == {"2024-03-08"}


def test_a_day_below_its_town_dates_the_article():
    """The town stands on a line of its own, the day opens the next."""
    day = "Suva, Fiji\nAugust 28, 2024. The prime ministers of Fiji and Tonga signed a pact on kava on Monday"
    text = f"Head of news\n\n{day} in the capital of Tonga."

    assert [fact.when for fact in read(text, None).facts] == ["2024-08-26"]
