"""Whom officials stand for whose country no word says."""

import pytest

from tests.reader.reading import facts, read
from tracker.domain.facts import Meeting, Office


def _offices(text: str) -> dict[str, str]:
    return {fact.person: fact.of for fact in facts(text, "office") if isinstance(fact, Office)}


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "Fiji and Iran are to open embassies. Prime Minister Jone Vuki and President Reza Karimi agreed on it.",
            ("Jone Vuki", "FJ"),
            ("Reza Karimi", "IR"),
        ),
        (
            "Peru and Norway opened talks. Norwegian Trade Minister Kari Moe met Foreign Minister Luis Rojas.",
            ("Kari Moe", "NO"),
            ("Luis Rojas", "PE"),
        ),
        (
            "Peru and Norway met. For Peru, Minister of Trade Luis Rojas signed, for Norway Health Minister Kari Moe.",
            ("Luis Rojas", "PE"),
            ("Kari Moe", "NO"),
        ),
        (
            "Cuba signed. From Ghana's side, Trade Minister Kofi Adu did; from the guests', Deputy Premier Ana Ruiz.",
            ("Kofi Adu", "GH"),
            ("Ana Ruiz", "CU"),
        ),
        (
            "They met. Vice President Ana Ruiz on behalf of Cuba and Trade Minister Kofi Adu for Ghana signed.",
            ("Ana Ruiz", "CU"),
            ("Kofi Adu", "GH"),
        ),
        (
            "Ghana and Cuba met. Cuba's president, Ana Ruiz, arrived. She was received by President Kofi Adu.",
            ("Ana Ruiz", "CU"),
            ("Kofi Adu", "GH"),
        ),
    ],
)
def test_what_follows_from_the_other_side(text, one, other):
    """Two who meet, sign or hold what only one country has are of two countries."""
    offices = _offices(text)

    assert offices[one[0]] == one[1]
    assert offices[other[0]] == other[1]


def test_nothing_tells_the_two_apart():
    """Where one of two is the host's and nothing says which, neither is given a country."""
    text = "Peru and Cuba opened talks. In 2017 President Luis Rojas and President Ana Ruiz decided so."

    assert _offices(text) == {}


def test_an_agency_names_its_own_without_their_country():
    """The country that an agency reports from is that of the officials it leaves unmarked."""
    text = "HANOI, March 9 (VNA) - Vietnam and Norway met.\nDeputy Minister of Trade Tran Van Nam spoke of Norway."

    assert _offices(text) == {"Tran Van Nam": "VN"}


def test_a_third_country_in_the_sentence():
    """A sentence about a country out of the pair says nothing of the officials whom it leaves unmarked."""
    text = (
        "ACCRA, March 9 (GNA) - Ghana and Cuba opened talks. Ghana and Cuba are old friends.\n"
        "Another such pact was signed with Malaysia in the presence of Prime Minister Osman Ali."
    )

    told = {fact.of for fact in read(text).facts if isinstance(fact, Office) and fact.person == "Osman Ali"}
    assert told.isdisjoint({"GH", "CU"})


def test_somebody_of_a_third_country_is_not_made_the_pairs_own():
    """Who visits one of two countries need not be of the other where the article names a third."""
    text = (
        "Sri Lanka and China signed two memoranda in Colombo on Monday. India had asked for more trade with Sri Lanka. "
        "During Prime Minister Narendra Modi's visit to Colombo in 2021, the two sides signed an agreement on defence."
    )

    assert {fact.of for fact in facts(text, "office") if isinstance(fact, Office)} <= {"IN"}
    assert {fact.parties for fact in facts(text, "meeting") if isinstance(fact, Meeting)} <= {("IN", "LK")}
    assert [fact.number for fact in facts(text, "document")] == [2]


def test_who_meets_several_counterparts_is_one_of_the_two():
    """A headline with three countries is about the one whose minister meets the others."""
    text = (
        "Kenyan minister meets his Omani, Danish counterparts\n\n"
        "Foreign Minister John Mwangi met with Omani Foreign Minister Badr Albusaidi in Jakarta on Tuesday."
    )
    assert _offices(text) == {"John Mwangi": "KE", "Badr Albusaidi": "OM"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Secretary of State Ann Baker met with Peruvian Foreign Minister Luis Soto in Lima.", ("PE", "US")),
        ("Taoiseach Sean Daly met the Prime Minister of Peru, Luis Soto, in Lima.", ("IE", "PE")),
    ],
)
def test_an_office_that_one_country_has_tells_the_country(text, parties):
    """A ministry's own page names the guest's country, and its own by the office of its head alone."""
    assert [fact.parties for fact in facts(text, "meeting")] == [parties]


def test_an_office_of_another_country_s_tells_nothing():
    """Whose office it is stands beside it, or it has a field, as secretaries of state have elsewhere."""
    text = "Peru's Minister of External Affairs Ana Ruiz met with the Secretary of State for Trade, Luis Soto."
    assert facts(text, "meeting") == []
