"""Offices in any company: whatever stands between a name and its title, before the sentence, or beside both."""

import pytest

from tests.reader.reading import offices


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Farmers wrote to Ana Ruiz, 54, Peru's trade minister.", "Ana Ruiz | minister of trade | PE"),
        ("Among them was Luis Soto-Mendoza, Peru's trade minister.", "Luis Soto-Mendoza | minister of trade | PE"),
        ("Mrs Ana Ruiz Madeira, Peru's trade minister, left.", "Ana Ruiz Madeira | minister of trade | PE"),
        ("Peru's trade minister Ana De Padua Ruiz left.", "Ana De Padua Ruiz | minister of trade | PE"),
        ("Peru's minister of trade, Ana Ruiz, Madeira's guest, left.", "Ana Ruiz | minister of trade | PE"),
        ("Kenya's premier, James ole Kiyiapi, left.", "James ole Kiyiapi | prime minister | KE"),
        (
            "Ana Ruiz, minister of trade, water and forests of Peru, left.",
            "Ana Ruiz | minister of trade, water and forests | PE",
        ),
        ("Peru's recently appointed trade minister, Ana Ruiz, left.", "Ana Ruiz | minister of trade | PE"),
        (
            "Ana Ruiz, in her capacity as trade minister of Peru, spoke.",
            "Ana Ruiz | minister of trade | PE",
        ),
        (
            "Among them were Peter Karu, the trade minister of Kenya, Peru's trade minister Ana Ruiz, and others.",
            "Ana Ruiz | minister of trade | PE",
        ),
        ("The office of Trade Minister Ana Ruiz of Peru was shut.", "Ana Ruiz | minister of trade | PE"),
        ("A spokesman for Trade Minister of Peru Ana Ruiz left.", "Ana Ruiz | minister of trade | PE"),
        ("Ana Ruiz, governor of the Peruvian region of Cusco, left.", "Ana Ruiz | governor | PE-CUS"),
    ],
)
def test_what_stands_between_does_not_hide_an_office(text, expected):
    """An age, a second surname, an adverb and a list of portfolios change nothing about who holds what."""
    assert expected in offices(f"Kenya and Peru met. {text}")


@pytest.mark.parametrize(
    "text",
    [
        "Altura Mining's president Ana Ruiz left.",
        "Ana Ruiz, the Peruvian company Altura Mining's president, left.",
        "Among them was the president of Peruvian firm Altura Mining, A. Ruiz.",
        "Ana Ruiz, who is president of the Peruvian company Altura Mining, left.",
    ],
)
def test_the_president_of_a_firm_is_none_of_its_country(text):
    """Whatever words say that it is a firm, and wherever they stand."""
    found = offices(f"Kenya and Peru met. {text}")

    assert [each.partition(" | ")[2] for each in found] == ["president | Altura Mining"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In a letter to his Kenyan counterpart, Peter Karu, Peru's trade minister, Luis Soto, thanked him.",
            ["Luis Soto | minister of trade | PE", "Peter Karu | minister of trade | KE"],
        ),
        (
            "He thanked his Kenyan counterpart, Peter Karu, and trade minister Luis Soto of Peru left.",
            ["Luis Soto | minister of trade | PE"],
        ),
        (
            "Ana Ruiz, who is Peru's trade minister, Peter Karu, the transport minister of Kenya, and students sang.",
            ["Ana Ruiz | minister of trade | PE", "Peter Karu | minister of transport | KE"],
        ),
        (
            "Peru's trade minister Ana Ruiz praised the port, and Kenyan Transport Minister Peter Karu agreed.",
            ["Ana Ruiz | minister of trade | PE", "Peter Karu | minister of transport | KE"],
        ),
    ],
)
def test_each_of_several_holds_his_own(text, expected):
    """A counterpart may be told before him whose counterpart he is; a comma parts two persons."""
    assert sorted(offices(f"Kenya and Peru met. {text}")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya wants more from Peru, the country's trade minister, Ana Ruiz, said.", "minister of trade | KE"),
        ("The Peruvian government's trade minister, Ana Ruiz, left.", "minister of trade | PE"),
        ("In Nairobi he met a delegation of Peru, led by Trade Minister Ana Ruiz.", "minister of trade | PE"),
        ("Trade Minister Ana Ruiz, who represented Peru, met Kenya's envoy.", "minister of trade | PE"),
        ("The Kenyan trade minister left. Ana Ruiz, who has held the post since 2021, sang.", "minister of trade | KE"),
    ],
)
def test_whose_an_official_is_stands_elsewhere(text, expected):
    """The subject of the sentence, a government, a side and the sentence before say whose an official is."""
    assert f"Ana Ruiz | {expected}" in offices(f"Kenya and Peru met. {text}")


@pytest.mark.parametrize(
    ("text", "of_both"),
    [
        ("Those who sang were Trade Minister Ana Ruiz and Culture Minister Luis Soto from Peru.", True),
        ("Trade Minister Ana Ruiz and Trade Minister Luis Soto of Peru signed it.", False),
    ],
)
def test_a_country_behind_two_is_of_both_unless_they_meet(text, of_both):
    """Two of one office, or two who sign, are the two sides."""
    found = offices(f"Kenya and Peru met in Nairobi. {text}")

    assert "Luis Soto" in str(found)
    assert ("Ana Ruiz | minister of trade | PE" in found) is of_both


@pytest.mark.parametrize("name", ["P. Karu", "Peter Karu", "Dr. Peter Karu"])
def test_a_dateline_ends_with_its_dash(name):
    """Neither an initial nor "Foreign Minister Dr" is a place that stands before the text."""
    text = f"Kenya and Peru met\n\nLIMA, May 17, 2024 - Kenyan Trade Minister {name} came by train.\n"

    assert [each.partition(" | ")[2] for each in offices(text)] == ["minister of trade | KE"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peter Karu, Kenya's Permanent Secretary for Foreign Affairs Ambassador Ann Karu and others left.",
            "Ann Karu | permanent secretary of foreign affairs | KE",
        ),
        ("Kenya's Undersecretary for Trade Ambassador Ann Karu left.", "Ann Karu | undersecretary of trade | KE"),
        ("Kenya's trade ambassador Ann Karu left.", "Ann Karu | trade ambassador | KE"),
        (
            "Ann Karu, President of the Republic and chairman of the African Union, left Kenya's capital.",
            "Ann Karu | chairman | African Union",
        ),
        ("Ann Karu, Kenya's trade minister and chairman of COMESA, left.", "Ann Karu | chairman | COMESA"),
        (
            "Malaysia's Foreign Minister Datuk Seri Panglima Ann Karu left.",
            "Ann Karu | minister of foreign affairs | MY",
        ),
    ],
)
def test_titles_side_by_side(text, expected):
    """An ambassador's rank behind an office addresses him, a bloc makes no president its own."""
    found = offices(f"Kenya and Peru met. {text}")

    assert expected in found
    assert "Ann Karu | president | African Union" not in found


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("The Minister of State, Minister of Mines of Mali, Ann Karu, left.", "minister of state"),
        ("Mali's Deputy Prime Minister, Minister of Mines Ann Karu left.", "deputy prime minister"),
    ],
)
def test_a_minister_of_rank_has_a_portfolio_behind_a_comma(text, rank):
    """Both are offices of one minister."""
    assert sorted(offices(f"Niger and Mali met. {text}")) == sorted(
        [f"Ann Karu | {rank} | ML", "Ann Karu | minister of mines | ML"]
    )


def test_a_minister_and_an_ambassador_behind_a_comma_are_two():
    """An article that opens the list parts them where no rank does."""
    found = offices("Niger and Mali met. The Minister of Mines, the Ambassador of Mali Ann Karu and others left.")

    assert "Ann Karu | minister of mines | ML" not in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The trade ministers of Peru and Chad, Ambassador Ana Ruiz and Ali Issa, met.",
            {"Ana Ruiz | minister of trade | PE", "Ali Issa | minister of trade | TD"},
        ),
        (
            "Defence Ministers General Luis Soto of Peru and Ali Issa of Chad met.",
            {"Luis Soto | minister of defence | PE", "Ali Issa | minister of defence | TD"},
        ),
        ("Peru and Chad met. Ana Ruiz, Peru's envoy for gender equality, left.", {"Ana Ruiz | special envoy | PE"}),
        ("Peru and Chad met. Ana Ruiz, Peru's envoy to Chad, left.", {"Ana Ruiz | ambassador | PE"}),
        ("Peru and Chad met. Ambassador Ana Ruiz of Peru left.", {"Ana Ruiz | ambassador | PE"}),
    ],
)
def test_a_rank_before_a_minister_is_no_post_and_an_envoy_for_something_is_sent_nowhere(text, expected):
    """Diplomats and generals who are ministers keep their rank; an envoy to a country is its ambassador."""
    assert set(offices(text)) == expected
