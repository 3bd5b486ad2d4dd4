"""Documents told beside something else: other documents, talks before them, a ceremony, their coming into force."""

from datetime import date

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Document

DAY = date(2024, 3, 13)
LEAD = "The foreign ministers of Kenya and Chile met in Nairobi on Tuesday. "
TUESDAY = "2024-03-12"


def told(text: str) -> list[tuple[str, str | None, str]]:
    """The documents of a text by type, day and status."""
    found = [fact for fact in facts(LEAD + text, "document", DAY) if isinstance(fact, Document)]
    return sorted(((fact.type, fact.when, fact.status) for fact in found), key=str)


@pytest.mark.parametrize(
    "text",
    [
        "Besides an agreement on ports, the two ministers signed a memorandum on tea on Tuesday.",
        "In addition to an agreement on ports, a memorandum on tea was signed on Tuesday.",
        "The ministers signed on Tuesday not only an agreement on ports but also a memorandum on tea.",
        "An agreement on ports was signed on Tuesday alongside a memorandum on tea.",
        "An agreement on ports was signed on Tuesday, along with a memorandum on tea.",
    ],
)
def test_a_document_told_beside_another_is_signed_too(text):
    """What stands beside a signed document, before or behind it, was signed with it."""
    assert told(text) == [("agreement", TUESDAY, "signed"), ("memorandum", TUESDAY, "signed")]


def test_a_known_document_beside_another_is_not_signed_again():
    """Beside the agreement that there is already, only the new document was signed."""
    assert told("Besides the agreement on ports, the ministers signed a memorandum on tea on Tuesday.") == [
        ("memorandum", TUESDAY, "signed")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The two ministers toured the port before signing an agreement on customs on Tuesday.",
        "The two ministers held talks on Tuesday before signing an agreement on customs.",
        "After the talks the ministers attended the signing ceremony of an agreement on customs.",
        "Following the negotiations, both ministers witnessed the signing of an agreement on customs.",
        "A signing ceremony was held on Tuesday for an agreement on customs.",
    ],
)
def test_a_signing_is_told_by_what_went_before_it(text):
    """Talks that are over, a tour, a ceremony lead to a signing that happened."""
    assert told(text) == [("agreement", TUESDAY, "signed")]


@pytest.mark.parametrize(
    "text",
    [
        "Before signing the agreement on customs, experts must examine it.",
        "The ministers want to consult parliament before signing an agreement on customs.",
        "The ministers will meet in May before signing an agreement on customs.",
        "The talks concerned the signing of an agreement on customs.",
        "The ministers urged experts to prepare the signing of an agreement on customs.",
    ],
)
def test_a_signing_that_is_only_talked_of_is_none(text):
    """What is to be examined, prepared or discussed before a signing signs nothing."""
    assert told(text) == []


def test_notes_are_exchanged_where_their_exchange_takes_place():
    """An exchange of notes that took place tells the notes as the verb does."""
    assert told("An exchange of notes on school meals took place on Tuesday.") == [("document", TUESDAY, "signed")]


@pytest.mark.parametrize(
    "text",
    [
        "The entry into force of the free trade agreement in 2017 gave exports a push.",
        "In force since 2017, the free trade agreement between the two countries covers fruit.",
    ],
)
def test_a_document_in_force_is_told_by_a_noun_or_before_its_name(text):
    """The time stands behind the agreement, or before it with what is said of it."""
    assert told(text) == [("agreement", "2017", "in force")]


def test_it_was_signed_means_the_document_named_before_in_the_sentence():
    """What is told of “it” dates the agreement that the sentence is about."""
    assert told("A fisheries agreement has linked the two countries since it was signed in 2016.") == [
        ("agreement", "2016", "signed")
    ]


def test_who_signs_a_memorandum_adopts_the_plan_beside_it():
    """The plan is of the two sides that signed, though "adopted" alone may be done by one."""
    assert told("The chancellors signed a memorandum on visas and adopted a work plan on Tuesday.") == [
        ("memorandum", TUESDAY, "signed"),
        ("plan", TUESDAY, "signed"),
    ]


def test_another_protocol_of_the_two_countries_is_another():
    """Two documents are not one because both are protocols on exports."""
    assert told(
        "A protocol on the export of tea was signed. Kenya and Chile also signed the protocol on the export of grapes."
    ) == [("protocol", TUESDAY, "signed"), ("protocol", TUESDAY, "signed")]


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ("The partnership was proclaimed in a joint declaration in 2015.", ("declaration", "2015", "signed")),
        (
            "Cooperation on wind power began with a memorandum of understanding in 2022.",
            ("memorandum", "2022", "signed"),
        ),
        ("The joint commission was established by an agreement in 1999.", ("agreement", "1999", "signed")),
        (
            "The commission, established by an agreement of 1999, met again in February.",
            ("agreement", "1999", "signed"),
        ),
        (
            "The two countries have been bound since 1999 by an investment protection agreement.",
            ("agreement", "1999", "in force"),
        ),
        ("The two sides managed on Tuesday to sign an agreement on ports.", ("agreement", TUESDAY, "signed")),
        ("The two ministers adopted the Nairobi Declaration on Tuesday.", ("declaration", TUESDAY, "signed")),
    ],
)
def test_what_was_founded_or_agreed_in_a_document_tells_it(text, document):
    """What began with a document, is bound by one or was at last signed is dated by its sentence."""
    assert document in told(text)


def test_a_supplement_is_a_document_of_its_own():
    """The agreement and the protocol that supplemented it have each their year."""
    assert told("The trade agreement of 1999 was supplemented by a protocol in 2015.") == [
        ("agreement", "1999", "signed"),
        ("protocol", "2015", "signed"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The two sides will be able to sign an agreement on ports in July.",
        "The two sides have not managed to sign an agreement on ports.",
        "The talks began with a statement by the host.",
        "The show began with a document from the archives.",
        "The ministers agreed in a joint statement to meet again.",
    ],
)
def test_what_begins_with_words_or_may_be_signed_one_day_is_no_document(text):
    """Neither a hope nor an opening speech signs anything."""
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The ministers signed an agreement on ports, which lowers fees, and a memorandum on tea, which is new.",
        "An agreement on ports and, separately, a memorandum on tea were signed.",
    ],
)
def test_two_documents_share_their_verb_across_what_is_said_of_each(text):
    """A clause about the first does not part it from the second."""
    assert told(text) == [("agreement", TUESDAY, "signed"), ("memorandum", TUESDAY, "signed")]


def test_ties_deepened_with_an_agreement_are_deepened_by_signing_it():
    """A new agreement by which ties grew was signed; the charter capital of a fund was not."""
    assert told("Kenya and Chile deepened their ties in 2021 with an agreement on ports.") == [
        ("agreement", "2021", "signed")
    ]
    assert told("The Kenyan fund was established in 2021 with a charter capital of $5 million.") == []


@pytest.mark.parametrize(
    "text",
    [
        "They visited a dairy on Tuesday before they signed an agreement on customs.",
        "They held talks on Tuesday before witnessing the signing of an agreement on customs.",
        "They held talks before both attended the exchange of an agreement on customs on Tuesday.",
        "They toured the port, and the two exchanged an agreement on customs on Tuesday.",
    ],
)
def test_what_follows_talks_was_signed(text):
    """What they did before they signed or saw something signed does not make the signing doubtful."""
    assert told(text) == [("agreement", TUESDAY, "signed")]


@pytest.mark.parametrize(
    "text",
    [
        "Both want clarity on quotas before they sign an agreement on customs.",
        "They will tour the port before witnessing the signing of an agreement on customs.",
        "Nairobi discussed quotas before the signing of an agreement on customs.",
    ],
)
def test_what_has_to_come_first_signs_nothing(text):
    """What is still to be done or discussed before a signing leaves it open."""
    assert told(text) == []


def test_a_list_goes_on_behind_who_signed_one_of_its_documents():
    """What is "signed by A and B" is one of a list, and so is what stands behind it."""
    text = "Kenya and Chile signed a tax treaty, a memorandum on tea signed by the two ministries, and a plan on fish."

    assert [kind for kind, _, _ in told(text)] == ["memorandum", "plan", "treaty"]


@pytest.mark.parametrize(
    "text",
    [
        "An agreement on customs, signed in 2020, is awaiting ratification by the Chilean Senate.",
        "An agreement on customs, signed in 2020, is pending approval by the Kenyan National Assembly.",
    ],
)
def test_a_parliament_that_approves_is_no_party(text):
    """Who ratifies a document has not signed it."""
    found = facts(LEAD + text, "document", DAY)

    assert [(fact.when, fact.parties) for fact in found] == [("2020", ("CL", "KE"))]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("KenGen signed a contract with Codelco, and Kenya Power a plan with ENAP.", ("ENAP", "Kenya Power")),
        ("KenGen signed a contract with Codelco and Safaricom another with ENAP.", ("ENAP", "Safaricom")),
    ],
)
def test_a_second_signer_has_a_partner_of_his_own(text, parties):
    """Of "A signed a contract with B, and C a plan with D" the plan is one of C and D."""
    found = facts("Kenya and Chile trade. " + text, "document", DAY)

    assert {fact.parties for fact in found} == {("Codelco", "KenGen"), parties}


def test_a_list_under_a_headline_may_begin_with_a_signing():
    """The day on which a listed treaty was signed is not that of the page."""
    text = "Kenya and Chile\n\nTreaties\n- Agreement on Fish, signed on 4 May 1998\n- Agreement on Tea, signed in 2021"
    found = facts(text, "document", DAY)

    assert [fact.when for fact in found] == ["1998-05-04", "2021"]


@pytest.mark.parametrize("when", ["date to be confirmed", "tbc", "to be announced"])
def test_a_signing_without_a_day_is_to_come(when):
    """What has still to get its day has not been signed."""
    assert told(f"Signing of the air services agreement: {when}.") == [("agreement", None, "planned")]


def test_what_was_signed_in_years_of_ties_is_a_count():
    """What two "signed in sixty years of ties" is a total and no signing."""
    assert told("In sixty years of ties the two countries have signed eleven agreements.") == []
