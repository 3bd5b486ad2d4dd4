"""Places in text."""

import pytest

from tests.reader.reading import read
from tracker.domain.places import BLOCS, COUNTRIES, is_code
from tracker.reader.gazetteer import gazetteer
from tracker.reader.lexicon import rows, toml, values
from tracker.reader.places import place_tagger
from tracker.reader.scan import scan
from tracker.reader.tags import Place


def _places(text: str) -> list[tuple[str, str, str]]:
    return [
        (tag.value.name, tag.value.code, tag.value.form)
        for tag in place_tagger().tags(text)
        if isinstance(tag.value, Place)
    ]


def _codes(text: str) -> list[str]:
    return [code for _, code, _ in _places(text)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Russia's Astrakhan region", ["RU", "RU-AST"]),
        ("Astrakhan Minister of Industry", ["RU-AST"]),
        ("the Catalan President and Bavarian Economy Minister Karl Huber", ["ES-CT", "DE-BY"]),
        ("Scottish exports and Californian wine exports", ["GB-SCT", "US-CA"]),
        ("Welsh Minister of Economy Ken Skates in a Texan hat", ["GB-WLS"]),
        ("Flemish mobility minister Jan Maes in the Tyrolean hills", ["BE-VLG"]),
        ("Governor of Leningrad Region", ["RU-LEN"]),
        ("Moscow Region and Moscow", ["RU-MOS", "RU"]),
        ("the republic of Tatarstan", ["RU-TA"]),
        ("Chungcheongnam-do Province of the Republic of Korea", ["KR-44", "KR"]),
        ("provinces of Kasai and Kasai Central", ["CD-KS", "CD-KC"]),
        ("Niger and Nigeria, Nigerien and Nigerian", ["NE", "NG", "NE", "NG"]),
        ("Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea", ["GN", "GW", "GQ", "PG"]),
        ("DR Congo and the Republic of the Congo", ["CD", "CG"]),
        ("North Korean, South Korean and Korean", ["KP", "KR", "KR"]),
        ("South Sudan and Sudan", ["SS", "SD"]),
        ("Franco-German and Pak-Azerbaijan", ["FR", "DE", "PK", "AZ"]),
        ("AZERBAIJAN AND TÜRKIYE", ["AZ", "TR"]),
        ("the Eurasian Economic Union and ASEAN", ["EAEU", "ASEAN"]),
        ("Turks, Poles and Americans", ["TR", "PL", "US"]),
        ("Côte d'Ivoire and Ivory Coast", ["CI", "CI"]),
        ("Northern Ireland and Ireland", ["GB-NIR", "IE"]),
    ],
)
def test_the_longest_name_wins(text, codes):
    """A name within a name is not a place of its own."""
    assert _codes(text) == codes


@pytest.mark.parametrize(
    "text",
    [
        "they sold us turkey, china and jordan almonds",
        "Turkish-made drones and Chinese-built trains",
        "the Indian Ocean and the South China Sea",
        "American Express, Bank of America and New Delhi Television",
        "Latin American markets",
        "an anti-Russian campaign",
        "5 million US dollars in Russian rubles"[10:],
        "the Hungarian language",
        "Michael Jordan and Jordan Bardella",
        "Jack London",
        "a central region",
        "the Gulf state",
    ],
)
def test_what_only_looks_like_a_place_is_none(text):
    """A wrong party poisons a fact."""
    assert _codes(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("In Jordan the King spoke", "JO"),
        ("Georgia and Chad met", "GE"),
        ("Jordan's King", "JO"),
        ("President of Chad", "TD"),
    ],
)
def test_a_country_that_shares_a_first_name_is_still_a_country(text, code):
    """Jordan is a country unless a surname stands beside it."""
    assert _codes(text)[0] == code


def test_a_name_that_is_city_and_region_goes_by_its_preposition():
    """One opens something in the city, and signs with the region."""
    assert _places("opened in Astrakhan")[0][1:] == ("RU", "city")
    assert _places("Astrakhan's trade with Baku")[0][1:] == ("RU-AST", "name")


def test_a_name_that_countries_share_goes_to_the_one_that_is_mentioned():
    """Punjab is Pakistan's in an article about Pakistan."""
    assert _codes("Pakistan's Punjab") == ["PK", "PK-PB"]
    assert _codes("India and its state of Punjab") == ["IN", "IN-PB"]


def test_a_capital_is_told_from_a_city_and_knows_its_own_code():
    """The frames decide whether a capital stands for its government."""
    (moscow, petersburg) = place_tagger().tags("Moscow and St. Petersburg")

    assert moscow.value == Place("RU", "capital", "Moscow", "RU-MOW")
    assert petersburg.value == Place("RU", "city", "St. Petersburg", "RU-SPE")


def test_every_country_is_known_by_name_adjective_and_capital():
    """The data covers all of ISO 3166-1."""
    table = {code: (names, adjectives, capitals) for code, names, adjectives, _, capitals, _ in rows("countries")}

    assert set(table) == COUNTRIES
    for code, (names, _, capitals) in table.items():
        assert names, code
        for name in (*values(names), *values(capitals)):
            assert any(reading.code == code for reading in gazetteer()[name.rstrip("?")]), name
    without_adjective = {code for code, (_, adjectives, _) in table.items() if not adjectives}
    assert without_adjective <= set(
        "AQ AX BL BV CC CG CK CW CX DM GG GL GP GS HM IO JE LI MF MP NF NZ PM PN SB SH SJ SX TC TF UM VA".split()
    )
    without_capital = {code for code, (_, _, capitals) in table.items() if not capitals}
    assert without_capital == set("AQ BV GI HK HM IO MC MO SC SG SM TK UM VA".split())


def test_every_bloc_is_known():
    """Every code of a bloc in the domain has names, and no other."""
    assert set(toml("blocs")["names"]) == BLOCS


def test_every_subdivision_and_city_has_a_code_of_a_country():
    """A mistyped code would make a party that nobody knows."""
    assert [code for code, _ in rows("subdivisions") if not is_code(code)] == []
    assert [code for code, _ in rows("cities") if code not in COUNTRIES] == []


def test_every_name_of_the_data_is_found_as_it_is_written():
    """What a non-programmer adds works without code."""
    borne = set(toml("places")["borne"])
    for code, names in rows("subdivisions"):
        for name in values(names):
            plain = name.rstrip("!?*")
            text = f"{plain} region" if name[-1] in "!?" else plain
            mentioned = place_tagger().tags(text, [code[:2]])
            assert mentioned or plain in borne, name
    for code, names in rows("cities"):
        assert all(place_tagger().tags(name.rstrip("?"), [code]) for name in values(names)), names


def test_names_that_mean_something_else_are_no_places():
    """Every entry of the list of other names does what it is there for."""
    assert [name for name in toml("places")["other"] if _codes(name)] == []


def test_a_state_s_name_in_full_may_end_a_text():
    """A line that ends with a formal name, without a full stop, is read like any other."""
    found = read("Headline\n\nHe flew on to the capital of the Islamic Democratic Republic of Brazil")

    assert found.parties == ("BR",)


def test_names_with_the_letters_of_their_own_language():
    """Agencies that keep their marks are about the same country and towns."""
    tags = scan("Việt Nam's ministry in Hà Nội, and Hồ Chí Minh City.", None)
    found = [tag.value.code for tag in tags if isinstance(tag.value, Place)]

    assert found == ["VN", "VN", "VN"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("between Porto Murtinho and Paraguay", ["PY"]),
        ("He flew to San Pedro de Atacama on Monday.", []),
        ("the port of Lima de Souza", []),
        ("He flew to Porto and Santiago de Chile.", ["PT", "CL"]),
        ("the airport of San Antonio, Texas", ["US", "US-TX"]),
    ],
)
def test_a_town_whose_name_goes_on_is_another(text, codes):
    """What is a town's name by itself is only the first half of a longer one."""
    assert [code[:5] for code in _codes(text)] == codes
