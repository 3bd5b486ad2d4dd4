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
        ('Director of the Agency "Rimtel" Omar Hadi spoke.', "Omar Hadi | director | Rimtel"),
        ('Rector of the University "Andes" Luis Soto spoke.', "Luis Soto | rector | Andes"),
        ('The director of the "Lima Sur" factory, Luis Soto, spoke.', "Luis Soto | director | Lima Sur"),
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


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Omar Hadi, who has headed the Muscat Chamber of Commerce since 2019, came.", "head | Muscat Chamber"),
        ("Omar Hadi, who has chaired the Muscat Chamber of Commerce since 2019, came.", "chairman | Muscat Chamber"),
        (
            "Omar Hadi, at the helm of the Oman Investment Authority since May, came.",
            "head | Oman Investment Authority",
        ),
        ("Omar Hadi, who took charge of the Oman Investment Authority, came.", "head | Oman Investment Authority"),
        ("Omar Hadi, who speaks for the Oman Investment Authority, came.", "spokesman | Oman Investment Authority"),
        ("Omar Hadi presides over the Oman Investment Authority.", "president | Oman Investment Authority"),
        ("Omar Hadi, who chairs parliament's budget committee, came.", "chairman | parliament's budget committee"),
        ("The Oman Investment Authority, run by Omar Hadi, agreed.", "head | Oman Investment Authority"),
        ("The Oman Investment Authority, which is led by Omar Hadi, agreed.", "head | Oman Investment Authority"),
        ("The Muscat Chamber of Commerce, chaired by Omar Hadi, agreed.", "chairman | Muscat Chamber of Commerce"),
    ],
)
def test_who_heads_an_organisation_is_told_by_a_clause(text, office):
    """A clause that says what somebody leads, chairs or speaks for gives his office."""
    assert any(each.startswith(f"Omar Hadi | {office}") for each in _offices(text))


@pytest.mark.parametrize(
    "text",
    [
        "Omar Hadi, who has led talks with the Muscat Chamber of Commerce, came.",
        "Omar Hadi, who is in charge of relations with the Muscat Chamber of Commerce, came.",
        "The session of the Muscat Chamber of Commerce was chaired by Omar Hadi.",
        "The Omani Committee for Trade, chaired by Omar Hadi, met on Monday.",
        "The team of the Muscat Chamber of Commerce, led by Omar Hadi, came.",
        "Omar Hadi, who chairs the meeting, came.",
        "Omar Hadi, who runs a shop, came.",
        "Omar Hadi, the chief negotiator of the Hamal movement, came to the Peru Section.",
    ],
)
def test_who_leads_talks_or_a_session_heads_nothing(text):
    """Talks, sessions, teams and shops make nobody head of an organisation, nor is a movement's man the country's."""
    assert not any(each.endswith(("| OM", "| PE", "Commerce", "Trade")) for each in _offices(text))


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Rimtel chairman Ali Badr and CEO Omar Hadi came.", "chief executive | Rimtel"),
        ("Rimtel's chairman, Ali Badr, and its CEO, Omar Hadi, came.", "chief executive | Rimtel"),
        ("At the Port of Sohar, CEO Omar Hadi received them.", "chief executive | Port of Sohar"),
        ("For the Muscat Chamber of Commerce, president Omar Hadi signed.", "president | Muscat Chamber of Commerce"),
        ("Omar Hadi (CEO, Rimtel) came.", "chief executive | Rimtel"),
        ("Omar Hadi, Chairman, Oman-Peru Business Forum, came.", "chairman | Oman-Peru Business Forum"),
        ("Omar Hadi, founder and chairman of Rimtel, came.", "founder | Rimtel"),
        ("Omar Hadi, Rimtel's country manager in Peru, came.", "country manager | Rimtel"),
        ("Omar Hadi has been chief executive of Rimtel since May.", "chief executive | Rimtel"),
        ("Omar Hadi, the chief negotiator of the Hamal Front, came.", "chief negotiator | Hamal Front"),
        ("Omar Hadi, Head of the Peru Section at the Foreign Ministry, came.", "head | Peru Section"),
    ],
)
def test_the_organisation_stands_beside_the_office(text, office):
    """It is that of the other head named, that which opens the sentence, or the one after a comma."""
    assert any(each.startswith(f"Omar Hadi | {office}") for each in _offices(text))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("In Lima, president Luis Soto received Omar Hadi.", "Luis Soto | president | Lima"),
        ("Rimtel chairman Ali Badr and secretary Luis Soto came.", "Luis Soto"),
        ("Rimtel CEO Ali Badr met his Peruvian counterpart Luis Soto.", "Luis Soto | chief executive | PE"),
        ("Head of the Peru delegation Luis Soto came.", "Luis Soto | head | PE"),
        ("Soto's adviser Omar Hadi came.", "Omar Hadi"),
    ],
)
def test_an_organisation_beside_is_not_everybodys(text, wrong):
    """A town, another's company or a person's name gives nobody his organisation."""
    assert not any(each.startswith(wrong) for each in _offices(text))


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Omar Hadi, director of marketing at Rimtel, came.", "director of marketing | Rimtel"),
        ("Omar Hadi, head of government relations at Rimtel, came.", "head of government relations | Rimtel"),
        ("Omar Hadi, head of state broadcaster Rimtel, came.", "head | Rimtel"),
        ("They met OQGN technical adviser Omar Hadi.", "adviser of technical | OQGN"),
        ("They met Rimtel acting secretary-general Omar Hadi.", "secretary-general | Rimtel"),
        ("The president and founder of Rimtel, Omar Hadi, came.", "president | Rimtel"),
        ("Omar Hadi, Rimtel regional director for the Gulf, came.", "regional director | Rimtel"),
        ("The Senate's president, Omar Hadi, came.", "president | Senate"),
        ("Omar Hadi, leader of the ruling People's Progressive Party, came.", "leader | People's Progressive Party"),
        ("They met Farmers' Union chairman Omar Hadi.", "chairman | Farmers' Union"),
        ("Trade Minister Omar Hadi, in his capacity as chairman of Rimtel, came.", "chairman | Rimtel"),
        ("Omar Hadi is Rimtel's chairman.", "chairman | Rimtel"),
        ("Rimtel is chaired by Omar Hadi.", "chairman | Rimtel"),
        ("Rimtel appointed Omar Hadi as its new chief executive.", "chief executive | Rimtel"),
    ],
)
def test_more_ways_to_tell_whose_office_it_is(text, office):
    """Units, ranks, second offices and possessives leave the office with its organisation."""
    assert any(each.startswith(f"Omar Hadi | {office}") for each in _offices(text))


@pytest.mark.parametrize(
    "text",
    [
        "Oman's head of government, Omar Hadi, came.",
        "Omani Vice President, Deputy Prime Minister and Chairman of the State Court Omar Hadi came.",
        "Omani Prime Minister Omar Hadi came.",
    ],
)
def test_heads_of_state_and_government_stay_the_countrys(text):
    """A head of government or a vice president with a second office is still his country's."""
    assert any(each.endswith("| OM") for each in _offices(text))


@pytest.mark.parametrize("rank", ["Capt.", "Brig. Gen.", "Cdr.", "Arch.", "Supt.", "Alh.", "Msgr.", "Surv.", "Adv."])
def test_a_shortened_rank_is_no_name(rank):
    """Letters of rank and learning before a name, with their full stop, are no name and no sentence's end."""
    assert "Omar Hadi | managing director | Rimtel" in _offices(f"Rimtel Managing Director {rank} Omar Hadi came.")


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("ODM party leader Omar Hadi came.", "leader | ODM party"),
        ("Director of Rimtel in Peru Omar Hadi came.", "director | Rimtel"),
        ("Omar Hadi, Rimtel Group Managing Director and CEO, came.", "managing director | Rimtel"),
    ],
)
def test_a_noun_or_a_place_beside_the_organisation(text, office):
    """A noun before the office is of the organisation's name, a place after it is where it works."""
    assert any(each.startswith(f"Omar Hadi | {office}") for each in _offices(text))


def test_a_party_told_before_is_not_the_word_before():
    """Without a name before it "party leader" is of no party."""
    assert _offices("Then party leader Omar Hadi came.") == []


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Oman Date Federation president Omar Hadi spoke.", "Omar Hadi | president | Oman Date Federation"),
        (
            "Luis Soto, chairman of the National Tea Growers and Packers Association, spoke.",
            "Luis Soto | chairman | National Tea Growers and Packers Association",
        ),
        ("The President of Export Promotion Peru, Luis Soto, spoke.", "Luis Soto | president | Export Promotion Peru"),
        ("Soto, a former director of the Lima Traders' Guild, spoke.", "Soto | director | Lima Traders' Guild"),
        (
            "The Tax Bureau of Peru is new. Ana Ruiz, Director General of the Bureau, and Omar Hadi signed.",
            "Ana Ruiz | director general | Tax Bureau of Peru",
        ),
        (
            "The Diplomatic Institute is new. The Director of the Institute, Ambassador Luis Soto, spoke.",
            "Luis Soto | director | Diplomatic Institute",
        ),
        (
            "The Vice President and President of the Senate of Peru, Luis Soto, spoke.",
            "Luis Soto | vice president | PE",
        ),
    ],
)
def test_an_organisation_is_named_whole(text, office):
    """Its name goes on past an "and" and a place, and its noun alone means it later."""
    assert office in _offices(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Peru Airways (PQ) Chief Executive Luis Soto spoke.", "Luis Soto | chief executive | Peru Airways (PQ)"),
        (
            "Luis Soto, director of the Council of African Economic Unity, spoke.",
            "Luis Soto | director | Council of African Economic Unity",
        ),
        ("Omar Hadi, chairman of the Majlis A'Shura of Oman, spoke.", "Omar Hadi | chairman | Majlis A'Shura"),
        ("The Chairman of the Majlis Al Shura Omar Hadi spoke.", "Omar Hadi | chairman | Majlis Al Shura"),
        ("The Speaker of the Majlis Omar Hadi spoke.", "Omar Hadi | speaker | Majlis"),
    ],
)
def test_an_organisation_is_no_dateline_and_no_person(text, office):
    """Its short name in brackets ends no dateline, and a house of parliament has a name of its own."""
    assert _offices(text) == [office]
