"""Offices of companies, agencies, chambers, banks, parties and international bodies."""

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Office


def _offices(text: str) -> list[str]:
    return [
        f"{fact.person} | {fact.office} | {fact.of}"
        for fact in facts(f"Peru and Oman trade much. {text}", "office")
        if isinstance(fact, Office)
    ]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Omar Hadi, head of the telecoms group Rimtel, spoke.", "Omar Hadi | head | Rimtel"),
        ("Omar Hadi, chief of the national carrier Omani Airways, spoke.", "Omar Hadi | head | Omani Airways"),
        ("Omar Hadi, the head of the state-owned Omani Railway, spoke.", "Omar Hadi | head | Omani Railway"),
        (
            "Luis Soto, president of the coffee exporters' lobby Cafes del Sur, spoke.",
            "Luis Soto | president | Cafes del Sur",
        ),
        ("Luis Soto, head of Peru's fruit growers association AFG, spoke.", "Luis Soto | head | AFG"),
        ("Luis Soto, director of the mobile phone operator, Andel, spoke.", "Luis Soto | director | Andel"),
        ("Director of the public company Vias Andinas Luis Soto spoke.", "Luis Soto | director | Vias Andinas"),
        ('General Director of JSC "Omani Steel" Omar Hadi spoke.', "Omar Hadi | general director | "),
        ("Luis Soto, who runs the state railway company Sur Rail, spoke.", "Luis Soto | head | Sur Rail"),
        (
            "Luis Soto, leader of the opposition Democratic Labour Party, spoke.",
            "Luis Soto | leader | Democratic Labour",
        ),
        ("Luis Soto, leader of the Social Democrats, spoke.", "Luis Soto | leader | Social Democrats"),
    ],
)
def test_a_noun_says_what_an_organisation_is(text, office):
    """What somebody heads is the organisation by its name, not the words that describe it."""
    assert any(each.startswith(office) for each in _offices(text))


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Business Oman President Omar Hadi spoke.", "Omar Hadi | president | Business Oman"),
        ("Enterprise Oman CEO Omar Hadi spoke.", "Omar Hadi | chief executive | Enterprise Oman"),
        ("General Director of Omani Railway Omar Hadi spoke.", "Omar Hadi | general director | Omani Railway"),
        ("Managing Director of Lanta Power Luis Soto spoke.", "Luis Soto | managing director | Lanta Power"),
        ("The president of Air Oman Omar Hadi spoke.", "Omar Hadi | president | Air Oman"),
        ("Omar Hadi, president of the Muscat Business Club, spoke.", "Omar Hadi | president | Muscat Business Club"),
        (
            "Omar Hadi, president of Oman's date growers union, spoke.",
            "Omar Hadi | president | Oman's date growers union",
        ),
        ("Omar Hadi took over as CEO of OQGN in May.", "Omar Hadi | chief executive | OQGN"),
        ("RIMTEL First Vice President Omar Hadi spoke.", "Omar Hadi | first vice president | RIMTEL"),
        ("OQGN Director General & CEO Omar Hadi spoke.", "Omar Hadi | chief executive | OQGN"),
        (
            "Director of the Third ABC Department of the Omani Foreign Ministry Omar Hadi spoke.",
            "Omar Hadi | director | ABC",
        ),
        (
            "Chairman of the State Assembly Committee on Foreign Relations Omar Hadi spoke.",
            "Omar Hadi | chairman | State Assembly Committee on Foreign Relations",
        ),
        (
            "Chairman of the Gulf Trade Commission's board Omar Hadi spoke.",
            "Omar Hadi | chairman | Gulf Trade Commission",
        ),
    ],
)
def test_an_organisation_keeps_its_whole_name(text, office):
    """A place or portfolio in an organisation's name makes nobody the state's; a person's ends it."""
    assert any(each.startswith(office) for each in _offices(text))


@pytest.mark.parametrize(
    "text",
    [
        "The head of the company Omar Hadi thanked them.",
        "The chairman of the meeting Omar Hadi thanked them.",
        "The president of Oman's date growers, Omar Hadi, thanked them.",
        "He met the director of the department Omar Hadi.",
        "Omar Hadi heads a delegation of the Chamber of Commerce.",
        "If Omar Hadi becomes head of the carrier Air Muscat, it will grow.",
        "A candidate for chairman of the company Rimtel, Omar Hadi, lost.",
    ],
)
def test_what_names_no_organisation_makes_no_office(text):
    """Neither a noun alone, nor a meeting or delegation, nor what somebody may become gives an office."""
    assert _offices(text) == []


def test_a_word_before_a_country_is_not_always_an_organisation():
    """The president of a country stays one after any word that opens a sentence."""
    for opening in ("Meanwhile", "Welcoming"):
        assert "Omar Hadi | president | PE" in _offices(f"{opening} Peru President Omar Hadi spoke.")
