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
