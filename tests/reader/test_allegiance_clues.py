"""Whom officials stand for by where they go, whom they speak for and whom they stand beside."""

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Office


def _offices(text: str) -> dict[str, tuple[str, str]]:
    return {fact.person: (fact.office, fact.of) for fact in facts(text, "office") if isinstance(fact, Office)}


@pytest.mark.parametrize(
    ("text", "person", "country"),
    [
        ("Ghana and Cuba talk. During President Ana Ruiz's stay in Accra, seven papers were signed.", "Ana Ruiz", "CU"),
        ("Peru and Fiji met. Talks went well, Trade Minister Jone Vuki said after landing in Lima.", "Jone Vuki", "FJ"),
        ("Peru and Fiji met. It was hard, Trade Minister Luis Soto said on returning from Fiji.", "Luis Soto", "PE"),
        ("Peru and Fiji met. Arriving in Fiji on Monday, President Luis Soto praised rugby.", "Luis Soto", "PE"),
        (
            "President Ana Ruiz of Cuba, greeted in Accra by Foreign Minister Kofi Adu, begins a visit to Ghana.",
            "Kofi Adu",
            "GH",
        ),
        (
            "Cuban President Ana Ruiz ended her trip in Accra, where Defence Minister Kofi Adu sat across from her.",
            "Kofi Adu",
            "GH",
        ),
        ("Fiji may take a share in Peru's port, Trade Minister Jone Vuki said on Monday.", "Jone Vuki", "FJ"),
        ("Fiji came home from Peru with ten texts, according to Trade Minister Jone Vuki.", "Jone Vuki", "FJ"),
        ("Peru barred Fijian fruit in 2019 under President Luis Soto.", "Luis Soto", "PE"),
        ("Fiji and Peru met. Fiji was represented by Jone Vuki, Peru by Trade Minister Luis Soto.", "Luis Soto", "PE"),
        (
            "Trade Minister Luis Soto and the Minister of Fisheries of Fiji, Jone Vuki, opened a fair of Peru.",
            "Luis Soto",
            "PE",
        ),
        (
            "Fiji and Peru met. Peru's president, Luis Soto, came. He and President Jone Vuki signed a treaty.",
            "Jone Vuki",
            "FJ",
        ),
        (
            "Fiji and Peru met. Peruvian Premier Luis Soto spoke at a press conference with President Jone Vuki.",
            "Jone Vuki",
            "FJ",
        ),
        ("Fiji and Peru met. Peru's president, Luis Soto, sent his trade minister, Ana Ruiz.", "Ana Ruiz", "PE"),
        ("Fiji and Peru met. Peru's president, Luis Soto, came. His host was Premier Jone Vuki.", "Jone Vuki", "FJ"),
        (
            "Fiji and Peru met. Peru's president, Luis Soto, came. Premier Jone Vuki will receive him.",
            "Jone Vuki",
            "FJ",
        ),
        (
            "Fiji and Peru met. Minister Luis Soto of Peru and his peer Jone Vuki, Minister of Mines, signed it.",
            "Jone Vuki",
            "FJ",
        ),
        ("Germany and Fiji met. First Deputy Prime Minister Jone Vuki spoke.", "Jone Vuki", "FJ"),
        ("Fiji and Peru met. Energy Minister Jone Vuki came to Lima on Monday.", "Jone Vuki", "FJ"),
        (
            "Fiji and Peru met. He saw the Peruvian envoy, Luis Soto, who gave his credentials to President Jone Vuki.",
            "Jone Vuki",
            "FJ",
        ),
        (
            "Fiji and Peru met. Trade Minister Jone Vuki and Peru's Minister of Trade and Tourism Luis Soto signed it.",
            "Jone Vuki",
            "FJ",
        ),
        ("LIMA - Fiji and Peru met. Energy Minister Jone Vuki is expected in Lima on Friday.", "Jone Vuki", "FJ"),
        ("LIMA - Fiji and Peru met. Energy Minister Jone Vuki is expected in May.", "Jone Vuki", "FJ"),
        (
            "Fiji and Peru met. Fiji's president, Jone Vuki, came. The president held talks with Premier Luis Soto.",
            "Luis Soto",
            "PE",
        ),
        ("Australia and Peru met. Treasurer Ana Ruiz spoke.", "Ana Ruiz", "AU"),
        ("Australia and Peru met. Governor-General Ana Ruiz spoke.", "Ana Ruiz", "AU"),
        ('Fiji sells more to Peru, worth F$51 million. "It grows," Trade Minister Jone Vuki said.', "Jone Vuki", "FJ"),
        (
            "SUVA - The trade ministers of Peru and Fiji met. Trade Ministers Ana Ruiz and Luis Soto agreed.",
            "Ana Ruiz",
            "FJ",
        ),
        ("LIMA - Fiji and Peru met. Visiting Trade Minister Jone Vuki saw the port.", "Jone Vuki", "FJ"),
        ("Fiji and Peru met. In Lima, his host, Trade Minister Luis Soto, praised Premier Vuki.", "Luis Soto", "PE"),
        ("Fiji and India met. Trade Minister Jone Vuki saw Shri Ravi Nair, Minister of Coal.", "Ravi Nair", "IN"),
        ("Fiji and Bhutan met. Health Minister Lyonpo Karma Tobgay spoke of clinics.", "Karma Tobgay", "BT"),
    ],
)
def test_whom_somebody_stands_for(text, person, country):
    """Nobody visits his own country; who speaks for one, rules it or receives its guest's peer is its own."""
    assert _offices(text)[person][1] == country


@pytest.mark.parametrize(
    "text",
    [
        "Fiji and Tonga signed. A loan comes from Fiji, Trade Minister Sera Tuila made known.",
        "Fiji and Tonga signed. Belgian and Dutch ships come, according to Trade Minister Sera Tuila.",
        "Fiji sells more to Tonga, worth F$51 million. Trade Minister Sera Tuila spoke from Nukualofa.",
        "Fiji and Tonga signed. Trade Minister Sera Tuila is expected to open a plant in Suva.",
        "Fiji and Tonga signed. Minister Jone Vuki of Fiji saw the grid operator and its Tongan peer Sera Tuila.",
    ],
)
def test_what_says_nothing_of_a_country(text):
    """Where goods come from and whom a company faces does not tell whose a minister is."""
    assert "Sera Tuila" not in _offices(text)


@pytest.mark.parametrize(
    ("text", "person", "held"),
    [
        ("Fiji's president, Jone Vuki, met his Peruvian host Luis Soto.", "Luis Soto", ("president", "PE")),
        ("Fiji's president, Jone Vuki, met Luis Soto, her Peruvian host.", "Luis Soto", ("president", "PE")),
        (
            "Fiji's premier Jone Vuki and his then Lao counterpart, the late Bounmy Vong, met.",
            "Bounmy Vong",
            ("prime minister", "LA"),
        ),
        (
            "Fiji's trade minister Jone Vuki and his tourism colleague Sera Tuila went to Peru.",
            "Sera Tuila",
            ("minister of tourism", "FJ"),
        ),
        (
            "Fiji's trade minister Jone Vuki and his Peruvian energy counterpart Luis Soto met.",
            "Luis Soto",
            ("minister of energy", "PE"),
        ),
        (
            "It was prepared by the two ambassadors, Jone Vuki in Lima and Luis Soto in Suva.",
            "Luis Soto",
            ("ambassador", "PE"),
        ),
        (
            "Their trade ministers - Fiji's Jone Vuki, Peru's Luis Soto - signed it.",
            "Luis Soto",
            ("minister of trade", "PE"),
        ),
    ],
)
def test_an_office_told_by_another_s(text, person, held):
    """Hosts and counterparts hold the same office, colleagues another one of the same government."""
    assert _offices(text)[person] == held


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Fiji met. The Peruvian delegation was welcomed in the port by Trade Minister Jone Vuki.",
        "Peru and Fiji met. A trade delegation from the Republic of Peru will be received by Minister Jone Vuki.",
        "Peru and Fiji met. Trade Minister Jone Vuki received a delegation from Peru.",
        "Peru and Fiji met. Speaker Jone Vuki received Peruvian lawmakers on Monday.",
    ],
)
def test_who_welcomes_a_country_s_delegation_is_of_the_other(text):
    """Nobody is welcomed by his own government, though only the guests' country is named beside the host."""
    assert _offices(text)["Jone Vuki"][1] == "FJ"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Ambassador Tim Dobb, who is to leave Lima in August, joined them.", "FJ"),
        ("Ambassador Tim Dobb, whose term in Suva ends in May, joined them.", "PE"),
        ("Ambassador Tim Dobb, who has served in Suva since 2021, joined them.", "PE"),
        ("After four years in Lima, Ambassador Tim Dobb is going home.", "FJ"),
        ("Trade Minister Tim Dobb spoke to them by video from Suva.", "FJ"),
        ("Trade Minister Tim Dobb joined online from Lima.", "PE"),
        ("On fish, though, Suva has ambitions: Trade Minister Tim Dobb wants a port.", "FJ"),
    ],
)
def test_where_somebody_is_posted_or_speaks_from(text, country):
    """An ambassador's post is none of his own country's; who speaks by video speaks from home."""
    assert _offices(f"Peru and Fiji met. {text}")["Tim Dobb"][1] == country


def test_a_minister_who_left_a_place_may_be_at_home_there():
    """Only ambassadors leave posts."""
    assert _offices("Peru and Fiji met. Trade Minister Tim Dobb left Lima in May.") == {}


def test_an_envoy_for_a_country_is_of_the_other():
    """Neither an envoy for a country nor a trade representative in it is that country's."""
    text = "Peru and Fiji met. Special Envoy for Peru Tim Dobb and Trade Representative in Fiji Luis Soto spoke."

    assert _offices(text) == {"Tim Dobb": ("special envoy", "FJ"), "Luis Soto": ("trade representative", "PE")}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("For the Omani party it was initialled, among others, by the minister of trade, Tim Dobb.", "OM"),
        ("On behalf of the Irish party the protocol was signed by Minister of Trade Tim Dobb.", "IE"),
        ("Tim Dobb, Minister for Public Expenditure, opened the new consulate general in Muscat.", "IE"),
        ("Trade Minister Tim Dobb inaugurated the embassy in Dublin on Monday.", "OM"),
    ],
)
def test_whose_party_and_whose_embassy(text, country):
    """A party may be a side; nobody opens an embassy of the country that he is in."""
    assert _offices(f"Oman and Ireland met. {text}")["Tim Dobb"][1] == country


def test_a_federal_minister_is_a_federation_s():
    """Of two countries only one may have federal ministers."""
    text = "Kenya and Germany met. Federal Economy Minister Tim Dobb signed it."

    assert _offices(text)["Tim Dobb"][1] == "DE"
