"""Offices in families: of parties, parliaments, ports, forces and towns, and of people called by common words."""

import pytest

from tests.reader.reading import offices


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Laos's party chief Khamtay Siph received Kenya's envoy.", "Khamtay Siph | general secretary | LA"),
        ("Slovak parliament deputy speaker Jan Novak met Peru's envoy.", "Jan Novak | deputy speaker | SK"),
        (
            "The Peruvian embassy spokesman, Luis Soto, met Kenya's envoy.",
            "Luis Soto | spokesman | Peruvian embassy",
        ),
        ("Penang Deputy Chief Minister Lim Wei met Kenya's envoy.", "Lim Wei | deputy chief minister | MY-07"),
        (
            "Peru's first deputy chief of the general staff, Luis Soto, flew to Kenya.",
            "Luis Soto | first deputy chief of the general staff | PE",
        ),
        (
            "The commander of Peru's Armed Forces, General Luis Soto, flew to Kenya.",
            "Luis Soto | commander | Armed Forces",
        ),
        (
            "Peru and Kenya agreed. The manager of the Port of Callao, Luis Soto, spoke.",
            "Luis Soto | manager | Port of Callao",
        ),
        ("The head of Peru's Academy, Luis Soto, flew to Kenya.", "Luis Soto | head | Academy"),
        ("Kenyan Railways chief Ann Karu flew to Peru.", "Ann Karu | head | Kenyan Railways"),
        (
            "Ann Karu, a professor at the University of Nairobi, flew to Peru.",
            "Ann Karu | professor | University of Nairobi",
        ),
        (
            "The dean of the law faculty of Lima University, Ana Ruiz, flew to Kenya.",
            "Ana Ruiz | dean | law faculty of Lima University",
        ),
    ],
)
def test_an_office_of_a_family_is_told(text, office):
    """Titles are read with whose they are, though nobody has listed them one by one."""
    assert office in offices(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Kenya's trade minister, Ann Power, flew to Peru.", "Ann Power | minister of trade | KE"),
        ("Trade Minister Ray Green of Kenya flew to Peru.", "Ray Green | minister of trade | KE"),
        ("Bob Short, the Kenyan trade minister, flew to Peru.", "Bob Short | minister of trade | KE"),
    ],
)
def test_a_name_may_end_with_a_common_word(text, office):
    """After a given name, beside a title, a word with a capital is a surname."""
    assert office in offices(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Peru's envoy to Kenya is now Luis Soto.", "Luis Soto | ambassador | PE"),
        ("Peru's envoy to Kenya remains Luis Soto.", "Luis Soto | ambassador | PE"),
        (
            "Kenya and Peru met. Sales fell, says Minex, a miners' lobby whose president, Luis Soto, left.",
            "Luis Soto | president | Minex",
        ),
        (
            "The Kenyan chamber, whose president is Ann Karu, flew to Peru.",
            "Ann Karu | president | Kenyan chamber",
        ),
    ],
)
def test_who_holds_an_office_may_come_last(text, office):
    """A verb or a clause parts the title from the name."""
    assert office in offices(text)


@pytest.mark.parametrize(
    "last",
    [
        "The third session of the Kenya-Peru joint commission was held, co-chaired by the two ministers.",
        "The two ministers had a day earlier co-chaired the Kenya-Peru joint commission.",
    ],
)
def test_the_two_ministers_co_chair(last):
    """Who co-chairs is told by the sentence before."""
    told = offices(f"Kenya's Trade Minister Ann Karu met her Peruvian counterpart, Luis Soto, in Lima. {last}")

    assert {each for each in told if "co-chair" in each} == {
        "Ann Karu | co-chair | Kenya-Peru joint commission",
        "Luis Soto | co-chair | Kenya-Peru joint commission",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's party leader Ann Karu flew to Peru.",
        "Professor Ann Karu flew from Kenya to Peru.",
        "Kenya and Peru agreed. King Said Energy and Water City is being built.",
        "Kenya welcomed Luis Soto, a man whose president, Ana Ruiz, had left Peru.",
        "Kenya and Peru met in the Port of Callao, and director Luis Soto spoke.",
    ],
)
def test_what_looks_alike_tells_no_office(text):
    """A form of address, a city, a party of no one-party state and whoever has a president hold no office."""
    assert offices(text) == []


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "The director of Lima-Callao airport, Luis Soto, flew to Kenya from Peru.",
            "Luis Soto | director | Lima-Callao airport",
        ),
        ("Peru and Kenya met. The manager of the port of Ilo, Luis Soto, spoke.", "Luis Soto | manager | port of Ilo"),
        (
            "Signed by Ann Karu, President of KNCCI (Kenya), and Luis Soto, President of ADEX (Peru).",
            "Luis Soto | president | ADEX",
        ),
        (
            "The employers' union CONFIEP, headed by Luis Soto, hosted Kenya's envoy in Peru.",
            "Luis Soto | head | CONFIEP",
        ),
        (
            "Luis Soto, who chairs the Peruvian employers' union CONFIEP, flew to Kenya.",
            "Luis Soto | chairman | CONFIEP",
        ),
        (
            "Airnor named Luis Soto chief executive in May; he wants flights from Peru to Kenya.",
            "Luis Soto | chief executive | Airnor",
        ),
        ("Kenya and Peru met. CAN Secretary-General Luis Soto spoke.", "Luis Soto | secretary-general | CAN"),
        ("Luis Soto, who heads the Peruvian diplomacy, flew to Kenya.", "Luis Soto | minister of foreign affairs | PE"),
        ("Senate Marshal Jan Nowak of Poland received Peru's envoy.", "Jan Nowak | marshal | PL"),
        ("Peru's Trade Counsellor Luis Soto spoke in Kenya.", "Luis Soto | trade counsellor | PE"),
        (
            "Peruvian chamber of commerce head Luis Soto flew to Kenya.",
            "Luis Soto | head | Peruvian chamber of commerce",
        ),
        (
            "Peruvian Public Broadcasting board chairman Luis Soto flew to Kenya.",
            "Luis Soto | chairman | Peruvian Public Broadcasting",
        ),
        ("State Border Guard chief Luis Soto of Peru flew to Kenya.", "Luis Soto | head | State Border Guard"),
    ],
)
def test_whose_an_office_is_by_the_words_beside_it(text, office):
    """Ports, associations in small letters, acronyms that are words, and what a state has."""
    assert office in offices(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Former minister Unity Dow of Kenya spoke.", ["Unity Dow | minister | KE | former"]),
        ("Kenyan Minister Justice Banda spoke.", ["Justice Banda | minister | KE"]),
        ("Kenyan Justice Minister Juan Soto spoke.", ["Juan Soto | minister of justice | KE"]),
        ("The head of Libya's Government of National Unity, Omar Badr, spoke.", ["Omar Badr | prime minister | LY"]),
        ("The head of the Libyan Government of National Unity, Omar Badr, spoke.", ["Omar Badr | prime minister | LY"]),
    ],
)
def test_unity_is_a_name_and_a_government(text, found):
    """First names that are portfolios, and governments by what they are of."""
    assert offices(text) == found


@pytest.mark.parametrize("body", ["party", "Commission", "council", "university", "alliance", "parliament"])
def test_the_president_of_what_was_told_before_is_no_head_of_state(body):
    """Whose president somebody is by a noun alone stays untold."""
    assert offices(f"Peru and Chad met. Ana Ruiz, the {body}'s president, flew to Lima.") == []


@pytest.mark.parametrize(
    ("title", "short"),
    [("Speaker of the National Assembly", "Speaker"), ("President of the Senate", "President")],
)
def test_a_short_title_is_no_other_office(title, short):
    """Who presides over a parliament is called so later, and leads no country for it."""
    sides = "Peru and Chad met."

    assert len(offices(f"{sides} The {title} of Peru Ana Ruiz flew to Chad. {short} Ana Ruiz was glad.")) == 1
    assert len(offices(f"{sides} {short} Ana Ruiz of Peru was glad.")) == 1
