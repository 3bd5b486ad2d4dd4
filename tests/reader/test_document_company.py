"""The same signing in other company: another verb before it, an apposition, a partner or a meeting in between."""

import pytest

from tests.reader.test_documents import documents

_MET = "Kenya and Oman look for closer ties. "
_LEE, _SALIM = "Kenyan minister Lee Kinyanjui", "Omani minister Salim Al Harthy"


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Kenyan shipowner Jambo Rail and Oman's Salam Oil discussed fares and signed a memorandum.",
            ("Jambo Rail", "Salam Oil"),
        ),
        (
            "Kenyan shipowner Jambo Rail and Oman's Salam Oil announced the signing of a memorandum.",
            ("Jambo Rail", "Salam Oil"),
        ),
        ("In Muscat, Kenya's Jambo Rail and Oman's Salam Oil signed a memorandum.", ("Jambo Rail", "Salam Oil")),
        (
            "A memorandum was signed between Kenyan company Jambo Bora and Oman's Salam Dar.",
            ("Jambo Bora", "Salam Dar"),
        ),
        ("Kenya's Mombasa County signed a memorandum with Oman's Dhofar Governorate.", ("KE-28", "OM-ZU")),
        ("Kenya's Jambo Rail and Oman's Salam Oil said the two states signed a plan.", ("KE", "OM")),
    ],
)
def test_who_acts_before_signing_signs(text, parties):
    """The subject of the verb before is that of the signing, but where states are said to sign."""
    assert {fact.parties for fact in documents(_MET + text)} == {parties}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"Kenya signed with {_SALIM}, the guest of the week, a memorandum on ports.", [("memorandum", "2024-03-10")]),
        (f"{_LEE} met {_SALIM} in 2022. They signed a treaty.", [("treaty", "2022")]),
        (f"{_LEE} met {_SALIM} in January. As a result, a pact on fish was signed.", [("agreement", "2024-01")]),
        (f"{_LEE} and {_SALIM} signed a treaty following their meeting in January.", [("treaty", "2024-01")]),
        (f"Kenya and Oman signed a treaty following a visit by {_SALIM} in January.", [("treaty", "2024-03-10")]),
        (
            f"A signing ceremony for a pact between {_LEE}, and {_SALIM} was held in January.",
            [("agreement", "2024-01")],
        ),
        ("Kenya entered into a cultural exchange program for 2024-2026 with Oman.", [("program", "2024-03-10")]),
        ("Kenya entered into an exchange program with Oman.", []),
    ],
)
def test_what_stands_between_leaves_the_signing_its_day(text, told):
    """A partner, an apposition or a meeting told before takes nothing from what is signed."""
    assert [(fact.type, fact.when) for fact in documents(_MET + text)] == told


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Kenya and Oman signed a treaty of friendship and cooperation and a plan of action.", ["plan", "treaty"]),
        ("Kenya and Oman signed a memorandum on fish and ports as well as a protocol.", ["memorandum", "protocol"]),
        ("Kenya and Oman signed a memorandum on fish and ports.", ["memorandum"]),
        ("A treaty was signed by Kenya, and Oman, as well as a protocol on fish.", ["protocol", "treaty"]),
        ("A treaty was signed by Kenya and Oman and deals with fish.", ["treaty"]),
        (
            "Kenya and Oman signed the following documents: a treaty; a protocol; and a plan.",
            ["plan", "protocol", "treaty"],
        ),
    ],
)
def test_documents_that_are_joined_are_one_each(text, types):
    """What joins two documents stands apart from what joins two things in a document's name."""
    assert sorted(fact.type for fact in documents(_MET + text)) == types


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The signing of the treaty between Kenya and Oman will take place in May.", [("2024-05", "planned")]),
        ("Kenya's president left Oman without signing the treaty.", []),
        (
            f"{_SALIM} will visit Kenya in May. During the visit, a pact on fish will be signed.",
            [("2024-05", "planned")],
        ),
        (
            "Kenya and Oman signed a treaty in January. Separately, the two countries signed a pact.",
            [("2024-01", "signed")] * 2,
        ),
        ("Kenya and Oman signed a treaty in January. A pact on fish was also signed.", [("2024-01", "signed")] * 2),
        (
            "Kenya and Oman signed a treaty in January. A pact on fish was signed.",
            [("2024-01", "signed"), ("2024-03-10", "signed")],
        ),
        (
            "Officials said that in force since 2017, the treaty between Kenya and Oman covers fish.",
            [("2017", "in force")],
        ),
    ],
)
def test_the_day_goes_on_with_what_goes_on(text, told):
    """What is told besides has the day of what it goes on with."""
    assert sorted((fact.when, fact.status) for fact in documents(_MET + text)) == told


@pytest.mark.parametrize(
    "text",
    [
        "Instead of signing a treaty, Kenya and Oman agreed to talk again.",
        "Kenya and Oman were in full agreement on the need to cut tariffs.",
        "Officials said that Kenya and Oman would have signed a treaty in January had it not rained.",
        "Kenya's president pledged to honour all agreements signed with Oman.",
        "Kenya will sign a treaty on fish only if Oman lifts its tariffs.",
    ],
)
def test_what_looks_alike_is_no_document(text):
    """What is done instead, would have been done or waits for something else signs nothing."""
    assert documents(_MET + text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kenya and Oman signed the “Safe Seas” agreement in January.", [(("KE", "OM"), "2024-01")]),
        ("Representatives of Kenya and Oman signed a treaty in January.", [(("KE", "OM"), "2024-01")]),
        ("Kenya and Oman signed a treaty on fish last month, reads a statement.", [(("KE", "OM"), "2024-02")]),
        (
            "Kenya and Oman signed a treaty on fish that will take effect in January 2025.",
            [(("KE", "OM"), "2024-03-10")],
        ),
        ("Kenya and Oman not only met but also signed a treaty in January.", [(("KE", "OM"), "2024-01")]),
        ("Kenya's Grace Otieno and Oman's Ahmed Harthy signed a treaty in January.", [(("KE", "OM"), "2024-01")]),
        (
            "Kenya's Jambo Bora and Oman's Salam Dar signed a pact in January.",
            [(("Jambo Bora", "Salam Dar"), "2024-01")],
        ),
        (f"{_LEE} wrote that Kenya and Oman had signed a treaty.", [(("KE", "OM"), "2024-03-10")]),
        (
            f"{_LEE} received {_SALIM} in January. The talks covered trade. The two sides signed a treaty.",
            [(("KE", "OM"), "2024-01")],
        ),
        (
            "Kenya and Oman signed a pact in January to replace one from 1998.",
            [(("KE", "OM"), "1998"), (("KE", "OM"), "2024-01")],
        ),
    ],
)
def test_a_signing_keeps_its_day_and_sides(text, told):
    """Titles in quotes, whoever writes of it, what it replaces and when it takes effect change nothing."""
    assert sorted((fact.parties, fact.when) for fact in documents(_MET + text)) == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("State oil company Jambogas and Oman's Salamgas signed a deal to explore gas fields.", ["Jambogas+Salamgas"]),
        ("Airline Jambo and Salamair signed a contract on repairs.", ["Jambo+Salamair"]),
        ("Bank Jambo and Salamair signed a contract on repairs.", ["Bank Jambo+Salamair"]),
        ("Jambogas and Salamgas, Oman's state utility, have signed a contract on gas.", ["Jambogas+Salamgas"]),
        (
            "The Kenya Chamber of Commerce and the Oman Chamber of Commerce signed an agreement. Jambo won a contract.",
            ["Kenya Chamber of Commerce+Oman Chamber of Commerce"],
        ),
    ],
)
def test_what_a_firm_is_stands_before_its_name(text, expected):
    """What opens a sentence says what a firm is, and a firm's own contract is not of those who signed before."""
    assert ["+".join(fact.parties) for fact in documents(_MET + text)] == expected


def test_a_sum_names_some_of_its_parties():
    """As in "eight memoranda, among others between A and B and between C and D (the dam)": three facts."""
    text = (
        "Eight memoranda were signed by Kenya and Oman, among others between Jambo Rail and Salam Oil (tankers) "
        "and between the Jambo Port Company and Salam Bank (the Great Dam)."
    )

    assert sorted((fact.number or 1, fact.parties) for fact in documents(text)) == [
        (1, ("Jambo Port Company", "Salam Bank")),
        (1, ("Jambo Rail", "Salam Oil")),
        (8, ("KE", "OM")),
    ]


def test_whose_contract_it_is_has_signed_it():
    """The firm that owns a contract with a state is its other party."""
    text = f"{_MET}Jambo Holding's contract with Oman, signed in May 2022, is valued at 2 million euros."

    assert [(fact.parties, fact.when) for fact in documents(text)] == [(("Jambo Holding", "OM"), "2022-05")]


@pytest.mark.parametrize("who", ["The two governments are set to", "The cabinets will", "Both cabinets are due to"])
def test_cabinets_sign_for_their_countries(who):
    """Two cabinets are two states."""
    assert [(fact.parties, fact.status) for fact in documents(f"{_MET}{who} sign a plan on tea.")] == [
        (("KE", "OM"), "planned")
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A Kenyan company will supply nine buses to Oman under a contract signed on Friday.", 1),
        ("The Sohar road in Oman is being built by two Kenyan firms, a $20 million contract signed in 2022.", 1),
        ("A Kenyan firm paints the school under a contract signed in 2022.", 0),
        ("A Chinese company builds the road in Oman under a contract signed in 2022.", 0),
        ("Two local companies build the road under a contract signed in 2022.", 0),
        ("With the signing of the Nakuru Declaration, Kenya and Oman ended a council, postponed twice since 2021.", 1),
        ("The signing of the Nakuru Declaration between Kenya and Oman was planned for Friday, but postponed.", 0),
    ],
)
def test_a_firm_of_one_country_in_the_other_has_a_contract_of_both(text, told):
    """Its own country and that which it works for are in the sentence; what else was postponed is no matter."""
    assert len(documents(_MET + text)) == told
