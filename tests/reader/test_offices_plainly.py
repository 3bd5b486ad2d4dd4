"""Offices in plain sentences: firms meant by a noun, boards and commissions by a verb, sides told by half a clause."""

import pytest

from tests.reader.reading import offices

_TO_MEET_HIM = (
    "Kenya's President Ali Ruto comes to Lima. He will call on Premier Ana Vega. "
    "Trade Minister Juan Paz and National Security Adviser Luis Soto are also to meet him."
)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "The Kenyan miner Safari will buy it. The company's chairman, Ali Ruto, came.",
            "Ali Ruto | chairman | Safari",
        ),
        ("Safari Mining plans a pit. Ali Ruto, director of the firm, came.", "Ali Ruto | director | Safari Mining"),
        ("Kenya's Safari will buy it. The firm's president, Ali Ruto, came.", "Ali Ruto | president | Safari"),
        (
            "Kenya Airways flies to Lima. The airline's sales director, Ali Ruto, came.",
            "Ali Ruto | sales director | Kenya Airways",
        ),
    ],
)
def test_a_firm_is_meant_by_a_noun(text, office):
    """The company of "the company's chairman" is the firm that the sentence before names by what it is or does."""
    assert office in offices(f"Peru and Kenya met. {text}")


@pytest.mark.parametrize(
    "text",
    [
        "Farmers will sell more. The company's chairman, Ali Ruto, came.",
        "Nakuru Lake is polluted. Its president, Ali Ruto, came.",
    ],
)
def test_no_firm_is_meant_where_none_is_named(text):
    """Neither farmers nor a lake have a chairman."""
    assert offices(f"Peru and Kenya met. {text}") == []


@pytest.mark.parametrize(
    ("clause", "office"),
    [
        ("who chairs the board of directors of Kenya Railway", "chairman | Kenya Railway"),
        ("who heads the supervisory board of the Kenya Trade Bank", "head | Kenya Trade Bank"),
        ("who co-chairs the Commission on the Kenyan side", "co-chair | Commission"),
        (
            "director general for the Americas at the foreign ministry",
            "director general of the americas | foreign ministry",
        ),
        ("deputy head of the American department of the Kenyan foreign ministry", "deputy head | American department"),
    ],
)
def test_a_clause_behind_a_name_tells_of_what(clause, office):
    """Boards, commissions and departments have their heads; the head of a department is no minister."""
    assert offices(f"Peru and Kenya met. Ali Ruto, {clause}, spoke.") == [f"Ali Ruto | {office}"]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "The deputy mayor of Lima in charge of schools, Mr Luis Soto, left.",
            "Luis Soto | deputy mayor | Lima",
        ),
        (
            "The deputy governor of Callao for foreign relations, Luis Soto, left.",
            "Luis Soto | deputy governor | PE-CAL",
        ),
        (
            "Peru's Trade Minister Ana Vega came with the Deputy Minister of the same portfolio, Luis Soto.",
            "Luis Soto | deputy minister of trade | PE",
        ),
        (
            "It was signed by Ana Vega, head of the Administration of Customs, and Kenyan Foreign Minister Ali Ruto.",
            "Ali Ruto | minister of foreign affairs | KE",
        ),
        ("The President of the Council of State, Luis Soto, left.", "Luis Soto | president | Council of State"),
        ("Peru's President of the Council of Ministers, Luis Soto, left.", "Luis Soto | prime minister | PE"),
        (
            "The head of the People's Party of Kenya and president of that nation, Ali Ruto, left.",
            "Ali Ruto | president | KE",
        ),
        ("Kenya's President Ali 'Simba' Ruto left.", "Ali 'Simba' Ruto | president | KE"),
    ],
)
def test_what_stands_between_an_office_and_a_name(text, office):
    """Charges, branches and countries that follow an office are read, and none becomes another's portfolio."""
    assert office in offices(f"Peru and Kenya met. {text}")


@pytest.mark.parametrize(
    "text",
    [
        "The Kenyan side was led by Trade Minister Ali Ruto, the Peruvian by Energy Minister Luis Soto.",
        "The Kenyan delegation was led by Trade Minister Ali Ruto, and that of Peru by Energy Minister Luis Soto.",
        "On the Kenyan side it was signed by Trade Minister Ali Ruto and on the Peruvian by Energy Minister Luis Soto.",
        "Trade Minister Ali Ruto led the Kenyan team, Energy Minister Luis Soto the Peruvian one.",
    ],
)
def test_a_side_is_told_by_half_a_clause(text):
    """What the second half of a sentence leaves out is that of the first, but not its country."""
    told = {"Ali Ruto | minister of trade | KE", "Luis Soto | minister of energy | PE"}
    assert set(offices(f"Peru and Kenya met. {text}")) == told


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Kenya's President Ali Ruto flew to Lima with Trade Minister Joe Keter and was met by Premier Ana Vega.",
            "Joe Keter | minister of trade | KE",
        ),
        (
            "Kenya's President Ali Ruto came to Lima for talks with Trade Minister Ana Vega.",
            "Ana Vega | minister of trade | PE",
        ),
        (
            "Kenya's envoy Joe Keter handed over a letter from President Ali Ruto to President Luis Soto.",
            "Luis Soto | president | PE",
        ),
        (
            "Kenya's minister Joe Keter had an audience with President Luis Soto as well as with Premier Ana Vega.",
            "Ana Vega | prime minister | PE",
        ),
        (
            _TO_MEET_HIM,
            "Luis Soto | national security adviser | PE",
        ),
    ],
)
def test_who_comes_with_whom(text, office):
    """Company, letters and what is added to a meeting tell of whose side somebody is."""
    assert office in offices(f"Peru and Kenya signed a pact. {text}")


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "The Kenyan guest met President Luis Soto, then Prime Minister Ana Vega of Peru.",
            "Ana Vega | prime minister | PE",
        ),
        (
            "In 2015, then Prime Minister Ana Vega of Peru refused.",
            "Ana Vega | prime minister | PE | former",
        ),
        (
            "Ali Ruto's predecessor as Kenyan finance minister, Joe Keter, came.",
            "Joe Keter | minister of finance | KE | former",
        ),
        (
            "Ali Ruto, when foreign minister of Kenya, saw Lima.",
            "Ali Ruto | minister of foreign affairs | KE | former",
        ),
        (
            "The last Peruvian ambassador in Nairobi, Luis Soto, left.",
            "Luis Soto | ambassador | PE | former",
        ),
        (
            "The guests from the Kenya Trade Board, with President Ali Ruto leading, left.",
            "Ali Ruto | president | Kenya Trade Board",
        ),
    ],
)
def test_small_words_before_an_office(text, office):
    """What comes next is no past; "predecessor as", "when" and "the last" are, and who leads guests is theirs."""
    assert office in offices(f"Peru and Kenya signed a pact. {text}")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Spokesman of the Kenya Customs Service, CSC Ali Ruto, left.",
            ["Ali Ruto | spokesman | Kenya Customs Service"],
        ),
        (
            "Kenya's Personal Representative of the President Ali Ruto left.",
            ["Ali Ruto | personal representative to the president | KE"],
        ),
        (
            "Ali Ruto, who chairs the Kenyan parliament's budget committee, left.",
            ["Ali Ruto | chairman | Kenyan parliament's budget committee"],
        ),
    ],
)
def test_ranks_and_representatives(text, told):
    """A rank in capitals is no part of a name; the representative of the president is not the president."""
    assert offices(f"Peru and Kenya met. {text}") == told


@pytest.mark.parametrize("told", ["A meeting of transport ministers is planned.", "He saw the Ministry of Transport."])
def test_a_minister_keeps_his_ministry(told):
    """He is minister of the ministry that he was told to have, whichever else is named meanwhile."""
    text = f"Fiji's Culture Minister Luis Soto came to Peru. {told} Minister Soto left."

    assert offices(text) == ["Luis Soto | minister of culture | FJ"]


@pytest.mark.parametrize(
    "text",
    [
        "The Ambassador of Peru to Fiji is Luis Soto (since August 2020).",
        "Peru's ambassador to Fiji (resident in Lima), Luis Soto, spoke.",
        "Peru's ambassador to Fiji, with residence in Lima, Luis Soto, spoke.",
        "The Peruvian ambassador to Fiji (non-resident) Luis Soto spoke.",
    ],
)
def test_brackets_part_no_name_from_its_title(text):
    """Since when he has held it, and where he sits, stands in brackets or between commas."""
    assert offices(text) == ["Luis Soto | ambassador | PE"]


@pytest.mark.parametrize(
    ("trip", "told"),
    [
        ("will not be going to Suva in May", ["PE"]),
        ("left for Suva on Monday", ["PE"]),
        ("boarded a plane to Suva", ["PE"]),
        ("is off to Suva on Friday", ["PE"]),
    ],
)
def test_who_goes_to_a_country_is_not_its_official(trip, told):
    """Whatever he goes by, and even if he does not go."""
    text = f"Trade of Fiji with Peru fell. Energy Minister Luis Soto {trip}."

    assert offices(text) == [f"Luis Soto | minister of energy | {each}" for each in told]


@pytest.mark.parametrize(
    "name",
    [
        "the Most Hon. Juan Paz",
        "the Right Honourable Juan Paz",
        "Dr. the Hon. Juan Paz",
        "His Excellency the Hon. Juan Paz",
    ],
)
def test_honours_of_several_words_stand_before_a_name(name):
    """Between a title and its name may stand all that politeness puts there."""
    assert offices(f"Peru and Ghana met. Ghana's Prime Minister {name} came.") == ["Juan Paz | prime minister | GH"]


@pytest.mark.parametrize("title", ["Senator", "Deputy Prime Minister", "Justice Minister"])
def test_a_second_office_follows_the_name(title):
    """A ministry told between commas behind an official is his, too."""
    found = offices(f"Peru and Ghana met. Ghana's {title} Juan Paz, Minister of Finance, came to Lima.")

    assert "Juan Paz | minister of finance | GH" in found


@pytest.mark.parametrize(
    "text",
    [
        "Ghana's leaders for the Summit came.",
        "African leaders for the Forum came.",
        "Ghana's Justice Minister Juan Paz, the minister of finance, Ana Ruiz, and Eva Sol came.",
    ],
)
def test_neither_forums_nor_others_hold_an_office(text):
    """A forum is nobody's name, and a title before another name is not of him who stands before it."""
    told = offices(f"Peru and Ghana met. {text}")

    assert not [each for each in told if each.startswith(("Summit", "Forum", "Juan Paz | minister of finance"))]


@pytest.mark.parametrize(
    "text",
    [
        "The last Ghanaian prime minister to visit Lima was Juan Paz, in November 2017.",
        "The only Ghanaian prime minister to have visited Lima is Juan Paz.",
    ],
)
def test_the_last_to_do_something_holds_the_office(text):
    """Between a title and the name that "was" gives it stands what he did."""
    assert [each.partition(" | former")[0] for each in offices(f"Peru and Ghana met. {text}")] == [
        "Juan Paz | prime minister | GH"
    ]


def test_towns_are_no_persons():
    """What "met in" leads to is a town, though a person could be called so."""
    assert offices("Peru and Ghana met. President Juan Paz met Peru's President Ana Ruiz in Belén and Rosa Méndez.")[
        1:
    ] == ["Ana Ruiz | president | PE"]
    assert offices("The President of the Eastern Republic of Uruguay, Juan Paz, came.") == ["Juan Paz | president | UY"]
