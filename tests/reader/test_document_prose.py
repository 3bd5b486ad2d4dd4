"""Documents in flowing prose: what goes back to the sentence before, what only might be, days and sides told aside."""

import pytest

from tests.reader.test_documents import documents, told

_MET = "Kenya and Oman met in Muscat. "


@pytest.mark.parametrize(
    "text",
    [
        "As soon as the roads are safe, Kenya and Oman will sign the contract on seeds.",
        "They recalled that more than a hundred agreements were signed on earlier visits, as those of 2014 and 2017.",
        "The programme envisages a cycling plan and a fund, for which the two ministers signed the legal basis.",
    ],
)
def test_what_depends_on_something_or_is_another_thing_is_no_document(text):
    """Conditions, totals of many years, and what has an object of its own."""
    assert told(_MET + text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenya and Oman adopted a declaration. It was complemented by a program of cooperation in culture.",
            {("declaration", "2024-03-10", "signed"), ("program", "2024-03-10", "signed")},
        ),
        (
            "Kenya and Oman signed two agreements. These agreements were inked by Jane Moraa and Ali Said.",
            {("agreement", "2024-03-10", "signed")},
        ),
        (
            "The declaration was reached on 11 February; both presidents put their signatures to it after long talks.",
            {("declaration", "2024-02-11", "signed")},
        ),
        (
            "It is planned to sign the protocol at the meeting of the council, which will be held in Mombasa in May.",
            {("protocol", "2024-05", "planned")},
        ),
        ("He told them, “we'll sign an agreement on seeds in May”.", {("agreement", "2024-05", "planned")}),
        (
            "On Friday the ministers of Kenya and Oman put their names to this year's quota agreement.",
            {("agreement", "2024-03-08", "signed")},
        ),
    ],
)
def test_a_sentence_goes_on_with_the_one_before(text, expected):
    """What is told twice is one, and each day is that of its own document."""
    assert set(told("Kenya and Oman are friends. " + text)) == expected


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Separately, Bata Group and Rumi Bank signed a contract.", ("Bata Group", "Rumi Bank")),
        ("Bata and the Centre for Good Cooking signed a contract.", ("Bata", "Centre for Good Cooking")),
        ("Bata and Rumi are to follow in May with a contract on shoes.", ("Bata", "Rumi")),
        ("Bata and Rumi signed a pact. It rests on one that the two companies had signed in May.", ("Bata", "Rumi")),
    ],
)
def test_firms_are_known_by_their_whole_names(text, parties):
    """An adverb is no firm, and what the two companies signed is of those told before."""
    assert {fact.parties for fact in documents("Kenya and Oman are friends. " + text)} == {parties}


def test_two_ministries_without_a_country_stand_for_both():
    """Nobody says whose they are, as everybody knows."""
    text = f"{_MET}\n\nThey signed:\n\n• MoU on fish between the Ministry of Roads and the Ministry of Mines\n"

    assert {"KE", "OM"} <= set(documents(text)[0].parties)


def test_a_postponed_item_of_a_list_was_not_signed():
    """The list says so itself."""
    text = f"{_MET}\n\nThe sides signed:\n\n• MoU on seeds\n• Agreement on fish (postponed)\n"

    assert [fact[0] for fact in told(text)] == ["memorandum"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The treaty on fish of 17 August 2018 gave a strong impetus to relations.",
            {("treaty", "2018-08-17", "signed")},
        ),
        (
            "They said that the tax agreement of 2008, in effect since 1 March 2014, should be reviewed.",
            {("agreement", "2008", "in force")},
        ),
        (
            "The ministers of Kenya and Oman will meet in Mombasa next month and are due to adopt a joint declaration.",
            {("declaration", "2024-04", "planned")},
        ),
        ("The lease contract of Kenya and Oman was handed over.", {("contract", "2024-03-10", "signed")}),
        (
            "Kenya's Minister Jane Moraa co-signed with her Omani peer Ali Hassan a treaty.",
            {("treaty", "2024-03-10", "signed")},
        ),
        ("Next month the ministries will subscribe a protocol.", {("protocol", "2024-04", "planned")}),
        ("The envisaged treaty of Kenya and Oman, for which a draft was exchanged in 2020, is dead.", set()),
        ("It is no empty promise, like the Budapest memorandum of 1994.", set()),
        ("Bata Group's contract to run the port, signed in 2014, is not affected.", set()),
    ],
)
def test_days_and_verbs_of_background(text, expected):
    """A document has the day of its name; those of many states, of firms alone and drafts are none of the two."""
    assert set(told("Kenya and Oman are friends. " + text)) == expected


def test_what_will_be_signed_in_the_afternoon_was_not_signed_years_ago():
    """A day long past, told just before, is no day of what is to come: "in the afternoon" is today's."""
    text = "The treaty of 4 May 2007 works. In the afternoon Kenya and Oman will ink a memorandum."

    assert [fact.when for fact in documents(_MET + text) if fact.status == "planned"] == ["2024-03-10"]


@pytest.mark.parametrize("opening", ["Also signed were:", "The following papers were signed:"])
def test_lines_that_end_with_commas_are_a_list(opening):
    """The last of them ends with a full stop."""
    text = f"{_MET}\n\n{opening}\nAgreement on fish,\nProgram of cooperation for 2025,\nProtocol on film.\n"

    assert [fact[0] for fact in told(text)] == ["agreement", "program", "protocol"]


def test_a_question_may_stand_over_a_list():
    """The answer is what was signed."""
    text = f"{_MET}They signed five papers.\n\nWhich are the papers?\n\n1. Agreement on fish.\n\n2. Treaty on seeds.\n"

    assert [fact[0] for fact in told(text)] == ["agreement", "document", "treaty"]
