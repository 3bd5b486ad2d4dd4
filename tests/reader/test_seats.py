"""What mayors, governors and presidents of towns head, and whose the officials of third countries are."""

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Document, Office

LEAD = "Poland and Kazakhstan agreed on wool in Astana on Tuesday."


def _offices(text: str, lead: str = LEAD) -> list[str]:
    return [
        f"{fact.person} | {fact.office} | {fact.of}"
        for fact in facts(f"{lead} {text}", "office")
        if isinstance(fact, Office)
    ]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("In Kostanay, governor Kumar Aksat met the guests.", "Kumar Aksat | governor | KZ-39"),
        ("In Kostanay the governor, Kumar Aksat, met the guests.", "Kumar Aksat | governor | KZ-39"),
        ("Governor Kumar Aksat met the guests in Kostanay.", "Kumar Aksat | governor | KZ-39"),
        ("The guests spoke with Mayor Serik Dosat in Almaty.", "Serik Dosat | mayor | Almaty"),
        ("The president of Kraków, Jacek Sobol, met the guests.", "Jacek Sobol | president | Kraków"),
        ("Gdynia President Jacek Sobol met the guests.", "Jacek Sobol | president | Gdynia"),
        ("The president of Poland, Jacek Sobol, met the guests in Gdynia.", "Jacek Sobol | president | PL"),
        ("WARSAW President Jacek Sobol of Poland met the guests.", "Jacek Sobol | president | PL"),
    ],
)
def test_an_official_of_a_place_heads_the_one_that_his_sentence_names(text, office):
    """A governor or mayor is of the town that his own sentence tells of, a president of a town of that town."""
    assert office in _offices(text)


def test_a_capital_where_something_happens_is_not_the_region_of_a_governor():
    """The capital that a sentence before is set in is no governor's for all that."""
    assert not any("KZ-71" in office for office in _offices("Governor Kumar Aksat met the guests."))


def test_a_governor_who_travels_is_not_of_where_he_goes():
    """Where a mayor arrives is not his town."""
    assert _offices("Mayor Serik Dosat arrived in Gdynia.", "Poland and Kazakhstan agreed on wool.") == []


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Ambassador PAWEŁ JAKUBAS met Trade Minister SERIK DOSAT.", "SERIK DOSAT | minister of trade | KZ"),
        ("H.E. Mr. PAWEŁ JAKUBAS, Ambassador of Poland, spoke.", "PAWEŁ JAKUBAS | ambassador | PL"),
    ],
)
def test_a_name_may_be_written_in_capitals(text, office):
    """After a title or an honorific two words in capitals are a name."""
    assert office in _offices(text)


def test_two_acronyms_are_no_name():
    """What a director is of, in capitals, is nobody's name."""
    assert _offices("The director of KTZ PKP met the guests.") == []


PORT = "Ghana and Cuba agreed on a port in Accra on Tuesday. Poland was not asked."


def test_an_official_of_a_third_country_is_told_by_his_name():
    """Whose name is clearly of a third country that the article names is that country's official."""
    found = _offices("Prime Minister Wojciech Kowalczyk was in Accra in April.", PORT)

    assert found == ["Wojciech Kowalczyk | prime minister | PL"]


def test_the_two_sides_of_a_visitor_from_a_third_country_are_not_the_articles():
    """What "the two sides" signed when a third country's premier came was not signed by the article's pair."""
    text = "During Prime Minister Wojciech Kowalczyk's visit in April, the two sides signed seven memorandums."

    told = [fact.parties for fact in facts(f"{PORT} {text}", "document") if isinstance(fact, Document)]

    assert ("CU", "GH") not in told


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("General Secretary Nguyen Phu Hung met the guests.", "Nguyen Phu Hung | general secretary | VN"),
        ("Poland's EU affairs minister Adam Sobol met the guests.", "Adam Sobol | minister of eu affairs | PL"),
        ("Poland's minister for EU affairs, Adam Sobol, met the guests.", "Adam Sobol | minister of eu affairs | PL"),
        ("Polish government commissioner Adam Sobol met the guests.", "Adam Sobol | government commissioner | PL"),
        ("The chairman of Hanoi, Tran Sy Nam, met the guests.", "Tran Sy Nam | chairman | Hanoi"),
    ],
)
def test_an_office_is_its_countrys_or_its_towns(text, office):
    """A party that leads its country needs no name, the union is no owner, and whoever heads a town is the town's."""
    assert office in _offices(text, "Poland and Vietnam agreed on nurses last week.")


def test_the_general_secretary_of_no_party_state_is_nobodys():
    """Elsewhere a general secretary whose organisation is not said is no official of a country."""
    assert _offices("General Secretary Adam Sobol met the guests.", "Poland and Vietnam agreed on nurses.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Enterprise Kazakhstan's Warsaw director, Marat Ospanov, spoke.",
        "Mangystau regional manager Marat Ospanov spoke.",
    ],
)
def test_where_a_director_sits_is_not_what_he_directs(text):
    """A town or region before such an office is no organisation, nor is the office its."""
    assert not any("Warsaw" in told or "KZ-" in told for told in _offices(text))


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Alberta Premier Ann Lee spoke.", "Ann Lee | premier | CA-AB"),
        ("Gov. Greg Stone of Montana spoke.", "Greg Stone | governor | US-MT"),
        (
            "He met Deputy Foreign Minister of Canada Ambassador Ann Lee.",
            "Ann Lee | deputy minister of foreign affairs | CA",
        ),
        ("Canada's opposition leader, Bishop Ann Lee, spoke.", "Ann Lee | leader of the opposition | CA"),
    ],
)
def test_a_state_whose_name_a_person_may_bear_has_its_governor(text, office):
    """A governor or premier beside it tells that it is the state; what follows an office may be an address."""
    assert office in _offices(text, "The United States and Canada agreed on nurses last week.")
