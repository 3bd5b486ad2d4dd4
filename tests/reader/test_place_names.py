"""Names that several places share, or that mean no place: told apart by what stands beside them."""

import pytest

from tracker.reader.places import place_tagger
from tracker.reader.tags import Place


def _codes(text: str) -> str:
    return " ".join(tag.value.code for tag in place_tagger().tags(text) if isinstance(tag.value, Place))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Atlanta, Georgia", "US US-GA"),
        ("Tbilisi, Georgia", "GE GE"),
        ("the Governor of Georgia and the President of Georgia", "US-GA GE"),
        ("Governor of the National Bank of Georgia", "GE"),
        ("Niger State of Nigeria, and Niger Republic", "NG-NI NG NE"),
        ("New Mexico and Mexico City", "US-NM MX"),
        ("San Jose, California", "US US-CA"),
        ("San José, Costa Rica", "CR CR"),
        ("Paris, Texas", "US US-TX"),
        ("London, Ontario", "CA CA-ON"),
        ("Brest Region in Belarus", "BY-BR BY"),
        ("Brest in France", "FR FR"),
        ("Luxembourg City in Luxembourg", "LU LU"),
        ("Irish and Northern Irish", "IE GB-NIR"),
        ("the Peru-Chad Friendship Bridge, and Anne-Chad Muller", "PE TD"),
    ],
)
def test_a_name_that_places_share_goes_by_its_neighbours(text, codes):
    """Georgia is a state beside its town or governor, else a country."""
    assert _codes(text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Brazzaville said that Congolese exports rose in the Congo", "CG CG CG"),
        ("Kinshasa said that Congolese exports rose in the Congo", "CD CD CD"),
        ("Dominica's premier met Dominican traders", "DM DM"),
        ("the Dominican Republic and Dominican exporters", "DO DO"),
        ("Guinea-Bissau and Guinean fishermen", "GW GW"),
        ("Guinean fishermen", "GN"),
    ],
)
def test_an_adjective_that_countries_share_goes_to_the_one_that_is_mentioned(text, codes):
    """There are two Congos."""
    assert _codes(text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("a nice day", ""),
        ("Nice weather", ""),
        ("They met at Nice, in France", "FR FR"),
        ("Leaders Split over gas", ""),
        ("Croatia hosted them in Split", "HR HR"),
        ("Presidents Guillermo Colón and Split Enz of Croatia", "HR"),
    ],
)
def test_a_town_that_is_a_word_asks_for_its_country(text, codes):
    """A verb, "Split", is a town where the text is about Croatia; no town has a person's other names beside it."""
    assert _codes(text) == codes


@pytest.mark.parametrize(
    "text",
    [
        "Lake Chad, Lake Turkana and the Congo River",
        "the Gulf of Oman and the Strait of Malacca",
        "Sheikh Mishal Al-Sabah",
        "Bernardo Torres de Mendoza",
        "French-speaking schools and English-language dailies",
        "Israeli-occupied land",
        "an Indian-origin banker",
    ],
)
def test_nature_families_and_tongues_are_no_parties(text):
    """A lake signs nothing."""
    assert _codes(text) == ""


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("the Kremlin and the White House", "RU US"),
        ("Downing Street, the Élysée and Casa Rosada", "GB FR AR"),
        ("KSA, the RoK, the PRC, PNG and the DRC", "SA KR CN PG CD"),
        ("Lithuanians, Thais, Filipinos and Bosniaks", "LT TH PH BA"),
        ("the AU and the European Union", "African Union EU"),
        ("Zhambyl region and Khorasan Razavi province", "KZ-31 IR-09"),
        ("Istria County, Geneva Canton, Crete and Lapland", "HR-18 CH-GE GR-M FI-10"),
        ("Nghe An province and Khammouane province", "VN-22 LA-KH"),
        ("Republika Srpska and the Kurdistan Region", "BA-SRP IQ-KR"),
    ],
)
def test_seats_short_forms_and_english_names_are_known(text, codes):
    """Newswire names a government in many ways."""
    assert _codes(text) == codes


def test_an_owner_before_a_hyphen_is_a_party():
    """Firms are called "Peruvian-owned" where their owners matter, but a town owns nothing."""
    assert _codes("three Peruvian-owned mills, a China-funded road and Chadian-capital firms") == "PE CN TD"
    assert _codes("a Lima-run blog") == ""
