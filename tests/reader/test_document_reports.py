"""Documents as reporters tell them: agendas, lists of outcomes, firms' contracts, what goes on with the line before."""

import pytest

from tests.reader.test_documents import documents, told

_MET = "Kenya and Oman met in Muscat. "


def test_what_an_agenda_announces_is_of_the_day_that_opens_its_paragraph():
    """The day before the colon holds for the sentences behind it."""
    text = (
        "The week ahead for Kenya and Oman\n\nFriday: The ministers meet in Muscat. A treaty on fish will be signed.\n"
    )

    assert told(text) == [("treaty", "2024-03-15", "planned")]


@pytest.mark.parametrize("heading", ["List of Outcomes", "Agreements and MoUs", "Deliverables of the visit"])
def test_a_heading_without_a_verb_may_stand_over_what_was_signed(heading):
    """Ministries list what a visit brought forth."""
    text = f"{_MET}\n\n{heading}\n\n1. MoU between Kenya and Oman on fish\n\n2. Agreement on seeds\n"

    assert [fact[0] for fact in told(text)] == ["agreement", "memorandum"]


@pytest.mark.parametrize("heading", ["Agreements in force", "Documents in preparation: negotiations", "Planned MoUs"])
def test_a_heading_over_other_documents_tells_no_signing(heading):
    """What is in force, or still negotiated, was not signed today."""
    assert told(f"{_MET}\n\n{heading}\n\n1. MoU on fish\n\n2. Agreement on seeds\n") == []


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "Kenya and Oman exchanged nine MoUs in Muscat.\n\nMinisters Jane Moraa and Ali Said signed one on roads.",
            ["memorandum", "memorandum"],
        ),
        (
            "Kenya and Oman signed two texts. It concerns the treaty on fish and the plan for schools.",
            ["plan", "treaty"],
        ),
        ("Kenya and Oman have a treaty on fish. The one now in force was signed in 2003.", ["treaty"]),
        (
            "Kenya's MoU on seeds was signed by Oman, whereas the one in the field of fish was signed by both rulers.",
            ["memorandum", "memorandum"],
        ),
    ],
)
def test_a_document_may_be_told_by_the_line_before(text, types):
    """One of several, "the one now in force" and what "it concerns" have their type from what they go on with."""
    assert [fact[0] for fact in told(text)] == types


def test_one_of_a_thing_that_nobody_counts_is_no_document():
    """Only a sum has parts."""
    text = f"{_MET}They signed a treaty. The ministers signed one on Friday, on a wall, with chalk."

    assert [fact[0] for fact in told(text)] == ["treaty"]


@pytest.mark.parametrize(
    "text",
    [
        "Talks on a treaty between Kenya and Oman have been concluded.",
        "Kenya and Oman will finalise the treaty's successor.",
        "Kenya and Oman celebrated the treaty with fireworks.",
        "Kenya and Oman have agreed on a treaty in principle. The text was initialled.",
    ],
)
def test_what_is_done_to_something_of_a_document_signs_it_not(text):
    """Talks on it, what comes after it, a feast for it."""
    assert told(_MET + text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The first cooperation agreement was celebrated by Kenya and Oman in 1976.", ("agreement", "1976", "signed")),
        ("The delegations of Kenya and Oman subscribed a minute.", ("protocol", "2024-03-10", "signed")),
        ("The two leaders put out a joint statement.", ("statement", "2024-03-10", "signed")),
        ("The protocol on fish, of last year, is being fulfilled.", ("protocol", "2023", "signed")),
        (
            "The signing of the treaty on fish, foreseen for today, has been moved to 14 May.",
            ("treaty", "2024-05-14", "planned"),
        ),
        ("They founded a bank in May 2017 under a treaty signed in Muscat.", ("treaty", "2017-05", "signed")),
        (
            "In March 2022 they met in Mombasa. An agreement between Kenya and Oman followed that December.",
            ("agreement", "2022-12", "signed"),
        ),
    ],
)
def test_wordings_of_other_languages_and_papers(text, expected):
    """Words for signing, and days, as they are written from Luanda to Lima."""
    assert expected in told(_MET + text)


def test_a_firm_s_other_contracts_are_with_the_same_one():
    """Who signed the second contract had signed the first, and the two states had not."""
    text = (
        "Kenya's Bata Group signed a contract with Oman's Rumi Bank on Friday. "
        "A year ago Bata Group delivered the boats under the first contract, inked in August 2022."
    )

    assert {fact.parties for fact in documents(text)} == {documents(text)[0].parties}
    assert "KE" not in documents(text)[-1].parties


def test_a_verb_in_s_behind_a_document_is_its_own():
    """What one pact covers is not signed with the next."""
    text = _MET + "The 2005 agreement on the border covers nine fields, and an addendum to it was signed in 2013."

    assert told(text) == [("agreement", "2005", "signed"), ("protocol", "2013", "signed")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The treaty on fish and the one on taxes were signed by Kenya and Oman in 2011 and 2014 respectively.",
            {("treaty", "2011", "signed"), ("treaty", "2014", "signed")},
        ),
        (
            "Minister Ali Said opened a school yesterday and held talks.\n\nThereafter, a treaty was signed.",
            {("treaty", "2024-03-09", "signed")},
        ),
        (
            "On 4 March a contract on fish was signed, and the two premiers adopted a road map.",
            {("contract", "2024-03-04", "signed"), ("road map", "2024-03-04", "signed")},
        ),
        (
            "The minister of Oman leaves tomorrow for Nairobi, where he will sign a treaty with Kenya.",
            {("treaty", "2024-03-11", "planned")},
        ),
        (
            "Kenya's Bata Group, which in June had bought a shop, signed a contract with Oman's Rumi Bank.",
            {("contract", "2024-03-10", "signed")},
        ),
        (
            "The protocol of the second session of the commission under the treaty was signed by Kenya and Oman.",
            {("protocol", "2024-03-10", "signed")},
        ),
        (
            "The fund was born of the Muscat Declaration, which the two presidents issued on 26 May 2018.",
            {("declaration", "2018-05-26", "signed")},
        ),
        ("Talks on the pact, Oman's fifth treaty of the kind, were concluded in January.", set()),
        ("Traders are owed for seeds that they sold under contracts signed between 2008 and 2010.", set()),
    ],
)
def test_every_document_has_its_own_day(text, expected):
    """Each has the day of its own clause, or one that is told for all."""
    assert set(told("Kenya and Oman are friends. " + text)) == expected


def test_the_parts_of_a_sum_stand_one_behind_the_other_though_one_is_signed():
    """Who signed the first of them ends no list."""
    text = (
        f"{_MET}They watched the signing of nine documents.\n\n"
        "These comprised an MoU on seeds inked by Minister Jane Moraa and her Omani counterpart Ali Said, a plan for "
        "schools and a treaty on taxes."
    )

    assert [fact[0] for fact in told(text)] == ["document", "memorandum", "plan", "treaty"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("A trilateral statement with Peru was issued in April.", ("KE", "OM", "PE")),
        ("Ivan Kostov and Pavle Georgiev signed the Treaty of Friendship in 1999.", ("KE", "OM")),
        ("HK Cargo and Nile Foods, too, signed a contract in 1999.", ("HK Cargo", "Nile Foods")),
        ("Baltic Cargo and the Prime Terminals of Salalah, meanwhile, have agreed to a contract.", None),
    ],
)
def test_whose_a_document_is(text, parties):
    """Three sides of a trilateral one, states where statesmen signed, firms with ordinary words for names."""
    found = [fact.parties for fact in documents(_MET + text)]

    assert found == [parties] if parties is not None else all("KE" not in each for each in found)


@pytest.mark.parametrize(
    "text",
    [
        "The friendship of Kenya and Oman will be sealed not with a treaty but over tea.",
        "The two sides are finalising the text of a new treaty.",
        "He said that the signing of the contract, announced for today, had not taken place.",
        "In 2017 the two countries announced plans to sign a pact on ports.",
        "The harbour programme, agreed between both governments, is running late.",
    ],
)
def test_what_is_under_way_or_did_not_come_about_is_no_document(text):
    """Neither a negated noun, nor work on a text, nor an old plan tells a signing."""
    assert told(_MET + text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenya and Oman have 90 documents. In October 2022 alone six of them were signed.",
            ("document", "2022-10", "signed"),
        ),
        ("The session adjourned in Muscat on Friday with two treaties.", ("treaty", "2024-03-08", "signed")),
        ("A second text - on access to ports - was signed as well.", ("document", "2024-03-10", "signed")),
        ("The ministers exchanged not only words but signed a treaty.", ("treaty", "2024-03-10", "signed")),
    ],
)
def test_sums_and_sessions(text, expected):
    """Some of those told before, what a session rose with, a title between dashes."""
    assert expected in told(_MET + text)


@pytest.mark.parametrize(
    "text",
    [
        "Bata and Rumi, the two makers of shoes, already in July concluded a contract on leather.",
        "In the margins of the Summit the Bata Group and Oman's Rumi signed a contract.",
    ],
)
def test_firms_sign_for_themselves_whatever_stands_beside_them(text):
    """An apposition, "they" and the margins of a summit change nothing in who signs."""
    assert ["KE" not in fact.parties for fact in documents(_MET + text)] == [True]


def test_where_something_was_signed_is_no_side_of_it():
    """A third country's town is the place, though the headline names it, too."""
    text = "Kenyan premier signs pact in Stockholm\n\nKenya and the Omani minister signed a pact in Stockholm. "

    assert [fact.parties for fact in documents(text + "Oman and Kenya had met in Stockholm before.")] == [("KE", "OM")]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (_MET + "A second paper, the Schedule of Work for 2025-2026, was approved.", ["document"]),
        ("An ocean declaration of Kenya and Oman adopted in 2018 was followed by talks.", ["declaration"]),
        (_MET + "A programme for the markets of the border was adopted in 2019.", ["program"]),
        (_MET + "A national programme for the markets of the border was adopted in 2019.", []),
        (_MET + "Kenya's programme for the markets of the border was adopted in 2019.", []),
        (_MET + "The climate plan approved in 2021 foresees fewer plants.", []),
    ],
)
def test_what_was_approved_by_nobody_alone_was_so_by_both(text, types):
    """A country, its parliament or a national programme tells of one side; without them both have adopted."""
    assert [fact.type for fact in documents(text)] == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            (
                "Kenya and Oman signed an agreement on fish. There are, besides, a declaration on ports, a memorandum "
                "on cables and two protocols on schools."
            ),
            ["agreement", "declaration", "memorandum", "protocol"],
        ),
        ("Kenya and Oman signed an agreement on fish. There is a memorandum on cables.", ["agreement"]),
        (_MET + "The first one, held in Muscat in June 2022, brought three memoranda.", ["memorandum"]),
        (_MET + "The new harbour brought a memorandum.", []),
        (_MET + "The draft agreement on taxes will be finalised for signature during the next visit.", ["agreement"]),
        (_MET + "The draft agreement on taxes will be finalised by experts.", []),
        (_MET + "Kenya wanted an agreement with the EU. It was said that it would be signed in 2025.", []),
        ("Kenya and Oman have an old agreement. It was signed in Muscat in 1998.", ["agreement"]),
        (_MET + "The contract, worth $90 million, dates from 4 October 2022.", ["contract"]),
        (_MET + "Bata drills off the coast under a contract of 2015.", []),
        (_MET + "Kenya has such treaties only with Togo, the Lome Treaty of 1998, and Chad.", []),
        ("Kenya and Oman, like Chad, are bound by the Sohar Treaty of 1998.", ["treaty"]),
    ],
)
def test_more_documents_are_told_without_a_signing(text, types):
    """By what there is besides, what a round brought, what is made ready, what is dated; not those of others."""
    assert sorted(fact.type for fact in documents(text)) == types


def test_a_day_on_a_line_of_its_own_opens_an_agenda():
    """As a day before a colon does."""
    text = "The week ahead for Kenya and Oman\n\nFRIDAY. Talks in Muscat. The treaty on fish is to be signed by both.\n"

    assert told(text) == [("treaty", "2024-03-15", "planned")]
